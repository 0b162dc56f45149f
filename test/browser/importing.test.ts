/// <reference lib="dom" />
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { projectDir } from '../../src/config.js'
import { isBrowserSkipped } from '../support/browser.js'
import { faultsOf } from '../support/page-faults.js'
import { openSite, type Site } from '../support/site.js'
import { folderOf } from '../support/temporary-folder.js'
import { wordDocument } from '../support/zip.js'

/** A build on a busy machine takes its time. */
const patient = { timeout: 100_000 }

const sentences = [
  'اجتاحت السيول شوارع بلدة المرجانية فجر السبت، وقال الدفاع المدني إن 12 شخصا أصيبوا بجروح متفاوتة ونقلوا إلى المستشفى.',
  'وأغلقت المدارس أبوابها يوم الأحد، ودعت الوزارة السكان إلى البقاء في منازلهم حتى إشعار آخر من الجهات المعنية كلها.',
  'وتوقعت الأرصاد أن تستمر الأمطار حتى مساء الاثنين، فيما استمرت فرق الإنقاذ في عملها طوال الليل.',
]
const html = `<html><head><meta charset="utf-8"><meta property="og:site_name" content="صحيفة أولى"><title>سيول في المرجانية</title></head><body><article>${sentences.map((text) => `<p>${text}</p>`).join('')}<p>اقرأ أيضا: أخبار أخرى من الموقع</p></article></body></html>`

describe.skipIf(isBrowserSkipped)('bringing articles in with a browser', () => {
  let site: Site
  let corpus: string
  beforeAll(async () => {
    corpus = await mkdtemp(join(tmpdir(), 'isnad-corpus-'))
    await cp(join(projectDir, 'corpus'), corpus, { recursive: true })
    site = await openSite({ CORPUS_DIR: corpus })
  })
  afterAll(async () => {
    await site?.close()
    await rm(corpus, { recursive: true, force: true })
  })

  async function choose(page: Page, files: Readonly<Record<string, string | Uint8Array>>) {
    const folder = await folderOf(files)
    await page.goto('/index')
    await page.locator('#files').setInputFiles(Object.keys(files).map((name) => join(folder, name)))
    await page.locator('.add-form button').click()
    await page.locator('.import-form, .skipped').first().waitFor(patient)
  }

  test('files are chosen, looked over, mended, saved, and after a rebuild they answer', async () => {
    const page = await site.page({ bypassCSP: true })
    await choose(page, {
      'سيول.html': html,
      'تقرير.docx': wordDocument([sentences[1] ?? '']),
      'x.pdf': 'no pdf',
    })
    expect(await page.locator('#outlet-0').inputValue()).toBe('صحيفة أولى')
    expect(await page.locator('.skipped').textContent()).toContain('تالف')
    await page.locator('summary').first().click()
    expect(await page.locator('.import-text .article-text').first().textContent()).toContain(sentences[0])
    expect(await faultsOf(page)).toEqual([])
    await page.locator('#published-0').fill('2018-10-27')
    await page.locator('[name=take-1]').uncheck()
    await page.locator('.import-form > button').click()
    await page.locator('.import-saved').waitFor()
    expect(await faultsOf(page)).toEqual([])
    expect((await readdir(corpus)).filter((name) => name.endsWith('.md'))).toContain('سيول.md')
    expect(await readFile(join(corpus, 'سيول.md'), 'utf8')).toContain('published: 2018-10-27')

    await page.locator('.behind button').click()
    await page.locator('#rebuild[data-state=done]').waitFor(patient)
    await page.goto(`/?q=${encodeURIComponent('كم شخصا أصيبوا في سيول المرجانية؟')}`)
    expect(await page.locator('.quote').first().textContent()).toContain('12 شخصا أصيبوا')
    expect(site.complaints).toEqual([])
  }, 150_000)

  test('files dropped on the form are chosen', async () => {
    const page = await site.page()
    await page.goto('/index')
    const dropped = await page.evaluateHandle(() => {
      const files = new DataTransfer()
      files.items.add(new File(['نص الخبر الأول'], 'a.txt'))
      files.items.add(new File(['نص الخبر الثاني'], 'b.txt'))
      return files
    })
    await page.locator('.add-form').dispatchEvent('drop', { dataTransfer: dropped })
    await page.locator('.add-form button').click()
    await page.locator('[name=take-1]').waitFor(patient)
    await page.locator('.import-discard button').click()
    await page.locator('#add').waitFor()
  })

  test('without scripts the same is done by forms alone, and an article is removed and restored', async () => {
    const page = await site.page({ javaScriptEnabled: false })
    await choose(page, { 'خبر.txt': 'نص خبر قصير عن البلدة.' })
    await page.locator('.import-form > button').click()
    await page.locator('.import-saved').waitFor()
    await page.goto('/index')
    await page.locator('.articles a[href^="/index/remove"]').first().click()
    await page.locator('.remove-form button').click()
    await page.locator('.removed button').click()
    await page.locator('.outcome').waitFor()
    expect(await page.locator('.removed li').count()).toBe(0)
  })
})
