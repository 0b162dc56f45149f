import { type Article, type Passage, type Range, textAt } from '../domain.js'
import { sentenceRanges } from '../text/sentences.js'

export type PassageLimits = {
  /** Longest passage in tokens, special tokens included; never exceeded. */
  readonly maxTokens: number
  readonly countTokens: (text: string) => number
  /** About this many words a passage. */
  readonly targetWords: number
}

type Source = Pick<Article, 'id' | 'text'> & { readonly boilerplate?: readonly Range[] }
type Measured = Range & { readonly words: number; readonly opensParagraph: boolean }

/** Of the words aimed at: enough to end a passage where a paragraph ends, and the most it may hold. */
const enoughAtParagraph = 0.75
const mostWords = 1.5

/** All of an article that its passages depend on, as a key: the same one means the same ranges. */
export function passageInput({
  textHash,
  boilerplate = [],
}: Pick<Article, 'textHash' | 'boilerplate'>): string {
  return [textHash, ...boilerplate.map(({ start, end }) => `${start}-${end}`)].join(' ')
}

/**
 * Cuts an article into passages of whole sentences that together cover all of its words outside boilerplate;
 * none reaches over any. A sentence of more tokens than a passage may hold is split at a space.
 */
export function passagesOf(article: Source, limits: PassageLimits): Passage[] {
  return stretchesOf(article).flatMap((stretch) => passagesIn(article, stretch, limits))
}

/** What lies before, between and behind the boilerplate of an article. */
function stretchesOf({ text, boilerplate = [] }: Source): Range[] {
  const starts = [0, ...boilerplate.map(({ end }) => end)]
  const ends = [...boilerplate.map(({ start }) => start), text.length]
  return starts.map((start, i) => ({ start, end: ends[i] ?? text.length }))
}

function passagesIn(article: Source, stretch: Range, limits: PassageLimits): Passage[] {
  const sentences = sentenceRanges(article.text.slice(stretch.start, stretch.end))
    .map(({ start, end }) => ({ start: stretch.start + start, end: stretch.start + end }))
    .flatMap((sentence) => splitToFit(article, sentence, limits))
    .map((range, position, all) => measured(article.text, range, all[position - 1]))
  const passages: Passage[] = []
  let wordsLeft = sentences.reduce((sum, { words }) => sum + words, 0)
  for (let first = 0; first < sentences.length; ) {
    const count = sizeOfNext(article, sentences, first, wordsLeft, limits)
    const taken = sentences.slice(first, first + count)
    passages.push(passageOf(article.id, taken))
    wordsLeft -= taken.reduce((sum, { words }) => sum + words, 0)
    first += count
  }
  return passages
}

/** How many of the sentences from `first` on make the next passage; what is left is shared out evenly, so none is a scrap. */
function sizeOfNext(
  article: Source,
  sentences: readonly Measured[],
  first: number,
  wordsLeft: number,
  limits: PassageLimits,
): number {
  const aim = wordsLeft / Math.max(1, Math.round(wordsLeft / limits.targetWords))
  let words = sentences[first]?.words ?? 0
  let count = 1
  // By position: a copy of all that is left, for each passage, would take hours for a text of many lines.
  for (let next = sentences[first + 1]; next; next = sentences[first + count]) {
    const isEnough = next.opensParagraph && words >= aim * enoughAtParagraph
    const isNearer = Math.abs(words - aim) <= Math.abs(words + next.words - aim)
    if (isEnough || isNearer || words + next.words > aim * mostWords) break
    words += next.words
    count++
  }
  // Counting tokens is dear, and few passages of so many words have too many: so only now.
  while (count > 1 && !fits(article, around(sentences.slice(first, first + count)), limits)) count--
  return count
}

function around(sentences: readonly Range[]): Range {
  return { start: sentences[0]?.start ?? 0, end: sentences.at(-1)?.end ?? 0 }
}

/** The passage of these sentences, which are in order. */
export function passageOf(articleId: string, sentences: readonly Range[]): Passage {
  const { start, end } = around(sentences)
  const ranges = sentences.map((sentence) => ({ start: sentence.start, end: sentence.end }))
  return { id: `${articleId}@${start}-${end}`, articleId, start, end, sentences: ranges }
}

function measured(text: string, range: Range, before: Range | undefined): Measured {
  const gap = before === undefined ? '' : text.slice(before.end, range.start)
  return {
    ...range,
    words: wordCount(text.slice(range.start, range.end)),
    opensParagraph: gap.includes('\n'),
  }
}

/** Runs between white space; a run of many letters, such as an address, counts for several. */
function wordCount(text: string): number {
  const runs = text.match(/\S+/g)?.length ?? 0
  return Math.max(runs, Math.ceil(text.length / 12))
}

function splitToFit(article: Source, range: Range, limits: PassageLimits): Range[] {
  if (fits(article, range, limits)) return [range]
  const cut = cutNearMiddle(article.text, range)
  if (cut === undefined) return [range]
  const parts = [
    trimmed(article.text, { start: range.start, end: cut }),
    trimmed(article.text, { start: cut, end: range.end }),
  ]
  return parts.flatMap((part) => (part ? splitToFit(article, part, limits) : []))
}

/**
 * Counting tokens costs as much as embedding with a small model. No tokenizer makes more than one token of
 * a byte (of the text in its compatible form, which most of them use), one a word and a few special ones.
 */
function fits(article: Source, range: Range, { maxTokens, countTokens }: PassageLimits): boolean {
  const text = textAt(article, range)
  const mostTokens = Buffer.byteLength(text.normalize('NFKC')) + (text.match(/\S+/g)?.length ?? 0) + 8
  return mostTokens <= maxTokens || countTokens(text) <= maxTokens
}

/** The white space nearest the middle; without any, a place between two characters; none in a single one. */
function cutNearMiddle(text: string, { start, end }: Range): number | undefined {
  const middle = (start + end) >> 1
  for (let distance = 0; middle - distance > start || middle + distance < end; distance++) {
    if (middle - distance > start && /\s/.test(text.charAt(middle - distance))) return middle - distance
    if (middle + distance < end && /\s/.test(text.charAt(middle + distance))) return middle + distance
  }
  const isInsidePair =
    /[\uDC00-\uDFFF]/.test(text.charAt(middle)) && /[\uD800-\uDBFF]/.test(text.charAt(middle - 1))
  const cut = isInsidePair ? middle + 1 : middle
  return cut > start && cut < end ? cut : undefined
}

function trimmed(text: string, { start, end }: Range): Range | undefined {
  const words = text.slice(start, end)
  if (words.trim() === '') return undefined
  return { start: end - words.trimStart().length, end: start + words.trimEnd().length }
}
