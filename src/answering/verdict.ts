import type { Language, Refusal } from '../domain.js'
import type { Strength } from './strength.js'

/** Weights of the logistic model by language of the question, fitted by training/verdict (docs/retrieval.md). */
type Weights = Readonly<Record<keyof Strength | 'constant', number>>

const weights: Readonly<Record<Language, Weights>> = {
  ar: {
    constant: -11.97,
    sentenceCoverage: 3.869,
    backgroundScore: 1.2,
    lacksSigns: -0.656,
    counted: 5.904,
    attached: 2.525,
    similarity: 1.628,
    wordCount: -0.6182,
  },
  en: {
    constant: -9.266,
    sentenceCoverage: 6.257,
    backgroundScore: 0.1382,
    lacksSigns: -0.2414,
    counted: 9.51,
    attached: 3.583,
    similarity: 0.6261,
    wordCount: -0.7928,
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
