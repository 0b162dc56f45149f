import { execFileSync } from 'node:child_process'
import { chmod, mkdir, symlink, truncate, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, onTestFinished, test } from 'vitest'
import { loadCorpus } from '../../src/corpus/load.js'
import { asOrdinaryUser } from '../support/ordinary-user.js'
import { folderOf, temporaryFolder } from '../support/temporary-folder.js'

/** What a corpus holds: ids of articles, and what is none as "file: problem". */
async function read(corpusDir: string) {
  const articles: string[] = []
  const skipped: string[] = []
  for await (const reading of loadCorpus(corpusDir)) {
    if (reading.kind === 'article') articles.push(reading.article.id)
    else skipped.push(`${reading.skipped.file}: ${reading.skipped.problem}`)
  }
  return { articles, skipped }
}

describe('names', () => {
  test('in Arabic, with spaces, dots, quotation marks and signs are ids as they stand', async () => {
    const names = ['خبر عاجل ٣', ' مقدم', 'a..b', 'd\'é "x" %2e%2e', '؟&<b>#', 'C:\\x', 'س'.repeat(100)]
    const corpus = await folderOf(Object.fromEntries(names.map((name) => [`مجلد الأخبار/${name}.md`, 'نص'])))
    const { articles, skipped } = await read(corpus)
    expect(skipped).toEqual([])
    expect(articles.sort()).toEqual(names.map((name) => `مجلد الأخبار/${name}`.normalize('NFC')).sort())
  })

  test('of 255 bytes are read; a path longer than an id may be is named', async () => {
    const longest = `${'س'.repeat(126)}.md`
    expect(Buffer.byteLength(longest)).toBe(255)
    const deep = `${'س'.repeat(120)}/`.repeat(4)
    const { articles, skipped } = await read(await folderOf({ [longest]: 'نص', [`${deep}${longest}`]: 'نص' }))
    expect(articles).toEqual([longest.slice(0, -3)])
    expect(skipped).toEqual([`${deep}${longest}: The id is longer than 500 characters.`])
  })

  test('with a line break or a control character are refused and named; marks of direction are only signs', async () => {
    const { articles, skipped } = await read(
      await folderOf({ 'a\nb.md': 'نص', 'c\u001B[2Jd.md': 'نص', 'e\u202Ef.md': 'نص', 'g\u200Fh.md': 'نص' }),
    )
    expect(articles).toEqual(['e\u202Ef', 'g\u200Fh'])
    expect(skipped).toEqual([
      'a\nb.md: The id holds a control character.',
      'c\u001B[2Jd.md: The id holds a control character.',
    ])
  })

  test('that differ only by the form of Unicode are one id: the same one of the two is taken each time', async () => {
    const [composed, apart] = ['é'.normalize('NFC'), 'é'.normalize('NFD')]
    const first = await read(await folderOf({ [`${composed}.md`]: 'واحد', [`${apart}.md`]: 'اثنان' }))
    const second = await read(await folderOf({ [`${apart}.md`]: 'اثنان', [`${composed}.md`]: 'واحد' }))
    expect(first).toEqual(second)
    expect(first.articles).toEqual([composed])
    expect(first.skipped).toEqual([`${composed}.md: Its id "${composed}" is taken by ${apart}.md.`])
  })

  test('that differ only by case are two articles where the disk tells them apart', async () => {
    const corpus = await folderOf({ 'News.md': 'أول', 'news.md': 'ثان' })
    const { articles, skipped } = await read(corpus)
    expect(skipped).toEqual([])
    expect(articles.map((id) => id.toLowerCase())).toEqual(
      articles.length === 2 ? ['news', 'news'] : ['news'],
    )
  })

  test('that are not UTF-8 are named as such', async () => {
    const corpus = await folderOf({ 'a.md': 'نص' })
    await writeFile(
      Buffer.concat([Buffer.from(`${corpus}/b`), Buffer.from([0xc7, 0xe1]), Buffer.from('.md')]),
      '',
    )
    const { articles, skipped } = await read(corpus)
    expect(articles).toEqual(['a'])
    expect(skipped).toEqual([expect.stringMatching(/^b.*: Its name is not valid UTF-8\.$/)])
  })
})

describe('what is no plain file', () => {
  test('is named, and a pipe or socket is never waited for', async () => {
    const corpus = await folderOf({ 'a.md': 'نص' })
    execFileSync('mkfifo', [join(corpus, 'pipe.md'), join(corpus, 'pipe.jsonl')])
    const server = createServer().listen(join(corpus, 'socket.md'))
    onTestFinished(() => void server.close())
    await symlink('/dev/zero', join(corpus, 'zero.md'))
    await symlink('loop.md', join(corpus, 'loop.md'))
    await symlink('.', join(corpus, 'round'))
    await symlink('/', join(corpus, 'out'))
    await symlink('../../../etc/passwd', join(corpus, 'out.txt'))
    await mkdir(join(corpus, 'folder.md'))
    const { articles, skipped } = await read(corpus)
    expect(articles).toEqual(['a'])
    const noFile = 'It is neither a file nor a folder of the corpus.'
    const linkOut = 'It is a symbolic link that leads out of the corpus.'
    expect(skipped).toEqual([
      'loop.md: It cannot be read: its symbolic links lead in a circle (ELOOP).',
      `out: ${linkOut}`,
      `out.txt: ${linkOut}`,
      `pipe.jsonl: ${noFile}`,
      `pipe.md: ${noFile}`,
      `round: ${noFile}`,
      `socket.md: ${noFile}`,
      `zero.md: ${linkOut}`,
    ])
  })

  test('cannot be the corpus itself', async () => {
    const folder = await temporaryFolder()
    execFileSync('mkfifo', [join(folder, 'pipe')])
    await expect(read(join(folder, 'pipe'))).rejects.toMatchObject({
      code: 'corpus-invalid',
      message: expect.stringMatching(/neither a folder nor a file.*CORPUS_DIR/),
    })
  })
})

describe('what may not be read', () => {
  test('is named, files and folders, and the rest is read', async () => {
    const corpus = await folderOf({ 'a.md': 'نص', 'closed.md': 'نص', 'closed/b.md': 'نص', 'c.md': 'نص' })
    await chmod(corpus, 0o755)
    const may = await asOrdinaryUser([join(corpus, 'closed'), join(corpus, 'closed.md')], () => read(corpus))
    expect(may).toEqual({
      articles: ['a', 'c'],
      skipped: [
        'closed: It cannot be read: this user may not (EACCES).',
        'closed.md: It cannot be read: this user may not (EACCES).',
      ],
    })
  })

  test('as a whole corpus is said with its folder', async () => {
    const corpus = await folderOf({ 'a.md': 'نص' })
    await expect(asOrdinaryUser([corpus], () => read(corpus))).rejects.toMatchObject({
      code: 'corpus-invalid',
      message: expect.stringContaining(`"${corpus}": It cannot be read: this user may not`),
    })
  })
})

describe('what is too large', () => {
  test('is refused by its size, without being read', async () => {
    const corpus = await folderOf({ 'a.md': 'نص', 'large.md': '', 'large.txt': '' })
    for (const name of ['large.md', 'large.txt']) await truncate(join(corpus, name), 200 * 1024 * 1024)
    const startedAt = performance.now()
    const { articles, skipped } = await read(corpus)
    expect(performance.now() - startedAt).toBeLessThan(1000)
    expect(articles).toEqual(['a'])
    expect(skipped).toEqual(['large.md: It is larger than 20 MB.', 'large.txt: It is larger than 20 MB.'])
  })

  test('as one line of 200 MB is read through and not kept', async () => {
    const corpus = await folderOf({ 'large.jsonl': '' })
    await truncate(join(corpus, 'large.jsonl'), 200 * 1024 * 1024)
    const before = process.memoryUsage().arrayBuffers
    const { skipped } = await read(corpus)
    expect(skipped).toEqual(['large.jsonl: The line is longer than 20 MB.'])
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(100 * 1024 * 1024)
  })

  test('when it is unpacked is given up after a hundred times its size; what came before is kept', async () => {
    const line = `${JSON.stringify({ id: 'x', title: 'عنوان', text: 'نص' })}\n`
    const zeros = gzipSync(Buffer.alloc(400 * 1024 * 1024), { level: 1 })
    const corpus = await folderOf({ 'bomb.jsonl.gz': Buffer.concat([gzipSync(line), zeros]) })
    const { articles, skipped } = await read(corpus)
    expect(articles).toEqual(['x'])
    expect(skipped).toEqual([expect.stringMatching(/^bomb\.jsonl\.gz: .*more than 100 times its size/)])
  })

  test('as a text, or as a word, is refused with what to do', async () => {
    const { articles, skipped } = await read(
      await folderOf({
        'long.md': 'كلمة '.repeat(200_001),
        'picture.md': `نص ${'A1b2'.repeat(5001)}`,
        'good.md': `نص ${'س'.repeat(19_990)} نص`,
      }),
    )
    expect(articles).toEqual(['good'])
    expect(skipped).toEqual([
      'long.md: The text is longer than 1,000,000 characters.',
      'picture.md: The text holds more than 20,000 characters without a space.',
    ])
  })

  test('as a list of what is no article is given up, and a thousand of its lines named', async () => {
    const { articles, skipped } = await read(
      await folderOf({ 'a.jsonl': '{}\n'.repeat(1500), 'b.jsonl': '\n'.repeat(1_000_010), 'c.md': 'نص' }),
    )
    expect(articles).toEqual(['c'])
    expect(skipped).toHaveLength(1002)
    expect(skipped.slice(-2)).toEqual([
      'a.jsonl: 500 more of its lines are no articles.',
      expect.stringMatching(/^b\.jsonl: So many lines/),
    ])
  })
})
