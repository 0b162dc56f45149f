import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { AppError } from '../errors.js'
import type { Neighbour } from './query.js'
import { makeTermTable, type TermTable } from './term-table.js'

/** Which stems are used in like company in Arabic news at large, whatever is indexed. */
export type Neighbours = {
  /** The neighbours of a stem, nearest first; none of a stem that is not listed. */
  of(stem: string): readonly Neighbour[]
}

const manifestSchema = z.object({
  formatVersion: z.literal(1),
  stems: z.number().int().positive(),
  neighbours: z.number().int().positive(),
})

/** The weight of a neighbour is kept as so many parts of 1. */
const wholeWeight = 255

/** Opens the neighbours of a folder; refuses one whose files do not hold what its manifest says. */
export async function openNeighbours(folder: string): Promise<Neighbours> {
  try {
    const [header, text, lists] = await Promise.all([
      readFile(join(folder, 'manifest.json'), 'utf8'),
      readFile(join(folder, 'stems.txt'), 'utf8'),
      readFile(join(folder, 'lists.bin')),
    ])
    const manifest = manifestSchema.parse(JSON.parse(header))
    const stems = text.split('\n').slice(0, -1)
    if (stems.length !== manifest.stems) throw new RangeError(`${folder} holds ${stems.length} stems`)
    stems.forEach((stem, i) => {
      if (i > 0 && stem <= (stems[i - 1] ?? '')) throw new RangeError(`stems.txt is not in order at ${stem}`)
    })
    return neighboursOf(makeTermTable(stems), readLists(lists, manifest))
  } catch (cause) {
    throw new AppError('model-unavailable', `The neighbours of words in ${folder} cannot be read.`, { cause })
  }
}

/** The neighbours of stem i: from `starts[i]` to `starts[i + 1]` in the other two. */
type Lists = { readonly starts: Uint32Array; readonly others: Uint16Array; readonly weights: Uint8Array }

/** The file holds how many neighbours each stem has (one byte), their numbers (two) and their weights (one). */
function readLists(bytes: Buffer, { stems, neighbours }: z.output<typeof manifestSchema>): Lists {
  const starts = new Uint32Array(stems + 1)
  for (let i = 0; i < stems; i++) starts[i + 1] = (starts[i] ?? 0) + (bytes[i] ?? 0)
  if (bytes.length !== stems + 3 * neighbours || starts[stems] !== neighbours)
    throw new RangeError(`lists.bin holds ${bytes.length} bytes for ${starts[stems]} neighbours`)
  // Little-endian is the byte order of everything Node runs on.
  const others = new Uint16Array(Uint8Array.from(bytes.subarray(stems, stems + 2 * neighbours)).buffer)
  if (others.some((other) => other >= stems)) throw new RangeError('lists.bin names a stem that is not there')
  return { starts, others, weights: Uint8Array.from(bytes.subarray(stems + 2 * neighbours)) }
}

function neighboursOf(stems: TermTable, { starts, others, weights }: Lists): Neighbours {
  // Questions ask for the same ones again and again, and are given the same list each time.
  const known = new Map<number, readonly Neighbour[]>()
  function listOf(number: number): readonly Neighbour[] {
    const found: Neighbour[] = []
    for (let i = starts[number] ?? 0; i < (starts[number + 1] ?? 0); i++)
      found.push({ stem: stems.termAt(others[i] ?? 0), weight: (weights[i] ?? 0) / wholeWeight })
    known.set(number, found)
    return found
  }
  return {
    of(stem) {
      const number = stems.find(stem)
      return number === -1 ? [] : (known.get(number) ?? listOf(number))
    },
  }
}
