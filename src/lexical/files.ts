import { mkdir, open, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Abbreviation } from './abbreviations.js'
import type { LexicalIndex } from './lexical-index.js'
import { openTermTable, type TermTable } from './term-table.js'

/**
 * The index on disk: one file an array, in the byte order of the machine (little-endian on everything Node
 * runs on), because arrays load in the time it takes to read them; JSON Lines for the few abbreviations.
 */
export async function saveLexicalIndex(index: LexicalIndex, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  const save = (name: string, array: NumberArray) =>
    writeFile(join(folder, name), new Uint8Array(array.buffer, array.byteOffset, array.byteLength))
  const saveTable = (name: string, table: TermTable) =>
    Promise.all([save(`${name}.units`, table.arrays.units), save(`${name}.starts`, table.arrays.starts)])
  await Promise.all([
    ...tables.map((name) => saveTable(name, index[name])),
    ...numbers.map((name) => save(name, index[name])),
    save('wordTrigrams', index.wordTrigrams),
    save('postingCount', index.postingCount),
    save('pairs', index.pairs),
    ...index.passageLengths.map((lengths, field) => save(`passageLengths.${field}`, lengths)),
    writeFile(
      join(folder, 'abbreviations.jsonl'),
      index.abbreviations.map((abbreviation) => `${JSON.stringify(abbreviation)}\n`).join(''),
    ),
  ])
}

export async function loadLexicalIndex(folder: string): Promise<LexicalIndex> {
  const bytes = (name: string) => readBytes(join(folder, name))
  const ints = async (name: string) => new Uint32Array(await bytes(name))
  const table = async (name: string) =>
    openTermTable({
      units: new Uint16Array(await bytes(`${name}.units`)),
      starts: await ints(`${name}.starts`),
    })
  const [words, stems, grams] = await Promise.all([table('words'), table('stems'), table('grams')])
  const loaded = await Promise.all(numbers.map(async (name) => [name, await ints(name)] as const))
  return {
    words,
    stems,
    grams,
    ...(Object.fromEntries(loaded) as Record<(typeof numbers)[number], Uint32Array>),
    wordTrigrams: new Uint8Array(await bytes('wordTrigrams')),
    postingCount: new Uint8Array(await bytes('postingCount')),
    pairs: new Float64Array(await bytes('pairs')),
    passageLengths: [
      await ints('passageLengths.0'),
      await ints('passageLengths.1'),
      await ints('passageLengths.2'),
    ],
    abbreviations: await readAbbreviations(join(folder, 'abbreviations.jsonl')),
  }
}

type NumberArray = Uint8Array | Uint16Array | Uint32Array | Float64Array

const tables = ['words', 'stems', 'grams'] as const
const numbers = [
  'wordStem',
  'wordGramStart',
  'wordGram',
  'tokens',
  'sentenceStart',
  'passageStart',
  'postingStart',
  'posting',
  'stemSentences',
  'gramPassages',
  'gramSentences',
  'pairPassages',
] as const

/** A file in memory of its own, where numbers may begin; `readFile` may share its memory and would need a copy. */
async function readBytes(path: string): Promise<ArrayBuffer> {
  const file = await open(path, 'r')
  try {
    const bytes = new Uint8Array((await file.stat()).size)
    for (let at = 0; at < bytes.length; ) {
      const { bytesRead } = await file.read(bytes, at, bytes.length - at, at)
      if (bytesRead === 0) throw new Error(`${path} ended at ${at} of ${bytes.length} bytes.`)
      at += bytesRead
    }
    return bytes.buffer
  } finally {
    await file.close()
  }
}

async function readAbbreviations(path: string): Promise<Abbreviation[]> {
  const lines = (await readFile(path, 'utf8')).split('\n').filter((line) => line !== '')
  return lines.map((line) => JSON.parse(line) as Abbreviation)
}
