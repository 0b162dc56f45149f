import { expect, test } from 'vitest'
import { flaw } from '../../src/flaws/flaw.js'
import { FlawText } from '../../views/flaw-text.js'

const reader = { language: 'ar', path: '/index', now: new Date() } as const
const shown = (props: Parameters<typeof FlawText>[0]) => String(FlawText(props))

test('says it in the language of the reader, with what is quoted set apart', () => {
  const taken = flaw('id-taken', { id: 'خبر', place: '<b>.jsonl:3' })
  expect(shown({ flaw: taken, reader })).toBe(
    'المعرّف <bdi>خبر</bdi> مستعمل من قبل في <bdi>&lt;b&gt;.jsonl:3</bdi>. تُعطى إحدى المادتين معرّفًا آخر، أو تُخرج إحداهما.',
  )
  expect(shown({ flaw: taken, reader: { ...reader, language: 'en' } })).toBe(
    'Its id &quot;<bdi>خبر</bdi>&quot; is taken by <bdi>&lt;b&gt;.jsonl:3</bdi>. Give one of the two another id, or take one out.',
  )
})

test('lets what holds no letters run from left to right', () => {
  expect(shown({ flaw: flaw('id-part', { id: '"../9"' }), reader })).toContain(
    '<bdi dir="ltr">&quot;../9&quot;</bdi>',
  )
})

test('shows what an earlier version wrote down as it was written', () => {
  const written = { problem: 'It is empty.', mend: 'Fill it.' }
  expect(shown({ flaw: written, reader })).toBe('<bdi lang="en">It is empty. Fill it.</bdi>')
  const withoutValues = { ...written, code: 'id-taken' as const }
  expect(shown({ flaw: withoutValues, reader })).toBe('<bdi lang="en">It is empty. Fill it.</bdi>')
})
