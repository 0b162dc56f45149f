import type { Comparison, FigureRow } from '../answered.js'
import type { Quote } from '../domain.js'
import { boundsOf } from './amounts.js'
import { askedCount, type Counted, isCountWord } from './counted.js'
import { type Figure, figuresOf } from './figures.js'
import { areOfOneStory, areSameTime } from './report-dates.js'
import { areOfSeveralArticles, onePerDispatch, type Relation, rowOf, verdictOn } from './stated.js'

type FigureComparison = Extract<Comparison, { kind: 'figures' }>

/**
 * What the quotes of an answer give in figures for the same thing, one comparison for each thing that at least two
 * articles count. `asked` are the stems of the question's words with their synonyms. Nothing is added up: rows stand
 * side by side in the order of the quotes.
 */
export function compareFigures(quotes: readonly Quote[], asked: ReadonlySet<string>): FigureComparison[] {
  const wanted = askedCount(asked)
  const topics = new Set([...asked].filter((own) => !isCountWord(own)))
  const groups = new Map<string, Figure[]>()
  for (const quote of quotes) {
    for (const figure of figuresOf(quote)) {
      if (!isAbout(figure, wanted, asked)) continue
      const key = `${figure.kind} ${figure.outcome ?? figure.noun} ${figure.isTotal}`
      groups.set(key, [...(groups.get(key) ?? []), figure])
    }
  }
  return [...groups.values()].flatMap((figures) => {
    const rows = onePerDispatch(onePerQuote(ofOneParty(figures, topics), topics), overlap)
    if (!areOfSeveralArticles(rows)) return []
    const [{ kind, outcome, noun }] = rows as [Figure, ...Figure[]]
    return [
      {
        kind: 'figures',
        counted: kind,
        ...(outcome ? { outcome } : { noun }),
        verdict: verdictOn(rows, relate),
        rows: rows.map(figureRowOf),
      },
    ]
  })
}

/** Whether a figure counts what the question asks for; a question that asks for no count takes those of casualties. */
export function isAbout(
  figure: Counted,
  wanted: ReturnType<typeof askedCount>,
  asked: ReadonlySet<string>,
): boolean {
  if (figure.kind === 'other') return asked.has(figure.noun)
  if (figure.outcome === undefined) return false
  if (wanted.outcome !== undefined && wanted.outcome !== figure.outcome) return false
  return wanted.kind === undefined || wanted.kind === 'persons' || wanted.kind === figure.kind
}

/** The figures of the party that the question names, else of the party of the first figure; unstated parties go with either. */
function ofOneParty(figures: readonly Figure[], topics: ReadonlySet<string>): Figure[] {
  const named = figures.filter(({ party }) => party.some((own) => topics.has(own)))
  if (named.length > 0) return figures.filter((figure) => named.includes(figure) || figure.party.length === 0)
  const first = figures.find(({ party }) => party.length > 0)
  if (!first) return [...figures]
  return figures.filter(({ party }) => party.some((own) => first.party.includes(own)))
}

function onePerQuote(figures: readonly Figure[], topics: ReadonlySet<string>): Figure[] {
  const best = new Map<Quote, Figure>()
  const isNamed = ({ party }: Figure) => party.some((own) => topics.has(own))
  for (const figure of figures) {
    const known = best.get(figure.quote)
    if (!known || (!isNamed(known) && isNamed(figure))) best.set(figure.quote, figure)
  }
  return [...best.values()]
}

function figureRowOf(figure: Figure): FigureRow {
  const { limit, value, upTo } = figure
  return { ...rowOf(figure), limit, value, ...(upTo !== undefined && { upTo }) }
}

/** Figures of one time agree or differ; of different times a later one of the same story may be an update. */
function relate(one: Figure, other: Figure): Relation {
  if (!areOfOneParty(one, other)) return undefined
  const isSame = overlap(one, other)
  const [first, second] = [one.quote.article.published, other.quote.article.published]
  if (areSameTime(first, second)) return isSame ? 'same' : 'different'
  return !isSame && areOfOneStory(first, second) ? 'later' : undefined
}

/** What the party of a figure is not said to be goes with any. */
function areOfOneParty({ party: first }: Figure, { party: second }: Figure): boolean {
  return first.length === 0 || second.length === 0 || first.some((own) => second.includes(own))
}

function overlap(one: Figure, other: Figure): boolean {
  const [low, high] = boundsOf(one)
  const [otherLow, otherHigh] = boundsOf(other)
  return low <= otherHigh && otherLow <= high
}
