import { verifyIndex } from '../indexing/verify.js'
import { openStore } from '../wiring.js'
import { readArguments } from './arguments.js'
import type { Command } from './command.js'

export const verifyCommand: Command = {
  usage: 'verify',
  summary: 'prove that the index is as it was built',
  help: `Checks the published index against itself: the SHA-256 of every file and of every article's
text, that each passage and sentence is a range of its article and that together they cover
all of its words, and that every passage has its vector. Names each difference and ends
with code 1 if there is any.

Settings (environment)
  INDEX_DIR    folder of the index`,
  run: async (args, { config: readSettings }) => {
    readArguments('verify', args, { options: {} })
    const config = readSettings()
    const { manifest, differences } = await verifyIndex(config.indexDir, await openStore(config))
    for (const difference of differences) console.error(difference)
    if (differences.length > 0) {
      console.error(`Index ${manifest.buildId} is not as it was built. Run "isnad index --full".`)
      return 1
    }
    const { articleCount, passageCount, sentenceCount, files } = manifest
    console.log(
      `Index ${manifest.buildId} is as it was built: ${articleCount} articles, ${passageCount} passages, ` +
        `${sentenceCount} sentences, ${files.length} files.`,
    )
    return 0
  },
}
