import type { z } from 'zod'
import { type AnsweringParts, answerQuestion, investigate } from '../src/answering/answer.js'
import { warmUp } from '../src/cli/warm-up.js'
import { readConfig } from '../src/config.js'
import { openSnapshot } from '../src/indexing/snapshot.js'
import { openAnswering, openStore, warmSearch } from '../src/wiring.js'
import { type Asking, askTaskSchema } from './ask.js'
import type { Sample } from './questions.js'
import { measureRanking, rankingDepth } from './ranking.js'
import { serveTask } from './serve-task.js'
import { timeEach } from './timing.js'

serveTask(askTaskSchema, askAll)

async function askAll({ timed, samples }: z.infer<typeof askTaskSchema>): Promise<Asking> {
  const { parts, loadMs } = await openEverything()
  const loaded = process.memoryUsage.rss()
  const timesOf = (questions: readonly string[]) =>
    timeEach(questions, (question) => answerQuestion(parts, { question }))
  await warmUp({
    headers: parts.snapshot.articles.headers,
    ask: (question) => answerQuestion(parts, { question }),
  })
  await timesOf(timed.warmUp)
  const times = {
    headlines: await timesOf(timed.headlines),
    fewWords: await timesOf(timed.fewWords),
    english: await timesOf(timed.english),
  }
  const memory = { loaded, asked: process.memoryUsage.rss() }
  return {
    model: parts.embedder.fingerprint,
    passages: parts.snapshot.passages.length,
    loadMs,
    memory,
    times,
    ...(samples.length > 0 && { ranking: await rankings(parts, samples) }),
  }
}

async function openEverything() {
  const config = readConfig(process.env)
  const startedAt = performance.now()
  const [answering, store] = await Promise.all([openAnswering(config), openStore(config)])
  const opened = performance.now()
  const { embedder } = answering
  const snapshot = await openSnapshot({ indexDir: config.indexDir, embedder, store, warm: warmSearch })
  const loadMs = { model: opened - startedAt, index: performance.now() - opened }
  return { parts: { ...answering, snapshot }, loadMs }
}

async function rankings(parts: AnsweringParts, samples: readonly Sample[]) {
  const withoutMeaning = { ...parts, limits: { ...parts.limits, meaningWeight: { ar: 0, en: 0 } } }
  return {
    withMeaning: await measureRanking(samples, (question) => articlesFor(parts, question)),
    wordsAlone: await measureRanking(samples, (question) => articlesFor(withoutMeaning, question)),
  }
}

/** The best articles for a question: an article stands where the first of its passages does. */
async function articlesFor(parts: AnsweringParts, question: string): Promise<string[]> {
  const { retrieved } = await investigate(parts, { question })
  return [...new Set(retrieved.evidence.map(({ article }) => article.id))].slice(0, rankingDepth)
}
