import type { ArticleHeader } from '../domain.js'

/** For each passage the one that its article begins with, by number. The passages of an article stand side by side. */
export function leadsOf(
  passages: readonly number[],
  headerOf: (passage: number) => ArticleHeader | undefined,
): number[] {
  const known = new Map<ArticleHeader | undefined, number>()
  return passages.map((passage) => {
    const header = headerOf(passage)
    let lead = known.get(header) ?? passage
    if (!known.has(header)) while (lead > 0 && headerOf(lead - 1) === header) lead--
    known.set(header, lead)
    return lead
  })
}

/** The score that each passage's lead has among the passages; 0 where it is not one of them. */
export function scoresOfLeads(
  passages: readonly number[],
  scores: readonly number[],
  leads: readonly number[],
): number[] {
  const known = new Map(passages.map((passage, i) => [passage, scores[i] ?? 0]))
  return leads.map((lead) => known.get(lead) ?? 0)
}
