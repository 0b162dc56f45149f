import { parentPort, workerData } from 'node:worker_threads'
import { AppError } from '../errors.js'
import type { WorkerReply, WorkerRequest } from './messages.js'
import { type ModelSettings, openTransformersEmbedder } from './transformers.js'

/** Runs in a thread of its own: opens the model of the pool and embeds what it is sent. */
async function serve(): Promise<void> {
  const port = parentPort
  if (!port) throw new Error('The embedding worker is started by the pool, not by itself.')
  const opening = openTransformersEmbedder(workerData as ModelSettings)
  opening.catch(() => undefined) // told to whoever asks first
  port.on('message', (request: WorkerRequest) => {
    opening
      .then((embedder) => embedder.embedPassages(request.texts))
      .then((vectors) => {
        port.postMessage({ kind: 'vectors', number: request.number, vectors } satisfies WorkerReply)
      })
      .catch((error: unknown) => {
        const code = error instanceof AppError ? error.code : undefined
        const message = error instanceof Error ? error.message : String(error)
        port.postMessage({ kind: 'failure', number: request.number, code, message } satisfies WorkerReply)
      })
  })
}

await serve()
