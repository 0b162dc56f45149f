import { setTimeout as wait } from 'node:timers/promises'
import type { Snapshot } from '../indexing/snapshot.js'

type Changes = { readonly added: number; readonly changed: number; readonly removed: number }

/** How the articles of one build differ from those of the build before it. */
export function changesBetween(before: Snapshot | undefined, after: Snapshot | undefined): Changes {
  const old = new Map(before?.articles.headers.map(({ id, textHash }) => [id, textHash]))
  let added = 0
  let changed = 0
  let kept = 0
  for (const { id, textHash } of (after ?? before)?.articles.headers ?? []) {
    const previous = old.get(id)
    if (previous === undefined) added += 1
    else kept += 1
    if (previous !== undefined && previous !== textHash) changed += 1
  }
  return { added, changed, removed: old.size - kept }
}

/** The snapshot that a finished rebuild published. It is looked for at most once a second, so this waits a little. */
export async function nextSnapshot(
  before: Snapshot | undefined,
  current: () => Promise<Snapshot>,
): Promise<Snapshot | undefined> {
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const now = await current().catch(() => undefined)
    if (now && now.manifest.buildId !== before?.manifest.buildId) return now
    await wait(100)
  }
  return current().catch(() => undefined)
}
