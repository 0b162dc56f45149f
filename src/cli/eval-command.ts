import { evalUsage, evalCommand as evaluate } from '../evaluation/command.js'
import { openAnswering } from '../wiring.js'
import type { Command } from './command.js'

export const evalCommand: Command = {
  usage: 'eval --gold FILE --corpus PATH',
  summary: 'measure answers against questions whose answers are known',
  help: evalUsage,
  run: async (args, { config }) => {
    await evaluate(args, await openAnswering(config()), (line) => console.log(line))
    return 0
  },
}
