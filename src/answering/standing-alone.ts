import { words } from '../text/words.js'

/**
 * Whether a sentence leans on the one before it: it opens with a pronoun, or carries on a speech without
 * naming the speaker («وأضاف أن …», «وتابع: …»).
 */
export function leansOnPrevious(sentence: string): boolean {
  const [first, second] = words(sentence.slice(0, 80)).map((word) => word.term)
  if (first === undefined) return false
  if (pronouns.has(first)) return true
  return (
    carryingVerbs.has(first) &&
    (second === undefined || clauseOpeners.has(second) || opensQuotation(sentence))
  )
}

/**
 * «وأضاف: "…"»: the quotation follows the verb at once, so that no speaker is named between. In «وقال "المرصد" إن …»
 * the marks hold the speaker.
 */
function opensQuotation(sentence: string): boolean {
  return (
    /^\S+\s*[:،]?\s*["“”«]/u.test(sentence) &&
    !/^\S+\s*["“”«][^"“”«»]{1,60}["“”»]\s*(?:إن|أن|ان|بأن|إنه|أنه|إنها|أنها)(?!\p{L})/u.test(sentence)
  )
}

const forms = (list: string) => new Set(list.split(' ').flatMap((term) => [term, `و${term}`]))

const pronouns = forms('هو هي هم هما ذلك تلك هذا هذه هولاء اولئك بدوره بدورها كلاهما منهم منها بينهم بينها')

const carryingVerbs = forms(
  'اضاف اضافت اضافوا تابع تابعت اردف اردفت استطرد استطردت زاد زادت ختم ختمت اوضح اوضحت اشار اشارت اكد اكدت قال قالت ذكر ذكرت ' +
    'شدد شددت لفت لفتت بين بينت نوه نوهت افاد افادت اعتبر اعتبرت راي رات كشف كشفت صرح صرحت اعلن اعلنت',
)

const clauseOpeners = new Set(
  'ان انه انها انهم انهما بان بانه بانها الي قايلا قايله في خلال عن علي'.split(' '),
)
