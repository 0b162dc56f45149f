import type { AttributionReport } from './evaluate-attribution.js'
import type { BoilerplateFigures } from './evaluate-boilerplate.js'
import type { ComparisonReport } from './evaluate-comparisons.js'
import type { FollowingReport } from './evaluate-following.js'
import type { GoldReport } from './evaluate-gold.js'
import type { SquadReport } from './evaluate-squad.js'

/** The report for people: figures with three decimals, a line each, or a table. */
export function squadText(report: SquadReport): string {
  const rows: [string, string][] = [
    ['questions', String(report.questions)],
    ['passages', String(report.passages)],
    ['passage nDCG@10', figure(report.ndcg10)],
    ['passage R@1', figure(report.recall1)],
    ['passage R@5', figure(report.recall5)],
    ['passage MRR@10', figure(report.mrr10)],
    ['quote hit@1', figure(report.quoteHit1)],
    ['quote hit@3', figure(report.quoteHit3)],
  ]
  if (report.refusal) {
    rows.push(['refusal AUROC', figure(report.refusal.auroc)])
    rows.push(['unanswerable refused', figure(report.refusal.refusedUnanswerable)])
    rows.push(['answerable refused', figure(report.refusal.refusedAnswerable)])
  }
  if (report.refusalWithinArticle) {
    rows.push(['passage out: AUROC', figure(report.refusalWithinArticle.auroc)])
    rows.push(['passage out: refused', figure(report.refusalWithinArticle.refusedUnanswerable)])
  }
  return [...rows, ...timeRows(report.timeMs)].map(([name, value]) => `${name.padEnd(24)}${value}`).join('\n')
}

export function goldText(report: GoldReport): string {
  const header = ['group', 'n', '@1', '@3', '@5', 'gold articles', 'refused', 'unanswerable', 'refused']
  const rows = report.groups.map((group) => [
    group.group,
    String(group.answerable),
    ...[group.at1, group.at3, group.at5, group.goldArticles, group.refusedAnswerable].map(figure),
    String(group.unanswerable),
    figure(group.refusedUnanswerable),
  ])
  const counts = `${report.questions} questions of ${report.articles} articles in ${report.passages} passages`
  const times = timeRows(report.timeMs).map(([name, value]) => `${name} ${value}`)
  return [counts, ...table(header, rows), times.join(', ')].join('\n')
}

export function attributionText(report: AttributionReport): string {
  const rows: [string, string][] = [
    ['sentences', String(report.sentences)],
    ['precision of sources', figure(report.precision)],
    ['recall of sources', figure(report.recall)],
    ['F1', figure(report.f1)],
    ['order of chains', figure(report.order)],
    ['crediting nobody', String(report.unattributed)],
    ['of these, false chains', figure(report.falseChains)],
    ['carrying on', String(report.carryingOn)],
    ['of these, seen', figure(report.carryingOnFound)],
  ]
  return rows.map(([name, value]) => `${name.padEnd(24)}${value}`).join('\n')
}

export function boilerplateText(figures: readonly BoilerplateFigures[]): string {
  const header = [
    'outlet',
    'labelled',
    'ranges',
    'marks',
    'precision',
    'recall',
    'lost',
    'articles',
    'marked',
    'share',
  ]
  const rows = figures.map((one) => [
    one.outlet,
    ...[one.labelled, one.ranges, one.marks].map(String),
    ...[one.precision, one.recall].map(figure),
    ...[one.lost, one.articles, one.marked].map(String),
    `${(one.share * 100).toFixed(2)}%`,
  ])
  return table(header, rows).join('\n')
}

export function followingText(report: FollowingReport): string {
  const rows: [string, string][] = [
    ['pairs', String(report.pairs)],
    ['precision', figure(report.precision)],
    ['recall', figure(report.recall)],
    ['standing alone', String(report.standingAlone)],
    ['of these, completed', String(report.falseCompletions)],
    ['completed word for word', figure(report.exact)],
  ]
  return rows.map(([name, value]) => `${name.padEnd(24)}${value}`).join('\n')
}

export function comparisonText({ questions, answered, kinds }: ComparisonReport): string {
  const header = [
    'kind',
    'agree',
    'one source',
    'differ',
    'updated',
    'not comparable',
    'wanted',
    'right',
    'false differ',
  ]
  const rows = kinds.map(({ kind, told, wanted, right, falseDiffer }) => [
    kind,
    ...[told.agree, told['one-source'], told.differ, told.updated, told['not-comparable']].map(String),
    ...[wanted, right, falseDiffer].map(String),
  ])
  return [`${questions} questions, ${answered} answered`, ...table(header, rows)].join('\n')
}

function table(header: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const widths = header.map((_, i) => Math.max(...[header, ...rows].map((row) => row[i]?.length ?? 0)))
  return [header, ...rows].map((row) =>
    row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  '),
  )
}

function timeRows({ p50, p95 }: { p50: number; p95: number }): [string, string][] {
  return [
    ['ms a question, p50', p50.toFixed(1)],
    ['ms a question, p95', p95.toFixed(1)],
  ]
}

function figure(value: number): string {
  return Number.isNaN(value) ? '–' : value.toFixed(3)
}
