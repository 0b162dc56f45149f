import type { Context } from 'hono'
import type { AssetLinks, Frame } from '../../views/reader.js'
import { summaryOf } from './catalogue.js'
import type { AppEnv, Services } from './services.js'

/** The frame of a page; without an index it still stands, and says so. */
export async function frameFor(c: Context<AppEnv>, services: Services, assets: AssetLinks): Promise<Frame> {
  const snapshot = await services.current().catch(() => undefined)
  return { reader: c.var.reader, assets, ...(snapshot && { index: summaryOf(snapshot) }) }
}
