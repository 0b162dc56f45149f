import type { Marks } from './edges.js'
import { isBareHeading } from './furniture.js'
import type { Company } from './line-counts.js'
import { type Line, looksLikeHeadline, type Page } from './lines.js'

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
    const open = rest.filter((one, i) => one === undefined && marks[first + place + i] === undefined)
    if (!rest.includes('lead') || proven.length < fewestProven) return
    if (proven.length < (proven.length + open.length) * provenShare) continue
    const last = first + proofs.findLastIndex((one) => one !== undefined)
    for (let at = first + place; at < lines.length; at++) {
      const line = lines[at]
      if (line && (at <= last || !goesOn(line))) marks[at] ??= 'teaser'
    }
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
function goesOn({ text }: Line): boolean {
  return /^(?:و(?!زير|زارة|قع|صل|افق|جه|كالة|فاة)|كما |ثم |يذكر|يُذكر|يشار|يُشار|من جه|من جان|علم)/u.test(text)
}

/**
 * Marks links to other stories: lines that are titles of other stories of the outlet, and the lines like titles
 * that stand in one row with them or under a heading for links. An article made of such lines is a list of its
 * own and stays.
 */
export function markLinks({ lines }: Page, company: Company, marks: Marks): void {
  const isHeadline = lines.map((line) => looksLikeHeadline(line))
  const isLink = lines.map((line, place) => isHeadline[place] === true && company.isTitleOfAnother(line.text))
  const isRow = lines.map((line, place) => marks[place] === 'related' && isBareHeading(line))
  const links: number[] = []
  for (const [place, line] of lines.entries()) {
    if (place === 0 || marks[place] !== undefined || !isHeadline[place]) continue
    const isInRow = line.wordCount >= fewestWordsInRow && (isRow[place - 1] || isOverLink(place))
    if (!isLink[place] && !isInRow) continue
    isRow[place] = true
    links.push(place)
  }
  if (links.length > lines.length * mostLinks) return
  for (const place of links) marks[place] = 'related'

  function isOverLink(place: number): boolean {
    return isLink[place + 1] === true && lines[place - 1]?.endsSentence === true
  }
}

/** Of an article's lines. */
const mostLinks = 0.5
const fewestWordsInRow = 4
