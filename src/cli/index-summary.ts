import { readSkipped } from '../indexing/build-files.js'
import { buildPaths } from '../indexing/build-folder.js'
import type { IndexManifest } from '../indexing/manifest.js'
import { problemLines } from './build-log-text.js'

/** Unreadable files that are named; the page names more. */
const named = 20

/** What an index holds and what has changed, in a sentence or two, and what could not be read, with its mend. */
export async function summaryOf(
  indexDir: string,
  manifest: IndexManifest,
  isUpToDate: boolean,
): Promise<string> {
  const { articleCount, passageCount, skippedCount, buildId } = manifest
  const problems = []
  for await (const skipped of readSkipped(buildPaths(indexDir, buildId).skipped)) {
    if (problems.push(skipped) === named) break
  }
  const sentences = [
    ...(isUpToDate ? [upToDate] : []),
    `Index ${buildId}: ${articleCount} articles, ${passageCount} passages.`,
    ...(isUpToDate ? [] : changesOf(manifest)),
    ...(skippedCount === 0 ? [] : [`${skippedCount} could not be read:`]),
  ]
  return [sentences.join(' '), ...problemLines(problems, skippedCount)].join('\n')
}

/** What was found damaged on the way, and what was done about it. */
export function damageOf({ anew, changes }: IndexManifest): string | undefined {
  if (changes?.damaged !== undefined) {
    return `${changes.damaged} What has not changed was taken from build ${changes.from} instead.`
  }
  return anew?.reason === 'damaged' ? `${anew.detail} So everything was built anew.` : undefined
}

const upToDate =
  'The index is up to date: the files of the articles have the names, sizes and times they had, and it was made with this model.'

function changesOf({ changes }: IndexManifest): string[] {
  if (!changes) return []
  const { reused, added, changed, removed } = changes
  return [`New: ${added}, changed: ${changed}, removed: ${removed}, as before: ${reused}.`]
}
