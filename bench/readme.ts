import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { projectDir } from '../src/config.js'

const begin = '<!-- figures: begin -->'
const end = '<!-- figures: end -->'

/** Puts the figures of a run into bench/README.md, in the place of the last. */
export async function writeReadme(figures: string): Promise<void> {
  const path = join(projectDir, 'bench', 'README.md')
  await writeFile(path, withFigures(await readFile(path, 'utf8'), figures))
}

/** The page with other figures between its markers. */
export function withFigures(page: string, figures: string): string {
  const from = page.indexOf(begin)
  const to = page.indexOf(end)
  if (from === -1 || to < from) throw new Error(`bench/README.md lacks "${begin}" or "${end}".`)
  return `${page.slice(0, from + begin.length)}\n\n${figures}\n\n${page.slice(to)}`
}
