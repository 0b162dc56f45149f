import type { Reader } from '../../views/reader.js'
import type { StandingIn } from '../../views/stand-in.js'
import type { Answer } from '../answered.js'
import type { Query } from '../answering/answer.js'
import type { Desk } from '../importing/desk.js'
import type { Snapshot } from '../indexing/snapshot.js'
import type { Visitor } from './access.js'
import type { RateLimiter } from './rate-limit.js'
import type { Rebuilds } from './rebuild.js'

/** Everything the web side needs; it opens, builds and listens to nothing itself. */
export type Services = {
  /** Of the product, for programs that ask. */
  readonly version: string
  /** The build being served, and a newer one once it is published. */
  current(): Promise<Snapshot>
  /** What is wrong with the index that should be served, while another one is. */
  trouble(): StandingIn | undefined
  /** Answers from this snapshot, so that one request never mixes two builds. */
  ask(snapshot: Snapshot, query: Query): Promise<Answer>
  readonly rebuilds: Rebuilds
  /** Brings articles in and takes them out. */
  readonly desk: Desk
  /** Whether the corpus has changed since a snapshot was built, as far as its files tell. */
  isBehind(snapshot: Snapshot): Promise<boolean>
  /** Questions to try, by the interface's language. */
  readonly examples: Examples
  /** Opens changes to whoever gives it; without it only this machine may change anything. */
  readonly adminToken?: string | undefined
  /** Closes reading to whoever gives neither token; absent: everyone may read. */
  readonly readToken?: string | undefined
  /** Proxies in front whose X-Forwarded-For is believed; absent: none. */
  readonly trustProxy?: number
  /** Questions a minute for each client; 0 sets no limit. */
  readonly rateLimit: number
}

export type Examples = { readonly ar: readonly string[]; readonly en: readonly string[] }

/** What requests carry through the app. Node gives the socket; tests give one of their own. */
export type AppEnv = {
  Bindings: {
    readonly incoming?: {
      readonly httpVersion?: string
      readonly socket: { readonly remoteAddress?: string | undefined }
    }
  }
  Variables: { reader: Reader; visitor: Visitor; asking: RateLimiter }
}
