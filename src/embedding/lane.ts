import { fork } from 'node:child_process'
import { once } from 'node:events'
import { AppError } from '../errors.js'
import type { WorkerReply, WorkerRequest } from './messages.js'
import type { ModelSettings } from './transformers.js'

/** One worker process with what it has been asked and not answered. */
export type Lane = {
  embed(texts: readonly string[]): Promise<readonly Float32Array[]>
  close(): Promise<void>
}

type Waiting = {
  readonly resolve: (vectors: readonly Float32Array[]) => void
  readonly reject: (error: Error) => void
}

/**
 * Starts a worker; one that dies fails all it was asked, and all that is asked after. A process and not a
 * thread: the model's runtime brings the whole program down when a thread that runs it is ended.
 */
export function startLane(program: string, settings: ModelSettings): Lane {
  const worker = fork(program, [JSON.stringify(settings)], {
    execArgv: [],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const exited = once(worker, 'exit').catch(() => undefined)
  const waiting = new Map<number, Waiting>()
  let last = 0
  let ended: Error | undefined
  /** Only a worker that is asked something keeps the program from ending. */
  const hold = (isAsked: boolean) => {
    if (isAsked) {
      worker.ref()
      worker.channel?.ref()
    } else {
      worker.unref()
      worker.channel?.unref()
    }
  }
  worker.on('message', (reply: WorkerReply) => {
    const request = waiting.get(reply.number)
    waiting.delete(reply.number)
    if (reply.kind === 'vectors') request?.resolve(reply.vectors)
    else request?.reject(failureOf(reply))
    if (waiting.size === 0) hold(false)
  })
  const end = (error: Error) => {
    ended ??= error
    for (const request of waiting.values()) request.reject(ended)
    waiting.clear()
  }
  worker.on('error', (cause) => end(new AppError('build-failed', 'An embedding worker failed.', { cause })))
  worker.on('exit', (code, signal) =>
    end(new AppError('build-failed', `An embedding worker ended with ${signal ?? `code ${code}`}.`)),
  )
  hold(false)
  return {
    embed(texts) {
      if (ended) return Promise.reject(ended)
      hold(true)
      const number = ++last
      return new Promise((resolve, reject) => {
        waiting.set(number, { resolve, reject })
        worker.send({ number, texts } satisfies WorkerRequest, (failed) => {
          if (failed)
            end(new AppError('build-failed', 'An embedding worker cannot be reached.', { cause: failed }))
        })
      })
    },
    async close() {
      if (worker.exitCode !== null || worker.signalCode !== null) return
      worker.ref()
      worker.kill('SIGKILL')
      await exited
    },
  }
}

function failureOf({ code, message }: Extract<WorkerReply, { kind: 'failure' }>): Error {
  return code ? new AppError(code, message) : new Error(`An embedding worker failed: ${message}`)
}
