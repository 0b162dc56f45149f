import { normaliseWord } from '../text/normalise.js'
import { isQuestionWord } from '../text/stop-words.js'
import { words } from '../text/words.js'

const terms = (list: string) => new Set(list.split(' ').map(normaliseWord))

/** Ask for the newest wherever they stand. */
const anywhere = terms(
  'الأخيرة الأخير الأحدث المستجدات مستجدات مؤخرا أخيرا حديثا latest newest recent recently',
)
/** «ما آخر …», but not «طرف آخر»; «ما أحدث …», but not «ماذا أحدث …». */
const atTheStart = terms('آخر أحدث الجديد جديد وآخر بآخر وأحدث')
/** What may stand before them, besides question words. */
const before = terms('كان كانت عن في الى على منذ حول هذه')

/** Whether a question asks for the latest, in Arabic or English. */
export function asksForNewest(question: string): boolean {
  const found = words(question).map(({ term }) => term)
  if (found.some((term) => anywhere.has(term))) return true
  const first = found.findIndex((term) => !isQuestionWord(term) && !before.has(term))
  const opening = found[first]
  if (opening === undefined || !atTheStart.has(opening)) return false
  return !(opening === normaliseWord('أحدث') && found[first - 1] === normaliseWord('ماذا'))
}

/** How new each date is among the others, 0 to 1: the newest 1, the oldest and what has no date 0. */
export function newness(dates: readonly (string | undefined)[]): number[] {
  const known = [...new Set(dates.filter((date) => date !== undefined))].sort()
  const place = new Map(known.map((date, i) => [date, known.length > 1 ? i / (known.length - 1) : 1]))
  return dates.map((date) => (date === undefined ? 0 : (place.get(date) ?? 0)))
}
