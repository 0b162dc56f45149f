import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { evaluateBoilerplate } from '../../src/evaluation/evaluate-boilerplate.js'

let folder: string
let corpus: string
const own = 'افتتحت وزارة الصحة ثلاثة مستشفيات جديدة في شمال البلاد أمس الأحد.'
const heading = 'مقالات ذات صلة'
const text = `${own}\nتلفزيون الشمال\n${heading}`

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'isnad-'))
  corpus = join(folder, 'articles.jsonl')
  const articles = [
    { id: 'a', title: 'مستشفيات', outlet: 'الوقت', text },
    { id: 'b', title: 'مدارس', outlet: 'الوقت', text: 'افتتحت وزارة التربية عشر مدارس جديدة في الجنوب.' },
  ]
  await writeFile(corpus, articles.map((article) => JSON.stringify(article)).join('\n'))
})
afterAll(() => rm(folder, { recursive: true }))

async function figuresFor(labels: object) {
  const path = join(folder, 'labels.jsonl')
  await writeFile(path, JSON.stringify(labels))
  return (await evaluateBoilerplate(path, corpus)).at(-1)
}
const rangeOf = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length })

test('what is labelled and marked counts as found, what is marked alone as lost', async () => {
  expect(await figuresFor({ id: 'a', boilerplate: [rangeOf(heading)] })).toMatchObject({
    ...{ outlet: 'all', labelled: 1, ranges: 1, marks: 2, precision: 0.5, recall: 1 },
    ...{ lost: 'تلفزيون الشمال'.length, articles: 2, marked: 1 },
  })
})

test('what is labelled and not marked is missed', async () => {
  const labels = { id: 'a', boilerplate: [rangeOf(heading), rangeOf('تلفزيون الشمال'), rangeOf(own)] }
  expect((await figuresFor(labels))?.recall).toBeCloseTo(2 / 3)
})

test('what a person was unsure of counts neither way', async () => {
  const labels = { id: 'a', boilerplate: [rangeOf(heading)], unsure: [rangeOf('تلفزيون الشمال')] }
  expect(await figuresFor(labels)).toMatchObject({ precision: 1, recall: 1, lost: 0 })
})

test('labels of an article that is not there are refused', async () => {
  await expect(figuresFor({ id: 'c', boilerplate: [] })).rejects.toThrow('labels "c"')
})
