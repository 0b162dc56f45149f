import type { Range } from '../domain.js'
import { words } from '../text/words.js'

/** A word of a sentence with what stands between it and the word before. */
export type Token = Range & {
  readonly term: string
  /** The characters before it: white space and punctuation. */
  readonly gap: string
  /** As it stands in the text. */
  readonly written: string
  /** Whether it stands in a quotation that opened before it. */
  readonly isQuoted: boolean
}

/** The words of a text in order; ranges count from the start of the text. */
export function tokensOf(text: string): Token[] {
  let end = 0
  let isQuoted = false
  return words(text).map((word) => {
    const gap = isWithinLetters(text, end, word) ? ' ' : text.slice(end, word.start)
    end = word.end
    isQuoted = quotedAfter(gap, isQuoted)
    const written = text.slice(word.start, end)
    const term = word.term.length > 4 ? word.term : (unfolded.get(written) ?? word.term)
    return { term, start: word.start, end, gap, written, isQuoted }
  })
}

/** «سي.إن.إن»: a point between letters of a foreign name ends nothing. */
function isWithinLetters(text: string, end: number, { start, end: next }: Range): boolean {
  if (start !== end + 1 || text[end] !== '.' || next - start > 3) return false
  return end < 3 || !/\p{L}{4}$/u.test(text.slice(end - 4, end))
}

/**
 * Words that the fold of letters would make one with others: the name «علي», as nearly all news writes it, with «على»,
 * the verb «بيّن» with «بين».
 */
const unfolded = new Map([
  ['علي', 'علي.'],
  ['بيّن', 'بين.'],
  ['وبيّن', 'وبين.'],
])

/** Whether a word ends in a pronoun («أهدافها»); as written, «ـه» is one and «ـة» is not. */
export function isPossessed({ written }: Token): boolean {
  return /(?:.{4}ه|..ها|..هم)$/.test(written) && !/الله$/.test(written)
}

/** Whether a quotation is open after a gap. White space tells which way a mark faces; where it does not, marks alternate. */
function quotedAfter(gap: string, before: boolean): boolean {
  if (!hasQuotation(gap)) return before
  if (/^[«“”„"][^\s«»“”„"]*\s[^«»“”„"]*$|^[^«»“”„"]*»[^«»“”„"]*$/u.test(gap)) return false
  if (/^[^«»“”„"]*\s[^\s«»“”„"]*[«“”„"]$/u.test(gap)) return true
  return (gap.match(/[«»“”„"]/gu)?.length ?? 0) % 2 === 1 ? !before : before
}

const marks = `«»“”„"‟❝❞″`
const quotation = new RegExp(`[${marks}]|['‘’]{2}`, 'u')

/** Whether a quotation mark, of whichever direction, stands in a gap: Arabic news mixes them up. */
export function hasQuotation(gap: string): boolean {
  return gap !== ' ' && quotation.test(gap)
}

/** Whether a gap ends a clause or sentence: not a comma, not a bracket. */
export function endsClause(gap: string): boolean {
  return gap !== ' ' && /[:.!?؟؛;…\n]|\s[-–—]\s/u.test(gap)
}

export function hasColon(gap: string): boolean {
  return gap.includes(':')
}

export function hasComma(gap: string): boolean {
  return gap !== ' ' && /[،,]/u.test(gap)
}
