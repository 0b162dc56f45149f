import { counted, figure } from './counts.js'
import { partialDate } from './dates.js'
import type { arabicNarrowing } from './strings-narrowing-arabic.js'

/** What is said of narrowing, of time and of copies, in English. */
export const englishNarrowing: typeof arabicNarrowing = {
  narrowing: {
    title: 'Narrow the search',
    outlets: 'Outlets',
    sections: 'Sections',
    published: 'Published',
    from: 'From',
    to: 'To',
    dateHint: 'A year, a month or a day:',
    undated: (count) => `Without a date, and so in no range of dates: ${counted('en', count, 'article')}.`,
    sectionUnknown: 'Section not stated',
    apply: 'Narrow',
    clear: 'Ask all again',
    remove: (name) => `Remove: ${name}`,
    chosen: 'Asking:',
    askedOf: 'Asked of:',
    count: (count) => counted('en', count, 'article'),
    since: (date) => `from ${partialDate('en', date)}`,
    until: (date) => `to ${partialDate('en', date)}`,
    more: (count) => `and ${figure('en', count)} more with fewer articles; name them in the address.`,
    askAll: 'Ask all articles',
    refusal: 'The articles chosen do not answer this question.',
    noneFits: 'No indexed article fits this narrowing.',
    unknown: 'Not in the index:',
    askArticle: 'Ask this article only',
    askFound: 'Ask these articles only',
    allAsked: 'All articles are asked.',
    badDate: (value) => `“${value}” is no date. Write a year, a month or a day: 2018, 2018-10 or 2018-10-27.`,
    backwards: (from, to) => `The range begins (${from}) after it ends (${to}). Swap the two dates.`,
    tooMany: 'The narrowing has more than 50 names of one kind, or one too long. Shorten it.',
  },
  time: {
    newestFirst: 'Newest first:',
    someUndated: 'some without a date',
    noDates: 'The latest are asked for, but these articles state no date.',
    named: (time) => `On ${time}: reports of that time come first.`,
    timeline: 'On a timeline',
    undated: 'Date not known',
  },
  copies: {
    sameIn: (count) => `The same sentence in ${counted('en', count, 'article')}`,
    firstSeen: 'first seen',
    isIn: 'in',
    others: 'The other articles',
    folded: (count) =>
      count === 1 ? '1 more article says the same words' : `${count} more articles say the same words`,
  },
}
