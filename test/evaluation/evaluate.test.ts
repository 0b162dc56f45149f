import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { evalCommand } from '../../src/evaluation/command.js'
import { evaluateGold } from '../../src/evaluation/evaluate-gold.js'
import { evaluateSquad } from '../../src/evaluation/evaluate-squad.js'
import { partsOver } from '../answering/parts.js'
import { articleFile } from '../support/corpus.js'
import { folderOf } from '../support/temporary-folder.js'

const { snapshot: _none, ...parts } = await partsOver([], { minConfidence: 0.34 })

const contexts = [
  'انسحبت القوات من الباغوز بعد عاصفة رملية شديدة. وقتل 41 مقاتلا في الهجوم الأخير.',
  'فاز المنتخب الوطني على ضيفه بهدفين. وسجل المهاجم هدف الفوز في الدقيقة الأخيرة.',
  'هطلت أمطار غزيرة على العاصمة فجر السبت. وأغلقت المدارس أبوابها يوم الأحد.',
]
const asked = [
  { id: 'q0', question: 'كم مقاتلا قتل في الهجوم الأخير؟', answers: [{ text: '41' }] },
  { id: 'q1', question: 'متى سجل المهاجم هدف الفوز؟', answers: [{ text: 'الدقيقة الأخيرة' }] },
  { id: 'q2', question: 'متى أغلقت المدارس أبوابها؟', answers: [{ text: 'يوم الأحد' }] },
]
const squad = JSON.stringify({
  data: [{ title: 'أخبار', paragraphs: contexts.map((context, i) => ({ context, qas: [asked[i]] })) }],
})
const squadFile = async () => join(await folderOf({ 'set.json': squad }), 'set.json')

describe('a SQuAD set', () => {
  test('whose questions are all answered by their own passage scores full marks', async () => {
    const report = await evaluateSquad(parts, { path: await squadFile(), mask: false })
    expect(report).toMatchObject({ questions: 3, passages: 3, ndcg10: 1, recall1: 1, recall5: 1, mrr10: 1 })
    expect(report).toMatchObject({ quoteHit1: 1, quoteHit3: 1 })
    expect(report.refusal).toBeUndefined()
  })

  test('whose answer strings stand nowhere has its passages right and its quotes wrong', async () => {
    const wrong = squad.replace('"41"', '"99"')
    const path = join(await folderOf({ 'set.json': wrong }), 'set.json')
    const report = await evaluateSquad(parts, { path, mask: false })
    expect(report.recall1).toBe(1)
    expect(report.quoteHit3).toBeCloseTo(2 / 3, 10)
  })

  test('masked: the article of each question is taken out before it is asked again', async () => {
    const features: Record<string, unknown>[] = []
    const report = await evaluateSquad(parts, {
      path: await squadFile(),
      mask: true,
      onFeatures: (one) => features.push(one),
    })
    expect(report.refusal?.auroc).toBe(1)
    const coverage = (answerable: boolean) =>
      features.filter((one) => one.answerable === answerable).map((one) => Number(one.sentenceCoverage ?? 0))
    expect(coverage(true)).toHaveLength(3)
    // Once without the article, once without the passage alone.
    expect(coverage(false)).toHaveLength(6)
    expect(Math.min(...coverage(true))).toBeGreaterThan(Math.max(...coverage(false)))
  })

  test('gives the same figures every time', async () => {
    const path = await squadFile()
    const figures = async () => {
      const { timeMs: _time, ...report } = await evaluateSquad(parts, { path, mask: true })
      return report
    }
    expect(await figures()).toEqual(await figures())
  })
})

const corpus = {
  'a.md': articleFile({ title: 'انسحاب' }, contexts[0] ?? ''),
  'b.md': articleFile({ title: 'انسحاب آخر' }, `${contexts[0]}\n\n${contexts[2]}`),
  'c.md': articleFile({ title: 'مباراة' }, contexts[1] ?? ''),
}
const gold = [
  {
    id: 'g1',
    question: 'كم مقاتلا قتل في الهجوم الأخير؟',
    lang: 'ar',
    type: 'number',
    answerable: true,
    answers: ['41'],
    gold: [
      { article: 'a.txt', quote: 'وقتل 41 مقاتلا' },
      { article: 'b.txt', quote: 'وقتل 41 مقاتلا' },
    ],
  },
  {
    id: 'g2',
    question: 'متى سجل المهاجم هدف الفوز؟',
    type: 'time',
    answerable: true,
    answers: ['الثانية'],
    gold: [{ article: 'c.txt', quote: 'وسجل المهاجم هدف الفوز' }],
  },
  { id: 'g3', question: 'زقزقشض طبخخلف؟', type: 'time', answerable: false, answers: [] },
]
const lines = (questions: readonly object[]) => questions.map((one) => `${JSON.stringify(one)}\n`).join('')

async function goldFiles(questions: readonly object[] = gold) {
  const folder = await folderOf({
    'gold.jsonl': lines(questions),
    ...Object.fromEntries(Object.entries(corpus).map(([name, content]) => [`corpus/${name}`, content])),
  })
  return { goldPath: join(folder, 'gold.jsonl'), corpusPath: join(folder, 'corpus') }
}

describe('a gold set', () => {
  test('is right where a quote overlaps gold and holds an answer', async () => {
    const outcomes: { id: string; rank: number; refused: boolean }[] = []
    await evaluateGold(parts, { ...(await goldFiles()), onOutcome: (one) => outcomes.push(one) })
    expect(outcomes).toMatchObject([
      { id: 'g1', rank: 0, refused: false, goldArticles: 1 },
      { id: 'g2', rank: -1, refused: false, goldArticles: undefined },
      { id: 'g3', rank: -1, refused: true },
    ])
  })

  test('is reported whole, by language and by type, and refusals apart', async () => {
    const report = await evaluateGold(parts, await goldFiles())
    expect(report).toMatchObject({ questions: 3, articles: 3 })
    expect(report.groups.map(({ group }) => group)).toEqual(['all', 'ar', 'ar number', 'ar time'])
    expect(report.groups[0]).toMatchObject({ answerable: 2, at1: 0.5, at3: 0.5, at5: 0.5, unanswerable: 1 })
    expect(report.groups[0]).toMatchObject({ refusedUnanswerable: 1, refusedAnswerable: 0, goldArticles: 1 })
  })

  test.each([
    ['an article that is not there', { article: 'x.txt', quote: 'وقتل' }],
    ['a quote that its article does not hold', { article: 'a.txt', quote: 'قتل خمسون' }],
  ])('with %s is refused with the question named', async (_case, one) => {
    const files = await goldFiles([{ ...gold[0], gold: [one] }])
    await expect(evaluateGold(parts, files)).rejects.toMatchObject({
      code: 'bad-request',
      message: expect.stringContaining('g1'),
    })
  })

  test('asked of a folder without articles is refused with the folder named', async () => {
    const { goldPath } = await goldFiles()
    const empty = await folderOf({})
    await expect(evaluateGold(parts, { goldPath, corpusPath: empty })).rejects.toMatchObject({
      code: 'corpus-invalid',
      message: expect.stringContaining(empty),
    })
  })
})

describe('isnad eval', () => {
  async function printed(...args: string[]): Promise<string> {
    const out: string[] = []
    await evalCommand(args, parts, (line) => out.push(line))
    return out.join('\n')
  }

  test('prints a figure a line, or all of them as JSON with the model', async () => {
    const path = await squadFile()
    expect(await printed('--squad', path, '--mask')).toMatch(
      /passage nDCG@10 +1\.000\n(?:.*\n)*refusal AUROC +1\.000/,
    )
    expect(JSON.parse(await printed('--squad', path, '--json'))).toMatchObject({
      model: parts.embedder.fingerprint,
      ndcg10: 1,
    })
  })

  test('prints a table of a gold set, with a dash where there is nothing to measure', async () => {
    const { goldPath, corpusPath } = await goldFiles()
    const table = await printed('--gold', goldPath, '--corpus', corpusPath)
    expect(table).toContain('3 questions of 3 articles')
    expect(table).toMatch(/^all +2 +0\.500/m)
    expect(table).toMatch(/^ar number .*–/m)
  })

  test('prints what came of each question when asked for details', async () => {
    const { goldPath, corpusPath } = await goldFiles()
    const [first] = (await printed('--gold', goldPath, '--corpus', corpusPath, '--details')).split('\n')
    expect(JSON.parse(first ?? '')).toMatchObject({ id: 'g1', rank: 0 })
  })

  test.each([
    [[], '--squad, --gold, --attribution, --boilerplate, --following or --comparisons'],
    [['--gold', 'x.jsonl'], '--corpus'],
    [['--comparisons', 'x.jsonl'], '--corpus'],
    [['--sqad', 'x.json'], '--sqad'],
    [['--squad', '/nowhere/set.json'], '/nowhere/set.json'],
    [['--gold', '/nowhere/gold.jsonl', '--corpus', '/nowhere'], '/nowhere/gold.jsonl'],
  ])('%j is refused with what is wrong', async (args, expected) => {
    await expect(printed(...args)).rejects.toMatchObject({
      code: 'bad-request',
      message: expect.stringContaining(expected),
    })
  })
})
