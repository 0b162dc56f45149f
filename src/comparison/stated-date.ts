import type { Range } from '../domain.js'
import type { PartialDate } from './asked.js'

/** A date as a text gives it, in the text's coordinates. */
export type StatedDate = Range & {
  readonly date: PartialDate
  /** Last of several days («10 و13 آذار»). */
  readonly until?: PartialDate
  /** A part of it is known only by when the report appeared. */
  readonly isInferred: boolean
  /** It is told by the day of the report («أمس», «الأحد»), and may be a day off. */
  readonly isRelative: boolean
  /** The event is not on this date but before or after it, or goes on since or until then. */
  readonly isBound: boolean
  /** Its tokens, both in it. */
  readonly first: number
  readonly last: number
}

/** A time as written, before the day of the report completes it. */
export type WrittenTime = {
  readonly first: number
  readonly last: number
  readonly date: PartialDate
  /** Last day of «10 و13 آذار». */
  readonly lastDay?: number
  /** Sunday 0 to Saturday 6. */
  readonly weekday?: number
  readonly daysAgo?: number
  readonly side?: Side
  /** «العام الماضي», «الشهر الجاري». */
  readonly period?: 'year' | 'month'
}

/** Where a time lies, seen from the report. */
export type Side = 'past' | 'now' | 'future'
