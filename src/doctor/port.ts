import { createServer } from 'node:net'
import type { Config } from '../config.js'
import { type Finding, ok, problem, reasonOf, warning } from './finding.js'

/** Whether the server can listen where it is told to, or does so already. */
export async function checkPort({ host, port }: Pick<Config, 'host' | 'port'>): Promise<Finding> {
  const trouble = await listenTrouble(host, port)
  const place = `Port ${port} on ${host}`
  switch (trouble?.code) {
    case undefined:
      return ok(port === 0 ? `Any free one on ${host}.` : `${place} is free.`)
    case 'EADDRINUSE':
      return heldBy(place, await healthOf(host, port))
    case 'EACCES':
      return problem(`${place} needs more rights than this user has.`, 'Set PORT to 1024 or above.')
    default:
      return problem(
        `${place} cannot be listened on: ${reasonOf(trouble)}.`,
        'Set HOST to an address of this machine.',
      )
  }
}

function heldBy(place: string, health: Health): Finding {
  switch (health) {
    case 'answers':
      return ok(`${place} is held by an Isnad that answers.`)
    case 'without-index':
      return warning(`${place} is held by an Isnad that has no index to answer from.`, 'Run "isnad index".')
    case 'something-else':
      return problem(`${place} is taken by another program.`, 'Stop it, or set PORT to another number.')
  }
}

type Health = 'answers' | 'without-index' | 'something-else'

/** Whether /health there answers as ours does. */
async function healthOf(host: string, port: number): Promise<Health> {
  const reached = { '0.0.0.0': '127.0.0.1', '::': '::1' }[host] ?? host
  try {
    const address = `http://${reached.includes(':') ? `[${reached}]` : reached}:${port}/health`
    const response = await fetch(address, { signal: AbortSignal.timeout(5000), redirect: 'manual' })
    const health: unknown = await response.json()
    if (typeof health !== 'object' || health === null) return 'something-else'
    if ('status' in health && health.status === 'ok' && 'buildId' in health) return 'answers'
    return response.status === 503 && 'error' in health ? 'without-index' : 'something-else'
  } catch {
    return 'something-else'
  }
}

function listenTrouble(host: string, port: number): Promise<NodeJS.ErrnoException | undefined> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', resolve)
    server.listen({ host, port, exclusive: true }, () => server.close(() => resolve(undefined)))
  })
}
