import { sentences } from './sentences.js'

/** What is wrong, for programs and for other languages; the sentences are in `sentences.ts`. */
export type FlawCode = keyof typeof sentences

/** Why something is no article, and what to do about it: named, and in two English sentences. */
export type Flaw = {
  readonly code: FlawCode
  /** The words in the sentences that are not ours: ids, names, numbers, what a parser said. */
  readonly values: Readonly<Record<string, string>>
  readonly problem: string
  readonly mend: string
}

/** A flaw that was written down, perhaps by a version that had no codes, or others. */
export type WrittenFlaw = Pick<Flaw, 'problem' | 'mend'> & {
  readonly code?: FlawCode | undefined
  readonly values?: Flaw['values'] | undefined
}

export const flawCodes = Object.keys(sentences) as readonly FlawCode[] as readonly [FlawCode, ...FlawCode[]]

/** Makes a flaw; the types ask for the values that its sentences hold. */
export function flaw<Code extends FlawCode>(code: Code, ...given: ValuesOf<Code>): Flaw {
  const values: Flaw['values'] = given[0] ?? {}
  const { problem, mend } = sentences[code]
  return { code, values, problem: filled(problem, values), mend: filled(mend, values) }
}

export type ValuesOf<Code extends FlawCode> = [NameIn<Code>] extends [never]
  ? []
  : [values: { readonly [Name in NameIn<Code>]: string }]

type NameIn<Code extends FlawCode> = Placeholder<(typeof sentences)[Code]['problem' | 'mend']>

type Placeholder<Sentence extends string> = Sentence extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholder<Rest>
  : never

/** A sentence in its pieces: words of ours, then the name of a value, and so on in turn. */
export function piecesOf(sentence: string): string[] {
  return sentence.split(/\{(\w+)\}/)
}

function filled(sentence: string, values: Flaw['values']): string {
  return piecesOf(sentence)
    .map((piece, at) => (at % 2 === 0 ? piece : (values[piece] ?? '')))
    .join('')
}

/** A flaw that shows itself only in the middle of reading. */
export class Flawed extends Error {
  override readonly name = 'Flawed'
  constructor(readonly flaw: Flaw) {
    super(flaw.problem)
  }
}
