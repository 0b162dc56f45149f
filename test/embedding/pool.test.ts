import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Embedder } from '../../src/embedding/embedder.js'
import { spreadOverWorkers } from '../../src/embedding/pool.js'
import { openTransformersEmbedder } from '../../src/embedding/transformers.js'
import { bundled } from './bundled.js'
import { behavesAsEmbedder } from './contract.js'

let model: Embedder
beforeAll(async () => {
  model = await openTransformersEmbedder(bundled)
})

describe('an embedder with workers', () => {
  let pool: Embedder
  beforeAll(() => {
    pool = spreadOverWorkers(model, bundled, 2)
  })
  afterAll(() => pool.close?.())

  behavesAsEmbedder(() => pool)

  test('many passages get the vectors they get without workers, in order', async () => {
    const texts = Array.from(
      { length: 500 },
      (_, at) => `الخبر رقم ${at} عن مدينة رقم ${at % 7} ${'كلمة '.repeat(at % 40)}`,
    )
    const vectors = await pool.embedPassages(texts)
    const expected = await model.embedPassages(texts)
    vectors.forEach((vector, at) => {
      expect(
        Math.max(...vector.map((x, column) => Math.abs(x - (expected[at]?.[column] ?? 9)))),
      ).toBeLessThan(1e-6)
    })
    expect(vectors).toHaveLength(500)
  })

  test('questions and passages asked for at the same time each get their own', async () => {
    const texts = ['خبر عن سوريا', 'خبر عن العراق', 'خبر عن اليمن']
    const [first, second, question] = await Promise.all([
      pool.embedPassages(texts),
      pool.embedPassages(texts.toReversed()),
      pool.embedQuestion('خبر عن سوريا'),
    ])
    expect(second.toReversed()).toEqual(first)
    expect(question).toEqual(await model.embedQuestion('خبر عن سوريا'))
  })
})

test('a model that a worker cannot open fails the passages, by the folder', async () => {
  const missing = join(import.meta.dirname, 'no-such-model')
  const pool = spreadOverWorkers(model, { ...bundled, model: missing }, 2)
  await expect(pool.embedPassages(['خبر'])).rejects.toMatchObject({
    code: 'model-unavailable',
    message: expect.stringContaining(missing),
  })
  await pool.close?.()
})

test('a closed pool fails what was under way and what comes after, and hangs nobody', async () => {
  const pool = spreadOverWorkers(model, bundled, 2)
  const underWay = pool.embedPassages(Array.from({ length: 300 }, (_, at) => `خبر ${at}`))
  const failure = expect(underWay).rejects.toMatchObject({ code: 'build-failed' })
  await pool.close?.()
  await failure
  await expect(pool.embedPassages(['خبر'])).rejects.toMatchObject({ code: 'build-failed' })
})
