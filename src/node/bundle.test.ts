import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import type { TestContext } from 'node:test'
import type { Command } from '../dialogue/decide.ts'
import { advance, say } from '../dialogue/testing/contents.ts'
import { BUNDLE_INDEX, parseBundleIndex } from '../record/bundle.ts'
import { readTar, TAR_END, tarHeader, tarPadding } from '../record/tar.ts'
import { FileBlobs } from '../store/blobs.ts'
import type { NamedBlob } from '../store/blobs.ts'
import { exportBundle } from './bundle-export.ts'
import type { BundleWish } from './bundle-export.ts'
import { importBundle } from './bundle-import.ts'
import type { BundleTaken } from './bundle-import.ts'
import type { DialogueNode } from './dialogue-node.ts'
import { assertSame, exchange, found, openNode, retitle, saySoon, temporaryFolder } from './testing/nodes.ts'

interface Side { readonly node: DialogueNode; readonly home: string; readonly blobs: FileBlobs }

async function side(t: TestContext, party: string): Promise<Side> {
  const home = temporaryFolder(t)
  return { node: await openNode(t, party, { home }), home, blobs: new FileBlobs(join(home, 'blobs')) }
}

const state = (text: string, audience: 'public' | 'parties', blob?: NamedBlob): Extract<Command, { name: 'state' }> =>
  ({ name: 'state', about: 'element/1.1', type: 'advance', content: advance({ text: say(text), ...(blob === undefined ? {} : { attachments: [{ ...blob, mediaType: 'text/csv', name: 'a.csv' }] }) }) as never, replaces: null, audience })

/** Both founded; USA has since spoken to both audiences, naming a file for each. */
async function founded(t: TestContext) {
  const [mex, usa] = [await side(t, 'MEX'), await side(t, 'USA')]
  await found([mex.node, usa.node])
  const [open, closed] = [await usa.blobs.keep(bytes('an open file')), await usa.blobs.keep(bytes('a closed file'))]
  await saySoon(usa.node, state('To all', 'public', open), state('Between us', 'parties', closed))
  await saySoon(usa.node, retitle(usa.node, 'element/1.1', 'Wells'))
  return { mex, usa, open, closed }
}

async function* bytes(...texts: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield Buffer.from(text)
}

async function exported(t: TestContext, { node, blobs }: Side, wish: Partial<BundleWish> = {}): Promise<string> {
  const file = join(temporaryFolder(t), 'a.bundle')
  assert.notEqual(await exportBundle(node, blobs, file, { audience: { party: 'MEX' }, after: new Map(), ...wish }, () => undefined), null)
  return file
}

function taken({ node, blobs }: Side, file: string, from: readonly Side[]): Promise<BundleTaken> {
  return importBundle(node, blobs, file, (party) => from.find((one) => one.node.party === party)?.node.ledger.chain(party).root ?? null, () => undefined)
}

type Parts = Map<string, string>
async function partsOf(file: string): Promise<Parts> {
  const parts: Parts = new Map()
  for await (const { name, content } of readTar(bytesOf(readFileSync(file)))) {
    const some: Uint8Array[] = []
    for await (const part of content) some.push(part)
    parts.set(name, Buffer.concat(some).toString())
  }
  return parts
}

async function* bytesOf(buffer: Buffer): AsyncGenerator<Uint8Array> {
  yield buffer
}

/** The bundle with its parts changed; the index is left as it was. */
async function rewritten(t: TestContext, file: string, change: (parts: Parts) => Parts | void): Promise<string> {
  const before = await partsOf(file)
  const parts = change(before) ?? before
  const path = join(temporaryFolder(t), 'changed.bundle')
  writeFileSync(path, Buffer.concat([...[...parts].flatMap(([name, content]) => { const some = Buffer.from(content); return [tarHeader({ name, size: some.length }), some, tarPadding(some.length)] }), TAR_END]))
  return path
}

describe('a bundle', () => {
  test('for a party brings it all that the network would, files too, and then it does its duties', async (t) => {
    const { mex, usa, open, closed } = await founded(t)
    await usa.node.rotate('yearly')
    const own = mex.node.ledger.chain('MEX').sequence
    const file = await exported(t, usa)
    assert.deepEqual((await taken(mex, file, [usa])).problems, [])
    // A key act asks for a receipt.
    assert.equal(mex.node.ledger.chain('MEX').sequence, own + 1)
    await exchange(mex.node, usa.node)
    await assertSame(mex.node, usa.node)
    for (const { blob, bytes: size } of [open, closed]) assert.equal(await mex.blobs.sizeOf(blob), size)
  })

  test('taken twice changes nothing the second time', async (t) => {
    const { mex, usa } = await founded(t)
    const file = await exported(t, usa)
    const first = await taken(mex, file, [usa])
    assert.deepEqual([first.acts, first.blobs], [3, 2])
    const before = mex.node.rows.toText()
    assert.deepEqual(await taken(mex, file, [usa]), { acts: 0, blobs: 0, problems: [] })
    assert.deepEqual(mex.node.rows.toText(), before)
  })

  test('for somebody new begins with nothing and ends with everything, in portions that wait for each other', async (t) => {
    const { mex, usa } = await founded(t)
    for (let index = 0; index < 6; index++) {
      const [speaker, length] = index % 2 === 0 ? [mex.node, 400] as const : [usa.node, 5] as const
      await saySoon(speaker, ...Array.from({ length }, (_, at) => state(`Turn ${index} ${at}`, 'parties')))
      await exchange(mex.node, usa.node)
    }
    const can = await side(t, 'CAN')
    const file = await exported(t, usa)
    const seen: number[] = []
    const report = await importBundle(can.node, can.blobs, file, (party) => (party === 'CAN' ? null : usa.node.ledger.chain(party).root), (done) => seen.push(done))
    assert.deepEqual(report.problems, [])
    assert.ok(seen.length >= 2)
    for (const party of ['MEX', 'USA']) assert.equal(can.node.ledger.chain(party).hash, usa.node.ledger.chain(party).hash)
  })

  test('is a tar of an index, chains as over the network, and files by their hashes', async (t) => {
    const { usa, open, closed } = await founded(t)
    const file = await exported(t, usa)
    const parts = await partsOf(file)
    assert.deepEqual([...parts.keys()], [BUNDLE_INDEX, 'lake/MEX.ndjson', 'lake/USA.ndjson', ...[open.blob, closed.blob].sort().map((blob) => `blobs/${blob}`)])
    const index = parseBundleIndex(parts.get(BUNDLE_INDEX) ?? '') ?? assert.fail()
    const { root, sequence, hash } = usa.node.ledger.chain('USA')
    assert.deepEqual([index.dialogue, index.audience, index.chains[1]], ['lake', { party: 'MEX' }, { party: 'USA', root, from: 1, to: sequence, head: hash }])
    assert.equal(parts.get('lake/USA.ndjson'), (await usa.node.store.acts('USA', 0, 1000)).map(({ line }) => `${line}\n`).join(''))
    assert.equal(parts.get(`blobs/${open.blob}`), 'an open file')
    const listed = spawnSync('tar', ['-tf', file])
    if (listed.error === undefined) assert.deepEqual(listed.stdout.toString().trim().split('\n'), [...parts.keys()])
  })

  test('for the public holds no body and no file that is between the parties', async (t) => {
    const { mex, usa, open, closed } = await founded(t)
    const file = await exported(t, usa, { audience: 'public' })
    const text = readFileSync(file, 'latin1')
    for (const secret of ['Between us', 'a closed file', closed.blob, 'Wells']) assert.ok(!text.includes(secret), secret)
    assert.ok(text.includes(open.blob) && text.includes('an open file'))
    const before = mex.node.ledger.chain('USA').sequence
    // A party takes what it can: up to the first act that it cannot judge.
    assert.deepEqual((await taken(mex, file, [usa])).problems, [{ code: 'body-withheld', detail: `USA ${before + 2}` }])
    assert.equal(mex.node.ledger.chain('USA').sequence, before + 1)
  })

  test('may leave out what the other side has; nothing new makes none', async (t) => {
    const { mex, usa } = await founded(t)
    const after = new Map(Object.entries(mex.node.ledger.heads()) as [string, number][])
    const file = await exported(t, usa, { after })
    assert.deepEqual([...(await partsOf(file)).keys()].filter((name) => name.startsWith('lake/')), ['lake/USA.ndjson'])
    assert.equal((await taken(mex, file, [usa])).acts, 3)
    assert.equal(await exportBundle(usa.node, usa.blobs, join(temporaryFolder(t), 'x'), { audience: 'public', after: new Map(Object.entries(usa.node.ledger.heads()) as [string, number][]) }, () => undefined), null)
    // With a hole before it, the first act says what is missing.
    const can = await side(t, 'CAN')
    assert.deepEqual((await taken(can, file, [usa])).problems.map(({ code }) => code), ['sequence-gap'])
  })
})

test('a node restored from before its last acts finds them in a bundle of the other side', async (t) => {
  const { mex, usa } = await founded(t)
  const old = temporaryFolder(t)
  cpSync(usa.home, old, { recursive: true })
  await saySoon(usa.node, state('After the backup', 'parties'))
  await exchange(mex.node, usa.node)
  const file = await exported(t, mex, { audience: { party: 'USA' } })
  const restored = { node: await openNode(t, 'USA', { home: old }), home: old, blobs: new FileBlobs(join(old, 'blobs')) }
  assert.deepEqual((await taken(restored, file, [mex])).problems, [])
  assert.equal(restored.node.ledger.chain('USA').hash, usa.node.ledger.chain('USA').hash)
})

describe('of a bundle that', () => {
  test('was cut off anywhere, what came before is taken, and where it ends is told', async (t) => {
    const { usa } = await founded(t)
    const whole = readFileSync(await exported(t, usa))
    for (const share of [0, 0.05, 0.3, 0.6, 0.8, 0.95]) {
      const can = await side(t, 'CAN')
      const file = join(can.home, 'cut.bundle')
      writeFileSync(file, whole.subarray(0, Math.floor(whole.length * share)))
      const report = await importBundle(can.node, can.blobs, file, (party) => usa.node.ledger.chain(party).root, () => undefined)
      assert.ok(report.problems.some(({ code }) => code === 'bundle-cut-short'), `${share} ${JSON.stringify(report.problems)}`)
      for (const party of ['MEX', 'USA']) {
        const { sequence } = can.node.ledger.chain(party)
        assert.equal(can.node.ledger.hashAt(party, sequence), sequence === 0 ? null : usa.node.ledger.hashAt(party, sequence))
      }
    }
  })

  const changes: Record<string, { change: (lines: string[]) => string[]; code: string; at: number }> = {
    'has two acts in the wrong order, the first of them': { change: (lines) => [...lines.slice(0, -2), ...lines.slice(-2).reverse()], code: 'sequence-gap', at: 0 },
    'lacks an act, the one after': { change: (lines) => [...lines.slice(0, -2), ...lines.slice(-1)], code: 'sequence-gap', at: 0 },
    'has a letter changed, that act': { change: (lines) => [...lines.slice(0, -2), (lines.at(-2) ?? '').replace('Between us', 'Between uz'), ...lines.slice(-1)], code: 'body-hash-mismatch', at: -1 },
    'has a signature changed, that act': { change: (lines) => [...lines.slice(0, -2), (lines.at(-2) ?? '').replace(/"signature":"(.)/, (_, first: string) => `"signature":"${first === 'A' ? 'B' : 'A'}`), ...lines.slice(-1)], code: 'signature-invalid', at: -1 },
    'has garbage in it, the act that should be there': { change: (lines) => [...lines.slice(0, -2), 'garbage', ...lines.slice(-1)], code: 'malformed-json', at: -1 },
    'has less than its index says, the first that is missing': { change: (lines) => lines.slice(0, -1), code: 'bundle-cut-short', at: 0 },
  }
  for (const [what, { change, code, at }] of Object.entries(changes)) {
    test(`${what} is named and nothing after it is taken`, async (t) => {
      const { mex, usa } = await founded(t)
      const { sequence } = usa.node.ledger.chain('USA')
      const file = await rewritten(t, await exported(t, usa), (parts) => { parts.set('lake/USA.ndjson', change((parts.get('lake/USA.ndjson') ?? '').trimEnd().split('\n')).map((line) => `${line}\n`).join('')) })
      const { problems } = await taken(mex, file, [usa])
      assert.deepEqual(problems[0], { code, detail: `USA ${sequence + at}` })
      assert.ok(mex.node.ledger.chain('USA').sequence < sequence + at)
      assert.deepEqual(await taken(mex, await exported(t, usa), [usa]).then(({ problems: left }) => left), [])
    })
  }

  test('repeats lines takes each once', async (t) => {
    const { mex, usa } = await founded(t)
    const file = await rewritten(t, await exported(t, usa), (parts) => { parts.set('lake/USA.ndjson', (parts.get('lake/USA.ndjson') ?? '').replace(/.*\n/g, '$&$&')) })
    assert.deepEqual(await taken(mex, file, [usa]), { acts: 3, blobs: 2, problems: [] })
  })

  test('is of another dialogue, is none, or begins with another key, nothing is taken', async (t) => {
    const { mex, usa } = await founded(t)
    const file = await exported(t, usa)
    const before = mex.node.rows.toText()
    const foreign: [string, string][] = [
      [await rewritten(t, file, (parts) => { parts.set(BUNDLE_INDEX, (parts.get(BUNDLE_INDEX) ?? '').replace('"lake"', '"river"')) }), 'bundle-foreign'],
      [await rewritten(t, file, (parts) => { parts.set(BUNDLE_INDEX, (parts.get(BUNDLE_INDEX) ?? '').replace('bundle/1', 'bundle/2')) }), 'bundle-foreign'],
      [await rewritten(t, file, (parts) => new Map([...parts].reverse())), 'bundle-foreign'],
      [await rewritten(t, file, () => new Map([['readme.txt', 'hello']])), 'bundle-foreign'],
    ]
    const zip = join(temporaryFolder(t), 'a.zip')
    writeFileSync(zip, 'PK\u0003\u0004'.padEnd(5000, 'x'))
    for (const [path, code] of [...foreign, [zip, 'bundle-foreign'] as const]) assert.deepEqual((await taken(mex, path, [usa])).problems.map((problem) => problem.code), [code], path)
    const can = await side(t, 'CAN')
    const other = await side(t, 'USA')
    const twisted = await importBundle(can.node, can.blobs, file, (party) => (party === 'USA' ? other.node.ledger.chain('USA').root : null), () => undefined)
    assert.deepEqual(twisted.problems, [{ code: 'bundle-root-unknown', detail: 'MEX' }, { code: 'bundle-root-mismatch', detail: 'USA' }])
    assert.deepEqual([mex.node.rows.toText(), can.node.ledger.heads()], [before, { CAN: 2 }])
  })

  test('holds another file than its name says, or one that nobody names, does not bring it', async (t) => {
    const { mex, usa, open } = await founded(t)
    const stray = 'cd'.repeat(32)
    const file = await rewritten(t, await exported(t, usa), (parts) => {
      parts.set(`blobs/${open.blob}`, 'an opex file')
      parts.set(`blobs/${stray}`, 'x')
      const index = JSON.parse(parts.get(BUNDLE_INDEX) ?? '') as { blobs: object[] }
      parts.set(BUNDLE_INDEX, JSON.stringify({ ...index, blobs: [...index.blobs, { blob: stray, bytes: 1 }] }))
    })
    const report = await taken(mex, file, [usa])
    assert.deepEqual([report.blobs, report.problems], [1, [{ code: 'blob-mismatch', detail: `blobs/${open.blob}` }]])
    assert.deepEqual([await mex.blobs.sizeOf(open.blob), await mex.blobs.sizeOf(stray)], [null, null])
  })

  test('holds another act at a place that is taken, the pair is kept as proof', async (t) => {
    const { mex, usa } = await founded(t)
    const home = temporaryFolder(t)
    mkdirSync(home, { recursive: true })
    writeFileSync(join(home, 'keys.json'), readFileSync(join(usa.home, 'keys.json')))
    // The same party begun anew under the same root key: its second act is another.
    const twin = { node: await openNode(t, 'USA', { home }), home, blobs: new FileBlobs(join(home, 'blobs')) }
    await saySoon(twin.node, { name: 'state', about: null, type: 'advance', content: advance() as never, replaces: null, audience: 'public' }).catch(() => undefined)
    const { problems } = await taken(mex, await exported(t, twin), [usa])
    assert.equal(problems[0]?.code, 'fork')
    assert.equal((await mex.node.store.proofs()).length, 1)
  })
})

test('a bundle brings an act whose body was erased, and the act that erased it more than a portion later', async (t) => {
  const { mex, usa } = await founded(t)
  const told = await saySoon(usa.node, state('The name of a person', 'parties'))
  await saySoon(usa.node, ...Array.from({ length: 1100 }, () => state('Between', 'parties')))
  const erasure = await saySoon(usa.node, { name: 'erase', act: told.hash, reason: 'Order of a court', alongside: [] })
  for (const audience of [{ party: 'MEX' }, 'public'] as const) assert.equal(readFileSync(await exported(t, usa, { audience })).includes('The name of a person'), false)
  const { problems } = await taken(mex, await exported(t, usa), [usa])
  assert.deepEqual(problems, [])
  assert.equal(mex.node.ledger.erasedAt(told.hash), erasure.header.sequence)
  await exchange(mex.node, usa.node)
  await assertSame(mex.node, usa.node)
})
