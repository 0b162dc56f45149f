import { readFile } from 'node:fs/promises'

const usage = `node dist/training/verdict/far-off.js GOLD.jsonl
  Writes the questions of a gold file to standard output as unanswerable ones: to be asked of articles that are
  about something else.`

async function main([path]: readonly string[]): Promise<void> {
  if (path === undefined) throw new Error(usage)
  for (const line of (await readFile(path, 'utf8')).split('\n')) {
    if (line.trim() === '') continue
    const question = JSON.parse(line) as Record<string, unknown>
    console.log(JSON.stringify({ ...question, type: 'far-off', answerable: false, answers: [], gold: [] }))
  }
}

await main(process.argv.slice(2))
