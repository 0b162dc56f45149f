import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { projectDir } from '../../src/config.js'

const made = new Set(['node_modules', 'dist', 'coverage', '.git'])

/** Paths of the project's files, those left out that are installed or built. */
export function projectFiles(): string[] {
  return filesBelow(projectDir).filter((file) => !/^index\/(?!README\.md$)/.test(file))
}

/** The text of a file of the project. */
export function read(file: string): string {
  return readFileSync(join(projectDir, file), 'utf8')
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (made.has(entry.name)) return []
    if (entry.isDirectory()) return filesBelow(path)
    return entry.isFile() && !entry.name.endsWith('.log')
      ? relative(projectDir, path).split(sep).join('/')
      : []
  })
}

/** Prose alone: in blocks, brackets and addresses are examples. */
export function withoutBlocks(markdown: string): string {
  return markdown.replace(/^```[\s\S]*?^```/gm, '')
}

/** The anchors that a document's headings get where it is shown. */
export function anchorsOf(file: string): string[] {
  const headings = withoutBlocks(read(file)).matchAll(/^#+ (.+)$/gm)
  return [...headings].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  )
}
