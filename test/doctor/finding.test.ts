import { expect, test } from 'vitest'
import { carryOut, countOf, ok, sizeOf } from '../../src/doctor/finding.js'
import { AppError } from '../../src/errors.js'

const looked = (look: () => never) => carryOut({ name: 'Thing', look })

test('a check that fails is a finding like any other', async () => {
  const explained = await looked(() => {
    throw new AppError('index-damaged', 'It is damaged. Build it again.')
  })
  expect(explained).toEqual({
    name: 'Thing',
    state: 'problem',
    says: 'It is damaged. Build it again.',
    mend: '',
  })
  const unexpected = await looked(() => {
    throw new TypeError('x is not a function.\nat y')
  })
  expect(unexpected).toMatchObject({
    state: 'problem',
    says: 'It could not be checked: x is not a function.',
  })
  expect(await carryOut({ name: 'Thing', look: () => ok('Fine.') })).toEqual({
    name: 'Thing',
    state: 'ok',
    says: 'Fine.',
  })
})

test('figures read as people write them', () => {
  expect([sizeOf(1_234_567), sizeOf(345e6), sizeOf(1.26e9), sizeOf(0)]).toEqual([
    '1.2 MB',
    '345 MB',
    '1.3 GB',
    '0 MB',
  ])
  expect([countOf(1, 'file'), countOf(41_657, 'article')]).toEqual(['1 file', '41,657 articles'])
})
