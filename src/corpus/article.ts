import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Article, Skipped } from '../domain.js'
import { type Flaw, flaw } from '../flaws/flaw.js'
import { publishedDate } from './published.js'

/** What a file, or a line of one, turned out to be. */
export type Reading =
  | { readonly kind: 'article'; readonly article: Article; readonly file: string; readonly line?: number }
  | { readonly kind: 'skipped'; readonly skipped: Skipped }

/** A header field: a string, a number written as one, or nothing. White space around it does not count. */
const field = z
  .union([z.string(), z.number().transform(String)])
  .nullish()
  .transform((value) => value?.trim() || undefined)

const headerSchema = z.object({
  title: field,
  outlet: field,
  published: field,
  url: field,
  section: field,
})
export type Header = z.input<typeof headerSchema>

const limits = { id: 500, title: 1000, outlet: 300, section: 300, url: 4000 }
const longestDate = 100
/** A long novel has half as many; what has more is no article, and would hold up a build. */
const longestText = 1_000_000
/** Letters without a space between them: pictures and programs written as text, never a word. */
const longestRun = 20_000

const controlCharacter = /\p{Cc}/u
const loneSurrogate = /\p{Surrogate}/u

/** Checks id, header and text, and makes an article of them; or says what is wrong with the first flaw. */
export function articleFrom(id: string, header: unknown, text: string): Article | Flaw {
  const parsed = headerSchema.safeParse(header)
  if (!parsed.success) return wrongType(parsed.error)
  const { title, outlet, published, url, section } = parsed.data
  const date =
    published === undefined || published.length > longestDate ? undefined : publishedDate(published)
  if (published !== undefined && date === undefined) {
    return flaw('not-a-date', { published: quoted(published) })
  }
  const found =
    flawOfId(id) ?? flawOfFields({ title, outlet, section, url }) ?? flawOfUrl(url) ?? flawOfText(text)
  if (found) return found
  if (!title) return flaw('title-missing')
  return {
    id,
    title,
    ...(outlet && { outlet }),
    ...(date && { published: date }),
    ...(url && { url }),
    ...(section && { section }),
    text,
    textHash: createHash('sha256').update(text, 'utf8').digest('hex'),
  }
}

/** Line ends become \n: a browser would change the others, and ranges would then be wrong there. */
export function withPlainLineEnds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text
}

export function isFlaw(outcome: object): outcome is Flaw {
  return 'problem' in outcome
}

function wrongType(error: z.ZodError): Flaw {
  const name = error.issues[0]?.path.join('.')
  return name ? flaw('field-not-text', { name }) : flaw('header-not-fields')
}

function flawOfId(id: string): Flaw | undefined {
  if (id === '') return flaw('id-missing')
  if (id.length > limits.id) return flaw('id-too-long', { most: String(limits.id) })
  if (controlCharacter.test(id) || loneSurrogate.test(id)) return flaw('id-control')
  const isPart = (part: string) => part !== '' && part !== '.' && part !== '..'
  return id.split('/').every(isPart) ? undefined : flaw('id-part', { id: quoted(id) })
}

function flawOfFields(fields: Readonly<Record<string, string | undefined>>): Flaw | undefined {
  for (const [name, value] of Object.entries(fields)) {
    if (value === undefined) continue
    const longest = limits[name as keyof typeof limits]
    if (value.length > longest) return flaw('field-too-long', { name, most: String(longest) })
    if (controlCharacter.test(value) || loneSurrogate.test(value)) return flaw('field-control', { name })
  }
  return undefined
}

function flawOfUrl(url: string | undefined): Flaw | undefined {
  if (url === undefined) return undefined
  const isWeb = URL.canParse(url) && /^https?:$/.test(new URL(url).protocol)
  return isWeb ? undefined : flaw('not-an-address', { url: quoted(url) })
}

function flawOfText(text: string): Flaw | undefined {
  if (text.trim() === '') return flaw('text-empty')
  if (text.length > longestText) return flaw('text-too-long', { most: figure(longestText) })
  if (longestRunOf(text) > longestRun) return flaw('text-unspaced', { most: figure(longestRun) })
  if (text.includes('\0')) return flaw('text-nul')
  return loneSurrogate.test(text) ? flaw('text-half-character') : undefined
}

function longestRunOf(text: string): number {
  if (text.length <= longestRun) return 0
  let longest = 0
  for (const run of text.matchAll(/\S+/g)) longest = Math.max(longest, run[0].length)
  return longest
}

const figure = (value: number) => value.toLocaleString('en')

function quoted(value: string): string {
  return JSON.stringify(value.length > 80 ? `${value.slice(0, 80)}…` : value)
}
