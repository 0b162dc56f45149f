import type { ReadQuestion } from '../retrieval/question.js'
import { isQuestionWord } from '../text/stop-words.js'
import { type Word, words } from '../text/words.js'
import { asksSeveralSources } from './question-kind.js'

/**
 * For each word of a question the part it belongs to, by number: «أين وُلد وماذا درس؟» asks two things, which two
 * sentences may answer. Words that only ask for several sources («بحسب كل مصدر») belong to none.
 */
export function partsOf(question: ReadQuestion): (number | undefined)[] {
  const all = words(question.text)
  const ofSources = asksSeveralSources(question.text) ? sourceWords(all) : new Set<number>()
  const starts = all
    .filter((word, i) => i > 0 && opensPart(word, all[i - 1]))
    .map(({ start }) => start)
    .filter((start) => isWhole(question, start))
  return question.words.map(({ start }) =>
    ofSources.has(start) ? undefined : starts.filter((opening) => opening <= start).length,
  )
}

/**
 * A question without the words that only ask for several sources, each letter of them a space, so that every other
 * word stands where it stood: «بحسب المصادر المختلفة» is not what the articles say.
 */
export function withoutSourceWords(text: string): string {
  if (!asksSeveralSources(text)) return text
  const all = words(text)
  const ofSources = sourceWords(all)
  const isLeft = all.some(({ start, term }) => !ofSources.has(start) && !isQuestionWord(term))
  if (!isLeft) return text
  return all
    .filter(({ start }) => ofSources.has(start))
    .reduce((rest, { start, end }) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end), text)
}

/** A question word joined to what is before: «وكم», "and what". */
function opensPart({ term }: Word, before: Word | undefined): boolean {
  return joinedQuestionWords.has(term) || (before?.term === 'and' && englishQuestionWords.has(term))
}

/** A part of one word leans on what was asked before («وكم منهم؟»), and is none of its own. */
function isWhole({ words: asked }: ReadQuestion, start: number): boolean {
  const after = asked.filter((word) => word.start > start).length
  return after >= fewestWords && asked.length - after >= fewestWords
}

const fewestWords = 2

/** Where the words stand that ask for several sources, and prepositions before them. */
function sourceWords(all: readonly Word[]): ReadonlySet<number> {
  const found = new Set<number>()
  all.forEach(({ term, start }, i) => {
    if (!namesSources.has(term)) return
    found.add(start)
    for (let k = i - 1; k >= 0 && leadsToSources.has(all[k]?.term ?? ''); k--) found.add(all[k]?.start ?? -1)
  })
  return found
}

const set = (list: string) => new Set(list.split(' '))

const joinedQuestionWords = set('وما وماذا ولماذا ومتي واين وكم وكيف ومن وباي')
const englishQuestionWords = set('who whom whose what which when where why how')

const namesSources = set(
  'المصادر مصدر المواد ماده الروايات الوكالات وكاله الصحف صحيفه جهه طرف المختلفه تقارن ' +
    'sources source articles article outlets outlet accounts versions',
)
const leadsToSources = set(
  'بحسب وبحسب حسب وفق وفقا لدي عند كل بين in according to each every all the of by use different various do',
)
