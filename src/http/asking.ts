import type { Context } from 'hono'
import type { Exchanged } from '../../views/answer.js'
import type { Answer } from '../answered.js'
import type { Query } from '../answering/answer.js'
import type { Quote } from '../domain.js'
import type { Snapshot } from '../indexing/snapshot.js'
import { type AskedQuery, understood } from './follow-up.js'
import { narrowedIn } from './narrowing.js'
import { TooManyRequests } from './rate-limit.js'
import type { AppEnv, Services } from './services.js'

/** Asks on behalf of a client, within what each client may ask in a minute. */
export async function askFor(c: Context<AppEnv>, services: Services, asked: AskedQuery): Promise<Exchanged> {
  const wait = c.var.asking.take(c.var.visitor.client)
  if (wait > 0) throw new TooManyRequests(wait)
  const { query, followUp } = understood(asked)
  const snapshot = await services.current()
  return {
    ...exchangedFrom(snapshot, query, await services.ask(snapshot, query)),
    ...(followUp && { followUp }),
  }
}

/** An answer with what it was asked of, the build it is from and the hashes of the articles it quotes. */
export function exchangedFrom(snapshot: Snapshot, query: Query, answer: Answer): Exchanged {
  const quotes: readonly Quote[] = answer.kind === 'answer' ? answer.quotes : answer.nearest
  const textHashes = new Map(quotes.map(({ article }) => [article.id, textHashOf(snapshot, article.id)]))
  const { buildId, embedding } = snapshot.manifest
  const narrowed = narrowedIn(snapshot, query)
  return { answer, ...(narrowed && { narrowed }), buildId, model: embedding.fingerprint, textHashes }
}

function textHashOf({ articles }: Snapshot, id: string): string {
  return articles.headers[articles.numberOf(id) ?? -1]?.textHash ?? ''
}
