import type { Language, Refusal } from '../domain.js'
import type { Strength } from './strength.js'

/** Weights of the logistic model by language of the question, fitted by training/verdict (docs/retrieval.md). */
type Weights = Readonly<Record<keyof Strength | 'constant', number>>

const weights: Readonly<Record<Language, Weights>> = {
  ar: {
    constant: -3.958,
    sentenceCoverage: 3.497,
    backgroundScore: 0.01597,
    lacksSigns: -1.823,
    similarity: 3.276,
    wordCount: -0.1872,
  },
  en: {
    constant: -3.511,
    sentenceCoverage: 3.637,
    backgroundScore: 0.03533,
    // The English questions it was fitted on ask for nothing that shows: this one is the Arabic weight.
    lacksSigns: -1.823,
    similarity: 4.982,
    wordCount: -0.209,
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
