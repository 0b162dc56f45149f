import { mkdtemp, rm, symlink, truncate } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Skipped } from '../../src/domain.js'
import { type FlawCode, flaw, piecesOf } from '../../src/flaws/flaw.js'
import { addToBuildLog } from '../../src/indexing/build-log.js'
import { stringsOf } from '../../views/strings.js'
import { articleFile, twoArticles } from '../support/corpus.js'
import { writeFiles } from '../support/temporary-folder.js'
import { openWeb, type Web } from '../support/web.js'

const line = (fields: object) => JSON.stringify({ id: 'x', title: 'عنوان', text: 'نص', ...fields })

/** A file for each way to be no article that a corpus can show without a disk or a reader that fails. */
const flawed: readonly (readonly [code: FlawCode, name: string, content: string | Uint8Array])[] = [
  ['not-utf8', 'a01.txt', Buffer.from([0xc7, 0xe1, 0xd3])],
  ['format-unread', 'a02.docx', 'x'],
  ['header-open', 'a03.md', '---\ntitle: أ\nنص'],
  ['header-not-yaml', 'a04.md', '---\ntitle: [أ\n---\nنص'],
  ['header-involved', 'a05.md', `---\ntitle: ${'['.repeat(30_000)}\n---\nنص`],
  ['header-not-fields', 'a06.md', '---\n- أ\n---\nنص'],
  ['field-not-text', 'a07.md', '---\ntitle: [أ, ب]\n---\nنص'],
  ['field-too-long', 'a08.md', articleFile({ outlet: 'أ'.repeat(301) }, 'نص')],
  ['field-control', 'a09.md', '---\ntitle: "أ\\nب"\n---\nنص'],
  ['not-a-date', 'a10.md', articleFile({ published: '31/31/2018' }, 'نص')],
  ['not-an-address', 'a11.md', articleFile({ url: 'javascript:alert("<b>")' }, 'نص')],
  ['other-language', 'a12.md', articleFile({ lang: 'en' }, 'text')],
  ['id-control', 'a13\u0007.md', 'نص'],
  [
    'id-too-long',
    `${'س'.repeat(120)}/${'س'.repeat(120)}/${'س'.repeat(120)}/${'س'.repeat(120)}/${'س'.repeat(99)}.md`,
    'نص',
  ],
  ['id-taken', 'match.md', 'نص آخر'],
  ['text-empty', 'a15.txt', ' \n'],
  ['text-too-long', 'a16.txt', 'كلمة '.repeat(200_001)],
  ['text-unspaced', 'a17.txt', 'س'.repeat(20_001)],
  ['text-nul', 'a18.txt', 'نص\0'],
  ['packing-broken', 'a19.jsonl.gz', '{}'],
  ['packed-too-far', 'a20.jsonl.gz', gzipSync(Buffer.alloc(40 * 1024 * 1024))],
  ['line-not-utf8', 'b01.jsonl', Buffer.from([0x7b, 0xff])],
  ['line-not-json', 'b02.jsonl', '{"id": "2", '],
  ['line-not-object', 'b03.jsonl', '[]'],
  ['line-field', 'b04.jsonl', line({ id: undefined })],
  ['id-missing', 'b05.jsonl', line({ id: ' ' })],
  ['id-part', 'b06.jsonl', line({ id: '../9' })],
  ['title-missing', 'b07.jsonl', line({ title: ' ' })],
  ['text-half-character', 'b08.jsonl', line({ text: '\uD800' })],
  ['too-large', 'c01.txt', ''],
  ['line-too-long', 'c02.jsonl', ''],
]

let web: Web
let corpus: string
let skipped: Skipped[]
const pages = { ar: '', en: '' }
beforeAll(async () => {
  corpus = await mkdtemp(join(tmpdir(), 'isnad-unread-'))
  await writeFiles(corpus, { ...twoArticles, ...Object.fromEntries(flawed.map(([, ...file]) => file)) })
  for (const name of ['c01.txt', 'c02.jsonl']) await truncate(join(corpus, name), 21 * 1024 * 1024)
  await symlink(tmpdir(), join(corpus, 'd01'))
  await symlink(join(corpus, '2018'), join(corpus, 'd02'))
  await symlink(join(corpus, 'nothing.md'), join(corpus, 'd03.md'))
  await symlink(join(corpus, 'd04.md'), join(corpus, 'd04.md'))
  web = await openWeb(corpus)
  skipped = ((await (await web.request('/api/index')).json()) as { skipped: Skipped[] }).skipped
  addToBuildLog(web.indexDir, {
    ...{ id: 'run', startedAt: new Date().toISOString(), startedBy: 'page', outcome: 'done', seconds: 1 },
    ...{ skipped: skipped.length, problems: skipped },
  })
  for (const language of ['ar', 'en'] as const) {
    pages[language] = wordsOf(await (await web.request(`/index?lang=${language}`)).text())
  }
}, 60_000)
afterAll(async () => {
  await web.close()
  await rm(corpus, { recursive: true, force: true })
})

const links: readonly FlawCode[] = ['link-out', 'not-plain', 'gone', 'link-circle']

test('every file that is no article is named with its own reason', () => {
  const expected = [...flawed.map(([code]) => code), ...links]
  expect(skipped.map(({ code }) => code).sort()).toEqual([...expected].sort())
})

describe.each([...flawed.map(([code]) => code), ...links])('what is %s', (wanted) => {
  const found = () => skipped.find(({ code }) => code === wanted) as Skipped

  test('is told to programs by name, with its values, and in English', () => {
    const { code, values = {}, problem, mend } = found()
    expect(flaw(code as 'id-taken', values as { id: string; place: string })).toMatchObject({ problem, mend })
    const [ownWords] = [Object.values(values).reduce((text, value) => text.replaceAll(value, ''), problem)]
    expect(ownWords).not.toMatch(/\p{Script=Arabic}/u)
  })

  test.each(['ar', 'en'] as const)('is said on the page in the language of its reader: %s', (language) => {
    const { values = {} } = found()
    const said = piecesOf(stringsOf(language).flaw(wanted))
      .map((piece, at) => (at % 2 === 0 ? piece : values[piece]))
      .join('')
    expect(pages[language]).toContain(said.replace(/\s+/g, ' '))
  })
})

test('the Arabic page says none of it in English, neither of this index nor in the log of builds', () => {
  expect(pages.ar).toContain('عمليات البناء السابقة')
  for (const { problem, mend, code, values = {} } of skipped) {
    if (Object.values(values).length === 0) expect(pages.ar, code).not.toContain(problem)
    expect(pages.ar, code).not.toContain(mend)
  }
})

/** The words of a page as they are read. */
function wordsOf(html: string): string {
  const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' }
  return html
    .replace(/<[^>]*>/g, '')
    .replace(/&(lt|gt|quot|#39|amp);/g, (_, name: string) => entities[name] ?? '')
    .replace(/\s+/g, ' ')
}
