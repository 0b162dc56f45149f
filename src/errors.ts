const edges = {
  'bad-request': { status: 400, exitCode: 2 },
  'login-needed': { status: 401, exitCode: 1 },
  'not-allowed': { status: 403, exitCode: 1 },
  'not-found': { status: 404, exitCode: 2 },
  'article-unknown': { status: 404, exitCode: 2 },
  'import-expired': { status: 404, exitCode: 2 },
  'build-running': { status: 409, exitCode: 1 },
  'too-large': { status: 413, exitCode: 2 },
  'too-many-requests': { status: 429, exitCode: 1 },
  'config-invalid': { status: 500, exitCode: 2 },
  'corpus-changed': { status: 409, exitCode: 1 },
  'corpus-invalid': { status: 500, exitCode: 1 },
  'model-unavailable': { status: 500, exitCode: 1 },
  'build-cancelled': { status: 409, exitCode: 1 },
  'corpus-unwritable': { status: 500, exitCode: 1 },
  'build-failed': { status: 500, exitCode: 1 },
  'disk-full': { status: 507, exitCode: 1 },
  'index-unwritable': { status: 500, exitCode: 1 },
  'index-missing': { status: 503, exitCode: 1 },
  'index-incompatible': { status: 503, exitCode: 1 },
  'index-damaged': { status: 503, exitCode: 1 },
  internal: { status: 500, exitCode: 70 },
} as const

export type ErrorCode = keyof typeof edges

/** A failure whose cause a person can act on; anything else that is thrown is a bug. */
export class AppError extends Error {
  override readonly name = 'AppError'
  constructor(
    readonly code: ErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options)
  }
  /** HTTP status of the response. */
  get status() {
    return edges[this.code].status
  }
  /** Exit code of the command line. */
  get exitCode() {
    return edges[this.code].exitCode
  }
}
