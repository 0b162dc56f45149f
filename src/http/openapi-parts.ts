/** A response or body of a named schema. */
export function json(name: string) {
  return { content: { 'application/json': { schema: { $ref: `#/components/schemas/${name}` } } } }
}

export const error = (description: string) => ({ description, ...json('Error') })

export const badRequest = { '400': error('The request is not as described; the message says where.') }

export const notAllowed = {
  '401': error('It takes the admin token, and none or a wrong one was given.'),
  '403': error('Changes are closed here, or the token given opens reading only.'),
}
