import type { Context, MiddlewareHandler } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import type { Theme } from '../../views/reader.js'
import type { Language } from '../domain.js'
import type { AppEnv } from './services.js'

const yearSeconds = 31_536_000

/**
 * Finds the reader's language and theme: the page that asks for a part of itself decides, then the address,
 * which is kept, then the cookie, then the browser.
 */
export const preferences: MiddlewareHandler<AppEnv> = async (c, next) => {
  const language =
    languageNamed(c.req.header('isnad-language')) ??
    chosen(c, 'lang', languageNamed) ??
    preferredLanguage(c.req.header('accept-language') ?? '')
  const theme = chosen(c, 'theme', themeNamed)
  c.set('reader', { language, ...(theme && { theme }), path: pathOf(c.req.url), now: new Date() })
  await next()
}

/** The first language of the browser's list that the interface has; Arabic when it has none. */
export function preferredLanguage(header: string): Language {
  const wanted = header
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.split(';').map((piece) => piece.trim())
      const quality = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2)
      return { language: languageNamed(tag.slice(0, 2).toLowerCase()), quality: Number(quality ?? 1) }
    })
    .filter(({ language, quality }) => language !== undefined && quality > 0)
    .sort((a, b) => b.quality - a.quality)
  return wanted[0]?.language ?? 'ar'
}

function chosen<Choice extends string>(
  c: Context<AppEnv>,
  name: 'lang' | 'theme',
  named: (value: string | undefined) => Choice | undefined,
): Choice | undefined {
  const inAddress = named(c.req.query(name))
  if (inAddress === undefined) return named(getCookie(c, name))
  setCookie(c, name, inAddress, { httpOnly: true, sameSite: 'Lax', path: '/', maxAge: yearSeconds })
  return inAddress
}

/** Path and query without the choices, so that a link to this page in another language carries one only. */
function pathOf(url: string): string {
  const { pathname, searchParams } = new URL(url)
  searchParams.delete('lang')
  searchParams.delete('theme')
  return searchParams.size === 0 ? pathname : `${pathname}?${searchParams}`
}

function languageNamed(value: string | undefined): Language | undefined {
  return value === 'ar' || value === 'en' ? value : undefined
}

function themeNamed(value: string | undefined): Theme | undefined {
  return value === 'light' || value === 'dark' ? value : undefined
}
