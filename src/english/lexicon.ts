import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { AppError } from '../errors.js'
import { words } from '../text/words.js'
import type { LetterModel } from './letter-model.js'

/** An Arabic word for an English one, as Arabic writes it; the best of a word's translations weighs 1. */
export type WordTranslation = { readonly arabic: string; readonly weight: number }

/** What carries English to Arabic. Keys are those of `lemma`. */
export type Lexicon = {
  /** Arabic words for an English word, best first; empty when it is not known. */
  translations(key: string): readonly WordTranslation[]
  /** Arabic forms of a phrase, the usual one first. For its key see `phraseKey`, `nameKey` and `abbreviationKey`. */
  phrase(keys: string): readonly string[] | undefined
  /** Number of words of the longest phrase that begins with the key; 0 when none of several words does. */
  longestPhrase(firstKey: string): number
  /** Names of one word beside those of several that they stand for, all normalised: داعش, [تنظيم, الدوله]. */
  otherNames(): readonly OtherName[]
  readonly letters: LetterModel
}

export type OtherName = { readonly short: string; readonly long: readonly string[] }

const manifestSchema = z.object({
  formatVersion: z.literal(1),
  words: z.number().int().positive(),
  phrases: z.number().int().positive(),
  letterGroups: z.number().int().positive(),
})

/** Opens the lexicon of a folder; refuses one whose files do not hold what its manifest says. */
export async function openLexicon(folder: string): Promise<Lexicon> {
  try {
    const [header, words, phrases, letters] = await Promise.all(
      ['manifest.json', 'words.tsv', 'phrases.tsv', 'letters.tsv'].map((name) =>
        readFile(join(folder, name), 'utf8'),
      ),
    )
    const manifest = manifestSchema.parse(JSON.parse(header ?? ''))
    const lexicon = {
      words: byFirstField(words ?? ''),
      phrases: byFirstField(phrases ?? ''),
      letters: readLetters(letters ?? ''),
    }
    if (lexicon.words.size !== manifest.words || lexicon.phrases.size !== manifest.phrases) {
      throw new RangeError(`${folder} holds ${lexicon.words.size} words and ${lexicon.phrases.size} phrases`)
    }
    return lexiconOf(lexicon)
  } catch (cause) {
    throw new AppError('model-unavailable', `The English lexicon in ${folder} cannot be read.`, { cause })
  }
}

/** Lines are taken apart when they are asked for: nearly all of them never are. */
function lexiconOf(parts: {
  words: Map<string, string>
  phrases: Map<string, string>
  letters: LetterModel
}): Lexicon {
  const lengths = new Map<string, number>()
  let names: OtherName[] | undefined
  for (const keys of parts.phrases.keys()) {
    const all = keys.split(' ')
    const first = all[0] ?? ''
    lengths.set(first, Math.max(lengths.get(first) ?? 0, all.length))
  }
  return {
    translations: (key) => (parts.words.get(key)?.split('\t') ?? []).map(readTranslation),
    phrase: (keys) => parts.phrases.get(keys)?.split('\t'),
    longestPhrase: (firstKey) => lengths.get(firstKey) ?? 0,
    otherNames: () => {
      names ??= otherNamesIn(parts.phrases.values())
      return names
    },
    letters: parts.letters,
  }
}

/** Phrases are translated by all names of what they mean: what is one word in one name is several in another. */
function otherNamesIn(translations: Iterable<string>): OtherName[] {
  const found = new Map<string, OtherName>()
  for (const line of translations) {
    const forms = line.split('\t').map((form) => words(form).map(({ term }) => term))
    for (const [short = '', ...more] of forms) {
      if (more.length > 0) continue
      for (const long of forms) {
        if (long.length > 1 && !long.includes(short)) found.set(`${short} ${long.join(' ')}`, { short, long })
      }
    }
  }
  return [...found.values()]
}

function byFirstField(text: string): Map<string, string> {
  const found = new Map<string, string>()
  for (const line of text.split('\n')) {
    const tab = line.indexOf('\t')
    if (tab > 0) found.set(line.slice(0, tab), line.slice(tab + 1))
  }
  return found
}

/** «الرقة 100»: the word and its weight in percent. */
function readTranslation(field: string): WordTranslation {
  const space = field.lastIndexOf(' ')
  return { arabic: field.slice(0, space), weight: Number(field.slice(space + 1)) / 100 }
}

/** One line a group: English letters, Arabic letters (possibly none), log probability. */
function readLetters(text: string): LetterModel {
  const model = new Map<string, Map<string, number>>()
  for (const line of text.split('\n')) {
    const [english, arabic, logProbability] = line.split('\t')
    if (!english || arabic === undefined || logProbability === undefined) continue
    const spelled = model.get(english) ?? new Map<string, number>()
    spelled.set(arabic, Number(logProbability))
    model.set(english, spelled)
  }
  return model
}
