import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import type { Article } from '../domain.js'
import { AppError } from '../errors.js'

/** A question of a SQuAD file with the article (one a context) that holds its answer. */
export type SquadQuestion = {
  readonly id: string
  readonly question: string
  readonly answers: readonly string[]
  readonly articleId: string
}

const schema = z.object({
  data: z.array(
    z.object({
      title: z.string().optional(),
      paragraphs: z.array(
        z.object({
          context: z.string(),
          qas: z.array(
            z.object({
              id: z.union([z.string(), z.number()]).transform(String),
              question: z.string(),
              answers: z.array(z.object({ text: z.string() })).default([]),
            }),
          ),
        }),
      ),
    }),
  ),
})

/**
 * Reads a SQuAD file: every distinct context becomes an article of its own. With `questionsPath`, questions are
 * those of that file with the same ids, in another language; answers and contexts stay those of the first.
 */
export async function readSquad(
  path: string,
  questionsPath?: string,
): Promise<{ articles: Article[]; questions: SquadQuestion[] }> {
  const file = await read(path)
  const others = questionsPath === undefined ? undefined : questionsById(await read(questionsPath))
  const articles = new Map<string, Article>()
  const questions: SquadQuestion[] = []
  for (const { title = '', paragraphs } of file.data) {
    for (const { context, qas } of paragraphs) {
      const article = articles.get(context) ?? contextArticle(context, title, articles.size)
      articles.set(context, article)
      for (const { id, question, answers } of qas) {
        const asked = others ? others.get(id) : question
        if (asked === undefined) continue
        questions.push({
          id,
          question: asked,
          answers: answers.map(({ text }) => text),
          articleId: article.id,
        })
      }
    }
  }
  if (questions.length === 0)
    throw new AppError('bad-request', `${questionsPath ?? path} holds no question of ${path}.`)
  return { articles: [...articles.values()], questions }
}

function contextArticle(text: string, title: string, number: number): Article {
  return { id: `context-${number}`, title, text, textHash: createHash('sha256').update(text).digest('hex') }
}

function questionsById(file: z.output<typeof schema>): Map<string, string> {
  const all = file.data.flatMap(({ paragraphs }) => paragraphs.flatMap(({ qas }) => qas))
  return new Map(all.map(({ id, question }) => [id, question]))
}

async function read(path: string): Promise<z.output<typeof schema>> {
  try {
    return schema.parse(JSON.parse(await readFile(path, 'utf8')))
  } catch (cause) {
    throw new AppError('bad-request', `${path} cannot be read as a SQuAD file: ${(cause as Error).message}`, {
      cause,
    })
  }
}
