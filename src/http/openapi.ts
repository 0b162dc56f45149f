import { z } from 'zod'
import { importingOperations } from './openapi-importing.js'
import { badRequest, error, json, notAllowed } from './openapi-parts.js'
import { pageSchema } from './schemas.js'

const noIndex = { '503': error('No index can be opened; the message says how to mend that.') }

/** The JSON interface as an OpenAPI 3.1 document, from the same schemas that check the requests. */
export function openApiDocument() {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Isnad',
      version: '1',
      description: 'Answers questions about Arabic news articles with verbatim quotes and where they stand.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    security: [{}, { token: [] }],
    paths: {
      '/api/ask': {
        post: {
          operationId: 'ask',
          summary: 'Quotes that answer a question, or that there are none.',
          requestBody: { required: true, ...json('Ask') },
          responses: {
            '200': { description: 'The answer, or the refusal.', ...json('Answer') },
            ...badRequest,
            '413': error('The body is too large.'),
            '429': error('Too many questions; Retry-After says when to go on.'),
            ...noIndex,
          },
        },
      },
      '/api/articles': {
        post: importingOperations.addArticles,
        get: {
          operationId: 'listArticles',
          summary: 'The indexed articles.',
          parameters: Object.entries(z.toJSONSchema(pageSchema, { io: 'input' }).properties ?? {}).map(
            ([name, schema]) => ({ name, in: 'query', required: false, schema }),
          ),
          responses: {
            '200': { description: 'A stretch of the list.', ...json('ArticleList') },
            ...badRequest,
            ...noIndex,
          },
        },
      },
      '/api/articles/{id}': {
        delete: importingOperations.removeArticle,
        get: {
          operationId: 'readArticle',
          summary: 'An article, whole. Slashes of the id stay as they are; the rest is percent-encoded.',
          parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }],
          responses: {
            '200': { description: 'The article.', ...json('Article') },
            '404': error('No indexed article has this id.'),
            ...noIndex,
          },
        },
      },
      '/api/removed': { get: importingOperations.listRemoved },
      '/api/removed/restore': { post: importingOperations.restoreArticle },
      '/api/index': {
        get: {
          operationId: 'readIndex',
          summary: 'The index being served, and the last rebuild.',
          responses: { '200': { description: 'The index.', ...json('Index') }, ...noIndex },
        },
      },
      '/api/index/builds': {
        get: {
          operationId: 'readBuildLog',
          summary: 'What became of past builds.',
          responses: { '200': { description: 'The log, newest first.', ...json('BuildLog') } },
        },
      },
      '/api/index/rebuild': {
        post: {
          operationId: 'startRebuild',
          summary: 'Reads the articles again and builds a new index.',
          responses: {
            '202': { description: 'Started; GET /api/index tells how it goes.', ...json('Rebuild') },
            ...notAllowed,
            '409': error('A rebuild is running.'),
          },
        },
        delete: {
          operationId: 'cancelRebuild',
          summary: 'Ends the running rebuild; the index being served is untouched.',
          responses: { '200': { description: 'How the rebuild stands.', ...json('Rebuild') }, ...notAllowed },
        },
      },
      '/health': {
        get: {
          operationId: 'health',
          summary: 'Whether questions can be answered.',
          responses: { '200': { description: 'They can.', ...json('Health') }, ...noIndex },
        },
      },
    },
    components: {
      schemas: componentSchemas(),
      securitySchemes: {
        token: {
          type: 'http',
          scheme: 'bearer',
          description:
            'ADMIN_TOKEN for changes, which are open to the machine itself while no token is set; READ_TOKEN or ' +
            'ADMIN_TOKEN for everything where reading is closed, which answers 401 without.',
        },
      },
    },
  }
}

/** Every named schema, referring to the others by name; the document as a whole says which dialect they are in. */
function componentSchemas() {
  const { schemas } = z.toJSONSchema(z.globalRegistry, { uri: (id) => `#/components/schemas/${id}` })
  return Object.fromEntries(
    Object.entries(schemas).map(([name, { $id: _id, $schema: _dialect, ...schema }]) => [name, schema]),
  )
}
