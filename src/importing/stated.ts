import { type Flaw, type FlawCode, flaw, type ValuesOf } from '../flaws/flaw.js'

/** What a file states of an article. What it does not state is absent: nothing is guessed. */
export type Stated = {
  readonly title?: string
  readonly outlet?: string
  readonly published?: string
  readonly url?: string
  readonly section?: string
  readonly text: string
}

/** What a file was read as: an article, or why it is none. */
export type Read = { readonly kind: 'article'; readonly stated: Stated } | Refused

export type Refused = Flaw & { readonly kind: 'refused' }

export function refused<Code extends FlawCode>(code: Code, ...values: ValuesOf<Code>): Refused {
  return { kind: 'refused', ...flaw(code, ...values) }
}

/** Whether most letters are Arabic ones: a page in another language, or a broken font, gives others. */
export function isArabic(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  const arabic = text.match(/\p{Script=Arabic}/gu)?.length ?? 0
  return arabic > 0 && arabic >= letters / 2
}
