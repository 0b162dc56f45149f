import { bibtex } from './bibtex.js'
import type { Format } from './cited-quote.js'
import { cslJson } from './csl-json.js'
import { markdown } from './markdown.js'
import { plainText } from './plain-text.js'
import { ris } from './ris.js'
import { webAnnotation } from './web-annotation.js'

/** Every format that quotes can be taken away in, by the name it is asked for. */
export const formats = {
  text: plainText,
  markdown,
  'csl-json': cslJson,
  bibtex,
  ris,
  'web-annotation': webAnnotation,
} satisfies Record<string, Format>

export type FormatName = keyof typeof formats

export const formatNames = Object.keys(formats) as [FormatName, ...FormatName[]]
