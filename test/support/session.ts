import { form, type Web } from './web.js'

export const adminToken = 'admin-token-of-the-tests'
export const readToken = 'reading-token-of-the-tests'

/** Logs in as the page's form does; gives the header that the browser sends from then on. */
export async function loggedIn(web: Web, token: string, address?: string): Promise<{ Cookie: string }> {
  const response = await web.request('/login', form({ token }), address)
  if (response.status !== 303) throw new Error(`The login answered ${response.status}.`)
  return { Cookie: sessionCookie(response) }
}

/** The session as name=value. */
export function sessionCookie(response: Response): string {
  return /isnad-session-[0-9a-f]{4}=[^;]*/.exec(response.headers.get('Set-Cookie') ?? '')?.[0] ?? ''
}
