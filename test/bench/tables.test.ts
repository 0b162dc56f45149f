import { expect, test } from 'vitest'
import { readOptions } from '../../bench/options.js'
import { measureRanking } from '../../bench/ranking.js'
import { withFigures } from '../../bench/readme.js'
import type { Report, Run } from '../../bench/report.js'
import { reportMarkdown } from '../../bench/tables.js'

const ranking = { headlines: 400, ndcg10: 0.9712, recall1: 0.95, times: { p50: 4.04, p95: 9.96 } }

const small: Run = {
  articles: 5,
  build: {
    seconds: 1.26,
    peakBytes: 250e6,
    disk: { articles: 1e4, words: 4e5, meaning: 2e4, rest: 2e3 },
  },
  asking: {
    model: `a-model ${'0123456789abcdef'.repeat(4)} {"quantized":true}`,
    passages: 12,
    loadMs: { model: 412.4, index: 31.2 },
    memory: { loaded: 180e6, asked: 190e6 },
    times: {
      headlines: { p50: 1.2, p95: 2.3 },
      fewWords: { p50: 1, p95: 2 },
      english: { p50: 3, p95: 4 },
    },
  },
  peers: [],
}

const large: Run = {
  ...small,
  articles: 41657,
  asking: { ...small.asking, ranking: { withMeaning: ranking, wordsAlone: { ...ranking, ndcg10: 0.95 } } },
  peers: [
    { name: 'Another 1.0', seconds: 60, ranking: { ...ranking, ndcg10: 0.7 }, askedBytes: 1, peakBytes: 9e8 },
  ],
}

const report: Report = {
  date: '2018-10-27',
  commit: '1234567',
  machine: {
    processor: 'A processor',
    cores: 2,
    memoryBytes: 24 * 2 ** 30,
    system: 'Linux 6',
    node: 'v20.0.0',
    load: 0.04,
  },
  corpus: 'articles.jsonl.gz',
  runs: [small, large],
  serving: {
    headlines: { p50: 2, p95: 3 },
    english: { p50: 4, p95: 5 },
    atOnce: { clients: 8, perSecond: 321.4 },
    peakBytes: 7e8,
  },
}

test('a report says what was measured on and has a row for each size', () => {
  const page = reportMarkdown(report).replaceAll(/ +/g, ' ')
  expect(page).toContain('A processor, 2 cores, 24 GB; Linux 6; Node v20.0.0; load before the run 0.0')
  expect(page).toContain('model: a-model 0123456789ab\n')
  expect(page).toContain('2018-10-27, commit 1234567')
  expect(page).toContain('| 5 | 12 | 1.3 | 4.0 | 250 | 0.4 | 0.0 + 0.4 + 0.0 + 0.0 |')
  expect(page).toContain('| 41,657 | 412 | 31 | 180 | 190 | 1.2 / 2.3 | 1.0 / 2.0 | 3.0 / 4.0 |')
  expect(page).toContain('| 41,657 | 2.0 / 3.0 | 4.0 / 5.0 | 321 | 700 |')
  expect(page).toContain('| 41,657 | Isnad, words alone | 0.950 | 0.950 | 4.0 / 10.0 |')
  expect(page).toContain('| 41,657 | Another 1.0 | 0.700 | 0.950 | 4.0 / 10.0 | 694 | 900 |')
})

test('every row of a table has as many cells as its head', () => {
  for (const table of reportMarkdown(report).split('\n\n')) {
    if (!table.startsWith('|')) continue
    const cells = table.split('\n').map((line) => line.split('|').length)
    expect(new Set(cells).size).toBe(1)
  }
})

test('parts that were left out have no table', () => {
  const page = reportMarkdown({ ...report, runs: [small], serving: undefined, commit: undefined })
  expect(page).not.toContain('HTTP')
  expect(page).not.toContain('headline\n')
  expect(page).not.toContain('commit')
})

test('new figures replace those before them and leave the rest of the page alone', () => {
  const page = '# Title\n\n<!-- figures: begin -->\nold\n<!-- figures: end -->\nafter\n'
  const once = withFigures(page, 'new')
  expect(once).toBe('# Title\n\n<!-- figures: begin -->\n\nnew\n\n<!-- figures: end -->\nafter\n')
  expect(withFigures(once, 'new')).toBe(once)
  expect(() => withFigures('# Title\n', 'new')).toThrow('figures: begin')
})

test('ranking counts the place of each headline’s own article', async () => {
  const found = new Map([
    ['first', ['a', 'b']],
    ['second', ['b', 'a']],
    ['none', ['b', 'c']],
  ])
  const samples = [...found.keys()].map((question) => ({ question, articleId: 'a' }))
  const { ndcg10, recall1, headlines } = await measureRanking(
    samples,
    async (question) => found.get(question) ?? [],
  )
  expect(headlines).toBe(3)
  expect(recall1).toBeCloseTo(1 / 3)
  expect(ndcg10).toBeCloseTo((1 + 1 / Math.log2(3)) / 3)
})

test('arguments: sizes come ascending and once; what is wrong is named', () => {
  expect(readOptions(['--corpus', 'a.jsonl', '--sizes', '400,5,400'])).toMatchObject({
    sizes: [5, 400],
    headlines: 1000,
    http: true,
    peers: false,
  })
  expect(readOptions(['--help'])).toBeUndefined()
  expect(() => readOptions([])).toThrow('--corpus')
  expect(() => readOptions(['--corpus', 'a.jsonl', '--sizes', '5,x'])).toThrow('--sizes')
  expect(() => readOptions(['--corpus', 'a.jsonl', '--headlines', '9999'])).toThrow('--headlines')
  expect(() => readOptions(['--corpus', 'a.jsonl', '--fast'])).toThrow('--fast')
})
