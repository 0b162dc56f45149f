import { join } from 'node:path'
import type { ModelSettings } from '../../src/embedding/transformers.js'

export const bundledModel = join(import.meta.dirname, '..', '..', 'models', 'embedding')

/** The model that comes with the program, without a network. */
export const bundled: ModelSettings = {
  model: bundledModel,
  allowRemoteModels: false,
  cacheDir: join(import.meta.dirname, 'nothing-is-cached-here'),
}

export const lengthOf = (vector: Float32Array) => Math.sqrt(vector.reduce((sum, x) => sum + x * x, 0))

export const cosine = (a: Float32Array, b: Float32Array) =>
  a.reduce((sum, x, at) => sum + x * (b[at] ?? 0), 0)
