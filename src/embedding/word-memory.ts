import type { PreTrainedTokenizer } from '@xenova/transformers'

const longestWord = 32
const mostWords = 200_000

/**
 * Lets a tokenizer remember the pieces of each word. Every tokenizer model of the library cuts one
 * pre-tokenised word at a time, and cutting is nearly all of its work: a passage takes a third of the
 * time when most of its words have been seen. Longer strings are whole texts of tokenizers that do
 * not split into words; they are not kept.
 */
export function rememberWords(tokenizer: PreTrainedTokenizer): void {
  const model = tokenizer.model
  const cut = model.encode.bind(model)
  const known = new Map<string, string[]>()
  model.encode = (words: string[]) => {
    const pieces: string[] = []
    for (const word of words) {
      let found = known.get(word)
      if (!found) {
        found = cut([word])
        if (known.size >= mostWords) known.clear()
        if (word.length <= longestWord) known.set(word, found)
      }
      for (const piece of found) pieces.push(piece)
    }
    return pieces
  }
}
