import { createWriteStream } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { setTimeout as wait } from 'node:timers/promises'
import { z } from 'zod'
import { buildIndex } from './build.js'
import { startCommand } from './commands.js'
import { heldUpIn, readDelays, type Sample, type Span } from './delays.js'
import { type Answering, type Asked, answeringIn, type Crowd, startCrowd } from './load-clients.js'
import { timedQuestions } from './questions.js'
import { addressIn } from './serve.js'
import { articlesOf, listArticles, writeSubsets } from './subsets.js'
import { type Times, timeEach } from './timing.js'

type Parts = {
  readonly corpus: string
  readonly articles: number
  readonly clients: number
  /** An empty folder; what it is left with can be deleted. */
  readonly folder: string
  readonly signal: AbortSignal
  readonly say: (text: string) => void
}

/** One stretch of the run. */
export type Phase = {
  readonly name: string
  readonly seconds: number
  /** Absent where nobody asks. */
  readonly answering: Answering | undefined
  /** The longest the event loop of the server was held up. */
  readonly heldUpMs: number
}

export type Load = {
  readonly articles: number
  readonly clients: number
  readonly phases: readonly Phase[]
  /** Milliseconds of pages that list the articles, while nobody else asks. */
  readonly pages: readonly { readonly path: string; readonly times: Times }[]
  readonly peakBytes: number
}

const calmSeconds = 30

const indexSchema = z.object({
  rebuild: z.object({ kind: z.string(), stage: z.string().optional(), message: z.string().optional() }),
})

/**
 * Asks a server while it stands idle, and while every article of its index is built anew by the page's rebuild;
 * and looks at the same rebuild with nobody asking, which tells what the build itself does to the server.
 */
export async function measureLoad(parts: Parts): Promise<Load> {
  const { folder, signal, say, clients } = parts
  const listed = await listArticles(parts.corpus)
  const articles = Math.min(parts.articles, listed.length)
  const { headlines, fewWords, english } = await timedQuestions(listed)
  const questions = [...headlines, ...fewWords, ...english]
  const [source, folders] = [
    join(folder, 'source'),
    { corpus: join(folder, 'corpus'), index: join(folder, 'index') },
  ]
  await writeSubsets(parts.corpus, listed, new Map([[articles, source]]))
  await mkdir(folders.corpus, { recursive: true })
  await writeEdition(source, folders.corpus, 0)
  say(`${articles} articles: building the index`)
  await buildIndex(folders, signal)
  const delays = `${folders.index}.delays`
  const { child, ended } = startCommand('serve', folders, signal, { BENCH_DELAY_FILE: delays })
  let crowd: Crowd | undefined
  try {
    const address = await addressIn(child.stdout)
    say('rebuilding, nobody asks')
    await writeEdition(source, folders.corpus, 1)
    const quiet = await rebuild(address)
    const pages = await timePages(address)
    say(`${clients} clients ask, nothing is built`)
    crowd = startCrowd(clients, questions, address)
    await wait(calmSeconds * 1000)
    const calm = { from: Date.now() - (calmSeconds - 5) * 1000, to: Date.now() }
    say(`${clients} clients ask, rebuilding`)
    await writeEdition(source, folders.corpus, 2)
    const busy = await rebuild(address)
    await wait(3000)
    const asked = await crowd.stop()
    child.kill('SIGTERM')
    const peakBytes = await ended()
    const samples = await readDelays(delays)
    const phase = (name: string, span: Span, isAsked: boolean): Phase =>
      phaseOf(name, span, samples, isAsked ? asked : undefined)
    return {
      articles,
      clients,
      peakBytes,
      pages,
      phases: [
        phase('build, nobody asks', quiet.building, false),
        phase('opening, nobody asks', quiet.opening, false),
        phase('asking, no build', calm, true),
        phase('asking and build', busy.building, true),
        phase('asking and opening', busy.opening, true),
      ],
    }
  } finally {
    await crowd?.stop()
    child.kill('SIGKILL')
  }
}

async function timePages(address: string): Promise<Load['pages']> {
  const pages = []
  for (const path of [
    '/index',
    '/index?page=9',
    `/index?q=${encodeURIComponent('سوريا')}`,
    '/api/articles?limit=100',
  ]) {
    const times = await timeEach(Array(20).fill(path), async () => {
      await (await fetch(address + path)).text()
    })
    pages.push({ path: decodeURIComponent(path), times })
  }
  return pages
}

function phaseOf(
  name: string,
  span: Span,
  samples: readonly Sample[],
  asked: readonly Asked[] | undefined,
): Phase {
  return {
    name,
    seconds: (span.to - span.from) / 1000,
    answering: asked && answeringIn(asked, span),
    heldUpMs: heldUpIn(samples, span),
  }
}

/** Starts a rebuild as the page does and follows it as the page does, to its end. */
async function rebuild(address: string): Promise<{ building: Span; opening: Span }> {
  const from = Date.now()
  const started = await fetch(`${address}/api/index/rebuild`, { method: 'POST' })
  if (started.status !== 202) throw new Error(`The rebuild was not started: ${await started.text()}`)
  let published: number | undefined
  for (;;) {
    await wait(500)
    const { rebuild: state } = indexSchema.parse(await (await fetch(`${address}/api/index`)).json())
    if (state.kind === 'running') {
      if (state.stage === 'opening') published ??= Date.now()
      continue
    }
    if (state.kind !== 'done') throw new Error(`The rebuild ended as ${state.kind}: ${state.message ?? ''}`)
    const to = Date.now()
    return { building: { from, to: published ?? to }, opening: { from: published ?? to, to } }
  }
}

/** The same articles with a last sentence of their own: nothing of another edition can be taken over. */
async function writeEdition(source: string, corpus: string, edition: number): Promise<void> {
  const lines = async function* () {
    for await (const { textHash: _hash, ...article } of articlesOf(source)) {
      yield `${JSON.stringify({ ...article, text: `${article.text}\nالطبعة رقم ${edition}.` })}\n`
    }
  }
  const fresh = join(corpus, 'articles.jsonl')
  await rm(fresh, { force: true })
  await pipeline(Readable.from(lines()), createWriteStream(fresh))
}
