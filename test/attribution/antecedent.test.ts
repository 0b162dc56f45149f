import { describe, expect, test } from 'vitest'
import { attributionIn } from '../../src/attribution/attribution.js'

const names = (sentence: string) => attributionIn(sentence).credits.map(({ text }) => text)

describe('whoever a relative before a reporting verb belongs to speaks', () => {
  test.each([
    ['a person', 'من بين هؤلاء المدرب صبري البرعي الذي قال إنه "لم يتحد نفسه بعد".', ['المدرب صبري البرعي']],
    ['a name after a preposition', 'وذلك في رد على أردوغان الذي قال إن قواته تقترب من المدينة.', ['أردوغان']],
    [
      'an office, before «إلى»',
      'وجاء ذلك ردا على اتهامات مدير عام المستشفى، الذي أشار إلى معالجة ستة أشخاص.',
      ['مدير عام المستشفى'],
    ],
    ['and nobody of the other gender', 'ولم يحضر الرئيس الأميركي الذي قالت إنه مريض.', []],
  ])('%s: %s', (_, sentence, expected) => {
    expect(names(sentence)).toEqual(expected)
  })
})
