import fc from 'fast-check'
import { expect, test } from 'vitest'
import { localPath } from '../../src/http/local-path.js'

test.each([
  ['/index', '/index'],
  ['/?q=من+هو&x=1', '/?q=%D9%85%D9%86+%D9%87%D9%88&x=1'],
  ['/articles/أخبار/١', '/articles/%D8%A3%D8%AE%D8%A8%D8%A7%D8%B1/%D9%A1'],
  ['/articles/a%2Fb', '/articles/a%2Fb'],
  ['/index#part', '/index'],
  ['/?next=//example.org', '/?next=//example.org'],
])('a path of this server stays: %s', (wanted, path) => {
  expect(localPath(wanted)).toBe(path)
})

test.each([
  undefined,
  '',
  'index',
  'https://example.org/',
  '//example.org',
  '///example.org',
  '/\\example.org',
  '\\\\example.org',
  '/\t/example.org',
  '/\n/example.org',
  '\t//example.org',
  ' //example.org',
  '/.//example.org',
  '/..//example.org',
  '/x/..//example.org',
  '/%2e%2e//example.org',
  'javascript:alert(1)',
  'data:text/html,x',
  '/index\r\nSet-Cookie: a=b',
  '/a\\b',
  '/login?next=/index',
  '/logout',
  `/${'x'.repeat(5000)}`,
])('anything else is the first page: %j', (wanted) => {
  expect(localPath(wanted)).toBe('/')
})

test('whatever is wanted, a browser stays on this server and the header is one line', () => {
  const pieces = fc.constantFrom(
    '/',
    '\\',
    '.',
    '..',
    '%2e',
    '%2f',
    '@',
    ':',
    'example.org',
    '\t',
    '\r\n',
    '?',
    '#',
  )
  const wanted = fc.array(fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 3 })), { maxLength: 12 })
  fc.assert(
    fc.property(wanted, (parts) => {
      const path = localPath(`/${parts.join('')}`)
      expect(path).toMatch(/^\/(?!\/)[\x21-\x7e]*$/)
      expect(new URL(path, 'https://isnad.example/deep/page').origin).toBe('https://isnad.example')
    }),
    { numRuns: 500 },
  )
})
