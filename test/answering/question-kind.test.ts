import { describe, expect, test } from 'vitest'
import { asksForFigure, asksSeveralSources, questionKind } from '../../src/answering/question-kind.js'

describe('an Arabic question', () => {
  test.each([
    ['كم عدد قتلى قسد؟', 'how-many'],
    ['كم قتل من المقاتلين؟', 'how-many'],
    ['وكم خسرت قسد؟', 'how-many'],
    ['بكم اشترى النادي اللاعب؟', 'how-many'],
    ['ما عدد المشاركين في الهجوم؟', 'how-many'],
    ['ما هي حصيلة الهجوم؟', 'how-many'],
    ['ما هو حجم الخسائر؟', 'how-many'],
    ['متى بدأت العملية؟', 'when'],
    ['مَتَى بدأت العملية؟', 'when'],
    ['في أي عام بدأ التحالف عملياته؟', 'when'],
    ['بأي يوم وقع الهجوم؟', 'when'],
    ['ما تاريخ الهجوم؟', 'when'],
    ['أين تقع الباغوز؟', 'where'],
    ['في أي مدينة وقع الهجوم؟', 'where'],
    ['في أية محافظة تقع هجين؟', 'where'],
    ['من هو المتحدث باسم التحالف؟', 'who'],
    ['من قال إن المعركة صعبة؟', 'who'],
    ['لمن تتبع القوات؟', 'who'],
    ['ما اسم المتحدث؟', 'who'],
    ['ماذا حدث في الباغوز؟', 'other'],
    ['لماذا انسحبت القوات؟', 'other'],
    ['هل انسحبت القوات؟', 'other'],
    ['من بين القتلى مدنيون؟', 'other'],
    ['هجوم داعش على هجين', 'other'],
    ['', 'other'],
  ])('«%s» asks %s', (question, kind) => {
    expect(questionKind(question, 'ar')).toBe(kind)
  })
})

describe('an English question', () => {
  test.each([
    ['How many fighters were killed?', 'how-many'],
    ['HOW MUCH land was lost?', 'how-many'],
    ['What is the number of the dead?', 'how-many'],
    ['What percentage did they take?', 'how-many'],
    ['When did the operation start?', 'when'],
    ['In what year did it start?', 'when'],
    ['On which day was the attack?', 'when'],
    ['Where is Baghouz?', 'where'],
    ['In which city was the attack?', 'where'],
    ['Who is the spokesman?', 'who'],
    ['Whose forces withdrew?', 'who'],
    ['What is the name of the spokesman?', 'who'],
    ['Which commander was killed?', 'who'],
    ['Why did they withdraw?', 'other'],
    ['Coalition air strikes on Hajin', 'other'],
    ['Did they show up?', 'other'],
  ])('«%s» asks %s', (question, kind) => {
    expect(questionKind(question, 'en')).toBe(kind)
  })
})

describe('several sources are asked for', () => {
  test.each([
    'كم عدد القتلى بحسب المصادر المختلفة؟',
    'كم عدد المقاتلين بحسب التقديرات؟',
    'ماذا تقول الروايتان عن الغارة؟',
    'كيف تغيرت حصيلة المعركة؟',
    'How many fighters are left, by different estimates?',
    'How did the toll change?',
  ])('%s', (question) => {
    expect(asksSeveralSources(question)).toBe(true)
  })

  test.each(['كم عدد القتلى؟', 'ماذا قال المصدر؟', 'How many were killed?'])(
    'but not in «%s»',
    (question) => {
      expect(asksSeveralSources(question)).toBe(false)
    },
  )
})

describe('a figure is asked for', () => {
  test.each(['كم عدد القتلى؟', 'كيف تغيرت حصيلة المعركة؟', 'What were the losses of the army?'])(
    '%s',
    (question) => {
      expect(asksForFigure(question, /[a-z]/.test(question) ? 'en' : 'ar')).toBe(true)
    },
  )

  test('but not where something else is', () => {
    expect(asksForFigure('من قتل في المعركة؟', 'ar')).toBe(false)
  })
})
