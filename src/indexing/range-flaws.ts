import type { Article, Passage, Range } from '../domain.js'

type Source = Pick<Article, 'id' | 'text'> & { readonly boilerplate?: readonly Range[] }

/**
 * What is wrong with the ranges of an article: outside the text, out of order, inside a character, leaving words
 * out that are no boilerplate or holding some that are; passages named otherwise than by their place. Empty when
 * all is right.
 */
export function rangeFlaws(article: Source, passages: readonly Passage[]): string[] {
  const { id, text } = article
  const flaws = boilerplateFlaws(article)
  let covered = 0
  for (const passage of passages) {
    const name = `Passage ${passage.id}`
    if (passage.id !== `${id}@${passage.start}-${passage.end}`)
      flaws.push(`${name} is not named by its place.`)
    const first = passage.sentences[0]
    const last = passage.sentences.at(-1)
    if (first?.start !== passage.start || last?.end !== passage.end) {
      flaws.push(`${name} does not begin and end with its sentences.`)
    }
    if (article.boilerplate?.some((range) => range.start < passage.end && passage.start < range.end)) {
      flaws.push(`${name} holds text of the site.`)
    }
    for (const sentence of passage.sentences) {
      flaws.push(...sentenceFlaws(article, sentence, covered).map((flaw) => `${name}: ${flaw}`))
      covered = sentence.end
    }
  }
  if (holdsWords(article, covered, text.length))
    flaws.push(`The words of ${id} from ${covered} on are in no passage.`)
  return flaws
}

function boilerplateFlaws({ id, text, boilerplate = [] }: Source): string[] {
  let before = 0
  return boilerplate.flatMap((range) => {
    const place = `The text of the site ${range.start}-${range.end} of ${id}`
    const flaws = rangeFlaw(text, range, before)
    before = range.end
    return flaws.map((flaw) => `${place} ${flaw}`)
  })
}

function sentenceFlaws(article: Source, range: Range, covered: number): string[] {
  const place = `the sentence ${range.start}-${range.end}`
  const flaws = rangeFlaw(article.text, range, covered).map((flaw) => `${place} ${flaw}`)
  if (range.start > covered && holdsWords(article, covered, range.start))
    flaws.push(`words before ${place} are in no passage.`)
  return flaws
}

function rangeFlaw(text: string, { start, end }: Range, before: number): string[] {
  if (start >= end || end > text.length) return [`is outside the text (0-${text.length}).`]
  if (start < before) return [`begins before the one before it ends (${before}).`]
  return splitsCharacter(text, start) || splitsCharacter(text, end) ? ['cuts a character in two.'] : []
}

/** Whether anything but white space and boilerplate lies there. */
function holdsWords({ text, boilerplate = [] }: Source, from: number, to: number): boolean {
  let at = from
  for (const { start, end } of boilerplate) {
    if (end <= at || start >= to) continue
    if (/\S/.test(text.slice(at, start))) return true
    at = end
  }
  return /\S/.test(text.slice(at, to))
}

function splitsCharacter(text: string, at: number): boolean {
  return (
    /^[\uDC00-\uDFFF]/.test(text.slice(at, at + 1)) && /[\uD800-\uDBFF]$/.test(text.slice(0, at).slice(-1))
  )
}
