import { expect, test } from 'vitest'
import { readPdf } from '../../src/importing/read-pdf.js'
import { type Drawn, letterWidth, pdfOf, turned } from '../support/pdf.js'

const lines = [
  'اجتاحت السيول شوارع العاصمة فجر السبت وقال الدفاع المدني',
  'إن فرق الإنقاذ وصلت إلى الأحياء القديمة قبل طلوع الشمس',
  'وأغلقت الوزارة المدارس والجامعة حتى إشعار آخر.',
]

/** A line that ends at the right edge, as its letters stand from left to right. */
function atRight(text: string, y: number, { right = 550, size = 10 } = {}): Drawn {
  return { text: turned(text), x: right - text.length * size * letterWidth, y, size }
}

async function textIn(pages: Parameters<typeof pdfOf>[0]): Promise<string> {
  const read = await readPdf(pdfOf(pages))
  return read.kind === 'article' ? read.stated.text : `refused: ${read.code}`
}

test('lines of letters in visual order become one paragraph in reading order', async () => {
  expect(await textIn([lines.map((line, at) => atRight(line, 700 - at * 14))])).toBe(lines.join(' '))
})

test('presentation forms become the letters they are shapes of', async () => {
  const shaped = 'ﺔﻤﺻﺎﻌﻟا ﰲ لﻮﻴﺴﻟا'
  const [first = ''] = lines
  expect(await textIn([[atRight(first, 700), { text: shaped, x: 400, y: 660 }]])).toBe(
    `${first}\n\nالسيول في العاصمة`,
  )
})

test('words that are stored in reading order, as recognised pages have them, are left in it', async () => {
  const drawn = lines.flatMap((line, at) => {
    let right = 550
    return line.split(' ').map((word) => {
      right -= word.length * 5
      const box = { text: word, x: right, y: 700 - at * 14 }
      right -= 5
      return box
    })
  })
  expect(await textIn([drawn])).toBe(lines.join(' '))
})

test('numbers and Latin words keep their own direction, and brackets close what they open', async () => {
  const logical =
    'وقالت وكالة Reuters News إن 1,250 شخصا قتلوا في 12/10/2018 (حي الزهور) بنسبة كبيرة في المدينة'
  const visual =
    'ةنيدملا يف ةريبك ةبسنب (روهزلا يح) 12/10/2018 يف اولتق اصخش 1,250 نإ Reuters News ةلاكو تلاقو'
  expect(await textIn([[{ text: visual, x: 550 - visual.length * 5, y: 700 }]])).toBe(logical)
})

test('columns are read one after the other, the right one first, under a headline over both', async () => {
  const right = Array.from(
    { length: 6 },
    (_, at) => `السطر الأيمن رقم القصة الأولى ${['اليوم', 'أمس', 'غدا'][at % 3]}`,
  )
  const left = Array.from(
    { length: 6 },
    (_, at) => `السطر الأيسر من القصة الثانية ${['اليوم', 'أمس', 'غدا'][at % 3]}`,
  )
  const read = await textIn([
    [
      atRight('عنوان القصة الكبيرة فوق العمودين كليهما في الصفحة', 760, { size: 14 }),
      ...right.map((line, at) => atRight(line, 700 - at * 14)),
      ...left.map((line, at) => atRight(line, 700 - at * 14, { right: 280 })),
    ],
  ])
  expect(read.indexOf('عنوان')).toBe(0)
  expect(read.lastIndexOf('الأيمن')).toBeLessThan(read.indexOf('الأيسر'))
})

test('a wider gap, an indent and a short last line begin a paragraph', async () => {
  const [first = '', second = '', third = ''] = lines
  const read = await textIn([
    [
      atRight(first, 700),
      atRight(third, 686),
      atRight(first, 672),
      atRight(second, 640),
      atRight(first, 626),
    ],
  ])
  expect(read).toBe([`${first} ${third}`, first, `${second} ${first}`].join('\n\n'))
})

test('page numbers and running heads are left out, and a sentence goes on over the page', async () => {
  const page = (number: number, text: string) => [
    atRight('صحيفة المدينة اليومية', 780),
    ...[0, 1, 2].map((at) => atRight(at === 2 ? text : (lines[1] ?? ''), 700 - at * 14)),
    { text: String(number), x: 300, y: 20 },
  ]
  const read = await textIn([page(1, lines[0] ?? ''), page(2, lines[0] ?? ''), page(3, lines[2] ?? '')])
  expect(read).not.toContain('صحيفة المدينة')
  expect(read).not.toMatch(/\d/)
  expect(read.split('\n\n')).toHaveLength(1)
})

test.each([
  ['without a text layer', pdfOf([[]]), 'no-text-layer'],
  [
    'whose font does not name its letters',
    pdfOf([[{ text: '\ue001\ue002\ue003', x: 50, y: 700 }]]),
    'letters-unknown',
  ],
  [
    'that is not Arabic',
    pdfOf([[{ text: 'Nothing in here is Arabic at all', x: 50, y: 700 }]]),
    'not-arabic',
  ],
  [
    'whose words begin as often as they end where words end',
    pdfOf([[atRight('المدينة الكبيرة', 700), atRight(turned('القرية الصغيرة'), 686)]]),
    'order-unknown',
  ],
  ['of 10,000 pages', pdfOf(Array.from({ length: 10_000 }, () => [])), 'too-many-pages'],
  ['that is no PDF', Buffer.from('%PDF-1.7 and then nothing'), 'broken'],
  ['that is cut off', pdfOf([[atRight('المدينة الكبيرة', 700)]]).subarray(0, 600), 'broken'],
])('a file %s is refused with that reason', async (_name, bytes, reason) => {
  expect(await readPdf(bytes)).toMatchObject({ kind: 'refused', code: reason })
})

test('a password is asked of nobody: the file is refused as encrypted', async () => {
  const key = `<${'00'.repeat(32)}>`
  const trailer = `/ID [${key} ${key}] /Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /P -44 /O ${key} /U ${key} >>`
  expect(await readPdf(pdfOf([[atRight('المدينة', 700)]], { trailer }))).toMatchObject({
    code: 'encrypted',
  })
})

test('scripts of a file are not run', async () => {
  const extra = '/OpenAction << /S /JavaScript /JS (globalThis.wasRun = true; app.alert\\(1\\)) >>'
  await readPdf(pdfOf([lines.map((line, at) => atRight(line, 700 - at * 14))], { extra }))
  expect('wasRun' in globalThis).toBe(false)
})
