import type { ErrorCode } from '../errors.js'

export type WorkerRequest = { readonly number: number; readonly texts: readonly string[] }

export type WorkerReply =
  | { readonly kind: 'vectors'; readonly number: number; readonly vectors: readonly Float32Array[] }
  | {
      readonly kind: 'failure'
      readonly number: number
      readonly code: ErrorCode | undefined
      readonly message: string
    }
