import type { ArticleHeader } from '../domain.js'
import { passagesHolding } from '../lexical/holding.js'
import type { LexicalIndex } from '../lexical/lexical-index.js'
import type { Searchable } from '../retrieval/retrieve.js'
import { fewestStems, isNearCopy, mostLonger, saysOtherwise, stemsOfSentence } from './near-copies.js'

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
    if (!holdsCopy(lexical, passage, { sentence, stems })) continue
    const header = headerOf(passage)
    if (header && isWanted(header)) found.set(header.id, header)
  }
  return [...found.values()]
}

function holdsCopy(
  lexical: LexicalIndex,
  passage: number,
  { sentence, stems }: { sentence: number; stems: ReadonlySet<number> },
): boolean {
  const last = lexical.passageStart[passage + 1] ?? 0
  for (let other = lexical.passageStart[passage] ?? 0; other < last; other++) {
    if (!sharesEnough(lexical, stems, other)) continue
    if (isNearCopy(stems, stemsOfSentence(lexical, other)) && !saysOtherwise(lexical, sentence, other))
      return true
  }
  return false
}

/** Whether a sentence holds half of the stems, without which it is no near copy; told faster than what it is. */
function sharesEnough(lexical: LexicalIndex, stems: ReadonlySet<number>, sentence: number): boolean {
  const { tokens, wordStem, sentenceStart } = lexical
  const first = sentenceStart[sentence] ?? 0
  const last = sentenceStart[sentence + 1] ?? 0
  if ((last - first) * mostLonger < stems.size) return false
  let shared = last - first
  const least = stems.size * leastShared
  for (let i = first; i < last; i++)
    if (!stems.has(wordStem[tokens[i] as number] as number) && --shared < least) return false
  return true
}

/** Passages that hold at least half of the rarer stems, in order of number. */
function passagesLike(lexical: LexicalIndex, stems: ReadonlySet<number>): number[] {
  const { postingStart } = lexical
  const frequency = (stem: number) => (postingStart[stem + 1] ?? 0) - (postingStart[stem] ?? 0)
  const rarest = [...stems]
    .sort((a, b) => frequency(a) - frequency(b))
    .slice(0, Math.ceil(stems.size / 2) + 1)
  let looked = 0
  const used = rarest.filter((stem, place) => {
    looked += frequency(stem)
    return place === 0 || looked <= mostPostings
  })
  return passagesHolding(lexical, used, Math.max(1, Math.ceil(used.length * sharedRareStems)))
}
