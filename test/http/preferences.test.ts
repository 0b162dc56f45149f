import { expect, test } from 'vitest'
import { preferredLanguage } from '../../src/http/preferences.js'

test.each([
  ['', 'ar'],
  ['*', 'ar'],
  ['en', 'en'],
  ['en-GB,en;q=0.9,ar;q=0.8', 'en'],
  ['ar-SY,en;q=0.9', 'ar'],
  ['fr-FR,fr;q=0.9', 'ar'],
  ['fr,en;q=0.3,ar;q=0.7', 'ar'],
  ['en;q=0, ar;q=0.1', 'ar'],
  ['EN-us', 'en'],
  [';;q=,=,', 'ar'],
])('a browser that asks for "%s" gets %s', (header, language) => {
  expect(preferredLanguage(header)).toBe(language)
})
