import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { countArticles } from '../../src/corpus/count.js'
import { folderOf } from '../support/temporary-folder.js'

test('files count once, JSON Lines by their lines, and what is broken not at all', async () => {
  const folder = await folderOf({
    'a.md': 'نص\nنص',
    'b/c.txt': '',
    'lines.jsonl': '{}\n{}\n{}',
    'more.jsonl': '{}\n{}\n',
    'packed.jsonl.gz': gzipSync('{}\n'.repeat(5)),
    'broken.jsonl.gz': 'no archive',
    'README.md': 'not an article',
  })
  expect(await countArticles(folder)).toBe(2 + 3 + 2 + 5)
})
