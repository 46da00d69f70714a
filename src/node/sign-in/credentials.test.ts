import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { TestContext } from 'node:test'
import { staff } from '../people/testing/staff.ts'
import { Credentials } from './credentials.ts'
import type { Passkey } from './credentials.ts'
import { Invitations } from './invitations.ts'
import { newTotpSecret, stepAt, totpAt } from './totp.ts'

const PASSWORD = 'three quiet rivers'

async function made(t: TestContext) {
  const { store, clock, people } = await staff(t)
  const credentials = await Credentials.open(store, () => clock.now())
  const [ana, ben] = [people.find('ana') ?? assert.fail(), people.find('ben') ?? assert.fail()]
  return { store, clock, credentials, ana, ben }
}

async function withCode(t: TestContext) {
  const all = await made(t)
  await all.credentials.setPassword('ana', PASSWORD)
  const secret = newTotpSecret()
  const codes = (await all.credentials.enrolTotp('ana', secret, totpAt(secret, stepAt(all.clock.at)))) ?? assert.fail('not enrolled')
  all.clock.at = '2026-11-23T12:01:00Z'
  return { ...all, secret, codes, codeNow: () => totpAt(secret, stepAt(all.clock.at)) }
}

const key = (more: Partial<Passkey> = {}): Passkey => ({ id: 'k1', publicKey: 'AAAA', counter: 0, transports: [], name: 'Laptop', isSynced: false, addedAt: '2026-11-23T12:00:00Z', usedAt: null, ...more })

describe('a local account', () => {
  test('opens with its password and the code of the moment together, and with neither alone', async (t) => {
    const { credentials, ana, codeNow } = await withCode(t)
    assert.equal(await credentials.check(ana, PASSWORD, '', true), 'sign-in-failed')
    assert.equal(await credentials.check(ana, PASSWORD, '000000', true), 'sign-in-failed')
    assert.equal(await credentials.check(ana, 'another password', codeNow(), true), 'sign-in-failed')
    assert.equal(await credentials.check(ana, PASSWORD, codeNow(), true), null)
  })

  test('takes each code once, also from two requests at the same moment', async (t) => {
    const { credentials, ana, codeNow, clock } = await withCode(t)
    const both = await Promise.all([credentials.check(ana, PASSWORD, codeNow(), true), credentials.check(ana, PASSWORD, codeNow(), true)])
    assert.deepEqual(both.toSorted(), ['sign-in-failed', null].toSorted())
    clock.at = '2026-11-23T12:01:20Z'
    assert.equal(await credentials.check(ana, PASSWORD, codeNow(), true), 'sign-in-failed', 'the same half minute')
    clock.at = '2026-11-23T12:01:31Z'
    assert.equal(await credentials.check(ana, PASSWORD, codeNow(), true), null)
  })

  test('takes a recovery code in the place of the code, once', async (t) => {
    const { credentials, ana, codes } = await withCode(t)
    assert.equal(await credentials.check(ana, PASSWORD, codes[3]?.toLowerCase() ?? '', true), null)
    assert.equal(await credentials.check(ana, PASSWORD, codes[3] ?? '', true), 'sign-in-failed')
    const renewed = await credentials.renewRecoveryCodes('ana')
    assert.equal(await credentials.check(ana, PASSWORD, codes[4] ?? '', true), 'sign-in-failed')
    assert.equal(await credentials.check(ana, PASSWORD, renewed[4] ?? '', true), null)
  })

  test('a wrong code does not use up a right one, nor a wrong password a code', async (t) => {
    const { credentials, ana, codeNow } = await withCode(t)
    await credentials.check(ana, 'another password', codeNow(), true)
    assert.equal(await credentials.check(ana, PASSWORD, codeNow(), true), null)
  })

  test('without a code opens only where none is asked for', async (t) => {
    const { credentials, ana } = await made(t)
    await credentials.setPassword('ana', PASSWORD)
    assert.equal(await credentials.check(ana, PASSWORD, '', false), null)
    assert.equal(await credentials.check(ana, PASSWORD, '', true), 'second-factor-required')
    assert.equal(await credentials.check(ana, 'wrong password', '', true), 'sign-in-failed')
  })

  test('that does not exist, or has no password, is answered as a wrong password is, and no faster', async (t) => {
    const { credentials, ana, ben } = await made(t)
    await credentials.setPassword('ana', PASSWORD)
    const timed = async (person: typeof ana | null) => {
      const began = performance.now()
      assert.equal(await credentials.check(person, 'a wrong password', '', false), 'sign-in-failed')
      return performance.now() - began
    }
    const times = { there: [] as number[], nobody: [] as number[], without: [] as number[] }
    for (let one = 0; one < 5; one++) { times.there.push(await timed(ana)); times.nobody.push(await timed(null)); times.without.push(await timed(ben)) }
    const middle = (all: number[]) => all.toSorted((a, b) => a - b)[2] ?? 0
    t.diagnostic(`a wrong password ${middle(times.there).toFixed(0)} ms, nobody ${middle(times.nobody).toFixed(0)} ms, no password ${middle(times.without).toFixed(0)} ms`)
    for (const other of [times.nobody, times.without]) assert.ok(middle(other) > middle(times.there) / 2 && middle(other) < middle(times.there) * 2)
  })

  test('has its hash made anew at a sign-in where its parameters are old', async (t) => {
    const { credentials, store, ana } = await made(t)
    await credentials.setPassword('ana', PASSWORD)
    const document = (await store.findPrivate('credential', 'ana')) ?? assert.fail()
    const body = JSON.parse(document.body) as { password: { passes: number; memory: number; salt: string; hash: string; parallelism: number } }
    const { argon2Sync } = await import('node:crypto')
    const old = { ...body.password, memory: 1024, passes: 1, parallelism: 1 }
    old.hash = argon2Sync('argon2id', { message: PASSWORD, nonce: Buffer.from(old.salt, 'base64'), memory: 1024, passes: 1, parallelism: 1, tagLength: 32 }).toString('base64')
    await store.putPrivate('credential', 'ana', JSON.stringify({ ...body, password: old }), document.revision)
    const again = await Credentials.open(store, () => '2026-11-23T12:00:00Z')
    assert.equal(await again.check(ana, PASSWORD, '', false), null)
    assert.equal(again.find('ana')?.password?.algorithm === 'argon2id' && again.find('ana')?.password?.hash !== old.hash, true)
    assert.equal(await again.check(ana, PASSWORD, '', false), null)
  })

  test('knows the browsers it was opened from, until its password changes', async (t) => {
    const { credentials } = await made(t)
    await credentials.setPassword('ana', PASSWORD)
    const device = await credentials.rememberDevice('ana')
    assert.deepEqual([credentials.isKnownDevice('ana', device), credentials.isKnownDevice('ben', device), credentials.isKnownDevice('ana', ''), credentials.isKnownDevice('ana', `${device}x`)], [true, false, false, false])
    for (let one = 0; one < 10; one++) await credentials.rememberDevice('ana')
    assert.equal(credentials.isKnownDevice('ana', device), false, 'ten at most')
    const last = await credentials.rememberDevice('ana')
    await credentials.setPassword('ana', `${PASSWORD} again`)
    assert.equal(credentials.isKnownDevice('ana', last), false)
  })

  test('is in the store without its password, its recovery codes and its browsers', async (t) => {
    const { store, credentials, codes } = await withCode(t)
    const device = await credentials.rememberDevice('ana')
    const stored = JSON.stringify(await store.listPrivate('credential'))
    for (const secret of [PASSWORD, device, ...codes, ...codes.map((code) => code.replaceAll('-', ''))]) assert.ok(!stored.includes(secret))
    await credentials.remove('ana')
    assert.deepEqual([await store.listPrivate('credential'), credentials.find('ana')], [[], null])
  })
})

describe('a passkey', () => {
  test('belongs to one person; several belong to one', async (t) => {
    const { credentials } = await made(t)
    assert.equal(await credentials.addPasskey('ana', key()), null)
    assert.equal(await credentials.addPasskey('ana', key({ id: 'k2', name: 'Telephone' })), null)
    assert.equal(await credentials.addPasskey('ben', key()), 'passkey-taken')
    assert.deepEqual([credentials.findByPasskey('k2')?.person, credentials.findByPasskey('k3')], ['ana', null])
    await credentials.removePasskey('ana', 'k1')
    assert.deepEqual([credentials.findByPasskey('k1'), credentials.find('ana')?.passkeys.map(({ name }) => name)], [null, ['Telephone']])
  })

  test('counts only forward, or not at all, and of two answers over one counter only the first', async (t) => {
    const { credentials } = await made(t)
    await credentials.addPasskey('ana', key({ counter: 5 }))
    const held = () => credentials.findByPasskey('k1')?.passkey ?? assert.fail()
    const before = held()
    assert.deepEqual(await Promise.all([credentials.passkeyUsed('ana', before, 6), credentials.passkeyUsed('ana', before, 7)]), [true, false])
    assert.deepEqual([await credentials.passkeyUsed('ana', held(), 6), await credentials.passkeyUsed('ana', held(), 5), await credentials.passkeyUsed('ana', held(), 0)], [false, false, false])
    await credentials.addPasskey('ana', key({ id: 'k2' }))
    const never = credentials.findByPasskey('k2')?.passkey ?? assert.fail()
    assert.deepEqual([await credentials.passkeyUsed('ana', never, 0), await credentials.passkeyUsed('ana', never, 0)], [true, true])
  })
})

test('one account of a provider is one person, and a person has one at each', async (t) => {
  const { credentials } = await made(t)
  const [one, other] = [{ issuer: 'https://id.example', subject: 's1' }, { issuer: 'https://id.example', subject: 's2' }]
  assert.equal(await credentials.bind('ana', one), null)
  assert.equal(await credentials.bind('ana', one), null)
  assert.equal(await credentials.bind('ben', one), 'identity-taken')
  await credentials.bind('ana', other)
  assert.deepEqual([credentials.findByIdentity(one), credentials.findByIdentity(other), credentials.findByIdentity({ ...other, issuer: 'https://other.example' })], [null, 'ana', null])
})

describe('an invitation', () => {
  test('is good for its person, once and within three days, and the store does not hold its link', async (t) => {
    const { store, clock } = await made(t)
    const invitations = new Invitations(store, () => clock.now())
    const { token } = await invitations.invite('ben', 'ana')
    assert.ok(!JSON.stringify(await store.listPrivate('invitation')).includes(token))
    const found = (await invitations.find(token)) ?? assert.fail()
    assert.deepEqual([found.person, found.by], ['ben', 'ana'])
    for (const wrong of ['', `${token}x`, found.id]) assert.equal(await invitations.find(wrong), null)
    assert.deepEqual((await Promise.all([invitations.use(found), invitations.use(found)])).toSorted(), [false, true])
    assert.equal(await invitations.find(token), null)
    const late = await invitations.invite('ben', 'ana')
    clock.at = '2026-11-26T12:00:00Z'
    assert.deepEqual([await invitations.find(late.token), await invitations.list()], [null, []])
  })

  test('replaces the one before it, of that person alone', async (t) => {
    const { store, clock } = await made(t)
    const invitations = new Invitations(store, () => clock.now())
    const [first, other] = [await invitations.invite('ben', 'ana'), await invitations.invite('eva', 'ana')]
    const second = await invitations.invite('ben', 'ana')
    assert.equal(await invitations.find(first.token), null)
    assert.notEqual(await invitations.find(second.token), null)
    assert.notEqual(await invitations.find(other.token), null)
  })
})
