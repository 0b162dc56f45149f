import { normaliseWord } from '../text/normalise.js'
import { type Word, words } from '../text/words.js'

/** A word with what stands before it. */
export type Token = Word & { readonly gap: string }

/** The words of a text in order, a conjunction glued to a number word left on it. */
export function tokensOf(text: string): Token[] {
  let end = 0
  return words(text).map((word) => {
    const gap = text.slice(end, word.start)
    end = word.end
    return { term: word.term, start: word.start, end, gap }
  })
}

/** Normalised words of a list written as people write them. */
export function terms(list: string): string[] {
  return list.trim().split(/\s+/).map(normaliseWord)
}

/** Whether a gap ends a sentence or a clause. */
export function endsClause(gap: string): boolean {
  return gap !== ' ' && /[.!?؟؛;…\n]/u.test(gap.replace(/(?<=\d)[.,](?=\d)/g, ''))
}
