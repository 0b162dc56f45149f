import { join } from 'node:path'
import { articleFrom, isFlaw, withPlainLineEnds } from '../corpus/article.js'
import { type Catalogue, freeId } from '../corpus/catalogue.js'
import { safePath } from '../corpus/file-names.js'
import { frontMatterFile } from '../corpus/front-matter-file.js'
import { makeFolders, unwritable, writeNewFile } from '../corpus/new-file.js'
import type { Article } from '../domain.js'
import type { Flaw } from '../flaws/flaw.js'
import { stemOf } from './formats.js'
import type { Stated } from './stated.js'

/** What became of an article that was offered. */
export type Added =
  | { readonly kind: 'added'; readonly id: string }
  | { readonly kind: 'present'; readonly id: string }
  | (Flaw & { readonly kind: 'refused' })

/** An article as it would be written, or why it would not be. */
export type Planned =
  /** `name` is the id it would have if nothing had that. */
  | { readonly kind: 'new'; readonly article: Article; readonly name: string }
  | Exclude<Added, { readonly kind: 'added' }>

/** Where articles are added: the corpus, and what it holds already. */
export type Target = { readonly corpusDir: string; readonly catalogue: Catalogue }

/** Names the article, and checks it as the corpus will; a title that is not stated is the file's name. */
export function planArticle(name: string, stated: Stated, catalogue: Catalogue): Planned {
  const title = stated.title?.trim() ? stated.title : titleFromName(name)
  const { text, ...header } = stated
  const path = name.replace(/\.[^./\\]{1,5}$/, '')
  const article = articleFrom(safePath(path), { ...header, title }, withPlainLineEnds(text))
  if (isFlaw(article)) return { kind: 'refused', ...article }
  const known = catalogue.withText(article.textHash)
  if (known !== undefined) return { kind: 'present', id: known }
  return { kind: 'new', article: { ...article, id: freeId(article.id, catalogue.hasId) }, name: article.id }
}

/** What stands in for a title that a file does not state. */
export function titleFromName(name: string): string {
  return (
    stemOf(name)
      .replace(/[\p{Cc}\p{Cs}]+/gu, ' ')
      .trim()
      .slice(0, 500) || '-'
  )
}

/** Writes an article into the corpus as a file of its own. What is there already stays as it is. */
export async function addArticle(target: Target, name: string, stated: Stated): Promise<Added> {
  const { corpusDir, catalogue } = target
  const planned = planArticle(name, stated, catalogue)
  if (planned.kind !== 'new') return planned
  const { article } = planned
  try {
    const id = await writeUnder(planned, target)
    catalogue.add({ id, textHash: article.textHash })
    return { kind: 'added', id }
  } catch (error) {
    throw unwritable(error, corpusDir)
  }
}

/** The file system has the last word on which names are free. */
async function writeUnder(
  { article, name }: Extract<Planned, { kind: 'new' }>,
  { corpusDir, catalogue }: Target,
): Promise<string> {
  const content = frontMatterFile(article)
  await makeFolders(corpusDir, name.split('/').slice(0, -1))
  const tried = new Set<string>()
  for (;;) {
    const id = freeId(name, (wanted) => tried.has(wanted) || catalogue.hasId(wanted))
    if (await writeNewFile(join(corpusDir, `${id}.md`), content)) return id
    tried.add(id)
  }
}
