import { rm, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { checkNode, checkPlatform, checkProgram, checkRuntime } from '../../src/doctor/program.js'
import { folderOf } from '../support/temporary-folder.js'

test('a Node that is too old is named, with the one to install', async () => {
  expect(await checkNode()).toMatchObject({ state: 'ok' })
  expect(await checkNode('18.20.4')).toEqual({
    state: 'problem',
    says: '18.20.4 is too old.',
    mend: 'Install Node 20 or newer.',
  })
})

test.each([
  ['linux', 'x64', true, 'ok'],
  ['linux', 'arm64', true, 'ok'],
  ['linux', 'x64', false, 'problem'],
  ['darwin', 'arm64', false, 'ok'],
  ['win32', 'x64', false, 'ok'],
  ['freebsd', 'x64', false, 'problem'],
  ['linux', 'riscv64', true, 'problem'],
] as const)('%s on %s, with glibc: %s → %s', (platform, arch, hasGlibc, state) => {
  expect(checkPlatform({ platform, arch, hasGlibc })).toMatchObject({ state })
})

describe('the program', () => {
  const sources = { 'package.json': '{"version":"1.2.3"}', 'src/a/b.ts': '', 'views/c.tsx': '' }
  const compiled = { 'dist/src/a/b.js': '', 'dist/views/c.js': '' }

  test('compiled after its sources is well', async () => {
    expect(await checkProgram(await folderOf({ ...sources, ...compiled }))).toEqual({
      state: 'ok',
      says: 'Version 1.2.3, compiled.',
    })
  })

  test('older than a source, or not compiled at all, is named', async () => {
    const folder = await folderOf({ ...sources, ...compiled })
    const past = new Date('2020-01-01')
    await utimes(join(folder, 'dist/views/c.js'), past, past)
    expect(await checkProgram(folder)).toMatchObject({
      state: 'warning',
      says: expect.stringContaining('c.tsx'),
    })
    await rm(join(folder, 'dist'), { recursive: true })
    expect(await checkProgram(folder)).toMatchObject({
      state: 'warning',
      says: expect.stringContaining('and 1 more'),
      mend: expect.stringContaining('npm run build'),
    })
  })

  test('without its sources is well as it is', async () => {
    const folder = await folderOf({ 'package.json': '{"version":"1.2.3"}', ...compiled })
    expect(await checkProgram(folder)).toMatchObject({ state: 'ok' })
  })
})

describe('the model runtime', () => {
  test('loads', async () => {
    expect(await checkRuntime()).toMatchObject({ state: 'ok' })
  })

  test.each([
    ['that is not there', undefined, 'Cannot find module'],
    ['that is of another system', 'throw new Error("invalid ELF header")', 'invalid ELF header'],
    ['that ends its process', 'process.abort()', 'does not load'],
  ])('%s is a finding, and ends nothing', async (_name, code, said) => {
    const folder = await folderOf(code === undefined ? {} : { 'runtime.cjs': code })
    expect(await checkRuntime(join(folder, 'runtime.cjs'))).toMatchObject({
      state: 'problem',
      says: expect.stringContaining(said),
      mend: expect.stringContaining('npm ci'),
    })
  })
})
