import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { TestContext } from 'node:test'
import { checkpointOrigin, cosignerKeys, formatSubmission, isNoteSignedBy, parseCheckpoint, parseSignatureLine, toHex } from '../../record/index.ts'
import type { HashTree } from '../../record/index.ts'
import { advance, say } from '../../dialogue/testing/contents.ts'
import type { Store } from '../../store/port.ts'
import type { DialogueNode } from '../dialogue-node.ts'
import { otherTree, signedNote, submission, treeOf } from '../testing/checkpoints.ts'
import { backUp } from '../testing/backups.ts'
import { exchange, found, hear, linesOf, openNode, saySoon, TestClock, temporaryFolder } from '../testing/nodes.ts'
import { ChainTrees } from './chain-trees.ts'
import { checkpointIn, KeptCheckpoints } from './kept-checkpoints.ts'
import { PublishedLog } from './published-log.ts'
import { Witness } from './witness.ts'
import type { WitnessAnswer } from './witness.ts'

const news = (text: string) => ({ name: 'state', about: 'element/1.1', type: 'advance', content: advance({ text: say(text) }) as never, replaces: null, audience: 'public' }) as const

function witnessOf(node: DialogueNode): { witness: Witness; kept: KeptCheckpoints } {
  const kept = new KeptCheckpoints(node.store)
  return { witness: new Witness(node, new ChainTrees(node.store), kept), kept }
}

function refusal(answer: WitnessAnswer): string {
  return 'refused' in answer ? (answer.refused === 'submission-stale' ? `${answer.refused} ${answer.size}` : answer.refused) : assert.fail('it was cosigned')
}

/** MEX is the log, USA its witness; they hold the same. */
async function pair(t: TestContext, wrap: (store: Store) => Store = (store) => store) {
  const clock = new TestClock()
  const home = temporaryFolder(t)
  const mexHome = temporaryFolder(t)
  const [mex, usa] = [await openNode(t, 'MEX', { clock, home: mexHome }), await openNode(t, 'USA', { clock, home, wrap })]
  await found([mex, usa])
  return { mex, usa, clock, home, mexHome, ...witnessOf(usa) }
}

async function cosignedSize(kept: KeptCheckpoints): Promise<number> {
  return checkpointIn((await kept.find('MEX'))?.latest ?? assert.fail('nothing was cosigned')).size
}

describe('a witness', () => {
  test('cosigns a tree that continues the one before, with a signature over the time and the note', async (t) => {
    const { mex, usa, witness, kept, clock } = await pair(t)
    const tree = await treeOf(mex)
    for (const [from, to] of [[0, 2], [2, tree.size], [tree.size, tree.size]] as const) {
      const body = await submission(mex, tree, from, to)
      const answer = await witness.add(body)
      assert.ok('cosignature' in answer, JSON.stringify(answer))
      const line = parseSignatureLine(answer.cosignature.trimEnd()) ?? assert.fail()
      const [known] = cosignerKeys(checkpointOrigin('lake', 'USA'), usa.ledger.chain('USA').keys)
      const { text } = parseCheckpoint(body.slice(body.indexOf('\n\n') + 2))?.note ?? assert.fail()
      assert.ok(known !== undefined && isNoteSignedBy(known.key, text, line))
      assert.equal(await cosignedSize(kept), to)
    }
    const before = (await kept.find('MEX'))?.latest
    clock.at = '1999-01-01T00:00:00Z'
    assert.ok('cosignature' in await witness.add(await submission(mex, tree, tree.size)), 'a clock that is wrong by years hinders nothing')
    assert.notEqual((await kept.find('MEX'))?.latest, before)
  })

  test('signs neither a smaller tree nor another one of the same size, whatever the request says of the past', async (t) => {
    const { mex, witness, kept } = await pair(t)
    const [tree, other] = [await treeOf(mex), await otherTree(mex, 1)]
    const { size } = tree
    assert.ok('cosignature' in await witness.add(await submission(mex, tree, 0)))
    for (const [body, expected] of [
      [await submission(mex, tree, 0, size - 1), `submission-stale ${size}`], [await submission(mex, tree, size - 1, size - 1), `submission-stale ${size}`], [await submission(mex, tree, size, size - 1), 'submission-backwards'],
      [await submission(mex, other, size), 'checkpoint-split-view'], [await submission(mex, other, 0), `submission-stale ${size}`], [await submission(mex, other, 2), `submission-stale ${size}`],
    ] as const) {
      assert.equal(refusal(await witness.add(body)), expected)
      assert.deepEqual([await cosignedSize(kept), toHex(checkpointIn((await kept.find('MEX'))?.latest ?? '').root)], [size, toHex(tree.root())])
    }
  })

  test('takes the old root from what it stored: a proof from any other past is refused', async (t) => {
    const { mex, usa, witness, kept } = await pair(t)
    const tree = await treeOf(mex)
    assert.ok('cosignature' in await witness.add(await submission(mex, tree, 0)))
    // The proof is whole for a history in which the second act was another; both of its roots are right, there.
    const lie = await otherTree(mex, 1, 5)
    const body = formatSubmission(tree.size, lie.consistencyProof(tree.size, lie.size), await signedNote(mex, lie.size, lie.root()))
    assert.equal(refusal(await witness.add(body)), 'submission-proof-invalid')
    const longer = await otherTree(mex, -1, 5)
    for (const proof of [[], longer.consistencyProof(2, longer.size), longer.consistencyProof(tree.size, longer.size).toReversed(), [...longer.consistencyProof(tree.size, longer.size), tree.root()]]) {
      assert.equal(refusal(await witness.add(formatSubmission(tree.size, proof, await signedNote(mex, longer.size, longer.root())))), 'submission-proof-invalid')
    }
    assert.equal(refusal(await witnessOf(usa).witness.add(formatSubmission(0, tree.consistencyProof(2, tree.size), await signedNote(mex, tree.size, tree.root())))), `submission-stale ${tree.size}`)
    assert.equal(await cosignedSize(kept), tree.size)
  })

  test('refuses a proof where there is nothing before: "The proof MUST be empty if the old size is zero"', async (t) => {
    const { mex, witness } = await pair(t)
    const tree = await treeOf(mex)
    assert.equal(refusal(await witness.add(formatSubmission(0, tree.consistencyProof(2, tree.size), await signedNote(mex, tree.size, tree.root())))), 'submission-proof-invalid')
  })

  test('remembers over a restart', async (t) => {
    const { mex, usa, witness, home, clock } = await pair(t)
    const tree = await treeOf(mex)
    assert.ok('cosignature' in await witness.add(await submission(mex, tree, 0)))
    await usa.close()
    const again = witnessOf(await openNode(t, 'USA', { home, clock }))
    assert.equal(refusal(await again.witness.add(await submission(mex, await otherTree(mex, 1), tree.size))), 'checkpoint-split-view')
    assert.equal(refusal(await again.witness.add(await submission(mex, tree, 0, 2))), `submission-stale ${tree.size}`)
    await again.witness.recheck()
    assert.equal(again.witness.splits.get('MEX'), 'checkpoint-split-view')
    const [proof] = await again.kept.splits()
    assert.ok(proof?.held != null && parseCheckpoint(proof.received)?.size === parseCheckpoint(proof.held)?.size, 'both signed notes are kept')
  })

  test('signs one root of one size, however many ask at the same moment', async (t) => {
    const { mex, usa, kept } = await pair(t)
    const trees = [await otherTree(mex, -1, 3), await otherTree(mex, -1, 3)]
    const [one] = trees
    const other = await otherTree(mex, -1, 2)
    other.append(new Uint8Array(32))
    // Two witnesses over one store stand for two requests that interleave at every await.
    const witnesses = [witnessOf(usa).witness, witnessOf(usa).witness]
    const bodies = await Promise.all(Array.from({ length: 12 }, (_, index) => submission(mex, index % 2 === 0 ? (one ?? other) : other, 0)))
    const answers = await Promise.all(bodies.map((body, index) => (witnesses[index % 3 === 0 ? 0 : 1] ?? assert.fail()).add(body)))
    const signed = new Set(answers.flatMap((answer, index) => ('cosignature' in answer ? [index % 2] : [])))
    assert.equal(signed.size, 1, 'two roots of one size were cosigned')
    assert.ok(answers.every((answer) => 'cosignature' in answer || ['submission-stale', 'checkpoint-split-view'].includes(answer.refused)))
    const shown = toHex(checkpointIn((await kept.find('MEX'))?.latest ?? '').root)
    assert.equal(shown, toHex(([...signed][0] === 0 ? (one as HashTree) : other).root()))
    assert.equal((await kept.splits()).length, 1)
  })

  test('answers nothing that is not durable', async (t) => {
    let isFailing = false
    const { mex, witness, kept } = await pair(t, (store) => new Proxy(store, {
      get: (target, name) => {
        const value: unknown = Reflect.get(target, name)
        if (typeof value !== 'function') return value
        if (name === 'putPrivate' && isFailing) return () => Promise.reject(new Error('the disk is full'))
        return value.bind(target) as unknown
      },
    }))
    const tree = await treeOf(mex)
    isFailing = true
    await assert.rejects(witness.add(await submission(mex, tree, 0)), /disk is full/)
    isFailing = false
    assert.equal(await kept.find('MEX'), null)
    assert.ok('cosignature' in await witness.add(await submission(mex, tree, 0)))
  })

  test('refuses a root that contradicts the acts it holds, and keeps it as proof', async (t) => {
    const { mex, witness, kept } = await pair(t)
    const lie = await otherTree(mex, 1)
    assert.equal(refusal(await witness.add(await submission(mex, lie, 0))), 'checkpoint-root-mismatch')
    assert.equal(await kept.find('MEX'), null)
    assert.deepEqual((await kept.splits()).map(({ party, code, held }) => [party, code, held]), [['MEX', 'checkpoint-root-mismatch', null]])
    assert.equal(witness.splits.get('MEX'), 'checkpoint-root-mismatch')
    for (let more = 0; more < 20; more++) assert.equal(refusal(await witness.add(await submission(mex, await otherTree(mex, 1, 0, `lie ${more}`), 0))), 'checkpoint-root-mismatch')
    assert.equal((await kept.splits()).length, 16, 'what a party can fill is bounded')
  })

  test('cosigns ahead of the acts, shows that to nobody, and shows it once they have come and fit', async (t) => {
    const { mex, usa, witness, kept } = await pair(t)
    assert.ok('cosignature' in await witness.add(await submission(mex, await treeOf(mex), 0)))
    const { size } = await treeOf(mex)
    const shown = (await kept.find('MEX'))?.shown
    await saySoon(mex, news('Unheard'))
    assert.ok('cosignature' in await witness.add(await submission(mex, await treeOf(mex), size)))
    assert.equal((await kept.find('MEX'))?.shown, shown)
    await witness.recheck()
    assert.equal((await kept.find('MEX'))?.shown, shown, 'the act is not here')
    await hear(usa, mex)
    await witness.recheck()
    const after = await kept.find('MEX')
    assert.ok(after !== null && after.shown === after.latest && after.shown !== shown)
    assert.equal(witness.splits.size, 0)
  })

  test('finds out a party that had signed ahead what it then said otherwise', async (t) => {
    const { mex, usa, witness, kept } = await pair(t)
    const honest = await treeOf(mex)
    assert.ok('cosignature' in await witness.add(await submission(mex, honest, 0)))
    assert.ok('cosignature' in await witness.add(await submission(mex, await otherTree(mex, -1, 1), honest.size)))
    await saySoon(mex, news('Something else'))
    await hear(usa, mex)
    await witness.recheck()
    assert.equal(witness.splits.get('MEX'), 'checkpoint-root-mismatch')
    assert.equal(checkpointIn((await kept.find('MEX'))?.shown ?? '').size, honest.size, 'what contradicts the acts is never shown')
    const now = await treeOf(mex)
    assert.equal(refusal(await witness.add(await submission(mex, now, honest.size + 1))), 'checkpoint-split-view')
  })

  test('shows to nobody what a key signed that the acts, once here, had revoked', async (t) => {
    const { mex, usa, witness, kept } = await pair(t)
    assert.ok('cosignature' in await witness.add(await submission(mex, await treeOf(mex), 0)))
    const { size } = await treeOf(mex)
    const shown = (await kept.find('MEX'))?.shown
    const old = mex.findKey('signing') ?? assert.fail()
    await mex.rotate('stolen')
    const thief = { dialogue: 'lake', party: 'MEX', signer: mex.signer, findKey: () => old } as unknown as DialogueNode
    const tree = await treeOf(mex)
    assert.ok('cosignature' in await witness.add(formatSubmission(size, tree.consistencyProof(size, size + 1), await signedNote(thief, size + 1, tree.root(size + 1)))), 'as far as the witness knows, the key is good')
    await hear(usa, mex)
    await witness.recheck()
    assert.equal((await kept.find('MEX'))?.shown, shown)
    // The party signs the same size with its new key: that is shown.
    assert.ok('cosignature' in await witness.add(await submission(mex, tree, size + 1)))
    assert.equal(checkpointIn((await kept.find('MEX'))?.shown ?? '').size, size + 1)
  })

  test('knows neither its own log, nor one of a party that has not spoken, nor one of another dialogue', async (t) => {
    const { mex, usa, witness } = await pair(t)
    const tree = await treeOf(mex)
    for (const origin of ['alternat/lake/USA', 'alternat/lake/CAN', 'alternat/other/MEX', 'alternat/lake/', 'alternat/lake/MEX/x', 'example.com/log', 'alternat/lake/mex', 'alternat/lake/toString']) {
      assert.equal(refusal(await witness.add(formatSubmission(0, [], await signedNote(mex, tree.size, tree.root(), origin)))), 'witness-origin-unknown', origin)
    }
    assert.equal(refusal(await witness.add(await submission(usa, await treeOf(usa), 0))), 'witness-origin-unknown')
  })

  test('refuses a checkpoint that is not signed by a key valid in that chain at that size', async (t) => {
    const { mex, usa, witness } = await pair(t)
    const tree = await treeOf(mex)
    const good = await signedNote(mex, tree.size, tree.root())
    const bad = (note: string) => witness.add(formatSubmission(0, [], note)).then(refusal)
    assert.equal(await bad(good.replace(/\n[A-Za-z0-9+/]{43}=\n/, `\n${Buffer.alloc(32).toString('base64')}\n`)), 'checkpoint-signature-invalid')
    // USA signs with its own key under the origin of MEX: a signature by an unknown key is none.
    assert.equal(await bad(await signedNote(usa, tree.size, tree.root(), checkpointOrigin('lake', 'MEX'))), 'checkpoint-unsigned')
    assert.equal(await bad(await signedNote(mex, 1, tree.root(1))), 'checkpoint-unsigned', 'the key was added by the second act')
    const old = mex.findKey('signing') ?? assert.fail()
    const stale = { ...mex, dialogue: mex.dialogue, party: mex.party, signer: mex.signer, findKey: () => old } as unknown as DialogueNode
    await mex.rotate('lost')
    await exchange(mex, usa)
    const now = await treeOf(mex)
    assert.equal(await bad(await signedNote(stale, now.size, now.root())), 'checkpoint-unsigned', 'a revoked key signs nothing new')
    assert.ok('cosignature' in await witness.add(formatSubmission(0, [], await signedNote(stale, tree.size, tree.root(tree.size)))), 'and what it signed before stays signed')
  })

  test('does not read anything else as a submission', async (t) => {
    const { mex, witness } = await pair(t)
    const good = await submission(mex, await treeOf(mex), 0)
    for (const wrong of ['', '\n\n', good.replace('old 0', 'old 00'), good.replace('old 0', 'old -1'), good.replace('old 0', 'old  0'), good.replace('old 0', 'Old 0'), good.replace('old 0\n', ''), good.replace('old 0\n', 'old 0\r\n'), good.replace('old 0', 'old 9007199254740993'),
      good.replace('\n\n', '\nAAAA\n\n'), good.replace('\n\n', `\n${`${Buffer.alloc(32).toString('base64')}\n`.repeat(64)}\n`), good.slice(0, -1), good.slice(0, good.lastIndexOf('—'))]) {
      assert.equal(refusal(await witness.add(wrong)), 'request-malformed', JSON.stringify(wrong))
    }
  })

  test('drops signatures that nobody here knows from what it shows', async (t) => {
    const { mex, witness, kept } = await pair(t)
    const body = `${await submission(mex, await treeOf(mex), 0)}— evil.example/w ${Buffer.alloc(68).toString('base64')}\n`
    assert.ok('cosignature' in await witness.add(body))
    assert.deepEqual(checkpointIn((await kept.find('MEX'))?.shown ?? '').note.signatures.map(({ name }) => name), ['alternat/lake/MEX', 'alternat/lake/USA'])
  })

  test('witnesses a party that spoke with two tongues no further', async (t) => {
    const { mex, mexHome, usa, witness } = await pair(t)
    const { size } = await treeOf(mex)
    const twin = await openNode(t, 'MEX', { home: backUp(t, mexHome) })
    await saySoon(mex, news('One tongue'))
    await saySoon(twin, news('The other'))
    await hear(usa, mex)
    await usa.import(new Map([['MEX', await linesOf(twin, 'MEX', size)]]))
    assert.equal(usa.contestedAt('MEX'), size + 1)
    const tree = await treeOf(mex)
    assert.equal(refusal(await witness.add(await submission(mex, tree, 0))), 'fork')
    assert.ok('cosignature' in await witness.add(await submission(mex, tree, 0, size)))
    // People decide: further on the branch that they keep.
    await usa.settle({ party: 'MEX', sequence: size + 1, keep: mex.ledger.hashAt('MEX', size + 1) ?? '', by: 'ana', reason: null })
    assert.ok('cosignature' in await witness.add(await submission(mex, tree, size)))
    assert.equal(refusal(await witness.add(await submission(twin, await treeOf(twin), size + 1))), 'checkpoint-split-view')
  })

  test('shows nothing under a checkpoint of a branch that people have left, and cosigns no other in its place', async (t) => {
    const { mex, mexHome, usa, witness } = await pair(t)
    const { size } = await treeOf(mex)
    const twin = await openNode(t, 'MEX', { home: backUp(t, mexHome) })
    for (const text of ['One', 'Two']) await saySoon(mex, news(text))
    await saySoon(twin, news('Uno'))
    await hear(usa, mex)
    assert.ok('cosignature' in await witness.add(await submission(mex, await treeOf(mex), 0)))
    const published = new PublishedLog(usa.store, new ChainTrees(usa.store))
    assert.notEqual(await published.find('MEX', `tile/0/000.p/${size + 2}`), null)
    const other = await linesOf(twin, 'MEX', size)
    await usa.import(new Map([['MEX', other]]))
    await usa.settle({ party: 'MEX', sequence: size + 1, keep: twin.ledger.hashAt('MEX', size + 1) ?? '', by: 'ana', reason: null }, [other])
    await usa.import(new Map([['MEX', other]]))
    assert.equal(usa.ledger.chain('MEX').sequence, size + 1)
    for (const name of ['checkpoint', 'tile/0/000.p/1', `tile/0/000.p/${size + 2}`]) assert.equal(await published.find('MEX', name), null, name)
    for (const text of ['Dos', 'Tres']) await saySoon(twin, news(text))
    await hear(usa, twin)
    const now = await treeOf(twin)
    assert.equal(refusal(await witness.add(await submission(twin, now, size + 2))), 'submission-proof-invalid')
    assert.equal(refusal(await witness.add(await submission(twin, now, size + 2, size + 2))), 'checkpoint-split-view')
  })

  test('that does not know its own past cosigns nothing', async (t) => {
    const { mex, usa, witness } = await pair(t)
    await usa.heardOwnHead('MEX', { sequence: usa.ledger.chain('USA').sequence + 3, hash: 'a'.repeat(64) })
    assert.notEqual(usa.silence, null)
    assert.equal(refusal(await witness.add(await submission(mex, await treeOf(mex), 0))), 'not-signing')
  })
})
