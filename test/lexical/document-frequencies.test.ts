import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Article } from '../../src/domain.js'
import { passagesOf } from '../../src/indexing/passages.js'
import { createLexicalBuilder } from '../../src/lexical/builder.js'
import type { LexicalIndex } from '../../src/lexical/lexical-index.js'
import { articlesOf } from './collection.js'

const countTokens = (text: string) => text.split(/\s+/).length
const cut = (article: Article) => passagesOf(article, { maxTokens: 400, targetWords: 4, countTokens })
const terms = ['قصف', 'مدينة', 'قال', 'المتحدث', 'جرحى', 'وزارة', 'بيان', '45', 'الجيش', 'hajin']
const texts = fc
  .array(fc.array(fc.constantFrom(...terms), { minLength: 1, maxLength: 12 }), { minLength: 4, maxLength: 9 })
  .map((all) => all.map((words) => `${words.join(' ')}.`))

function indexOf(articles: readonly Article[]): { index: LexicalIndex; firstOf: readonly number[] } {
  const builder = createLexicalBuilder()
  const firstOf = [0]
  for (const article of articles) {
    const passages = cut(article)
    builder.add(article, passages)
    firstOf.push((firstOf.at(-1) ?? 0) + passages.length)
  }
  return { index: builder.finish(), firstOf }
}

/** An index without the functions of its tables. */
function numbersOf({ words, stems, grams, ...rest }: LexicalIndex) {
  return { ...rest, words: words.arrays, stems: stems.arrays, grams: grams.arrays }
}

test('what an index counts is the same whether its passages were known, once, twice or not, or came anew', () => {
  const picks = fc.array(fc.nat({ max: 8 }), { minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(
      texts,
      picks,
      fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
      (all, picked, isKnown) => {
        const articles = articlesOf(all)
        const known = indexOf(articles)
        const builder = createLexicalBuilder(known.index)
        const chosen = picked.map((pick) => pick % articles.length)
        chosen.forEach((place, i) => {
          const article = articles[place] as Article
          if (isKnown[i])
            builder.addKnown(article, known.firstOf[place] as number, known.firstOf[place + 1] as number)
          else builder.add(article, cut(article))
        })
        expect(numbersOf(builder.finish())).toEqual(
          numbersOf(indexOf(chosen.map((place) => articles[place] as Article)).index),
        )
      },
    ),
  )
})
