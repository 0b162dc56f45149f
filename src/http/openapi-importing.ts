import { badRequest, error, json, notAllowed } from './openapi-parts.js'

const security = [{}, { adminToken: [] }]

/** Adding, removing and restoring articles, for the description of the JSON interface. */
export const importingOperations = {
  addArticles: {
    operationId: 'addArticles',
    summary: 'Writes articles into the corpus, never over others; the index follows with the next rebuild.',
    security,
    requestBody: {
      required: true,
      content: {
        ...json('NewArticles').content,
        'multipart/form-data': {
          schema: {
            type: 'object',
            properties: { files: { type: 'array', items: { type: 'string', format: 'binary' } } },
          },
        },
      },
    },
    responses: {
      '200': { description: 'What became of each.', ...json('AddedArticles') },
      ...badRequest,
      ...notAllowed,
      '413': error('Too many files, or too large.'),
    },
  },
  removeArticle: {
    operationId: 'removeArticle',
    summary: 'Moves an article out of the corpus into its trash.',
    security,
    parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }],
    responses: {
      '200': { description: 'What was removed.', ...json('RemovedArticle') },
      ...notAllowed,
      '404': error('No article of the corpus has this id.'),
    },
  },
  listRemoved: {
    operationId: 'listRemoved',
    summary: 'The removed articles that can be restored, the last removed first.',
    responses: { '200': { description: 'The list.', ...json('RemovedList') } },
  },
  restoreArticle: {
    operationId: 'restoreArticle',
    summary: 'Puts a removed article back where it was.',
    security,
    requestBody: { required: true, ...json('Restore') },
    responses: {
      '200': { description: 'What became of it.', ...json('Restored') },
      ...badRequest,
      ...notAllowed,
      '404': error('No such article was removed.'),
    },
  },
}
