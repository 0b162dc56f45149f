import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { AppError } from './errors.js'

/** The compiled form of a program under `src/`: Node cannot run TypeScript, whoever starts it. */
export function compiledProgram(name: string): string {
  const program = join(projectRoot(), 'dist', 'src', name)
  if (existsSync(program)) return program
  throw new AppError('internal', `The compiled program ${program} is missing. Run "npm run build".`)
}

function projectRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder)
    if (parent === folder) throw new Error('There is no package.json above the program.')
    folder = parent
  }
  return folder
}
