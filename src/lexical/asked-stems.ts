import type { PreparedQuery } from './prepare.js'

/** Gives each stem of the question a slot, from 1 on; tells how many there are. */
export function markStems(query: PreparedQuery, ofStems: Uint16Array): number {
  let slots = 0
  for (const stem of stemsOf(query)) if (ofStems[stem] === 0) ofStems[stem] = ++slots
  return slots
}

/** Every stem the question counts on its own or in a pair. */
export function* stemsOf(query: PreparedQuery): Generator<number> {
  for (const { stems, phrases, neighbours } of query.wanted) {
    for (const { stem } of stems) yield stem
    for (const phrase of phrases) yield* phrase.stems
    for (const { stem } of neighbours) yield stem
  }
  for (const { first, second } of query.pairs) {
    yield first
    yield second
  }
}
