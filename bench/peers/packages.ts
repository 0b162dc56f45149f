import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { z } from 'zod'
import { projectDir } from '../../src/config.js'
import { AppError } from '../../src/errors.js'

/** The peers are installed under bench/, where nothing that is compiled to dist/ would look for them. */
const folder = join(projectDir, 'bench')
const { resolve } = createRequire(join(folder, 'package.json'))

const described = z.object({ version: z.string() })

/** The address to import a package of bench/ by. */
export function packageUrl(name: string): string {
  try {
    return pathToFileURL(resolve(name)).href
  } catch (cause) {
    throw new AppError(
      'bad-request',
      `${name} is not installed. Run "cd bench && npm ci", or leave --peers out.`,
      { cause },
    )
  }
}

export function packageVersion(name: string): string {
  packageUrl(name)
  const path = join(folder, 'node_modules', name, 'package.json')
  return described.parse(JSON.parse(readFileSync(path, 'utf8'))).version
}
