import type { Answer } from '../answered.js'
import { askedOf, isBackwards } from '../answering/narrowing.js'
import type { AskedOf } from '../asked.js'
import { AppError } from '../errors.js'
import { completedQuestion } from '../following/completion.js'
import { hasFinishedBuild, publishedBuildId } from '../indexing/build-folder.js'
import { openNewestProven } from '../indexing/open-proven.js'
import { openAnswering, openStore } from '../wiring.js'
import { answerText } from './answer-text.js'
import { readArguments } from './arguments.js'
import type { Command } from './command.js'

const longestQuestion = 500

export const askCommand: Command = {
  usage: 'ask "question" [--json]',
  summary: 'answer one question on the terminal',
  help: `Answers a question in Arabic or English with quotations from the articles, grouped by outlet; each
with its article, date and place (article id and characters from-to). When the articles hold
no answer it says so, and shows the nearest passages apart.

Options
  --json             the answer as JSON, in the shape of POST /api/ask
  --after "question" the question before, as completed: a follow-up that leans on it is completed from it
  --limit N          quotes at most, 1 to 20
  --outlet NAME      only articles of this outlet, "" for those that name none; may be given several times
  --section NAME     only articles of this section, likewise
  --article ID       only this article; may be given several times
  --from DATE        only articles of this date or later: 2018, 2018-10 or 2018-10-27
  --to DATE          only articles of this date or earlier

Examples
  isnad ask "متى وقع الهجوم على قوات سوريا الديمقراطية؟"
  isnad ask "Who withdrew from the battle of Deir ez-Zor?" --json`,
  run: async (args, { config: readSettings }) => {
    const { values, positionals } = readArguments('ask', args, { options, allowPositionals: true })
    const narrowing = {
      outlets: values.outlet,
      sections: values.section,
      from: checkedDate('--from', values.from),
      to: checkedDate('--to', values.to),
      articles: values.article,
    }
    const typed = checkedQuestion(positionals.join(' '))
    const completed = values.after === undefined ? undefined : completedQuestion(typed, values.after)
    const query = {
      question: completed ?? typed,
      limit: checkedLimit(values.limit),
      ...narrowing,
    }
    if (isBackwards(query))
      throw new AppError('bad-request', '--from is later than --to. Swap the two dates.')
    const config = readSettings()
    // Said at once, before the model is opened.
    if (!(await hasFinishedBuild(config.indexDir))) await publishedBuildId(config.indexDir)
    const startedAt = performance.now()
    const [answering, store] = await Promise.all([openAnswering(config), openStore(config)])
    const parts = { indexDir: config.indexDir, embedder: answering.embedder, store }
    const { snapshot, trouble } = await openNewestProven(parts)
    if (trouble) console.error(`${trouble.message}\nBuild ${trouble.served} answers in its place.`)
    const { answerQuestion } = await import('../answering/answer.js')
    const answer = await answerQuestion({ ...answering, snapshot }, query)
    const asked = askedOf(snapshot.articles.headers, narrowing)
    const { buildId, embedding } = snapshot.manifest
    const took = {
      index: { buildId, model: embedding.fingerprint },
      tookMs: Math.round(performance.now() - startedAt),
    }
    if (completed !== undefined && !values.json) console.log(`Understood as: ${completed}\n`)
    const told = { ...(await asJson(answer, asked)), completed: completed ?? null, ...took }
    console.log(values.json ? JSON.stringify(told, undefined, 2) : answerText(answer, asked))
    return 0
  },
}

const options = {
  json: { type: 'boolean' },
  after: { type: 'string' },
  limit: { type: 'string' },
  outlet: { type: 'string', multiple: true },
  section: { type: 'string', multiple: true },
  article: { type: 'string', multiple: true },
  from: { type: 'string' },
  to: { type: 'string' },
} as const

/** The shape is that of the JSON API, so a program can use either. */
async function asJson(answer: Answer, asked: AskedOf | undefined) {
  const { answerJson } = await import('../http/api.js')
  return answerJson(answer, asked)
}

function checkedQuestion(given: string): string {
  const question = given.trim()
  if (question.length >= 1 && question.length <= longestQuestion) return question
  throw new AppError(
    'bad-request',
    question === ''
      ? 'There is no question. Write it in quotation marks: isnad ask "…"'
      : `A question has at most ${longestQuestion} characters; this one has ${question.length}.`,
  )
}

function checkedLimit(given: string | undefined): number | undefined {
  if (given === undefined) return undefined
  const limit = Number(given)
  if (Number.isInteger(limit) && limit >= 1 && limit <= 20) return limit
  throw new AppError('bad-request', `--limit is a whole number from 1 to 20, not "${given}".`)
}

function checkedDate(name: string, given: string | undefined): string | undefined {
  if (given === undefined || isDate(given)) return given
  throw new AppError('bad-request', `${name} is a date such as 2018, 2018-10 or 2018-10-27, not "${given}".`)
}

function isDate(text: string): boolean {
  if (!/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.test(text)) return false
  const day = new Date(`${text}${'-01-01'.slice(0, 10 - text.length)}T00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
}
