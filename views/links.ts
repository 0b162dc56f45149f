import type { Narrowing } from '../src/asked.js'
import type { Range } from '../src/domain.js'

/** The chat with this question asked: an exchange's own address. */
export function questionLink(question: string, narrowing: Narrowing = {}): string {
  return `/?${new URLSearchParams([['q', question], ...narrowingFields(narrowing)])}`
}

/** The chat, narrowed, before a question is asked. */
export function narrowedLink(narrowing: Narrowing): string {
  const query = new URLSearchParams(narrowingFields(narrowing)).toString()
  return query === '' ? homeLink : `${homeLink}?${query}`
}

/** The narrowing's part of the chat page, for scripts. */
export function narrowingLink(narrowing: Narrowing): string {
  return `${narrowingAction}?${new URLSearchParams(narrowingFields(narrowing))}`
}

/** A narrowing as the fields of an address or a form. */
export function narrowingFields(narrowing: Narrowing): [name: string, value: string][] {
  const { outlets = [], sections = [], from, to, articles = [] } = narrowing
  return [
    ...outlets.map((name): [string, string] => ['outlet', name]),
    ...sections.map((name): [string, string] => ['section', name]),
    ...(from ? [['from', from] as [string, string]] : []),
    ...(to ? [['to', to] as [string, string]] : []),
    ...articles.map((id): [string, string] => ['article', id]),
  ]
}

/** The chat with this question in the box, not asked yet. */
export function draftLink(question: string, narrowing: Narrowing = {}): string {
  return `/?${new URLSearchParams([['draft', question], ...narrowingFields(narrowing)])}`
}

/** Ids may hold slashes, spaces and Arabic: each segment is encoded by itself. */
export function articlePath(articleId: string): string {
  return `/articles/${encodeSegments(articleId)}`
}

/** The article, opened at a quoted range; `question` gives it its way back to the answer. */
export function quoteLink(
  articleId: string,
  { start, end }: Range,
  question?: string,
  narrowing: Narrowing = {},
): string {
  const query = new URLSearchParams({ start: String(start), end: String(end) })
  if (question !== undefined) query.set('q', question)
  for (const [name, value] of question === undefined ? [] : narrowingFields(narrowing))
    query.append(name, value)
  return `${articlePath(articleId)}?${query}#${citedAnchor}`
}

/** An answer, or one place, as a file in a format. */
export function exportLink(
  format: string,
  question: string,
  place?: { articleId: string } & Range,
  narrowing: Narrowing = {},
): string {
  const query = new URLSearchParams({ format })
  if (place) {
    query.set('article', place.articleId)
    query.set('start', String(place.start))
    query.set('end', String(place.end))
  }
  if (question !== '') query.set('q', question)
  for (const [name, value] of place ? [] : narrowingFields(narrowing)) query.append(name, value)
  return `/export?${query}`
}

/** Where the cited range of an article page stands. */
export const citedAnchor = 'cited'

/** The same page in another language or theme; the choice is then kept in a cookie. */
export function withChoice(path: string, name: 'lang' | 'theme', value: string): string {
  const [pathname, search] = path.split('?')
  const query = new URLSearchParams(search)
  query.set(name, value)
  return `${pathname}?${query}`
}

export const homeLink = '/'
export const askAction = '/ask'
export const narrowingAction = '/narrowing'
export const dossierLink = '/dossier'
export const exportAction = '/export'
export const indexLink = '/index'
const progressLink = '/index/progress'
export const rebuildAction = '/index/rebuild'
export const cancelAction = '/index/rebuild/cancel'

export const addAction = '/index/add'
export const removedLink = '/index/removed'
export const removeAction = '/index/remove'
export const restoreAction = '/index/restore'

/** What was brought, before it is saved. */
export function previewLink(draftId: string): string {
  return `${addAction}/${draftId}`
}

export function previewDiscardAction(draftId: string): string {
  return `${previewLink(draftId)}/discard`
}

/** Asks before an article is removed. */
export function removeLink(articleId: string): string {
  return `${removeAction}?${new URLSearchParams({ id: articleId })}`
}

export const loginAction = '/login'
export const logoutAction = '/logout'

/** The login, and where it leads on to. */
export function loginLink(next: string): string {
  return next === homeLink ? loginAction : `${loginAction}?${new URLSearchParams({ next })}`
}

/** A page of the list of articles, or of those that a search found. */
export function indexPageLink(page: number, words?: string): string {
  return withQuery(indexLink, listQuery({ page, ...(words !== undefined && { words }) }))
}

/** How a rebuild stands; nothing new is answered while the page shows what was `seen`. */
export function progressLinkFor(list: { page: number; words?: string }, seen?: string): string {
  return withQuery(progressLink, { ...listQuery(list), ...(seen !== undefined && { seen }) })
}

function listQuery({ page, words }: { page: number; words?: string }): Record<string, string> {
  return { ...(words !== undefined && { q: words }), ...(page > 1 && { page: String(page) }) }
}

function withQuery(path: string, query: Record<string, string>): string {
  const search = new URLSearchParams(query).toString()
  return search === '' ? path : `${path}?${search}`
}

function encodeSegments(id: string): string {
  return id.split('/').map(encodeURIComponent).join('/')
}
