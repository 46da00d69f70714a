import assert from 'node:assert/strict'
import { test } from 'node:test'
import { toHex } from '../../record/index.ts'
import { Speaker } from '../../record/testing/speaker.ts'
import type { StoredAct } from '../../store/port.ts'
import { naiveLeaf, naiveRoot } from '../../record/tlog/testing/naive-tree.ts'
import { ChainTrees } from './chain-trees.ts'

function chain(count: number, word: string): StoredAct[] {
  const speaker = Speaker.begin('lake', 'MEX')
  for (let index = 2; index < count; index++) speaker.state({ content: { text: index < 5 ? 'the same' : word } })
  return speaker.acts.map(({ hash, line }, index) => ({ party: 'MEX', sequence: index + 1, hash, line }))
}

function rootOf(acts: readonly StoredAct[]): string {
  return naiveRoot(acts.map(({ line }) => naiveLeaf(/"header":(.*),"salt"/.exec(line)?.[1] ?? ''))).toString('hex')
}

/** A store of one chain that can be another one from a moment on. */
class Chains {
  held: readonly StoredAct[] = []
  reads = 0
  afterRead: () => void = () => undefined

  async acts(_party: string, after: number, limit: number): Promise<readonly StoredAct[]> {
    this.reads += 1
    const found = this.held.filter(({ sequence }) => sequence > after).slice(0, limit)
    this.afterRead()
    return found
  }
}

test('A tree grows with its chain, and only what is new is read', async () => {
  const store = new Chains()
  const trees = new ChainTrees(store)
  assert.equal((await trees.grownTree('MEX')).size, 0)
  const acts = chain(2300, 'one')
  for (const size of [2, 3, 1000, 2000, 2300]) {
    store.held = acts.slice(0, size)
    store.reads = 0
    const [tree, again] = await Promise.all([trees.grownTree('MEX'), trees.grownTree('MEX')])
    assert.deepEqual([toHex(tree.root(size)), again.size], [rootOf(store.held), size])
    assert.ok(store.reads <= 6)
  }
})

test('Where other acts stand in their places, the tree is theirs: shorter, as long, or longer', async () => {
  const [one, other] = [chain(30, 'one'), chain(40, 'other')]
  for (const size of [4, 5, 6, 30, 40]) {
    const store = new Chains()
    const trees = new ChainTrees(store)
    store.held = one
    const before = await trees.grownTree('MEX')
    store.held = other.slice(0, size)
    const after = await trees.grownTree('MEX')
    assert.deepEqual([toHex(after.root()), after.size], [rootOf(store.held), size])
    assert.equal(toHex(before.root(30)), rootOf(one), 'who holds the old tree is not misled')
  }
})

test('A chain that changes while it is read is read again, never mixed', async () => {
  const [one, other] = [chain(1500, 'one'), chain(1500, 'other')]
  const store = new Chains()
  const trees = new ChainTrees(store)
  store.held = one
  store.afterRead = () => { store.held = other }
  await assert.rejects(trees.grownTree('MEX'), /changed while they were read/)
  const tree = await trees.grownTree('MEX')
  assert.equal(toHex(tree.root()), rootOf(other))
})
