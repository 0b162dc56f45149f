import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { AppError } from '../errors.js'

const schema = z.strictObject({
  name: z.string().min(1),
  revision: z.string().min(1),
  dimensions: z.number().int().positive(),
  /** Longest input in tokens, special tokens included. */
  maxTokens: z.number().int().positive(),
  /** How token vectors become one; `none` when the model's own output is already one vector a text. */
  pooling: z.enum(['none', 'mean', 'cls']),
  queryPrefix: z.string(),
  passagePrefix: z.string(),
  /** Whether the weights are those of model_quantized.onnx. */
  quantized: z.boolean(),
  /** What the search by meaning counts for beside the search by words, in deviations, by language of the question. */
  weights: z.strictObject({ ar: z.number().nonnegative(), en: z.number().nonnegative() }),
})

export type ModelDescription = Readonly<z.infer<typeof schema>>
export type Pooling = ModelDescription['pooling']

/** What isnad.json in a model folder says of the model; nothing where there is no such file. */
export async function readModelDescription(folder: string): Promise<ModelDescription | undefined> {
  const path = join(folder, 'isnad.json')
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
  return parseDescription(text, path)
}

function parseDescription(text: string, path: string): ModelDescription {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (cause) {
    throw new AppError('model-unavailable', `${path} is not JSON. Fetch the model folder again.`, { cause })
  }
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  throw new AppError(
    'model-unavailable',
    `${path} does not describe a model: ${z.prettifyError(parsed.error)}`,
  )
}
