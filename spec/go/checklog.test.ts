// The published logs of two nodes, checked by a program in Go that stands on packages of others.

import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { before, describe, test } from 'node:test'
import type { TestContext } from 'node:test'
import {
  checkpointOrigin, checkpointText, cosignerKey, createKeyPair, entryBundle, formatNote, HashTree, leafHash, logKey, noteSignature, parseCheckpoint, signatureLine, tilePath, tilesOf, vkeyOf,
} from '../../src/record/index.ts'
import type { PublicKey } from '../../src/record/index.ts'
import { testKey } from '../../src/record/testing/keys.ts'
import { advance, say } from '../../src/dialogue/testing/contents.ts'
import { publishTree } from '../../src/node/publish.ts'
import { found, temporaryFolder } from '../../src/node/testing/nodes.ts'
import { ask } from '../../src/api/testing/ask.ts'
import { servedNodes, until } from '../../src/api/testing/served.ts'
import type { Served } from '../../src/api/testing/served.ts'

const GOPATH = '/usr/share/gocode'
const hasGo = spawnSync('go', ['version']).status === 0
const hasPackages = existsSync(join(GOPATH, 'src/golang.org/x/mod/sumdb/tlog'))
const skip = !hasGo ? 'this machine has no go' : !hasPackages ? 'this machine lacks golang.org/x/mod (Debian: golang-golang-x-mod-dev)' : false

const cleaners: (() => unknown)[] = []
let checklog = ''
let mex: Served
let usa: Served
let earlier = ''

before(async () => {
  if (skip !== false) return
  const t = { after: (clean: () => unknown) => cleaners.push(clean) } as unknown as TestContext
  const folder = temporaryFolder(t)
  checklog = join(folder, 'checklog')
  const environment = { ...process.env, GO111MODULE: 'off', GOFLAGS: '', GOPATH, GOCACHE: join(folder, 'cache'), GOPROXY: 'off' }
  const built = spawnSync('go', ['build', '-o', checklog, '.'], { cwd: fileURLToPath(new URL('checklog', import.meta.url)), env: environment, encoding: 'utf8' })
  assert.equal(built.status, 0, built.stderr)
  const [one, two] = await servedNodes(t, ['MEX', 'USA'], { pace: { quiet: 50, shortestPause: 5 }, transparencyPace: { settle: 5 } })
  if (one === undefined || two === undefined) return assert.fail()
  ;[mex, usa] = [one, two]
  await found([mex.running.node, usa.running.node])
  for (const { running } of [mex, usa]) running.start()
  earlier = join(folder, 'earlier')
  writeFileSync(earlier, await cosigned(mex, 'MEX', 'USA'))
  for (let more = 0; more < 27; more++) await mex.running.node.say(...Array.from({ length: 10 }, (_, index) => news(`${more} ${index}`)))
  await cosigned(mex, 'MEX', 'USA')
  await cosigned(usa, 'MEX', 'USA')
  await cosigned(usa, 'USA', 'MEX')
})
test.after(async () => { for (const clean of cleaners.toReversed()) await clean() })

describe('the Go packages', { skip }, () => {
  test('open the checkpoint and prove every act and every earlier size, from what either node serves', async () => {
    for (const [served, party, other] of [[mex, 'MEX', 'USA'], [usa, 'MEX', 'USA'], [usa, 'USA', 'MEX']] as const) {
      const size = served.running.node.ledger.chain(party).sequence
      const answered = await run(['-log', logVkey(party), '-witness', witnessVkey(other), ...(party === 'MEX' ? ['-old', earlier] : []), `${served.url}/record/lake/${party}`])
      assert.deepEqual([answered.status, answered.stderr], [0, ''])
      const name = (one: string) => one.split('+').slice(0, 2).join('+')
      assert.equal(answered.stdout, `size ${size}, ${size} entries proved, ${size} earlier trees consistent, signed by ${name(logVkey(party))} ${name(witnessVkey(other))}\n`)
      assert.ok(party === 'USA' || size > 256)
    }
  })

  test('refuse a changed note, root, size, signature, entry, tile, bundle, key, and a history that was changed', async (t) => {
    const site = join(temporaryFolder(t), 'site')
    await publishTree(mex.running.node, mex.running.site, mex.running.blobs, new Map(), site, () => undefined)
    const good = join(site, 'record/lake/MEX')
    const [log, witness] = [logVkey('MEX'), witnessVkey('USA')]
    assert.equal((await run(['-log', log, '-witness', witness, '-old', earlier, good])).status, 0, 'the folder as published holds')
    const checkpoint = readFileSync(join(good, 'checkpoint'), 'utf8')
    const { size, note } = parseCheckpoint(checkpoint) ?? assert.fail()
    const width = size - 256
    const [own, cosignature] = note.signatures
    if (own === undefined || cosignature === undefined) return assert.fail()
    const line = checkpoint.split('\n')
    const spoil = (bytes: Buffer, at: number) => Buffer.from(bytes.with(at, (bytes[at] ?? 0) ^ 1))
    const file = (name: string) => readFileSync(join(good, name))
    const forgedText = checkpointText({ origin: checkpointOrigin('lake', 'MEX'), size, root: new Uint8Array(32) })
    for (const [what, why, changes, keys = [log, witness]] of [
      ['the origin', /invalid signature/, { checkpoint: checkpoint.replace('lake/MEX\n', 'lake/MEXX\n') }],
      ['the size', /invalid signature/, { checkpoint: checkpoint.replace(`\n${size}\n`, `\n${size - 1}\n`) }],
      ['the root', /invalid signature/, { checkpoint: checkpoint.replace(line[2] ?? '', Buffer.alloc(32).toString('base64')) }],
      ['the signature', /invalid signature for key alternat\/lake\/MEX/, { checkpoint: formatNote({ ...note, signatures: [{ ...own, signature: own.signature.with(9, (own.signature[9] ?? 0) ^ 1) }, cosignature] }) }],
      ['the cosignature', /invalid signature for key alternat\/lake\/USA/, { checkpoint: formatNote({ ...note, signatures: [own, { ...cosignature, signature: cosignature.signature.with(7, (cosignature.signature[7] ?? 0) ^ 1) }] }) }],
      ['no signature by the log', /is signed by alternat\/lake\/USA/, { checkpoint: formatNote({ ...note, signatures: [cosignature] }) }],
      ['a note within a note', /invalid signature/, { checkpoint: `${checkpoint}\n${signatureLine(own)}` }],
      ['another text before the block', /invalid signature/, { checkpoint: `${forgedText}\n${checkpoint.slice(checkpoint.indexOf('\n\n') + 2)}` }],
      ['an entry', /entry \d+: invalid/, { 'tile/entries/000': spoil(file('tile/entries/000'), 100) }],
      ['a bundle cut short', /cut short|entries for/, { [`tile/entries/001.p/${width}`]: file(`tile/entries/001.p/${width}`).subarray(0, -1) }],
      ['a full tile', /inconsistent tile|invalid transparency proof/, { 'tile/0/000': spoil(file('tile/0/000'), 5000) }],
      ['a partial tile', /inconsistent tile|invalid transparency proof/, { [`tile/0/001.p/${width}`]: spoil(file(`tile/0/001.p/${width}`), 40) }],
      ['a tile above', /inconsistent tile|invalid transparency proof/, { 'tile/1/000.p/1': spoil(file('tile/1/000.p/1'), 0) }],
      ['the key of the log', /is signed by|no verifiable/, {}, [vkeyOf(logKey(checkpointOrigin('lake', 'MEX'), testKey('stranger').key)), witness]],
      ['the key of the witness as that of a log', /unknown verifier algorithm/, {}, [witness, witness]],
      ['a key of P-256, which x/mod does not know', /verifier/, {}, [vkeyOf(logKey(checkpointOrigin('lake', 'MEX'), createKeyPair('ecdsa-p256').key)), witness]],
    ] as const satisfies readonly (readonly [string, RegExp, Record<string, string | Uint8Array>, (readonly [string, string])?])[]) {
      const place = join(temporaryFolder(t), 'log')
      cpSync(good, place, { recursive: true })
      for (const [name, content] of Object.entries(changes)) writeFileSync(join(place, name), content)
      const answered = await run(['-log', keys[0], '-witness', keys[1], place])
      assert.equal(answered.status, 1, `${what}: ${answered.stdout}`)
      assert.match(answered.stderr, why, what)
    }
    // An earlier checkpoint over another history: signed, and not continued.
    const tree = new HashTree()
    for (const entry of ['one', 'two', 'three']) tree.append(leafHash(entry))
    const { node } = mex.running
    const key = node.findKey('signing') ?? assert.fail()
    const text = checkpointText({ origin: checkpointOrigin('lake', 'MEX'), size: 3, root: tree.root() })
    const rewritten = join(temporaryFolder(t), 'rewritten')
    writeFileSync(rewritten, formatNote({ text, signatures: [noteSignature(logKey(checkpointOrigin('lake', 'MEX'), key.key), await node.signer.sign(key.id, text))] }))
    assert.match((await run(['-log', log, '-old', rewritten, good])).stderr, /tree 3: invalid/)
  })

  test('read a log of 257,000 entries, whose tiles go three levels up and whose paths are divided', async (t) => {
    const [key, place, size] = [testKey('large log'), temporaryFolder(t), 257_000]
    const origin = checkpointOrigin('large', 'AAA')
    const entries = Array.from({ length: size }, (_, index) => `{"entry":${index}}`)
    const tree = new HashTree()
    for (const entry of entries) tree.append(leafHash(entry))
    for (const tile of tilesOf(size)) {
      const bytes = tile.level === 'entries' ? entryBundle(entries.slice(tile.index * 256, tile.index * 256 + tile.width)) : tree.findTile(tile.level, tile.index, tile.width)
      mkdirSync(dirname(join(place, tilePath(tile))), { recursive: true })
      writeFileSync(join(place, tilePath(tile)), bytes ?? assert.fail(tilePath(tile)))
    }
    assert.ok(existsSync(join(place, 'tile/0/x001/003.p/232')) && existsSync(join(place, 'tile/2/000.p/3')))
    const text = checkpointText({ origin, size, root: tree.root() })
    writeFileSync(join(place, 'checkpoint'), formatNote({ text, signatures: [noteSignature(logKey(origin, key.key), key.sign(text))] }))
    const answered = await run(['-log', vkeyOf(logKey(origin, key.key)), '-every', '2999', place])
    assert.deepEqual([answered.status, answered.stderr], [0, ''])
    assert.match(answered.stdout, /^size 257000, 87 entries proved, 86 earlier trees consistent/)
  })
})

function news(text: string) {
  return { name: 'state', about: 'element/1.1', type: 'advance', content: advance({ text: say(text) }) as never, replaces: null, audience: 'public' } as const
}

/** The checkpoint that a node shows of a whole chain, once the other party's cosignature is in it. */
async function cosigned(served: Served, party: string, other: string): Promise<string> {
  const author = party === 'MEX' ? mex : usa
  const find = async () => (await ask(served.port, `/record/lake/${party}/checkpoint`)).text
  await until(async () => {
    const checkpoint = parseCheckpoint(await find())
    return checkpoint?.size === author.running.node.ledger.chain(party).sequence && checkpoint.note.signatures.some(({ name }) => name === checkpointOrigin('lake', other))
  }, () => `${party} at ${served.running.settings.party}`)
  return find()
}

function signingKey(party: string): PublicKey {
  return ((party === 'MEX' ? mex : usa).running.node.findKey('signing') ?? assert.fail()).key
}

function logVkey(party: string): string {
  return vkeyOf(logKey(checkpointOrigin('lake', party), signingKey(party)))
}

function witnessVkey(party: string): string {
  return vkeyOf(cosignerKey(checkpointOrigin('lake', party), signingKey(party)) ?? assert.fail())
}

/** Beside this process, which serves what the program reads. */
function run(words: readonly string[]): Promise<{ status: number | null; stdout: string; stderr: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(checklog, words, { stdio: ['ignore', 'pipe', 'pipe'] })
    const [out, err]: Buffer[][] = [[], []]
    child.stdout.on('data', (part: Buffer) => out?.push(part))
    child.stderr.on('data', (part: Buffer) => err?.push(part))
    child.on('error', reject).on('close', (status) => resolve({ status, stdout: Buffer.concat(out ?? []).toString(), stderr: Buffer.concat(err ?? []).toString() }))
  })
}
