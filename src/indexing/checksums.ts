import { join } from 'node:path'
import { hashFile } from './build-folder.js'
import type { IndexManifest } from './manifest.js'

/** The files of a build that are not as they were sealed, one sentence each, named by their path. */
export async function fileDifferences(folder: string, files: IndexManifest['files']): Promise<string[]> {
  const differences: string[] = []
  for (const { path, bytes, sha256 } of files) {
    const found = await hashFile(join(folder, path)).catch(() => undefined)
    if (!found) differences.push(`${path} cannot be read.`)
    else if (found.bytes !== bytes) differences.push(`${path} has ${found.bytes} bytes, not ${bytes}.`)
    else if (found.sha256 !== sha256) differences.push(`${path} holds other bytes than were written.`)
  }
  return differences
}
