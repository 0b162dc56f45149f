import type { Child } from 'hono/jsx'
import type { Article, BoilerplateKind, Range } from '../src/domain.js'
import type { Reader } from './reader.js'
import { siteTextName } from './site-text-names.js'
import { stringsOf } from './strings.js'

/** Text of the site that stands together, with what it is for. */
export type Fold = Range & { readonly kinds: readonly BoilerplateKind[] }

/** The site text of an article; pieces that only white space parts are one. */
export function foldsOf({ text, boilerplate = [] }: Pick<Article, 'text' | 'boilerplate'>): Fold[] {
  const folds: Fold[] = []
  for (const { start, end, kind } of boilerplate) {
    const last = folds.at(-1)
    if (last && text.slice(last.end, start).trim() === '') {
      folds[folds.length - 1] = { start: last.start, end, kinds: [...new Set([...last.kinds, kind])] }
    } else folds.push({ start, end, kinds: [kind] })
  }
  return folds
}

/** Folded away under a label that is no text of the page: what is selected, copied or searched stays the article's. */
export function SiteText(props: { fold: Fold; isOpen: boolean; reader: Reader; children: Child }) {
  const { fold, isOpen, reader, children } = props
  const text = stringsOf(reader.language)
  const named = fold.kinds.filter((kind) => kind !== 'separator' || fold.kinds.length === 1)
  const label = text.siteText(
    named.map((kind) => siteTextName(reader.language, kind)).join(text.listSeparator),
  )
  return (
    <details class="site-text" open={isOpen}>
      <summary
        aria-label={label}
        data-label={label}
        lang={reader.language}
        dir={reader.language === 'ar' ? 'rtl' : 'ltr'}
      />
      {children}
    </details>
  )
}
