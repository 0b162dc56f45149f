import type { CreditKind, Range } from '../domain.js'
import type { Found } from './credits.js'
import { headNoun } from './name-begins.js'
import { isState } from './places.js'
import { isBrandWord } from './proper-names.js'
import { isMedium, type SourceNoun, sourceNoun, withoutArticle } from './source-nouns.js'
import { hasQuotation, type Token } from './tokens.js'
import { isDefinite } from './word-forms.js'

/** Where a source's name stands in its sentence, without what is written onto it («لوكالة», «والأمين») and with its quotation marks. */
export function rangeOf(
  sentence: string,
  tokens: readonly Token[],
  { first, last, isGlued: isNameGlued }: Found,
): Range {
  const head = tokens[first] as Token
  const end = (tokens[last] as Token).end
  // «لل» has swallowed the article's alef; cutting it would leave a word nobody wrote.
  const isGlued =
    (isNameGlued === true && /^ل(?!ل)/.test(head.term)) ||
    (/^ل(?!ل).{2}/.test(head.term) && sourceNoun(head.term) === undefined && isKnown(head.term.slice(1)))
  const isJoined = head.term.startsWith('وال') && sourceNoun(head.term) === undefined
  const isQuoted = hasQuotation(head.gap) && hasQuotation(after(sentence, end))
  const start = isQuoted ? head.start - markBefore(head.gap) : head.start + (isGlued || isJoined ? 1 : 0)
  const name = sentence.slice(start, end)
  const marks = name.match(/[«»“”„"]/gu)?.length ?? 0
  const isOpen = marks % 2 === 1 || (name.includes('(') && !name.includes(')'))
  return { start, end: isOpen ? closing(sentence, end) : end }
}

/** How far before a word its opening quotation mark stands; some outlets put a space between. */
function markBefore(gap: string): number {
  return gap.length - Math.max(...[...'«»“”„"‘’'].map((mark) => gap.lastIndexOf(mark)))
}

/** What kind of source a name is. */
export function kindOf(tokens: readonly Token[], { first, last, part }: Found): CreditKind {
  if (part === 'relay') return 'medium'
  const { term } = tokens[headNoun(tokens, first)] as Token
  const bare =
    /^ل.{3}/.test(term) && sourceNoun(term) === undefined ? term.slice(term.startsWith('لل') ? 2 : 1) : term
  if (isMedium(bare)) return 'medium'
  const kind: SourceNoun | undefined = sourceNoun(bare)
  if (kind === 'crowd') return 'unnamed'
  if (kind === 'person' && anonymous.has(withoutArticle(bare)) && isAnonymous(tokens.slice(first, last + 1)))
    return 'unnamed'
  if (isBrandWord(tokens[first + 1]?.term)) return 'medium'
  if (isState(bare)) return 'body'
  return kind === 'document' || kind === 'body' ? kind : 'person'
}

/** Words for someone whose name is often withheld. */
const anonymous = new Set(
  'مصدر مسوول مسووله ناشط ناشطه شاهد دبلوماسي خبير قيادي محلل مراقب قايد ضابط متحدث متحدثه مواطن مقرب مراسل احد احدي بعض'.split(
    ' ',
  ),
)

/** «مصدر أمني», «قائد ميداني في …»: nothing definite and no name right after the noun. */
function isAnonymous(name: readonly Token[]): boolean {
  const [head, next] = name
  return (
    head !== undefined &&
    (!isDefinite(head.term) || name.length <= 2) &&
    (next === undefined || name.length <= 3 || !/^ال/.test(next.term))
  )
}

function isKnown(term: string): boolean {
  return sourceNoun(term) !== undefined || isMedium(term)
}

function after(sentence: string, end: number): string {
  return sentence.slice(end, end + 2)
}

/** Past a closing quotation mark that follows a name, with the white space that some outlets put before it. */
function closing(sentence: string, end: number): number {
  const mark = /^\s?[»“”")]/u.exec(sentence.slice(end))
  return mark ? end + mark[0].length : end
}
