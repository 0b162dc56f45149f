import { readCatalogue } from '../corpus/catalogue.js'
import { checkCorpusFolder } from '../corpus/new-file.js'
import { AppError } from '../errors.js'
import { flaw } from '../flaws/flaw.js'
import { addArticle, planArticle, type Target } from '../importing/add-article.js'
import { addLines, previewLines } from '../importing/add-lines.js'
import { formatOf } from '../importing/formats.js'
import { readSource, type Source } from '../importing/read-source.js'
import { type Reader, startReader } from '../importing/reader.js'
import { sourcesIn } from '../importing/sources.js'
import { readArguments } from './arguments.js'
import type { Command } from './command.js'
import { createTally, linesText, plannedText, type Tally } from './import-text.js'

export const addCommand: Command = {
  usage: 'add PATH… [--dry-run]',
  summary: 'bring articles into the corpus',
  help: `Reads articles from files and folders and writes them into the corpus folder, one file an
article, never over another: a text that is there already is named with its id, and another
text under a taken name gets a number behind it. What a file does not state stays empty.

Formats
  .md .txt            text, with a header or without (the format: corpus/README.md)
  .jsonl .jsonl.gz    one article a line; taken over as one file
  .html .htm          saved web pages: the article in them, and what their metadata states
  .docx               Word documents
  .pdf                with a text layer whose letters and order are certain
docs/importing.md says what is read from each, and what is refused.

Options
  --dry-run         show what would be written, and write nothing
  --outlet NAME     the outlet of those that do not state theirs
  --section NAME    the section of those that do not state theirs

Settings (environment)
  CORPUS_DIR   folder of articles

Afterwards, "isnad index" brings the index up to date. Ends with code 1 if something was refused.`,
  run: async (args, { config, signal }) => {
    const { values, positionals } = readArguments('add', args, {
      allowPositionals: true,
      options: { 'dry-run': { type: 'boolean' }, outlet: { type: 'string' }, section: { type: 'string' } },
    })
    if (positionals.length === 0) {
      throw new AppError('bad-request', 'Say which files or folders to add.\nSee "isnad add --help".')
    }
    const { corpusDir } = config()
    await checkCorpusFolder(corpusDir)
    const target = { corpusDir, catalogue: await readCatalogue(corpusDir) }
    const reader = startReader()
    const tally = createTally(values['dry-run'] === true)
    const given = {
      ...(values.outlet && { outlet: values.outlet }),
      ...(values.section && { section: values.section }),
    }
    try {
      for (const path of positionals) await addPath(path, { target, reader, tally, given, signal })
    } finally {
      reader.close()
    }
    console.log(tally.summary())
    return tally.hasRefused() ? 1 : 0
  },
}

type Adding = {
  readonly target: Target
  readonly reader: Reader
  readonly tally: Tally
  /** What the caller states for files that do not. */
  readonly given: { readonly outlet?: string; readonly section?: string }
  readonly signal: AbortSignal
}

async function addPath(path: string, adding: Adding): Promise<void> {
  for await (const found of sourcesIn(path)) {
    adding.signal.throwIfAborted()
    if (found.kind === 'missing') {
      adding.tally.refuse(found.path, flaw('missing'))
    } else if (found.kind === 'passed-over') adding.tally.passOver()
    else if (formatOf(found.name) === 'lines') await addManyFrom(found, adding)
    else await addOneFrom(found, adding)
  }
}

async function addManyFrom(source: Source, { target, tally }: Adding): Promise<void> {
  const outcome = await (tally.isDryRun ? previewLines : addLines)(target, source)
  tally.countLines(outcome)
  console.log(linesText(source.name, outcome, tally.isDryRun))
}

async function addOneFrom(source: Source, { target, reader, tally, given }: Adding): Promise<void> {
  const read = await readSource(source, reader)
  if (read.kind === 'refused') {
    tally.refuse(source.name, read)
    return
  }
  const stated = { ...given, ...read.stated }
  if (tally.isDryRun) {
    const planned = planArticle(source.name, stated, target.catalogue)
    if (planned.kind === 'new') {
      target.catalogue.add(planned.article)
      tally.count('added')
      console.log(plannedText(source.name, planned.article, read.stated.title === undefined))
      return
    }
    tally.tell(source.name, planned)
  } else tally.tell(source.name, await addArticle(target, source.name, stated))
}
