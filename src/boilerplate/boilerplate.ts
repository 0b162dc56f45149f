import type { Article, Boilerplate } from '../domain.js'
import { type Marks, markBeginning, markEnd, placeOfTitle } from './edges.js'
import { kindOfFurniture } from './furniture.js'
import { hangingOnLine } from './hanging.js'
import { type Company, createLineCounts, type LineCounts } from './line-counts.js'
import { isSeparator, type Page, pageOf } from './lines.js'
import { markLinks } from './links.js'
import { markTeasers } from './teasers.js'

/**
 * The text of the site in an article's text: labels, links to other stories, forms, notices and the like, as
 * ranges of whole lines (or of the last sentences of a line) in order. What the outlet's other articles show is
 * taken from `counts`; without them only what a line says and where it stands. An article of which nothing would
 * be left is left alone.
 */
export function boilerplateOf(
  article: Pick<Article, 'title' | 'outlet' | 'text'>,
  counts: LineCounts = createLineCounts(),
): readonly Boilerplate[] {
  const page = pageOf(article)
  const company = counts.besides(page)
  const titleAt = placeOfTitle(page)
  const marks: Marks = page.lines.map((line) => kindOfFurniture(line, false))
  markEnd(page, company, marks, titleAt)
  markLinks(page, company, marks)
  markTeasers(page, company, marks)
  markEnd(page, company, marks, titleAt)
  markBeginning(page, company, marks, titleAt)
  markSeparators(page, marks)
  const hanging = hangingOn(page, company, marks)
  const own = page.lines.filter((_, place) => marks[place] === undefined)
  if (!own.some(({ wordCount }) => wordCount >= fewestWordsLeft)) return []
  return page.lines.flatMap((line, place): Boilerplate[] => {
    const kind = marks[place]
    if (kind !== undefined) return [{ start: line.start, end: line.end, kind }]
    return hanging && place === hanging.place
      ? [{ start: hanging.start, end: line.end, kind: hanging.kind }]
      : []
  })
}

/** The article with what of its text is the site's. */
export function withBoilerplate(article: Article, counts: LineCounts): Article {
  const boilerplate = boilerplateOf(article, counts)
  return boilerplate.length === 0 ? article : { ...article, boilerplate }
}

/** A text of which no line of so many words would be left is no article with furniture around it. */
const fewestWordsLeft = 5

/** Rules and stars belong to what they part: site text beside them, or an edge of the article. */
function markSeparators({ lines }: Page, marks: Marks): void {
  const isSite = (place: number) => place < 0 || place >= lines.length || marks[place] !== undefined
  const mark = (place: number, neighbour: number) => {
    const line = lines[place]
    if (line && marks[place] === undefined && isSeparator(line) && isSite(neighbour))
      marks[place] = 'separator'
  }
  for (let place = 0; place < lines.length; place++) mark(place, place - 1)
  for (let place = lines.length - 1; place >= 0; place--) mark(place, place + 1)
}

/** What hangs behind the article on the last line that is its own. */
function hangingOn({ lines }: Page, company: Company, marks: Marks) {
  const place = lines.findLastIndex((_, at) => marks[at] === undefined)
  const line = lines[place]
  if (line === undefined || line.wordCount < 2 * fewestWordsLeft) return undefined
  const found = hangingOnLine(line, company)
  return found && { ...found, place }
}
