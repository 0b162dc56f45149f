import { writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { AppError } from '../errors.js'
import { evaluateAttribution } from './evaluate-attribution.js'
import { evaluateBoilerplate } from './evaluate-boilerplate.js'
import { evaluateComparisons } from './evaluate-comparisons.js'
import { evaluateFollowing } from './evaluate-following.js'
import { evaluateGold } from './evaluate-gold.js'
import { evaluateSquad } from './evaluate-squad.js'
import type { EvaluationParts } from './memory-snapshot.js'
import {
  attributionText,
  boilerplateText,
  comparisonText,
  followingText,
  goldText,
  squadText,
} from './report.js'

export const evalUsage = `isnad eval --squad FILE [--questions FILE] [--mask] [--json]
  Passages and quotes for the questions of a SQuAD file; every distinct context is one passage.
  --questions FILE   ask the questions with the same ids of this file instead (another language)
  --mask             also measure refusing: ask again with each question's article taken out, then with its
                     own context alone

isnad eval --gold FILE.jsonl --corpus PATH [--json]
  Quotes for gold questions, asked of the articles of PATH (a folder, or one file).

isnad eval --attribution FILE.jsonl [--json]
  The sources that single sentences credit, against those that people marked.

isnad eval --boilerplate FILE.jsonl --corpus PATH [--json]
  Site text found in the labelled articles of FILE, and how much of all articles of PATH is taken for it.

isnad eval --following FILE.jsonl [--json]
  Follow-ups that are completed from the question before them, against how they should be; nothing is asked.

isnad eval --comparisons FILE.jsonl --corpus PATH [--json]
  The tables of figures, dates, places and yes and no that answers have, against those that people marked.

  --json             the same figures as JSON
  --details          gold, attribution, following, comparisons: one line of JSON for each question or sentence,
                     before the figures
  --features FILE    write what the verdict weighs for each question, as JSON Lines, for fitting it`

/** Runs an evaluation and prints its figures: the same input gives the same figures. */
export async function evalCommand(
  args: readonly string[],
  parts: EvaluationParts,
  print: (line: string) => void,
): Promise<void> {
  const options = readOptions(args)
  const features: string[] = []
  const onFeatures = options.features ? (one: object) => features.push(JSON.stringify(one)) : undefined
  const model = parts.embedder.fingerprint
  if (options.attribution) {
    const onOutcome = options.details ? (outcome: object) => print(JSON.stringify(outcome)) : undefined
    const report = await evaluateAttribution(options.attribution, onOutcome)
    print(options.json ? JSON.stringify(report) : attributionText(report))
  } else if (options.following) {
    const onOutcome = options.details ? (outcome: object) => print(JSON.stringify(outcome)) : undefined
    const report = await evaluateFollowing(options.following, onOutcome)
    print(options.json ? JSON.stringify(report) : followingText(report))
  } else if (options.squad) {
    const { squad: path, questions: questionsPath, mask = false } = options
    const report = await evaluateSquad(parts, { path, questionsPath, mask, onFeatures })
    print(options.json ? JSON.stringify({ model, ...report }) : squadText(report))
  } else if (options.gold && options.corpus) {
    const report = await evaluateGold(parts, {
      goldPath: options.gold,
      corpusPath: options.corpus,
      onFeatures,
      onOutcome: options.details ? (outcome) => print(JSON.stringify(outcome)) : undefined,
    })
    print(options.json ? JSON.stringify({ model, ...report }) : goldText(report))
  } else if (options.comparisons && options.corpus) {
    const onOutcome = options.details ? (outcome: object) => print(JSON.stringify(outcome)) : undefined
    const paths = { path: options.comparisons, corpusPath: options.corpus }
    const report = await evaluateComparisons(parts, paths, onOutcome)
    print(options.json ? JSON.stringify({ model, ...report }) : comparisonText(report))
  } else if (options.boilerplate && options.corpus) {
    const figures = await evaluateBoilerplate(options.boilerplate, options.corpus)
    print(options.json ? JSON.stringify(figures) : boilerplateText(figures))
  }
  if (options.features) await writeFile(options.features, features.map((line) => `${line}\n`).join(''))
}

function readOptions(args: readonly string[]) {
  const { values } = parse(args)
  const { squad, gold, attribution, boilerplate, following, comparisons, corpus } = values
  if ([squad, gold, attribution, boilerplate, following, comparisons].every((file) => file === undefined)) {
    throw new AppError(
      'bad-request',
      `Nothing to evaluate: give --squad, --gold, --attribution, --boilerplate, --following or --comparisons.\n\n${evalUsage}`,
    )
  }
  if (gold !== undefined && corpus === undefined) {
    throw new AppError('bad-request', '--gold needs --corpus: the folder or file of the articles to ask.')
  }
  if (comparisons !== undefined && corpus === undefined) {
    throw new AppError(
      'bad-request',
      '--comparisons needs --corpus: the folder or file of the articles to ask.',
    )
  }
  if (boilerplate !== undefined && corpus === undefined) {
    throw new AppError('bad-request', '--boilerplate needs --corpus: the folder or file of the articles.')
  }
  return values
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        squad: { type: 'string' },
        questions: { type: 'string' },
        mask: { type: 'boolean' },
        gold: { type: 'string' },
        attribution: { type: 'string' },
        boilerplate: { type: 'string' },
        following: { type: 'string' },
        comparisons: { type: 'string' },
        corpus: { type: 'string' },
        json: { type: 'boolean' },
        details: { type: 'boolean' },
        features: { type: 'string' },
      },
    })
  } catch (cause) {
    throw new AppError('bad-request', `${(cause as Error).message}\n\n${evalUsage}`, { cause })
  }
}
