/**
 * The statements of quotes that hold all words of the question, and of the others those that state the same as another
 * does: what only may speak of the same thing is no ground for a table of its own.
 */
export function backed<One>(
  found: readonly One[],
  isFull: (one: One) => boolean,
  areSame: (one: One, other: One) => boolean,
): One[] {
  const full = found.filter(isFull)
  return found.filter(
    (one) =>
      isFull(one) || (full.length > 0 ? full : found).some((other) => other !== one && areSame(one, other)),
  )
}
