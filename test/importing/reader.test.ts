import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { startReader } from '../../src/importing/reader.js'
import { folderOf } from '../support/temporary-folder.js'
import { wordDocument } from '../support/zip.js'

const sentence =
  'اجتاحت السيول شوارع العاصمة فجر السبت وقال الدفاع المدني إن فرق الإنقاذ وصلت إلى الأحياء القديمة. '
const page = `<html><meta charset="utf-8"><body><article><p>${sentence.repeat(5)}</p></article></body></html>`

function reader(...limits: Parameters<typeof startReader>) {
  const started = startReader(...limits)
  onTestFinished(() => started.close())
  return started
}

const megabyte = 1024 * 1024

test('pages and documents are read in a process apart', async () => {
  const folder = await folderOf({ 'a.html': page, 'b.docx': wordDocument([sentence]) })
  const { read } = reader()
  const outcomes = await Promise.all([
    read(join(folder, 'a.html'), 'web-page'),
    read(join(folder, 'b.docx'), 'word'),
    read(join(folder, 'none.pdf'), 'pdf'),
  ])
  expect(outcomes).toMatchObject([{ kind: 'article' }, { kind: 'article' }, { code: 'broken' }])
})

test('what takes too long is ended and refused, and the next file is read all the same', async () => {
  const deep = `<html><body>${'<div><p>نص'.repeat(400_000)}</body></html>`
  const folder = await folderOf({ 'deep.html': deep, 'a.html': page })
  const { read } = reader({ timeMs: 300, memoryBytes: 4000 * megabyte })
  const [first] = await Promise.all([read(join(folder, 'deep.html'), 'web-page')])
  expect(first).toMatchObject({ code: 'too-slow' })
  const patient = reader()
  expect(await patient.read(join(folder, 'a.html'), 'web-page')).toMatchObject({ kind: 'article' })
})

test('what takes too much memory is ended and refused, and the same reader goes on', async () => {
  const wide = `<html><body>${'<p>نص <b>غليظ</b></p>'.repeat(400_000)}</body></html>`
  const folder = await folderOf({ 'wide.html': wide, 'b.docx': wordDocument([sentence]) })
  const { read } = reader({ timeMs: 60_000, memoryBytes: 200 * megabyte })
  expect(await read(join(folder, 'wide.html'), 'web-page')).toMatchObject({ code: 'too-much-memory' })
  expect(await read(join(folder, 'b.docx'), 'word')).toMatchObject({ kind: 'article' })
})

test('nothing that a page names is fetched', async () => {
  const asked: string[] = []
  const server = createServer(({ url = '' }, response) => {
    asked.push(url)
    response.end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  const { port } = server.address() as AddressInfo
  const here = `http://127.0.0.1:${port}`
  const hostile = page.replace(
    '<article>',
    `<link rel="stylesheet" href="${here}/a.css"><script src="${here}/b.js"></script><script>fetch('${here}/c')</script><iframe src="${here}/d"></iframe><article><img src="${here}/e.png" srcset="${here}/f.png 2x"><object data="${here}/g"></object>`,
  )
  const folder = await folderOf({ 'a.html': hostile })
  expect(await reader().read(join(folder, 'a.html'), 'web-page')).toMatchObject({ kind: 'article' })
  expect(asked).toEqual([])
})
