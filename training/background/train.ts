import { createReadStream } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { parseArgs, promisify } from 'node:util'
import { createGunzip, gzip } from 'node:zlib'
import { wordGrams } from '../../src/text/fields.js'
import { stem } from '../../src/text/stem.js'
import { words } from '../../src/text/words.js'

/**
 * Counts in how many passages of about 120 words of a large news collection each stem and each character 3-
 * and 4-gram stands, and writes the common ones to a folder.
 */
const { values } = parseArgs({ options: { articles: { type: 'string' }, out: { type: 'string' } } })
if (!values.articles || !values.out) throw new Error('Needs --articles FILE.jsonl.gz --out FOLDER')

const passageWords = 120
/** Rarer terms are left out: whoever asks for one is told the weight of the rarest kept. */
const leastStem = 3
const leastGram = 5

const stems = new Map<string, number>()
const grams = new Map<string, number>()
let passages = 0
for await (const line of createInterface({ input: createReadStream(values.articles).pipe(createGunzip()) })) {
  const terms = words(textOf(JSON.parse(line))).map(({ term }) => term)
  for (let start = 0; start < terms.length; start += passageWords)
    countPassage(terms.slice(start, start + passageWords))
}
await write(values.out)

function textOf(article: unknown): string {
  if (typeof article !== 'object' || article === null || !('text' in article)) return ''
  return typeof article.text === 'string' ? article.text : ''
}

function countPassage(terms: readonly string[]): void {
  passages++
  const distinct = [...new Set(terms)]
  for (const key of new Set(distinct.map((term) => stem(term)))) stems.set(key, (stems.get(key) ?? 0) + 1)
  for (const gram of new Set(distinct.flatMap((term) => wordGrams(term))))
    grams.set(gram, (grams.get(gram) ?? 0) + 1)
}

async function write(folder: string): Promise<void> {
  const kept = (counts: ReadonlyMap<string, number>, least: number) =>
    [...counts].filter(([, count]) => count >= least).sort(([a], [b]) => (a < b ? -1 : 1))
  const tables = { stems: kept(stems, leastStem), grams: kept(grams, leastGram) }
  const counts = { stems: tables.stems.length, grams: tables.grams.length }
  await mkdir(folder, { recursive: true })
  for (const [name, rows] of Object.entries(tables)) {
    const text = rows.map(([term, count]) => `${term}\t${count}\n`).join('')
    await writeFile(join(folder, `${name}.tsv.gz`), await promisify(gzip)(text, { level: 9 }))
  }
  const manifest = { formatVersion: 1, passages, passageWords, leastStem, leastGram, ...counts }
  await writeFile(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`)
}
