import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { TestContext } from 'node:test'
import { cpSync } from 'node:fs'
import { checkpointOrigin, logKeys, parseCheckpoint, signingBy, toHex } from '../../record/index.ts'
import { advance, say } from '../../dialogue/testing/contents.ts'
import type { Store } from '../../store/port.ts'
import type { DialogueNode } from '../dialogue-node.ts'
import { signedNote, treeOf } from '../testing/checkpoints.ts'
import { backUp } from '../testing/backups.ts'
import { exchange, found, linesOf, openNode, saySoon, temporaryFolder } from '../testing/nodes.ts'
import { ChainTrees } from './chain-trees.ts'
import { checkpointIn, KeptCheckpoints } from './kept-checkpoints.ts'
import { OwnLog } from './own-log.ts'

const news = (text: string) => ({ name: 'state', about: 'element/1.1', type: 'advance', content: advance({ text: say(text) }) as never, replaces: null, audience: 'public' }) as const

function logOf(node: DialogueNode): { log: OwnLog; kept: KeptCheckpoints } {
  const kept = new KeptCheckpoints(node.store)
  return { log: new OwnLog(node, new ChainTrees(node.store), kept), kept }
}

async function pair(t: TestContext, wrap: (store: Store) => Store = (store) => store) {
  const home = temporaryFolder(t)
  const [mex, usa] = [await openNode(t, 'MEX', { home, wrap }), await openNode(t, 'USA')]
  await found([mex, usa])
  return { mex, usa, home, ...logOf(mex) }
}

async function latest(kept: KeptCheckpoints): Promise<string> {
  const one = (await kept.find('MEX'))?.latest ?? assert.fail('nothing was signed')
  const { size, root } = checkpointIn(one)
  return `${size} ${toHex(root)}`
}

async function truth(node: DialogueNode): Promise<string> {
  const tree = await treeOf(node)
  return `${tree.size} ${toHex(tree.root())}`
}

/** The folder of a node as a backup would have it. */
async function backup(t: TestContext, node: DialogueNode, home: string): Promise<string> {
  await node.close()
  const copy = temporaryFolder(t)
  cpSync(home, copy, { recursive: true })
  return copy
}

describe('the log of a party', () => {
  test('signs what is there, once, with a key that is valid there', async (t) => {
    const { mex, log, kept } = await pair(t)
    assert.equal(await log.advance(), true)
    assert.equal(await latest(kept), await truth(mex))
    const note = (await kept.find('MEX'))?.latest ?? ''
    assert.equal(signingBy(checkpointIn(note).note, logKeys(checkpointOrigin('lake', 'MEX'), mex.ledger.chain('MEX').keys, checkpointIn(note).size)), 'signed')
    assert.equal(await log.advance(), false, 'nothing new is signed twice')
    assert.equal((await kept.find('MEX'))?.latest, note)
    await saySoon(mex, news('One more'))
    assert.equal(await log.advance(), true)
    assert.equal(await latest(kept), await truth(mex))
  })

  test('signs with the new key after a rotation, and what the old one signed stays signed', async (t) => {
    const { mex, log, kept } = await pair(t)
    await log.advance()
    const before = checkpointIn((await kept.find('MEX'))?.latest ?? '')
    await mex.rotate(null)
    await log.advance()
    const after = checkpointIn((await kept.find('MEX'))?.latest ?? '')
    const { keys } = mex.ledger.chain('MEX')
    const origin = checkpointOrigin('lake', 'MEX')
    assert.deepEqual([signingBy(before.note, logKeys(origin, keys, before.size)), signingBy(after.note, logKeys(origin, keys, after.size))], ['signed', 'signed'])
    assert.notEqual(before.note.signatures[0]?.keyId, after.note.signatures[0]?.keyId)
    assert.equal(signingBy({ ...after.note, signatures: before.note.signatures }, logKeys(origin, keys, after.size)), 'unsigned')
  })

  test('keeps what it signs before it is there to be shown: where keeping fails, nothing is', async (t) => {
    let isFailing = false
    const { mex, log, kept } = await pair(t, (store) => new Proxy(store, {
      get: (target, name) => {
        const value: unknown = Reflect.get(target, name)
        if (typeof value !== 'function') return value
        if (name === 'putPrivate' && isFailing) return () => Promise.reject(new Error('the disk is full'))
        return value.bind(target) as unknown
      },
    }))
    isFailing = true
    await assert.rejects(log.advance(), /disk is full/)
    assert.deepEqual([await kept.find('MEX'), await log.findLatest()], [null, null])
    isFailing = false
    await saySoon(mex, news('Meanwhile'))
    assert.equal(await log.advance(), true)
    assert.equal(await latest(kept), await truth(mex))
  })

  test('signs nothing that is admitted and not durable', async (t) => {
    let hold: Promise<void> | null = null
    const { mex, log, kept } = await pair(t, (store) => new Proxy(store, {
      get: (target, name) => {
        const value: unknown = Reflect.get(target, name)
        if (typeof value !== 'function') return value
        if (name === 'append') return async (batch: Parameters<Store['append']>[0]) => { await hold; return target.append(batch) }
        return value.bind(target) as unknown
      },
    }))
    await log.advance()
    const before = await latest(kept)
    let release = (): void => undefined
    hold = new Promise((resolve) => { release = resolve })
    const saying = saySoon(mex, news('On its way'))
    await new Promise((resolve) => setTimeout(resolve, 20))
    assert.ok(mex.ledger.chain('MEX').sequence > Number(before.split(' ')[0]), 'the act is admitted')
    assert.equal(await log.advance(), false)
    assert.equal(await latest(kept), before)
    release()
    await saying
    assert.equal(await log.advance(), true)
  })

  test('never signs below what it signed before, whatever became of its acts', async (t) => {
    const { mex, log, kept } = await pair(t)
    const tree = await treeOf(mex)
    const ahead = await signedNote(mex, tree.size + 3, tree.root())
    await kept.put('MEX', { latest: ahead, shown: ahead }, 0)
    assert.equal(await log.advance(), false)
    assert.deepEqual([log.trouble, await log.findLatest()], ['checkpoint-rolled-back', null])
    await saySoon(mex, news('One'))
    assert.equal(await log.advance(), false, 'smaller still')
    for (const text of ['Two', 'Three', 'Four']) await saySoon(mex, news(text))
    assert.equal(await log.advance(), false, 'larger, but not what it had signed')
    assert.equal(log.trouble, 'checkpoint-contradicted')
    assert.equal((await kept.find('MEX'))?.latest, ahead)
  })

  test('restored from an old backup, is shown its own signature and signs no more until it holds those acts again', async (t) => {
    const { mex, usa, home, log } = await pair(t)
    await log.advance()
    const copy = await backup(t, mex, home)
    // It goes on after the backup, and the other side shows what it signed then.
    const later = await openNode(t, 'MEX', { home })
    for (const text of ['One', 'Two']) await saySoon(later, news(text))
    const after = logOf(later)
    await after.log.advance()
    const shown = (await after.kept.find('MEX'))?.latest ?? ''
    await exchange(later, usa)
    await later.close()

    const restored = await openNode(t, 'MEX', { home: copy })
    const again = logOf(restored)
    assert.equal(await again.log.beShown(shown), 'checkpoint-rolled-back')
    await saySoon(restored, news('Something else'))
    assert.deepEqual([await again.log.advance(), again.log.trouble], [false, 'checkpoint-rolled-back'])
    assert.equal(await logOf(restored).log.advance(), false, 'also after a restart')
    await restored.close()

    // Recovered: the acts are there again.
    const whole = logOf(await openNode(t, 'MEX', { home }))
    await whole.kept.keepAhead('MEX', shown)
    await whole.log.advance()
    assert.deepEqual([whole.log.trouble, await whole.kept.findAhead('MEX')], [null, null])
  })

  test('is stopped by its own signature only: whoever says something else is not believed', async (t) => {
    const { mex, usa, log } = await pair(t)
    await log.advance()
    const tree = await treeOf(mex)
    const beyond = tree.size + 5
    const origin = checkpointOrigin('lake', 'MEX')
    for (const note of [
      '', 'no note', await signedNote(usa, beyond, tree.root(), origin), await signedNote(mex, beyond, tree.root(), 'alternat/lake/USA'), (await signedNote(mex, beyond, tree.root())).replace(String(beyond), String(beyond + 1)),
      await signedNote(mex, tree.size, tree.root()), await signedNote(mex, 2, tree.root(2)),
    ]) assert.equal(await log.beShown(note), null, note)
    await saySoon(mex, news('Still speaking'))
    assert.equal(await log.advance(), true)
    // A key that was revoked can be in anybody's hands: it does not stop us either.
    const old = mex.findKey('signing') ?? assert.fail()
    await mex.rotate('stolen')
    const stolen = { dialogue: 'lake', party: 'MEX', signer: mex.signer, findKey: () => old } as unknown as DialogueNode
    assert.equal(await log.beShown(await signedNote(stolen, beyond + 5, tree.root())), null)
    assert.ok(parseCheckpoint(await signedNote(mex, beyond + 5, tree.root())) !== null)
    assert.equal(await log.beShown(await signedNote(mex, beyond + 5, tree.root())), 'checkpoint-rolled-back')
  })

  test('has ended where people left the branch that it had signed, and goes on where they kept it', async (t) => {
    const { mex, home, log, kept } = await pair(t)
    const { size } = await treeOf(mex)
    const twin = await openNode(t, 'MEX', { home: backUp(t, home) })
    const twinLog = logOf(twin)
    await saySoon(mex, news('One'))
    await saySoon(twin, news('Uno'))
    await log.advance()
    await twinLog.log.advance()
    const keep = mex.ledger.hashAt('MEX', size + 1) ?? ''
    const [ours, theirs] = [await linesOf(mex, 'MEX', size), await linesOf(twin, 'MEX', size)]
    for (const [node, branch] of [[mex, theirs], [twin, ours]] as const) {
      await node.import(new Map([['MEX', branch]]))
      assert.equal(node.silence, 'own-chain-contested')
      assert.equal(await logOf(node).log.advance(), false)
      const plan = await node.settle({ party: 'MEX', sequence: size + 1, keep, by: 'ana', reason: null }, [ours])
      assert.ok(!('refused' in plan), JSON.stringify(plan))
      await node.import(new Map([['MEX', ours]]))
      await saySoon(node, news('After'))
    }
    assert.deepEqual([await log.advance(), log.trouble], [true, null])
    assert.equal(await latest(kept), await truth(mex))
    assert.deepEqual([await twinLog.log.advance(), twinLog.log.trouble, await twinLog.log.findLatest()], [false, 'checkpoint-contradicted', null])
  })

  test('puts a cosignature only into the checkpoint that it is for', async (t) => {
    const { mex, log, kept } = await pair(t)
    await log.advance()
    const { checkpoint } = await log.findLatest() ?? assert.fail()
    const signature = { name: 'alternat/lake/USA', keyId: '00000001', signature: new Uint8Array(72) }
    assert.equal(await log.addCosignature(checkpoint, signature), true)
    assert.equal(await log.addCosignature(checkpoint, { ...signature, signature: new Uint8Array(72).fill(1) }), true)
    assert.deepEqual(checkpointIn((await kept.find('MEX'))?.latest ?? '').note.signatures.map(({ name }) => name), ['alternat/lake/MEX', 'alternat/lake/USA'], 'one by one key')
    await saySoon(mex, news('Newer'))
    await log.advance()
    assert.equal(await log.addCosignature(checkpoint, signature), false)
    assert.equal(checkpointIn((await kept.find('MEX'))?.latest ?? '').note.signatures.length, 1)
  })
})
