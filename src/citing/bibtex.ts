import { type CitedQuote, dateParts, type Format, keyOf, provenance } from './cited-quote.js'

/** BibTeX in UTF-8 with Western digits: an @article a quote, the outlet as its journal. */
export const bibtex: Format = {
  extension: 'bib',
  mediaType: 'application/x-bibtex; charset=utf-8',
  write: (quotes) => quotes.map(entry).join('\n'),
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

function entry(cited: CitedQuote): string {
  const { title, outlet, published, url } = cited.article
  const [year, month, day] = dateParts(published)
  const fields: [string, string | undefined][] = [
    ['title', braced(title)],
    ['journal', outlet && braced(outlet)],
    ['year', year === undefined ? undefined : `{${year}}`],
    ['month', month === undefined ? undefined : months[month - 1]],
    ['day', day === undefined ? undefined : `{${day}}`],
    ['url', url && `{${url.replace(/[{}\\%]/g, encodeURIComponent)}}`],
    ['language', '{arabic}'],
    ['note', braced([`«${cited.quote.text}»`, ...provenance(cited)].join('; '))],
  ]
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = ${value}`]))
  return `@article{${keyOf(cited)},\n${lines.join(',\n')}\n}\n`
}

/** The characters that TeX would act on, as text; white space once. */
function braced(text: string): string {
  const plain = text.replace(/\s+/g, ' ').replace(/[\\{}#$%&_~^]/g, (mark) => escapes[mark] ?? `\\${mark}`)
  return `{${plain}}`
}

const escapes: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
}
