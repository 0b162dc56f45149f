import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Row } from './row.js'

/**
 * The names that Unicode CLDR gives in both languages: every text at the same place of the English and
 * the Arabic files of an unpacked package (cldr-localenames-full, cldr-dates-full, cldr-annotations-full).
 */
export async function readCldr(folder: string): Promise<Row[]> {
  const rows: Row[] = []
  for (const part of ['main', 'annotations']) {
    const files = await readdir(join(folder, part, 'ar')).catch(() => [])
    for (const file of files.filter((name) => name.endsWith('.json'))) {
      const [english, arabic] = await Promise.all(
        ['en', 'ar'].map(async (language) =>
          leaves(JSON.parse(await readFile(join(folder, part, language, file), 'utf8'))),
        ),
      )
      for (const [place, name] of english ?? []) {
        const translated = arabic?.get(place)
        if (translated !== undefined && isName(name) && /\p{Script=Arabic}/u.test(translated)) {
          rows.push({ english: name, arabic: translated, kind: 'name', weight: 1 })
        }
      }
    }
  }
  return rows
}

/** The texts of a JSON document by their path; the language's own code is left out of it. */
function leaves(document: unknown): Map<string, string> {
  const found = new Map<string, string>()
  const walk = (node: unknown, path: string) => {
    if (typeof node === 'string') found.set(path, node)
    else if (typeof node === 'object' && node !== null) {
      for (const [key, child] of Object.entries(node))
        walk(child, key === 'en' || key === 'ar' ? path : `${path}/${key}`)
    }
  }
  walk(document, '')
  return found
}

/** Patterns with placeholders and single letters are no names. */
function isName(text: string): boolean {
  return /[A-Za-z]{2}/.test(text) && !/[{}]/.test(text)
}
