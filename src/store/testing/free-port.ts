// A port of the loopback address that nobody uses now, chosen by the system.

import { createServer } from 'node:net'

export async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((resolve, reject) => { probe.once('error', reject).listen(0, '127.0.0.1', resolve) })
  const address = probe.address()
  await new Promise((resolve) => { probe.close(resolve) })
  if (address === null || typeof address === 'string') throw new Error('the system gave no port')
  return address.port
}
