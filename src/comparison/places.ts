import type { Range } from '../domain.js'
import { stem } from '../text/stem.js'
import { isFunctionWord, isQuestionWord } from '../text/stop-words.js'
import { type Token, terms } from './tokens.js'

/** A place as a text names it, in the text's coordinates: what it is and its name («بلدة السوسة»). */
export type StatedPlace = Range & {
  /** Normalised word for what it is: «بلدة», «محافظة». */
  readonly noun: string
  /** Where its name stands. */
  readonly name: Range
  /** Stems of the name. */
  readonly stems: readonly string[]
  /** Something is said to be or happen there: a preposition of place stands before it. */
  readonly isLocative: boolean
  /** First of its tokens. */
  readonly first: number
}

/** Every place of a text that is named after a word for what it is, in order. */
export function placesIn(tokens: readonly Token[]): StatedPlace[] {
  return tokens.flatMap((token, i) => {
    const noun = nounOf(token.term)
    const last = noun === undefined ? undefined : nameEnd(tokens, i + 1)
    const [head, end] = [tokens[i + 1], tokens[last ?? -1]]
    if (noun === undefined || last === undefined || !head || !end) return []
    return [
      {
        start: token.start,
        end: end.end,
        noun,
        name: { start: head.start, end: end.end },
        stems: tokens.slice(i + 1, last + 1).map(({ term }) => stem(term)),
        isLocative: isLocative(tokens, i),
        first: i,
      },
    ]
  })
}

/** «بلدة», «ببلدة», «وبلدة», but not «البلدة», which names nothing. */
function nounOf(term: string): string | undefined {
  const bare = nouns.has(term) ? term : term.replace(/^[وف]?[بل]?/, '')
  return nouns.has(bare) ? bare : undefined
}

/**
 * The last token of a name: one word («عفرين»), or two where the second has the article and describes nothing («دير
 * الزور», but not «عفرين السورية»), or the first asks for one («تل رفعت»).
 */
function nameEnd(tokens: readonly Token[], i: number): number | undefined {
  const [head, next] = [tokens[i], tokens[i + 1]]
  if (!head || !/^\s*["“«]?\s*$/u.test(head.gap) || !mayName(head.term)) return undefined
  if (!next || !/^\s+$/.test(next.gap)) return i
  const isPair = /^ال/.test(next.term) && !/^ال/.test(head.term) && !describing.test(next.term)
  return isPair || heads.has(head.term) ? i + 1 : i
}

function mayName(term: string): boolean {
  if (
    isFunctionWord(term) ||
    isQuestionWord(term) ||
    relative.has(term) ||
    nouns.has(term) ||
    /^\d/.test(term)
  )
    return false
  // «مدينة تركية», «قرية كردية» are described, «اللاذقية» is named.
  return /^ال/.test(term) || !/(?:يه|ات|ين)$/.test(term) || term.length <= 4 || knownEndings.test(term)
}

/** Whether a preposition of place stands before it: «في بلدة …», «ببلدة …», «شمال مدينة …», «قرب قرية …». */
function isLocative(tokens: readonly Token[], i: number): boolean {
  if (/^[وف]?ب/.test(tokens[i]?.term ?? '') && !nouns.has(tokens[i]?.term ?? '')) return true
  return locative.has(tokens[i - 1]?.term ?? '')
}

const nouns = new Set(terms('بلدة قرية مدينة محافظة ناحية ريف منطقة حي مخيم ولاية إقليم مطار معبر'))
const heads = new Set(terms('تل تلة عين رأس دير أم أبو بيت كفر خان باب شيخ جسر وادي جبل سد'))
const relative = new Set(terms('التي الذي الذين ذات ذو هذه هذا عبر بعد قبل كان كانت عدة أخرى واحدة'))
const knownEndings = /(?:هجين|عفرين|تكريت|سين|رين|جين|فين|لين)$/
/** Adjectives after a name: of a people or place, and participles. */
const describing = /(?:يه|ي|ون|ين|ات)$|^ال(?:واقع|تابع|محاذ|مجاور|خاضع|محاصر|مكتظ|صغير|كبير|قديم|جديد)/
const locative = new Set(
  terms('في وفي قرب بقرب وسط داخل شمال شمالي جنوب جنوبي شرق شرقي غرب غربي محيط بمحيط ضواحي مشارف بريف بين'),
)
