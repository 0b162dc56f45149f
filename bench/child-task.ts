import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { z } from 'zod'
import { projectDir } from '../src/config.js'

const reply = z.object({ value: z.unknown(), peakBytes: z.number() })

export type TaskOptions = {
  /** Under dist/bench, such as "ask-task.js". */
  readonly program: string
  readonly signal: AbortSignal
  readonly env?: NodeJS.ProcessEnv
  readonly nodeOptions?: readonly string[]
}

/** Runs a measurement in a fresh process, so that its memory and first steps are its own. */
export async function runTask<T>(
  { program, signal, env, nodeOptions = [] }: TaskOptions,
  task: object,
  schema: z.ZodType<T>,
): Promise<{ readonly value: T; readonly peakBytes: number }> {
  const child = fork(join(projectDir, 'dist', 'bench', program), {
    execArgv: [...nodeOptions],
    env: { ...process.env, ...env },
    signal,
  })
  const message = new Promise<unknown>((resolve, reject) => {
    child.once('message', resolve)
    child.once('error', reject)
    child.once('close', (code, killedBy) => reject(new Error(`${program} ended with ${code ?? killedBy}.`)))
  })
  child.send(task)
  const { value, peakBytes } = reply.parse(await message)
  if (child.exitCode === null && child.signalCode === null) await once(child, 'close')
  return { value: schema.parse(value), peakBytes }
}
