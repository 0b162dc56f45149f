import { join } from 'node:path'
import { readCatalogue } from './read-catalogue.js'
import { readCldr } from './read-cldr.js'
import { readDictionary } from './read-dictionary.js'
import { readPairs } from './read-pairs.js'
import type { Row } from './row.js'

/** Where the training data stand; every one is a public data set (see the card in models/lexicon). */
export type Sources = {
  /** freedict-eng-ara.dict.dz and freedict-ara-eng.dict.dz */
  readonly dictionaries: string
  /** Unpacked npm packages cldr-localenames-full, cldr-dates-full and cldr-annotations-full */
  readonly cldr: string
  /** Compiled Arabic catalogues of iso-codes and libgweather: iso_3166-1.mo and so on */
  readonly catalogues: string
  /** tatoeba-eng-ara.tsv, ntrex-eng-arb.tsv and pud-eng-ara.tsv */
  readonly pairs: string
}

/** Names of catalogues whose messages are names of places, languages and currencies. */
const catalogues = [
  'iso_3166-1',
  'iso_3166-3',
  'iso_639-2',
  'iso_639-3',
  'iso_4217',
  'iso_15924',
  'libgweather-4.0-locations',
  'libgweather-4.0',
]

/** Everything but the sentences that serve to measure. */
export async function readRows(sources: Sources): Promise<Row[]> {
  const read = await Promise.all([
    readDictionary(join(sources.dictionaries, 'freedict-eng-ara.dict.dz'), 'english'),
    readDictionary(join(sources.dictionaries, 'freedict-ara-eng.dict.dz'), 'arabic'),
    ...['cldr-localenames-full', 'cldr-dates-full', 'cldr-annotations-full'].map((name) =>
      readCldr(join(sources.cldr, name)),
    ),
    ...catalogues.map((name) => readCatalogue(join(sources.catalogues, `${name}.mo`))),
    readPairs(join(sources.pairs, 'tatoeba-eng-ara.tsv')),
  ])
  return read.flat()
}

/** The sentences that serve to measure: rows with an even number train, those with an odd one are asked. */
export async function readMeasured(
  sources: Sources,
): Promise<{ readonly ntrex: Row[]; readonly pud: Row[] }> {
  const [ntrex, pud] = await Promise.all(
    ['ntrex-eng-arb.tsv', 'pud-eng-ara.tsv'].map((name) => readPairs(join(sources.pairs, name))),
  )
  return { ntrex: ntrex ?? [], pud: pud ?? [] }
}
