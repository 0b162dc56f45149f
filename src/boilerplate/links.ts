import type { Marks } from './edges.js'
import { isBareHeading } from './furniture.js'
import type { Company } from './line-counts.js'
import { type Line, looksLikeHeadline, type Page } from './lines.js'
import { goesOn } from './teasers.js'

/**
 * Marks links to other stories: lines that are titles of other stories of the outlet, the lines like titles that
 * stand in one row with them or under a heading for links, and, where an outlet is known for such links, rows of
 * lines like titles between two paragraphs. An article made of such lines is a list of its own and stays.
 */
export function markLinks(page: Page, company: Company, marks: Marks): void {
  const { lines } = page
  const isHeadline = lines.map(
    (line, place) => place > 0 && marks[place] === undefined && looksLikeHeadline(line),
  )
  const isProven = lines.map((line, place) => isHeadline[place] === true && isKnownLink(line, company))
  const isLink = [...isProven]
  for (const { from, to } of rowsOf(isHeadline)) {
    const row = lines.slice(from, to)
    const before = lines[from - 1]
    const isUnderHeading = marks[from - 1] === 'related' && before !== undefined && isBareHeading(before)
    const isBetween = before?.endsSentence === true && isParagraph(lines[to])
    const isAsking = row.every(({ text }, i) => !isProven[from + i] && /[?؟]$/u.test(text))
    const isHabit = company.hasLinksInText && isBetween && isRowOfLinks(row) && !isAsking
    for (let place = from; place < to; place++) {
      const line = lines[place]
      if (line === undefined || line.wordCount < fewestWordsInRow || isProven[place]) continue
      const isBeside =
        isLink[place - 1] === true || (isProven[place + 1] === true && before?.endsSentence === true)
      isLink[place] =
        isHabit || isBeside || (isUnderHeading && (place === from || isLink[place - 1] === true))
    }
  }
  if (isLink.filter(Boolean).length >= lines.length * mostLinks) return
  for (const place of lines.keys()) if (isLink[place]) marks[place] = 'related'
}

/** Of an article's lines. */
const mostLinks = 0.5
const fewestWordsInRow = 4
const shortestRow = 2
const longestRow = 4
const storiesWithLink = 2

function isKnownLink({ text, wordCount }: Line, company: Company): boolean {
  if (company.isTitleOfAnother(text)) return true
  return (
    company.hasLinksInText && wordCount > fewestWordsInRow && company.storiesWith(text) >= storiesWithLink
  )
}

function isRowOfLinks(row: readonly Line[]): boolean {
  const isLike = (line: Line) => line.wordCount >= fewestWordsInRow && !goesOn(line)
  return row.length >= shortestRow && row.length <= longestRow && row.every(isLike)
}

function isParagraph(line: Line | undefined): boolean {
  return line?.endsSentence === true && line.wordCount >= 8
}

function* rowsOf(isHeadline: readonly boolean[]): Generator<{ from: number; to: number }> {
  for (let from = 0; from < isHeadline.length; from++) {
    if (!isHeadline[from]) continue
    let to = from
    while (isHeadline[to]) to++
    yield { from, to }
    from = to
  }
}
