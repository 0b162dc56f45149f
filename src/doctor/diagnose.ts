import type { Embedder } from '../embedding/embedder.js'
import { AppError } from '../errors.js'
import { openEmbedder, openStore } from '../wiring.js'
import { checkCorpus } from './articles.js'
import { type Check, carryOut, type Finding, warning } from './finding.js'
import { checkFiles, checkFit, checkIndex, type IndexParts } from './index-state.js'
import { checkDisk, checkFolders, checkMemory } from './machine.js'
import { checkEmbedder, checkLanguageData, checkModelFiles } from './models.js'
import { checkPort } from './port.js'
import { checkNode, checkPlatform, checkProgram, checkRuntime } from './program.js'
import { checkRoundTrip } from './round-trip.js'
import { checkSettings, type Environment, usableSettings } from './settings.js'

export type Diagnosis = { readonly name: string } & Finding

/** Looks at everything that a sound installation needs, one thing after the other; changes nothing. */
export async function* diagnose(environment: Environment, isDeep: boolean): AsyncGenerator<Diagnosis> {
  const config = usableSettings(environment)
  const broken = new Set<string>()
  let embedder: Promise<Embedder> | undefined
  // Opened once, and not at all where it could end this very process.
  const openOnce = async (): Promise<Embedder> => {
    if (broken.has('Model runtime'))
      throw new AppError('model-unavailable', 'The model runtime does not load.')
    embedder ??= openEmbedder(config)
    return embedder
  }
  const index: IndexParts = { config, openEmbedder: openOnce, openStore: () => openStore(config) }
  const checks: readonly Check[] = [
    { name: 'Node', look: () => checkNode() },
    { name: 'System', look: () => checkPlatform() },
    { name: 'Program', look: () => checkProgram() },
    { name: 'Model runtime', look: () => checkRuntime() },
    { name: 'Model files', look: () => checkModelFiles(config.model) },
    { name: 'Model', needs: ['Model runtime'], look: () => checkEmbedder(openOnce) },
    { name: 'Lexicon', look: () => checkLanguageData() },
    { name: 'Settings', look: () => checkSettings(environment) },
    { name: 'Articles', look: () => checkCorpus(config) },
    { name: 'Index', look: () => checkIndex(index) },
    { name: 'Index and model', needs: ['Index', 'Model'], look: () => checkFit(index) },
    { name: 'Index files', needs: ['Index'], look: () => checkFiles(index, isDeep) },
    { name: 'Folders', look: () => checkFolders(config) },
    { name: 'Disk', look: () => checkDisk(config) },
    { name: 'Memory', look: () => checkMemory(config) },
    { name: 'Port', look: () => checkPort(config) },
    { name: 'Answering', needs: ['Index', 'Model', 'Settings'], look: () => checkRoundTrip(config) },
  ]
  for (const check of checks) {
    const missing = check.needs?.find((name) => broken.has(name))
    const found = missing === undefined ? await carryOut(check) : notLookedAt(check.name, missing)
    if (found.state === 'problem' || missing !== undefined) broken.add(check.name)
    yield found
  }
  await embedder?.then((opened) => opened.close?.()).catch(() => undefined)
}

function notLookedAt(name: string, missing: string): Diagnosis {
  return { name, ...warning('Not looked at.', `Mend "${missing}" first.`) }
}
