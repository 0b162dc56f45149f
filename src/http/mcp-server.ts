import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { z } from 'zod'
import type { Exchanged } from '../../views/answer.js'
import { referenceTo } from '../domain.js'
import { AppError } from '../errors.js'
import type { Snapshot } from '../indexing/snapshot.js'
import { answerJson, referenceJson } from './api.js'
import { knownArticle, passagesOf } from './article-view.js'
import { askSchema, backwards, isForwards } from './ask-schema.js'
import { listed } from './catalogue.js'
import type { AskedQuery } from './follow-up.js'
import { articleListSchema, articleSchema, searchResultSchema, toolAnswerSchema } from './schemas.js'
import { placesOf } from './verify-quote.js'

/** What the tools need; each request reads one snapshot. */
export type ToolParts = {
  current(): Promise<Snapshot>
  ask(query: AskedQuery): Promise<Exchanged>
  readonly version: string
}

const readOnly = { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false }

/** A schema with a name becomes a reference, which the protocol does not take at the top: these have none. */
const asked = z.strictObject(askSchema.shape).refine(isForwards, backwards)

const instructions = `Isnad answers questions about Arabic news with verbatim quotes of the indexed articles. Quote only what a
tool returns, character for character, with its article and range; verify_quote proves a quote. When "kind" is
"no-answer", the articles do not answer, and "nearest" is no answer.`

/** An MCP server of read-only tools over the index. */
export function createMcpServer(parts: ToolParts): McpServer {
  const server = new McpServer({ name: 'isnad', title: 'Isnad', version: parts.version }, { instructions })

  server.registerTool(
    'ask',
    {
      title: 'Ask the articles',
      description:
        'Answers a question in Arabic or English with verbatim Arabic quotes, each with article, range and whom the article credits; or says that the articles do not answer.',
      inputSchema: asked,
      outputSchema: toolAnswerSchema,
      annotations: readOnly,
    },
    (query) =>
      told(async () => {
        const { answer, followUp, narrowed, buildId, model } = await parts.ask(query)
        return { ...answerJson(answer, narrowed?.askedOf, followUp), index: { buildId, model } }
      }),
  )

  server.registerTool(
    'search',
    {
      title: 'Search passages',
      description: 'The places of the articles nearest to a query, whether or not they answer it.',
      inputSchema: asked,
      outputSchema: searchResultSchema,
      annotations: readOnly,
    },
    (query) =>
      told(async () => {
        const { answer, buildId, model } = await parts.ask(query)
        const { quotes, nearest } = answerJson(answer)
        return { quotes: [...quotes, ...nearest], index: { buildId, model } }
      }),
  )

  server.registerTool(
    'read_article',
    {
      title: 'Read an article',
      description: 'One article whole: header, text, SHA-256 of the text, and the ranges of its passages.',
      inputSchema: z.strictObject({ id: z.string().min(1).max(1000) }),
      outputSchema: z.object(articleSchema.shape),
      annotations: readOnly,
    },
    ({ id }) =>
      told(async () => {
        const snapshot = await parts.current()
        const article = knownArticle(snapshot, id)
        const { text, textHash, boilerplate = [] } = article
        const passages = passagesOf(snapshot, id)
        return { ...referenceJson(referenceTo(article)), text, textHash, boilerplate, passages }
      }),
  )

  server.registerTool(
    'list_articles',
    {
      title: 'List the articles',
      description: 'The indexed articles with outlet, date and number of passages, a stretch at a time.',
      inputSchema: z.strictObject({
        offset: z.int().min(0).default(0),
        limit: z.int().min(1).max(500).default(100),
      }),
      outputSchema: z.object(articleListSchema.shape),
      annotations: readOnly,
    },
    ({ offset, limit }) =>
      told(async () => {
        const snapshot = await parts.current()
        const articles = listed(snapshot, offset, limit).map(({ passageCount, ...article }) => ({
          ...referenceJson(article),
          passageCount,
        }))
        return { total: snapshot.articles.size, articles }
      }),
  )

  server.registerTool(
    'verify_quote',
    {
      title: 'Verify a quote',
      description: 'Whether words stand in an article character for character, and where.',
      inputSchema: z.strictObject({
        article: z.string().min(1).max(1000),
        text: z.string().min(1).max(20_000),
      }),
      outputSchema: z.object({
        isVerbatim: z.boolean(),
        places: z.array(z.object({ start: z.int(), end: z.int() })),
        textHash: z.string(),
      }),
      annotations: readOnly,
    },
    ({ article: id, text }) =>
      told(async () => {
        const article = knownArticle(await parts.current(), id)
        const places = placesOf(article, text)
        return { isVerbatim: places.length > 0, places, textHash: article.textHash }
      }),
  )

  return server
}

/** A result as structure and as text; a failure that can be explained as the tool's own error. */
async function told<Result extends Record<string, unknown>>(work: () => Promise<Result>) {
  try {
    const result = await work()
    return { structuredContent: result, content: [{ type: 'text' as const, text: JSON.stringify(result) }] }
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return { isError: true, content: [{ type: 'text' as const, text: error.message }] }
  }
}
