/** The part of citation-js that the tests read formats back with; the package brings no types. */
declare module '@citation-js/core' {
  export class Cite {
    constructor(data: string)
    data: Record<string, unknown>[]
  }
}
declare module '@citation-js/plugin-bibtex'
declare module '@citation-js/plugin-ris'
