import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { expect, test } from 'vitest'
import { projectDir, readConfig, variables } from '../src/config.js'
import { loadCorpus } from '../src/corpus/load.js'
import type { Article } from '../src/domain.js'
import { answerSchema } from '../src/http/schemas.js'
import { anchorsOf, projectFiles, read, withoutBlocks } from './support/documents.js'

const files = projectFiles()
const documents = files.filter((file) => file.endsWith('.md') && !/^corpus\/(?!README\.md$)/.test(file))
const readme = read('README.md')
const architecture = read('ARCHITECTURE.md')

test('README has a row with the default of every setting, and no other', () => {
  const config: Readonly<Record<string, unknown>> = readConfig({})
  const rows = [...readme.matchAll(/^\| `([A-Z_]+)` \| ([^|]*) \|/gm)]
  expect(rows.map(([, name]) => name)).toEqual(variables)
  for (const [, name = '', cell = ''] of rows) {
    const key = name.toLowerCase().replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())
    expect({ [name]: /`([^`]*)`/.exec(cell)?.[1] }).toEqual({ [name]: asWritten(config[key]) })
  }
})

test('README names every command', () => {
  const commands = files.flatMap((file) => /^src\/cli\/([a-z]+)-command\.ts$/.exec(file)?.[1] ?? [])
  expect(commands.length).toBeGreaterThan(3)
  for (const command of commands) expect(readme).toMatch(new RegExp(`^\\| \`isnad ${command}\\b`, 'm'))
})

test('the answer that README shows has the shape of the API, and its quotes are the articles’ own characters', async () => {
  const example: unknown = JSON.parse(/```json\n([^`]*)```/.exec(readme)?.[1] ?? '')
  const answer = answerSchema.parse(example)
  expect(answer).toEqual(example)
  const articles = new Map<string, Article>()
  for await (const reading of loadCorpus(join(projectDir, 'corpus'))) {
    if (reading.kind === 'article') articles.set(reading.article.id, reading.article)
  }
  expect(answer.quotes.length).toBeGreaterThan(0)
  for (const { article, start, end, text, matches } of answer.quotes) {
    expect(text).toBe(articles.get(article.id)?.text.slice(start, end))
    for (const match of matches) expect(match.start >= start && match.end <= end).toBe(true)
  }
})

test('ARCHITECTURE names every file of the code and the views with a few words, and none that is not there', () => {
  const layout = /## The layout\n+```\n([^`]*)```/.exec(architecture)?.[1] ?? ''
  const named: string[] = []
  const folders: string[] = []
  for (const line of layout.split('\n').filter((text) => text.trim() !== '')) {
    const [, indent = '', name = '', words = ''] = /^( *)(\S+) +(\S.*)$/.exec(`${line} -`) ?? []
    folders.length = indent.length / 2
    const path = [...folders, name.replace(/\/$/, '')].join('/')
    expect(existsSync(join(projectDir, path)), path).toBe(true)
    if (name.endsWith('/')) folders.push(name.slice(0, -1))
    else {
      named.push(path)
      expect(words.length, path).toBeGreaterThan(4)
    }
  }
  const isCode = (file: string) => /^(?:src|views)\//.test(file)
  expect(named.filter(isCode).sort()).toEqual(files.filter(isCode).sort())
})

test('ARCHITECTURE tells status and exit code of every failure', () => {
  const failures = [...read('src/errors.ts').matchAll(/'?([a-z-]+)'?: \{ status: (\d+), exitCode: (\d+) \}/g)]
  expect(failures.length).toBeGreaterThan(10)
  const rows = architecture.split('\n').filter((line) => line.startsWith('| `'))
  for (const [, code, status, exitCode] of failures) {
    const row = rows.find((line) => line.split(' | ')[0]?.includes(`\`${code}\``))
    expect(`${code}: ${row?.split(' | ').slice(1, 3).join(' | ')}`).toBe(`${code}: ${status} | ${exitCode}`)
  }
})

test('the examples in ARCHITECTURE are the code as it stands', () => {
  const examples = [...architecture.matchAll(/```ts\n\/\/ (src\/\S+)\n([\s\S]*?)```/g)]
  expect(examples.length).toBeGreaterThan(2)
  for (const [, path = '', code = ''] of examples) expect(read(path)).toContain(code)
})

test('the parameters in docs/retrieval.md are those of the files they name', () => {
  const table = /## Parameters\n([\s\S]*?)\n## /.exec(read('docs/retrieval.md'))?.[1] ?? ''
  const rows = [...table.matchAll(/^\| [^|]+ \| ([^|]+) \| (`src\/[^|]+) \|$/gm)]
  expect(rows.length).toBeGreaterThan(10)
  for (const [row, values = '', places = ''] of rows) {
    const code = [...places.matchAll(/`([^`]+)`/g)].map(([, path = '']) => read(path)).join('\n')
    for (const value of values.replaceAll('−', '-').match(/-?\d+(?:\.\d+)?/g) ?? []) {
      expect(code, row).toMatch(new RegExp(`(?<![\\d.])${value.replace('.', '\\.')}(?![\\d.])`))
    }
  }
})

test('docs/retrieval.md explains every number that the verdict weighs', () => {
  const strength =
    /export type Strength = \{([\s\S]*?)\n\}/.exec(read('src/answering/strength.ts'))?.[1] ?? ''
  const numbers = [...strength.matchAll(/readonly (\w+): number/g)].map(([, name]) => name)
  const explained = [...read('docs/retrieval.md').matchAll(/^\| `([a-z]\w+)` \|/gm)].map(([, name]) => name)
  expect(explained.sort()).toEqual(numbers.sort())
})

test.each(documents)('links and paths in %s lead somewhere', (document) => {
  const text = withoutBlocks(read(document))
  for (const [, target = ''] of text.matchAll(/\]\((?!https?:)([^)\s]+)\)/g)) {
    const [path = '', anchor] = target.split('#')
    const file = path === '' ? document : join(dirname(document), path)
    expect(existsSync(join(projectDir, file)), target).toBe(true)
    if (anchor) expect(anchorsOf(file), target).toContain(anchor)
  }
  for (const [, path = ''] of text.matchAll(/`((?:src|views|test|training|bench|docs|models)\/[\w./-]*)`/g)) {
    expect(existsSync(join(projectDir, path)), path).toBe(true)
  }
})

test.each(documents)('commands in %s exist', (document) => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
  const code = [...read(document).matchAll(/^```[\s\S]*?^```|`[^`\n]+`/gm)].join('\n')
  for (const [, name = ''] of code.matchAll(/\bnpm (?:run (?:-s )?)?(?!run\b)([a-z]+)\b/g)) {
    if (!['ci', 'install', 'pack'].includes(name)) expect(Object.keys(scripts)).toContain(name)
  }
  for (const [, program = ''] of code.matchAll(/\bnode dist\/([\w/-]+)\.js\b/g)) {
    expect([`${program}.ts`, `${program}.tsx`].some((file) => existsSync(join(projectDir, file)))).toBe(true)
  }
})

test('no file holds a path of somebody’s machine or the host of a package registry', () => {
  const personal =
    /(?<![\w.])\/(?:home|Users|root|work|mnt)\/[\w.-]|\b[A-Z]:\\Users|\bregistry\.[a-z0-9-]+\.[a-z]/
  const found = files.flatMap((file) => {
    const text = readFileSync(join(projectDir, file))
    const match = text.includes(0) ? null : personal.exec(text.toString('utf8'))
    return match ? `${file}: ${match[0]}` : []
  })
  expect(found).toEqual([])
})

/** A default as README writes it: folders of the product relative to it, yes and no as 1 and 0. */
function asWritten(value: unknown): string | undefined {
  if (value === undefined) return undefined
  if (typeof value === 'boolean') return value ? '1' : '0'
  const text = String(value)
  return text.startsWith(projectDir) ? relative(projectDir, text) : text
}
