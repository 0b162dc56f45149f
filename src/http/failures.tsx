import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { loginLink } from '../../views/links.js'
import { LoginWay } from '../../views/login-links.js'
import { Problem, ProblemPage } from '../../views/problem.js'
import type { AssetLinks } from '../../views/reader.js'
import { type Strings, stringsOf } from '../../views/strings.js'
import { AppError } from '../errors.js'
import { LockedOut, LoginNeeded, WrongToken } from './access.js'
import { longestQuestion } from './ask-schema.js'
import { wantsFragment } from './client.js'
import { frameFor } from './frame.js'
import { limitsShown } from './import-view.js'
import { pathToReturnTo } from './local-path.js'
import { BadNarrowing } from './narrowing.js'
import { CrossSite } from './protection.js'
import { TooManyRequests } from './rate-limit.js'
import type { AppEnv, Services } from './services.js'
import { TooMuchAtOnce } from './upload.js'

/** Turns whatever was thrown into an answer of the caller's kind: JSON, fragment, or page. */
export async function respondToFailure(
  c: Context<AppEnv>,
  thrown: unknown,
  services: Services,
  assets: AssetLinks,
): Promise<Response> {
  const error = prepareFailure(c, thrown)
  const { path } = c.req
  if (path.startsWith('/api/') || path === '/health') {
    return c.json({ error: { code: error.code, message: error.message } })
  }
  const { reader } = c.var
  const message = messageFor(error, stringsOf(reader.language))
  const way = error.code === 'login-needed' && <LoginWay reader={reader} />
  if (wantsFragment(c)) {
    return c.html(
      <Problem message={message} reader={reader}>
        {way}
      </Problem>,
    )
  }
  // A page that is closed leads to the login, and from there back to the page.
  if (error instanceof LoginNeeded && c.req.method === 'GET')
    return c.redirect(loginLink(pathToReturnTo(c)), 303)
  return c.html(
    <ProblemPage frame={await frameFor(c, services, assets)} message={message}>
      {way}
    </ProblemPage>,
  )
}

/** Sets status and headers for a failure; a bug is logged whole, because its reader is told nothing of it. */
export function prepareFailure(c: Context<AppEnv>, thrown: unknown): AppError {
  const error = explained(thrown)
  if (error.code === 'internal') console.error(thrown)
  if (error instanceof TooManyRequests) c.header('Retry-After', String(error.retryAfterSeconds))
  if (error.code === 'login-needed') c.header('WWW-Authenticate', 'Bearer realm="Isnad"')
  c.status(error.status)
  return error
}

/** A question that is empty or too long. */
class BadQuestion extends AppError {
  constructor(readonly length: number) {
    super('bad-request', `A question has 1 to ${longestQuestion} characters; this one has ${length}.`)
  }
}

export function badQuestion(asked: string): AppError {
  return new BadQuestion(asked.replaceAll('\r\n', '\n').trim().length)
}

/** The sentence of the interface for a failure. */
export function messageFor(error: AppError, text: Strings): string {
  if (error instanceof LockedOut) return text.login.lockedOut(error.retryAfterSeconds)
  if (error instanceof TooManyRequests) {
    return `${text.problems['too-many-requests']} ${text.retryAfter(error.retryAfterSeconds)}`
  }
  if (error instanceof BadQuestion) {
    return error.length === 0 ? text.questionEmpty : text.questionTooLong(error.length)
  }
  if (error instanceof BadNarrowing) {
    const { flaw, narrowing } = error
    const { badDate, backwards, tooMany } = text.narrowing
    if (flaw.kind === 'date') return badDate(flaw.value)
    return flaw.kind === 'backwards' ? backwards(narrowing.from ?? '', narrowing.to ?? '') : tooMany
  }
  if (error instanceof WrongToken) return text.tokenWrong
  if (error instanceof CrossSite) return text.crossSite
  if (error instanceof TooMuchAtOnce) return text.importing.tooMuch(limitsShown(error.limits))
  return text.problems[error.code]
}

/** What a reader may know: a failure we can explain, or only that there was one. */
export function explained(thrown: unknown): AppError {
  if (thrown instanceof AppError) return thrown
  // The platform tells of a form that cannot be taken apart by this message alone.
  const isBadForm = thrown instanceof TypeError && /\bFormData\b/.test(thrown.message)
  if (isBadForm || (thrown instanceof HTTPException && thrown.status < 500)) {
    return new AppError('bad-request', 'The request could not be read. Send it again.', { cause: thrown })
  }
  return new AppError('internal', 'Something unexpected went wrong. The server’s log has the details.', {
    cause: thrown,
  })
}
