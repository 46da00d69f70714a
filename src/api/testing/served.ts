// Nodes at work behind real sockets, for tests: each in a folder of its own, paired with the
// others by root keys, listening on a free port of the loopback address.

import { join } from 'node:path'
import type { TestContext } from 'node:test'
import { NO_RULES } from '../../node/clearance/index.ts'
import { openToken } from '../../node/home-files.ts'
import { RunningNode } from '../../node/running-node.ts'
import type { NodeSurroundings } from '../../node/running-node.ts'
import { readSettings, writeSettings } from '../../node/settings.ts'
import type { NodeSettings, WrittenSettings } from '../../node/settings.ts'
import { freePort } from '../../store/testing/free-port.ts'
import { TEST_PIN, writeTestKeyFile } from '../../node/keys/testing/pin.ts'
import { DIALOGUE, temporaryFolder, TestClock } from '../../node/testing/nodes.ts'
import { ROOT } from '../../web/place.ts'
import { loadRenderer } from '../../web/render.ts'
import type { Renderer } from '../../web/render.ts'
import { WORKSPACE_LINKS } from '../../web/workspace/notices/links.ts'
import { createServer } from '../server.ts'
import type { NodeServer } from '../server.ts'

/** Pages as their data, and one asset. */
export const PLAIN_RENDERER: Renderer = {
  renderPage: (page) => `<!doctype html><html lang="${page.language}">${JSON.stringify(page)}</html>`,
  renderMissing: (language) => `<!doctype html><html lang="${language}">{"code":"not-found"}</html>`,
  renderDoor: (page) => `<!doctype html><html lang="${page.language}">${JSON.stringify(page)}</html>`,
  renderTakePart: (page) => `<!doctype html><html lang="${page.language}">${JSON.stringify(page)}</html>`,
  renderReference: (page) => `<!doctype html><html lang="${page.language}">${JSON.stringify(page)}</html>`,
  renderWorkspace: (page) => `<!doctype html><html lang="${page.language}">${JSON.stringify(page)}</html>`,
  assets: new Map([['/assets/site.0123456789.css', { bytes: Buffer.from('body { color: black } '.repeat(50)), type: 'text/css; charset=utf-8' }]]),
}

export interface Served {
  readonly running: RunningNode
  readonly home: string
  readonly port: number
  /** Without a slash at the end. */
  readonly url: string
  readonly clock: TestClock
  readonly faults: unknown[]
  server: NodeServer
  /** Opens and closes the door; the node behind it goes on. */
  stop(): Promise<void>
  again(): Promise<void>
}

export interface ServedOptions extends Partial<NodeSurroundings> {
  readonly renderer?: Renderer
  readonly dialogue?: string
  readonly demonstration?: string
  /** Whether the datasets of the demonstration are loaded too. */
  readonly data?: boolean
  /** Whether the sides ask for the clearances that their demonstration names; tests of other things sign without. */
  readonly isClearing?: boolean
  /** Where each node keeps its store; SQLite in its home where it answers null. */
  readonly databaseUrlOf?: (party: string) => string | null
  readonly readers?: NodeSettings['readers']
  /** Laid between the nodes: the address over which one reaches another that stands at this one. */
  readonly wire?: (url: string) => Promise<string>
  readonly settings?: Partial<WrittenSettings>
}

/** Nodes of the first dialogue with its real pages, talking as fast as a test wants; the datasets are left out. */
export async function onHled(): Promise<ServedOptions> {
  return { dialogue: 'hled', demonstration: 'hled', dialogues: `${ROOT}dialogues`, renderer: await loadRenderer(), pace: { quiet: 100, shortestRetry: 50, longestRetry: 100, shortestPause: 10 } }
}

/** One node for every party, paired with each other, listening; not yet talking (`running.start()`). */
export async function servedNodes(t: TestContext, parties: readonly string[], options: ServedOptions = {}): Promise<Served[]> {
  const places = await Promise.all(parties.map(async (party) => {
    const home = temporaryFolder(t)
    return { party, home, port: await freePort(), root: openToken(home, TEST_PIN).create('root', 'ed25519').id }
  }))
  const served: Served[] = []
  for (const { party, home, port } of places) {
    const reach = options.wire ?? ((url: string) => Promise.resolve(url))
    const peers = await Promise.all(places.filter((other) => other.party !== party).map(async (other) => ({ party: other.party, url: await reach(`http://127.0.0.1:${other.port}`), rootKey: other.root })))
    writeSettings(home, { party, dialogue: options.dialogue ?? DIALOGUE, host: '127.0.0.1', port, origin: null, peers, readers: options.readers ?? [], databaseUrl: options.databaseUrlOf?.(party) ?? null, keyFile: writeTestKeyFile(join(temporaryFolder(t), 'key')), demonstration: options.demonstration ?? null, demonstrationData: options.data ?? false, ...options.settings })
    served.push(await serveHome(t, home, port, options))
  }
  return served
}

/** A node at work in a home that is there already. */
export async function serveHome(t: Pick<TestContext, 'after'>, home: string, port: number, { renderer = PLAIN_RENDERER, databaseUrlOf: _databases, wire: _wire, settings: _settings, isClearing = false, ...surroundings }: ServedOptions = {}): Promise<Served> {
  const clock = new TestClock()
  const faults: unknown[] = []
  const onFault = (fault: unknown) => faults.push(fault)
  // Most tests never seek: their nodes read nothing for it. Who does seek begins it.
  const running = await RunningNode.open(home, { searchAfter: 600_000, clock, dialogues: '/nowhere', renderPage: renderer.renderPage, onFault, pin: TEST_PIN, links: WORKSPACE_LINKS, ...surroundings })
  if (!isClearing && running.demonstration !== null && running.clearances.rules.now.revision === 0) await running.clearances.rules.set(NO_RULES, 'nobody', clock.now(), 0)
  const served: Served = {
    running, home, port, clock, faults, url: `http://127.0.0.1:${port}`, server: createServer(running, renderer, onFault),
    stop: () => served.server.close(),
    again: async () => { served.server = createServer(running, renderer, onFault); await listen(served.server, port) },
  }
  await listen(served.server, port)
  t.after(async () => { await served.server.close().catch(() => undefined); await running.close() })
  return served
}

function listen(server: NodeServer, port: number): Promise<void> {
  return new Promise((resolve, reject) => { server.http.once('error', reject).listen(port, '127.0.0.1', resolve) })
}

export async function until(isTrue: () => boolean | Promise<boolean>, describe: () => string = () => '', milliseconds = 60_000): Promise<void> {
  const end = performance.now() + milliseconds
  while (!(await isTrue())) {
    if (performance.now() > end) throw new Error(`not within ${milliseconds} ms: ${describe()}`)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
