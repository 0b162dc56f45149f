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
  'AGFzbQEAAAABNgpgA39/fwF/YAF/AGABfwF/YAAAYAJ/fwBgBH9/fHwAYAN/f3wAYAJ/fABgAXwAYAN/f30BfwMMCwABAgMEBAUG' +
    'BwgJBQMBAAEGlAEcfwFBAAt/AUEAC38BQQALfwFBAAt/AUEAC38BQQALfwFBAAt/AUEAC38BQQALfwFBAAt/AUEAC38BQQALfwFB' +
    'AAt/AUEAC38BQQALfwFBAAt/AUEAC38BQQALfwFBAAt/AUEAC38BQQALfwFBAAt/AUEAC38BQQALfwFBAAt/AUECC3wBRAAAAAAA' +
    'AAAAC38BQQALB/gCJQZtZW1vcnkCAAZ0b2tlbnMDAAh3b3JkU3RlbQMBDXdvcmRHcmFtU3RhcnQDAgh3b3JkR3JhbQMDB29mV29y' +
    'ZHMDBAdvZkdyYW1zAwUHb2ZTdGVtcwMGBW5vdGVzAwcFd29yZHMDCApzdGVtQ291bnRzAwkKZ3JhbUNvdW50cwMKCG1ldEdyYW1z' +
    'AwsFcGFpcnMDDApwYWlyQ291bnRzAw0HcG9zdGluZwMODHBvc3RpbmdDb3VudAMPB2xlbmd0aHMDEAhkYW1waW5ncwMRBnNjb3Jl' +
    'cwMSB2Ftb3VudHMDEwdob2xkaW5nAxQJc3RlbVNsb3RzAxUJcGFpclRvdGFsAxYDbWV0AxcDZW5kAxkDdG9wAxoHY29sbGVjdAAA' +
    'BGxvb2sAAQZtYXJrT2YAAgZmb3JnZXQAAwVjb3VudAAEBGVhcm4ABgZnYXRoZXIABwlnYXRoZXJPbmUACAxlYXJuR2F0aGVyZWQA' +
    'CQluZXh0QWJvdmUACgrPDAt5AQd/IwQhCSMAIABBAnRqIQMjACABQQJ0aiEEIwggAkECdGohBQJAA0AgAyAETw0BIAMoAgAhBiAJ' +
    'IAZBAnRqIQcgBygCACEIIAUgBjYCACAFIAhFQQJ0aiEFIAcgCCAIRWo2AgAgA0EEaiEDDAALCyAFIwhrQQJ2C9QCAQx/IwchCSMF' +
    'IQojAyELIwggAEECdGohAiMIIQECQANAIAEgAk8NASABKAIAQQJ0IQMgDCALIwIgA2ooAgBBAnRqKAIAIwEgA2ooAgBqaiEMIAFB' +
    'BGohAQwACwsgDCQbIwghASAJIxlBAnRqIQQCQANAIAEgAk8NASABKAIAIQMjAiADQQJ0aiEIIAsgCCgCAEECdGohBiALIAgoAgRB' +
    'AnRqIQcgBEEMaiEFAkADQCAGIAdPDQEgCiAGKAIAQQF0ai8BACEIIAUgCDYCACAFIAhBAEdBAnRqIQUgBkEEaiEGDAALCyMGIwEg' +
    'A0ECdGooAgBBAXRqLwEAIQggBCADNgIAIAQgCDYCBCAEIAUgBGtBAnZBA2s2AggjBCADQQJ0aiAEIAlrQQJ2QQEgCCAFIARBDGpH' +
    'chs2AgAgBSEEIAFBBGohAQwACwsgBCAJa0ECdiQZCzEBAX8jBCAAQQJ0aigCACEBIAFFBEAjCCAANgIAQQEQASMEIABBAnRqKAIA' +
    'IQELIAELSAECfyMHQQhqIQAjByMZQQJ0aiEBAkADQCAAIAFPDQEjBCAAKAIAQQJ0akEANgIAIAAgACgCCEEDakECdGohAAwACwtB' +
    'AiQZC9oCAQx/IwohDSMJQQAjFUEBakECdPwLACMNQQAjFkECdPwLACMLIQIgAiMXQQJ0aiEDAkADQCACIANPDQEgDSACKAIAQQJ0' +
    'akEANgIAIAJBBGohAgwACwsjCyEMIwAgAEECdGohAiMAIAFBAnRqIQMCQANAIAIgA08NASACKAIAIQQgAkEEaiECIwQgBEECdGoo' +
    'AgAhBSAFRQRAIAQQAiEFCyAFQQFGBEBBACEGDAELIwcgBUECdGohByAHIAcoAghBA2pBAnRqIQggB0EMaiEKAkADQCAKIAhPDQEg' +
    'CigCACEJIAwgCTYCACANIAlBAnRqIQkgCSgCACELIAwgC0VBAnRqIQwgCSALQQFqNgIAIApBBGohCgwACwsgBygCBCEJIAkEQCMJ' +
    'IAlBAnRqIQogCiAKKAIAQQFqNgIAIAYEQCAGIAkQBQsLIAkhBgwACwsgDCMLa0ECdiQXC08BA38jDCECIw0hBCACIxZBA3RqIQMC' +
    'QANAIAIgA08NASAEIAQoAgAgAigCACAARiACKAIEIAFGcWo2AgAgAkEIaiECIARBBGohBAwACwsLmAEEBX8BfAN/AXwjEiEKIxAh' +
    'CyMRIQwjGiENIw8gAGohCCMOIABBAnRqIQYjDiABQQJ0aiEHAkADQCAGIAdPDQEgBigCAEECdCEEIAogBGohBSACIAgtAAC4oiEJ' +
    'IAUgBSoCALsgAyAJIA2iIAkgDCALIARqKAIAQQN0aisDAKCjoqC2OAIAIAZBBGohBiAIQQFqIQgMAAsLC5oBAwV/AX0CfyMTIQkj' +
    'FCMYQQJ0aiEKIw8gAGohByMOIABBAnRqIQUjDiABQQJ0aiEGAkADQCAFIAZPDQEgBSgCACEDIAkgA0ECdGohBCAEKgIAIQggCiAD' +
    'NgIAIAogCEMAAAAAW0ECdGohCiAEIAi7IAIgBy0AALiioLY4AgAgBUEEaiEFIAdBAWohBwwACwsgCiMUa0ECdiQYCz0CAX8BfSMT' +
    'IABBAnRqIQIgAioCACEDIxQjGEECdGogADYCACMYIANDAAAAAFtqJBggAiADuyABoLY4AgALggECBH8BfCMUIQEgASMYQQJ0aiEC' +
    'AkADQCABIAJPDQEgASgCAEECdCEDIxMgA2ohBCAEKgIAuyEFIARDAAAAADgCACMSIANqIQQgBCAEKgIAuyAAIAUjGqIgBSMRIxAg' +
    'A2ooAgBBA3RqKwMAoKOioLY4AgAgAUEEaiEBDAALC0EAJBgLXgEBeyAC/RMhAwNAIAAgAU8EQCABDwsgAEEDcUUEQCMSIABBAnRq' +
    '/QAEACAD/UT9U0UEQCAAQQRqIQAMAgsLIxIgAEECdGoqAgAgAl4EQCAADwsgAEEBaiEADAALAAs=',
  'base64',
)
