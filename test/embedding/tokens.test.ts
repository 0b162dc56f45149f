import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PreTrainedTokenizer } from '@xenova/transformers'
import { expect, test } from 'vitest'
import { tokenCutter } from '../../src/embedding/tokens.js'
import { bundledModel } from './bundled.js'

const read = async (path: string) => JSON.parse(await readFile(path, 'utf8'))
const tokenizer = await read(join(bundledModel, 'tokenizer.json'))
const config = await read(join(bundledModel, 'tokenizer_config.json'))
const recorded: { text: string; ids: number[] }[] = await read(
  join(import.meta.dirname, 'fixtures', 'recorded.json'),
)
const texts = recorded.map(({ text }) => text)

test('words are cut as the training program cut them, the first time and when remembered', () => {
  const tokensOf = tokenCutter(new PreTrainedTokenizer(tokenizer, config))
  for (let time = 0; time < 2; time++) {
    for (const { text, ids } of recorded) expect(tokensOf(text), text).toEqual(ids)
  }
})

test('the library cuts the same', () => {
  const library = new PreTrainedTokenizer(tokenizer, config)
  for (const { text, ids } of recorded) expect(library.encode(text), text).toEqual(ids)
})

test.each([
  [
    'without words apart',
    { ...tokenizer, pre_tokenizer: { type: 'Metaspace', replacement: '▁', add_prefix_space: true } },
  ],
  ['without a normaliser', { ...tokenizer, normalizer: null }],
  ['without special tokens', { ...tokenizer, post_processor: null }],
])('a tokenizer %s is obeyed', (_, changed) => {
  const library = new PreTrainedTokenizer(changed, config)
  const tokensOf = tokenCutter(library)
  for (const text of texts) expect(tokensOf(text), text).toEqual(library.encode(text))
})
