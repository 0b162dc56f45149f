import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { fitLogistic, type Sample } from './logistic.js'

const usage = `node dist/training/verdict/fit.js LANGUAGE [--without NAME] FEATURES.jsonl…
  Fits the weights of src/answering/verdict.ts from files written by "isnad eval --features". The
  answerable questions of a file count as much as those of another, the unanswerable ones likewise, and all
  answerable questions together as much as all unanswerable ones. --without leaves a number out, where the
  questions are too few to tell what it is worth.`

/** Fits the verdict of one language and prints its weights and how well they tell the two kinds apart. */
async function main(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { without: { type: 'string', multiple: true, default: [] } },
  })
  const [language, ...paths] = positionals
  if (language === undefined || paths.length === 0) throw new Error(usage)
  const samples = balanced((await Promise.all(paths.map((path) => readSamples(path, language)))).flat())
  const names = Object.keys(samples[0]?.features ?? {}).filter((name) => !values.without.includes(name))
  const fit = fitLogistic(samples, names)
  const rounded = Object.entries(fit).map(([name, value]) => [name, Number(value.toPrecision(4))])
  console.log(JSON.stringify(Object.fromEntries(rounded), null, 2))
}

/** The same samples, both kinds of one weight in all. */
function balanced(samples: readonly Sample[]): Sample[] {
  const total = (isPositive: boolean) =>
    samples.reduce((sum, one) => sum + (one.isPositive === isPositive ? one.weight : 0), 0)
  const totals = { positive: total(true), negative: total(false) }
  return samples.map((one) => ({
    ...one,
    weight: one.weight / (one.isPositive ? totals.positive : totals.negative),
  }))
}

async function readSamples(path: string, language: string): Promise<Sample[]> {
  const lines = (await readFile(path, 'utf8')).split('\n').filter((line) => line !== '')
  const records = lines.map((line) => JSON.parse(line) as Record<string, unknown>)
  const own = records.filter((record) => record.language === language && typeof record.wordCount === 'number')
  const positives = own.filter(({ answerable }) => answerable === true).length
  return own.map(({ answerable, language: _, ...features }) => {
    const isPositive = answerable === true
    const ofKind = isPositive ? positives : own.length - positives
    return { isPositive, weight: 1 / ofKind, features: features as Record<string, number> }
  })
}

await main(process.argv.slice(2))
