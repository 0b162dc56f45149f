import { parentPort, workerData } from 'node:worker_threads'
import { AppError, type ErrorCode } from '../errors.js'
import { type BuildPart, readBuildParts, type TextPaths } from './build-parts.js'

/** What a thread says: a part of the build, or why there are no more. */
export type ThreadMessage =
  | BuildPart
  | { readonly kind: 'failure'; readonly code?: ErrorCode; readonly message: string }

/** Runs in a thread: reads the build it is started with and sends it part by part. */
async function send(paths: TextPaths): Promise<void> {
  const post = (message: ThreadMessage) => parentPort?.postMessage(message, buffersOf(message))
  try {
    for await (const part of readBuildParts(paths)) post(part)
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    post({ kind: 'failure', message, ...(error instanceof AppError && { code: error.code }) })
  }
}

/** Blocks of memory are handed over, not copied. */
function buffersOf(message: ThreadMessage): ArrayBuffer[] {
  return Object.values(message).flatMap((value) =>
    ArrayBuffer.isView(value) && value.buffer instanceof ArrayBuffer ? value.buffer : [],
  )
}

await send(workerData as TextPaths)
