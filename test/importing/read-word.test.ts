import { expect, test } from 'vitest'
import { readWord } from '../../src/importing/read-word.js'
import { coreProperties, wordDocument } from '../support/zip.js'

const title = 'سيول في العاصمة'
const paragraphs = ['اجتاحت السيول شوارع العاصمة فجر السبت.', 'وأغلقت المدارس أبوابها &amp; توقفت الحركة.']
const text = 'اجتاحت السيول شوارع العاصمة فجر السبت.\n\nوأغلقت المدارس أبوابها & توقفت الحركة.'

async function stated(bytes: Uint8Array) {
  const read = await readWord(bytes)
  if (read.kind === 'refused') throw new Error(read.code)
  return read.stated
}

test('paragraphs are read, and nothing is stated that the text does not state', async () => {
  expect(await stated(wordDocument(paragraphs))).toEqual({ text })
})

test('a first paragraph in the style "Title" is the title', async () => {
  expect(await stated(wordDocument([['Title', title], ...paragraphs]))).toEqual({ title, text })
})

test('the title of the properties counts where the text begins with it, and the date of the file never', async () => {
  const parts = { 'docProps/core.xml': coreProperties(title) }
  expect(await stated(wordDocument([title, ...paragraphs], parts))).toEqual({ title, text })
  expect(await stated(wordDocument(paragraphs, parts))).toEqual({ text })
})

const megabytes = (count: number) => Buffer.alloc(count * 1024 * 1024, 'a')
const entities =
  '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]><x>&b;</x>'

test.each([
  [
    'packs 200 MB into its text',
    wordDocument(paragraphs, { 'word/document.xml': megabytes(200) }),
    'too-much-inside',
  ],
  [
    'packs 200 MB and claims a few bytes',
    wordDocument(paragraphs, { 'word/document.xml': megabytes(200) }, 10),
    'too-much-inside',
  ],
  [
    'packs 200 MB into a picture',
    wordDocument(paragraphs, { 'word/media/a.png': megabytes(200) }),
    'too-much-inside',
  ],
  [
    'packs many files of 20 MB',
    wordDocument(
      paragraphs,
      Object.fromEntries(Array.from({ length: 9 }, (_, n) => [`word/${n}.xml`, megabytes(20)])),
    ),
    'too-much-inside',
  ],
  ['declares entities', wordDocument(paragraphs, { 'word/footnotes.xml': entities }), 'declarations'],
  [
    'declares them in UTF-16',
    wordDocument(paragraphs, { 'word/document.xml': Buffer.from(`\ufeff${entities}`, 'utf16le') }),
    'declarations',
  ],
  [
    'reads a file of this machine',
    wordDocument(paragraphs, {
      'word/document.xml': '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>',
    }),
    'declarations',
  ],
  ['is encrypted', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'encrypted'],
  ['is no archive', Buffer.from('نص'), 'broken'],
  ['is cut off', wordDocument(paragraphs).subarray(0, 300), 'broken'],
  ['has no text', wordDocument([]), 'no-text'],
  ['is not Arabic', wordDocument(['Nothing in here is Arabic.']), 'not-arabic'],
])('a document that %s is refused', async (_name, bytes, reason) => {
  expect(await readWord(bytes)).toMatchObject({ kind: 'refused', code: reason })
})
