import { once } from 'node:events'
import { join } from 'node:path'
import type { Config } from '../config.js'
import { projectDir } from '../config.js'
import { AppError } from '../errors.js'
import { openRebuildStarter, type RebuildStarter } from '../http/rebuild-process.js'
import { behindWatch } from '../indexing/behind.js'
import { buildPaths, currentBuildId } from '../indexing/build-folder.js'
import { recordBuild } from '../indexing/build-record.js'
import { isCompatible, readManifest } from '../indexing/manifest.js'
import { finishedBuilds } from '../indexing/proven-builds.js'
import { type SnapshotKeeper, snapshotKeeper } from '../indexing/snapshot-keeper.js'
import { openAnswering, openStore, warmSearch } from '../wiring.js'
import { readArguments } from './arguments.js'
import type { Command } from './command.js'
import { ensureIndex, type IndexParts, publishedManifest } from './ensure-index.js'
import { summaryOf } from './index-summary.js'
import { progressLine } from './progress-line.js'
import { version } from './version.js'
import { warmUp } from './warm-up.js'

export const serveCommand: Command = {
  usage: 'serve',
  summary: 'answer questions in a browser',
  help: `Builds the index if it is missing or was built from other articles or another model, then answers
questions on a web page and as JSON (described at /api/openapi.json) until it is stopped with
Ctrl-C. A new index, whoever builds it, is taken up without a restart.

Settings (environment)
  PORT           port to listen on; 3000
  HOST           address to listen on; 127.0.0.1, which only this machine reaches
  CORPUS_DIR     folder of articles
  INDEX_DIR      folder of the index
  ADMIN_TOKEN    opens changes to whoever gives it; without a token only this machine may change anything
  READ_TOKEN     closes reading to whoever gives neither token
  TRUST_PROXY    how many proxies of yours stand in front; 0
  RATE_LIMIT     questions a minute and client; 60, 0 for no limit
The README has them all.`,
  run: async (args, { config: readSettings, signal }) => {
    readArguments('serve', args, { options: {} })
    const config = readSettings()
    const starter = openRebuildStarter(indexCommand)
    const [answering, store] = await Promise.all([openAnswering(config), openStore(config)])
    const { embedder } = answering
    const parts = { config, embedder, store, signal }
    if (!(await hasStandIn(parts))) await prepareIndex(parts, false)
    const opening = { indexDir: config.indexDir, embedder, store, warm: warmSearch }
    const keeper = snapshotKeeper(opening, ({ message, served }) =>
      console.error(`${message}\nBuild ${served} answers in its place.`),
    )
    await keeper.current().catch(async (error: unknown) => {
      if (!(error instanceof AppError) || error.code !== 'index-damaged') throw error
      console.error(error.message)
      await prepareIndex(parts, true)
      return keeper.current()
    })
    outliveFaults()
    const server = await listen(config, answering, { keeper, starter, signal })
    console.log(`Isnad answers on ${server.address} (stop it with Ctrl-C)`)
    if (!signal.aborted) await once(signal, 'abort')
    await server.close()
    await keeper.close()
    return 0
  },
}

type Answering = Awaited<ReturnType<typeof openAnswering>>

/** A fault that nobody waited for is a bug to be read in the log, and no reason to stop answering others. */
function outliveFaults(): void {
  process.on('unhandledRejection', (reason) => console.error('A fault that nothing caught:', reason))
  process.on('uncaughtException', (error) => console.error('A fault that nothing caught:', error))
}

const program = join(projectDir, 'dist', 'src', 'cli.js')
const indexCommand = { file: process.execPath, args: [program, 'index', '--force', '--from-page'] }

type Served = {
  readonly keeper: SnapshotKeeper
  readonly starter: RebuildStarter
  readonly signal: AbortSignal
}

async function listen(config: Config, answering: Answering, { keeper, starter, signal }: Served) {
  const { current, trouble } = keeper
  const [
    { createApp },
    { createRebuilds },
    { readExamples },
    { startServer },
    { answerQuestion },
    { openDesk },
  ] = await Promise.all([
    import('../http/app.js'),
    import('../http/rebuild.js'),
    import('../http/examples.js'),
    import('../http/serve.js'),
    import('../answering/answer.js'),
    import('../importing/desk.js'),
  ])
  const rebuilds = createRebuilds({ starter, indexDir: config.indexDir, current, trouble })
  const desk = openDesk(config)
  const isBehind = behindWatch(config.corpusDir, answering.embedder)
  let askedAt = Number.NEGATIVE_INFINITY
  const app = createApp({
    version: version(),
    current,
    trouble,
    ask: (snapshot, query) => {
      askedAt = performance.now()
      return answerQuestion({ ...answering, snapshot }, query)
    },
    rebuilds,
    desk,
    isBehind: ({ manifest }) => isBehind(manifest),
    examples: await readExamples(config.corpusDir),
    adminToken: config.adminToken,
    readToken: config.readToken,
    trustProxy: config.trustProxy,
    rateLimit: config.rateLimit,
  })
  const server = await startServer({ app, host: config.host, port: config.port })
  const ask = async (question: string) =>
    answerQuestion({ ...answering, snapshot: await current() }, { question })
  const { headers } = (await current()).articles
  void warmUp({ headers, ask, lastAskedAt: () => askedAt, signal })
  return {
    address: server.address,
    close: async () => {
      await server.close()
      await rebuilds.close()
      desk.close()
    },
  }
}

/**
 * Whether the published build's record is damaged while an earlier build can answer: it then does, and
 * building anew is for whoever reads so, instead of for everybody to wait for.
 */
async function hasStandIn({ config: { indexDir }, embedder }: IndexParts): Promise<boolean> {
  const id = await currentBuildId(indexDir)
  const isDamaged =
    id === undefined ||
    (await readManifest(buildPaths(indexDir, id).folder).then(
      () => false,
      (error: unknown) => error instanceof AppError && error.code === 'index-damaged',
    ))
  if (!isDamaged) return false
  return (await finishedBuilds(indexDir)).some((manifest) => isCompatible(manifest, embedder))
}

/** Brings the index up to date. Where that fails, an index that can be read is better than none. */
async function prepareIndex(parts: IndexParts, isDamaged: boolean): Promise<void> {
  const { indexDir } = parts.config
  const line = progressLine(process.stdout, process.stdout.isTTY ? 'line' : 'plain')
  try {
    const { manifest, record } = await recordBuild(
      { indexDir, startedBy: 'start', signal: parts.signal, onProgress: line.show },
      ({ signal, report }) =>
        ensureIndex({ ...parts, signal }, isDamaged ? 'changed' : 'when-changed', report),
    )
    line.end()
    console.log(await summaryOf(indexDir, manifest, record === undefined))
  } catch (error) {
    line.end()
    if (!(error instanceof AppError)) throw error
    const published = await publishedManifest(indexDir)
    if (!published || !isCompatible(published, parts.embedder)) throw error
    console.error(`${error.message}\nThe index of ${published.builtAt} goes on answering.`)
  }
}
