import type { Asked, AskedWord } from '../comparison/asked.js'
import { isOfDate } from '../retrieval/asked-date.js'
import type { QuestionWord, ReadQuestion } from '../retrieval/question.js'
import { stem } from '../text/stem.js'
import { isFunctionWord, isQuestionWord } from '../text/stop-words.js'
import { words } from '../text/words.js'
import { predicateOf } from './predicate.js'
import { asksWhether, questionKind } from './question-kind.js'
import { partsOf } from './question-parts.js'

/** Synonyms worth less than this are too unsure to say what a quote speaks of. */
const leastWeight = 0.25

/** What a question asks, for comparing what its quotes state. */
export function askedToCompare(question: ReadQuestion): Asked {
  const { date, text } = question
  const said = question.words.map(waysOf)
  const parts = partsOf(question)
  const saying = question.words.filter(
    (one, i) => parts[i] !== undefined && !isOfDate(one, date) && !onlyAsks(one.word),
  )
  const wayOf = (one: QuestionWord | undefined) => (one ? said[question.words.indexOf(one)] : undefined)
  const isOneQuestion = new Set(parts.filter((part) => part !== undefined)).size < 2 && !joinsPredicates(text)
  return {
    wants: isOneQuestion ? wanted(question) : 'other',
    stems: stemsAsked(question),
    words: saying.map((one) => wayOf(one) ?? []),
    predicate: wayOf(predicateOf(question, saying)),
    date: date && dateOf(date),
    isOfFuture: asksOfFuture(text),
  }
}

/** Stems of a question's words and of their surer synonyms. */
export function stemsAsked({ words: asked }: Pick<ReadQuestion, 'words'>): ReadonlySet<string> {
  return new Set(asked.map(waysOf).flat(2))
}

function wanted({ text, language }: ReadQuestion): Asked['wants'] {
  if (asksWhether(text, language)) return 'whether'
  const kind = questionKind(text, language)
  if (
    kind === 'where' &&
    fromOrTo.test(
      ` ${words(text)
        .map(({ term }) => term)
        .join(' ')} `,
    )
  )
    return 'other'
  return kind === 'when' ? 'date' : kind === 'where' ? 'place' : 'other'
}

/** «من أين», «إلى أين» ask for two ends of a way, which a sentence may both name. */
const fromOrTo = / (?:من|الي|ومن|والي) (?:اين|اي|ايه) | from (?:where|which|what) | where .* (?:from|to) $/

/** The stems of each surer synonym of a word. */
export function waysOf({ wanted: { synonyms } }: QuestionWord): AskedWord {
  return synonyms.filter(({ weight }) => weight >= leastWeight).map(({ stems }) => stems)
}

function dateOf({ year, month, days }: NonNullable<ReadQuestion['date']>): NonNullable<Asked['date']> {
  const day = days && days[0] === days[1] ? days[0] : undefined
  return {
    ...(year !== undefined && { year }),
    ...(month !== undefined && { month }),
    ...(day !== undefined && { day }),
  }
}

/** «أم», "or" between two things asked: neither yes nor no answers it. */
function joinsPredicates(text: string): boolean {
  return words(text).some(({ term }) => term === 'ام' || term === 'or')
}

function asksOfFuture(text: string): boolean {
  return words(text).some(({ term }) => term === 'will' || term === 'سوف' || /^س[يتن]\S{3}/.test(term))
}

/** Words that build a question for a time, a place or yes and no, and say nothing of what happened. */
function onlyAsks(word: string): boolean {
  return words(word).every(
    ({ term }) =>
      isFunctionWord(term) || isQuestionWord(term) || asking.has(term) || askingStems.has(stem(term)),
  )
}

const set = (list: string) => new Set(list.split(' '))

const asking = set(
  'تم تمت جري جرت يتم وقع وقعت حدث حدثت حصل حصلت صار اصبح اصبحت كانوا يوجد توجد هناك صحيح حقا فعلا بالفعل بالضبط تحديدا ' +
    'day date month year time exactly really town city village country place province area region happen happened occur occurred take took',
)
const askingStems = new Set(
  'تاريخ يوم شهر عام سنه وقت ساعه موعد مدينه بلده قريه محافظه منطقه دوله بلد مكان حي موقع'
    .split(' ')
    .map((term) => stem(term)),
)
