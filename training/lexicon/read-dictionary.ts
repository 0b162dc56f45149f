import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import type { Row } from './row.js'

/** The entries of a FreeDict dictionary in dictd format; `from` is the language of its headwords. */
export async function readDictionary(file: string, from: 'english' | 'arabic'): Promise<Row[]> {
  const text = (await promisify(gunzip)(await readFile(file))).toString('utf8')
  const rows: Row[] = []
  let headword = ''
  for (const line of text.slice(text.indexOf(' FreeDict Dictionary ver. ')).split('\n').slice(1)) {
    const pronounced = line.match(/^(.*?) \/[^/]*\/$/)?.[1]
    const isArabic = /\p{Script=Arabic}/u.test(line)
    if (pronounced !== undefined || (from === 'arabic' ? isArabic : !isArabic)) headword = pronounced ?? line
    else if (headword !== '') rows.push(...senses(headword, line, from))
  }
  return rows
}

/** Every pair of a headword's variants and the senses of one line; notes in brackets and long glosses are left out. */
function senses(headword: string, line: string, from: 'english' | 'arabic'): Row[] {
  const left = alternatives(headword)
  const right = alternatives(line.replace(/^\d+\. /, ''))
  return left.flatMap((source) =>
    right.map((target): Row => {
      const [english, arabic] = from === 'english' ? [source, target] : [target, source]
      return { english, arabic, kind: 'entry', weight: 1 }
    }),
  )
}

function alternatives(text: string): string[] {
  return text
    .replace(/\([^)]*\)|\[[^\]]*\]|{[^}]*}/g, ' ')
    .split(/[,;،؛/]| - /)
    .map((part) => part.trim().replace(/^(?:to|a|an|the) (?=\w)/i, ''))
    .filter((part) => part !== '' && part.split(/\s+/).length <= 5)
}
