import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import type { TestContext } from 'node:test'
import { ask } from '../../testing/ask.ts'
import type { Answered } from '../../testing/ask.ts'
import { TestDesk, unescaped } from '../../testing/desk.ts'
import { serveHome, servedNodes } from '../../testing/served.ts'
import type { Served } from '../../testing/served.ts'
import { found } from '../../../node/testing/nodes.ts'
import type { NewGrant } from '../../../node/people/index.ts'
import { plainName } from '../../../node/people/index.ts'
import { readSettings, writeSettings } from '../../../node/settings.ts'
import { stepAt, totpAt } from '../../../node/sign-in/totp.ts'
import { explain } from '../../../text/messages/codes/index.ts'
import type { Code } from '../../../text/messages/codes/index.ts'
import { loadRenderer } from '../../../web/render.ts'
import type { Renderer } from '../../../web/render.ts'
import { workspacePath } from '../../../web/workspace/routes.ts'
import type { ParameterRoute, PlainRoute } from '../../../web/workspace/routes.ts'

const PASSWORD = 'three quiet rivers'
const path = (route: PlainRoute | ParameterRoute, parameter = '') => workspacePath(route as ParameterRoute, 'en', parameter)
const own = (role: NewGrant['role'], scope: NewGrant['scope'] = 'side'): NewGrant => ({ role, scope, from: '2026-01-01', until: null })

let renderer: Renderer
before(async () => { renderer = await loadRenderer() })

/** A real node: founded with another, nobody but `ana`, who administers. */
async function realNode(t: TestContext): Promise<Served> {
  const [mex, usa] = await servedNodes(t, ['MEX', 'USA'], { renderer })
  if (mex === undefined || usa === undefined) return assert.fail()
  for (const { running } of [mex, usa]) await running.node.introduce()
  await found([mex.running.node, usa.running.node])
  await admit(mex, 'ana', [own('administrator')])
  return mex
}

async function admit({ running }: Served, id: string, grants: readonly NewGrant[] = []): Promise<void> {
  const outcome = await running.people.add({ id, name: plainName(`${id} of MEX`), email: `${id}@example.org`, language: 'en', organisation: 'organisation/WO' }, grants, 'command-line')
  assert.ok('done' in outcome)
}

/** A desk of somebody who is in, by a session as a sign-in opens it. */
async function deskOf(served: Served, id: string): Promise<TestDesk> {
  const desk = new TestDesk(served.port)
  desk.cookies.set('alternat-MEX-session', (await served.running.sessions.open(id, 'passkey', 'Test')).token)
  return desk
}

/** What the store holds of a second factor: tests read what a person's app would show. */
function codeOf(served: Served, id: string): string {
  return totpAt(served.running.signIn.credentials.find(id)?.totp?.secret ?? '', stepAt(served.clock.at))
}

async function withPassword(served: Served, id: string): Promise<void> {
  const { credentials } = served.running.signIn
  await credentials.setPassword(id, PASSWORD)
  const secret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'
  assert.notEqual(await credentials.enrolTotp(id, secret, totpAt(secret, stepAt(served.clock.at))), null)
  served.clock.at = Temporal.Instant.from(served.clock.at).add({ minutes: 1 }).toString()
}

function assertSaid(answered: Answered, status: number, code: Code): void {
  assert.equal(answered.status, status, `${code}: ${answered.status} ${unescaped(answered.text).replace(/<[^>]+>/g, ' ').slice(0, 400)}`)
  assert.ok(unescaped(answered.text).includes(explain(code, 'en')), `${code} is not told`)
}

async function signIn(served: Served, typed: { email: string; password: string; code: string }, desk = new TestDesk(served.port)): Promise<Answered> {
  return desk.submit(path('sign-in'), path('sign-in-password'), typed)
}

describe('on a real node', () => {
  test('there is no trial way: not on the page, and not for who posts it', async (t) => {
    const mex = await realNode(t)
    await mex.running.people.add({ id: 'trial', name: plainName('Trial'), email: null, language: 'en', organisation: 'organisation/WO', isTrial: true }, [own('administrator')], 'x')
    const desk = new TestDesk(mex.port)
    const shown = await desk.get(path('sign-in'))
    assert.equal(shown.status, 200)
    assert.doesNotMatch(shown.text, /name="officer"|Trial sign-in/)
    for (const officer of ['trial', 'ana']) {
      assertSaid(await desk.submit(path('sign-in'), path('sign-in'), { csrf: String((await desk.formOf(path('sign-in'), path('sign-in-password'))).csrf), officer }).catch(async () => desk.post(path('sign-in'), { csrf: String((await desk.formOf(path('sign-in'), path('sign-in-password'))).csrf), officer })), 404, 'way-not-offered')
      assert.equal((await desk.get(path('inbox'))).status, 303)
    }
  })

  test('an invitation leads to a password, codes, recovery codes and the workspace, once', async (t) => {
    const mex = await realNode(t)
    await admit(mex, 'ben', [own('viewer')])
    const admin = await deskOf(mex, 'ana')
    const made = await admin.post(path('person', 'ben'), { csrf: String((await admin.formOf(path('person', 'ben'), path('person', 'ben'))).csrf), do: 'invite' })
    const link = /\/en\/workspace\/welcome\/[A-Za-z0-9_-]{43}/.exec(made.text)?.[0] ?? assert.fail('no link')
    assert.ok(!(await admin.get(path('person', 'ben'))).text.includes(link), 'shown once')
    const ben = new TestDesk(mex.port)
    const shown = await ben.get(link)
    assert.match(shown.text, /ben@example\.org/)
    const secret = (/<code class="ws-key">([A-Z2-7 ]+)<\/code>/.exec(shown.text)?.[1] ?? '').replaceAll(' ', '')
    const code = totpAt(secret, stepAt(mex.clock.at))
    for (const [wrong, said] of [[{ password: 'short', again: 'short', code }, 'password-short'], [{ password: PASSWORD, again: 'three quiet lakes', code }, 'password-differs'], [{ password: PASSWORD, again: PASSWORD, code: '000000' }, 'code-wrong'], [{ password: PASSWORD, again: PASSWORD, code: '' }, 'code-wrong'], [{ password: 'ben@example.org', again: 'ben@example.org', code }, 'password-of-person']] as const) assertSaid(await ben.submit(link, link, wrong), 422, said)
    const ready = await ben.submit(link, link, { password: PASSWORD, again: PASSWORD, code })
    assert.equal(ready.status, 200)
    assert.equal(ready.text.match(/<code>[A-Z2-7]{4}(-[A-Z2-7]{4}){3}<\/code>/g)?.length, 10)
    assert.equal((await ben.get(path('inbox'))).status, 200)
    assertSaid(await new TestDesk(mex.port).get(link), 404, 'invitation-over')
    mex.clock.at = '2026-11-23T12:02:00Z'
    assert.equal((await signIn(mex, { email: 'BEN@example.org', password: PASSWORD, code: totpAt(secret, stepAt(mex.clock.at)) })).status, 303)
  })

  test('a new invitation ends what was set up before, sessions and all', async (t) => {
    const mex = await realNode(t)
    await withPassword(mex, 'ana')
    const desk = await deskOf(mex, 'ana')
    const { token } = await mex.running.signIn.invitations.invite('ana', 'command-line')
    const link = path('welcome', token)
    const ana = new TestDesk(mex.port)
    const secret = (/<code class="ws-key">([A-Z2-7 ]+)<\/code>/.exec((await ana.get(link)).text)?.[1] ?? '').replaceAll(' ', '')
    assert.equal((await ana.submit(link, link, { password: 'four quiet rivers', again: 'four quiet rivers', code: totpAt(secret, stepAt(mex.clock.at)) })).status, 200)
    assert.equal((await desk.get(path('inbox'))).status, 303)
    assert.equal((await signIn(mex, { email: 'ana@example.org', password: PASSWORD, code: '' })).status, 403)
  })

  test('whatever is wrong with a password sign-in is answered alike, whether the account exists or not', async (t) => {
    const mex = await realNode(t)
    await withPassword(mex, 'ana')
    await admit(mex, 'ben')
    const pages: string[] = []
    for (const typed of [
      { email: 'ana@example.org', password: 'wrong', code: codeOf(mex, 'ana') }, { email: 'ana@example.org', password: PASSWORD, code: '000000' }, { email: 'nobody@example.org', password: PASSWORD, code: '000000' },
      { email: 'ben@example.org', password: PASSWORD, code: '' }, { email: 'not an address', password: '', code: '' },
    ]) {
      const answered = await signIn(mex, typed)
      assertSaid(answered, 403, 'sign-in-failed')
      pages.push(answered.text.replaceAll(typed.email, '').replace(/value="[^"]*"|data-options="[^"]*"/g, ''))
    }
    assert.equal(new Set(pages).size, 1, 'the pages differ')
  })

  test('who fails too often waits, whether the account exists or not; a browser that was in before does not wait for strangers', { timeout: 120_000 }, async (t) => {
    const mex = await realNode(t)
    await withPassword(mex, 'ana')
    const known = new TestDesk(mex.port)
    assert.equal((await signIn(mex, { email: 'ana@example.org', password: PASSWORD, code: codeOf(mex, 'ana') }, known)).status, 303)
    for (const email of ['ana@example.org', 'nobody@example.org']) {
      const answers: number[] = []
      for (let one = 0; one < 7; one++) answers.push((await signIn(mex, { email, password: 'wrong', code: '' })).status)
      assert.deepEqual(answers, [403, 403, 403, 403, 403, 403, 429], email)
    }
    for (let one = 0; one < 6; one++) mex.running.signIn.attempts.failed('ana@example.org', null)
    mex.clock.at = '2026-11-23T12:02:00Z'
    assertSaid(await signIn(mex, { email: 'ana@example.org', password: PASSWORD, code: codeOf(mex, 'ana') }), 429, 'sign-in-wait')
    await known.post(path('sign-out'), { csrf: String((await known.formOf(path('inbox'), path('sign-out'))).csrf) })
    assert.equal((await signIn(mex, { email: 'ana@example.org', password: PASSWORD, code: codeOf(mex, 'ana') }, known)).status, 303)
    // An administrator sees it and lets it be tried again.
    const admin = await deskOf(mex, 'ana')
    assert.match(unescaped((await admin.get(path('people'))).text), /ana@example\.org: 12 failures, again in \d+ second/)
    await admin.post(path('person', 'ana'), { csrf: String((await admin.formOf(path('inbox'), path('sign-out'))).csrf), do: 'unlock' })
    mex.clock.at = '2026-11-23T12:02:31Z'
    assert.equal((await signIn(mex, { email: 'ana@example.org', password: PASSWORD, code: codeOf(mex, 'ana') })).status, 303)
  })

  test('signing in makes a new session in the place of any that the browser showed', async (t) => {
    const mex = await realNode(t)
    await withPassword(mex, 'ana')
    const desk = await deskOf(mex, 'ana')
    const planted = desk.cookies.get('alternat-MEX-session')
    assert.equal((await signIn(mex, { email: 'ana@example.org', password: PASSWORD, code: codeOf(mex, 'ana') }, desk)).status, 303)
    assert.notEqual(desk.cookies.get('alternat-MEX-session'), planted)
    assert.equal(await mex.running.sessions.find(planted ?? ''), null)
  })

  test('over https every cookie is of this host alone, and no script reads it', async (t) => {
    const mex = await realNode(t)
    await mex.stop()
    await mex.running.close()
    writeSettings(mex.home, { ...readSettings(mex.home), origin: 'https://lake.example' })
    const secure = await serveHome(t, mex.home, mex.port, { renderer })
    const { headers } = await ask(secure.port, path('sign-in'), { headers: { accept: 'text/html' } })
    const cookies = headers['set-cookie'] ?? []
    assert.ok(cookies.length > 0)
    for (const one of cookies) assert.match(one, /^__Host-alternat-MEX-[a-z]+=.*; Path=\/; HttpOnly; SameSite=Strict; .*Secure$/)
  })

  test('a form from another site changes nothing, even with the right token', async (t) => {
    const mex = await realNode(t)
    const desk = await deskOf(mex, 'ana')
    const { csrf } = await desk.formOf(path('inbox'), path('sign-out'))
    const cookie = [...desk.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const post = (headers: Record<string, string>) => ask(mex.port, path('account'), { method: 'POST', headers: { cookie, 'content-type': 'application/x-www-form-urlencoded', ...headers }, body: new URLSearchParams({ csrf: String(csrf), do: 'language', language: 'es' }).toString() })
    for (const headers of [{ origin: 'https://evil.example' }, { origin: 'null' }, { origin: `https://127.0.0.1.evil.example:${mex.port}` }, { origin: `http://127.0.0.1:${mex.port + 1}` }, { 'sec-fetch-site': 'cross-site' }, { 'sec-fetch-site': 'same-site' }]) {
      assert.equal((await post(headers)).status, 403, JSON.stringify(headers))
      assert.equal(mex.running.people.find('ana')?.language, 'en')
    }
    assert.equal((await post({ origin: `http://127.0.0.1:${mex.port}`, 'sec-fetch-site': 'same-origin' })).status, 303)
    assert.equal(mex.running.people.find('ana')?.language, 'es')
  })

  test('a new password ends all other sessions, and asks for the one before', async (t) => {
    const mex = await realNode(t)
    await withPassword(mex, 'ana')
    const [here, elsewhere] = [await deskOf(mex, 'ana'), await deskOf(mex, 'ana')]
    const form = { csrf: String((await here.formOf(path('inbox'), path('sign-out'))).csrf), do: 'password', password: 'four quiet rivers', again: 'four quiet rivers' }
    assertSaid(await here.post(path('account'), { ...form, present: 'wrong' }), 422, 'password-wrong')
    assert.equal((await elsewhere.get(path('inbox'))).status, 200)
    assert.equal((await here.post(path('account'), { ...form, present: PASSWORD })).status, 303)
    assert.deepEqual([(await here.get(path('inbox'))).status, (await elsewhere.get(path('inbox'))).status], [200, 303])
  })

  test('how one signs in is changed only soon after signing in', async (t) => {
    const mex = await realNode(t)
    await withPassword(mex, 'ana')
    const desk = await deskOf(mex, 'ana')
    mex.clock.at = Temporal.Instant.from(mex.clock.at).add({ minutes: 16 }).toString()
    assertSaid(await desk.get(path('account-codes')), 403, 'sign-in-again')
    const csrf = String((await desk.formOf(path('inbox'), path('sign-out'))).csrf)
    for (const asked of ['renew-codes', 'add-passkey', 'remove-passkey']) assertSaid(await desk.post(path('account'), { csrf, do: asked }), 403, 'sign-in-again')
  })

  test('roles decide what opens: who reads cannot draft, who drafts for another office cannot either, and nobody without a role gets in', async (t) => {
    const mex = await realNode(t)
    await admit(mex, 'reader', [own('viewer')])
    await admit(mex, 'drafter', [own('drafter', 'organisation/WO')])
    await admit(mex, 'other', [own('drafter', 'organisation/OTHER')])
    await admit(mex, 'nothing')
    const statusOf = async (id: string, target: string) => (await (await deskOf(mex, id)).get(target)).status
    assert.deepEqual(await Promise.all(['reader', 'drafter', 'other', 'nothing', 'ana'].map((id) => statusOf(id, path('amend', '1.1')))), [403, 200, 403, 403, 403])
    assert.deepEqual(await Promise.all(['reader', 'drafter', 'nothing'].map((id) => statusOf(id, path('inbox')))), [200, 200, 403])
    assert.deepEqual(await Promise.all(['reader', 'drafter', 'ana'].map((id) => statusOf(id, path('audit')))), [403, 403, 200])
    // Its own account is everybody's.
    assert.equal(await statusOf('nothing', path('account')), 200)
    const desk = await deskOf(mex, 'drafter')
    const csrf = String((await desk.formOf(path('inbox'), path('sign-out'))).csrf)
    assertSaid(await desk.post(path('person', 'drafter'), { csrf, do: 'grant', role: 'administrator', scope: 'side', from: '2026-11-23', until: '' }), 403, 'not-permitted')
    assert.deepEqual(mex.running.people.whoHolds('administrator', 'side').map(({ id }) => id), ['ana'])
  })

  test('a role that ends while its person is at work ends there and then', async (t) => {
    const mex = await realNode(t)
    await admit(mex, 'ben', [own('viewer')])
    const desk = await deskOf(mex, 'ben')
    assert.equal((await desk.get(path('inbox'))).status, 200)
    await mex.running.people.revoke('ben', mex.running.people.find('ben')?.grants[0]?.id ?? '', 'ana')
    assert.equal((await desk.get(path('inbox'))).status, 403)
  })

  test('an administrator admits, changes, grants, ends; what is wrong comes back with what was typed', async (t) => {
    const mex = await realNode(t)
    const desk = await deskOf(mex, 'ana')
    const typed = { id: 'luz', 'name.en': 'Luz Invented', 'name.es': '', email: 'luz@example.org', language: 'es', organisation: 'organisation/WO', role: 'clearer', scope: 'organisation/WO' }
    assertSaid(await desk.submit(path('people'), path('people'), { ...typed, email: 'ana@example.org' }), 422, 'email-taken')
    assertSaid(await desk.submit(path('people'), path('people'), { ...typed, organisation: 'organisation/ELSEWHERE' }), 422, 'scope-unknown')
    assertSaid(await desk.submit(path('people'), path('people'), { ...typed, scope: 'organisation/ELSEWHERE' }), 422, 'scope-unknown')
    assert.equal((await desk.submit(path('people'), path('people'), typed)).status, 303)
    const luz = mex.running.people.find('luz') ?? assert.fail()
    assert.deepEqual([luz.name, luz.grants.map(({ role, scope, givenBy }) => [role, scope, givenBy])], [{ en: 'Luz Invented', es: 'Luz Invented' }, [['clearer', 'organisation/WO', 'ana']]])
    const csrf = String((await desk.formOf(path('inbox'), path('sign-out'))).csrf)
    assertSaid(await desk.post(path('person', 'luz'), { ...typed, csrf, do: 'change', revision: '99' }), 409, 'person-changed-meanwhile')
    assertSaid(await desk.post(path('person', 'ana'), { csrf, do: 'revoke', grant: mex.running.people.find('ana')?.grants[0]?.id ?? '' }), 409, 'last-administrator')
    assertSaid(await desk.post(path('person', 'luz'), { csrf, do: 'grant', role: 'viewer', scope: 'side', from: '2026-11-23', until: '2026-11-22' }), 422, 'days-reversed')
    assert.equal((await desk.post(path('person', 'luz'), { csrf, do: 'toString' })).status, 400)
  })

  test('a hand-over ends the session of who leaves, and names what would be left without a successor', async (t) => {
    const mex = await realNode(t)
    await admit(mex, 'ben', [own('drafter')])
    await admit(mex, 'eva')
    await withPassword(mex, 'ben')
    await mex.running.people.assign('element/1.1', 'ben', null)
    const [admin, ben] = [await deskOf(mex, 'ana'), await deskOf(mex, 'ben')]
    const page = path('hand-over', 'ben')
    assertSaid(await admin.submit(page, page, { to: '', confirmed: 'yes' }), 409, 'would-be-left')
    assertSaid(await admin.submit(page, page, { to: 'eva' }), 422, 'hand-over-unconfirmed')
    assert.equal((await ben.get(path('inbox'))).status, 200)
    assert.equal((await admin.submit(page, page, { to: 'eva', confirmed: 'yes' })).status, 303)
    assert.equal((await ben.get(path('inbox'))).status, 303)
    assert.equal((await signIn(mex, { email: 'ben@example.org', password: PASSWORD, code: '000000' })).status, 403)
    assert.deepEqual([mex.running.people.responsibleFor('element/1.1')?.focalPoint, mex.running.people.whoHolds('drafter', 'side').map(({ id }) => id)], ['eva', ['eva']])
  })
})

test('a webhook is added with its secret shown once, tried out, paused, given a new secret and removed, by its owner alone', async (t) => {
  const mex = await realNode(t)
  await admit(mex, 'ben', [own('viewer')])
  const [ana, ben] = [await deskOf(mex, 'ana'), await deskOf(mex, 'ben')]
  const list = path('webhooks')
  const wrong = await ana.submit(list, list, { name: 'Sync', url: 'http://169.254.169.254/latest' })
  assert.deepEqual([wrong.status, unescaped(wrong.text).includes(explain('webhook-address-unfit', 'en')), wrong.text.includes('value="Sync"')], [422, true, true])
  const made = await ana.submit(list, list, { name: 'Sync', url: 'https://hooks.invalid/x', kind: 'state' })
  const secret = /whsec_[A-Za-z0-9+/=]+/.exec(unescaped(made.text))?.[0] ?? assert.fail(made.text)
  const [hook] = mex.running.webhooks.listOf('ana')
  assert.deepEqual([hook?.secret, hook?.kinds], [secret, ['state']])
  const page = path('webhook', hook?.id)
  assert.doesNotMatch((await ana.get(list)).text + (await ana.get(page)).text, /whsec_/)
  assert.equal((await ben.get(page)).status, 404)
  const at = (deed: string) => ana.submit(page, page, { do: deed })
  assert.equal((await at('test')).status, 303)
  assert.match(unescaped((await ana.get(page)).text), /Test[\s\S]*Not taken/)
  assert.equal((await at('pause')).status, 303)
  assert.match((await ana.get(page)).text, /Paused/)
  assert.equal((await at('resume')).status, 303)
  const rotated = await at('rotate')
  assert.ok(unescaped(rotated.text).includes(mex.running.webhooks.find(hook?.id ?? '', 'ana')?.secret ?? '-'))
  assert.match(rotated.text, /signs too until/)
  assert.equal((await at('remove')).status, 303)
  assert.deepEqual([mex.running.webhooks.listOf('ana'), (await ana.get(page)).status], [[], 404])
  const trail = (await mex.running.audit.page({ who: 'ana' }, null, 100)).entries.filter(({ sort, what }) => sort === 'deed' && what.startsWith('webhook'))
  assert.deepEqual(trail.map(({ what, about }) => [what, about]).toReversed().slice(0, 3), [['webhooks', null], ['webhooks', null], ['webhook', hook?.id]])
})

describe('the audit trail of the workspace', () => {
  test('holds every look at one thing, every deed done or refused, and every way in, by whom', async (t) => {
    const mex = await realNode(t)
    await admit(mex, 'ben', [own('drafter')])
    await withPassword(mex, 'ben')
    const ben = new TestDesk(mex.port)
    await signIn(mex, { email: 'ben@example.org', password: 'wrong', code: '' })
    await signIn(mex, { email: 'ben@example.org', password: PASSWORD, code: codeOf(mex, 'ben') }, ben)
    await ben.get(path('amend', '1.1'))
    await ben.get(path('drafts'))
    await ben.get(path('inbox'))
    const csrf = String((await ben.formOf(path('inbox'), path('sign-out'))).csrf)
    await ben.post(path('sign-proposal', 'f'.repeat(64)), { csrf })
    // The beat of an open page is no deed: every quarter of a minute of it would bury the deeds.
    await ben.post(path('draft-presence', '00000000-0000-4000-8000-000000000001'), { csrf })
    await new TestDesk(mex.port).get(path('amend', '1.1'))
    const entries = (await Array.fromAsync(mex.running.audit.all({}))).map(({ sort, who, what, about, refused, network }) => [sort, who, what, about, refused, network !== null])
    assert.deepEqual(entries, [
      ['sign-in', 'ben', 'sign-in-password', null, 'sign-in-failed', true], ['sign-in', 'ben', 'sign-in-password', null, null, true], ['look', 'ben', 'amend', '1.1', null, false], ['look', 'ben', 'drafts', null, null, false],
      ['deed', 'ben', 'sign-proposal', 'f'.repeat(64), 'not-permitted', true],
    ])
  })

  test('is filtered on its page, and taken away as CSV and NDJSON, by administrators alone', async (t) => {
    const mex = await realNode(t)
    await admit(mex, 'ben', [own('viewer')])
    const [admin, ben] = [await deskOf(mex, 'ana'), await deskOf(mex, 'ben')]
    await ben.get(path('person', 'ana'))
    mex.running.audit.add({ sort: 'look', who: 'ben', what: 'draft', about: '=HYPERLINK("x"),1', refused: null, network: null })
    assert.match((await admin.get(`${path('audit')}?who=ben`)).text, /<td>Person<\/td>/)
    assert.doesNotMatch((await admin.get(`${path('audit')}?who=ben&sort=deed`)).text, /<td>Person<\/td>/)
    const csv = await admin.get(`${path('audit-export')}?format=csv&who=ben`)
    assert.deepEqual([csv.headers['content-type'], csv.headers['content-disposition']], ['text/csv; charset=utf-8', 'attachment; filename="audit-MEX-2026-11-23.csv"'])
    assert.equal(csv.text, 'at,sort,who,what,about,refused,network\r\n2026-11-23T12:00:00Z,look,ben,person,ana,,\r\n2026-11-23T12:00:00Z,look,ben,draft,"\'=HYPERLINK(""x""),1",,\r\n')
    const lines = (await admin.get(`${path('audit-export')}?format=ndjson`)).text.trim().split('\n').map((line) => JSON.parse(line) as { who: string })
    assert.ok(lines.length >= 4 && lines.some(({ who }) => who === 'ana'))
    assert.equal((await ben.get(path('audit-export'))).status, 403)
  })
})
