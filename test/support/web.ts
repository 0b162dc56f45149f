import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { answerQuestion } from '../../src/answering/answer.js'
import { projectDir, readConfig } from '../../src/config.js'
import { createApp } from '../../src/http/app.js'
import { readExamples } from '../../src/http/examples.js'
import { createRebuilds } from '../../src/http/rebuild.js'
import { openRebuildStarter, type RebuildCommand } from '../../src/http/rebuild-process.js'
import type { Services } from '../../src/http/services.js'
import { openDesk } from '../../src/importing/desk.js'
import { behindWatch } from '../../src/indexing/behind.js'
import { buildIndex } from '../../src/indexing/build.js'
import type { Snapshot } from '../../src/indexing/snapshot.js'
import { snapshotKeeper } from '../../src/indexing/snapshot-keeper.js'
import { openAnswering, openStore } from '../../src/wiring.js'

/** The web side over a really built index, with the real model. */
export type Web = {
  readonly snapshot: Snapshot
  readonly services: Services
  readonly indexDir: string
  /** Asks the app as a client at `address`, this machine unless told otherwise. */
  request(path: string, init?: RequestInit, address?: string): Promise<Response>
  /** The same index behind other settings. */
  with(settings: Partial<Services>): Web
  close(): Promise<void>
}

export const thisMachine = '127.0.0.1'
export const anotherMachine = '192.168.7.20'

/** Indexes a folder of articles, the shipped one unless told otherwise, in a folder of its own. */
export async function openWeb(corpusDir = join(projectDir, 'corpus')): Promise<Web> {
  const indexDir = await mkdtemp(join(tmpdir(), 'isnad-web-'))
  const config = readConfig({ CORPUS_DIR: corpusDir, INDEX_DIR: indexDir })
  const [answering, store] = await Promise.all([openAnswering(config), openStore(config)])
  const { embedder } = answering
  await buildIndex({ corpusDir, indexDir, embedder, store }, () => undefined)
  const keeper = snapshotKeeper({ indexDir, embedder, store }, ({ message }) => console.error(message))
  const { current, trouble } = keeper
  const starter = openRebuildStarter(indexCommand(corpusDir, indexDir))
  const rebuilds = createRebuilds({ starter, indexDir, current, trouble })
  const desk = openDesk({ corpusDir, indexDir })
  const isBehind = behindWatch(corpusDir, embedder)
  const services: Services = {
    version: '0.0.0',
    current,
    trouble,
    ask: (snapshot, query) => answerQuestion({ ...answering, snapshot }, query),
    rebuilds,
    desk,
    isBehind: ({ manifest }) => isBehind(manifest),
    examples: await readExamples(corpusDir),
    rateLimit: 0,
  }
  const close = async () => {
    await rebuilds.close()
    desk.close()
    await keeper.close()
    await rm(indexDir, { recursive: true, force: true })
  }
  return webOf({ services, snapshot: await current(), indexDir, close })
}

/** The product's own command, for a corpus and an index of a test's own. */
export function indexCommand(corpusDir: string, indexDir: string): RebuildCommand {
  const program = join(projectDir, 'dist', 'src', 'cli.js')
  const settings = JSON.stringify({ CORPUS_DIR: corpusDir, INDEX_DIR: indexDir })
  const run = `Object.assign(process.env, ${settings}); await import(${JSON.stringify(pathToFileURL(program))})`
  return {
    file: process.execPath,
    args: ['--input-type=module', '-e', run, 'cli', 'index', '--force', '--from-page'],
  }
}

function webOf(parts: Pick<Web, 'services' | 'snapshot' | 'indexDir' | 'close'>): Web {
  const { services } = parts
  const app = createApp(services)
  return {
    ...parts,
    request: async (path, init, address = thisMachine) =>
      app.request(path, init, { incoming: { socket: { remoteAddress: address } } }),
    with: (settings) => webOf({ ...parts, services: { ...services, ...settings } }),
  }
}

/** A JSON post, as a program sends it. */
export function json(body: unknown, headers: Record<string, string> = {}): RequestInit {
  return {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  }
}

/** A form post, as a browser sends it. */
export function form(fields: Record<string, string>, headers: Record<string, string> = {}): RequestInit {
  return { method: 'POST', headers, body: new URLSearchParams(fields) }
}
