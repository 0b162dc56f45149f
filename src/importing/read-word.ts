import { parseHTML } from 'linkedom'
import mammoth from 'mammoth'
import type { PageElement } from './page.js'
import { textOfPage } from './page-text.js'
import { isArabic, type Read, type Refused, refused, type Stated } from './stated.js'
import { type Entry, zipEntries } from './zip.js'

/** What may be packed in a document, in bytes; its pictures are most of that and stay where they are. */
const mostBytes = 100 * 1024 * 1024
const mostXmlBytes = 30 * 1024 * 1024

/** Reads a Word document (.docx). */
export async function readWord(bytes: Uint8Array): Promise<Read> {
  const document = opened(bytes)
  if ('kind' in document) return document
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(bytes) },
    {
      styleMap: ["p[style-name='Title'] => h1.title:fresh"],
      externalFileAccess: false,
      convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
    },
  )
  const { document: page } = parseHTML(`<html><body>${value}</body></html>`)
  const stated = statedIn(page.body, document.title)
  if (stated.text === '') return refused('no-text')
  return isArabic(stated.text) ? { kind: 'article', stated } : refused('not-arabic')
}

/**
 * Checks what is packed in the document before anything unpacks it in good faith, and reads the title of its
 * properties. Dates there tell when the file was made, not when the article was published.
 */
function opened(bytes: Uint8Array): { readonly title?: string } | Refused {
  if (isOldOffice(bytes)) return refused('encrypted')
  let title: string | undefined
  let hasText = false
  let left = mostBytes
  try {
    for (const entry of zipEntries(bytes)) {
      const content = entry.unpack(isXml(entry) ? Math.min(left, mostXmlBytes) : left)
      left -= content.byteLength
      if (left <= 0) return refused('too-much-inside')
      if (!isXml(entry)) continue
      // Entities can be nested until they fill any memory; office documents never declare any.
      if (/<!(?:DOCTYPE|ENTITY)/i.test(latin(content))) return refused('declarations')
      if (entry.name === 'word/document.xml') hasText = true
      if (entry.name === 'docProps/core.xml') title = titleIn(content)
    }
  } catch (error) {
    const isTooMuch = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
    return refused(isTooMuch ? 'too-much-inside' : 'broken')
  }
  if (!hasText) return refused('broken')
  return title === undefined ? {} : { title }
}

/** An encrypted .docx is wrapped in the container of the older formats. */
function isOldOffice(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 4)).toString('hex') === 'd0cf11e0'
}

function isXml({ name }: Entry): boolean {
  return /\.(?:xml|rels)$/i.test(name)
}

/** UTF-16 has a zero beside every letter of a keyword. */
function latin(content: Uint8Array): string {
  return Buffer.from(content.buffer, content.byteOffset, content.byteLength)
    .toString('latin1')
    .replaceAll('\0', '')
}

function titleIn(core: Uint8Array): string | undefined {
  const { document } = parseHTML(new TextDecoder().decode(core))
  const title = document.querySelector('dc\\:title')?.textContent?.trim()
  return title ? title : undefined
}

/**
 * The title is a first paragraph in the style "Title" or a first heading. That of the properties is often a
 * template's or an older document's: it counts only where the text begins with the same words.
 */
function statedIn(body: PageElement, property: string | undefined): Stated {
  const [first] = [...body.children].filter((element) => (element.textContent ?? '').trim() !== '')
  const words = first ? textOfPage(first).replace(/\s+/g, ' ') : ''
  const isTitle = first !== undefined && (first.nodeName.toLowerCase() === 'h1' || words === property)
  if (!isTitle || words.length > 1000) return { text: textOfPage(body) }
  first.remove()
  return { title: words, text: textOfPage(body) }
}
