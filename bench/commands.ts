import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { pathToFileURL } from 'node:url'
import { projectDir } from '../src/config.js'

export type Folders = { readonly corpus: string; readonly index: string }

type Child = ChildProcessByStdio<null, Readable, null>

/** A command of the product in a process of its own, as a user runs it. */
export type RunningCommand = {
  readonly child: Child
  /** Resolves when it has ended well, with the most memory it held, in bytes. */
  ended(): Promise<number>
}

/** Starts a command as it is installed; what it is watched with is loaded before it. */
export function startCommand(
  name: 'index' | 'serve',
  folders: Folders,
  signal: AbortSignal,
  watched: Readonly<Record<string, string>> = {},
): RunningCommand {
  const peakFile = `${folders.index}.${name}-peak`
  const imports = ['record-peak.js', 'record-delays.js'].flatMap((file) => [
    '--import',
    pathToFileURL(join(projectDir, 'dist', 'bench', file)).href,
  ])
  const program = join(projectDir, 'dist', 'src', 'cli.js')
  const child = spawn(process.execPath, [...imports, program, name], {
    env: {
      ...process.env,
      CORPUS_DIR: folders.corpus,
      INDEX_DIR: folders.index,
      HOST: '127.0.0.1',
      PORT: '0',
      RATE_LIMIT: '0',
      BENCH_PEAK_FILE: peakFile,
      ...watched,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
    signal,
  })
  let failure: Error | undefined
  child.on('error', (error) => {
    failure = error
  })
  const closed = new Promise<void>((resolve) => child.once('close', () => resolve()))
  const ended = async () => {
    // Also when it is stopped: what it writes to must not be removed under it.
    await closed
    if (failure) throw failure
    if (child.exitCode !== 0)
      throw new Error(`"isnad ${name}" ended with ${child.exitCode ?? child.signalCode}.`)
    return Number(await readFile(peakFile, 'utf8'))
  }
  return { child, ended }
}
