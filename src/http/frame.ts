import type { Context } from 'hono'
import type { AssetLinks, Frame } from '../../views/reader.js'
import { summaryOf } from './catalogue.js'
import type { AppEnv, Services } from './services.js'

/** The frame of a page; without an index it still stands, and says so. Who may not read sees nothing of the index. */
export async function frameFor(c: Context<AppEnv>, services: Services, assets: AssetLinks): Promise<Frame> {
  const mayRead = c.var.reader.session?.mayRead !== false
  const snapshot = mayRead ? await services.current().catch(() => undefined) : undefined
  return { reader: c.var.reader, assets, ...(snapshot && { index: summaryOf(snapshot) }) }
}
