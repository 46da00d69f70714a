import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import type { ServerResponse } from 'node:http'
import { describe, test } from 'node:test'
import type { TestContext } from 'node:test'
import { checkpointOrigin, cosignedText, cosignerKey, noteSignature, parseSubmission, signatureLine } from '../../record/index.ts'
import type { Submission } from '../../record/index.ts'
import { testKey } from '../../record/testing/keys.ts'
import { advance, say } from '../../dialogue/testing/contents.ts'
import type { DialogueNode } from '../dialogue-node.ts'
import { signedNote, treeOf } from '../testing/checkpoints.ts'
import { found, openNode, saySoon } from '../testing/nodes.ts'
import { checkpointIn, KeptCheckpoints } from './kept-checkpoints.ts'
import { Transparency } from './index.ts'

const news = (text: string) => ({ name: 'state', about: 'element/1.1', type: 'advance', content: advance({ text: say(text) }) as never, replaces: null, audience: 'public' }) as const
const PACE = { settle: 1, patience: 5, shortestRetry: 5, longestRetry: 40, answerWithin: 200 }

/** What a peer does with a request; `shown` is what it shows as our checkpoint. */
interface Peer {
  answer: (submission: Submission, response: ServerResponse, tries: number) => unknown
  shown: string | null
  asked: number
}

async function logWithPeer(t: TestContext): Promise<{ mex: DialogueNode; usa: DialogueNode; peer: Peer; transparency: Transparency; kept: KeptCheckpoints; faults: unknown[] }> {
  const [mex, usa] = [await openNode(t, 'MEX'), await openNode(t, 'USA')]
  await found([mex, usa])
  const peer: Peer = { answer: (_submission, response) => response.writeHead(500).end(), shown: null, asked: 0 }
  const server = createServer((request, response) => {
    if (request.method === 'GET') { response.writeHead(peer.shown === null ? 404 : 200, { 'content-type': 'text/plain' }).end(peer.shown ?? ''); return }
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part)).on('end', () => {
      peer.asked += 1
      peer.answer(parseSubmission(Buffer.concat(parts).toString()) ?? assert.fail('no submission'), response, peer.asked)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  const faults: unknown[] = []
  const transparency = new Transparency(mex, { peers: [{ party: 'USA', url: `http://127.0.0.1:${port}`, rootKey: usa.ledger.chain('USA').root ?? '' }], timestampAuthority: null }, (fault) => faults.push(fault), PACE)
  mex.onChange(() => transparency.changed())
  t.after(async () => { await transparency.close(); server.closeAllConnections(); server.close() })
  return { mex, usa, peer, transparency, kept: new KeptCheckpoints(mex.store), faults }
}

async function lineOf(usa: DialogueNode, { checkpoint }: Submission, seconds = 1_700_000_000): Promise<string> {
  const key = usa.findKey('signing') ?? assert.fail()
  const noteKey = cosignerKey(checkpointOrigin('lake', 'USA'), key.key) ?? assert.fail()
  return signatureLine(noteSignature(noteKey, await usa.signer.sign(key.id, cosignedText(checkpoint.note.text, seconds)), seconds))
}

async function until(isTrue: () => boolean | Promise<boolean>): Promise<void> {
  for (const end = performance.now() + 10_000; !(await isTrue()); await new Promise((resolve) => setTimeout(resolve, 5))) assert.ok(performance.now() < end, 'not within ten seconds')
}

async function signersOf(kept: KeptCheckpoints): Promise<readonly string[]> {
  const one = await kept.find('MEX')
  return one === null ? [] : checkpointIn(one.latest).note.signatures.map(({ name }) => name)
}

describe('a peer as witness', () => {
  for (const [what, code, answer] of [
    ['fails', 'witness-refused', (_submission, response) => response.writeHead(500).end('no')],
    ['answers garbage', 'witness-garbled', (_submission, response) => response.writeHead(200).end('garbage')],
    ['answers nothing', 'witness-garbled', (_submission, response) => response.writeHead(200).end('')],
    ['floods', 'witness-garbled', (_submission, response) => response.writeHead(200).end('x'.repeat(100_000))],
    ['never answers', 'witness-unreachable', () => undefined],
    ['hangs up', 'witness-unreachable', (_submission, response) => response.destroy()],
    ['sends elsewhere', 'witness-unreachable', (_submission, response) => response.writeHead(302, { location: 'http://127.0.0.1:9/' }).end()],
    ['names one size and then another', 'witness-refused', (_submission, response, tries) => response.writeHead(409, { 'content-type': 'text/x.tlog.size' }).end(`${tries % 2}\n`)],
    ['names what is no size', 'witness-refused', (_submission, response) => response.writeHead(409, { 'content-type': 'text/x.tlog.size' }).end('many\n')],
    ['claims to have cosigned more than there is', 'witness-refused', (_submission, response) => response.writeHead(409, { 'content-type': 'text/x.tlog.size' }).end('9007199254740991\n')],
    ['refuses the same size', 'witness-refused', (_submission, response) => response.writeHead(409, { 'content-type': 'application/problem+json' }).end('{"code":"checkpoint-split-view"}')],
  ] satisfies readonly [string, string, Peer['answer']][]) {
    test(`that ${what} costs its cosignature and nothing else`, async (t) => {
      const { mex, peer, transparency, kept, faults } = await logWithPeer(t)
      peer.answer = answer
      transparency.start()
      await until(() => transparency.troubleWith('USA') === code)
      await saySoon(mex, news('Meanwhile'))
      const { size } = await treeOf(mex)
      await until(async () => checkpointIn((await kept.find('MEX'))?.latest ?? '').size === size)
      assert.deepEqual([await signersOf(kept), transparency.trouble, faults], [['alternat/lake/MEX'], null, []])
    })
  }

  test('is not believed when it cosigns something else, or with another key', async (t) => {
    const { mex, usa, peer, transparency, kept } = await logWithPeer(t)
    const stranger = testKey('stranger')
    const other = cosignerKey(checkpointOrigin('lake', 'USA'), stranger.key) ?? assert.fail()
    const otherText = await signedNote(mex, 2, (await treeOf(mex)).root(2))
    for (const wrong of [
      (one: Submission) => signatureLine(noteSignature(other, stranger.sign(cosignedText(one.checkpoint.note.text, 5)), 5)),
      (one: Submission) => lineOf(usa, { ...one, checkpoint: checkpointIn(otherText) }),
      async (one: Submission) => (await lineOf(usa, one)).replace('lake/USA', 'lake/CAN'),
      (one: Submission) => signatureLine({ ...one.checkpoint.note.signatures[0] ?? assert.fail(), name: checkpointOrigin('lake', 'USA') }),
    ]) {
      const before = peer.asked
      peer.answer = async (one, response) => response.writeHead(200).end(await wrong(one))
      if (before === 0) transparency.start()
      await until(() => peer.asked > before + 1 && transparency.troubleWith('USA') === 'witness-garbled')
      assert.deepEqual(await signersOf(kept), ['alternat/lake/MEX'])
    }
    peer.answer = async (one, response) => response.writeHead(200).end(`— unknown.example/w ${Buffer.alloc(68).toString('base64')}\n${await lineOf(usa, one)}`)
    await until(async () => (await signersOf(kept)).length === 2)
    assert.deepEqual(await signersOf(kept), ['alternat/lake/MEX', 'alternat/lake/USA'])
    await until(() => transparency.troubleWith('USA') === null)
  })

  test('that names its size gets the right proof at once', async (t) => {
    const { mex, usa, peer, transparency, kept } = await logWithPeer(t)
    const { size } = await treeOf(mex)
    const asked: number[] = []
    peer.answer = async (one, response) => {
      asked.push(one.oldSize)
      if (one.oldSize !== size - 1) response.writeHead(409, { 'content-type': 'text/x.tlog.size' }).end(`${size - 1}\n`)
      else response.writeHead(200).end(await lineOf(usa, one))
    }
    transparency.start()
    await until(async () => (await signersOf(kept)).length === 2)
    assert.deepEqual(asked, [0, size - 1])
  })

  test('is asked again while it fails, and left alone once it has cosigned', async (t) => {
    const { usa, mex, peer, transparency, kept } = await logWithPeer(t)
    peer.answer = async (one, response, tries) => (tries < 4 ? response.writeHead(503).end() : response.writeHead(200).end(await lineOf(usa, one)))
    transparency.start()
    await until(async () => (await signersOf(kept)).length === 2)
    const { asked } = peer
    for (let more = 0; more < 5; more++) { transparency.changed(); await new Promise((resolve) => setTimeout(resolve, 15)) }
    assert.equal(peer.asked, asked)
    await saySoon(mex, news('Next'))
    await until(() => peer.asked === asked + 1)
  })

  test('that shows what we signed and do not hold stops our log before it signs anything', async (t) => {
    const { mex, peer, transparency, kept } = await logWithPeer(t)
    const tree = await treeOf(mex)
    peer.shown = await signedNote(mex, tree.size + 4, tree.root())
    transparency.start()
    await saySoon(mex, news('After the restore'))
    await until(() => transparency.troubleWith('USA') === 'checkpoint-rolled-back')
    await new Promise((resolve) => setTimeout(resolve, 50))
    assert.deepEqual([await kept.find('MEX'), peer.asked, transparency.trouble], [null, 0, 'checkpoint-rolled-back'])
  })

  test('that shows it only later stops our log then', async (t) => {
    const { mex, usa, peer, transparency, kept } = await logWithPeer(t)
    peer.answer = async (one, response) => response.writeHead(200).end(await lineOf(usa, one))
    transparency.start()
    await until(async () => (await signersOf(kept)).length === 2)
    const { size } = await treeOf(mex)
    peer.shown = await signedNote(mex, size + 4, (await treeOf(mex)).root())
    peer.answer = (_one, response) => response.writeHead(409, { 'content-type': 'text/x.tlog.size' }).end(`${size + 4}\n`)
    await saySoon(mex, news('Not what was said then'))
    await until(() => transparency.trouble === 'checkpoint-rolled-back')
    const note = (await kept.find('MEX'))?.latest
    await saySoon(mex, news('More'))
    await new Promise((resolve) => setTimeout(resolve, 50))
    assert.equal((await kept.find('MEX'))?.latest, note)
  })
})
