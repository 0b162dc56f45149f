import type { Reader } from '../../views/reader.js'
import type { Query } from '../answering/answer.js'
import type { Answer } from '../domain.js'
import type { Snapshot } from '../indexing/snapshot.js'
import type { RateLimiter } from './rate-limit.js'
import type { Rebuilds } from './rebuild.js'

/** Everything the web side needs; it opens, builds and listens to nothing itself. */
export type Services = {
  /** The build being served, and a newer one once it is published. */
  current(): Promise<Snapshot>
  /** Answers from this snapshot, so that one request never mixes two builds. */
  ask(snapshot: Snapshot, query: Query): Promise<Answer>
  readonly rebuilds: Rebuilds
  /** Questions to try, by the interface's language. */
  readonly examples: Examples
  /** Lets other machines change the index when they give it; absent: only this machine may. */
  readonly adminToken?: string | undefined
  /** Questions a minute for each client; 0 sets no limit. */
  readonly rateLimit: number
}

export type Examples = { readonly ar: readonly string[]; readonly en: readonly string[] }

/** What requests carry through the app. Node gives the socket; tests give one of their own. */
export type AppEnv = {
  Bindings: { readonly incoming?: { readonly socket: { readonly remoteAddress?: string | undefined } } }
  Variables: { reader: Reader; asking: RateLimiter }
}
