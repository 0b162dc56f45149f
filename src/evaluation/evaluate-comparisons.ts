import { z } from 'zod'
import type { Comparison } from '../answered.js'
import { answerQuestion } from '../answering/answer.js'
import { articlesOf } from './evaluate-gold.js'
import { readJsonLines } from './gold.js'
import { type EvaluationParts, memorySnapshot, prepareArticles } from './memory-snapshot.js'

const kinds = ['figures', 'dates', 'places', 'claims'] as const
const verdicts = ['agree', 'one-source', 'differ', 'updated', 'not-comparable'] as const

const schema = z.object({
  id: z.string(),
  question: z.string(),
  /** The tables that an answer should have; others are wrong. */
  comparisons: z.array(z.object({ kind: z.enum(kinds), verdict: z.enum(verdicts) })),
})

export type ComparisonFigures = {
  readonly kind: (typeof kinds)[number]
  /** Tables shown, by what they say. */
  readonly told: Readonly<Record<(typeof verdicts)[number], number>>
  readonly wanted: number
  /** Wanted, and told with the same verdict. */
  readonly right: number
  /** Tables that say sources differ where that is not wanted. */
  readonly falseDiffer: number
}

export type ComparisonReport = {
  readonly questions: number
  readonly answered: number
  readonly kinds: readonly ComparisonFigures[]
}

/** What came of one question. */
export type ComparisonOutcome = {
  readonly id: string
  readonly question: string
  readonly answered: boolean
  readonly wanted: readonly string[]
  readonly told: readonly { readonly table: string; readonly rows: readonly string[] }[]
}

/** Asks questions of the articles of a corpus and counts the comparisons of their answers, by kind and verdict. */
export async function evaluateComparisons(
  parts: EvaluationParts,
  paths: { readonly path: string; readonly corpusPath: string },
  onOutcome?: (outcome: ComparisonOutcome) => void,
): Promise<ComparisonReport> {
  const questions = await readJsonLines(paths.path, schema)
  const prepared = await prepareArticles(await articlesOf(paths.corpusPath), parts.embedder, {
    asOnePassage: false,
  })
  const snapshot = memorySnapshot(prepared, parts.embedder.dimensions)
  const outcomes: ComparisonOutcome[] = []
  for (const { id, question, comparisons } of questions) {
    const answer = await answerQuestion({ ...parts, snapshot }, { question })
    const told = answer.kind === 'answer' ? answer.comparisons.map(toldBy) : []
    const outcome = {
      id,
      question,
      answered: answer.kind === 'answer',
      wanted: comparisons.map(nameOf),
      told,
    }
    outcomes.push(outcome)
    onOutcome?.(outcome)
  }
  return {
    questions: questions.length,
    answered: outcomes.filter(({ answered }) => answered).length,
    kinds: kinds.map((kind) => figuresOf(kind, outcomes)),
  }
}

function toldBy(comparison: Comparison) {
  return {
    table: nameOf(comparison),
    rows: comparison.rows.map(({ quote, text }) => `${quote.article.id}: ${text}`),
  }
}

function nameOf({ kind, verdict }: Pick<Comparison, 'kind' | 'verdict'>): string {
  return `${kind} ${verdict}`
}

function figuresOf(
  kind: ComparisonFigures['kind'],
  outcomes: readonly ComparisonOutcome[],
): ComparisonFigures {
  const ofKind = (tables: readonly string[]) => tables.filter((table) => table.startsWith(`${kind} `))
  const all = outcomes.map(({ wanted, told }) => ({
    wanted: ofKind(wanted),
    told: ofKind(told.map(({ table }) => table)),
  }))
  const told = all.flatMap((one) => one.told)
  const count = (verdict: (typeof verdicts)[number]) =>
    told.filter((table) => table === `${kind} ${verdict}`).length
  const differ = `${kind} differ`
  return {
    kind,
    told: {
      agree: count('agree'),
      'one-source': count('one-source'),
      differ: count('differ'),
      updated: count('updated'),
      'not-comparable': count('not-comparable'),
    },
    wanted: all.flatMap((one) => one.wanted).length,
    right: all.flatMap((one) => one.wanted.filter((table) => one.told.includes(table))).length,
    falseDiffer: all
      .filter((one) => !one.wanted.includes(differ))
      .flatMap((one) => one.told.filter((table) => table === differ)).length,
  }
}
