import type { RiskyFormat } from './formats.js'
import type { Read } from './stated.js'

/** What the reading process is asked. */
export type ReadingRequest = { readonly number: number; readonly path: string; readonly format: RiskyFormat }

/** What it answers. */
export type ReadingReply = { readonly number: number; readonly outcome: Read }
