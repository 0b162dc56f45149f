import { compiledProgram } from '../compiled-program.js'
import type { Embedder } from './embedder.js'
import { type Lane, startLane } from './lane.js'
import type { ModelSettings } from './transformers.js'

const textsAtOnce = 64

/**
 * The same embedder, with passages spread over worker processes that each open the model: for builds,
 * where all cores should work. Questions and token counts stay in this one. Close it to end them.
 */
export function spreadOverWorkers(embedder: Embedder, settings: ModelSettings, workers = 2): Embedder {
  const program = compiledProgram('embedding/worker.js')
  const lanes = Array.from({ length: workers }, () => startLane(program, settings))
  return {
    ...embedder,
    embedPassages: (texts) => spread(lanes, texts),
    async close() {
      await Promise.all(lanes.map((lane) => lane.close()))
      await embedder.close?.()
    },
  }
}

/** Each lane takes the next slice when it has answered the last: at most one slice a lane is under way. */
async function spread(lanes: readonly Lane[], texts: readonly string[]): Promise<Float32Array[]> {
  const vectors = new Array<Float32Array>(texts.length)
  let next = 0
  const take = async (lane: Lane, start: number) => {
    const answers = await lane.embed(texts.slice(start, start + textsAtOnce))
    answers.forEach((vector, at) => {
      vectors[start + at] = vector
    })
  }
  const work = async (lane: Lane) => {
    while (next < texts.length) {
      const start = next
      next += textsAtOnce
      await take(lane, start).catch((error: unknown) => {
        next = texts.length // nobody wants the rest
        throw error
      })
    }
  }
  await Promise.all(lanes.map(work))
  return vectors
}
