import { readFile } from 'node:fs/promises'
import { holdsAnswer } from '../../src/evaluation/answer-strings.js'
import { sentenceRanges } from '../../src/text/sentences.js'

const usage = `node dist/training/verdict/strip-answers.js SQUAD.json > FILE.json
  Makes the hardest unanswerable questions: the same questions of the same passages, less every sentence that
  holds one of their answers. A question whose passage would be left empty is left out.`

type File = { data: { title?: string; paragraphs: Paragraph[] }[] }
type Paragraph = { context: string; qas: { id: string; question: string; answers: { text: string }[] }[] }

async function main([path]: readonly string[]): Promise<void> {
  if (path === undefined) throw new Error(usage)
  const file = JSON.parse(await readFile(path, 'utf8')) as File
  const data = file.data.map(({ title, paragraphs }) => ({
    ...(title !== undefined && { title }),
    paragraphs: paragraphs.flatMap(stripped),
  }))
  console.log(JSON.stringify({ data }))
}

function stripped({ context, qas }: Paragraph): Paragraph[] {
  const answers = qas.flatMap((one) => one.answers.map(({ text }) => text))
  const kept = sentenceRanges(context)
    .map(({ start, end }) => context.slice(start, end))
    .filter(
      (sentence) =>
        !answers.some((answer) => holdsAnswer(answer, [sentence]) || holdsAnswer(sentence, [answer])),
    )
  if (kept.length === 0) return []
  return [{ context: kept.join('\n'), qas: qas.map((one) => ({ ...one, answers: [] })) }]
}

await main(process.argv.slice(2))
