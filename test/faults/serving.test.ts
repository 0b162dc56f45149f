import { once } from 'node:events'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { lineOf, runCommand, startCommand } from '../support/command.js'
import { twoArticles } from '../support/corpus.js'
import { folderOf, temporaryFolder } from '../support/temporary-folder.js'

async function turnBit(path: string): Promise<void> {
  const bytes = await readFile(path)
  bytes[10] = (bytes[10] ?? 0) ^ 1
  await writeFile(path, bytes)
}

async function addressOf(server: ReturnType<typeof startCommand>): Promise<string> {
  return /http:\/\/\S+/.exec(await lineOf(server, (line) => line.includes('http://')))?.[0] ?? ''
}

/** On a signal, two faults that nobody waits for, as a bug would make them. */
const faulty = `data:text/javascript,process.on('SIGUSR2',()=>{Promise.reject(new Error('nobody waited for this'));setTimeout(()=>{throw new Error('thrown by a timer')})})`

test('over a damaged index a server answers from the one before, outlives faults, and is healed by a rebuild', async () => {
  const settings = {
    CORPUS_DIR: await folderOf(twoArticles),
    INDEX_DIR: await temporaryFolder(),
    PORT: '0',
    NODE_OPTIONS: `--import "${faulty}"`,
  }
  const current = () => readFile(join(settings.INDEX_DIR, 'current'), 'utf8')
  await runCommand(['index'], settings)
  const earlier = await current()
  await runCommand(['index', '--full'], settings)
  const later = await current()
  await turnBit(join(settings.INDEX_DIR, 'builds', later, 'passages.jsonl'))

  const server = startCommand(['serve'], settings)
  let said = ''
  server.stderr?.on('data', (text: Buffer) => {
    said += text.toString()
  })
  const address = await addressOf(server)
  const health = async () => (await fetch(`${address}/health`)).json()
  const standIn = { code: 'index-damaged', published: later, served: earlier }
  expect(await health()).toMatchObject({ buildId: earlier, standIn })
  expect(said).toContain('passages.jsonl holds other bytes than were written')
  expect(said).toContain(`Build ${earlier} answers in its place.`)

  server.kill('SIGUSR2')
  await expect.poll(() => said, { timeout: 10_000 }).toMatch(/nobody waited for this.*thrown by a timer/s)
  expect(await health()).toMatchObject({ buildId: earlier })

  expect((await fetch(`${address}/api/index/rebuild`, { method: 'POST' })).status).toBe(202)
  await expect.poll(async () => (await health()).standIn, { timeout: 30_000, interval: 500 }).toBeNull()
  expect([earlier, later]).not.toContain(await current())
  server.kill('SIGTERM')
  expect(await once(server, 'exit')).toEqual([0, null])
}, 90_000)

test('over an index of which no build is whole, a server builds one and answers', async () => {
  const settings = { CORPUS_DIR: await folderOf(twoArticles), INDEX_DIR: await temporaryFolder(), PORT: '0' }
  await runCommand(['index'], settings)
  const damaged = await readFile(join(settings.INDEX_DIR, 'current'), 'utf8')
  await turnBit(join(settings.INDEX_DIR, 'builds', damaged, 'articles.jsonl'))
  const server = startCommand(['serve'], settings)
  const answer = await (await fetch(`${await addressOf(server)}/health`)).json()
  expect(answer).toMatchObject({ status: 'ok', standIn: null })
  expect(answer.buildId).not.toBe(damaged)
  server.kill('SIGTERM')
  await once(server, 'exit')
}, 60_000)
