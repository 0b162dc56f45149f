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
 * by the longer length. 0 would be certain; spellings of one name lie above −0.7.
 */
export function spellingOf(name: string, model: LetterModel): (word: string) => number {
  const costs = costsOf(model)
  const english = `^${name}$`
  const groups = Array.from({ length: english.length }, (_, end) =>
    Array.from({ length: longestEnglish }, (_, size) =>
      costs.get(english.slice(Math.max(0, end - size), end + 1)),
    ),
  )
  return (word) => bestAlignment(groups, numbered(`^${word}$`)) / Math.max(name.length, word.length)
}

/** Log probability of Arabic groups, at the number of the group's first letter · `letters` + that of its last. */
type Costs = Float32Array
const letters = 46

/** `groups[end][size]` holds the costs of the English group of `size + 1` letters that ends there. */
function bestAlignment(groups: readonly (readonly (Costs | undefined)[])[], arabic: Uint8Array): number {
  const width = arabic.length + 1
  const best = new Float64Array((groups.length + 1) * width)
  for (let i = 0; i <= groups.length; i++) {
    const ending = groups[i - 1]
    for (let j = i === 0 ? 1 : 0; j < width; j++) {
      const cell = i * width + j
      let value = Number.NEGATIVE_INFINITY
      if (i > 0) value = (best[cell - width] ?? 0) + unexplained
      if (j > 0) value = Math.max(value, (best[cell - 1] ?? 0) + unexplained)
      for (let size = 1; size <= longestEnglish && size <= i; size++) {
        const costs = ending?.[size - 1]
        if (costs === undefined) continue
        const before = cell - size * width
        const last = arabic[j - 1] ?? 0
        value = Math.max(value, (best[before] ?? 0) + (costs[0] ?? 0))
        if (j > 0) value = Math.max(value, (best[before - 1] ?? 0) + (costs[last] ?? 0))
        if (j > 1) {
          const pair = (arabic[j - 2] ?? 0) * letters + last
          value = Math.max(value, (best[before - 2] ?? 0) + (costs[pair] ?? 0))
        }
      }
      best[cell] = value
    }
  }
  return best[best.length - 1] ?? unexplained
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
