import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { decodedPage } from './charset.js'
import type { PageNode } from './page.js'
import { pageMetadata } from './page-metadata.js'
import { textOfPage } from './page-text.js'
import { isArabic, type Read, refused } from './stated.js'

const mostElements = 100_000

/**
 * Reads a saved web page: the article without what surrounds it, and what the page's metadata states.
 * The page is only parsed: no script of it runs and nothing it names is fetched.
 */
export function readWebPage(bytes: Uint8Array): Read {
  const html = decodedPage(bytes)
  if (html === undefined) return refused('charset-unknown')
  const { document } = parseHTML(html)
  if (!document.documentElement) return refused('no-article')
  const fields = pageMetadata(document)
  const found = new Readability<PageNode>(document, {
    maxElemsToParse: mostElements,
    disableJSONLD: true,
    serializer: (node) => node,
  }).parse()
  const text = withoutTitle(found?.content ? textOfPage(found.content) : '', fields.title)
  if (text === '') return refused('no-article')
  if (!isArabic(text)) return refused('not-arabic')
  return { kind: 'article', stated: { ...fields, text } }
}

/** The headline over the text is the title, and stands in the header already. */
function withoutTitle(text: string, title: string | undefined): string {
  const [first = '', ...rest] = text.split('\n\n')
  return title !== undefined && first.replace(/\s+/g, ' ') === title ? rest.join('\n\n') : text
}
