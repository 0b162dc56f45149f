import { fork } from 'node:child_process'
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
  let failure: Error | undefined
  let message: unknown
  child.on('error', (error) => {
    failure = error
  })
  child.once('message', (sent) => {
    message = sent
  })
  child.send(task)
  const [code, killedBy] = await new Promise<[number | null, string | null]>((resolve) =>
    child.once('close', (...ending) => resolve(ending)),
  )
  if (failure) throw failure
  if (message === undefined) throw new Error(`${program} ended with ${code ?? killedBy}.`)
  const { value, peakBytes } = reply.parse(message)
  return { value: schema.parse(value), peakBytes }
}
