import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'

/** Every file of a build but its manifest, in one order, by its path there. */
export async function filesOfBuild(indexDir: string, buildId: string): Promise<Map<string, Buffer>> {
  const folder = join(indexDir, 'builds', buildId)
  const entries = await readdir(folder, { withFileTypes: true, recursive: true })
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const files = new Map<string, Buffer>()
  for (const path of paths.sort()) {
    if (!path.endsWith('manifest.json')) files.set(relative(folder, path), await readFile(path))
  }
  return files
}
