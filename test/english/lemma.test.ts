import { expect, test } from 'vitest'
import { lemma } from '../../src/english/lemma.js'

test.each([
  ['strike strikes striking struck'],
  ['kill kills killed killing'],
  ['fight fights fighting fought'],
  ['shoot shot shooting'],
  ['lead leads led leading'],
  ['capture captures captured capturing'],
  ['plan plans planned planning'],
  ['plane planes'],
  ['city cities'],
  ['army armies'],
  ['die dies died dying'],
  ['use uses used using'],
  ['fire fires fired firing'],
  ['base bases based'],
  ['force forces forced'],
  ['gunman gunmen'],
  ['child children'],
  ['life lives'],
  ['organise organize organised organizing'],
  ['organisation organization organisations'],
  ['mobilisation mobilization'],
  ['defence defense'],
  ['colour color colours'],
  ['centre center centres'],
  ['programme program'],
  ['jihadi jihadist jihadists'],
])('%s are forms of one word', (forms) => {
  expect(new Set(forms.split(' ').map(lemma)).size).toBe(1)
})

test.each([
  ['plan', 'plane'],
  ['war', 'ware'],
  ['news', 'new'],
  ['car', 'care'],
  ['king', 'kin'],
  ['red', 'r'],
])('%s and %s stay apart', (one, other) => {
  expect(lemma(one)).not.toBe(lemma(other))
})
