// The commit point under kill -9: a child process appends and says what was answered, and is killed
// again and again; whatever it said is there afterwards, and nothing is there by half.

import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { test } from 'node:test'
import { openStore } from '../open.ts'
import type { StoreOptions } from '../open.ts'
import type { Store } from '../port.ts'
import { BATCH } from './appender.ts'
import { isUnusable } from './bounds-contract.ts'
import { chain } from './opened.ts'

type Place = Omit<StoreOptions, 'mode'>
/** Ends the child, or the server under it; resolves when the store may be opened again. */
type Kill = (child: ChildProcess) => Promise<void>

/** `killedAfter`: after how many answers each child is killed; the moment within the next append is the machine's. */
export function killContract(name: string, place: () => Place, killedAfter: readonly number[], kill: Kill): void {
  test(name, { timeout: 120_000 }, async () => {
    const answered: number[] = []
    for (const answers of killedAfter) {
      answered.push(...(await appendUntilKilled(place(), answers, kill)))
      // The reader first: it must cope with what the dead writer left behind.
      for (const mode of ['read', 'write'] as const) {
        const store = await openStore({ ...place(), mode })
        await holdsAll(store, answered)
        await store.close()
      }
    }
    assert.ok(answered.length >= killedAfter.reduce((sum, answers) => sum + answers))
  })
}

/** The sequences that the child said. While it runs, a reader beside it sees whole batches only, and a second writer is refused. */
async function appendUntilKilled(place: Place, answers: number, kill: Kill): Promise<number[]> {
  const script = join(import.meta.dirname, 'appender.ts')
  const child = spawn(process.execPath, [script, JSON.stringify({ ...place, mode: 'write' })], { stdio: ['ignore', 'pipe', 'pipe'] })
  const closed = once(child, 'close')
  let problem = ''
  child.stderr.on('data', (text: Buffer) => { problem += text.toString() })
  const said: number[] = []
  for await (const line of createInterface({ input: child.stdout })) {
    if (said.push(Number(line)) !== answers) continue
    await readWhole(place)
    if (answers === 1) await assert.rejects(openStore({ ...place, mode: 'write' }), isUnusable('store-locked'))
    await kill(child)
  }
  await closed
  assert.ok(said.length >= answers, `the child ended early: ${problem}`)
  return said
}

async function readWhole(place: Place): Promise<void> {
  const reader = await openStore({ ...place, mode: 'read' })
  for (let round = 0; round < 5; round++) {
    assert.equal(((await reader.heads()).MEX ?? 0) % BATCH, 0)
  }
  await reader.close()
}

async function holdsAll(store: Store, answered: readonly number[]): Promise<void> {
  const heads = await store.heads()
  const last = heads.MEX ?? 0
  assert.ok(last >= Math.max(...answered), `${Math.max(...answered)} was answered, ${last} is the last act there`)
  assert.equal(last % BATCH, 0, 'a batch is there by half')
  assert.deepEqual(await store.acts('MEX', 0, last + 1), chain('MEX', 1, last))
  const documents = new Set((await store.listPrivate('form')).map((document) => Number(document.id)))
  assert.deepEqual(answered.filter((said) => !documents.has(said)), [], 'documents that were answered')
}
