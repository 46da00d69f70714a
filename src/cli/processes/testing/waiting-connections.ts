// A trial, run in a process of its own: two processes share a port as those of a node do (SO_REUSEPORT). One is busy, so that
// connections wait for it in the kernel, and is killed then. Prints what became of each: answered, or the code of its error.
//
// `node waiting-connections.ts`, with the settings of the network that it finds.

import { fork } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { createServer, request } from 'node:http'
import type { ClientRequest } from 'node:http'
import { freePort } from '../../../store/testing/free-port.ts'

const CONNECTIONS = 60
const BUSY_MILLISECONDS = 20_000
const GIVE_UP_AFTER = 10_000

/** `busy` from the first request on, for as long as the trial takes. */
function serve(port: number, isBusy: boolean): void {
  const server = createServer((_request, response) => {
    response.end('answered', () => {
      if (!isBusy) return
      const end = performance.now() + BUSY_MILLISECONDS
      while (performance.now() < end);
    })
  })
  server.listen({ port, host: '127.0.0.1', reusePort: true }, () => process.send?.('listening'))
}

async function begin(port: number, role: 'busy' | 'idle'): Promise<ChildProcess> {
  const child = fork(import.meta.filename, [role, String(port)])
  await new Promise((resolve) => child.once('message', resolve))
  return child
}

function become(port: number): Promise<string> {
  return new Promise((resolve) => {
    request({ port, host: '127.0.0.1', agent: false, timeout: GIVE_UP_AFTER }, (answer) => {
      answer.resume().on('end', () => resolve('answered')).on('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? 'error'))
    }).on('timeout', function late(this: ClientRequest) { this.destroy(); resolve('neither answered nor closed') }).on('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? 'error')).end()
  })
}

async function trial(): Promise<void> {
  const port = await freePort()
  const busy = await begin(port, 'busy')
  // Alone it gets the first one, and is busy from then on.
  await become(port)
  const idle = await begin(port, 'idle')
  const waiting = Array.from({ length: CONNECTIONS }, () => become(port))
  const early = await Promise.race([Promise.all(waiting), new Promise<null>((resolve) => { setTimeout(resolve, 1_000, null) })])
  if (early !== null) throw new Error('none of them waited')
  busy.kill('SIGKILL')
  const became = await Promise.all(waiting)
  idle.kill('SIGKILL')
  console.log(JSON.stringify(Object.fromEntries([...Map.groupBy(became, (one) => one)].map(([one, all]) => [one, all.length]))))
}

const [, , role, port] = process.argv
if (role === undefined) await trial()
else serve(Number(port), role === 'busy')
