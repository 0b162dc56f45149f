import { longestArabic, longestEnglish } from '../../src/english/alignment.js'
import { assumedCounts, leastCommon } from './romanisation.js'

/** A name in both languages, each between `^` and `$`, with the number of times it counts. */
export type NamePair = { readonly english: string; readonly arabic: string; readonly weight: number }

/** How often English letters stood for Arabic ones, keyed by both groups with a tab between them. */
type Counts = Map<string, number>

/**
 * Learns which groups of letters stand for each other by expectation maximisation over all alignments of
 * the pairs; gives log P(Arabic | English) of the commonest groups. `discount` is taken off every count,
 * so that a group seen once does not look certain.
 */
export function trainLetters(
  pairs: readonly NamePair[],
  { iterations = 6, discount = 1, leastCount = 3 } = {},
) {
  let joint = probabilities(assumedCounts)
  for (let round = 0; round < iterations; round++) {
    const counts: Counts = new Map(assumedCounts)
    for (const pair of pairs) addExpected(pair, joint, counts)
    joint = probabilities(counts)
    if (round === iterations - 1) return conditional(counts, discount, leastCount)
  }
  throw new RangeError('trainLetters needs at least one iteration')
}

/** Probability of a group never seen, so that new ones can be found. */
const unseen = 1e-6

/** Cost of a long group: without it, whole names would be learnt as one group. */
function prior(english: string, arabic: string): number {
  if (marks(english) !== marks(arabic)) return 0
  return 0.1 ** (english.length - 1) * 0.15 ** Math.max(0, arabic.length - 1)
}

/** The ends of a name in a group: both languages begin and end together. */
function marks(letters: string): string {
  return letters.replace(/[^$^]/g, '')
}

function addExpected({ english, arabic, weight: pairWeight }: NamePair, joint: Counts, counts: Counts): void {
  const width = arabic.length + 1
  const forward = new Float64Array((english.length + 1) * width)
  const backward = new Float64Array(forward.length)
  const weigh = (e: string, a: string) => (joint.get(`${e}\t${a}`) ?? unseen) * prior(e, a)
  const steps = alignmentSteps(english, arabic, weigh)
  forward[0] = 1
  for (const { from, to, weight } of steps) forward[to] = (forward[to] ?? 0) + (forward[from] ?? 0) * weight
  backward[backward.length - 1] = 1
  for (const { from, to, weight } of steps.toReversed())
    backward[from] = (backward[from] ?? 0) + (backward[to] ?? 0) * weight
  const total = forward[forward.length - 1] ?? 0
  if (total === 0) return
  for (const { from, to, weight, key } of steps) {
    const share = (pairWeight * (forward[from] ?? 0) * weight * (backward[to] ?? 0)) / total
    if (share > 1e-4) counts.set(key, (counts.get(key) ?? 0) + share)
  }
}

type Step = { readonly from: number; readonly to: number; readonly weight: number; readonly key: string }

/** Every way to take one group of letters off both names, in an order in which alignments can be summed. */
function alignmentSteps(english: string, arabic: string, weigh: (e: string, a: string) => number): Step[] {
  const width = arabic.length + 1
  const steps: Step[] = []
  for (let i = 0; i < english.length; i++) {
    for (let j = 0; j < width; j++) {
      for (let di = 1; di <= longestEnglish && i + di <= english.length; di++) {
        for (let dj = 0; dj <= longestArabic && j + dj < width; dj++) {
          const [e, a] = [english.slice(i, i + di), arabic.slice(j, j + dj)]
          const weight = weigh(e, a)
          if (weight > 0)
            steps.push({ from: i * width + j, to: (i + di) * width + j + dj, weight, key: `${e}\t${a}` })
        }
      }
    }
  }
  return steps
}

function probabilities(counts: ReadonlyMap<string, number>): Counts {
  let total = 0
  for (const count of counts.values()) total += count
  return new Map([...counts].map(([key, count]) => [key, count / total]))
}

function conditional(counts: Counts, discount: number, leastCount: number): Map<string, Map<string, number>> {
  const totals = new Map<string, number>()
  for (const [key, count] of counts) {
    const english = key.split('\t')[0] ?? ''
    totals.set(english, (totals.get(english) ?? 0) + count)
  }
  const model = new Map<string, Map<string, number>>()
  for (const [key, count] of counts) {
    const [english = '', arabic = ''] = key.split('\t')
    if (count < leastCount) continue
    const spelled = model.get(english) ?? new Map<string, number>()
    const logProbability = Math.log((count - discount) / (totals.get(english) ?? 1))
    spelled.set(arabic, assumedCounts.has(key) ? Math.max(logProbability, leastCommon) : logProbability)
    model.set(english, spelled)
  }
  return model
}
