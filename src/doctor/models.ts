import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { type Config, projectDir } from '../config.js'
import type { Embedder } from '../embedding/embedder.js'
import { openLexicon } from '../english/lexicon.js'
import { openBackground } from '../lexical/background.js'
import { openNeighbours } from '../lexical/neighbours.js'
import { countOf, type Finding, ok, problem, reasonOf } from './finding.js'

const again = 'Fetch the project’s models folder again, from where the project came from.'

/** Whether the models that come with the product hold the bytes they were released with. */
export async function checkModelFiles(model: Config['model'], folder = shippedModels): Promise<Finding> {
  const isOwn = relative(folder, model) === 'embedding'
  const sums = await readFile(join(folder, 'SHA256SUMS'), 'utf8')
  const recorded = [...sums.matchAll(/^([0-9a-f]{64}) {2}(.+)$/gm)].map(([, sha256 = '', path = '']) => ({
    sha256,
    path,
  }))
  const wanted = recorded.filter(({ path }) => isOwn || !path.startsWith('embedding/'))
  const flaws: string[] = []
  for (const { sha256, path } of wanted) {
    const content = await readFile(join(folder, ...path.split('/'))).catch(() => undefined)
    if (!content) flaws.push(`${path} is missing`)
    else if (createHash('sha256').update(content).digest('hex') !== sha256)
      flaws.push(`${path} has another SHA-256 than was recorded`)
  }
  if (flaws.length > 0) return problem(`${flaws.join('; ')}.`, again)
  const other = isOwn ? '' : ` MODEL is ${model.split(sep).join('/')}, of which nothing is recorded.`
  return ok(`${countOf(wanted.length, 'file')}, each with the SHA-256 recorded in models/SHA256SUMS.${other}`)
}

const shippedModels = join(projectDir, 'models')

/** Whether the embedding model opens and gives vectors. */
export async function checkEmbedder(open: () => Promise<Embedder>): Promise<Finding> {
  const { fingerprint, dimensions, maxTokens } = await open()
  return ok(
    `${fingerprint.split(' ', 1)[0]} opens: ${dimensions} dimensions, passages of at most ${countOf(maxTokens, 'token')}.`,
  )
}

/** Whether what carries English to Arabic, and what says how rare words are, can be read. */
export async function checkLanguageData(folder = shippedModels): Promise<Finding> {
  const flaws: string[] = []
  await openLexicon(join(folder, 'lexicon')).catch((error) => flaws.push(reasonOf(error)))
  await openBackground(join(folder, 'background')).catch((error) => flaws.push(reasonOf(error)))
  await openNeighbours(join(folder, 'neighbours')).catch((error) => flaws.push(reasonOf(error)))
  if (flaws.length > 0) return problem(`${flaws.join('; ')}.`, again)
  return ok('The English–Arabic lexicon, the word frequencies and the neighbours of words open.')
}
