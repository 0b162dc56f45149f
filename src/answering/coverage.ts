/** How much of a question's words sentences meet; of each sentence, how well it meets each word, 0 to 1. */
export type Met = readonly (readonly number[])[]

/** Weighted mean of values, 0 to 1. */
export function weigh(values: readonly number[], weights: readonly number[]): number {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  return values.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), 0) / Math.max(1e-9, total)
}

/** The weights of one part's words; 0 for the others. */
export function weightsOfPart(
  weights: readonly number[],
  parts: readonly (number | undefined)[],
  part: number | undefined,
): number[] {
  return weights.map((weight, i) => (parts[i] === part ? weight : 0))
}

/** Weighted mean of the parts' coverage, each by the sentence that meets most of it: the parts of a question may be answered apart. */
export function coverageByParts(
  met: Met,
  weights: readonly number[],
  parts: readonly (number | undefined)[],
): number {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  let sum = 0
  for (const part of new Set(parts)) {
    if (part === undefined) continue
    const own = weightsOfPart(weights, parts, part)
    const share = own.reduce((one, other) => one + other, 0) / Math.max(1e-9, total)
    sum += share * Math.max(0, ...met.map((values) => weigh(values, own)))
  }
  return sum
}

/** The best of a number of each sentence, by how much it meets beside the one that meets most. */
export function bestAmongCovering(values: readonly number[], coverages: readonly number[]): number {
  const most = Math.max(1e-9, ...coverages)
  return Math.max(0, ...values.map((value, i) => (value * (coverages[i] ?? 0)) / most))
}

/** How fast a number loses its meaning with the coverage; 1, 1.5, 2 and 3 were tried on news (docs/retrieval.md). */
const fading = 1.5

/** Draws a number whose half means nothing (0 to 1) towards that half, the less of the question is met. */
export function drawnToHalf(value: number, coverage: number): number {
  return 0.5 + (value - 0.5) * coverage ** fading
}
