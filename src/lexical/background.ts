import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { z } from 'zod'
import { AppError } from '../errors.js'
import { idf } from './bm25.js'

/** How rare terms are in Arabic news at large: the same whatever collection is indexed. */
export type Background = {
  /** Inverse passage frequency of a stem; of a stem the collection lacks, that of the rarest it lists. */
  idfStem(stem: string): number
  /** The same of a character 3- or 4-gram. */
  idfGram(gram: string): number
}

const manifestSchema = z.object({
  formatVersion: z.literal(1),
  passages: z.number().int().positive(),
  leastStem: z.number().int().positive(),
  leastGram: z.number().int().positive(),
  stems: z.number().int().positive(),
  grams: z.number().int().positive(),
})

/** Opens the frequencies of a folder; refuses one whose files do not hold what its manifest says. */
export async function openBackground(folder: string): Promise<Background> {
  try {
    const manifest = manifestSchema.parse(JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')))
    const [stems, grams] = await Promise.all([readCounts(folder, 'stems'), readCounts(folder, 'grams')])
    if (stems.size !== manifest.stems || grams.size !== manifest.grams) {
      throw new RangeError(`${folder} holds ${stems.size} stems and ${grams.size} grams`)
    }
    return {
      idfStem: (stem) => idf(manifest.passages, stems.get(stem) ?? manifest.leastStem - 1),
      idfGram: (gram) => idf(manifest.passages, grams.get(gram) ?? manifest.leastGram - 1),
    }
  } catch (cause) {
    throw new AppError('model-unavailable', `The background frequencies in ${folder} cannot be read.`, {
      cause,
    })
  }
}

/** One term a line with the number of passages that hold it. */
async function readCounts(folder: string, name: string): Promise<Map<string, number>> {
  const text = (await promisify(gunzip)(await readFile(join(folder, `${name}.tsv.gz`)))).toString('utf8')
  const counts = new Map<string, number>()
  for (const line of text.split('\n')) {
    const tab = line.indexOf('\t')
    if (tab > 0) counts.set(line.slice(0, tab), Number(line.slice(tab + 1)))
  }
  return counts
}
