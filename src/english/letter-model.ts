import { aligner, type Costs, type Group, letters, longestEnglish } from './alignment.js'

/**
 * How English spells Arabic names: log P(Arabic letters | English letters) of each pair of letter groups.
 * `^` and `$` stand for the ends of a name: its first and last letters are spelled in ways of their own.
 */
export type LetterModel = ReadonlyMap<string, ReadonlyMap<string, number>>

/**
 * Says of Arabic words how well they spell an English name: log probability of the best alignment, divided
 * by the longer length. 0 would be certain; spellings of one name lie above −0.7. Words that do not reach `least`
 * spell it not at all, −∞.
 */
export function spellingOf(name: string, model: LetterModel): (word: string, least: number) => number {
  const costs = costsOf(model)
  const english = `^${name}$`
  const groups = Array.from({ length: english.length }, (_, end) => groupsEndingAt(english, end, costs))
  const align = aligner(groups)
  return (word, least) => {
    const length = Math.max(name.length, word.length)
    const score = align(numbered(`^${word}$`), least * length) / length
    return score >= least ? score : Number.NEGATIVE_INFINITY
  }
}

function groupsEndingAt(english: string, end: number, costs: ReadonlyMap<string, Costs>): Group[] {
  return Array.from({ length: longestEnglish }, (_, i) => i + 1).flatMap((size) => {
    const own = size <= end + 1 ? costs.get(english.slice(end + 1 - size, end + 1)) : undefined
    return own ? [{ size, costs: own }] : []
  })
}

const compiled = new WeakMap<LetterModel, ReadonlyMap<string, Costs>>()

/** The model by number instead of by string, which makes a comparison fifty times as fast. */
function costsOf(model: LetterModel): ReadonlyMap<string, Costs> {
  const known = compiled.get(model)
  if (known !== undefined) return known
  const costs = new Map([...model].map(([english, spelled]) => [english, costsOfGroup(spelled)] as const))
  compiled.set(model, costs)
  return costs
}

function costsOfGroup(spelled: ReadonlyMap<string, number>): Costs {
  const ofGroups = new Float32Array(letters * letters).fill(Number.NEGATIVE_INFINITY)
  const mostOfLetter = new Float64Array(letters).fill(Number.NEGATIVE_INFINITY)
  for (const [arabic, logProbability] of spelled) {
    const [first = 0, last] = numbered(arabic)
    const place = last === undefined ? first : first * letters + last
    ofGroups[place] = logProbability
    for (const letter of last === undefined ? [first] : [first, last]) {
      const share = (ofGroups[place] as number) / (last === undefined ? 1 : 2)
      mostOfLetter[letter] = Math.max(mostOfLetter[letter] as number, share)
    }
  }
  return { ofGroups, most: Math.max(...ofGroups), mostOfLetter }
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
