import type { Box } from './pdf-boxes.js'
import { isMark } from './visual-order.js'

/** Boxes on one base line, as they stand on the page. */
export type Line = {
  readonly boxes: readonly Box[]
  readonly left: number
  readonly right: number
  readonly y: number
  readonly height: number
}

/** Lines that are read one after the other: a column, or what stands above or below the columns. */
export type Column = readonly Line[]

type Strip = { readonly left: number; readonly right: number }

/** So many lines side by side are columns, not an accident of spaces. */
const fewestLines = 4

/** The lines of a page in the order they are read: from top to bottom, columns from right to left. */
export function columnsOf(boxes: readonly Box[]): Column[] {
  const lines = linesOf(boxes)
  const gutter = longestGutter(lines)
  if (!gutter) return lines.length === 0 ? [] : [lines]
  const { from, to, strip } = gutter
  const beside = (isSide: (box: Box) => boolean) =>
    columnsOf(lines.slice(from, to).flatMap((line) => line.boxes.filter(isSide)))
  const middle = (strip.left + strip.right) / 2
  return [
    ...columnsOf(lines.slice(0, from).flatMap((line) => line.boxes)),
    ...beside((box) => box.left >= middle),
    ...beside((box) => box.left < middle),
    ...columnsOf(lines.slice(to).flatMap((line) => line.boxes)),
  ]
}

/** Boxes whose base lines are nearly one; a mark above or below its letter belongs to the line. */
export function linesOf(boxes: readonly Box[]): Line[] {
  const lines: Box[][] = []
  for (const box of boxes.filter((one) => !isMark(one)).sort((a, b) => a.y - b.y)) {
    const line = lines.at(-1)
    const base = line?.[0]
    if (line && base && box.y - base.y < Math.max(base.height, box.height) * 0.5) line.push(box)
    else lines.push([box])
  }
  for (const mark of boxes.filter(isMark)) lineUnder(mark, lines)?.push(mark)
  return lines.flatMap((line) => lineOf(line) ?? [])
}

/** The line with the letter that a mark stands over or under. */
function lineUnder(mark: Box, lines: readonly Box[][]): Box[] | undefined {
  const distance = (box: Box) => Math.abs(box.y - mark.y)
  const near = lines.flatMap((line) => {
    const under = line.find((box) => !isMark(box) && box.left <= mark.left + 1 && box.right >= mark.left - 1)
    return under && distance(under) < under.height ? [{ line, distance: distance(under) }] : []
  })
  return near.sort((a, b) => a.distance - b.distance)[0]?.line
}

function lineOf(boxes: readonly Box[]): Line | undefined {
  const inked = boxes.filter((box) => box.text.trim() !== '' && !isMark(box))
  if (inked.length === 0) return undefined
  return {
    boxes,
    left: Math.min(...inked.map(({ left }) => left)),
    right: Math.max(...inked.map(({ right }) => right)),
    y: median(inked.map(({ y }) => y)),
    height: Math.max(...inked.map(({ height }) => height)),
  }
}

/** The strip without ink that the most successive lines leave free, with text on both of its sides. */
function longestGutter(lines: readonly Line[]): { from: number; to: number; strip: Strip } | undefined {
  let best: { from: number; to: number; strip: Strip; count: number } | undefined
  for (const [from, line] of lines.entries()) {
    for (const gap of gapsOf(line)) {
      const run = follow(lines, from, gap)
      if (run.count >= fewestLines && run.count > (best?.count ?? 0)) best = { from, ...run }
    }
  }
  return best
}

/** How far down the page a gap stays free, and how many lines have text on both sides of it. */
function follow(lines: readonly Line[], from: number, gap: Strip) {
  let strip = gap
  let count = 0
  let to = from
  for (const line of lines.slice(from)) {
    const free = freeOf(line).flatMap((space) => shared(space, strip) ?? [])
    const widest = free.sort((a, b) => b.right - b.left - (a.right - a.left))[0]
    if (!widest || widest.right - widest.left < line.height) break
    strip = widest
    if (line.left < strip.left && line.right > strip.right) count += 1
    to += 1
  }
  return { to, strip, count }
}

function shared(a: Strip, b: Strip): Strip | undefined {
  const left = Math.max(a.left, b.left)
  const right = Math.min(a.right, b.right)
  return left < right ? { left, right } : undefined
}

/** The gaps within a line that are wider than a space can be. */
function gapsOf(line: Line): Strip[] {
  return freeOf(line).filter(
    ({ left, right }) => Number.isFinite(left) && Number.isFinite(right) && right - left > line.height * 1.2,
  )
}

/** Everything on a line's level that holds no ink, the margins too. */
function freeOf(line: Line): Strip[] {
  const inked = line.boxes.filter(({ text }) => text.trim() !== '').sort((a, b) => a.left - b.left)
  const free: Strip[] = []
  let edge = Number.NEGATIVE_INFINITY
  for (const { left, right } of inked) {
    if (left > edge) free.push({ left: edge, right: left })
    edge = Math.max(edge, right)
  }
  return [...free, { left: edge, right: Number.POSITIVE_INFINITY }]
}

export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}
