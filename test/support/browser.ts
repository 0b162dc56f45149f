import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'
import { projectDir } from '../../src/config.js'

/** Set SKIP_BROWSER=1 to leave the browser tests out; nothing else does. */
export const isBrowserSkipped = process.env.SKIP_BROWSER === '1'

type Candidate = { readonly path: string; readonly env?: Record<string, string> }

/** Nothing that needs a display, a graphics card, or the net beyond this machine. */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-zygote',
  '--disable-dev-shm-usage',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** A real Chromium: the one that came with `npm ci`, else an installed one. Without any, the tests fail. */
export async function openBrowser(): Promise<Browser> {
  const problems: string[] = []
  for (const candidate of await candidates(problems)) {
    try {
      return await chromium.launch({
        executablePath: candidate.path,
        args: flags,
        ...(candidate.env && { env: { ...environment(), ...candidate.env } }),
      })
    } catch (error) {
      problems.push(`${candidate.path}: ${firstLines(error)}`)
    }
  }
  throw new Error(
    'The browser tests need a Chromium and found none that starts. Install Chromium, Chrome or Edge ' +
      '(Debian: apt-get install chromium), or set SKIP_BROWSER=1 to leave these tests out.\n' +
      problems.join('\n'),
  )
}

async function candidates(problems: string[]): Promise<Candidate[]> {
  const installed = usualPlaces().filter((path) => existsSync(path))
  const bundled = await unpackBundled().catch((error: unknown) => {
    problems.push(`@sparticuz/chromium: ${firstLines(error)}`)
    return undefined
  })
  if (bundled === undefined) return installed.map((path) => ({ path }))
  const path = join(bundled, 'chromium')
  // It brings the few libraries and the font settings that a bare system lacks.
  const env = { LD_LIBRARY_PATH: join(bundled, 'al2023', 'lib'), FONTCONFIG_PATH: join(bundled, 'fonts') }
  return [{ path }, { path, env }, ...installed.map((place) => ({ path: place }))]
}

/**
 * Unpacks the browser inside the npm package, once. The package itself unpacks into the system's
 * temporary folder and takes a half-written file there for a whole one, so it is given a folder of its
 * own, which is then renamed into place: test files that start together cannot disturb each other.
 */
async function unpackBundled(): Promise<string> {
  const home = join(projectDir, 'node_modules', '.cache', 'isnad-browser')
  if (existsSync(home)) return home
  await mkdir(dirname(home), { recursive: true })
  const fresh = await mkdtemp(`${home}-`)
  const names = ['TMPDIR', 'AWS_EXECUTION_ENV', 'LD_LIBRARY_PATH', 'FONTCONFIG_PATH']
  const before = names.map((name) => [name, process.env[name]] as const)
  try {
    // The second makes it unpack the libraries too, as for the bare machines it was made for.
    Object.assign(process.env, { TMPDIR: fresh, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' })
    const { default: bundled } = await import('@sparticuz/chromium')
    await bundled.executablePath()
  } finally {
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name]
      else process.env[name] = value
    }
  }
  await rename(fresh, home).catch(async (error: unknown) => {
    await rm(fresh, { recursive: true, force: true })
    if (!existsSync(home)) throw error
  })
  return home
}

function usualPlaces(): string[] {
  const programs = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
  return [
    ...['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'].map(
      (name) => `/usr/bin/${name}`,
    ),
    '/snap/bin/chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ...programs.flatMap((folder) =>
      folder === undefined
        ? []
        : [
            join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
            join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
          ],
    ),
  ]
}

function environment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
}

function firstLines(error: unknown): string {
  return String(error instanceof Error ? error.message : error)
    .split('\n')
    .slice(0, 3)
    .join(' ')
}
