/** Numbers from 0 to 1 that are the same each time for one seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

type Random = () => number
type Mutation = (bytes: Buffer, random: Random) => Buffer

const below = (most: number, random: Random) => Math.floor(random() * most)
const pick = <T>(values: readonly T[], random: Random): T => values[below(values.length, random)] as T

/** What is put in, at some place, as it is or many times over. */
const intruders = [
  '\0',
  '\r',
  '\r\n\r\n',
  '---\n',
  '\n---\n',
  '...\n',
  '\uFEFF',
  '\u202E',
  '\u2066\u2067',
  '\u2028',
  '\u200D',
  '\u064B',
  '\uFDFA',
  '😀',
  'İ',
  '"',
  "'",
  '\\',
  '{',
  '[',
  '[[',
  '{"a":',
  '- ',
  '? ',
  'a: ',
  ': ',
  '#',
  '%YAML 9.9\n',
  '!!binary ',
  '!!js/function ',
  '<<: *a\n',
  '&a [*a, *a, *a, *a]\n',
  '\\ud800',
  '\\u0000',
  '"__proto__":{"x":1},',
  'title: "x\n',
  'published: 2018-13-45\n',
  'url: javascript:alert(1)\n',
  'lang: en\n',
  '1e999',
  '٠١٢٣',
  'ـ',
  '«',
  '. ',
  '.',
  ' ',
  '\n',
  '\t',
]

/** Lists in lists, and names for names for names: what grows in whoever unfolds it. */
const bombs = [
  `---\ntitle: ${'['.repeat(1200)}\n---\n`,
  `---\n${'- '.repeat(1200)}\n---\n`,
  `---\n${Array.from({ length: 200 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')}\n---\n`,
  `---\n${Array.from({ length: 300 }, (_, number) => `k${number}:`).join('\n')}\n---\n`,
  `---\na: &a [x, x]\n${[...'bcdefghij'].map((name, at) => `${name}: &${name} [${Array(9).fill(`*${'abcdefghi'[at]}`)}]`).join('\n')}\ntitle: *j\n---\n`,
  `{"id":"x","title":"x","text":${'['.repeat(20_000)}`,
  `{"id":"x","title":"x","text":"x","a":${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}}\n`,
]

const mutations: readonly Mutation[] = [
  flipBits,
  flipBits,
  (bytes, random) => bytes.subarray(0, below(bytes.length + 1, random)),
  (bytes, random) => bytes.subarray(below(bytes.length + 1, random)),
  (bytes, random) => insert(bytes, random, pieceOf(bytes, random)),
  (bytes, random) => insert(bytes, random, repeated(pieceOf(bytes, random), below(40, random))),
  (bytes, random) => insert(bytes, random, Buffer.from(pick(intruders, random))),
  (bytes, random) => insert(bytes, random, Buffer.from(pick(intruders, random).repeat(below(1500, random)))),
  (bytes, random) => Buffer.concat([Buffer.from(pick(intruders, random)), bytes]),
  (bytes, random) => Buffer.concat([Buffer.from(pick(bombs, random)), bytes]),
  (bytes, random) => insert(bytes, random, randomBytes(random)),
  (bytes, random) => insert(bytes, random, Buffer.from(randomCharacters(random))),
  // Half a character of two code units, as a program may write it.
  (bytes, random) => insert(bytes, random, Buffer.from([0xed, 0xa0, 0x80])),
  (bytes) => Buffer.from(bytes.toString('latin1'), 'utf16le'),
  (bytes, random) => Buffer.from(bytes.toString('utf8').replaceAll(pick(['\n', ' ', '.', '"'], random), '')),
]

/** The bytes after one to four changes. */
export function mutated(bytes: Buffer, random: Random): Buffer {
  let changed = bytes
  for (let times = 1 + below(4, random); times > 0; times--)
    changed = pick(mutations, random)(changed, random)
  return changed
}

function flipBits(bytes: Buffer, random: Random): Buffer {
  const changed = Buffer.from(bytes)
  for (let times = 1 + below(8, random); times > 0 && changed.length > 0; times--) {
    const at = below(changed.length, random)
    changed[at] = (changed[at] ?? 0) ^ (1 << below(8, random))
  }
  return changed
}

function insert(bytes: Buffer, random: Random, piece: Buffer): Buffer {
  const at = below(bytes.length + 1, random)
  return Buffer.concat([bytes.subarray(0, at), piece, bytes.subarray(at)])
}

function pieceOf(bytes: Buffer, random: Random): Buffer {
  const start = below(bytes.length + 1, random)
  return bytes.subarray(start, start + below(500, random))
}

function repeated(piece: Buffer, times: number): Buffer {
  return Buffer.concat(Array<Buffer>(times).fill(piece))
}

function randomBytes(random: Random): Buffer {
  return Buffer.from(Array.from({ length: below(200, random) }, () => below(256, random)))
}

function randomCharacters(random: Random): string {
  const points = Array.from({ length: below(200, random) }, () => below(0x10ffff, random))
  return String.fromCodePoint(...points)
}
