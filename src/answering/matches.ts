import { type Article, type Range, textAt } from '../domain.js'
import type { ReadQuestion } from '../retrieval/question.js'
import { stem } from '../text/stem.js'
import { isFunctionWord } from '../text/stop-words.js'
import { words } from '../text/words.js'

/** Synonyms worth less than this are too unsure to be shown as a match. */
const leastWeight = 0.25

/** Finds where words of a question stand in a range of an article, in the article's coordinates. */
export function matchesOf(question: ReadQuestion): (article: Article, range: Range) => Range[] {
  const synonyms = synonymsByStem(question)
  return (article, range) => {
    const found = words(textAt(article, range))
    const stems = found.map((word) => stem(word.term))
    const matching = new Set<number>()
    stems.forEach((one, i) => {
      for (const wanted of synonyms.get(one) ?? [])
        if (wanted.every((other, k) => stems[i + k] === other))
          for (let k = 0; k < wanted.length; k++) matching.add(i + k)
    })
    return found
      .filter((word, i) => matching.has(i) && !isFunctionWord(word.term))
      .map((word) => ({ start: range.start + word.start, end: range.start + word.end }))
  }
}

/** The synonyms that are shown, as stems side by side, by the first of them. */
function synonymsByStem({ words: asked }: ReadQuestion): ReadonlyMap<string, readonly (readonly string[])[]> {
  const byStem = new Map<string, (readonly string[])[]>()
  for (const { wanted } of asked) {
    for (const { stems, weight } of wanted.synonyms) {
      const [first] = stems
      if (weight < leastWeight || first === undefined) continue
      const known = byStem.get(first)
      if (known) known.push(stems)
      else byStem.set(first, [stems])
    }
  }
  return byStem
}
