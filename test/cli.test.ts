import { once } from 'node:events'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { projectDir } from '../src/config.js'
import { loadCorpus } from '../src/corpus/load.js'
import { lineOf, runCommand, startCommand } from './support/command.js'
import { articleFile, twoArticles } from './support/corpus.js'
import { folderOf, temporaryFolder, writeFiles } from './support/temporary-folder.js'

// Each command is a process that opens the model; several in a test take a while on a busy machine.
vi.setConfig({ testTimeout: 120_000 })

async function settingsFor(files: Readonly<Record<string, string>>) {
  return { CORPUS_DIR: await folderOf(files), INDEX_DIR: await temporaryFolder() }
}

describe('help', () => {
  test('of the command lists what it can do', async () => {
    for (const args of [[], ['--help'], ['help'], ['-h']]) {
      const { exitCode, out, err } = await runCommand(args)
      expect({ exitCode, err }).toEqual({ exitCode: 0, err: '' })
      for (const name of ['index', 'ask', 'serve', 'verify', 'doctor', 'eval'])
        expect(out).toContain(`isnad ${name}`)
    }
  })

  test.each(['index', 'ask', 'serve', 'verify', 'doctor', 'eval'])(
    'of %s says how to use it',
    async (name) => {
      const { exitCode, out } = await runCommand([name, '--help'])
      expect(exitCode).toBe(0)
      expect(out).toContain(`isnad ${name}`)
      expect(await runCommand(['help', name])).toMatchObject({ out })
    },
  )

  test('says the version', async () => {
    const { version } = JSON.parse(await readFile(join(projectDir, 'package.json'), 'utf8'))
    expect(await runCommand(['--version'])).toMatchObject({ exitCode: 0, out: `${version}\n` })
  })
})

describe('a mistake is told with how to mend it, and code 2', () => {
  test.each([
    [['find'], /no command "find"/],
    [['index', '--fast'], /--fast.*isnad index --help/s],
    [['verify', 'more'], /isnad verify --help/],
    [['ask'], /no question/i],
    [['ask', '  '], /no question/i],
    [['ask', 'س'.repeat(501)], /at most 500 characters; this one has 501/],
    [['ask', 'سؤال', '--limit', '21'], /--limit/],
    [['ask', 'سؤال', '--from', 'yesterday'], /--from/],
    [['eval'], /--squad/],
  ])('%j', async (args, message) => {
    const { exitCode, out, err } = await runCommand(args)
    expect({ exitCode, out }).toEqual({ exitCode: 2, out: '' })
    expect(err).toMatch(message)
    expect(err).not.toMatch(/^\s+at /m)
  })

  test('in a setting, by its name', async () => {
    const { exitCode, err } = await runCommand(['index'], { PORT: 'abc' })
    expect(exitCode).toBe(2)
    expect(err).toContain('PORT="abc"')
  })
})

describe('index', () => {
  test('builds once, then has nothing to do until an article changes', async () => {
    const settings = await settingsFor(twoArticles)
    const first = await runCommand(['index'], settings)
    expect(first).toMatchObject({ exitCode: 0, err: '' })
    const lines = first.out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(lines[0]).toMatchObject({ stage: 'reading', done: 0, total: 1 })
    expect(lines.at(-2)).toMatchObject({ stage: 'publishing', done: 1, total: 1 })
    expect(lines.at(-1)).toMatchObject({ build: { outcome: 'done', articles: 2, startedBy: 'terminal' } })
    expect(await runCommand(['index'], settings)).toEqual({ exitCode: 0, out: '', err: '' })
    await writeFiles(settings.CORPUS_DIR, { 'more.md': articleFile({ title: 'ثالث' }, 'خبر ثالث عن الطقس.') })
    expect((await runCommand(['index'], settings)).out).toContain('"publishing"')
    expect(await readdir(join(settings.INDEX_DIR, 'builds'))).toHaveLength(2)
  })

  test('logs its builds, those that failed as well, and names what could not be read until it is mended', async () => {
    const settings = await settingsFor({ ...twoArticles, 'broken.md': '---\ntitle: [\n---\nنص' })
    await runCommand(['index'], settings)
    const again = await runCommand(['index', '--plain'], settings)
    expect(again.out).toMatch(/up to date.*2 articles.*1 could not be read:\n {2}not read: broken\.md – /s)
    await runCommand(['index'], { ...settings, CORPUS_DIR: await temporaryFolder() })
    const { exitCode, out } = await runCommand(['index', '--log'], settings)
    expect(exitCode).toBe(0)
    const [failed = '', done = '', ...more] = out.trim().split('\n\n')
    expect(failed).toMatch(/UTC {2}failed after .*There is no article/s)
    expect(done).toMatch(/UTC {2}done after .*started by a command\n {2}2 articles, 2 passages/)
    expect(done).toContain('new 2, changed 0, removed 0, as before 0')
    expect(done).toContain('not read: broken.md')
    expect(more).toEqual([])
    const lines = (await runCommand(['index', '--log', '--json'], settings)).out.trim().split('\n')
    expect(lines.map((line) => JSON.parse(line).outcome)).toEqual(['failed', 'done'])
  })

  test('in plain lines says each stage in words', async () => {
    const { out } = await runCommand(['index', '--plain'], await settingsFor(twoArticles))
    expect(out).toMatch(/^Reading articles.*\n.*Sorting the words.*Writing the index.*Published\.\nIndex \d/s)
  })

  test('of an empty folder says what to put there', async () => {
    const { exitCode, err } = await runCommand(['index'], await settingsFor({}))
    expect(exitCode).toBe(1)
    expect(err).toMatch(/no article.*Put articles into it/s)
  })

  test('without its model says which file is missing', async () => {
    const settings = { ...(await settingsFor(twoArticles)), MODEL: await temporaryFolder() }
    const { exitCode, err } = await runCommand(['index'], settings)
    expect(exitCode).toBe(1)
    expect(err).toMatch(/MODEL/)
    expect(err).not.toMatch(/^\s+at /m)
  })
})

describe('verify', () => {
  test('proves a whole index, and names what was changed in it', async () => {
    const settings = await settingsFor(twoArticles)
    await runCommand(['index'], settings)
    expect(await runCommand(['verify'], settings)).toMatchObject({
      exitCode: 0,
      out: expect.stringContaining('2 articles'),
    })
    const articles = join(
      settings.INDEX_DIR,
      'builds',
      await readFile(join(settings.INDEX_DIR, 'current'), 'utf8'),
      'articles.jsonl',
    )
    await writeFile(articles, (await readFile(articles, 'utf8')).replace('بهدفين', 'بثلاثة'))
    const { exitCode, err } = await runCommand(['verify'], settings)
    expect(exitCode).toBe(1)
    expect(err).toContain('articles.jsonl')
    expect(err).toContain('The text of match has another SHA-256')
  })

  test('without an index says how to build one', async () => {
    expect(await runCommand(['verify'], await settingsFor({}))).toMatchObject({
      exitCode: 1,
      err: expect.stringContaining('isnad index'),
    })
  })
})

describe('ask', () => {
  test('answers with the words of an article, where they stand, in text and as JSON', async () => {
    const settings = await settingsFor(twoArticles)
    await runCommand(['index'], settings)
    const question = 'كم شخصا أصيبوا في السيول التي اجتاحت العاصمة؟'
    const asText = await runCommand(['ask', question], settings)
    expect(asText).toMatchObject({ exitCode: 0, err: '' })
    const asJson = await runCommand(['ask', question, '--json'], settings)
    const answer = JSON.parse(asJson.out)
    expect(answer).toMatchObject({
      kind: 'answer',
      question,
      language: 'ar',
      index: { buildId: expect.any(String) },
    })
    for await (const reading of loadCorpus(settings.CORPUS_DIR)) {
      if (reading.kind !== 'article') throw new Error(reading.skipped.problem)
      for (const quote of answer.quotes) {
        if (quote.article.id !== reading.article.id) continue
        expect(quote.text).toBe(reading.article.text.slice(quote.start, quote.end))
        expect(asText.out).toContain(quote.text)
        expect(asText.out).toContain(`${quote.article.id} ${quote.start}-${quote.end}`)
      }
    }
    const shown = answer.quotes.map(({ text }: { text: string }) => text).join('\n')
    expect(shown).toContain('12 شخصا')
    expect(answer.quotes[0]).toMatchObject({ article: { id: '2018/floods', outlet: 'صحيفة أولى' } })
  })

  test('refuses what the articles do not hold, and shows the nearest apart', async () => {
    const settings = await settingsFor(twoArticles)
    await runCommand(['index'], settings)
    const { exitCode, out } = await runCommand(['ask', 'ما سعر برميل النفط في بورصة نيويورك؟'], settings)
    expect(exitCode).toBe(0)
    expect(out).toMatch(/^لا تجيب المقالات/)
  })

  test('without an index says how to build one', async () => {
    expect(await runCommand(['ask', 'سؤال'], await settingsFor({}))).toMatchObject({
      exitCode: 1,
      err: expect.stringContaining('isnad index'),
    })
  })
})

describe('serve', () => {
  test('builds the missing index, answers where it says, takes up a new build, and stops when told', async () => {
    const settings = { ...(await settingsFor(twoArticles)), PORT: '0' }
    const server = startCommand(['serve'], settings)
    const address = /http:\/\/\S+/.exec(await lineOf(server, (line) => line.includes('http://')))?.[0]
    const articleCount = async () => (await (await fetch(`${address}/api/articles`)).json()).total
    expect((await fetch(`${address}/health`)).status).toBe(200)
    expect(await articleCount()).toBe(2)
    await writeFiles(settings.CORPUS_DIR, { 'more.md': articleFile({ title: 'ثالث' }, 'خبر ثالث عن الطقس.') })
    await runCommand(['index'], settings)
    await expect.poll(articleCount, { timeout: 20_000, interval: 300 }).toBe(3)
    server.kill('SIGTERM')
    expect(await once(server, 'exit')).toEqual([0, null])
  })

  test('goes on with the index it has when the corpus is gone', async () => {
    const settings = { ...(await settingsFor(twoArticles)), PORT: '0' }
    await runCommand(['index'], settings)
    const server = startCommand(['serve'], { ...settings, CORPUS_DIR: '/nowhere/at/all' })
    await lineOf(server, (line) => line.includes('http://'))
    server.kill('SIGINT')
    expect(await once(server, 'exit')).toEqual([0, null])
  })
})
