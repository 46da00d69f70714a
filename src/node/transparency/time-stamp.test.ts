import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { writeFileSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import type { TestContext } from 'node:test'
import fc from 'fast-check'
import { advance, say } from '../../dialogue/testing/contents.ts'
import { TestClock, found, openNode, saySoon, temporaryFolder } from '../testing/nodes.ts'
import { der, findElement, readElements, TAGS } from './der.ts'
import { KeptCheckpoints, checkpointIn } from './kept-checkpoints.ts'
import { problemOfStamp, timeStampRequest } from './time-stamp.ts'
import { Transparency } from './index.ts'

const isThere = spawnSync('openssl', ['version']).status === 0
const skip = isThere ? false : 'this machine has no openssl'
const news = (text: string) => ({ name: 'state', about: 'element/1.1', type: 'advance', content: advance({ text: say(text) }) as never, replaces: null, audience: 'public' }) as const

// OpenSSL 3.0 cannot stamp with an Ed25519 key, so the authority of the tests has one on P-256.
const CONFIG = `
[req]
distinguished_name = name
prompt = no
[name]
CN = Test time stamping authority
[tsa_cert]
extendedKeyUsage = critical, timeStamping
keyUsage = critical, digitalSignature
[tsa]
default_tsa = tsa_config
[tsa_config]
serial = serial
crypto_device = builtin
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256, sha512
ordering = yes
tsa_name = yes
ess_cert_id_chain = no
accuracy = secs:1
`

/** A real authority in a folder of its own. */
class Authority {
  readonly folder: string

  constructor(t: TestContext) {
    this.folder = temporaryFolder(t)
    writeFileSync(join(this.folder, 'openssl.cnf'), CONFIG)
    writeFileSync(join(this.folder, 'serial'), '01\n')
    this.run('ecparam', '-name', 'prime256v1', '-genkey', '-noout', '-out', 'tsa.key')
    this.run('req', '-new', '-x509', '-key', 'tsa.key', '-out', 'tsa.pem', '-days', '2', '-config', 'openssl.cnf', '-extensions', 'tsa_cert')
  }

  run(...words: string[]): string {
    const { status, stdout, stderr } = spawnSync('openssl', words, { cwd: this.folder, encoding: 'utf8' })
    assert.equal(status, 0, `openssl ${words.join(' ')}: ${stderr}`)
    return stdout
  }

  reply(query: Uint8Array): Buffer {
    writeFileSync(join(this.folder, 'query.tsq'), query)
    this.run('ts', '-reply', '-config', 'openssl.cnf', '-queryfile', 'query.tsq', '-inkey', 'tsa.key', '-signer', 'tsa.pem', '-out', 'reply.tsr')
    return readFileSync(join(this.folder, 'reply.tsr'))
  }

  /** What `openssl ts -verify` says of a note and its stamp. */
  verifies(note: string, response: Uint8Array): boolean {
    writeFileSync(join(this.folder, 'note'), note)
    writeFileSync(join(this.folder, 'note.tsr'), response)
    const { status, stdout } = spawnSync('openssl', ['ts', '-verify', '-data', 'note', '-in', 'note.tsr', '-CAfile', 'tsa.pem'], { cwd: this.folder, encoding: 'utf8' })
    return status === 0 && stdout.includes('Verification: OK')
  }
}

describe('a time stamp', { skip }, () => {
  test('is asked for in a form that OpenSSL reads, and its answer verifies there', (t) => {
    const authority = new Authority(t)
    const [note, nonce] = ['alternat/lake/MEX\n5\nroot\n', Buffer.from('f0e1d2c3b4a59687', 'hex')]
    const query = timeStampRequest(note, nonce)
    writeFileSync(join(authority.folder, 'q.tsq'), query)
    const read = authority.run('ts', '-query', '-in', 'q.tsq', '-text')
    assert.match(read, /Hash Algorithm: sha256[\s\S]*Nonce: 0xF0E1D2C3B4A59687[\s\S]*Certificate required: yes/)
    const response = authority.reply(query)
    assert.equal(problemOfStamp(response, note, nonce), null)
    assert.ok(authority.verifies(note, response))
    assert.ok(!authority.verifies(`${note} `, response), 'the check is awake')
  })

  test('that is of another note, answers another request, refuses or is cut short is not taken', (t) => {
    const authority = new Authority(t)
    const [note, nonce] = ['alternat/lake/MEX\n5\nroot\n', Buffer.from('0011223344556677', 'hex')]
    const response = authority.reply(timeStampRequest(note, nonce))
    assert.equal(problemOfStamp(response, note, nonce), null, 'a nonce that begins with nought is a shorter number')
    assert.equal(problemOfStamp(response, 'another', nonce), 'timestamp-of-other')
    assert.equal(problemOfStamp(response, note, Buffer.from('0011223344556678', 'hex')), 'timestamp-of-other')
    assert.equal(problemOfStamp(authority.reply(timeStampRequest('another', nonce)), note, nonce), 'timestamp-of-other')
    assert.equal(problemOfStamp(authority.reply(Buffer.from('3003020101', 'hex')), note, nonce), 'timestamp-refused')
    for (let end = 0; end < response.length; end += 1) assert.notEqual(problemOfStamp(response.subarray(0, end), note, nonce), null, String(end))
    // A byte changed in what the stamp says of the note is noticed here; the rest is covered by its signature, which `openssl ts -verify` checks.
    const imprint = response.indexOf(createHash('sha256').update(note).digest())
    assert.ok(imprint > 0)
    for (let at = imprint - 15; at < imprint + 32; at++) assert.notEqual(problemOfStamp(response.with(at, (response[at] ?? 0) ^ 0x55), note, nonce), null, String(at))
    for (let at = 0; at < response.length; at++) problemOfStamp(response.with(at, (response[at] ?? 0) ^ 0x55), note, nonce)
    const forged = Buffer.from(response.with(response.length - 3, (response.at(-3) ?? 0) ^ 1))
    assert.equal(problemOfStamp(forged, note, nonce), null, 'the node does not check the signature of the authority')
    assert.ok(!authority.verifies(note, forged), 'and OpenSSL does')
  })

  test('is made of what is shown when the chain has grown, at most once an hour, and published with the note that it stamps', async (t) => {
    const authority = new Authority(t)
    const { url, answers } = await authorityServer(t, (query) => authority.reply(query))
    const clock = new TestClock()
    const [mex, usa] = [await openNode(t, 'MEX', { clock }), await openNode(t, 'USA')]
    await found([mex, usa])
    const transparency = new Transparency(mex, { peers: [], timestampAuthority: url }, (fault) => { throw fault }, { settle: 1, patience: 1 })
    mex.onChange(() => transparency.changed())
    t.after(() => transparency.close())
    transparency.start()
    const kept = new KeptCheckpoints(mex.store)
    const signed = async () => checkpointIn((await kept.find('MEX'))?.latest ?? '').size === mex.ledger.chain('MEX').sequence
    const settled = async () => { await until(signed); await new Promise((resolve) => setTimeout(resolve, 60)) }
    await until(async () => (await kept.findStamp('MEX')) !== null)
    const [tsr, stamped] = [await transparency.published.find('MEX', 'checkpoint.tsr'), await transparency.published.find('MEX', 'checkpoint.stamped')]
    assert.deepEqual([tsr?.type, stamped?.type], ['application/timestamp-reply', 'text/plain; charset=utf-8'])
    assert.ok(authority.verifies(Buffer.from(stamped?.bytes ?? []).toString(), tsr?.bytes ?? assert.fail()))
    assert.equal(Buffer.from(stamped?.bytes ?? []).toString(), (await kept.find('MEX'))?.shown)
    const names = []
    for await (const [name] of transparency.published.files('MEX')) names.push(name)
    assert.ok(names.includes('checkpoint.tsr') && names.includes('checkpoint.stamped'))

    clock.at = '2026-11-23T12:59:59Z'
    await saySoon(mex, news('Within the hour'))
    await settled()
    assert.equal(answers(), 1)
    clock.at = '2026-11-23T13:00:00Z'
    await saySoon(mex, news('An hour later'))
    await until(() => answers() === 2)
    clock.at = '2026-11-23T15:00:00Z'
    transparency.changed()
    await settled()
    assert.equal(answers(), 2, 'nothing new was said')
    clock.at = '2001-01-01T00:00:00Z'
    await saySoon(mex, news('With a clock that went back'))
    await until(() => answers() === 3)
    assert.equal(transparency.trouble, null)
  })

  test('waits for the cosignature, and no longer', async (t) => {
    const authority = new Authority(t)
    const { url } = await authorityServer(t, (query) => authority.reply(query))
    const [mex, usa] = [await openNode(t, 'MEX'), await openNode(t, 'USA')]
    await found([mex, usa])
    const other = new Transparency(usa, { peers: [], timestampAuthority: null }, (fault) => { throw fault })
    const witness = await listening(t, async (body) => { const answer = await other.cosign(body.toString()); return 'cosignature' in answer ? Buffer.from(answer.cosignature) : null })
    const transparency = new Transparency(mex, { peers: [{ party: 'USA', url: witness, rootKey: '' }], timestampAuthority: url }, (fault) => { throw fault }, { settle: 1, patience: 600_000 })
    t.after(() => transparency.close())
    transparency.start()
    const kept = new KeptCheckpoints(mex.store)
    await until(async () => (await kept.findStamp('MEX')) !== null)
    assert.deepEqual(checkpointIn((await kept.findStamp('MEX'))?.note ?? '').note.signatures.map(({ name }) => name), ['alternat/lake/MEX', 'alternat/lake/USA'])
  })
})

describe('an authority that', () => {
  for (const [what, code, answer] of [
    ['answers garbage', 'timestamp-garbled', () => Buffer.from('garbage')],
    ['answers nothing', 'timestamp-garbled', () => Buffer.alloc(0)],
    ['refuses', 'timestamp-refused', () => Buffer.from('30053003020102', 'hex')],
    ['fails', 'timestamp-unreachable', () => null],
    ['floods', 'timestamp-unreachable', () => Buffer.alloc(2 * 1024 * 1024)],
  ] satisfies readonly [string, string, () => Buffer | null][]) {
    test(`${what} stops nothing, is told, and is not asked again within the hour`, async (t) => {
      const { url, answers } = await authorityServer(t, answer)
      const mex = await openNode(t, 'MEX')
      const transparency = new Transparency(mex, { peers: [], timestampAuthority: url }, (fault) => { throw fault }, { settle: 1, patience: 1 })
      t.after(() => transparency.close())
      transparency.start()
      await until(() => transparency.trouble === code)
      assert.equal(await transparency.published.find('MEX', 'checkpoint.tsr'), null)
      assert.notEqual(await transparency.published.find('MEX', 'checkpoint'), null)
      await mex.rotate(null)
      transparency.changed()
      await until(async () => checkpointIn((await new KeptCheckpoints(mex.store).find('MEX'))?.latest ?? '').size === 3)
      await new Promise((resolve) => setTimeout(resolve, 60))
      assert.equal(answers(), 1)
    })
  }
})

describe('DER', () => {
  test('is read back as written, whatever its length', () => {
    for (const length of [0, 1, 127, 128, 255, 256, 70_000]) {
      const bytes = der(TAGS.octets, new Uint8Array(length))
      assert.deepEqual(readElements(Buffer.concat([bytes, bytes]))?.map(({ tag, content }) => [tag, content.length]), [[4, length], [4, length]])
    }
  })

  test('no bytes make reading fail', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 60 }), fc.array(fc.nat(3), { maxLength: 5 }), (bytes, path) => {
      findElement(bytes, ...path)
      problemOfStamp(bytes, 'x', Uint8Array.of(1))
    }), { numRuns: 3000 })
  })
})

async function authorityServer(t: TestContext, reply: (query: Buffer) => Buffer | null): Promise<{ url: string; answers: () => number }> {
  let answers = 0
  const url = await listening(t, async (query, type) => { answers += 1; return type === 'application/timestamp-query' ? reply(query) : null })
  return { url: `${url}/tsa`, answers: () => answers }
}

/** A server that answers what is posted; 500 where that is null, and whatever is asked for without a body. */
async function listening(t: TestContext, answer: (body: Buffer, type: string | undefined) => Promise<Buffer | null>): Promise<string> {
  const server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part)).on('end', () => {
      const answered = request.method === 'POST' ? answer(Buffer.concat(parts), request.headers['content-type']) : Promise.resolve(null)
      void answered.then((bytes) => response.writeHead(bytes === null ? 500 : 200).end(bytes ?? 'no'))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  t.after(() => { server.closeAllConnections(); server.close() })
  return `http://127.0.0.1:${(server.address() as { port: number }).port}`
}

async function until(isTrue: () => boolean | Promise<boolean>): Promise<void> {
  for (const end = performance.now() + 10_000; !(await isTrue()); await new Promise((resolve) => setTimeout(resolve, 5))) assert.ok(performance.now() < end, 'not within ten seconds')
}
