import type { LexicalIndex } from './lexical-index.js'
import { pairKey } from './lexical-index.js'

type Layout = Pick<
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

/** In how many sentences a stem, and in how many passages and sentences a gram, stands. */
export function documentFrequencies(
  layout: Layout,
): Pick<LexicalIndex, 'stemSentences' | 'gramPassages' | 'gramSentences'> {
  const { tokens, wordStem, wordGram, wordGramStart } = layout
  const stemSentences = new Uint32Array(layout.stems.size)
  const gramSentences = new Uint32Array(layout.grams.size)
  const gramPassages = new Uint32Array(layout.grams.size)
  // Number + 1 of the last sentence or passage in which it was counted; 0 is none.
  const stemSeen = new Uint32Array(layout.stems.size)
  const gramSeen = new Uint32Array(layout.grams.size)
  const gramSeenIn = new Uint32Array(layout.grams.size)
  for (let passage = 0; passage + 1 < layout.passageStart.length; passage++) {
    const lastSentence = layout.passageStart[passage + 1] ?? 0
    for (let sentence = layout.passageStart[passage] ?? 0; sentence < lastSentence; sentence++) {
      const end = layout.sentenceStart[sentence + 1] ?? 0
      for (let i = layout.sentenceStart[sentence] ?? 0; i < end; i++) {
        const word = tokens[i] ?? 0
        const stem = wordStem[word] ?? 0
        if (stemSeen[stem] !== sentence + 1) {
          stemSeen[stem] = sentence + 1
          stemSentences[stem] = (stemSentences[stem] ?? 0) + 1
        }
        const lastGram = wordGramStart[word + 1] ?? 0
        for (let k = wordGramStart[word] ?? 0; k < lastGram; k++) {
          const gram = wordGram[k] ?? 0
          if (gramSeen[gram] === sentence + 1) continue
          gramSeen[gram] = sentence + 1
          gramSentences[gram] = (gramSentences[gram] ?? 0) + 1
          if (gramSeenIn[gram] === passage + 1) continue
          gramSeenIn[gram] = passage + 1
          gramPassages[gram] = (gramPassages[gram] ?? 0) + 1
        }
      }
    }
  }
  return { stemSentences, gramPassages, gramSentences }
}

/** Passages of each pair of neighbouring stems, those of one passage left out: they are nearly all pairs and nearly no information. */
export function pairFrequencies(layout: Layout): Pick<LexicalIndex, 'pairs' | 'pairPassages'> {
  const keys = new Float64Array(layout.tokens.length)
  let length = 0
  for (let passage = 0; passage + 1 < layout.passageStart.length; passage++) {
    const [start, end] = tokensOfPassage(layout, passage)
    const own = new Float64Array(Math.max(0, end - start - 1))
    for (let i = start; i + 1 < end; i++) {
      own[i - start] = pairKey(
        layout.wordStem[layout.tokens[i] ?? 0] ?? 0,
        layout.wordStem[layout.tokens[i + 1] ?? 0] ?? 0,
      )
    }
    own.sort()
    own.forEach((key, i) => {
      if (i === 0 || key !== own[i - 1]) keys[length++] = key
    })
  }
  const sorted = keys.subarray(0, length).sort()
  const pairs: number[] = []
  const pairPassages: number[] = []
  for (let i = 0; i < length; ) {
    let next = i + 1
    while (next < length && sorted[next] === sorted[i]) next++
    if (next - i >= 2) {
      pairs.push(sorted[i] ?? 0)
      pairPassages.push(next - i)
    }
    i = next
  }
  return { pairs: Float64Array.from(pairs), pairPassages: Uint32Array.from(pairPassages) }
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
