import { sentences } from '../src/flaws/sentences.js'
import { counted, figure } from './counts.js'
import { partialDate } from './dates.js'
import type { arabic } from './strings-arabic.js'
import { englishBuilds } from './strings-builds-english.js'
import { importingEnglish } from './strings-importing-english.js'
import { englishNarrowing } from './strings-narrowing-english.js'

const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
const passages = (count: number) => capitalised(counted('en', count, 'passage'))

/** Every sentence of the interface in English. */
export const english: typeof arabic = {
  name: 'إسناد',
  secondName: 'Isnad',
  tagline: 'Answers in the news’ own words, each with its place',
  skipToContent: 'Skip to content',
  otherLanguage: 'العربية',
  chooseDark: 'Dark theme',
  chooseLight: 'Light theme',
  listSeparator: ', ',
  arrow: '→',
  quoted: (text) => `“${text}”`,

  indexState: (articles, isToday, when) =>
    `${capitalised(counted('en', articles, 'article'))} · built ${isToday ? 'today ' : ''}${when}`,
  noIndexState: 'No index',

  questionLabel: 'Question',
  questionHint: 'Ask about the articles, in Arabic or English',
  ask: 'Ask',
  charactersLeft: 'Characters left:',
  searching: 'Searching…',
  thread: 'Questions and answers',
  welcomeTitle: 'Ask the indexed articles',
  welcome: [
    'Isnad searches Arabic news articles and answers with passages from them, character for character, each with its place in its article.',
    'It writes no answer of its own, and says so where the articles hold none.',
    'All of it runs on this machine; no question is stored or sent anywhere.',
  ],
  indexedArticles: 'Indexed articles',
  moreArticles: (count) =>
    `and ${count.toLocaleString('en')} more ${count === 1 ? 'article' : 'articles'} in the index`,
  examples: 'Questions to try',
  noExamples: 'Type a question below: who, when, where, how many, or what a certain source said.',

  verdict: (count, outlets) => `${passages(count)} from ${counted('en', outlets, 'outlet')}`,
  verdictByArticle: (count, articles) => `${passages(count)} from ${counted('en', articles, 'article')}`,
  confidence: 'Confidence',
  confidenceWord: { high: 'high', middling: 'middling', low: 'low' },
  refusal: 'The indexed articles do not answer this question.',
  nothingFound: 'None of its words occur in them.',
  nearest: 'The nearest they come (not an answer):',
  missingTerms: 'Words found in no article:',
  outletUnknown: 'Outlet not stated',
  dateUnknown: 'Date not known',
  published: (date) => partialDate('en', date),
  position: (start, end) => `Passage ${start}–${end}`,
  inArticle: 'In the article',
  inOriginal: 'At the original',
  copy: 'Copy',
  copied: 'Copied',
  copyFailed: 'Could not copy',
  permanentLink: 'Permanent link to this question',
  following: {
    understoodAs: 'Understood as:',
    edit: 'Edit',
    askAsTyped: 'Ask it as written',
    newThread: 'Begin anew',
    showAnswer: 'Show the answer',
    rebuiltSince: 'The index has been rebuilt since this was asked; this is the present index’s answer.',
  },
  compared: (counted, outcome) => {
    if (counted === 'other' || outcome === undefined) return 'The figure stated'
    const who = {
      fighters: 'Fighters',
      civilians: 'Civilians',
      children: 'Children',
      women: 'Women',
      persons: 'People',
    }
    return `${who[counted]} ${outcome}`
  },
  comparisonVerdict: {
    agree: 'sources agree',
    'one-source': 'one source, repeated',
    differ: 'sources differ',
    updated: 'updated by the same source',
    'not-comparable': 'not comparable',
  },
  comparedOf: {
    dates: 'When: what the sources state',
    places: 'Where: what the sources state',
    claims: 'Yes or no: what the sources state',
  },
  notComparableWhy: {
    figures: 'These figures are not comparable: they may be of different times or events.',
    dates: 'These dates are not comparable: they may be of different events.',
    places: 'These places are not comparable: they may be of different events.',
    claims: 'These statements are not comparable: they may be of different times.',
  },
  creditedSource: 'Credited to',
  creditedToNobody: 'nobody',
  stated: {
    figures: 'Figure as written',
    dates: 'Date as written',
    places: 'Place as written',
    claims: 'Words as written',
  },
  says: { affirms: 'affirms', denies: 'denies', unclear: 'unclear' },
  inferredDate: 'inferred from the report’s date',
  reportDate: 'Date of the report',
  dossier: {
    title: 'Dossier',
    about:
      'Passages collected over several questions. They are kept in this browser alone, and the server proves their words each time they are shown.',
    empty: 'Nothing has been collected yet. “Add to dossier” under each passage brings it here.',
    needsScripts:
      'The dossier is kept in the browser and needs scripts. The files under each answer work without.',
    add: 'Add to dossier',
    added: 'In the dossier ✓',
    format: 'Format',
    formats: {
      text: 'Plain text (TXT)',
      markdown: 'Markdown',
      'csl-json': 'References (CSL-JSON)',
      bibtex: 'References (BibTeX)',
      ris: 'References (RIS)',
      'web-annotation': 'W3C Web Annotation',
    },
    download: 'Download',
    print: 'Print',
    clear: 'Empty the dossier',
    confirmClear: 'All passages will be taken out of the dossier. Empty it?',
    up: 'Up',
    down: 'Down',
    remove: 'Take out',
    gone: 'Its article is no longer in the index, so the passage is not shown:',
    changed: 'The text of its article has changed since, so the passage is not shown:',
    askedAt: 'Asked at',
    takeAway: 'Take these passages away',
  },
  credits: 'Chain of attribution',
  creditUnnamed: '(unnamed)',
  creditInferred: '(named earlier)',
  showAll: (count) => `Show the rest (${figure('en', count)})`,
  howFound: 'How this was found',
  matchedWords: 'Matched words',
  translations: 'Searched for in Arabic',
  scores: 'Passage scores',
  buildId: 'Index build',

  article: 'Article',
  backToAnswer: 'Back to the answer',
  backToChat: 'Back to the questions',
  previous: 'Previous',
  previousCited: 'Previous passage',
  next: 'Next',
  nextCited: 'Next passage',
  outlet: 'Outlet',
  date: 'Date',
  section: 'Section',
  address: 'Original address',
  identifier: 'Identifier',
  textHash: 'Fingerprint of the text (SHA-256)',
  length: 'Length',
  characters: (count) => `${figure('en', count)} UTF-16 characters`,
  siteText: (kinds) => `Text of the site, never quoted: ${kinds}`,
  citedRangeMissing:
    'The range asked for lies outside this article’s text; the index may have been rebuilt since the link was copied.',

  indexTitle: 'Index',
  articles: 'Articles',
  passages: 'Passages',
  model: 'Model',
  builtAt: 'Built',
  today: (time) => `today ${time}`,
  title: 'Title',
  figure: (value) => figure('en', value),
  skippedTitle: (count) => `${capitalised(counted('en', count, 'file'))} could not be read`,
  flaw: (code) => `${sentences[code].problem} ${sentences[code].mend}`,
  file: 'File',
  pageOf: (page, pages) => `Page ${figure('en', page)} of ${figure('en', pages)}`,
  previousPage: 'Previous page',
  nextPage: 'Next page',

  ...englishBuilds,
  ...englishNarrowing,

  login: {
    title: 'Log in',
    logIn: 'Log in',
    logOut: 'Log out',
    token: 'Token',
    hint: 'As it stands in the server’s settings: ADMIN_TOKEN or READ_TOKEN.',
    adminHint: 'To change something, enter the admin token, ADMIN_TOKEN.',
    readingClosed: 'Reading here takes a token: the reading token or the admin token.',
    readingOpen: 'Everyone may read here. Changing the index and the articles takes the admin token.',
    mayRead: 'Logged in for reading.',
    mayChange: 'Logged in for reading and changing.',
    goOn: 'Go on to the page',
    noTokens:
      'No token is set for this server, so there is nothing to log in to. Changes are open to the machine itself only.',
    tokenMissing: 'No token was entered. Enter it as it stands in the server’s settings.',
    lockedOut: (seconds) =>
      `Too many wrong tokens. Another try is possible in ${seconds < 60 ? counted('en', seconds, 'second') : counted('en', Math.ceil(seconds / 60), 'minute')}; until then no token is accepted, not even the right one.`,
  },
  importing: importingEnglish,
  standInTitle: 'The newest index does not answer',
  standIn: {
    'index-damaged':
      'Its files are damaged, so an earlier index that is whole answers in its place. Rebuild the index to mend this.',
    'index-incompatible':
      'It was built with another model or version than the server runs, so the one before it answers. Restart the server, or rebuild the index.',
    'index-missing':
      'The index folder is gone or cannot be read, so what was read of it before answers until the server stops. Bring the folder back, or rebuild the index.',
  },
  standInPublished: 'Published index',
  standInServed: 'Index that answers',

  problemTitle: 'That did not work',
  retryAfter: (seconds) => `You can ask again in ${counted('en', seconds, 'second')}.`,
  questionEmpty: 'The question is empty. Write 1 to 500 characters.',
  questionTooLong: (length) =>
    `The question has ${figure('en', length)} characters; the limit is 500. Shorten it and send it again.`,
  unreachable: 'The server does not answer. Check that it is running, then ask again.',
  crossSite:
    'The request came from another site and was not carried out. Open this page directly and try again.',
  tokenWrong: 'The token is wrong. Enter it as it stands in the server’s settings.',
  problems: {
    'bad-request': 'The request was not understood. Go back to the page and send it again.',
    'login-needed': 'This takes a login with the token.',
    'not-allowed': 'That is not allowed from here.',
    'not-found': 'There is no page at this address. Go back to the questions.',
    'article-unknown':
      'No indexed article has this identifier. It may have been removed, or its file renamed.',
    'build-running': 'A build is running. Wait for it, or cancel it.',
    'build-cancelled': 'The build was cancelled. The previous index is untouched.',
    'too-large': 'The request is larger than is accepted. Shorten it and send it again.',
    'too-many-requests': 'Too many questions in a short time.',
    'config-invalid': 'A setting of the server is wrong. The server’s log says which.',
    'corpus-changed':
      'A file of articles was changed while it was read, so nothing of it was taken. Rebuild when it is written to no more.',
    'corpus-invalid': 'The articles folder holds no readable article. Add articles, then rebuild the index.',
    'model-unavailable':
      'The language model could not be opened. Install the project again, or check the setting MODEL.',
    'corpus-unwritable':
      'The articles folder could not be written to. Check its rights and the space left; the server’s log has the details.',
    'import-expired': 'This preview has expired, or was saved already. Choose the files again.',
    'build-failed': 'The index could not be built. The reason is in the server’s log.',
    'disk-full':
      'The disk was full before the index was finished. Make room on it, or set INDEX_DIR to a folder on another disk.',
    'index-unwritable':
      'The index folder cannot be written to. Check its rights and its disk, or set INDEX_DIR to another folder.',
    'index-missing': 'No index has been built yet. Build it on the index page, or with "npm run index".',
    'index-incompatible':
      'The index was built with another model or version. Rebuild it on the index page, or with "npm run index".',
    'index-damaged': 'The index’s files are damaged. Rebuild it on the index page, or with "npm run index".',
    internal: 'Something unexpected went wrong and was written to the server’s log. Try again.',
  },
}
