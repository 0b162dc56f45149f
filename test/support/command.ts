import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { onTestFinished } from 'vitest'
import { projectDir } from '../../src/config.js'

export type Finished = { readonly exitCode: number | null; readonly out: string; readonly err: string }

const program = join(projectDir, 'dist', 'src', 'cli.js')

/** Starts the built command as a user would, from another folder, with only these settings. */
export function startCommand(
  args: readonly string[],
  settings: Readonly<Record<string, string>> = {},
): ChildProcess {
  const { PATH = '' } = process.env
  const child = spawn(process.execPath, [program, ...args], { cwd: '/', env: { PATH, ...settings } })
  onTestFinished(() => {
    child.kill('SIGKILL')
  })
  return child
}

/** Runs the built command to its end. */
export async function runCommand(
  args: readonly string[],
  settings: Readonly<Record<string, string>> = {},
): Promise<Finished> {
  const child = startCommand(args, settings)
  let out = ''
  let err = ''
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    out += text
  })
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    err += text
  })
  const [exitCode] = (await once(child, 'close')) as [number | null]
  return { exitCode, out, err }
}

/** Resolves with the first line of the output that fits; rejects when the command ends before. */
export function lineOf(child: ChildProcess, fits: (line: string) => boolean): Promise<string> {
  return new Promise((resolve, reject) => {
    if (!child.stdout) throw new Error('The command was started without a pipe.')
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (fits(line)) resolve(line)
    })
    child.once('close', (code) =>
      reject(new Error(`The command ended with code ${code} before such a line.`)),
    )
  })
}
