import { confidenceWith } from './logistic.js'
import type { Question } from './samples.js'

/** Cuts of the confidence that the shares are told for. */
const cuts = [0.2, 0.25, 0.28, 0.3, 0.32, 0.34, 0.36, 0.38, 0.4, 0.45]

/**
 * How the questions of each judged file fare under weights that were fitted without them: what they are about is
 * cut into parts, and each part is judged by a fit of the others.
 */
export function crossValidate(
  judged: ReadonlyMap<string, readonly Question[]>,
  parts: number,
  fit: (isHeld: (question: Question) => boolean) => Record<string, number>,
): string {
  const abouts = [...new Set([...judged.values()].flat().map(({ about }) => about ?? ''))].sort()
  const confidences = new Map<Question, number>()
  for (let part = 0; part < parts; part++) {
    const held = new Set(abouts.filter((_, i) => i % parts === part))
    const isHeld = ({ about }: Question) => about !== undefined && held.has(about)
    const weights = fit(isHeld)
    for (const questions of judged.values())
      for (const one of questions.filter(isHeld)) confidences.set(one, confidenceWith(weights, one.features))
  }
  const shares = (questions: readonly Question[], isPositive: boolean) => {
    const own = questions.filter((one) => one.isPositive === isPositive)
    const refused = (cut: number) => own.filter((one) => (confidences.get(one) ?? 0) < cut).length
    return own.length === 0 ? [] : cuts.map((cut) => (refused(cut) / own.length).toFixed(3))
  }
  return [
    `refused under  ${cuts.map((cut) => cut.toFixed(2).padEnd(5)).join(' ')}`,
    ...[...judged].flatMap(([name, questions]) =>
      [true, false].flatMap((isPositive) => {
        const row = shares(questions, isPositive)
        return row.length === 0
          ? []
          : [`${isPositive ? 'answerable    ' : 'unanswerable  '} ${row.join(' ')}  ${name}`]
      }),
    ),
  ].join('\n')
}
