import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { describe, expect, test } from 'vitest'
import { projectDir, readConfig } from '../../src/config.js'
import { checkEmbedder, checkLanguageData, checkModelFiles } from '../../src/doctor/models.js'
import { openEmbedder } from '../../src/wiring.js'
import { temporaryFolder } from '../support/temporary-folder.js'

const shipped = join(projectDir, 'models')

async function copy(): Promise<string> {
  const folder = await temporaryFolder()
  await cp(shipped, folder, { recursive: true })
  return folder
}

test('models/SHA256SUMS names every file that is read. After a change, in models/: sha256sum FILE… > SHA256SUMS', async () => {
  const entries = await readdir(shipped, { recursive: true, withFileTypes: true })
  const data = entries
    .filter(
      (entry) => entry.isFile() && !/^(?:README\.md|LICENSE|figures\.json|SHA256SUMS)$/.test(entry.name),
    )
    .map((entry) => relative(shipped, join(entry.parentPath, entry.name)).split(sep).join('/'))
  const sums = await readFile(join(shipped, 'SHA256SUMS'), 'utf8')
  expect([...sums.matchAll(/^[0-9a-f]{64} {2}(.+)$/gm)].map(([, path]) => path).sort()).toEqual(data.sort())
  expect(await checkModelFiles(join(shipped, 'embedding'))).toMatchObject({ state: 'ok' })
})

describe('what differs from what was released is named', () => {
  test('a file with one byte changed', async () => {
    const folder = await copy()
    const weights = join(folder, 'embedding', 'onnx', 'model_quantized.onnx')
    const bytes = await readFile(weights)
    bytes[1000] = (bytes[1000] ?? 0) ^ 1
    await writeFile(weights, bytes)
    expect(await checkModelFiles(join(folder, 'embedding'), folder)).toMatchObject({
      state: 'problem',
      says: 'embedding/onnx/model_quantized.onnx has another SHA-256 than was recorded.',
    })
  })

  test('a file that is missing', async () => {
    const folder = await copy()
    await rm(join(folder, 'lexicon', 'words.tsv'))
    expect(await checkModelFiles(join(folder, 'embedding'), folder)).toMatchObject({
      state: 'problem',
      says: 'lexicon/words.tsv is missing.',
    })
    expect(await checkLanguageData(folder)).toMatchObject({
      state: 'problem',
      says: expect.stringContaining('lexicon'),
    })
  })

  test('of another model nothing is recorded, and it is said', async () => {
    expect(await checkModelFiles('/models/another')).toMatchObject({
      state: 'ok',
      says: expect.stringContaining('MODEL is /models/another'),
    })
  })
})

test('the model and the language data that come with the product open', async () => {
  expect(await checkEmbedder(() => openEmbedder(readConfig({})))).toMatchObject({ state: 'ok' })
  expect(await checkLanguageData()).toMatchObject({ state: 'ok' })
})
