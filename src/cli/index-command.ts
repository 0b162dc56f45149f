import type { Config } from '../config.js'
import { AppError } from '../errors.js'
import { recordBuild } from '../indexing/build-record.js'
import { lookAtBuilds } from '../indexing/running-build.js'
import { openEmbedder, openStore } from '../wiring.js'
import { readArguments } from './arguments.js'
import { buildLogText } from './build-log-text.js'
import type { Command } from './command.js'
import { type Extent, ensureIndex } from './ensure-index.js'
import { giveWay } from './give-way.js'
import { damageOf, summaryOf } from './index-summary.js'
import { type ProgressStyle, progressLine, sentence } from './progress-line.js'

export const indexCommand: Command = {
  usage: 'index [--force] [--full] [--json | --plain] [--log]',
  summary: 'build the index from the articles; --log: what became of past builds',
  help: `Reads every article of the corpus folder, cuts it into passages and builds the index that
questions are answered from. While it builds, the index before it goes on answering;
stopped half-way, nothing is changed. Articles that have not changed are taken from the index
before; the result is the same as from nothing. When the files of the articles and the model are
as they were last time, and the index is whole, there is nothing to do. Whoever looks at the
index page of a server on the same index sees the build go on, and may cancel it there.

Options
  --force   read the articles also when their files have the names, sizes and times they had
  --full    take nothing from the index before
  --json    progress as JSON Lines, on a terminal as well
  --plain   progress as a line now and then, for a log
  --log     build nothing; list the past builds, newest first: when, how long, what changed, what
            could not be read; with --json as JSON Lines

Settings (environment)
  CORPUS_DIR   folder of articles: .md, .txt, .jsonl, .jsonl.gz (the format: corpus/README.md)
  INDEX_DIR    folder the index is built in
  MODEL        folder of the embedding model

On a terminal progress is one line; into a pipe it is JSON Lines, the last with the figures:
  {"stage":"reading"|"embedding"|"analysing"|"writing"|"publishing","done":12,"total":40,
   "perSecond":310.5,"secondsLeft":20.1}
  {"build":{"outcome":"done","articles":40,…}}`,
  run: async (args, { config: readSettings, signal }) => {
    const { values } = readArguments('index', args, {
      options: {
        force: { type: 'boolean' },
        full: { type: 'boolean' },
        json: { type: 'boolean' },
        plain: { type: 'boolean' },
        log: { type: 'boolean' },
        // For the server, whose page starts this command.
        'from-page': { type: 'boolean' },
      },
    })
    const config = readSettings()
    if (values.log === true) {
      await printLog(config.indexDir, values.json === true)
      return 0
    }
    await giveWay()
    const style = values.json ? 'json' : values.plain ? 'plain' : process.stdout.isTTY ? 'line' : 'json'
    const extent = extentOf(values)
    if (values['from-page'] === true) {
      const building = {
        config,
        extent,
        signal: endingWithServer(signal),
        style: 'json',
        startedBy: 'page',
      } as const
      await build(building).catch(tellServer)
    } else {
      await build({ config, extent, signal, style, startedBy: 'terminal' })
    }
    return 0
  },
}

type Building = {
  readonly config: Config
  readonly extent: Extent
  readonly signal: AbortSignal
  readonly style: ProgressStyle
  readonly startedBy: 'page' | 'terminal'
}

async function build({ config, extent, signal: stopped, style, startedBy }: Building): Promise<void> {
  const line = progressLine(process.stdout, style)
  const { indexDir } = config
  try {
    const { manifest, record } = await recordBuild(
      { indexDir, startedBy, signal: stopped, onProgress: line.show },
      async ({ signal, report }) => {
        const [embedder, store] = await Promise.all([openEmbedder(config), openStore(config)])
        return ensureIndex({ config, embedder, store, signal }, extent, report)
      },
    )
    line.end()
    const damage = record && damageOf(manifest)
    if (damage !== undefined) console.error(damage)
    if (style !== 'json') console.log(await summaryOf(indexDir, manifest, record === undefined))
    else if (record) console.log(JSON.stringify({ build: record }))
  } finally {
    line.end()
  }
}

function extentOf({ force, full }: { readonly force?: boolean; readonly full?: boolean }): Extent {
  if (full) return 'everything'
  return force ? 'changed' : 'when-changed-or-damaged'
}

/** Aborted also when the server that started this command has ended, however it did. */
function endingWithServer(signal: AbortSignal): AbortSignal {
  const left = new AbortController()
  const leave = () =>
    left.abort(
      new AppError('build-cancelled', 'The server that had started the build ended. The index is as it was.'),
    )
  process.once('disconnect', leave)
  process.channel?.unref()
  if (!process.connected) leave()
  return AbortSignal.any([signal, left.signal])
}

/** The page says a failure that is known in its reader's language. */
async function tellServer(error: unknown): Promise<never> {
  if (process.connected && error instanceof AppError) {
    const { code, message } = error
    await new Promise((resolve) => process.send?.({ code, message }, resolve))
  }
  throw error
}

async function printLog(indexDir: string, isJson: boolean): Promise<void> {
  const { running, past } = await lookAtBuilds(indexDir)
  if (isJson) {
    for (const each of past) console.log(JSON.stringify(each))
    return
  }
  if (running) console.log(`A build is under way: ${sentence(running)}\n`)
  console.log(buildLogText(past))
}
