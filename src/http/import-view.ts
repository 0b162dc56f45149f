import type { HeaderFields, ImportLimits, Preview, PreviewFile } from '../../views/importing.js'
import { boilerplateOf } from '../boilerplate/boilerplate.js'
import { titleFromName } from '../importing/add-article.js'
import type { Choices, Flaws } from '../importing/draft-saving.js'
import { type Draft, type DraftFile, type DraftLimits, statedIn } from '../importing/drafts.js'
import { megabytes } from './upload.js'

/** Characters of texts that one preview shows together, and of one text at most and at least. */
const shownTogether = 1_500_000
const shownOfOne = { most: 10_000, least: 500 }

/** What a preview shows of a draft; after a failed saving, with what was chosen and why it failed. */
export async function previewOf(
  draft: Draft,
  attempt?: { readonly choices: Choices; readonly flaws: Flaws },
): Promise<Preview> {
  if (draft.state !== 'ready') {
    const done = draft.files.filter(({ kind }) => kind !== 'waiting').length
    return { id: draft.id, reading: { done, total: draft.files.length }, files: [] }
  }
  const share = Math.floor(shownTogether / Math.max(1, draft.files.length))
  const shown = Math.max(shownOfOne.least, Math.min(shownOfOne.most, share))
  const files: PreviewFile[] = []
  for (const [number, file] of draft.files.entries()) {
    files.push(...(await shownFile(draft, number, file, { shown, attempt })))
  }
  return { id: draft.id, files }
}

type Showing = {
  readonly shown: number
  readonly attempt?: { readonly choices: Choices; readonly flaws: Flaws } | undefined
}

async function shownFile(
  draft: Draft,
  number: number,
  file: DraftFile,
  { shown, attempt }: Showing,
): Promise<PreviewFile[]> {
  const isChosen = attempt ? attempt.choices.has(number) : true
  switch (file.kind) {
    case 'waiting':
      return []
    case 'present':
    case 'refused':
      return [{ number, ...file }]
    case 'lines': {
      const { kind, name, outcome } = file
      return [{ number, name, kind, isChosen, ...outcome }]
    }
    case 'article': {
      const { text, ...header } = { ...(await statedIn(draft, number)), ...attempt?.choices.get(number) }
      const title = header.title ?? titleFromName(file.name)
      const flaw = attempt?.flaws.get(number)
      return [
        {
          number,
          name: file.name,
          kind: 'article',
          fields: fieldsOf({ ...header, title }),
          isTitleFromName: file.header.title === undefined,
          text: text.slice(0, shown),
          length: text.length,
          boilerplate: boilerplateOf({ ...header, title, text }, draft.counts).filter(
            ({ start }) => start < shown,
          ),
          isChosen,
          ...(flaw && { flaw }),
        },
      ]
    }
  }
}

function fieldsOf({
  title = '',
  outlet = '',
  published = '',
  url = '',
  section = '',
}: Partial<HeaderFields>) {
  return { title, outlet, published, url, section }
}

/** The limits of one upload as a page says them. */
export function limitsShown({ files, fileBytes, totalBytes }: DraftLimits): ImportLimits {
  return { files, fileMegabytes: megabytes(fileBytes), totalMegabytes: megabytes(totalBytes) }
}

/** What a preview's form says: the ticked files with their headers; an empty field states nothing. */
export function choicesIn(form: Readonly<Record<string, unknown>>): Choices {
  const field = (name: string, number: number) => {
    const value = form[`${name}-${number}`]
    return typeof value === 'string' && value.trim() !== '' ? value.replace(/\s+/g, ' ').trim() : undefined
  }
  const numbers = Object.keys(form).flatMap((name) => /^take-(\d{1,5})$/.exec(name)?.[1] ?? [])
  return new Map(
    numbers.map(Number).map((number) => {
      const stated = ['title', 'outlet', 'published', 'url', 'section'].flatMap((name) => {
        const value = field(name, number)
        return value === undefined ? [] : [[name, value] as const]
      })
      return [number, Object.fromEntries(stated)]
    }),
  )
}
