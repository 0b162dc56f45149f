import dgram from 'node:dgram'
import dns from 'node:dns'
import { syncBuiltinESMExports } from 'node:module'
import net from 'node:net'

/**
 * Loaded before a program (`node --import …`), cuts it off: every way out of Node goes through a socket that
 * connects, a datagram, or a look-up of a name, and each of them now fails. Whoever tries is named on stderr, so
 * that a failure that was swallowed is still seen. Threads and processes that the program starts inherit this.
 */
const cutOff = (way: string) => () => {
  console.error(`${attempt}${way}`)
  throw new Error(`The network is cut: ${way}.`)
}

/** Begins the line that tells of an attempt. */
const attempt = 'isnad doctor: attempted '

net.Socket.prototype.connect = cutOff('net.connect')
Object.assign(net, { connect: cutOff('net.connect'), createConnection: cutOff('net.connect') })
dgram.createSocket = cutOff('dgram.createSocket')
for (const names of [dns, dns.promises, dns.Resolver.prototype, dns.promises.Resolver.prototype]) {
  for (const name of Object.getOwnPropertyNames(names)) {
    if (/^(?:lookup|resolve|reverse)/.test(name)) Object.assign(names, { [name]: cutOff(`dns.${name}`) })
  }
}
globalThis.fetch = cutOff('fetch')
// Names that were imported one by one follow the objects they came from.
syncBuiltinESMExports()
