import { hasQuotation, type Token } from './tokens.js'

/** «سي إن إن», «إن بي سي», «إيه إس بي إن»: whether «ان» at a token is a letter of a foreign name, spelt out. */
export function isSpelt(tokens: readonly Token[], k: number): boolean {
  if (tokens[k]?.term !== 'ان') return false
  const next = tokens[k + 1]
  const isLetter = (at: number) => letters.has(tokens[at]?.term ?? '')
  if (tokens[k - 1]?.term === 'ان') return isLetter(k - 2)
  if (isLetter(k + 1) && isLetter(k + 2)) return true
  return isLetter(k - 1) && next !== undefined && (next.term === 'ان' || hasQuotation(next.gap))
}

const letters = new Set(['سي', 'بي', 'تي', 'ايه'])
