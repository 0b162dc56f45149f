/** Letters drawn from left to right at a place of the page, as programs that make PDF draw them. */
export type Drawn = { readonly text: string; readonly x: number; readonly y: number; readonly size?: number }

/** Every letter of the made-up font is half as wide as it is high. */
export const letterWidth = 0.5

/** A PDF without a font file: places and letters are all that is read. `extra` goes into its catalogue. */
export function pdfOf(
  pages: readonly (readonly Drawn[])[],
  { extra = '', trailer = '' }: { extra?: string; trailer?: string } = {},
): Buffer {
  const objects: string[] = []
  const add = (body: string) => objects.push(body)
  const letters = [...new Set(pages.flat().flatMap(({ text }) => text.split('')))]
  add(`<< /Type /Catalog /Pages 2 0 R ${extra} >>`)
  add('')
  add(
    '<< /Type /Font /Subtype /Type0 /BaseFont /Made /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 5 0 R >>',
  )
  add(
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Made /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 500 /FontDescriptor 6 0 R >>',
  )
  add(stream(toUnicode(letters)))
  add(
    '<< /Type /FontDescriptor /FontName /Made /Flags 4 /FontBBox [0 0 500 1000] /Ascent 800 /Descent -200 /ItalicAngle 0 /CapHeight 700 /StemV 80 >>',
  )
  const kids = pages.map((drawn) => {
    const content = add(stream(drawn.map(operators).join('\n')))
    return add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Resources << /Font << /F1 3 0 R >> >> /Contents ${content} 0 R >>`,
    )
  })
  objects[1] = `<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] >>`
  return assembled(objects, trailer)
}

/** Words as an Arabic page shows them: the last letter leftmost. */
export function turned(text: string): string {
  return [...text].reverse().join('')
}

function operators({ text, x, y, size = 10 }: Drawn): string {
  return `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm <${text.split('').map(hex).join('')}> Tj ET`
}

function toUnicode(letters: readonly string[]): string {
  const maps = letters.map((letter) => `1 beginbfchar <${hex(letter)}> <${hex(letter)}> endbfchar`)
  return `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Made def /CMapType 2 def 1 begincodespacerange <0000> <FFFF> endcodespacerange ${maps.join('\n')} endcmap end end`
}

function hex(letter: string): string {
  return letter.charCodeAt(0).toString(16).padStart(4, '0')
}

function stream(content: string): string {
  return `<< /Length ${Buffer.byteLength(content)} >>\nstream\n${content}\nendstream`
}

function assembled(objects: readonly string[], trailer: string): Buffer {
  let file = '%PDF-1.7\n'
  const places = objects.map((body, at) => {
    const place = Buffer.byteLength(file)
    file += `${at + 1} 0 obj\n${body}\nendobj\n`
    return place
  })
  const start = Buffer.byteLength(file)
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  return Buffer.from(
    `${file}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer << /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF`,
  )
}
