import { adverbs, events, nameEnds } from './boundaries.js'
import { isEventWithBa } from './name-begins.js'
import { isBrandWord, isFamilyName } from './proper-names.js'
import { type SourceNoun, sourceNoun } from './source-nouns.js'
import { isPossessed, type Token } from './tokens.js'
import { isDefinite, isEvent, isLink, looksLikeVerbalNoun } from './word-forms.js'

export type UnmarkedName = {
  readonly first: number
  readonly kind: SourceNoun | undefined
  /** Whether a definite word has been read. */
  readonly closed: boolean
  /** How many words without the article have followed. */
  readonly names: number
  /** Where what was said is marked, so that any name may reach up to it. */
  readonly marked: number
  readonly beforeObject: 'reported' | 'acted on' | undefined
}

const longestUnknown = 4
const mostNames = 4

/** Adjectives that names go on with after «الفرنسي» and its like: «الرئيس الفرنسي السابق». */
const qualities = new Set(
  `العام العامه الاوسط الادني الاقصي السابق السابقه الاسبق الجديد الجديده الاعلي العليا الاول الاولي الموقت الموقته المستقل المستقله المتحده المشترك المشتركه الموحد
   الراحل الحر الحره المكلف المكلفه المنتخب المساعد المسلحه المنظمه القابضه`.split(/\s+/),
)

/** Whether a name that nothing marks the end of («بحسب المنظمين شارك …») ends before a token. */
export function endsUnmarked(tokens: readonly Token[], k: number, name: UnmarkedName): boolean {
  const { first, kind, closed, names, marked, beforeObject } = name
  const term = tokens[k]?.term ?? ''
  const previous = tokens[k - 1]?.term ?? ''
  // «معز بن غريبة»: whatever follows «بن» is part of the name.
  if (/^(?:بن|ابن|بنت|ابو|ال|عبد|ام)$/.test(previous)) return false
  const isObject = k + 1 !== marked && isSaidNoun(tokens, k, names === 1)
  const isNoun = (sourceNoun(term) ?? sourceNoun(term.replace(/^و(?=...)/, ''))) !== undefined
  // «دعت الهيئة العليا رئاسة الحكومة»: who it is done to.
  if (beforeObject && kind === 'body' && closed && isNoun && !/^(?:و|ال)/.test(term)) return true
  // «نعى الرئيس باراك أوباما المخرج»: nothing with the article follows a personal name.
  if (beforeObject && names > 1 && sourceNoun(term) !== undefined && /^ال/.test(term))
    return beforeObject === 'acted on'
  if (beforeObject && kind !== 'document' && isOther(tokens, k, closed && beforeObject === 'acted on'))
    return true
  if (isConjunct(tokens, k)) return false
  // «ندد الرئيس بالاعتداءات», «صحف محلية إقرار …», «شرطة المدينة مقتل …».
  if (beforeObject === 'acted on' && (/^بال/.test(term) || isEventWithBa(term))) return true
  const isAfterAdjective =
    /(?:ه|ي)$|^(?:رفيع|مطلع|مسوول|كبير|بارز|موثوق|خاص)$/.test(previous) &&
    (k > first + 1 || sourceNoun(previous) === undefined)
  if (
    !closed &&
    (k > first + 1 || ((kind === 'document' || kind === 'crowd') && events.has(term))) &&
    k + 1 !== marked &&
    (events.has(term) || (isAfterAdjective && isEvent(term)))
  )
    return true
  if (kind === 'medium' && (isBrandWord(term) || isBrandWord(previous))) return false
  // «مطار الملك عبدالعزيز».
  if (
    kind !== 'person' &&
    sourceNoun(previous) === 'person' &&
    /^ال/.test(previous) &&
    !isObject &&
    !isDefinite(term)
  )
    return false
  if (goesOn(term, name, isNoun)) return kind === undefined && (isObject || isBeyond(term, name, k - first))
  if (kind === 'person') return isObject || names >= mostNames
  // «مصادر أمنية يمنية» goes on by adjectives, «المنظمين شارك …» by nothing.
  const isAdjective = kind === 'crowd' && !isDefinite(tokens[first]?.term ?? '') && /(?:ه|ون|ين)$/.test(term)
  return !isAdjective
}

/** «إحباط هجوم», «استقالته», «موافقة المجلس»; but not the names in «المدرب ديدييه ديشامب». */
function isSaidNoun(tokens: readonly Token[], k: number, isAfterForename: boolean): boolean {
  const token = tokens[k] as Token
  const next = tokens[k + 1]
  if (isPossessed(token) && !isDefinite(token.term)) return true
  if (!looksLikeVerbalNoun(token.term)) return false
  // «مدير شبكة», «رئيسة جامعة».
  const previous = tokens[k - 1]?.term ?? ''
  if (sourceNoun(token.term) !== undefined && sourceNoun(previous) === 'person' && !isDefinite(previous))
    return false
  const isFeminineOnly = !isEvent(token.term) && !/^ا.ا.ه$/.test(token.term)
  if (!isFeminineOnly || next === undefined) return true
  // «ناصر بوريطة في وقت سابق»: a family name, and nothing that belongs to it.
  const isFamilyName = isAfterForename && !isDefinite(next.term) && !/ه$/.test(next.term)
  return !(isFamilyName || (next.gap === ' ' && isForename(next.term)))
}

/** Whether a word can be the second of a name: neither with the article nor an adjective, preposition or «تنظيم». */
function isForename(term: string): boolean {
  return (
    sourceNoun(term) === undefined &&
    !/(?:ه|ات)$|^[بلو]|^\d/.test(term) &&
    term.length > 3 &&
    !isDefinite(term) &&
    !nameEnds.has(term) &&
    !adverbs.has(term)
  )
}

/** «لرصد المخدرات ومكافحة الإدمان»: a second noun of what an office is for. */
function isConjunct(tokens: readonly Token[], k: number): boolean {
  const token = tokens[k] as Token
  return (
    /^و(?!ال).{3}/.test(token.term) &&
    token.gap === ' ' &&
    looksLikeVerbalNoun(token.term.slice(1)) &&
    !isPossessed(token) &&
    /^ال/.test(tokens[k + 1]?.term ?? '') &&
    /^ل/.test(tokens[isDefinite(tokens[k - 1]?.term ?? '') ? k - 2 : k - 1]?.term ?? '')
  )
}

/** «اتهمت المعارضة الفرنسية الإليزيه», «أدان الوزير الهجوم»: a definite word that is no adjective of the name. */
function isOther(tokens: readonly Token[], k: number, isClosed: boolean): boolean {
  const term = tokens[k]?.term ?? ''
  if ((!isClosed && sourceNoun(term) === 'person') || isFamilyName(term)) return false
  const isAfterOrigin = /^ال.+(?:ي|يه)$/.test(tokens[k - 1]?.term ?? '')
  return (isClosed || isAfterOrigin) && /^ال/.test(term) && !/(?:ي|يه)$/.test(term) && !qualities.has(term)
}

function goesOn(term: string, { closed }: UnmarkedName, isNoun: boolean): boolean {
  return !closed || isDefinite(term) || isLink(term) || isNoun
}

/** «السكك الحديدية» goes on; «نفى الحريري الأنباء» and «رفض أوغلو التحذيرات» do not. */
function isBeyond(term: string, { closed, beforeObject }: UnmarkedName, length: number): boolean {
  if (length >= longestUnknown) return true
  if (!beforeObject || !isDefinite(term)) return false
  return /^ال.+ات$/.test(term) || (closed && !/(?:ي|يه)$/.test(term))
}
