import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { AppError } from '../src/errors.js'
import { measureLoad } from './load.js'
import { loadMarkdown } from './load-table.js'
import { commitOf, thisMachine } from './machine.js'
import { measure } from './measure.js'
import { type Options, readOptions, usage } from './options.js'
import { checkPeers } from './peers/compare.js'
import { writeReadme } from './readme.js'
import { reportJson } from './report.js'
import { reportMarkdown } from './tables.js'

/** Load of a machine that has nothing else to do, with the build that "npm run bench" begins with allowed for. */
const quiet = 1

const stopped = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stopped.abort())

main().catch((error: unknown) => {
  if (stopped.signal.aborted) console.error('Stopped.')
  else console.error(error instanceof AppError ? error.message : error)
  process.exitCode = stopped.signal.aborted ? 130 : error instanceof AppError ? error.exitCode : 1
})

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2))
  if (!options) return console.log(usage)
  if (options.peers) checkPeers()
  const folder = await mkdtemp(join(tmpdir(), 'isnad-bench-'))
  try {
    await benchmark(options, folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function benchmark(options: Options, folder: string): Promise<void> {
  const startedAt = performance.now()
  const say = (text: string) => console.error(`${elapsed(startedAt)}  ${text}`)
  const machine = thisMachine()
  if (machine.load > quiet)
    say(`other programs are at work (load ${machine.load.toFixed(1)}): times will be too long`)
  if (options.load) return underLoad(options, folder, say)
  const measured = await measure({ options, folder, signal: stopped.signal, say })
  const report = {
    date: new Date().toISOString().slice(0, 10),
    commit: await commitOf(),
    machine,
    corpus: basename(options.corpus),
    ...measured,
  }
  const figures = reportMarkdown(report)
  if (options.json) await writeFile(options.json, reportJson(report))
  if (options.write) await writeReadme(figures)
  say('done')
  console.log(figures)
}

async function underLoad(options: Options, folder: string, say: (text: string) => void): Promise<void> {
  const { corpus, clients } = options
  const machine = thisMachine()
  const articles = options.sizes.at(-1) ?? 1
  const load = await measureLoad({ corpus, articles, clients, folder, signal: stopped.signal, say })
  const about = { date: new Date().toISOString().slice(0, 10), commit: await commitOf(), machine }
  const figures = loadMarkdown(load, about)
  if (options.json) await writeFile(options.json, `${JSON.stringify({ ...about, ...load }, undefined, 2)}\n`)
  if (options.write) await writeReadme(figures, 'load')
  say('done')
  console.log(figures)
}

function elapsed(since: number): string {
  const seconds = Math.round((performance.now() - since) / 1000)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
