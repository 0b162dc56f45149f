import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { createGunzip } from 'node:zlib'
import { stem } from '../../src/text/stem.js'
import { words } from '../../src/text/words.js'

/** Rarer stems are left out: too little is seen of their company. */
const leastCount = 10

/** The stems of articles by number, in the order of their letters, and what stands in the articles. */
export type ReadStems = {
  readonly stems: readonly string[]
  readonly counts: readonly number[]
  /** The numbers of the stems as they follow each other, -1 after each paragraph; rare stems left out. */
  readonly stream: Int32Array
}

/** Reads gzipped JSON Lines of articles; a text that occurs twice counts once. */
export async function readStems(path: string): Promise<ReadStems> {
  const seen = new Set<string>()
  const firstNumbers = new Map<string, number>()
  const counts: number[] = []
  const paragraphs: Int32Array[] = []
  for await (const line of createInterface({ input: createReadStream(path).pipe(createGunzip()) })) {
    const { title, text } = headlineAndText(JSON.parse(line))
    if (seen.has(text)) continue
    seen.add(text)
    for (const paragraph of [title, ...text.split('\n')]) paragraphs.push(numbersOf(paragraph))
  }

  function numbersOf(paragraph: string): Int32Array {
    return Int32Array.from(words(paragraph), ({ term }) => {
      const key = stem(term)
      const number = firstNumbers.get(key) ?? firstNumbers.size
      firstNumbers.set(key, number)
      counts[number] = (counts[number] ?? 0) + 1
      return number
    })
  }

  const kept = [...firstNumbers].filter(([, number]) => (counts[number] ?? 0) >= leastCount)
  kept.sort(([a], [b]) => (a < b ? -1 : 1))
  const renumbered = new Int32Array(counts.length).fill(-1)
  kept.forEach(([, number], i) => {
    renumbered[number] = i
  })
  const stream: number[] = []
  for (const paragraph of paragraphs) {
    for (const number of paragraph) {
      const kept = renumbered[number] ?? -1
      if (kept !== -1) stream.push(kept)
    }
    stream.push(-1)
  }
  return {
    stems: kept.map(([key]) => key),
    counts: kept.map(([, number]) => counts[number] ?? 0),
    stream: Int32Array.from(stream),
  }
}

function headlineAndText(article: unknown): { title: string; text: string } {
  const field = (name: string) => {
    const value = typeof article === 'object' && article !== null ? Reflect.get(article, name) : undefined
    return typeof value === 'string' ? value : ''
  }
  return { title: field('title'), text: field('text') }
}
