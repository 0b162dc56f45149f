import { type CitedQuote, dateParts, type Format, provenance } from './cited-quote.js'

/** RIS: one NEWS record a quote. A field is one line, so line breaks of a quote become spaces in it. */
export const ris: Format = {
  extension: 'ris',
  mediaType: 'application/x-research-info-systems; charset=utf-8',
  write: (quotes) => quotes.map((cited) => `${record(cited).join('\r\n')}\r\n`).join('\r\n'),
}

function record(cited: CitedQuote): string[] {
  const { title, outlet, published, url, section } = cited.article
  const [year, month, day] = dateParts(published)
  const fields: [string, string | undefined][] = [
    ['TY', 'NEWS'],
    ['TI', title],
    ['T2', outlet],
    ['PY', year === undefined ? undefined : String(year)],
    ['DA', year === undefined ? undefined : [year, twoDigits(month), twoDigits(day), ''].join('/')],
    ['SE', section],
    ['UR', url],
    ['LA', 'ar'],
    ['Y2', `${cited.askedAt.slice(0, 10).replaceAll('-', '/')}/`],
    ['N1', `«${cited.quote.text}»`],
    ...provenance(cited).map((line): [string, string] => ['N1', line]),
  ]
  const lines = fields.flatMap(([tag, value]) => (value === undefined ? [] : [`${tag}  - ${oneLine(value)}`]))
  return [...lines, 'ER  - ']
}

function twoDigits(part: number | undefined): string {
  return part === undefined ? '' : String(part).padStart(2, '0')
}

function oneLine(value: string): string {
  return value.replace(/\s*[\r\n\u2028\u2029]+\s*/g, ' ')
}
