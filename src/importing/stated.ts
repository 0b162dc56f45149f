import type { Flaw } from '../corpus/article.js'

/** What a file states of an article. What it does not state is absent: nothing is guessed. */
export type Stated = {
  readonly title?: string
  readonly outlet?: string
  readonly published?: string
  readonly url?: string
  readonly section?: string
  readonly text: string
}

/** What a file was read as: an article, or why it is none. */
export type Read = { readonly kind: 'article'; readonly stated: Stated } | Refused

/** `reason` names what this part of the product refuses for; a fault in a header is told by itself. */
export type Refused = Flaw & { readonly kind: 'refused'; readonly reason?: Reason }

/** Why a file is refused, with what a person can do about it. */
export const refusals = {
  format: flaw(
    'Its format is not one that is read.',
    'Use .md, .txt, .jsonl, .jsonl.gz, .html, .htm, .docx or .pdf.',
  ),
  'too-large': flaw('It is larger than 20 MB.', 'Split it, or use JSON Lines (.jsonl), one article a line.'),
  unreadable: flaw('It could not be read from the disk.', 'Check that it is there and that you may read it.'),
  'not-utf8': flaw('It is not valid UTF-8.', 'Save the file as UTF-8.'),
  'unknown-charset': flaw(
    'Its character encoding is not stated, or not the one stated.',
    'Save the page again from the browser, or save it as UTF-8.',
  ),
  'no-article': flaw(
    'No article was found in the page.',
    'Copy the text of the article into a .txt file and add that.',
  ),
  'no-text': flaw('There is no text in it.', 'Add the article as text.'),
  'not-arabic': flaw(
    'What could be read of it is not Arabic.',
    'Only Arabic articles can be quoted. If it is Arabic, copy its text into a .txt file.',
  ),
  broken: flaw(
    'It is damaged, or not what its name says.',
    'Open it in its program, save it again, and add that.',
  ),
  'too-much-inside': flaw(
    'What is packed in it is far larger than an article.',
    'Save the text alone, without what surrounds it.',
  ),
  declarations: flaw('It holds XML declarations that no document needs.', 'Save the document again.'),
  encrypted: flaw('It is encrypted.', 'Save it without a password, and add that.'),
  'no-text-layer': flaw(
    'It holds pictures of pages and no text.',
    'Recognise its text with another program (OCR), and add that.',
  ),
  'unknown-letters': flaw(
    'Its fonts do not say which letters their shapes stand for.',
    'Copy the text from where it was published, or save the document as .docx or .html.',
  ),
  'unknown-order': flaw(
    'The order of its letters cannot be told with certainty.',
    'Copy the text from where it was published, or save the document as .docx or .html.',
  ),
  'too-many-pages': flaw('It has more than 300 pages.', 'Split it into its articles.'),
  'too-slow': flaw(
    'Reading it took longer than 20 seconds and was ended.',
    'Save it as plain text and add that.',
  ),
  'too-much-memory': flaw(
    'Reading it took too much memory and was ended.',
    'Save it as plain text and add that.',
  ),
} as const satisfies Record<string, Flaw>

export type Reason = keyof typeof refusals

export function refused(reason: Reason): Refused {
  return { kind: 'refused', reason, ...refusals[reason] }
}

function flaw(problem: string, mend: string): Flaw {
  return { problem, mend }
}

/** Whether most letters are Arabic ones: a page in another language, or a broken font, gives others. */
export function isArabic(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  const arabic = text.match(/\p{Script=Arabic}/gu)?.length ?? 0
  return arabic > 0 && arabic >= letters / 2
}
