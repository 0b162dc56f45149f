/** Number of a weekday, Sunday 0 to Saturday 6, by its normalised name with the article; «اليوم» is none. */
export function weekdayNumber(term: string): number | undefined {
  return numbers.get(term.replace(/^[وف]?(?:[بك](?=ال)|ل(?=ل))?/, '').replace(/^لل?/, 'ال'))
}

const names = ['الاحد', 'الاثنين', 'الثلاثاء', 'الاربعاء', 'الخميس', 'الجمعه', 'السبت']

const numbers: ReadonlyMap<string, number> = new Map(names.map((name, i) => [name, i]))
