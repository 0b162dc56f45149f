import type { NamedCount, NarrowingChoices } from '../../views/narrowing.js'
import type { Snapshot } from '../indexing/snapshot.js'

/** Counted once a snapshot: an index never changes, and counting 40,000 articles takes some milliseconds. */
const counted = new WeakMap<Snapshot['articles'], NarrowingChoices>()

/** Everything that an index can be narrowed to, with the number of articles of each, most first. */
export function choicesIn({ articles }: Pick<Snapshot, 'articles'>): NarrowingChoices {
  let choices = counted.get(articles)
  if (!choices) {
    choices = count(articles)
    counted.set(articles, choices)
  }
  return choices
}

function count({ headers }: Snapshot['articles']): NarrowingChoices {
  const outlets = new Map<string, number>()
  const sections = new Map<string, number>()
  let undated = 0
  let earliest: string | undefined
  let latest: string | undefined
  for (const { outlet = '', section = '', published } of headers) {
    outlets.set(outlet, (outlets.get(outlet) ?? 0) + 1)
    sections.set(section, (sections.get(section) ?? 0) + 1)
    if (published === undefined) undated++
    else {
      if (earliest === undefined || published < earliest) earliest = published
      if (latest === undefined || published > latest) latest = published
    }
  }
  return {
    outlets: mostFirst(outlets),
    sections: mostFirst(sections),
    undated,
    ...(earliest !== undefined && latest !== undefined && { earliest, latest }),
  }
}

/** Those that name nothing come last. */
function mostFirst(counts: ReadonlyMap<string, number>): NamedCount[] {
  const named = [...counts].map(([name, count]) => ({ name, count }))
  return named.sort(
    (a, b) =>
      Number(a.name === '') - Number(b.name === '') || b.count - a.count || (a.name < b.name ? -1 : 1),
  )
}
