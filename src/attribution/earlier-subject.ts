import { act } from './acts.js'
import { firstSubject } from './first-subject.js'
import { isShapedLikeNoun } from './proper-names.js'
import { isPlural, type ReportingVerb, reportingVerb } from './reporting-verbs.js'
import { genderOfName } from './source-gender.js'
import { type Span, sourceName } from './source-name.js'
import { isAddressee, sourceNoun, withoutArticle } from './source-nouns.js'
import { subjectBefore } from './subject-before.js'
import type { Token } from './tokens.js'

type Gender = ReportingVerb['gender']

/**
 * Who speaks where a verb or participle has no subject of its own but an earlier clause of the sentence has one:
 * «انتقد الوزير القرار، مؤكدا أن …», «وقدم تويتر اعتذارا وقال …».
 */
export function earlierSubject(tokens: readonly Token[], i: number, gender: Gender): Span | undefined {
  const mayBe = (subject: Span | undefined): subject is Span =>
    subject !== undefined &&
    agrees(tokens, subject, gender) &&
    !(isOne(tokens, subject) && isSaidByMany(tokens, i))
  for (let k = i - 1; k >= 0; k--) {
    const subject = subjectOfAct(tokens, k, i) ?? authorOf(tokens, k, i)
    if (mayBe(subject)) return subject
  }
  const subject = firstSubject(tokens, i)
  return mayBe(subject) ? subject : undefined
}

/** «أكدوا», «مؤكدين»: a verb or participle of several. */
function isSaidByMany(tokens: readonly Token[], i: number): boolean {
  const { term } = tokens[i] as Token
  return isPlural(term) || /ين$/.test(term)
}

/** Whether a name is that of a single person or outlet. */
function isOne(tokens: readonly Token[], { first, last }: Span): boolean {
  const kind = sourceNoun(tokens[first]?.term ?? '')
  const isAlone = !tokens.slice(first + 1, last + 1).some(({ term }) => /^و/.test(term))
  return (
    isAlone && (kind === 'person' || kind === 'medium') && !/^(?:بعض|البعض)$/.test(tokens[first]?.term ?? '')
  )
}

function subjectOfAct(tokens: readonly Token[], k: number, limit: number): Span | undefined {
  const { term, isQuoted } = tokens[k] as Token
  const found = act(term) ?? reportingVerb(term)
  // «حملوا رئيس الحكومة …»: a verb in the plural has its subject in it.
  if (!found || isQuoted || term.endsWith('وا')) return undefined
  // «وكانت القيادة تهاجم روسيا».
  if (/^[يت]/.test(term) && tokens[k]?.gap === ' ' && k > 1) {
    const known = subjectBefore(tokens, k)
    if (known) return known
  }
  if (!opensAct(tokens, k)) return undefined
  // «وكانت محكمة العدل قد طالبت الولايات المتحدة …».
  const before = /^(?:ف?قد)$/.test(tokens[k - 1]?.term ?? '') ? subjectBefore(tokens, k) : undefined
  if (before) return before
  const subject = sourceName(tokens, k + 1, { limit, strict: true, beforeObject: 'acted on' })
  if (!subject || !agrees(tokens, subject, found.gender)) return undefined
  // «انتقد الخطة»: no subject of a masculine verb.
  const head = tokens[subject.first]?.term ?? ''
  if (found.gender === 'masculine' && sourceNoun(head) === undefined && isFeminine(head)) return undefined
  const isTransitive = 'isTransitive' in found && found.isTransitive
  return isTransitive && /^(?:ب|علي$)/.test(tokens[subject.last + 1]?.term ?? 'ب') ? undefined : subject
}

/** «الخطة», «مطالبة»: a feminine noun, and no man's name that ends like one. */
function isFeminine(term: string): boolean {
  return /^ال.+ه$|^م.ا..ه$/.test(term) && !isShapedLikeNoun(term)
}

/** Whether a word is a verb where it stands: «رفض» may be a noun, «التي انتقدت» has its subject before it. */
function opensAct(tokens: readonly Token[], k: number): boolean {
  const { term, gap } = tokens[k] as Token
  const previous = tokens[k - 1]?.term ?? ''
  if (/^(?:ان|لن|لا|ما)$/.test(previous)) return false
  if (/^(?:الذي|التي|الذين)$/.test(previous))
    return /^(?:عنه|عنها|به|بها|فيه|فيها|اليه|اليها)$/.test(tokens[k + 1]?.term ?? '')
  if (k > 0 && gap === ' ' && /^[يت]/.test(term)) return /^(?:كما|حيث|فيما|بينما|ثم|و?لم)$/.test(previous)
  // «خطوة رحب بها محاميه».
  if (/^(?:بها|به|فيها|فيه|عنها|عنه|عليها|عليه)$/.test(tokens[k + 1]?.term ?? '')) return true
  return k === 0 || term.length > 3 || gap !== ' ' || /^(?:قد|كما|حيث|فيما|بينما|كان|كانت)$/.test(previous)
}

/** «في تغريدة لقرقاش …، حيث قال»: whose words the words of an occasion are. */
function authorOf(tokens: readonly Token[], k: number, limit: number): Span | undefined {
  // «في تدوينة على صفحة رئيس الوزراء …، حيث قال».
  if (tokens[k]?.term === 'علي' && /^(?:صفحه|حساب)$/.test(tokens[k + 1]?.term ?? ''))
    return sourceName(tokens, k + 2, { limit, strict: true })
  // «الرسالة التي وجهها طارق …، وعلق».
  const isSpeechOf =
    isSpeech(withoutArticle(tokens[k]?.term ?? '')) && /^(?:الذي|التي)$/.test(tokens[k + 1]?.term ?? '')
  if (isSpeechOf && delivered.test(tokens[k + 2]?.term ?? ''))
    return sourceName(tokens, k + 3, { limit, strict: true })
  const hasSpeech = tokens[k]?.term === 'في' && isSpeech(tokens[k + 1]?.term ?? '')
  if (!hasSpeech && tokens[k + 1]?.term !== 'سبق') return undefined
  const { term = '' } = tokens[k + 2] ?? {}
  if (delivered.test(term)) return sourceName(tokens, k + 3, { limit, strict: true })
  if (!/^ل(?:.{3}|ال$)/.test(term) || /^(?:لها|لهم|لدي)$/.test(term) || isAddressee(term)) return undefined
  const subject = sourceName(tokens, k + 2, { limit, strict: true })
  return subject && { ...subject, isGlued: true }
}

/** «في كلمة ألقاها …», «في مقابلة أجراها …». */
const delivered = /^(?:القا|القت|نشر|كتب|وجه|اطلق|اجرا|اجرت|بث|سجل|قدم|ادل|ادلي)ت?(?:ه|ها)?$/

function isSpeech(term: string): boolean {
  return /^(?:تغريده|تغريدات|تدوينه|بيان|تصريح|تصريحات|كلمه|خطاب|رساله|مقال|منشور|مداخله|مقطع|فيديو|مقابله|حوار|حديث|لقاء)$/.test(
    term,
  )
}

function agrees(tokens: readonly Token[], { first }: Span, gender: Gender): boolean {
  const own = genderOfName(tokens, first)
  return own === undefined || gender === undefined || own === gender
}
