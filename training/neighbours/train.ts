import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs, promisify } from 'node:util'
import { projectDir } from '../../src/config.js'
import { chooseNeighbours } from './choose.js'
import { readStems } from './read-stems.js'
import { writeNeighbours } from './write-neighbours.js'

/**
 * Trains vectors of the stems of a large news collection (skip-gram, vectors.c) and writes for each stem which
 * others are used in like company, and how much each of them counts.
 */
const { values } = parseArgs({
  options: { articles: { type: 'string' }, out: { type: 'string' }, work: { type: 'string' } },
})
if (!values.articles || !values.out) throw new Error('Needs --articles FILE.jsonl.gz --out FOLDER')

/** The same instructions everywhere, so that sums are rounded alike. */
const compilerOptions = ['-O3', '-ffast-math', '-march=x86-64-v3']

const work = values.work ?? (await mkdtemp(join(tmpdir(), 'neighbours-')))
await mkdir(work, { recursive: true })
try {
  const { stems, counts, stream } = await readStems(values.articles)
  const [numbers, occurrences, nearest, program] = ['stream', 'counts', 'nearest', 'vectors'].map((name) =>
    join(work, name),
  )
  if (!numbers || !occurrences || !nearest || !program) throw new Error('No names.')
  await writeFile(numbers, stream)
  await writeFile(occurrences, BigInt64Array.from(counts.map(BigInt)))
  const run = promisify(execFile)
  const source = join(projectDir, 'training', 'neighbours', 'vectors.c')
  await run('gcc', [...compilerOptions, '-o', program, source, '-lm'])
  await run(program, [numbers, occurrences, nearest])
  const chosen = chooseNeighbours({
    stems,
    counts,
    nearest: readNearest(await readFile(nearest), stems.length),
  })
  await writeNeighbours(values.out, stems, chosen)
} finally {
  if (!values.work) await rm(work, { recursive: true })
}

/** Pairs of an int32 number and a float32 cosine, as many for each stem. */
function readNearest(bytes: Buffer, stems: number) {
  const pairs = bytes.length / 8
  return {
    numbers: Int32Array.from({ length: pairs }, (_, i) => bytes.readInt32LE(8 * i)),
    cosines: Float32Array.from({ length: pairs }, (_, i) => bytes.readFloatLE(8 * i + 4)),
    perStem: pairs / stems,
  }
}
