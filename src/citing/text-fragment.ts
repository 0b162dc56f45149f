/** Words of each end that a fragment names; longer ones break more easily when a page changes a comma. */
const wordsOfAnEnd = 5

/**
 * The address of an outside original that opens at a quote: `#:~:text=start,end`
 * (https://wicg.github.io/scroll-to-text-fragment/). Any fragment of its own is kept in front.
 */
export function originalAt(url: string, quoted: string): string {
  const words = quoted.trim().split(/\s+/)
  const isShort = words.length <= wordsOfAnEnd * 2
  const parts = isShort
    ? [words.join(' ')]
    : [words.slice(0, wordsOfAnEnd).join(' '), words.slice(-wordsOfAnEnd).join(' ')]
  const directive = `:~:text=${parts.map(encoded).join(',')}`
  return url.includes('#') ? `${url}${directive}` : `${url}#${directive}`
}

/** A hyphen beside a comma would mean a prefix or suffix, so it is encoded too. */
function encoded(words: string): string {
  return encodeURIComponent(words).replaceAll('-', '%2D')
}
