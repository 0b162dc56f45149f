import type { Article, Passage, Range } from '../domain.js'

/**
 * What is wrong with the passages of an article: ranges outside the text, out of order, inside a character,
 * or leaving words out; passages named otherwise than by their place. Empty when all is right.
 */
export function rangeFlaws(
  { id, text }: Pick<Article, 'id' | 'text'>,
  passages: readonly Passage[],
): string[] {
  const flaws: string[] = []
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
    for (const sentence of passage.sentences) {
      flaws.push(...sentenceFlaws(text, sentence, covered).map((flaw) => `${name}: ${flaw}`))
      covered = sentence.end
    }
  }
  if (/\S/.test(text.slice(covered))) flaws.push(`The words of ${id} from ${covered} on are in no passage.`)
  return flaws
}

function sentenceFlaws(text: string, { start, end }: Range, covered: number): string[] {
  const place = `the sentence ${start}-${end}`
  if (start >= end || end > text.length) return [`${place} is outside the text (0-${text.length}).`]
  if (start < covered) return [`${place} begins before the one before it ends (${covered}).`]
  const flaws: string[] = []
  if (/\S/.test(text.slice(covered, start))) flaws.push(`words before ${place} are in no passage.`)
  if (splitsCharacter(text, start) || splitsCharacter(text, end))
    flaws.push(`${place} cuts a character in two.`)
  return flaws
}

function splitsCharacter(text: string, at: number): boolean {
  return (
    /^[\uDC00-\uDFFF]/.test(text.slice(at, at + 1)) && /[\uD800-\uDBFF]$/.test(text.slice(0, at).slice(-1))
  )
}
