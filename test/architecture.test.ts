import { readdir, readFile } from 'node:fs/promises'
import { dirname, extname, join, normalize, relative } from 'node:path'
import { describe, expect, test } from 'vitest'

const project = join(import.meta.dirname, '..')

/**
 * What each part may import of ours, besides itself. A part is a folder of `src/`, or a file that stands there
 * alone; `part/file` allows that file only. What is in no row may be imported by nobody.
 */
const allowed: Readonly<Record<string, readonly string[]>> = {
  asked: [],
  domain: ['flaws'],
  answered: ['asked', 'domain'],
  errors: [],
  flaws: [],
  slices: [],
  'web-assembly': [],
  'compiled-program': ['errors'],
  config: ['errors'],
  text: ['domain'],
  corpus: ['domain', 'errors', 'flaws'],
  embedding: ['domain', 'errors', 'compiled-program'],
  vectors: ['domain', 'errors', 'slices', 'web-assembly', 'compiled-program'],
  boilerplate: ['domain', 'errors', 'text'],
  lexical: ['domain', 'errors', 'text', 'slices', 'web-assembly'],
  attribution: ['domain', 'text'],
  comparison: ['answered', 'domain', 'text', 'attribution/reporting-verbs'],
  english: ['domain', 'errors', 'text', 'slices'],
  following: ['domain', 'text', 'english/function-words'],
  indexing: [
    'domain',
    'errors',
    'flaws',
    'compiled-program',
    'text',
    'corpus',
    'boilerplate',
    'lexical',
    'embedding/embedder',
    'vectors/store',
  ],
  retrieval: ['domain', 'errors', 'text', 'lexical', 'english', 'embedding/embedder', 'vectors/store'],
  answering: [
    'answered',
    'asked',
    'domain',
    'errors',
    'text',
    'lexical',
    'attribution',
    'comparison',
    'retrieval',
    'english/lexicon',
    'embedding/embedder',
  ],
  importing: ['domain', 'errors', 'flaws', 'compiled-program', 'corpus', 'boilerplate'],
  evaluation: [
    'answered',
    'domain',
    'errors',
    'text',
    'corpus',
    'boilerplate',
    'lexical',
    'indexing',
    'retrieval',
    'answering',
    'attribution',
    'following',
    'embedding/embedder',
    'vectors/matrix',
  ],
  citing: ['domain'],
  views: ['answered', 'asked', 'domain', 'flaws', 'citing'],
  http: [
    'answered',
    'asked',
    'domain',
    'errors',
    'flaws',
    'compiled-program',
    'views',
    'answering',
    'boilerplate',
    'following',
    'citing',
    'importing',
    'indexing/build-log',
    'indexing/find-articles',
    'indexing/running-build',
    'indexing/snapshot',
  ],
  wiring: [
    'config',
    'answering/answer',
    'embedding',
    'vectors',
    'english/lexicon',
    'english/transliterate',
    'lexical/background',
    'lexical/kernel',
    'lexical/lexical-index',
    'lexical/neighbours',
  ],
  doctor: [
    'domain',
    'errors',
    'config',
    'wiring',
    'corpus',
    'indexing',
    'embedding/embedder',
    'embedding/runtime',
    'english/lexicon',
    'lexical/background',
    'lexical/neighbours',
    'vectors/store',
  ],
  cli: [
    'answered',
    'asked',
    'domain',
    'errors',
    'flaws',
    'config',
    'corpus',
    'importing',
    'boilerplate',
    'doctor',
    'wiring',
    'answering',
    'following',
    'embedding/embedder',
    'evaluation',
    'http',
    'indexing',
    'vectors/store',
  ],
}

/** Where each package of others may be imported. */
const homes: Readonly<Record<string, readonly string[]>> = {
  '@xenova/transformers': ['embedding'],
  vectra: ['vectors/vectra'],
  yaml: ['corpus/front-matter'],
  '@mozilla/readability': ['importing/read-web-page'],
  linkedom: ['importing'],
  mammoth: ['importing/read-word'],
  unpdf: ['importing/read-pdf'],
  hono: ['http', 'views'],
  '@fastify/busboy': ['http/upload'],
  '@hono/node-server': ['http/serve'],
  'hono-rate-limiter': ['http'],
  'htmx.org': ['http'],
  '@modelcontextprotocol/sdk': ['http', 'cli/mcp-command'],
  zod: [
    'config',
    'corpus',
    'embedding/description',
    'english/lexicon',
    'lexical/background',
    'lexical/neighbours',
    'indexing/manifest',
    'indexing/build-files',
    'indexing/build-log',
    'indexing/running-build',
    'evaluation',
    'http',
    'doctor/round-trip',
  ],
}

/** Parts that work on what they are given and never read or write anything. */
const pure = [
  'domain',
  'errors',
  'text',
  'boilerplate',
  'attribution',
  'comparison',
  'following',
  'citing',
  'retrieval',
  'answering',
  'views',
]

const longestFile = 200
/** Lists of words or sentences, one a line, are as long as they are. */
const wordLists = ['src/english/irregular-forms.ts', 'views/strings-arabic.ts', 'views/strings-english.ts']

type SourceFile = { readonly path: string; readonly lines: readonly string[] }
type Import = {
  /** File and line, as an editor opens them. */
  readonly place: string
  readonly from: SourceFile
  readonly target: string
  /** Resolved path without its ending, of a file of ours. */
  readonly path: string | undefined
  readonly isType: boolean
  readonly isLazy: boolean
}

const files = (await Promise.all([sources('src'), sources('views')])).flat()
const imports = files.flatMap(importsOf)

test('there is something to check', () => {
  expect(files.length).toBeGreaterThan(100)
  expect(imports.length).toBeGreaterThan(300)
  expect(imports.some(({ isLazy }) => isLazy)).toBe(true)
})

describe('imports', () => {
  test('go down the table, never up', () => {
    const wrong = imports.flatMap(({ place, from, path }) => {
      if (path === undefined) return []
      const part = partOf(from.path)
      const rule = allowed[part]
      if (rule === undefined) return `${place}: the part ${part} has no row in the table of this test`
      if (partOf(path) === part || isIn(path, rule)) return []
      return `${place}: ${part} may not import ${path}, only ${rule.join(', ')}`
    })
    expect(wrong).toEqual([])
  })

  test('lead to files of the product', () => {
    const known = new Set(files.map(({ path }) => withoutEnding(path)))
    const wrong = imports.filter(({ path }) => path !== undefined && !known.has(path))
    expect(wrong.map(({ place, path }) => `${place}: ${path} is neither in src/ nor in views/`)).toEqual([])
  })

  test('of other packages stay in the homes of those packages', () => {
    const wrong = imports.flatMap(({ place, from, target, path }) => {
      if (path !== undefined || target.startsWith('node:')) return []
      const name = packageOf(target)
      const home = homes[name]
      if (home === undefined) return `${place}: the package ${name} has no home in the table of this test`
      return isIn(withoutEnding(from.path), home) ? [] : `${place}: ${name} belongs in ${home.join(', ')}`
    })
    expect(wrong).toEqual([])
  })

  test('of what reads and writes are not found in parts that only compute', () => {
    const wrong = imports.filter(
      ({ from, target }) => target.startsWith('node:') && pure.includes(partOf(from.path)),
    )
    expect(wrong.map(({ place, target }) => `${place}: ${target}`)).toEqual([])
  })

  test('of the analysis are not found where text is shown: nothing normalised reaches a reader', () => {
    const wrong = imports.filter(
      ({ from, path }) => ['views', 'http'].includes(partOf(from.path)) && path && partOf(path) === 'text',
    )
    expect(wrong.map(({ place, path }) => `${place}: ${path}`)).toEqual([])
  })

  test.each([
    ['@xenova/transformers', 'cli'],
    ['@xenova/transformers', 'wiring'],
    ['vectra', 'cli'],
    ['vectra', 'wiring'],
  ])('of %s are not loaded with %s: who does not need it does not wait for it', (name, start) => {
    const paths = pathsFrom(start)
    const wrong = imports.filter(
      ({ from, target, isType, isLazy }) =>
        target === name && !isType && !isLazy && paths.has(withoutEnding(from.path)),
    )
    expect(wrong.map(({ place }) => `${place} is loaded: ${chain(paths, place)}`)).toEqual([])
  })
})

describe('files', () => {
  test('hold one subject: none is long', () => {
    const long = files.filter(({ path, lines }) => lines.length > longestFile && !wordLists.includes(path))
    expect(long.map(({ path, lines }) => `${path}: ${lines.length} lines, at most ${longestFile}`)).toEqual(
      [],
    )
  })

  test('are named in small letters with hyphens, and none is an index', () => {
    const wrong = files.filter(({ path }) => !/^[a-z0-9/-]+\.tsx?$/.test(path) || /\/index\.tsx?$/.test(path))
    expect(wrong.map(({ path }) => path)).toEqual([])
  })

  test('pass nothing on that is not their own: there are no barrels', () => {
    const wrong = matching(/^export\s.*\bfrom '|^export \*/)
    expect(wrong).toEqual([])
  })

  test('do not read the environment: settings come from config.ts, which src/cli.ts gives it', () => {
    const wrong = matching(/\bprocess\.env\b|\benv\b.*\bfrom 'node:process'/).filter(
      (place) => !place.startsWith('src/cli.ts:'),
    )
    expect(wrong).toEqual([])
  })

  test('switch off no check of theirs', () => {
    expect(matching(/@ts-(?:ignore|expect-error|nocheck)|biome-ignore|eslint-disable/)).toEqual([])
  })
})

/** All TypeScript files under a folder of the project. */
async function sources(folder: string): Promise<SourceFile[]> {
  const names = await readdir(join(project, folder), { recursive: true })
  const paths = names.filter((name) => /\.tsx?$/.test(name)).map((name) => join(folder, name))
  return Promise.all(
    paths.sort().map(async (path) => {
      const lines = (await readFile(join(project, path), 'utf8')).trimEnd().split('\n')
      return { path: path.replaceAll('\\', '/'), lines }
    }),
  )
}

/** Every import of a file, lazy ones and those of types too. An import over several lines counts where it ends. */
function importsOf(from: SourceFile): Import[] {
  let isType = false
  return from.lines.flatMap((line, i) => {
    if (/^(?:import|export)\b/.test(line)) isType = /^(?:import|export) type\b/.test(line)
    const ends = /^(?:import|export|\}).*\bfrom '([^']+)'|^import '([^']+)'/.exec(line)
    const lazy = [...line.matchAll(/\bimport\('([^']+)'\)/g)].map(([, target]) => target)
    const stated = ends ? [ends[1] ?? ends[2]] : []
    const found = [
      ...stated.map((target) => ({ target, isType, isLazy: false })),
      ...lazy.map((target) => ({ target, isType: false, isLazy: true })),
    ]
    return found.flatMap(({ target, ...kind }): Import[] => {
      if (target === undefined) return []
      const path = target.startsWith('.') ? resolved(from.path, target) : undefined
      return [{ place: `${from.path}:${i + 1}`, from, target, path, ...kind }]
    })
  })
}

function resolved(path: string, target: string): string {
  return withoutEnding(relative('.', normalize(join(dirname(path), target))).replaceAll('\\', '/'))
}

/** Path within `src/`, or within the project for `views/`, without its ending. */
function withoutEnding(path: string): string {
  return path.replace(/^src\//, '').slice(0, path.replace(/^src\//, '').length - extname(path).length)
}

function partOf(path: string): string {
  return (
    withoutEnding(path.endsWith('.ts') || path.endsWith('.tsx') ? path : `${path}.ts`).split('/')[0] ?? ''
  )
}

function isIn(path: string, places: readonly string[]): boolean {
  return places.some((place) => path === place || path.startsWith(`${place}/`))
}

function packageOf(target: string): string {
  return target
    .split('/')
    .slice(0, target.startsWith('@') ? 2 : 1)
    .join('/')
}

/** Every file that is loaded with one file, with the file that loads it. */
function pathsFrom(start: string): Map<string, string> {
  const loadedBy = new Map([[start, '']])
  for (const path of loadedBy.keys()) {
    for (const one of imports) {
      if (one.path === undefined || one.isType || one.isLazy || withoutEnding(one.from.path) !== path)
        continue
      if (!loadedBy.has(one.path)) loadedBy.set(one.path, path)
    }
  }
  return loadedBy
}

/** How a file comes to be loaded, from the first file to it. */
function chain(loadedBy: ReadonlyMap<string, string>, place: string): string {
  const path = [withoutEnding(place.replace(/:\d+$/, ''))]
  while (loadedBy.get(path[0] ?? '')) path.unshift(loadedBy.get(path[0] ?? '') ?? '')
  return path.join(' → ')
}

/** Places of the lines that fit a pattern. */
function matching(pattern: RegExp): string[] {
  return files.flatMap(({ path, lines }) =>
    lines.flatMap((line, i) => (pattern.test(line) ? `${path}:${i + 1}: ${line.trim()}` : [])),
  )
}
