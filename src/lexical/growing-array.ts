/** A `Uint32Array` that grows as values are added; for what is not known in length before it is read. */
export type GrowingArray = { readonly length: number; push(value: number): void; toArray(): Uint32Array }

export function growingArray(): GrowingArray {
  let values = new Uint32Array(1024)
  let length = 0
  return {
    get length() {
      return length
    },
    push(value) {
      if (length === values.length) {
        const larger = new Uint32Array(length * 2)
        larger.set(values)
        values = larger
      }
      values[length++] = value
    },
    toArray: () => values.slice(0, length),
  }
}
