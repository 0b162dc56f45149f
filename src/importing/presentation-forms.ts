/**
 * Letters in place of their shapes: fonts name the shapes of a letter (alone, first, middle, last) by
 * characters of their own, which nobody types and no search finds.
 */
export function plainLetters(text: string): string {
  return text
    .replace(/[\ufb50-\ufdff\ufe70-\ufefc]/g, (shape) =>
      shape.normalize('NFKC').replace(/^[ \u0640](?=\p{M})/u, ''),
    )
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\u00ad]/g, '')
}
