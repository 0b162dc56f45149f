/**
 * The values in their order, each as what `begin` gives for it, begun up to `count` values before it is asked for:
 * opening one small file after the other is mostly waiting. What fails, fails when its turn comes.
 */
export async function* readAhead<T, R>(
  values: AsyncIterable<T>,
  count: number,
  begin: (value: T) => R | Promise<R>,
): AsyncGenerator<R> {
  const begun: Promise<R>[] = []
  for await (const value of values) {
    const result = Promise.resolve(begin(value))
    // Whoever awaits it sees its failure; until then it must not count as unhandled.
    result.catch(() => undefined)
    begun.push(result)
    if (begun.length > count) yield (await begun.shift()) as R
  }
  for (const result of begun) yield await result
}
