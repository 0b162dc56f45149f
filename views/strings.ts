import type { Language } from '../src/domain.js'
import { arabic } from './strings-arabic.js'
import { english } from './strings-english.js'

/** Every sentence of the interface in one language. */
export type Strings = typeof arabic

const table: Record<Language, Strings> = { ar: arabic, en: english }

/** The sentences of the interface in a reader's language. */
export function stringsOf(language: Language): Strings {
  return table[language]
}
