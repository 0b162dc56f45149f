import { expect, test } from 'vitest'
import { skeletonOf } from '../../src/text/skeleton.js'

test.each([
  ['مقعدا', 'مقاعد'],
  ['جنديا', 'جنود'],
  ['مدرسه', 'المدارس'],
  ['غواص', 'غواصين'],
])('a singular and its broken plural share their consonants: %s, %s', (singular, plural) => {
  expect(skeletonOf(singular)).toBe(skeletonOf(plural))
})

test.each([
  ['مقعد', 'مدرسه'],
  ['جندي', 'قتيل'],
])('other words do not: %s, %s', (one, other) => {
  expect(skeletonOf(one)).not.toBe(skeletonOf(other))
})
