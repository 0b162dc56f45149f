import { publishedDate } from '../corpus/published.js'
import { linkedArticle } from './json-ld.js'
import type { Page } from './page.js'
import type { Stated } from './stated.js'

const longest = { title: 1000, outlet: 300, section: 300, url: 4000 }

/** What a page says of its article in its own metadata. Where its statements part, the field stays empty. */
export function pageMetadata(document: Page): Omit<Stated, 'text'> {
  const meta = metaOf(document)
  const canonical = document.querySelector('link[rel~="canonical" i]')?.getAttribute('href') ?? undefined
  const ownAddress = canonical ?? meta('og:url')[0]
  const scripts = [...document.querySelectorAll('script[type="application/ld+json" i]')]
  const linked = linkedArticle(
    scripts.slice(0, 50).map((script) => script.textContent ?? ''),
    ownAddress,
  )
  const outlet =
    only([...(linked?.publishers ?? []), ...meta('og:site_name')]) ?? only(meta('application-name'))
  return fieldsOf({
    title: titleOf(document, [...(linked?.headlines ?? []), ...meta('og:title')], outlet),
    outlet,
    published: dateOf(document, [
      ...(linked?.dates ?? []),
      ...meta('article:published_time', 'datePublished', 'date', 'pubdate', 'publish-date', 'dc.date.issued'),
    ]),
    url: addressOf(document, [canonical, ...meta('og:url'), ...(linked?.addresses ?? [])]),
    section: only([...(linked?.sections ?? []), ...meta('article:section')]),
  })
}

type Meta = (...names: readonly string[]) => string[]

function metaOf(document: Page): Meta {
  const known = new Map<string, string[]>()
  for (const element of document.querySelectorAll('meta[content]')) {
    const content = tidy(element.getAttribute('content') ?? '')
    for (const attribute of ['property', 'name', 'itemprop']) {
      const name = element.getAttribute(attribute)?.trim().toLowerCase()
      if (name && content) known.set(name, [...(known.get(name) ?? []), content])
    }
  }
  return (...names) => names.flatMap((name) => known.get(name.toLowerCase()) ?? [])
}

/**
 * The headline: what most of structured data, OpenGraph, the only `h1` and the window's title agree on, the
 * site's name behind it left aside. A single statement stands; several that all differ cancel each other.
 */
function titleOf(document: Page, stated: readonly string[], outlet: string | undefined): string | undefined {
  const headings = [...document.querySelectorAll('h1')].map((heading) => tidy(heading.textContent ?? ''))
  const window = tidy(document.querySelector('title')?.textContent ?? '')
  const all = [...stated, ...(headings.length === 1 ? headings : []), window]
    .map((title) => withoutSite(tidy(title), outlet))
    .filter((title) => title !== '')
  const votes = (title: string) => all.filter((other) => other === title || startsWith(other, title)).length
  const candidates = [...new Set(all)].sort((a, b) => votes(b) - votes(a))
  const [best] = candidates
  if (best === undefined) return undefined
  return candidates.length === 1 || votes(best) > 1 ? best : undefined
}

const separator = /\s+[|\-–—:·«»]\s+/u

/** "Headline | Section | Site" says the headline, too. */
function startsWith(long: string, short: string): boolean {
  return long.startsWith(short) && separator.test(long.slice(short.length, short.length + 3))
}

function withoutSite(title: string, outlet: string | undefined): string {
  if (outlet === undefined || !title.endsWith(outlet)) return title
  const rest = title.slice(0, -outlet.length)
  return /\s+[|\-–—:·]\s+$/u.test(rest) ? rest.replace(/\s+[|\-–—:·]\s+$/u, '') : title
}

/** The day all statements give; times of one instant in two zones are one statement. */
function dateOf(document: Page, stated: readonly string[]): string | undefined {
  const dated = stated.filter((date) => publishedDate(date) !== undefined)
  if (dated.length === 0) {
    const times = [...document.querySelectorAll('time[datetime]')].map(
      (time) => time.getAttribute('datetime') ?? '',
    )
    return only(times.flatMap((time) => publishedDate(time) ?? []))
  }
  const instants = new Set(dated.map((date) => Date.parse(date)))
  const days = dated.flatMap((date) => publishedDate(date) ?? [])
  // The outlet's own zone tells its day; Z tells only the instant.
  const local = dated.find((date) => /[+-]\d{2}:?\d{2}$/.test(date) && !/[+-]00:?00$/.test(date))
  if (instants.size === 1 && local !== undefined) return publishedDate(local)
  return only(days)
}

/** The page's address, when what it states is one address; the front page is not the article's. */
function addressOf(document: Page, stated: readonly (string | undefined)[]): string | undefined {
  const addresses = stated.flatMap((address) => webAddress(address))
  if (addresses.length > 0) return only(addresses)
  // Browsers write where a page was saved from into its first lines.
  const comment = [...document.childNodes, ...(document.documentElement?.childNodes ?? [])].find(
    (node) => node.nodeType === 8 && /saved from url=/.test(node.textContent ?? ''),
  )
  return only(webAddress(/saved from url=\(\d+\)(\S+)/.exec(comment?.textContent ?? '')?.[1]))
}

function webAddress(stated: string | undefined): string[] {
  if (stated === undefined || !URL.canParse(stated)) return []
  const url = new URL(stated)
  if (!/^https?:$/.test(url.protocol) || (url.pathname === '/' && url.search === '')) return []
  url.hash = ''
  return [url.href]
}

/** The one thing that is said; nothing where nothing is, or where two differ. */
function only(stated: readonly string[]): string | undefined {
  const different = new Set(stated.map(tidy).filter((text) => text !== ''))
  return different.size === 1 ? [...different][0] : undefined
}

function tidy(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cs}\s]+/gu, ' ')
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
    .trim()
}

/** Leaves out what is absent, and what is too long to be what it claims to be. */
function fieldsOf(fields: Readonly<Record<string, string | undefined>>): Omit<Stated, 'text'> {
  const kept = Object.entries(fields).filter(
    ([name, value]) => value !== undefined && value.length <= (longest[name as keyof typeof longest] ?? 30),
  )
  return Object.fromEntries(kept)
}
