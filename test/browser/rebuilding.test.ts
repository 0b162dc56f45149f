/// <reference lib="dom" />
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { projectDir } from '../../src/config.js'
import { isBrowserSkipped } from '../support/browser.js'
import { articleFile } from '../support/corpus.js'
import { openSite, type Site } from '../support/site.js'

/** A build on a busy machine takes its time. */
const patient = { timeout: 100_000 }

const question = 'من هو مدير المركز الإعلامي لقسد؟'

describe.skipIf(isBrowserSkipped)('rebuilding in a browser', () => {
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

  test('a rebuild shows its progress, questions are answered meanwhile, and the page is renewed', async () => {
    const articles = Array.from({ length: 300 }, (_, number) => ({
      id: `many/${number}`,
      title: `خبر رقم ${number}`,
      text: Array.from(
        { length: 12 },
        (_, line) => `جملة رقم ${line} من الخبر رقم ${number} عن المدينة والنهر.`,
      ).join('\n'),
    }))
    await writeFile(join(corpus, 'many.jsonl'), articles.map((each) => JSON.stringify(each)).join('\n'))
    await writeFile(join(corpus, 'broken.md'), '---\ntitle: [\n---\nنص')
    await writeFile(
      join(corpus, 'evil.txt'),
      articleFile({ title: '<script>alert(1)</script>' }, 'نص <b>غليظ</b> هنا.'),
    )

    const page = await site.page()
    await page.goto('/index')
    const secondTab = await page.context().newPage()
    await secondTab.goto('/index')
    await page.locator('#start').click()
    await page.locator('#rebuild[data-state=running]').waitFor()
    await page.locator('#rebuild progress').waitFor()
    await secondTab.locator('#rebuild[data-state=running]').waitFor()
    await page.reload()
    await page.locator('#rebuild[data-state=running] .stage-now').waitFor()
    const answered = await fetch(`${site.address}/api/ask`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ question }),
    })
    expect(await answered.json()).toMatchObject({ kind: 'answer' })
    await page.waitForFunction(
      () => document.querySelector('#rebuild progress')?.hasAttribute('value'),
      undefined,
      patient,
    )

    await page.locator('#rebuild[data-state=done]').waitFor(patient)
    expect(await page.locator('.outcome').textContent()).toContain('مواد جديدة: 301')
    expect(await page.locator('.ledger-figure').first().textContent()).toBe('306')
    expect(await page.locator('.skipped').textContent()).toContain('broken.md')
    const newest = page.locator('#build-log details').first()
    await newest.locator('summary').click()
    expect(await newest.textContent()).toContain('جديدة 301، معدّلة 0، محذوفة 0، كما هي 5')
    expect(await newest.textContent()).toContain('broken.md')
    await secondTab.locator('#rebuild[data-state=done]').waitFor(patient)
    expect(await secondTab.locator('.ledger-figure').first().textContent()).toBe('306')
    await secondTab.close()
    expect(site.complaints).toEqual([])
  }, 120_000)

  test('a build that a command has begun is shown, and keeps the focus where it is', async () => {
    const page = await site.page()
    await page.goto('/index')
    const before = await page.locator('#build-log > ul > li').count()
    await page.locator('#start').focus()
    const command = spawn(process.execPath, [join(projectDir, 'dist', 'src', 'cli.js'), 'index', '--force'], {
      env: { ...process.env, INDEX_DIR: site.indexDir, CORPUS_DIR: corpus },
      stdio: 'ignore',
    })
    await page.locator('#build-log > ul > li').nth(before).waitFor(patient)
    expect(await page.locator('#build-log details').first().textContent()).toContain('بدأ بأمر في الطرفية')
    expect(
      await page.evaluate(() => document.querySelector('#rebuild')?.contains(document.activeElement)),
    ).toBe(true)
    expect(await page.locator('#announcements').textContent()).toContain('اكتمل البناء')
    expect(command.exitCode ?? (await once(command, 'exit'))[0]).toBe(0)
  }, 120_000)

  test('a server that cannot be reached is told of, and found again', async () => {
    const page = await site.page()
    await page.goto('/index')
    await page.context().setOffline(true)
    await page.locator('#progress-lost').waitFor(patient)
    await page.context().setOffline(false)
    await page.locator('#progress-lost').waitFor({ state: 'hidden', ...patient })
  }, 120_000)

  test('a rebuild can be cancelled, and the old index stays', async () => {
    const before = (await (await fetch(`${site.address}/health`)).json()) as { buildId: string }
    const page = await site.page()
    await page.goto('/index')
    await page.locator('#start').click()
    await page.locator('#cancel').click()
    await page.locator('#rebuild[data-state=cancelled]').waitFor(patient)
    expect(await page.locator('.outcome').textContent()).toContain('أُلغي البناء')
    expect(await (await fetch(`${site.address}/health`)).json()).toMatchObject({
      status: 'ok',
      buildId: before.buildId,
    })
  })

  test('without scripts the page shows the rebuild and loads itself again until it is done', async () => {
    const page = await site.page({ javaScriptEnabled: false })
    await page.goto('/index')
    await page.locator('#start').click()
    await page.locator('#rebuild[data-state=done]').waitFor(patient)
  }, 120_000)
})
