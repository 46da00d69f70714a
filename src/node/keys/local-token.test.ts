import assert from 'node:assert/strict'
import { chmodSync, existsSync, mkdirSync, readFileSync, readdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import type { TestContext } from 'node:test'
import { createKeyPair, isSignedBy, keyId } from '../../record/index.ts'
import { HomeUnusable } from '../settings.ts'
import { temporaryFolder } from '../testing/nodes.ts'
import { tokenContract } from './contract.ts'
import { createKeyFile, readKeyFile } from './key-file.ts'
import { LocalToken } from './local-token.ts'
import { TEST_PIN } from './testing/pin.ts'
import { TokenProblem } from './token.ts'
import type { Pin, TokenCode } from './token.ts'
import { FEWEST_ITERATIONS, passphrasePin } from './wrapping.ts'

const PASSPHRASE = 'dos orillas, un mismo río'
const hasCode = (code: TokenCode) => (error: unknown) => error instanceof TokenProblem && error.code === code
const unusable = (place: string) => (error: unknown) => error instanceof HomeUnusable && error.place === place

function fresh(t: TestContext, pin: Pin = TEST_PIN) {
  const file = join(temporaryFolder(t), 'keys.json')
  return { file, token: new LocalToken(file), pin, wrongPin: { kind: pin.kind, bytes: Buffer.alloc(32, 9) }, again: () => new LocalToken(file) }
}

function opened(file: string, pin: Pin = TEST_PIN): LocalToken {
  const token = new LocalToken(file)
  token.unlock(pin)
  return token
}

tokenContract('a local token under a key file', (t) => fresh(t))
tokenContract('a local token under a passphrase', (t) => fresh(t, passphrasePin(PASSPHRASE)))

/** A file of the first format, with the private parts in clear. */
function clearFile(file: string) {
  const pairs = [{ role: 'root', ...createKeyPair('ed25519') }, { role: 'signing', ...createKeyPair('ecdsa-p256') }]
  const text = JSON.stringify({ format: 'alternat-keys/1', keys: pairs.map(({ role, key, privateKeyPem }) => ({ role, ...key, privateKey: privateKeyPem })) }, null, 2)
  writeFileSync(file, text, { mode: 0o600 })
  return { pairs, text, secrets: pairs.map(({ privateKeyPem }) => privateKeyPem.split('\n')[1] ?? '') }
}

describe('the file of keys', () => {
  test('holds no private byte and no passphrase, for its owner only, also where one was left open to others', async (t) => {
    const { file, token } = fresh(t)
    writeFileSync(`${file}.new`, 'left by an interrupted write', { mode: 0o644 })
    const { secrets } = clearFile(file)
    const pin = passphrasePin(PASSPHRASE)
    opened(file, pin)
    assert.equal(statSync(file).mode & 0o777, 0o600)
    const text = readFileSync(file, 'utf8')
    for (const secret of [...secrets, PASSPHRASE, 'PRIVATE', Buffer.from(PASSPHRASE).toString('base64url'), Buffer.from(secrets[0] ?? '', 'base64').subarray(-32).toString('base64url')]) assert.ok(!text.includes(secret), secret)
    chmodSync(file, 0o644)
    opened(file, pin).create('signing', 'ed25519')
    assert.equal(statSync(file).mode & 0o777, 0o600)
    assert.ok(!token.isLoggedIn)
  })

  test('names how it is locked, with 600,000 iterations for a passphrase and a salt of its own each time', (t) => {
    const locks = [1, 2].map(() => {
      const { file } = fresh(t)
      opened(file, passphrasePin(PASSPHRASE)).create('root', 'ed25519')
      return (JSON.parse(readFileSync(file, 'utf8')) as { lock: { kdf: string; iterations: number; salt: string; cipher: string } }).lock
    })
    assert.deepEqual([locks[0]?.kdf, locks[0]?.iterations, locks[0]?.cipher], ['PBKDF2-HMAC-SHA-256', FEWEST_ITERATIONS, 'AES-256-GCM'])
    assert.notEqual(locks[0]?.salt, locks[1]?.salt)
  })

  test('with anything else in it is refused whole and kept, and no message holds what is secret', (t) => {
    const { file, token } = fresh(t, passphrasePin(PASSPHRASE))
    token.unlock(passphrasePin(PASSPHRASE))
    token.create('root', 'ed25519')
    token.create('signing', 'ecdsa-p256')
    const text = readFileSync(file, 'utf8')
    const sealed = (JSON.parse(text) as { keys: { sealed: string; publicKey: string }[] }).keys
    const broken = [
      '', 'null', '{}', '[]', text.slice(0, -20), text.replace('alternat-keys/2', 'alternat-keys/3'), text.replace('"root"', '"owner"'), text.replace('ed25519', 'rsa'),
      text.replace('600000', '599999'), text.replace('600000', '99999999999'), text.replace('"iterations": 600000,', ''), text.replace(/"salt": "[^"]+"/, '"salt": "short"'),
      text.replace('AES-256-GCM', 'AES-128-CBC'), text.replace('PBKDF2-HMAC-SHA-256', 'scrypt'), text.replace(/"check": "[^"]+"/, '"check": 7'),
    ]
    for (const content of broken) {
      writeFileSync(file, content)
      assert.throws(() => new LocalToken(file), unusable(file), content)
      assert.equal(readFileSync(file, 'utf8'), content)
    }
    // Well formed, and something that is bound was changed: role, algorithm, public part, the sealed bytes, two keys exchanged.
    const [first, second] = [sealed[0] ?? assert.fail(), sealed[1] ?? assert.fail()]
    const swapped = text.replace(first.sealed, 'X').replace(second.sealed, first.sealed).replace('"X"', JSON.stringify(second.sealed))
    const flipped = (first.sealed.startsWith('A') ? 'B' : 'A') + first.sealed.slice(1)
    for (const content of [text.replace('"root"', '"recovery"'), text.replace(first.publicKey, 'A'.repeat(43)), text.replace(first.sealed, flipped), text.replace(first.sealed, 'AAAA'), swapped]) {
      assert.notEqual(content, text)
      writeFileSync(file, content)
      assert.throws(() => opened(file, passphrasePin(PASSPHRASE)), (error) => {
        assert.ok(unusable(file)(error))
        assert.ok(!String((error as Error).stack).includes(PASSPHRASE))
        return true
      })
      assert.equal(readFileSync(file, 'utf8'), content)
    }
  })

  test('opens for the passphrase however its letters are composed, and not for a key file of the same bytes', (t) => {
    const { file } = fresh(t)
    opened(file, passphrasePin(PASSPHRASE.normalize('NFD'))).create('root', 'ed25519')
    assert.ok(opened(file, passphrasePin(PASSPHRASE.normalize('NFC'))).isLoggedIn)
    for (const wrong of [passphrasePin(`${PASSPHRASE} `), passphrasePin(PASSPHRASE.toUpperCase()), passphrasePin(''), { kind: 'key-file' as const, bytes: Buffer.from(PASSPHRASE) }]) {
      assert.throws(() => opened(file, wrong), hasCode('keys-secret-wrong'))
    }
  })

  test('takes no passphrase shorter than twelve characters, counted as people count', (t) => {
    for (const short of ['', 'eleven char', '🔑'.repeat(11)]) assert.throws(() => opened(fresh(t).file, passphrasePin(short)), hasCode('passphrase-weak'))
    assert.ok(opened(fresh(t).file, passphrasePin('🔑'.repeat(12))).isLoggedIn)
  })
})

describe('a file of the first format', () => {
  test('shows its keys, signs nothing, and is written again under lock when it is first opened', async (t) => {
    const { file } = fresh(t)
    const { pairs, text } = clearFile(file)
    const token = new LocalToken(file)
    assert.deepEqual(token.findKeys({}).map(({ id, role }) => [id, role]), pairs.map(({ key, role }) => [keyId(key), role]))
    await assert.rejects(token.sign(keyId(pairs[0]?.key ?? assert.fail()), 'CKM_EDDSA', Buffer.from('text')), hasCode('keys-locked'))
    assert.equal(readFileSync(file, 'utf8'), text)
    assert.throws(() => token.unlock(passphrasePin('short')), hasCode('passphrase-weak'))
    assert.equal(readFileSync(file, 'utf8'), text)
    token.unlock(TEST_PIN)
    assert.match(readFileSync(file, 'utf8'), /alternat-keys\/2/)
    assert.throws(() => opened(file, passphrasePin(PASSPHRASE)), hasCode('keys-secret-wrong'))
    for (const { key } of pairs) {
      const again = opened(file)
      const signature = await again.sign(keyId(key), key.algorithm === 'ed25519' ? 'CKM_EDDSA' : 'CKM_ECDSA_SHA256', Buffer.from('text'))
      assert.ok(isSignedBy(key, 'text', Buffer.from(signature).toString('base64url')))
    }
    assert.deepEqual(readdirSync(join(file, '..')), ['keys.json'])
  })

  test('whose two parts of a key do not belong together is refused and kept', (t) => {
    const { file } = fresh(t)
    const { text, pairs } = clearFile(file)
    const other = createKeyPair('ed25519').key.publicKey
    const content = text.replace(pairs[0]?.key.publicKey ?? '', other)
    writeFileSync(file, content)
    assert.throws(() => opened(file), unusable(file))
    assert.equal(readFileSync(file, 'utf8'), content)
  })
})

describe('another PIN', () => {
  test('locks everything anew: the old one opens nothing any more, and every key still signs', async (t) => {
    const { file } = fresh(t)
    const token = opened(file)
    const made = [token.create('root', 'ed25519'), token.create('signing', 'ecdsa-p256')]
    const before = readFileSync(file, 'utf8')
    assert.throws(() => token.changePin(passphrasePin('too short')), hasCode('passphrase-weak'))
    assert.equal(readFileSync(file, 'utf8'), before)
    token.changePin(passphrasePin(PASSPHRASE))
    assert.throws(() => opened(file), hasCode('keys-secret-wrong'))
    const again = opened(file, passphrasePin(PASSPHRASE))
    assert.deepEqual(again.findKeys({}), made)
    assert.equal((await again.sign(made[1]?.handle ?? '', 'CKM_ECDSA_SHA256', Buffer.from('text'))).length, 64)
    assert.throws(() => new LocalToken(file).changePin(TEST_PIN), hasCode('keys-locked'))
  })
})

describe('a key that moves to the safe', () => {
  test('is in the other file before it is gone from this one, and signs from there', async (t) => {
    const { file } = fresh(t)
    const token = opened(file)
    const [root, signing] = [token.create('root', 'ed25519'), token.create('signing', 'ed25519')]
    const safe = join(temporaryFolder(t), 'root.safe.json')
    const other = opened(safe, passphrasePin(PASSPHRASE))
    token.moveTo(other, root.id)
    assert.deepEqual([token.findKeys({}), opened(file).findKeys({}), new LocalToken(safe).findKeys({})], [[signing], [signing], [root]])
    await assert.rejects(token.sign(root.handle, 'CKM_EDDSA', Buffer.from('text')), hasCode('key-missing'))
    assert.equal((await opened(safe, passphrasePin(PASSPHRASE)).sign(root.handle, 'CKM_EDDSA', Buffer.from('text'))).length, 64)
    assert.throws(() => token.moveTo(other, root.id), hasCode('key-missing'))
  })

  test('stays where it is if the other file cannot be written', (t) => {
    const { file } = fresh(t)
    const token = opened(file)
    const root = token.create('root', 'ed25519')
    const other = opened(join(temporaryFolder(t), 'none', 'safe.json'), passphrasePin(PASSPHRASE))
    assert.throws(() => token.moveTo(other, root.id), { code: 'ENOENT' })
    assert.deepEqual(opened(file).findKeys({}), [root])
  })
})

describe('a key file', () => {
  test('is made with 32 random bytes for its owner only, and never over another file', (t) => {
    const [home, folder] = [temporaryFolder(t), temporaryFolder(t)]
    const files = ['one', 'two'].map((name) => join(folder, name))
    for (const file of files) createKeyFile(file, home)
    const [one, two] = files.map((file) => readKeyFile(file, home))
    assert.notDeepEqual(one?.bytes, two?.bytes)
    assert.equal(statSync(files[0] ?? '').mode & 0o777, 0o600)
    const before = readFileSync(files[0] ?? '')
    assert.throws(() => createKeyFile(files[0] ?? '', home), hasCode('key-file-unusable'))
    assert.deepEqual(readFileSync(files[0] ?? ''), before)
    assert.throws(() => createKeyFile(join(home, 'key'), home), hasCode('key-file-unusable'))
    assert.deepEqual(readdirSync(home), [])
  })

  test('is refused where it is open to others, of another length, not there, or in the home, also by a link', (t) => {
    const [home, folder] = [temporaryFolder(t), temporaryFolder(t)]
    const place = (name: string, bytes: Buffer, mode = 0o600, at = folder) => { writeFileSync(join(at, name), bytes, { mode }); chmodSync(join(at, name), mode); return join(at, name) }
    const good = place('good', Buffer.alloc(32, 1))
    assert.equal(readKeyFile(good, home).bytes.length, 32)
    mkdirSync(join(home, 'below'))
    const inHome = place('key', Buffer.alloc(32, 1), 0o600, join(home, 'below'))
    symlinkSync(inHome, join(folder, 'link'))
    const wrong = [place('group', Buffer.alloc(32), 0o640), place('world', Buffer.alloc(32), 0o604), place('short', Buffer.alloc(31)), place('long', Buffer.alloc(33)), place('empty', Buffer.alloc(0)), join(folder, 'none'), folder, inHome, join(folder, 'link')]
    for (const file of wrong) assert.throws(() => readKeyFile(file, home), (error) => hasCode('key-file-unusable')(error) && (error as TokenProblem).detail.includes(file), file)
    // A demonstration keeps it there, and says so.
    assert.equal(readKeyFile(inHome, home, true).bytes.length, 32)
    assert.ok(existsSync(good))
  })
})
