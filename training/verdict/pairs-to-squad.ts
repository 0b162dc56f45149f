import { readFile } from 'node:fs/promises'

const usage = `node dist/training/verdict/pairs-to-squad.js PAIRS.tsv [odd|even] > FILE.json
  Makes a SQuAD file of English questions over Arabic passages from sentence pairs (English, tab, Arabic, in the
  order of their documents): four sentences make a passage; a question is some words of one English sentence,
  its answer the Arabic sentence. With odd or even, only every other row is asked.`

const sentencesInPassage = 4
/** A question keeps one run of the sentence's words, as long as questions usually are. */
const fewestWords = 6
const mostWords = 12

async function main([path, half]: readonly string[]): Promise<void> {
  if (path === undefined) throw new Error(usage)
  const pairs = (await readFile(path, 'utf8')).split('\n').flatMap((line, row) => {
    const [english, arabic] = line.split('\t')
    return english && arabic ? [{ english, arabic, row }] : []
  })
  const random = seeded(1)
  const paragraphs = []
  for (let i = 0; i < pairs.length; i += sentencesInPassage) {
    const group = pairs.slice(i, i + sentencesInPassage)
    const asked = group.filter(({ row }) => half === undefined || row % 2 === (half === 'odd' ? 1 : 0))
    paragraphs.push({
      context: group.map(({ arabic }) => arabic).join('\n'),
      qas: asked.flatMap(({ english, arabic, row }) => {
        const question = runOfWords(english, random)
        return question ? [{ id: `row-${row}`, question, answers: [{ text: arabic, answer_start: 0 }] }] : []
      }),
    })
  }
  console.log(JSON.stringify({ data: [{ title: path.split('/').at(-1) ?? '', paragraphs }] }))
}

function runOfWords(sentence: string, random: () => number): string | undefined {
  const words = sentence.split(/\s+/)
  if (words.length < fewestWords) return undefined
  const length = Math.min(words.length, fewestWords + Math.floor(random() * (mostWords - fewestWords + 1)))
  const start = Math.floor(random() * (words.length - length + 1))
  return words.slice(start, start + length).join(' ')
}

/** Mulberry32: a small generator with a fixed seed, so that the same pairs give the same file. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

await main(process.argv.slice(2))
