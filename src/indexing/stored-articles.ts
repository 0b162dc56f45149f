import type { Article, ArticleHeader } from '../domain.js'
import { articlesAPart, type BuildPart } from './build-parts.js'

/** The articles of a build by id, in the order of the build. */
export type StoredArticles = ReadonlyMap<string, Article> & {
  /** Without their texts, which are decoded each time an article is asked for. */
  readonly headers: readonly ArticleHeader[]
  /** Place among `headers`. */
  numberOf(id: string): number | undefined
}

type ArticlesPart = Extract<BuildPart, { kind: 'articles' }>

/**
 * Articles whose texts stay outside the heap, as UTF-16: a third of the memory of objects, nothing for the garbage
 * collector to look through, and a text is taken out in a microsecond.
 */
export class ArticleStore implements StoredArticles {
  readonly headers: ArticleHeader[] = []
  readonly #numbers = new Map<string, number>()
  readonly #texts: { readonly units: Buffer; readonly ends: Uint32Array }[] = []

  add({ headers, texts, ends }: ArticlesPart): void {
    this.#texts.push({ units: Buffer.from(texts.buffer), ends })
    for (const header of JSON.parse(headers) as ArticleHeader[]) {
      this.#numbers.set(header.id, this.headers.length)
      this.headers.push(header)
    }
  }

  /** Different ids: fewer than headers when one is there twice. */
  get size(): number {
    return this.#numbers.size
  }

  numberOf(id: string): number | undefined {
    return this.#numbers.get(id)
  }

  get(id: string): Article | undefined {
    const number = this.#numbers.get(id)
    const header = number === undefined ? undefined : this.headers[number]
    return header && this.#articleOf(header, number ?? 0)
  }

  has(id: string): boolean {
    return this.#numbers.has(id)
  }

  keys(): MapIterator<string> {
    return this.#numbers.keys()
  }

  *values(): MapIterator<Article> {
    for (const [number, header] of this.headers.entries()) yield this.#articleOf(header, number)
  }

  *entries(): MapIterator<[string, Article]> {
    for (const article of this.values()) yield [article.id, article]
  }

  [Symbol.iterator](): MapIterator<[string, Article]> {
    return this.entries()
  }

  forEach(visit: (article: Article, id: string, articles: ReadonlyMap<string, Article>) => void): void {
    for (const [id, article] of this) visit(article, id, this)
  }

  #articleOf(header: ArticleHeader, number: number): Article {
    const part = this.#texts[Math.floor(number / articlesAPart)]
    const place = number % articlesAPart
    const start = place === 0 ? 0 : (part?.ends[place - 1] ?? 0)
    const text = part?.units.toString('utf16le', start * 2, (part.ends[place] ?? 0) * 2)
    return { ...header, text: text ?? '' }
  }
}
