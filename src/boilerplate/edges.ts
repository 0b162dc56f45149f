import type { BoilerplateKind } from '../domain.js'
import { kindOfFurniture } from './furniture.js'
import type { Company } from './line-counts.js'
import { isSeparator, type Line, type Page, plain } from './lines.js'
import { kindOfNotice } from './notices.js'
import { isSignedByAgencies } from './phrases.js'

export type Marks = (BoilerplateKind | undefined)[]

/** Stories of an outlet that must share a short line at their edge, and a whole sentence. */
const storiesWithShortLine = 4
const storiesWithSentence = 10

/**
 * Marks lines from the beginning of an article inwards until one is the article's own. The title, where the text
 * repeats it, is stepped over and stays.
 */
export function markBeginning(page: Page, company: Company, marks: Marks, titleAt: number | undefined): void {
  let isTitlePassed = false
  for (const [place, line] of page.lines.entries()) {
    if (place === titleAt) {
      isTitlePassed = true
      continue
    }
    if (marks[place] !== undefined) continue
    const kind =
      kindAtEdge(page, line, company) ??
      (isDate(line) ? 'dateline' : undefined) ??
      (isTitlePassed || line.text.includes('|') ? kindUnderTitle(line) : undefined) ??
      (isTitlePassed ? undefined : kindOverTitle(page, place, titleAt))
    if (kind === undefined) {
      // Without a header the title is not known: one line like a title may stand over a byline.
      if (isTitlePassed || titleAt !== undefined || !couldBeTitle(line) || place > 1) return
      isTitlePassed = true
    } else marks[place] = kind
  }
}

/** Marks lines from the end of an article inwards until one is the article's own. */
export function markEnd(page: Page, company: Company, marks: Marks, titleAt: number | undefined): void {
  for (let place = page.lines.length - 1; place > (titleAt ?? 0); place--) {
    const line = page.lines[place]
    if (line === undefined) return
    if (marks[place] !== undefined || isSeparator(line)) continue
    const kind = kindAtEdge(page, line, company) ?? (isSignature(page, place) ? 'byline' : undefined)
    if (kind === undefined) return
    marks[place] = kind
  }
}

function kindAtEdge(page: Page, line: Line, company: Company): BoilerplateKind | undefined {
  return (
    kindOfFurniture(line, true) ??
    (isSignedByAgencies(line.text, page.outlet) ? 'source-line' : undefined) ??
    kindOfNotice(line) ??
    (/^(?:#[\p{L}\p{N}_]+\s*)+$/u.test(line.text) ? 'navigation' : undefined) ??
    (isRepeated(line, company) ? 'repeated' : undefined)
  )
}

/** A line that many stories share at their edge. A sentence that goes on from another («وأضاف») is background, not furniture. */
function isRepeated({ text, wordCount, endsSentence, said }: Line, company: Company): boolean {
  const isSentence = endsSentence || wordCount > 12
  if (company.storiesWith(text) < (isSentence ? storiesWithSentence : storiesWithShortLine)) return false
  return !isSentence || !/^(?:و|ف|كما |ثم |يذكر|يشار|علما |من جه|في )/u.test(said())
}

/** Place of the title among the first lines, when the text repeats it. */
export function placeOfTitle({ title, lines }: Page): number | undefined {
  const isLike = (line: Line) => Math.abs(line.text.length - title.length) <= 10
  const place = lines.slice(0, 6).findIndex((line) => isLike(line) && line.said() === plain(title))
  return place === -1 ? undefined : place
}

/** Short lines over the title, or one of at most three words over a text: the section it appeared in. */
function kindOverTitle(page: Page, place: number, titleAt: number | undefined): BoilerplateKind | undefined {
  const line = page.lines[place]
  const next = page.lines[place + 1]
  if (line === undefined || next === undefined || line.endsSentence) return undefined
  if (titleAt !== undefined) return line.wordCount <= 6 ? 'section-label' : undefined
  const isLabel = place === 0 && line.wordCount <= 3 && /^[\p{L}\p{M}\s|/-]{2,40}$/u.test(line.text)
  return isLabel && next.wordCount >= 4 ? 'section-label' : undefined
}

/** «خاص | داماس بوست», «دمشق - سانا»: a few words on both sides of a stroke. */
function kindUnderTitle({ text, wordCount, endsSentence }: Line): BoilerplateKind | undefined {
  if (endsSentence || wordCount > 7) return undefined
  return /^[\p{L}\p{M}\p{N}\s"“”.]{2,40}(?:\s*\|\s*|\s[-–—/]\s)[\p{L}\p{M}\p{N}\s"“”.]{2,40}$/u.test(text)
    ? 'byline'
    : undefined
}

function couldBeTitle({ text, wordCount }: Line): boolean {
  return wordCount >= 4 && wordCount <= 30 && !/[.؛،,:]$/u.test(text)
}

/** A line of nothing but a place and an agency («دبي (CNN) --»), or the names and numbers of a date and an hour. */
function isDate({ text, said }: Line): boolean {
  if (text.length <= 80 && /\([^()]{2,25}\)\s*[-–—]+$/u.test(text)) return true
  return text.length <= 80 && /\p{Nd}/u.test(text) && said().split(' ').every(isDateWord)
}

function isDateWord(term: string): boolean {
  return (
    /^\d{1,4}$/.test(term) ||
    dateWords.has(term) ||
    /^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/.test(term)
  )
}

const dateWords = new Set(
  plain(
    'السبت الأحد الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة يناير فبراير مارس أبريل إبريل مايو يونيو يوليو ' +
      'أغسطس سبتمبر أكتوبر نوفمبر ديسمبر كانون الثاني شباط آذار نيسان أيار حزيران تموز آب أيلول تشرين الأول ' +
      'جانفي فيفري أفريل ماي جوان جويلية أوت الساعة صباحا مساء ظهرا ص م am pm gmt غرينتش بتوقيت ' +
      'saturday sunday monday tuesday wednesday thursday friday',
  ).split(' '),
)

/**
 * A name alone under a finished text, of an author or outlet: at most four words, more when a stroke parts two
 * names, without numbers or a list's marks, and not one of several short lines.
 */
function isSignature({ lines }: Page, place: number): boolean {
  const line = lines[place]
  const before = lines[place - 1]
  if (line === undefined || before === undefined) return false
  const mostWords = /[/|]/.test(line.text) ? 6 : 4
  const isName =
    line.wordCount <= mostWords && /^[-(]?[\p{L}\p{M}][\p{L}\p{M}\s./|"“”«»-]*\)?-?$/u.test(line.text)
  return isName && !/[.!?؟]$/u.test(line.text) && before.endsSentence && before.wordCount >= 10
}
