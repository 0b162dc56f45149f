import type { Article } from '../domain.js'
import { type Line, looksLikeHeadline, type Page, pageOf } from './lines.js'

type Source = Pick<Article, 'title' | 'outlet' | 'text'>

/** What the articles of each outlet have in common. Articles without an outlet count as those of one. */
export type LineCounts = {
  add(article: Source): void
  /** What the others of its outlet say about the lines of an article. */
  besides(page: Page): Company
}

/** An article among the others of its outlet. */
export type Company = {
  /** Stories of the outlet with this line near their edges, or anywhere if it looks like a headline; this one too. */
  storiesWith(line: string): number
  /** Whether the outlet is known to put links to other stories between paragraphs. */
  readonly hasLinksInText: boolean
  /** Whether another story has this line as its title. */
  isTitleOfAnother(line: string): boolean
  /** Whether another story begins with this line, its dateline aside. */
  isLeadOfAnother(line: string): boolean
}

/** Lines at the end of an article that are counted: teasers and notices stand there. */
const linesAtEnd = 12
const linesAtBeginning = 3
/** Links are an outlet's habit when so many stories, and so large a share of them, hold the title of an earlier one. */
const fewestStoriesWithLink = 10
const shareWithLink = 0.03

/**
 * Counts lines over a corpus. Kept are 53-bit hashes of lines near the edges of articles, of headlines and of first
 * lines, no text: about 15 numbers an article. Copies and updates of one story, which begin alike, count once.
 */
export function createLineCounts(): LineCounts {
  const stories = new Map<number, number>()
  const titles = new Set<number>()
  const leads = new Set<number>()
  const habits = new Map<string, { stories: number; withLink: number }>()
  return {
    add: (article) => {
      const page = pageOf(article)
      titles.add(keyOf(page.outlet, page.title))
      const lead = leadOf(page)
      if (lead === undefined || leads.has(lead)) return
      leads.add(lead)
      const keys = countedKeys(page)
      for (const key of keys) stories.set(key, (stories.get(key) ?? 0) + 1)
      const habit = habits.get(page.outlet ?? '') ?? { stories: 0, withLink: 0 }
      habits.set(page.outlet ?? '', habit)
      habit.stories++
      const own = keyOf(page.outlet, page.title)
      if ([...keys].some((key) => key !== own && titles.has(key))) habit.withLink++
    },
    besides: (page) => {
      const { outlet } = page
      const ownTitle = keyOf(outlet, page.title)
      const ownLead = leadOf(page)
      const { stories: all, withLink } = habits.get(outlet ?? '') ?? { stories: 0, withLink: 0 }
      return {
        hasLinksInText: withLink >= Math.max(fewestStoriesWithLink, all * shareWithLink),
        storiesWith: (line) => stories.get(keyOf(outlet, line)) ?? 0,
        isTitleOfAnother: (line) => {
          const key = keyOf(outlet, line)
          return key !== ownTitle && titles.has(key)
        },
        isLeadOfAnother: (line) => {
          const key = keyOf(outlet, line)
          return key !== ownLead && leads.has(key)
        },
      }
    },
  }
}

/** The key of the first line long enough to be told from others, without «دبي (CNN)--» before it. */
function leadOf({ outlet, lines }: Page): number | undefined {
  const first = lines.find(({ wordCount }) => wordCount >= fewestWordsOfLead) ?? lines[0]
  return first && keyOf(outlet, first.text.replace(dateline, ''))
}

const fewestWordsOfLead = 6
const dateline = /^[^().\n]{0,70}\([^()]{2,25}\)\s*[-–—ـ:]+[-\s–—]*/u

function countedKeys({ outlet, lines }: Page): ReadonlySet<number> {
  const isCounted = (line: Line, place: number) =>
    place < linesAtBeginning || place >= lines.length - linesAtEnd || looksLikeHeadline(line)
  return new Set(lines.filter(isCounted).map(({ text }) => keyOf(outlet, text)))
}

/** So many letters and digits tell a line from others. */
const longestKey = 80

/**
 * A hash of outlet and line, of which only letters and digits count: two multiplicative hashes of 32 bits mixed
 * into the 53 that a number holds exactly (cyrb53).
 */
function keyOf(outlet: string | undefined, line: string): number {
  let one = 0xdeadbeef
  let two = 0x41c6ce57
  const take = (unit: number) => {
    one = Math.imul(one ^ unit, 2654435761)
    two = Math.imul(two ^ unit, 1597334677)
  }
  for (let i = 0; outlet !== undefined && i < outlet.length; i++) take(outlet.charCodeAt(i))
  take(10)
  for (let i = 0, taken = 0; i < line.length && taken < longestKey; i++) {
    const unit = line.charCodeAt(i)
    if (!isLetterOrDigit(unit)) continue
    take(unit)
    taken++
  }
  one = Math.imul(one ^ (one >>> 16), 2246822507) ^ Math.imul(two ^ (two >>> 13), 3266489909)
  two = Math.imul(two ^ (two >>> 16), 2246822507) ^ Math.imul(one ^ (one >>> 13), 3266489909)
  return 4294967296 * (2097151 & two) + (one >>> 0)
}

/** Latin and Arabic letters and digits, and whatever lies beyond the common punctuation. */
function isLetterOrDigit(unit: number): boolean {
  if (unit < 0x80) return (unit >= 0x30 && unit <= 0x39) || ((unit | 0x20) - 0x61) >>> 0 < 26
  if (unit >= 0x620 && unit <= 0x64a) return unit !== 0x640
  if (unit >= 0x660 && unit <= 0x669) return true
  return (
    (unit >= 0x6c0 && !(unit >= 0x2000 && unit <= 0x2bff) && unit !== 0xfeff) ||
    (unit >= 0xc0 && unit < 0x600)
  )
}
