import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { clientOf } from '../../src/http/client.js'
import type { AppEnv } from '../../src/http/services.js'

async function client(remoteAddress: string | undefined, forwarded: string | undefined, proxies: number) {
  const app = new Hono<AppEnv>().get('/', (c) => c.text(clientOf(c, proxies)))
  const headers = forwarded === undefined ? {} : { 'X-Forwarded-For': forwarded }
  return (await app.request('/', { headers }, { incoming: { socket: { remoteAddress } } })).text()
}

test.each([
  ['the socket’s address', '192.0.2.1', undefined, 0, '192.0.2.1'],
  ['and nothing that a header claims', '192.0.2.1', '198.51.100.7', 0, '192.0.2.1'],
  ['an IPv4 address in IPv6 clothes', '::ffff:192.0.2.1', undefined, 0, '192.0.2.1'],
  ['nobody', undefined, undefined, 0, 'unknown'],
  ['what the own proxy saw', '127.0.0.1', '203.0.113.9, 198.51.100.7', 1, '198.51.100.7'],
  ['what the outer of two saw', '127.0.0.1', '203.0.113.9, 198.51.100.7', 2, '203.0.113.9'],
  ['with its port', '127.0.0.1', '198.51.100.7:4711', 1, '198.51.100.7'],
  ['the proxy itself when it says nothing', '127.0.0.1', undefined, 1, '127.0.0.1'],
  ['or fewer than expected', '127.0.0.1', '198.51.100.7', 2, '127.0.0.1'],
  ['or nonsense', '127.0.0.1', '<script>', 1, '127.0.0.1'],
  ['a network of IPv6', '2001:db8:1:2:3:4:5:6', undefined, 0, '2001:db8:1:2::/64'],
  ['however it is written', '2001:0db8:0001:0002::9', undefined, 0, '2001:db8:1:2::/64'],
  ['short', '2001:db8::1', undefined, 0, '2001:db8:0:0::/64'],
  ['in brackets', '127.0.0.1', '[2001:db8::1]:4711', 1, '2001:db8:0:0::/64'],
  ['of a link', 'fe80::1%eth0', undefined, 0, 'fe80:0:0:0::/64'],
  ['this machine', '::1', undefined, 0, '0:0:0:0::/64'],
])('a limit counts %s', async (_name, remoteAddress, forwarded, proxies, expected) => {
  expect(await client(remoteAddress, forwarded, proxies)).toBe(expected)
})
