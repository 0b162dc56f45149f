import { type ArticleHeader, textAt } from '../domain.js'
import type { Lexicon } from '../english/lexicon.js'
import type { Background } from '../lexical/background.js'
import { candidates } from '../lexical/candidates.js'
import { type PreparedQuery, prepare } from '../lexical/prepare.js'
import { withOtherNames } from '../retrieval/other-names.js'
import type { QuestionWord, ReadQuestion } from '../retrieval/question.js'
import type { Searchable } from '../retrieval/retrieve.js'
import { askedEvent } from './asked-event.js'
import { figureWorth } from './asked-figure.js'
import { weigh } from './coverage.js'
import { metWords } from './met-words.js'
import { numbersOf } from './number-words.js'
import { timeTest } from './of-asked-time.js'
import { asksForFigure } from './question-kind.js'
import { holdsWord } from './told-by-word.js'
import { outcomesOf } from './word-outcomes.js'

/** A sentence that gives a figure of what a question wants counted, in a report of the event that it asks about. */
export type FigureReport = {
  /** Number of the sentence in the index, and of its passage. */
  readonly sentence: number
  readonly passage: number
  readonly articleId: string
  /** How much of the event it names, itself or where it stands, and how good an answer its figure is, 0 to 1. */
  readonly worth: number
}

/** What a word of the event is worth that only the sentence before names, only the passage, only the article. */
const shares = { before: 0.85, passage: 0.75, article: 0.5 }
/** A report names so much of the event; less will do where the question names its time, which the report is of. */
const leastAbout = { undated: 0.55, dated: 0.4 }
/** It or the sentence before names some of it, or means the place that its article names; and it names nearly as much as the one that names most, the less so the nearer the question names its time. */
const leastBesideBest = { undated: 0.8, ofMonth: 0.65, ofDays: 0.45 }
/** Passages looked at, those that name most of the event. */
const passageCount = 300
/** A word met less is not there. */
const leastMet = 0.5

type Found = {
  readonly background: Background
  readonly lexicon: Lexicon
  /** What the index was searched for. */
  readonly searched: PreparedQuery
  readonly isWanted: ((article: ArticleHeader) => boolean) | undefined
}

/**
 * The sentences of an index that give a figure of what a question wants counted, in other words too: of «كم عدد النازحين
 * من عفرين» those that tell how many fled, left or were driven from there. Of a dated question only reports of the time;
 * none unless two articles report.
 */
export function figureReports(
  snapshot: Searchable,
  asked: ReadQuestion,
  { background, lexicon, searched, isWanted = () => true }: Found,
): FigureReport[] {
  if (!asksForFigure(asked.text, asked.language)) return []
  const question = withOtherNames(asked, lexicon)
  const worth = figureWorth(question)
  if (!worth) return []
  const { words: event, weights } = askedEvent(question, background)
  if (event.length === 0) return []
  const { lexical, headerOf, passages, articles } = snapshot
  const isDated = question.date?.month !== undefined
  const least = isDated ? leastAbout.dated : leastAbout.undated
  const isOfTime = timeTest(lexical, question)
  // Most words of the event have been prepared for the search; those with other names have not.
  const known = new Map(asked.query.wanted.map((one, i) => [one, searched.wanted[i]]))
  const prepared = ({ wanted }: QuestionWord) =>
    known.get(wanted) ?? prepare(lexical, { wanted: [wanted], grams: new Map(), pairs: [] }).wanted
  const query = { ...searched, wanted: event.flatMap(prepared), grams: [], pairs: [] }
  const isNumber = numbersOf(lexical)
  const outcomeOf = outcomesOf(lexical)
  const isNeeded = (word: number) => worth.isNeeded(outcomeOf(word))
  const places = new Set(placeNouns.map((term) => lexical.words.find(term)))
  const reports = passagesNaming().flatMap((around) =>
    around.sentences.flatMap((met, place) => {
      const sentence = (lexical.passageStart[around.number] ?? 0) + place
      if (!holdsWord(lexical, sentence, isNumber) || !holdsWord(lexical, sentence, isNeeded)) return []
      const before = around.sentences[place - 1]
      const near = met.map((own, k) =>
        Math.max(own, shares.before * (before?.[k] ?? 0), around.worth[k] ?? 0),
      )
      const about = weigh(near, weights)
      // «وفر 250 ألف مدني من المدينة»: of which, the article says.
      const refers = around.isWhole && holdsWord(lexical, sentence, (word) => places.has(word))
      const isNamed = [...met, ...(before ?? [])].some((own) => own >= leastMet)
      if (about < least || !(isNamed || refers)) return []
      const passage = passages.at(around.number)
      const article = passage && articles.get(passage.articleId)
      const range = passage?.sentences[place]
      const figure = article && range ? worth.of(textAt(article, range)) : 0
      if (!passage || figure === 0) return []
      return [
        {
          sentence,
          passage: around.number,
          articleId: passage.articleId,
          worth: about * figure,
          about,
          refers,
        },
      ]
    }),
  )
  const most = Math.max(0, ...reports.map(({ about }) => about))
  const share = leastBesideBest[!isDated ? 'undated' : question.date?.days ? 'ofDays' : 'ofMonth']
  const chosen = reports.filter(({ about, refers }) => refers || about >= share * most)
  return new Set(chosen.map(({ articleId }) => articleId)).size > 1 ? chosen : []

  /** The passages of the time that name enough of the event, with what each word is worth to their sentences. */
  function passagesNaming() {
    const inTime = (passage: number) => {
      const header = headerOf(passage)
      return header !== undefined && isWanted(header) && isOfTime(passage, header)
    }
    const metBy = metWords(lexical, query.wanted)
    const found = candidates(lexical, query, passageCount, inTime).map((number) => {
      const { passage: met, sentences } = metBy(number)
      return { number, header: headerOf(number), met, sentences }
    })
    const ofArticles = new Map<ArticleHeader | undefined, number[]>()
    for (const { header, met } of found) {
      const known = ofArticles.get(header) ?? met.map(() => 0)
      ofArticles.set(
        header,
        met.map((own, i) => Math.max(own, known[i] ?? 0)),
      )
    }
    return found.flatMap(({ number, header, met, sentences }) => {
      const article = ofArticles.get(header) ?? []
      const inArticle = met.map((own, i) => Math.max(own, shares.article * (article[i] ?? 0)))
      if (weigh(inArticle, weights) < least) return []
      const worth = met.map((own, i) => Math.max(shares.passage * own, shares.article * (article[i] ?? 0)))
      return [{ number, sentences, worth, isWhole: inArticle.every((own) => own >= leastMet) }]
    })
  }
}

/** What stands for a place named before, with its article. */
const placeNouns = 'المدينه البلده القريه المنطقه المحافظه الموقع المكان'.split(' ')
