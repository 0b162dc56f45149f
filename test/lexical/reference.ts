import type { Bm25 } from '../../src/lexical/bm25.js'
import { fieldWeights } from '../../src/lexical/score.js'
import { stem } from '../../src/text/stem.js'
import { isQuestionWord } from '../../src/text/stop-words.js'
import { words } from '../../src/text/words.js'

/**
 * Scores texts for Arabic questions, straight from the formula: BM25 over stems, 3-grams, 4-grams and pairs of
 * stems, added with the weights of the fields. Averages and frequencies are those of `units`; those of pairs are
 * always those of `passages`.
 */
export function reference(units: readonly string[], passages: readonly string[], { k1, b }: Bm25) {
  const all = units.map(fieldsOf)
  const wholes = units === passages ? all : passages.map(fieldsOf)
  const averages = new Map(fields.map((field) => [field, average(all.map((unit) => lengthOf(unit, field)))]))

  function worth(term: string, field: Field, unit: Fields): number {
    const count = unit[field].get(term) ?? 0
    if (count === 0) return 0
    const among = field === 'pairs' ? wholes : all
    const holding = among.filter((other) => other[field].has(term)).length
    const idf = Math.log(1 + (among.length - holding + 0.5) / (holding + 0.5))
    // Pairs are as many as stems, near enough.
    const lengthField = field === 'pairs' ? 'stems' : field
    const length = lengthOf(unit, lengthField) / (averages.get(lengthField) ?? 1)
    return (idf * count * (k1 + 1)) / (count + k1 * (1 - b + b * length))
  }

  return (question: string) => {
    const asked = fieldsOf(question)
    return all.map((unit) => {
      const earned = (field: Field) => sum([...asked[field].keys()].map((term) => worth(term, field, unit)))
      const stems = earned('stems')
      const score =
        fieldWeights.stem * stems +
        fieldWeights.trigram * earned('trigrams') +
        fieldWeights.fourgram * earned('fourgrams') +
        fieldWeights.pair * earned('pairs')
      return { stems, score }
    })
  }
}

const fields = ['stems', 'trigrams', 'fourgrams', 'pairs'] as const
type Field = (typeof fields)[number]
/** How often each term of a field stands in a text. */
type Fields = Readonly<Record<Field, ReadonlyMap<string, number>>>

function fieldsOf(text: string): Fields {
  const terms = words(text)
    .map(({ term }) => term)
    .filter((term) => !isQuestionWord(term))
  const stems = terms.map((term) => stem(term))
  return {
    stems: counted(stems),
    trigrams: counted(terms.flatMap((term) => grams(term, 3))),
    fourgrams: counted(terms.flatMap((term) => grams(term, 4))),
    pairs: counted(stems.slice(1).map((second, i) => `${stems[i]} ${second}`)),
  }
}

function counted(terms: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1)
  return counts
}

function lengthOf(unit: Fields, field: Field): number {
  return sum([...unit[field].values()])
}

function grams(term: string, length: number): string[] {
  const bordered = `_${term}_`
  return Array.from({ length: Math.max(0, bordered.length - length + 1) }, (_, i) =>
    bordered.slice(i, i + length),
  )
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

function average(values: readonly number[]): number {
  return sum(values) / values.length
}
