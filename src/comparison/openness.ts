import type { Meeting } from './meeting.js'
import { terms } from './tokens.js'

/** Whether a clause leaves open what it says: it is possible, wanted, asked or a condition. */
export function isOpen(meeting: Meeting, clause: number | undefined): boolean {
  return meeting.tokens.some((_, i) => meeting.clauses[i] === clause && opens(meeting, i))
}

/** Whether the word of what happened at a token is only wanted, feared, planned or asked. */
export function opening(meeting: Meeting, at: number): boolean {
  const { tokens, clauses, quote } = meeting
  if (/[?؟]\s*["”»]?\s*$/u.test(quote.text) || tokens.some(({ gap }, i) => i > at && /[?؟]/u.test(gap)))
    return true
  if (beforehand.has(tokens[at - 1]?.term ?? '')) return true
  const isBefore = (i: number) => i < at && clauses[i] === clauses[at]
  const isGoverning = (i: number) => i < at && clauses[i] === (clauses[at] ?? 0) - 1
  return tokens.some((_, i) => (isBefore(i) || isGoverning(i)) && opens(meeting, i))
}

/**
 * Whether a word that may be verb or noun («قصف») is surely the verb: it has the ending of one, or stands at the
 * beginning of its clause or after «قد».
 */
export function saysFirst({ tokens, clauses }: Meeting, at: number): boolean {
  const term = (tokens[at]?.term ?? '').replace(/^[وف](?=\S{3})/, '')
  if (term.length > 3) return true
  const before = tokens[at - 1]
  return at === 0 || clauses[at - 1] !== clauses[at] || aspects.has(before?.term ?? '')
}

function opens({ tokens, predicate }: Meeting, i: number): boolean {
  const term = tokens[i]?.term ?? ''
  if (predicate.includes(i)) return false
  return (
    openings.has(term) || future.test(term) || (mayBe.has(term) && imperfect.test(tokens[i + 1]?.term ?? ''))
  )
}

/** «سينسحب», but neither «سيطر» nor «ستة» or «سنوات». */
const future = /^[وف]?س(?:ي(?!طر|اس|ار|نا|د|ول|ل)|ت(?!ه|ين|ون|ار|اند)|ن(?!و|ه|تين|ي))\S{3}/
/** «قد ينسحب» is possible, «قد انسحب» is done. */
const mayBe = new Set(terms('قد وقد فقد'))
const imperfect = /^(?:ي\S{2}|ت\S{2,}[^ت]$|ن\S{3}(?<!ت)$)/

const joined = (list: string) => new Set(terms(list).flatMap((term) => [term, `و${term}`, `ف${term}`]))

const aspects = joined('قد كان كانت تم')

/** Words before a noun of what happened that make it something not yet, or not at all. */
const beforehand = new Set(
  terms(
    'قرار قرب وشك طلب بطلب موعد خطر رغبة عزم نية بنية خطة خطط فكرة اقتراح ضرورة وقف بوقف منع لمنع تجنب لتجنب إحباط قبل رفض برفض رفضه رفضها أجل بهدف هدف محاولة ' +
      'لمحاولة احتمال إمكانية شروط شرط مقابل لحين حال جدول طلبا',
  ),
)

const openings = joined(
  'سوف ربما لعل يمكن ممكن المحتمل يحتمل احتمال احتمالات مرجح المرجح يتوقع متوقع المتوقع تتوقع توقع توقعت يفترض المفترض ينبغي يجب إذا لو هل ' +
    'يعتزم تعتزم اعتزام ينوي تنوي نية يخطط تخطط خطة خطط مخطط تهديد هدد هددت يهدد تهدد مهددا طالب طالبت يطالب تطالب دعا دعت يدعو تدعو محاولة حاول حاولت يحاول ' +
    'تحاول يريد تريد يسعى تسعى كاد كادت كأن شائعات إشاعات مزاعم زعم زعمت يزعم تزعم اتهم اتهمت يتهم تتهم اتهام اتهامات الاتهامات متهما متهمة رفض رفضت يرفض ترفض ' +
    'استبعد استبعدت يستبعد تستبعد مستبعدا يعتقد تعتقد شكك شككت حذر حذرت يحذر تحذر وعد وعدت تعهد تعهدت يشترط شرط لئلا قرر قررت ينص تنص',
)
