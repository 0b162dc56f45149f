import { randomBytes } from 'node:crypto'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createLineCounts, type LineCounts } from '../boilerplate/line-counts.js'
import { AppError } from '../errors.js'
import type { LinesOutcome } from './add-lines.js'
import type { Refused, Stated } from './stated.js'

/** What may be brought at once, and how long it waits to be saved. */
export type DraftLimits = {
  readonly files: number
  readonly fileBytes: number
  readonly totalBytes: number
  readonly drafts: number
  readonly idleMs: number
}

export const usualLimits: DraftLimits = {
  files: 500,
  fileBytes: 20 * 1024 * 1024,
  totalBytes: 100 * 1024 * 1024,
  drafts: 5,
  idleMs: 60 * 60 * 1000,
}

/** A file that was brought, and what it turned out to be. */
export type DraftFile = { readonly name: string } & (
  | { readonly kind: 'waiting' }
  /** Its text waits on the disk. */
  | { readonly kind: 'article'; readonly header: Omit<Stated, 'text'> }
  | { readonly kind: 'present'; readonly id: string }
  | { readonly kind: 'lines'; readonly outcome: LinesOutcome }
  | Refused
)

/** Files that were brought together, between being read and being saved. */
export type Draft = {
  readonly id: string
  readonly folder: string
  /** `saving` keeps a second press of the button from saving twice. */
  state: 'receiving' | 'reading' | 'ready' | 'saving'
  readonly files: DraftFile[]
  /** What its articles have in common, outlet by outlet. */
  readonly counts: LineCounts
  lastSeen: number
}

export type Drafts = {
  readonly limits: DraftLimits
  begin(): Promise<Draft>
  /** Throws `import-expired` for what is not there any more. */
  get(id: string): Draft
  discard(id: string): Promise<void>
}

/** Keeps drafts under a folder of its own, few of them and not for long. What an earlier run left there goes. */
export function openDrafts(root: string, limits = usualLimits, now = () => Date.now()): Drafts {
  const drafts = new Map<string, Draft>()
  const swept = rm(root, { recursive: true, force: true })
  const discard = async (id: string) => {
    const draft = drafts.get(id)
    drafts.delete(id)
    if (draft) await rm(draft.folder, { recursive: true, force: true })
  }
  const sweep = async () => {
    await swept
    const oldestFirst = [...drafts.values()].sort((a, b) => a.lastSeen - b.lastSeen)
    const tooMany = oldestFirst.slice(0, Math.max(0, oldestFirst.length - limits.drafts + 1))
    const expired = oldestFirst.filter(({ lastSeen }) => now() - lastSeen > limits.idleMs)
    for (const { id } of new Set([...tooMany, ...expired])) await discard(id)
  }
  return {
    limits,
    discard,
    begin: async () => {
      await sweep()
      const id = randomBytes(12).toString('hex')
      const folder = join(root, id)
      await mkdir(folder, { recursive: true })
      const draft: Draft = {
        id,
        folder,
        state: 'receiving',
        files: [],
        counts: createLineCounts(),
        lastSeen: now(),
      }
      drafts.set(id, draft)
      return draft
    },
    get: (id) => {
      const draft = drafts.get(id)
      if (!draft || now() - draft.lastSeen > limits.idleMs) {
        throw new AppError(
          'import-expired',
          'There is no such preview: it expired, or was saved. Send the files again.',
        )
      }
      draft.lastSeen = now()
      return draft
    },
  }
}

/** Where a file of a draft lies, by its number; never by its name. */
export function uploadPath({ folder }: Draft, number: number): string {
  return join(folder, `${number}.upload`)
}

export async function keepStated({ folder }: Draft, number: number, stated: Stated): Promise<void> {
  await writeFile(join(folder, `${number}.json`), JSON.stringify(stated))
}

export async function statedIn({ folder }: Draft, number: number): Promise<Stated> {
  return JSON.parse(await readFile(join(folder, `${number}.json`), 'utf8')) as Stated
}
