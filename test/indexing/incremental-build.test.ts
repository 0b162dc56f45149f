import { appendFile, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Article } from '../../src/domain.js'
import type { Embedder } from '../../src/embedding/embedder.js'
import { type BuildParts, buildIndex } from '../../src/indexing/build.js'
import type { IndexManifest } from '../../src/indexing/manifest.js'
import { openSnapshot, type Snapshot } from '../../src/indexing/snapshot.js'
import { verifyIndex } from '../../src/indexing/verify.js'
import { prepare } from '../../src/lexical/prepare.js'
import { arabicQuery } from '../../src/lexical/query.js'
import { searchPassages } from '../../src/lexical/search.js'
import { sentenceRanges } from '../../src/text/sentences.js'
import { vectraStore } from '../../src/vectors/vectra.js'
import { shippedArticles } from '../lexical/collection.js'
import { filesOfBuild } from '../support/build-files.js'
import { folderOf, temporaryFolder } from '../support/temporary-folder.js'
import { wordEmbedder } from '../support/word-embedder.js'

type Line = Pick<Article, 'id' | 'title' | 'text'> & { readonly outlet?: string }

const shipped = (await shippedArticles()).map(({ id, title, text }): Line => ({ id, title, text }))
const sentences = shipped.flatMap(({ text }) =>
  sentenceRanges(text).map(({ start, end }) => text.slice(start, end)),
)

/** The parts of builds over one corpus file, with the texts that were embedded. */
async function partsFor(lines: readonly Line[], embedder: Embedder = wordEmbedder()) {
  const indexDir = await temporaryFolder()
  const corpusDir = await folderOf({})
  const embedded: string[] = []
  const embed = (texts: readonly string[]) => {
    embedded.push(...texts)
    return embedder.embedPassages(texts)
  }
  await write(corpusDir, lines)
  return { corpusDir, indexDir, embedder, embed, store: vectraStore(indexDir), embedded }
}

async function write(corpusDir: string, lines: readonly Line[]): Promise<void> {
  await writeFile(join(corpusDir, 'news.jsonl'), lines.map((line) => JSON.stringify(line)).join('\n'))
}

const build = (parts: BuildParts) => buildIndex(parts, () => undefined)

/** A build of the same corpus from nothing, in another folder. */
async function fullBuild(parts: BuildParts) {
  const indexDir = await temporaryFolder()
  const fresh = { ...parts, indexDir, store: vectraStore(indexDir) }
  return { parts: fresh, manifest: await build({ ...fresh, isFull: true }) }
}

async function expectSameAsFull(parts: BuildParts, manifest: IndexManifest): Promise<void> {
  const full = await fullBuild(parts)
  const [found, wanted] = [
    await filesOfBuild(parts.indexDir, manifest.buildId),
    await filesOfBuild(full.parts.indexDir, full.manifest.buildId),
  ]
  expect([...found.keys()]).toEqual([...wanted.keys()])
  for (const [path, bytes] of wanted) expect(found.get(path)?.equals(bytes), path).toBe(true)
  const { buildId: _id, number: _number, builtAt: _at, changes: _changes, anew: _anew, ...rest } = manifest
  expect(full.manifest).toMatchObject(rest)
}

function search({ lexical, vectors }: Snapshot, question: string, vector: Float32Array) {
  const query = prepare(lexical, arabicQuery(question))
  return Promise.all([
    searchPassages(lexical, query, { also: [], isWanted: () => true }),
    vectors.nearest(vector, 9),
  ])
}

const articleOf = (id: number) =>
  fc.record({
    id: fc.constant(`a${id}`),
    title: fc.constantFrom('خبر', 'عاجل', 'تقرير'),
    outlet: fc.constantFrom('صحيفة أولى', 'قناة ثانية'),
    text: fc
      .array(fc.oneof(fc.constantFrom(...sentences), fc.constant('أعلن حزب الخضر الجديد (حخج) أمس موقفه.')), {
        minLength: 1,
        maxLength: 12,
      })
      .map((chosen) => chosen.join('\n')),
  })

/** One state of a corpus: articles of a few ids in any order, so that two states share some of them. */
const corpusState = fc
  .tuple(...Array.from({ length: 6 }, (_, id) => fc.option(articleOf(id))))
  .map((lines) => lines.filter((line) => line !== null))
  .filter((lines) => lines.length > 0)
  .chain((lines) => fc.shuffledSubarray(lines, { minLength: lines.length }))

/** The next state takes each article from the one before, or its own, or neither. */
const corpusHistory = fc
  .tuple(
    corpusState,
    fc.array(fc.tuple(corpusState, fc.array(fc.boolean(), { minLength: 6 })), { maxLength: 3 }),
  )
  .map(([first, later]) => {
    const states: Line[][] = [first]
    for (const [fresh, keeps] of later) {
      const before = states.at(-1) ?? []
      const kept = before.filter((_, at) => keeps[at % keeps.length])
      const ids = new Set(kept.map(({ id }) => id))
      states.push([...fresh.filter(({ id }) => !ids.has(id)).slice(0, 3), ...kept])
    }
    return states.filter((lines) => lines.length > 0)
  })

describe('an index made from the one before', () => {
  test('is byte for byte that of a full build, whatever was added, changed, removed or put in another order', async () => {
    await fc.assert(
      fc.asyncProperty(corpusHistory, async (states) => {
        const parts = await partsFor([])
        for (const lines of states) {
          await write(parts.corpusDir, lines)
          await expectSameAsFull(parts, await build(parts))
        }
      }),
      { numRuns: 10 },
    )
  }, 120_000)

  test('gives the same answers as one made from nothing', async () => {
    const parts = await partsFor(shipped)
    await build(parts)
    const [first, ...others] = shipped
    await write(parts.corpusDir, [
      ...others.toReversed(),
      { ...(first as Line), text: `${sentences[7]}\n${first?.text}` },
    ])
    await build(parts)
    const full = await fullBuild(parts)
    const [found, wanted] = [await openSnapshot(parts), await openSnapshot(full.parts)]
    for (const question of sentences.slice(0, 40)) {
      const vector = await parts.embedder.embedQuestion(question)
      expect(await search(found, question, vector)).toEqual(await search(wanted, question, vector))
    }
    expect((await verifyIndex(parts.indexDir, parts.store)).differences).toEqual([])
  })

  test('embeds and analyses only what is new, and says what has changed', async () => {
    const parts = await partsFor(shipped)
    expect((await build(parts)).anew).toEqual({ reason: 'first' })
    const from = (await openSnapshot(parts)).manifest.buildId
    parts.embedded.length = 0
    const [first, second, third, ...rest] = shipped as [Line, Line, Line, ...Line[]]
    const changed = { ...second, text: 'أعلنت الوزارة اليوم خبرا آخر غير الخبر الأول.' }
    const renamed = { ...third, id: 'another-name' }
    const added = { id: 'new', title: 'جديد', text: 'وصل الوفد إلى المدينة صباح اليوم في زيارة رسمية.' }
    const retitled = { ...first, title: 'عنوان آخر' }
    await write(parts.corpusDir, [added, retitled, changed, renamed, ...rest.slice(1)])
    const manifest = await build(parts)
    expect(parts.embedded).toEqual([added.text, changed.text])
    expect(manifest.changes).toEqual({ from, reused: shipped.length - 2, added: 1, changed: 1, removed: 2 })
    expect(manifest.anew).toBeUndefined()
    expect((await openSnapshot(parts)).articles.get(first.id)?.title).toBe('عنوان آخر')
    await expectSameAsFull(parts, manifest)
  })

  test('of an unchanged corpus is the same again', async () => {
    const parts = await partsFor(shipped)
    await build(parts)
    parts.embedded.length = 0
    const manifest = await build(parts)
    expect(parts.embedded).toEqual([])
    expect(manifest.changes).toMatchObject({ reused: shipped.length, added: 0, changed: 0, removed: 0 })
    await expectSameAsFull(parts, manifest)
  })

  test('forgets the words and abbreviations of articles that are gone', async () => {
    const explained = { id: 'x', title: 'خبر', text: 'أعلن حزب الصنابل الجديد (حصج) موقفه أمس.' }
    const parts = await partsFor([...shipped, explained])
    await build(parts)
    await write(parts.corpusDir, shipped.slice(1))
    const manifest = await build(parts)
    const { lexical } = await openSnapshot(parts)
    expect(lexical.words.find('الصنابل')).toBe(-1)
    expect(lexical.abbreviations.map(({ short }) => short)).not.toContain('حصج')
    await expectSameAsFull(parts, manifest)
  })
})

describe('everything is made anew', () => {
  test('when that is asked for', async () => {
    const parts = await partsFor(shipped)
    await build(parts)
    const count = parts.embedded.length
    const manifest = await build({ ...parts, isFull: true })
    expect(parts.embedded).toHaveLength(count * 2)
    expect(manifest.anew).toEqual({ reason: 'asked' })
    expect(manifest.changes).toBeUndefined()
  })

  test('when the index before was made with another model', async () => {
    const parts = await partsFor(shipped)
    await build(parts)
    const embedder = wordEmbedder({ name: 'other' })
    const manifest = await build({ ...parts, embedder, embed: embedder.embedPassages })
    expect(manifest.anew).toMatchObject({
      reason: 'incompatible',
      detail: expect.stringContaining('embedding.fingerprint'),
    })
    await expectSameAsFull({ ...parts, embedder, embed: embedder.embedPassages }, manifest)
  })

  test('when a byte of any file of the index before is not as it was written', async () => {
    const parts = await partsFor(shipped)
    let manifest = await build(parts)
    for (const { path, bytes } of manifest.files.filter((file) => file.bytes > 0)) {
      const file = join(parts.indexDir, 'builds', manifest.buildId, path)
      const content = await readFile(file)
      const at = Math.floor(bytes / 2)
      content[at] = (content[at] ?? 0) ^ 1
      await writeFile(file, content)
      manifest = await build(parts)
      expect(manifest.anew).toEqual({ reason: 'damaged', detail: expect.stringContaining(path) })
    }
    await expectSameAsFull(parts, manifest)
  }, 60_000)

  test.each([
    ['missing', (path: string) => rm(path)],
    ['longer than it was', (path: string) => appendFile(path, 'x')],
  ])('when a file of the index before is %s', async (_, harm) => {
    const parts = await partsFor(shipped)
    const { buildId } = await build(parts)
    await harm(join(parts.indexDir, 'builds', buildId, 'lexical', 'tokens'))
    const manifest = await build(parts)
    expect(manifest.anew).toEqual({ reason: 'damaged', detail: expect.stringContaining('lexical/tokens') })
    await expectSameAsFull(parts, manifest)
  })

  test('when the record of the index before is gone, or of another format', async () => {
    const parts = await partsFor(shipped)
    const pathOf = ({ buildId }: IndexManifest) => join(parts.indexDir, 'builds', buildId, 'manifest.json')
    const first = await build(parts)
    await writeFile(pathOf(first), JSON.stringify({ ...first, formatVersion: 0 }))
    const second = await build(parts)
    expect(second.anew).toMatchObject({
      reason: 'incompatible',
      detail: expect.stringContaining('formatVersion'),
    })
    await rm(pathOf(second))
    expect((await build(parts)).anew).toMatchObject({ reason: 'damaged' })
  })
})

test('what a damaged index cannot give is taken from the one before it, and the damage is told', async () => {
  const parts = await partsFor(shipped)
  const first = await build(parts)
  await write(parts.corpusDir, shipped.slice(1))
  const second = await build(parts)
  await appendFile(join(parts.indexDir, 'builds', second.buildId, 'passages.jsonl'), 'x')
  const third = await build(parts)
  const damaged = expect.stringContaining('passages.jsonl')
  expect(third.changes).toMatchObject({ from: first.buildId, damaged, removed: 1 })
  await expectSameAsFull(parts, third)
})
