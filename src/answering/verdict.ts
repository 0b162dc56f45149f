import type { Language, Refusal } from '../domain.js'
import type { Strength } from './strength.js'

/** Weights of the logistic model by language of the question, fitted by training/verdict (docs/retrieval.md). */
type Weights = Readonly<Record<keyof Strength | 'constant', number>>

const weights: Readonly<Record<Language, Weights>> = {
  ar: {
    constant: -5.624,
    sentenceCoverage: 4.278,
    backgroundScore: 0.007137,
    lacksSigns: -1.267,
    counted: 3.579,
    similarity: 2.364,
    wordCount: -0.104,
  },
  en: {
    constant: -6.903,
    sentenceCoverage: 6.245,
    backgroundScore: 0.01894,
    // The English questions it was fitted on are too few to tell: this one is the Arabic weight.
    lacksSigns: -1.267,
    counted: 4.726,
    similarity: 3.814,
    wordCount: -0.1186,
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
