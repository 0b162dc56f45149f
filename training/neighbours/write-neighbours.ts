import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Chosen } from './choose.js'

/** Writes the files that `src/lexical/neighbours.ts` reads; stems that neither have nor are a neighbour are left out. */
export async function writeNeighbours(
  folder: string,
  stems: readonly string[],
  chosen: readonly (readonly Chosen[])[],
): Promise<void> {
  const used = new Set(
    chosen.flatMap((own, stem) => (own.length === 0 ? [] : [stem, ...own.map(({ number }) => number)])),
  )
  const kept = stems.flatMap((_, stem) => (used.has(stem) ? [stem] : []))
  const places = new Map(kept.map((stem, place) => [stem, place]))
  const lists = kept.map((stem) => chosen[stem] ?? [])
  const all = lists.flat()
  if (kept.length > 0xffff) throw new RangeError(`${kept.length} stems are more than two bytes can number`)
  const bytes = Buffer.alloc(kept.length + 3 * all.length)
  lists.forEach((own, i) => {
    bytes.writeUInt8(own.length, i)
  })
  all.forEach(({ number, weight }, i) => {
    bytes.writeUInt16LE(places.get(number) ?? 0, kept.length + 2 * i)
    bytes.writeUInt8(weight, kept.length + 2 * all.length + i)
  })
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'stems.txt'), kept.map((stem) => `${stems[stem]}\n`).join(''))
  await writeFile(join(folder, 'lists.bin'), bytes)
  const manifest = { formatVersion: 1, stems: kept.length, neighbours: all.length }
  await writeFile(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`)
}
