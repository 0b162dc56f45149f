import { expect, test } from 'vitest'
import { originalAt } from '../../src/citing/text-fragment.js'

const textOf = (url: string) =>
  (/:~:text=(.*)$/.exec(url)?.[1] ?? '').split(',').map((part) => decodeURIComponent(part))

test('a short quote is named whole, a long one by its first and last five words', () => {
  const short = 'قتل نحو 70 من المقاتلين'
  expect(textOf(originalAt('https://example.org/a', short))).toEqual([short])
  const long = 'واحد اثنان ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة عشرة أحد عشر'
  expect(textOf(originalAt('https://example.org/a', long))).toEqual([
    'واحد اثنان ثلاثة أربعة خمسة',
    'ثمانية تسعة عشرة أحد عشر',
  ])
})

test('commas, hyphens and ampersands of the quote are encoded, so that they divide nothing', () => {
  const text = 'a-b, c & d'
  const url = originalAt('https://example.org/a', text)
  expect(url).toBe('https://example.org/a#:~:text=a%2Db%2C%20c%20%26%20d')
})

test('a fragment that the address has already is kept', () => {
  expect(originalAt('https://example.org/a#top', 'كلمة')).toMatch(/#top:~:text=/)
})
