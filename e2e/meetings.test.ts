// The yearly loop of meetings, by both sides in a browser: a meeting set by both, organisations that answer, an
// agenda from both backlogs; cleared by three co-chairs a side, one of them by a delegate and after a refusal;
// and at the next meeting by four and three, since every meeting has its own roster.

import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import ICAL from 'ical.js'
import type { Browser, Page } from 'playwright-core'
import { openBrowser } from './browser.ts'
import { clearHere } from './clearance.ts'
import { startFounded, until } from './demonstration.ts'
import type { Demonstration } from './demonstration.ts'

let demonstration: Demonstration
let browser: Browser
let state: Page
let sre: Page

const FIRST = '2027-03-15'
const SECOND = '2028-03-20'
const CO_CHAIRS = ['STATE', 'DOC', 'USTR', 'SRE', 'SE', 'SHCP']

async function signedIn(address: string, officer: string): Promise<Page> {
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage()
  page.setDefaultTimeout(10_000)
  await page.goto(address)
  await page.click(`button[value="${officer}"]`)
  return page
}
const unitedStates = (officer: string) => signedIn(`${demonstration.usa}/en/workspace/sign-in`, officer)
const mexico = (officer: string) => signedIn(`${demonstration.mex}/es/espacio/entrar`, officer)
const text = (page: Page) => page.locator('main').innerText()

/** Signs and sends the draft on whose page a browser stands; answers the proposal. */
async function send(page: Page): Promise<string> {
  const confirm = page.locator('input[name="confirmed"]')
  if (await confirm.count() > 0) await confirm.check()
  await page.getByRole('button', { name: /^(Sign and send|Firmar y enviar)$/ }).click()
  await page.waitForURL(/(proposals|propuestas)\/[0-9a-f]{64}/)
  return /[0-9a-f]{64}/.exec(page.url())?.[0] ?? ''
}

/** The other side signs, and both nodes hold it. */
async function sign(page: Page, address: string): Promise<void> {
  await until(async () => (await page.goto(address))?.status() === 200, 15_000)
  await page.locator('form[action$="/sign"] input[name="confirmed"], form[action$="/firmar"] input[name="confirmed"]').check({ timeout: 500 }).catch(() => undefined)
  await page.locator('form[action$="/sign"] button[type="submit"], form[action$="/firmar"] button[type="submit"]').first().click()
}

async function setMeeting(day: string, title: string): Promise<void> {
  await state.goto(`${demonstration.usa}/en/workspace/create?kind=meeting&type=cabinet`)
  await state.fill('[name="title.en"]', title)
  await state.fill('[name="title.es"]', `Reunión ministerial, ${day.slice(0, 4)}`)
  await state.fill('[name="date"]', day)
  await state.fill('[name="starts.time"]', '09:00')
  await state.fill('[name="ends.time"]', '13:30')
  assert.equal(await state.inputValue('[name="starts.zone"]'), 'America/New_York', 'the clock of its own capital is offered')
  // The table of the last meeting is offered, without the names of those who sat there.
  for (const box of await state.locator('input[type="checkbox"][name^="roster."]').all()) await box.setChecked(CO_CHAIRS.includes(((await box.getAttribute('value')) ?? '').replace('organisation/', '')))
  await state.locator('main form[data-guard] button[type="submit"]').first().click()
  await clearHere(state)
  const proposal = await send(state)
  await sign(sre, `${demonstration.mex}/es/espacio/propuestas/${proposal}`)
  await until(async () => (await fetch(`${demonstration.usa}/en/meetings/${day}.json`)).ok && (await fetch(`${demonstration.mex}/en/meetings/${day}.json`)).ok, 15_000)
}

async function wish(page: Page, address: string, title: string): Promise<void> {
  await page.goto(address)
  for (const language of ['en', 'es']) await page.fill(`[name="title.${language}"]`, title)
  await page.check('[name="aim"][value="decide"]')
  await page.fill('[name="minutes"]', '30')
  await page.locator('main form[data-guard] button[type="submit"]').first().click()
  await page.waitForURL(/(topics|temas)$/)
}

describe('a meeting', () => {
  before(async () => {
    demonstration = await startFounded()
    browser = await openBrowser()
    state = await unitedStates('usa-state')
    sre = await mexico('mex-sre')
  })
  after(async () => {
    await browser?.close()
    await demonstration?.clear()
  })

  it('is set by both sides, and each reads its hours by its own clock', async () => {
    await setMeeting(FIRST, 'Cabinet-level meeting, 2027')
    await sre.goto(`${demonstration.mex}/es/espacio/reuniones/${FIRST}`)
    const room = await text(sre)
    assert.match(room, /15 de marzo de 2027, 09:00 \(America\/New_York\)/)
    assert.match(room, /México \(America\/Mexico City\)\s+15 de marzo de 2027, 07:00/)
    assert.match(room, /Convocatoria de entregables\s+4 de enero de 2027/, 'ten weeks before')
    assert.match(room, /Acta de decisiones acordada en 48 horas\s+17 de marzo de 2027/)
  })

  it('stands in the public calendar with the rules of its zone', async () => {
    const calendar = new ICAL.Component(ICAL.parse(await (await fetch(`${demonstration.mex}/es/reuniones.ics`)).text()) as never)
    const event = calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one)).find(({ summary }) => summary === 'Reunión ministerial, 2027')
    assert.equal(event?.startDate.toJSDate().toISOString(), '2027-03-15T13:00:00.000Z')
    assert.equal(event?.startDate.zone?.tzid, 'America/New_York')
    assert.equal(calendar.getAllSubcomponents('vtimezone').length, 1)
  })

  it('is answered by organisation; the other side sees who comes and who has not answered, the public nothing', async () => {
    await sre.check('[name="answer"][value="accepts"]')
    await sre.fill('[name="people.es"]', 'Subsecretaria para América del Norte')
    await sre.fill('[name="people.en"]', 'Under Secretary for North America')
    await sre.locator('form[action$="/asistencia"] button[type="submit"]').click()
    await sre.waitForURL(/#attendance/)
    await sre.goto(`${demonstration.mex}/es/espacio/reuniones/${FIRST}?organisation=organisation%2FSE&form=answer`)
    await sre.check('[name="answer"][value="declines"]')
    await sre.locator('form[action$="/asistencia"] button[type="submit"]').click()
    await sre.waitForURL(/#attendance/)
    const room = `${demonstration.usa}/en/workspace/meetings/${FIRST}`
    await until(async () => { await state.goto(room); return /Coming: 1; perhaps: 0; not coming: 1; not answered: 1/.test(await text(state)) }, 15_000, () => room)
    assert.match(await text(state), /Under Secretary for North America/)
    for (const node of [demonstration.mex, demonstration.usa]) assert.doesNotMatch(await (await fetch(`${node}/en/meetings/${FIRST}`)).text(), /Under Secretary for North America/)
  })

  it('has an agenda from both backlogs, on which every topic keeps whose wish it was', async () => {
    await wish(sre, `${demonstration.mex}/es/espacio/temas?for=meeting%2F${FIRST}`, 'Semiconductors')
    await wish(state, `${demonstration.usa}/en/workspace/topics?for=meeting%2F${FIRST}`, 'Border infrastructure')
    const agenda = `${demonstration.usa}/en/workspace/meetings/${FIRST}/agenda`
    await until(async () => { await state.goto(agenda); return (await state.locator('input[name="wish"]').count()) === 2 }, 15_000)
    for (const box of await state.locator('input[name="wish"]').all()) await box.check()
    await state.click('button[value="take"]')
    await state.waitForURL(/draft=/)
    // Wishes of one second stand in either order.
    const isSecond = (await state.locator('.ws-agenda-title').nth(1).innerText()) === 'Border infrastructure'
    await state.getByRole('button', { name: isSecond ? /^Up.*: Border infrastructure$/ : /^Down.*: Border infrastructure$/ }).click()
    if (!isSecond) await state.getByRole('button', { name: /^Up.*: Border infrastructure$/ }).click()
    await state.click('button[value="follow-up"]')
    const topics = await state.locator('.ws-agenda-title').allInnerTexts()
    assert.deepEqual(topics.map((one) => one.replace(/:.*/, '')), ['What became of the decisions', 'Border infrastructure', 'Semiconductors'])
    assert.match(await text(state), /Semiconductors[\s\S]*wished for by Mexico/)
  })

  it('whose papers three co-chairs clear: one refuses, the words change, and a delegate clears for another', async () => {
    await state.getByRole('link', { name: /clear it and send it/ }).click()
    await state.waitForURL(/drafts\//)
    const draft = state.url()
    await state.getByRole('button', { name: 'Ask for clearance' }).click()
    assert.match(await text(state), /0 (of|\/) 3/)
    // USTR refuses.
    const ustr = await unitedStates('usa-ustr')
    await ustr.goto(draft)
    await ustr.locator('form[action$="/answer"]').filter({ hasText: 'USTR' }).locator('textarea').fill('Mexico’s topic needs forty minutes.')
    await ustr.getByRole('button', { name: /^Refuse.*: USTR$/ }).click()
    await state.goto(draft)
    assert.equal(await state.getByRole('button', { name: 'Sign and send' }).count(), 0, 'what is refused cannot be sent')
    // The agenda is changed; what was given is void.
    await state.goto(`${demonstration.usa}/en/workspace/amend/meeting%2F${FIRST}?draft=${draft.split('/').at(-1)}`)
    await state.fill('[name="agenda.2.minutes"]', '40')
    await state.locator('main form[data-guard] button[type="submit"]').first().click()
    await state.waitForURL(/drafts\//)
    await state.getByRole('button', { name: 'Ask for clearance' }).click()
    // USTR lends its clearance to a colleague of another department, who has none of its own.
    await ustr.goto(`${demonstration.usa}/en/workspace/account`)
    const lend = ustr.locator('form').filter({ has: ustr.locator('[name="until"]') })
    await ustr.locator('details').filter({ has: ustr.locator('[name="until"]') }).locator('summary').first().click()
    const roles = await lend.locator('select[name="grant"] option').allInnerTexts()
    await lend.locator('select[name="grant"]').selectOption({ label: roles.find((one) => /clear/i.test(one)) ?? assert.fail(roles.join()) })
    await lend.locator('select[name="to"]').selectOption('usa-viewer')
    const from = await lend.locator('[name="from"]').inputValue()
    await lend.locator('[name="until"]').fill(Temporal.PlainDate.from(from).add({ days: 10 }).toString())
    await lend.locator('button[type="submit"]').click()
    await ustr.locator('input[value="end-delegation"]').first().waitFor({ state: 'attached' }).catch(async (error: unknown) => assert.fail(`${String(error)} ${await text(ustr)}`))
    const delegate = await unitedStates('usa-viewer')
    await delegate.goto(draft)
    assert.deepEqual((await delegate.locator('button[name="answer"][value="cleared"]').allInnerTexts()).length, 1, 'for the one organization that was lent')
    await delegate.locator('button[name="answer"][value="cleared"]').click()
    assert.match(await text(delegate), /1 (of|\/) 3/)
    await state.goto(draft)
    await clearHere(state)
    const proposal = await send(state)
    await sign(sre, `${demonstration.mex}/es/espacio/propuestas/${proposal}`)
    await until(async () => { const twin = (await (await fetch(`${demonstration.mex}/en/meetings/${FIRST}.json`)).json()) as { readonly agenda: readonly { readonly topic: { readonly minutes: number | null } }[] }; return twin.agenda.length === 3 && twin.agenda[2]?.topic.minutes === 40 }, 15_000)
    await sre.goto(`${demonstration.mex}/es/espacio/temas`)
    assert.match(await text(sre), /En la agenda de una reunión próxima[\s\S]*Semiconductors/)
  })

  it('and at the next one four on one side: the roster is that of the meeting, without being asked for', async () => {
    await setMeeting(SECOND, 'Cabinet-level meeting, 2028')
    await state.goto(`${demonstration.usa}/en/workspace/clearance-rules?meeting=meeting%2F${SECOND}`)
    for (const name of ['STATE', 'DOC', 'USTR', 'USEMB-MX']) await state.check(`input[name="asked.organisation/${name}"][value="asked"]`)
    await state.check('[name="quorum"][value="all"]')
    await state.getByRole('button', { name: 'Save' }).first().click()
    await state.goto(`${demonstration.usa}/en/workspace/meetings/${SECOND}/agenda`)
    await state.click('button[value="follow-up"]')
    await state.getByRole('link', { name: /clear it and send it/ }).click()
    await state.waitForURL(/drafts\//)
    assert.match(await text(state), /By the roster of 2028-03-20 Cabinet-level meeting, 2028/)
    await state.getByRole('button', { name: 'Ask for clearance' }).click()
    assert.match(await text(state), /0 (of|\/) 4/)
    await clearHere(state)
    const proposal = await send(state)
    // Mexico has set no roster of its own for it: its three clear what it sends, and it signs.
    await sign(sre, `${demonstration.mex}/es/espacio/propuestas/${proposal}`)
    await until(async () => { const twin = (await (await fetch(`${demonstration.mex}/en/meetings/${SECOND}.json`)).json()) as { readonly agenda: readonly unknown[] }; return twin.agenda.length === 1 }, 15_000)
    await sre.goto(`${demonstration.mex}/es/espacio/reuniones/${SECOND}/agenda`)
    await wish(sre, `${demonstration.mex}/es/espacio/temas?for=meeting%2F${SECOND}`, 'Workforce')
    await sre.goto(`${demonstration.mex}/es/espacio/reuniones/${SECOND}/agenda`)
    await sre.check('input[name="wish"]')
    await sre.click('button[value="take"]')
    await sre.getByRole('link', { name: /darle visto bueno/ }).click()
    await sre.waitForURL(/borradores\//)
    await sre.getByRole('button', { name: 'Solicitar el visto bueno' }).click()
    assert.match(await text(sre), /0 (de|\/) 3/)
  })

  it('is called off by both, and the calendar says so under the same name', async () => {
    const eventOf = async () => new ICAL.Component(ICAL.parse(await (await fetch(`${demonstration.usa}/en/meetings.ics`)).text()) as never).getAllSubcomponents('vevent').find((one) => /2028/.test(String(one.getFirstPropertyValue('summary'))))
    const before = await eventOf()
    await state.goto(`${demonstration.usa}/en/workspace/meetings/${SECOND}`)
    await state.locator('details', { hasText: 'Call it off' }).locator('summary').click()
    await state.click('button[name="how"][value="cancelled"]')
    await state.waitForURL(/drafts\//)
    await clearHere(state)
    const proposal = await send(state)
    await sign(sre, `${demonstration.mex}/es/espacio/propuestas/${proposal}`)
    await until(async () => String((await eventOf())?.getFirstPropertyValue('status')) === 'CANCELLED', 15_000)
    const after = await eventOf()
    assert.equal(after?.getFirstPropertyValue('uid'), before?.getFirstPropertyValue('uid'))
    assert.ok(Number(after?.getFirstPropertyValue('sequence')) > Number(before?.getFirstPropertyValue('sequence')))
  })
})
