import type { IndexManifest } from '../indexing/manifest.js'
import { isProven } from '../indexing/proven-builds.js'
import { openEmbedder, openStore } from '../wiring.js'
import { readArguments } from './arguments.js'
import type { Command } from './command.js'
import { type Extent, ensureIndex } from './ensure-index.js'
import { giveWay } from './give-way.js'
import { progressLine } from './progress-line.js'

export const indexCommand: Command = {
  usage: 'index [--force] [--full]',
  summary: 'build the index from the articles',
  help: `Reads every article of the corpus folder, cuts it into passages and builds the index that
questions are answered from. While it builds, the index before it goes on answering;
stopped half-way, nothing is changed. Articles that have not changed are taken from the index
before; the result is the same as from nothing. When the files of the articles and the model are
as they were last time, and the index is whole, there is nothing to do.

Options
  --force   read the articles also when their files have the names, sizes and times they had
  --full    take nothing from the index before

Settings (environment)
  CORPUS_DIR   folder of articles: .md, .txt, .jsonl, .jsonl.gz (the format: corpus/README.md)
  INDEX_DIR    folder the index is built in
  MODEL        folder of the embedding model

On a terminal progress is one line; into a pipe it is JSON Lines:
  {"stage":"reading"|"embedding"|"publishing","done":12,"total":40}`,
  run: async (args, { config: readSettings, signal }) => {
    const { values } = readArguments('index', args, {
      options: { force: { type: 'boolean' }, full: { type: 'boolean' } },
    })
    const config = readSettings()
    await giveWay()
    const [embedder, store] = await Promise.all([openEmbedder(config), openStore(config)])
    const line = progressLine(process.stdout)
    try {
      const parts = { config, embedder, store, signal }
      const { manifest, isNew } = await ensureIndex(parts, await extentOf(values, config.indexDir), line.show)
      line.end()
      if (isNew) tellDamage(manifest)
      if (process.stdout.isTTY) console.log(isNew ? builtOf(manifest) : upToDateOf(manifest))
    } finally {
      line.end()
    }
    return 0
  },
}

async function extentOf(
  { force, full }: { readonly force?: boolean; readonly full?: boolean },
  indexDir: string,
): Promise<Extent> {
  if (full) return 'everything'
  return force || !(await isProven(indexDir)) ? 'changed' : 'when-changed'
}

function tellDamage({ anew, changes }: IndexManifest): void {
  if (changes?.damaged !== undefined) {
    console.error(`${changes.damaged} What has not changed was taken from build ${changes.from} instead.`)
  }
  if (anew?.reason === 'damaged') console.error(`${anew.detail} So everything was built anew.`)
}

function upToDateOf(manifest: IndexManifest): string {
  const reason = 'the files of the articles have the names, sizes and times they had'
  return `The index is up to date: ${reason}, and it was made with this model. ${summaryOf(manifest)}`
}

function builtOf(manifest: IndexManifest): string {
  const { changes } = manifest
  if (!changes) return summaryOf(manifest)
  const { reused, added, changed, removed } = changes
  return `${summaryOf(manifest)} New: ${added}, changed: ${changed}, removed: ${removed}, as before: ${reused}.`
}

/** What an index holds, in a sentence or two. */
export function summaryOf({ articleCount, passageCount, skippedCount, buildId }: IndexManifest): string {
  const skipped =
    skippedCount === 0
      ? ''
      : ` ${skippedCount} could not be read: see skipped.jsonl beside it, or the index page.`
  return `Index ${buildId}: ${articleCount} articles, ${passageCount} passages.${skipped}`
}
