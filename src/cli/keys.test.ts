// The life of a node's keys, from the command line: begun, listed, rotated, stored away, stolen, recovered.

import assert from 'node:assert/strict'
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import type { TestContext } from 'node:test'
import { isSignedBy, keyFor, emptyChain, follow, parseAct } from '../record/index.ts'
import type { ChainHead } from '../record/index.ts'
import { KEYS_FILE } from '../node/home-files.ts'
import { readSettings } from '../node/settings.ts'
import { temporaryFolder } from '../node/testing/nodes.ts'
import { openStore } from '../store/open.ts'
import { explain } from '../text/messages/codes/index.ts'
import type { Code } from '../text/messages/codes/index.ts'
import { fingerprintWords } from '../text/fingerprint.ts'
import { alternat } from './testing/run.ts'
import type { Ran } from './testing/run.ts'

const PASSPHRASE = 'correcto caballo batería'
const SAFE = 'la caja fuerte del sótano'

interface Listed { readonly id: string; readonly role: string; readonly algorithm: string; readonly addedAt: number | null; readonly revokedAt: number | null; readonly isHere: boolean; readonly words: { readonly es: string } }

/** A data folder with one node of the lake, and a way to give it commands. A key file opens it sooner than a passphrase. */
async function begun(t: TestContext, by: 'key file' | 'passphrase', ...more: readonly string[]) {
  const data = temporaryFolder(t)
  const environment: NodeJS.ProcessEnv = { ALTERNAT_HOME: data, ALTERNAT_SAFE_PASSPHRASE: SAFE, ...(by === 'passphrase' ? { ALTERNAT_PASSPHRASE: PASSPHRASE } : {}) }
  const keyFile = by === 'key file' ? ['--key-file', join(temporaryFolder(t), 'key')] : []
  const made = await alternat(['init', '--party', 'MEX', '--dialogue', 'lake', '--port', '0', ...keyFile, ...more], environment)
  assert.equal(made.code, 0, made.err)
  const home = join(data, 'mex')
  const run = (words: readonly string[], changed: NodeJS.ProcessEnv = {}, answers: readonly string[] | null = null) => alternat(words, { ...environment, ...changed }, answers)
  const done = async (...words: readonly string[]) => { const ran = await run(words); assert.equal(ran.code, 0, ran.err); return ran }
  const list = async () => JSON.parse((await done('key', 'list', '--json')).out) as Listed[]
  return { data, home, made, run, done, list, safe: (name: string) => join(data, name) }
}

function assertFails(ran: Ran, exit: number, code: Code, language: 'en' | 'es' = 'en'): void {
  assert.equal(ran.code, exit, ran.err)
  assert.ok(ran.err.includes(explain(code, language)), `${code}: ${ran.err}`)
  assert.ok(!/\n\s+at /.test(ran.err), ran.err)
}

/** The chain as an outsider follows it from its lines, every signature checked. */
async function verifiedChain(home: string): Promise<ChainHead> {
  const store = await openStore({ dialogue: 'lake', home, mode: 'read' })
  try {
    return (await store.acts('MEX', 0, 1000)).reduce((chain: ChainHead, { line }) => {
      const act = parseAct(line)
      assert.ok('header' in act)
      assert.ok(isSignedBy(keyFor(chain, act) ?? assert.fail(), act.signed, act.signature))
      const next = follow(chain, act)
      assert.ok(typeof next !== 'string', String(next))
      return next
    }, emptyChain('lake', 'MEX'))
  } finally {
    await store.close()
  }
}

describe('a node that begins', () => {
  test('has settings, a root and a signing key under lock, and shows its fingerprint in both languages', async (t) => {
    const { home, made, list } = await begun(t, 'passphrase')
    const [root, signing] = await list()
    assert.deepEqual([root?.role, signing?.role, root?.addedAt, root?.isHere, root?.algorithm], ['root', 'signing', null, true, 'ed25519'])
    for (const language of ['en', 'es'] as const) assert.ok(made.out.includes(fingerprintWords(root?.id ?? '', language).join(' ')))
    const { party, dialogue, port, peers, fips } = readSettings(home)
    assert.deepEqual([party, dialogue, port, peers, fips], ['MEX', 'lake', 0, [], 'auto'])
    for (const file of readdirSync(home)) assert.equal(statSync(join(home, file)).mode & 0o077, 0, file)
  })

  test('is not begun again, and nothing that is there is touched', async (t) => {
    const { home, run } = await begun(t, 'key file')
    const before = readFileSync(join(home, KEYS_FILE), 'utf8')
    assertFails(await run(['init', '--party', 'MEX', '--dialogue', 'lake', '--port', '0']), 1, 'home-occupied')
    assert.equal(readFileSync(join(home, KEYS_FILE), 'utf8'), before)
  })

  test('takes no weak passphrase, none that is not repeated, and none at all from nobody', async (t) => {
    const ALTERNAT_HOME = temporaryFolder(t)
    const words = ['init', '--party', 'MEX', '--dialogue', 'lake', '--port', '0']
    assertFails(await alternat(words, { ALTERNAT_HOME, ALTERNAT_PASSPHRASE: 'short' }), 2, 'passphrase-weak')
    assertFails(await alternat(words, { ALTERNAT_HOME }, [PASSPHRASE, `${PASSPHRASE}.`]), 2, 'passphrase-differs')
    assertFails(await alternat(words, { ALTERNAT_HOME, LANG: 'es_MX' }), 4, 'keys-locked', 'es')
    assert.ok(!existsSync(join(ALTERNAT_HOME, 'mex', 'node.json')))
    const asked = await alternat(words, { ALTERNAT_HOME }, [PASSPHRASE, PASSPHRASE])
    assert.equal(asked.code, 0, asked.err)
    assert.ok(!`${asked.out}${asked.err}`.includes(PASSPHRASE))
  })

  test('with a key file makes it outside, asks for nothing, and is refused one inside or open to others', async (t) => {
    const data = temporaryFolder(t)
    const keyFile = join(temporaryFolder(t), 'key')
    const words = (file: string) => ['init', '--party', 'MEX', '--dialogue', 'lake', '--port', '0', '--key-file', file]
    assertFails(await alternat(words(join(data, 'mex', 'key')), { ALTERNAT_HOME: data }), 4, 'key-file-unusable')
    assert.equal((await alternat(words(keyFile), { ALTERNAT_HOME: data })).code, 0)
    assert.equal(statSync(keyFile).size, 32)
    const rotated = await alternat(['key', 'rotate'], { ALTERNAT_HOME: data })
    assert.equal(rotated.code, 0, rotated.err)
    writeFileSync(join(temporaryFolder(t), 'other'), Buffer.alloc(32), { mode: 0o600 })
    const other = join(temporaryFolder(t), 'other')
    writeFileSync(other, Buffer.alloc(32), { mode: 0o644 })
    assertFails(await alternat(['key', 'rotate'], { ALTERNAT_HOME: data, ALTERNAT_KEY_FILE: other }), 4, 'key-file-unusable')
  })
})

describe('keys', () => {
  test('of P-256 begin a chain, sign it, and rotate to P-256 unless told otherwise', async (t) => {
    const { home, done, list } = await begun(t, 'key file', '--algorithm', 'ecdsa-p256')
    await done('key', 'rotate', '--reason', 'yearly')
    await done('key', 'rotate', '--role', 'root')
    assert.deepEqual((await list()).map(({ algorithm }) => algorithm), Array(4).fill('ecdsa-p256'))
    await done('key', 'rotate', '--algorithm', 'ed25519')
    assert.deepEqual((await list()).filter(({ addedAt, revokedAt }) => addedAt !== null && revokedAt === null).map(({ role, algorithm }) => [role, algorithm]), [['root', 'ecdsa-p256'], ['signing', 'ed25519']])
    assert.equal((await verifiedChain(home)).sequence, 5)
  })

  test('are added for a second office, revoked without replacement with a reason, and the last root is not', async (t) => {
    const { home, done, list, run } = await begun(t, 'key file')
    await done('key', 'add', '--role', 'signing', '--reason', 'second office')
    const keys = await list()
    const [first, second] = keys.filter(({ role }) => role === 'signing')
    assertFails(await run(['key', 'revoke', second?.id ?? '']), 2, 'wrong-use')
    for (const wrong of ['', 'f'.repeat(64), (second?.id ?? '').slice(0, 3)]) assertFails(await run(['key', 'revoke', wrong, '--reason', 'x']), 2, 'wrong-use')
    await done('key', 'revoke', (second?.id ?? '').slice(0, 12), '--reason', 'office closed')
    assertFails(await run(['key', 'revoke', second?.id ?? '', '--reason', 'again']), 1, 'key-revoked')
    assertFails(await run(['key', 'revoke', keys.find(({ role }) => role === 'root')?.id ?? '', '--reason', 'x']), 1, 'key-last')
    const chain = await verifiedChain(home)
    assert.deepEqual([first, second].map((one) => chain.keys.get(one?.id ?? '')?.revokedAt), [null, 4])
  })

  test('are relocked with another passphrase or a key file, and the old secret opens nothing any more', async (t) => {
    const { home, run, done } = await begun(t, 'passphrase')
    const next = 'otra frase de contraseña'
    assertFails(await run(['key', 'passphrase'], { ALTERNAT_NEW_PASSPHRASE: 'short' }), 2, 'passphrase-weak')
    assert.equal((await run(['key', 'passphrase'], { ALTERNAT_NEW_PASSPHRASE: next })).code, 0)
    const before = readFileSync(join(home, KEYS_FILE), 'utf8')
    const wrong = await run(['key', 'rotate'], { LANG: 'es_MX' })
    assertFails(wrong, 1, 'keys-secret-wrong', 'es')
    assert.equal(readFileSync(join(home, KEYS_FILE), 'utf8'), before)
    const keyFile = join(temporaryFolder(t), 'key')
    assert.equal((await run(['key', 'passphrase', '--key-file', keyFile], { ALTERNAT_PASSPHRASE: next })).code, 0)
    assert.equal(readSettings(home).keyFile, keyFile)
    await done('key', 'rotate')
    assert.equal((await run(['key', 'passphrase'], { ALTERNAT_NEW_PASSPHRASE: next })).code, 0)
    assert.equal(readSettings(home).keyFile, null)
    assert.equal((await run(['key', 'rotate'], { ALTERNAT_PASSPHRASE: next })).code, 0)
  })
})

describe('the day the root is stolen', () => {
  test('the recovery key from its safe replaces it; the thief neither can nor could', async (t) => {
    const { data, home, run, done, list, safe } = await begun(t, 'key file')
    assertFails(await run(['key', 'add', '--role', 'recovery']), 2, 'wrong-use')
    await done('key', 'add', '--role', 'recovery', '--out', safe('recovery.json'))
    const recovery = (await list()).find(({ role }) => role === 'recovery')
    assert.equal(recovery?.isHere, false, 'the private part is not in the home')
    assert.ok(!readFileSync(join(home, KEYS_FILE), 'utf8').includes('recovery'))
    // All that the thief has is the home and its passphrase.
    const root = (await list()).find(({ role }) => role === 'root')
    for (const words of [['rotate', '--role', 'root'], ['add', '--role', 'root'], ['add', '--role', 'recovery', '--out', safe('thief.json')], ['revoke', recovery?.id ?? '', '--reason', 'x'], ['revoke', root?.id ?? '', '--reason', 'x']]) {
      assertFails(await run(['key', ...words]), 4, 'key-missing')
    }
    assert.ok(!existsSync(safe('thief.json')), 'a key that was not introduced leaves no file')
    await done('key', 'add', '--role', 'signing', '--reason', 'by the thief')
    const thief = (await list()).findLast(({ role }) => role === 'signing')
    // The owner.
    assertFails(await run(['key', 'rotate', '--role', 'root', '--with', safe('recovery.json')], { ALTERNAT_SAFE_PASSPHRASE: PASSPHRASE }), 1, 'keys-secret-wrong')
    assertFails(await run(['key', 'rotate', '--role', 'root', '--with', safe('none.json')]), 4, 'key-missing')
    assertFails(await run(['key', 'revoke', recovery?.id ?? '', '--reason', 'x', '--with', safe('recovery.json')]), 1, 'key-last')
    assert.match((await done('key', 'rotate', '--role', 'root', '--reason', 'stolen', '--with', safe('recovery.json'))).out, new RegExp(`retired: ${root?.id}`))
    await done('key', 'revoke', thief?.id ?? '', '--reason', 'added by a thief')
    await done('key', 'rotate', '--role', 'recovery', '--with', safe('recovery.json'), '--out', safe('recovery-2.json'))
    await done('key', 'rotate', '--role', 'root', '--with', safe('recovery-2.json'))
    const chain = await verifiedChain(home)
    assert.equal(chain.root, root?.id, 'the root of the chain is the one it began with')
    const valid = [...chain.keys.values()].filter(({ revokedAt }) => revokedAt === null).map(({ role }) => role).sort()
    assert.deepEqual(valid, ['recovery', 'root', 'signing'])
    assert.ok(readdirSync(data).includes('recovery-2.json'))
  })

  test('a root in its own safe cannot be stolen with the home, and is used from there', async (t) => {
    const { home, run, done, list, safe } = await begun(t, 'key file')
    assertFails(await run(['key', 'export', '--role', 'signing', '--out', safe('signing.json')]), 2, 'wrong-use')
    writeFileSync(safe('taken.json'), 'letters')
    assertFails(await run(['key', 'export', '--role', 'root', '--out', safe('taken.json')]), 1, 'file-occupied')
    assert.equal(readFileSync(safe('taken.json'), 'utf8'), 'letters')
    await done('key', 'export', '--role', 'root', '--out', safe('root.json'))
    assert.deepEqual((await list()).map(({ role, isHere }) => [role, isHere]), [['root', false], ['signing', true]])
    assertFails(await run(['key', 'rotate']), 4, 'key-missing')
    assertFails(await run(['key', 'export', '--role', 'root', '--out', safe('again.json')]), 4, 'key-missing')
    assert.ok(!existsSync(safe('again.json')))
    await done('key', 'rotate', '--with', safe('root.json'))
    assert.equal((await verifiedChain(home)).sequence, 3)
  })

  test('a root that went to its safe before the first start is not made anew by starting without it', async (t) => {
    const { home, run, done, safe } = await begun(t, 'key file')
    // Exporting introduces the party first; an interrupted `init` and a copied file do not.
    await done('key', 'export', '--role', 'root', '--out', safe('root.json'))
    const roots = [...(await verifiedChain(home)).keys.values()].filter(({ role }) => role === 'root')
    assert.equal(roots.length, 1)
    assertFails(await run(['key', 'add', '--role', 'signing']), 4, 'key-missing')
  })
})

test('no passphrase and no private byte is in anything that was printed or written, but in its place', async (t) => {
  const { data, run, safe } = await begun(t, 'passphrase')
  const printed: string[] = []
  for (const words of [['key', 'list'], ['key', 'add', '--role', 'recovery', '--out', safe('recovery.json')], ['key', 'rotate'], ['key', 'rotate', '--role', 'root', '--with', safe('recovery.json')], ['key', 'rotate', '--role', 'root'], ['peer', 'show']]) {
    const { out, err } = await run(words)
    printed.push(out, err)
  }
  for (const wrong of [{ ALTERNAT_PASSPHRASE: 'una frase equivocada' }, { ALTERNAT_PASSPHRASE: '' }]) printed.push((await run(['key', 'rotate'], wrong)).err)
  const files = readdirSync(data, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => readFileSync(join(entry.parentPath, entry.name)))
  const all = Buffer.concat([...files, Buffer.from(printed.join('\n'))])
  assert.ok(all.length > 10_000)
  // The envelope that every private key of these algorithms begins with, RFC 8410 and RFC 5915, as it is and in base64.
  const envelopes = ['302e020100300506032b6570', '308187020100301306072a8648ce3d'].map((hex) => Buffer.from(hex, 'hex'))
  const secrets = [PASSPHRASE, SAFE, 'una frase equivocada'].flatMap((one) => [one, Buffer.from(one).toString('base64url'), Buffer.from(one).toString('hex')].map((text) => Buffer.from(text)))
  for (const secret of [...secrets, ...envelopes, ...envelopes.map((one) => Buffer.from(one.toString('base64').slice(0, 14))), Buffer.from('PRIVATE KEY')]) assert.equal(all.indexOf(secret), -1, secret.toString())
})
