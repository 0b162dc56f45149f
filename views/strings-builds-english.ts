import { counted, duration, figure } from './counts.js'
import type { arabicBuilds } from './strings-builds-arabic.js'

/** What the index page says of builds, in English. */
export const englishBuilds: typeof arabicBuilds = {
  rebuildTitle: 'Rebuild',
  rebuildAbout:
    'Reads the articles again and builds a new index. The present one keeps answering until it is done.',
  rebuild: 'Rebuild the index',
  cancel: 'Cancel',
  tokenNeeded: 'Changing the index and the articles takes a login with the admin token.',
  rebuildClosed:
    'Changes are closed from here. To allow them, start the server with ADMIN_TOKEN set to a secret, or use the isnad commands on the machine itself.',
  stage: {
    starting: 'Starting',
    reading: 'Reading articles',
    embedding: 'Computing vectors',
    analysing: 'Sorting the words',
    writing: 'Writing to disk',
    publishing: 'Publishing the index',
    opening: 'Opening the new index',
  },
  stages: 'Steps of the build',
  stageDone: 'done',
  buildStartedBy: {
    page: 'Started from the page',
    terminal: 'Started by a command on a terminal',
    start: 'Started with the server',
  },
  reload: 'Load this page again to see how far it is.',
  progressLost: 'The server cannot be reached; trying again. A build goes on meanwhile.',
  rebuildLost: (when) =>
    `The build started ${when} ended without a word: its process was killed, or the power failed. The previous index is untouched.`,
  cancelOthers: 'It was not started here; cancelling ends it there.',
  doneOf: (done, total) => `${figure('en', done)} of ${figure('en', total)}`,
  doneSoFar: (done) => figure('en', done),
  perSecond: (rate) => `${figure('en', rate)} a second`,
  timeLeft: (seconds) =>
    `about ${seconds < 60 ? counted('en', seconds, 'second') : counted('en', Math.round(seconds / 60), 'minute')} left`,
  buildLog: 'Past builds',
  noBuilds: 'No build has been logged yet.',
  outcome: { done: 'Done', cancelled: 'Cancelled', failed: 'Failed', lost: 'Ended without a word' },
  duration: (seconds) => duration('en', seconds),
  changes: (added, changed, removed, unchanged) =>
    `added ${figure('en', added)}, changed ${figure('en', changed)}, removed ${figure('en', removed)}, unchanged ${figure('en', unchanged)}`,
  changesTitle: 'Changes',
  speed: 'Speed',
  articlesPerSecond: (rate) => `${figure('en', rate)} articles a second`,
  peakMemory: 'Peak memory',
  megabytes: (bytes) => `${figure('en', Math.round(bytes / 1e6))} MB`,
  startedBy: 'Started',
  unread: 'Not read',
  moreUnread: (count) => `and ${counted('en', count, 'file')} more`,
  findArticles: 'Find articles by title or outlet',
  find: 'Find',
  found: (count) => `Articles found: ${figure('en', count)}`,
  allArticles: 'All articles',
  rebuildDone: (added, changed, removed) =>
    added + changed + removed === 0
      ? 'Rebuilt. No article has changed.'
      : `Rebuilt. Articles added: ${figure('en', added)}, changed: ${figure('en', changed)}, removed: ${figure('en', removed)}.`,
  rebuildAnew: 'Rebuilt from nothing.',
  rebuildCancelled: 'Rebuild cancelled. The previous index is untouched.',
  rebuildFailed: 'The rebuild did not finish. The previous index is untouched.',
}
