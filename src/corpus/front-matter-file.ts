import type { Article } from '../domain.js'

/** What a text file holds of an article; its id is its name. */
export type Written = Omit<Article, 'id' | 'textHash'>

/** An article as a text file, from which `articleFromFile` reads the same article. */
export function frontMatterFile({ title, outlet, published, url, section, text }: Written): string {
  const fields = { title, outlet, published, url, section }
  const lines = Object.entries(fields).flatMap(([name, value]) =>
    value === undefined ? [] : `${name}: ${name === 'published' ? value : JSON.stringify(value)}\n`,
  )
  return `---\n${lines.join('')}lang: ar\n---\n${text}`
}
