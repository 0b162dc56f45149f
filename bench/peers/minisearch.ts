import { rankingDepth } from '../ranking.js'
import { packageUrl, packageVersion } from './packages.js'
import type { Peer } from './peer.js'

/** What is used of the package; its own types are only there once it is installed. */
type Document = { readonly id: string; readonly text: string }
type Package = { readonly default: new (options: { fields: string[] }) => Index }
type Index = {
  add(document: Document): void
  search(question: string): readonly { readonly id: string }[]
}

/** MiniSearch with its defaults: split at white space and punctuation, any word may match, BM25+. */
export function miniSearch(): Peer {
  return {
    name: `MiniSearch ${packageVersion('minisearch')}`,
    index: async (articles) => {
      const { default: MiniSearch }: Package = await import(packageUrl('minisearch'))
      const index = new MiniSearch({ fields: ['text'] })
      for await (const { id, text } of articles) index.add({ id, text })
      return async (question) =>
        index
          .search(question)
          .slice(0, rankingDepth)
          .map(({ id }) => id)
    },
  }
}
