import { type Article, type Passage, type Range, textAt } from '../domain.js'
import type { LexicalIndex } from '../lexical/lexical-index.js'
import { scoreSentences } from '../lexical/search.js'
import { isOfDate, reportsOn } from '../retrieval/asked-date.js'
import type { ReadQuestion } from '../retrieval/question.js'
import type { NumberedEvidence, Retrieved } from '../retrieval/retrieve.js'
import { words } from '../text/words.js'
import { answerSigns } from './answer-signs.js'
import { askedCount } from './asked-count.js'
import { casualtiesFor } from './casualties-for.js'
import { countsIn } from './counts.js'
import { questionKind } from './question-kind.js'

/** A sentence that may be quoted, with what speaks for it. */
export type RankedSentence = {
  readonly article: Article
  readonly passage: Passage
  /** Place of the sentence in its passage. */
  readonly place: number
  readonly range: Range
  /** Number of the sentence in the index. */
  readonly sentence: number
  /** For each wanted word, the weight of the best synonym it holds. */
  readonly met: readonly number[]
  /** Whether it shows what the question asks for; always, where the question asks for nothing that shows. */
  readonly hasSigns: boolean
  /** How sure a number in it counts what is asked, 0 to 1; one half where the question asks for no count. */
  readonly counted: number
  /** Orders the sentences of one question. */
  readonly score: number
}

/** Measured on questions over Wikipedia and news (docs/retrieval.md). */
const weights = { passage: 1.5, signs: 0.1, counted: 0.2, besideOnly: 0.5, passages: 10 }

/** All sentences of the best passages in one order: by their own words, their passage, and signs of an answer. */
export function rankSentences(
  index: LexicalIndex,
  question: ReadQuestion,
  retrieved: Retrieved,
  passages = weights.passages,
): RankedSentence[] {
  const evidence = retrieved.evidence.slice(0, passages)
  const byPassage = new Map(evidence.map((one) => [one.passageNumber, one]))
  const scored = scoreSentences(index, retrieved.query, [...byPassage.keys()])
  const best = Math.max(0, ...scored.map((one) => one.score))
  const kind = questionKind(question.text, question.language)
  const asked = new Set(words(question.text).map((word) => word.term))
  const signs = answerSigns(index, kind, asked)
  const count = askedCount(question)
  const counts = count && countsIn(index, retrieved.query, { question, asked: count })
  const casualties = count && casualtiesFor(index, question, count)
  const ranked = scored.flatMap((one): RankedSentence[] => {
    const from = byPassage.get(one.passage)
    const range = from && sentenceRange(index, from, one.sentence)
    if (!from || !range) return []
    const { article, passage } = from
    const shown = signs(one.sentence)
    const beside = counts?.(one.sentence) ?? 0.5
    const told = casualties && (shown > 0 ? casualties(one.sentence, () => textAt(article, range.range)) : 0)
    const counted = Math.max(beside, told ?? 0)
    // Of two sentences the one that tells what befell them comes first: «500 مقاتل شاركوا» tells of no killed.
    const countedWorth = told === undefined ? counted : Math.max(told, weights.besideOnly * beside)
    const signsWorth = weights.signs * shown + (counts ? weights.counted * countedWorth : 0)
    const score = one.score + weights.passage * from.rankScore + best * signsWorth
    const met = metWith(one.met, question, article)
    return [
      {
        article,
        passage,
        ...range,
        sentence: one.sentence,
        met,
        hasSigns: shown > 0 || kind === 'other',
        counted,
        score,
      },
    ]
  })
  return ranked.sort((a, b) => b.score - a.score || a.sentence - b.sentence)
}

/** What the sentence meets, the date it was published on counting as said: reports seldom name their own month. */
function metWith(
  met: readonly number[],
  { words: asked, date }: ReadQuestion,
  { published }: Article,
): readonly number[] {
  if (!date || !reportsOn(date, published)) return met
  return met.map((weight, i) => (asked[i] && isOfDate(asked[i], date) ? 1 : weight))
}

function sentenceRange(index: LexicalIndex, { passage, passageNumber }: NumberedEvidence, sentence: number) {
  const place = sentence - (index.passageStart[passageNumber] ?? 0)
  const range = passage.sentences[place]
  return range && { place, range }
}
