import type { Article, ArticleHeader, Passage, Range } from '../domain.js'
import type { Embedder } from '../embedding/embedder.js'
import { AppError } from '../errors.js'
import type { KnownWords } from '../lexical/builder.js'
import { loadLexicalIndex } from '../lexical/files.js'
import type { VectorStore } from '../vectors/store.js'
import { buildPaths } from './build-folder.js'
import type { PassageArrays, TextPaths } from './build-parts.js'
import { checkCompatible, type IndexManifest } from './manifest.js'
import { passageInput, passageOf } from './passages.js'
import { textParts } from './read-texts.js'

/** What was made of an article's text: its passages have the numbers from `first` to before `end` in the known build. */
export type KnownArticle = {
  readonly passages: readonly Passage[]
  readonly first: number
  readonly end: number
}

/** A finished build as the memory of what was analysed and embedded before. */
export type KnownBuild = {
  readonly manifest: IndexManifest
  readonly words: KnownWords
  readonly articleIds: ReadonlySet<string>
  /** What is known of the text of an article, whatever its id was; nothing when it was never read. */
  find(article: Article): KnownArticle | undefined
  vectorOf(passage: number): Float32Array
}

export type KnownBuildParts = {
  readonly indexDir: string
  readonly embedder: Embedder
  readonly store: VectorStore
}

/**
 * Opens a build that has been proven, to take from it what has not changed. One that was made with another model
 * or analysis is refused.
 */
export async function openKnownBuild(parts: KnownBuildParts, manifest: IndexManifest): Promise<KnownBuild> {
  const { buildId } = manifest
  const paths = buildPaths(parts.indexDir, buildId)
  checkCompatible(manifest, parts.embedder)
  const [words, vectors, texts] = await Promise.all([
    loadLexicalIndex(paths.lexical),
    readVectors(parts.store, manifest),
    readRanges(paths),
  ])
  const { spanOf, articleIds, ranges } = texts
  if (!isAlike(ranges.firstSentence, words.passageStart)) {
    throw damaged(buildId, 'Its words and its passages are not of the same sentences.')
  }
  const { dimensions } = manifest.embedding
  return {
    manifest,
    words,
    articleIds,
    find: (article) => {
      const span = spanOf.get(passageInput(article))
      return span && { ...span, passages: passagesIn(article.id, span, ranges) }
    },
    vectorOf: (passage) => vectors.subarray(passage * dimensions, (passage + 1) * dimensions),
  }
}

type Span = { readonly first: number; readonly end: number }

/** All vectors in one block of memory, in the order of the passages. */
async function readVectors(store: VectorStore, { buildId, embedding, passageCount }: IndexManifest) {
  const vectors = new Float32Array(passageCount * embedding.dimensions)
  let row = 0
  for await (const { vector } of store.rows(buildId)) {
    vectors.set(vector, row * embedding.dimensions)
    row++
  }
  if (row !== passageCount) throw damaged(buildId, `It holds ${row} vectors of ${passageCount} passages.`)
  return vectors
}

/** The sentences of all passages, and which passages are those of an article's text. */
async function readRanges(paths: TextPaths) {
  const inputs: string[] = []
  const articleIds = new Set<string>()
  let ranges: PassageArrays | undefined
  for await (const part of await textParts(paths)) {
    if (part.kind === 'passages') ranges = part
    if (part.kind !== 'articles') continue
    for (const header of JSON.parse(part.headers) as ArticleHeader[]) {
      articleIds.add(header.id)
      inputs.push(passageInput(header))
    }
  }
  if (!ranges) throw new AppError('internal', 'Reading the index before ended too early.')
  return { spanOf: spansOf(inputs, ranges), articleIds, ranges }
}

function spansOf(inputs: readonly string[], { owner }: PassageArrays): Map<string, Span> {
  const spanOf = new Map<string, Span>()
  let first = 0
  inputs.forEach((input, article) => {
    let end = first
    while (owner[end] === article) end++
    spanOf.set(input, { first, end })
    first = end
  })
  return spanOf
}

function passagesIn(articleId: string, { first, end }: Span, { firstSentence, bounds }: PassageArrays) {
  const passages: Passage[] = []
  for (let passage = first; passage < end; passage++) {
    const sentences: Range[] = []
    for (let i = firstSentence[passage] as number; i < (firstSentence[passage + 1] as number); i++) {
      sentences.push({ start: bounds[2 * i] as number, end: bounds[2 * i + 1] as number })
    }
    passages.push(passageOf(articleId, sentences))
  }
  return passages
}

function isAlike(some: Uint32Array, others: Uint32Array): boolean {
  return some.length === others.length && some.every((value, at) => value === others[at])
}

function damaged(buildId: string, what: string): AppError {
  return new AppError('index-damaged', `Build ${buildId} is not as it was written. ${what}`)
}
