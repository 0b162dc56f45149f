import { type Diagnosis, diagnose } from '../doctor/diagnose.js'
import { readArguments } from './arguments.js'
import type { Command } from './command.js'

export const doctorCommand: Command = {
  usage: 'doctor [--deep] [--json]',
  summary: 'say whether this installation is sound',
  help: `Looks at everything that answering needs and says of each, in one line, whether it is well, with
the mend where it is not: Node and system, the program and its model runtime, the model files
and their hashes, settings, articles, the index against articles, model and its own record,
folders, disk, memory and port. Last it asks one question in a process whose network is cut,
and compares the quotes with the articles. Nothing is changed. Ends with code 1 if there is a
problem; a warning is none.

Options
  --deep   checks every byte of the index, as "isnad verify" does
  --json   the findings as JSON: {"isSound", "checks": [{"name", "state", "says", "mend"}]}

Settings (environment): those of "isnad serve", with which it is to be sound.`,
  run: async (args, { environment }) => {
    const options = { deep: { type: 'boolean' }, json: { type: 'boolean' } } as const
    const { values } = readArguments('doctor', args, { options })
    const checks: Diagnosis[] = []
    for await (const found of diagnose(environment, values.deep === true)) {
      checks.push(found)
      if (!values.json) console.log(lineOf(found))
    }
    const count = (state: Diagnosis['state']) => checks.filter((found) => found.state === state).length
    const isSound = count('problem') === 0
    if (values.json) console.log(JSON.stringify({ isSound, checks }, undefined, 2))
    else
      console.log(`\n${isSound ? 'Sound' : 'Not sound'}: ${summaryOf(count('problem'), count('warning'))}.`)
    return isSound ? 0 : 1
  },
}

function lineOf(found: Diagnosis): string {
  const mend = found.state === 'ok' ? '' : ` ${found.mend}`
  return `${found.state.padEnd(8)} ${found.name}: ${found.says}${mend}`.trimEnd()
}

function summaryOf(problems: number, warnings: number): string {
  const counted = (count: number, noun: string) => `${count || 'no'} ${noun}${count === 1 ? '' : 's'}`
  return `${counted(problems, 'problem')}, ${counted(warnings, 'warning')}`
}
