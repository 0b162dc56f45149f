import { boilerplateOf } from '../boilerplate/boilerplate.js'
import { type Article, textAt } from '../domain.js'
import type { Flaw } from '../flaws/flaw.js'
import type { Added } from '../importing/add-article.js'
import type { LinesOutcome } from '../importing/add-lines.js'
import { printable } from './printable.js'

/** Counts what becomes of the files, and says it a line a file. */
export type Tally = ReturnType<typeof createTally>

export function createTally(isDryRun: boolean) {
  const counts = { added: 0, present: 0, refused: 0, passedOver: 0 }
  const refuse = (name: string, { problem, mend }: Flaw): void => {
    counts.refused += 1
    console.error(`refused  ${printable(name)}: ${problem} ${mend}`)
  }
  return {
    isDryRun,
    refuse,
    passOver: () => {
      counts.passedOver += 1
    },
    count: (kind: 'added' | 'present') => {
      counts[kind] += 1
    },
    countLines: ({ added, present, refused }: LinesOutcome) => {
      counts.added += added
      counts.present += present
      counts.refused += refused
    },
    tell: (name: string, added: Added) => {
      if (added.kind === 'refused') return refuse(name, added)
      counts[added.kind] += 1
      console.log(
        added.kind === 'added'
          ? `added    ${printable(name)} as ${printable(added.id)}`
          : `present  ${printable(name)}: its text is there already as ${printable(added.id)}`,
      )
    },
    hasRefused: () => counts.refused > 0,
    summary: () => {
      const { added, present, refused, passedOver } = counts
      const others = passedOver > 0 ? `, ${passedOver} other files passed over` : ''
      const figures = `${added} ${isDryRun ? 'would be added' : 'added'}, ${present} there already, ${refused} refused${others}.`
      return added > 0 && !isDryRun ? `${figures}\nRun "isnad index" to have them answer.` : figures
    },
  }
}

/** What would be written of one file. */
export function plannedText(name: string, article: Article, isTitleFromName: boolean): string {
  const { id, title, outlet, published, url, section, text } = article
  const fields = { outlet, date: published, url, section }
  const lines = Object.entries(fields).map(
    ([field, value]) => `  ${field.padEnd(8)} ${value ?? '(not stated)'}`,
  )
  const start = text.slice(0, 300).replace(/\s+/g, ' ')
  const marked = boilerplateOf(article)
  return [
    `${printable(name)} → ${printable(id)}`,
    `  title    ${title}${isTitleFromName ? '  (the file’s name: the text states none)' : ''}`,
    ...lines,
    `  text     ${text.length} characters: ${start}${text.length > 300 ? '…' : ''}`,
    ...marked.map(
      (range) => `  site     (${range.kind}) ${textAt(article, range).replace(/\s+/g, ' ').slice(0, 100)}`,
    ),
  ].join('\n')
}

/** What a JSON Lines file brings, or would bring. */
export function linesText(name: string, outcome: LinesOutcome, isDryRun: boolean): string {
  const { added, present, refused, problems, titles, file } = outcome
  const where = file === undefined ? '' : ` as ${printable(file)}`
  const first = `${isDryRun ? '' : 'added    '}${printable(name)}${where}: ${added} new, ${present} there already, ${refused} refused`
  return [
    first,
    ...(isDryRun ? titles.slice(0, 5).map((title) => `  ${title}`) : []),
    ...problems.map(({ line, problem, mend }) => `  line ${line}: ${problem} ${mend}`),
  ].join('\n')
}
