import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { z } from 'zod'
import { type Config, projectDir } from '../config.js'
import { type Article, textAt } from '../domain.js'
import { readArticles } from '../indexing/build-files.js'
import { buildPaths } from '../indexing/build-folder.js'
import { countOf, type Finding, ok, problem, warning } from './finding.js'
import { publishedManifest } from './index-state.js'

const quote = z.object({
  article: z.object({ id: z.string() }),
  start: z.number(),
  end: z.number(),
  text: z.string(),
})
const answerSchema = z.object({
  quotes: z.array(quote),
  nearest: z.array(quote),
  index: z.object({ buildId: z.string() }),
})

/** Where the compiled program stands. */
const compiled = (...path: string[]) => join(projectDir, 'dist', 'src', ...path)

/**
 * Asks one question, the headline of an indexed article, with the command itself in a process whose network is cut,
 * and holds what it quotes against the articles of the index.
 */
export async function checkRoundTrip({ indexDir }: Pick<Config, 'indexDir'>): Promise<Finding> {
  const { buildId } = await publishedManifest(indexDir)
  const question = await firstHeadline(buildPaths(indexDir, buildId).articles)
  const startedAt = performance.now()
  const { stdout, stderr } = await ask(question)
  const seconds = Math.round((performance.now() - startedAt) / 100) / 10
  const attempts = stderr.match(/(?<=isnad doctor: attempted ).*/g) ?? []
  if (attempts.length > 0)
    return problem(
      `Answering tried to reach the network (${[...new Set(attempts)].join(', ')}).`,
      'Set MODEL to a folder on this machine, and ALLOW_REMOTE_MODELS to 0.',
    )
  if (stdout === undefined)
    return problem(`A question was not answered: ${failureIn(stderr)}`, 'See the checks above.')
  const { quotes, nearest, index } = answerSchema.parse(JSON.parse(stdout))
  const shown = [...quotes, ...nearest]
  if (shown.length === 0)
    return problem('The headline of an indexed article found nothing.', 'Run "isnad index --full".')
  const wrong = await unlikeTheirArticle(buildPaths(indexDir, index.buildId).articles, shown)
  if (wrong !== undefined)
    return problem(
      `A quote is not what stands in ${wrong}.`,
      'Run "isnad verify", then "isnad index --full".',
    )
  if (index.buildId !== buildId)
    return warning(`The build before it answers, ${index.buildId}.`, 'Run "isnad index --full".')
  return ok(
    `With the network cut, a question was answered in ${seconds} s: ${countOf(shown.length, 'passage')}, each as it stands in its article.`,
  )
}

async function ask(question: string): Promise<{ stdout?: string; stderr: string }> {
  const cut = pathToFileURL(compiled('doctor', 'no-network.js')).href
  const args = ['--import', cut, compiled('cli.js'), 'ask', '--json', '--', question]
  const options = { timeout: 120_000, maxBuffer: 1 << 26 }
  return promisify(execFile)(process.execPath, args, options).catch((error: unknown) => ({
    stderr:
      typeof error === 'object' && error !== null && 'stderr' in error ? String(error.stderr) : String(error),
  }))
}

/** What the command said for people. */
function failureIn(stderr: string): string {
  const lines = stderr.split('\n').filter((line) => line.trim() !== '' && !/^\s+at |^\(/.test(line))
  return lines.slice(-2).join(' ') || 'it ended without a word.'
}

async function firstHeadline(path: string): Promise<string> {
  for await (const { title, id } of readArticles(path)) return (title || id).slice(0, 500)
  throw new Error('the index holds no article')
}

/** The article of the first quote that is not the article's own characters. */
async function unlikeTheirArticle(
  path: string,
  quotes: readonly z.infer<typeof quote>[],
): Promise<string | undefined> {
  const wanted = new Set(quotes.map(({ article }) => article.id))
  const articles = new Map<string, Article>()
  for await (const article of readArticles(path))
    if (wanted.has(article.id)) articles.set(article.id, article)
  const wrong = quotes.find(({ article: { id }, text, ...range }) => {
    const article = articles.get(id)
    return !article || range.end > article.text.length || textAt(article, range) !== text
  })
  return wrong?.article.id
}
