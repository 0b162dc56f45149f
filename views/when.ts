import { moment } from './dates.js'
import type { Reader } from './reader.js'
import { stringsOf } from './strings.js'

/** A moment as its reader says it: «اليوم 14:02», or its day and time. */
export function when({ language, now }: Reader, instant: string): string {
  const { isToday, text } = moment(language, instant, now)
  return isToday ? stringsOf(language).today(text) : text
}
