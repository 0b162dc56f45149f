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
 * by the longer length. 0 would be certain; spellings of one name lie above −0.6.
 */
export function spellingOf(name: string, model: LetterModel): (word: string) => number {
  const english = `^${name}$`
  const groups = Array.from({ length: english.length }, (_, end) =>
    Array.from({ length: longestEnglish }, (_, size) =>
      model.get(english.slice(Math.max(0, end - size), end + 1)),
    ),
  )
  return (word) => bestAlignment(groups, `^${word}$`) / Math.max(name.length, word.length)
}

/** `groups[end][size]` holds the Arabic letters of the English group of `size + 1` letters that ends there. */
function bestAlignment(
  groups: readonly (readonly (ReadonlyMap<string, number> | undefined)[])[],
  arabic: string,
): number {
  const width = arabic.length + 1
  const pieces = Array.from({ length: width }, (_, end) => [
    '',
    arabic.slice(end - 1, end),
    arabic.slice(Math.max(0, end - 2), end),
  ])
  const best = new Float64Array((groups.length + 1) * width).fill(Number.NEGATIVE_INFINITY)
  best[0] = 0
  for (let cell = 1; cell < best.length; cell++) {
    const i = Math.floor(cell / width)
    const j = cell % width
    let value =
      Math.max(i > 0 ? (best[cell - width] ?? 0) : -1e9, j > 0 ? (best[cell - 1] ?? 0) : -1e9) + unexplained
    for (let size = 1; size <= longestEnglish && size <= i; size++) {
      const spelled = groups[i - 1]?.[size - 1]
      if (spelled === undefined) continue
      for (let length = 0; length <= longestArabic && length <= j; length++) {
        const cost = spelled.get(pieces[j]?.[length] ?? '')
        if (cost === undefined) continue
        const reached = (best[cell - size * width - length] ?? 0) + cost
        if (reached > value) value = reached
      }
    }
    best[cell] = value
  }
  return best[best.length - 1] ?? unexplained
}
