import type { Load } from './load.js'
import { type Machine, machineLine } from './machine.js'
import { table } from './tables.js'

/** A run under load as Markdown. */
export function loadMarkdown(
  load: Load,
  about: { date: string; commit: string | undefined; machine: Machine },
): string {
  const { articles, clients, phases, pages, peakBytes } = load
  const rows = phases.map(({ name, seconds, answering, heldUpMs }) => [
    name,
    seconds.toFixed(0),
    ...(answering
      ? [
          answering.perSecond.toFixed(0),
          `${answering.p50.toFixed(0)} / ${answering.p95.toFixed(0)}`,
          answering.longest.toFixed(0),
          String(answering.failed),
        ]
      : ['–', '–', '–', '–']),
    heldUpMs.toFixed(0),
  ])
  const heads = ['Search', 'Seconds', 'Questions/s', 'p50 / p95, ms', 'Longest, ms', 'Failed', 'Held up, ms']
  return [
    `- ${about.date}${about.commit === undefined ? '' : `, commit ${about.commit}`}`,
    `- ${machineLine(about.machine)}`,
    `- ${articles.toLocaleString('en')} articles, ${clients} clients; peak memory of the server ${(peakBytes / 1e6).toFixed(0)} MB`,
    '',
    table(['While', ...heads.slice(1)], rows),
    '',
    table(
      ['Page', 'p50 / p95, ms'],
      pages.map(({ path, times }) => [`\`${path}\``, `${times.p50.toFixed(0)} / ${times.p95.toFixed(0)}`]),
    ),
  ].join('\n')
}
