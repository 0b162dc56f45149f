import { cp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { projectDir } from '../../src/config.js'
import { runCommand } from '../support/command.js'
import { twoArticles } from '../support/corpus.js'
import { folderOf, temporaryFolder } from '../support/temporary-folder.js'

// Each command is a process that opens the model; several in a test take a while on a busy machine.
vi.setConfig({ testTimeout: 120_000 })

type Report = { isSound: boolean; checks: { name: string; state: string; says: string; mend?: string }[] }

async function report(settings: Record<string, string>) {
  const { out, exitCode } = await runCommand(['doctor', '--json'], { PORT: '0', ...settings })
  const { isSound, checks } = JSON.parse(out) as Report
  const of = (name: string) => checks.find((check) => check.name === name)
  const problems = checks.filter(({ state }) => state === 'problem').map(({ name }) => name)
  return { exitCode, isSound, of, problems }
}

test('a sound installation is said to be, a question answered with the network cut, and nothing is changed', async () => {
  const settings = { CORPUS_DIR: await folderOf(twoArticles), INDEX_DIR: await temporaryFolder() }
  await runCommand(['index'], settings)
  const found = await report(settings)
  expect(found).toMatchObject({ exitCode: 0, isSound: true, problems: [] })
  expect(found.of('Index')).toMatchObject({ state: 'ok', says: expect.stringContaining('2 articles') })
  expect(found.of('Answering')).toMatchObject({
    state: 'ok',
    says: expect.stringMatching(/network cut.*each as it stands in its article/),
  })
  const asText = await runCommand(['doctor', '--deep'], { PORT: '0', ...settings })
  expect(asText).toMatchObject({ exitCode: 0, err: '' })
  const lines = asText.out.trim().split('\n')
  expect(lines.at(-1)).toMatch(/^Sound: no problems/)
  for (const line of lines.slice(0, -2)) expect(line).toMatch(/^(?:ok|warning) +[A-Z][a-zA-Z ]+: \S/)
  expect(asText.out).toContain('every hash, range and vector proven')
})

test('a model without a file: named with its mend, and all the rest is looked at all the same', async () => {
  const settings = { CORPUS_DIR: await folderOf(twoArticles), INDEX_DIR: await temporaryFolder() }
  const model = await temporaryFolder()
  await cp(join(projectDir, 'models', 'embedding'), model, { recursive: true })
  await rm(join(model, 'tokenizer.json'))
  const found = await report({ ...settings, MODEL: model })
  expect(found).toMatchObject({ exitCode: 1, isSound: false, problems: ['Model', 'Index'] })
  expect(found.of('Model')?.says).toContain('tokenizer.json is missing')
  expect(found.of('Index')?.says).toContain('isnad index')
  expect(found.of('Answering')).toMatchObject({ state: 'warning', mend: 'Mend "Index" first.' })
  expect(found.of('Articles')).toMatchObject({ state: 'ok' })
})

test('settings that cannot be used are a finding, not the end', async () => {
  const found = await report({ PORT: 'abc', CORPUS_DIR: '/nowhere/at/all', INDEX_DIR: '/dev/null' })
  expect(found.exitCode).toBe(1)
  expect(found.problems).toEqual(expect.arrayContaining(['Settings', 'Articles', 'Index', 'Folders']))
  expect(found.of('Settings')?.says).toContain('PORT="abc"')
  expect(found.of('Node')).toMatchObject({ state: 'ok' })
})
