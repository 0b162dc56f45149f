import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { setTimeout as wait } from 'node:timers/promises'
import { type Folders, startCommand } from './commands.js'
import type { Timed } from './questions.js'
import { type Times, timeEach } from './timing.js'

export type Serving = {
  readonly headlines: Times
  readonly english: Times
  /** Questions answered a second when so many clients ask at once, each its next as soon as it has an answer. */
  readonly atOnce: { readonly clients: number; readonly perSecond: number }
  readonly peakBytes: number
}

const clients = 8
/** What a server has to itself once it listens, and warms itself in: its first readers seldom come sooner. */
const ownTimeMs = 10_000

/** Starts the server on an index and asks it over HTTP, as a program would. */
export async function askServer(folders: Folders, timed: Timed, signal: AbortSignal): Promise<Serving> {
  const { child, ended } = startCommand('serve', folders, signal)
  try {
    const address = await addressIn(child.stdout)
    const ask = (question: string) => post(`${address}/api/ask`, question, signal)
    await wait(ownTimeMs)
    await timeEach(timed.warmUp, ask)
    const headlines = await timeEach(timed.headlines, ask)
    const english = await timeEach(timed.english, ask)
    const perSecond = await rateOf(timed.fewWords, ask)
    child.kill('SIGTERM')
    return { headlines, english, atOnce: { clients, perSecond }, peakBytes: await ended() }
  } finally {
    child.kill('SIGKILL')
  }
}

/** Where a server says that it listens. */
export async function addressIn(output: Readable): Promise<string> {
  for await (const line of createInterface({ input: output })) {
    const port = /http:\/\/[^\s:]+:(\d+)/.exec(line)?.[1]
    if (port === undefined) continue
    output.resume()
    return `http://127.0.0.1:${port}`
  }
  throw new Error('The server ended before it listened.')
}

async function post(url: string, question: string, signal: AbortSignal): Promise<void> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ question }),
    signal,
  })
  const body = await response.text()
  if (!response.ok) throw new Error(`The server answered ${response.status}: ${body.slice(0, 200)}`)
}

async function rateOf(questions: readonly string[], ask: (question: string) => Promise<void>) {
  const waiting = [...questions]
  const client = async () => {
    for (let question = waiting.pop(); question !== undefined; question = waiting.pop()) await ask(question)
  }
  const startedAt = performance.now()
  await Promise.all(Array.from({ length: clients }, client))
  return questions.length / ((performance.now() - startedAt) / 1000)
}
