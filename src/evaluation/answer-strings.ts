import { words } from '../text/words.js'

/** A text as answers are compared: its normalised words with single spaces between. */
export function comparable(text: string): string {
  return words(text)
    .map((word) => word.term)
    .join(' ')
}

/** Whether a quote holds one of the answers, letter forms, marks, punctuation and white space aside. */
export function holdsAnswer(quote: string, answers: readonly string[]): boolean {
  const text = comparable(quote)
  return answers.some((answer) => {
    const wanted = comparable(answer)
    return wanted !== '' && text.includes(wanted)
  })
}
