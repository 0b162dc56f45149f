import type { Flaw } from '../flaws/flaw.js'
import { type Added, addArticle, planArticle, type Target } from './add-article.js'
import { addLines, type LinesOutcome } from './add-lines.js'
import { type Draft, statedIn, uploadPath } from './drafts.js'
import type { Stated } from './stated.js'

/** What is to be saved of a file: its header as it was left, by its number. */
export type Choices = ReadonlyMap<number, Omit<Stated, 'text'>>

/** What became of a file that was to be saved. */
export type Saved = { readonly name: string } & (Added | ({ readonly kind: 'lines' } & LinesOutcome))

/** What keeps a file from being saved as its header was left, by its number. */
export type Flaws = ReadonlyMap<number, Flaw>

/** Checks all that was chosen before any of it is written, so that nothing is half saved for a wrong date. */
export async function flawsOf(draft: Draft, choices: Choices, target: Target): Promise<Flaws> {
  const flaws = new Map<number, Flaw>()
  for (const [number, header] of choices) {
    if (draft.files[number]?.kind !== 'article') continue
    const planned = planArticle(nameOf(draft, number), await asLeft(draft, number, header), target.catalogue)
    if (planned.kind === 'refused') flaws.set(number, planned)
  }
  return flaws
}

/** Writes what was chosen into the corpus. */
export async function saveDraft(draft: Draft, choices: Choices, target: Target): Promise<Saved[]> {
  const saved: Saved[] = []
  for (const [number, header] of choices) {
    const name = nameOf(draft, number)
    const kind = draft.files[number]?.kind
    if (kind === 'lines') {
      saved.push({ name, kind, ...(await addLines(target, { path: uploadPath(draft, number), name })) })
    } else if (kind === 'article') {
      saved.push({ name, ...(await addArticle(target, name, await asLeft(draft, number, header))) })
    }
  }
  return saved
}

function nameOf(draft: Draft, number: number): string {
  return draft.files[number]?.name ?? ''
}

/** The text as it was read, under the header as it was left. */
async function asLeft(draft: Draft, number: number, header: Omit<Stated, 'text'>): Promise<Stated> {
  const { text } = await statedIn(draft, number)
  return { ...header, text }
}
