import { adverbs } from './boundaries.js'
import { subjectBefore } from './subject-before.js'
import type { Token } from './tokens.js'

/** Words that are nouns of doing as often as they are verbs. */
const nouns = new Set(['نقل', 'كشف', 'نشر', 'بث', 'وصف', 'شرح'])

/** Words that verbs follow. */
const beforeVerbs = new Set(
  'و ما لما حسبما كما مثلما حيث فيما بينما قد وقد فقد كان وكان الذي ان انه ثم اذ عندما'.split(' '),
)

/** «حفل نقل السفارة», «تطبيقات كشف الأرقام»: the noun, where another word leads to it and nobody is named who does it. */
export function isVerbalNoun(tokens: readonly Token[], i: number): boolean {
  const { term, gap } = tokens[i] as Token
  const previous = tokens[i - 1]?.term
  if (previous === undefined || !nouns.has(term) || gap !== ' ') return false
  return (
    !beforeVerbs.has(previous) &&
    !/^\d/.test(previous) &&
    !adverbs.has(previous) &&
    !/جهت|جانب/.test(previous) &&
    subjectBefore(tokens, i) === undefined
  )
}
