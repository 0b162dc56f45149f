import type { Article, Range } from '../domain.js'

/** Most places told of words that an article repeats. */
const mostPlaces = 20

/** Where an article holds the words character for character. */
export function placesOf({ text }: Pick<Article, 'text'>, words: string): Range[] {
  const places: Range[] = []
  let start = text.indexOf(words)
  while (start !== -1 && places.length < mostPlaces) {
    places.push({ start, end: start + words.length })
    start = text.indexOf(words, start + 1)
  }
  return places
}
