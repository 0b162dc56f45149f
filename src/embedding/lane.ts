import { Worker } from 'node:worker_threads'
import { AppError } from '../errors.js'
import type { WorkerReply, WorkerRequest } from './messages.js'
import type { ModelSettings } from './transformers.js'

/** One worker thread with what it has been asked and not answered. */
export type Lane = {
  embed(texts: readonly string[]): Promise<readonly Float32Array[]>
  close(): Promise<void>
}

type Waiting = {
  readonly resolve: (vectors: readonly Float32Array[]) => void
  readonly reject: (error: Error) => void
}

/** Starts a worker; one that dies fails all it was asked, and all that is asked after. */
export function startLane(program: URL, workerData: ModelSettings): Lane {
  const worker = new Worker(program, { workerData })
  const waiting = new Map<number, Waiting>()
  let last = 0
  let ended: Error | undefined
  worker.on('message', (reply: WorkerReply) => {
    const request = waiting.get(reply.number)
    waiting.delete(reply.number)
    if (reply.kind === 'vectors') request?.resolve(reply.vectors)
    else request?.reject(failureOf(reply))
    if (waiting.size === 0) worker.unref()
  })
  const end = (error: Error) => {
    ended ??= error
    for (const request of waiting.values()) request.reject(ended)
    waiting.clear()
  }
  worker.on('error', (cause) => end(new AppError('build-failed', 'An embedding worker failed.', { cause })))
  worker.on('exit', (code) =>
    end(new AppError('build-failed', `An embedding worker ended with code ${code}.`)),
  )
  worker.unref()
  return {
    embed(texts) {
      if (ended) return Promise.reject(ended)
      worker.ref()
      const number = ++last
      return new Promise((resolve, reject) => {
        waiting.set(number, { resolve, reject })
        worker.postMessage({ number, texts } satisfies WorkerRequest)
      })
    },
    async close() {
      await worker.terminate()
    },
  }
}

function failureOf({ code, message }: Extract<WorkerReply, { kind: 'failure' }>): Error {
  return code ? new AppError(code, message) : new Error(`An embedding worker failed: ${message}`)
}
