import { readFile } from 'node:fs/promises'
import type { Sample } from './logistic.js'

/** A question of a features file, with what it is about where its gold file says so. */
export type Question = Sample & { readonly language: string; readonly about: string | undefined }

/**
 * The questions of a file in one language; those that nothing was found for are left out. The answerable ones
 * weigh one in all, the others likewise.
 */
export async function readQuestions(path: string, language: string): Promise<Question[]> {
  const lines = (await readFile(path, 'utf8')).split('\n').filter((line) => line !== '')
  const records = lines.map((line) => JSON.parse(line) as Record<string, unknown>)
  const own = records.filter(
    (record) => record.language === language && typeof record.sentenceCoverage === 'number',
  )
  const positives = own.filter(({ answerable }) => answerable === true).length
  return own.map(({ answerable, language: _, about, ...features }) => {
    const isPositive = answerable === true
    return {
      isPositive,
      weight: 1 / (isPositive ? positives : own.length - positives),
      features: features as Record<string, number>,
      language,
      about: typeof about === 'string' ? about : undefined,
    }
  })
}

/** The same questions, both kinds of one weight in all. */
export function balanced<T extends Sample>(samples: readonly T[]): T[] {
  const total = (isPositive: boolean) =>
    samples.reduce((sum, one) => sum + (one.isPositive === isPositive ? one.weight : 0), 0)
  const totals = { positive: total(true), negative: total(false) }
  return samples.map((one) => ({
    ...one,
    weight: one.weight / (one.isPositive ? totals.positive : totals.negative),
  }))
}
