/** Makes guessing slow: wrong guesses close the door, for longer each time. */
export type LockOut = {
  /** Seconds until this client may try again; 0 when it may now. What others guess does not hold up a trusted one. */
  wait(client: string, isTrusted?: boolean): number
  failed(client: string): void
  /** This client has shown a right token, and is trusted from now on. */
  succeeded(client: string): void
}

type Bounds = { readonly freeGuesses: number; readonly firstMs: number; readonly longestMs: number }

const oneClient: Bounds = { freeGuesses: 5, firstMs: 30_000, longestMs: 3_600_000 }
/** Many addresses may guess together; then everyone waits who has not shown a right token before. */
const allClients: Bounds = { freeGuesses: 100, firstMs: 10_000, longestMs: 900_000 }

/** Wrong guesses are forgotten when none has come for so long after a wait. */
const memoryMs = 3_600_000
const mostClients = 10_000

type Guesses = { count: number; lockedUntil: number; forgottenAt: number }

/**
 * Counts wrong guesses for each client and for all together. A right guess wipes out nothing, or whoever has
 * one token could guess another between two right ones.
 */
export function createLockOut(now: () => number = () => Date.now()): LockOut {
  const clients = new Map<string, Guesses>()
  const everyone: Guesses = { count: 0, lockedUntil: 0, forgottenAt: 0 }
  const trusted = new Set<string>()

  const seconds = (until: number) => Math.max(0, Math.ceil((until - now()) / 1000))
  const count = (guesses: Guesses, { freeGuesses, firstMs, longestMs }: Bounds) => {
    if (guesses.forgottenAt <= now()) guesses.count = 0
    guesses.count += 1
    const doublings = guesses.count - freeGuesses
    if (doublings >= 0) guesses.lockedUntil = now() + Math.min(longestMs, firstMs * 2 ** doublings)
    guesses.forgottenAt = Math.max(now(), guesses.lockedUntil) + memoryMs
  }

  return {
    wait: (client, isTrusted = false) => {
      const own = seconds(clients.get(client)?.lockedUntil ?? 0)
      return isTrusted || trusted.has(client) ? own : Math.max(own, seconds(everyone.lockedUntil))
    },
    failed: (client) => {
      const guesses = clients.get(client) ?? { count: 0, lockedUntil: 0, forgottenAt: 0 }
      count(guesses, oneClient)
      remember(clients, client, guesses)
      count(everyone, allClients)
    },
    succeeded: (client) => {
      trusted.delete(client)
      trusted.add(client)
      dropOldest(trusted)
    },
  }
}

/** Puts a client at the end, so that those silent for longest are dropped first. */
function remember(clients: Map<string, Guesses>, client: string, guesses: Guesses): void {
  clients.delete(client)
  clients.set(client, guesses)
  dropOldest(clients)
}

function dropOldest(clients: Map<string, unknown> | Set<string>): void {
  const [oldest] = clients.keys()
  if (clients.size > mostClients && oldest !== undefined) clients.delete(oldest)
}
