import { classOfArabic } from './skeleton.js'

/** More consonants than any name has; twelve classes of 4 bits stay exact in a number. */
const mostConsonants = 12
/** The class that stands for both ends of a word. */
const end = 15

/** The skeleton of an Arabic word from a letter on, as a number with one class in every 4 bits. */
export function skeletonNumber(word: string, from: number): number {
  let key = 0
  let last = 0
  let count = 0
  for (let index = from; index < word.length && count < mostConsonants; index++) {
    const code = word.charCodeAt(index)
    if (code === finalHeh && index === word.length - 1) break
    const found = classOfArabic(code)
    if (found <= 0) continue
    if (found !== last) {
      key = key * 16 + found
      count++
    }
    last = found
  }
  return key
}

const finalHeh = 'ه'.charCodeAt(0)

/** The classes of a skeleton that is written as a number, in order. */
export function classesOf(key: number): number[] {
  const classes: number[] = []
  for (let rest = key; rest > 0; rest = Math.floor(rest / 16)) classes.unshift(rest % 16)
  return classes
}

/** Neighbouring classes, both ends included, as one number each. */
export function pairsOf(classes: readonly number[]): number[] {
  const pairs: number[] = []
  let before = end
  for (const after of classes) {
    pairs.push(before * 16 + after)
    before = after
  }
  pairs.push(before * 16 + end)
  return pairs
}
