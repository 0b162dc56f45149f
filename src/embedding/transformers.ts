import { AutoModel, AutoTokenizer, env, type PreTrainedTokenizer } from '@xenova/transformers'
import { AppError } from '../errors.js'
import { type Pooling, readModelDescription } from './description.js'
import type { Embedder } from './embedder.js'
import { embed, type Model } from './infer.js'
import { checkModelFiles, hashFiles, modelFiles, placeModel } from './model-files.js'
import { tokenCutter } from './tokens.js'

/** A setting left out is what the model's isnad.json says, or else the habit of the library. */
export type ModelSettings = {
  /** A model folder; or, where fetching is allowed, the id of a model on the hub. */
  readonly model: string
  readonly allowRemoteModels: boolean
  /** Where fetched models are kept. */
  readonly cacheDir: string
  readonly queryPrefix?: string
  readonly passagePrefix?: string
  readonly pooling?: Pooling
  readonly maxTokens?: number
  readonly quantized?: boolean
}

/** Tokens that a model takes when nothing says how many. */
const usualMaxTokens = 512

/** Opens a model with @xenova/transformers; nothing is fetched unless the settings allow it. */
export async function openTransformersEmbedder(settings: ModelSettings): Promise<Embedder> {
  const place = await placeModel(settings)
  const described = place.isLocal ? await readModelDescription(place.folder) : undefined
  const quantized = settings.quantized ?? described?.quantized ?? true
  const files = modelFiles(place.folder, quantized)
  if (place.isLocal) await checkModelFiles(files)

  env.allowRemoteModels = !place.isLocal && settings.allowRemoteModels
  env.useFSCache = !place.isLocal
  env.cacheDir = settings.cacheDir
  env.localModelPath = place.around
  const { tokenizer, model } = await load(place.name, quantized)

  const pooling = settings.pooling ?? described?.pooling ?? 'mean'
  const maxTokens = settings.maxTokens ?? described?.maxTokens ?? tokenLimit(tokenizer)
  const tokensOf = tokenCutter(tokenizer)
  const opened = { tokensOf, padding: tokenizer.pad_token_id ?? 0, model, pooling, maxTokens }
  const queryPrefix = settings.queryPrefix ?? described?.queryPrefix ?? ''
  const passagePrefix = settings.passagePrefix ?? described?.passagePrefix ?? ''
  const [probe] = await embed(opened, [`${queryPrefix}س`])
  if (!probe || (described && probe.length !== described.dimensions)) {
    const message = `${place.folder} gives ${probe?.length} dimensions, not those of its isnad.json.`
    throw new AppError('model-unavailable', message)
  }
  const habits = { quantized, pooling, queryPrefix, passagePrefix, maxTokens, dimensions: probe.length }
  return {
    fingerprint: `${described?.name ?? place.name} ${await hashFiles(files)} ${JSON.stringify(habits)}`,
    dimensions: probe.length,
    maxTokens,
    countTokens: (text) => tokensOf(passagePrefix + text).length,
    embedPassages: (texts) =>
      embed(
        opened,
        texts.map((text) => passagePrefix + text),
      ),
    async embedQuestion(text) {
      const [vector] = await embed(opened, [queryPrefix + text])
      if (!vector) throw new Error('The model gave no vector for a question.')
      return vector
    },
  }
}

async function load(name: string, quantized: boolean) {
  try {
    const [tokenizer, model] = await Promise.all([
      AutoTokenizer.from_pretrained(name),
      AutoModel.from_pretrained(name, { quantized }),
    ])
    return { tokenizer, model: (inputs: Parameters<Model>[0]) => model(inputs) as ReturnType<Model> }
  } catch (cause) {
    const message = `The model ${name} cannot be opened. Check that its files are whole, or set MODEL to another.`
    throw new AppError('model-unavailable', message, { cause })
  }
}

/** Tokenizers without a limit of their own say so with a number no text reaches. */
function tokenLimit(tokenizer: PreTrainedTokenizer): number {
  const limit: unknown = tokenizer.model_max_length
  return typeof limit === 'number' && limit < 1e6 ? limit : usualMaxTokens
}
