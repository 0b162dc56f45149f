import type { Meeting } from './meeting.js'
import { terms } from './tokens.js'

/** Whether a clause says no: a negation or a verb of denying stands in it, outside what the question asks about. */
export function denies(meeting: Meeting, clause: number | undefined): boolean {
  return holds(meeting, clause, (term) => denials.has(term))
}

/** Whether a clause leaves open what it says: it is to come, possible, wanted, asked or a condition. */
export function isOpen(meeting: Meeting, clause: number | undefined): boolean {
  return holds(
    meeting,
    clause,
    (term, next) => openings.has(term) || future.test(term) || (mayBe.has(term) && imperfect.test(next)),
  )
}

function holds(
  meeting: Meeting,
  clause: number | undefined,
  isSign: (term: string, next: string) => boolean,
): boolean {
  const { tokens, clauses, predicate } = meeting
  return tokens.some(
    ({ term }, i) =>
      clauses[i] === clause && !predicate.includes(i) && isSign(term, tokens[i + 1]?.term ?? ''),
  )
}

/** «سينسحب», but neither «سيطر» nor «ستة» or «سنوات». */
const future = /^[وف]?س(?:ي(?!طر|اس|ار|نا|د|ول|ل)|ت(?!ه|ين|ون|ار|اند)|ن(?!و|ه|تين|ي))\S{3}/
/** «قد ينسحب» is possible, «قد انسحب» is done. */
const mayBe = new Set(terms('قد وقد فقد'))
const imperfect = /^(?:ي\S{2}|ت\S{2,}[^ت]$|ن\S{3}(?<!ت)$)/

const withConjunction = (list: string) =>
  new Set(terms(list).flatMap((term) => [term, `و${term}`, `ف${term}`]))

export const denials = withConjunction(
  'لا لم لن ليس ليست ليسوا غير عدم بدون دون نفى نفت ينفي تنفي نفي نافيا نافية نفوا كذب كذبت يكذب تكذب مكذبا أنكر أنكرت ينكر تنكر منكرا استبعد استبعدت ' +
    'يستبعد تستبعد مستبعدا رفض رفضت يرفض ترفض لما',
)

const openings = withConjunction(
  'سوف ربما لعل يمكن ممكن المحتمل يحتمل احتمال احتمالات مرجح المرجح يتوقع متوقع المتوقع تتوقع توقع توقعت يفترض المفترض ينبغي يجب إذا لو هل ' +
    'يعتزم تعتزم اعتزام ينوي تنوي نية يخطط تخطط خطة خطط مخطط تهديد هدد هددت يهدد تهدد مهددا طالب طالبت دعا دعت يدعو تدعو محاولة حاول حاولت يحاول تحاول ' +
    'يريد تريد يسعى تسعى لئن كاد كادت كأن شائعات إشاعات مزاعم زعم زعمت يزعم',
)
