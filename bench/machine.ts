import { execFile } from 'node:child_process'
import { availableParallelism, cpus, loadavg, release, totalmem, type } from 'node:os'
import { promisify } from 'node:util'
import { projectDir } from '../src/config.js'

export type Machine = {
  readonly processor: string
  readonly cores: number
  readonly memoryBytes: number
  readonly system: string
  readonly node: string
  /** Processes that wanted a core in the minute before, on average; times are only good when it is near 0. */
  readonly load: number
}

export function thisMachine(): Machine {
  return {
    processor: cpus()[0]?.model.trim() ?? 'unknown',
    cores: availableParallelism(),
    memoryBytes: totalmem(),
    system: `${type()} ${release()}`,
    node: process.version,
    load: loadavg()[0] ?? 0,
  }
}

/** A machine in one line. */
export function machineLine({ processor, cores, memoryBytes, system, node, load }: Machine): string {
  const gigabytes = (memoryBytes / 2 ** 30).toFixed(0)
  return `${processor}, ${cores} cores, ${gigabytes} GB; ${system}; Node ${node}; load before the run ${load.toFixed(1)}`
}

/** The commit that is measured, marked when files differ from it; nothing outside a checkout. */
export async function commitOf(): Promise<string | undefined> {
  const git = async (...args: string[]) =>
    (await promisify(execFile)('git', args, { cwd: projectDir })).stdout
  try {
    const commit = (await git('rev-parse', '--short', 'HEAD')).trim()
    const changed = await git(
      'status',
      '--porcelain',
      '--',
      'src',
      'models',
      'bench/*.ts',
      'package-lock.json',
    )
    return changed === '' ? commit : `${commit} with changes`
  } catch {
    return undefined
  }
}
