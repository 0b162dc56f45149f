import type { Language, Refusal } from '../domain.js'
import type { Strength } from './strength.js'

/** Weights of the logistic model by language of the question, fitted on questions with and without their article. */
type Weights = Readonly<Record<keyof Strength | 'constant', number>>

const weights: Readonly<Record<Language, Weights>> = {
  ar: {
    constant: -3.9,
    sentenceCoverage: 4,
    passageCoverage: 2,
    matchedWeight: 0.03,
    heaviestMissing: -0.1,
    similarity: 0,
    wordCount: -0.1,
  },
  en: {
    constant: -3.9,
    sentenceCoverage: 4,
    passageCoverage: 2,
    matchedWeight: 0.03,
    heaviestMissing: -0.1,
    similarity: 0,
    wordCount: -0.1,
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
