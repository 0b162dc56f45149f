import { isAbsolute, join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { projectDir, readConfig, variable, variables } from '../src/config.js'

test('nothing set: the folders of the product, this machine only, no token', () => {
  const config = readConfig({})
  expect(config).toMatchObject({
    corpusDir: join(projectDir, 'corpus'),
    indexDir: join(projectDir, 'index'),
    host: '127.0.0.1',
    port: 3000,
    rateLimit: 60,
    allowRemoteModels: false,
  })
  expect(isAbsolute(config.model)).toBe(true)
  expect(config.adminToken).toBeUndefined()
})

test('every setting is read from its variable', () => {
  const given = {
    CORPUS_DIR: '/a',
    INDEX_DIR: '/b',
    MODEL: 'owner/name',
    ALLOW_REMOTE_MODELS: '1',
    MODEL_QUERY_PREFIX: 'query: ',
    MODEL_PASSAGE_PREFIX: 'passage: ',
    MODEL_POOLING: 'cls',
    MODEL_MAX_TOKENS: '512',
    MEANING_WEIGHT: '0.7',
    MIN_CONFIDENCE: '0.5',
    HOST: '::1',
    PORT: '8080',
    ADMIN_TOKEN: 'an-admin-token-of-a-kind',
    READ_TOKEN: 'a-reading-token-of-a-kind',
    TRUST_PROXY: '1',
    RATE_LIMIT: '0',
  }
  expect(Object.keys(given).sort()).toEqual([...variables].sort())
  expect(readConfig(given)).toEqual({
    corpusDir: '/a',
    indexDir: '/b',
    model: 'owner/name',
    allowRemoteModels: true,
    modelQueryPrefix: 'query: ',
    modelPassagePrefix: 'passage: ',
    modelPooling: 'cls',
    modelMaxTokens: 512,
    meaningWeight: 0.7,
    minConfidence: 0.5,
    host: '::1',
    port: 8080,
    adminToken: 'an-admin-token-of-a-kind',
    readToken: 'a-reading-token-of-a-kind',
    trustProxy: 1,
    rateLimit: 0,
  })
})

test('a path given counts from where the command is called, and an empty variable as unset', () => {
  expect(readConfig({ CORPUS_DIR: 'articles', PORT: '' })).toMatchObject({
    corpusDir: resolve('articles'),
    port: 3000,
  })
})

test.each([
  ['PORT', 'abc'],
  ['PORT', '70000'],
  ['PORT', '30.5'],
  ['RATE_LIMIT', '-1'],
  ['TRUST_PROXY', 'yes'],
  ['MIN_CONFIDENCE', '2'],
  ['MEANING_WEIGHT', 'much'],
  ['ALLOW_REMOTE_MODELS', 'maybe'],
  ['MODEL_POOLING', 'max'],
  ['MODEL_MAX_TOKENS', '0'],
])('%s=%s is refused by its name and value', (name, value) => {
  expect(() => readConfig({ [name]: value })).toThrow(
    expect.objectContaining({
      code: 'config-invalid',
      message: expect.stringContaining(`${name}="${value}"`),
    }),
  )
})

describe('a token is refused by its name, with the mend, and not printed', () => {
  test.each([
    ['too short', 'secret-secret-1', /at least 16 characters.*openssl/],
    ['of one letter', 'a'.repeat(40), /eight different/],
    ['with a space', 'correct horse battery staple', /without spaces/],
    ['of letters that no header carries', 'رمز-سري-طويل-جدا-جدا', /Latin letters/],
    ['with a line break', 'correct-horse-battery\nstaple', /without spaces/],
  ])('%s', (_name, token, mend) => {
    for (const name of ['ADMIN_TOKEN', 'READ_TOKEN']) {
      expect(() => readConfig({ [name]: token })).toThrow(mend)
      expect(() => readConfig({ [name]: token })).toThrow(`${name}: `)
      expect(() => readConfig({ [name]: token })).not.toThrow(token)
    }
  })

  test('one for both rights', () => {
    const token = 'one-token-for-everything'
    expect(() => readConfig({ ADMIN_TOKEN: token, READ_TOKEN: token })).toThrow(/ADMIN_TOKEN and READ_TOKEN/)
    expect(() => readConfig({ ADMIN_TOKEN: token, READ_TOKEN: token })).not.toThrow(token)
  })
})

test('names of settings and variables go together', () => {
  expect(variable('modelMaxTokens')).toBe('MODEL_MAX_TOKENS')
})
