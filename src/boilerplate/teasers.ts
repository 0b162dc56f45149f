import type { Marks } from './edges.js'
import type { Company } from './line-counts.js'
import type { Line, Page } from './lines.js'

/** Beyond this many lines from the end, no line is taken for a teaser. */
const mostTeasers = 12
const fewestWordsOfTeaser = 8
/** So many lines must be proven, and so large a share of those from the first proven one to the end. */
const fewestProven = 2
const provenShare = 0.5
/** Stories that share a teaser's line at their end. */
const storiesWithTeaser = 3

/**
 * Marks the beginnings of other stories that stand under an article. Most of them must be proven: known as the
 * first line of another story, or shared with other stories; what stands between proven ones is one as well.
 */
export function markTeasers({ lines }: Page, company: Company, marks: Marks): void {
  const first = Math.max(1, lines.length - mostTeasers)
  const proofs = lines.slice(first).map((line) => proofOf(line, company))
  for (const [place, proof] of proofs.entries()) {
    if (proof === undefined) continue
    const rest = proofs.slice(place)
    const proven = rest.filter((one) => one !== undefined)
    const open = lines
      .slice(first + place)
      .filter((_, i) => !rest[i] && marks[first + place + i] === undefined)
    if (!rest.includes('lead') || proven.length < fewestProven) return
    // A sentence that goes on from another is the article's own, and so is what it goes on from.
    if (proven.length < (proven.length + open.length) * provenShare || open.some(goesOn)) continue
    for (let at = first + place; at < lines.length; at++) marks[at] ??= 'teaser'
    return
  }
}

/** Whether a line is known to begin another story of the outlet. */
export function isLead(line: Line, company: Company): boolean {
  return line.wordCount >= fewestWordsOfTeaser && company.isLeadOfAnother(line.text)
}

function proofOf(line: Line, company: Company): 'lead' | 'shared' | undefined {
  if (line.wordCount < fewestWordsOfTeaser) return undefined
  if (isLead(line, company)) return 'lead'
  return !goesOn(line) && company.storiesWith(line.text) >= storiesWithTeaser ? 'shared' : undefined
}

/** Whether a sentence leans on one before it; not every «و» is a conjunction. */
export function goesOn({ text }: Line): boolean {
  return /^(?:و(?!زير|زارة|قع|صل|صف|ضع|عد[تا ]|افق|اصل|اجه|جه|زع|كالة|فاة|لي )|كما |ثم |لكن |أما |إذن |إذا |إذاً|يذكر|يُذكر|يشار|يُشار|من جه|من جان|علم)/u.test(
    text,
  )
}
