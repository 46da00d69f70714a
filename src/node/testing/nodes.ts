// Nodes for tests: each with a store and a signer of its own in a folder that goes away, exchanging
// lines by hand, so that a test decides who hears what and when.

import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestContext } from 'node:test'
import type { Act, ItemChange, PartyId } from '../../record/index.ts'
import { versionInForce } from '../../dialogue/decide.ts'
import type { Command } from '../../dialogue/decide.ts'
import { charter, element, organisation, plan, say } from '../../dialogue/testing/contents.ts'
import { openStore } from '../../store/open.ts'
import type { Store } from '../../store/port.ts'
import { DialogueNode } from '../dialogue-node.ts'
import type { Clock, Said } from '../dialogue-node.ts'
import type { ImportReport } from '../incoming.ts'
import { LocalToken } from '../keys/local-token.ts'
import { TEST_PIN } from '../keys/testing/pin.ts'
import { Signer } from '../signer.ts'

export const DIALOGUE = 'lake'

const written: string[] = []
process.once('exit', () => { for (const folder of written) rmSync(folder, { recursive: true, force: true }) })

/** A folder that is removed when the test ends; what a node writes there while it closes goes with the process. */
export function temporaryFolder(t: Pick<TestContext, 'after'>): string {
  const folder = mkdtempSync(join(tmpdir(), 'alternat-test-'))
  t.after(() => {
    written.push(folder)
    try {
      rmSync(folder, { recursive: true, force: true })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOTEMPTY') throw error
    }
  })
  return folder
}

/** A clock that stands still until it is set. */
export class TestClock implements Clock {
  at = '2026-11-23T12:00:00Z'
  now(): string {
    return this.at
  }
}

export interface OpenNode {
  /** Where its store and keys are; a new folder if not given. */
  readonly home?: string
  readonly clock?: Clock
  readonly databaseUrl?: string
  /** Lays something over the store, such as a fault. */
  readonly wrap?: (store: Store) => Store
}

/** A node that has introduced itself; it is closed when the test ends. */
export async function openNode(t: TestContext, party: PartyId, { home = temporaryFolder(t), clock = new TestClock(), databaseUrl, wrap = (store) => store }: OpenNode = {}): Promise<DialogueNode> {
  const store = wrap(await openStore({ dialogue: DIALOGUE, home, mode: 'write', databaseUrl }))
  const node = await DialogueNode.open({ party, dialogue: DIALOGUE, store, signer: testSigner(home), clock })
  t.after(() => node.close().catch(() => undefined))
  await node.introduce()
  return node
}

/** The keys in a home, at hand. */
export function testSigner(home: string): Signer {
  const token = new LocalToken(join(home, 'keys.json'))
  token.unlock(TEST_PIN)
  return new Signer(token)
}

/** The lines of a chain as a node holds them, after `after`. */
export async function linesOf(node: DialogueNode, party: PartyId = node.party, after = 0): Promise<string[]> {
  return (await node.store.acts(party, after, 100_000)).map(({ line }) => line)
}

/** What one node has and another lacks. */
export async function missing(from: DialogueNode, to: DialogueNode): Promise<Map<PartyId, string[]>> {
  const chains = new Map<PartyId, string[]>()
  for (const party of Object.keys(from.ledger.heads())) {
    const held = to.ledger.chain(party).sequence
    if (party !== to.party && held < from.ledger.chain(party).sequence) chains.set(party, await linesOf(from, party, held))
  }
  return chains
}

export async function hear(to: DialogueNode, from: DialogueNode): Promise<ImportReport> {
  return to.import(await missing(from, to))
}

/** Everybody hears everybody until nobody has anything new, duties and all; answers how many rounds that took. */
export async function exchange(...nodes: readonly DialogueNode[]): Promise<number> {
  for (let rounds = 0; ; rounds++) {
    assert.ok(rounds < 20, 'the nodes do not stop talking')
    let taken = 0
    for (const to of nodes) {
      for (const from of nodes) {
        if (from === to) continue
        const report = await hear(to, from)
        // An act may wait for one of a third party, which comes from that party.
        if (report.problem !== null) assert.equal(report.problem.code, 'waiting')
        taken += report.taken
      }
    }
    if (taken === 0) return rounds
  }
}

/** Says it or fails the test; answers the first act. */
export async function saySoon(node: DialogueNode, ...commands: readonly Command[]): Promise<Act> {
  return actOf(await node.say(...commands))
}

export function actOf(said: Said): Act {
  assert.ok('acts' in said, `not said: ${JSON.stringify(said)}`)
  return said.acts[0] ?? assert.fail('nothing was said')
}

export function refusalOf(said: Said): string {
  assert.ok('refused' in said, `not refused: ${JSON.stringify('acts' in said ? said.acts.map((act) => act.header) : said)}`)
  return said.refused
}

/** The founding of a small dialogue between these nodes. */
export function foundingChanges(nodes: readonly DialogueNode[]): ItemChange[] {
  const parties = nodes.map((node) => ({ party: node.party, rootKey: node.ledger.chain(node.party).root ?? '' }))
  const added = (item: string, content: ItemChange['content']): ItemChange => ({ item, base: null, content })
  return [
    added(`dialogue/${DIALOGUE}`, charter({ parties })), added('plan/p', plan()), added('organisation/WO', organisation(parties[0]?.party ?? null)),
    added('element/1', element('plan/p', 'pillar', '1')), added('element/1.1', element('element/1', 'initiative', '1.1', { owners: ['organisation/WO'] })),
    added('element/1.1.a', element('element/1.1', 'activity', '1.1.a', { owners: ['organisation/WO'], due: '2027-01-31' })),
  ]
}

/** Nodes that have met and founded their dialogue; all hold the same. */
export async function foundedNodes(t: TestContext, names: readonly PartyId[], options: OpenNode = {}): Promise<DialogueNode[]> {
  const nodes: DialogueNode[] = []
  for (const name of names) nodes.push(await openNode(t, name, options))
  await found(nodes)
  return nodes
}

export async function found(nodes: readonly DialogueNode[]): Promise<void> {
  const [first, ...others] = nodes
  if (first === undefined) throw new Error('a dialogue has parties')
  await exchange(...nodes)
  const { hash } = await saySoon(first, { name: 'propose', changes: foundingChanges(nodes), cover: null, audience: 'parties' })
  for (const other of others) {
    await exchange(...nodes)
    await saySoon(other, { name: 'sign', proposal: hash })
  }
  await exchange(...nodes)
}

/** A command that gives an element another title. */
export function retitle(node: DialogueNode, item: string, title: string, audience: 'public' | 'parties' = 'parties'): Extract<Command, { name: 'propose' }> {
  const content = node.rows.find('item', item)?.versions.at(-1)?.content
  if (content === undefined || content === null) throw new Error(`${item} is not in force`)
  return { name: 'propose', changes: [{ item, base: versionInForce(node.rows, item), content: { ...content, title: say(title) } }], cover: null, audience }
}

export function titleOf(node: DialogueNode, item: string): unknown {
  return (node.rows.find('item', item)?.versions.at(-1)?.content?.title as Record<string, string> | undefined)?.en
}

/** Both or all hold the same rows, byte for byte, and these are what their stored acts add up to. */
export async function assertSame(...nodes: readonly DialogueNode[]): Promise<void> {
  const [first] = nodes
  for (const node of nodes) {
    assert.deepEqual(node.rows.toText(), first?.rows.toText())
    assert.deepEqual(await node.rebuild(), [])
    assert.deepEqual(await node.store.heads(), node.ledger.heads())
  }
}
