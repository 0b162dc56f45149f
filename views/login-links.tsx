import { homeLink, loginAction, loginLink, logoutAction } from './links.js'
import type { Reader } from './reader.js'
import { stringsOf } from './strings.js'

/** In the header, where tokens decide: in or out. */
export function SessionTool({ reader }: { reader: Reader }) {
  const { session } = reader
  const text = stringsOf(reader.language).login
  if (session === undefined) return null
  if (session.right === undefined) {
    if (reader.path.startsWith(loginAction)) return null
    return (
      <a class="tool" href={loginLink(session.returnTo)}>
        {text.logIn}
      </a>
    )
  }
  return (
    <form method="post" action={logoutAction}>
      <button type="submit" class="tool">
        {text.logOut}
      </button>
    </form>
  )
}

/** The way from something closed to the login and back. */
export function LoginWay({ reader }: { reader: Reader }) {
  return (
    <p>
      <a href={loginLink(reader.session?.returnTo ?? homeLink)}>{stringsOf(reader.language).login.logIn}</a>
    </p>
  )
}
