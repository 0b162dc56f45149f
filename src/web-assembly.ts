/** The part of the platform's interface that is used; the types of Node 20 leave it to those of browsers. */
declare const WebAssembly: {
  readonly Module: new (code: Uint8Array) => object
  readonly Instance: new (module: object) => { readonly exports: unknown }
}

export type Memory = { readonly buffer: ArrayBuffer; grow(pages: number): number }

/** Starts a program, which imports nothing; the type says what it exports. */
export function startProgram<Exports>(code: Uint8Array): Exports {
  return new WebAssembly.Instance(new WebAssembly.Module(code)).exports as Exports
}

const pageBytes = 65536

/** Makes room for so many bytes; views of the memory made before are void. */
export function makeRoom(memory: Memory, bytes: number): void {
  memory.grow(Math.ceil(bytes / pageBytes))
}
