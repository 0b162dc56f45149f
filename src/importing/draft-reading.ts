import { rm } from 'node:fs/promises'
import { planArticle, type Target, titleFromName } from './add-article.js'
import { previewLines } from './add-lines.js'
import { type Draft, type DraftFile, keepStated, uploadPath } from './drafts.js'
import { formatOf } from './formats.js'
import { readSource } from './read-source.js'
import type { Reader } from './reader.js'
import { refused } from './stated.js'

/** Reads the files of a draft one after the other, and says of each what it is. Writes nothing to the corpus. */
export async function readDraft(draft: Draft, reader: Reader, target: Target): Promise<void> {
  draft.state = 'reading'
  for (const [number, file] of draft.files.entries()) {
    if (file.kind !== 'waiting') continue
    draft.files[number] = await readFileOf(draft, number, { reader, target }).catch((error: unknown) => {
      console.error(error)
      return { name: file.name, ...refused('broken') }
    })
  }
  draft.state = 'ready'
}

type Means = { readonly reader: Reader; readonly target: Target }

async function readFileOf(draft: Draft, number: number, { reader, target }: Means): Promise<DraftFile> {
  const name = draft.files[number]?.name ?? ''
  const path = uploadPath(draft, number)
  const source = { path, name }
  if (formatOf(name) === 'lines') {
    return { name, kind: 'lines', outcome: await previewLines(target, source) }
  }
  const read = await readSource(source, reader)
  await rm(path, { force: true })
  if (read.kind === 'refused') return { name, ...read }
  const { text, ...header } = read.stated
  const planned = planArticle(name, { text }, target.catalogue)
  if (planned.kind !== 'new') return { name, ...planned }
  draft.counts.add({ title: header.title ?? titleFromName(name), ...read.stated, text })
  await keepStated(draft, number, read.stated)
  return { name, kind: 'article', header }
}
