import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { projectDir } from '../../src/config.js'

const script = `
  const { giveWay } = await import(process.argv[1])
  const { getPriority } = await import('node:os')
  const { readdirSync, existsSync } = await import('node:fs')
  await giveWay()
  const threads = existsSync('/proc/self/task') ? readdirSync('/proc/self/task').map(Number) : [process.pid]
  console.log(JSON.stringify(threads.map((thread) => getPriority(thread))))
`

test('a build lets every other program go first, with all of its threads', async () => {
  const program = join(projectDir, 'dist', 'src', 'cli', 'give-way.js')
  const { stdout } = await promisify(execFile)(process.execPath, [
    '--input-type=module',
    '-e',
    script,
    program,
  ])
  const priorities: number[] = JSON.parse(stdout)
  expect(priorities.length).toBeGreaterThan(0)
  expect(Math.min(...priorities)).toBeGreaterThan(0)
})
