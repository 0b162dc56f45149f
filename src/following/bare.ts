import { type Reading, textOf } from './reading.js'
import { asQuestion, attached, lowered, topicOf } from './sentence.js'
import { measures } from './words-arabic.js'

/** «متى؟», «كم جريحا؟», "how many civilians?" after another question. */
export function bareCompletion(asked: Reading, previous: Reading): string {
  if (asked.focus.kind === 'count' && asked.focus.noun) return countCompletion(asked, previous)
  const question = textOf(asked, 0)
  if (asked.focus.kind === 'adverb' && /^(?:adverb|whether)$/.test(previous.focus.kind)) {
    return asQuestion(asked, `${question} ${lowered(textOf(previous, previous.focus.end))}`)
  }
  const both = asked.language === 'ar' ? `، و${question}` : `, and ${lowered(question)}`
  return asQuestion(asked, textOf(previous, 0) + both)
}

/** A count in the place of what was asked before; of a count before, what is left of it stays a sentence. */
export function countCompletion(asked: Reading, previous: Reading): string {
  const { focus, lists, words } = asked
  const outcome = words.some(({ term }) => lists.outcomes.has(term) || lists.outcomeVerbs.has(term))
  if (previous.focus.kind !== 'count') {
    return attached(asked, textOf(asked, 0), topicOf(previous, { dropsOutcome: outcome }))
  }
  const isWhole = focus.end < words.length
  if (isWhole) return attached(asked, withNoun(asked, previous), topicOf(previous, { dropsOutcome: outcome }))
  const isVerbPassive = lists.outcomeVerbs.has(verbOf(previous))
  if (outcome && isVerbPassive) return withOutcome(asked, previous)
  const isSentence = asked.language === 'ar' && isMeasured(asked) && !isMeasured(previous)
  if (isSentence) return attached(asked, textOf(asked, 0), topicOf(previous, {}))
  return asQuestion(asked, `${textOf(asked, 0)} ${textOf(previous, previous.focus.end)}`)
}

/** "How many were wounded?" counts whom the question before counted. */
function withNoun(asked: Reading, previous: Reading): string {
  const { noun } = previous.focus
  if (asked.focus.noun || asked.language === 'ar' || !noun) return textOf(asked, 0)
  const counted = textOf(previous, noun.start, noun.end)
  const isOutcome = previous.lists.outcomes.has(previous.words[noun.start]?.term ?? '')
  return isOutcome
    ? textOf(asked, 0)
    : `${textOf(asked, 0, asked.focus.end)} ${counted} ${textOf(asked, asked.focus.end)}`
}

/** "and how many wounded?" after "how many fighters were killed": the fighters who were wounded. */
function withOutcome(asked: Reading, previous: Reading): string {
  const { noun } = asked.focus
  const outcome = noun ? textOf(asked, noun.start, noun.end) : ''
  const at = previous.focus.end
  const isPassive = previous.lists.auxiliaries.has(previous.words[at]?.term ?? '')
  if (asked.language === 'en' && isPassive && asked.lists.outcomeVerbs.has(outcome.toLowerCase())) {
    const [before, after] = [textOf(previous, 0, at + 1), textOf(previous, at + 2)]
    return asQuestion(asked, `${before} ${lowered(outcome)} ${after}`)
  }
  return attached(asked, textOf(asked, 0), topicOf(previous, { dropsOutcome: true }))
}

function verbOf({ words, focus, lists }: Reading): string {
  const first = words[focus.end]?.term ?? ''
  return lists.auxiliaries.has(first) ? (words[focus.end + 1]?.term ?? '') : first
}

function isMeasured({ words, focus }: Reading): boolean {
  return focus.noun !== undefined && measures.has(words[focus.noun.start - 1]?.term ?? '')
}
