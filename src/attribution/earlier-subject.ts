import { act } from './acts.js'
import { adverbs, circumstances, nameEnds } from './boundaries.js'
import { isDefinite } from './name-ends.js'
import { type ReportingVerb, reportingVerb } from './reporting-verbs.js'
import { opensClause } from './said.js'
import { genderOfName } from './source-gender.js'
import { type Span, sourceName } from './source-name.js'
import { isAddressee, sourceNoun } from './source-nouns.js'
import { endsClause, hasQuotation, type Token } from './tokens.js'

type Gender = ReportingVerb['gender']

/**
 * Who speaks where a verb or participle has no subject of its own but an earlier clause of the sentence has one:
 * «انتقد الوزير القرار، مؤكدا أن …», «وقدم تويتر اعتذارا وقال …».
 */
export function earlierSubject(tokens: readonly Token[], i: number, gender: Gender): Span | undefined {
  for (let k = i - 1; k >= 0; k--) {
    const subject = subjectOfAct(tokens, k, i) ?? authorOf(tokens, k, i)
    if (subject && agrees(tokens, subject, gender)) return subject
  }
  const subject = firstSubject(tokens, i)
  return subject && agrees(tokens, subject, gender) ? subject : undefined
}

function subjectOfAct(tokens: readonly Token[], k: number, limit: number): Span | undefined {
  const { term, isQuoted } = tokens[k] as Token
  const found = act(term) ?? reportingVerb(term)
  // «حملوا رئيس الحكومة …»: a verb in the plural has its subject in it.
  if (!found || isQuoted || term.endsWith('وا') || !opensAct(tokens, k)) return undefined
  const subject = sourceName(tokens, k + 1, { limit, strict: true, beforeObject: 'acted on' })
  if (!subject || !agrees(tokens, subject, found.gender)) return undefined
  // «انتقد الخطة»: no subject of a masculine verb.
  const head = tokens[subject.first]?.term ?? ''
  if (found.gender === 'masculine' && sourceNoun(head) === undefined && /^ال.+ه$/.test(head)) return undefined
  const isTransitive = 'isTransitive' in found && found.isTransitive
  return isTransitive && /^(?:ب|علي$)/.test(tokens[subject.last + 1]?.term ?? 'ب') ? undefined : subject
}

/** Whether a word is a verb where it stands: «رفض» may be a noun, «التي انتقدت» has its subject before it. */
function opensAct(tokens: readonly Token[], k: number): boolean {
  const { term, gap } = tokens[k] as Token
  const previous = tokens[k - 1]?.term ?? ''
  if (/^(?:ان|لن|لا|ما)$/.test(previous)) return false
  if (/^(?:الذي|التي|الذين)$/.test(previous))
    return /^(?:عنه|عنها|به|بها|فيه|فيها|اليه|اليها)$/.test(tokens[k + 1]?.term ?? '')
  if (k > 0 && gap === ' ' && /^[يت]/.test(term)) return /^(?:كما|حيث|فيما|بينما|و?لم)$/.test(previous)
  return k === 0 || term.length > 3 || gap !== ' ' || /^(?:قد|كما|حيث|فيما|بينما|كان|كانت)$/.test(previous)
}

/** «في تغريدة لقرقاش …، حيث قال»: whose words the words of an occasion are. */
function authorOf(tokens: readonly Token[], k: number, limit: number): Span | undefined {
  const hasSpeech = tokens[k]?.term === 'في' && isSpeech(tokens[k + 1]?.term ?? '')
  if (!hasSpeech && tokens[k + 1]?.term !== 'سبق') return undefined
  const { term = '' } = tokens[k + 2] ?? {}
  if (delivered.test(term)) return sourceName(tokens, k + 3, { limit, strict: true })
  if (!/^ل.{3}/.test(term) || /^(?:لها|لهم|لدي)$/.test(term) || isAddressee(term)) return undefined
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

/** The subject of whatever verb the sentence begins with, where it is a known noun: «وقف القس بجانب …، وقال إن». */
function firstSubject(tokens: readonly Token[], limit: number): Span | undefined {
  let verb = 0
  while (/^(?:و?قد|ثم|كما|فيما|بينما|لكن|ولكن|و?كان|و?كانت)$/.test(tokens[verb]?.term ?? '')) verb++
  const { term = '' } = tokens[verb] ?? {}
  const isBeing = /^و?كانت?$/.test(tokens[verb - 1]?.term ?? '')
  const isLed = /^و?لكن$/.test(tokens[verb - 1]?.term ?? '') && sourceNoun(term) !== undefined
  const first = isBeing || isLed ? verb : verb + 1
  const head = tokens[first]
  if (head === undefined || first >= limit) return undefined
  const mayBeVerb =
    !isDefinite(term) &&
    !term.endsWith('وا') &&
    sourceNoun(term.replace(/^و/, '')) === undefined &&
    !isParticle(term)
  const mayAct = /^(?:person|body|medium|crowd)$/.test(sourceNoun(head.term) ?? '')
  if (!(isBeing || isLed || mayBeVerb) || !mayAct || endsClause(head.gap) || hasQuotation(head.gap))
    return undefined
  if (opensClause(tokens, first)) return undefined
  return sourceName(tokens, first, { limit, strict: true, beforeObject: 'reported' })
}

function isParticle(term: string): boolean {
  const bare = term.replace(/^[وف](?=..)/, '')
  return /^(?:في|من|ان|ل|ب|غير|كل|هذا|هذه|لدي)$/.test(bare) || /^\d/.test(bare) || isBoundary(bare)
}

function isBoundary(term: string): boolean {
  return adverbs.has(term) || circumstances.has(term) || nameEnds.has(term)
}

function agrees(tokens: readonly Token[], { first }: Span, gender: Gender): boolean {
  const own = genderOfName(tokens, first)
  return own === undefined || gender === undefined || own === gender
}
