import { isBrandWord } from './proper-names.js'
import { isAddressee, sourceNoun } from './source-nouns.js'
import type { Token } from './tokens.js'

/** How many words whom something was told to has at most. */
const longest = 6

/** Where the speaker is named behind whom he told: «أكده للجوهرة أف أم مصدر أمني», «وقال للصحفيين وزير …»; else the place itself. */
export function behindTold(tokens: readonly Token[], from: number, limit: number): number {
  const term = tokens[from]?.term ?? ''
  if (!/^ل/.test(term) || !(isAddressee(term) || isBrandWord(tokens[from + 1]?.term))) return from
  for (let k = from + 1; k < Math.min(limit, from + longest); k++)
    if (/^(?:person|crowd)$/.test(sourceNoun(tokens[k]?.term ?? '') ?? '')) return k
  return from
}
