import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { compiledProgram } from '../../src/compiled-program.js'
import { atOnce } from '../../src/slices.js'
import { matrixReader } from '../../src/vectors/matrix.js'
import { openThreaded } from '../../src/vectors/threaded.js'
import { roomForVectors } from '../../src/vectors/vector-room.js'
import { behavesAsVectorReader } from './contract.js'

const dimensions = 16
const size = 12_000
const rows = Float32Array.from({ length: size * dimensions }, (_, at) => Math.sin(at * at) / 4)
const rowAt = (row: number) => rows.slice(row * dimensions, (row + 1) * dimensions)

function open(rows: Float32Array, dimensions: number) {
  const count = dimensions === 0 ? 0 : rows.length / dimensions
  const room = roomForVectors(count, dimensions)
  room.numbers.set(rows)
  return atOnce(openThreaded(count, room))
}

/** Long enough for a thread to begin, and often to end, before what it found is wanted. */
function workFor(ms: number): void {
  const until = performance.now() + ms
  while (performance.now() < until);
}

describe('vectors with a thread that looks for the nearest', () => {
  behavesAsVectorReader(async (rows) =>
    open(Float32Array.from(rows.flatMap(({ vector }) => [...vector])), rows[0]?.vector.length ?? 0),
  )

  test('are found as they are without it, whoever is sooner, one question at a time or several', async () => {
    const reader = open(rows, dimensions)
    const alone = matrixReader(rows, dimensions)
    for (let number = 0; number < 100; number++) {
      const asked = [number, number * 7, number * 100].slice(number % 3).map(rowAt)
      const found = asked.map((question) => reader.nearest(question, 40))
      workFor(number % 4)
      expect(await Promise.all(found)).toEqual(
        await Promise.all(asked.map((question) => alone.nearest(question, 40))),
      )
      // The thread is started by the first question.
      if (number === 0) await new Promise((resolve) => setTimeout(resolve, 300))
    }
    await reader.close()
  })

  test('are found after it was closed, too', async () => {
    const reader = open(rows, dimensions)
    const expected = await reader.nearest(rowAt(5), 9)
    const asked = reader.nearest(rowAt(5), 9)
    await reader.close()
    expect(await asked).toEqual(expected)
    expect(await reader.nearest(rowAt(5), 9)).toEqual(expected)
    await reader.close()
  })
})

test('a program that asked ends by itself, though it closed nothing', async () => {
  const program = `
    import { atOnce } from ${JSON.stringify(compiledProgram('slices.js'))}
    import { openThreaded } from ${JSON.stringify(compiledProgram('vectors/threaded.js'))}
    import { roomForVectors } from ${JSON.stringify(compiledProgram('vectors/vector-room.js'))}
    const room = roomForVectors(${size}, ${dimensions})
    room.numbers.fill(0.25)
    const reader = atOnce(openThreaded(${size}, room))
    for (let i = 0; i < 20; i++) {
      await reader.nearest(new Float32Array(${dimensions}).fill(0.25), 1)
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
    console.log('asked')
  `
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', program], {
    timeout: 20_000,
  })
  expect(stdout).toBe('asked\n')
})
