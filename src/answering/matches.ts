import { type Article, type Range, textAt } from '../domain.js'
import type { ReadQuestion } from '../retrieval/question.js'
import { stem } from '../text/stem.js'
import { isFunctionWord } from '../text/stop-words.js'
import { words } from '../text/words.js'

/** Synonyms worth less than this are too unsure to be shown as a match. */
const leastWeight = 0.25

/** Where words of the question stand in a range of an article, in the article's coordinates. */
export function matchesIn(article: Article, range: Range, question: ReadQuestion): Range[] {
  const synonyms = question.words.flatMap(({ wanted }) =>
    wanted.synonyms.filter(({ weight }) => weight >= leastWeight).map(({ stems }) => stems),
  )
  const found = words(textAt(article, range))
  const stems = found.map((word) => stem(word.term))
  const isMatch = found.map(() => false)
  stems.forEach((_, i) => {
    for (const wanted of synonyms) {
      if (wanted.every((one, k) => stems[i + k] === one))
        wanted.forEach((__, k) => {
          isMatch[i + k] = true
        })
    }
  })
  return found
    .filter((word, i) => isMatch[i] && !isFunctionWord(word.term))
    .map((word) => ({ start: range.start + word.start, end: range.start + word.end }))
}
