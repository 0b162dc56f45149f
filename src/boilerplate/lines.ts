import type { Article, Range } from '../domain.js'
import { words } from '../text/words.js'

/** A line of an article with what its form says; its range is trimmed of white space. */
export type Line = Range & {
  readonly text: string
  /** Where `text` begins in the article. */
  readonly textStart: number
  readonly wordCount: number
  /** Whether it ends as sentences end, quotation marks and brackets aside. */
  readonly endsSentence: boolean
  /** Its normalised words, joined by spaces. */
  readonly said: () => string
}

/** An article as its lines, with what the rules ask about it as a whole. */
export type Page = {
  readonly title: string
  readonly outlet?: string
  readonly lines: readonly Line[]
}

/** The lines of an article that hold anything but white space, in order. */
export function pageOf({ title, outlet, text }: Pick<Article, 'title' | 'outlet' | 'text'>): Page {
  const lines: Line[] = []
  for (const found of text.matchAll(/[^\n\r\u2028\u2029]+/g)) {
    const line = lineAt(found[0], found.index)
    if (line) lines.push(line)
  }
  return { title, ...(outlet !== undefined && { outlet }), lines }
}

/**
 * A piece of an article as a line of its own; none when it is white space alone. Its range keeps marks without
 * width at its ends, its text does not.
 */
export function lineAt(raw: string, at: number): Line | undefined {
  let from = 0
  let to = raw.length
  while (from < to && isInvisible(raw.charCodeAt(from))) from++
  while (to > from && isInvisible(raw.charCodeAt(to - 1))) to--
  const visible = raw.trim()
  if (visible === '') return undefined
  const text = raw.slice(from, to)
  const start = at + raw.length - raw.trimStart().length
  let said: string | undefined
  return {
    text,
    textStart: at + from,
    start,
    end: start + visible.length,
    wordCount: countWords(text),
    endsSentence: /[.!?؟…][\s"'»”’“)\]]*$/u.test(text.slice(-6)),
    said: () => {
      said ??= plain(text)
      return said
    },
  }
}

/** Runs between white space. */
function countWords(text: string): number {
  let count = 1
  for (let i = 1; i < text.length; i++) {
    if (isSpace(text.charCodeAt(i)) && !isSpace(text.charCodeAt(i - 1))) count++
  }
  return count
}

function isSpace(unit: number): boolean {
  return unit === 0x20 || unit === 0xa0 || (unit >= 0x09 && unit <= 0x0d) || unit === 0x3000
}

/** White space and marks without width: bidi controls, joiners, byte-order marks. */
function isInvisible(unit: number): boolean {
  return (
    isSpace(unit) ||
    (unit >= 0x2000 && unit <= 0x200f) ||
    (unit >= 0x2028 && unit <= 0x202f) ||
    (unit >= 0x205f && unit <= 0x2069) ||
    unit === 0xfeff ||
    unit === 0x061c
  )
}

/** The normalised words of a text, joined by spaces: what furniture is recognised by. */
export function plain(text: string): string {
  return words(text)
    .map(({ term }) => term)
    .join(' ')
}

/** Whether a line holds neither a letter nor a number: a rule, stars, a lone dash. */
export function isSeparator({ text }: Line): boolean {
  return !/[^\P{L}ـ]|\p{N}/u.test(text)
}

/** Whether a line could head a story: words without a full stop, not a list's entry, nothing announced by it. */
export function looksLikeHeadline({ text, wordCount }: Line): boolean {
  return (
    wordCount >= 3 &&
    wordCount <= 25 &&
    text.length <= 160 &&
    !/[.:؛،,]["»”]?$/u.test(text) &&
    !/^(?:[-–—•*▪●·]|[\d٠-٩]+\s*[-.)–])/u.test(text)
  )
}
