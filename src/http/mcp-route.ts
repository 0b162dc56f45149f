import { WebStandardStreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js'
import { Hono } from 'hono'
import { askFor } from './asking.js'
import { createMcpServer } from './mcp-server.js'
import { CrossSite } from './protection.js'
import type { AppEnv, Services } from './services.js'
import { isLoopbackHost } from './this-machine.js'

/**
 * MCP over Streamable HTTP, without sessions: every request stands alone and takes the same right as reading.
 * Browsers of other pages are kept out by their Origin, also where a name was pointed at this machine
 * (https://modelcontextprotocol.io/specification/2025-06-18/basic/transports#security-warning).
 */
export function mcpRoutes(services: Services): Hono<AppEnv> {
  return new Hono<AppEnv>().all('/mcp', async (c) => {
    const origin = c.req.header('origin')
    if (origin !== undefined && !(URL.canParse(origin) && isLoopbackHost(new URL(origin).host)))
      throw new CrossSite()
    const server = createMcpServer({
      current: services.current,
      ask: (query) => askFor(c, services, query),
      version: services.version,
    })
    const transport = new WebStandardStreamableHTTPServerTransport({ enableJsonResponse: true })
    await server.connect(transport)
    try {
      return await transport.handleRequest(c.req.raw)
    } finally {
      await server.close()
    }
  })
}
