import { AppError } from '../errors.js'
import type { WorkerReply, WorkerRequest } from './messages.js'
import { type ModelSettings, openTransformersEmbedder } from './transformers.js'

/** Runs in a process of its own: opens the model of the pool and embeds what it is sent, until the pool is gone. */
function serve(settings: ModelSettings): void {
  const opening = openTransformersEmbedder(settings)
  opening.catch(() => undefined) // told to whoever asks first
  const reply = (message: WorkerReply) => process.send?.(message)
  process.on('disconnect', () => process.exit())
  process.on('message', (request: WorkerRequest) => {
    opening
      .then((embedder) => embedder.embedPassages(request.texts))
      .then((vectors) => reply({ kind: 'vectors', number: request.number, vectors }))
      .catch((error: unknown) => {
        const code = error instanceof AppError ? error.code : undefined
        const message = error instanceof Error ? error.message : String(error)
        reply({ kind: 'failure', number: request.number, code, message })
      })
  })
}

serve(JSON.parse(process.argv[2] ?? '{}') as ModelSettings)
