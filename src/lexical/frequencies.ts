import type { LexicalIndex } from './lexical-index.js'
import { pairKey } from './lexical-index.js'

/** The vocabulary and the collection as numbers of it. */
export type Layout = Pick<
  LexicalIndex,
  | 'stems'
  | 'grams'
  | 'wordStem'
  | 'wordGramStart'
  | 'wordGram'
  | 'wordTrigrams'
  | 'tokens'
  | 'sentenceStart'
  | 'passageStart'
>

/** Posting lists of every stem, by counting first and filling then, so that nothing is moved twice. */
export function stemPostings(
  layout: Layout,
): Pick<LexicalIndex, 'postingStart' | 'posting' | 'postingCount'> {
  const postingStart = new Uint32Array(layout.stems.size + 1)
  eachStemOfPassages(layout, (stem) => {
    postingStart[stem + 1] = (postingStart[stem + 1] ?? 0) + 1
  })
  for (let i = 1; i < postingStart.length; i++)
    postingStart[i] = (postingStart[i] ?? 0) + (postingStart[i - 1] ?? 0)
  const next = postingStart.slice()
  const total = postingStart.at(-1) ?? 0
  const posting = new Uint32Array(total)
  const postingCount = new Uint8Array(total)
  eachStemOfPassages(layout, (stem, passage, count) => {
    const place = next[stem] ?? 0
    posting[place] = passage
    postingCount[place] = Math.min(255, count)
    next[stem] = place + 1
  })
  return { postingStart, posting, postingCount }
}

/** Calls once for each passage and each distinct stem in it, with its occurrences. */
function eachStemOfPassages(layout: Layout, visit: (stem: number, passage: number, count: number) => void) {
  const counts = new Uint32Array(layout.stems.size)
  const seen: number[] = []
  for (let passage = 0; passage + 1 < layout.passageStart.length; passage++) {
    const [start, end] = tokensOfPassage(layout, passage)
    seen.length = 0
    for (let i = start; i < end; i++) {
      const stem = layout.wordStem[layout.tokens[i] ?? 0] ?? 0
      if (counts[stem] === 0) seen.push(stem)
      counts[stem] = (counts[stem] ?? 0) + 1
    }
    for (const stem of seen) {
      visit(stem, passage, counts[stem] ?? 0)
      counts[stem] = 0
    }
  }
}

/**
 * Passages of each pair of neighbouring stems, those of one passage left out: they are nearly all pairs and
 * nearly no information. Pairs are put in order by their first stem by counting, as sorting them all takes longer.
 */
export function pairFrequencies(layout: Layout): Pick<LexicalIndex, 'pairs' | 'pairPassages'> {
  const { start, second, passage } = neighbours(layout)
  const pairs: number[] = []
  const pairPassages: number[] = []
  // Of the first stem at hand, for each second one: its passages, and the last of them (+ 1).
  const passages = new Uint32Array(layout.stems.size)
  const lastPassage = new Uint32Array(layout.stems.size)
  for (let first = 0; first < layout.stems.size; first++) {
    const seen: number[] = []
    const end = start[first + 1] as number
    for (let i = start[first] as number; i < end; i++) {
      const stem = second[i] as number
      const number = (passage[i] as number) + 1
      if (lastPassage[stem] === number) continue
      if (lastPassage[stem] === 0) seen.push(stem)
      lastPassage[stem] = number
      passages[stem] = (passages[stem] as number) + 1
    }
    const repeated = seen.filter((stem) => (passages[stem] as number) >= 2).sort((a, b) => a - b)
    for (const stem of repeated) {
      pairs.push(pairKey(first, stem))
      pairPassages.push(passages[stem] as number)
    }
    for (const stem of seen) {
      passages[stem] = 0
      lastPassage[stem] = 0
    }
  }
  return { pairs: Float64Array.from(pairs), pairPassages: Uint32Array.from(pairPassages) }
}

/** Every stem that follows another in a passage, by the first of the two: from `start[stem]` on, passages in order. */
function neighbours(layout: Layout) {
  const { tokens, wordStem } = layout
  const eachPair = (visit: (first: number, second: number, passage: number) => void) => {
    for (let passage = 0; passage + 1 < layout.passageStart.length; passage++) {
      const [from, end] = tokensOfPassage(layout, passage)
      for (let i = from; i + 1 < end; i++) {
        visit(wordStem[tokens[i] as number] as number, wordStem[tokens[i + 1] as number] as number, passage)
      }
    }
  }
  const start = new Uint32Array(layout.stems.size + 1)
  eachPair((first) => {
    start[first + 1] = (start[first + 1] as number) + 1
  })
  for (let i = 1; i < start.length; i++) start[i] = (start[i] as number) + (start[i - 1] as number)
  const next = start.slice()
  const second = new Uint32Array(start.at(-1) ?? 0)
  const passage = new Uint32Array(second.length)
  eachPair((stem, follower, number) => {
    const place = next[stem] as number
    second[place] = follower
    passage[place] = number
    next[stem] = place + 1
  })
  return { start, second, passage }
}

/** Stems, 3-grams and 4-grams of each passage. */
export function passageLengths(layout: Layout): LexicalIndex['passageLengths'] {
  const count = layout.passageStart.length - 1
  const lengths = [new Uint32Array(count), new Uint32Array(count), new Uint32Array(count)] as const
  for (let passage = 0; passage < count; passage++) {
    const [start, end] = tokensOfPassage(layout, passage)
    let trigrams = 0
    let grams = 0
    for (let i = start; i < end; i++) {
      const word = layout.tokens[i] ?? 0
      trigrams += layout.wordTrigrams[word] ?? 0
      grams += (layout.wordGramStart[word + 1] ?? 0) - (layout.wordGramStart[word] ?? 0)
    }
    lengths[0][passage] = end - start
    lengths[1][passage] = trigrams
    lengths[2][passage] = grams - trigrams
  }
  return lengths
}

/** First and last token (exclusive) of a passage. */
export function tokensOfPassage(
  layout: Pick<Layout, 'passageStart' | 'sentenceStart'>,
  passage: number,
): [number, number] {
  return [
    layout.sentenceStart[layout.passageStart[passage] ?? 0] ?? 0,
    layout.sentenceStart[layout.passageStart[passage + 1] ?? 0] ?? 0,
  ]
}
