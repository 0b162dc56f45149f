/** Measures of ranking and refusing. Ranks count from 0; -1 is not found. */

/** nDCG of one relevant item: 1 / log2(rank + 2) within the first `depth`, else 0. Järvelin and Kekäläinen 2002. */
export function ndcg(rank: number, depth: number): number {
  return rank >= 0 && rank < depth ? 1 / Math.log2(rank + 2) : 0
}

/** 1 / (rank + 1) within the first `depth`, else 0. */
export function reciprocalRank(rank: number, depth: number): number {
  return rank >= 0 && rank < depth ? 1 / (rank + 1) : 0
}

/**
 * Area under the ROC curve: how often a positive scores above a negative, ties counting half (Mann and Whitney 1947).
 * NaN when there are none of either.
 */
export function auroc(positives: readonly number[], negatives: readonly number[]): number {
  const all = [
    ...positives.map((value) => ({ value, isPositive: true })),
    ...negatives.map((value) => ({ value, isPositive: false })),
  ].sort((a, b) => a.value - b.value)
  let rankSum = 0
  for (let i = 0; i < all.length; ) {
    let next = i
    while (next < all.length && all[next]?.value === all[i]?.value) next++
    const sharedRank = (i + 1 + next) / 2
    for (let k = i; k < next; k++) if (all[k]?.isPositive) rankSum += sharedRank
    i = next
  }
  const pairs = positives.length * negatives.length
  return (rankSum - (positives.length * (positives.length + 1)) / 2) / pairs
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

/** Share of values that hold, 0 to 1; NaN of none. */
export function share(values: readonly boolean[]): number {
  return values.filter(Boolean).length / values.length
}

/** The value that a share of all do not exceed, by nearest rank. */
export function percentile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)] ?? Number.NaN
}
