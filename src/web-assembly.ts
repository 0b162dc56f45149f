/** The part of the platform's interface that is used; the types of Node 20 leave it to those of browsers. */
declare const WebAssembly: {
  readonly Module: new (code: Uint8Array) => object
  readonly Instance: new (module: object, imports?: Imports) => { readonly exports: unknown }
  readonly Memory: new (limits: { initial: number; maximum: number; shared: true }) => Memory
}

export type Memory = { readonly buffer: ArrayBuffer; grow(pages: number): number }

/** What a program imports, by module and name. */
type Imports = { readonly [module: string]: { readonly [name: string]: Memory } }

/** Starts a program; the type says what it exports. */
export function startProgram<Exports>(code: Uint8Array, imports?: Imports): Exports {
  return new WebAssembly.Instance(new WebAssembly.Module(code), imports).exports as Exports
}

const pageBytes = 65536

/** Makes room for so many bytes; views of the memory made before are void. */
export function makeRoom(memory: Memory, bytes: number): void {
  memory.grow(Math.ceil(bytes / pageBytes))
}

/** Memory of so many bytes that programs of several threads may import. */
export function sharedMemory(bytes: number): Memory {
  const pages = Math.ceil(bytes / pageBytes)
  return new WebAssembly.Memory({ initial: pages, maximum: pages, shared: true })
}
