import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { projectDir } from '../src/config.js'
import type { Listed } from './subsets.js'

export const kinds = ['headlines', 'fewWords', 'english'] as const
export type Kind = (typeof kinds)[number]

const questions = z.array(z.string()).readonly()

/** What is asked with a clock running, by kind, and what is asked before it. */
export const timedSchema = z.object({
  warmUp: questions,
  headlines: questions,
  fewWords: questions,
  english: questions,
})
export type Timed = Readonly<z.infer<typeof timedSchema>>

/** A headline and the one article it is the headline of. */
export const sampleSchema = z.object({ question: z.string(), articleId: z.string() }).readonly()
export type Sample = z.infer<typeof sampleSchema>

const timedCount = 300
const warmUpCount = 50
const longestQuestion = 500

/** Whole headlines, runs of three to six words of other headlines, and English questions from a file. */
export async function timedQuestions(listed: readonly Listed[]): Promise<Timed> {
  const titled = listed.filter(hasEnoughWords)
  const slice = (from: number, count: number) => titled.slice(from, from + count)
  const english = await readFile(join(projectDir, 'bench', 'questions.en.txt'), 'utf8')
  return {
    headlines: slice(0, timedCount).map(asQuestion),
    fewWords: slice(timedCount, timedCount).map(fewWordsOf),
    warmUp: slice(2 * timedCount, warmUpCount).map(asQuestion),
    english: english.split('\n').filter((line) => line !== ''),
  }
}

/** The headlines of the first articles, to be found among the first `size`. */
export function headlineSample(listed: readonly Listed[], size: number, most: number): Sample[] {
  return listed
    .slice(0, size)
    .filter(hasEnoughWords)
    .slice(0, most)
    .map((article) => ({ question: asQuestion(article), articleId: article.id }))
}

/** Three to six words of a headline that stand together; which ones is drawn from the article's id. */
export function fewWordsOf({ id, title }: Listed): string {
  const words = wordsOf(title)
  const [forLength = 0, forStart = 0] = createHash('sha256').update(`words of ${id}`).digest()
  const length = Math.min(words.length, 3 + (forLength % 4))
  const start = forStart % (words.length - length + 1)
  return words.slice(start, start + length).join(' ')
}

/** One or two words ("The news in pictures") are the headline of many an article. */
function hasEnoughWords({ title }: Listed): boolean {
  return wordsOf(title).length >= 3
}

function asQuestion({ title }: Listed): string {
  return title.slice(0, longestQuestion)
}

function wordsOf(title: string): string[] {
  return title.split(/\s+/).filter((word) => word !== '')
}
