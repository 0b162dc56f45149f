/** Bytes a name may have; file systems take 255, and a number and an ending are still to come. */
const longestName = 190

/** Characters a path may have; an id has at most 500. */
const longestPath = 400

/** Names that Windows keeps for devices, and those that are no articles here. */
const taken = /^(?:con|prn|aux|nul|com\d|lpt\d|readme)(?:\.|$)/i

/**
 * A name for a new article, from a file's name or a title: no folder, no separator, nothing invisible or
 * reordering, and short enough for every file system. Arabic stays as it is.
 */
export function safeName(stated: string): string {
  const plain = stated
    .normalize('NFC')
    // Joiners shape words in some languages; other format characters only hide or reorder.
    .replace(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}/\\:*?"<>|]+/gu, ' ')
    .replace(/(?![\u200c\u200d])\p{Cf}/gu, '')
    .trim()
    .replace(/\s+/g, '-')
  const name = cut(plain.replace(/^[.\-\s]+/, ''), longestName).replace(/[.\-\s]+$/, '')
  if (name === '') return 'article'
  return taken.test(name) ? `_${name}` : name
}

/** A path under the corpus, each part of it a safe name. */
export function safePath(stated: string): string {
  const parts = stated.split(/[/\\]+/).filter((part) => !/^\.*$/.test(part.trim()))
  const path = parts.map(safeName).join('/')
  return path === '' || path.length > longestPath ? safeName(parts.at(-1) ?? '') : path
}

/** Cuts between characters as people see them, so that no mark is left without its letter. */
function cut(text: string, bytes: number): string {
  if (Buffer.byteLength(text) <= bytes) return text
  let kept = ''
  let length = 0
  for (const { segment } of new Intl.Segmenter().segment(text.slice(0, bytes))) {
    length += Buffer.byteLength(segment)
    if (length > bytes) break
    kept += segment
  }
  return kept
}
