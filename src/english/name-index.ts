import type { Slices } from '../slices.js'
import { classOfArabic, classOrder, skeleton } from './skeleton.js'
import { classesOf, pairsOf, skeletonNumber } from './skeleton-number.js'
import type { Vocabulary } from './vocabulary.js'

/** An indexed word that sounds as a name may: the word, and the part of it without conjunction and article. */
export type NameCandidate = { readonly word: string; readonly bare: string }

/** Finds the words of a collection by their consonants. */
export type NameIndex = {
  /** Words whose consonants resemble those of the Latin name, most similar first. */
  candidates(latin: string): NameCandidate[]
}

/** Least similarity of consonants (Dice over their pairs) for a spelling to be compared letter by letter. */
const leastSimilarity = 0.45
const mostCandidates = 100

/** Words looked at between two looks at the clock. */
const wordsAStep = 512

/** Indexes every Arabic word of 3 to 16 letters, with and without its conjunction and article. */
export function* createNameIndex(words: Vocabulary['words']): Slices<NameIndex> {
  const bySkeleton = yield* groupBySkeleton(words)
  const skeletons = [...bySkeleton.keys()]
  const { starts, postings, lengths } = yield* pairPostings(skeletons)
  const shared = new Uint8Array(skeletons.length)

  return {
    candidates(latin) {
      const pairs = pairsOf([...skeleton(latin)].map((name) => classOrder.indexOf(name) + 1))
      const touched: number[] = []
      for (const pair of new Set(pairs)) {
        const last = starts[pair + 1] ?? 0
        for (let i = starts[pair] ?? 0; i < last; i++) {
          const at = postings[i] ?? 0
          if (shared[at] === 0) touched.push(at)
          shared[at] = (shared[at] ?? 0) + 1
        }
      }
      // Similarities are few different fractions, so buckets order them without sorting thousands.
      const buckets: number[][] = Array.from({ length: 101 }, () => [])
      for (const at of touched) {
        const similarity = (2 * (shared[at] ?? 0)) / (pairs.length + (lengths[at] ?? 0))
        shared[at] = 0
        if (similarity >= leastSimilarity) buckets[Math.min(100, Math.round(100 * similarity))]?.push(at)
      }
      return closestForms(buckets.reverse(), latin.length)
    },
  }

  function closestForms(buckets: readonly (readonly number[])[], latinLength: number): NameCandidate[] {
    const found: NameCandidate[] = []
    for (const bucket of buckets) {
      for (const at of bucket) {
        for (const form of bySkeleton.get(skeletons[at] ?? 0) ?? []) {
          const word = words.termAt(Math.floor(form / 16))
          const bare = word.slice(form % 16)
          if (fitsLength(bare.length, latinLength)) found.push({ word, bare })
        }
      }
      if (found.length >= mostCandidates) break
    }
    return found
  }
}

/** Arabic leaves short vowels out and never writes many letters for one: other lengths cannot be one name. */
function fitsLength(arabic: number, latin: number): boolean {
  return arabic <= latin + 2 && arabic * 2 + 3 >= latin
}

/** Conjunction, preposition and article before a name. */
const article = /^(?:[وف]?(?:ال|بال|كال|لل)|و(?=.{4})|[بل](?=.{5}))/

/** Forms of words by skeleton; a form is 16 · word number + letters left out at its start. */
function* groupBySkeleton(words: Vocabulary['words']): Slices<Map<number, number[]>> {
  const groups = new Map<number, number[]>()
  const add = (key: number, form: number) => {
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [form])
    else group.push(form)
  }
  for (let number = 0; number < words.size; number++) {
    if (number % wordsAStep === 0) yield
    const word = words.termAt(number)
    if (word.length < 3 || word.length > 16 || classOfArabic(word.charCodeAt(0)) === -1) continue
    add(skeletonNumber(word, 0), number * 16)
    const skipped = 'اوفبكل'.includes(word[0] ?? '') ? (article.exec(word)?.[0].length ?? 0) : 0
    if (skipped > 0 && word.length - skipped >= 2) add(skeletonNumber(word, skipped), number * 16 + skipped)
  }
  return groups
}

/** Skeletons of each neighbouring pair of classes, by counting first and filling then. */
function* pairPostings(skeletons: readonly number[]) {
  const lengths = new Uint8Array(skeletons.length)
  const starts = new Uint32Array(258)
  for (const [at, key] of skeletons.entries()) {
    if (at % wordsAStep === 0) yield
    const pairs = pairsOf(classesOf(key))
    lengths[at] = pairs.length
    for (const pair of pairs) starts[pair + 2] = (starts[pair + 2] ?? 0) + 1
  }
  for (let pair = 1; pair < starts.length; pair++)
    starts[pair] = (starts[pair] ?? 0) + (starts[pair - 1] ?? 0)
  const postings = new Uint32Array(starts[257] ?? 0)
  for (const [at, key] of skeletons.entries()) {
    if (at % wordsAStep === 0) yield
    for (const pair of pairsOf(classesOf(key))) {
      const place = starts[pair + 1] ?? 0
      postings[place] = at
      starts[pair + 1] = place + 1
    }
  }
  return { starts, postings, lengths }
}
