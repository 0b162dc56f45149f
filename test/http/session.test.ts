import { expect, test } from 'vitest'
import { createSessions, isSameText } from '../../src/http/session.js'

const tokens = { changing: 'the-admin-token-1', reading: 'the-reading-token-1' }
let now = 1_000_000_000_000
const clock = () => now
const sessions = createSessions(tokens, clock)
const hour = 3_600_000

test('a session opens what it was issued for, until it is over', () => {
  const { value, maxAgeSeconds } = sessions.issue('changing')
  expect(sessions.rightOf(value)).toBe('changing')
  expect(sessions.rightOf(sessions.issue('reading').value)).toBe('reading')
  now += maxAgeSeconds * 1000 - 1
  expect(sessions.rightOf(value)).toBe('changing')
  now += 1
  expect(sessions.rightOf(value)).toBeUndefined()
})

test('no character of it can be changed', () => {
  const { value } = sessions.issue('reading')
  for (let at = 0; at < value.length; at += 1) {
    const other = value[at] === '1' ? '2' : '1'
    // The last character of base64url carries spare bits; the text is compared, not what it stands for.
    const changed = value.slice(0, at) + other + value.slice(at + 1)
    expect(sessions.rightOf(changed), changed).toBeUndefined()
  }
  const [, expires = '', id, signature] = value.split('.')
  expect(sessions.rightOf(`changing.${expires}.${id}.${signature}`)).toBeUndefined()
  expect(sessions.rightOf(`reading.${Number(expires) + hour}.${id}.${signature}`)).toBeUndefined()
})

test.each(['', '.', '...', 'reading', 'changing.9999999999999..', 'ADMIN.1.2.3', '\0', 'ج'.repeat(80)])(
  'what was never issued opens nothing: %j',
  (value) => {
    expect(sessions.rightOf(value)).toBeUndefined()
    expect(() => sessions.end(value)).not.toThrow()
  },
)

test('another token ends its sessions, and only those', () => {
  const changing = sessions.issue('changing').value
  const reading = sessions.issue('reading').value
  const renewed = createSessions({ ...tokens, changing: 'the-admin-token-2' }, clock)
  expect([renewed.rightOf(changing), renewed.rightOf(reading)]).toEqual([undefined, 'reading'])
  const withoutReading = createSessions({ changing: tokens.changing }, clock)
  expect([withoutReading.rightOf(changing), withoutReading.rightOf(reading)]).toEqual(['changing', undefined])
  expect(() => withoutReading.issue('reading')).toThrow('reading')
})

test('a restart keeps sessions; a reading token is no key to sessions for changing', () => {
  expect(createSessions(tokens, clock).rightOf(sessions.issue('changing').value)).toBe('changing')
  const swapped = createSessions({ changing: tokens.reading, reading: tokens.changing }, clock)
  expect(swapped.rightOf(sessions.issue('changing').value)).toBeUndefined()
})

test('a session that was ended stays ended; others go on', () => {
  const [first, second] = [sessions.issue('changing').value, sessions.issue('changing').value]
  sessions.end(first)
  expect([sessions.rightOf(first), sessions.rightOf(second)]).toEqual([undefined, 'changing'])
})

test('servers with other tokens keep their cookies apart', () => {
  expect(sessions.cookieName).toBe(createSessions(tokens, clock).cookieName)
  expect(sessions.cookieName).not.toBe(createSessions({ changing: 'another-token-yet' }, clock).cookieName)
})

test('texts are the same only when they are', () => {
  expect(isSameText('abc', 'abc')).toBe(true)
  for (const other of ['', 'abd', 'abcd', 'ab', 'ABC']) expect(isSameText(other, 'abc')).toBe(false)
})
