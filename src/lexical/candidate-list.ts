import { damping, saturation } from './bm25.js'
import { collectionOf } from './collection.js'
import type { LexicalIndex } from './lexical-index.js'
import { isLookupFaster, placeOf } from './place-of.js'
import { passageUnit } from './score.js'

/** Passages of a stem or phrase in order, with its occurrences in each: from `from` to `to`. */
export type Postings = {
  readonly passages: Uint32Array
  readonly counts: Uint8Array | Uint32Array
  readonly from: number
  readonly to: number
  /** What an occurrence counts. */
  readonly weight: number
}

/** Passages with what they earned so far. While the list is open, whatever earns is put on it. */
export type Candidates = {
  /** Lets passages earn with the occurrences of a stem that a word is alone. */
  earn(worth: number, postings: Postings): void
  /** Adds up occurrences of a synonym, for `earnGathered`. */
  gather(postings: Postings): void
  earnGathered(worth: number): void
  /** Closes the list and takes off who cannot be among the best any more, unless others can with what is to come. */
  closeUnless(toCome: number): void
  /** The best, best first. The list is empty then. */
  best(): number[]
}

type Options = {
  /** More than any passage can earn in all. */
  readonly most: number
  /** How many are the best. */
  readonly count: number
  readonly isWanted: ((passage: number) => boolean) | undefined
}

type Memory = {
  /** Damping of each passage by its length in stems. */
  readonly damped: Float64Array
  readonly listed: Uint32Array
  readonly gathered: Uint32Array
}

const memories = new WeakMap<LexicalIndex, Memory>()
const buckets = 2048

export function openCandidates(index: LexicalIndex, { most, count, isWanted }: Options): Candidates {
  const { counts: amounts, scores } = collectionOf(index)
  const { damped, listed, gathered } = memoryOf(index)
  const { bm25 } = passageUnit
  let length = 0
  let gatheredLength = 0
  let isOpen = true

  function add(passage: number, worth: number, occurrences: number): void {
    const before = scores[passage] as number
    if (before === 0) {
      if (!isOpen || (isWanted && !isWanted(passage))) return
      listed[length++] = passage
    }
    scores[passage] = before + worth * saturation(bm25, occurrences, damped[passage] as number)
  }

  function gatherOne(passage: number, occurrences: number): void {
    if (!isOpen && scores[passage] === 0) return
    const before = amounts[passage] as number
    if (before === 0) gathered[gatheredLength++] = passage
    amounts[passage] = before + occurrences
  }

  /** Whether looking up those listed takes less than going through all. */
  function areFewer({ from, to }: Postings): boolean {
    return !isOpen && isLookupFaster(length, to - from)
  }

  /** Visits those listed among the postings, each looked up. */
  function visitListed(postings: Postings, take: (passage: number, occurrences: number) => void): void {
    const { passages, counts, to, weight } = postings
    let low = postings.from
    for (let k = 0; k < length && low < to; k++) {
      const passage = listed[k] as number
      low = placeOf(passages, passage, low, to)
      if (passages[low] === passage && low < to) take(passage, weight * (counts[low] as number))
    }
  }

  /** A score that at least `count` passages reach and few more do, by counting; 0 when there are not so many. */
  function leastOfBest(): number {
    const reached = new Uint32Array(buckets + 1)
    const scale = buckets / most
    for (let k = 0; k < length; k++) {
      const bucket = ((scores[listed[k] as number] as number) * scale) | 0
      reached[bucket] = (reached[bucket] as number) + 1
    }
    let above = 0
    for (let bucket = buckets; bucket > 0; bucket--) {
      above += reached[bucket] as number
      // A little lower, as scores are of single precision.
      if (above >= count) return (bucket / scale) * (1 - 1e-6)
    }
    return 0
  }

  /** Takes off whoever scores less; those who stay are in order of number. */
  function keepFrom(least: number): void {
    let kept = 0
    for (let k = 0; k < length; k++) {
      const passage = listed[k] as number
      if ((scores[passage] as number) < least) scores[passage] = 0
      else listed[kept++] = passage
    }
    length = kept
    listed.subarray(0, length).sort()
  }

  return {
    earn(worth, postings) {
      if (areFewer(postings))
        return visitListed(postings, (passage, occurrences) => add(passage, worth, occurrences))
      const { passages, counts, from, to, weight } = postings
      for (let i = from; i < to; i++) add(passages[i] as number, worth, weight * (counts[i] as number))
    },
    gather(postings) {
      if (areFewer(postings)) return visitListed(postings, gatherOne)
      const { passages, counts, from, to, weight } = postings
      for (let i = from; i < to; i++) gatherOne(passages[i] as number, weight * (counts[i] as number))
    },
    earnGathered(worth) {
      for (let k = 0; k < gatheredLength; k++) {
        const passage = gathered[k] as number
        add(passage, worth, amounts[passage] as number)
        amounts[passage] = 0
      }
      gatheredLength = 0
    },
    closeUnless(toCome) {
      if (length <= count) return
      const least = leastOfBest()
      if (least <= toCome) return
      isOpen = false
      keepFrom((least - toCome) * (1 - 1e-6))
    },
    best() {
      keepFrom(leastOfBest())
      const best = [...listed.subarray(0, length)]
      best.sort((a, b) => (scores[b] as number) - (scores[a] as number) || a - b)
      for (const passage of best) scores[passage] = 0
      return best.slice(0, count)
    },
  }
}

function memoryOf(index: LexicalIndex): Memory {
  const known = memories.get(index)
  if (known) return known
  const [average] = collectionOf(index).passages.averageLengths
  const [lengths] = index.passageLengths
  const damped = new Float64Array(lengths.length)
  // A plain loop: `from` takes twenty times as long, and the first question waits for it.
  for (let i = 0; i < lengths.length; i++)
    damped[i] = damping(passageUnit.bm25, lengths[i] as number, average)
  const memory = {
    damped,
    listed: new Uint32Array(lengths.length),
    gathered: new Uint32Array(lengths.length),
  }
  memories.set(index, memory)
  return memory
}
