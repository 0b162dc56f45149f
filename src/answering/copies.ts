import type { ArticleHeader } from '../domain.js'
import { passagesHolding } from '../lexical/holding.js'
import type { LexicalIndex } from '../lexical/lexical-index.js'
import type { Searchable } from '../retrieval/retrieve.js'
import { fewestStems, isNearCopy, saysOtherwise, stemsOfSentence } from './near-copies.js'

/** Passages looked up at most for the rare stems of one sentence. */
const mostPostings = 20_000
/** A copy may lack one word in five, and those may be the rare ones. */
const sharedRareStems = 0.5
/** Of the stems, what a copy must hold: four fifths of the shorter sentence's, which may be as short as 1 / 1.6. */
const leastShared = 0.5

/** The articles of an index that print a sentence, or nearly, its own among them: whichever the question found. */
export function articlesPrinting(
  { lexical, headerOf }: Pick<Searchable, 'lexical' | 'headerOf'>,
  sentence: number,
  isWanted: (article: ArticleHeader) => boolean = () => true,
): ArticleHeader[] {
  const stems = stemsOfSentence(lexical, sentence)
  if (stems.size < fewestStems) return []
  const found = new Map<string, ArticleHeader>()
  for (const passage of passagesLike(lexical, stems)) {
    const header = headerOf(passage)
    if (!header || found.has(header.id) || !isWanted(header)) continue
    const last = lexical.passageStart[passage + 1] ?? 0
    for (let other = lexical.passageStart[passage] ?? 0; other < last; other++) {
      if (!sharesEnough(lexical, stems, other)) continue
      if (!isNearCopy(stems, stemsOfSentence(lexical, other)) || saysOtherwise(lexical, sentence, other))
        continue
      found.set(header.id, header)
      break
    }
  }
  return [...found.values()]
}

/** Whether a sentence holds half of the stems, without which it is no near copy; told faster than what it is. */
function sharesEnough(lexical: LexicalIndex, stems: ReadonlySet<number>, sentence: number): boolean {
  const { tokens, wordStem, sentenceStart } = lexical
  const first = sentenceStart[sentence] ?? 0
  const last = sentenceStart[sentence + 1] ?? 0
  if (last - first < stems.size * leastShared) return false
  let shared = 0
  for (let i = first; i < last; i++) if (stems.has(wordStem[tokens[i] ?? 0] ?? 0)) shared++
  return shared >= stems.size * leastShared
}

/** Passages that hold at least half of the rarer stems, in order of number. */
function passagesLike(lexical: LexicalIndex, stems: ReadonlySet<number>): number[] {
  const { postingStart } = lexical
  const counted = [...stems].map((stem) => ({
    stem,
    count: (postingStart[stem + 1] ?? 0) - (postingStart[stem] ?? 0),
  }))
  const rarest = counted.sort((a, b) => a.count - b.count).slice(0, Math.ceil(stems.size / 2) + 1)
  let looked = 0
  const used = rarest.filter(({ count }, place) => {
    looked += count
    return place === 0 || looked <= mostPostings
  })
  const least = Math.max(1, Math.ceil(used.length * sharedRareStems))
  return passagesHolding(
    lexical,
    used.map(({ stem }) => stem),
    least,
  )
}
