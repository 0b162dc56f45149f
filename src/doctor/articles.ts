import { type Config, variable } from '../config.js'
import { loadCorpus } from '../corpus/load.js'
import { countOf, type Finding, ok, problem, warning } from './finding.js'

/** How many articles the corpus holds, and what of it is none. */
export async function checkCorpus({ corpusDir }: Pick<Config, 'corpusDir'>): Promise<Finding> {
  let articles = 0
  let skipped = 0
  let example = ''
  for await (const reading of loadCorpus(corpusDir)) {
    if (reading.kind === 'article') articles += 1
    else {
      skipped += 1
      const { file, line, problem: flaw } = reading.skipped
      example ||= `${file}${line === undefined ? '' : `:${line}`}: ${flaw}`
    }
  }
  if (articles === 0) {
    return problem(
      `No article can be read in ${corpusDir}${example && ` (${example})`}.`,
      `Put articles into it, or set ${variable('corpusDir')} to where they are.`,
    )
  }
  const says = `${countOf(articles, 'article')} in ${corpusDir}`
  if (skipped === 0) return ok(`${says}, all of it readable.`)
  return warning(
    `${says}; ${skipped.toLocaleString('en')} of its files or lines cannot be read, such as ${example}`,
    'The index page and skipped.jsonl of the build name each with its mend.',
  )
}
