/** Longest groups: three English letters («sch») stand for at most two Arabic ones. */
export const longestEnglish = 3
export const longestArabic = 2

/** Numbers of Arabic letters lie below. */
export const letters = 46

/** Log probability of a letter that the other side lacks and no group explains. */
const unexplained = -4

/** How English letters that are spelled together are written in Arabic. */
export type Costs = {
  /** Log probability of Arabic groups, at the number of the group's first letter · `letters` + that of its last; at 0 of none. */
  readonly ofGroups: Float32Array
  /** The highest of them. */
  readonly most: number
  /** The highest of a group with a letter, a pair of them taking half each. */
  readonly mostOfLetter: Float64Array
}

/** English letters that are spelled together. */
export type Group = { readonly size: number; readonly costs: Costs }

/** Sums in another order may differ by less. */
const slack = 1e-6

/**
 * Aligns Arabic words, as numbers of letters, with a name, of which `groups` are the English groups by where they end:
 * gives the log probability of the best alignment, −∞ where it does not reach `least`.
 *
 * Row by row, a cell of a row for each Arabic letter. What the letters to come can earn at most is known of both sides, so
 * that cells from which `least` is out of reach are left out; the outcome is the same.
 */
export function aligner(
  groups: readonly (readonly Group[])[],
): (arabic: Uint8Array, least: number) => number {
  const toCome = mostToCome(groups)
  const mostOfLetter = mostOfLetters(groups)
  const rows = groups.length + 1
  // Of each row the columns of the first and the last cell that is not left out.
  const first = new Int32Array(rows)
  const last = new Int32Array(rows)
  let best = new Float64Array(0)
  let rest = new Float64Array(0)

  /** The best of the ways to a cell: an English or an Arabic letter unexplained, or a group that spells 0, 1 or 2 letters. */
  function valueAt(i: number, j: number, arabic: Uint8Array): number {
    const width = arabic.length + 1
    const cell = i * width + j
    let value = j > 0 ? (best[cell - 1] as number) + unexplained : Number.NEGATIVE_INFINITY
    if (i === 0) return value
    value = Math.max(value, (best[cell - width] as number) + unexplained)
    const letter = j > 0 ? (arabic[j - 1] as number) : 0
    const pair = j > 1 ? (arabic[j - 2] as number) * letters + letter : 0
    const ending = groups[i - 1] as readonly Group[]
    for (let g = 0; g < ending.length; g++) {
      const { size, costs } = ending[g] as Group
      const from = cell - size * width
      const { ofGroups } = costs
      value = Math.max(value, (best[from] as number) + (ofGroups[0] as number))
      if (j > 0) value = Math.max(value, (best[from - 1] as number) + (ofGroups[letter] as number))
      if (j > 1) value = Math.max(value, (best[from - 2] as number) + (ofGroups[pair] as number))
    }
    return value
  }

  return (arabic, least) => {
    const lowest = least - slack
    const width = arabic.length + 1
    if (best.length < rows * width) best = new Float64Array(rows * width)
    if (rest.length < width) rest = new Float64Array(width)
    rest[width - 1] = 0
    for (let j = width - 2; j >= 0; j--)
      rest[j] = (rest[j + 1] as number) + (mostOfLetter[arabic[j] as number] as number)
    if (Math.min(rest[0] as number, toCome[0] as number) < lowest) return Number.NEGATIVE_INFINITY
    best.fill(Number.NEGATIVE_INFINITY, 0, rows * width)
    for (let i = 0; i < rows; i++) {
      // Cells are reached from those of as many rows as a group may step over, two letters on at most, or from their left.
      let from = i === 0 ? 0 : width
      let to = 0
      for (let row = Math.max(0, i - longestEnglish); row < i; row++) {
        from = Math.min(from, first[row] as number)
        to = Math.max(to, (last[row] as number) + longestArabic)
      }
      if (from === width) return Number.NEGATIVE_INFINITY
      first[i] = width
      last[i] = -longestArabic
      for (let j = from; j < width && j <= Math.max(to, (last[i] as number) + 1); j++) {
        const value = i + j === 0 ? 0 : valueAt(i, j, arabic)
        if (value + Math.min(toCome[i] as number, rest[j] as number) < lowest) continue
        best[i * width + j] = value
        first[i] = Math.min(first[i] as number, j)
        last[i] = j
      }
    }
    return best[rows * width - 1] as number
  }
}

/** By place the most that the English letters from there on can earn. */
function mostToCome(groups: readonly (readonly Group[])[]): Float64Array {
  const most = new Float64Array(groups.length + 1).fill(Number.NEGATIVE_INFINITY)
  most[groups.length] = 0
  for (let end = groups.length; end > 0; end--) {
    const after = most[end] as number
    most[end - 1] = Math.max(most[end - 1] as number, after + unexplained)
    for (const { size, costs } of groups[end - 1] as readonly Group[])
      most[end - size] = Math.max(most[end - size] as number, after + costs.most)
  }
  return most
}

/** By number of an Arabic letter the most that it can earn. */
function mostOfLetters(groups: readonly (readonly Group[])[]): Float64Array {
  const most = new Float64Array(letters).fill(unexplained)
  for (const { costs } of groups.flat())
    for (let letter = 0; letter < letters; letter++)
      most[letter] = Math.max(most[letter] as number, costs.mostOfLetter[letter] as number)
  return most
}
