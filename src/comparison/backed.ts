/**
 * The statements of quotes that hold all words of the question, and of the others those that state the same as another
 * does: what only may speak of the same thing is no ground for a table of its own.
 */
export function backed<One extends { readonly isFull: boolean }>(
  found: readonly One[],
  areSame: (one: One, other: One) => boolean,
): One[] {
  const full = found.filter(({ isFull }) => isFull)
  return found.filter(
    (one) =>
      one.isFull || (full.length > 0 ? full : found).some((other) => other !== one && areSame(one, other)),
  )
}
