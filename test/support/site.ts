import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { projectDir } from '../../src/config.js'
import { openBrowser } from './browser.js'

/** The product as a user starts it, and a browser to read it with. */
export type Site = {
  readonly address: string
  readonly indexDir: string
  /** A page of its own, with its own cookies. What it complains of, such as a broken content policy, is kept. */
  page(options?: BrowserContextOptions): Promise<Page>
  readonly complaints: readonly string[]
  close(): Promise<void>
}

/** Starts `isnad serve` on a free port over the shipped articles, unless told otherwise. */
export async function openSite(settings: Readonly<Record<string, string>> = {}): Promise<Site> {
  const indexDir = await mkdtemp(join(tmpdir(), 'isnad-site-'))
  const server = spawn(process.execPath, [join(projectDir, 'dist', 'src', 'cli.js'), 'serve'], {
    env: { ...process.env, RATE_LIMIT: '0', INDEX_DIR: indexDir, PORT: '0', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const browser = openBrowser()
  const complaints: string[] = []
  try {
    const address = await addressOf(server)
    const opened = await browser
    return {
      address,
      indexDir,
      complaints,
      page: (options = {}) => newPage(opened, complaints, { baseURL: address, ...options }),
      close: async () => {
        await opened.close()
        await stop(server)
        await rm(indexDir, { recursive: true, force: true })
      },
    }
  } catch (error) {
    await stop(server)
    await browser.then((opened) => opened.close()).catch(() => undefined)
    throw error
  }
}

async function newPage(
  browser: Browser,
  complaints: string[],
  options: BrowserContextOptions,
): Promise<Page> {
  const context = await browser.newContext({ locale: 'ar-SY', ...options })
  context.setDefaultTimeout(15_000)
  const page = await context.newPage()
  page.on('console', (message) => {
    // A refused question is an honest 4xx, which the browser tells as an error of its own.
    if (message.type() === 'error' && !/status of 4\d\d/.test(message.text())) complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  return page
}

function addressOf(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    const said: string[] = []
    for (const stream of [server.stdout, server.stderr]) {
      if (!stream) continue
      createInterface({ input: stream }).on('line', (line) => {
        said.push(line)
        const address = /http:\/\/localhost:\d+/.exec(line)?.[0]
        if (address !== undefined) resolve(address)
      })
    }
    server.once('exit', (code) =>
      reject(new Error(`The server ended with code ${code}.\n${said.join('\n')}`)),
    )
  })
}

/** Asks it to stop, and waits until it has. */
function stop(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return Promise.resolve()
  return new Promise((resolve) => {
    server.once('exit', () => resolve())
    server.kill('SIGTERM')
  })
}
