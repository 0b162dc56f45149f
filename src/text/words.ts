import type { Range } from '../domain.js'
import { foldUsual, normaliseWord } from './normalise.js'

/** A word of a text: its normalised form and where it stands in the untouched text. */
export type Word = Range & { readonly term: string }

/**
 * The words of a text, in order: numbers (with their thousands separators: 29,358 is one word) and runs of
 * letters with their marks. A number glued to Arabic letters is a word of its own («18جهاديا», «لواءي45»),
 * one glued to Latin letters is not (F16, 20th).
 */
export function words(text: string): Word[] {
  const found: Word[] = []
  for (let at = 0; at < text.length; ) {
    const kind = kinds[text.charCodeAt(at)]
    if (kind === separator) {
      at++
      continue
    }
    const isLetter = kind === plainLetter || kind === otherLetter
    const word = (isLetter ? usualWord(text, at) : undefined) ?? anyWord(text, at)
    if (word === undefined) break
    if (word.term !== '') found.push(word)
    at = word.end
  }
  return found
}

const separator = 1
/** A letter that stays as it is when a word is normalised. */
const plainLetter = 2
const otherLetter = 3
const mark = 4

/** What usual characters are to a word, by code; 0 for those that only the pattern can tell. */
const kinds = new Uint8Array(0x2100)
for (let code = 0; code < kinds.length; code++) {
  const character = String.fromCharCode(code)
  if (/[\s\p{P}\p{S}]/u.test(character)) kinds[code] = separator
  else if (/[ء-غف-ي]/u.test(character))
    kinds[code] = normaliseWord(character) === character ? plainLetter : otherLetter
  else if (/[\u0640\u064b-\u0652]/u.test(character)) kinds[code] = mark
}

/**
 * The word of the usual Arabic letters and marks that begins at a letter, when a separator or nothing follows: nearly
 * every word is one, and is found in a third of the time that the pattern takes.
 */
function usualWord(text: string, start: number): Word | undefined {
  let isPlain = true
  let end = start
  for (; end < text.length; end++) {
    const kind = kinds[text.charCodeAt(end)]
    if (kind === separator) break
    if (kind === otherLetter || kind === mark) isPlain = false
    else if (kind !== plainLetter) return undefined
  }
  const written = text.slice(start, end)
  return { term: isPlain ? written : foldUsual(written), start, end }
}

/** The next word of any kind. */
function anyWord(text: string, from: number): Word | undefined {
  wordPattern.lastIndex = from
  const match = wordPattern.exec(text)
  return match ? { term: normaliseWord(match[0]), start: match.index, end: wordPattern.lastIndex } : undefined
}

/** Bidi marks and joiners belong to a word only between its letters. */
const inner = '[\\u200B-\\u200F\\u061C\\u2060\\uFEFF\\u00AD](?=[\\p{L}\\p{M}\\u0640])'
const number = '\\p{Nd}+(?:[,٬]\\p{Nd}{3}(?!\\p{Nd}))*'
const latin = '\\p{Script=Latin}'
const wordPattern = new RegExp(
  `${number}(?:${latin}[${latin}\\p{M}\\p{Nd}]*)?|${latin}(?:[${latin}\\p{M}\\p{Nd}]|${inner})*|(?!${latin})\\p{L}(?:(?!${latin})[\\p{L}\\p{M}\\u0640]|${inner})*`,
  'gu',
)
