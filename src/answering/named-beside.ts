import { endsClause, hasQuotation, type Token } from '../attribution/tokens.js'
import { isFunctionWord, isQuestionWord } from '../text/stop-words.js'
import { isPersonNoun } from './person-nouns.js'

/** The words of a sentence as a question sees them. */
export type SeenSentence = {
  readonly tokens: readonly Token[]
  /** How well a token meets some word of the question, 0 to 1. */
  readonly isMet: (token: number) => boolean
  /** How rare a token is in the news at large, 0 to 1: names are, whatever language they are from. */
  readonly rarity: (token: number) => number
}

const furthest = 9
const mostSkipped = 3
/** What each word between a noun and its name leaves of the certainty. */
const skipped = 0.9
const marked = 0.9

/**
 * How sure one of a kind is named beside its noun, 0 to 1: «حي المغار», «وزيرة العدل نيكول بيلوبي», «السم "نوفيتشوك"»,
 * «الرجل يدعى …»; a person also before the title: «ريك سكوت حاكم الولاية».
 */
export function namedBeside(sentence: SeenSentence, noun: number): number {
  const term = sentence.tokens[noun]?.term ?? ''
  const isPerson = isPersonNoun(term)
  const after = namedAfter(sentence, noun, isPerson)
  return isPerson ? Math.max(after, namedBefore(sentence, noun)) : after
}

function namedAfter(sentence: SeenSentence, noun: number, isPerson: boolean): number {
  const { tokens, isMet } = sentence
  const isDefinite = hasArticle(tokens[noun]?.term ?? '')
  let between = 0
  for (let i = noun + 1; i < Math.min(tokens.length, noun + furthest + 1); i++) {
    const { term, gap } = tokens[i] as Token
    if (endsClause(gap)) return 0
    const says = !isParticle(term)
    if (hasQuotation(gap) && says && !isMet(i)) return 1
    if (marks.has(term)) return marked
    if (isMet(i) && says) continue
    if (hasArticle(term)) {
      // «حي المغار», but «مدير المستشفى» and «الطبيب الألماني» name nobody.
      if (!isPerson && !isDefinite && i === noun + 1) return 0.6 + 0.4 * sentence.rarity(i)
      between++
      continue
    }
    if (isPerson && between < mostSkipped && leadsOn(sentence, i)) {
      between++
      i++
      continue
    }
    return nameAt(sentence, i, isPerson) * skipped ** between
  }
  return 0
}

/** «مدير الصحة في ولاية البليدة»: a title goes on behind a preposition. */
function leadsOn({ tokens, isMet }: SeenSentence, i: number): boolean {
  const next = tokens[i + 1]?.term
  return prepositions.has(tokens[i]?.term ?? '') && next !== undefined && (isMet(i + 1) || hasArticle(next))
}

/** How much a name of one or two words begins at a token; a person is seldom named by one. */
function nameAt(sentence: SeenSentence, i: number, isPerson: boolean): number {
  const first = nameWorth(sentence, i)
  const next = sentence.tokens[i + 1]
  const second = next && !endsClause(next.gap) ? nameWorth(sentence, i + 1) : 0
  if (isParticle(sentence.tokens[i]?.term ?? '') || (first === 0 && second <= 0.5)) return 0
  // A common first name («محمد») is known by the rare one behind it.
  return Math.max(first * (isPerson ? 0.6 : 0.75), (Math.max(first, 0.5) + second) / 2)
}

function namedBefore(sentence: SeenSentence, noun: number): number {
  const { tokens, isMet } = sentence
  if (endsClause(tokens[noun]?.gap ?? '')) return 0
  let last = noun - 1
  while (last > 0 && last > noun - mostSkipped - 1 && isMet(last)) last--
  return marked * Math.min(1, (nameWorth(sentence, last) + nameWorth(sentence, last - 1)) / 1.5)
}

/** How much a token looks like a name: rare, no particle, no number, and not what the question said itself. */
export function nameWorth({ tokens, isMet, rarity }: SeenSentence, i: number): number {
  const term = tokens[i]?.term
  if (term === undefined || term.length < 2 || /\d/.test(term) || isParticle(term) || isMet(i)) return 0
  return rarity(i)
}

/** Whether a word joins or reports, and can neither be a name nor begin one. */
function isParticle(term: string): boolean {
  return isFunctionWord(term) || isQuestionWord(term) || particles.has(term)
}

function hasArticle(term: string): boolean {
  return /^[وفب]?ال.{2}|^لل.{2}/.test(term)
}

const set = (list: string) => new Set(list.split(' '))

const prepositions = set('في باسم ل بن من')

/** Words that say that a name follows. */
const marks = set(
  'يدعي تدعي ويدعي وتدعي المدعو المدعوه اسمه اسمها واسمه واسمها يسمي تسمي ويسمي وتسمي المسمي المسماه باسم اسم اسماء لقبه يلقب هما وهما وهن وهم بينهم',
)

const particles = set(
  'عبر عقب اثر بشان امام فيما بينما فان لان ليس ليست لو رغم برغم وسط ضمن تحت فوق بدون سوي الا كانا لهم وكانت ولم ولا اثناء نقلا بهدف بسبب ' +
    'نتيجه مقابل باتجاه تجاه نحو سابقا لاحقا موخرا ايضا اليوم امس قال قالت وقال وقالت اكد اعلن اضاف واضاف بان ضد عندما علما حول بشكل جدا فقط مما ' +
    'بما ولكن اللذين اللتين اللذان نفسه نفسها',
)
