import type { WrittenTime } from './stated-date.js'
import type { Token } from './tokens.js'

/** «13/2/2019», «2019-02-13», «13.2.2019»: day before month, as Arabic news writes it. */
export function numericDateAt(tokens: readonly Token[], i: number): WrittenTime | undefined {
  const three = tokens.slice(i, i + 3)
  const isLinked = three.slice(1).every(({ gap }) => /^\s*[/.-]\s*$/.test(gap))
  if (three.length < 3 || !isLinked || !three.every(({ term }) => /^\d+$/.test(term))) return undefined
  const terms = three.map(({ term }) => term)
  const [year, month, day] = isYear(terms[0]) ? terms : [...terms].reverse()
  const date = { year: Number(year), month: Number(month), day: Number(day) }
  if (!isYear(year) || date.month < 1 || date.month > 12 || date.day < 1 || date.day > 31) return undefined
  return { first: i, last: i + 2, date }
}

function isYear(term: string | undefined): boolean {
  return /^(?:1[89]|20)\d\d$/.test(term ?? '')
}
