import type { Comparison, ComparisonRow, ComparisonVerdict, Credit, Quote } from '../domain.js'
import { stem } from '../text/stem.js'
import { words } from '../text/words.js'
import { boundsOf } from './amounts.js'
import { askedCount, isCountWord } from './counted.js'
import { type Figure, figuresOf } from './figures.js'
import { areOneDispatch } from './one-dispatch.js'
import { areSameTime } from './report-dates.js'

/**
 * What the quotes of an answer give in figures for the same thing, one comparison for each thing that at least two
 * articles count. `asked` are the stems of the question's words with their synonyms. Nothing is added up: rows stand
 * side by side in the order of the quotes.
 */
export function compareQuotes(quotes: readonly Quote[], asked: ReadonlySet<string>): Comparison[] {
  const wanted = askedCount(asked)
  const topics = new Set([...asked].filter((own) => !isCountWord(own)))
  const groups = new Map<string, Figure[]>()
  for (const quote of quotes) {
    for (const figure of figuresOf(quote)) {
      if (!isAbout(figure, wanted, asked)) continue
      const key = `${figure.kind} ${figure.outcome ?? figure.noun}`
      groups.set(key, [...(groups.get(key) ?? []), figure])
    }
  }
  return [...groups.values()].flatMap((figures) => {
    const rows = onePerDispatch(onePerQuote(ofOneParty(figures, topics), topics))
    if (new Set(rows.map(({ quote }) => quote.article.id)).size < 2) return []
    const [{ kind, outcome, noun }] = rows as [Figure, ...Figure[]]
    return [
      {
        counted: kind,
        ...(outcome ? { outcome } : { noun }),
        verdict: verdictOn(rows),
        rows: rows.map(rowOf),
      },
    ]
  })
}

/** Whether a figure counts what the question asks for; a question that asks for no count takes those of casualties. */
function isAbout(figure: Figure, wanted: ReturnType<typeof askedCount>, asked: ReadonlySet<string>): boolean {
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

/** Copies of one dispatch that give the same figure are one row: reprinting is no agreement. */
function onePerDispatch(figures: readonly Figure[]): Figure[] {
  const kept: Figure[] = []
  for (const figure of figures) {
    const isCopy = kept.some((one) => areOneDispatch(one.quote, figure.quote) && overlaps(one, figure))
    if (!isCopy) kept.push(figure)
  }
  return kept
}

function rowOf(figure: Figure): ComparisonRow {
  const { quote, start, end, limit, value, upTo } = figure
  return {
    quote,
    start,
    end,
    text: quote.text.slice(start - quote.start, end - quote.start),
    limit,
    value,
    ...(upTo !== undefined && { upTo }),
    credits: creditsOf(figure),
  }
}

/** Of several sources of a quote the one named last before the figure; who passed the words on stays in front. */
function creditsOf({ quote, start }: Figure): readonly Credit[] {
  const voices = quote.credits.filter(({ kind }) => kind !== 'medium')
  const before = voices.filter((credit) => credit.start < start)
  const voice = before.at(-1) ?? voices[0]
  return quote.credits.filter((credit) => credit.kind === 'medium' || credit === voice)
}

function verdictOn(rows: readonly Figure[]): ComparisonVerdict {
  let agree = false
  let repeated = false
  let updated = false
  for (const [i, one] of rows.entries()) {
    for (const other of rows.slice(i + 1)) {
      const isSame = overlaps(one, other)
      if (areSameTime(one.quote.article.published, other.quote.article.published)) {
        if (!isSame && haveOneSource(one, other)) updated = true
        else if (!isSame) return 'differ'
        else if (haveOneSource(one, other) || haveOneAgency(one, other)) repeated = true
        else agree = true
      } else if (!isSame && haveOneSource(one, other)) updated = true
    }
  }
  if (agree) return 'agree'
  return updated ? 'updated' : repeated ? 'one-source' : 'not-comparable'
}

function overlaps(one: Figure, other: Figure): boolean {
  const [low, high] = boundsOf(one)
  const [otherLow, otherHigh] = boundsOf(other)
  return low <= otherHigh && otherLow <= high
}

/** The same outlet, or the same credited voice in two outlets: its later figure is an update of the earlier. */
function haveOneSource(one: Figure, other: Figure): boolean {
  const { outlet } = one.quote.article
  if (outlet !== undefined && outlet === other.quote.article.outlet) return true
  const voice = (figure: Figure) => creditsOf(figure).find(({ kind }) => kind !== 'medium')
  return isOneName(voice(one), voice(other))
}

/** Both pass on the words of one agency, which neither says to be anybody's else. */
function haveOneAgency(one: Figure, other: Figure): boolean {
  const [first, second] = [creditsOf(one), creditsOf(other)]
  return first.length === 1 && second.length === 1 && isOneName(first[0], second[0])
}

function isOneName(first: Credit | undefined, second: Credit | undefined): boolean {
  if (!first || !second || first.kind === 'unnamed' || second.kind === 'unnamed') return false
  const stems = (text: string) => words(text).map(({ term }) => stem(term))
  const [shorter, longer] = [stems(first.text), new Set(stems(second.text))]
  return shorter.every((own) => longer.has(own)) || [...longer].every((own) => shorter.includes(own))
}
