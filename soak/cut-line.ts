// The line between two nodes: passes bytes on until it is cut, and then answers nobody.

import { connect, createServer } from 'node:net'
import type { Socket } from 'node:net'

export interface CutLine {
  readonly port: number
  /** Ends every connection and lets no new one through, until mended. */
  cut(): void
  mend(): void
  close(): Promise<void>
}

/** A line to a port of the loopback address. */
export async function openLine(to: number): Promise<CutLine> {
  const sockets = new Set<Socket>()
  let isCut = false
  const server = createServer((near) => {
    if (isCut) { near.destroy(); return }
    const far = connect(to, '127.0.0.1')
    for (const [one, other] of [[near, far], [far, near]] as const) {
      sockets.add(one)
      one.on('error', () => other.destroy())
      one.on('close', () => { sockets.delete(one); other.destroy() })
      one.pipe(other)
    }
  })
  await new Promise<void>((resolve, reject) => { server.once('error', reject).listen(0, '127.0.0.1', resolve) })
  const address = server.address()
  const drop = () => { for (const socket of sockets) socket.destroy() }
  return {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    cut: () => { isCut = true; drop() },
    mend: () => { isCut = false },
    close: () => new Promise((resolve) => { server.close(() => resolve()); drop() }),
  }
}
