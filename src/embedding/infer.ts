import { mean_pooling, Tensor } from '@xenova/transformers'
import { AppError } from '../errors.js'
import { batchesOf, type Tokens } from './batches.js'
import type { Pooling } from './description.js'

/** A model as the library opens it: named tensors in, named tensors out. */
export type Model = (inputs: {
  readonly input_ids: Tensor
  readonly attention_mask: Tensor
}) => Promise<{ readonly last_hidden_state?: Tensor; readonly token_embeddings?: Tensor }>

export type OpenedModel = {
  readonly tokensOf: (text: string) => number[]
  /** The token that fills up the shorter texts of a batch. */
  readonly padding: number
  readonly model: Model
  readonly pooling: Pooling
  readonly maxTokens: number
}

/** How far from 1 the length of a vector may be: float32 sums of a few hundred squares. */
const lengthTolerance = 1e-3

/** One vector of length 1 a text, in order. A text over the limit is refused: the library would cut it. */
export async function embed(opened: OpenedModel, texts: readonly string[]): Promise<Float32Array[]> {
  const tokens = texts.map((text, at) => ({ at, ids: tokensWithin(opened, text) }))
  const vectors = new Array<Float32Array>(texts.length)
  for (const batch of batchesOf(tokens)) {
    const rows = await embedBatch(opened, batch)
    batch.forEach(({ at }, row) => {
      vectors[at] = rows[row] as Float32Array
    })
  }
  return vectors
}

function tokensWithin({ tokensOf, maxTokens }: OpenedModel, text: string): number[] {
  const ids = tokensOf(text)
  if (ids.length <= maxTokens) return ids
  const message = `A text of ${ids.length} tokens is longer than the ${maxTokens} that the model takes. Shorten it.`
  throw new AppError('too-large', message)
}

async function embedBatch(opened: OpenedModel, batch: readonly Tokens[]): Promise<Float32Array[]> {
  const inputs = padded(batch, opened.padding)
  const outputs = await opened.model(inputs)
  const output = outputs.last_hidden_state ?? outputs.token_embeddings
  if (!output) {
    throw new AppError('model-unavailable', 'The model gives no vectors. Set MODEL to an embedding model.')
  }
  if (output.dims.length !== (opened.pooling === 'none' ? 2 : 3)) {
    const message =
      `The model gives numbers in the shape ${output.dims.join(' × ')}, which does not go with ` +
      `pooling "${opened.pooling}". Set MODEL_POOLING to what it was made for.`
    throw new AppError('model-unavailable', message)
  }
  const pooled = pool(output, inputs.attention_mask, opened.pooling)
  const width = pooled.dims[1] ?? 0
  const numbers = pooled.data
  if (!(numbers instanceof Float32Array)) {
    throw new AppError('model-unavailable', `The model gives numbers of type ${pooled.type}, not float32.`)
  }
  return batch.map((_, row) => checked(numbers.slice(row * width, (row + 1) * width)))
}

function padded(batch: readonly Tokens[], padding: number) {
  const longest = Math.max(...batch.map(({ ids }) => ids.length))
  const numbers = new BigInt64Array(batch.length * longest).fill(BigInt(padding))
  const mask = new BigInt64Array(batch.length * longest)
  batch.forEach(({ ids }, row) => {
    ids.forEach((id, column) => {
      numbers[row * longest + column] = BigInt(id)
    })
    mask.fill(1n, row * longest, row * longest + ids.length)
  })
  const dims = [batch.length, longest]
  return { input_ids: new Tensor('int64', numbers, dims), attention_mask: new Tensor('int64', mask, dims) }
}

function pool(output: Tensor, mask: Tensor, pooling: Pooling): Tensor {
  switch (pooling) {
    case 'none':
      return output
    case 'mean':
      return mean_pooling(output, mask).normalize(2, -1)
    case 'cls':
      return output.slice(null, 0).normalize(2, -1)
  }
}

function checked(vector: Float32Array): Float32Array {
  let squares = 0
  for (const number of vector) squares += number * number
  if (Math.abs(Math.sqrt(squares) - 1) < lengthTolerance) return vector
  const message = `The model gave a vector of length ${Math.sqrt(squares)}, not 1. Set MODEL to another.`
  throw new AppError('model-unavailable', message)
}
