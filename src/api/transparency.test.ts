import assert from 'node:assert/strict'
import { readFileSync, readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, test } from 'node:test'
import type { TestContext } from 'node:test'
import { checkpointOrigin, HashTree, isConsistent, leafHash, parseCheckpoint, parseEntryBundle, parseSignatureLine, signedOf, toHex, verifyCheckpoint } from '../record/index.ts'
import type { CheckpointVerdict } from '../record/index.ts'
import { advance, say } from '../dialogue/testing/contents.ts'
import { publishTree } from '../node/publish.ts'
import { otherTree, submission, treeOf } from '../node/testing/checkpoints.ts'
import { found, saySoon, temporaryFolder } from '../node/testing/nodes.ts'
import { ask } from './testing/ask.ts'
import { servedNodes, until } from './testing/served.ts'
import type { Served } from './testing/served.ts'

const PACE = { pace: { quiet: 50, shortestRetry: 20, longestRetry: 100, shortestPause: 5 }, transparencyPace: { settle: 5, patience: 5, shortestRetry: 20, longestRetry: 100 } }
const news = (text: string) => ({ name: 'state', about: 'element/1.1', type: 'advance', content: advance({ text: say(text) }) as never, replaces: null, audience: 'public' }) as const

async function pair(t: TestContext, parties = ['MEX', 'USA']): Promise<[Served, Served]> {
  const [mex, usa] = await servedNodes(t, parties, PACE)
  if (mex === undefined || usa === undefined) return assert.fail()
  await found([mex.running.node, usa.running.node])
  return [mex, usa]
}

async function shown(served: Served, party: string): Promise<string | null> {
  const { status, text } = await ask(served.port, `/record/lake/${party}/checkpoint`)
  return status === 200 ? text : null
}

/** What a reader who knows both chains makes of the checkpoint that a site shows. */
async function verdicts(served: Served, party: string): Promise<readonly CheckpointVerdict[]> {
  const note = await shown(served, party)
  if (note === null) return []
  const { node } = served.running
  const others = node.ledger.chains().filter((chain) => chain.party !== party)
  return verifyCheckpoint({ dialogue: 'lake', party, note, tree: await treeOf(node, party), keys: node.ledger.chain(party).keys, witnesses: new Map(others.map((chain) => [chain.party, chain.keys])) })
}

/** Both show both chains whole, cosigned. */
async function untilCosigned(...all: readonly Served[]): Promise<void> {
  const state = async () => Promise.all(all.flatMap((served) => ['MEX', 'USA'].map(async (party) => {
    const [size, judged] = [parseCheckpoint(await shown(served, party) ?? '')?.size, await verdicts(served, party)]
    return size === served.running.node.ledger.chain(party).sequence && judged.length === 3 && judged.every(({ verdict }) => verdict === 'verified')
  })))
  await until(async () => (await state()).every(Boolean), () => all.map(({ running }) => `${running.settings.party}: ${['MEX', 'USA'].map((party) => running.transparency.troubleWith(party)).join(' ')}`).join('; '))
}

describe('two nodes', () => {
  test('show the same checkpoint of each chain, cosigned by the other side, and come to rest', async (t) => {
    const [mex, usa] = await pair(t)
    for (const { running } of [mex, usa]) running.start()
    await untilCosigned(mex, usa)
    await saySoon(mex.running.node, news('One'))
    await saySoon(usa.running.node, news('Two'))
    await until(() => [mex, usa].every(({ running: { node } }) => node.ledger.chain('MEX').sequence === mex.running.node.ledger.chain('MEX').sequence && node.ledger.chain('USA').sequence === usa.running.node.ledger.chain('USA').sequence))
    await untilCosigned(mex, usa)
    for (const party of ['MEX', 'USA']) {
      const [here, there] = [parseCheckpoint(await shown(mex, party) ?? '') ?? assert.fail(), parseCheckpoint(await shown(usa, party) ?? '') ?? assert.fail()]
      assert.deepEqual([here.size, toHex(here.root), here.origin], [there.size, toHex(there.root), checkpointOrigin('lake', party)])
    }
    // Cosigning answers nothing: heads and notes stand still.
    const still = async () => JSON.stringify([mex.running.node.ledger.heads(), await Promise.all([mex, usa].flatMap((served) => ['MEX', 'USA'].map((party) => shown(served, party))))])
    const before = await still()
    await new Promise((resolve) => setTimeout(resolve, 300))
    assert.equal(await still(), before)
    assert.deepEqual([mex.faults, usa.faults, mex.running.transparency.trouble, mex.running.transparency.troubleWith('USA')], [[], [], null, null])
  })

  test('catch up when a witness comes back, and ask it for a new cosignature when it has a new key', async (t) => {
    const [mex, usa] = await pair(t)
    await usa.stop()
    mex.running.start()
    await saySoon(mex.running.node, news('Alone'))
    await until(async () => (await shown(mex, 'MEX')) !== null && mex.running.transparency.troubleWith('USA') === 'witness-unreachable')
    assert.deepEqual((await verdicts(mex, 'MEX')).map(({ code }) => code), [null, null, 'cosignature-missing'])
    await usa.again()
    usa.running.start()
    await untilCosigned(mex, usa)
    await usa.running.node.rotate('routine')
    await until(async () => (await verdicts(mex, 'MEX')).some(({ code }) => code === 'cosignature-key-revoked') || mex.running.node.ledger.chain('USA').sequence === usa.running.node.ledger.chain('USA').sequence)
    await until(async () => { const judged = await verdicts(mex, 'MEX'); return judged.some(({ about, verdict }) => about === 'cosignature' && verdict === 'verified') })
    assert.equal(mex.running.transparency.troubleWith('USA'), null)
  })

  test('tell their officers of a split view', async (t) => {
    const [mex, usa] = await pair(t)
    const lie = await otherTree(mex.running.node, 1)
    const answered = await ask(usa.port, '/exchange/lake/add-checkpoint', { method: 'POST', body: await submission(mex.running.node, lie, 0) })
    assert.deepEqual([answered.status, JSON.parse(answered.text).code], [409, 'checkpoint-root-mismatch'])
    assert.equal(usa.running.transparency.troubleWith('MEX'), 'checkpoint-root-mismatch')
  })
})

describe('a witness answers a client that is not ours', () => {
  test('with the statuses and bodies of c2sp.org/tlog-witness', async (t) => {
    const [mex, usa] = await pair(t)
    const post = (body: string | Buffer, headers = {}) => ask(usa.port, '/exchange/lake/add-checkpoint', { method: 'POST', body, headers })
    const [tree, other] = [await treeOf(mex.running.node), await otherTree(mex.running.node, -1, 2)]
    const { size } = tree

    const stale = await post(await submission(mex.running.node, tree, 2))
    assert.deepEqual([stale.status, stale.headers['content-type'], stale.text], [409, 'text/x.tlog.size', '0\n'])
    const good = await post(await submission(mex.running.node, tree, 0))
    assert.equal(good.status, 200)
    assert.match(good.text, /^— alternat\/lake\/USA [A-Za-z0-9+/]+=*\n$/)
    assert.equal(parseSignatureLine(good.text.trimEnd())?.signature.length, 72)
    const again = await post(await submission(mex.running.node, tree, 0))
    assert.deepEqual([again.status, again.headers['content-type'], again.text], [409, 'text/x.tlog.size', `${size}\n`])
    assert.equal((await post(await submission(mex.running.node, tree, size))).status, 200)
    assert.equal((await post(await submission(mex.running.node, tree, size, size - 1))).status, 400)
    assert.equal((await post('garbage')).status, 400)
    assert.equal((await post('')).status, 400)
    for (const spoilt of [Buffer.concat([Buffer.from(await submission(mex.running.node, tree, size)), Buffer.of(0xff, 0x0a)]), Buffer.from(`\ufeff${await submission(mex.running.node, tree, size)}`)]) assert.equal((await post(spoilt)).status, 400)
    assert.equal((await post((await submission(mex.running.node, other, size)).replace(/(old \d+\n)[^\n]+\n/, '$1'))).status, 422)
    const split = await post(await submission(mex.running.node, await otherTree(mex.running.node, 1), size))
    assert.deepEqual([split.status, split.headers['content-type']], [409, 'application/problem+json'], 'not a size: a client would send the same again')
    assert.equal((await post((await submission(mex.running.node, tree, size)).replace('alternat/lake/MEX\n', 'example.com/log\n'))).status, 404)
    assert.equal((await post((await submission(mex.running.node, tree, size)).replace(/\n(\d+)\n([^\n]+)\n\n—/, `\n$1\n${Buffer.alloc(32).toString('base64')}\n\n—`))).status, 403)
    assert.equal((await ask(usa.port, '/exchange/lake/add-checkpoint')).status, 405)
    assert.equal((await post('x'.repeat(1024 * 1024 + 1))).status, 413)
    assert.equal((await ask(usa.port, '/exchange/other/add-checkpoint', { method: 'POST', body: await submission(mex.running.node, tree, size) })).status, 405)
  })
})

describe('a published log', () => {
  test('is its checkpoint, its tiles and its entries, and no partial tile is served as a full one', async (t) => {
    const [mex, usa] = await pair(t)
    for (let more = 0; more < 26; more++) await mex.running.node.say(...Array.from({ length: 10 }, (_, index) => news(`${more} ${index}`)))
    for (const { running } of [mex, usa]) running.start()
    await untilCosigned(mex, usa)
    const { node } = mex.running
    const tree = await treeOf(node)
    const lines = (await node.store.acts('MEX', 0, 1000)).map(({ line }) => signedOf(line))
    const { size } = tree
    assert.ok(size > 256 && size < 512)
    const width = size - 256
    for (const served of [mex, usa]) {
      const get = (name: string, method = 'GET') => ask(served.port, `/record/lake/MEX/${name}`, { method })
      const checkpoint = await get('checkpoint')
      assert.deepEqual([checkpoint.status, checkpoint.headers['content-type'], checkpoint.headers['cache-control']], [200, 'text/plain; charset=utf-8', 'no-cache'])
      for (const [name, bytes] of [
        ['tile/0/000', tree.findTile(0, 0, 256)], [`tile/0/001.p/${width}`, tree.findTile(0, 1, width)], ['tile/0/001.p/1', tree.findTile(0, 1, 1)], ['tile/0/000.p/7', tree.findTile(0, 0, 7)], ['tile/1/000.p/1', tree.findTile(1, 0, 1)],
      ] as const) {
        const tile = await get(name)
        assert.deepEqual([tile.status, tile.headers['content-type'], tile.headers['cache-control']], [200, 'application/octet-stream', 'public, max-age=31536000, immutable'], name)
        assert.deepEqual(tile.body, Buffer.from(bytes ?? assert.fail()), name)
      }
      const bundles = [await get('tile/entries/000'), await get(`tile/entries/001.p/${width}`)]
      assert.deepEqual(bundles.flatMap(({ body }) => parseEntryBundle(body) ?? assert.fail()), lines)
      for (const name of ['tile/0/001', `tile/0/001.p/${width + 1}`, 'tile/entries/001', 'tile/1/000', 'tile/1/000.p/2', 'tile/0/002.p/1', 'tile/2/000.p/1', 'tile/0/0', 'tile/0/000.p/0', 'tile/0/000.p/256', 'tile/64/000', 'tile', 'tile/0/000/', 'checkpoint.tsr', 'checkpoint.stamped', 'Checkpoint', 'tile/0/x999/x999/999']) {
        assert.equal((await get(name)).status, 404, name)
      }
      for (const name of ['checkpoint', 'tile/0/000']) {
        const [whole, head] = [await get(name), await get(name, 'HEAD')]
        assert.deepEqual([head.status, head.body.length, head.headers['content-length']], [200, 0, String(whole.body.length)])
        assert.equal((await get(name, 'POST')).status, 405)
      }
      assert.equal((await ask(served.port, '/record/lake/CAN/checkpoint')).status, 404)
      assert.equal((await ask(served.port, `/record/lake/${'M'.repeat(3000)}/checkpoint`)).status, 404)
    }
    // From the tiles alone: each leaf is the hash of its entry, and the root is the one that was signed.
    const rebuilt = new HashTree()
    for (const line of lines) rebuilt.append(leafHash(line))
    const { root } = parseCheckpoint(await shown(usa, 'MEX') ?? '') ?? assert.fail()
    assert.equal(toHex(rebuilt.root()), toHex(root))
    assert.ok(isConsistent(rebuilt.consistencyProof(256, size), 256, size, rebuilt.root(256), root))
  })

  test('written as files is what is served, byte for byte, and the same when written again from the store', async (t) => {
    const [mex, usa] = await pair(t)
    for (const { running } of [mex, usa]) running.start()
    await untilCosigned(mex, usa)
    for (const served of [mex, usa]) {
      const [first, second] = [join(temporaryFolder(t), 'site'), join(temporaryFolder(t), 'site')]
      for (const out of [first, second]) await publishTree(served.running.node, served.running.site, served.running.blobs, new Map(), out, () => undefined)
      const names = filesUnder(join(first, 'record'))
      assert.deepEqual(filesUnder(join(second, 'record')), names)
      const ofLogs = names.filter((name) => /^lake\/(MEX|USA)\//.test(name))
      assert.deepEqual(ofLogs.filter((name) => name.endsWith('/checkpoint')), ['lake/MEX/checkpoint', 'lake/USA/checkpoint'])
      for (const name of ofLogs) {
        const file = readFileSync(join(first, 'record', name))
        assert.deepEqual(file, readFileSync(join(second, 'record', name)))
        const answered = await ask(served.port, `/record/${name}`)
        assert.deepEqual([answered.status, answered.body], [200, file], name)
      }
    }
  })
})

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => relative(folder, join(entry.parentPath, entry.name))).sort()
}
