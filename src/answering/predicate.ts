import type { QuestionWord, ReadQuestion } from '../retrieval/question.js'
import { type Word, words } from '../text/words.js'

/** Of the words of a question the one that says what happened; undefined where its place does not show it. */
export function predicateOf(
  { language, text }: ReadQuestion,
  saying: readonly QuestionWord[],
): QuestionWord | undefined {
  return language === 'ar' ? arabicPredicate(text, saying) : englishPredicate(text, saying)
}

/**
 * The verb, or the noun of an action, comes first («متى انسحبت القوات», «متى تم إسقاط الطائرة»); a noun with its article
 * does only after a verb that says no more than that it happened («متى وقع الهجوم»).
 */
function arabicPredicate(text: string, [first]: readonly QuestionWord[]): QuestionWord | undefined {
  if (!first) return undefined
  const all = words(text)
  const place = all.findIndex(({ start }) => start >= first.start)
  const before = all[place - 1]?.term ?? ''
  if (happened.has(before)) return first
  const isDefinite = /^(?:ال|لل)/.test(all[place]?.term ?? '')
  // «هل لدى روسيا …», «هل كان الموقع …», «هل توجد قوات …»: no verb of what happened.
  const isLed = whether.test(all[0]?.term ?? '') && !whether.test(before)
  return isDefinite || isLed ? undefined : first
}

const whether = /^[وف]?هل$/

const happened = new Set('وقع وقعت حدث حدثت حصل حصلت جري جرت تم تمت يتم'.split(' '))

/** The verb of an English question; undefined where its place leaves it open. */
function englishPredicate(text: string, saying: readonly QuestionWord[]): QuestionWord | undefined {
  const all = words(text)
  const opening = all.findIndex(({ term }) => auxiliaries.has(term))
  if (opening === -1) return undefined
  const kindOf = ({ term, start, end }: Word) => {
    if (breaks.has(term)) return 'break'
    const word = text.slice(start, end)
    if (/^\p{Lu}/u.test(word)) return adjective.test(word) ? 'adjective' : 'name'
    return 'word'
  }
  const ownOf = ({ start }: Word) => saying.find((one) => one.start <= start && start < one.end)
  const rest = all.slice(opening + 1)
  if (completed.has(all[opening]?.term ?? '')) {
    const participle = rest.find((word) => kindOf(word) === 'word' && isParticiple(word.term) && ownOf(word))
    if (participle) return ownOf(participle)
  }
  let run: Word[] = []
  for (const [i, word] of rest.entries()) {
    const kind = kindOf(word)
    // A name is a subject by itself: the verb comes next.
    if (kind === 'word' && i > 0 && kindOf(rest[i - 1] as Word) === 'name' && run.length === 0)
      return ownOf(word)
    if (kind === 'word') run.push(word)
    else if (word.term === 'of') run = []
    else if (run.length > 0 && kind !== 'adjective') break
  }
  // "the coalition bomb civilians", "government forces enter": which is the verb, only its meaning tells.
  const last = run.at(-1)
  return last && run.length === 2 ? ownOf(last) : undefined
}

function isParticiple(term: string): boolean {
  return term.endsWith('ed') || participles.has(term)
}

const set = (list: string) => new Set(list.split(' '))

const auxiliaries = set('did does do was were is are has have had will would')
const completed = set('was were is are has have had')
const participles = set(
  'shot killed struck hit taken given driven beaten broken stolen seen sent held lost found made met won begun fallen left withdrawn born hidden known ' +
    'shown thrown written said told sold bought caught fought brought built burnt cut dealt hurt led paid put read set shut split spent stood torn',
)
/** Names of peoples and places as adjectives: "the Syrian army". */
const adjective = /(?:ian|ish|ese|can|ench|eli|aqi|meni|udi|tari|irati|nch|rab|oman|jani)$/i
const breaks = set(
  'the a an in on at from to by with into over under near after before during against for its their his her this that any some of',
)
