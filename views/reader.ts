import type { Language } from '../src/domain.js'

export type Theme = 'light' | 'dark'

/** What a page needs to know of whoever reads it. */
export type Reader = {
  readonly language: Language
  /** Chosen by the reader; absent when the system's own applies. */
  readonly theme?: Theme
  /** Path and query of the page, without the choices of language and theme. */
  readonly path: string
  readonly now: Date
  /** Only where tokens decide who may do what. */
  readonly session?: Session
}

/** What a token opens: reading alone, or reading and changing. */
export type Right = 'reading' | 'changing'

/** How a reader stands who may have logged in. */
export type Session = {
  /** Absent while not logged in. */
  readonly right?: Right
  readonly mayRead: boolean
  /** Reading takes a token, too. */
  readonly isReadingClosed: boolean
  /** There is an admin token, so logging in can open changes. */
  readonly hasAdminToken: boolean
  /** Path and query to go on to after logging in. */
  readonly returnTo: string
}

/** Addresses of the files every page loads. */
export type AssetLinks = {
  readonly style: string
  readonly script: string
  readonly collectingScript: string
  readonly threadScript: string
  readonly htmx: string
  readonly icon: string
  /** Fonts worth fetching before the style sheet asks for them. */
  readonly fonts: readonly string[]
}

/** The current index in a few figures, for the header and the ledger. */
export type IndexSummary = {
  readonly buildId: string
  /** ISO 8601 instant. */
  readonly builtAt: string
  readonly articleCount: number
  readonly passageCount: number
  readonly model: string
}

/** What the frame around every page is made of. */
export type Frame = {
  readonly reader: Reader
  readonly assets: AssetLinks
  /** Absent when no index can be opened. */
  readonly index?: IndexSummary
}
