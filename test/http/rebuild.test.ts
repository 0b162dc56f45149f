import { cp, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { projectDir } from '../../src/config.js'
import { createRebuilds } from '../../src/http/rebuild.js'
import { articleFile } from '../support/corpus.js'
import { temporaryFolder } from '../support/temporary-folder.js'
import { indexCommand, openWeb, type Web } from '../support/web.js'

let web: Web
beforeAll(async () => {
  // A failed command is written to the log, which these tests make fail on purpose.
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  web = await openWeb()
})
afterAll(() => web.close())

const script = (code: string) => ({ file: process.execPath, args: ['-e', code] })
const current = () => web.services.current()

async function until(isTrue: () => boolean): Promise<void> {
  for (let tries = 0; !isTrue(); tries += 1) {
    if (tries > 600) throw new Error('It did not come to that in time.')
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

test('the index command is run, its new build taken up, and what changed is told', async () => {
  const corpusDir = await temporaryFolder()
  await cp(join(projectDir, 'corpus'), corpusDir, { recursive: true })
  const own = await openWeb(corpusDir)
  const before = (await own.services.current()).manifest.buildId
  const [removed = '', changed = ''] = (await readdir(corpusDir)).filter((name) => name.startsWith('00'))
  await writeFile(join(corpusDir, removed), '')
  await writeFile(join(corpusDir, changed), articleFile({ title: 'عنوان' }, 'نص آخر قصير.'))
  await writeFile(join(corpusDir, 'new.txt'), articleFile({ title: 'جديد' }, 'نص جديد.'))
  expect((await own.request('/api/index/rebuild', { method: 'POST' })).status).toBe(202)
  expect((await own.request('/api/index/rebuild', { method: 'POST' })).status).toBe(409)
  await until(() => own.services.rebuilds.state().kind !== 'running')
  expect(own.services.rebuilds.state()).toEqual({ kind: 'done', added: 1, changed: 1, removed: 1 })
  expect((await own.services.current()).manifest.buildId).not.toBe(before)
  const page = await (await own.request('/index/progress')).text()
  expect(page).toContain('مواد جديدة: 1، معدّلة: 1، محذوفة: 1')
  expect(page).toContain('hx-swap-oob')
  expect(page).toContain(removed)
  await own.close()
}, 60_000)

test('progress is what the command prints, and other output does not disturb it', async () => {
  const rebuilds = createRebuilds(
    script(
      `console.log('warming up'); console.log('{"stage":"embedding","done":3,"total":9}'); setInterval(() => {}, 1000)`,
    ),
    current,
  )
  rebuilds.start()
  await until(() => 'done' in rebuilds.state() && JSON.stringify(rebuilds.state()).includes('embedding'))
  expect(rebuilds.state()).toMatchObject({ kind: 'running', stage: 'embedding', done: 3, total: 9 })
  expect(() => rebuilds.start()).toThrow('running')
  await rebuilds.cancel()
  expect(rebuilds.state()).toEqual({ kind: 'cancelled' })
})

test('a command that fails is told in its own words, without its stack', async () => {
  const rebuilds = createRebuilds(
    script(`console.error('No article could be read. Add some.\\n    at file.js:1'); process.exit(1)`),
    current,
  )
  rebuilds.start()
  await until(() => rebuilds.state().kind !== 'running')
  expect(rebuilds.state()).toEqual({ kind: 'failed', message: 'No article could be read. Add some.' })
})

test('a command that cannot be started is a failure, not a crash', async () => {
  const rebuilds = createRebuilds({ file: '/nowhere/node', args: [] }, current)
  rebuilds.start()
  await until(() => rebuilds.state().kind !== 'running')
  expect(rebuilds.state()).toMatchObject({
    kind: 'failed',
    message: expect.stringContaining('could not be started'),
  })
})

test('a corpus without articles fails with the reason, and the old index goes on answering', async () => {
  const rebuilds = createRebuilds(indexCommand(await temporaryFolder(), await temporaryFolder()), current)
  rebuilds.start()
  await until(() => rebuilds.state().kind !== 'running')
  expect(rebuilds.state()).toMatchObject({ kind: 'failed' })
  expect((await web.request('/health')).status).toBe(200)
}, 60_000)
