import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import type { TestContext } from 'node:test'
import { done, staff } from '../people/testing/staff.ts'
import { temporaryFolder } from '../testing/nodes.ts'
import { Credentials } from './credentials.ts'
import { OIDC_RETURN_PATH } from './index.ts'
import { OidcSignIn } from './oidc.ts'
import type { OidcSettings } from './oidc.ts'
import { lyingProvider, realProvider, visitProvider } from './testing/provider.ts'
import type { Account, Lie, TestProvider } from './testing/provider.ts'

const REDIRECT = `http://localhost:4999${OIDC_RETURN_PATH}`

async function made(t: TestContext, settings: Partial<OidcSettings> & { readonly issuer: string }) {
  const side = await staff(t)
  const credentials = await Credentials.open(side.store, () => side.clock.now())
  const home = temporaryFolder(t)
  writeFileSync(join(home, 'oidc.secret'), 'a secret of the client\n')
  const oidc = new OidcSignIn({ clientId: 'alternat', clientSecretFile: null, label: null, trustVerifiedEmail: false, ...settings }, home, REDIRECT, side.people, credentials)
  return { ...side, credentials, oidc }
}

async function withReal(t: TestContext, settings: Partial<OidcSettings> = {}) {
  const provider: TestProvider = await realProvider(t, REDIRECT, settings.clientSecretFile == null ? null : 'a secret of the client')
  const all = await made(t, { issuer: provider.issuer, ...settings })
  /** Goes to the provider as this account and comes back. */
  const signIn = async (account: Account) => {
    provider.account = account
    const begun = (await all.oidc.begin('/en/workspace/drafts')) ?? assert.fail('not begun')
    return all.oidc.finish(await visitProvider(begun.url, REDIRECT), begun.binding)
  }
  return { ...all, provider, signIn }
}

const refusalOf = (outcome: Awaited<ReturnType<OidcSignIn['finish']>>) => ('refused' in outcome ? outcome.refused : `admitted ${outcome.person}`)

describe('the sign-in service of an organization', () => {
  test('lets in the person that an administrator has bound, with a client secret and without, and back to where it was asked', async (t) => {
    for (const clientSecretFile of [null, 'oidc.secret']) {
      const { credentials, provider, signIn } = await withReal(t, { clientSecretFile })
      await credentials.bind('ben', { issuer: provider.issuer, subject: 'subject-7' })
      assert.deepEqual(await signIn({ sub: 'subject-7' }), { person: 'ben', returnTo: '/en/workspace/drafts' })
    }
  })

  test('asks for a code with PKCE, a state and a nonce, of no other way', async (t) => {
    const { oidc } = await withReal(t)
    const query = new URL((await oidc.begin(''))?.url ?? '').searchParams
    assert.deepEqual([query.get('response_type'), query.get('code_challenge_method'), query.get('redirect_uri'), query.get('client_id')], ['code', 'S256', REDIRECT, 'alternat'])
    for (const name of ['state', 'nonce', 'code_challenge']) assert.match(query.get(name) ?? '', /^[\w-]{43}$/)
  })

  test('knows nobody by itself: an unknown subject is told what to give an administrator, whatever its address says', async (t) => {
    const { provider, signIn, credentials } = await withReal(t)
    assert.deepEqual(await signIn({ sub: 's1', email: 'ben@example.org', email_verified: true }), { refused: 'oidc-unknown-person', facts: { issuer: provider.issuer, subject: 's1' } })
    assert.equal(credentials.findByIdentity({ issuer: provider.issuer, subject: 's1' }), null)
  })

  test('where its word on addresses is trusted, a verified one binds a person at its first sign-in, and nobody afterwards', async (t) => {
    const { provider, signIn, credentials, people } = await withReal(t, { trustVerifiedEmail: true })
    assert.equal(refusalOf(await signIn({ sub: 's1', email: 'ben@example.org', email_verified: false })), 'oidc-unknown-person')
    assert.equal(refusalOf(await signIn({ sub: 's1', email: 'ben@example.org' })), 'oidc-unknown-person')
    assert.equal(refusalOf(await signIn({ sub: 's1', email: 'stranger@example.org', email_verified: true })), 'oidc-unknown-person')
    assert.equal(refusalOf(await signIn({ sub: 's1', email: 'BEN@example.org', email_verified: true })), 'admitted ben')
    assert.equal(credentials.findByIdentity({ issuer: provider.issuer, subject: 's1' }), 'ben')
    // Another subject with that address is not ben; ben's subject is ben, whatever its address becomes.
    assert.equal(refusalOf(await signIn({ sub: 's2', email: 'ben@example.org', email_verified: true })), 'oidc-unknown-person')
    assert.equal(refusalOf(await signIn({ sub: 's1', email: 'eva@example.org', email_verified: true })), 'admitted ben')
    done(await people.grant('eva', { role: 'viewer', scope: 'side', from: '2026-01-01', until: null }, 'ana'))
    await people.markLeft('ben', 'ana')
    assert.equal(refusalOf(await signIn({ sub: 's1', email: 'eva@example.org', email_verified: true })), 'oidc-unknown-person')
  })

  test('is not finished in another browser, twice, with another state, or with the code of another sign-in', async (t) => {
    const { oidc, provider, credentials } = await withReal(t)
    await credentials.bind('ben', { issuer: provider.issuer, subject: 's1' })
    provider.account = { sub: 's1' }
    const begin = async () => (await oidc.begin('')) ?? assert.fail()
    const one = await begin()
    const query = await visitProvider(one.url, REDIRECT)
    assert.equal(refusalOf(await oidc.finish(query, null)), 'oidc-over')
    assert.equal(refusalOf(await oidc.finish(query, 'another browser')), 'oidc-over')
    assert.equal(refusalOf(await oidc.finish(new URLSearchParams({ ...Object.fromEntries(query), state: 'x'.repeat(43) }), one.binding)), 'oidc-over')
    assert.equal(refusalOf(await oidc.finish(query, one.binding)), 'admitted ben')
    assert.equal(refusalOf(await oidc.finish(query, one.binding)), 'oidc-over')
    const [two, three] = [await begin(), await begin()]
    const code = (await visitProvider(two.url, REDIRECT)).get('code') ?? ''
    const mixed = new URLSearchParams({ ...Object.fromEntries(await visitProvider(three.url, REDIRECT)), code })
    assert.equal(refusalOf(await oidc.finish(mixed, three.binding)), 'oidc-refused')
  })

  test('that refuses, or answers for another issuer, lets nobody in', async (t) => {
    const { oidc } = await withReal(t)
    const back = async (more: Record<string, string>) => {
      const begun = (await oidc.begin('')) ?? assert.fail()
      return refusalOf(await oidc.finish(new URLSearchParams({ state: new URL(begun.url).searchParams.get('state') ?? '', ...more }), begun.binding))
    }
    assert.equal(await back({ error: 'access_denied', iss: oidc.settings.issuer }), 'oidc-denied')
    assert.equal(await back({ error: 'server_error', iss: oidc.settings.issuer }), 'oidc-refused')
    assert.equal(await back({ code: 'x', iss: 'https://evil.example' }), 'oidc-refused')
    assert.equal(await back({ code: 'made up', iss: oidc.settings.issuer }), 'oidc-refused')
  })

  test('that cannot be reached, or is another than the settings name, begins nothing', async (t) => {
    const { oidc } = await made(t, { issuer: 'http://localhost:1' })
    assert.equal(await oidc.begin(''), null)
    const provider = await realProvider(t, REDIRECT, null)
    assert.equal(await (await made(t, { issuer: provider.issuer.replace('localhost', '127.0.0.1') })).oidc.begin(''), null)
  })

  test('whose token has another nonce, audience, issuer, signature, no signature, or is over, lets nobody in', async (t) => {
    const liar = await lyingProvider(t)
    const { oidc, credentials } = await made(t, { issuer: liar.issuer })
    await credentials.bind('ben', { issuer: liar.issuer, subject: 's1' })
    const signIn = async (lie: Lie) => {
      const begun = (await oidc.begin('')) ?? assert.fail()
      const query = new URL(begun.url).searchParams
      Object.assign(liar, { lie, nonce: query.get('nonce') ?? '' })
      return refusalOf(await oidc.finish(new URLSearchParams({ state: query.get('state') ?? '', code: 'x' }), begun.binding))
    }
    assert.equal(await signIn({}), 'admitted ben', 'the truth is taken')
    assert.equal(await signIn({ expires: -20 }), 'admitted ben', 'clocks may differ by some seconds')
    for (const lie of [{ nonce: 'another' }, { audience: 'another-client' }, { issuer: 'https://evil.example' }, { expires: -120 }, { key: 'another' }, { algorithm: 'none' }] as const satisfies Lie[]) assert.equal(await signIn(lie), 'oidc-refused', JSON.stringify(lie))
  })
})
