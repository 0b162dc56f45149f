import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { letterModel, namePairs } from './name-pairs.js'
import { phraseTable } from './phrases.js'
import { type OwnEntry, readOwnEntries } from './read-own-entries.js'
import type { Row } from './row.js'
import { readMeasured, readRows, type Sources } from './sources.js'
import { countSurfaceForms } from './surface-forms.js'
import { wordTable } from './word-table.js'

/**
 * Trains the lexicon from public data and our own tables in training/lexicon/rows, and writes it to a folder.
 * With --held-out, the odd rows of the sentences that serve to measure are left out (see evaluate.ts).
 */
async function trainLexicon(
  options: Sources & { articles: string; out: string; heldOut: boolean },
): Promise<void> {
  const [rows, measured, names, verbs, words] = await Promise.all([
    readRows(options),
    readMeasured(options),
    readOwnEntries(new URL('../../../training/lexicon/rows/names.tsv', import.meta.url)),
    readOwnEntries(new URL('../../../training/lexicon/rows/verbs.tsv', import.meta.url)),
    readOwnEntries(new URL('../../../training/lexicon/rows/words.tsv', import.meta.url)),
  ])
  const sentences = [...measured.ntrex, ...measured.pud].filter(
    (_, index) => !options.heldOut || index % 2 === 0,
  )
  const ours = [...ownRows(names), ...ownRows(words)]
  // Our phrases stand in a table of their own; what single words mean is learnt from single words.
  const all = [
    ...rows,
    ...sentences,
    ...ours.filter(
      ({ english, arabic }) => !/[ -]/.test(english + arabic) && english !== english.toUpperCase(),
    ),
  ]
  const surfaces = await countSurfaceForms(options.articles, all)
  await writeLexicon(options.out, {
    words: [...wordTable(all, words, surfaces)].map(([key, found]) => [
      key,
      ...found.map(({ arabic, weight }) => `${arabic} ${Math.max(1, Math.round(100 * weight))}`),
    ]),
    phrases: [...phraseTable([...names, ...verbs], rows)].map(([key, forms]) => [key, ...forms]),
    letters: [...letterModel(namePairs([...rows, ...sentences, ...ours]))].flatMap(([english, spelled]) =>
      [...spelled].map(([arabic, logProbability]) => [english, arabic, logProbability.toFixed(3)]),
    ),
  })
}

/** What our own rows count for beside one row of a source. */
const ownRowWeight = 4

function ownRows(entries: readonly OwnEntry[]): Row[] {
  return entries.flatMap(({ english, arabic }) =>
    english.flatMap((spelling) =>
      arabic.map((form): Row => ({ english: spelling, arabic: form, kind: 'name', weight: ownRowWeight })),
    ),
  )
}

type Lines = readonly (readonly string[])[]

async function writeLexicon(
  folder: string,
  files: { words: Lines; phrases: Lines; letters: Lines },
): Promise<void> {
  await mkdir(folder, { recursive: true })
  for (const [name, lines] of Object.entries(files)) {
    const text = lines
      .map((fields) => `${fields.join('\t')}\n`)
      .sort()
      .join('')
    await writeFile(join(folder, `${name}.tsv`), text)
  }
  const manifest = {
    formatVersion: 1,
    words: files.words.length,
    phrases: files.phrases.length,
    letterGroups: files.letters.length,
  }
  await writeFile(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`)
}

const { values } = parseArgs({
  options: {
    dictionaries: { type: 'string' },
    cldr: { type: 'string' },
    catalogues: { type: 'string' },
    pairs: { type: 'string' },
    articles: { type: 'string' },
    out: { type: 'string' },
    'held-out': { type: 'boolean', default: false },
  },
})
const { dictionaries, cldr, catalogues, pairs, articles, out } = values
if (!dictionaries || !cldr || !catalogues || !pairs || !articles || !out) {
  throw new Error('Needs --dictionaries --cldr --catalogues --pairs --articles FILE.jsonl.gz --out FOLDER')
}
await trainLexicon({ dictionaries, cldr, catalogues, pairs, articles, out, heldOut: values['held-out'] })
