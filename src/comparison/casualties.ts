import { countsWhatIsAsked } from './asked-figure.js'
import { askedCount, isCountWord } from './count-words.js'
import { figuresIn } from './figures.js'

/** How sure a text tells how many were killed, wounded, captured … of those whom a question asks about, 0 to 1. */
export type Casualties = (text: string) => number

/** By whose they are said to be: of the party that the question names, of none, of another. */
const worth = { named: 1, unstated: 0.9, other: 0.6 } as const

/**
 * What counts casualties, in whatever words: «قضى منهم 41 مقاتلا» answers «كم عدد القتلى؟». `asked` are the stems of the
 * question's words with their synonyms; undefined where they ask for nothing that befell anybody.
 */
export function casualtiesAsked(asked: ReadonlySet<string>): Casualties | undefined {
  if (!askedCount(asked).outcome) return undefined
  const isAsked = countsWhatIsAsked(asked)
  const topics = new Set([...asked].filter((own) => !isCountWord(own)))
  return (text) =>
    Math.max(
      0,
      ...figuresIn(text)
        .filter((figure) => figure.kind !== 'other' && isAsked(figure))
        .map(({ party }) => {
          if (party.length === 0) return worth.unstated
          return party.some((own) => topics.has(own)) ? worth.named : worth.other
        }),
    )
}
