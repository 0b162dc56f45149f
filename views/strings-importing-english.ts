import { counted, figure } from './counts.js'
import type { importingArabic } from './strings-importing-arabic.js'

const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** The sentences of bringing articles in and taking them out, in English. */
export const importingEnglish: typeof importingArabic = {
  addTitle: 'Add articles',
  addAbout:
    'Text (.md, .txt), JSON Lines (.jsonl, .jsonl.gz), saved web pages (.html), Word (.docx) and PDF with a text layer. Nothing is written before you have seen it.',
  choose: 'Choose files, or drop them here',
  limits: ({ files, fileMegabytes, totalMegabytes }) =>
    `Up to ${figure('en', files)} files, ${fileMegabytes} MB each, ${totalMegabytes} MB together. For more, use “isnad add”.`,
  tooMuch: ({ files, totalMegabytes }) =>
    `More or larger files than are taken at once: up to ${figure('en', files)} files, ${totalMegabytes} MB together. Send fewer at once, or use “isnad add”.`,
  preview: 'Preview',
  previewTitle: 'Before anything is saved',
  reading: 'Reading the files',
  previewCounts: (fresh, present, refused) =>
    `${capitalised(counted('en', fresh, 'article'))} to save · already there: ${figure('en', present)} · refused: ${figure('en', refused)}`,
  nothingChosen: 'No file was chosen.',
  flawed: 'Nothing has been saved yet: something below cannot stand as it is.',
  presentTitle: 'Already there, letter for letter',
  refusedTitle: 'Refused',
  take: (name) => `Save ${name}`,
  titleFromName: 'The file’s name: the text states no title.',
  dateForm: '2018, 2018-10 or 2018-10-27',
  showText: (length) => `Text (${figure('en', length)} characters)`,
  siteText: (count) => `recognised as the site’s: ${figure('en', count)}`,
  siteTextAbout: 'Text of the site: kept in the file, never quoted',
  textCut: (length) => `The first ${figure('en', length)} characters are shown; all of it is saved.`,
  lines: (fresh, present, refused) =>
    `New: ${figure('en', fresh)}, already there: ${figure('en', present)}, refused: ${figure('en', refused)}`,
  save: 'Save the ticked ones',
  discard: 'Save nothing',
  backToIndex: 'Back to the index',
  savedTitle: (count) =>
    count === 0 ? 'Nothing new was saved' : `${capitalised(counted('en', count, 'article'))} saved`,
  savedAs: 'saved as',
  presentAs: 'already there as',
  behind: 'The articles have changed since the index was built. Answers follow them after a rebuild.',
  remove: 'Remove',
  change: 'Change',
  removeNamed: (title) => `Remove “${title}”`,
  removeArticle: 'Remove this article from the articles folder',
  removeQuestion: 'Remove this article?',
  removeAbout:
    'It moves out of the articles folder into the removed articles and can be restored from there. Answers still quote it until the next rebuild.',
  keep: 'Keep it',
  removedTitle: 'Removed articles',
  removedAbout: 'They are kept in the folder .trash of the articles folder and are not read.',
  noneRemoved: 'No article has been removed.',
  removedAt: (when) => `removed ${when}`,
  wasRemoved: (title) => `Removed: “${title}”.`,
  wasRestored: (id) => `Restored as ${id}.`,
  isPresent: (id) => `The same text is among the articles again, as ${id}. The removed copy stays here.`,
  restore: 'Restore',
  restoreTitle: (title) => `Restore “${title}”`,
}
