import { type Span, sourceName } from './source-name.js'
import type { Token } from './tokens.js'
import { behindTold } from './told.js'

/** Whether a word credits what stands inside a quotation all the same: «حسبما قال …». */
export function isAsSaid(term: string | undefined): boolean {
  return /^(?:حسبما|بحسبما|كما|مثلما|ما)$/.test(term ?? '')
}

/** «…، حسب ما أوضح المدعي العام», «وفقا لما أورد الموقع»: what was said stands before. */
export function closesReport(tokens: readonly Token[], i: number): boolean {
  const previous = tokens[i - 1]?.term ?? ''
  if (previous === 'ما') return /^[وف]?(?:بحسب|حسب|وفق)$/.test(tokens[i - 2]?.term ?? '')
  return (
    /^(?:حسبما|بحسبما|مثلما)$/.test(previous) ||
    (previous === 'لما' && /^(?:وفقا|طبقا)$/.test(tokens[i - 2]?.term ?? ''))
  )
}

/** Whoever is named behind a verb that closes a report. */
export function speakerOf(tokens: readonly Token[], i: number): Span | undefined {
  return sourceName(tokens, behindTold(tokens, i + 1, tokens.length), { limit: tokens.length, strict: true })
}
