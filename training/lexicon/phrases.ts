import { lemma } from '../../src/english/lemma.js'
import { questionWords } from '../../src/english/question-words.js'
import { abbreviationKey, nameKey, phraseKey } from '../../src/english/units.js'
import type { OwnEntry } from './read-own-entries.js'
import type { Row } from './row.js'

/** Most Arabic forms kept of a phrase. */
const mostForms = 6

/**
 * Arabic forms by the key under which a question finds them: our own names first, then names of several
 * words that the sources give. Names of one word in both languages are left to the translation table.
 */
export function phraseTable(own: readonly OwnEntry[], rows: readonly Row[]): Map<string, string[]> {
  const table = new Map<string, string[]>()
  for (const { english, arabic } of own) {
    for (const spelling of english) {
      const key = keyOf(spelling)
      table.set(key, [...new Set([...(table.get(key) ?? []), ...arabic])].slice(0, mostForms))
    }
  }
  const ours = new Set(table.keys())
  for (const row of rows) {
    if (row.kind !== 'name' || !isProperName(row.english)) continue
    const arabic = bare(row.arabic)
    const key = keyOf(row.english)
    if (ours.has(key) || arabic.split(' ').length > 4 || key.split(' ').length < 2) continue
    const known = table.get(key) ?? []
    if (!known.includes(arabic)) table.set(key, [...known, arabic].slice(0, 3))
  }
  return table
}

/** The key of a spelling as our table writes it: all capitals are an abbreviation, a capital makes a name. */
export function keyOf(spelling: string): string {
  const words = questionWords(`«x» ${spelling}`).slice(1)
  const key = phraseKey(words)
  const [first] = words
  if (first === undefined || key.includes(' ')) return key
  if (/^(?:\p{Lu}[\p{Lu}\d]+|(?:\p{Lu}\.)+)$/u.test(spelling)) return abbreviationKey(first.lower)
  const last = words.at(-1)
  return last?.isCapitalised ? nameKey(last.lower) : lemma(last?.lower ?? '')
}

/** Two to four words that begin with capitals: the sources' other names are words and descriptions. */
function isProperName(english: string): boolean {
  return /^\p{Lu}[\p{L}'’.]+(?:[ -](?:of |and |the |al-|& )?\p{Lu}[\p{L}'’.]+){1,3}$/u.test(english)
}

/** Without vowel marks and notes in brackets, as news writes it. */
export function bare(arabic: string): string {
  return arabic
    .replace(/\([^)]*\)/g, ' ')
    .replace(/[\u064B-\u0652\u0670\u0640\u200e\u200f]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}
