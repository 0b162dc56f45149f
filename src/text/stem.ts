/**
 * Light stem of a normalised word: takes off one prefix, then at most two suffixes, and always leaves
 * `minLength` letters. Words that do not begin with an Arabic letter are their own stem.
 */
export function stem(term: string, minLength = 2): string {
  if (!isArabic(term)) return term
  let rest = withoutPrefix(term, minLength)
  for (let turn = 0; turn < 2; turn++) {
    const suffix = suffixesByEnd
      .get(rest.at(-1) ?? '')
      ?.find((ending) => rest.endsWith(ending) && rest.length - ending.length >= minLength)
    if (suffix === undefined) break
    rest = rest.slice(0, -suffix.length)
  }
  return rest
}

function withoutPrefix(term: string, minLength: number): string {
  const prefix = prefixesByStart
    .get(term.charAt(0))
    ?.find((beginning) => term.startsWith(beginning) && term.length - beginning.length >= minLength)
  return prefix === undefined ? term : term.slice(prefix.length)
}

function isArabic(term: string): boolean {
  const first = term.charCodeAt(0)
  return first >= 0x621 && first <= 0x64a
}

/** Conjunction, preposition and article, longest first; a lone conjunction only when none of them fits. */
const prefixes = ['وبال', 'وكال', 'فبال', 'وال', 'فال', 'بال', 'كال', 'ولل', 'فلل', 'لل', 'ال', 'و', 'ف']

/** Pronouns and endings of number, gender and person, longest first within each group. */
const suffixes = [
  'هما',
  'كما',
  'تين',
  'تان',
  'هم',
  'هن',
  'نا',
  'كم',
  'كن',
  'ها',
  'ان',
  'ات',
  'ون',
  'ين',
  'تم',
  'وا',
  'يه',
  'ته',
  'تي',
  'ه',
  'ي',
  'ا',
  'ت',
]

/** By the one letter that tells most words from most of them, each list in its order. */
const prefixesByStart = byLetter(prefixes, 0)
const suffixesByEnd = byLetter(suffixes, -1)

function byLetter(list: readonly string[], place: number): ReadonlyMap<string, readonly string[]> {
  const lists = new Map<string, string[]>()
  for (const one of list) {
    const letter = one.at(place) ?? ''
    lists.set(letter, [...(lists.get(letter) ?? []), one])
  }
  return lists
}
