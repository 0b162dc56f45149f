import { parseArgs } from 'node:util'
import { crossValidate } from './cross-validate.js'
import { fitConstant, fitLogistic } from './logistic.js'
import { balanced, type Question, readQuestions } from './samples.js'

const usage = `node dist/training/verdict/fit.js LANGUAGES [options] FEATURES.jsonl…
  Fits the weights of src/answering/verdict.ts from files written by "isnad eval --features", for the first of
  the languages ("ar", or "en,ar" where the questions of the other help). The answerable questions of a file and
  language count as much as those of another, the unanswerable ones likewise, and all answerable questions
  together as much as all unanswerable ones. A file given twice counts twice.

  --constant-by FILE   fit the constant once more by the questions of this file in the first language; may repeat
  --cross-validate N   tell how the questions of the --constant-by files would fare if those about the same (their
                       "about") had not been fitted on, in N parts
  --without NAME       leave a number out; may repeat`

/** Fits the verdict of one language and prints its weights, and how it does on questions it was not fitted on. */
async function main(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      without: { type: 'string', multiple: true, default: [] },
      'constant-by': { type: 'string', multiple: true, default: [] },
      'cross-validate': { type: 'string' },
    },
  })
  const [languages, ...paths] = positionals
  const [language] = languages?.split(',') ?? []
  if (languages === undefined || language === undefined || paths.length === 0) throw new Error(usage)
  const all = (
    await Promise.all(paths.flatMap((path) => languages.split(',').map((one) => readQuestions(path, one))))
  ).flat()
  const news = new Map<string, Question[]>()
  for (const path of values['constant-by']) news.set(path, await readQuestions(path, language))
  const names = Object.keys(all[0]?.features ?? {}).filter((name) => !values.without.includes(name))

  const fit = (isHeld: (question: Question) => boolean): Record<string, number> => {
    const others = (questions: readonly Question[]) => questions.filter((one) => !isHeld(one))
    const weights = fitLogistic(balanced(others(all)), names)
    return news.size === 0 ? weights : fitConstant(balanced(others([...news.values()].flat())), weights)
  }

  const rounded = Object.entries(fit(() => false)).map(([name, value]) => [
    name,
    Number(value.toPrecision(4)),
  ])
  console.log(JSON.stringify(Object.fromEntries(rounded), null, 2))
  const parts = Number(values['cross-validate'] ?? 0)
  if (parts > 1) console.log(crossValidate(news, parts, fit))
}

await main(process.argv.slice(2))
