import { checkCorpusFolder } from '../corpus/new-file.js'
import { removeArticles } from '../corpus/trash.js'
import { AppError } from '../errors.js'
import { readArguments } from './arguments.js'
import type { Command } from './command.js'
import { printable } from './printable.js'

export const removeCommand: Command = {
  usage: 'remove ID…',
  summary: 'take articles out of the corpus, restorably',
  help: `Moves articles out of the corpus folder into its folder .trash, from where "isnad restore ID"
brings them back. A record of a JSON Lines file is taken out of its file, which is written
anew without it. Afterwards, "isnad index" brings the index up to date.

Settings (environment)
  CORPUS_DIR   folder of articles`,
  run: async (args, { config }) => {
    const { positionals } = readArguments('remove', args, { allowPositionals: true, options: {} })
    if (positionals.length === 0) {
      throw new AppError('bad-request', 'Say which articles, by their ids.\nSee "isnad remove --help".')
    }
    const { corpusDir } = config()
    await checkCorpusFolder(corpusDir)
    const { removed, unknown } = await removeArticles(
      corpusDir,
      positionals.map((id) => id.normalize('NFC')),
    )
    for (const { id, title } of removed) console.log(`removed  ${printable(id)}: ${printable(title)}`)
    for (const id of unknown)
      console.error(`unknown  ${printable(id)}: no article of the corpus has this id.`)
    if (removed.length > 0)
      console.log('Run "isnad index" to have the index forget them; "isnad restore ID" brings them back.')
    return unknown.length > 0 ? 1 : 0
  },
}
