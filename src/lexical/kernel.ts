import { atOnce, inSlices, type Slices } from '../slices.js'
import { makeRoom } from '../web-assembly.js'
import { damping, passageBm25 } from './bm25.js'
import { collectionOf } from './collection.js'
import { type KernelArray, type KernelProgram, startKernelProgram } from './kernel-program.js'
import { type LexicalIndex, passageCount } from './lexical-index.js'

/**
 * The loops over words and passages that every question goes through, in WebAssembly (kernel.wat), with a copy of what
 * they read: in JavaScript each step of such a loop asks anew where every array lies and how long it is, and takes two
 * to four times as long. Scoring is synchronous, so questions never share what is noted here.
 */
export type Kernel = {
  readonly program: KernelProgram
  /** Slots of the question's grams and stems by their numbers; 0 for all others. */
  readonly ofGrams: Uint16Array
  readonly ofStems: Uint16Array
  /** The question's pairs: slots of two stems each. */
  readonly pairs: Uint32Array
  /** What was counted last, by slot or pair; and the slots of the grams counted at all. */
  readonly stemCounts: Uint32Array
  readonly gramCounts: Uint32Array
  readonly pairCounts: Uint32Array
  readonly metGrams: Uint32Array
  /** The question's wanted words (asked-words.ts). */
  readonly words: AskedWords
  /** What each passage has earned: `Float32Array[passages]`. */
  readonly scores: Float32Array
  /** Passages that were just found to hold what was looked for, and how much of it each passage holds. */
  readonly holding: Uint32Array
  readonly amountsHeld: Uint16Array
  /** Per passage, the mark of who saw it last: see `nextMark`. */
  readonly seen: Uint32Array
  lastMark: number
}

/** Of each wanted word where its slots begin, where those of its own synonyms end and those of its neighbours. */
export type AskedWords = {
  readonly parts: Uint32Array
  readonly slots: Uint32Array
  /** By place among the slots. */
  readonly weights: Float64Array
  /** How often each word was counted last, and the highest weight of a synonym of it that was. */
  readonly frequencies: Float64Array
  readonly bests: Float64Array
}

const kernels = new WeakMap<LexicalIndex, Kernel>()

/** The kernel of an index, opened at first use. */
export function kernelOf(index: LexicalIndex): Kernel {
  return kernels.get(index) ?? atOnce(openKernel(index))
}

/** Opens the kernel beforehand, step by step, as copying a large index takes a tenth of a second. */
export async function warmKernel(index: LexicalIndex): Promise<void> {
  await inSlices(openKernel(index))
}

function* openKernel(index: LexicalIndex): Slices<Kernel> {
  const known = kernels.get(index)
  if (known) return known
  const { tokens, wordStem, wordGramStart, wordGram, posting, postingCount } = index
  const [lengths] = index.passageLengths
  const copied = { tokens, wordStem, wordGramStart, wordGram, posting, postingCount, lengths }
  const dampings = dampingsOf(index)
  const program = startKernelProgram()
  const { placeOf, bytes } = layOut({ ...roomsFor(index), ...bytesOf({ ...copied, dampings }) })
  makeRoom(program.memory, bytes)
  for (const [name, place] of placeOf) program[name].value = place
  program.top.value = passageBm25.k1 + 1
  const { buffer } = program.memory
  for (const [name, array] of Object.entries({ ...copied, dampings }) as [KernelArray, Numbers][])
    yield* copy(array, buffer, placeOf.get(name) ?? 0)
  const ints = (name: KernelArray, length: number) => new Uint32Array(buffer, placeOf.get(name), length)
  const shorts = (name: KernelArray, length: number) => new Uint16Array(buffer, placeOf.get(name), length)
  const floats = (name: KernelArray, length: number) => new Float64Array(buffer, placeOf.get(name), length)
  const kernel = {
    program,
    ofGrams: shorts('ofGrams', index.grams.size),
    ofStems: shorts('ofStems', index.stems.size),
    pairs: ints('pairs', 2 * mostSlots),
    stemCounts: ints('stemCounts', mostSlots),
    gramCounts: ints('gramCounts', mostSlots),
    pairCounts: ints('pairCounts', mostSlots),
    metGrams: ints('metGrams', mostSlots),
    words: {
      parts: ints('parts', 3 * mostSlots),
      slots: ints('slots', mostWeights),
      weights: floats('weights', mostWeights),
      frequencies: floats('frequencies', mostSlots),
      bests: floats('bests', mostSlots),
    },
    scores: new Float32Array(buffer, placeOf.get('scores'), passageCount(index)),
    holding: ints('holding', passageCount(index) + 1),
    amountsHeld: shorts('amountsHeld', passageCount(index)),
    seen: ints('seen', passageCount(index)),
    lastMark: 0,
  }
  kernels.set(index, kernel)
  return kernel
}

/** A number that no passage bears, so that nothing need be cleared before passages are marked with it. */
export function nextMark(kernel: Kernel): number {
  if (kernel.lastMark === 2 ** 32 - 1) {
    kernel.seen.fill(0)
    kernel.lastMark = 0
  }
  return ++kernel.lastMark
}

type Numbers = Uint8Array | Uint32Array | Float64Array

/** Slots are numbers of 16 bits. */
const mostSlots = 2 ** 16
/** More synonyms and neighbours than the longest question has. */
const mostWeights = 2 ** 20

/** Bytes of what the program works with. Most of it is never touched, and takes no memory until it is. */
function roomsFor({ words, grams, stems, wordGram, passageStart }: LexicalIndex) {
  const passages = passageStart.length
  return {
    ofWords: 4 * words.size,
    ofGrams: 2 * grams.size,
    ofStems: 2 * stems.size,
    // Each word with its three numbers and all its grams, behind the two numbers that are no places.
    notes: 4 * (2 + 3 * words.size + wordGram.length + 1),
    words: 4 * (words.size + 1),
    stemCounts: 4 * mostSlots,
    gramCounts: 4 * mostSlots,
    metGrams: 4 * (mostSlots + 1),
    pairs: 8 * mostSlots,
    pairCounts: 4 * mostSlots,
    parts: 12 * mostSlots,
    slots: 4 * mostWeights,
    weights: 8 * mostWeights,
    frequencies: 8 * mostSlots,
    bests: 8 * mostSlots,
    scores: 4 * passages,
    amounts: 4 * passages,
    holding: 4 * (passages + 1),
    amountsHeld: 2 * passages,
    seen: 4 * passages,
  }
}

function bytesOf<Name extends string>(arrays: Readonly<Record<Name, Numbers>>): Record<Name, number> {
  const entries = Object.entries<Numbers>(arrays).map(([name, { byteLength }]) => [name, byteLength])
  return Object.fromEntries(entries) as Record<Name, number>
}

/** Where each array begins: at places where numbers of any length, and four at once, may. */
function layOut(sizes: Readonly<Record<KernelArray, number>>) {
  const placeOf = new Map<KernelArray, number>()
  let bytes = 0
  for (const [name, size] of Object.entries(sizes) as [KernelArray, number][]) {
    placeOf.set(name, bytes)
    bytes += 16 * Math.ceil(size / 16)
  }
  // Sixteen bytes behind the last may be read.
  return { placeOf, bytes: bytes + 16 }
}

/** Damping of a passage by its length in stems: `Float64Array[longest + 1]`. */
function dampingsOf(index: LexicalIndex): Float64Array {
  const [average] = collectionOf(index).passages.averageLengths
  const [lengths] = index.passageLengths
  let longest = 0
  for (let i = 0; i < lengths.length; i++) longest = Math.max(longest, lengths[i] as number)
  return Float64Array.from({ length: longest + 1 }, (_, length) => damping(passageBm25, length, average))
}

const bytesAStep = 2 ** 22

function* copy(from: Numbers, buffer: ArrayBuffer, place: number): Slices<void> {
  const bytes = new Uint8Array(from.buffer, from.byteOffset, from.byteLength)
  const target = new Uint8Array(buffer, place, bytes.length)
  for (let at = 0; at < bytes.length; at += bytesAStep) {
    target.set(bytes.subarray(at, at + bytesAStep), at)
    yield
  }
}
