import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Article, Skipped } from '../domain.js'
import { publishedDate } from './published.js'

/** What a file, or a line of one, turned out to be. */
export type Reading =
  | { readonly kind: 'article'; readonly article: Article; readonly file: string; readonly line?: number }
  | { readonly kind: 'skipped'; readonly skipped: Skipped }

/** Why something is not an article, and what to do about it. */
export type Flaw = Pick<Skipped, 'problem' | 'mend'>

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
    return {
      problem: `"published" is ${quoted(published)}, which is no date.`,
      mend: 'Write 2018, 2018-10 or 2018-10-27, or leave the field out.',
    }
  }
  const flaw =
    flawOfId(id) ?? flawOfFields({ title, outlet, section, url }) ?? flawOfUrl(url) ?? flawOfText(text)
  if (flaw) return flaw
  if (!title) return { problem: 'There is no "title".', mend: 'Give the article a title.' }
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

export function isFlaw(outcome: Article | Flaw): outcome is Flaw {
  return 'problem' in outcome
}

function wrongType(error: z.ZodError): Flaw {
  const name = error.issues[0]?.path.join('.')
  if (!name)
    return { problem: 'The header is not a list of fields.', mend: 'Write one "name: value" a line.' }
  return {
    problem: `"${name}" is not a text.`,
    mend: `Write "${name}" as one text, in quotation marks if need be.`,
  }
}

function flawOfId(id: string): Flaw | undefined {
  const mend = 'Rename the file, or change the "id".'
  if (id === '') return { problem: 'There is no "id".', mend: 'Give the article an id of its own.' }
  if (id.length > limits.id) return { problem: `The id is longer than ${limits.id} characters.`, mend }
  if (controlCharacter.test(id) || loneSurrogate.test(id)) {
    return { problem: 'The id holds a control character.', mend }
  }
  if (id.split('/').some((part) => part === '' || part === '.' || part === '..')) {
    return {
      problem: `The id ${quoted(id)} has an empty part, "." or "..", which no address can carry.`,
      mend,
    }
  }
  return undefined
}

function flawOfFields(fields: Readonly<Record<string, string | undefined>>): Flaw | undefined {
  for (const [name, value] of Object.entries(fields)) {
    if (value === undefined) continue
    const longest = limits[name as keyof typeof limits]
    if (value.length > longest) {
      return { problem: `"${name}" is longer than ${longest} characters.`, mend: `Shorten "${name}".` }
    }
    if (controlCharacter.test(value) || loneSurrogate.test(value)) {
      return {
        problem: `"${name}" holds a control character or a line break.`,
        mend: `Write "${name}" on one line.`,
      }
    }
  }
  return undefined
}

function flawOfUrl(url: string | undefined): Flaw | undefined {
  if (url === undefined) return undefined
  const isWeb = URL.canParse(url) && /^https?:$/.test(new URL(url).protocol)
  if (isWeb) return undefined
  return {
    problem: `"url" is ${quoted(url)}, which is no http or https address.`,
    mend: 'Write the whole address, beginning with https://, or leave the field out.',
  }
}

function flawOfText(text: string): Flaw | undefined {
  if (text.trim() === '') return { problem: 'The text is empty.', mend: 'Put the article under its header.' }
  if (text.length > longestText) {
    return {
      problem: `The text is longer than ${longestText.toLocaleString('en')} characters.`,
      mend: 'Split it into articles.',
    }
  }
  if (longestRunOf(text) > longestRun) {
    return {
      problem: `The text holds more than ${longestRun.toLocaleString('en')} characters without a space.`,
      mend: 'Take out what is no writing, such as a picture stored as text.',
    }
  }
  if (text.includes('\0'))
    return { problem: 'The text holds NUL characters.', mend: 'Save it as plain text.' }
  if (loneSurrogate.test(text)) {
    return {
      problem: 'The text holds half a character (a lone surrogate).',
      mend: 'Export the text again as UTF-8.',
    }
  }
  return undefined
}

function longestRunOf(text: string): number {
  if (text.length <= longestRun) return 0
  let longest = 0
  for (const run of text.matchAll(/\S+/g)) longest = Math.max(longest, run[0].length)
  return longest
}

function quoted(value: string): string {
  return JSON.stringify(value.length > 80 ? `${value.slice(0, 80)}…` : value)
}
