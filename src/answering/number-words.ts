import type { LexicalIndex } from '../lexical/lexical-index.js'
import { toldByWord } from './told-by-word.js'

/** Whether a normalised word is a number, in digits or in letters. */
export function isNumber(term: string): boolean {
  return /\d/.test(term) || numberWords.has(bare(term))
}

const toldNumbers = toldByWord((term) => (isNumber(term) ? 1 : 0))

/** Tells whether a word of an index, by number, is a number. */
export function numbersOf(index: LexicalIndex): (word: number) => boolean {
  const told = toldNumbers(index)
  return (word) => told(word) === 1
}

/** Without conjunction, preposition and article, which stand before number and date words too. */
export function bare(term: string): string {
  return term.replace(/^[وف]?(?:بال|لل|ال|ب|ل)?(?=.{3})/, '')
}

const numberWords = new Set(
  (
    'واحد واحده اثنان اثنين اثنتان اثنتين ثلاث ثلاثه اربع اربعه خمس خمسه ست سته سبع سبعه ثمان ثماني ثمانيه تسع تسعه عشر عشره ' +
    'عشرون عشرين ثلاثون ثلاثين اربعون اربعين خمسون خمسين ستون ستين سبعون سبعين ثمانون ثمانين تسعون تسعين ' +
    'مئه مائه مئتان مئتين مائتان مائتين مئات ثلاثمئه اربعمئه خمسمئه ستمئه سبعمئه ثمانمئه تسعمئه ثلاثمائه اربعمائه خمسمائه ' +
    'الف الفان الفين الاف الوف مليون مليونان مليونين ملايين مليار مليارين مليارات عشرات نصف ثلث ربع ضعف شخصان شخصين'
  ).split(' '),
)
