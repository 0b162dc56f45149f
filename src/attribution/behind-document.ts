import { type Span, sourceName } from './source-name.js'
import { isMedium, sourceNoun } from './source-nouns.js'
import type { Token } from './tokens.js'
import { isDefinite } from './word-forms.js'

/** «التي نشرها», «أصدرته», «أجرتها»: an act of publishing with the document written onto the verb. */
const published =
  /^(?:نشر|اصدر|اعد|اجر|اجرا|قدم|اورد|اعلن|اذاع|وزع|اطلق|جمع|كشف|وضع|كتب|انجز|حصل|بث)(?:ت)?(?:ه|ها)$/

/** How far after a document its publisher is looked for, in words. */
const reach = 6

/**
 * Whoever is behind a document: «الإحصاءات الصادرة عن شركة …», «دراسة أجرتها جامعة …». Undefined where the sentence
 * names nobody; the document then speaks for itself.
 */
export function behindDocument(tokens: readonly Token[], { first, last }: Span): Span | undefined {
  const head = tokens[first]?.term ?? ''
  if (sourceNoun(head) !== 'document' && sourceNoun(head.replace(/^لل?/, '')) !== 'document') return undefined
  for (let k = first + 1; k < Math.min(tokens.length, last + reach); k++) {
    const { term, gap } = tokens[k] as Token
    if (/[.:؛]/u.test(gap)) return undefined
    const next = tokens[k + 1]?.term ?? ''
    const from = /^(?:ال)?صادر(?:ه)?$/.test(term) && next === 'عن' ? k + 2 : published.test(term) ? k + 1 : 0
    if (from > 0) {
      const publisher = sourceName(tokens, from, { limit: tokens.length, strict: true })
      // «بيان الخارجية الذي أوردته وكالة …»: the outlet passed on what somebody else wrote.
      const isPassedOn = publisher && isMedium(tokens[publisher.first]?.term)
      const isKnown =
        isDefinite(head) || (k > first + 1 && !/^(?:الذي|التي)$/.test(tokens[first + 1]?.term ?? ''))
      return isPassedOn && isKnown ? undefined : publisher
    }
  }
  return undefined
}
