import type { z } from 'zod'
import { measureRanking } from '../ranking.js'
import { serveTask } from '../serve-task.js'
import { articlesOf } from '../subsets.js'
import { timeEach } from '../timing.js'
import { type peerResultSchema, peerTaskSchema } from './compare.js'
import { lanceDb } from './lancedb.js'
import { miniSearch } from './minisearch.js'

const peers = { lancedb: lanceDb, minisearch: miniSearch }

serveTask(peerTaskSchema, comparedOf)

async function comparedOf(task: z.infer<typeof peerTaskSchema>): Promise<z.infer<typeof peerResultSchema>> {
  const peer = peers[task.peer]()
  const startedAt = performance.now()
  const search = await peer.index(articlesOf(task.corpus), task.folder)
  const seconds = (performance.now() - startedAt) / 1000
  await timeEach(task.warmUp, search)
  const ranking = await measureRanking(task.samples, search)
  return { name: peer.name, seconds, ranking, askedBytes: process.memoryUsage.rss() }
}
