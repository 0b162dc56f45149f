import { join } from 'node:path'
import type { AnsweringParts } from './answering/answer.js'
import { type Config, projectDir } from './config.js'
import type { RememberingEmbedder } from './embedding/cache.js'
import type { Embedder } from './embedding/embedder.js'
import type { LexicalIndex } from './lexical/lexical-index.js'
import type { VectorStore } from './vectors/store.js'

/** What a model counts for beside the search by words when neither it nor the settings say. */
const usualMeaningWeight = 0.2

/** Opens the configured model. Imports are lazy: loading the library takes half a second. */
export async function openEmbedder(config: Config): Promise<Embedder> {
  const { openTransformersEmbedder } = await import('./embedding/transformers.js')
  return openTransformersEmbedder(modelSettings(config))
}

/** Passages that are embedded here before workers are worth the time they take to start. */
const fewPassages = 500

/**
 * The same model for a build: what an unfinished build embedded comes from a file under `indexDir`, and where
 * much is new, worker processes help; with `isFresh`, all is embedded again. Close it to end them; the given embedder stays open.
 */
export async function openPassageEmbedder(
  config: Config,
  embedder: Embedder,
  isFresh: boolean,
): Promise<RememberingEmbedder> {
  const { rememberVectors } = await import('./embedding/cache.js')
  const cacheDir = join(config.indexDir, 'cache')
  return rememberVectors(await withWorkersIfMany(config, embedder), { cacheDir, isFresh })
}

async function withWorkersIfMany(config: Config, embedder: Embedder): Promise<Embedder> {
  const { spreadOverWorkers } = await import('./embedding/pool.js')
  let embedded = 0
  let workers: Embedder | undefined
  return {
    ...embedder,
    embedPassages: (texts) => {
      embedded += texts.length
      if (embedded <= fewPassages) return embedder.embedPassages(texts)
      workers ??= spreadOverWorkers({ ...embedder, close: async () => undefined }, modelSettings(config))
      return workers.embedPassages(texts)
    },
    close: async () => workers?.close?.(),
  }
}

/** Opens the configured store. vectra takes about a second to load, which nobody else should pay. */
export async function openStore(config: Config): Promise<VectorStore> {
  const { vectraStore } = await import('./vectors/vectra.js')
  return vectraStore(config.indexDir)
}

/** Everything that answering needs besides an index: the model, what carries English to Arabic, the bounds. */
export async function openAnswering(config: Config): Promise<Omit<AnsweringParts, 'snapshot'>> {
  const [{ openLexicon }, { openBackground }, { openNeighbours }] = await Promise.all([
    import('./english/lexicon.js'),
    import('./lexical/background.js'),
    import('./lexical/neighbours.js'),
  ])
  const [embedder, lexicon, background, neighbours, limits] = await Promise.all([
    openEmbedder(config),
    openLexicon(join(projectDir, 'models', 'lexicon')),
    openBackground(join(projectDir, 'models', 'background')),
    openNeighbours(join(projectDir, 'models', 'neighbours')),
    answerLimits(config),
  ])
  return { embedder, lexicon, background, neighbours, limits }
}

/** Makes an index ready for its first question, in turns with the questions about another. */
export async function warmSearch(lexical: LexicalIndex): Promise<void> {
  const [{ warmNames }, { warmKernel }] = await Promise.all([
    import('./english/transliterate.js'),
    import('./lexical/kernel.js'),
  ])
  await warmNames(lexical)
  await warmKernel(lexical)
}

/** The bounds of answering: those set, else those of the model. */
async function answerLimits(config: Config): Promise<AnsweringParts['limits']> {
  const { readModelDescription } = await import('./embedding/description.js')
  const own = await readModelDescription(config.model)
  const set = config.meaningWeight ?? usualMeaningWeight
  const meaningWeight = config.meaningWeight === undefined && own ? own.weights : { ar: set, en: set }
  return { minConfidence: config.minConfidence, meaningWeight }
}

function modelSettings(config: Config) {
  return {
    model: config.model,
    allowRemoteModels: config.allowRemoteModels,
    cacheDir: join(config.indexDir, 'models'),
    ...(config.modelQueryPrefix !== undefined && { queryPrefix: config.modelQueryPrefix }),
    ...(config.modelPassagePrefix !== undefined && { passagePrefix: config.modelPassagePrefix }),
    ...(config.modelPooling !== undefined && { pooling: config.modelPooling }),
    ...(config.modelMaxTokens !== undefined && { maxTokens: config.modelMaxTokens }),
  }
}
