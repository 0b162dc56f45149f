import { readFile } from 'node:fs/promises'
import { Worker } from 'node:worker_threads'
import type { RiskyFormat } from './formats.js'
import type { ReadingReply, ReadingRequest } from './reading-messages.js'
import { type Read, refused } from './stated.js'

/**
 * The program that reads web pages, documents and PDF apart from everything else. A thread watches it: what
 * holds the main one up or fills memory cannot hold the watch up, whether or not anybody is left outside.
 */
const deadline = new BigInt64Array(new SharedArrayBuffer(8))
const [timeMs = 0, memoryBytes = 0] = JSON.parse(process.argv[2] ?? '[]') as number[]
new Worker(new URL('./reading-watch.js', import.meta.url), { workerData: { deadline, memoryBytes } })

process.on('message', ({ number, path, format }: ReadingRequest) => {
  Atomics.store(deadline, 0, BigInt(Date.now() + timeMs))
  void read(path, format).then((outcome) => {
    Atomics.store(deadline, 0, 0n)
    process.send?.({ number, outcome } satisfies ReadingReply)
  })
})
process.on('disconnect', () => process.exit())

async function read(path: string, format: RiskyFormat): Promise<Read> {
  try {
    return await readBytes(await readFile(path), format)
  } catch {
    return refused('broken')
  }
}

/** Each library is loaded when a file first needs it. */
async function readBytes(bytes: Uint8Array, format: RiskyFormat): Promise<Read> {
  switch (format) {
    case 'web-page':
      return (await import('./read-web-page.js')).readWebPage(bytes)
    case 'word':
      return (await import('./read-word.js')).readWord(bytes)
    case 'pdf':
      return (await import('./read-pdf.js')).readPdf(bytes)
  }
}
