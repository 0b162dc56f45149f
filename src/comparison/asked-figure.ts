import { askedCount } from './count-words.js'
import type { TextFigure } from './figures.js'

/**
 * Tells of a figure whether it counts what a question asks for; a question that asks for no count takes those of
 * casualties. `asked` are the stems of the question's words with their synonyms.
 */
export function countsWhatIsAsked(asked: ReadonlySet<string>): (figure: TextFigure) => boolean {
  const wanted = askedCount(asked)
  return (figure) => {
    if (figure.kind === 'other') return asked.has(figure.noun)
    if (figure.outcome === undefined) return false
    // «18 داعشيا، بينهم الانتحاريون العشرة»: some of those counted, of no kind that is asked for.
    if (figure.isPart && figure.kind === 'persons') return false
    if (wanted.outcome !== undefined && wanted.outcome !== figure.outcome) return false
    return wanted.kind === undefined || wanted.kind === 'persons' || wanted.kind === figure.kind
  }
}
