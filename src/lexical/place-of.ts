/** First place from `low` on where a number of a rising list is not less; `high` when there is none. */
export function placeOf(numbers: Uint32Array, wanted: number, low: number, high: number): number {
  let from = low
  let to = high
  while (from < to) {
    const middle = (from + to) >> 1
    if ((numbers[middle] as number) < wanted) from = middle + 1
    else to = middle
  }
  return from
}

/** Whether looking up so many numbers in a rising list takes less than going through it. */
export function isLookupFaster(count: number, listLength: number): boolean {
  return count * Math.log2(listLength + 1) < listLength
}
