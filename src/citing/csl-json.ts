import { type CitedQuote, dateParts, type Format, keyOf, provenance } from './cited-quote.js'

/** CSL-JSON for Zotero and others (citationstyles.org, schema 1.0): a newspaper article for each quote. */
export const cslJson: Format = {
  extension: 'csl.json',
  mediaType: 'application/vnd.citationstyles.csl+json',
  write: (quotes) => `${JSON.stringify(quotes.map(item), undefined, 2)}\n`,
}

function item(cited: CitedQuote) {
  const { title, outlet, published, url, section } = cited.article
  return {
    id: keyOf(cited),
    type: 'article-newspaper',
    title,
    ...(outlet !== undefined && { 'container-title': outlet }),
    ...(published !== undefined && { issued: { 'date-parts': [dateParts(published)] } }),
    ...(url !== undefined && { URL: url }),
    ...(section !== undefined && { section }),
    language: 'ar',
    accessed: { 'date-parts': [dateParts(cited.askedAt.slice(0, 10))] },
    note: [`«${cited.quote.text}»`, ...provenance(cited)].join('\n'),
  }
}
