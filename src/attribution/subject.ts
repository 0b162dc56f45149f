import { adverbs, events, occasions } from './boundaries.js'
import { closesReport, isAsSaid, speakerOf } from './closes-report.js'
import { isEventWithBa } from './name-begins.js'
import { isNoSubject } from './no-subject.js'
import { isInRelative } from './reported.js'
import { isPlural, type ReportingVerb } from './reporting-verbs.js'
import { isSaying, leadsTo, opensClause, prepositionFrom, saidFrom } from './said.js'
import { type Span, sourceName } from './source-name.js'
import { isAddressee, isMedium, sourceNoun, withoutArticle } from './source-nouns.js'
import { subjectBefore } from './subject-before.js'
import { hasColon, type Token } from './tokens.js'
import { behindTold } from './told.js'

type Subject = Span | 'implicit' | 'none'

/** The subject of a reporting verb; `none` when the verb reports nothing here. */
export function subjectOf(
  tokens: readonly Token[],
  i: number,
  { verb, isFirst }: { verb: ReportingVerb; isFirst: boolean },
): Subject {
  // What an outlet publishes often stands in quotation marks without being speech: «مقطع "4K"».
  const said = saidFrom(tokens, i + 1, isFirst && verb.ofMedia !== true && !closesReport(tokens, i))
  if (/^ف?قد$/.test(tokens[i - 1]?.term ?? '') || isAnswer(tokens, i)) {
    const before = subjectBefore(tokens, i)
    const isReport = said !== undefined || isEventWithBa(tokens[i + 1]?.term ?? '')
    if (before) return isReport || verb.follows === 'anything' ? before : 'none'
  }
  if (said === undefined && tokens[i]?.isQuoted && !isAsSaid(tokens[i - 1]?.term)) return 'none'
  const subject = said === undefined ? subjectUnmarked(tokens, i, verb) : subjectMarked(tokens, i, verb, said)
  if (typeof subject === 'string' || subject.first < i) return subject
  if (!isNoSubject(tokens, i, { span: subject, verb, said })) return subject
  // «وأبلغ الصحفيين أن»: who told them stands elsewhere.
  return said !== undefined && !isInRelative(tokens, i) ? 'implicit' : 'none'
}

/** «أما صحيفة "جوان" … فكتبت». */
function isAnswer(tokens: readonly Token[], i: number): boolean {
  return /^ف/.test(tokens[i]?.term ?? '') && /^و?اما$/.test(tokens[0]?.term ?? '')
}

/** The subject where nothing marks what was said: «أعلن الجيش إحباط هجوم», «وأشار الوزير إلى …», «حسبما قال الوزير». */
function subjectUnmarked(tokens: readonly Token[], i: number, verb: ReportingVerb): Subject {
  if (speaksUnnamed(tokens, i, verb)) return 'implicit'
  const next = tokens[i + 1]?.term ?? ''
  // «مدير المستشفى، الذي أشار إلى …».
  if (isInRelative(tokens, i) && verb.preposition === next) return 'implicit'
  // «وجهت الشركة ضربة …، حيث أعلنت منع …»: in the feminine it is no passive.
  if (verb.takesNoun && verb.gender === 'feminine' && events.has(next) && i > 0) return 'implicit'
  const isEvent = /^ب.{3,}/.test(next) && sourceNoun(next) === undefined
  if (isEvent && opensWithBa(tokens[i]?.term ?? '')) return 'none'
  if (closesReport(tokens, i)) return speakerOf(tokens, i) ?? 'none'
  const behind = adverbs.has(next) ? (tokens[i + 2]?.term ?? '') : next
  const reports =
    verb.follows === 'anything' || (verb.preposition !== undefined && behind === verb.preposition)
  const before = reports && tokens[i]?.gap === ' ' ? subjectBefore(tokens, i) : undefined
  if (before) return before
  if (verb.ofMedia) return publisherOf(tokens, i) ?? 'none'
  if (verb.follows === 'clause' || isPlural(tokens[i]?.term ?? '')) return 'none'
  const preposition =
    verb.follows === 'clause-or-preposition' ? prepositionFrom(tokens, i + 1, verb.preposition) : undefined
  if (verb.follows === 'clause-or-preposition' && preposition === undefined) return 'none'
  // «وكانت القوات الروسية حذرت القوات الأميركية، …، من …».
  const had = subjectBefore(tokens, i)
  if (had && /^و?كانت?$/.test(tokens[had.first - 1]?.term ?? '')) return had
  const limit = preposition ?? tokens.length
  const beforeObject = verb.takesNoun ? 'reported' : undefined
  return sourceName(tokens, i + 1, { limit, strict: true, beforeObject }) ?? 'none'
}

/** «نشرت الصحيفة مقالا يفيد ب…»: an outlet, and what stands in its report. */
function publisherOf(tokens: readonly Token[], i: number): Span | undefined {
  const span = sourceName(tokens, i + 1, { limit: tokens.length, strict: true, beforeObject: 'reported' })
  if (!span || !isMedium(tokens[span.first]?.term)) return undefined
  const isReport = /^(?:مقالا|تقريرا|خبرا|تحقيقا)$/.test(tokens[span.last + 1]?.term ?? '')
  return isReport && /^(?:يفيد|يقول|يوكد|يشير|يكشف|مفاده)$/.test(tokens[span.last + 2]?.term ?? '')
    ? span
    : undefined
}

/** The subject where «أن», a colon or a quotation marks what was said. */
function subjectMarked(tokens: readonly Token[], i: number, verb: ReportingVerb, said: number): Subject {
  const strict =
    (verb.takesNoun && said > i + 6) || verb.takesObject === true || isSaying(tokens[said]?.term ?? '')
  // «إن الوزير أبلغ السفير ضرورة أن».
  const isTold =
    i > 0 && /^[وف]?(?:ابلغ|اخبر)ت?$/.test(tokens[i]?.term ?? '') && subjectBefore(tokens, i) !== undefined
  const from = behindTold(tokens, i + 1, said)
  const isToOthers = from === i + 1 && isAddressee(tokens[from]?.term ?? '')
  const isElsewhere = isTold || isToOthers || isPlural(tokens[i]?.term ?? '')
  const beforeObject = verb.takesObject ? 'reported' : undefined
  const after = isElsewhere ? undefined : sourceName(tokens, from, { limit: said, strict, beforeObject })
  const head = tokens[after?.first ?? 0]?.term ?? ''
  const states = sourceNoun(head) !== undefined && opensClause(tokens, said)
  if (verb.ofMedia && !(after && (publishes(head) || states))) return 'none'
  if (after) {
    // «وصف اللاعب بأنه …»: a single name is what is described.
    const isDescribed =
      after.first === after.last && after.last + 1 === said && /^بان/.test(tokens[said]?.term ?? '')
    if (verb.takesObject && isDescribed) return 'implicit'
    const isDirect = verb.takesObject || verb.follows !== 'clause' || leadsTo(tokens, after.last + 1, said)
    return isDirect ? after : 'none'
  }
  if (!leadsTo(tokens, i + 1, said)) return 'none'
  const before = subjectBefore(tokens, i)
  // «البرلمان أقر مقترحا لحزب "العدالة"»: a name in marks is no speech far from its verb.
  const isMarked = opensClause(tokens, said) || isSaying(tokens[said]?.term ?? '')
  const isFar = said > i + 2 && !isMarked && !hasColon(tokens[said]?.gap ?? '')
  return before && isFar ? 'none' : (before ?? 'implicit')
}

/** «وأشار إلى ضبط …», «وأفادت عن …», «وأضاف خلال خطاب …»: at the beginning, with no room for a subject. */
function speaksUnnamed(tokens: readonly Token[], i: number, verb: ReportingVerb): boolean {
  if (i > 1 || (i === 1 && tokens[0]?.term !== 'كما') || verb.takesObject) return false
  const first = tokens[i + 1]?.term ?? ''
  const next = /^(?:ايضا|كذلك)$/.test(first) ? (tokens[i + 2]?.term ?? '') : first
  if (verb.preposition !== undefined && next === verb.preposition) return true
  if (/^و?افادت?$/.test(tokens[i]?.term ?? '') && /^(?:عن|ب.{3,})$/.test(next)) return true
  return /^(?:خلال|في|ردا|اثناء)$/.test(next) && occasions.has(withoutArticle(tokens[i + 2]?.term ?? ''))
}

/** «أفاد بخسائر», «وصفت بالحرب»: verbs whose «ب» opens what was said, and no name. */
function opensWithBa(term: string): boolean {
  return /^[وف]?(?:[يت]فيد|افادت?|[يت]صف|وصفت?)$/.test(term)
}

/** Whether an outlet or a document can be said to publish what follows. */
function publishes(term: string | undefined): boolean {
  return (
    isMedium(term) ||
    /^(?:ال)?وسايل$/.test(term ?? '') ||
    (term !== undefined && sourceNoun(term) === 'document')
  )
}
