/** A number that the program reads or writes; where an array begins, in bytes, when nothing else is said. */
type Value = { value: number }

/** What kernel.wat exports; what each does is told there. */
export type KernelProgram = {
  readonly memory: { readonly buffer: ArrayBuffer; grow(pages: number): number }
  collect(from: number, to: number, length: number): number
  look(length: number): void
  markOf(word: number): number
  forget(): void
  count(from: number, to: number): void
  earn(from: number, to: number, weight: number, worth: number): void
  gather(from: number, to: number, weight: number): void
  gatherOne(passage: number, occurrences: number): void
  earnGathered(worth: number): void
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
  | 'posting'
  | 'postingCount'
  | 'lengths'
  | 'dampings'
  | 'scores'
  | 'amounts'
  | 'holding'
  | 'seen'

/** The part of the platform's interface that is used; the types of Node 20 leave it to those of browsers. */
declare const WebAssembly: {
  readonly Module: new (code: Uint8Array) => object
  readonly Instance: new (module: object) => { readonly exports: KernelProgram }
}

export function startKernelProgram(): KernelProgram {
  return new WebAssembly.Instance(new WebAssembly.Module(code)).exports
}

/** kernel.wat, assembled by wat2wasm of the WebAssembly Binary Toolkit. */
const code = Buffer.from(
  'AGFzbQEAAAABPwtgA39/fwF/YAF/AGABfwF/YAAAYAJ/fwBgBH9/fHwAYAN/f3wAYAJ/fABgAXwAYAV/f398fAF8YAN/f30BfwMN' +
    'DAABAgMEBAUGBwgJCgUDAQABBpkBHX8BQQALfwFBAAt/AUEAC38BQQALfwFBAAt/AUEAC38BQQALfwFBAAt/AUEAC38BQQALfwFB' +
    'AAt/AUEAC38BQQALfwFBAAt/AUEAC38BQQALfwFBAAt/AUEAC38BQQALfwFBAAt/AUEAC38BQQALfwFBAAt/AUEAC38BQQALfwFB' +
    'AAt/AUECC3wBRAAAAAAAAAAAC38BQQALB4cDJwZtZW1vcnkCAAZ0b2tlbnMDAAh3b3JkU3RlbQMBDXdvcmRHcmFtU3RhcnQDAgh3' +
    'b3JkR3JhbQMDB29mV29yZHMDBAdvZkdyYW1zAwUHb2ZTdGVtcwMGBW5vdGVzAwcFd29yZHMDCApzdGVtQ291bnRzAwkKZ3JhbUNv' +
    'dW50cwMKCG1ldEdyYW1zAwsFcGFpcnMDDApwYWlyQ291bnRzAw0HcG9zdGluZwMODHBvc3RpbmdDb3VudAMPB2xlbmd0aHMDEAhk' +
    'YW1waW5ncwMRBnNjb3JlcwMSB2Ftb3VudHMDEwdob2xkaW5nAxQEc2VlbgMVCXN0ZW1TbG90cwMWCXBhaXJUb3RhbAMXA21ldAMY' +
    'A2VuZAMaA3RvcAMbB2NvbGxlY3QAAARsb29rAAEGbWFya09mAAIGZm9yZ2V0AAMFY291bnQABARlYXJuAAYGZ2F0aGVyAAcJZ2F0' +
    'aGVyT25lAAgMZWFybkdhdGhlcmVkAAkFdW5pdGUACgluZXh0QWJvdmUACwqxDQx5AQd/IwQhCSMAIABBAnRqIQMjACABQQJ0aiEE' +
    'IwggAkECdGohBQJAA0AgAyAETw0BIAMoAgAhBiAJIAZBAnRqIQcgBygCACEIIAUgBjYCACAFIAhFQQJ0aiEFIAcgCCAIRWo2AgAg' +
    'A0EEaiEDDAALCyAFIwhrQQJ2C9QCAQx/IwchCSMFIQojAyELIwggAEECdGohAiMIIQECQANAIAEgAk8NASABKAIAQQJ0IQMgDCAL' +
    'IwIgA2ooAgBBAnRqKAIAIwEgA2ooAgBqaiEMIAFBBGohAQwACwsgDCQcIwghASAJIxpBAnRqIQQCQANAIAEgAk8NASABKAIAIQMj' +
    'AiADQQJ0aiEIIAsgCCgCAEECdGohBiALIAgoAgRBAnRqIQcgBEEMaiEFAkADQCAGIAdPDQEgCiAGKAIAQQF0ai8BACEIIAUgCDYC' +
    'ACAFIAhBAEdBAnRqIQUgBkEEaiEGDAALCyMGIwEgA0ECdGooAgBBAXRqLwEAIQggBCADNgIAIAQgCDYCBCAEIAUgBGtBAnZBA2s2' +
    'AggjBCADQQJ0aiAEIAlrQQJ2QQEgCCAFIARBDGpHchs2AgAgBSEEIAFBBGohAQwACwsgBCAJa0ECdiQaCzEBAX8jBCAAQQJ0aigC' +
    'ACEBIAFFBEAjCCAANgIAQQEQASMEIABBAnRqKAIAIQELIAELSAECfyMHQQhqIQAjByMaQQJ0aiEBAkADQCAAIAFPDQEjBCAAKAIA' +
    'QQJ0akEANgIAIAAgACgCCEEDakECdGohAAwACwtBAiQaC9oCAQx/IwohDSMJQQAjFkEBakECdPwLACMNQQAjF0ECdPwLACMLIQIg' +
    'AiMYQQJ0aiEDAkADQCACIANPDQEgDSACKAIAQQJ0akEANgIAIAJBBGohAgwACwsjCyEMIwAgAEECdGohAiMAIAFBAnRqIQMCQANA' +
    'IAIgA08NASACKAIAIQQgAkEEaiECIwQgBEECdGooAgAhBSAFRQRAIAQQAiEFCyAFQQFGBEBBACEGDAELIwcgBUECdGohByAHIAco' +
    'AghBA2pBAnRqIQggB0EMaiEKAkADQCAKIAhPDQEgCigCACEJIAwgCTYCACANIAlBAnRqIQkgCSgCACELIAwgC0VBAnRqIQwgCSAL' +
    'QQFqNgIAIApBBGohCgwACwsgBygCBCEJIAkEQCMJIAlBAnRqIQogCiAKKAIAQQFqNgIAIAYEQCAGIAkQBQsLIAkhBgwACwsgDCML' +
    'a0ECdiQYC08BA38jDCECIw0hBCACIxdBA3RqIQMCQANAIAIgA08NASAEIAQoAgAgAigCACAARiACKAIEIAFGcWo2AgAgAkEIaiEC' +
    'IARBBGohBAwACwsLmAEEBX8BfAN/AXwjEiEKIxAhCyMRIQwjGyENIw8gAGohCCMOIABBAnRqIQYjDiABQQJ0aiEHAkADQCAGIAdP' +
    'DQEgBigCAEECdCEEIAogBGohBSACIAgtAAC4oiEJIAUgBSoCALsgAyAJIA2iIAkgDCALIARqKAIAQQN0aisDAKCjoqC2OAIAIAZB' +
    'BGohBiAIQQFqIQgMAAsLC5oBAwV/AX0CfyMTIQkjFCMZQQJ0aiEKIw8gAGohByMOIABBAnRqIQUjDiABQQJ0aiEGAkADQCAFIAZP' +
    'DQEgBSgCACEDIAkgA0ECdGohBCAEKgIAIQggCiADNgIAIAogCEMAAAAAW0ECdGohCiAEIAi7IAIgBy0AALiioLY4AgAgBUEEaiEF' +
    'IAdBAWohBwwACwsgCiMUa0ECdiQZCz0CAX8BfSMTIABBAnRqIQIgAioCACEDIxQjGUECdGogADYCACMZIANDAAAAAFtqJBkgAiAD' +
    'uyABoLY4AgALggECBH8BfCMUIQEgASMZQQJ0aiECAkADQCABIAJPDQEgASgCAEECdCEDIxMgA2ohBCAEKgIAuyEFIARDAAAAADgC' +
    'ACMSIANqIQQgBCAEKgIAuyAAIAUjG6IgBSMRIxAgA2ooAgBBA3RqKwMAoKOioLY4AgAgAUEEaiEBDAALC0EAJBkLYQEEfyMVIQgj' +
    'DiAAQQJ0aiEFIw4gAUECdGohBgJAA0AgBSAGTw0BIAggBSgCAEECdGohByAEIANEAAAAAAAAAAAgBygCACACRxugIQQgByACNgIA' +
    'IAVBBGohBQwACwsgBAteAQF7IAL9EyEDA0AgACABTwRAIAEPCyAAQQNxRQRAIxIgAEECdGr9AAQAIAP9RP1TRQRAIABBBGohAAwC' +
    'CwsjEiAAQQJ0aioCACACXgRAIAAPCyAAQQFqIQAMAAsACw==',
  'base64',
)
