import { isAbsolute, join, resolve } from 'node:path'
import { expect, test } from 'vitest'
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
    ADMIN_TOKEN: 'longenough',
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
    adminToken: 'longenough',
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

test('an admin token that is refused is named and not printed', () => {
  expect(() => readConfig({ ADMIN_TOKEN: 'secret' })).toThrow(/ADMIN_TOKEN: Use at least 8 characters/)
})

test('names of settings and variables go together', () => {
  expect(variable('modelMaxTokens')).toBe('MODEL_MAX_TOKENS')
})
