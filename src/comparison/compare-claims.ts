import type { ClaimRow, Comparison } from '../answered.js'
import type { Quote } from '../domain.js'
import type { Asked } from './asked.js'
import { isFullyAboutIt, type Meeting, meet, shareIn } from './meeting.js'
import { type Polarity, polarityAt } from './polarity.js'
import { areSameTime } from './report-dates.js'
import {
  areOfSeveralArticles,
  haveOneVoice,
  onePerDispatch,
  type Relation,
  rowOf,
  type Stated,
  verdictOn,
} from './stated.js'

/** What a quote says to a question of yes or no. */
type Claim = Stated & Pick<Polarity, 'says'>

/** Of the question's words that a quote holds, so many must stand in the clause of what happened. */
const leastShare = 0.6

/** Yes and no of quotes of at least two articles, where two of them at least say the one or the other. */
export function compareClaims(quotes: readonly Quote[], asked: Asked): Comparison[] {
  if (asked.wants !== 'whether' || !asked.predicate) return []
  const claims = quotes.flatMap((quote) => claimOf(meet(quote, asked), asked) ?? [])
  const rows = onePerDispatch(claims, (one, other) => one.says === other.says)
  if (!areOfSeveralArticles(rows.filter(({ says }) => says !== 'unclear'))) return []
  const verdict = verdictOn(rows, relate, haveOneVoice)
  return [{ kind: 'claims', verdict, rows: rows.map(claimRowOf) }]
}

/** What a quote that holds all words of the question says of what happened: where most of them stand. */
function claimOf(meeting: Meeting, asked: Asked): Claim | undefined {
  if (!isFullyAboutIt(meeting)) return undefined
  const { quote, tokens, clauses, predicate } = meeting
  const share = (place: number) => shareIn(meeting, clauses[place])
  const [place] = [...predicate].sort((a, b) => share(b) - share(a) || a - b)
  if (place === undefined) return undefined
  const { says, first, last } = polarityAt(meeting, place, asked)
  const start = quote.start + (tokens[first]?.start ?? 0)
  const end = quote.start + (tokens[last]?.end ?? 0)
  return { quote, start, end, says: share(place) < leastShare ? 'unclear' : says }
}

/** Yes and no of one time differ; of another time they may both be true, or one voice has changed its word. */
function relate(one: Claim, other: Claim): Relation {
  if (one.says === 'unclear' || other.says === 'unclear') return undefined
  if (one.says === other.says) return 'same'
  return areSameTime(one.quote.article.published, other.quote.article.published) ? 'different' : 'later'
}

function claimRowOf(claim: Claim): ClaimRow {
  return { ...rowOf(claim), says: claim.says }
}
