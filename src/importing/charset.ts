/** How far into a page its encoding may be stated, in bytes. */
const prologue = 2048

/**
 * A page's text in the encoding that its byte-order mark or its own declaration names; UTF-8 without
 * either, if it is that. Nothing when the bytes are not in that encoding and so nobody knows what they say.
 */
export function decodedPage(bytes: Uint8Array): string | undefined {
  const label = markOf(bytes) ?? declaredIn(bytes) ?? 'utf-8'
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

function markOf(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return undefined
}

/** What `<meta charset>` or its older form says, or the XML declaration. */
function declaredIn(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, prologue)).toString(
    'latin1',
  )
  const stated =
    /<meta[^>]+charset\s*=\s*["']?\s*([\w:-]+)/i.exec(start)?.[1] ??
    /^\s*<\?xml[^>]+encoding\s*=\s*["']([\w:-]+)/i.exec(start)?.[1]
  // A page that can state UTF-16 in single bytes is not UTF-16: so browsers read it, too.
  return stated !== undefined && /^utf-?16/i.test(stated) ? 'utf-8' : stated
}
