/**
 * How English spells Arabic names: log P(Arabic letters | English letters) of each pair of letter groups.
 * `^` and `$` stand for the ends of a name: its first and last letters are spelled in ways of their own.
 */
export type LetterModel = ReadonlyMap<string, ReadonlyMap<string, number>>

/** Longest groups: three English letters («sch») stand for at most two Arabic ones. */
export const longestEnglish = 3
export const longestArabic = 2

/** Log probability of a letter that the other side lacks and no group explains. */
const unexplained = -4

/**
 * Says of Arabic words how well they spell an English name: log probability of the best alignment, divided
 * by the longer length. 0 would be certain; spellings of one name lie above −0.7. Words that do not reach `least`
 * spell it not at all, −∞.
 */
export function spellingOf(name: string, model: LetterModel, least: number): (word: string) => number {
  const costs = costsOf(model)
  const english = `^${name}$`
  const groups = Array.from({ length: english.length }, (_, end) => groupsEndingAt(english, end, costs))
  return (word) => {
    const length = Math.max(name.length, word.length)
    const score = bestAlignment(groups, numbered(`^${word}$`), least * length) / length
    return score >= least ? score : Number.NEGATIVE_INFINITY
  }
}

/** Log probability of Arabic groups, at the number of the group's first letter · `letters` + that of its last. */
type Costs = Float32Array
const letters = 46

/** English letters that are spelled together. */
type Group = { readonly size: number; readonly costs: Costs }

function groupsEndingAt(english: string, end: number, costs: ReadonlyMap<string, Costs>): Group[] {
  return Array.from({ length: longestEnglish }, (_, i) => i + 1).flatMap((size) => {
    const own = size <= end + 1 ? costs.get(english.slice(end + 1 - size, end + 1)) : undefined
    return own ? [{ size, costs: own }] : []
  })
}

/**
 * Of the English groups by where they end. Row by row, a cell of a row for each Arabic letter; every step costs, so that
 * an alignment is given up when no cell reaches `least` in as many rows as a group may step over.
 */
function bestAlignment(groups: readonly (readonly Group[])[], arabic: Uint8Array, least: number): number {
  const width = arabic.length + 1
  const best = new Float64Array((groups.length + 1) * width)
  for (let j = 1; j < width; j++) best[j] = (best[j - 1] as number) + unexplained
  let lastPossible = 0
  for (let i = 1; i <= groups.length; i++) {
    if (i - lastPossible > longestEnglish) return Number.NEGATIVE_INFINITY
    const row = i * width
    for (let j = 0; j < width; j++) best[row + j] = (best[row - width + j] as number) + unexplained
    for (const { size, costs } of groups[i - 1] as readonly Group[])
      spell(best, { row, from: row - size * width }, arabic, costs)
    if (skipLetters(best, row, width) >= least) lastPossible = i
  }
  return best[best.length - 1] as number
}

/** Raises the cells of a row to what they are when an English group spells none, one or two Arabic letters. */
function spell(
  best: Float64Array,
  { row, from }: { row: number; from: number },
  arabic: Uint8Array,
  costs: Costs,
): void {
  const none = costs[0] as number
  let previous = 0
  for (let j = 0; j <= arabic.length; j++) {
    let value = Math.max(best[row + j] as number, (best[from + j] as number) + none)
    if (j > 0) {
      const letter = arabic[j - 1] as number
      value = Math.max(value, (best[from + j - 1] as number) + (costs[letter] as number))
      if (j > 1)
        value = Math.max(
          value,
          (best[from + j - 2] as number) + (costs[previous * letters + letter] as number),
        )
      previous = letter
    }
    best[row + j] = value
  }
}

/** Lets cells of a row follow from the one before, an Arabic letter unexplained; gives the highest. */
function skipLetters(best: Float64Array, row: number, width: number): number {
  let highest = best[row] as number
  for (let j = 1; j < width; j++) {
    const value = Math.max(best[row + j] as number, (best[row + j - 1] as number) + unexplained)
    best[row + j] = value
    if (value > highest) highest = value
  }
  return highest
}

const compiled = new WeakMap<LetterModel, ReadonlyMap<string, Costs>>()

/** The model by number instead of by string, which makes a comparison fifty times as fast. */
function costsOf(model: LetterModel): ReadonlyMap<string, Costs> {
  const known = compiled.get(model)
  if (known !== undefined) return known
  const costs = new Map<string, Costs>()
  for (const [english, spelled] of model) {
    const row = new Float32Array(letters * letters).fill(Number.NEGATIVE_INFINITY)
    for (const [arabic, logProbability] of spelled) {
      const [first = 0, last] = numbered(arabic)
      row[last === undefined ? first : first * letters + last] = logProbability
    }
    costs.set(english, row)
  }
  compiled.set(model, costs)
  return costs
}

/** Letters as numbers from 1: the ends of a name, then the Arabic letters; 45 for all others. */
function numbered(arabic: string): Uint8Array {
  const numbers = new Uint8Array(arabic.length)
  for (let i = 0; i < arabic.length; i++) {
    const code = arabic.charCodeAt(i)
    const place = code - 0x621
    numbers[i] = code === 0x5e ? 1 : code === 0x24 ? 2 : place >= 0 && place < 42 ? place + 3 : 45
  }
  return numbers
}
