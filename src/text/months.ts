/** Number of a month, 1 to 12, by its normalised name in any calendar of Arabic news or in English; of «تشرين الأول» both words. */
export function monthNumber(term: string, next: string | undefined): number | undefined {
  return (next === undefined ? undefined : numbers.get(`${term} ${next}`)) ?? numbers.get(term)
}

/** All Arabic names of a month, normalised: the Syriac, the Egyptian, and the Maghreb's French one. */
export function namesOfMonth(number: number): readonly string[] {
  return names[number - 1] ?? []
}

const names: readonly (readonly string[])[] = [
  ['يناير', 'كانون الثاني', 'جانفي'],
  ['فبراير', 'شباط', 'فيفري'],
  ['مارس', 'اذار'],
  ['ابريل', 'نيسان', 'افريل'],
  ['مايو', 'ايار', 'ماي'],
  ['يونيو', 'حزيران', 'جوان'],
  ['يوليو', 'تموز', 'جويليه'],
  ['اغسطس', 'اب', 'اوت'],
  ['سبتمبر', 'ايلول'],
  ['اكتوبر', 'تشرين الاول'],
  ['نوفمبر', 'تشرين الثاني'],
  ['ديسمبر', 'كانون الاول'],
]

const english = 'january february march april may june july august september october november december'

const numbers: ReadonlyMap<string, number> = new Map([
  ...names.flatMap((forms, i) => forms.map((form): [string, number] => [form, i + 1])),
  ...english.split(' ').map((name, i): [string, number] => [name, i + 1]),
])
