import type { Context } from 'hono'
import type { Narrowed } from '../../views/narrowing-chips.js'
import { askedOf, isBackwards } from '../answering/narrowing.js'
import type { Narrowing } from '../asked.js'
import { AppError } from '../errors.js'
import type { Snapshot } from '../indexing/snapshot.js'
import { narrowingSchema } from './ask-schema.js'
import type { AppEnv } from './services.js'

/** Values of a form or an address by name. */
type Fields = (name: string) => readonly string[]

/** A narrowing that cannot be: a date that is none, a range that ends before it begins, too many names. */
export class BadNarrowing extends AppError {
  constructor(
    readonly flaw: { kind: 'date'; value: string } | { kind: 'backwards' | 'too-many' },
    readonly narrowing: Narrowing,
    message: string,
  ) {
    super('bad-request', message)
  }
}

/** What the address of a request narrows to, as written: it may be bad. */
export function writtenNarrowing(c: Context<AppEnv>): Narrowing {
  return narrowingFrom((name) => c.req.queries(name) ?? [])
}

/** What the address of a request narrows to. Throws `BadNarrowing`. */
export function narrowingIn(c: Context<AppEnv>): Narrowing {
  return checked(writtenNarrowing(c))
}

/** What the fields of a form narrow to, as written. */
export function narrowingFrom(valuesOf: Fields): Narrowing {
  const dateIn = (name: string) => {
    const text = plainDigits(valuesOf(name)[0]?.trim() ?? '')
    return text === '' ? {} : { [name]: text }
  }
  const namesIn = (name: string, field: string) => {
    const names = [...new Set(valuesOf(name))]
    return names.length === 0 ? {} : { [field]: names }
  }
  return {
    ...namesIn('outlet', 'outlets'),
    ...namesIn('section', 'sections'),
    ...dateIn('from'),
    ...dateIn('to'),
    ...namesIn('article', 'articles'),
  }
}

/** The narrowing, if it can be. Throws `BadNarrowing` naming what is wrong. */
export function checked(narrowing: Narrowing): Narrowing {
  const parsed = narrowingSchema.safeParse(narrowing)
  if (parsed.success) return parsed.data
  const field = parsed.error.issues[0]?.path[0]
  const message = parsed.error.issues[0]?.message ?? 'cannot be read.'
  const told = `"${String(field)}" ${message}`
  if (isBackwards(narrowing) && field === 'from' && message.includes('later')) {
    throw new BadNarrowing({ kind: 'backwards' }, narrowing, told)
  }
  if (field === 'from' || field === 'to') {
    throw new BadNarrowing({ kind: 'date', value: narrowing[field] ?? '' }, narrowing, told)
  }
  throw new BadNarrowing({ kind: 'too-many' }, narrowing, told)
}

/** Of what a narrowed question is asked, with the titles of the articles it names; undefined when of all. */
export function narrowedIn(
  { articles }: Pick<Snapshot, 'articles'>,
  narrowing: Narrowing,
): Narrowed | undefined {
  const { outlets, sections, from, to, articles: ids } = narrowing
  const asked = askedOf(articles.headers, { outlets, sections, from, to, articles: ids })
  if (!asked) return undefined
  const titles = (ids ?? []).flatMap((id) => {
    const header = articles.headers[articles.numberOf(id) ?? -1]
    return header ? [[id, header.title] as const] : []
  })
  return { askedOf: asked, titles: new Map(titles) }
}

/** A reader may write dates in Arabic figures. */
function plainDigits(text: string): string {
  return text.replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
}
