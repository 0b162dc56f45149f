import { parseArgs } from 'node:util'
import { expandQuestion, type QueryWord } from '../../src/english/expand.js'
import { type Lexicon, openLexicon } from '../../src/english/lexicon.js'
import { indexSentences, type Sentences } from './bm25-measure.js'
import { readPairs } from './read-pairs.js'
import type { Row } from './row.js'

/**
 * Measures a lexicon that was trained with --held-out: the English sentence of every odd row is asked, its
 * Arabic translation searched for among the Arabic sentences of all rows. Prints nDCG@10, R@1 and R@10.
 */
const { values, positionals } = parseArgs({
  options: { lexicon: { type: 'string' } },
  allowPositionals: true,
})
if (!values.lexicon || positionals.length === 0)
  throw new Error('Needs --lexicon FOLDER and files of sentence pairs')
const lexicon = await openLexicon(values.lexicon)
for (const file of positionals) measure(file, await readPairs(file))

function measure(file: string, rows: readonly Row[]): void {
  const sentences = indexSentences(rows.map(({ arabic }) => arabic))
  const noNames: Lexicon = { ...lexicon, letters: new Map(), phrase: () => undefined, longestPhrase: () => 0 }
  const noLetters: Lexicon = { ...lexicon, letters: new Map() }
  console.log(file)
  print('translation table', rows, sentences, { lexicon: noNames, gramWeight: 0 })
  print('+ names and phrases', rows, sentences, { lexicon: noLetters, gramWeight: 0 })
  print('+ transliteration', rows, sentences, { lexicon, gramWeight: 0 })
  print('+ n-grams', rows, sentences, { lexicon, gramWeight: 0.15 })
}

function print(
  name: string,
  rows: readonly Row[],
  sentences: Sentences,
  how: { lexicon: Lexicon; gramWeight: number },
): void {
  let [gain, first, firstTen, asked, time] = [0, 0, 0, 0, 0]
  rows.forEach(({ english }, row) => {
    if (row % 2 === 0) return
    const started = performance.now()
    const sets = expandQuestion(english, how.lexicon, sentences).map(({ synonyms }: QueryWord) => synonyms)
    time += performance.now() - started
    const rank = sentences.rankOf(row, sets, how.gramWeight)
    asked++
    if (rank === 0) first++
    if (rank < 10) {
      firstTen++
      gain += 1 / Math.log2(rank + 2)
    }
  })
  const share = (value: number) => (value / asked).toFixed(4)
  console.log(
    `  ${name.padEnd(22)} nDCG@10 ${share(gain)}  R@1 ${share(first)}  R@10 ${share(firstTen)}  ${(time / asked).toFixed(2)} ms`,
  )
}
