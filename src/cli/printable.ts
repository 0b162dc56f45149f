/**
 * A line for a terminal: a name may hold what moves the cursor, breaks the line or turns its direction; here it
 * is only named.
 */
export function printable(line: string): string {
  return line.replace(
    /[\p{Cc}\p{Surrogate}\u2028-\u202E\u2066-\u2069]/gu,
    (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`,
  )
}
