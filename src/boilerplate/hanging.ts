import type { BoilerplateKind } from '../domain.js'
import { sentenceRanges } from '../text/sentences.js'
import type { Company } from './line-counts.js'
import { type Line, lineAt } from './lines.js'
import { kindOfNotice } from './notices.js'
import { isLead } from './teasers.js'

/**
 * Where site text begins that hangs behind an article on its last own line: the first sentence that begins
 * another story or is a notice of the site, if nothing after it is the article's own.
 */
export function hangingOnLine(
  line: Line,
  company: Company,
): { readonly start: number; readonly kind: BoilerplateKind } | undefined {
  if (!mayHang(line, company)) return undefined
  let found: { start: number; kind: BoilerplateKind } | undefined
  for (const { start, end } of sentenceRanges(line.text).slice(1).reverse()) {
    const kind = kindFrom(line, start, end, company)
    if (kind === undefined) break
    found = { start: line.textStart + start, kind }
  }
  return found
}

/** Cutting sentences is dear: only where something behind a full stop may be of the site. */
function mayHang(line: Line, company: Company): boolean {
  for (const stop of line.text.matchAll(/[.!?؟…]["»”)]*\s+/gu)) {
    if (kindFrom(line, stop.index + stop[0].length, line.text.length, company) !== undefined) return true
  }
  return false
}

function kindFrom(line: Line, start: number, end: number, company: Company): BoilerplateKind | undefined {
  const rest = lineAt(line.text.slice(start), 0)
  if (rest !== undefined && isLead(rest, company)) return 'teaser'
  const sentence = lineAt(line.text.slice(start, end), 0)
  return sentence && kindOfNotice(sentence)
}
