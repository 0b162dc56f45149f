import { inflateRawSync } from 'node:zlib'

/** A file in an archive, before it is unpacked. */
export type Entry = {
  readonly name: string
  /** Unpacks it, to at most so many bytes; throws when there is more or it is damaged. */
  unpack(mostBytes: number): Uint8Array
}

const endOfDirectory = 0x06054b50
const directoryEntry = 0x02014b50
const localHeader = 0x04034b50
const mostEntries = 5000

/**
 * The files of a zip archive by its directory. Nothing in it is believed: each is unpacked against a bound,
 * whatever size it claims. Throws when this is no whole archive, or one of a kind that documents never are
 * (several parts, encrypted, over 4 GB).
 */
export function zipEntries(bytes: Uint8Array): Entry[] {
  const archive = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOf(archive)
  const count = archive.readUInt16LE(end + 10)
  let at = archive.readUInt32LE(end + 16)
  if (count > mostEntries) throw new RangeError('too many files in the archive')
  return Array.from({ length: count }, () => {
    if (archive.readUInt32LE(at) !== directoryEntry) throw new RangeError('the directory is broken')
    const nameLength = archive.readUInt16LE(at + 28)
    const entry = entryAt(archive, at, nameLength)
    at += 46 + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32)
    return entry
  })
}

function endOf(archive: Buffer): number {
  const earliest = Math.max(0, archive.length - 22 - 0xffff)
  for (let at = archive.length - 22; at >= earliest; at -= 1) {
    if (archive.readUInt32LE(at) === endOfDirectory) return at
  }
  throw new RangeError('this is no archive')
}

function entryAt(archive: Buffer, at: number, nameLength: number): Entry {
  const isEncrypted = (archive.readUInt16LE(at + 8) & 1) === 1
  const method = archive.readUInt16LE(at + 10)
  const packedSize = archive.readUInt32LE(at + 20)
  const start = archive.readUInt32LE(at + 42)
  return {
    name: archive.toString('utf8', at + 46, at + 46 + nameLength),
    unpack: (mostBytes) => {
      if (isEncrypted || archive.readUInt32LE(start) !== localHeader) throw new RangeError('unreadable entry')
      const from = start + 30 + archive.readUInt16LE(start + 26) + archive.readUInt16LE(start + 28)
      const packed = archive.subarray(from, from + packedSize)
      if (packed.length !== packedSize) throw new RangeError('an entry is cut off')
      if (method === 8) return inflateRawSync(packed, { maxOutputLength: mostBytes })
      if (method !== 0 || packed.length > mostBytes) throw new RangeError('an entry is too large')
      return packed
    },
  }
}
