import { type Column, type Line, median } from './pdf-lines.js'

/** A line with its words in reading order. */
export type WordedLine = Omit<Line, 'boxes'> & { readonly text: string }

/** The paragraphs of columns; one that a column or page breaks off goes on in the next. */
export function paragraphsOf(columns: readonly (readonly WordedLine[])[]): string[] {
  const paragraphs: string[] = []
  for (const column of columns) {
    let isFirst = true
    for (const paragraph of paragraphsIn(column)) {
      const before = paragraphs.at(-1)
      if (isFirst && before !== undefined && !/[.!؟?:؛…»”")\]]$/.test(before)) {
        paragraphs[paragraphs.length - 1] = joined(before, paragraph)
      } else paragraphs.push(paragraph)
      isFirst = false
    }
  }
  return paragraphs
}

function paragraphsIn(column: readonly WordedLine[]): string[] {
  const left = Math.min(...column.map((line) => line.left))
  const right = Math.max(...column.map((line) => line.right))
  const spacing = median(column.slice(1).map((line, at) => line.y - (column[at]?.y ?? 0)))
  const paragraphs: string[] = []
  for (const [at, line] of column.entries()) {
    const before = column[at - 1]
    const current = paragraphs.at(-1)
    const isNew =
      before === undefined || current === undefined || isBreak(before, line, { left, right, spacing })
    if (isNew) paragraphs.push(line.text)
    else paragraphs[paragraphs.length - 1] = joined(current, line.text)
  }
  return paragraphs
}

type Frame = { readonly left: number; readonly right: number; readonly spacing: number }

/** A paragraph begins after a wider gap, in another size, indented, or where its first word had room above. */
function isBreak(before: WordedLine, line: WordedLine, { left, right, spacing }: Frame): boolean {
  if (line.y - before.y > spacing * 1.3) return true
  if (Math.abs(line.height - before.height) > before.height * 0.15) return true
  if (right - line.right > line.height && right - before.right < line.height / 2) return true
  const [firstWord = ''] = line.text.split(' ', 1)
  const wordWidth = ((firstWord.length + 1) / Math.max(1, line.text.length)) * (line.right - line.left)
  return before.left - left > wordWidth * 1.25
}

/** Two lines of one paragraph; a Latin word broken at a hyphen becomes whole. */
function joined(before: string, after: string): string {
  if (/\p{Script=Latin}-$/u.test(before) && /^\p{Ll}/u.test(after)) return before.slice(0, -1) + after
  return /\d[-/]$/.test(before) && /^\d/.test(after) ? before + after : `${before} ${after}`
}

/** Leaves out what a printer adds to each page: its number, and lines that come again and again at its edges. */
export function withoutFurniture(
  pages: readonly (readonly Column[])[],
  textOf: (line: Line) => string,
): Column[] {
  const edges = pages.map((columns) => {
    const lines = columns.flat()
    return { top: lines[0], bottom: lines.at(-1) }
  })
  const key = (line: Line) =>
    textOf(line)
      .replace(/\p{Nd}+/gu, '#')
      .replace(/\s+/g, ' ')
      .trim()
  const counts = new Map<string, number>()
  for (const { top, bottom } of edges) {
    for (const one of new Set([top, bottom].flatMap((line) => (line ? key(line) : [])))) {
      counts.set(one, (counts.get(one) ?? 0) + 1)
    }
  }
  const isFurniture = (line: Line) => {
    const count = counts.get(key(line)) ?? 0
    return (
      pages.length > 1 && (/^[\s#\-–|/.()]*$/.test(key(line)) || (count > 2 && count >= pages.length / 2))
    )
  }
  return pages.flatMap((columns, page) => {
    const { top, bottom } = edges[page] ?? {}
    return columns
      .map((column) => column.filter((line) => (line !== top && line !== bottom) || !isFurniture(line)))
      .filter((column) => column.length > 0)
  })
}
