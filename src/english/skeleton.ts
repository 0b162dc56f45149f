/**
 * The consonants of a name as a string of coarse classes, the same for Latin and Arabic letters: what
 * spellings of one name share. Vowels, hamza, ع, و, ي, a final h and repeated classes are left out.
 */
export function skeleton(name: string): string {
  let classes = ''
  let last = ''
  const lastIndex = name.length - 1
  for (let index = 0; index <= lastIndex; index++) {
    const letter = name[index] ?? ''
    let found = letterClasses.get(letter)
    if (found === undefined) continue
    if (found === 'H' && index === lastIndex && (letter === 'h' || letter === 'ه')) continue
    if (letter >= 'a' && letter <= 'z') {
      const pair = pairClasses.get(letter + (name[index + 1] ?? ''))
      if (pair !== undefined) {
        found = pair
        index++
      } else if (letter === 'c' && /[eiy]/.test(name[index + 1] ?? '')) found = 'S'
    }
    if (found !== last) classes += found
    last = found
  }
  return classes
}

/** How many of two skeletons' neighbouring pairs, ends included, are shared (Dice), 0 to 1. */
export function skeletonSimilarity(one: string, other: string): number {
  const pairs = bigrams(one)
  const rest = bigrams(other)
  const total = pairs.length + rest.length
  let shared = 0
  for (const pair of pairs) {
    const at = rest.indexOf(pair)
    if (at === -1) continue
    rest[at] = ''
    shared++
  }
  return (2 * shared) / total
}

/** Whether an Arabic word, normalised, has nearly the consonants of a Latin one, with or without article. */
export function soundsLike(latin: string, arabic: string): boolean {
  const spelled = skeleton(arabic.replace(/^ال/, ''))
  return spelled.length > 1 && skeletonSimilarity(skeleton(latin), spelled) >= leastAlike
}

/** Least similarity of a word and its transcription. */
const leastAlike = 0.75

/** Neighbouring pairs of a skeleton with `^` and `$` at its ends; an empty skeleton has one. */
export function bigrams(classes: string): string[] {
  const framed = `^${classes}$`
  return Array.from({ length: framed.length - 1 }, (_, index) => framed.slice(index, index + 2))
}

const groups: Readonly<Record<string, string>> = {
  P: 'bpب',
  T: 'tdتدطضثذظ',
  K: 'kqcgjكقغج',
  S: 'szxسصز',
  C: 'ش',
  H: 'hهحخ',
  F: 'fvف',
  L: 'lل',
  M: 'mم',
  N: 'nن',
  R: 'rر',
}
/** The classes in the order of their numbers, which begin with 1. */
export const classOrder = Object.keys(groups).join('')

/** Number of an Arabic letter's class; 0 for a letter that names leave out, -1 for what is no Arabic letter. */
export function classOfArabic(code: number): number {
  return classByCode[code - firstArabic] ?? -1
}

const firstArabic = 0x621
const classByCode = Int8Array.from({ length: 0x64a - firstArabic + 1 }, (_, at) => {
  const letter = String.fromCharCode(firstArabic + at)
  return Object.values(groups).findIndex((letters) => letters.includes(letter)) + 1
})

const letterClasses = new Map(
  Object.entries(groups).flatMap(([name, letters]) =>
    [...letters].map((letter): [string, string] => [letter, name]),
  ),
)
const pairClasses = new Map([
  ['sh', 'C'],
  ['ch', 'C'],
  ['kh', 'H'],
  ['gh', 'K'],
  ['th', 'T'],
  ['dh', 'T'],
  ['ph', 'F'],
  ['ck', 'K'],
  ['zh', 'S'],
  ['dj', 'K'],
])
