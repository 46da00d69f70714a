// Nodes of the synthetic dialogue, in this process or in one of their own.

import { fork } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { freePort } from '../../src/store/testing/free-port.ts'
import { join } from 'node:path'
import { DialogueNode } from '../../src/node/dialogue-node.ts'
import { KEYS_FILE, openToken } from '../../src/node/home-files.ts'
import { TEST_PIN, writeTestKeyFile } from '../../src/node/keys/testing/pin.ts'
import { writeSettings } from '../../src/node/settings.ts'
import { Signer } from '../../src/node/signer.ts'
import { openStore } from '../../src/store/open.ts'
import type { Store, StoredAct } from '../../src/store/port.ts'
import { builtProgram } from '../../src/web/testing/built-program.ts'
import type { Bench } from '../row.ts'
import { DIALOGUE, HERE, THERE, keysFile } from './synthetic.ts'
import type { Synthetic } from './synthetic.ts'

const clock = { now: () => '2024-01-31T12:00:00Z' }

export interface Where {
  readonly home: string
  readonly databaseUrl?: string
  readonly schema?: string
}

/** A store that holds these acts and nothing else. */
export async function storeWith(acts: readonly StoredAct[], where: Where): Promise<Store> {
  const store = await openStore({ dialogue: DIALOGUE, mode: 'write', ...where })
  await store.append({ acts })
  return store
}

export async function nodeWith(party: string, { parties }: Synthetic, acts: readonly StoredAct[], where: Where): Promise<DialogueNode> {
  const speaker = parties[party]
  if (speaker === undefined) throw new Error(`${party} is no party here`)
  writeFileSync(join(where.home, KEYS_FILE), keysFile(speaker), { mode: 0o600 })
  return DialogueNode.open({ party, dialogue: DIALOGUE, store: await storeWith(acts, where), signer: new Signer(openToken(where.home, TEST_PIN)), clock })
}

export interface Served {
  readonly url: string
  readonly pid: number
  stop(): Promise<void>
}

/** `alternat serve` in a process of its own, over a home that holds these acts. */
export async function serveNode(bench: Bench, record: Synthetic, acts: readonly StoredAct[]): Promise<Served> {
  const home = bench.folder()
  const [here, there] = [record.parties[HERE], record.parties[THERE]]
  if (here === undefined || there === undefined) throw new Error('the synthetic dialogue has two parties')
  const port = await freePort()
  writeSettings(home, {
    party: HERE, dialogue: DIALOGUE, host: '127.0.0.1', port, origin: null, databaseUrl: null, demonstration: null, peers: [], keyFile: writeTestKeyFile(join(bench.folder(), 'key')),
  })
  writeFileSync(join(home, KEYS_FILE), keysFile(here), { mode: 0o600 })
  await (await storeWith(acts, { home })).close()
  const child = fork(builtProgram(), ['serve'], { env: { ...process.env, ALTERNAT_HOME: home, DATABASE_URL: undefined, ALTERNAT_LOG_LEVEL: 'error' }, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const stop = async () => { child.kill('SIGTERM'); await ended }
  bench.atEnd(stop)
  await new Promise<void>((resolve, reject) => {
    child.once('message', () => resolve())
    child.once('exit', (code) => reject(new Error(`the node ended with ${code}`)))
  })
  return { url: `http://127.0.0.1:${port}`, pid: child.pid ?? 0, stop }
}

export function folderIn(parent: string, name: string): string {
  const folder = join(parent, name)
  mkdirSync(folder, { recursive: true })
  return folder
}
