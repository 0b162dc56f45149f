import type { Article, Passage, Skipped } from '../domain.js'
import { AppError } from '../errors.js'
import { growingArray } from '../lexical/growing-array.js'
import { readArticles, readPassages, readSkipped } from './build-files.js'
import { corpusHasher } from './corpus-hash.js'

/** Where the files of a build stand that hold its articles. */
export type TextPaths = { readonly articles: string; readonly passages: string; readonly skipped: string }

/** Articles of one part, the last of a build aside. */
export const articlesAPart = 256
const skippedAPart = 256

/** What is read of a build, piece by piece: little of it are objects, so that it goes from thread to thread fast. */
export type BuildPart =
  | {
      readonly kind: 'articles'
      /** The headers of the articles as one JSON list. */
      readonly headers: string
      /** Their texts one after the other as UTF-16, and where each ends, in code units. */
      readonly texts: Uint8Array
      readonly ends: Uint32Array
    }
  | ({ readonly kind: 'passages' } & PassageArrays)
  | { readonly kind: 'skipped'; readonly skipped: readonly Skipped[] }
  /** The last one. */
  | { readonly kind: 'end'; readonly corpusHash: string }

/** All passages of a build, in order. */
export type PassageArrays = {
  /** Number of the article of each; never falling. */
  readonly owner: Uint32Array
  /** First sentence of each, and the number of sentences at the end: `Uint32Array[passages + 1]`. */
  readonly firstSentence: Uint32Array
  /** Start and end of each sentence, one after the other. */
  readonly bounds: Uint32Array
}

/** Reads articles, passages and skipped files of a build, each checked, and hashes what the corpus held. */
export async function* readBuildParts(paths: TextPaths): AsyncGenerator<BuildPart> {
  const hasher = corpusHasher()
  const ids: string[] = []
  let waiting: Article[] = []
  for await (const article of readArticles(paths.articles)) {
    hasher.add(article)
    ids.push(article.id)
    waiting.push(article)
    if (waiting.length < articlesAPart) continue
    yield articlesPart(waiting)
    waiting = []
  }
  if (waiting.length > 0) yield articlesPart(waiting)
  yield { kind: 'passages', ...(await passageArrays(paths.passages, ids)) }
  let skipped: Skipped[] = []
  for await (const one of readSkipped(paths.skipped)) {
    hasher.skip(one)
    skipped.push(one)
    if (skipped.length < skippedAPart) continue
    yield { kind: 'skipped', skipped }
    skipped = []
  }
  if (skipped.length > 0) yield { kind: 'skipped', skipped }
  yield { kind: 'end', corpusHash: hasher.digest() }
}

/** Articles as a part: all but the last of a build hold `articlesAPart`. */
export function articlesPart(articles: readonly Article[]): Extract<BuildPart, { kind: 'articles' }> {
  const ends = new Uint32Array(articles.length)
  let end = 0
  articles.forEach(({ text }, i) => {
    end += text.length
    ends[i] = end
  })
  const texts = Buffer.from(new ArrayBuffer(end * 2))
  articles.forEach(({ text }, i) => {
    texts.write(text, ((ends[i] ?? 0) - text.length) * 2, 'utf16le')
  })
  const headers = articles.map(({ text: _text, ...header }) => header)
  return {
    kind: 'articles',
    headers: JSON.stringify(headers),
    texts: new Uint8Array(texts.buffer),
    ends,
  }
}

async function passageArrays(path: string, articleIds: readonly string[]): Promise<PassageArrays> {
  const owner = growingArray()
  const firstSentence = growingArray()
  const bounds = growingArray()
  let article = 0
  let before: Passage | undefined
  for await (const passage of readPassages(path)) {
    while (article < articleIds.length && articleIds[article] !== passage.articleId) article++
    if (article === articleIds.length || !isInPlace(passage, before)) throw misplaced(path, passage)
    owner.push(article)
    firstSentence.push(bounds.length / 2)
    for (const { start, end } of passage.sentences) {
      bounds.push(start)
      bounds.push(end)
    }
    before = passage
  }
  firstSentence.push(bounds.length / 2)
  return { owner: owner.toArray(), firstSentence: firstSentence.toArray(), bounds: bounds.toArray() }
}

/** Passages are named by their place, span their sentences, and follow one another: so numbers alone tell all of them. */
function isInPlace(passage: Passage, before: Passage | undefined): boolean {
  const { id, articleId, start, end, sentences } = passage
  if (id !== `${articleId}@${start}-${end}`) return false
  if (sentences[0]?.start !== start || sentences.at(-1)?.end !== end) return false
  return before?.articleId !== articleId || before.end <= start
}

function misplaced(path: string, { id }: Passage): AppError {
  const message = `Passage ${id} of ${path} is not where its name says. Run "isnad index --full".`
  return new AppError('index-damaged', message)
}
