#!/usr/bin/env node
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { askCommand } from './cli/ask-command.js'
import type { Command } from './cli/command.js'
import { evalCommand } from './cli/eval-command.js'
import { indexCommand } from './cli/index-command.js'
import { serveCommand } from './cli/serve-command.js'
import { verifyCommand } from './cli/verify-command.js'
import { projectDir, readConfig } from './config.js'
import { AppError } from './errors.js'

const commands: ReadonlyMap<string, Command> = new Map([
  ['serve', serveCommand],
  ['index', indexCommand],
  ['ask', askCommand],
  ['verify', verifyCommand],
  ['eval', evalCommand],
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
  if (['help', '--help', '-h'].includes(name)) return say(help(rest[0]))
  const command = commands.get(name)
  if (!command) throw new AppError('bad-request', `There is no command "${name}".\n\n${help()}`)
  if (rest.includes('--help') || rest.includes('-h')) return say(help(name))
  return command.run(rest, { config: () => readConfig(process.env), signal: stopped.signal })
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

function help(name?: string): string {
  const command = name === undefined ? undefined : commands.get(name)
  if (command) return `isnad ${command.usage}\n\n${command.help}`
  const width = Math.max(...[...commands.values()].map(({ usage }) => usage.length))
  const list = [...commands.values()].map(
    ({ usage, summary }) => `  isnad ${usage.padEnd(width)}   ${summary}`,
  )
  return `Isnad answers questions about Arabic news with quotations from the articles, each with its source.

${list.join('\n')}

  isnad <command> --help   what a command does, with its options and settings
  isnad --version

To begin: put articles into corpus/ (five are there), then

  isnad ask "كم قتيلا سقط من قوات سوريا الديمقراطية؟"
  isnad serve                and open the address it prints

In a checkout of the project, "npm start" is "isnad serve" and "npm run ask -- …" is "isnad ask …".`
}

function version(): string {
  const described: unknown = JSON.parse(readFileSync(join(projectDir, 'package.json'), 'utf8'))
  return typeof described === 'object' && described && 'version' in described ? String(described.version) : ''
}

function say(text: string): number {
  console.log(text)
  return 0
}
