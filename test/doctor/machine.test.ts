import { chmod, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { checkDisk, checkFolders, checkMemory } from '../../src/doctor/machine.js'
import { twoArticles } from '../support/corpus.js'
import { folderOf, temporaryFolder } from '../support/temporary-folder.js'

const folders = async () => ({ corpusDir: await folderOf(twoArticles), indexDir: await temporaryFolder() })

test('room for a rebuild is measured where the index is and where the articles are', async () => {
  const config = await folders()
  expect(await checkDisk(config, async () => 5e9)).toMatchObject({
    state: 'ok',
    says: expect.stringContaining('5 GB free where the index is'),
  })
  const full = (place: string) => async (folder: string) => (folder === place ? 1e6 : 5e9)
  expect(await checkDisk(config, full(config.indexDir))).toMatchObject({
    state: 'problem',
    mend: expect.stringContaining('INDEX_DIR'),
  })
  expect(await checkDisk(config, full(config.corpusDir))).toMatchObject({
    state: 'problem',
    mend: expect.stringContaining('CORPUS_DIR'),
  })
  expect(await checkDisk({ ...config, indexDir: join(config.indexDir, 'not', 'yet') })).toMatchObject({
    says: expect.stringContaining('free'),
  })
})

test('memory is held against what a build of this size takes', async () => {
  const config = await folders()
  expect(await checkMemory(config, { total: 8e9, free: 4e9 })).toMatchObject({ state: 'ok' })
  expect(await checkMemory(config, { total: 8e9, free: 1e8 })).toMatchObject({ state: 'warning' })
  expect(await checkMemory(config, { total: 2e8, free: 1e8 })).toMatchObject({ state: 'problem' })
})

test('folders that can be written stay as they were', async () => {
  const config = await folders()
  expect(await checkFolders(config)).toMatchObject({ state: 'ok' })
  expect(await checkFolders({ ...config, indexDir: join(config.indexDir, 'not', 'yet') })).toMatchObject({
    state: 'ok',
  })
  expect(await readdir(config.indexDir)).toEqual([])
})

test('a folder for the index that cannot be written is a problem, one for articles a warning', async () => {
  const config = await folders()
  const locked = await readOnlyFolder()
  expect(await checkFolders({ ...config, indexDir: locked })).toMatchObject({
    state: 'problem',
    mend: expect.stringContaining('INDEX_DIR'),
  })
  expect(await checkFolders({ ...config, corpusDir: locked })).toMatchObject({ state: 'warning' })
  const file = join(config.indexDir, 'file')
  await writeFile(file, '')
  expect(await checkFolders({ ...config, indexDir: join(file, 'below') })).toMatchObject({ state: 'problem' })
})

/** Rights do not hold back root; a file system of the kernel does. */
async function readOnlyFolder(): Promise<string> {
  if (process.getuid?.() === 0) return '/proc'
  const folder = await temporaryFolder()
  await chmod(folder, 0o555)
  return folder
}
