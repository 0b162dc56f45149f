import { rankingDepth } from '../ranking.js'
import { packageUrl, packageVersion } from './packages.js'
import type { Peer } from './peer.js'

/** What is used of the package; its own types are only there once it is installed. */
type Row = { readonly id: string; readonly text: string }
type Package = {
  connect(folder: string): Promise<{ createTable(name: string, rows: Row[]): Promise<Table> }>
  readonly Index: { fts(options: object): object }
  readonly MatchQuery: new (question: string, column: string) => object
}
type Table = {
  add(rows: Row[]): Promise<unknown>
  createIndex(column: string, options: { config: object }): Promise<void>
  waitForIndex(names: string[], timeoutSeconds: number): Promise<void>
  search(question: object): Query
}
type Query = { select(columns: string[]): Query; limit(count: number): Query; toArray(): Promise<Row[]> }

const rowsAtOnce = 5000
const patienceSeconds = 600

/** LanceDB's full-text index, set to Arabic: its stemmer and its stop words. */
export function lanceDb(): Peer {
  return {
    name: `LanceDB ${packageVersion('@lancedb/lancedb')}, Arabic full text`,
    index: async (articles, folder) => {
      // With its own choice for two processor cores, one thread, building the index waits for itself for ever.
      process.env.LANCE_CPU_THREADS ??= '4'
      const lancedb: Package = await import(packageUrl('@lancedb/lancedb'))
      const table = await filledTable(lancedb, articles, folder)
      await table.createIndex('text', { config: lancedb.Index.fts(arabic) })
      await table.waitForIndex(['text_idx'], patienceSeconds)
      return async (question) => {
        // A plain text would be read for quotation marks, and a headline in them searched for as a phrase.
        const words = new lancedb.MatchQuery(question, 'text')
        const found = await table.search(words).select(['id', '_score']).limit(rankingDepth).toArray()
        return found.map(({ id }) => id)
      }
    },
  }
}

async function filledTable(
  { connect }: Package,
  articles: AsyncIterable<Row>,
  folder: string,
): Promise<Table> {
  const database = await connect(folder)
  let table: Table | undefined
  for await (const rows of batches(articles)) {
    if (table) await table.add(rows)
    else table = await database.createTable('articles', rows)
  }
  if (!table) throw new Error('There are no articles to index.')
  return table
}

const arabic = {
  baseTokenizer: 'simple',
  language: 'Arabic',
  stem: true,
  removeStopWords: true,
  asciiFolding: true,
  withPosition: false,
}

async function* batches(articles: AsyncIterable<Row>): AsyncGenerator<Row[]> {
  let rows: Row[] = []
  for await (const { id, text } of articles) {
    rows.push({ id, text })
    if (rows.length < rowsAtOnce) continue
    yield rows
    rows = []
  }
  if (rows.length > 0) yield rows
}
