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
 * How well an Arabic word spells an English name: log probability of the best alignment, divided by the
 * longer length. 0 would be certain; spellings of one name lie above −0.6.
 */
export function spellingScore(name: string, word: string, model: LetterModel): number {
  const english = `^${name}$`
  const arabic = `^${word}$`
  const width = arabic.length + 1
  const best = new Float64Array((english.length + 1) * width).fill(Number.NEGATIVE_INFINITY)
  best[0] = 0
  for (let i = 0; i <= english.length; i++) {
    for (let j = 0; j < width; j++) {
      const here = best[i * width + j] ?? 0
      if (here === Number.NEGATIVE_INFINITY) continue
      const reach = (di: number, dj: number, cost: number) => {
        const cell = (i + di) * width + j + dj
        if (here + cost > (best[cell] ?? 0)) best[cell] = here + cost
      }
      if (i < english.length) reach(1, 0, unexplained)
      if (j < arabic.length) reach(0, 1, unexplained)
      for (let di = 1; di <= longestEnglish && i + di <= english.length; di++) {
        const spelled = model.get(english.slice(i, i + di))
        if (spelled === undefined) continue
        for (let dj = 0; dj <= longestArabic && j + dj < width; dj++) {
          const cost = spelled.get(arabic.slice(j, j + dj))
          if (cost !== undefined) reach(di, dj, cost)
        }
      }
    }
  }
  return (best[best.length - 1] ?? unexplained) / Math.max(name.length, word.length)
}
