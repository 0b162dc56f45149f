import { execFile } from 'node:child_process'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { projectDir } from '../../src/config.js'

const cut = pathToFileURL(join(projectDir, 'dist', 'src', 'doctor', 'no-network.js')).href

let port: number
let reached = 0
const server = createServer((socket) => {
  reached += 1
  socket.destroy()
})
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  port = (server.address() as AddressInfo).port
})
afterAll(() => new Promise((resolve) => server.close(resolve)))

async function run(code: string): Promise<{ stdout: string; stderr: string }> {
  const args = ['--import', cut, '--input-type=module', '-e', `const port = ${port}; ${code}`]
  return promisify(execFile)(process.execPath, args, { timeout: 20_000 })
}

/** Waits for what the request comes to. */
const gets = (name: string) =>
  `const client = await import('${name}'); await new Promise((done, fail) => client.get('${name.slice(5)}://127.0.0.1:' + port, done).on('error', fail))`

test.each([
  ['fetch', `await fetch('http://127.0.0.1:' + port)`],
  ['http', gets('node:http')],
  ['https', gets('node:https')],
  ['a socket', `const { connect } = await import('node:net'); connect(port)`],
  ['a socket of its own', `const { Socket } = await import('node:net'); new Socket().connect(port)`],
  ['TLS', `const { connect } = await import('node:tls'); connect(port)`],
  ['HTTP/2', `const { connect } = await import('node:http2'); connect('http://127.0.0.1:' + port)`],
  ['a look-up', `const { lookup } = await import('node:dns/promises'); await lookup('localhost')`],
  ['a look-up with a callback', `const dns = await import('node:dns'); dns.resolve4('a.example', () => {})`],
  ['a resolver', `const { promises } = await import('node:dns'); await promises.resolve('a.example')`],
  [
    'a resolver of its own',
    `const { Resolver } = await import('node:dns'); new Resolver().resolve('a.example', () => {})`,
  ],
  ['a datagram', `const { createSocket } = await import('node:dgram'); createSocket('udp4')`],
  [
    'a thread',
    `const { Worker } = await import('node:worker_threads')
     const code = 'import("node:net").then((net) => net.connect(' + port + '))'
     await new Promise((_, fail) => new Worker(code, { eval: true }).on('error', fail))`,
  ],
])('%s reaches nothing, and the attempt is named even where the failure is swallowed', async (_way, code) => {
  const { stdout, stderr } = await run(
    `try { ${code}; console.log('got through') } catch (error) { console.log(error.message) }`,
  )
  expect(stdout).not.toContain('got through')
  expect(stdout).toContain('The network is cut')
  expect(stderr).toContain('isnad doctor: attempted ')
  expect(reached).toBe(0)
})

test('a program that needs no network goes on as ever', async () => {
  const { stdout, stderr } = await run(
    `const { cwd } = await import('node:process'); console.log(cwd() !== '')`,
  )
  expect([stdout, stderr]).toEqual(['true\n', ''])
})
