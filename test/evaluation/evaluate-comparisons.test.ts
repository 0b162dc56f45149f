import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type ComparisonOutcome, evaluateComparisons } from '../../src/evaluation/evaluate-comparisons.js'
import { comparisonText } from '../../src/evaluation/report.js'
import { partsOver } from '../answering/parts.js'
import { folderOf } from '../support/temporary-folder.js'

const { snapshot: _none, ...parts } = await partsOver([], { minConfidence: 0.34 })

const articles = {
  'corpus/a.txt':
    '---\noutlet: أ\npublished: 2018-04-02\n---\nدخلت القوات بلدة الزهراء في 18 آذار 2018 من الشرق.\n',
  'corpus/b.txt':
    '---\noutlet: ب\npublished: 2018-04-02\n---\nوبحسب الوزارة دخلت القوات بلدة الزهراء في 20 آذار 2018.\n',
}
const question = 'متى دخلت القوات بلدة الزهراء؟'

test('the tables of answers are counted against those that people marked, false differences apart', async () => {
  const marked = [
    { id: 'c1', question, comparisons: [{ kind: 'dates', verdict: 'differ' }] },
    { id: 'c2', question, comparisons: [{ kind: 'dates', verdict: 'agree' }] },
    { id: 'c3', question: 'أين كسفت الشمس؟', comparisons: [] },
  ]
  const folder = await folderOf({
    ...articles,
    'marked.jsonl': marked.map((one) => JSON.stringify(one)).join('\n'),
  })
  const outcomes: ComparisonOutcome[] = []
  const paths = { path: join(folder, 'marked.jsonl'), corpusPath: join(folder, 'corpus') }
  const report = await evaluateComparisons(parts, paths, (one) => outcomes.push(one))
  expect(report.kinds.find(({ kind }) => kind === 'dates')).toMatchObject({
    told: { agree: 0, differ: 2 },
    wanted: 2,
    right: 1,
    falseDiffer: 1,
  })
  expect(outcomes[0]?.told).toEqual([
    { table: 'dates differ', rows: expect.arrayContaining(['a: 18 آذار 2018', 'b: 20 آذار 2018']) },
  ])
  expect(comparisonText(report)).toMatch(/^dates +0 +0 +2 +0 +0 +2 +1 +1$/m)
})
