/** Writing that keeps its own direction, signs and all, between Arabic words: without that 2018-10-27 reads 27-10-2018. */
export function leftToRight(text: string): string {
  return `\u2066${text}\u2069`
}
