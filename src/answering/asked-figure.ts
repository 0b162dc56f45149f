import { countsWhatIsAsked } from '../comparison/asked-figure.js'
import { askedCount, type Outcome } from '../comparison/count-words.js'
import { figuresIn, type TextFigure } from '../comparison/figures.js'
import type { ReadQuestion } from '../retrieval/question.js'
import { stemsAsked } from './asked-to-compare.js'
import { asksForToll, asksSeveralSources } from './question-kind.js'

/** What a figure is worth that says no more than «آلاف», or that counts another party than the one asked about. */
const worths = { vague: 0.6, otherParty: 0.7 }

export type FigureWorth = {
  /** Of a text, how good an answer its figures are, 0 to 1; 0 where it gives none of what is asked. */
  of(text: string): number
  /** Whether a text can give any only with words of what befell people, and of this. */
  isNeeded(outcome: Outcome | undefined): boolean
}

/** Judges figures for a question for one that several reports may answer with their own; undefined for any other. */
export function figureWorth(question: ReadQuestion): FigureWorth | undefined {
  const { text } = question
  const stems = stemsAsked(question)
  const { outcome } = askedCount(stems)
  const isOfPeople = outcome !== undefined || asksForToll(text)
  // Of other things («كم مقعدا») one sentence tells as well as ten.
  const isOfThings = asksSeveralSources(text)
  if (!isOfPeople && !isOfThings) return undefined
  const counts = countsWhatIsAsked(stems)
  const isAsked = (figure: TextFigure) =>
    (figure.kind === 'other' ? isOfThings : isOfPeople) && counts(figure)
  return {
    of: (said) => Math.max(0, ...figuresIn(said).filter(isAsked).map(worthOf)),
    isNeeded: (told) => isOfThings || (told !== undefined && (outcome === undefined || told === outcome)),
  }

  function worthOf({ limit, party }: TextFigure): number {
    const isOther = party.length > 0 && !party.some((own) => stems.has(own))
    return (limit === 'order' ? worths.vague : 1) * (isOther ? worths.otherParty : 1)
  }
}
