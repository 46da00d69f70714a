import { test } from 'node:test'
import assert from 'node:assert/strict'
import fc from 'fast-check'
import { readFileSync, readdirSync } from 'node:fs'
import { textOfVectors, tlogVectors } from '../../../spec/make-tlog-vectors.ts'
import type { CheckpointCase } from '../../../spec/scenes/checkpoints.ts'
import type { SubmissionCase } from '../../../spec/scenes/submissions.ts'
import type { NOTES } from '../../../spec/scenes/notes.ts'
import { parseAct, withholdBody } from '../act.ts'
import type { Act } from '../act.ts'
import { emptyChain, follow } from '../chain.ts'
import type { ChainHead } from '../chain.ts'
import { Speaker } from '../testing/speaker.ts'
import { WITNESS_CODES, judgeSubmission } from './witness.ts'
import { logKeys, partyOfOrigin, signingBy } from './checkpoint.ts'
import { parseBase64 } from './bytes.ts'
import { parseNote } from './note.ts'
import { parseVkey } from './note-key.ts'
import { isConsistent, isIncluded } from './proof.ts'
import { parseSubmission } from './submission.ts'
import { signedOf } from './signed-line.ts'
import { entryBundle, parseEntryBundle, parseTilePath, tilePath, tilesOf } from './tile.ts'
import { HashTree, leafHash } from './tree.ts'
import { CHECKPOINT_CODES, verifyCheckpoint } from './verify-checkpoint.ts'

const folder = new URL('../../../spec/vectors-tlog/', import.meta.url)
const files = readdirSync(folder).sort()
const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, folder), 'utf8'))
const hex = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'hex'))

interface World { readonly dialogue: string; readonly chains: { readonly [party: string]: readonly string[] } }

function actsOf(world: World, party: string): Act[] {
  return (world.chains[party] ?? []).map((line) => { const act = parseAct(line); return 'header' in act ? act : assert.fail(act.code) })
}

function chainOf(world: World, party: string): ChainHead {
  return actsOf(world, party).reduce((chain, act) => { const next = follow(chain, act); return typeof next === 'string' ? assert.fail(next) : next }, emptyChain(world.dialogue, party))
}

function treeOf(acts: readonly Act[]): HashTree {
  const tree = new HashTree()
  for (const { signed } of acts) tree.append(leafHash(signed))
  return tree
}

test('Making the vectors again gives the same files, byte for byte', () => {
  const made = tlogVectors()
  assert.deepEqual(Object.keys(made).sort(), files)
  for (const [name, content] of Object.entries(made)) assert.equal(readFileSync(new URL(name, folder), 'utf8'), textOfVectors(content), name)
})

test('Vectors: the tree, its roots and its proofs', () => {
  const { leaves, leafHashes, roots, inclusion, consistency } = read('tree.json') as {
    leaves: string[]; leafHashes: string[]; roots: string[]
    inclusion: { index: number; size: number; leaf: string; root: string; proof: string[]; holds: boolean }[]
    consistency: { before: number; size: number; rootBefore: string; root: string; proof: string[]; holds: boolean }[]
  }
  const tree = new HashTree()
  for (const leaf of leaves) tree.append(leafHash(leaf))
  assert.deepEqual(leaves.map((leaf) => Buffer.from(leafHash(leaf)).toString('hex')), leafHashes)
  assert.deepEqual(roots, roots.map((_, size) => Buffer.from(tree.root(size)).toString('hex')))
  for (const one of inclusion) assert.equal(isIncluded(one.proof.map(hex), one.index, one.size, hex(one.leaf), hex(one.root)), one.holds, JSON.stringify(one))
  for (const one of consistency) assert.equal(isConsistent(one.proof.map(hex), one.before, one.size, hex(one.rootBefore), hex(one.root)), one.holds, JSON.stringify(one))
  for (const all of [inclusion, consistency]) assert.ok(all.some(({ holds }) => holds) && all.filter(({ holds }) => !holds).length >= 8)
})

test('Vectors: tiles and bundles', () => {
  const { paths, notPaths, sizes, bundle } = read('tiles.json') as {
    paths: { level: number | 'entries'; index: number; width: number; path: string }[]; notPaths: string[]; sizes: { size: number; tiles: string[] }[]; bundle: { entries: string[]; bytes: string }
  }
  for (const { path, ...tile } of paths) assert.deepEqual([tilePath(tile), parseTilePath(path)], [path, tile])
  for (const path of notPaths) assert.equal(parseTilePath(path), null, path)
  for (const { size, tiles } of sizes) assert.deepEqual([...tilesOf(size)].map(tilePath), tiles)
  assert.deepEqual([Buffer.from(entryBundle(bundle.entries)).toString('hex'), parseEntryBundle(hex(bundle.bytes))], [bundle.bytes, bundle.entries])
})

for (const { name, note, vkeys, expect } of (read('notes.json') as typeof NOTES).cases) {
  test(`Vector: a note ${name} is ${expect}`, () => {
    const keys = vkeys.map((vkey) => parseVkey(vkey) ?? assert.fail(vkey))
    const read = parseNote(note)
    assert.equal(read === null ? 'malformed' : signingBy(read, keys), expect)
  })
}

const checkpoints = read('checkpoints.json') as World & { cases: CheckpointCase[] }
for (const { name, describes, party, acts, note, expect } of checkpoints.cases) {
  test(`Vector: checkpoint ${name}. ${describes}`, () => {
    const tree = treeOf(actsOf(checkpoints, party).slice(0, acts))
    const input = { dialogue: checkpoints.dialogue, party, note, tree, keys: chainOf(checkpoints, party).keys, witnesses: new Map([['USA', chainOf(checkpoints, 'USA').keys]]) }
    assert.deepEqual(verifyCheckpoint(input).map(({ about, name: by, verdict, code }) => [about, by, verdict, code]), expect)
    // Whoever checks signatures by other means is asked for every one that counts.
    const doubting = verifyCheckpoint({ ...input, isSigned: () => false })
    assert.ok(doubting.every(({ about, verdict }) => about === 'root' || verdict !== 'verified'))
  })
}

const submissions = read('submissions.json') as World & { cases: SubmissionCase[] }
for (const { name, describes, last, acts, body, expect } of submissions.cases) {
  test(`Vector: submission ${name}. ${describes}`, () => {
    const submission = parseSubmission(body)
    const party = submission === null ? null : partyOfOrigin(submissions.dialogue, submission.checkpoint.origin)
    if (submission === null || party === null) return assert.equal(submission === null ? 'request-malformed' : 'witness-origin-unknown', expect.code)
    const keys = logKeys(submission.checkpoint.origin, chainOf(submissions, party).keys, submission.checkpoint.size)
    const held = treeOf(actsOf(submissions, party).slice(0, acts))
    const stored = last === null ? null : { size: last.size, root: parseBase64(last.root) ?? assert.fail() }
    assert.equal(judgeSubmission({ last: stored, keys, held }, submission).code, expect.code)
  })
}

test('Every code of a checkpoint and of a witness has a vector, and those that fail outnumber those that hold', () => {
  const shown = new Set(checkpoints.cases.flatMap(({ expect }) => expect.map(([, , , code]) => code)))
  // What a verifier lacks is no property of bytes.
  assert.deepEqual(CHECKPOINT_CODES.filter((code) => !shown.has(code)), ['algorithm-unsupported'])
  const answered = new Set(submissions.cases.map(({ expect }) => expect.code))
  assert.deepEqual(WITNESS_CODES.filter((code) => !answered.has(code)), [])
  assert.ok(submissions.cases.filter(({ expect }) => expect.code !== null).length > submissions.cases.length * 0.7)
})

test('No change of a checkpoint keeps all of its verdicts, and no text makes reading it or a submission fail', () => {
  const whole = checkpoints.cases.find(({ name }) => name === 'whole') ?? assert.fail()
  const input = { dialogue: checkpoints.dialogue, party: whole.party, tree: treeOf(actsOf(checkpoints, whole.party)), keys: chainOf(checkpoints, whole.party).keys, witnesses: new Map([['USA', chainOf(checkpoints, 'USA').keys]]) }
  const isWhole = (note: string) => verifyCheckpoint({ ...input, note }).every(({ verdict }) => verdict === 'verified')
  assert.ok(isWhole(whole.note))
  const piece = fc.constantFrom('', '\n', '\n\n', '— ', '=', 'A', '0', ' ', '+', 'old 4\n', whole.note, '\u00e9', '\ud800')
  fc.assert(fc.property(fc.nat(whole.note.length), fc.nat(3), piece, (at, removed, added) => {
    const changed = whole.note.slice(0, at) + added + whole.note.slice(at + removed)
    if (changed !== whole.note) assert.ok(!isWhole(changed), JSON.stringify(changed))
    parseSubmission(changed)
    const submission = submissions.cases[1]?.body ?? ''
    parseSubmission(submission.slice(0, at) + added + submission.slice(at + removed))
  }), { numRuns: 3000 })
})

test('The header in a line is found whatever the body holds, also where the body is withheld', () => {
  const speaker = Speaker.begin('vectors', 'MEX')
  const contents = [{ header: { at: 'noon' } }, { text: '","header":{"at":"' }, { header: [{ header: { at: '"header":{"at":"' } }], salt: 'x', signature: 'y' }, { text: 'ñ€𝄞\u2028' }]
  for (const content of contents) speaker.state({ content: content as never }, { audience: 'parties' })
  for (const act of [...speaker.acts, ...actsOf(checkpoints, 'USA')]) {
    assert.equal(signedOf(act.line), act.signed)
    assert.equal(signedOf(withholdBody(act)), act.signed)
  }
  assert.throws(() => signedOf('{"no":"act"}'), /no act/)
})
