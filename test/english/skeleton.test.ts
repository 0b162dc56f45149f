import { expect, test } from 'vitest'
import { soundsLike } from '../../src/english/skeleton.js'

test.each([
  ['guardiola', 'جوارديولا'],
  ['guardiola', 'غوارديولا'],
  ['hussein', 'حسين'],
  ['raqqa', 'الرقه'],
])('%s sounds like %s', (latin, arabic) => {
  expect(soundsLike(latin, arabic)).toBe(true)
})

test.each([
  ['hussein', 'العراق'],
  ['egypt', 'مصر'],
  ['guardiola', 'يعاني'],
  ['abu', 'و'],
])('%s does not sound like %s', (latin, arabic) => {
  expect(soundsLike(latin, arabic)).toBe(false)
})
