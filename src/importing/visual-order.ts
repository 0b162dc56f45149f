import type { Box } from './pdf-boxes.js'

/** A stretch of a line in reading order, and whether it is read from left to right. */
export type Piece = { readonly text: string; readonly isLtr: boolean }

/** Vowel marks stand over their letters and are drawn by themselves. */
export function isMark({ text }: Box): boolean {
  return /^\p{M}+$/u.test(text)
}

type Kind = 'arabic' | 'latin' | 'number' | 'neutral'

const mirrors = new Map(
  ['()', '[]', '{}', '<>', '«»', '‹›'].flatMap(([open = '', close = '']) => [
    [open, close],
    [close, open],
  ]),
)

/** How the lines of a document are set. */
export type Setting = {
  /** Whether its boxes hold their words letter by letter in reverse. */
  readonly isReversed: boolean
  /** The thinnest gap that is a space, in shares of the letters' height. */
  readonly space: number
}

/**
 * The thinnest space of a document. Spaces of Arabic fonts differ, and so does how far letters that do not
 * join stand apart: a space here is what is nearly as wide as most gaps that cannot be anything else.
 */
export function thinnestSpace(lines: readonly (readonly Box[])[]): number {
  const gaps = lines.flatMap((boxes) => {
    const inked = boxes.filter((box) => !isMark(box)).sort((a, b) => b.right - a.right)
    return inked.slice(1).map((box, at) => ((inked[at]?.left ?? box.right) - box.right) / box.height)
  })
  const wide = gaps.filter((gap) => gap > 0.15 && gap < 1).sort((a, b) => a - b)
  return Math.min(0.3, Math.max(0.12, (wide[Math.floor(wide.length / 2)] ?? 0.25) * 0.82))
}

/**
 * A line of an Arabic page in reading order: from right to left, but Latin words and the figures of a number
 * from left to right. Each box comes in reading order already, or reversed as a whole (`isReversed`).
 */
export function readingOrder(boxes: readonly Box[], { isReversed, space: thinnest }: Setting): Piece[] {
  const placed = boxes.flatMap(withoutLetters).sort((a, b) => b.right - a.right || b.left - a.left)
  const units = placed.flatMap((box, at): (Piece & { kind: Kind })[] => {
    const kind = kindOf(box.text)
    const text = isReversed && kind === 'arabic' ? [...box.text].reverse().join('') : box.text
    const before = placed.slice(0, at).findLast((one) => !isMark(one))
    const isApart = before !== undefined && !isMark(box) && before.left - box.right > box.height * thinnest
    const space = isApart && !/\s$/.test(before.text) && !/^\s/.test(text)
    const unit = { text, isLtr: kind === 'latin' || kind === 'number', kind }
    return space ? [{ text: ' ', isLtr: false, kind: 'neutral' }, unit] : [unit]
  })
  const pieces: Piece[] = []
  for (let at = 0; at < units.length; ) {
    const end = runEnd(units, at)
    const run = units.slice(at, end).reverse()
    pieces.push({ text: run.map(({ text }) => text).join(''), isLtr: units[at]?.isLtr === true })
    at = end
  }
  return pieces
}

/** Figures and signs of a box without letters one by one: only their places tell how they are read. */
function withoutLetters(box: Box): Box[] {
  const signs = [...box.text]
  if (signs.length < 2 || /[\p{L}\p{M}]/u.test(box.text)) return [box]
  const width = (box.right - box.left) / signs.length
  return signs.map((text, at) => ({
    ...box,
    text,
    left: box.left + at * width,
    right: box.left + (at + 1) * width,
  }))
}

/** Where the left-to-right run that begins at `start` ends; after one unit where none begins. */
function runEnd(units: readonly (Piece & { kind: Kind })[], start: number): number {
  if (!units[start]?.isLtr) return start + 1
  let end = start + 1
  let hasLatin = units[start].kind === 'latin'
  for (let at = start + 1; at < units.length; at += 1) {
    const unit = units[at]
    if (!unit || unit.kind === 'arabic') break
    if (!unit.isLtr) continue
    const between = units
      .slice(end, at)
      .map(({ text }) => text)
      .join('')
    // Figures join over the sign inside a number, or next to Latin words over anything but Arabic.
    const isJoined =
      hasLatin || unit.kind === 'latin' ? !/[()[\]«»]/.test(between) : /^[.,:/٫٬]?$/.test(between)
    if (!isJoined) break
    hasLatin ||= unit.kind === 'latin'
    end = at + 1
  }
  return end
}

function kindOf(text: string): Kind {
  if (/(?=\p{L})\p{Script=Arabic}/u.test(text)) return 'arabic'
  if (/\p{L}/u.test(text)) return 'latin'
  return /\p{Nd}/u.test(text) ? 'number' : 'neutral'
}

/** The text of pieces; brackets between Arabic words stand for their mirror images where the file keeps shapes. */
export function textOfPieces(pieces: readonly Piece[], isMirrored: boolean): string {
  return pieces
    .map(({ text, isLtr }) =>
      isMirrored && !isLtr ? text.replace(/[()[\]{}<>«»‹›]/g, (sign) => mirrors.get(sign) ?? sign) : text,
    )
    .join('')
}

/** How many brackets open before they close, less those that close before they open. */
export function bracketBalance(text: string): number {
  const pairs = text.match(/\([^()\n]*\)|«[^«»\n]*»|\[[^[\]\n]*\]/g)?.length ?? 0
  const turned = text.match(/\)[^()\n]*\(|»[^«»\n]*«|\][^[\]\n]*\[/g)?.length ?? 0
  return pairs - turned
}

/**
 * What Arabic spelling says of the direction of words: ة and ى end words and never begin one, and ال begins
 * words and hardly ever ends one turned round. Positive for reading order, negative for the reverse.
 */
export function directionEvidence(text: string): { readonly forward: number; readonly backward: number } {
  const words = text.match(/[\u0621-\u064a]{3,}/g) ?? []
  const count = (pattern: RegExp) => words.filter((word) => pattern.test(word)).length
  // No word but و has one letter; where many seem to, the spaces are wrong.
  const lone =
    text.match(/(?<![\p{L}\p{M}\p{Nd}])[\u0621-\u0647\u0649\u064a](?![\p{L}\p{M}.)\p{Nd}])/gu)?.length ?? 0
  if (lone > words.length / 50) return { forward: 0, backward: lone }
  return { forward: count(/[ةى]$/) + count(/^[وفبك]?ال/), backward: count(/^[ةى]/) + count(/لا[وفبك]?$/) }
}
