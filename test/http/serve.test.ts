import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { startServer } from '../../src/http/serve.js'
import type { AppEnv } from '../../src/http/services.js'

const app = new Hono<AppEnv>().get('/', (c) => c.text(c.env.incoming?.socket.remoteAddress ?? 'nobody'))

test('it serves on a free port, tells the address, sees the client, and frees the port', async () => {
  const server = await startServer({ app, host: '127.0.0.1', port: 0 })
  expect(server.address).toBe(`http://localhost:${server.port}`)
  expect(await (await fetch(`http://127.0.0.1:${server.port}/`)).text()).toBe('127.0.0.1')
  await server.close()
  const again = await startServer({ app, host: '127.0.0.1', port: server.port })
  await again.close()
})

test('a taken port is named, with what to do', async () => {
  const first = await startServer({ app, host: '127.0.0.1', port: 0 })
  await expect(startServer({ app, host: '127.0.0.1', port: first.port })).rejects.toThrow(
    `Port ${first.port} on 127.0.0.1 is taken. Stop the program that has it, or set PORT to another number.`,
  )
  await first.close()
})

test('an address this machine does not have is named', async () => {
  await expect(startServer({ app, host: '203.0.113.7', port: 0 })).rejects.toThrow('Set HOST')
})
