import { join } from 'node:path'
import { catalogueReader } from '../corpus/catalogue.js'
import { checkCorpusFolder } from '../corpus/new-file.js'
import { listRemoved, type Restored, restoreArticle } from '../corpus/restore.js'
import { type Removed, removeArticles } from '../corpus/trash.js'
import { AppError } from '../errors.js'
import { type Added, addArticle } from './add-article.js'
import { readDraft } from './draft-reading.js'
import { type Choices, type Flaws, flawsOf, type Saved, saveDraft } from './draft-saving.js'
import { type Draft, type DraftLimits, type Drafts, openDrafts, usualLimits } from './drafts.js'
import { startReader } from './reader.js'
import type { Stated } from './stated.js'

/** Everything that changes the corpus for the web side, one change at a time. */
export type Desk = Drafts & {
  /** Reads what was received; meanwhile the draft tells how far it is. Where it cannot, the draft goes. */
  read(draft: Draft): Promise<void>
  /** Saves what was chosen, unless something in it could not be saved as it stands: then nothing is. */
  save(
    draft: Draft,
    choices: Choices,
  ): Promise<{ readonly saved: readonly Saved[] } | { readonly flaws: Flaws }>
  /** Adds without a draft, for programs. */
  add(articles: readonly { readonly name: string; readonly stated: Stated }[]): Promise<Added[]>
  remove(ids: readonly string[]): ReturnType<typeof removeArticles>
  removed(): Promise<Removed[]>
  restore(wanted: string): Promise<Restored>
  close(): void
}

/** Opens the desk of a corpus; drafts wait under the index folder, which may be deleted at any time. */
export function openDesk(
  { corpusDir, indexDir }: { readonly corpusDir: string; readonly indexDir: string },
  limits: DraftLimits = usualLimits,
): Desk {
  const drafts = openDrafts(join(indexDir, 'imports'), limits)
  const reader = startReader()
  const readCatalogue = catalogueReader(corpusDir)
  const inTurn = queue()
  const target = async () => {
    await checkCorpusFolder(corpusDir)
    return { corpusDir, catalogue: await readCatalogue() }
  }
  return {
    ...drafts,
    read: async (draft) => {
      draft.state = 'reading'
      try {
        await readDraft(draft, reader, await target())
      } catch (error) {
        await drafts.discard(draft.id)
        throw error
      }
    },
    save: (draft, choices) =>
      inTurn(async () => {
        if (draft.state !== 'ready')
          throw new AppError('import-expired', 'These files are being saved already.')
        const found = await target()
        const flaws = await flawsOf(draft, choices, found)
        if (flaws.size > 0) return { flaws }
        draft.state = 'saving'
        const saved = await saveDraft(draft, choices, found).finally(() => {
          draft.state = 'ready'
        })
        await drafts.discard(draft.id)
        return { saved }
      }),
    add: (articles) =>
      inTurn(async () => {
        const found = await target()
        const added: Added[] = []
        for (const { name, stated } of articles) added.push(await addArticle(found, name, stated))
        return added
      }),
    remove: (ids) =>
      inTurn(async () => {
        await checkCorpusFolder(corpusDir)
        return removeArticles(corpusDir, ids)
      }),
    removed: () => listRemoved(corpusDir),
    restore: (wanted) => inTurn(async () => restoreArticle(corpusDir, wanted, (await target()).catalogue)),
    close: () => reader.close(),
  }
}

/** Runs one thing after the other, whatever becomes of each. */
function queue() {
  let last: Promise<unknown> = Promise.resolve()
  return <Result>(work: () => Promise<Result>): Promise<Result> => {
    const result = last.then(work)
    last = result.catch(() => undefined)
    return result
  }
}
