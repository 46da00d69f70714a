import assert from 'node:assert/strict'
import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import type { TestContext } from 'node:test'
import { freePort } from '../store/testing/free-port.ts'
import { temporaryFolder } from '../node/testing/nodes.ts'
import { signedOf } from '../record/index.ts'
import type { RecordIndex } from '../record/index.ts'
import { proofOf } from '../record/testing/chains.ts'
import { forge } from '../record/testing/forge.ts'
import { testKey } from '../record/testing/keys.ts'
import { founded } from '../record/testing/speaker.ts'
import { CommandFailed } from './outcome.ts'
import { command as publish } from './commands/publish.ts'
import { command as verify } from './commands/verify.ts'
import { noteOver } from './testing/checkpoint.ts'
import { foundedHome } from './testing/home.ts'
import { runCommand } from './testing/run.ts'

let published: string
let home: string
const cleaners: (() => unknown)[] = []
before(async () => {
  const t = { after: (clean: () => unknown) => cleaners.push(clean) } as unknown as TestContext
  published = join(temporaryFolder(t), 'site')
  home = await foundedHome(t)
  assert.equal((await runCommand(publish, ['--out', published], { ALTERNAT_HOME: home })).code, 0)
})
after(async () => { for (const clean of cleaners.toReversed()) await clean() })

/** A copy of the published record to be damaged. */
function copy(t: TestContext): { folder: string; record: string } {
  const folder = join(temporaryFolder(t), 'site')
  cpSync(join(published, 'record'), join(folder, 'record'), { recursive: true })
  return { folder, record: join(folder, 'record/lake') }
}

describe('a published record', () => {
  test('is consistent, in whatever way it is named, in both languages, in full and quickly', async () => {
    for (const place of [published, join(published, 'record'), join(published, 'record/lake'), join(published, 'record/lake/index.json'), `${published}/`]) {
      const { code, out } = await runCommand(verify, [place])
      assert.equal(code, 0, out)
      assert.match(out, /The record is consistent\.$/m)
      assert.match(out, /body-withheld/)
    }
    assert.equal((await runCommand(verify, [published, '--quick'])).code, 0)
    const es = await runCommand(verify, [published], {}, 'es')
    assert.match(es.out, /El registro es consistente\.$/m)
    assert.ok(!/inconsistent |unverified|verified/.test(es.out), es.out)
    const json = JSON.parse((await runCommand(verify, [published, '--json'])).out) as { counts: { inconsistent: number }; isIndexBroken: boolean }[]
    assert.deepEqual(json.map((one) => [one.counts.inconsistent, one.isIndexBroken]), [[0, false]])
  })

  test('with one byte changed, wherever it is, names the act by party and number', async (t) => {
    const { folder, record } = copy(t)
    // A fixed sequence of places, so that a failure can be looked at again.
    let state = 20261123
    const random = (below: number) => { state = (state * 1103515245 + 12345) % 2147483648; return Math.floor((state / 2147483648) * below) }
    for (const party of ['MEX', 'USA']) {
      const file = join(record, `${party}.ndjson`)
      const bytes = readFileSync(file)
      for (let index = 0; index < 60; index++) {
        const [position, flip] = [random(bytes.length), 1 << random(8)]
        const changed = Buffer.from(bytes)
        changed[position] = (changed[position] ?? 0) ^ flip
        writeFileSync(file, changed)
        const line = bytes.subarray(0, position).filter((byte) => byte === 0x0a).length + 1
        const { code, out } = await runCommand(verify, [folder])
        assert.equal(code, 3, `${party} byte ${position} ^ ${flip}`)
        assert.match(out, new RegExp(`^  ${party} ${line}: inconsistent `, 'm'), `byte ${position} ^ ${flip}: ${out}`)
        assert.match(out, /The record is NOT consistent\.$/m)
      }
      writeFileSync(file, bytes)
    }
    assert.equal((await runCommand(verify, [folder])).code, 0)
  })

  test('cut short by its last act, or by a whole chain, says what is missing', async (t) => {
    const { folder, record } = copy(t)
    const file = join(record, 'USA.ndjson')
    const lines = readFileSync(file, 'utf8').trimEnd().split('\n')
    writeFileSync(file, lines.slice(0, -1).map((line) => `${line}\n`).join(''))
    const cut = await runCommand(verify, [folder])
    assert.equal(cut.code, 3)
    assert.match(cut.out, new RegExp(`^  USA ${lines.length}: inconsistent act-missing`, 'm'))
    rmSync(file)
    const gone = await runCommand(verify, [folder])
    assert.equal(gone.code, 3)
    assert.match(gone.out, /^ {2}USA 1: inconsistent act-missing/m)
    rmSync(join(record, 'MEX.ndjson'))
    assert.equal((await runCommand(verify, [folder])).code, 3)
    rmSync(record, { recursive: true })
    assert.equal((await runCommand(verify, [folder])).code, 3)
  })

  const changes: Record<string, (index: { [key: string]: unknown; parties: { [key: string]: unknown; head: { sequence: number; hash: string } }[] }) => unknown> = {
    'no JSON any more': () => '{"format":', 'empty': () => '', 'of another format': (index) => ({ ...index, format: 'alternat-record/2' }), 'of another dialogue': (index) => ({ ...index, dialogue: 'other' }),
    'without a party': (index) => ({ ...index, parties: index.parties.slice(1) }), 'without any party': (index) => ({ ...index, parties: [] }), 'with a party twice': (index) => ({ ...index, parties: [...index.parties, index.parties[0]] }),
    'with another root key': (index) => ({ ...index, parties: index.parties.map((one) => ({ ...one, root: 'a'.repeat(64) })) }), 'with another file': (index) => ({ ...index, parties: index.parties.map((one) => ({ ...one, file: 'MEX.ndjson' })) }),
    'with another head': (index) => ({ ...index, parties: index.parties.map((one) => ({ ...one, head: { ...one.head, hash: 'a'.repeat(64) } })) }),
    'with a lower head': (index) => ({ ...index, parties: index.parties.map((one) => ({ ...one, head: { ...one.head, sequence: one.head.sequence - 1 } })) }),
    'with a higher head': (index) => ({ ...index, parties: index.parties.map((one) => ({ ...one, head: { ...one.head, sequence: one.head.sequence + 1 } })) }),
    'with a head in words': (index) => ({ ...index, parties: index.parties.map((one) => ({ ...one, head: { ...one.head, sequence: 'last' } })) }), 'null': () => 'null',
  }
  for (const [what, change] of Object.entries(changes)) {
    test(`with a list that is ${what} is not consistent`, async (t) => {
      const { folder, record } = copy(t)
      const file = join(record, 'index.json')
      const changed = change(JSON.parse(readFileSync(file, 'utf8')) as never)
      writeFileSync(file, typeof changed === 'string' ? changed : JSON.stringify(changed))
      const { code, out } = await runCommand(verify, [folder])
      assert.equal(code, 3, out)
      assert.match(out, /The record is NOT consistent\.$/m)
    })
  }

  test('with a checkpoint over other acts, or over more than are there, is not consistent', async (t) => {
    const { folder, record } = copy(t)
    const file = join(record, 'MEX', 'checkpoint')
    mkdirSync(join(record, 'MEX'), { recursive: true })
    const signed = readFileSync(join(record, 'MEX.ndjson'), 'utf8').trimEnd().split('\n').map(signedOf)
    writeFileSync(file, await noteOver(home, 'lake', 'MEX', signed))
    const good = await runCommand(verify, [folder])
    assert.equal(good.code, 0, good.out)
    assert.match(good.out, /^ {2}MEX {2}checkpoint, root over the acts alternat\/lake\/MEX: verified$/m)
    assert.match(good.out, /^ {2}MEX {2}checkpoint, cosignature alternat\/lake\/USA: unverified cosignature-missing — /m)
    writeFileSync(file, await noteOver(home, 'lake', 'MEX', signed.with(2, 'another act')))
    const other = await runCommand(verify, [folder], {}, 'es')
    assert.equal(other.code, 3)
    assert.match(other.out, /^ {2}MEX {2}punto de control, raíz sobre los actos alternat\/lake\/MEX: inconsistente checkpoint-root-mismatch — La parte firmó /m)
    writeFileSync(file, await noteOver(home, 'lake', 'MEX', [...signed, 'an act held back']))
    const ahead = await runCommand(verify, [folder])
    assert.equal(ahead.code, 3)
    assert.match(ahead.out, /unverified checkpoint-ahead — /)
  })

  test('without its list, or with one that hides a dialogue, is not consistent', async (t) => {
    const { folder, record } = copy(t)
    rmSync(join(record, 'index.json'))
    assert.equal((await runCommand(verify, [folder])).code, 3)
    const other = copy(t)
    for (const content of ['{"dialogues":["lake","sea"]}', '{"dialogues":["sea"]}', '{"dialogues":[]}', '[]', '{"dialogues":["../.."]}']) {
      writeFileSync(join(other.folder, 'record/index.json'), content)
      assert.equal((await runCommand(verify, [other.folder])).code, 3, content)
    }
  })
})

describe('a published record with proofs that a party signed two acts for one place', () => {
  const signers = founded('lake', ['MEX', 'USA']).speakers
  /** A site of a record whose MEX said something for its fourth place, with `lines` as its proofs. */
  function siteWith(t: TestContext, proofs: string | null, change: (index: RecordIndex) => unknown = (index) => index): string {
    const folder = temporaryFolder(t)
    mkdirSync(join(folder, 'record/lake'), { recursive: true })
    for (const { party, lines } of signers) writeFileSync(join(folder, `record/lake/${party}.ndjson`), lines.map((line) => `${line}\n`).join(''))
    const parties = signers.map(({ party, acts, root }) => ({ party, file: `${party}.ndjson`, root: root.id, head: { sequence: acts.length, hash: acts.at(-1)?.hash ?? '' } }))
    writeFileSync(join(folder, 'record/index.json'), '{"dialogues":["lake"]}')
    writeFileSync(join(folder, 'record/lake/index.json'), JSON.stringify(change({ format: 'alternat-record/1', dialogue: 'lake', parties, proofs: 'proofs.ndjson' })))
    if (proofs !== null) writeFileSync(join(folder, 'record/lake/proofs.ndjson'), proofs)
    return folder
  }
  const [mex] = signers
  const held = mex?.state({ content: { text: 'to one' } })
  const second = held === undefined || mex === undefined ? '' : `${proofOf(held.line, forge(held, { key: mex.signing, header: { at: '2022-01-01T00:00:00Z' } }))}\n`
  const forged = held === undefined ? '' : `${proofOf(held.line, forge(held, { key: testKey('stranger'), header: { at: '2022-01-01T00:00:00Z' } }))}\n`

  test('says so beside its outcome, and ends with 5, from a folder and from a site', async (t) => {
    const folder = siteWith(t, second)
    const site = await served(folder)
    try {
      for (const place of [folder, join(folder, 'record/lake'), site.url]) {
        const { code, out } = await runCommand(verify, [place])
        assert.equal(code, 5, out)
        assert.match(out, /^ {2}MEX signed two acts at place 4: proved [0-9a-f]{64} [0-9a-f]{64}$/m)
        assert.match(out, /The record is consistent\.\nIT IS PROVED that a party signed two different acts/)
      }
      assert.equal((await runCommand(verify, [folder, '--quick'])).code, 5)
      assert.equal((await runCommand(verify, [folder, '--json'])).code, 5)
    } finally {
      await site.close()
    }
  })

  test('that are forged accuses nobody, and is not consistent: what it publishes does not hold', async (t) => {
    const { code, out } = await runCommand(verify, [siteWith(t, forged)], {}, 'es')
    assert.equal(code, 3, out)
    assert.match(out, /^ {2}MEX firmó dos actos en el lugar 4: no probado proof-unsigned — La parte no firmó ambos actos, /m)
    assert.ok(!out.includes('ESTÁ PROBADO'), out)
  })

  const unsound: readonly (readonly [string, string | null, ((index: RecordIndex) => unknown)?])[] = [
    ['that it announces and has not', null], ['that it announces in an empty file', ''], ['that it does not announce', second, ({ proofs: _proofs, ...index }) => index],
    ['under another name', second, (index) => ({ ...index, proofs: 'MEX.ndjson' })], ['and a party of that name', second, (index) => ({ ...index, parties: [...index.parties, { ...index.parties[0], party: 'proofs', file: 'proofs.ndjson' }] })],
    ['cut short', second.slice(0, 200)], ['and a line that is none', `${second}MEX lied\n`],
  ]
  for (const [what, proofs, change] of unsound) {
    test(`${what} is not consistent`, async (t) => {
      const { code, out } = await runCommand(verify, [siteWith(t, proofs, change)])
      assert.equal(code, 3, out)
    })
  }
})

async function served(folder: string): Promise<{ readonly url: string; close(): Promise<void> }> {
  const http = createServer((request, response) => {
    try { response.end(readFileSync(join(folder, request.url ?? ''))) } catch { response.writeHead(404).end() }
  })
  const port = await freePort()
  await new Promise<void>((resolve) => http.listen(port, '127.0.0.1', resolve))
  return { url: `http://127.0.0.1:${port}`, close: () => new Promise((resolve) => { http.close(() => resolve()); http.closeAllConnections() }) }
}

describe('a place where no record is', () => {
  const fails = async (words: readonly string[], code: string) => assert.rejects(runCommand(verify, words), (error) => error instanceof CommandFailed && error.code === code, words.join(' '))

  test('is said to have none: nothing, an empty folder, another file, a page', async (t) => {
    const folder = temporaryFolder(t)
    await fails([join(folder, 'none')], 'record-missing')
    await fails([folder], 'record-missing')
    writeFileSync(join(folder, 'notes.txt'), 'notes')
    await fails([join(folder, 'notes.txt')], 'record-missing')
    writeFileSync(join(folder, 'record'), 'a file')
    await fails([folder], 'record-missing')
  })

  test('on the web is said to be unreachable, missing or broken', async () => {
    const answers: Record<string, string> = { '/page/record/index.json': '<html>', '/broken/record/index.json': '{"dialogues":["lake"]}', '/broken/record/lake/index.json': '{}' }
    const http = createServer((request, response) => { const found = answers[request.url ?? '']; response.writeHead(found === undefined ? 404 : 200).end(found ?? '') })
    const port = await freePort()
    await new Promise<void>((resolve) => http.listen(port, '127.0.0.1', resolve))
    const base = `http://127.0.0.1:${port}`
    await fails([`${base}/none`], 'record-missing')
    await fails([`${base}/page`], 'record-missing')
    await fails([`${base}/broken/`], 'record-index-broken')
    await new Promise((resolve) => { http.close(resolve); http.closeAllConnections() })
    await fails([base], 'record-unreachable')
  })

  test('is found when a static server has the published files', async () => {
    const http = createServer((request, response) => {
      try { response.end(readFileSync(join(published, request.url ?? ''))) } catch { response.writeHead(404).end() }
    })
    const port = await freePort()
    await new Promise<void>((resolve) => http.listen(port, '127.0.0.1', resolve))
    try {
      assert.equal((await runCommand(verify, [`http://127.0.0.1:${port}/`])).code, 0)
      renameSync(join(published, 'record/lake/USA.ndjson'), join(published, 'record/lake/USA.away'))
      await fails([`http://127.0.0.1:${port}`], 'record-missing')
    } finally {
      renameSync(join(published, 'record/lake/USA.away'), join(published, 'record/lake/USA.ndjson'))
      await new Promise((resolve) => { http.close(resolve); http.closeAllConnections() })
    }
  })
})
