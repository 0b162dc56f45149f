import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { createGunzip } from 'node:zlib'

const usage = `node dist/training/verdict/pick-articles.js ARTICLES.jsonl.gz IDS.txt
node dist/training/verdict/pick-articles.js ARTICLES.jsonl.gz every NUMBER
  Writes some articles of a large file to standard output, as they stand there: those whose ids a file names, one
  a line, or every so many.`

async function main([path, choice, step]: readonly string[]): Promise<void> {
  if (path === undefined || choice === undefined) throw new Error(usage)
  const isWanted = choice === 'every' ? everyOf(Number(step)) : await namedIn(choice)
  const lines = createInterface({ input: createReadStream(path).pipe(createGunzip()), crlfDelay: Infinity })
  for await (const line of lines) if (line !== '' && isWanted(line)) console.log(line)
}

function everyOf(step: number): (line: string) => boolean {
  if (!(step >= 1)) throw new Error(usage)
  let count = 0
  return () => count++ % step === 0
}

async function namedIn(path: string): Promise<(line: string) => boolean> {
  const ids = new Set((await readFile(path, 'utf8')).split('\n').filter((id) => id !== ''))
  return (line) => ids.has((JSON.parse(line) as { id: string }).id)
}

await main(process.argv.slice(2))
