import { bigrams, skeleton } from './skeleton.js'
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
const mostCandidates = 200

/** Indexes every Arabic word of 3 to 16 letters, with and without its conjunction and article. */
export function createNameIndex(words: Vocabulary['words']): NameIndex {
  const forms: NameCandidate[] = []
  const bySkeleton = new Map<string, number[]>()
  const add = (word: string, bare: string) => {
    const key = skeleton(bare)
    const found = bySkeleton.get(key)
    if (found === undefined) bySkeleton.set(key, [forms.length])
    else found.push(forms.length)
    forms.push({ word, bare })
  }
  for (let number = 0; number < words.size; number++) {
    const word = words.termAt(number)
    if (!/^[ء-ي]{3,16}$/.test(word)) continue
    add(word, word)
    const bare = withoutArticle(word)
    if (bare.length >= 2 && bare !== word) add(word, bare)
  }
  const skeletons = [...bySkeleton.keys()]
  const postings = pairPostings(skeletons)
  const shared = new Uint8Array(skeletons.length)

  return {
    candidates(latin) {
      const pairs = bigrams(skeleton(latin))
      const touched: number[] = []
      for (const pair of new Set(pairs)) {
        for (const at of postings.get(pair) ?? []) {
          if (shared[at] === 0) touched.push(at)
          shared[at] = (shared[at] ?? 0) + 1
        }
      }
      const similarities = touched.map((at) => {
        const similarity = (2 * (shared[at] ?? 0)) / (pairs.length + (skeletons[at]?.length ?? 0) + 1)
        shared[at] = 0
        return { at, similarity }
      })
      const closest = similarities
        .filter(({ similarity }) => similarity >= leastSimilarity)
        .sort((a, b) => b.similarity - a.similarity || a.at - b.at)
      return closestForms(closest, latin.length)
    },
  }

  function closestForms(closest: readonly { at: number }[], length: number): NameCandidate[] {
    const found: NameCandidate[] = []
    for (const { at } of closest) {
      for (const number of bySkeleton.get(skeletons[at] ?? '') ?? []) {
        const form = forms[number]
        if (form !== undefined && fitsLength(form.bare.length, length)) found.push(form)
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

function withoutArticle(word: string): string {
  return word.replace(article, '')
}

function pairPostings(skeletons: readonly string[]): Map<string, number[]> {
  const postings = new Map<string, number[]>()
  skeletons.forEach((classes, at) => {
    let before = '^'
    for (let index = 0; index <= classes.length; index++) {
      const after = classes[index] ?? '$'
      const pair = before + after
      const found = postings.get(pair)
      if (found === undefined) postings.set(pair, [at])
      else if (found.at(-1) !== at) found.push(at)
      before = after
    }
  })
  return postings
}
