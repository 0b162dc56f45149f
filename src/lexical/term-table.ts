/** Sorted distinct strings in one block of memory: a term has a number, found by binary search. */
export type TermTable = {
  readonly size: number
  /** Number of a term, or -1. */
  find(term: string): number
  termAt(number: number): string
  /** What `openTermTable` needs to make the same table again. */
  readonly arrays: TermArrays
}

export type TermArrays = {
  /** UTF-16 code units of all terms, one after the other. */
  readonly units: Uint16Array
  /** Start of each term in `units`, and its end as the start of the next: `Uint32Array[size + 1]`. */
  readonly starts: Uint32Array
}

/** Makes a table of terms that are already distinct and sorted by code unit. */
export function makeTermTable(sorted: readonly string[]): TermTable {
  const starts = new Uint32Array(sorted.length + 1)
  sorted.forEach((term, i) => {
    starts[i + 1] = (starts[i] ?? 0) + term.length
  })
  const units = new Uint16Array(starts[sorted.length] ?? 0)
  sorted.forEach((term, i) => {
    const start = starts[i] ?? 0
    for (let k = 0; k < term.length; k++) units[start + k] = term.charCodeAt(k)
  })
  return openTermTable({ units, starts })
}

export function openTermTable(arrays: TermArrays): TermTable {
  const { units, starts } = arrays
  const size = starts.length - 1
  const boundary = (i: number) => starts[i] ?? 0
  return {
    size,
    arrays,
    termAt(i) {
      // Unit by unit: spreading them is five times slower and overflows the stack with a very long term.
      let term = ''
      const end = boundary(i + 1)
      for (let k = boundary(i); k < end; k++) term += String.fromCharCode(units[k] ?? 0)
      return term
    },
    find(term) {
      let low = 0
      let high = size - 1
      while (low <= high) {
        const middle = (low + high) >> 1
        const order = compare(units, boundary(middle), boundary(middle + 1), term)
        if (order === 0) return middle
        if (order < 0) low = middle + 1
        else high = middle - 1
      }
      return -1
    },
  }
}

/** All terms in order; cut from one text, as putting hundreds of thousands together unit by unit takes seconds. */
export function termsOf({ arrays: { units, starts }, size }: TermTable): string[] {
  const all = Buffer.from(units.buffer, units.byteOffset, units.byteLength).toString('utf16le')
  return Array.from({ length: size }, (_, i) => all.slice(starts[i], starts[i + 1]))
}

/** Order of the units from `start` to `end` against a term, as `<` orders strings: by code unit. */
function compare(units: Uint16Array, start: number, end: number, term: string): number {
  const shared = Math.min(end - start, term.length)
  for (let k = 0; k < shared; k++) {
    const difference = (units[start + k] ?? 0) - term.charCodeAt(k)
    if (difference !== 0) return difference
  }
  return end - start - term.length
}
