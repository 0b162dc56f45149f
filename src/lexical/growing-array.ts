/** A `Uint32Array` that grows as values are added; for what is not known in length before it is read. */
export type GrowingArray = {
  readonly length: number
  push(value: number): void
  append(more: Uint32Array): void
  toArray(): Uint32Array
}

export function growingArray(): GrowingArray {
  let values = new Uint32Array(1024)
  let length = 0
  function makeRoom(count: number): void {
    if (length + count <= values.length) return
    const larger = new Uint32Array(Math.max(values.length * 2, length + count))
    larger.set(values)
    values = larger
  }
  return {
    get length() {
      return length
    },
    push(value) {
      if (length === values.length) makeRoom(1)
      values[length++] = value
    },
    append(more) {
      makeRoom(more.length)
      values.set(more, length)
      length += more.length
    },
    toArray: () => values.slice(0, length),
  }
}
