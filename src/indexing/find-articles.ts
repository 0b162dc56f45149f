import { setImmediate as turn } from 'node:timers/promises'
import type { ArticleHeader } from '../domain.js'
import { words } from '../text/words.js'
import type { Snapshot } from './snapshot.js'

/** Articles prepared before others get their turn: a millisecond or two of work. */
const atATime = 500

/** Titles and outlets as they are matched, made once a snapshot, when first somebody searches. */
const searchable = new WeakMap<Snapshot, Promise<readonly string[]>>()

/**
 * The articles whose title or outlet holds every word of a search, alone or within another (منتخب in المنتخب), in
 * the order of the index; letters that Arabic writes in several ways count as one.
 */
export async function findArticles(snapshot: Snapshot, search: string): Promise<readonly ArticleHeader[]> {
  const wanted = words(search).map(({ term }) => term)
  if (wanted.length === 0) return snapshot.articles.headers
  let prepared = searchable.get(snapshot)
  if (!prepared) {
    prepared = prepare(snapshot)
    searchable.set(snapshot, prepared)
  }
  const texts = await prepared
  return snapshot.articles.headers.filter((_, at) => wanted.every((term) => texts[at]?.includes(term)))
}

async function prepare({ articles }: Snapshot): Promise<readonly string[]> {
  const texts: string[] = []
  for (const { title, outlet = '' } of articles.headers) {
    texts.push(
      words(`${title} ${outlet}`)
        .map(({ term }) => term)
        .join(' '),
    )
    if (texts.length % atATime === 0) await turn()
  }
  return texts
}
