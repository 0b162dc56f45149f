import { getDocumentProxy } from 'unpdf'
import { type Box, boxesOf, type Pdf } from './pdf-boxes.js'
import { type Column, columnsOf } from './pdf-lines.js'
import { paragraphsOf, withoutFurniture } from './pdf-paragraphs.js'
import { plainLetters } from './presentation-forms.js'
import { isArabic, type Read, refused } from './stated.js'
import {
  bracketBalance,
  directionEvidence,
  readingOrder,
  type Setting,
  textOfPieces,
  thinnestSpace,
} from './visual-order.js'

const mostPages = 300

/**
 * Reads a PDF that has text under its pictures of letters. Where that text is not surely what a reader sees,
 * letter for letter and in that order, the file is refused: a quote must not be a reconstruction gone wrong.
 */
export async function readPdf(bytes: Uint8Array): Promise<Read> {
  const opened = await opening(bytes)
  if (typeof opened === 'string') return refused(opened)
  if (opened.numPages > mostPages) return refused('too-many-pages')
  const pages: Box[][] = []
  for (let page = 1; page <= opened.numPages; page += 1) pages.push(await boxesOf(opened, page))
  const letters = pages.flatMap((boxes) => boxes.map(({ text }) => text)).join('')
  if (letters.trim() === '') return refused('no-text-layer')
  if (hasUnknownLetters(letters)) return refused('letters-unknown')
  const set = pages.map((boxes) => columnsOf(boxes))
  const space = thinnestSpace(set.flat(2).map(({ boxes }) => boxes))
  const columns = withoutFurniture(set, ({ boxes }) =>
    textOfPieces(readingOrder(boxes, { isReversed: false, space }), false),
  )
  const text = textOf(columns, space)
  if (text === undefined) return refused('order-unknown')
  if (text === '') return refused('no-text')
  if (!isArabic(text)) return refused('not-arabic')
  const title = await titleIn(opened, text)
  if (title === undefined) return { kind: 'article', stated: { text } }
  return { kind: 'article', stated: { title, text: text.slice(title.length).trimStart() } }
}

async function opening(bytes: Uint8Array): Promise<Pdf | 'encrypted' | 'broken'> {
  try {
    // The library takes what it is given away from its owner.
    return await getDocumentProxy(new Uint8Array(bytes), {
      isEvalSupported: false,
      disableFontFace: true,
      useSystemFonts: false,
      enableXfa: false,
      verbosity: 0,
    })
  } catch (error) {
    return error instanceof Error && error.name === 'PasswordException' ? 'encrypted' : 'broken'
  }
}

/** Shapes without a letter come as NUL, as the replacement character, or from the private use area. */
function hasUnknownLetters(text: string): boolean {
  const unknown = text.match(/[\0\ufffd\p{Co}]/gu)?.length ?? 0
  const known = text.match(/\p{L}/gu)?.length ?? 0
  return unknown > 0 && unknown > known / 200
}

/** The text in reading order, or nothing where spelling does not confirm one order clearly. */
function textOf(columns: readonly Column[], space: number): string | undefined {
  const forward = wordsOf(columns, { isReversed: false, space })
  const evidence = directionEvidence(forward)
  if (evidence.forward >= 4 * evidence.backward && evidence.forward > 0) return forward
  const reversed = wordsOf(columns, { isReversed: true, space })
  const second = directionEvidence(reversed)
  if (second.forward >= 4 * second.backward && second.forward > 4) return reversed
  return isArabic(forward) ? undefined : forward
}

function wordsOf(columns: readonly Column[], setting: Setting): string {
  const texts = [false, true].map((isMirrored) => {
    const worded = columns.map((column) =>
      column.map(({ boxes, ...line }) => ({
        ...line,
        text: tidy(textOfPieces(readingOrder(boxes, setting), isMirrored)),
      })),
    )
    return paragraphsOf(worded).join('\n\n')
  })
  const [plain = '', mirrored = ''] = texts
  return bracketBalance(mirrored) > bracketBalance(plain) ? mirrored : plain
}

function tidy(text: string): string {
  return plainLetters(text)
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
}

/** The title of the properties is often a file's name: it counts only where the text begins with it. */
async function titleIn(pdf: Pdf, text: string): Promise<string | undefined> {
  const { info } = await pdf.getMetadata().catch(() => ({ info: {} }))
  const title = 'Title' in info && typeof info.Title === 'string' ? tidy(info.Title) : ''
  return title !== '' && title.length < 1000 && text.startsWith(`${title}\n`) ? title : undefined
}
