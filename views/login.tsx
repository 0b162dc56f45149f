import { Layout } from './layout.js'
import { loginAction } from './links.js'
import { Problem } from './problem.js'
import type { Frame, Reader } from './reader.js'
import { stringsOf } from './strings.js'

/** The login: what a token is needed for here, the form, and how the reader stands. */
export function LoginPage(props: {
  frame: Frame
  /** Path and query to go on to. */
  next: string
  /** Why the last try opened nothing. */
  problem?: string
}) {
  const { frame, next, problem } = props
  const { session } = frame.reader
  const text = stringsOf(frame.reader.language).login
  return (
    <Layout frame={frame} title={text.title}>
      <main id="content" class="narrow login" tabindex={-1}>
        <h1>{text.title}</h1>
        {problem !== undefined && <Problem message={problem} reader={frame.reader} id="login-problem" />}
        {session === undefined ? (
          <p class="notice">{text.noTokens}</p>
        ) : (
          <>
            {session.right === undefined ? (
              <p>{session.isReadingClosed ? text.readingClosed : text.readingOpen}</p>
            ) : (
              <p class="outcome">{session.right === 'changing' ? text.mayChange : text.mayRead}</p>
            )}
            {(session.right === undefined || (session.right === 'reading' && session.hasAdminToken)) && (
              <LoginForm reader={frame.reader} next={next} isWrong={problem !== undefined} />
            )}
            {session.right !== undefined && (
              <p>
                <a href={next}>{text.goOn}</a>
              </p>
            )}
          </>
        )}
      </main>
    </Layout>
  )
}

function LoginForm({ reader, next, isWrong }: { reader: Reader; next: string; isWrong: boolean }) {
  const text = stringsOf(reader.language).login
  return (
    <form method="post" action={loginAction} class="login-form">
      <input type="hidden" name="next" value={next} />
      <label for="token">{text.token}</label>
      <input
        id="token"
        type="password"
        name="token"
        dir="ltr"
        required
        autofocus
        autocomplete="current-password"
        autocapitalize="none"
        spellcheck={false}
        aria-describedby={isWrong ? 'login-problem token-hint' : 'token-hint'}
        aria-invalid={isWrong ? 'true' : undefined}
      />
      <p id="token-hint" class="quiet">
        {reader.session?.isReadingClosed && !reader.session.right ? text.hint : text.adminHint}
      </p>
      <button type="submit" class="button button-main">
        {text.logIn}
      </button>
    </form>
  )
}
