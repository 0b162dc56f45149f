import type { Language, Refusal } from '../domain.js'
import type { Strength } from './strength.js'

/** Weights of the logistic model by language of the question, fitted by training/verdict (docs/retrieval.md). */
type Weights = Readonly<Record<keyof Strength | 'constant', number>>

const weights: Readonly<Record<Language, Weights>> = {
  ar: {
    constant: -12.28,
    sentenceCoverage: 4.552,
    backgroundScore: 0.7966,
    lacksSigns: -0.7622,
    counted: 7.122,
    attached: 2.83,
    similarity: 1.768,
  },
  en: {
    constant: -13.46,
    sentenceCoverage: 7.637,
    backgroundScore: 0.09282,
    lacksSigns: -0.4632,
    counted: 12.83,
    attached: 5.054,
    similarity: 0.2145,
  },
}

/** Calibrated probability that the evidence holds an answer, 0 to 1; 0 without evidence. */
export function confidenceOf(strength: Strength | undefined, language: Language): number {
  if (!strength) return 0
  const { constant, ...slopes } = weights[language]
  let logit = constant
  for (const [name, slope] of Object.entries(slopes)) logit += slope * strength[name as keyof Strength]
  return 1 / (1 + Math.exp(-logit))
}

/** Decides whether the best evidence is good enough to show as an answer. */
export function decide(
  strength: Strength | undefined,
  confidence: number,
  minConfidence: number,
): 'answer' | Refusal {
  if (!strength || strength.sentenceCoverage === 0) return 'nothing-found'
  return confidence >= minConfidence ? 'answer' : 'weak-evidence'
}
