import type { Language } from '../domain.js'
import { words } from '../text/words.js'

/**
 * Whether a text asks something, as against a headline or a few words that only name what they are about. A question
 * mark says so, or a word that asks: some wherever they stand, others only at the beginning («من» is also "from").
 */
export function isAsking(text: string, language: Language): boolean {
  if (/[?؟]/.test(text)) return true
  const [first = '', second = '', ...rest] = words(text).map(({ term }) => term)
  const { anywhere, atTheStart, prepositions } = language === 'ar' ? arabic : english
  if ([first, second, ...rest].some((term) => anywhere.has(term))) return true
  return atTheStart.has(first) || (prepositions.has(first) && atTheStart.has(second))
}

const set = (list: string) => new Set(list.split(' '))

const arabic = {
  anywhere: set('ماذا وماذا لماذا ولماذا بماذا متي ومتي اين واين كم وكم بكم كيف وكيف هل وهل'),
  atTheStart: set('ما وما من ومن لمن بمن اي ايه واي باي بايه لاي مم فيم عم عما'),
  prepositions: set('في من علي الي عن مع بعد قبل منذ حتي تحت لدي ضد'),
}

const english = {
  anywhere: set('who whom whose what when where why how which'),
  atTheStart: set('is are was were do does did has have had can could will would should'),
  prepositions: set(''),
}
