// Processes of one node, for tests: each in this very process, with a port of its own, on the store of one home.

import type { NodeSurroundings } from '../../node/running-node.ts'
import { TEST_PIN } from '../../node/keys/testing/pin.ts'
import type { Clock } from '../../node/dialogue-node.ts'
import { freePort } from '../../store/testing/free-port.ts'
import type { Renderer } from '../../web/render.ts'
import { WORKSPACE_LINKS } from '../../web/workspace/notices/links.ts'
import { Serving } from '../many/serving.ts'
import type { ServingOptions } from '../many/serving.ts'
import { serverOver } from '../server.ts'

export interface OneOfMany {
  readonly serving: Serving
  readonly port: number
  readonly faults: unknown[]
  close(): Promise<void>
}

export interface ManyOptions extends Partial<Pick<ServingOptions, 'databaseUrl' | 'replicaUrl' | 'attendsOnly' | 'internal'>> {
  readonly surroundings: Pick<NodeSurroundings, 'dialogues'> & Partial<NodeSurroundings>
  readonly renderer: Renderer
  readonly clock: Clock
  /** The port that it listens on; a free one if not given. */
  readonly port?: number
}

export async function serveOneOfMany(t: { after(clean: () => unknown): void }, home: string, { surroundings, renderer, clock, port = 0, databaseUrl, replicaUrl, attendsOnly = false, internal = null }: ManyOptions): Promise<OneOfMany> {
  const faults: unknown[] = []
  const onFault = (fault: unknown) => faults.push(fault)
  const serving = await Serving.open({
    home, databaseUrl, replicaUrl, attendsOnly, internal, renderer, onFault,
    surroundings: { clock, renderPage: renderer.renderPage, onFault, pin: TEST_PIN, links: WORKSPACE_LINKS, ...surroundings },
  })
  const own = port === 0 ? await freePort() : port
  const server = serverOver((request, response) => { void serving.handle(request, response) }, () => undefined)
  await new Promise<void>((resolve, reject) => { server.http.once('error', reject).listen(own, '127.0.0.1', resolve) })
  serving.start()
  let isClosed = false
  const close = async () => {
    if (isClosed) return
    isClosed = true
    await server.close()
    await serving.close()
  }
  t.after(close)
  return { serving, port: own, faults, close }
}

