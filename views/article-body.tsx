import type { Range } from '../src/domain.js'
import type { ArticleView } from './article.js'
import { citedAnchor } from './links.js'
import { pieces } from './marked-text.js'
import type { Reader } from './reader.js'
import { type Fold, foldsOf, SiteText } from './site-text.js'
import { stringsOf } from './strings.js'

/**
 * The article's own characters, from first to last. Cited ranges are marks, passages are spans that
 * tell their offsets, text of the site is folded; none adds a character.
 */
export function ArticleBody({ view, reader }: { view: ArticleView; reader: Reader }) {
  const { text } = view.article
  const folds = foldsOf(view.article)
  const isCited = (fold: Fold) =>
    view.allCited.concat(view.cited ?? []).some((range) => !isApart(range, fold))
  return (
    <div class="article-text" lang="ar" dir="rtl">
      {pieces(text.length, folds).map((part) => {
        const fold = folds.find(({ start }) => part.isMarked && start === part.start)
        const inner = <Part part={part} view={view} reader={reader} />
        if (!fold) return inner
        return (
          <SiteText fold={fold} isOpen={isCited(fold)} reader={reader}>
            {inner}
          </SiteText>
        )
      })}
    </div>
  )
}

/** A part of the text with its cited ranges marked. */
function Part({ part, view, reader }: { part: Range; view: ArticleView; reader: Reader }) {
  const { article, cited, allCited, passages } = view
  const ranges = cited ? [cited, ...allCited.filter((range) => isApart(range, cited))] : allCited
  const inPart = ranges
    .filter((range) => !isApart(range, part))
    .map(({ start, end }) => ({ start: Math.max(start, part.start) - part.start, end: end - part.start }))
  return (
    <>
      {pieces(part.end - part.start, inPart).map((piece) => {
        const range = { start: part.start + piece.start, end: part.start + piece.end }
        const inner = <Passages text={article.text} range={range} passages={passages} reader={reader} />
        if (!piece.isMarked) return inner
        if (!cited || isApart(range, cited)) return <mark class="also-cited">{inner}</mark>
        if (range.start !== cited.start) return <mark class="cited">{inner}</mark>
        return (
          <mark class="cited" id={citedAnchor} tabindex={-1}>
            {inner}
          </mark>
        )
      })}
    </>
  )
}

/** The text of a range, cut where a passage begins, each piece telling whose passage it is. */
function Passages(props: { text: string; range: Range; passages: readonly Range[]; reader: Reader }) {
  const { text, range, passages, reader } = props
  const strings = stringsOf(reader.language)
  return (
    <>
      {cutAtPassages(range, passages).map(({ start, end, passage, isFirst }) =>
        passage ? (
          <span
            class="passage"
            data-passage={strings.position(passage.start, passage.end)}
            tabindex={isFirst ? 0 : undefined}
          >
            {text.slice(start, end)}
          </span>
        ) : (
          text.slice(start, end)
        ),
      )}
    </>
  )
}

type Cut = Range & { readonly passage: Range | undefined; readonly isFirst: boolean }

/** Passages may share sentences with their neighbours; a shared one is told as the later passage's. */
function cutAtPassages(range: Range, passages: readonly Range[]): Cut[] {
  const edges = passages.flatMap(({ start, end }) => [start, end])
  const inside = edges.filter((edge) => edge > range.start && edge < range.end)
  const cuts = [...new Set([range.start, ...inside, range.end])].sort((a, b) => a - b)
  return cuts.slice(0, -1).map((start, position) => {
    const end = cuts[position + 1] ?? range.end
    const passage = passages.findLast((candidate) => candidate.start <= start && end <= candidate.end)
    return { start, end, passage, isFirst: passage?.start === start }
  })
}

const isApart = (a: Range, b: Range) => a.end <= b.start || b.end <= a.start
