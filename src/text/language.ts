import type { Language } from '../domain.js'

/** The language a question is written in: English when Latin letters outnumber Arabic ones. */
export function languageOf(text: string): Language {
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0
  const arabic = text.match(/\p{Script=Arabic}/gu)?.length ?? 0
  return latin > arabic ? 'en' : 'ar'
}
