import { CST, isMap, isScalar, Lexer, parseDocument } from 'yaml'
import type { Article } from '../domain.js'
import { type Flaw, flaw } from '../flaws/flaw.js'
import { articleFrom, isFlaw, withPlainLineEnds } from './article.js'

const longestHeader = 64 * 1024

/**
 * Reads a text file: a YAML header between two lines of `---`, then the article character for character.
 * Without a header the whole file is the article, `name` its title, and all else unknown.
 */
export function articleFromFile(id: string, name: string, content: string): Article | Flaw {
  const whole = withPlainLineEnds(content)
  const opening = /^---[ \t]*\n/.exec(whole)
  if (!opening) return articleFrom(id, { title: name }, whole)
  const closing = /^(?:---|\.\.\.)[ \t]*(?:\n|$)/m
  const rest = whole.slice(opening[0].length)
  const end = closing.exec(rest)
  if (!end || end.index > longestHeader) return flaw('header-open')
  const fields = headerFields(rest.slice(0, end.index))
  if (isFlaw(fields)) return fields
  const { lang, ...header } = fields.values
  if (lang && !/^ar\b/i.test(lang)) return flaw('other-language', { lang })
  return articleFrom(id, { ...header, title: header.title ?? name }, rest.slice(end.index + end[0].length))
}

type Fields = { readonly values: Readonly<Record<string, string | undefined>> }

/** Every value as it is written: a date stays a date as stated, a title of digits stays a text. */
function headerFields(yaml: string): Fields | Flaw {
  if (isInvolved(yaml)) return flaw('header-involved')
  const document = parseDocument(yaml, { schema: 'failsafe', logLevel: 'silent' })
  const [error] = document.errors
  if (error) return flaw('header-not-yaml', { detail: firstLine(error.message) })
  if (document.contents === null) return { values: {} }
  if (!isMap(document.contents)) return flaw('header-not-fields')
  const values: Record<string, string | undefined> = Object.create(null)
  for (const { key, value } of document.contents.items) {
    const name = isScalar(key) ? String(key.value) : ''
    if (!known.has(name)) continue
    if (value !== null && !isScalar(value)) return flaw('field-not-text', { name })
    values[name] = isScalar(value) ? plainText(value.value, value.type) : undefined
  }
  return { values }
}

const most = { tokens: 5000, open: 15, chained: 15, indented: 100 }

/**
 * Whether a header nests or lists far more than any article's. The YAML library goes into nested lists by
 * calling itself: some thousand of them overflow its stack, which can end the whole program.
 */
function isInvolved(yaml: string): boolean {
  let tokens = 0
  let open = 0
  let chained = 0
  let before: string | null = 'newline'
  for (const source of new Lexer().lex(yaml)) {
    const type = CST.tokenType(source)
    if (type === 'newline' || type === 'comma') chained = 0
    else if (type?.endsWith('-ind')) chained++
    else if (type === 'flow-map-start' || type === 'flow-seq-start') open++
    else if (type === 'flow-map-end' || type === 'flow-seq-end') open = Math.max(0, open - 1)
    const indented = type === 'space' && before === 'newline' ? source.length : 0
    if (++tokens > most.tokens || open > most.open || chained > most.chained || indented > most.indented)
      return true
    before = type
  }
  return false
}

const known = new Set(['title', 'outlet', 'published', 'url', 'section', 'lang'])

function plainText(value: unknown, type: string | undefined): string | undefined {
  const text = String(value ?? '').trim()
  const isNothing = text === '' || (type === 'PLAIN' && /^(?:~|null)$/i.test(text))
  return isNothing ? undefined : text
}

/** A message may go on with the lines it is about. */
function firstLine(message: string): string {
  const [first = ''] = message.split('\n', 1)
  return first.slice(0, 300).replace(/[:.]$/, '')
}
