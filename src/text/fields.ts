/** Character 3-grams and 4-grams of a normalised word between its borders: `_word_`, unstemmed. */
export function wordGrams(term: string): string[] {
  const bordered = `_${term}_`
  const grams: string[] = []
  for (const length of gramLengths) {
    for (let i = 0; i + length <= bordered.length; i++) grams.push(bordered.slice(i, i + length))
  }
  return grams
}

export const gramLengths = [3, 4] as const
