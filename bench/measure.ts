import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { projectDir } from '../src/config.js'
import { askIndex } from './ask.js'
import { buildIndex } from './build.js'
import type { Folders } from './commands.js'
import type { Options } from './options.js'
import { type Compared, comparePeer, peerNames } from './peers/compare.js'
import { headlineSample, type Sample, type Timed, timedQuestions } from './questions.js'
import type { Run } from './report.js'
import { askServer, type Serving } from './serve.js'
import { articlesOf, type Listed, listArticles, writeSubsets } from './subsets.js'

type Parts = {
  readonly options: Options
  /** An empty folder; what it is left with can be deleted. */
  readonly folder: string
  readonly signal: AbortSignal
  readonly say: (text: string) => void
}

type Place = Folders & { readonly articles: number; readonly isShipped: boolean }

/** Below this, almost any search finds every article. */
const fewestToRank = 100

/** Runs every part of the benchmark that is asked for, the smallest size first. */
export async function measure(parts: Parts): Promise<{ runs: Run[]; serving: Serving | undefined }> {
  const { options, say, signal } = parts
  say('reading the articles')
  const listed = await listArticles(options.corpus)
  const timed = await timedQuestions(listed)
  const places = await placesFor(parts, listed)
  const runs: Run[] = []
  let serving: Serving | undefined
  for (const place of places) {
    const samples = place.isShipped ? [] : headlineSample(listed, place.articles, options.headlines)
    runs.push(await measureSize(parts, place, { timed, samples }))
    if (options.http && place === places.at(-1)) {
      say(`${place.articles} articles: asking over HTTP`)
      serving = await askServer(place, timed, signal)
    }
    await rm(place.index, { recursive: true, force: true })
  }
  return { runs, serving }
}

async function placesFor({ options, folder, say }: Parts, listed: readonly Listed[]): Promise<Place[]> {
  const shippedDir = join(projectDir, 'corpus')
  const shipped = await countOf(shippedDir)
  const sizes = [...new Set(options.sizes.map((size) => Math.min(size, listed.length)))]
  const places = sizes.map((articles): Place => {
    const isShipped = articles === shipped
    const corpus = isShipped ? shippedDir : join(folder, `corpus-${articles}`)
    return { articles, isShipped, corpus, index: join(folder, `index-${articles}`) }
  })
  const written = places.filter(({ isShipped }) => !isShipped)
  if (written.length === 0) return places
  say(`choosing ${written.map(({ articles }) => articles).join(', ')} of ${listed.length} articles`)
  await writeSubsets(
    options.corpus,
    listed,
    new Map(written.map(({ articles, corpus }) => [articles, corpus])),
  )
  return places
}

async function measureSize(
  { options, folder, signal, say }: Parts,
  place: Place,
  { timed, samples }: { timed: Timed; samples: readonly Sample[] },
): Promise<Run> {
  const { articles } = place
  const tell = (text: string) => say(`${articles} articles: ${text}`)
  tell('building the index')
  const build = await buildIndex(place, signal)
  const ranked = articles < fewestToRank ? [] : samples
  tell('asking')
  const asking = await askIndex(place.index, { timed, samples: ranked }, signal)
  const peers: Compared[] = []
  for (const peer of options.peers && ranked.length > 0 ? peerNames : []) {
    tell(`indexing and asking ${peer}`)
    const own = join(folder, `${peer}-${articles}`)
    await mkdir(own)
    const { warmUp } = timed
    peers.push(
      await comparePeer({ peer, corpus: place.corpus, folder: own, warmUp, samples: ranked }, signal),
    )
    await rm(own, { recursive: true, force: true })
  }
  return { articles, build, asking, peers }
}

async function countOf(corpus: string): Promise<number> {
  let count = 0
  for await (const _article of articlesOf(corpus)) count++
  return count
}
