import { cp, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { projectDir } from '../../src/config.js'
import { createRebuilds, type Rebuilds } from '../../src/http/rebuild.js'
import { openRebuildStarter, type RebuildCommand } from '../../src/http/rebuild-process.js'
import { addToBuildLog } from '../../src/indexing/build-log.js'
import { startCommand } from '../support/command.js'
import { articleFile, twoArticles } from '../support/corpus.js'
import { folderOf, temporaryFolder } from '../support/temporary-folder.js'
import { indexCommand, openWeb, type Web } from '../support/web.js'

let web: Web
beforeAll(async () => {
  // A failed command is written to the log, which these tests make fail on purpose.
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  web = await openWeb()
})
afterAll(() => web.close())

const script = (code: string): RebuildCommand => ({ file: process.execPath, args: ['-e', code] })

async function rebuildsWith(command: RebuildCommand, indexDir?: string): Promise<Rebuilds> {
  const folder = indexDir ?? (await temporaryFolder())
  return createRebuilds({
    starter: openRebuildStarter(command),
    indexDir: folder,
    current: () => web.services.current(),
    trouble: () => undefined,
  })
}

/** The state once it is one of these. */
async function stateOf(rebuilds: Rebuilds, isReached: (kind: string, stage?: string) => boolean) {
  for (let tries = 0; tries < 1200; tries += 1) {
    const state = await rebuilds.state()
    if (isReached(state.kind, 'stage' in state ? state.stage : undefined)) return state
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error(`It did not come to that in time: ${JSON.stringify(await rebuilds.state())}`)
}

const ended = (rebuilds: Rebuilds) => stateOf(rebuilds, (kind) => kind !== 'running')

async function manyArticles(): Promise<string> {
  const lines = Array.from({ length: 3000 }, (_, number) => {
    const text = `وصل الوفد رقم ${number} إلى المدينة صباح اليوم ${number % 28}. وقال المتحدث إن ${number} شخصا شاركوا.`
    return JSON.stringify({ id: `a${number}`, title: `خبر ${number}`, text })
  })
  return folderOf({ 'news.jsonl': lines.join('\n') })
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
  const state = await ended(own.services.rebuilds)
  expect(state).toEqual({ kind: 'done', added: 1, changed: 1, removed: 1, reused: 3 })
  expect((await own.services.current()).manifest.buildId).not.toBe(before)

  const response = await own.request('/index/progress')
  const page = await response.text()
  expect(page).toContain('مواد جديدة: 1، معدّلة: 1، محذوفة: 1')
  expect(page).toContain('hx-swap-oob')
  expect(page).toContain(removed)
  const seen = /seen=([^"&]+)/.exec(page)?.[1]
  expect((await own.request(`/index/progress?seen=${seen}`)).status).toBe(204)

  const { builds } = (await (await own.request('/api/index/builds')).json()) as { builds: object[] }
  expect(builds).toEqual([
    expect.objectContaining({
      outcome: 'done',
      startedBy: 'page',
      articles: 5,
      changes: { added: 1, changed: 1, removed: 1, reused: 3 },
      skipped: 1,
      problems: [expect.objectContaining({ file: removed, code: 'text-empty' })],
    }),
  ])
  expect(await (await own.request('/index')).text()).toContain('عمليات البناء السابقة')
  await own.close()
}, 60_000)

describe('a build that a command on a terminal has begun', () => {
  test('is followed on the page, keeps the page from another, and is taken up', async () => {
    const corpusDir = await manyArticles()
    const own = await openWeb(await folderOf(twoArticles))
    const { rebuilds } = own.services
    const settings = { CORPUS_DIR: corpusDir, INDEX_DIR: own.indexDir }
    startCommand(['index'], settings)
    expect(await stateOf(rebuilds, (kind) => kind === 'running')).toMatchObject({
      stage: 'reading',
      startedBy: 'terminal',
    })
    expect((await own.request('/api/index/rebuild', { method: 'POST' })).status).toBe(409)
    expect(await (await own.request('/index')).text()).toContain('بدأ بأمر في الطرفية')
    expect(await ended(rebuilds)).toMatchObject({ kind: 'done', added: 3000, removed: 2 })
    expect((await own.services.current()).articles.size).toBe(3000)
    await own.close()
  }, 120_000)

  test('can be cancelled on the page, and the command says so', async () => {
    const settings = { CORPUS_DIR: await manyArticles(), INDEX_DIR: await temporaryFolder() }
    const rebuilds = await rebuildsWith(script(''), settings.INDEX_DIR)
    const child = startCommand(['index'], settings)
    let said = ''
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      said += text
    })
    const exit = new Promise((resolve) => child.once('close', resolve))
    await stateOf(rebuilds, (kind) => kind === 'running')
    await rebuilds.cancel()
    expect(await exit).toBe(1)
    expect(said).toContain('cancelled from the index page')
    expect(await ended(rebuilds)).toEqual({ kind: 'cancelled' })
    expect((await rebuilds.past())[0]).toMatchObject({ outcome: 'cancelled', startedBy: 'terminal' })
  }, 60_000)

  test('and that was killed is said to have ended without a word', async () => {
    const settings = { CORPUS_DIR: await manyArticles(), INDEX_DIR: await temporaryFolder() }
    const rebuilds = await rebuildsWith(script(''), settings.INDEX_DIR)
    const child = startCommand(['index'], settings)
    await stateOf(rebuilds, (kind) => kind === 'running')
    child.kill('SIGKILL')
    expect(await ended(rebuilds)).toMatchObject({ kind: 'lost' })
    expect((await rebuilds.past())[0]).toMatchObject({ outcome: 'lost', startedBy: 'terminal' })
  }, 60_000)
})

test('a rebuild is cancelled, and leaves the index as it was', async () => {
  const settings = { CORPUS_DIR: await manyArticles(), INDEX_DIR: await temporaryFolder() }
  const rebuilds = await rebuildsWith(
    indexCommand(settings.CORPUS_DIR, settings.INDEX_DIR),
    settings.INDEX_DIR,
  )
  await rebuilds.start()
  expect(await rebuilds.state()).toMatchObject({ kind: 'running', stage: 'starting' })
  await expect(rebuilds.start()).rejects.toThrow('running')
  await stateOf(rebuilds, (_, stage) => stage === 'reading')
  await rebuilds.cancel()
  expect(await rebuilds.state()).toEqual({ kind: 'cancelled' })
  expect((await rebuilds.past())[0]).toMatchObject({ outcome: 'cancelled', startedBy: 'page' })
}, 60_000)

test('a rebuild that is killed is told of at once', async () => {
  const settings = { CORPUS_DIR: await manyArticles(), INDEX_DIR: await temporaryFolder() }
  const { INDEX_DIR: indexDir } = settings
  const rebuilds = await rebuildsWith(indexCommand(settings.CORPUS_DIR, indexDir), indexDir)
  await rebuilds.start()
  await stateOf(rebuilds, (_, stage) => stage === 'reading')
  process.kill(JSON.parse(await readFile(join(indexDir, 'running.json'), 'utf8')).pid, 'SIGKILL')
  expect(await ended(rebuilds)).toMatchObject({ kind: 'lost' })
  expect(await readdir(indexDir)).not.toContain('running.json')
}, 60_000)

test('a rebuild ends with the server that began it', async () => {
  const settings = { CORPUS_DIR: await manyArticles(), INDEX_DIR: await temporaryFolder() }
  const command = JSON.stringify(indexCommand(settings.CORPUS_DIR, settings.INDEX_DIR))
  const server = script(`
    const { spawn } = require('node:child_process')
    const { file, args } = ${command}
    spawn(file, args, { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] })
    setInterval(() => {}, 1000)`)
  const follower = await rebuildsWith(script(''), settings.INDEX_DIR)
  const holder = await rebuildsWith(server, await temporaryFolder())
  await holder.start()
  await stateOf(follower, (kind) => kind === 'running')
  await holder.close()
  await ended(follower)
  expect((await follower.past())[0]).toMatchObject({
    outcome: 'cancelled',
    message: expect.stringContaining('server'),
  })
}, 60_000)

test('what became of a later build is told, not how the one begun here had ended', async () => {
  const indexDir = await temporaryFolder()
  const rebuilds = await rebuildsWith(script('setInterval(() => {}, 1000)'), indexDir)
  await rebuilds.start()
  await rebuilds.cancel()
  expect(await rebuilds.state()).toEqual({ kind: 'cancelled' })
  const later = {
    id: 'later',
    startedAt: new Date().toISOString(),
    startedBy: 'terminal',
    seconds: 1,
  } as const
  addToBuildLog(indexDir, { ...later, outcome: 'failed', message: 'The disk is full.' })
  expect(await rebuilds.state()).toEqual({ kind: 'failed', message: 'The disk is full.' })
  addToBuildLog(indexDir, {
    ...later,
    id: 'last',
    outcome: 'failed',
    code: 'disk-full',
    message: 'It is full.',
  })
  expect(await rebuilds.state()).toEqual({ kind: 'failed', code: 'disk-full', message: 'It is full.' })
})

test('a command that fails is told in its own words, without its stack', async () => {
  const rebuilds = await rebuildsWith(
    script(`console.error('No article could be read. Add some.\\n    at file.js:1'); process.exit(1)`),
  )
  await rebuilds.start()
  expect(await ended(rebuilds)).toEqual({ kind: 'failed', message: 'No article could be read. Add some.' })
})

test('a command that cannot be started is a failure, not a crash', async () => {
  const rebuilds = await rebuildsWith({ file: '/nowhere/node', args: [] })
  await rebuilds.start()
  expect(await ended(rebuilds)).toMatchObject({
    kind: 'failed',
    message: expect.stringContaining('could not be started'),
  })
})

test('a corpus without articles fails with the reason, and the old index goes on answering', async () => {
  const indexDir = await temporaryFolder()
  const rebuilds = await rebuildsWith(indexCommand(await temporaryFolder(), indexDir), indexDir)
  await rebuilds.start()
  expect(await ended(rebuilds)).toMatchObject({
    kind: 'failed',
    message: expect.stringContaining('no article'),
  })
  expect((await rebuilds.past())[0]).toMatchObject({ outcome: 'failed', code: 'corpus-invalid' })
  expect((await web.request('/health')).status).toBe(200)

  const own = web.with({ rebuilds })
  const [arabic, english] = await Promise.all(
    ['ar', 'en'].map(async (language) => (await own.request(`/index?lang=${language}`)).text()),
  )
  const detail = /<p class="problem-detail" lang="en" dir="ltr">There is no article in/
  expect(arabic).toContain('<p>لا مواد مقروءة في مجلد المواد. أضف مواد ثم أعد بناء الفهرس.</p>')
  expect(arabic).toMatch(detail)
  expect(english).toMatch(detail)
}, 60_000)

test('a failure that no log could take is told by its name all the same', async () => {
  const indexDir = join(await folderOf({ file: '' }), 'file')
  const rebuilds = await rebuildsWith(indexCommand(await folderOf(twoArticles), indexDir), indexDir)
  await rebuilds.start()
  expect(await ended(rebuilds)).toEqual({
    kind: 'failed',
    code: 'index-unwritable',
    message: expect.stringContaining(indexDir),
  })
}, 60_000)
