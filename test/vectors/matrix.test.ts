import { describe, expect, test } from 'vitest'
import { matrixReader } from '../../src/vectors/matrix.js'
import { behavesAsVectorReader } from './contract.js'

describe('vectors in memory', () => {
  behavesAsVectorReader(async (rows) => {
    const dimensions = rows[0]?.vector.length ?? 0
    return matrixReader(Float32Array.from(rows.flatMap(({ vector }) => [...vector])), dimensions)
  })

  test('of which the last is not whole are refused', () => {
    expect(() => matrixReader(new Float32Array(3), 2)).toThrow(RangeError)
  })

  test('of a large collection are found nearly all, with exact scores', async () => {
    const { rows, dimensions, size } = clusteredVectors()
    const reader = matrixReader(rows, dimensions)
    let found = 0
    const questions = Array.from({ length: 10 }, (_, number) =>
      rows.slice(number * 997 * dimensions, (number * 997 + 1) * dimensions),
    )
    for (const question of questions) {
      const scores = Array.from({ length: size }, (_, row) => ({
        row,
        score: dot(question, rows, row * dimensions),
      }))
      const nearest = scores.sort((a, b) => b.score - a.score).slice(0, 50)
      const hits = new Map((await reader.nearest(question, 50)).map(({ passage, score }) => [passage, score]))
      for (const { row, score } of nearest) {
        if (!hits.has(row)) continue
        expect(hits.get(row)).toBeCloseTo(score, 5)
        found++
      }
    }
    expect(found / (50 * questions.length)).toBeGreaterThan(0.97)
  })
})

/** Vectors as texts give them: in groups, around a common direction. */
function clusteredVectors() {
  const dimensions = 192
  const size = 20_000
  const random = randomNumbers(7)
  const normal = () => random() + random() + random() + random() - 2
  const common = Array.from({ length: dimensions }, () => normal() / 2)
  const groups = Array.from({ length: 100 }, () => Array.from({ length: dimensions }, normal))
  const rows = new Float32Array(size * dimensions)
  for (let row = 0; row < size; row++) {
    const group = groups[row % groups.length] ?? []
    const vector = common.map((value, column) => value + (group[column] ?? 0) + normal() * 0.7)
    const length = Math.hypot(...vector)
    rows.set(
      vector.map((value) => value / length),
      row * dimensions,
    )
  }
  return { rows, dimensions, size }
}

/** Random numbers that are the same in every run. */
function randomNumbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

function dot(question: Float32Array, rows: Float32Array, from: number): number {
  return question.reduce((sum, value, column) => sum + value * (rows[from + column] ?? 0), 0)
}
