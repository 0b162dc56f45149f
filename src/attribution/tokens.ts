import type { Range } from '../domain.js'
import { words } from '../text/words.js'

/** A word of a sentence with what stands between it and the word before. */
export type Token = Range & {
  readonly term: string
  /** The characters before it: white space and punctuation. */
  readonly gap: string
  /** Whether it ends in a pronoun («أهدافها»); as written, «ـه» is one and «ـة» is not. */
  readonly isPossessed: boolean
}

/** The words of a text in order; ranges count from the start of the text. */
export function tokensOf(text: string): Token[] {
  let end = 0
  return words(text).map((word) => {
    const gap = text.slice(end, word.start)
    const written = text.slice(word.start, word.end)
    end = word.end
    return { ...word, gap, isPossessed: /(?:.{4}ه|..ها|..هم)$/.test(written) && !/الله$/.test(written) }
  })
}

const marks = `«»“”„"‟❝❞″`
const quotation = new RegExp(`[${marks}]|['‘’]{2}`, 'u')

/** Whether a quotation mark, of whichever direction, stands in a gap: Arabic news mixes them up. */
export function hasQuotation(gap: string): boolean {
  return quotation.test(gap)
}

/** Whether a gap ends a clause or sentence: not a comma, not a bracket. */
export function endsClause(gap: string): boolean {
  return /[:.!?؟؛;…\n]|\s[-–—]\s/u.test(gap)
}

export function hasColon(gap: string): boolean {
  return gap.includes(':')
}

export function hasComma(gap: string): boolean {
  return /[،,]/u.test(gap)
}
