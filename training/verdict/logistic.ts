export type Sample = {
  readonly isPositive: boolean
  readonly weight: number
  readonly features: Readonly<Record<string, number>>
}

const steps = 4000
const rate = 0.1
/** Ridge penalty on standardised slopes, in shares of the mean loss; keeps slopes of like features from running apart. */
const ridge = 0.003

/**
 * Logistic regression by gradient descent with momentum over standardised features; the slopes it returns are
 * for the features as they came, with the constant under `constant`. Deterministic.
 */
export function fitLogistic(samples: readonly Sample[], names: readonly string[]): Record<string, number> {
  const total = samples.reduce((sum, { weight }) => sum + weight, 0)
  const average = (of: (sample: Sample) => number) =>
    samples.reduce((sum, sample) => sum + sample.weight * of(sample), 0) / total
  const means = names.map((name) => average(({ features }) => features[name] ?? 0))
  const deviations = names.map((name, i) =>
    Math.max(1e-6, Math.sqrt(average(({ features }) => ((features[name] ?? 0) - (means[i] ?? 0)) ** 2))),
  )
  const rows = samples.map(({ features }) =>
    names.map((name, i) => ((features[name] ?? 0) - (means[i] ?? 0)) / (deviations[i] ?? 1)),
  )
  const slopes = names.map(() => 0)
  const speed = names.map(() => 0)
  let constant = 0
  let constantSpeed = 0
  for (let step = 0; step < steps; step++) {
    const gradient = slopes.map((slope) => ridge * slope)
    let constantGradient = 0
    samples.forEach(({ isPositive, weight }, s) => {
      const row = rows[s] ?? []
      const logit = row.reduce((sum, value, i) => sum + value * (slopes[i] ?? 0), constant)
      const error = (weight / total) * (1 / (1 + Math.exp(-logit)) - (isPositive ? 1 : 0))
      constantGradient += error
      row.forEach((value, i) => {
        gradient[i] = (gradient[i] ?? 0) + error * value
      })
    })
    constantSpeed = 0.9 * constantSpeed - rate * constantGradient
    constant += constantSpeed
    gradient.forEach((value, i) => {
      speed[i] = 0.9 * (speed[i] ?? 0) - rate * value
      slopes[i] = (slopes[i] ?? 0) + (speed[i] ?? 0)
    })
  }
  const raw = slopes.map((slope, i) => slope / (deviations[i] ?? 1))
  const shift = raw.reduce((sum, slope, i) => sum + slope * (means[i] ?? 0), 0)
  return { constant: constant - shift, ...Object.fromEntries(names.map((name, i) => [name, raw[i] ?? 0])) }
}

/** The same slopes with the constant that fits some samples best, by Newton's method. */
export function fitConstant(
  samples: readonly Sample[],
  weights: Readonly<Record<string, number>>,
): Record<string, number> {
  let { constant = 0 } = weights
  for (let step = 0; step < 50; step++) {
    let gradient = 0
    let curvature = 1e-9
    for (const { features, isPositive, weight } of samples) {
      const confidence = confidenceWith({ ...weights, constant }, features)
      gradient += weight * (confidence - (isPositive ? 1 : 0))
      curvature += weight * confidence * (1 - confidence)
    }
    constant -= gradient / curvature
  }
  return { ...weights, constant }
}

/** What weights make of features, as a probability. */
export function confidenceWith(
  weights: Readonly<Record<string, number>>,
  features: Readonly<Record<string, number>>,
): number {
  let logit = 0
  for (const [name, slope] of Object.entries(weights))
    logit += slope * (name === 'constant' ? 1 : (features[name] ?? 0))
  return 1 / (1 + Math.exp(-logit))
}
