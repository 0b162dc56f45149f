import { reportingForms } from './reporting-verbs.js'
import type { Token } from './tokens.js'

/** «بحسب», «نقل … عن», «جاء في»: words that may credit somebody and are no reporting verbs. */
const prepositions =
  'بحسب حسب وفق وفقا طبقا استنادا جاء جاءت ورد وردت كقول بقول نقل نقلت نقلوا تنقل ينقل نقلا نسب نسبت'.split(
    ' ',
  )

const anything: readonly string[] = []

/** Every word that may begin a credit, with the conjunctions that are written onto it, and what it must stand before. */
const triggers = new Map([
  ...[...prepositions, ...reportingForms()].flatMap((term) =>
    [term, `و${term}`, `ف${term}`].map((form): [string, readonly string[]] => [form, anything]),
  ),
  // «وبين الوزير أن»: without the conjunction it is nearly always «between».
  ['وبين', anything],
  // «على لسان», «على حد تعبيره», «في صفوف».
  ['علي', ['لسان', 'حد']],
  ['وعلي', ['حد']],
  ['في', ['صفوف', 'اوساط']],
])

/** Whether a credit may begin at a token at all: at most it does not, and they need not be asked anything else. */
export function mayCredit(tokens: readonly Token[], i: number): boolean {
  const before = triggers.get(tokens[i]?.term ?? '')
  return before !== undefined && (before === anything || before.includes(tokens[i + 1]?.term ?? ''))
}
