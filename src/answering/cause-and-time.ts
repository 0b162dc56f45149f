import { monthNumber } from '../text/months.js'
import { bare } from './number-words.js'

/** Whether a normalised word tells a time: a month, a day of the week, a year, «أمس». */
export function isTime(term: string): boolean {
  const joined = term.replace(/^[وفبل](?=ال)/, '')
  if (times.has(joined) || times.has(bare(term)) || isYear(term)) return true
  // The short ones («اب», «ماي») are other words as well, with a prefix.
  return monthNumber(joined, undefined) !== undefined
}

/** Whether a normalised word leads to a cause or an aim: «بسبب», «لأن», «احتجاجا على». */
export function isCause(term: string): boolean {
  return causes.has(term) || /^[وف]?(?:لان|بسبب)/.test(term)
}

function isYear(term: string): boolean {
  return /^(?:1[6-9]|20)\d\d$/.test(term)
}

const set = (list: string) => new Set(list.split(' '))

const times = set('السبت الاحد الاثنين الثلاثاء الاربعاء الخميس الجمعه امس اليوم غدا عام سنه تشرين كانون')

const causes = set(
  'نتيجه اثر جراء احتجاجا بهدف لاجل اجل دعما نظرا ردا تحسبا بفعل خشيه سعيا سبب اسباب بدافع انتقاما تضامنا لكي كي خلفيه',
)
