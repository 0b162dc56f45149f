import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectDir } from '../config.js'

/** The version of the product, as package.json states it. */
export function version(): string {
  const described: unknown = JSON.parse(readFileSync(join(projectDir, 'package.json'), 'utf8'))
  return typeof described === 'object' && described && 'version' in described ? String(described.version) : ''
}
