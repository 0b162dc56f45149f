const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

const iso = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/
const isoDateTime =
  /^(\d{4})-(\d{2})-(\d{2})[T ]([01]\d|2[0-4])(?::?[0-5]\d){0,2}(?:[.,]\d+)?\s*(?:Z|UTC|[+-]\d{2}(?::?\d{2})?)?$/i
const rfc2822 =
  /^(?:[a-z]{3,9},?\s+)?(\d{1,2})[\s-]([a-z]{3})[a-z]*[\s-](\d{4})(?:\s+\d{2}:\d{2}(?::\d{2})?)?(?:\s+(?:[a-z]{1,5}|[+-]\d{4}))?$/i
const slashed = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/

/**
 * The date that is stated, as exact as it is certain: YYYY, YYYY-MM or YYYY-MM-DD; nothing for what is
 * no date. A time of day is dropped and the day kept as it stands there, in its own time zone.
 */
export function publishedDate(stated: string): string | undefined {
  const text = stated.trim()
  const plain = iso.exec(text) ?? isoDateTime.exec(text)
  if (plain) return checked(plain[1], plain[2], plain[3])
  const mail = rfc2822.exec(text)
  if (mail) {
    const month = months.indexOf((mail[2] ?? '').toLowerCase()) + 1
    return checked(mail[3], String(month), mail[1])
  }
  const parts = slashed.exec(text)
  return parts ? dayAndMonth(parts[3], parts[1], parts[2]) : undefined
}

/** 03/04/2018 is March or April, depending on who wrote it: only its year is certain. */
function dayAndMonth(year?: string, first?: string, second?: string): string | undefined {
  const dayFirst = checked(year, second, first)
  const monthFirst = checked(year, first, second)
  if (dayFirst && monthFirst && dayFirst !== monthFirst) return year
  return dayFirst ?? monthFirst
}

function checked(year?: string, month?: string, day?: string): string | undefined {
  if (!year || Number(year) < 1000) return undefined
  if (!month) return year
  const monthNumber = Number(month)
  if (monthNumber < 1 || monthNumber > 12) return undefined
  if (!day) return `${year}-${two(monthNumber)}`
  const dayNumber = Number(day)
  const lastDay = new Date(Date.UTC(Number(year), monthNumber, 0)).getUTCDate()
  if (dayNumber < 1 || dayNumber > lastDay) return undefined
  return `${year}-${two(monthNumber)}-${two(dayNumber)}`
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}
