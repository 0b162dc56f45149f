import { type CitedQuote, type Format, provenance } from './cited-quote.js'
import { source } from './plain-text.js'

/** Quotes as block quotes under their questions. */
export const markdown: Format = {
  extension: 'md',
  mediaType: 'text/markdown; charset=utf-8',
  write: (quotes) => {
    const questions = [...new Set(quotes.map(({ question }) => question))]
    const parts = questions.map((question) => {
      const own = quotes.filter((cited) => cited.question === question)
      return [`## ${escaped(question)}`, ...own.map(entry)].join('\n\n')
    })
    return `${parts.join('\n\n')}\n`
  },
}

function entry(cited: CitedQuote): string {
  const words = cited.quote.text.split('\n').map((line) => `> ${escaped(line)}`.trimEnd())
  return [
    words.join('\n'),
    `— ${escaped(source(cited))}`,
    provenance(cited)
      .map((line) => `- ${escaped(line)}`)
      .join('\n'),
  ].join('\n\n')
}

/** Marks that Markdown would take for its own, and HTML, as they stand. */
function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>#|~&]/g, '\\$&').replace(/^(\s*)([-+]|\d+\.)(?=\s)/, '$1\\$2')
}
