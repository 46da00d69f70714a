import assert from 'node:assert/strict'
import { argon2Sync } from 'node:crypto'
import { describe, test } from 'node:test'
import { hashPassword, isOutdated, isPassword, TooBusy } from './password.ts'
import { findPasswordProblem } from './password-policy.ts'

describe('a kept password', () => {
  test('is argon2id with its parameters beside it, and is made anew with another salt each time', async () => {
    const [one, two] = [await hashPassword('lake of three rivers'), await hashPassword('lake of three rivers')]
    assert.ok(one.algorithm === 'argon2id' && one.memory >= 64 * 1024 && one.passes >= 3)
    assert.notEqual(one.salt, two.salt)
    assert.ok(!JSON.stringify(one).includes('rivers'))
    const again = argon2Sync('argon2id', { message: 'lake of three rivers', nonce: Buffer.from(one.salt, 'base64'), memory: one.memory, passes: one.passes, parallelism: one.parallelism, tagLength: 32 })
    assert.equal(again.toString('base64'), one.hash)
  })

  test('is told from every other, and is the same however its letters are composed', async () => {
    const kept = await hashPassword('contraseña de María')
    assert.equal(await isPassword('contraseña de María'.normalize('NFD'), kept), true)
    for (const wrong of ['', 'contraseña de Maria', 'Contraseña de María', 'contraseña de María ']) assert.equal(await isPassword(wrong, kept), false, wrong)
  })

  test('of older parameters is checked with them, and made anew', async () => {
    const salt = Buffer.alloc(16, 7)
    const old = { algorithm: 'argon2id', memory: 8192, passes: 1, parallelism: 1, salt: salt.toString('base64'), hash: argon2Sync('argon2id', { message: 'an old password', nonce: salt, memory: 8192, passes: 1, parallelism: 1, tagLength: 32 }).toString('base64') } as const
    assert.equal(await isPassword('an old password', old), true)
    assert.equal(isOutdated(old), true)
    assert.equal(isOutdated(await hashPassword('an old password')), false)
  })

  test('in FIPS mode is PBKDF2, and each mode takes the other for outdated', async () => {
    const kept = await hashPassword('where nothing else is approved', true)
    assert.ok(kept.algorithm === 'pbkdf2-sha256' && kept.iterations >= 600_000)
    assert.equal(await isPassword('where nothing else is approved', kept), true)
    assert.deepEqual([isOutdated(kept, true), isOutdated(kept, false), isOutdated(await hashPassword('x'), true)], [false, true, true])
  })

  test('is not checked where too many wait already, and whoever waits is answered', { timeout: 60_000 }, async () => {
    const kept = { algorithm: 'argon2id', memory: 1024, passes: 1, parallelism: 1, salt: 'AAAAAAAAAAAAAAAAAAAAAA==', hash: 'AAAA' } as const
    const outcomes = await Promise.allSettled(Array.from({ length: 60 }, () => isPassword('x', kept)))
    const refused = outcomes.filter((one) => one.status === 'rejected')
    assert.equal(refused.length, 8)
    assert.ok(refused.every((one) => one.status === 'rejected' && one.reason instanceof TooBusy))
    assert.equal(await isPassword('x', kept), false)
  })
})

describe('a new password', () => {
  test('is taken if it is long, whatever it is made of', () => {
    for (const good of ['three quiet rivers', 'trece ríos callados', '日本語のとても長いパスワード', 'jfkdlsajfkdlsa', 'UPPER lower 1 !', 'a q c z e f g h']) assert.equal(findPasswordProblem(good, []), null, good)
  })

  test('is refused if it is short, endless, one of the commonest, a run, one letter, or what everybody knows of the person', () => {
    for (const [problem, passwords] of Object.entries({
      'password-short': ['', 'elevenchars', '🔑'.repeat(11)], 'password-long': ['ab cd'.repeat(60)],
      'password-common': ['password1234', 'Password1234', 'contraseña123', '123456789012', 'qwertyuiop12', 'aaaaaaaaaaaaaa', 'abababababab', 'abcdefghijklmnop', '9876543210987654'.slice(0, 10) + '', 'zyxwvutsrqponm'].filter((one) => one.length >= 12),
      'password-of-person': ['ana.ruiz@sre.gob.mx', 'Ana Ruiz 2026'],
    })) for (const password of passwords) assert.equal(findPasswordProblem(password, ['ana.ruiz@sre.gob.mx', 'Ana Ruiz', 'ana']), problem, password)
  })
})
