#!/usr/bin/env node
import type { Command } from './cli/command.js'
import { version } from './cli/version.js'
import { readConfig } from './config.js'
import { AppError } from './errors.js'

/** Each is loaded when it is wanted: what answering needs is no use to `--version`. */
const commands: ReadonlyMap<string, () => Promise<Command>> = new Map([
  ['serve', async () => (await import('./cli/serve-command.js')).serveCommand],
  ['index', async () => (await import('./cli/index-command.js')).indexCommand],
  ['add', async () => (await import('./cli/add-command.js')).addCommand],
  ['remove', async () => (await import('./cli/remove-command.js')).removeCommand],
  ['restore', async () => (await import('./cli/restore-command.js')).restoreCommand],
  ['ask', async () => (await import('./cli/ask-command.js')).askCommand],
  ['mcp', async () => (await import('./cli/mcp-command.js')).mcpCommand],
  ['doctor', async () => (await import('./cli/doctor-command.js')).doctorCommand],
  ['verify', async () => (await import('./cli/verify-command.js')).verifyCommand],
  ['eval', async () => (await import('./cli/eval-command.js')).evalCommand],
])

const stopped = new AbortController()
let stoppedWith = 130
for (const [signal, exitCode] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const) {
  process.on(signal, () => {
    // The first asks, the second does not wait.
    if (stopped.signal.aborted) process.exit(exitCode)
    stoppedWith = exitCode
    stopped.abort()
  })
}

main(process.argv.slice(2)).then(
  (exitCode) => {
    process.exitCode = exitCode
  },
  (error: unknown) => {
    process.exitCode = report(error)
  },
)

async function main(args: readonly string[]): Promise<number> {
  const [name = 'help', ...rest] = args
  if (name === '--version' || name === '-v') return say(version())
  if (['help', '--help', '-h'].includes(name)) return say(await help(rest[0]))
  const open = commands.get(name)
  if (!open) throw new AppError('bad-request', `There is no command "${name}".\n\n${await help()}`)
  if (rest.includes('--help') || rest.includes('-h')) return say(await help(name))
  const command = await open()
  const environment = process.env
  return command.run(rest, { config: () => readConfig(environment), environment, signal: stopped.signal })
}

/** A failure someone can act on is told in its own words; anything else is a fault, told whole. */
function report(error: unknown): number {
  if (stopped.signal.aborted) {
    console.error('Stopped. The index is as it was.')
    return stoppedWith
  }
  if (error instanceof AppError) {
    console.error(error.message)
    return error.exitCode
  }
  console.error(error)
  return new AppError('internal', '').exitCode
}

async function help(name = ''): Promise<string> {
  const open = commands.get(name)
  if (open) {
    const { usage, help: text } = await open()
    return `isnad ${usage}\n\n${text}`
  }
  const all = await Promise.all([...commands.values()].map((load) => load()))
  const width = Math.max(...all.map(({ usage }) => usage.length))
  const list = all.map(({ usage, summary }) => `  isnad ${usage.padEnd(width)}   ${summary}`)
  return `Isnad answers questions about Arabic news with quotations from the articles, each with its source.

${list.join('\n')}

  isnad <command> --help   what a command does, with its options and settings
  isnad --version

To begin: put articles into corpus/ (five are there), then

  isnad ask "كم قتيلا سقط من قوات سوريا الديمقراطية؟"
  isnad serve                and open the address it prints

In a checkout of the project, "npm start" is "isnad serve" and "npm run ask -- …" is "isnad ask …".`
}

function say(text: string): number {
  console.log(text)
  return 0
}
