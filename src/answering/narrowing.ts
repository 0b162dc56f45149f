import type { AskedOf, Narrowing } from '../asked.js'
import type { ArticleHeader } from '../domain.js'

/** Whether an article is among those asked; undefined when all are. An article without a date is in no range of dates. */
export function wantedArticles({
  outlets,
  sections,
  from,
  to,
  articles,
}: Narrowing): ((article: ArticleHeader) => boolean) | undefined {
  const tests = [
    oneOf(articles, ({ id }) => id),
    oneOf(outlets, ({ outlet }) => outlet ?? ''),
    oneOf(sections, ({ section }) => section ?? ''),
    from || to ? ({ published }: ArticleHeader) => isWithin(published, from, to) : undefined,
  ].filter((test) => test !== undefined)
  return tests.length === 0 ? undefined : (article) => tests.every((test) => test(article))
}

/** Of which articles a narrowed question is asked; undefined when it is asked of all. Looks at every header. */
export function askedOf(headers: readonly ArticleHeader[], narrowing: Narrowing): AskedOf | undefined {
  const isWanted = wantedArticles(narrowing)
  if (!isWanted) return undefined
  const unknown = new Set<string>()
  const look = (names: readonly string[] | undefined, of: (header: ArticleHeader) => string | undefined) => {
    if (!names?.length) return
    const missing = new Set(names.filter((name) => name !== ''))
    for (const header of headers) {
      if (missing.size === 0) return
      missing.delete(of(header) ?? '')
    }
    for (const name of missing) unknown.add(name)
  }
  look(narrowing.outlets, ({ outlet }) => outlet)
  look(narrowing.sections, ({ section }) => section)
  look(narrowing.articles, ({ id }) => id)
  let articleCount = 0
  for (const header of headers) if (isWanted(header)) articleCount++
  return { ...narrowing, articleCount, unknown: [...unknown] }
}

/** Whether the first date of a range comes after the last: nothing can lie within. */
export function isBackwards({ from, to }: Narrowing): boolean {
  return from !== undefined && to !== undefined && from.slice(0, to.length) > to
}

function oneOf(names: readonly string[] | undefined, of: (article: ArticleHeader) => string) {
  if (!names?.length) return undefined
  const wanted = new Set(names)
  return (article: ArticleHeader) => wanted.has(of(article))
}

/** Dates of less precision stand for all their days: 2018-10 is within any range that touches October 2018. */
function isWithin(published: string | undefined, from: string | undefined, to: string | undefined): boolean {
  if (published === undefined) return false
  if (from && published < from.slice(0, published.length)) return false
  return !(to && published.slice(0, to.length) > to)
}
