/** How a file is read, told by the end of its name. */
export type Format = 'text' | 'lines' | 'web-page' | 'word' | 'pdf'

/** Formats that are read in a process apart: what is in them can be made to take for ever, or all memory. */
export type RiskyFormat = Exclude<Format, 'text' | 'lines'>

const formats: readonly [ending: RegExp, format: Format][] = [
  [/\.(?:md|txt)$/i, 'text'],
  [/\.jsonl(?:\.gz)?$/i, 'lines'],
  [/\.html?$/i, 'web-page'],
  [/\.docx$/i, 'word'],
  [/\.pdf$/i, 'pdf'],
]

/** The format of a file of this name, if it is one that is read. */
export function formatOf(name: string): Format | undefined {
  return formats.find(([ending]) => ending.test(name))?.[1]
}

/** A file's name without folders and without its ending. */
export function stemOf(name: string): string {
  return (name.split(/[/\\]/).at(-1) ?? '').replace(/(?:\.jsonl\.gz|\.[^.]{1,5})$/i, '')
}
