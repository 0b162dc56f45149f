import { expect, test } from 'vitest'
import { checkSettings, usableSettings } from '../../src/doctor/settings.js'

const good = 'f3b1c9a07d52e8461b0f9c3d7a6e5214'
const other = '0a9b8c7d6e5f4a3b2c1d0e9f8a7b6c5d'

test('nothing set, or all of it well, is well; tokens are not printed', () => {
  expect(checkSettings({})).toEqual({ state: 'ok', says: 'All as they come.' })
  const set = {
    ADMIN_TOKEN: good,
    READ_TOKEN: other,
    HOST: '0.0.0.0',
    PATH: '/usr/bin',
    HOSTNAME: 'x',
    HOME: '/',
  }
  const found = checkSettings(set)
  expect(found).toMatchObject({ state: 'ok', says: expect.stringContaining('ADMIN_TOKEN') })
  expect(JSON.stringify(found)).not.toContain(good)
})

test.each([
  [{ ISNAD_PORT: '3000' }, 'ISNAD_PORT (meant PORT?)'],
  [{ CORPUSDIR: '/a' }, 'CORPUSDIR (meant CORPUS_DIR?)'],
  [{ corpus_dir: '/a' }, 'corpus_dir (meant CORPUS_DIR?)'],
  [{ ADMIN_TOKENS: 'x' }, 'ADMIN_TOKENS (meant ADMIN_TOKEN?)'],
  [{ READ_TOKN: 'x' }, 'READ_TOKN (meant READ_TOKEN?)'],
  [{ ISNAD_THEME: 'x' }, 'ISNAD_THEME:'],
])('a variable that is nearly a setting is named: %j', (environment, said) => {
  expect(checkSettings(environment)).toMatchObject({ state: 'warning', says: expect.stringContaining(said) })
})

test.each([
  [{ HOST: '0.0.0.0' }, /no token is set/],
  [{ HOST: '::' }, /may read everything/],
  [{ ADMIN_TOKEN: 'password-password-1' }, /ADMIN_TOKEN could be guessed/],
  [{ READ_TOKEN: '3141592653589793' }, /READ_TOKEN could be guessed/],
  [{ HOST: '192.168.1.5', ADMIN_TOKEN: good, TRUST_PROXY: '1' }, /around the proxy/],
])('what lets people in by mistake is a warning: %j', (environment, said) => {
  expect(checkSettings(environment)).toMatchObject({ state: 'warning', says: expect.stringMatching(said) })
})

test.each(['/a', '/a/index', '/a/b/c'])('an index among the articles (%s) is a problem', (indexDir) => {
  expect(checkSettings({ CORPUS_DIR: '/a', INDEX_DIR: indexDir })).toMatchObject({ state: 'problem' })
  expect(checkSettings({ CORPUS_DIR: '/a', INDEX_DIR: '/ab' })).toMatchObject({ state: 'ok' })
})

test('settings that cannot be used are refused, and the rest is still looked at', () => {
  const environment = { PORT: 'abc', HOST: '::1', ADMIN_TOKEN: good, READ_TOKEN: good }
  expect(() => checkSettings(environment)).toThrow('PORT="abc"')
  expect(usableSettings(environment)).toMatchObject({ port: 3000, host: '::1', adminToken: good })
})
