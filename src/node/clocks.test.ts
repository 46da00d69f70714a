// No clock orders anything: three nodes whose clocks are years apart, one of them running backwards,
// agree on the same as three whose clocks are right. What differs is what `at` claims.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { TestContext } from 'node:test'
import fc from 'fast-check'
import type { Hash } from '../record/index.ts'
import { advance, say } from '../dialogue/testing/contents.ts'
import type { Clock, DialogueNode, Said } from './dialogue-node.ts'
import { backUp } from './testing/backups.ts'
import { assertSame, exchange, found, linesOf, openNode, retitle, temporaryFolder, titleOf } from './testing/nodes.ts'

/** Begins at an instant and moves on by so many seconds at every look. */
class RunningClock implements Clock {
  #at: Temporal.Instant
  readonly #step: number
  constructor(begin: string, step: number) {
    this.#at = Temporal.Instant.from(begin)
    this.#step = step
  }

  now(): string {
    this.#at = this.#at.add({ seconds: this.#step })
    return this.#at.toString({ smallestUnit: 'second' })
  }
}

const PARTIES = ['CAN', 'MEX', 'USA'] as const
const RIGHT = () => PARTIES.map(() => new RunningClock('2026-11-23T12:00:00Z', 60))
const WRONG = () => [new RunningClock('1999-12-31T23:00:00Z', 3600), new RunningClock('2026-11-23T12:00:00Z', -86_400 * 30), new RunningClock('2071-01-01T00:00:00Z', 1)]

type Step = { readonly who: number; readonly does: 'propose' | 'cross' | 'sign' | 'withdraw' | 'report' | 'rotate' | 'restore' | 'meet' }
const steps: fc.Arbitrary<Step[]> = fc.array(fc.record({ who: fc.nat(2), does: fc.constantFrom('propose', 'cross', 'sign', 'sign', 'withdraw', 'report', 'rotate', 'restore', 'meet', 'meet') }), { minLength: 6, maxLength: 14 })

test('clocks wrong by years, or running backwards, change nothing but what is claimed of times', async (t) => {
  await fc.assert(fc.asyncProperty(steps, async (script) => {
    const [right, wrong] = [await played(t, script, RIGHT()), await played(t, script, WRONG())]
    assert.deepEqual(wrong, right)
  }), { numRuns: 6 })
})

test('a crossing of offers resolves in the same way under any clocks', async (t) => {
  const script: Step[] = [
    { who: 0, does: 'cross' }, { who: 1, does: 'cross' }, { who: 2, does: 'cross' }, { who: 0, does: 'meet' }, { who: 0, does: 'withdraw' }, { who: 1, does: 'withdraw' }, { who: 1, does: 'restore' },
    { who: 0, does: 'meet' }, { who: 1, does: 'rotate' }, { who: 0, does: 'sign' }, { who: 1, does: 'sign' }, { who: 0, does: 'meet' },
  ]
  const [right, wrong] = [await played(t, script, RIGHT()), await played(t, script, WRONG())]
  assert.deepEqual(wrong, right)
  assert.equal(right.agreed[0], 'Offer 2 [en]')
})

interface Outcome {
  /** What came of every step. */
  readonly said: readonly string[]
  /** The titles in force. */
  readonly agreed: readonly unknown[]
  readonly proposals: readonly (readonly [string, unknown])[]
  readonly heads: unknown
}

async function played(t: TestContext, script: readonly Step[], clocks: readonly Clock[]): Promise<Outcome> {
  const homes = PARTIES.map(() => temporaryFolder(t))
  const open = (index: number) => openNode(t, PARTIES[index] ?? '', { home: homes[index] ?? '', clock: clocks[index] ?? assert.fail() })
  const nodes = [await open(0), await open(1), await open(2)]
  await found(nodes)
  const copies = homes.map((home) => backUp(t, home))
  const said: string[] = []
  const proposals = new Map<string, Hash>()
  for (const [number, { who, does }] of script.entries()) {
    const node = nodes[who] ?? assert.fail()
    if (does === 'meet') await exchange(...nodes)
    else if (does === 'restore') {
      await exchange(...nodes)
      homes[who] = backUp(t, copies[who] ?? '')
      nodes[who] = await restored(nodes, who, () => open(who))
    }
    else said.push(named(await deed(node, does, number, who, proposals)))
  }
  await exchange(...nodes)
  await assertSame(...nodes)
  const [first] = nodes
  return {
    said, agreed: ['element/1', 'element/1.1'].map((item) => titleOf(first ?? assert.fail(), item)),
    proposals: [...proposals].map(([name, hash]) => [name, first?.rows.find('proposal', hash)?.status]), heads: first?.ledger.heads(),
  }
}

/** A node closed, opened in its home as it was at the founding, and given back what it had said since by one that holds all of it. */
async function restored(nodes: readonly DialogueNode[], who: number, open: () => Promise<DialogueNode>): Promise<DialogueNode> {
  const node = nodes[who] ?? assert.fail()
  await node.close()
  const again = await open()
  const other = nodes.find((one) => one !== node) ?? assert.fail()
  const chains = await Promise.all(Object.keys(other.ledger.heads()).map(async (party) => [party, await linesOf(other, party)] as const))
  assert.equal((await again.import(new Map(chains), other.party)).problem, null)
  return again
}

async function deed(node: DialogueNode, does: Exclude<Step['does'], 'meet' | 'restore'>, number: number, who: number, proposals: Map<string, Hash>): Promise<Said> {
  const open = [...proposals.values()].filter((hash) => node.rows.find('proposal', hash)?.status === 'open')
  const standing = open.filter((hash) => node.ledger.standing.standingOn(hash).includes(node.party))
  switch (does) {
    case 'propose':
    case 'cross': {
      const made = await node.say(retitle(node, does === 'cross' ? 'element/1' : 'element/1.1', does === 'cross' ? `Offer ${who}` : `Title ${number}`))
      if ('acts' in made) proposals.set(`${does} ${number}`, made.acts[0]?.hash ?? '')
      return made
    }
    case 'sign': return node.say({ name: 'sign', proposal: open.find((hash) => !standing.includes(hash)) ?? 'f'.repeat(64) })
    case 'withdraw': return node.say({ name: 'withdraw', proposal: standing[0] ?? 'f'.repeat(64), reason: null })
    case 'report': return node.say({ name: 'state', about: 'element/1.1', type: 'advance', content: advance({ text: say(`Report ${number}`) }) as never, replaces: null, audience: 'public' })
    case 'rotate': return node.rotate('routine')
  }
}

function named(outcome: Said): string {
  return 'acts' in outcome ? `said ${outcome.acts.map(({ header }) => `${header.kind} ${header.sequence}`).join(', ')}` : 'refused' in outcome ? outcome.refused : JSON.stringify(outcome.issues)
}
