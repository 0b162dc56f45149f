import { type CitedQuote, type Format, provenance } from './cited-quote.js'

/** Quotes in Arabic marks, each with its citation and what proves it. */
export const plainText: Format = {
  extension: 'txt',
  mediaType: 'text/plain; charset=utf-8',
  write: (quotes) =>
    quotes
      .map(entry)
      .join('\n\n'.concat('-'.repeat(8), '\n\n'))
      .concat('\n'),
}

function entry(cited: CitedQuote): string {
  return [`«${cited.quote.text}»`, source(cited), ...provenance(cited)].filter(Boolean).join('\n')
}

/** Outlet, title, date and original address; what the article does not state is left out. */
export function source({ article: { outlet, title, published, url } }: CitedQuote): string {
  return [outlet, title, published, url].filter((part) => part !== undefined).join(' · ')
}
