// Notes, comments, notices, calendars and the end of mail, over real sockets.

import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { TestContext } from 'node:test'
import ICAL from 'ical.js'
import { advance, say } from '../../../dialogue/testing/contents.ts'
import { done } from '../../../node/people/testing/staff.ts'
import { saySoon } from '../../../node/testing/nodes.ts'
import { workspacePath } from '../../../web/workspace/routes.ts'
import { ask } from '../../testing/ask.ts'
import { TestDesk, unescaped } from '../../testing/desk.ts'
import type { Answered } from '../../testing/ask.ts'
import { onHled, servedNodes, until } from '../../testing/served.ts'
import type { Served } from '../../testing/served.ts'

const ITEM = 'element/I.1.a'
const talk = workspacePath('item-talk', 'en', ITEM)
const notices = workspacePath('notices', 'en')
let mex: Served
let usa: Served
let mexico: TestDesk
let unitedStates: TestDesk
const cleaners: (() => unknown)[] = []

before(async () => {
  const t = { after: (clean: () => unknown) => cleaners.push(clean) } as unknown as TestContext
  const [one, two] = await servedNodes(t, ['MEX', 'USA'], {
    ...(await onHled()),
  })
  ;[mex, usa] = [one ?? assert.fail(), two ?? assert.fail()]
  for (const { running } of [mex, usa]) running.start()
  await until(() => [mex, usa].every(({ running }) => running.node.rows.find('about', 'element/I.1') !== undefined), () => JSON.stringify([mex.faults, usa.faults]))
  await settled()
  mexico = await new TestDesk(mex.port).signIn('mex-sre')
  unitedStates = await new TestDesk(usa.port).signIn('usa-state')
  done(await mex.running.people.assign(ITEM, 'mex-sre', null))
})
after(async () => { for (const clean of cleaners.toReversed()) await clean() })

async function settled(): Promise<void> {
  await until(() => JSON.stringify(mex.running.node.ledger.heads()) === JSON.stringify(usa.running.node.ledger.heads()))
}
const textOf = (answered: Answered) => unescaped(answered.text.replace(/<(script|style)[\s\S]*?<\/\1>/g, '').replace(/<[^>]+>/g, ' ')).replace(/\s+/g, ' ')
const post = async (desk: TestDesk, path: string, fields: Record<string, string>) => desk.post(path, { csrf: String((await desk.formOf(notices, workspacePath('sign-out', 'en'))).csrf), ...fields })
const both = (text: string) => ({ 'text.en': text, 'text.es': `${text} (es)` })
const colleague = () => mex.running.people.active().find(({ id }) => id !== 'mex-sre')?.id ?? assert.fail()

describe('the three rooms of an item', () => {
  test('say in words who reads what is written, on the button too, on every page about the item', async () => {
    for (const path of [talk, workspacePath('amend', 'en', 'I.1.a'), workspacePath('report-assessment', 'en', 'I.1.a'), workspacePath('offers', 'en', ITEM)]) {
      const page = textOf(await mexico.get(path))
      for (const words of ['Only your side. Never sent, never published.', 'Keep as private note', 'The other side reads this.', 'Sign and send to the other side', 'Everybody reads this.', 'Sign and publish to everybody']) assert.ok(page.includes(words), `${path}: ${words}`)
    }
  })

  test('keep a note on this side, and take a comment to the other, which replies', async () => {
    assert.equal((await post(mexico, talk, { do: 'note', note: 'Only for us: wait until Friday.', return: workspacePath('amend', 'en', 'I.1.a') })).headers.location, `${workspacePath('amend', 'en', 'I.1.a')}#talk`)
    assert.equal((await post(mexico, talk, { do: 'comment', room: 'parties', ...both('Which list is meant?') })).status, 303)
    await settled()
    const there = textOf(await unitedStates.get(talk))
    assert.match(there, /Which list is meant\?/)
    assert.doesNotMatch(there, /wait until Friday/)
    const [comment] = usa.running.node.rows.find('about', ITEM)?.flatMap((id) => { const row = usa.running.node.rows.find('statement', id); return row?.type === 'comment' ? [row] : [] }) ?? []
    const reply = { do: 'comment', room: 'parties', replyTo: comment?.statement ?? '', ...both('The second one.') }
    for (let sent = 0; sent < 2; sent++) assert.equal((await post(unitedStates, talk, reply)).status, 303)
    await settled()
    const here = textOf(await mexico.get(talk))
    assert.match(here, /wait until Friday[\s\S]*Which list is meant\?[\s\S]*The second one\./)
    assert.match(here, /Comments between the parties \(2\)/)
  })

  test('let a side correct and take back its own comments, and nobody else’s', async () => {
    await post(mexico, talk, { do: 'comment', room: 'public', ...both('A public remark') })
    const mine = () => (mex.running.node.rows.find('about', ITEM) ?? []).flatMap((id) => mex.running.node.rows.find('statement', id) ?? []).filter(({ type, audience, content, replacedBy }) => type === 'comment' && audience === 'public' && content !== null && replacedBy === null)
    const [first] = mine()
    assert.equal((await post(mexico, talk, { do: 'comment', room: 'parties', replaces: first?.statement ?? '', ...both('In another room') })).status, 400)
    assert.equal((await post(mexico, talk, { do: 'comment', room: 'public', replaces: first?.statement ?? '', ...both('A corrected remark') })).status, 303)
    await settled()
    assert.match(textOf(await unitedStates.get(talk)), /A corrected remark/)
    const open = textOf(await ask(usa.port, '/en/plan/I.1.a'))
    assert.match(open, /Comments of the parties[\s\S]*A corrected remark/)
    assert.doesNotMatch(open, /Which list is meant/, 'what is between the parties stays there')
    const [second] = mine()
    assert.equal((await post(unitedStates, talk, { do: 'take-back', replaces: second?.statement ?? '' })).status, 409)
    assert.equal((await post(mexico, talk, { do: 'take-back', replaces: second?.statement ?? '' })).status, 303)
    assert.equal((await post(mexico, talk, { do: 'take-back', replaces: second?.statement ?? '' })).status, 303, 'a second click')
    await settled()
    assert.doesNotMatch(textOf(await unitedStates.get(talk)), /remark/)
  })

  test('refuse what is in one language, what names no room, and what names nobody, and keep what was typed', async () => {
    const half = await post(mexico, talk, { do: 'comment', room: 'parties', 'text.en': 'Only in English', 'text.es': '' })
    assert.deepEqual([half.status, /Only in English/.test(half.text)], [422, true])
    assert.equal((await post(mexico, talk, { do: 'comment', ...both('Where?') })).status, 400)
    const unknown = await post(mexico, talk, { do: 'note', note: 'Ask @nobody-here' })
    assert.deepEqual([unknown.status, /Ask @nobody-here/.test(unknown.text)], [422, true])
    assert.equal((await post(mexico, talk, { do: 'remove', id: 'none' })).status, 409)
    assert.equal((await mexico.get(workspacePath('item-talk', 'en', 'element/none'))).status, 404)
  })

  test('lead back to no other site', async () => {
    for (const back of ['https://evil.example/en/', '//evil.example', '/\\evil.example', '/en//evil.example', '/en/ x']) {
      assert.equal((await post(mexico, talk, { do: 'follow', return: back })).headers.location, `${talk}#talk`, back)
    }
    await post(mexico, talk, { do: 'unfollow' })
  })
})

describe('a notice', () => {
  test('of being named stands in the header, leads to the note, and is read once it was opened', async () => {
    const id = colleague()
    const desk = await new TestDesk(mex.port).signIn(id)
    const before = mex.running.notices.told.countUnread(id)
    await post(mexico, talk, { do: 'note', note: `Please check this, @${id}.` })
    const page = await desk.get(notices)
    assert.match(textOf(page), new RegExp(`Notices ${before + 1}\\b[\\s\\S]*named you in a note`))
    assert.doesNotMatch(textOf(page), /Please check this/)
    const key = /name="key" value="(mention\/[^"]+)"/.exec(page.text)?.[1] ?? assert.fail('no notice')
    const opened = await post(desk, notices, { do: 'open', key })
    assert.equal(opened.headers.location, talk)
    assert.match(textOf(await desk.get(talk)), /Please check this/)
    assert.equal(mex.running.notices.told.countUnread(id), before)
    assert.equal((await post(mexico, notices, { do: 'open', key })).status, 404, 'of somebody else')
  })

  test('tells who answers for an item what the other side said of it', async () => {
    const unread = mex.running.notices.told.countUnread('mex-sre')
    await saySoon(usa.running.node, { name: 'state', about: ITEM, type: 'advance', content: advance({ text: say('A weir was opened again.') }) as never, replaces: null, audience: 'parties' })
    await until(() => mex.running.notices.told.countUnread('mex-sre') === unread + 1)
    assert.match(textOf(await mexico.get(notices)), /United States reported an advance/)
    assert.equal((await post(mexico, notices, { do: 'read-all', until: '2099-01-01T00:00:00Z' })).status, 303)
    assert.equal(mex.running.notices.told.countUnread('mex-sre'), 0)
  })
})

describe('subscriptions', () => {
  const path = workspacePath('subscriptions', 'en')
  test('are saved as typed, and not over what was changed meanwhile', async () => {
    const form = await mexico.formOf(path, path)
    assert.equal((await mexico.post(path, { ...form, do: 'save', 'mail.mentions': 'weekly', hour: '18', zone: 'America/Tijuana' })).status, 303)
    const { choices, hour, zone } = mex.running.notices.subscriptions.of('mex-sre')
    assert.deepEqual([choices.mentions, hour, zone], [{ isShown: true, mail: 'weekly' }, 18, 'America/Tijuana'])
    const stale = await mexico.post(path, { ...form, do: 'save', hour: '5' })
    assert.equal(stale.status, 409)
    assert.equal((await mexico.post(path, { ...form, do: 'save', zone: 'Mars/Base' })).status, 422)
    assert.equal(mex.running.notices.subscriptions.of('mex-sre').hour, 18)
  })
})

describe('the link that ends mail', () => {
  test('does nothing when it is looked at, and everything when a mail program posts to it, without cookie, token or origin of ours', async () => {
    const { tokens, subscriptions } = mex.running.notices
    const path = workspacePath('unsubscribe', 'es', tokens.unsubscribeToken('mex-sre'))
    const looked = await ask(mex.port, path, { headers: { accept: 'text/html' } })
    assert.equal(looked.status, 200)
    assert.ok(subscriptions.wantsMail('mex-sre'))
    const stopped = await ask(mex.port, path, { method: 'POST', headers: { origin: 'https://mail.example', 'sec-fetch-site': 'cross-site', 'content-type': 'application/x-www-form-urlencoded' }, body: 'List-Unsubscribe=One-Click' })
    assert.deepEqual([stopped.status, subscriptions.wantsMail('mex-sre'), subscriptions.of('mex-sre').choices.mentions.isShown], [200, false, true])
    for (const wrong of ['x'.repeat(43), tokens.feedOf('mex-sre')?.token ?? 'none']) assert.equal((await ask(mex.port, workspacePath('unsubscribe', 'en', wrong), { method: 'POST' })).status, 404)
  })
})

describe('the calendar of a person', () => {
  const page = workspacePath('calendar', 'en')
  const addressOn = async () => /value="(https?:[^"]+\.ics)"/.exec((await mexico.get(page)).text)?.[1] ?? null
  const fetched = (address: string, headers: Record<string, string> = {}) => ask(mex.port, new URL(address).pathname + new URL(address).search, { headers })

  test('is read by whoever has its address, tells when nothing has changed, and has only public words', async () => {
    assert.equal(await addressOn(), null)
    assert.equal((await post(mexico, page, { do: 'renew' })).status, 303)
    const address = await addressOn() ?? assert.fail('no address')
    await post(mexico, talk, { do: 'note', note: 'A secret of the calendar' })
    const answered = await fetched(address)
    assert.deepEqual([answered.status, answered.headers['content-type']], [200, 'text/calendar; charset=utf-8'])
    const events = new ICAL.Component(ICAL.parse(answered.text) as never).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one))
    assert.ok(events.length > 0)
    assert.equal(new Set(events.map(({ uid }) => uid)).size, events.length)
    assert.doesNotMatch(answered.text, /secret of the calendar/)
    const tag = String(answered.headers.etag)
    assert.equal((await fetched(address, { 'if-none-match': tag })).status, 304)
    const body = (mex.running.node.rows.find('kind', 'body') ?? [])[0]?.split('/')[1] ?? assert.fail()
    assert.equal((await fetched(`${address}?body=${body}`)).status, 200)
    assert.equal((await fetched(`${address}?body=none`)).status, 404)
  })

  test('stops being read at its address once that was renewed or closed', async () => {
    const first = await addressOn() ?? assert.fail()
    await post(mexico, page, { do: 'renew' })
    const second = await addressOn() ?? assert.fail()
    assert.deepEqual([(await fetched(first)).status, (await fetched(second)).status], [404, 200])
    await post(mexico, page, { do: 'close' })
    assert.deepEqual([(await fetched(second)).status, await addressOn()], [404, null])
  })

  test('stands in no trail: its address is a secret', async () => {
    await mex.running.audit.settled()
    const kept = JSON.stringify(await mex.running.node.store.listPrivate('audit'))
    assert.doesNotMatch(kept, /\.ics/)
  })
})
