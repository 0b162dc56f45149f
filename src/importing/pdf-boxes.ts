/** What is read of an opened PDF. */
export type Pdf = {
  readonly numPages: number
  getPage(number: number): Promise<PdfPage>
  getMetadata(): Promise<{ readonly info: object }>
}

type PdfPage = {
  getViewport(options: { scale: number }): { readonly transform: readonly number[] }
  getTextContent(options: { disableNormalization: boolean }): Promise<{ readonly items: readonly PdfItem[] }>
  cleanup(): unknown
}

type PdfItem =
  | { readonly str: string; readonly transform: readonly number[]; readonly width: number }
  | { readonly type: string }

/** A run of letters on a page; y counts from the top. */
export type Box = {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly y: number
  readonly height: number
}

type Matrix = readonly number[]

/** The level text of a page as boxes. Text that stands aslant is a stamp or a margin, not an article. */
export async function boxesOf(pdf: Pdf, pageNumber: number): Promise<Box[]> {
  const page = await pdf.getPage(pageNumber)
  const view = page.getViewport({ scale: 1 }).transform
  const { items } = await page.getTextContent({ disableNormalization: true })
  const boxes = items.flatMap((item): Box[] => {
    if (!('str' in item) || item.str.trim() === '') return []
    const [a, b, c, d, x, y] = product(view, item.transform)
    if (Math.abs(b) > Math.abs(a) / 10 || Math.abs(c) > Math.abs(d) / 10) return []
    const height = Math.hypot(c, d)
    return height === 0 ? [] : [{ text: item.str, left: x, right: x + item.width, y, height }]
  })
  page.cleanup()
  return boxes
}

function product(view: Matrix, own: Matrix) {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = view
  const [p = 1, q = 0, r = 0, s = 1, x = 0, y = 0] = own
  return [
    a * p + c * q,
    b * p + d * q,
    a * r + c * s,
    b * r + d * s,
    a * x + c * y + e,
    b * x + d * y + f,
  ] as const
}
