import { withBoilerplate } from '../boilerplate/boilerplate.js'
import { type Article, type Passage, type Skipped, textAt } from '../domain.js'
import { createLexicalBuilder } from '../lexical/builder.js'
import { saveLexicalIndex } from '../lexical/files.js'
import type { buildPaths } from './build-folder.js'
import { corpusHasher } from './corpus-hash.js'
import { createJsonLinesFile } from './json-lines-file.js'
import type { KnownArticle, KnownBuild } from './known-build.js'
import { type PassageLimits, passagesOf } from './passages.js'
import type { ReadCorpus } from './read-corpus.js'
import type { PassageInput } from './vector-rows.js'

type Options = {
  readonly corpus: ReadCorpus
  readonly paths: Omit<ReturnType<typeof buildPaths>, 'folder'>
  readonly limits: PassageLimits
  /** Where what was read before is taken from. */
  readonly known: KnownBuild | undefined
  readonly onArticle: (article: Article, isKnown: boolean) => void
  /** Told after each article with how many there have been. */
  readonly onRead: (done: number) => void
}

export type Counts = {
  readonly articleCount: number
  readonly passageCount: number
  readonly sentenceCount: number
  readonly skippedCount: number
}

export type CorpusReader = {
  /** Goes through the corpus once, writing articles, passages and skipped files into the build on the way. */
  passages(): AsyncGenerator<PassageInput>
  /** Whether `passages` has come to the end. */
  isRead(): boolean
  counts(): Counts
  /** Closes the files and writes the index of words; to be called once `passages` has ended. */
  finish(): Promise<{ readonly counts: Counts; readonly corpusHash: string }>
  /** Closes the files of a build that is given up. */
  abandon(): Promise<void>
}

/** Puts a corpus that was read into a build folder at the speed at which its passages are taken. */
export async function openCorpusReader({
  corpus,
  paths,
  limits,
  known,
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
  let isRead = false

  async function keepSkipped(skipped: Skipped): Promise<void> {
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
      for (const skipped of corpus.skipped) await keepSkipped(skipped)
      for (const read of corpus.articles.values()) {
        const article = withBoilerplate(read, corpus.lineCounts)
        const before = known?.find(article)
        for (const [at, passage] of (await keepArticle(article, before)).entries()) {
          const passageId = passage.id
          yield known && before
            ? { passageId, vector: known.vectorOf(before.first + at) }
            : { passageId, text: textAt(article, passage) }
        }
        onArticle(article, before !== undefined)
        onRead(counts.articleCount)
      }
      isRead = true
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
