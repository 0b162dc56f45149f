import { reportingForms } from './reporting-verbs.js'

/** «بحسب», «نقل … عن», «على لسان», «جاء في», «في صفوف»: words that may credit somebody and are no reporting verbs. */
const prepositions =
  'بحسب حسب وفق وفقا طبقا استنادا علي جاء جاءت ورد وردت كقول بقول في بين نقل نقلت نقلوا تنقل ينقل نقلا نسب نسبت'.split(
    ' ',
  )

/** Every word that may begin a credit, with the conjunctions that are written onto it. */
const triggers = new Set(
  [...prepositions, ...reportingForms()].flatMap((term) => [term, `و${term}`, `ف${term}`]),
)

/** Whether a word may begin a credit at all: most words of a sentence do not, and need not be asked anything else. */
export function mayCredit(term: string): boolean {
  return triggers.has(term)
}
