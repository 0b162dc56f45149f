import { AppError } from '../errors.js'

/** What a check found, in plain words; a warning and a problem come with their mend. */
export type Finding =
  | { readonly state: 'ok'; readonly says: string }
  | { readonly state: 'warning' | 'problem'; readonly says: string; readonly mend: string }

/** One thing to look at; its name is the subject of what it says. */
export type Check = {
  readonly name: string
  /** The checks without whose subjects there is nothing to look at. */
  readonly needs?: readonly string[]
  readonly look: () => Promise<Finding> | Finding
}

export function ok(says: string): Finding {
  return { state: 'ok', says }
}

/** It works, but somebody should know. */
export function warning(says: string, mend: string): Finding {
  return { state: 'warning', says, mend }
}

/** It does not work. */
export function problem(says: string, mend: string): Finding {
  return { state: 'problem', says, mend }
}

/** Carries a check out. What is broken may break the check itself, which is then a finding like any other. */
export async function carryOut({ name, look }: Check): Promise<{ readonly name: string } & Finding> {
  try {
    return { name, ...(await look()) }
  } catch (error) {
    // What can be explained is explained with its mend.
    if (error instanceof AppError) return { name, ...problem(error.message, '') }
    return {
      name,
      ...problem(`It could not be checked: ${reasonOf(error)}.`, 'Mend that, then run it again.'),
    }
  }
}

/** What the system says of a failure, in one line. */
export function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  return message.split('\n', 1)[0]?.replace(/\.$/, '') ?? ''
}

/** 1.2 MB, 345 MB, 1.3 GB. */
export function sizeOf(bytes: number): string {
  const [unit, size] = bytes >= 1e9 ? ['GB', bytes / 1e9] : ['MB', bytes / 1e6]
  return `${size >= 10 ? Math.round(size) : Math.round(size * 10) / 10} ${unit}`
}

/** 1 file, 2 files, 41,657 articles. */
export function countOf(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`
}
