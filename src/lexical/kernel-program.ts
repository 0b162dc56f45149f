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
  weighWords(words: number, withNeighbours: number): void
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
  'AGFzbQEAAAABPwtgA39/fwF/YAF/AGABfwF/YAAAYAJ/fwBgBH9/fHwAYAN/f3wAYAJ/fABgAXwAYAV/f398fAF8YAN/f30BfwMO' +
    'DQABAgMEBAQFBgcICQoFAwEAAQayASJ/AUEAC38BQQALfwFBAAt/AUEAC38BQQALfwFBAAt/AUEAC38BQQALfwFBAAt/AUEAC38B' +
    'QQALfwFBAAt/AUEAC38BQQALfwFBAAt/AUEAC38BQQALfwFBAAt/AUEAC38BQQALfwFBAAt/AUEAC38BQQALfwFBAAt/AUEAC38B' +
    'QQALfwFBAAt/AUEAC38BQQALfwFBAAt/AUEAC38BQQILfAFEAAAAAAAAAAALfwFBAAsHxAMtBm1lbW9yeQIABnRva2VucwMACHdv' +
    'cmRTdGVtAwENd29yZEdyYW1TdGFydAMCCHdvcmRHcmFtAwMHb2ZXb3JkcwMEB29mR3JhbXMDBQdvZlN0ZW1zAwYFbm90ZXMDBwV3' +
    'b3JkcwMICnN0ZW1Db3VudHMDCQpncmFtQ291bnRzAwoIbWV0R3JhbXMDCwVwYWlycwMMCnBhaXJDb3VudHMDDQVwYXJ0cwMOBXNs' +
    'b3RzAw8Hd2VpZ2h0cwMQC2ZyZXF1ZW5jaWVzAxEFYmVzdHMDEgdwb3N0aW5nAxMMcG9zdGluZ0NvdW50AxQHbGVuZ3RocwMVCGRh' +
    'bXBpbmdzAxYGc2NvcmVzAxcHYW1vdW50cwMYB2hvbGRpbmcDGQRzZWVuAxoJc3RlbVNsb3RzAxsJcGFpclRvdGFsAxwDbWV0Ax0D' +
    'ZW5kAx8DdG9wAyAHY29sbGVjdAAABGxvb2sAAQZtYXJrT2YAAgZmb3JnZXQAAwVjb3VudAAECndlaWdoV29yZHMABgRlYXJuAAcG' +
    'Z2F0aGVyAAgJZ2F0aGVyT25lAAkMZWFybkdhdGhlcmVkAAoFdW5pdGUACwluZXh0QWJvdmUADAreDw15AQd/IwQhCSMAIABBAnRq' +
    'IQMjACABQQJ0aiEEIwggAkECdGohBQJAA0AgAyAETw0BIAMoAgAhBiAJIAZBAnRqIQcgBygCACEIIAUgBjYCACAFIAhFQQJ0aiEF' +
    'IAcgCCAIRWo2AgAgA0EEaiEDDAALCyAFIwhrQQJ2C9QCAQx/IwchCSMFIQojAyELIwggAEECdGohAiMIIQECQANAIAEgAk8NASAB' +
    'KAIAQQJ0IQMgDCALIwIgA2ooAgBBAnRqKAIAIwEgA2ooAgBqaiEMIAFBBGohAQwACwsgDCQhIwghASAJIx9BAnRqIQQCQANAIAEg' +
    'Ak8NASABKAIAIQMjAiADQQJ0aiEIIAsgCCgCAEECdGohBiALIAgoAgRBAnRqIQcgBEEMaiEFAkADQCAGIAdPDQEgCiAGKAIAQQF0' +
    'ai8BACEIIAUgCDYCACAFIAhBAEdBAnRqIQUgBkEEaiEGDAALCyMGIwEgA0ECdGooAgBBAXRqLwEAIQggBCADNgIAIAQgCDYCBCAE' +
    'IAUgBGtBAnZBA2s2AggjBCADQQJ0aiAEIAlrQQJ2QQEgCCAFIARBDGpHchs2AgAgBSEEIAFBBGohAQwACwsgBCAJa0ECdiQfCzEB' +
    'AX8jBCAAQQJ0aigCACEBIAFFBEAjCCAANgIAQQEQASMEIABBAnRqKAIAIQELIAELSAECfyMHQQhqIQAjByMfQQJ0aiEBAkADQCAA' +
    'IAFPDQEjBCAAKAIAQQJ0akEANgIAIAAgACgCCEEDakECdGohAAwACwtBAiQfC9oCAQx/IwohDSMJQQAjG0EBakECdPwLACMNQQAj' +
    'HEECdPwLACMLIQIgAiMdQQJ0aiEDAkADQCACIANPDQEgDSACKAIAQQJ0akEANgIAIAJBBGohAgwACwsjCyEMIwAgAEECdGohAiMA' +
    'IAFBAnRqIQMCQANAIAIgA08NASACKAIAIQQgAkEEaiECIwQgBEECdGooAgAhBSAFRQRAIAQQAiEFCyAFQQFGBEBBACEGDAELIwcg' +
    'BUECdGohByAHIAcoAghBA2pBAnRqIQggB0EMaiEKAkADQCAKIAhPDQEgCigCACEJIAwgCTYCACANIAlBAnRqIQkgCSgCACELIAwg' +
    'C0VBAnRqIQwgCSALQQFqNgIAIApBBGohCgwACwsgBygCBCEJIAkEQCMJIAlBAnRqIQogCiAKKAIAQQFqNgIAIAYEQCAGIAkQBQsL' +
    'IAkhBgwACwsgDCMLa0ECdiQdC08BA38jDCECIw0hBCACIxxBA3RqIQMCQANAIAIgA08NASAEIAQoAgAgAigCACAARiACKAIEIAFG' +
    'cWo2AgAgAkEIaiECIARBBGohBAwACwsLqwICB38CfCMOIQIgAiAAQQxsaiEDAkADQCACIANPDQFEAAAAAAAAAAAhCSMSIARqKwMA' +
    'IQogAigCAEECdCEFIxAgBUEBdGohByMPIAVqIQUjDyACKAIEQQJ0aiEGAkADQCAFIAZPDQEjCSAFKAIAQQJ0aigCACEIIAgEQCAJ' +
    'IAcrAwAgCLiioCEJIAogBysDAKUhCgsgBUEEaiEFIAdBCGohBwwACwsgCSMRIARqKwMAoCEJIAEEQCMPIAIoAghBAnRqIQYCQANA' +
    'IAUgBk8NASMJIAUoAgBBAnRqKAIAIQggCARAIAkgBysDACAIuKKgIQkLIAVBBGohBSAHQQhqIQcMAAsLCyMRIARqIAk5AwAjEiAE' +
    'aiAKOQMAIARBCGohBCACQQxqIQIMAAsLC5gBBAV/AXwDfwF8IxchCiMVIQsjFiEMIyAhDSMUIABqIQgjEyAAQQJ0aiEGIxMgAUEC' +
    'dGohBwJAA0AgBiAHTw0BIAYoAgBBAnQhBCAKIARqIQUgAiAILQAAuKIhCSAFIAUqAgC7IAMgCSANoiAJIAwgCyAEaigCAEEDdGor' +
    'AwCgo6KgtjgCACAGQQRqIQYgCEEBaiEIDAALCwuaAQMFfwF9An8jGCEJIxkjHkECdGohCiMUIABqIQcjEyAAQQJ0aiEFIxMgAUEC' +
    'dGohBgJAA0AgBSAGTw0BIAUoAgAhAyAJIANBAnRqIQQgBCoCACEIIAogAzYCACAKIAhDAAAAAFtBAnRqIQogBCAIuyACIActAAC4' +
    'oqC2OAIAIAVBBGohBSAHQQFqIQcMAAsLIAojGWtBAnYkHgs9AgF/AX0jGCAAQQJ0aiECIAIqAgAhAyMZIx5BAnRqIAA2AgAjHiAD' +
    'QwAAAABbaiQeIAIgA7sgAaC2OAIAC4IBAgR/AXwjGSEBIAEjHkECdGohAgJAA0AgASACTw0BIAEoAgBBAnQhAyMYIANqIQQgBCoC' +
    'ALshBSAEQwAAAAA4AgAjFyADaiEEIAQgBCoCALsgACAFIyCiIAUjFiMVIANqKAIAQQN0aisDAKCjoqC2OAIAIAFBBGohAQwACwtB' +
    'ACQeC2EBBH8jGiEIIxMgAEECdGohBSMTIAFBAnRqIQYCQANAIAUgBk8NASAIIAUoAgBBAnRqIQcgBCADRAAAAAAAAAAAIAcoAgAg' +
    'AkcboCEEIAcgAjYCACAFQQRqIQUMAAsLIAQLXgEBeyAC/RMhAwNAIAAgAU8EQCABDwsgAEEDcUUEQCMXIABBAnRq/QAEACAD/UT9' +
    'U0UEQCAAQQRqIQAMAgsLIxcgAEECdGoqAgAgAl4EQCAADwsgAEEBaiEADAALAAs=',
  'base64',
)
