import { createRequire } from 'node:module'

/** The native runtime that the model library brings with it. */
export function runtimePath(): string {
  const library = createRequire(import.meta.url).resolve('@xenova/transformers')
  return createRequire(library).resolve('onnxruntime-node')
}
