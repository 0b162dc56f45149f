import fc from 'fast-check'
import { expect, test } from 'vitest'
import { safeName, safePath } from '../../src/corpus/file-names.js'

test.each([
  ['سيول في العاصمة', 'سيول-في-العاصمة'],
  ['../../etc/passwd', 'etc-passwd'],
  ['..', 'article'],
  ['.hidden', 'hidden'],
  ['C:\\Users\\x.txt', 'C-Users-x.txt'],
  ['a\u0000b\r\nSet-Cookie: x', 'a-b-Set-Cookie-x'],
  ['\u202egpj.exe', 'gpj.exe'],
  ['README', '_README'],
  ['con', '_con'],
  ['', 'article'],
])('%j becomes %j', (stated, name) => {
  expect(safeName(stated)).toBe(name)
})

test('folders stay folders, and none of them leads up or out', () => {
  expect(safePath('2018/أيلول/خبر')).toBe('2018/أيلول/خبر')
  expect(safePath('/../..//2018/./خبر')).toBe('2018/خبر')
})

test('any name at all becomes one short part of a path that hides and reorders nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (stated) => {
      const name = safeName(stated)
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200)
      expect(name).not.toMatch(/[/\\:\p{Cc}\u202a-\u202e\u2066-\u2069]|^\.|^$/u)
      expect(safeName(name)).toBe(name)
    }),
  )
})
