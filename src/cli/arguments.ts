import { type ParseArgsConfig, parseArgs } from 'node:util'
import { AppError } from '../errors.js'

/** Reads the arguments of a command; what it does not know is refused with the way to its help. */
export function readArguments<T extends ParseArgsConfig>(
  command: string,
  args: readonly string[],
  config: T,
) {
  try {
    return parseArgs({ ...config, args: [...args], strict: true as const })
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new AppError('bad-request', `${reason}\nSee "isnad ${command} --help".`, { cause })
  }
}
