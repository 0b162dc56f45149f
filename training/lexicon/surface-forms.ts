import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { createGunzip } from 'node:zlib'
import { stem } from '../../src/text/stem.js'
import { words } from '../../src/text/words.js'
import { bare } from './phrases.js'
import type { Row } from './row.js'

/** The commonest way to write each stem. */
export type SurfaceForms = { of(stemOfThree: string): string }

/** Counts the words of news articles (JSON Lines, gzipped, with `text`) and, with less weight, of the training rows. */
export async function countSurfaceForms(articles: string, rows: readonly Row[]): Promise<SurfaceForms> {
  const counts = new Map<string, number>()
  const count = (text: string, weight: number) => {
    for (const { start, end } of words(text)) {
      const surface = text.slice(start, end)
      counts.set(surface, (counts.get(surface) ?? 0) + weight)
    }
  }
  for await (const line of createInterface({ input: createReadStream(articles).pipe(createGunzip()) })) {
    const article: unknown = JSON.parse(line)
    if (
      typeof article === 'object' &&
      article !== null &&
      'text' in article &&
      typeof article.text === 'string'
    )
      count(article.text, 1)
  }
  for (const row of rows) count(bare(row.arabic), 0.01)
  return commonest(counts)
}

function commonest(counts: ReadonlyMap<string, number>): SurfaceForms {
  const best = new Map<string, { surface: string; count: number }>()
  for (const [surface, count] of counts) {
    const key = stem(words(surface)[0]?.term ?? '', 3)
    if (count > (best.get(key)?.count ?? 0)) best.set(key, { surface, count })
  }
  return { of: (key) => bare(best.get(key)?.surface ?? key) }
}
