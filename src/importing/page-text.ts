import type { PageNode } from './page.js'

/** Elements that stand on lines of their own. */
const blocks =
  /^(?:address|article|aside|blockquote|body|center|dd|details|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|li|main|nav|ol|p|pre|section|summary|table|tbody|tfoot|thead|tr|ul)$/i

/** Elements whose content is no text of the page. */
const silent =
  /^(?:script|style|noscript|template|head|title|svg|math|iframe|object|video|audio|canvas|button|input|select|textarea|option|datalist)$/i

/** What may stand between two words, the weakest first. */
const gaps = ['', ' ', '\n', '\n\n'] as const
type Gap = (typeof gaps)[number]

const textNode = 3
const elementNode = 1

/** The text under a node as a reader sees it: paragraphs apart by an empty line, white space as one space. */
export function textOfPage(root: PageNode): string {
  const written: { text: string; pending: Gap } = { text: '', pending: '' }
  const write = (words: string) => {
    written.text += written.text === '' ? words : written.pending + words
    written.pending = ''
  }
  const separate = (by: Gap) => {
    if (gaps.indexOf(by) > gaps.indexOf(written.pending)) written.pending = by
  }
  // A stack and not recursion: pages nest as deep as whoever wrote them likes.
  const stack: (PageNode | Gap)[] = [root]
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (typeof next === 'string') separate(next)
    else if (next.nodeType === textNode) {
      for (const [, space = '', words = ''] of (next.textContent ?? '').matchAll(
        /([ \t\n\r\f]*)([^ \t\n\r\f]*)/g,
      )) {
        if (space !== '') separate(' ')
        if (words !== '') write(words)
      }
    } else if (next.nodeType === elementNode || next === root) {
      const name = next.nodeName.toLowerCase()
      if (silent.test(name)) continue
      if (name === 'br') {
        separate(written.pending === '\n' ? '\n\n' : '\n')
        continue
      }
      const apart: Gap = /^(?:td|th)$/.test(name) ? ' ' : /^(?:li|tr|dt|dd)$/.test(name) ? '\n' : '\n\n'
      const isBlock = blocks.test(name) || apart === ' '
      if (isBlock) stack.push(apart)
      for (let child = next.lastChild; child !== null; child = child.previousSibling) stack.push(child)
      if (isBlock) separate(apart)
    }
  }
  return written.text
}
