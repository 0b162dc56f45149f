import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { investigate } from '../../src/answering/answer.js'
import type { Strength } from '../../src/answering/strength.js'
import { confidenceOf, decide } from '../../src/answering/verdict.js'
import type { Language } from '../../src/domain.js'
import { articlesOf } from '../lexical/collection.js'
import { partsOver } from './parts.js'

const languages = ['ar', 'en'] as const

/** What a question found whose one sentence answers it, word for word. */
async function strengthOf(question: string): Promise<Strength | undefined> {
  const parts = await partsOver(
    articlesOf(['انسحبت القوات من الباغوز بعد عاصفة رملية شديدة.', 'هطل المطر على العاصمة.']),
  )
  return (await investigate(parts, { question })).strength
}

const whole = await strengthOf('متى انسحبت القوات من الباغوز بعد عاصفة رملية شديدة')

describe('confidence', () => {
  test.each(languages)('without evidence is none (%s)', (language) => {
    expect(confidenceOf(undefined, language)).toBe(0)
  })

  test.each(languages)('is a probability, whatever was found (%s)', (language) => {
    const number = fc.double({ min: 0, max: 100, noNaN: true })
    fc.assert(
      fc.property(fc.array(number, { minLength: 20, maxLength: 20 }), (values) => {
        const confidence = confidenceOf(withNumbers(values), language)
        expect(confidence).toBeGreaterThanOrEqual(0)
        expect(confidence).toBeLessThanOrEqual(1)
      }),
    )
  })

  test.each(languages)('never falls when the best sentence holds more of the question (%s)', (language) => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (a, b) => {
          const of = (sentenceCoverage: number) => confidenceWith({ sentenceCoverage }, language)
          expect(of(Math.max(a, b))).toBeGreaterThanOrEqual(of(Math.min(a, b)))
        },
      ),
    )
  })

  test.each(languages)('never rises where nothing shows what the question asks for (%s)', (language) => {
    const of = (lacksSigns: number) => confidenceWith({ lacksSigns, sentenceCoverage: 0.5 }, language)
    expect(of(1)).toBeLessThan(of(0))
  })

  test.each(languages)('rises where a number counts what is asked (%s)', (language) => {
    const of = (counted: number) => confidenceWith({ counted, sentenceCoverage: 0.5 }, language)
    expect(of(1)).toBeGreaterThan(of(0.5))
    expect(of(0.5)).toBeGreaterThan(of(0))
  })
})

function confidenceWith(change: Partial<Strength>, language: Language): number {
  if (!whole) throw new Error('The question found nothing.')
  return confidenceOf({ ...whole, ...change }, language)
}

/** A strength with other numbers in the place of its own. */
function withNumbers(values: readonly number[]): Strength {
  if (!whole) throw new Error('The question found nothing.')
  const entries = Object.keys(whole).map((name, i) => [name, values[i % values.length] ?? 0])
  return { ...whole, ...Object.fromEntries(entries) }
}

describe('the verdict', () => {
  test('refuses when there is no evidence, however low the bound', () => {
    expect(decide(undefined, 1, 0)).toBe('nothing-found')
  })

  test('refuses when no sentence holds a word of the question, however low the bound', () => {
    expect(whole && decide({ ...whole, sentenceCoverage: 0 }, 1, 0)).toBe('nothing-found')
  })

  test.each([
    [0.5, 0.34, 'answer'],
    [0.34, 0.34, 'answer'],
    [0.33, 0.34, 'weak-evidence'],
    [0, 0, 'answer'],
    [1, 1, 'answer'],
    [0.99, 1, 'weak-evidence'],
  ])('at confidence %d with the bound %d is %s', (confidence, minConfidence, expected) => {
    expect(decide(whole, confidence, minConfidence)).toBe(expected)
  })
})

describe('the strength of evidence', () => {
  test('is whole where a sentence holds every word of the question', () => {
    expect(whole?.sentenceCoverage).toBeCloseTo(1, 10)
  })

  test('falls with every word of the question that is nowhere, wherever in the question it stands', async () => {
    for (const question of ['زقزقشض القوات الباغوز', 'القوات زقزقشض الباغوز', 'القوات الباغوز زقزقشض']) {
      const strength = await strengthOf(question)
      expect(strength?.sentenceCoverage, question).toBeCloseTo(2 / 3, 5)
    }
  })

  test('counts another spelling in part', async () => {
    const strength = await strengthOf('القوات الأباغوز')
    expect(strength?.sentenceCoverage).toBeGreaterThan(0.5)
    expect(strength?.sentenceCoverage).toBeLessThan(1)
  })

  test('is none for a question without words', async () => {
    expect(await strengthOf('ما هو؟')).toBeUndefined()
  })

  test('does not move with the size of the collection', async () => {
    const answering = 'انسحبت القوات من الباغوز بعد عاصفة رملية شديدة.'
    const others = Array.from(
      { length: 60 },
      (_, i) => `فاز المنتخب رقم ${i} على ضيفه بهدفين مقابل هدف واحد.`,
    )
    const strengthIn = async (texts: readonly string[]) => {
      const { strength } = await investigate(await partsOver(articlesOf(texts)), {
        question: 'القوات في الباغوز',
      })
      return strength?.sentenceCoverage
    }
    expect(await strengthIn([answering, ...others])).toEqual(await strengthIn([answering]))
  })
})
