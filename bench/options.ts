import { parseArgs } from 'node:util'
import { z } from 'zod'
import { AppError } from '../src/errors.js'

export type Options = {
  readonly corpus: string
  /** Articles of each run, ascending. */
  readonly sizes: readonly number[]
  readonly headlines: number
  readonly peers: boolean
  readonly http: boolean
  readonly json: string | undefined
  readonly write: boolean
  /** Measure answering while an index is built, and nothing else. */
  readonly load: boolean
  readonly clients: number
}

export const usage = `npm run bench -- --corpus FILE [options]

Builds indexes of growing size from a file of articles (.jsonl or .jsonl.gz: corpus/README.md), asks them
questions in Arabic and English, and measures time, memory, disk and ranking. bench/README.md explains each figure.

  --corpus FILE     the articles
  --sizes LIST      articles of each run; 5,400,10000,41657. As many as corpus/ holds means corpus/ itself;
                    more than FILE holds means all of FILE
  --peers           ask MiniSearch and LanceDB the same (first: cd bench && npm ci)
  --headlines N     headlines asked at most to measure ranking, 1 to 5000; 1000
  --no-http         leave the server out
  --load            measure how the server answers while the largest of the sizes is built, and nothing else
  --clients N       clients that ask then, each without pause, 1 to 500; 50
  --json FILE       write every figure as JSON
  --write           write the tables into bench/README.md`

const count = z
  .string()
  .transform(Number)
  .pipe(z.int({ error: 'is no whole number' }).min(1))

const schema = z.object({
  corpus: z.string({ error: 'is missing: give the file of articles' }),
  sizes: z
    .string()
    .default('5,400,10000,41657')
    .transform((list) => list.split(','))
    .pipe(z.array(count))
    .transform((sizes) => [...new Set(sizes)].sort((a, b) => a - b)),
  headlines: count.pipe(z.int().max(5000)).default(1000),
  peers: z.boolean().default(false),
  'no-http': z.boolean().default(false),
  json: z.string().optional(),
  write: z.boolean().default(false),
  load: z.boolean().default(false),
  clients: count.pipe(z.int().max(500)).default(50),
})

/** Reads the arguments; nothing when help is asked for. */
export function readOptions(args: readonly string[]): Options | undefined {
  const values = given(args)
  if (values.help) return undefined
  const parsed = schema.safeParse(values)
  if (!parsed.success) {
    const problems = parsed.error.issues.map(({ path, message }) => `--${String(path[0])}: ${message}`)
    throw new AppError('bad-request', `${problems.join('\n')}\n\n${usage}`)
  }
  const { 'no-http': noHttp, json, ...options } = parsed.data
  return { ...options, json, http: !noHttp }
}

function given(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        corpus: { type: 'string' },
        sizes: { type: 'string' },
        headlines: { type: 'string' },
        peers: { type: 'boolean' },
        'no-http': { type: 'boolean' },
        json: { type: 'string' },
        write: { type: 'boolean' },
        load: { type: 'boolean' },
        clients: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    }).values
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new AppError('bad-request', `${reason}\n\n${usage}`, { cause })
  }
}
