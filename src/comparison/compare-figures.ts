import type { Comparison, FigureRow } from '../answered.js'
import type { Quote } from '../domain.js'
import { boundsOf } from './amounts.js'
import type { Asked } from './asked.js'
import { countsWhatIsAsked } from './asked-figure.js'
import { backed } from './backed.js'
import { isCountWord } from './count-words.js'
import { eventWords, isSurelyOfEvent, mayReportOn, namesEvent } from './event.js'
import { type Figure, figuresOf } from './figures.js'
import { areOfOneStory, areSameTime } from './report-dates.js'
import { areOfSeveralArticles, onePerDispatch, type Relation, rowOf, verdictOn } from './stated.js'

type FigureComparison = Extract<Comparison, { kind: 'figures' }>

/**
 * What the quotes of an answer give in figures for the same thing, one comparison for each thing that at least two
 * articles count. Nothing is added up: rows stand side by side in the order of the quotes.
 */
export function compareFigures(
  quotes: readonly Quote[],
  asked: Pick<Asked, 'stems' | 'words' | 'date'>,
): FigureComparison[] {
  const isAsked = countsWhatIsAsked(asked.stems)
  const giving = quotes.flatMap((quote) => {
    const figures = figuresOf(quote)
    return figures.some(isAsked) ? [{ quote, figures }] : []
  })
  if (!areOfSeveralArticles(giving)) return []
  const topics = new Set([...asked.stems].filter((own) => !isCountWord(own)))
  const namesOf = asked.words.map((ways) => new Set(ways.flat().filter((own) => !isCountWord(own))))
  const event = eventWords(asked.words)
  const sure = new Set<Figure>()
  const groups = new Map<string, Figure[]>()
  for (const { quote, figures } of giving) {
    if (!namesEvent(quote, event)) continue
    for (const figure of figures) {
      if (!isAsked(figure)) continue
      if (mayReportOn(asked.date, quote) && isSurelyOfEvent(figure, figures, event)) sure.add(figure)
      const key = `${figure.kind} ${figure.outcome ?? figure.noun} ${figure.isTotal}`
      groups.set(key, [...(groups.get(key) ?? []), figure])
    }
  }
  return [...groups.values()].flatMap((figures) => {
    const heard = onePerQuote(ofOneParty(figures, topics), { sure, topics })
    const rows = onePerDispatch(
      backed(heard, (figure) => sure.has(figure), overlap),
      overlap,
    )
    if (!areOfSeveralArticles(rows)) return []
    const [{ kind, outcome, noun }] = rows as [Figure, ...Figure[]]
    return [
      {
        kind: 'figures',
        counted: kind,
        ...(outcome ? { outcome } : { noun }),
        verdict: verdictOn(rows, (one, other) => relate(one, other, { sure, topics, namesOf })),
        rows: rows.map(figureRowOf),
      },
    ]
  })
}

/** The figures of the party that the question names, else of the party of the first figure; unstated parties go with either. */
function ofOneParty(figures: readonly Figure[], topics: ReadonlySet<string>): Figure[] {
  const named = figures.filter(({ party }) => party.some((own) => topics.has(own)))
  if (named.length > 0) return figures.filter((figure) => named.includes(figure) || figure.party.length === 0)
  const first = figures.find(({ party }) => party.length > 0)
  if (!first) return [...figures]
  return figures.filter(({ party }) => party.some((own) => first.party.includes(own)))
}

/** Of each quote the figure that is surely of the event, then the one of the party that the question names, then the first. */
function onePerQuote(figures: readonly Figure[], { sure, topics }: Omit<Known, 'namesOf'>): Figure[] {
  const best = new Map<Quote, Figure>()
  const rank = (figure: Figure) =>
    (sure.has(figure) ? 2 : 0) + (figure.party.some((own) => topics.has(own)) ? 1 : 0)
  for (const figure of figures) {
    const known = best.get(figure.quote)
    if (!known || rank(figure) > rank(known)) best.set(figure.quote, figure)
  }
  return [...best.values()]
}

function figureRowOf(figure: Figure): FigureRow {
  const { limit, value, upTo } = figure
  return { ...rowOf(figure), limit, value, ...(upTo !== undefined && { upTo }) }
}

/** The figures that are surely of the event, the stems that the question is about, and those of each of its words. */
type Known = {
  readonly sure: ReadonlySet<Figure>
  readonly topics: ReadonlySet<string>
  readonly namesOf: readonly ReadonlySet<string>[]
}

/**
 * Figures of one time agree or differ; of different times a later one of the same story may be an update. Other figures
 * are no difference unless both are surely of the event that the question asks about.
 */
function relate(one: Figure, other: Figure, { sure, topics, namesOf }: Known): Relation {
  if (!areOfOneParty(one, other, namesOf)) return undefined
  const [first, second] = [one.quote.article.published, other.quote.article.published]
  const isSameTime = areSameTime(first, second)
  if (overlap(one, other)) return isSameTime ? 'same' : undefined
  if (!isSameTime && !areOfOneStory(first, second)) return undefined
  if (mayBeSame(one, other)) return undefined
  const isOfOther = one.isPart !== other.isPart && !areOfAskedParty(one, other, topics)
  if (isOfOther || areOfOtherSpans(one, other) || !sure.has(one) || !sure.has(other)) return 'unsure'
  return isSameTime ? 'different' : 'later'
}

/** Figures of two days are two counts; of people who flee also one of a day and one of all days. */
function areOfOtherSpans({ span: one, outcome }: Figure, { span: other }: Figure): boolean {
  return one !== other && (outcome === 'displaced' || (one !== undefined && other !== undefined))
}

/** «35 شخصا بينهم 9 من الجنود الروس» and «4 جنود روس»: where they are asked for, a part is as good as a whole. */
function areOfAskedParty({ party }: Figure, other: Figure, topics: ReadonlySet<string>): boolean {
  return party.some((own) => topics.has(own) && other.party.includes(own))
}

/** What the party of a figure is not said to be goes with any; «قسد» is one with all names of that word of the question. */
function areOfOneParty(
  { party: first }: Figure,
  { party: second }: Figure,
  namesOf: readonly ReadonlySet<string>[],
): boolean {
  if (first.length === 0 || second.length === 0 || first.some((own) => second.includes(own))) return true
  return namesOf.some((names) => first.some((own) => names.has(own)) && second.some((own) => names.has(own)))
}

/** «آلاف» is said of 30,000 too: an order differs only from what is less, or of another order altogether. */
function mayBeSame(one: Figure, other: Figure): boolean {
  const isWithin = (order: Figure, figure: Figure) =>
    order.limit === 'order' &&
    boundsOf(figure)[1] >= order.value &&
    boundsOf(figure)[0] <= 10 * boundsOf(order)[1]
  return isWithin(one, other) || isWithin(other, one)
}

function overlap(one: Figure, other: Figure): boolean {
  const [low, high] = boundsOf(one)
  const [otherLow, otherHigh] = boundsOf(other)
  return low <= otherHigh && otherLow <= high
}
