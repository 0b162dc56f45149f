import { expect, test } from 'vitest'
import { problemLines } from '../../src/cli/build-log-text.js'
import { printable } from '../../src/cli/printable.js'

test('a name cannot move the cursor, break a line or turn its direction on a terminal', () => {
  expect(printable('أ\u001B[2J\n\u202Eب\u2067\uD800')).toBe('أ\\u{1b}[2J\\u{a}\\u{202e}ب\\u{2067}\\u{d800}')
  expect(printable('خبر عاجل\u200F (٣) é 😀.md')).toBe('خبر عاجل\u200F (٣) é 😀.md')
})

test('neither can that of a file that could not be read', () => {
  const problem = { file: 'a\nb\u001B]0;x\u0007.md', problem: 'It is empty.', mend: 'Fill it.' }
  expect(problemLines([problem], 1)).toEqual([
    '  not read: a\\u{a}b\\u{1b}]0;x\\u{7}.md – It is empty. Fill it.',
  ])
})
