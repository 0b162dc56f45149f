import type { Range } from '../domain.js'

/** A word of an English question, as it stands there. */
export type QuestionWord = Range & {
  /** As written, without a possessive ending. */
  readonly text: string
  /** Lower case, accents folded. */
  readonly lower: string
  readonly isCapitalised: boolean
  /** Two or more letters, all of them capitals, in a question that is not all capitals. */
  readonly isUpperCase: boolean
  readonly startsSentence: boolean
  /** Joined to the word before by a hyphen or an apostrophe: «ez-Zor», «al-Shaabi», «Sana'a». */
  readonly isJoined: boolean
}

/** The words of an English question in order; hyphens separate words, possessive endings are dropped. */
export function questionWords(question: string): QuestionWord[] {
  const shouts = !/\p{Ll}/u.test(question)
  const found: QuestionWord[] = []
  for (const match of question.matchAll(wordPattern)) {
    const text = match[0].replace(/['’][sS]$/u, '').replace(/(?<=[sS])['’]$/u, '')
    const start = match.index
    const before = question.slice(found.at(-1)?.end ?? 0, start)
    found.push({
      text,
      lower: foldLatin(text),
      start,
      end: start + text.length,
      isCapitalised: !shouts && /^\p{Lu}/u.test(text),
      isUpperCase: !shouts && /^(?:\p{Lu}[\p{Lu}\d]+|(?:\p{Lu}\.)+\p{Lu}?)$/u.test(text),
      startsSentence: found.length === 0 || /[.!?:"“]\s*$/u.test(before.trimEnd()),
      isJoined: found.length > 0 && /^[-‐‑–]$/u.test(before),
    })
  }
  return found
}

/** Letters and digits; dots inside «U.S.», commas inside numbers, apostrophes inside words. */
const wordPattern =
  /(?:\p{Lu}\.){2,}|(?:\p{Lu}\.)+\p{Lu}(?!\p{L})|\p{Nd}+(?:,\p{Nd}{3})+|[\p{L}\p{Nd}]+(?:['’ʿʾ`][\p{L}]+)*['’]?/gu

/** Lower case without accents, dots and apostrophes: «Baʿath», «Sana'a» and «U.S.» become baath, sanaa, us. */
export function foldLatin(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/[^\p{L}\p{Nd}]/gu, '')
    .toLowerCase()
    .replace(/ı/g, 'i')
    .replace(/ø/g, 'o')
    .replace(/ł/g, 'l')
    .replace(/ß/g, 'ss')
    .replace(/æ/g, 'ae')
}
