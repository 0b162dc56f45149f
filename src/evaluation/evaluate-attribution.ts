import { z } from 'zod'
import { attributionIn } from '../attribution/attribution.js'
import { stem } from '../text/stem.js'
import { words } from '../text/words.js'
import { readJsonLines } from './gold.js'

const schema = z.object({
  id: z.string(),
  sentence: z.string(),
  /** The sources credited, outermost first. */
  attributed_to: z.array(z.string()),
  /** Sources that may be given or left out. */
  optional: z.array(z.string()).default([]),
  /** The speaker whom the sentence leaves to an earlier one. */
  implicit: z.string().nullish(),
})

export type AttributionReport = {
  readonly sentences: number
  readonly precision: number
  readonly recall: number
  readonly f1: number
  /** Share of sentences with several sources found whose order is right. */
  readonly order: number
  readonly unattributed: number
  /** Share of sentences that credit nobody and were given a source. */
  readonly falseChains: number
  readonly carryingOn: number
  /** Share of the sentences that only carry on which were seen to. */
  readonly carryingOnFound: number
}

/** What was found for one sentence, for reading errors. */
export type AttributionOutcome = {
  readonly id: string
  readonly found: readonly string[]
  readonly missed: readonly string[]
  readonly wrong: readonly string[]
}

/** Measures the sources found in single sentences against those that people marked. */
export async function evaluateAttribution(
  path: string,
  onOutcome?: (outcome: AttributionOutcome) => void,
): Promise<AttributionReport> {
  const gold = await readJsonLines(path, schema)
  const count = {
    right: 0,
    wrong: 0,
    missed: 0,
    chains: 0,
    inOrder: 0,
    empty: 0,
    false: 0,
    carrying: 0,
    carried: 0,
  }
  for (const { id, sentence, attributed_to, optional, implicit } of gold) {
    const { credits, carriesOn } = attributionIn(sentence)
    const found = credits.map(({ text }) => text)
    const { places, missed, wrong } = compare(found, attributed_to, optional)
    count.right += places.length
    count.wrong += wrong.length
    count.missed += missed.length
    if (places.length > 1) {
      count.chains++
      if (places.every((place, i) => i === 0 || place > (places[i - 1] ?? 0))) count.inOrder++
    }
    if (attributed_to.length === 0) {
      count.empty++
      if (wrong.length > 0) count.false++
    }
    if (implicit) {
      count.carrying++
      if (carriesOn) count.carried++
    }
    onOutcome?.({ id, found, missed, wrong })
  }
  const precision = count.right / (count.right + count.wrong)
  const recall = count.right / (count.right + count.missed)
  return {
    sentences: gold.length,
    precision,
    recall,
    f1: (2 * precision * recall) / (precision + recall),
    order: count.inOrder / count.chains,
    unattributed: count.empty,
    falseChains: count.false / count.empty,
    carryingOn: count.carrying,
    carryingOnFound: count.carried / count.carrying,
  }
}

/** Places in the gold order of what was found, what of it is missing, and what was found beside it. */
function compare(found: readonly string[], gold: readonly string[], optional: readonly string[]) {
  const left = new Set(gold)
  const places: number[] = []
  const wrong: string[] = []
  for (const name of found) {
    const match = [...left].find((other) => isSameSource(other, name))
    if (match !== undefined) {
      left.delete(match)
      places.push(gold.indexOf(match))
    } else if (!optional.some((other) => isSameSource(other, name))) wrong.push(name)
  }
  return { places, missed: [...left], wrong }
}

/**
 * Whether two strings name one source: three quarters of the shorter one's words, and two fifths of the longer
 * one's, are common. A title with or without the name after it counts as found.
 */
function isSameSource(one: string, other: string): boolean {
  const [first, second] = [stemsOf(one), stemsOf(other)]
  const shared = [...first].filter((term) => second.has(term)).length
  return (
    shared / Math.min(first.size, second.size) >= 0.75 && shared / Math.max(first.size, second.size) >= 0.4
  )
}

/** Stems without a preposition written onto the word: «لوكالة» and «وكالة» are one. */
function stemsOf(name: string): ReadonlySet<string> {
  return new Set(words(name).map(({ term }) => stem(term.replace(/^لل/, 'ال').replace(/^ل(?=.{3})/, ''))))
}
