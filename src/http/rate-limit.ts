import { AppError } from '../errors.js'

/** Counts what each client does in a minute. */
export type RateLimiter = {
  /** Seconds until the client may go on; 0 when it may now, and then it is counted. */
  take(client: string): number
}

const windowMs = 60_000

/** Lets each client do `perMinute` things in any one minute; 0 sets no limit. */
export function createRateLimiter(perMinute: number, now: () => number = Date.now): RateLimiter {
  const windows = new Map<string, { endsAt: number; count: number }>()
  let nextSweep = 0
  const sweep = () => {
    if (now() < nextSweep) return
    for (const [client, window] of windows) if (window.endsAt <= now()) windows.delete(client)
    nextSweep = now() + windowMs
  }
  return {
    take(client) {
      if (perMinute === 0) return 0
      sweep()
      const window = windows.get(client)
      if (!window || window.endsAt <= now()) {
        windows.set(client, { endsAt: now() + windowMs, count: 1 })
        return 0
      }
      if (window.count >= perMinute) return Math.max(1, Math.ceil((window.endsAt - now()) / 1000))
      window.count += 1
      return 0
    },
  }
}

/** Too many questions: says when the next one is welcome. */
export class TooManyRequests extends AppError {
  constructor(readonly retryAfterSeconds: number) {
    super('too-many-requests', `Too many requests. Try again in ${retryAfterSeconds} s.`)
  }
}
