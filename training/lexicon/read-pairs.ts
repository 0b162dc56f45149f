import { readFile } from 'node:fs/promises'
import type { Row } from './row.js'

/** Sentences with their translations, one pair a line, English first, divided by a tab. */
export async function readPairs(file: string): Promise<Row[]> {
  const lines = (await readFile(file, 'utf8')).split('\n')
  return lines.flatMap((line): Row[] => {
    const [english, arabic] = line.split('\t')
    if (!english || !arabic) return []
    return [{ english, arabic, kind: 'sentence', weight: 1 }]
  })
}
