import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { projectDir } from '../src/config.js'

/** What a run measures: the usual, or answering under load. */
export type Section = 'figures' | 'load'

/** Puts the figures of a run into bench/README.md, in the place of the last. */
export async function writeReadme(figures: string, section: Section = 'figures'): Promise<void> {
  const path = join(projectDir, 'bench', 'README.md')
  await writeFile(path, withFigures(await readFile(path, 'utf8'), figures, section))
}

/** The page with other figures between its markers. */
export function withFigures(page: string, figures: string, section: Section = 'figures'): string {
  const begin = `<!-- ${section}: begin -->`
  const end = `<!-- ${section}: end -->`
  const from = page.indexOf(begin)
  const to = page.indexOf(end)
  if (from === -1 || to < from) throw new Error(`bench/README.md lacks "${begin}" or "${end}".`)
  return `${page.slice(0, from + begin.length)}\n\n${figures}\n\n${page.slice(to)}`
}
