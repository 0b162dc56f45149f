import { totalOf } from './build.js'
import { machineLine } from './machine.js'
import type { Report, Run } from './report.js'
import type { Serving } from './serve.js'
import type { Times } from './timing.js'

/** The report as Markdown: what was measured on, then a table for each part. */
export function reportMarkdown(report: Report): string {
  const sections = [
    surroundings(report),
    `### Building\n\n${buildTable(report.runs)}`,
    `### Opening and asking\n\n${askTable(report.runs)}`,
    ...(report.serving ? [`### Over HTTP\n\n${httpTable(report.serving, report.runs.at(-1))}`] : []),
    ...(report.runs.some(({ asking }) => asking.ranking)
      ? [`### Finding the article of a headline\n\n${rankingTable(report.runs)}`]
      : []),
  ]
  return sections.join('\n\n')
}

function surroundings({ date, commit, machine, corpus, runs }: Report): string {
  const lines = [
    `${date}${commit === undefined ? '' : `, commit ${commit}`}`,
    machineLine(machine),
    `Articles: ${corpus}; model: ${modelName(runs[0]?.asking.model ?? 'none')}`,
  ]
  return lines.map((line) => `- ${line}`).join('\n')
}

/** Name and hash without the settings that follow; twelve digits of a hash tell two models apart. */
function modelName(fingerprint: string): string {
  return fingerprint.replace(/ \{.*$/s, '').replace(/\b([0-9a-f]{12})[0-9a-f]{52}\b/, '$1')
}

function buildTable(runs: readonly Run[]): string {
  const rows = runs.map(({ articles, build, asking }) => {
    const { articles: texts, words, meaning, rest } = build.disk
    return [
      whole(articles),
      whole(asking.passages),
      build.seconds.toFixed(1),
      rate(articles, build.seconds),
      megabytes(build.peakBytes),
      megabytes(totalOf(build.disk)),
      [texts, words, meaning, rest].map(megabytes).join(' + '),
    ]
  })
  const heads = ['Articles', 'Passages', 'Seconds', 'Articles/s', 'Peak memory, MB', 'Index, MB']
  return table([...heads, 'Articles + words + vectors + rest, MB'], rows)
}

function askTable(runs: readonly Run[]): string {
  const rows = runs.map(({ articles, asking: { loadMs, memory, times } }) => [
    whole(articles),
    loadMs.model.toFixed(0),
    loadMs.index.toFixed(0),
    megabytes(memory.loaded),
    megabytes(memory.asked),
    ...[times.headlines, times.fewWords, times.english].map(milliseconds),
  ])
  const asked = ['Headlines, ms', 'A few words, ms', 'English, ms']
  const heads = ['Articles', 'Load model, ms', 'Load index, ms', 'Memory loaded, MB', 'Memory asked, MB']
  return table([...heads, ...asked], rows)
}

function httpTable({ headlines, english, atOnce, peakBytes }: Serving, largest: Run | undefined): string {
  const together = `Questions/s, ${atOnce.clients} clients`
  const heads = ['Articles', 'Headlines, ms', 'English, ms', together, 'Peak memory, MB']
  const perSecond = atOnce.perSecond.toFixed(0)
  const articles = whole(largest?.articles ?? 0)
  return table(heads, [
    [articles, milliseconds(headlines), milliseconds(english), perSecond, megabytes(peakBytes)],
  ])
}

function rankingTable(runs: readonly Run[]): string {
  const rows = runs.flatMap(({ articles, build, asking, peers }) => {
    if (!asking.ranking) return []
    const { withMeaning, wordsAlone } = asking.ranking
    const own = { seconds: build.seconds, peakBytes: Math.max(build.peakBytes, asking.memory.asked) }
    const searches = [
      { name: 'Isnad', ranking: withMeaning, ...own },
      { name: 'Isnad, words alone', ranking: wordsAlone, ...own },
      ...peers,
    ]
    return searches.map(({ name, ranking, seconds, peakBytes }) => [
      whole(articles),
      name,
      ranking.ndcg10.toFixed(3),
      ranking.recall1.toFixed(3),
      milliseconds(ranking.times),
      rate(articles, seconds),
      megabytes(peakBytes),
    ])
  })
  const heads = ['Articles', 'Search', 'nDCG@10', 'R@1', 'Question, ms', 'Articles/s', 'Peak memory, MB']
  return table(heads, rows)
}

/** Figures stand right, names left; cells are padded, so that the page reads as text as well. */
export function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = heads.map((head, i) => Math.max(3, head.length, ...rows.map((row) => row[i]?.length ?? 0)))
  const isName = (i: number) => ['Search', 'While', 'Page'].includes(heads[i] ?? '')
  const padded = (cell: string, i: number) =>
    isName(i) ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)
  const line = (cells: readonly string[]) => `| ${cells.map(padded).join(' | ')} |`
  const rule = widths.map((width, i) =>
    isName(i) ? `:${'-'.repeat(width - 1)}` : `${'-'.repeat(width - 1)}:`,
  )
  return [line(heads), line(rule), ...rows.map(line)].join('\n')
}

const whole = (count: number) => count.toLocaleString('en')
const rate = (count: number, seconds: number) => (count / seconds).toFixed(count / seconds < 10 ? 1 : 0)
const milliseconds = ({ p50, p95 }: Times) => `${p50.toFixed(1)} / ${p95.toFixed(1)}`

function megabytes(bytes: number): string {
  const amount = bytes / 1e6
  return amount.toFixed(amount < 10 ? 1 : 0)
}
