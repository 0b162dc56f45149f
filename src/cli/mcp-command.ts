import { once } from 'node:events'
import { hasFinishedBuild, publishedBuildId } from '../indexing/build-folder.js'
import { openAnswering, openStore, warmSearch } from '../wiring.js'
import { readArguments } from './arguments.js'
import type { Command } from './command.js'
import { version } from './version.js'

export const mcpCommand: Command = {
  usage: 'mcp',
  summary: 'answer programs that speak the Model Context Protocol',
  help: `Serves the read-only tools ask, search, read_article, list_articles and verify_quote over standard input
and output, until the input ends. The running server offers the same tools at /mcp.

An entry for a client that starts it:
  { "mcpServers": { "isnad": { "command": "isnad", "args": ["mcp"] } } }`,
  run: async (args, { config: readSettings, signal }) => {
    readArguments('mcp', args, { options: {} })
    const config = readSettings()
    if (!(await hasFinishedBuild(config.indexDir))) await publishedBuildId(config.indexDir)
    const [answering, store] = await Promise.all([openAnswering(config), openStore(config)])
    const [
      { snapshotKeeper },
      { answerQuestion },
      { createMcpServer },
      { exchangedFrom },
      { understood },
      { StdioServerTransport },
    ] = await Promise.all([
      import('../indexing/snapshot-keeper.js'),
      import('../answering/answer.js'),
      import('../http/mcp-server.js'),
      import('../http/asking.js'),
      import('../http/follow-up.js'),
      import('@modelcontextprotocol/sdk/server/stdio.js'),
    ])
    const opening = { indexDir: config.indexDir, embedder: answering.embedder, store, warm: warmSearch }
    // Standard output belongs to the protocol.
    const keeper = snapshotKeeper(opening, ({ message, served }) =>
      console.error(`${message}\nBuild ${served} answers in its place.`),
    )
    await keeper.current()
    const server = createMcpServer({
      current: keeper.current,
      ask: async (asked) => {
        const { query, followUp } = understood(asked)
        const snapshot = await keeper.current()
        const exchanged = exchangedFrom(
          snapshot,
          query,
          await answerQuestion({ ...answering, snapshot }, query),
        )
        return { ...exchanged, ...(followUp && { followUp }) }
      },
      version: version(),
    })
    const ended = once(process.stdin, 'end')
    await server.connect(new StdioServerTransport())
    await Promise.race([ended, once(signal, 'abort')])
    await server.close()
    await keeper.close()
    return 0
  },
}
