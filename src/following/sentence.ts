import type { Range } from '../domain.js'
import { stem } from '../text/stem.js'
import { words } from '../text/words.js'
import { type Reading, textOf } from './reading.js'

/** Words as a question of their language, with a capital and a question mark. */
export function asQuestion({ language }: Reading, words: string): string {
  const text = balanced(words.trim())
  return language === 'ar' ? `${text}؟` : `${text.charAt(0).toUpperCase()}${text.slice(1)}?`
}

/** A question with the words it is about: joined where they begin with a preposition, in brackets where they do not. */
export function attached(asked: Reading, question: string, topic: string): string {
  const bare = withoutRepeated(question, topic.replace(/[()]/g, '').trim())
  if (bare === '') return asQuestion(asked, question)
  const first = bare.split(/\s/)[0] ?? ''
  const isJoined = asked.lists.prepositions.has(first.toLowerCase())
  return asQuestion(asked, isJoined ? `${question} ${bare}` : `${question} (${bare})`)
}

/** «لماذا انسحبوا» does not need the verb again that the question before begins with: «انسحب من …». */
function withoutRepeated(question: string, topic: string): string {
  const [first, second] = words(topic)
  if (!first || !second) return topic
  const isRepeated = words(question).some(({ term }) => stem(term) === stem(first.term))
  return isRepeated ? topic.slice(second.start) : topic
}

/**
 * What a question is about: its words without those that ask, and without the auxiliary behind them; on request
 * without the verb that says what befell those counted.
 */
export function topicOf(reading: Reading, options: { keepsNoun?: boolean; dropsOutcome?: boolean }): string {
  const { focus, words, lists } = reading
  const term = (i: number) => words[i]?.term ?? ''
  const noun = options.keepsNoun && focus.noun ? textOf(reading, focus.noun.start, focus.noun.end) : ''
  let from = focus.end
  while (lists.auxiliaries.has(term(from))) from++
  if (options.dropsOutcome && lists.outcomeVerbs.has(term(from))) from++
  return [noun, textOf(reading, from)].filter((part) => part !== '').join(' ')
}

/** The question with other words in a place of it. */
export function replaced(reading: Reading, { start, end }: Range, by: string): string {
  return [textOf(reading, 0, start), by, end < reading.words.length ? textOf(reading, end) : '']
    .filter((part) => part !== '')
    .join(' ')
}

/** A question inside another keeps its words; only its first letter is no longer a capital. */
export function lowered(question: string): string {
  return question.charAt(0).toLowerCase() + question.slice(1)
}

/** Without the brackets of which one half was left out. */
function balanced(text: string): string {
  const opened = text.split('(').length
  return opened === text.split(')').length ? text : text.replace(/[()]/g, '').replace(/\s+/g, ' ')
}
