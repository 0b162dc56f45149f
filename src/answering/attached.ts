import { endsClause, tokensOf } from '../attribution/tokens.js'
import { textAt } from '../domain.js'
import type { Background } from '../lexical/background.js'
import type { LexicalIndex } from '../lexical/lexical-index.js'
import type { ReadQuestion } from '../retrieval/question.js'
import { stem } from '../text/stem.js'
import type { AskedThing } from './asked-thing.js'
import { isCause, isTime } from './cause-and-time.js'
import { namedBeside, nameWorth, type SeenSentence } from './named-beside.js'
import { isPersonNoun } from './person-nouns.js'
import type { RankedSentence } from './rank-sentences.js'
import type { WordMeeting } from './word-meeting.js'

/** How sure a sentence shows what is asked for beside what it is asked about, 0 to 1. */
export type Attached = (sentence: RankedSentence) => number

/** A word of the sentence is taken for one of the question from here on. */
const leastMeeting = 0.4
/** What the word alone is worth, without anything of the kind beside it. */
const aloneWorth = 0.15
/** Words before and after a deed among which its time stands, and among which most likely. */
const timeBefore = 8
const timeAfter = 12
const nearTime = 6
/** Words before and after a deed among which whoever did it stands. */
const doerBefore = 4
const doerAfter = 5

/** Looks beside the word asked about for one of the kind asked for: a name, a time, a doer, a cause. */
export function attachedIn(
  index: LexicalIndex,
  asked: AskedThing,
  { question, meeting, background }: { question: ReadQuestion; meeting: WordMeeting; background: Background },
): Attached {
  const known = new Map<number, boolean>()
  const isMet = (word: number) => {
    const remembered = known.get(word)
    if (remembered !== undefined) return remembered
    const found = question.words.some((_, place) => meeting(place, word) >= leastMeeting)
    known.set(word, found)
    return found
  }
  return ({ article, range }) => {
    const tokens = tokensOf(textAt(article, range))
    const numbers = tokens.map(({ term }) => index.words.find(term))
    const sentence: SeenSentence = {
      tokens,
      isMet: (i) => isMet(numbers[i] ?? -1),
      rarity: (i) => rarityOf(background, tokens[i]?.term ?? ''),
    }
    let best = 0
    numbers.forEach((number, i) => {
      const met = meeting(asked.word, number)
      if (met < leastMeeting) return
      const beside = aloneWorth + (1 - aloneWorth) * besideOf(asked.kind, sentence, i)
      best = Math.max(best, Math.min(1, surely * met) * beside)
    })
    return best
  }
}

/** A word met nearly is met. */
const surely = 1.2

function besideOf(kind: AskedThing['kind'], sentence: SeenSentence, i: number): number {
  switch (kind) {
    case 'which':
      return namedBeside(sentence, i)
    case 'when':
      return timeBeside(sentence, i)
    case 'who':
      return hasDoer(sentence, i) ? 1 : 0.4
    case 'why':
      return sentence.tokens.some(({ term }) => isCause(term)) ? 1 : 0.2
  }
}

/** A time that the question does not name: surest within a few words and the same clause. */
function timeBeside({ tokens, isMet }: SeenSentence, deed: number): number {
  let best = 0
  for (let i = Math.max(0, deed - timeBefore); i < Math.min(tokens.length, deed + timeAfter + 1); i++) {
    if (!isTime(tokens[i]?.term ?? '') || isMet(i)) continue
    const between = tokens.slice(Math.min(i, deed) + 1, Math.max(i, deed) + 1)
    const isApart = between.some(({ gap }) => endsClause(gap))
    best = Math.max(best, (Math.abs(i - deed) <= nearTime ? 1 : 0.7) * (isApart ? 0.5 : 1))
  }
  return best
}

/** Whether a noun for a person or what looks like a name stands around a deed. */
function hasDoer(sentence: SeenSentence, deed: number): boolean {
  for (let i = deed - doerBefore; i <= deed + doerAfter; i++) {
    if (isPersonNoun(sentence.tokens[i]?.term ?? '') || nameWorth(sentence, i) > 0.6) return true
  }
  return false
}

/** From words of every day (0) to those that hardly occur (1). */
function rarityOf(background: Background, term: string): number {
  return Math.min(1, Math.max(0, (background.idfStem(stem(term)) - 4) / 2))
}
