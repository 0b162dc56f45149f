import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { boilerplateOf } from '../boilerplate/boilerplate.js'
import { createLineCounts, type LineCounts } from '../boilerplate/line-counts.js'
import { loadCorpus } from '../corpus/load.js'
import type { Article, Range } from '../domain.js'
import { AppError } from '../errors.js'

const rangeSchema = z.object({ start: z.number().int().min(0), end: z.number().int().min(0) })
const labelSchema = z.object({
  id: z.string(),
  boilerplate: z.array(rangeSchema),
  /** Ranges of which a person could not say what they are; they count neither way. */
  unsure: z.array(rangeSchema).default([]),
})

/** An article with the ranges that a person took for site text. */
type Label = z.output<typeof labelSchema>

export type BoilerplateFigures = {
  readonly outlet: string
  /** Labelled articles, what was labelled in them, and what was marked. */
  readonly labelled: number
  readonly ranges: number
  readonly marks: number
  /** Share of the marks that are labelled; of the labelled ranges that are marked. */
  readonly precision: number
  readonly recall: number
  /** Characters marked in labelled articles that nobody labelled. */
  readonly lost: number
  /** Articles of the whole corpus, those with a mark, and the share of all characters marked. */
  readonly articles: number
  readonly marked: number
  readonly share: number
}

/** Compares the marked ranges of labelled articles with their labels; counts marks over the whole corpus. */
export async function evaluateBoilerplate(
  labelsPath: string,
  corpusPath: string,
): Promise<BoilerplateFigures[]> {
  const labels = await readLabels(labelsPath)
  const counts = createLineCounts()
  for await (const article of articlesOf(corpusPath)) counts.add(article)
  const tallies = new Map<string, Tally>()
  for await (const article of articlesOf(corpusPath)) {
    const outlet = article.outlet ?? '–'
    const tally = tallies.get(outlet) ?? newTally()
    tallies.set(outlet, tally)
    count(article, counts, labels.get(article.id), tally)
    labels.delete(article.id)
  }
  const [missing] = labels.keys()
  if (missing !== undefined) {
    throw new AppError('bad-request', `${labelsPath} labels "${missing}", which ${corpusPath} does not hold.`)
  }
  const all = [...tallies.values()].reduce(sum, newTally())
  return [...tallies, ['all', all] as const].map(([outlet, tally]) => figuresOf(outlet, tally))
}

type Tally = { [name in 'labelled' | 'ranges' | 'marks' | 'right' | 'found' | 'lost']: number } & {
  [name in 'articles' | 'marked' | 'characters' | 'markedCharacters']: number
}

function newTally(): Tally {
  return {
    ...{ labelled: 0, ranges: 0, marks: 0, right: 0, found: 0, lost: 0 },
    ...{ articles: 0, marked: 0, characters: 0, markedCharacters: 0 },
  }
}

function sum(one: Tally, two: Tally): Tally {
  const names = Object.keys(one) as (keyof Tally)[]
  return Object.fromEntries(names.map((name) => [name, one[name] + two[name]])) as Tally
}

function count(article: Article, counts: LineCounts, label: Label | undefined, tally: Tally): void {
  const marks = boilerplateOf(article, counts)
  tally.articles++
  tally.characters += article.text.length
  if (marks.length > 0) tally.marked++
  for (const { start, end } of marks) tally.markedCharacters += end - start
  if (!label) return
  const decided = marks.filter((mark) => overlap(mark, label.unsure) === 0)
  tally.labelled++
  tally.ranges += label.boilerplate.length
  tally.marks += decided.length
  for (const mark of decided) {
    const labelled = overlap(mark, label.boilerplate)
    if (labelled >= (mark.end - mark.start) * same) tally.right++
    tally.lost += mark.end - mark.start - labelled
  }
  tally.found += label.boilerplate.filter(
    (range) => overlap(range, marks) >= (range.end - range.start) * same,
  ).length
}

/** So much of a range must be covered: white space and a stop at its ends do not matter. */
const same = 0.95

function overlap({ start, end }: Range, others: readonly Range[]): number {
  return others.reduce(
    (sum, other) => sum + Math.max(0, Math.min(end, other.end) - Math.max(start, other.start)),
    0,
  )
}

function figuresOf(outlet: string, tally: Tally): BoilerplateFigures {
  const { labelled, ranges, marks, lost, articles, marked } = tally
  return {
    outlet,
    ...{ labelled, ranges, marks, lost, articles, marked },
    precision: tally.right / marks,
    recall: tally.found / ranges,
    share: tally.markedCharacters / tally.characters,
  }
}

async function* articlesOf(path: string): AsyncGenerator<Article> {
  for await (const reading of loadCorpus(path)) if (reading.kind === 'article') yield reading.article
}

async function readLabels(path: string): Promise<Map<string, Label>> {
  const labels = new Map<string, Label>()
  try {
    for (const line of (await readFile(path, 'utf8')).split('\n')) {
      if (line.trim() === '') continue
      const label = labelSchema.parse(JSON.parse(line))
      labels.set(label.id, label)
    }
  } catch (cause) {
    throw new AppError('bad-request', `${path} holds no labels: ${(cause as Error).message}`, { cause })
  }
  return labels
}
