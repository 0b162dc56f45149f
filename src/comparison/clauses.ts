import { endsClause, type Token, terms } from './tokens.js'

/**
 * Of each token the number of the clause it stands in: what is said opens a clause of its own («قال أمس إن …»), as do
 * relative words, conjunctions that set against, and a new verb of being.
 */
export function clausesOf(tokens: readonly Token[]): number[] {
  let clause = 0
  return tokens.map(({ term, gap }, i) => {
    if (i > 0 && (endsClause(gap) || openers.has(term))) clause++
    return clause
  })
}

const openers = new Set(
  terms(
    'إن أن أنه أنها أنهم بأن بأنه بأنها وأن وأنه وأنها وإن فإن إنه إنها إنهم الذي التي الذين اللذين اللتين والذي والتي والذين لكن ولكن لكنه لكنها ' +
      'بل فيما بينما حيث ثم مما بعدما قبلما عندما حين حينما إثر عقب وكان وكانت وكانوا وقال وقالت وأضاف وأضافت وأوضح وأكد وأكدت وأشار كما إلا غير رغم لأن لأنه لأنها كي لكي حتى إذا لو',
  ),
)
