import { isAbsolute, relative, sep } from 'node:path'
import { type Config, readConfig, variables } from '../config.js'
import { type Finding, ok, problem, warning } from './finding.js'

export type Environment = Readonly<Record<string, string | undefined>>

/** The settings, without those that cannot be used: the rest can still be looked at. */
export function usableSettings(environment: Environment): Config {
  const isUsable = (name: string) => {
    try {
      return readConfig({ [name]: environment[name] })
    } catch {
      return undefined
    }
  }
  const usable = variables.filter(isUsable).map((name) => [name, environment[name]] as const)
  const together: Environment = Object.fromEntries(usable)
  try {
    return readConfig(together)
  } catch {
    // Each is good by itself, but the two tokens are one.
    return readConfig({ ...together, READ_TOKEN: undefined })
  }
}

/** Whether the settings can be used, are meant, and let in no one by mistake. */
export function checkSettings(environment: Environment): Finding {
  const config = readConfig(environment)
  if (isInside(config.indexDir, config.corpusDir))
    return problem(
      `The index (${config.indexDir}) stands among the articles, so its files would be taken for articles.`,
      'Set INDEX_DIR to a folder outside CORPUS_DIR.',
    )
  const unknown = Object.keys(environment).flatMap((name) => meantBy(name) ?? [])
  if (unknown.length > 0)
    return warning(`${unknown.join(', ')}: no such setting.`, 'Correct the name; the README has them all.')
  return accessWarning(config) ?? ok(settingsInUse(environment))
}

function accessWarning({ host, adminToken, readToken, trustProxy }: Config): Finding | undefined {
  const isOpen = !/^(?:localhost|127(?:\.\d{1,3}){3}|::1)$/.test(host)
  if (isOpen && adminToken === undefined && readToken === undefined)
    return warning(
      `HOST=${host} lets other machines in, and no token is set: whoever reaches this one may read everything.`,
      'Set READ_TOKEN to close reading, and ADMIN_TOKEN to change things from elsewhere; or leave HOST at 127.0.0.1.',
    )
  for (const [name, token] of Object.entries({ ADMIN_TOKEN: adminToken, READ_TOKEN: readToken })) {
    if (token !== undefined && isWeak(token))
      return warning(`${name} could be guessed.`, '"openssl rand -hex 24" makes one that cannot be.')
  }
  if (isOpen && trustProxy > 0)
    return warning(
      'TRUST_PROXY is set and HOST lets others in: whoever comes around the proxy can claim any address.',
      'Leave HOST at 127.0.0.1 where the proxy is on this machine, or let only the proxy in.',
    )
  return undefined
}

/** Signs of each kind there are to choose from. */
const kinds: readonly (readonly [RegExp, number])[] = [
  [/[a-z]/, 26],
  [/[A-Z]/, 26],
  [/\d/, 10],
  [/[^a-zA-Z\d]/, 32],
]

/** Words people choose, and rows of keys; else too few signs of too few kinds. */
function isWeak(token: string): boolean {
  const choices = kinds.reduce((sum, [kind, count]) => sum + (kind.test(token) ? count : 0), 0)
  return (
    token.length * Math.log2(choices) < 80 || /passw|secret|admin|token|isnad|1234|abcd|qwer/i.test(token)
  )
}

/** What a variable was probably meant to be; nothing when it is none of ours to begin with. */
function meantBy(name: string): string | undefined {
  if (variables.includes(name)) return undefined
  const plain = (text: string) => text.toUpperCase().replace(/^ISNAD_?|[^A-Z]/g, '')
  const meant = variables.find(
    (known) =>
      plain(known) === plain(name) ||
      // Short names are near to too many others.
      (known.length >= 8 &&
        Math.abs(known.length - name.length) <= 2 &&
        distance(known, name.toUpperCase()) <= 2),
  )
  if (meant !== undefined) return `${name} (meant ${meant}?)`
  return /^ISNAD_/i.test(name) ? name : undefined
}

/** How many letters must be put in, taken out or replaced to make one of the other. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, i) => i)
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= other.length; j += 1) {
      const replaced = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1)
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[other.length] ?? 0
}

function settingsInUse(environment: Environment): string {
  const set = variables.filter((name) => environment[name])
  return set.length === 0 ? 'All as they come.' : `Set: ${set.join(', ')}; the rest as they come.`
}

function isInside(folder: string, around: string): boolean {
  const path = relative(around, folder)
  return path === '' || !(path === '..' || path.startsWith(`..${sep}`) || isAbsolute(path))
}
