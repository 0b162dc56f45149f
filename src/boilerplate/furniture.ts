import type { BoilerplateKind } from '../domain.js'
import { type Line, plain } from './lines.js'
import { kindOfStanding, labels } from './phrases.js'

/**
 * The kind of a line that web pages print around any article, by what it says: a standing phrase, a label with
 * a link or a name, a file name. Away from an article's edges only what cannot be the article's own.
 */
export function kindOfFurniture(line: Line, isAtEdge: boolean): BoilerplateKind | undefined {
  return (
    kindOfStanding(line, isAtEdge) ??
    (isFileName(line.text) ? 'photo' : undefined) ??
    kindOfLabelled(line, isAtEdge)
  )
}

/** Whether a line announces links and holds none itself: «اقرأ أيضا:». */
export function isBareHeading(line: Line): boolean {
  return kindOfStanding(line, true) === 'related'
}

const mostWordsOfLink = 30
const mostWordsOfName = 8
const longestLabel = 40

function kindOfLabelled(line: Line, isAtEdge: boolean): BoilerplateKind | undefined {
  const { text, wordCount, said } = line
  if (wordCount > mostWordsOfLink) return undefined
  const label = labelOf(text)
  const hasFullStop = /\.["»”)]?$/u.test(text) && !/\.\.["»”)]?$/u.test(text)
  if (label !== undefined && labels.related.has(label) && !hasFullStop) return 'related'
  if (
    !hasFullStop &&
    /^(?:اقرا|طالع|شاهد) (?:ايضا|المزيد) |^(?:read|see) (?:also|more) /.test(
      plain(text.slice(0, longestLabel)),
    )
  )
    return 'related'
  if (!isAtEdge || hasFullStop || wordCount > mostWordsOfName) return undefined
  if (label !== undefined) {
    if (labels.source.has(label)) return 'source-line'
    if (labels.byline.has(label)) return 'byline'
    if (labels.photo.has(label)) return 'photo'
    if (labels.tags.has(label)) return 'navigation'
    if (labels.date.has(label) && /\p{Nd}/u.test(text)) return 'dateline'
  }
  if (/^(?:نقلا عن|المصدر) /.test(said())) return 'source-line'
  return /^(?:بقلم|by|written by|reporting by) /.test(said()) ? 'byline' : undefined
}

/** What stands before the first «:», «/», «|», «..», «–» or «(» of a line, normalised; marks before it aside. */
function labelOf(text: string): string | undefined {
  const found = /^[^\p{L}\p{N}]*([\p{L}\p{M}ـ \u00a0]{2,30}?)\s*(?:[:|/؛،(]|…|\.\.|[-–—]\s|\s[-–—])/u.exec(
    text,
  )
  return found?.[1] === undefined ? undefined : plain(found[1])
}

const longestFileName = 85

/** The name of a file, as cameras, telephones and people give them: «DSC 0151», «IMG_2231», «header.jpg». */
function isFileName(text: string): boolean {
  return (
    (text.length <= longestFileName &&
      /^[\w\u0600-\u06ff ()–-]+\.(?:jpe?g|png|gif|webp|bmp|tiff?|mp4|pdf)$/iu.test(text)) ||
    /^(?:DSCN?|DSCF|IMG|PXL|MVI|VID|P|WA|Screenshot|Untitled|WhatsApp Image|photo|image)[ _-]?\d[\w .:-]*$/iu.test(
      text,
    )
  )
}
