import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { AppError } from './errors.js'

/** The folder of the product itself, wherever the command is called from. */
export const projectDir = folderAbove(dirname(fileURLToPath(import.meta.url)))

function folderAbove(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder
  const parent = dirname(folder)
  if (parent === folder)
    throw new AppError('config-invalid', 'The product is not whole: package.json is missing.')
  return folderAbove(parent)
}

const yesOrNo = z.enum(['1', 'true', 'yes', '0', 'false', 'no'], {
  error: 'Write 1 or 0.',
})

/** Long enough not to be guessed, of characters that a header carries. */
const token = z
  .string()
  .regex(
    /^[\x21-\x7e]{16,}$/,
    'Use at least 16 characters: Latin letters, digits and signs, without spaces. "openssl rand -hex 24" makes a good one.',
  )
  .refine((text) => new Set(text).size >= 8, 'Use at least eight different characters.')
  .optional()

const schema = z.object({
  /** Folder of articles, or one file of them; only adding, removing and restoring write there. A relative path counts from where the command is called. */
  corpusDir: z
    .string()
    .transform((path) => resolve(path))
    .default(join(projectDir, 'corpus')),
  /** Folder of built indexes; can be deleted and rebuilt. */
  indexDir: z
    .string()
    .transform((path) => resolve(path))
    .default(join(projectDir, 'index')),
  /** The embedding model: a folder, or a name on the model hub when remote models are allowed. */
  model: z.string().default(join(projectDir, 'models', 'embedding')),
  /** Whether a model may be fetched from the hub. */
  allowRemoteModels: yesOrNo.transform((value) => /^[1ty]/.test(value)).default(false),
  /** What the model wants before a question, such as "query: "; the model's own setting when absent. */
  modelQueryPrefix: z.string().optional(),
  /** What the model wants before a passage, such as "passage: "; the model's own setting when absent. */
  modelPassagePrefix: z.string().optional(),
  modelPooling: z.enum(['mean', 'cls', 'none']).optional(),
  /** Longest input of the model in tokens, special tokens included. */
  modelMaxTokens: z.coerce.number().int().min(16).max(1_000_000).optional(),
  /** Weight of the search by meaning beside the search by words; the model's own when absent. */
  meaningWeight: z.coerce.number().min(0).max(100).optional(),
  /** Probability, 0 to 1, under which the articles are said to hold no answer. */
  minConfidence: z.coerce.number().min(0).max(1).default(0.32),
  /** Address to listen on; 0.0.0.0 lets other machines in. */
  host: z.string().default('127.0.0.1'),
  /** 0 takes any free port. */
  port: z.coerce.number().int().min(0).max(65535).default(3000),
  /** Opens changes to whoever gives it. While neither token is set, only this machine may change anything. */
  adminToken: token,
  /** Closes reading: it takes this token or the admin token. */
  readToken: token,
  /** Proxies in front, each of which adds the address it sees to X-Forwarded-For. */
  trustProxy: z.coerce.number().int().min(0).max(10).default(0),
  /** Questions a minute and client; 0 sets no limit. */
  rateLimit: z.coerce.number().int().min(0).max(1_000_000).default(60),
})

export type Config = Readonly<z.output<typeof schema>>

/** Reads the settings: `corpusDir` from CORPUS_DIR, and so on. An empty variable counts as unset. */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const given = Object.fromEntries(
    Object.keys(schema.shape).map((key) => [key, env[variable(key)] || undefined]),
  )
  const parsed = schema.safeParse(given)
  if (parsed.success) return Object.freeze(withTwoTokens(parsed.data))
  const problems = parsed.error.issues.map(({ path, message }) => {
    const name = String(path[0])
    const value = name.endsWith('Token') ? '' : `=${JSON.stringify(given[name])}`
    return `${variable(name)}${value}: ${message}`
  })
  throw new AppError('config-invalid', `These settings cannot be used:\n  ${problems.join('\n  ')}`)
}

/** One token for both would let every reader change everything. */
function withTwoTokens(config: Config): Config {
  if (config.adminToken === undefined || config.adminToken !== config.readToken) return config
  throw new AppError(
    'config-invalid',
    'ADMIN_TOKEN and READ_TOKEN are the same, so every reader could change everything. Use two different ones.',
  )
}

/** The name of a setting in the environment: `corpusDir` is CORPUS_DIR. */
export function variable(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()
}

/** Every setting's name in the environment. */
export const variables: readonly string[] = Object.keys(schema.shape).map(variable)
