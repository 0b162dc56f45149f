import { type Memory, startProgram } from '../web-assembly.js'

/** A number that the program reads or writes; where an array begins, in bytes, when nothing else is said. */
type Value = { value: number }

/** What kernel.wat exports; what each does is told there. */
export type KernelProgram = {
  readonly memory: Memory
  collect(from: number, to: number, length: number): number
  look(length: number): void
  markOf(word: number): number
  forget(): void
  count(from: number, to: number): void
  weighWords(words: number, withNeighbours: number): void
  earn(from: number, to: number, weight: number, worth: number): void
  gather(from: number, to: number, weight: number): void
  gatherOne(passage: number, occurrences: number): void
  earnGathered(worth: number): void
  hold(from: number, to: number, least: number, length: number): number
  unite(from: number, to: number, mark: number, weight: number, sum: number): number
  nextAbove(passage: number, size: number, least: number): number
  /** How many there are. */
  readonly stemSlots: Value
  readonly pairTotal: Value
  readonly met: Value
  /** k1 + 1. */
  readonly top: Value
} & { readonly [name in KernelArray]: Value }

export type KernelArray =
  | 'tokens'
  | 'wordStem'
  | 'wordGramStart'
  | 'wordGram'
  | 'ofWords'
  | 'ofGrams'
  | 'ofStems'
  | 'notes'
  | 'words'
  | 'stemCounts'
  | 'gramCounts'
  | 'metGrams'
  | 'pairs'
  | 'pairCounts'
  | 'parts'
  | 'slots'
  | 'weights'
  | 'frequencies'
  | 'bests'
  | 'posting'
  | 'postingCount'
  | 'lengths'
  | 'dampings'
  | 'scores'
  | 'amounts'
  | 'holding'
  | 'amountsHeld'
  | 'seen'

export function startKernelProgram(): KernelProgram {
  return startProgram(code)
}

/** kernel.wat, assembled by wat2wasm of the WebAssembly Binary Toolkit. */
const code = Buffer.from(
  'AGFzbQEAAAABRwxgA39/fwF/YAF/AGABfwF/YAAAYAJ/fwBgBH9/fHwAYAN/f3wAYAJ/fABgAXwAYAR/f39/AX9gBX9/f3x8AXxg' +
    'A39/fQF/Aw8OAAECAwQEBAUGBwgJCgsFAwEAAQa3ASN/AUEAC38BQQALfwFBAAt/AUEAC38BQQALfwFBAAt/AUEAC38BQQALfwFB' +
    'AAt/AUEAC38BQQALfwFBAAt/AUEAC38BQQALfwFBAAt/AUEAC38BQQALfwFBAAt/AUEAC38BQQALfwFBAAt/AUEAC38BQQALfwFB' +
    'AAt/AUEAC38BQQALfwFBAAt/AUEAC38BQQALfwFBAAt/AUEAC38BQQALfwFBAgt8AUQAAAAAAAAAAAt/AUEACwfZAy8GbWVtb3J5' +
    'AgAGdG9rZW5zAwAId29yZFN0ZW0DAQ13b3JkR3JhbVN0YXJ0AwIId29yZEdyYW0DAwdvZldvcmRzAwQHb2ZHcmFtcwMFB29mU3Rl' +
    'bXMDBgVub3RlcwMHBXdvcmRzAwgKc3RlbUNvdW50cwMJCmdyYW1Db3VudHMDCghtZXRHcmFtcwMLBXBhaXJzAwwKcGFpckNvdW50' +
    'cwMNBXBhcnRzAw4Fc2xvdHMDDwd3ZWlnaHRzAxALZnJlcXVlbmNpZXMDEQViZXN0cwMSB3Bvc3RpbmcDEwxwb3N0aW5nQ291bnQD' +
    'FAdsZW5ndGhzAxUIZGFtcGluZ3MDFgZzY29yZXMDFwdhbW91bnRzAxgHaG9sZGluZwMZC2Ftb3VudHNIZWxkAxoEc2VlbgMbCXN0' +
    'ZW1TbG90cwMcCXBhaXJUb3RhbAMdA21ldAMeA2VuZAMgA3RvcAMhB2NvbGxlY3QAAARsb29rAAEGbWFya09mAAIGZm9yZ2V0AAMF' +
    'Y291bnQABAp3ZWlnaFdvcmRzAAYEZWFybgAHBmdhdGhlcgAICWdhdGhlck9uZQAJDGVhcm5HYXRoZXJlZAAKBGhvbGQACwV1bml0' +
    'ZQAMCW5leHRBYm92ZQANCtkQDnkBB38jBCEJIwAgAEECdGohAyMAIAFBAnRqIQQjCCACQQJ0aiEFAkADQCADIARPDQEgAygCACEG' +
    'IAkgBkECdGohByAHKAIAIQggBSAGNgIAIAUgCEVBAnRqIQUgByAIIAhFajYCACADQQRqIQMMAAsLIAUjCGtBAnYL1AIBDH8jByEJ' +
    'IwUhCiMDIQsjCCAAQQJ0aiECIwghAQJAA0AgASACTw0BIAEoAgBBAnQhAyAMIAsjAiADaigCAEECdGooAgAjASADaigCAGpqIQwg' +
    'AUEEaiEBDAALCyAMJCIjCCEBIAkjIEECdGohBAJAA0AgASACTw0BIAEoAgAhAyMCIANBAnRqIQggCyAIKAIAQQJ0aiEGIAsgCCgC' +
    'BEECdGohByAEQQxqIQUCQANAIAYgB08NASAKIAYoAgBBAXRqLwEAIQggBSAINgIAIAUgCEEAR0ECdGohBSAGQQRqIQYMAAsLIwYj' +
    'ASADQQJ0aigCAEEBdGovAQAhCCAEIAM2AgAgBCAINgIEIAQgBSAEa0ECdkEDazYCCCMEIANBAnRqIAQgCWtBAnZBASAIIAUgBEEM' +
    'akdyGzYCACAFIQQgAUEEaiEBDAALCyAEIAlrQQJ2JCALMQEBfyMEIABBAnRqKAIAIQEgAUUEQCMIIAA2AgBBARABIwQgAEECdGoo' +
    'AgAhAQsgAQtIAQJ/IwdBCGohACMHIyBBAnRqIQECQANAIAAgAU8NASMEIAAoAgBBAnRqQQA2AgAgACAAKAIIQQNqQQJ0aiEADAAL' +
    'C0ECJCAL2gIBDH8jCiENIwlBACMcQQFqQQJ0/AsAIw1BACMdQQJ0/AsAIwshAiACIx5BAnRqIQMCQANAIAIgA08NASANIAIoAgBB' +
    'AnRqQQA2AgAgAkEEaiECDAALCyMLIQwjACAAQQJ0aiECIwAgAUECdGohAwJAA0AgAiADTw0BIAIoAgAhBCACQQRqIQIjBCAEQQJ0' +
    'aigCACEFIAVFBEAgBBACIQULIAVBAUYEQEEAIQYMAQsjByAFQQJ0aiEHIAcgBygCCEEDakECdGohCCAHQQxqIQoCQANAIAogCE8N' +
    'ASAKKAIAIQkgDCAJNgIAIA0gCUECdGohCSAJKAIAIQsgDCALRUECdGohDCAJIAtBAWo2AgAgCkEEaiEKDAALCyAHKAIEIQkgCQRA' +
    'IwkgCUECdGohCiAKIAooAgBBAWo2AgAgBgRAIAYgCRAFCwsgCSEGDAALCyAMIwtrQQJ2JB4LTwEDfyMMIQIjDSEEIAIjHUEDdGoh' +
    'AwJAA0AgAiADTw0BIAQgBCgCACACKAIAIABGIAIoAgQgAUZxajYCACACQQhqIQIgBEEEaiEEDAALCwurAgIHfwJ8Iw4hAiACIABB' +
    'DGxqIQMCQANAIAIgA08NAUQAAAAAAAAAACEJIxIgBGorAwAhCiACKAIAQQJ0IQUjECAFQQF0aiEHIw8gBWohBSMPIAIoAgRBAnRq' +
    'IQYCQANAIAUgBk8NASMJIAUoAgBBAnRqKAIAIQggCARAIAkgBysDACAIuKKgIQkgCiAHKwMApSEKCyAFQQRqIQUgB0EIaiEHDAAL' +
    'CyAJIxEgBGorAwCgIQkgAQRAIw8gAigCCEECdGohBgJAA0AgBSAGTw0BIwkgBSgCAEECdGooAgAhCCAIBEAgCSAHKwMAIAi4oqAh' +
    'CQsgBUEEaiEFIAdBCGohBwwACwsLIxEgBGogCTkDACMSIARqIAo5AwAgBEEIaiEEIAJBDGohAgwACwsLmAEEBX8BfAN/AXwjFyEK' +
    'IxUhCyMWIQwjISENIxQgAGohCCMTIABBAnRqIQYjEyABQQJ0aiEHAkADQCAGIAdPDQEgBigCAEECdCEEIAogBGohBSACIAgtAAC4' +
    'oiEJIAUgBSoCALsgAyAJIA2iIAkgDCALIARqKAIAQQN0aisDAKCjoqC2OAIAIAZBBGohBiAIQQFqIQgMAAsLC5oBAwV/AX0CfyMY' +
    'IQkjGSMfQQJ0aiEKIxQgAGohByMTIABBAnRqIQUjEyABQQJ0aiEGAkADQCAFIAZPDQEgBSgCACEDIAkgA0ECdGohBCAEKgIAIQgg' +
    'CiADNgIAIAogCEMAAAAAW0ECdGohCiAEIAi7IAIgBy0AALiioLY4AgAgBUEEaiEFIAdBAWohBwwACwsgCiMZa0ECdiQfCz0CAX8B' +
    'fSMYIABBAnRqIQIgAioCACEDIxkjH0ECdGogADYCACMfIANDAAAAAFtqJB8gAiADuyABoLY4AgALggECBH8BfCMZIQEgASMfQQJ0' +
    'aiECAkADQCABIAJPDQEgASgCAEECdCEDIxggA2ohBCAEKgIAuyEFIARDAAAAADgCACMXIANqIQQgBCAEKgIAuyAAIAUjIaIgBSMW' +
    'IxUgA2ooAgBBA3RqKwMAoKOioLY4AgAgAUEEaiEBDAALC0EAJB8LegEHfyMaIQojGSADQQJ0aiEJIxMgAEECdGohBCMTIAFBAnRq' +
    'IQUCQANAIAQgBU8NASAEKAIAIQYgCiAGQQF0aiEHIAcvAQBBAWohCCAHIAg7AQAgCSAGNgIAIAkgCCACRkECdGohCSAEQQRqIQQM' +
    'AAsLIAkjGWtBAnYLYQEEfyMbIQgjEyAAQQJ0aiEFIxMgAUECdGohBgJAA0AgBSAGTw0BIAggBSgCAEECdGohByAEIANEAAAAAAAA' +
    'AAAgBygCACACRxugIQQgByACNgIAIAVBBGohBQwACwsgBAteAQF7IAL9EyEDA0AgACABTwRAIAEPCyAAQQNxRQRAIxcgAEECdGr9' +
    'AAQAIAP9RP1TRQRAIABBBGohAAwCCwsjFyAAQQJ0aioCACACXgRAIAAPCyAAQQFqIQAMAAsACw==',
  'base64',
)
