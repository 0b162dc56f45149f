import { createHash } from 'node:crypto'
import { mkdir, symlink, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import type { Reading } from '../../src/corpus/article.js'
import { loadCorpus } from '../../src/corpus/load.js'
import { articleFile } from '../support/corpus.js'
import { folderOf, temporaryFolder } from '../support/temporary-folder.js'

async function readings(corpusDir: string): Promise<Reading[]> {
  const all: Reading[] = []
  for await (const reading of loadCorpus(corpusDir)) all.push(reading)
  return all
}

async function read(files: Readonly<Record<string, string | Uint8Array>>) {
  const all = await readings(await folderOf(files))
  return {
    articles: all.flatMap((reading) => (reading.kind === 'article' ? [reading.article] : [])),
    skipped: all.flatMap((reading) => (reading.kind === 'skipped' ? [reading.skipped] : [])),
  }
}

/** The only article of a file with this content. */
async function readOne(content: string | Uint8Array, name = 'a.md') {
  const { articles, skipped } = await read({ [name]: content })
  expect(skipped).toEqual([])
  expect(articles).toHaveLength(1)
  return articles[0]
}

/** Why the file is no article. */
async function problemOf(content: string | Uint8Array, name = 'a.md'): Promise<string> {
  const { articles, skipped } = await read({ [name]: content })
  expect(articles).toEqual([])
  expect(skipped).toHaveLength(1)
  expect(skipped[0]).toMatchObject({ file: name, mend: expect.stringMatching(/\.$/) })
  return skipped[0]?.problem ?? ''
}

describe('a file with a header', () => {
  test('gives its fields, and its text character for character', async () => {
    const text = '\n  نَصٌّ  بمسافتين\u00A0و\u200Fعلامات ـــ 😀\t.\n \n\nآخره  \n'
    const header = {
      title: 'عنوان: فرعي',
      outlet: 'صحيفة',
      published: '2018-10',
      url: 'https://example.com/أ',
      section: 'أخبار',
      lang: 'ar',
    }
    expect(await readOne(articleFile(header, text))).toEqual({
      id: 'a',
      title: 'عنوان: فرعي',
      outlet: 'صحيفة',
      published: '2018-10',
      url: 'https://example.com/أ',
      section: 'أخبار',
      text,
      textHash: createHash('sha256').update(text).digest('hex'),
    })
  })

  test('loses its byte-order mark and has line feeds for line ends, and nothing else changes', async () => {
    const article = await readOne('\uFEFF---\r\ntitle: عنوان\r\n---\r\nسطر\r\n\r\nسطر آخر\rثالث')
    expect(article).toMatchObject({ title: 'عنوان', text: 'سطر\n\nسطر آخر\nثالث' })
  })

  test('keeps values as they are written: digits, yes and dates are texts', async () => {
    expect(
      await readOne('---\ntitle: 2019\noutlet: yes\npublished: 2018-10-27\nsection: 007\n---\nنص'),
    ).toMatchObject({
      title: '2019',
      outlet: 'yes',
      published: '2018-10-27',
      section: '007',
    })
  })

  test('may leave everything out: unknown stays unknown', async () => {
    const article = await readOne(
      '---\noutlet:\npublished: null\nurl: ~\nauthor: [x]\n---\nنص',
      'مجلد/خبر.md',
    )
    expect(article).toEqual({ id: 'مجلد/خبر', title: 'خبر', text: 'نص', textHash: expect.any(String) })
  })

  test('ends its header at the first closing line, so the text may hold such lines', async () => {
    expect((await readOne('---\ntitle: أ\n---\nنص\n---\nنص'))?.text).toBe('نص\n---\nنص')
    expect((await readOne('---\n---\nنص'))?.text).toBe('نص')
  })

  test.each([
    ['no closing line', '---\ntitle: أ\nنص', /never closed/],
    ['broken YAML', '---\ntitle: [أ\n---\nنص', /YAML/],
    ['a field twice', '---\ntitle: أ\ntitle: ب\n---\nنص', /YAML.*unique/i],
    ['a list for a title', '---\ntitle: [أ, ب]\n---\nنص', /"title" is not a text/],
    ['lists in lists without end', `---\ntitle: ${'['.repeat(30_000)}\n---\nنص`, /more lists in lists/],
    ['items of items without end', `---\n${'- '.repeat(30_000)}\n---\nنص`, /more lists in lists/],
    ['names of names without end', `---\n${'a: '.repeat(10_000)}\n---\nنص`, /more lists in lists/],
    ['fields without end', `---\n${'a:\n'.repeat(10_000)}\n---\nنص`, /more fields/],
    [
      'names for names for names',
      '---\na: &a [x]\nb: &b [*a, *a]\ntitle: *b\n---\nنص',
      /"title" is not a text/,
    ],
    ['a list for a header', '---\n- أ\n---\nنص', /not a list of fields/],
    ['a date that cannot be', '---\npublished: 2018-02-30\n---\nنص', /"published" is "2018-02-30"/],
    ['an address of another kind', '---\nurl: javascript:alert(1)\n---\nنص', /no http or https/],
    ['half an address', '---\nurl: example.com/a\n---\nنص', /no http or https/],
    ['another language', '---\nlang: en\n---\ntext', /"lang" is "en"/],
    ['a title with a line break', '---\ntitle: "أ\\nب"\n---\nنص', /control character or a line break/],
    ['a title without an end', `---\ntitle: ${'أ'.repeat(1001)}\n---\nنص`, /longer than 1000/],
    ['no text', '---\ntitle: أ\n---\n \n\u00A0\n', /text is empty/],
    ['NUL in the text', '---\ntitle: أ\n---\nنص\0', /NUL/],
  ])('with %s is skipped with the reason', async (_what, content, problem) => {
    expect(await problemOf(content)).toMatch(problem)
  })
})

describe('a plain text file', () => {
  test('is an article named by its file', async () => {
    expect(await readOne('خبر قصير.\n', 'سنة/خبر اليوم.txt')).toEqual({
      id: 'سنة/خبر اليوم',
      title: 'خبر اليوم',
      text: 'خبر قصير.\n',
      textHash: expect.any(String),
    })
  })

  test('that is not UTF-8 is skipped', async () => {
    expect(await problemOf(Buffer.from([0xc7, 0xe1, 0xd3]), 'a.txt')).toMatch(/UTF-8/)
    expect(await problemOf(Buffer.from('\uFEFFنص', 'utf16le'), 'a.txt')).toMatch(/UTF-8/)
  })

  test('that is empty is skipped', async () => {
    expect(await problemOf('', 'a.txt')).toMatch(/empty/)
  })

  test('of more than 20 MB is skipped without being read', async () => {
    const folder = await folderOf({ 'a.txt': 'نص' })
    await truncate(join(folder, 'a.txt'), 21 * 1024 * 1024)
    expect(await readings(folder)).toMatchObject([
      { kind: 'skipped', skipped: { problem: expect.stringContaining('20 MB') } },
    ])
  })

  test('whose name holds a control character is skipped', async () => {
    expect(await problemOf('نص', 'a\u0007b.txt')).toMatch(/control character/)
  })
})

describe('a JSON Lines file', () => {
  const line = (fields: object) => JSON.stringify({ id: 'x', title: 'عنوان', text: 'نص', ...fields })

  test.each(['a.jsonl', 'a.jsonl.gz'])('%s gives an article a line', async (name) => {
    const text = [
      line({
        id: '2018/أ',
        outlet: 'صحيفة',
        category: 'رياضة',
        published: 'Sun, 18 Feb 2018 21:35:43 +0400',
        date: 1,
      }),
      '',
      line({ id: 7, section: 'أخبار', category: 'غيرها', outlet: '', url: null }),
    ].join('\n')
    const { articles, skipped } = await read({ [name]: name.endsWith('gz') ? gzipSync(text) : text })
    expect(skipped).toEqual([])
    expect(articles).toMatchObject([
      { id: '2018/أ', outlet: 'صحيفة', section: 'رياضة', published: '2018-02-18' },
      { id: '7', section: 'أخبار' },
    ])
    expect(Object.keys(articles[1] ?? {})).toEqual(['id', 'title', 'section', 'text', 'textHash'])
  })

  test('loses no line to a bad one, and names it', async () => {
    const lines: (string | Buffer)[] = [
      line({ id: '1' }),
      '{"id": "2", ',
      Buffer.from([0x7b, 0xff]),
      '[]',
      line({ id: undefined }),
      line({ id: '6', text: 5 }),
      line({ id: '7', title: ' ' }),
      line({ id: '8', text: ' ' }),
      line({ id: '../9' }),
      line({ id: '10', published: '2018-02-30' }),
      line({ id: '11', text: '\uD800' }),
      line({ id: '12', outlet: ['x'] }),
      line({ id: '13' }),
    ]
    const bytes = Buffer.concat(lines.flatMap((one) => [Buffer.from(one), Buffer.from('\n')]))
    const { articles, skipped } = await read({ 'a.jsonl': bytes })
    expect(articles.map(({ id }) => id)).toEqual(['1', '13'])
    expect(skipped.map(({ file, line }) => `${file}:${line}`)).toEqual(
      [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((n) => `a.jsonl:${n}`),
    )
    for (const { problem, mend } of skipped) expect(`${problem} ${mend}`).toMatch(/^\S.*\. \S.*\.$/)
  })

  test('keeps the separators that Unicode knows besides the line feed', async () => {
    const { articles } = await read({ 'a.jsonl': line({ text: 'أ\u2028ب\u2029ج\u0085د' }) })
    expect(articles[0]?.text).toBe('أ\u2028ب\u2029ج\u0085د')
  })

  test('that is longer than what is read at once is cut at its lines', async () => {
    const texts = Array.from({ length: 60 }, (_, number) => `${number} ${'ش'.repeat(20_000)}`)
    const { articles } = await read({
      'a.jsonl': texts.map((text, id) => line({ id: `${id}`, text })).join('\n'),
    })
    expect(articles.map(({ text }) => text)).toEqual(texts)
  })

  test('that is cut off in the middle of its compression keeps what came before', async () => {
    const whole = gzipSync(
      Array.from({ length: 5000 }, (_, id) => line({ id: `${id}`, text: `نص ${Math.sin(id)}` })).join('\n'),
    )
    const { articles, skipped } = await read({ 'a.jsonl.gz': whole.subarray(0, whole.length / 2) })
    expect(articles.length).toBeGreaterThan(1000)
    expect(skipped).toMatchObject([{ file: 'a.jsonl.gz', problem: expect.stringMatching(/cannot be read/) }])
  })

  test('that is not compressed though its name says so is skipped', async () => {
    expect(await problemOf('{}', 'a.jsonl.gz')).toMatch(/cannot be read/)
  })
})

describe('a folder', () => {
  test('is read in one order everywhere, folders and all', async () => {
    const { articles } = await read({
      'ب.md': 'نص',
      'a/2.txt': 'نص',
      'a/10.txt': 'نص',
      'B.md': 'نص',
      'a.md': 'نص',
    })
    expect(articles.map(({ id }) => id)).toEqual(['B', 'a/10', 'a/2', 'a', 'ب'])
  })

  test('passes over notes for people, example questions and hidden files', async () => {
    const { articles, skipped } = await read({
      'README.md': 'x',
      'a/readme.md': 'x',
      '.hidden.md': 'x',
      '.git/a.md': 'x',
      'examples.json': '{}',
      'a.md': 'نص',
    })
    expect(articles.map(({ id }) => id)).toEqual(['a'])
    expect(skipped).toEqual([])
  })

  test('names the files whose format it does not know', async () => {
    expect(await problemOf('x', 'a.docx')).toMatch(/format/)
  })

  test('gives an id to the first that has it, and names both', async () => {
    const { articles, skipped } = await read({
      'a.md': 'أول',
      'a.txt': 'ثان',
      'b.jsonl': `${JSON.stringify({ id: 'a', title: 'ت', text: 'ثالث' })}\n`,
    })
    expect(articles.map(({ text }) => text)).toEqual(['أول'])
    expect(skipped).toMatchObject([
      { file: 'a.txt', problem: 'Its id "a" is taken by a.md.' },
      { file: 'b.jsonl', line: 1, problem: 'Its id "a" is taken by a.md.' },
    ])
  })

  test('names ids in one form of Unicode, however the file system writes them', async () => {
    const { articles } = await read({ [`${'é'.normalize('NFD')}.md`]: 'نص' })
    expect(articles[0]?.id).toBe('é'.normalize('NFC'))
  })

  test('follows no link that leads out of it, nor to another folder, nor to nothing', async () => {
    const outside = await folderOf({ 'secret.md': 'سر' })
    const folder = await folderOf({ 'a.md': 'نص', 'sub/b.md': 'نص' })
    await symlink(join(outside, 'secret.md'), join(folder, 'x.md'))
    await symlink(outside, join(folder, 'y'))
    await symlink(join(folder, 'sub'), join(folder, 'z'))
    await symlink(join(folder, 'gone.md'), join(folder, 'zz.md'))
    await symlink(join(folder, 'a.md'), join(folder, 'link.md'))
    const all = await readings(folder)
    expect(all.flatMap((one) => (one.kind === 'article' ? [one.article.id] : []))).toEqual([
      'a',
      'link',
      'sub/b',
    ])
    expect(
      all.flatMap((one) => (one.kind === 'skipped' ? [`${one.skipped.file}: ${one.skipped.problem}`] : [])),
    ).toEqual([
      'x.md: It is a symbolic link that leads out of the corpus.',
      'y: It is a symbolic link that leads out of the corpus.',
      'z: It is neither a file nor a folder of the corpus.',
      expect.stringMatching(/^zz.md: It cannot be read/),
    ])
  })

  test('may be a single file', async () => {
    const folder = await folderOf({ 'a.md': 'نص', 'b.md': 'نص' })
    expect(await readings(join(folder, 'b.md'))).toMatchObject([{ kind: 'article', article: { id: 'b' } }])
  })

  test('that is missing is said to be missing, with what to do', async () => {
    await expect(readings(join(await temporaryFolder(), 'none'))).rejects.toMatchObject({
      code: 'corpus-invalid',
      message: expect.stringMatching(/There is no folder.*CORPUS_DIR/),
    })
  })

  test('named like a file is no file', async () => {
    const folder = await temporaryFolder()
    await mkdir(join(folder, 'a.md'))
    await writeFile(join(folder, 'a.md', 'b.md'), 'نص')
    expect(await readings(folder)).toMatchObject([{ kind: 'article', article: { id: 'a.md/b' } }])
  })
})
