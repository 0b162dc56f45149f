import type { PastBuild } from '../indexing/build-log.js'
import { printable } from './printable.js'
import { duration } from './progress-line.js'

type Problem = {
  readonly file: string
  readonly line?: number
  readonly problem: string
  readonly mend: string
}

/** Past builds for a terminal, newest first. */
export function buildLogText(past: readonly PastBuild[]): string {
  return past.length === 0 ? 'No build has been logged.' : past.map(buildText).join('\n\n')
}

function buildText(build: PastBuild): string {
  const { startedAt, startedBy, seconds, outcome, message, problems = [], skipped = 0 } = build
  const when = startedAt.replace('T', ' ').replace(/\.\d+Z$/, ' UTC')
  return [
    `${when}  ${outcomes[outcome]} after ${duration(seconds)}, started by ${starters[startedBy]}`,
    ...figuresOf(build).map((line) => `  ${line}`),
    ...(message === undefined ? [] : [`  ${message.replaceAll('\n', '\n  ')}`]),
    ...problemLines(problems, skipped),
  ].join('\n')
}

const outcomes: Record<PastBuild['outcome'], string> = {
  done: 'done',
  cancelled: 'cancelled',
  failed: 'failed',
  lost: 'ended without a word',
}

const starters: Record<PastBuild['startedBy'], string> = {
  page: 'the page',
  terminal: 'a command',
  start: 'the start of the server',
}

function figuresOf({ articles, passages, seconds, changes, peakBytes, buildId, model }: PastBuild): string[] {
  if (articles === undefined) return []
  const speed = seconds > 0 ? `, ${count(Math.round(articles / seconds))} a second` : ''
  const memory = peakBytes === undefined ? '' : `; peak memory ${count(Math.round(peakBytes / 1e6))} MB`
  return [
    `${count(articles)} articles, ${count(passages ?? 0)} passages${speed}${memory}`,
    ...(changes
      ? [
          `new ${count(changes.added)}, changed ${count(changes.changed)}, removed ${count(changes.removed)}, as before ${count(changes.reused)}`,
        ]
      : []),
    `build ${buildId ?? 'unknown'}, model ${model?.split(' ')[0] ?? 'unknown'}`,
  ]
}

/** What could not be read, each with its reason and mend; `total` may be more than are at hand. */
export function problemLines(problems: readonly Problem[], total: number): string[] {
  const named = problems.map(({ file, line, problem, mend }) => {
    const place = line === undefined ? file : `${file}:${line}`
    return printable(`  not read: ${place} – ${problem} ${mend}`)
  })
  const more = total - problems.length
  return more > 0
    ? [...named, `  and ${count(more)} more: see skipped.jsonl of the build, or the index page`]
    : named
}

const count = (value: number) => value.toLocaleString('en')
