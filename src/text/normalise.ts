/**
 * The form of a word that is matched, never shown: NFKC; vowel marks, tatweel and bidi marks dropped;
 * letter variants folded (hamza carriers, alef maqsura, ta marbuta, Persian letters); Arabic-Indic and
 * Persian digits as ASCII; Latin letters in lower case without accents.
 */
export function normaliseWord(word: string): string {
  if (plainArabic.test(word)) return word
  return usualArabic.test(word) ? foldUsual(word) : foldAny(word.normalize('NFKC'))
}

/** Letters that stay as they are: most Arabic words consist of them alone. */
const plainArabic = /^[ءابتثجحخدذرزسشصضطظعغفقكلمنهوي0-9]*$/
/** With the letters of several forms, tatweel, vowel marks and digits. NFKC changes none of them, wherever they stand. */
const usualArabic = /^[ء-غـ-\u0652٠-٩0-9]*$/

/** The form of a word of Arabic letters, vowel marks and digits alone, in a fifth of the time that any word takes. */
export function foldUsual(word: string): string {
  let term = ''
  for (let at = 0; at < word.length; at++) term += folded[word.charCodeAt(at)] as string
  return term
}

function foldAny(word: string): string {
  let term = ''
  for (const letter of word) term += folded[letter.codePointAt(0) ?? 0] ?? foldOther(letter)
  return term
}

/** Number signs inside a number and everything that is neither letter nor digit carry no meaning for matching. */
function foldOther(letter: string): string {
  if (!/[\p{L}\p{Nd}]/u.test(letter)) return ''
  let term = ''
  for (const base of letter.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase())
    term += folded[base.codePointAt(0) ?? 0] ?? base
  return term
}

/** What becomes of a letter, by its code. */
const folded: string[] = []

function fold(letters: string, to?: string): void {
  for (const letter of letters) folded[letter.charCodeAt(0)] = to ?? letter
}

/** Letters kept by the fold; listed so that the common path is one lookup a letter. */
fold('ءابتثجحخدذرزسشصضطظعغفقكلمنهوي0123456789abcdefghijklmnopqrstuvwxyz')

/** Unicode counts tatweel among the letters. */
fold('ـ\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652', '')

/** The recipe's variants. Persian ک ی گ پ چ ژ ڤ stand in Arabic news for foreign sounds or a Persian keyboard. */
const variants = { ا: 'أإآٱ', ي: 'ىئیې', ه: 'ةہھۀە', و: 'ؤۇۆ', ك: 'کڪ', ج: 'گچ', ب: 'پ', ز: 'ژ', ف: 'ڤ' }
for (const [letter, forms] of Object.entries(variants)) fold(forms, letter)

for (let digit = 0; digit < 10; digit++)
  fold(String.fromCharCode(0x660 + digit) + String.fromCharCode(0x6f0 + digit), String(digit))
