/**
 * The form of a word that is matched, never shown: NFKC; vowel marks, tatweel and bidi marks dropped;
 * letter variants folded (hamza carriers, alef maqsura, ta marbuta, Persian letters); Arabic-Indic and
 * Persian digits as ASCII; Latin letters in lower case without accents.
 */
export function normaliseWord(word: string): string {
  if (plainArabic.test(word)) return word
  let term = ''
  for (const letter of word.normalize('NFKC')) term += folded.get(letter) ?? foldOther(letter)
  return term
}

/** Letters that stay as they are: most Arabic words consist of them alone. */
const plainArabic = /^[ءابتثجحخدذرزسشصضطظعغفقكلمنهوي0-9]*$/

/** Number signs inside a number and everything that is neither letter nor digit carry no meaning for matching. */
function foldOther(letter: string): string {
  if (!/[\p{L}\p{Nd}]/u.test(letter)) return ''
  let term = ''
  for (const base of letter.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase())
    term += folded.get(base) ?? base
  return term
}

const folded = new Map<string, string>()

/** Letters kept by the fold; listed so that the common path is one lookup a letter. */
for (const letter of 'ءابتثجحخدذرزسشصضطظعغفقكلمنهوي0123456789abcdefghijklmnopqrstuvwxyz')
  folded.set(letter, letter)

/** Unicode counts tatweel among the letters. */
folded.set('ـ', '')

/** The recipe's variants. Persian ک ی گ پ چ ژ ڤ stand in Arabic news for foreign sounds or a Persian keyboard. */
const variants = { ا: 'أإآٱ', ي: 'ىئیې', ه: 'ةہھۀە', و: 'ؤۇۆ', ك: 'کڪ', ج: 'گچ', ب: 'پ', ز: 'ژ', ف: 'ڤ' }
for (const [letter, forms] of Object.entries(variants)) for (const form of forms) folded.set(form, letter)

for (let digit = 0; digit < 10; digit++) {
  folded.set(String.fromCharCode(0x660 + digit), String(digit))
  folded.set(String.fromCharCode(0x6f0 + digit), String(digit))
}
