// Two nodes of the first dialogue on this machine, as two governments would run them: a home each,
// a process each, a database each, and between them a line that can be cut.

import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readDemonstration } from '../src/node/demonstration.ts'
import { TEST_PIN, writeTestKeyFile } from '../src/node/keys/testing/pin.ts'
import { openToken } from '../src/node/home-files.ts'
import { writeSettings } from '../src/node/settings.ts'
import { openStore } from '../src/store/open.ts'
import type { Store } from '../src/store/port.ts'
import { freePort } from '../src/store/testing/free-port.ts'
import { startPostgres } from '../src/store/testing/postgres.ts'
import type { TestPostgres } from '../src/store/testing/postgres.ts'
import { ROOT } from '../src/web/place.ts'
import { openLine } from './cut-line.ts'
import type { CutLine } from './cut-line.ts'
import { NodeProcess } from './node-process.ts'

const DEMONSTRATION = 'hled'
export type Engine = 'sqlite' | 'postgres'

export interface Side {
  readonly node: NodeProcess
  /** The line on which the others reach this node. */
  readonly line: CutLine
  /** Ids of the trial officers of this side who draft and sign. */
  readonly officers: readonly string[]
  /** A reader beside the node, or of its store at rest. */
  readStore(): Promise<Store>
}

export interface World {
  readonly dialogue: string
  readonly folder: string
  readonly sides: readonly Side[]
  /** The database server, where there is one of our own. */
  readonly server: TestPostgres | null
  close(): Promise<void>
}

/** Both nodes at work and founded; or the reason why there can be none. */
export async function openWorld(engine: Engine): Promise<World | { readonly reason: string }> {
  const server = engine === 'postgres' ? await startPostgres() : null
  if (server !== null && 'reason' in server) return server
  const folder = mkdtempSync(join(tmpdir(), 'alternat-soak-'))
  const sides = await makeSides(folder, server?.url ?? null)
  const { dialogue } = readDemonstration(join(ROOT, 'dialogues', DEMONSTRATION))
  const close = async () => {
    for (const { node, line } of sides) { await node.kill(); await line.close() }
    await server?.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    await Promise.all(sides.map(({ node }) => node.start()))
    await until(async () => (await Promise.all(sides.map(isFounded))).every(Boolean), 60_000, () => `not founded: ${sides.map(({ node }) => node.said).join('\n')}`)
    return { dialogue, folder, sides, server, close }
  } catch (error) {
    await close()
    throw error
  }
}

async function makeSides(folder: string, databaseUrl: string | null): Promise<readonly Side[]> {
  const { parties, dialogue } = readDemonstration(join(ROOT, 'dialogues', DEMONSTRATION))
  const places = await Promise.all(parties.map(async ({ party, officers }) => {
    const home = join(folder, party.toLowerCase())
    mkdirSync(home, { mode: 0o700 })
    const port = await freePort()
    const root = openToken(home, TEST_PIN).create('root', 'ed25519').id
    return { party, home, port, root, line: await openLine(port), officers: officers.filter(({ roles }) => roles.includes('drafter') && roles.includes('signatory')).map(({ id }) => id) }
  }))
  return places.map(({ party, home, port, line, officers }) => {
    const peers = places.filter((other) => other.party !== party).map((other) => ({ party: other.party, url: `http://127.0.0.1:${other.line.port}`, rootKey: other.root }))
    const url = databaseUrl === null ? null : withSchema(databaseUrl, `soak_${party.toLowerCase()}`)
    writeSettings(home, { party, dialogue, host: '127.0.0.1', port, origin: null, peers, databaseUrl: url, keyFile: writeTestKeyFile(join(folder, `${party}.key`)), demonstration: DEMONSTRATION, operations: { leastFreeMegabytes: 0 } })
    const readStore = () => openStore({ dialogue, home, mode: 'read', databaseUrl: url ?? undefined })
    return { node: new NodeProcess(party, home, port), line, officers, readStore }
  })
}

function withSchema(address: string, schema: string): string {
  const url = new URL(address)
  url.searchParams.set('schema', schema)
  return url.href
}

/** Founded, and both sides have reported what the demonstration has them report. */
async function isFounded({ node }: Side): Promise<boolean> {
  const answer = await fetch(`${node.url}/en/plan/I.1.json`).catch(() => null)
  if (answer?.ok !== true) return false
  const { advances } = (await answer.json()) as { advances: readonly unknown[] }
  return advances.length > 0
}

/** The heads that a node announces; null while it does not answer. */
export async function headsOf({ node }: Side, dialogue: string): Promise<string | null> {
  const answer = await fetch(`${node.url}/record/${dialogue}/index.json`).catch(() => null)
  return answer?.ok === true ? JSON.stringify(((await answer.json()) as { parties: unknown }).parties) : null
}

export async function until(isTrue: () => boolean | Promise<boolean>, milliseconds: number, describe: () => string): Promise<void> {
  const end = performance.now() + milliseconds
  while (!(await isTrue())) {
    if (performance.now() > end) throw new Error(`not within ${milliseconds} ms: ${describe()}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
