import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { env, pipeline } from '@xenova/transformers'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { Embedder } from '../../src/embedding/embedder.js'
import { openTransformersEmbedder } from '../../src/embedding/transformers.js'
import { bundled, bundledModel, cosine } from './bundled.js'
import { behavesAsEmbedder } from './contract.js'

const recordedSchema = z.array(
  z.object({ text: z.string(), ids: z.array(z.number()), vector: z.array(z.number()) }),
)

let embedder: Embedder
let folder: string
beforeAll(async () => {
  embedder = await openTransformersEmbedder(bundled)
  folder = await mkdtemp(join(tmpdir(), 'isnad-model-'))
})
afterAll(() => rm(folder, { recursive: true }))

behavesAsEmbedder(() => embedder)

describe('the bundled model', () => {
  test.each([
    ['أحمد وإبراهيم وآمنة', 'احمد وابراهيم وامنه'],
    ['مُؤتَمَرٌ في بَيروتَ', 'مؤتمر في بيروت'],
    ['ســوريــا والعراق', 'سوريا والعراق'],
    ['‏قوات‎ التحالف', 'قوات التحالف'],
    ['١٬٢٣٤ قتيلاً عام ۲۰۱۸', '1234 قتيلا عام 2018'],
    ['کابل و گیلان', 'كابل و جيلان'],
    ['Résumé of ERDOĞAN', 'resume of erdogan'],
    ['«لن تتراجع»، قال...', 'لن تتراجع قال'],
  ])('takes %s and %s for the same', async (written, folded) => {
    const [one, other] = await embedder.embedPassages([written, folded])
    expect(one).toEqual(other)
  })

  test('gives the vectors that the training program recorded', async () => {
    const recorded = await readRecorded()
    const vectors = await embedder.embedPassages(recorded.map(({ text }) => text))
    for (const [at, { text, ids, vector }] of recorded.entries()) {
      expect(embedder.countTokens(text), text).toBe(ids.length)
      expect(Array.from(vectors[at]?.slice(0, vector.length) ?? []), text).toEqual(
        vector.map((x) => expect.closeTo(x, 5)),
      )
    }
  })

  test('gives the same vectors through the library’s own pipeline', async () => {
    env.localModelPath = dirname(bundledModel)
    const extract = await pipeline('feature-extraction', basename(bundledModel), { quantized: true })
    const texts = (await readRecorded()).map(({ text }) => text)
    const output = await extract(texts, { pooling: 'none' })
    const vectors = await embedder.embedPassages(texts)
    expect(output.dims).toEqual([texts.length, embedder.dimensions])
    const difference = vectors.flatMap((vector, row) =>
      Array.from(vector, (x, column) =>
        Math.abs(x - Number(output.data[row * embedder.dimensions + column])),
      ),
    )
    expect(Math.max(...difference)).toBeLessThan(1e-6)
  })

  test('puts a question nearer to the passage that speaks of it, in either language', async () => {
    const passages = await embedder.embedPassages([
      'ارتفعت أسعار النفط اليوم بعد قرار منظمة أوبك خفض الإنتاج.',
      'فاز المنتخب الفرنسي بكأس العالم لكرة القدم بعد تغلبه على كرواتيا.',
      'قتل عشرة مدنيين في غارة جوية على مدينة إدلب السورية.',
    ])
    const nearest = async (question: string) => {
      const vector = await embedder.embedQuestion(question)
      const scores = passages.map((passage) => cosine(vector, passage))
      return scores.indexOf(Math.max(...scores))
    }
    expect(await nearest('من ربح المونديال؟')).toBe(1)
    expect(await nearest('كم ضحية سقطت في القصف؟')).toBe(2)
    expect(await nearest('oil prices')).toBe(0)
    expect(await nearest('Who won the World Cup in football?')).toBe(1)
  })
})

describe('opening a model', () => {
  test('fetches nothing', async () => {
    expect(env.allowRemoteModels).toBe(false)
    const opening = openTransformersEmbedder({ ...bundled, model: 'Xenova/multilingual-e5-small' })
    await expect(opening).rejects.toMatchObject({
      code: 'model-unavailable',
      message: expect.stringContaining('Xenova/multilingual-e5-small'),
    })
  })

  test('a folder without a model is refused, by the path of what is missing', async () => {
    const opening = openTransformersEmbedder({ ...bundled, model: folder })
    await expect(opening).rejects.toMatchObject({
      code: 'model-unavailable',
      message: expect.stringContaining(join(folder, 'config.json')),
    })
  })

  test('a damaged model is refused', async () => {
    const damaged = join(folder, 'damaged')
    await cp(bundledModel, damaged, { recursive: true })
    await writeFile(join(damaged, 'tokenizer.json'), '{"version": "1.0", "truncation')
    await expect(openTransformersEmbedder({ ...bundled, model: damaged })).rejects.toMatchObject({
      code: 'model-unavailable',
    })
  })

  test('the fingerprint changes with the model’s files and with the settings that change vectors', async () => {
    const other = join(folder, 'other')
    await cp(bundledModel, other, { recursive: true })
    const same = await openTransformersEmbedder({ ...bundled, model: other })
    expect(same.fingerprint).toBe(embedder.fingerprint)
    await writeFile(
      join(other, 'config.json'),
      await readFile(join(other, 'config.json'), 'utf8').then((text) => `${text}\n`),
    )
    const changed = await openTransformersEmbedder({ ...bundled, model: other })
    const prefixed = await openTransformersEmbedder({ ...bundled, passagePrefix: 'passage: ' })
    expect(new Set([embedder, changed, prefixed].map(({ fingerprint }) => fingerprint)).size).toBe(3)
  })

  test('a prefix counts towards the length and changes the vector', async () => {
    const prefixed = await openTransformersEmbedder({ ...bundled, passagePrefix: 'خبر عاجل: ' })
    expect(prefixed.countTokens('مقتل مدني')).toBe(embedder.countTokens('خبر عاجل: مقتل مدني'))
    expect(await prefixed.embedPassages(['مقتل مدني'])).toEqual(
      await embedder.embedPassages(['خبر عاجل: مقتل مدني']),
    )
    expect(await prefixed.embedQuestion('مقتل مدني')).toEqual(await embedder.embedQuestion('مقتل مدني'))
  })

  test('pooling that does not fit the model is refused', async () => {
    const opening = openTransformersEmbedder({ ...bundled, pooling: 'mean' })
    await expect(opening).rejects.toMatchObject({
      code: 'model-unavailable',
      message: expect.stringContaining('MODEL_POOLING'),
    })
  })
})

async function readRecorded() {
  const path = join(import.meta.dirname, 'fixtures', 'recorded.json')
  return recordedSchema.parse(JSON.parse(await readFile(path, 'utf8')))
}
