/** What the structured data of a page says of its article. */
export type LinkedArticle = {
  readonly headlines: readonly string[]
  readonly publishers: readonly string[]
  readonly dates: readonly string[]
  readonly addresses: readonly string[]
  readonly sections: readonly string[]
}

type Thing = Readonly<Record<string, unknown>>

const mostThings = 2000
const articleType = /^(?:https?:\/\/schema\.org\/)?(?:\w*Article|BlogPosting|LiveBlogPosting|Report)$/

/**
 * Reads the JSON-LD of a page. Where it describes several articles, the one of the page's own address
 * counts; where none of them is, nobody knows which is meant, and nothing counts.
 */
export function linkedArticle(scripts: readonly string[], ownAddress?: string): LinkedArticle | undefined {
  const articles = scripts.flatMap(parsed).flatMap(thingsIn).filter(isArticle)
  const [first, ...others] = articles
  if (!first) return undefined
  const own = articles.filter(
    (article) => ownAddress !== undefined && addressesOf(article).includes(ownAddress),
  )
  const chosen = own[0] ?? (others.length === 0 ? first : undefined)
  if (!chosen) return undefined
  return {
    headlines: texts(chosen.headline ?? chosen.name),
    publishers: texts(chosen.publisher, 'name'),
    dates: texts(chosen.datePublished),
    addresses: addressesOf(chosen),
    sections: texts(chosen.articleSection),
  }
}

function parsed(script: string): unknown[] {
  try {
    // Line breaks inside texts are no JSON, and common all the same.
    return [JSON.parse(script.replace(/\p{Cc}+/gu, ' '))]
  } catch {
    return []
  }
}

/** Every object in it, wherever it is nested; a list of things that goes on for ever is cut. */
function thingsIn(value: unknown): Thing[] {
  const found: Thing[] = []
  const waiting = [value]
  while (waiting.length > 0 && found.length < mostThings) {
    const next = waiting.pop()
    if (Array.isArray(next)) waiting.push(...next.slice(0, mostThings))
    else if (typeof next === 'object' && next !== null) {
      found.push(next as Thing)
      const { '@graph': graph, mainEntity, mainEntityOfPage } = next as Thing
      waiting.push(graph, mainEntity, mainEntityOfPage)
    }
  }
  return found
}

function isArticle(thing: Thing): boolean {
  return texts(thing['@type']).some((type) => articleType.test(type))
}

function addressesOf(thing: Thing): string[] {
  return [...texts(thing.url), ...texts(thing.mainEntityOfPage, '@id')]
}

/** The texts of a value: itself, those of a list, or the named field of an object. */
function texts(value: unknown, field?: string): string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value.trim()]
  if (Array.isArray(value)) return value.slice(0, 50).flatMap((one) => texts(one, field))
  if (typeof value === 'object' && value !== null && field !== undefined)
    return texts((value as Thing)[field])
  return []
}
