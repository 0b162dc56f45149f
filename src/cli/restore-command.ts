import { readCatalogue } from '../corpus/catalogue.js'
import { checkCorpusFolder } from '../corpus/new-file.js'
import { listRemoved, restoreArticle } from '../corpus/restore.js'
import { readArguments } from './arguments.js'
import type { Command } from './command.js'
import { printable } from './printable.js'

export const restoreCommand: Command = {
  usage: 'restore [ID…]',
  summary: 'bring removed articles back; without an id, list them',
  help: `Puts removed articles back where they were. An article that was removed more than once comes
back as it was last; the list names each removal by a key, which may be given instead of an id.
Afterwards, "isnad index" brings the index up to date.

Settings (environment)
  CORPUS_DIR   folder of articles`,
  run: async (args, { config }) => {
    const { positionals } = readArguments('restore', args, { allowPositionals: true, options: {} })
    const { corpusDir } = config()
    await checkCorpusFolder(corpusDir)
    if (positionals.length === 0) return list(corpusDir)
    const catalogue = await readCatalogue(corpusDir)
    for (const wanted of positionals) {
      const restored = await restoreArticle(corpusDir, wanted.normalize('NFC'), catalogue)
      console.log(
        restored.kind === 'restored'
          ? `restored ${printable(restored.id)}`
          : `present  ${printable(wanted)}: its text is there already as ${printable(restored.id)}`,
      )
    }
    console.log('Run "isnad index" to have them answer.')
    return 0
  },
}

async function list(corpusDir: string): Promise<number> {
  const removed = await listRemoved(corpusDir)
  for (const { key, id, title, removedAt } of removed) {
    console.log(`${key}  ${removedAt.slice(0, 10)}  ${printable(id)}  ${printable(title)}`)
  }
  if (removed.length === 0) console.log('No article has been removed.')
  return 0
}
