import { readFile } from 'node:fs/promises'

/** A line of our own tables: English spellings and Arabic forms, the usual one first. */
export type OwnEntry = { readonly english: readonly string[]; readonly arabic: readonly string[] }

/** Reads names.tsv or words.tsv: alternatives divided by |, the languages by a tab, comments after #. */
export async function readOwnEntries(file: string | URL): Promise<OwnEntry[]> {
  const lines = (await readFile(file, 'utf8'))
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
  return lines.map((line) => {
    const [english, arabic] = line.split('\t')
    if (!english || !arabic) throw new SyntaxError(`${file}: no tab in "${line}"`)
    return { english: english.split('|'), arabic: arabic.split('|') }
  })
}
