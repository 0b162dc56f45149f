import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { checkPort } from '../../src/doctor/port.js'

const host = '127.0.0.1'

async function listening(answer: RequestListener): Promise<{ port: number; close: () => Promise<void> }> {
  const server: Server = createServer(answer)
  const close = () =>
    new Promise<void>((resolve) => {
      server.closeAllConnections()
      server.close(() => resolve())
    })
  onTestFinished(close)
  await new Promise<void>((resolve) => server.listen(0, host, resolve))
  return { port: (server.address() as AddressInfo).port, close }
}

const json =
  (status: number, body: unknown): RequestListener =>
  (_request, response) =>
    response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body))

const page: RequestListener = (_request, response) => response.end('<html>')

test('a free port is free, also after it was looked at', async () => {
  const { port, close } = await listening(page)
  await close()
  for (let time = 0; time < 2; time += 1) {
    expect(await checkPort({ host, port })).toEqual({ state: 'ok', says: `Port ${port} on ${host} is free.` })
  }
  expect(await checkPort({ host, port: 0 })).toMatchObject({ state: 'ok', says: `Any free one on ${host}.` })
})

test.each([
  ['an Isnad that answers', json(200, { status: 'ok', buildId: 'x' }), 'ok', 'an Isnad that answers'],
  ['an Isnad without an index', json(503, { error: { code: 'index-missing' } }), 'warning', 'no index'],
  ['another program', json(200, { hello: 'world' }), 'problem', 'another program'],
  ['something that speaks no JSON', page, 'problem', 'another program'],
] as const)('a port held by %s', async (_who, answer: RequestListener, state, said) => {
  const { port } = await listening(answer)
  expect(await checkPort({ host, port })).toMatchObject({ state, says: expect.stringContaining(said) })
})

test('an address this machine does not have is named', async () => {
  expect(await checkPort({ host: '203.0.113.7', port: 0 })).toMatchObject({
    state: 'problem',
    mend: expect.stringContaining('HOST'),
  })
})
