import type { Asking } from './ask.js'
import type { Build } from './build.js'
import type { Machine } from './machine.js'
import type { Compared } from './peers/compare.js'
import type { Serving } from './serve.js'

/** One size of the corpus. */
export type Run = {
  readonly articles: number
  readonly build: Build
  readonly asking: Asking
  readonly peers: readonly Compared[]
}

export type Report = {
  /** ISO date. */
  readonly date: string
  readonly commit: string | undefined
  readonly machine: Machine
  /** File name of the corpus. */
  readonly corpus: string
  readonly runs: readonly Run[]
  /** Of the largest size. */
  readonly serving: Serving | undefined
}

/** Every figure of one run of the benchmark. */
export function reportJson(report: Report): string {
  return `${JSON.stringify(report, undefined, 2)}\n`
}
