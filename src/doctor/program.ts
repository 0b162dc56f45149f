import { execFile } from 'node:child_process'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { projectDir } from '../config.js'
import { runtimePath } from '../embedding/runtime.js'
import { type Finding, ok, problem, reasonOf, warning } from './finding.js'

/** Whether this Node is one the product is for. */
export async function checkNode(version = process.versions.node): Promise<Finding> {
  const { engines } = await described()
  const least = Number(/\d+/.exec(engines?.node ?? '')?.[0] ?? 0)
  if (Number.parseInt(version, 10) >= least) return ok(`${version}; ${least} or newer is needed.`)
  return problem(`${version} is too old.`, `Install Node ${least} or newer.`)
}

/** Whether the model runtime has a build for this system. */
export function checkPlatform(system = thisSystem()): Finding {
  const { platform, arch, hasGlibc } = system
  const says = `${platform} on ${arch}`
  const isKnown = ['linux', 'darwin', 'win32'].includes(platform) && ['x64', 'arm64'].includes(arch)
  const mend = 'Use Linux with glibc (not Alpine), macOS or Windows, on x64 or arm64.'
  if (!isKnown) return problem(`The model runtime has no build for ${says}.`, mend)
  if (platform === 'linux' && !hasGlibc)
    return problem(`This Linux has no glibc, which the model runtime needs.`, mend)
  return ok(`${says}.`)
}

function thisSystem() {
  const report = process.report.getReport()
  const header = typeof report === 'object' && 'header' in report ? report.header : undefined
  const hasGlibc = typeof header === 'object' && header !== null && 'glibcVersionRuntime' in header
  return { platform: process.platform, arch: process.arch, hasGlibc }
}

/** Whether what runs is what the sources say: every source has been compiled since it was last changed. */
export async function checkProgram(folder = projectDir): Promise<Finding> {
  const { version = 'without a version' } = await described(folder)
  const stale: string[] = []
  for (const source of ['src', 'views']) {
    const names = await readdir(join(folder, source), { recursive: true }).catch(() => [])
    for (const name of names.filter((each) => /\.tsx?$/.test(each))) {
      const compiled = join(folder, 'dist', source, name.replace(/\.tsx?$/, '.js'))
      if ((await changedAt(compiled)) < (await changedAt(join(folder, source, name))))
        stale.push(join(source, name))
    }
  }
  if (stale.length === 0) return ok(`Version ${version}, compiled.`)
  return warning(
    `Version ${version}, but ${stale[0]}${stale.length > 1 ? ` and ${stale.length - 1} more` : ''} changed after the program was compiled.`,
    'Delete dist/ and run "npm run build".',
  )
}

/** Whether the native part of the model runtime loads; in a process of its own, which a bad binary may end. */
export async function checkRuntime(path?: string): Promise<Finding> {
  const mend = 'Run "npm ci" on this machine: node_modules are not carried from one system to another.'
  try {
    await promisify(execFile)(process.execPath, ['-e', `require(${JSON.stringify(path ?? runtimePath())})`], {
      timeout: 30_000,
    })
    return ok('The model runtime loads.')
  } catch (error) {
    const said = typeof error === 'object' && error !== null && 'stderr' in error ? String(error.stderr) : ''
    const reason = /^\w*Error: .*$/m.exec(said)?.[0] ?? reasonOf(error)
    return problem(`The model runtime does not load: ${reason}.`, mend)
  }
}

async function changedAt(path: string): Promise<number> {
  return (await stat(path).catch(() => undefined))?.mtimeMs ?? 0
}

async function described(folder = projectDir): Promise<{ version?: string; engines?: { node?: string } }> {
  return JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'))
}
