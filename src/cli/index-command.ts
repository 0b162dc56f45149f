import type { IndexManifest } from '../indexing/manifest.js'
import { isProven } from '../indexing/proven-builds.js'
import { openEmbedder, openStore } from '../wiring.js'
import { readArguments } from './arguments.js'
import type { Command } from './command.js'
import { ensureIndex } from './ensure-index.js'
import { progressLine } from './progress-line.js'

export const indexCommand: Command = {
  usage: 'index [--force]',
  summary: 'build the index from the articles',
  help: `Reads every article of the corpus folder, cuts it into passages and builds the index that
questions are answered from. While it builds, the index before it goes on answering;
stopped half-way, nothing is changed. When the articles and the model are the same as
last time, and the index is whole, there is nothing to do.

Options
  --force   build anew even when nothing has changed

Settings (environment)
  CORPUS_DIR   folder of articles: .md, .txt, .jsonl, .jsonl.gz (the format: corpus/README.md)
  INDEX_DIR    folder the index is built in
  MODEL        folder of the embedding model

On a terminal progress is one line; into a pipe it is JSON Lines:
  {"stage":"reading"|"embedding"|"publishing","done":12,"total":40}`,
  run: async (args, { config: readSettings, signal }) => {
    const { values } = readArguments('index', args, { options: { force: { type: 'boolean' } } })
    const config = readSettings()
    const [embedder, store] = await Promise.all([openEmbedder(config), openStore(config)])
    const line = progressLine(process.stdout)
    try {
      const parts = { config, embedder, store, signal }
      const isForced = values.force === true || !(await isProven(config.indexDir))
      const { manifest, isNew } = await ensureIndex(parts, isForced, line.show)
      line.end()
      if (process.stdout.isTTY)
        console.log(isNew ? summaryOf(manifest) : `Nothing has changed. ${summaryOf(manifest)}`)
    } finally {
      line.end()
    }
    return 0
  },
}

/** What an index holds, in a sentence or two. */
export function summaryOf({ articleCount, passageCount, skippedCount, buildId }: IndexManifest): string {
  const skipped =
    skippedCount === 0
      ? ''
      : ` ${skippedCount} could not be read: see skipped.jsonl beside it, or the index page.`
  return `Index ${buildId}: ${articleCount} articles, ${passageCount} passages.${skipped}`
}
