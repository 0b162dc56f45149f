import { act } from './acts.js'
import { isState } from './places.js'
import { reportingVerb } from './reporting-verbs.js'
import { sourceNoun } from './source-nouns.js'
import { isTime } from './times.js'
import { isPossessed, type Token } from './tokens.js'
import { isDefinite } from './word-forms.js'

/** «به», «عليه»: a pronoun that belongs to the verb right before it. */
const resumes = new Set('به بها بهم فيه فيها له لها لهم عليه عليها عنه عنها اليه اليها منه منها'.split(' '))

/** How many words before «لدى» an office may stand that goes on with it. */
const officeReach = 6

/** Whether something that is told of somebody begins with a token, where a name might seem to go on. */
export function isBeyondName(tokens: readonly Token[], k: number, kind: string): boolean {
  const token = tokens[k] as Token
  const { term } = token
  const previous = tokens[k - 1]?.term ?? ''
  // «طبيب اتصل به موقع», «الرئيس الأميركي يتحدث».
  if (resumes.has(tokens[k + 1]?.term ?? '') && !isDefinite(term) && sourceNoun(term) === undefined)
    return true
  if (/^[يت]/.test(term) && (reportingVerb(term) ?? act(term)) !== undefined) return true
  // «الأسبوع الماضي»; «الوزارة وصفها للاتهامات».
  if (isTime(tokens, k) || /^وصف(?:ه|ها|هم)$/.test(term)) return true
  if (term === 'لدي') return !isOfficeAbroad(tokens, k)
  if (/^(?:ال)?بالغ(?:ه|ين)?$/.test(term)) return true
  // «تابع ترامب كلمته», «الموقع ذاته عن بعض المصادر تأكيدها»; but «الرئيس وزوجته», «مدير أعماله».
  if (isPossessed(token) && !/^(?:و|ب|ال)/.test(term) && !/^(?:ذات|نفس)ه/.test(term))
    return isDefinite(previous) || (kind === 'name' && sourceNoun(previous) === undefined && isOwn(term))
  // «وصف أردوغان هولندا بأنها», «ذكرت الشرطة لشبكتنا».
  const isAfterOneWord = reportingVerb(tokens[k - 2]?.term ?? '') ?? act(tokens[k - 2]?.term ?? '')
  if ((kind === 'name' && isAfterOneWord && isState(term)) || /^ل.+نا$/.test(term)) return true
  return isTold(tokens, k)
}

/** «كلمته», «تأكيدها», «رفضه»; but not the family name «إينجه». */
function isOwn(term: string): boolean {
  return /(?:ته|ها|هم)$|^(?:دعم|رفض|قلق|اسف|شكر|حرص|تقدير|امل|موقف|خطاب|حديث|كلام|استعداد|عزم|تاكيد|نفي)ه$/.test(
    term,
  )
}

/** «السفير السعودي لدى اليمن». */
function isOfficeAbroad(tokens: readonly Token[], k: number): boolean {
  return tokens
    .slice(Math.max(0, k - officeReach), k)
    .some(({ term }) => /(?:سفير|مندوب|ممثل|مبعوث|بعث|قنصل|مراقب|وفد|قايم)/.test(term))
}

/** «الرئيس إيمانويل ماكرون لرئيس الوزراء الإيطالي»: whom he told; but «نائب لرئيس», «المستشار السابق لوزير». */
function isTold(tokens: readonly Token[], k: number): boolean {
  const term = tokens[k]?.term ?? ''
  const previous = tokens[k - 1]?.term ?? ''
  if (!/^ل[^ل]../.test(term) || isDefinite(previous) || sourceNoun(previous) !== undefined) return false
  return sourceNoun(term) === undefined && sourceNoun(term.slice(1)) === 'person'
}
