import type { Range } from '../domain.js'

/**
 * The sentences of an Arabic text, in order, without outer white space; between them only white space
 * is left out. Pieces of Intl.Segmenter (Unicode annex 29) are joined again after abbreviations («د.»),
 * inside quotation marks, before a fragment of fewer than four words, and across a line break that falls
 * in the middle of a sentence.
 */
export function sentenceRanges(text: string): Range[] {
  const sentences: Range[] = []
  for (const piece of pieces(text)) {
    const last = sentences.at(-1)
    if (last !== undefined && belongTogether(text, last, piece)) {
      sentences[sentences.length - 1] = { start: last.start, end: piece.end }
    } else sentences.push(piece)
  }
  return sentences
}

/** Longest sentence that joining may make, in UTF-16 code units: a quotation mark never closed must not swallow an article. */
const longestJoined = 1200
/** Shorter lines without a full stop are headings, bylines and captions. */
const shortestBrokenLine = 60
const fewestWords = 4

const segmenter = new Intl.Segmenter('ar', { granularity: 'sentence' })

/**
 * The segmenter's pieces, cut at line breaks and trimmed; pieces of white space alone are dropped. A line break
 * ends a piece in any case, so lines are segmented one by one.
 */
function* pieces(text: string): Generator<Range> {
  for (const line of text.matchAll(/[^\n\r\u2028\u2029]+/g)) {
    for (const { start, end } of segments(line[0])) {
      const piece = line[0].slice(start, end)
      const from = piece.search(/\S/)
      if (from === -1) continue
      yield { start: line.index + start + from, end: line.index + start + piece.trimEnd().length }
    }
  }
}

/** The segmenter copies what it is given for each piece it finds: so it is given a long line in windows. */
const firstWindow = 4096

/**
 * A line of one sentence, told a good deal faster than by the segmenter: it breaks a line only after what ends
 * sentences, closing marks and white space.
 */
const oneSentence = /^[^\p{Sentence_Terminal}\x85]*(?:\p{Sentence_Terminal}+[»”"’')\]]*\s*)?$/u

/** The ranges of the segmenter in a line. Those near the end of a window wait for the next, which goes on there. */
function* segments(line: string): Generator<Range> {
  if (oneSentence.test(line)) {
    yield { start: 0, end: line.length }
    return
  }
  let size = firstWindow
  for (let from = 0; from < line.length; ) {
    const end = Math.min(line.length, from + size)
    const found = [...segmenter.segment(line.slice(from, end))]
    // What follows may still move the last boundary, and the one before it where only signs come after.
    const sure = end === line.length ? found : found.slice(0, -2)
    for (const { index, segment } of sure) yield { start: from + index, end: from + index + segment.length }
    const last = sure.at(-1)
    if (last) from += last.index + last.segment.length
    size = last ? firstWindow : size * 2
  }
}

function belongTogether(text: string, before: Range, after: Range): boolean {
  if (after.end - before.start > longestJoined) return false
  const first = text.slice(before.start, before.end)
  const second = text.slice(after.start, after.end)
  if (/[\n\r\u2028\u2029]/.test(text.slice(before.end, after.start))) return isBrokenLine(first, second)
  return (
    endsWithAbbreviation(first) ||
    hasOpenQuotation(first) ||
    isFragment(second) ||
    isFragment(first) ||
    isTrailingSource(second)
  )
}

/**
 * A line that ends in a letter or comma is a broken sentence when it is too long to be a heading and the
 * next line does not open a sentence of its own, as conjunctions and quotation marks do.
 */
function isBrokenLine(line: string, next: string): boolean {
  if (!/[\p{L}\p{M}،,]$/u.test(line) || line.length < shortestBrokenLine) return false
  if (/^(?:و|ف|كما|لكن|ثم|غير أن|إلا أن|[-–•*#\d«"“”‘'(])/u.test(next)) return false
  return /[.!?؟…»"“”]$/u.test(next) || next.length >= shortestBrokenLine
}

/** One or two letters before the full stop («د.», «أ. د.», «م.»), or a number of a list («1.»). */
function endsWithAbbreviation(text: string): boolean {
  return /(?:^|[\s«"“”(])(?:[\p{L}]{1,2}|\d{1,2})\.$/u.test(text)
}

/** Whether an opening mark has no closing one; straight and mixed marks count by number. */
function hasOpenQuotation(text: string): boolean {
  const opened = text.match(/[«“„]/g)?.length ?? 0
  const closed = text.match(/[»”]/g)?.length ?? 0
  const straight = text.match(/["]|['‘’]{2}/g)?.length ?? 0
  const curly = text.match(/[“”„]/g)?.length ?? 0
  const guillemets = (text.match(/«/g)?.length ?? 0) > (text.match(/»/g)?.length ?? 0)
  return guillemets || straight % 2 === 1 || (curly % 2 === 1 && opened !== closed)
}

/** A source named after the full stop belongs to what it is the source of: «…. بحسب مسؤول أمريكي لوكالة (رويترز).» */
function isTrailingSource(text: string): boolean {
  return text.length < 80 && /^(?:بحسب|حسب|وفق|وفقا|وفقًا|وفقاً|نقلا|نقلاً|نقلًا)[\s:]/u.test(text)
}

function isFragment(text: string): boolean {
  return (text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) < fewestWords
}
