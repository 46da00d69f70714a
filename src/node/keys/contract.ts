// The contract of `token.ts`, run against every token there is. `make` gives a fresh one, its PIN,
// another PIN, and a way to open the same token again as a new process would.

import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { TestContext } from 'node:test'
import { ALGORITHMS, KEY_ROLES, isSignedBy, keyId } from '../../record/index.ts'
import { MECHANISMS, TokenProblem, labelOf } from './token.ts'
import type { Pin, Token, TokenCode, TokenKey } from './token.ts'

export interface TokenUnderTest {
  readonly token: Token
  readonly pin: Pin
  readonly wrongPin: Pin
  readonly again: () => Token
}

const TEXT = Buffer.from('México y los Estados Unidos')

export function tokenContract(name: string, make: (t: TestContext) => TokenUnderTest, skip: string | false = false): void {
  const hasCode = (code: TokenCode) => (error: unknown) => error instanceof TokenProblem && error.code === code

  describe(`${name} keeps the contract of a token`, { skip }, () => {
    for (const algorithm of ALGORITHMS) {
      test(`it makes a ${algorithm} key, whose raw signature of 64 bytes its public part accepts`, async (t) => {
        const { token, pin } = make(t)
        await token.login(pin)
        const made = await token.generateKeyPair(MECHANISMS[algorithm], 'signing')
        assert.deepEqual([made.id, made.label, made.role, made.key.algorithm], [keyId(made.key), labelOf('signing'), 'signing', algorithm])
        const signature = await token.sign(made.handle, MECHANISMS[algorithm], TEXT)
        assert.equal(signature.length, 64)
        assert.ok(isSignedBy(made.key, TEXT.toString(), Buffer.from(signature).toString('base64url')))
        const other = await token.generateKeyPair(MECHANISMS[algorithm], 'signing')
        assert.ok(!isSignedBy(other.key, TEXT.toString(), Buffer.from(signature).toString('base64url')))
      })
    }

    test('it finds keys by id, label and role, oldest first, logged in or out, and in a new process', async (t) => {
      const { token, pin, again } = make(t)
      assert.deepEqual(token.findKeys({}), [])
      await token.login(pin)
      const made: TokenKey[] = []
      for (const role of [...KEY_ROLES, 'signing'] as const) made.push(await token.generateKeyPair('CKM_EDDSA', role))
      await token.logout()
      for (const one of [token, again()]) {
        const ids = (template: Parameters<Token['findKeys']>[0]) => one.findKeys(template).map(({ id }) => id)
        assert.deepEqual(ids({}), made.map(({ id }) => id))
        const signing = made.filter(({ role }) => role === 'signing').map(({ id }) => id)
        assert.equal(signing.length, 2)
        assert.deepEqual(ids({ role: 'signing' }), signing)
        assert.deepEqual(ids({ label: labelOf('signing') }), signing)
        assert.deepEqual(ids({ id: signing[1] ?? '' }), [signing[1]])
        assert.deepEqual(ids({ id: signing[1] ?? '', role: 'root' }), [])
        assert.deepEqual(ids({ id: 'f'.repeat(64) }), [])
      }
    })

    test('it signs nothing and makes nothing before login and after logout', async (t) => {
      const { token, pin, again } = make(t)
      await assert.rejects(token.generateKeyPair('CKM_EDDSA', 'root'), hasCode('keys-locked'))
      await token.login(pin)
      const { handle } = await token.generateKeyPair('CKM_EDDSA', 'root')
      assert.ok(token.isLoggedIn)
      await token.logout()
      assert.ok(!token.isLoggedIn)
      const [reopened] = again().findKeys({})
      for (const [one, key] of [[token, handle], [again(), reopened?.handle ?? '']] as const) await assert.rejects(one.sign(key, 'CKM_EDDSA', TEXT), hasCode('keys-locked'))
      await assert.rejects(token.generateKeyPair('CKM_EDDSA', 'root'), hasCode('keys-locked'))
      assert.equal(token.findKeys({}).length, 1)
    })

    test('a wrong PIN opens nothing and changes nothing; the right one then does; a second login is none', async (t) => {
      const { token, pin, wrongPin, again } = make(t)
      await token.login(pin)
      const { id } = await token.generateKeyPair('CKM_EDDSA', 'root')
      const next = again()
      await assert.rejects(next.login(wrongPin), (error) => {
        assert.ok(hasCode('keys-secret-wrong')(error))
        for (const pinText of [wrongPin, pin].flatMap(({ bytes }) => [Buffer.from(bytes).toString(), Buffer.from(bytes).toString('hex')])) assert.ok(!String((error as Error).stack).includes(pinText))
        return true
      })
      assert.ok(!next.isLoggedIn)
      await next.login(pin)
      await next.login(pin)
      const [found] = next.findKeys({ id })
      assert.equal((await next.sign(found?.handle ?? '', 'CKM_EDDSA', TEXT)).length, 64)
    })

    test('a key signs by its own mechanism only, and a handle that names nothing signs nothing', async (t) => {
      const { token, pin } = make(t)
      await token.login(pin)
      const [edwards, nist] = [await token.generateKeyPair('CKM_EDDSA', 'signing'), await token.generateKeyPair('CKM_ECDSA_SHA256', 'signing')]
      await assert.rejects(token.sign(edwards.handle, 'CKM_ECDSA_SHA256', TEXT))
      await assert.rejects(token.sign(nist.handle, 'CKM_EDDSA', TEXT))
      await assert.rejects(token.sign('nothing', 'CKM_EDDSA', TEXT), hasCode('key-missing'))
    })

    test('signatures asked for at once all come, each of its own text', async (t) => {
      const { token, pin } = make(t)
      await token.login(pin)
      const { handle, key } = await token.generateKeyPair('CKM_EDDSA', 'signing')
      const texts = Array.from({ length: 5 }, (_, index) => `text ${index}`)
      const signatures = await Promise.all(texts.map((text) => token.sign(handle, 'CKM_EDDSA', Buffer.from(text))))
      texts.forEach((text, index) => assert.ok(isSignedBy(key, text, Buffer.from(signatures[index] ?? []).toString('base64url'))))
    })
  })
}
