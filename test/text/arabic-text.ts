import fc from 'fast-check'

/** Pieces real articles are made of, the awkward ones too: marks, tatweel, bidi marks, digits glued to words, every kind of space. */
const pieces = [
  'قال',
  'وأضاف',
  'المتحدث',
  'قوّات',
  'سوريا',
  'الديمقراطية',
  '(قسد)',
  'د.',
  'أ. د.',
  'مُحَمَّدٌ',
  'كتـــاب',
  'ﻗﺴﺪ',
  'گروه',
  '\u200Fالفرات\u200F',
  'دير\u200Cالزور',
  '18جهاديا',
  'لواءي45',
  '29,358',
  '١٢٬٣٤٥',
  '3.5',
  'F16',
  'COVID-19',
  'l’État',
  '%100',
  '👩‍👩‍👧',
  '🇸🇾',
  '«',
  '»',
  '“',
  '”',
  '"',
  '‘‘',
  '.',
  '؟',
  '!',
  '…',
  '،',
  ':',
  '-',
]

const spaces = [
  ' ',
  ' ',
  ' ',
  '  ',
  '\u00A0',
  ' \u00A0 ',
  '\n',
  '\n\n',
  ' \n \n',
  '\t',
  '\u2028',
  '',
  '\u200F ',
]

/** Texts as they stand in articles and stranger ones. */
export const articleText = fc
  .array(fc.tuple(fc.constantFrom(...pieces), fc.constantFrom(...spaces)), { minLength: 1, maxLength: 120 })
  .map((parts) => parts.flat().join(''))

/** Any characters at all, whole ones. */
export const anyText = fc.string({ unit: 'binary', maxLength: 300 })
