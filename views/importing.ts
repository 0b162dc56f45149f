import type { Boilerplate, Skipped } from '../src/domain.js'
import type { WrittenFlaw } from '../src/flaws/flaw.js'

/** What may be brought at once. */
export type ImportLimits = {
  readonly files: number
  readonly fileMegabytes: number
  readonly totalMegabytes: number
}

/** The header of an article as a form holds it: empty where nothing is stated. */
export type HeaderFields = {
  readonly title: string
  readonly outlet: string
  readonly published: string
  readonly url: string
  readonly section: string
}

/** A file between being read and being saved. */
export type PreviewFile = { readonly number: number; readonly name: string } & (
  | {
      readonly kind: 'article'
      readonly fields: HeaderFields
      /** The text states no title, and the file's name stands in for it. */
      readonly isTitleFromName: boolean
      /** The text, or its beginning. */
      readonly text: string
      readonly length: number
      /** Text of the site that was recognised, in order. */
      readonly boilerplate: readonly Boilerplate[]
      readonly isChosen: boolean
      /** Why it could not be saved as it was left. */
      readonly flaw?: WrittenFlaw
    }
  | ({ readonly kind: 'lines'; readonly isChosen: boolean } & LinesFigures)
  | { readonly kind: 'present'; readonly id: string }
  | RefusedFile
)

export type RefusedFile = WrittenFlaw & { readonly kind: 'refused' }

export type LinesFigures = {
  readonly added: number
  readonly present: number
  readonly refused: number
  readonly titles: readonly string[]
  readonly problems: readonly Skipped[]
}

/** Files that were brought together, as their preview shows them. */
export type Preview = {
  readonly id: string
  /** Present while the files are being read. */
  readonly reading?: { readonly done: number; readonly total: number }
  readonly files: readonly PreviewFile[]
}

/** What became of a file that was to be saved. */
export type SavedFile = { readonly name: string } & (
  | { readonly kind: 'added' | 'present'; readonly id: string }
  | ({ readonly kind: 'lines' } & LinesFigures)
  | RefusedFile
)

/** An article in the trash. */
export type RemovedArticle = {
  readonly key: string
  readonly id: string
  readonly title: string
  readonly outlet?: string | undefined
  readonly published?: string | undefined
  readonly removedAt: string
}
