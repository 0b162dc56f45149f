import { readdir, stat, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError } from '../errors.js'
import { currentBuildId } from './build-folder.js'
import { finishedBuilds } from './proven-builds.js'

/**
 * What the system says of a disk while an index is written, as a failure someone can act on; anything else as
 * it is. `folder` is the unfinished build, before it is removed: it tells how much was needed so far.
 */
export async function explainedTrouble(error: unknown, indexDir: string, folder?: string): Promise<unknown> {
  if (!(error instanceof Error) || error instanceof AppError || !('code' in error)) return error
  if ('path' in error && typeof error.path === 'string' && !error.path.startsWith(indexDir)) return error
  const after = (await currentBuildId(indexDir).catch(() => undefined))
    ? ' The index that is published goes on answering.'
    : ''
  const failure = (code: 'disk-full' | 'index-unwritable', message: string) =>
    new AppError(code, `${message}${after}`, { cause: error })
  const place = 'set INDEX_DIR to a folder elsewhere'
  switch (error.code) {
    case 'ENOSPC':
    case 'EDQUOT': {
      const what = error.code === 'ENOSPC' ? 'The disk' : 'The quota of the disk'
      return failure(
        'disk-full',
        `${what} that holds ${indexDir} is full: ${await figures(indexDir, folder)} Make room on it, or ${place}.`,
      )
    }
    case 'EFBIG':
      return failure(
        'disk-full',
        `A file in ${indexDir} came to the largest size that this system lets it have (ulimit -f): ${await figures(indexDir, folder)} Raise that limit, or ${place}.`,
      )
    case 'EROFS':
      return failure(
        'index-unwritable',
        `The disk that holds ${indexDir} is read-only. Make it writable, or ${place}.`,
      )
    case 'EACCES':
    case 'EPERM':
      return failure(
        'index-unwritable',
        `This user may not write in ${indexDir} (${error.message}). Change its rights or owner, or ${place}.`,
      )
    case 'ENOENT':
    case 'ENOTDIR':
    case 'EEXIST':
    case 'ESTALE':
      return failure(
        'index-unwritable',
        `${indexDir} is no folder, or went away while an index was built in it (${error.message}). See that it stays, or ${place}.`,
      )
    case 'EIO':
      return failure(
        'index-unwritable',
        `The disk that holds ${indexDir} does not work (${error.message}). Check it, or ${place}.`,
      )
    default:
      return error
  }
}

/** What was free, what the build had taken, and what the last one has. */
async function figures(indexDir: string, folder: string | undefined): Promise<string> {
  const disk = await statfs(indexDir).catch(() => undefined)
  const taken = folder === undefined ? 0 : await sizeOf(folder)
  const [last] = await finishedBuilds(indexDir)
  const said = [
    disk && `${megabytes(disk.bavail * disk.bsize)} of ${megabytes(disk.blocks * disk.bsize)} are free`,
    taken > 0 && `the new index had taken ${megabytes(taken)} and was not finished`,
    last && `the last one has ${megabytes(last.files.reduce((sum, { bytes }) => sum + bytes, 0))}`,
  ]
  return `${said.filter(Boolean).join(', ')}.`
}

async function sizeOf(folder: string): Promise<number> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch(() => [])
  const files = entries.filter((entry) => entry.isFile())
  const stats = await Promise.all(
    files.map((entry) => stat(join(entry.parentPath, entry.name)).catch(() => undefined)),
  )
  return stats.reduce((sum, one) => sum + (one?.size ?? 0), 0)
}

function megabytes(bytes: number): string {
  const value = bytes / 1e6
  return `${value < 10 ? value.toFixed(1) : Math.round(value).toLocaleString('en')} MB`
}
