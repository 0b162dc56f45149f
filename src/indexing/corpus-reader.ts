import { withBoilerplate } from '../boilerplate/boilerplate.js'
import type { LineCounts } from '../boilerplate/line-counts.js'
import { loadCorpus } from '../corpus/load.js'
import { type Article, type Passage, type Skipped, textAt } from '../domain.js'
import { AppError } from '../errors.js'
import { createLexicalBuilder } from '../lexical/builder.js'
import { saveLexicalIndex } from '../lexical/files.js'
import type { buildPaths } from './build-folder.js'
import { corpusHasher } from './corpus-hash.js'
import { createJsonLinesFile } from './json-lines-file.js'
import type { KnownArticle, KnownBuild } from './known-build.js'
import { type PassageLimits, passagesOf } from './passages.js'
import type { PassageInput } from './vector-rows.js'

type Options = {
  readonly corpusDir: string
  readonly paths: Omit<ReturnType<typeof buildPaths>, 'folder'>
  readonly limits: PassageLimits
  /** Where what was read before is taken from. */
  readonly known: KnownBuild | undefined
  /** What the articles of each outlet share. */
  readonly lineCounts: LineCounts
  readonly onArticle: (article: Article, isKnown: boolean) => void
  /** Told after each article and each file or line that is none, with how many there have been. */
  readonly onRead: (done: number) => void
}

export type Counts = {
  readonly articleCount: number
  readonly passageCount: number
  readonly sentenceCount: number
  readonly skippedCount: number
}

export type CorpusReader = {
  /** Reads the corpus once, writing articles, passages and skipped files into the build on the way. */
  passages(): AsyncGenerator<PassageInput>
  /** Whether all of it has been read. */
  isRead(): boolean
  counts(): Counts
  /** Closes the files and writes the index of words; to be called once `passages` has ended. */
  finish(): Promise<{ readonly counts: Counts; readonly corpusHash: string }>
  /** Closes the files of a build that is given up. */
  abandon(): Promise<void>
}

/** Reads a corpus into a build folder at the speed at which its passages are taken. */
export async function openCorpusReader({
  corpusDir,
  paths,
  limits,
  known,
  lineCounts,
  onArticle,
  onRead,
}: Options): Promise<CorpusReader> {
  const files = {
    articles: await createJsonLinesFile(paths.articles),
    passages: await createJsonLinesFile(paths.passages),
    skipped: await createJsonLinesFile(paths.skipped),
  }
  const lexical = createLexicalBuilder(known?.words)
  const hasher = corpusHasher()
  const counts = { articleCount: 0, passageCount: 0, sentenceCount: 0, skippedCount: 0 }
  let firstSkipped: Skipped | undefined
  let isRead = false

  async function keepSkipped(skipped: Skipped): Promise<void> {
    firstSkipped ??= skipped
    counts.skippedCount++
    hasher.skip(skipped)
    await files.skipped.write(skipped)
  }
  async function keepArticle(
    article: Article,
    before: KnownArticle | undefined,
  ): Promise<readonly Passage[]> {
    const passages = before?.passages ?? passagesOf(article, limits)
    if (before) lexical.addKnown(article, before.first, before.end)
    else lexical.add(article, passages)
    hasher.add(article)
    counts.articleCount++
    counts.passageCount += passages.length
    await files.articles.write(article)
    for (const passage of passages) {
      counts.sentenceCount += passage.sentences.length
      await files.passages.write(passage)
    }
    return passages
  }
  async function close(): Promise<void> {
    await Promise.all(Object.values(files).map((file) => file.close()))
  }
  return {
    passages: async function* () {
      for await (const reading of loadCorpus(corpusDir)) {
        if (reading.kind === 'skipped') {
          await keepSkipped(reading.skipped)
          onRead(counts.articleCount + counts.skippedCount)
          continue
        }
        const article = withBoilerplate(reading.article, lineCounts)
        const before = known?.find(article)
        for (const [at, passage] of (await keepArticle(article, before)).entries()) {
          const passageId = passage.id
          yield known && before
            ? { passageId, vector: known.vectorOf(before.first + at) }
            : { passageId, text: textAt(article, passage) }
        }
        onArticle(article, before !== undefined)
        onRead(counts.articleCount + counts.skippedCount)
      }
      isRead = true
      if (counts.articleCount === 0) throw noArticles(corpusDir, firstSkipped)
    },
    isRead: () => isRead,
    counts: () => ({ ...counts }),
    finish: async () => {
      await close()
      await saveLexicalIndex(lexical.finish(), paths.lexical)
      return { counts: { ...counts }, corpusHash: hasher.digest() }
    },
    abandon: close,
  }
}

function noArticles(corpusDir: string, skipped: Skipped | undefined): AppError {
  const line = skipped?.line === undefined ? '' : `:${skipped.line}`
  const reason = skipped
    ? `The first file that is none: ${skipped.file}${line}. ${skipped.problem} ${skipped.mend}`
    : 'Put articles into it (.md or .txt, with a header or without; .jsonl or .jsonl.gz), or set CORPUS_DIR.'
  return new AppError('corpus-invalid', `There is no article in "${corpusDir}". ${reason}`)
}
