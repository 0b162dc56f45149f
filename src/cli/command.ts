import type { Config } from '../config.js'

/** What a command is given besides its arguments. */
export type Surroundings = {
  /** The settings, read when they are first wanted: help needs none. */
  config(): Config
  /** The environment as it is, for whoever looks at more than the settings. */
  readonly environment: Readonly<Record<string, string | undefined>>
  /** Aborted by Ctrl-C and SIGTERM. */
  readonly signal: AbortSignal
}

export type Command = {
  /** The line after "isnad": ask "question" [--json] */
  readonly usage: string
  /** One line for the list of commands. */
  readonly summary: string
  /** What a newcomer needs to use it. */
  readonly help: string
  /** Resolves with the exit code. */
  run(args: readonly string[], surroundings: Surroundings): Promise<number>
}
