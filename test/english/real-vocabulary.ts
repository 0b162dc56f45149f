import { readFile } from 'node:fs/promises'
import type { Vocabulary } from '../../src/english/vocabulary.js'
import { stem } from '../../src/text/stem.js'
import { words } from '../../src/text/words.js'

/** The distinct words of a fifth of the lexicon and of some texts: thousands of real words to be confused with. */
export async function realVocabulary(...more: readonly string[]): Promise<Vocabulary> {
  const lines = (await readFile('models/lexicon/words.tsv', 'utf8')).split('\n')
  const found = new Set<string>()
  for (const line of lines.filter((_, at) => at % 5 === 0))
    for (const { term } of words(line)) if (/^[ء-ي]/.test(term)) found.add(term)
  for (const text of more) for (const { term } of words(text)) found.add(term)
  const terms = [...found].sort()
  const stems = [...new Set(terms.map((term) => stem(term)))]
  return {
    words: { size: terms.length, termAt: (number) => terms[number] ?? '' },
    stems: { find: (wanted) => stems.indexOf(wanted) },
  }
}
