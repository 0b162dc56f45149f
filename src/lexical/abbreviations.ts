import { words } from '../text/words.js'

/** An abbreviation and the words it stands for, all normalised: قسد, [قوات, سوريا, الديمقراطيه]. */
export type Abbreviation = { readonly short: string; readonly long: readonly string[] }

/** Collects explained abbreviations from texts that say «قوات سوريا الديمقراطية (قسد)» or «حزب الاتحاد الديمقراطي (PYD)». */
export function abbreviationFinder(): { read(text: string): void; found(): Abbreviation[] } {
  const counts = new Map<string, { abbreviation: Abbreviation; count: number }>()
  return {
    read(text) {
      for (const abbreviation of explainedIn(text)) {
        const key = `${abbreviation.short} ${abbreviation.long.join(' ')}`
        const known = counts.get(key)
        if (known) known.count++
        else counts.set(key, { abbreviation, count: 1 })
      }
    },
    found: () =>
      [...counts.values()]
        // Arabic initials prove themselves; Latin ones do not, so they must be explained twice in the same words.
        .filter(({ abbreviation, count }) => !/^[a-z]/.test(abbreviation.short) || count >= 2)
        .map(({ abbreviation }) => abbreviation)
        .sort((a, b) => (`${a.short} ${a.long.join(' ')}` < `${b.short} ${b.long.join(' ')}` ? -1 : 1)),
  }
}

const inBrackets = /[([]\s*["“”«‘']?\s*(\p{Script=Arabic}{3,6}|[A-Z][A-Za-z]{1,5})\s*["“”»’']?\s*[)\]]/gu
/** Longest explanation looked at before the bracket, in UTF-16 code units. */
const longestExplanation = 90

function* explainedIn(text: string): Generator<Abbreviation> {
  for (const match of text.matchAll(inBrackets)) {
    const short = words(match[1] ?? '')[0]?.term
    if (short === undefined) continue
    const before = words(text.slice(Math.max(0, match.index - longestExplanation), match.index)).map(
      (word) => word.term,
    )
    const long = /^[a-z]/.test(short) ? before.slice(-short.length) : wordsWithInitials(before, short)
    if (long !== undefined && long.length >= 2) yield { short, long }
  }
}

/** The last words whose initials spell the abbreviation, articles and conjunctions aside; prepositions may stand between. */
function wordsWithInitials(before: readonly string[], short: string): string[] | undefined {
  let letter = short.length - 1
  let i = before.length - 1
  for (; i >= 0 && letter >= 0; i--) {
    const word = before[i] ?? ''
    if (prepositions.has(word) && letter < short.length - 1) continue
    if (initials(word).includes(short[letter] ?? '')) letter--
    else return undefined
  }
  return letter < 0 ? before.slice(i + 1) : undefined
}

/** First letters a word may stand with in an abbreviation: of the word as it is and without its article or conjunction. */
function initials(word: string): string[] {
  return [word, word.replace(/^و/, ''), word.replace(/^و?(?:ال|لل)/, '')].map((form) => form[0] ?? '')
}

const prepositions = new Set(['في', 'من', 'علي', 'الي', 'عن'])
