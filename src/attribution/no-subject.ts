import { isState } from './places.js'
import { isInRelative } from './reported.js'
import type { ReportingVerb } from './reporting-verbs.js'
import type { Span } from './source-name.js'
import { isMedium, sourceNoun } from './source-nouns.js'
import { hasComma, type Token } from './tokens.js'
import { isDefinite, looksLikeVerbalNoun } from './word-forms.js'

/** Whether a name that follows a reporting verb is what the verb is about, or whom it was told, and not who speaks. */
export function isNoSubject(
  tokens: readonly Token[],
  i: number,
  { span, verb, said }: { span: Span; verb: ReportingVerb; said: number | undefined },
): boolean {
  const head = tokens[span.first]?.term ?? ''
  const isKnown = sourceNoun(head) !== undefined || isMedium(head) || isState(head)
  if (isAccusative(tokens, span)) return true
  // «هدنة أعلنتها روسيا»: a relative without «التي».
  if (!/^(?:ما|لما|حسبما|كما)$/.test(tokens[i - 1]?.term ?? '') && isEffect(tokens, i)) return true
  if (tokens[i - 1]?.term !== 'ما' && isInRelative(tokens, i)) {
    // «الحالات التي تشير فيها موسكو إلى …»: what it has been like.
    if (said === undefined && /^(?:فيه|فيها|به|بها)$/.test(tokens[i + 1]?.term ?? '')) return true
    // «كوسوفو التي أعلنت الانفصال», «الذي يعتبر الحركة …، أن»: what the relative's own noun announced.
    if (!isKnown && said === undefined) return true
    if (!isKnown && looksLikeVerbalNoun(head)) return true
    if (said !== undefined && hasComma(tokens[said]?.gap ?? '') && span.last + 1 === said) return true
  }
  return verb.preposition === 'عن' && said === undefined && isUnveiled(tokens, span.last + 1)
}

/** «أبلغ الصحفيين», «وصف هؤلاء المقاتلين بأنهم»: an accusative. */
function isAccusative(tokens: readonly Token[], { first }: Span): boolean {
  const head = tokens[first]?.term ?? ''
  // «كتب تعهداً بعدم العودة».
  if (/\u064Bا?$/u.test(tokens[first]?.written ?? '')) return true
  if (head === 'هولاء') return /^ال.+ين$/.test(tokens[first + 1]?.term ?? '')
  return /^ال.+ين$/.test(head) && (sourceNoun(head) ?? sourceNoun(head.replace(/ين$/, 'ون'))) === 'crowd'
}

/** «العقوبات التي أعلنها الرئيس»: something done, whose announcement this sentence does not report. */
function isEffect(tokens: readonly Token[], i: number): boolean {
  const isAboutIt =
    /^(?:عنه|عنها)$/.test(tokens[i + 1]?.term ?? '') && /^(?:الذي|التي)$/.test(tokens[i - 1]?.term ?? '')
  if (!isAboutIt && !/(?:ه|ها)$/.test(tokens[i]?.term ?? '')) return false
  const before = tokens.slice(Math.max(0, i - 8), i)
  return !before.some(({ term }) => sourceNoun(term) === 'document' || isMedium(term) || saying.test(term))
}

const saying =
  /^(?:ال|لل|ب|و)*(?:تصريح|حديث|كلم|خطاب|قول|اقوال|رقم|نتيج|نتايج|حصيل|معلوم|رواي|خبر|انباء|اخبار|راي|موقف)/

/** «كشفت الشركة عن هاتفها الجديد»: something shown, not something said. */
function isUnveiled(tokens: readonly Token[], from: number): boolean {
  const at = tokens.findIndex(({ term }, k) => k >= from && term === 'عن')
  const term = tokens[at + 1]?.term ?? ''
  return at >= 0 && (unveiled.test(term) || (isDefinite(term) && unveiled.test(term.slice(2))))
}

const unveiled =
  /^(?:اول|احدث|افضل|نموذج|هاتف|نسخه|جهاز|سيار|طايره|محطه|منتج|تصميم|صور|شعار|فيديو|مقطع|البوم|تطبيق|ميز|خدم|طراز|جيل|قميص|فيلم|اغني|برومو|وجه|سلاح)/
