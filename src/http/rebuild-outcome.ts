import { setTimeout as wait } from 'node:timers/promises'
import type { Snapshot } from '../indexing/snapshot.js'

type Changes = { readonly added: number; readonly changed: number; readonly removed: number }

/** How the articles of one build differ from those of the build before it. */
export function changesBetween(before: Snapshot | undefined, after: Snapshot | undefined): Changes {
  const old = before?.articles ?? new Map<string, { textHash: string }>()
  const fresh = after?.articles ?? old
  let added = 0
  let changed = 0
  for (const [id, article] of fresh) {
    const previous = old.get(id)
    if (!previous) added += 1
    else if (previous.textHash !== article.textHash) changed += 1
  }
  let removed = 0
  for (const id of old.keys()) if (!fresh.has(id)) removed += 1
  return { added, changed, removed }
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
