import { expect, test } from 'vitest'
import type { Embedder } from '../../src/embedding/embedder.js'
import { lengthOf } from './bundled.js'

const texts = [
  'أعلنت قوات سوريا الديمقراطية السيطرة على آخر جيب للتنظيم.',
  'فاز المنتخب التونسي',
  'ارتفع سعر النفط بنسبة 2.5% بعد قرار الدول المصدرة خفض الإنتاج، وقال الوزير إن السوق متوازنة.',
  '؟',
]

/** What every embedder must do; each implementation's test file runs it. */
export function behavesAsEmbedder(embedder: () => Embedder) {
  test('each text gets one vector of length 1, in order', async () => {
    const vectors = await embedder().embedPassages(texts)
    expect(vectors.map((vector) => vector.length)).toEqual(texts.map(() => embedder().dimensions))
    for (const vector of vectors) expect(lengthOf(vector)).toBeCloseTo(1, 5)
    const backwards = await embedder().embedPassages(texts.toReversed())
    expect(backwards.toReversed()).toEqual(vectors)
  })

  test('a text has the same vector alone and in a batch, each time', async () => {
    const together = await embedder().embedPassages(texts)
    for (const [at, text] of texts.entries()) {
      const [alone] = await embedder().embedPassages([text])
      expect(
        Math.max(...(alone ?? []).map((x, column) => Math.abs(x - (together[at]?.[column] ?? 9)))),
      ).toBeLessThan(1e-6)
    }
    expect(await embedder().embedPassages(texts)).toEqual(together)
  })

  test('no texts give no vectors', async () => {
    expect(await embedder().embedPassages([])).toEqual([])
  })

  test('a text as long as may be is taken, a longer one refused and not cut', async () => {
    const longest = longestText(embedder())
    expect(embedder().countTokens(longest)).toBe(embedder().maxTokens)
    await expect(embedder().embedPassages([longest])).resolves.toHaveLength(1)
    await expect(embedder().embedPassages(['خبر', `${longest} خبر`])).rejects.toMatchObject({
      code: 'too-large',
    })
    await expect(embedder().embedQuestion(`${longest} خبر`)).rejects.toMatchObject({ code: 'too-large' })
  })
}

/** The same word as often as the limit allows. */
function longestText(embedder: Embedder): string {
  const perWord = embedder.countTokens('خبر خبر') - embedder.countTokens('خبر')
  const around = embedder.countTokens('')
  return Array(Math.floor((embedder.maxTokens - around) / perWord))
    .fill('خبر')
    .join(' ')
}
