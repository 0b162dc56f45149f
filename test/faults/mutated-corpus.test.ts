import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { projectDir } from '../../src/config.js'
import { loadCorpus } from '../../src/corpus/load.js'
import { textAt } from '../../src/domain.js'
import { passagesOf } from '../../src/indexing/passages.js'
import { rangeFlaws } from '../../src/indexing/range-flaws.js'
import { createLexicalBuilder } from '../../src/lexical/builder.js'
import { mutated, randomFrom } from '../support/mutations.js'
import { temporaryFolder } from '../support/temporary-folder.js'
import { wordEmbedder } from '../support/word-embedder.js'

/** More of them, and others, by hand. */
const count = Number(process.env.MUTATED_FILES ?? 10_000)
const seed = Number(process.env.MUTATED_SEED ?? 1)
/** On a machine that does other things, too. Alone it takes a few milliseconds. */
const longestMs = 5000

test(`${count} corpus files, each spoilt in several ways, are articles or named with the reason, soon and each by itself`, async () => {
  const folder = await temporaryFolder()
  const originals: Buffer[] = []
  for await (const reading of loadCorpus(join(projectDir, 'corpus'))) {
    if (reading.kind !== 'article') throw new Error(reading.skipped.problem)
    const { text, textHash: _hash, ...header } = reading.article
    const fields = Object.entries(header).map(([name, value]) => `${name}: ${JSON.stringify(value)}\n`)
    const lines = [header.id, 'b', 'c'].map((id) => `${JSON.stringify({ ...header, id, text })}\n`)
    originals.push(
      Buffer.from(`---\n${fields.join('')}---\n${text}`),
      Buffer.from(text),
      Buffer.from(lines.join('')),
    )
  }
  const random = randomFrom(seed)
  const endings = ['.md', '.txt', '.jsonl', '.jsonl.gz']
  for (let number = 0; number < count; number++) {
    if (number % 500 === 0) await mkdir(join(folder, String(number)))
    const ending = endings[number % endings.length] ?? ''
    const original = originals[Math.floor(random() * originals.length)] ?? Buffer.of()
    const spoilt = ending.endsWith('.gz')
      ? mutated(gzipSync(mutated(original, random), { level: 1 }), random)
      : mutated(original, random)
    await writeFile(join(folder, String(number - (number % 500)), `${number}${ending}`), spoilt)
  }

  const embedder = wordEmbedder()
  const limits = { maxTokens: embedder.maxTokens, countTokens: embedder.countTokens, targetWords: 120 }
  const lexical = createLexicalBuilder()
  const files = new Set<string>()
  const wrong: unknown[] = []
  let articles = 0
  let slowest = 0
  let startedAt = performance.now()
  for await (const reading of loadCorpus(folder)) {
    if (reading.kind === 'skipped') {
      files.add(reading.skipped.file)
      const said = `${reading.skipped.problem} ${reading.skipped.mend}`
      if (said.length > 900 || !/^\S.*\.\s+\S.*\.$/s.test(said)) wrong.push(said)
    } else {
      const { article } = reading
      const passages = passagesOf(article, limits)
      lexical.add(article, passages)
      wrong.push(...rangeFlaws(article, passages))
      wrong.push(...passages.filter((passage) => /\p{Surrogate}/u.test(textAt(article, passage))))
      files.add(reading.file)
      articles++
    }
    const now = performance.now()
    slowest = Math.max(slowest, now - startedAt)
    startedAt = now
  }
  if (process.env.MUTATED_FILES) {
    console.info(`${articles} articles; the slowest took ${Math.round(slowest)} ms`)
  }
  expect(wrong).toEqual([])
  expect(files.size).toBeGreaterThan(count * 0.97)
  expect(articles).toBeGreaterThan(count / 10)
  expect(slowest).toBeLessThan(longestMs)
}, 120_000)
