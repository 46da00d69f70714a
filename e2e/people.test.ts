// Ways in, and a hand-over, as people meet them: in a real browser with an authenticator of its own, with scripts and without,
// and through a real sign-in service that stands on another site.

import assert from 'node:assert/strict'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import type { Browser, CDPSession, Page } from 'playwright-core'
import { readSettings, writeSettings } from '../src/node/settings.ts'
import { OIDC_RETURN_PATH } from '../src/node/sign-in/index.ts'
import { realProvider } from '../src/node/sign-in/testing/provider.ts'
import type { TestProvider } from '../src/node/sign-in/testing/provider.ts'
import { stepAt, totpAt } from '../src/node/sign-in/totp.ts'
import { openBrowser } from './browser.ts'
import { startFounded } from './demonstration.ts'
import type { Demonstration } from './demonstration.ts'

const PASSWORD = 'three quiet rivers'
let demonstration: Demonstration
let browser: Browser
let provider: TestProvider
const cleaners: (() => unknown)[] = []

async function opened(path: string, isScripted = true): Promise<Page> {
  const page = await (await browser.newContext({ javaScriptEnabled: isScripted })).newPage()
  page.setDefaultTimeout(15_000)
  await page.goto(demonstration.usa + path)
  return page
}

async function asOfficer(officer: string, path = '/en/workspace'): Promise<Page> {
  const page = await opened('/en/workspace/sign-in')
  await page.click(`button[value="${officer}"]`)
  await page.waitForSelector('.ws-nav')
  await page.goto(demonstration.usa + path)
  return page
}

async function withAuthenticator(page: Page): Promise<{ readonly session: CDPSession; readonly authenticatorId: string }> {
  const session = await page.context().newCDPSession(page)
  await session.send('WebAuthn.enable')
  const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', { options: { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true } })
  return { session, authenticatorId }
}

async function signOut(page: Page): Promise<void> {
  await page.click('.ws-officer summary')
  await page.click('.ws-officer-menu form button')
  await page.waitForSelector('.ws-officers')
}

const codeOf = (secret: string, later = 0) => totpAt(secret, stepAt(Temporal.Now.instant().toString()) + later)

describe('people of a side', () => {
  before(async () => {
    demonstration = await startFounded()
    await demonstration.stop()
    // On 127.0.0.1, which to a browser is another site than localhost: strict cookies do not come back from there.
    provider = await realProvider({ after: (clean) => { cleaners.push(clean as () => unknown) } }, demonstration.usa + OIDC_RETURN_PATH, null, '127.0.0.1')
    const home = join(demonstration.home, 'usa')
    const settings = readSettings(home)
    writeSettings(home, { ...settings, signIn: { ...settings.signIn, oidc: { issuer: provider.issuer, clientId: 'alternat', trustVerifiedEmail: true, label: { en: 'Government sign-in', es: 'Acceso del gobierno' } } } })
    await demonstration.startAgain()
    browser = await openBrowser()
  })
  after(async () => {
    await browser?.close()
    for (const clean of cleaners) await clean()
    await demonstration?.clear()
  })

  it('sign in with a passkey that they added, and not with a copy of it', async () => {
    const page = await asOfficer('usa-viewer', '/en/workspace/account')
    const { session, authenticatorId } = await withAuthenticator(page)
    await page.fill('form[data-passkey] input[name=name]', 'Office laptop')
    await page.click('form[data-passkey] button')
    await page.waitForSelector('text=Your account is changed.')
    assert.match(await page.locator('main').innerText(), /Office laptop/)
    await signOut(page)
    const before = await session.send('WebAuthn.getCredentials', { authenticatorId })
    await page.click('form[data-passkey] button')
    await page.waitForSelector('.ws-nav')
    assert.match(await page.locator('.ws-officer').innerText(), /Trial reader/)
    await signOut(page)
    // A copy made earlier counts from where it was made.
    const [copied] = before.credentials
    await session.send('WebAuthn.clearCredentials', { authenticatorId })
    await session.send('WebAuthn.addCredential', { authenticatorId, credential: { ...(copied ?? assert.fail()), signCount: 0 } })
    await page.click('form[data-passkey] button')
    await page.waitForSelector('.ws-alert-error')
    assert.match(await page.locator('.ws-alert-error').innerText(), /shows an older state/)
    assert.equal(await page.locator('.ws-nav').count(), 0)
  })

  it('are told what happened when the device says no', async () => {
    const page = await opened('/en/workspace/sign-in')
    await withAuthenticator(page)
    await page.click('form[data-passkey] button')
    await page.waitForFunction(() => (document.querySelector('[data-passkey-told]')?.textContent ?? '') !== '')
    assert.equal(new URL(page.url()).pathname, '/en/workspace/sign-in')
  })

  it('without script are told that passkeys need it, and come in by invitation, password and code', async () => {
    const admin = await asOfficer('usa-admin', '/en/workspace/people/usa-legal')
    await admin.locator('input[name=do][value=invite] ~ button').click()
    const link = (await admin.locator('code.ws-key').first().textContent()) ?? ''
    const page = await opened('/en/workspace/sign-in', false)
    assert.match(await page.locator('main').innerText(), /Passkeys need scripts/)
    assert.equal(await page.locator('form[data-passkey]').isVisible(), false)
    await page.goto(link)
    const secret = ((await page.locator('code.ws-key').textContent()) ?? '').replaceAll(' ', '')
    await page.fill('input[name=password]', PASSWORD)
    await page.fill('input[name=again]', PASSWORD)
    await page.fill('input[name=code]', codeOf(secret))
    await page.click('main form button')
    assert.equal(await page.locator('.ws-codes li').count(), 10)
    await page.context().clearCookies()
    await page.goto(`${demonstration.usa}/en/workspace/sign-in`)
    const typeIn = async (code: string) => {
      await page.fill('input[name=email]', 'usa-legal@trial.example')
      await page.fill('input[name=password]', PASSWORD)
      await page.fill('input[name=code]', code)
      await page.click('form[action$="/password"] button')
    }
    await typeIn('000000')
    assert.match(await page.locator('.ws-alert-error').innerText(), /do not fit together/)
    // The code used to begin with does not count again; the next one does.
    await typeIn(codeOf(secret, 1))
    assert.match(await page.locator('.ws-officer').innerText(), /Trial legal adviser/)
  })

  it('come from the sign-in service of their organization, on another site, with scripts and without', async () => {
    for (const isScripted of [true, false]) {
      provider.account = { sub: 'sub-state', email: 'usa-state@trial.example', email_verified: true }
      const page = await opened('/en/workspace/drafts', isScripted)
      await page.click('text=Continue with Government sign-in')
      await page.waitForSelector('.ws-nav')
      assert.equal(new URL(page.url()).pathname, '/en/workspace/drafts')
      assert.match(await page.locator('.ws-officer').innerText(), /Trial officer, State/)
    }
    provider.account = { sub: 'sub-stranger', email: 'stranger@example.org', email_verified: true }
    const page = await opened('/es/espacio/entrar')
    await page.click('text=Continuar con Acceso del gobierno')
    await page.waitForSelector('.ws-alert-error')
    assert.match(await page.locator('.ws-alert-error').innerText(), /este nodo todavía no[\s\S]*sub-stranger/)
  })

  it('hand over in one step: items, roles and drafts go on, and who left is out', async () => {
    const admin = await asOfficer('usa-admin', '/en/workspace/focal-points')
    await admin.locator('select[name=focalPoint]').first().selectOption('usa-ustr')
    await admin.locator('.ws-people form button').first().click()
    await admin.waitForSelector('text=The focal point is named.')
    const leaving = await asOfficer('usa-ustr')
    await admin.goto(`${demonstration.usa}/en/workspace/people/usa-ustr/hand-over`)
    await admin.selectOption('select[name=to]', '')
    await admin.check('input[name=confirmed]')
    await admin.click('main form button')
    assert.match(await admin.locator('.ws-alert-error').innerText(), /without anybody/)
    await admin.selectOption('select[name=to]', 'usa-doc')
    await admin.check('input[name=confirmed]')
    await admin.click('main form button')
    await admin.waitForSelector('text=Everything has been handed over.')
    await admin.goto(`${demonstration.usa}/en/workspace/people/usa-doc`)
    const text = await admin.locator('main').innerText()
    assert.match(text, /Drafter, Office of the United States Trade Representative/)
    assert.match(text, /handed over to/)
    assert.ok((await admin.locator('section[aria-labelledby=answers] a').count()) > 0)
    await leaving.goto(`${demonstration.usa}/en/workspace/drafts`)
    assert.match(leaving.url(), /sign-in/)
    assert.equal(await leaving.locator('button[value="usa-ustr"]').count(), 0)
    await admin.goto(`${demonstration.usa}/en/workspace/audit?about=usa-ustr`)
    assert.match(await admin.locator('.ws-audit').innerText(), /deed\tHand-over\tusa-ustr\tdone/)
  })
})
