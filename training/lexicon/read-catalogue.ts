import { readFile } from 'node:fs/promises'
import type { Row } from './row.js'

/** The Arabic translations in a compiled GNU message catalogue (.mo) whose messages are English names. */
export async function readCatalogue(file: string): Promise<Row[]> {
  const bytes = await readFile(file)
  const isLittle = bytes.readUInt32LE(0) === 0x950412de
  const number = (at: number) => (isLittle ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at))
  const text = (table: number, index: number) => {
    const length = number(table + 8 * index)
    const start = number(table + 8 * index + 4)
    return bytes.toString('utf8', start, start + length)
  }
  return Array.from({ length: number(8) }, (_, index): Row => {
    const english = text(number(12), index).split('\u0004').at(-1)?.split('\0')[0] ?? ''
    const arabic = text(number(16), index).split('\0')[0] ?? ''
    return { english, arabic, kind: 'name', weight: 1 }
  }).filter((row) => row.english !== '' && /\p{Script=Arabic}/u.test(row.arabic))
}
