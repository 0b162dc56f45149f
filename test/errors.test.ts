import { expect, test } from 'vitest'
import { AppError, type ErrorCode } from '../src/errors.js'

const edges: Record<ErrorCode, [status: number, exitCode: number]> = {
  'bad-request': [400, 2],
  'login-needed': [401, 1],
  'not-allowed': [403, 1],
  'not-found': [404, 2],
  'article-unknown': [404, 2],
  'build-cancelled': [409, 1],
  'build-running': [409, 1],
  'too-large': [413, 2],
  'too-many-requests': [429, 1],
  'config-invalid': [500, 2],
  'corpus-changed': [409, 1],
  'corpus-invalid': [500, 1],
  'model-unavailable': [500, 1],
  'corpus-unwritable': [500, 1],
  'import-expired': [404, 2],
  'build-failed': [500, 1],
  'disk-full': [507, 1],
  'index-unwritable': [500, 1],
  'index-missing': [503, 1],
  'index-incompatible': [503, 1],
  'index-damaged': [503, 1],
  internal: [500, 70],
}

test.each(Object.entries(edges))(
  '%s has the HTTP status and the exit code %j',
  (code, [status, exitCode]) => {
    expect(new AppError(code as ErrorCode, 'What happened.')).toMatchObject({ code, status, exitCode })
  },
)

test('a failure keeps what caused it, and says what happened', () => {
  const cause = new Error('ENOENT')
  const failure = new AppError('index-missing', 'There is no index. Run "isnad index".', { cause })
  expect(failure).toBeInstanceOf(Error)
  expect(failure).toMatchObject({ name: 'AppError', message: 'There is no index. Run "isnad index".', cause })
})
