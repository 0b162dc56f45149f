import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import type { Hono } from 'hono'
import { AppError } from '../errors.js'
import type { AppEnv } from './services.js'

export type RunningServer = {
  /** Where a browser on this machine finds it: http://localhost:3000 */
  readonly address: string
  readonly port: number
  /** Takes no more requests, lets those under way finish, and frees the port. */
  close(): Promise<void>
}

/** How long requests under way may take once the server is told to stop. */
const patienceMs = 3000

/** Listens for the app on a host and port; port 0 takes any free one. */
export async function startServer(options: {
  app: Hono<AppEnv>
  host: string
  port: number
}): Promise<RunningServer> {
  const { app, host } = options
  const server = createAdaptorServer({ fetch: app.fetch })
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => reject(explained(cause, host, options.port)))
    server.listen(options.port, host, () => resolve())
  })
  const { port } = addressOf(server.address())
  return { address: `http://${browsable(host)}:${port}`, port, close: () => close(server) }
}

function close(server: ReturnType<typeof createAdaptorServer>): Promise<void> {
  return new Promise((resolve, reject) => {
    const force = setTimeout(() => {
      if ('closeAllConnections' in server) server.closeAllConnections()
    }, patienceMs)
    server.close((error) => {
      clearTimeout(force)
      if (error) reject(error)
      else resolve()
    })
    if ('closeIdleConnections' in server) server.closeIdleConnections()
  })
}

function addressOf(address: AddressInfo | string | null): AddressInfo {
  if (address === null || typeof address === 'string') throw new Error('The server listens on no port.')
  return address
}

/** A name that works in a browser here, whatever the server listens on. */
function browsable(host: string): string {
  if (['127.0.0.1', '::1', '0.0.0.0', '::', 'localhost'].includes(host)) return 'localhost'
  return host.includes(':') ? `[${host}]` : host
}

function explained(cause: NodeJS.ErrnoException, host: string, port: number): AppError {
  const messages: Record<string, string> = {
    EADDRINUSE: `Port ${port} on ${host} is taken. Stop the program that has it, or set PORT to another number.`,
    EACCES: `Port ${port} needs more rights than this user has. Set PORT to 1024 or above.`,
    EADDRNOTAVAIL: `This machine has no address ${host}. Set HOST to one it has, or to 127.0.0.1.`,
    ENOTFOUND: `There is no host ${host}. Set HOST to an address of this machine, or to 127.0.0.1.`,
  }
  const message =
    messages[cause.code ?? ''] ?? `The server cannot listen on ${host}:${port}: ${cause.message}`
  return new AppError('config-invalid', message, { cause })
}
