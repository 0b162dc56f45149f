import type { Range } from '../src/domain.js'

type Piece = Range & { readonly isMarked: boolean }

/** A quote's own characters with the matched words marked; nothing is added, dropped or moved. */
export function MarkedText(props: { text: string; start: number; matches: readonly Range[] }) {
  const { text, start, matches } = props
  const inText = matches.map((match) => ({ start: match.start - start, end: match.end - start }))
  return (
    <>
      {pieces(text.length, inText).map((piece) => {
        const words = text.slice(piece.start, piece.end)
        return piece.isMarked ? <mark>{words}</mark> : words
      })}
    </>
  )
}

/**
 * Cuts a text of `length` into pieces that are inside one of the ranges or outside all of them.
 * Together the pieces are the whole text; ranges may overlap, be out of order, or reach beyond it.
 */
export function pieces(length: number, ranges: readonly Range[]): Piece[] {
  const result: Piece[] = []
  let position = 0
  for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start)) {
    const from = Math.max(start, position)
    const to = Math.min(end, length)
    if (from >= to) continue
    if (from > position) result.push({ start: position, end: from, isMarked: false })
    result.push({ start: from, end: to, isMarked: true })
    position = to
  }
  if (position < length) result.push({ start: position, end: length, isMarked: false })
  return result
}
