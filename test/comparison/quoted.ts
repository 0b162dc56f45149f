import { attributionOf } from '../../src/attribution/attribution.js'
import type { Quote } from '../../src/domain.js'

/** A quote that begins some way into its article. */
export function quoteOf(
  id: string,
  text: string,
  header: { outlet?: string; published?: string } = {},
): Quote {
  const before = 'جملة قبلها. '
  const range = { start: before.length, end: before.length + text.length }
  const credits = attributionOf({ id, text: before + text }, range)
  return {
    ...range,
    article: { id, title: id, ...header },
    text,
    matches: [],
    score: 0.5,
    credits,
    alsoIn: [],
  }
}
