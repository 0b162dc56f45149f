import { isBeyondName } from './beyond-name.js'
import { adverbs, complementisers, nameEnds, occasions, spokenOf } from './boundaries.js'
import { isState } from './places.js'
import { isBrandWord, isNameWithBa } from './proper-names.js'
import { isAddressee, isAgencyName, sourceNoun, withoutArticle } from './source-nouns.js'
import { isSpelt } from './spelt.js'
import { hasQuotation, type Token } from './tokens.js'
import { isDefinite, isEvent, opensWithConjunction } from './word-forms.js'

export type NameState = { readonly closed: boolean; readonly kind: string; readonly strict: boolean }

/** Whether the name of a source ends before a token. */
export function endsName(tokens: readonly Token[], k: number, { closed, kind, strict }: NameState): boolean {
  const { term } = tokens[k] as Token
  const next = tokens[k + 1]?.term ?? ''
  const previous = tokens[k - 1]?.term ?? ''
  // «انتقد البعض الحملة»: nothing belongs to «البعض» but what it is some of.
  if (previous === 'البعض') return true
  // «المتحدث باسمه تركي المالكي».
  if (/^باسم(?:ه|ها|هم)$/.test(term) || /^باسم(?:ه|ها|هم)?$/.test(previous)) return false
  if (belongsTo(previous, term)) return false
  if (
    nameEnds.has(term) ||
    (opensWithConjunction(term) && nameEnds.has(term.slice(1)) && sourceNoun(term) === undefined) ||
    adverbs.has(term) ||
    /^\d/.test(term)
  )
    return true
  if (isSpelt(tokens, k)) return false
  if (term === 'ان' || complementisers.has(term) || isBeyondName(tokens, k, kind)) return true
  if (previous === 'بعض') return false
  // «نقيب الصحفيين» is one name, «أبلغ الوزير الصحفيين» is not.
  if (/^(?:بيانا|منشورا|تعليقا|مقالا)$/.test(term)) return true
  const isOffices = sourceNoun(previous) !== undefined && !isDefinite(previous)
  if (spokenOf.has(term) && !isOffices && (kind === 'person' || kind === 'crowd' || kind === 'name'))
    return true
  // «للجوهرة أف أم مصدر أمني».
  if (kind === 'medium' && isBrandWord(previous) && /^(?:person|crowd)$/.test(sourceNoun(term) ?? ''))
    return true
  // «مصدر أمني مراسل الإذاعة»: whom it was said to.
  if (sourceNoun(term) === 'medium' && (kind === 'person' || kind === 'crowd') && !isOffice(previous))
    return true
  if (term === 'في') {
    // «مراسلنا في الجهة», «إدارة السفر في وزارة الخارجية».
    if (/^مراسل/.test(previous) || (kind === 'body' && sourceNoun(next) === 'body' && !isDefinite(next)))
      return false
    const holdsOffice = kind === 'person' || kind === 'crowd' || kind === 'document'
    // «السلطات في الإكوادور», «الشرطة في لندن»: a body of that place.
    if (kind === 'body' && isState(next)) return !isDefinite(previous)
    return !holdsOffice || occasions.has(next) || occasions.has(withoutArticle(next)) || /^\d/.test(next)
  }
  if (term === 'من') {
    const isOneOf = sourceNoun(previous) === 'person' && !isDefinite(previous)
    // «بلاغ من وزارة الداخلية».
    const isFrom = kind === 'document' && !closed && !/^\d/.test(next)
    // «مونيكا بوم من معهد علم الحيوان».
    const isOf = !strict && /^(?:name|person)$/.test(kind) && sourceNoun(next) === 'body' && !isDefinite(next)
    if (isOf) return false
    return !isOneOf && !isFrom && !/^(?:عدد|كل|مجموعه|فريق|العديد|عديد)$/.test(previous) && kind !== 'crowd'
  }
  if (term === 'ل' && isAgencyName(next)) return true
  // «مصدر أمني لـ "الجوهرة"»: whom he told; «المدير التنفيذي لـ "أبل"»: where he serves.
  if (term === 'ل' && hasQuotation(tokens[k + 1]?.gap ?? '') && (!closed || isUnnamed(tokens, k))) return true
  if (term === 'ل') return closed ? !/^(?:person)$/.test(kind) : kind === 'crowd' || kind === 'name'
  // «جونسون لنواب مجلس العموم»: whom he told.
  if (/^ل/.test(term) && sourceNoun(term) === undefined && sourceNoun(term.slice(1)) === 'crowd') return true
  if (/^لل?/.test(term) && (isAddressee(term) || isBrandWord(next))) return true
  if (isNameWithBa(term) || isState(term)) return false
  // «مراسل سكاي نيوز بسماع دوي».
  if (kind === 'medium' && /^ب.{4}/.test(term) && isEvent(term.slice(1))) return true
  // «وسائل إعلام بريطانية», «السفير في بريطانيا».
  if (/^ب.+(?:يه|يون|يين|ي)$/.test(term) && kind !== 'name') return false
  if (/^(?:في|من)$/.test(previous)) return false
  if (/^ب/.test(term) && strict && kind === 'person' && isPlaceOfOffice(tokens, k)) return false
  if (/^ب/.test(term) && !/^(?:بن|باسم|بال)/.test(term)) return closed && (strict || kind !== 'person')
  return false
}

/** «مصدر قريب من التحقيقات»: a name that began with a source without a name, a few words before. */
function isUnnamed(tokens: readonly Token[], k: number): boolean {
  return tokens
    .slice(Math.max(0, k - 5), k)
    .some(({ term }) => /^(?:مصدر|مصادر|مسوول|مسوولون|مسوولين)$/.test(term))
}

/** «المدير الجهوي للصحة بقبلي الهادي سليمان», «عميد الكلية بجندوبة، بوبكر غريب»: a place, and then a name up to a mark. */
function isPlaceOfOffice(tokens: readonly Token[], k: number): boolean {
  if (isEvent((tokens[k]?.term ?? '').slice(1)) || (tokens[k]?.term.length ?? 0) < 4) return false
  let end = k + 1
  const isOver = (at: number) => {
    const token = tokens[at]
    return token === undefined || (at > k + 1 && /[،,.:؛(]/u.test(token.gap)) || adverbs.has(token.term)
  }
  while (!isOver(end)) {
    const { term } = tokens[end] as Token
    if (
      end > k + 4 ||
      nameEnds.has(term) ||
      /^[بل\d]/.test(term) ||
      term === 'في' ||
      complementisers.has(term)
    )
      break
    end++
  }
  return isOver(end) && end > k + 2
}

/** Prepositions that belong to the word before them: «المشرف على الدراسة», «المقرب من الزعيمة». */
const governed = new Map([
  ['علي', /^(?:ال)?(?:مشرف|مشرفه|حاصل|حاصله|قايم|قايمه)$/],
  ['عن', /^(?:ال)?(?:نايب|ممثل|ممثله|نايبه|نواب|مرشح|مسوول|مسووله|مسوولون|مدافع|مدافعه|معبر|معبره)$/],
  ['من', /^(?:ال)?(?:مقرب|مقربه|مقربون|مقربين|قريب|قريبه|قريبون|منشق)$/],
])

function belongsTo(previous: string, preposition: string): boolean {
  // «المنظمة المعنية بحقوق الإنسان».
  if (
    /^ب.{3}/.test(preposition) &&
    /^(?:ال)?(?:معني|مكلف|مختص|متعلق|خاص|متخصص|مهتم)(?:ه|ون|ين)?$/.test(previous)
  )
    return true
  return governed.get(preposition)?.test(previous) ?? false
}

/** «مدير وكالة», «رئيس شبكة»: the outlet belongs to the office. */
function isOffice(term: string | undefined): boolean {
  return (
    term !== undefined &&
    (sourceNoun(term) === 'person' || sourceNoun(term) === 'body' || /^(?:من|في|باسم)$/.test(term))
  )
}
