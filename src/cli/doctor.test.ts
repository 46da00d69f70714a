import assert from 'node:assert/strict'
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { before, describe, test } from 'node:test'
import type { TestContext } from 'node:test'
import { checkpointOrigin, checkpointText, HashTree, leafHash, sha256, signedOf } from '../record/index.ts'
import { TEST_PIN } from '../node/keys/testing/pin.ts'
import { openToken } from '../node/home-files.ts'
import { KeptCheckpoints } from '../node/transparency/index.ts'
import { readSettings, writeSettings } from '../node/settings.ts'
import { temporaryFolder } from '../node/testing/nodes.ts'
import type { DoctorCode, DoctorReport } from '../node/doctor/index.ts'
import { wrongIn } from '../node/doctor/index.ts'
import { openStore } from '../store/open.ts'
import { isCode } from '../text/messages/codes/index.ts'
import { NOTED_CODES, WRONG_CODES } from '../node/doctor/finding.ts'
import { foundedHome } from './testing/home.ts'
import { alternat } from './testing/run.ts'

let whole = ''
before(async () => { whole = await foundedHome({ after: () => undefined } as unknown as TestContext) })

/** A copy of a founded home, with something done to its tables. */
function copyOf(t: TestContext, statement = ''): string {
  const home = temporaryFolder(t)
  cpSync(whole, home, { recursive: true })
  const database = new DatabaseSync(join(home, 'node.sqlite'))
  database.exec(statement)
  database.close()
  return home
}

async function examined(home: string, ...words: readonly string[]): Promise<{ readonly exit: number; readonly report: DoctorReport; readonly codes: readonly DoctorCode[] }> {
  const { code, out, err } = await alternat(['doctor', '--json', ...words], { ALTERNAT_HOME: home })
  assert.ok(code === 0 || code === 3, err)
  const report = JSON.parse(out) as DoctorReport
  return { exit: code, report, codes: report.checks.flatMap(({ findings }) => findings.map((finding) => finding.code)) }
}

describe('the doctor finds nothing wrong', () => {
  test('with a whole node, and says what it looked at', async (t) => {
    const { exit, codes, report } = await examined(copyOf(t))
    assert.deepEqual([exit, codes], [0, []])
    const looked = Object.fromEntries(report.checks.map(({ check, examined: count }) => [check, count]))
    assert.ok(['chains', 'rows', 'publication', 'keys'].every((check) => (looked[check] ?? 0) > 1), JSON.stringify(looked))
  })

  test('in either language, in words', async (t) => {
    const home = copyOf(t)
    assert.match((await alternat(['doctor'], { ALTERNAT_HOME: home })).out, /^Nothing is wrong\.$/m)
    assert.match((await alternat(['doctor'], { ALTERNAT_HOME: home, LANG: 'es_MX.UTF-8' })).out, /^Nada está mal\.$/m)
  })

  test('beside a process that writes', async (t) => {
    const home = copyOf(t)
    const store = await openStore({ dialogue: 'lake', home, mode: 'write' })
    t.after(() => store.close())
    await store.putPrivate('draft', 'x', '{}', 0)
    assert.equal((await examined(home)).exit, 0)
  })

  test('with what only an operator may want to know', async (t) => {
    const home = copyOf(t, "INSERT INTO private_document (dialogue, kind, id, revision, body) VALUES ('river', 'draft', 'x', 1, '{}')")
    openToken(home, TEST_PIN).create('signing', 'ed25519')
    const { exit, codes } = await examined(home)
    assert.deepEqual([exit, [...codes].sort()], [0, ['foreign-rows', 'key-never-introduced']])
  })
})

const LINE = (column: string) => `(SELECT ${column} FROM act WHERE party = 'USA' AND sequence = 2)`

const DAMAGES: Readonly<Record<string, readonly [statement: string, ...codes: DoctorCode[]]>> = {
  'an act that is missing': ["DELETE FROM act WHERE party = 'USA' AND sequence = 2", 'act-misplaced', 'acts-broken', 'act-inconsistent'],
  'an act that is no act': ["UPDATE act SET line = '{}' WHERE party = 'USA' AND sequence = 2", 'acts-broken', 'act-inconsistent'],
  'an act whose body was changed': ["UPDATE act SET line = replace(line, 'A weir was opened', 'A weir was closed') WHERE party = 'MEX'", 'acts-broken', 'act-inconsistent'],
  'an act under another hash': [`UPDATE act SET hash = '${'0'.repeat(64)}' WHERE party = 'USA' AND sequence = 2`, 'act-misplaced'],
  'an act at the place of another': [`UPDATE act SET line = ${LINE('line')}, hash = ${LINE('hash')} WHERE party = 'USA' AND sequence = 3`, 'act-misplaced', 'acts-broken', 'act-inconsistent'],
  'a signature that is not its': ["UPDATE act SET line = substr(line, 1, length(line) - 12) || 'AAAAAAAAAA' || substr(line, -2) WHERE party = 'USA' AND sequence = 3", 'act-inconsistent'],
  'a private document that cannot be read': ["INSERT INTO private_document (dialogue, kind, id, revision, body) VALUES ('lake', 'draft', 'x', 1, '{\"half')", 'document-unreadable'],
  'a proof whose second act nobody signed': [`INSERT INTO equivocation_proof (dialogue, party, sequence, pair, held, received) VALUES ('lake', 'USA', 2, 'x', ${LINE('line')}, replace(${LINE('line')}, '"at":"2026-11-23T12', '"at":"2026-11-23T13'))`, 'proof-broken'],
  'a proof that proves nothing': ["INSERT INTO equivocation_proof (dialogue, party, sequence, pair, held, received) VALUES ('lake', 'USA', 2, 'x', '{}', '{}')", 'proof-broken'],
}

describe('the doctor names', () => {
  for (const [what, [statement, ...expected]] of Object.entries(DAMAGES)) {
    test(what, async (t) => {
      const { exit, codes } = await examined(copyOf(t, statement))
      assert.equal(exit, 3)
      assert.deepEqual(expected.filter((code) => !codes.includes(code)), [], JSON.stringify(codes))
    })
  }

  test('a proof that two acts were signed for one place', async (t) => {
    const pair = `SELECT 'lake', party, sequence, 'x', line, replace(line, 'A weir was opened', 'x') FROM act WHERE party = 'USA' AND sequence = 2`
    const { exit, report } = await examined(copyOf(t, `INSERT INTO equivocation_proof (dialogue, party, sequence, pair, held, received) ${pair}`))
    // The same header twice is no proof; a true one is made in the tests of the import.
    assert.deepEqual([exit, report.checks.find(({ check }) => check === 'proofs')?.findings.map(({ code, about }) => [code, about])], [3, [['proof-broken', 'USA 2']]])
  })

  test('acts at the end of a chain that are missing, by a checkpoint that was given away, and other acts than it stands for', async (t) => {
    const home = copyOf(t)
    const store = await openStore({ dialogue: 'lake', home, mode: 'write' })
    const kept = new KeptCheckpoints(store)
    const held = (await store.heads()).MEX ?? 0
    const tree = new HashTree()
    for (const { line } of await store.acts('MEX', 0, held)) tree.append(leafHash(signedOf(line)))
    const note = (size: number, root: Uint8Array) => `${checkpointText({ origin: checkpointOrigin('lake', 'MEX'), size, root })}\n— x ${Buffer.alloc(70).toString('base64')}\n`
    for (const [size, root, code] of [[held, tree.root(), null], [held - 1, tree.root(held - 1), null], [held + 1, tree.root(), 'acts-missing-at-end'], [held - 1, tree.root(), 'checkpoint-differs']] as const) {
      const revision = (await kept.find('MEX'))?.revision ?? 0
      assert.ok(await kept.put('MEX', { latest: note(size, root), shown: null }, revision))
      const { exit, codes } = await examined(home)
      assert.deepEqual([exit, codes], code === null ? [0, []] : [3, [code]])
    }
    await store.close()
  })

  test('a signing key that the chain holds valid and the node has lost', async (t) => {
    const home = copyOf(t)
    const file = join(home, 'keys.json')
    const kept = JSON.parse(readFileSync(file, 'utf8')) as { keys: { role: string }[] }
    writeFileSync(file, JSON.stringify({ ...kept, keys: kept.keys.filter(({ role }) => role === 'root') }))
    const { exit, codes } = await examined(home)
    assert.deepEqual([exit, codes], [3, ['key-held-by-nobody']])
  })

  test('an attachment that is no longer what its name says', async (t) => {
    const home = copyOf(t)
    const blobsIn = (report: DoctorReport) => report.checks.find(({ check }) => check === 'blobs')
    const before = blobsIn((await examined(home)).report)?.examined ?? 0
    for (const content of ['whole', 'damaged']) {
      const hash = sha256(content)
      mkdirSync(join(home, 'blobs', hash.slice(0, 2)), { recursive: true })
      writeFileSync(join(home, 'blobs', hash.slice(0, 2), hash.slice(2)), 'whole')
    }
    mkdirSync(join(home, 'blobs/arriving'), { recursive: true })
    writeFileSync(join(home, 'blobs/arriving', `${sha256('late')}.USA`), 'wh')
    const { exit, report } = await examined(home)
    assert.deepEqual([exit, blobsIn(report)], [3, { check: 'blobs', examined: before + 2, findings: [{ code: 'blob-damaged', about: sha256('damaged'), detail: '' }] }])
  })

  test('every answered act that is not there, or is another', async (t) => {
    const home = copyOf(t)
    const store = await openStore({ dialogue: 'lake', home, mode: 'read' })
    const [first] = await store.acts('MEX', 0, 1)
    await store.close()
    const file = join(home, 'answered')
    writeFileSync(file, [`MEX 1 ${first?.hash}`, '', `MEX 2 ${'0'.repeat(64)}`, `MEX 900 ${'0'.repeat(64)}`, `CAN 1 ${'0'.repeat(64)}`, 'MEX one'].join('\n'))
    const { exit, report } = await examined(home, '--answered', file)
    const check = report.checks.find(({ check: name }) => name === 'answered')
    assert.deepEqual([exit, check?.examined, check?.findings.map(({ code, about }) => `${code} ${about}`)],
      [3, 5, ['answered-replaced MEX 2', 'answered-missing MEX 900', 'answered-missing CAN 1', 'answered-garbled MEX one']])
  })

  test('a database that reports damage itself, or cannot be read at all', async (t) => {
    const home = copyOf(t, 'PRAGMA wal_checkpoint(TRUNCATE); VACUUM')
    const file = join(home, 'node.sqlite')
    const bytes = readFileSync(file)
    // The last page belongs to a table or an index: zeroes there are damage, the header is whole.
    writeFileSync(file, Buffer.concat([bytes.subarray(0, -4096), Buffer.alloc(4096)]))
    const ran = await alternat(['doctor', '--json'], { ALTERNAT_HOME: home })
    assert.equal(ran.code, 3, ran.err)
    assert.match(ran.out + ran.err, /store-damaged|damaged/)
    writeFileSync(file, 'This is not a database. '.repeat(300))
    assert.equal((await alternat(['doctor'], { ALTERNAT_HOME: home })).code, 3)
  })
})

test('the doctor names every page that the running node answers otherwise, and a node that answers nothing', async (t) => {
  const home = copyOf(t)
  const server = createServer((request, response) => response.end(request.url)).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as { port: number }
  const { exit, report } = await examined(home, '--served', `http://127.0.0.1:${port}/`)
  const check = report.checks.find(({ check: name }) => name === 'publication')
  assert.equal(exit, 3)
  assert.ok(['/en/', '/es/plan/1.1', '/en/plan/1.1.json', '/record/lake/MEX.ndjson', '/record/lake/index.json'].every((path) => check?.findings.some(({ code, about }) => code === 'served-differs' && about === path)))
  await new Promise((resolve) => server.close(resolve))
  assert.equal((await alternat(['doctor', '--served', `http://127.0.0.1:${port}`], { ALTERNAT_HOME: home })).code, 4)
})

describe('the doctor compares two nodes', () => {
  const codesAgainst = async (home: string, other: string) => (await examined(home, '--against', other)).report.checks.find(({ check }) => check === 'other')?.findings.map(({ code, about }) => `${code} ${about}`)

  test('that hold the same', async (t) => assert.deepEqual(await codesAgainst(copyOf(t), copyOf(t)), []))

  test('of which one is ahead, and says which', async (t) => {
    const cut = "DELETE FROM act WHERE party = 'MEX' AND sequence = (SELECT MAX(sequence) FROM act WHERE party = 'MEX')"
    const [behind, ahead] = [copyOf(t, cut), copyOf(t)]
    const [one] = (await codesAgainst(ahead, behind)) ?? []
    assert.match(one ?? '', /^ahead-of-other MEX \d+$/)
    const report = await examined(behind, '--against', ahead)
    assert.deepEqual([report.exit, report.codes], [0, ['behind-other']])
  })

  test('that part, and says where', async (t) => {
    const other = copyOf(t, `UPDATE act SET hash = '${'1'.repeat(64)}' WHERE party = 'USA' AND sequence = 3`)
    assert.deepEqual(await codesAgainst(copyOf(t), other), ['chain-forked USA 3'])
  })

  test('and is told what is wrong with what it was asked', async (t) => {
    const home = copyOf(t)
    assert.equal((await alternat(['doctor', '--against', join(home, 'none')], { ALTERNAT_HOME: home })).code, 2)
    assert.equal((await alternat(['doctor', '--answered', join(home, 'none')], { ALTERNAT_HOME: home })).code, 2)
    assert.equal((await alternat(['doctor', '--against', 'http://127.0.0.1:9'], { ALTERNAT_HOME: home })).code, 4)
    writeSettings(home, { ...readSettings(home), dialogue: 'river' })
    assert.ok((await examined(home)).codes.includes('foreign-rows'), 'the acts of another dialogue are not taken for ours')
  })
})

test('every code of the doctor has a sentence, and none is of both kinds', () => {
  assert.deepEqual([...WRONG_CODES, ...NOTED_CODES].filter((code) => !isCode(code)), [])
  assert.deepEqual(WRONG_CODES.filter((code) => (NOTED_CODES as readonly string[]).includes(code)), [])
  assert.deepEqual(wrongIn({ party: 'MEX', dialogue: 'lake', store: '', heads: {}, processes: { writer: null, attendants: [], lock: null, standbyBehind: null }, checks: [{ check: 'proofs', examined: 1, findings: [{ code: 'equivocation-proved', about: '', detail: '' }] }] }), [])
})
