import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { TestContext } from 'node:test'
import { assessment, say } from '../../dialogue/testing/contents.ts'
import { askedOf } from '../../dialogue/views/index.ts'
import { exchange, found, openNode, retitle, saySoon, TestClock } from '../testing/nodes.ts'
import { Reporting, ReportDrafts, RoundReminders } from './index.ts'
import type { Reminder } from './index.ts'

const ROUND = { title: say('Round'), asOf: '2026-10-31', opens: '2026-11-20', due: '2026-11-30T18:00:00-06:00[America/Mexico_City]', scope: { kind: 'list', items: ['element/1.1'] }, reminders: [14, 3, -1], isClosed: false }

async function table(t: TestContext) {
  const clock = new TestClock()
  const [mex, usa] = [await openNode(t, 'MEX', { clock }), await openNode(t, 'USA')]
  await found([mex, usa])
  const reporting = new Reporting(mex)
  const open = () => RoundReminders.open(mex.store, reporting, 'MEX', () => mex.now())
  const state = (about: string | null, type: string, content: object, replaces: string | null = null) => saySoon(mex, { name: 'state', about, type, content: content as never, replaces, audience: 'parties' })
  return { clock, mex, usa, reporting, open, state }
}

describe('reminders of a round', () => {
  test('go out on its days, once each, and never again after the node was down', async (t) => {
    const { clock, open, state } = await table(t)
    const opened = await state(null, 'round', ROUND)
    const told: Reminder[] = []
    const reminders = await open()
    reminders.onReminder((reminder) => { told.push(reminder) })
    // The first of its days had passed before it was opened: it is told late, once.
    assert.equal(await reminders.sendDue(), 1)
    assert.equal(await reminders.sendDue(), 0)
    clock.at = '2026-11-28T00:00:00Z'
    const again = await open()
    again.onReminder((reminder) => { told.push(reminder) })
    assert.deepEqual([await again.sendDue(), await again.sendDue()], [1, 0])
    assert.deepEqual(told.map(({ id, days, by, missing }) => [id, days, by, missing]), [[`${opened.hash}/14`, 14, null, 1], [`${opened.hash}/3`, 3, null, 1]])
    assert.deepEqual(again.of(opened.hash).map(({ days }) => days), [3, 14])
  })

  test('that were missed while the node was down are not made up for one by one', async (t) => {
    const { clock, open, state } = await table(t)
    await state(null, 'round', { ...ROUND, opens: '2026-11-01' })
    clock.at = '2026-12-24T00:00:00Z'
    const told: (number | null)[] = []
    const reminders = await open()
    reminders.onReminder(({ days }) => { told.push(days) })
    assert.deepEqual([await reminders.sendDue(), await reminders.sendDue(), told], [1, 0, [-1]])
  })

  test('name who has not reported, and end where everybody has', async (t) => {
    const { clock, open, state } = await table(t)
    await state(null, 'round', ROUND)
    const reminders = await open()
    const named: (readonly [string | null, readonly string[]])[] = []
    reminders.onReminder((_reminder, _round, missing) => { for (const { organisation, items } of missing) named.push([organisation, items.map(({ item }) => item)]) })
    await reminders.sendDue()
    assert.deepEqual(named, [['organisation/WO', ['element/1.1']]])
    await state('element/1.1', 'assessment', assessment('limited', { asOf: '2026-11-01' }))
    clock.at = '2026-11-29T00:00:00Z'
    assert.equal(await reminders.sendDue(), 0)
  })

  test('by hand are not sent twice within the hour, nor when nobody is left, nor of a closed round', async (t) => {
    const { clock, open, reporting, state } = await table(t)
    const opened = await state(null, 'round', { ...ROUND, reminders: [] })
    const reminders = await open()
    const round = () => reporting.find(opened.hash) ?? assert.fail()
    assert.equal((await reminders.remind(round(), 'ana'))?.missing, 1)
    assert.equal(await reminders.remind(round(), 'ben'), null)
    clock.at = '2026-11-23T13:00:00Z'
    assert.equal((await reminders.remind(round(), 'ben'))?.by, 'ben')
    clock.at = '2026-11-23T15:00:00Z'
    const report = await state('element/1.1', 'assessment', assessment('limited', { asOf: '2026-11-01' }))
    assert.equal(await reminders.remind(round(), 'ben'), null)
    await saySoonRetract(state, report.hash)
    await state(null, 'round', { ...ROUND, reminders: [], isClosed: true }, opened.hash)
    assert.equal(await reminders.remind(round(), 'ben'), null)
  })

  test('a reminder that nobody could be told of is told again', async (t) => {
    const { open, state } = await table(t)
    await state(null, 'round', ROUND)
    const reminders = await open()
    const stop = reminders.onReminder(() => { throw new Error('no mail server') })
    await assert.rejects(reminders.sendDue(), /no mail server/)
    stop()
    assert.equal(await reminders.sendDue(), 1)
  })
})

async function saySoonRetract(state: (about: string | null, type: string, content: never, replaces: string) => Promise<unknown>, hash: string): Promise<void> {
  await state('element/1.1', 'assessment', null as never, hash)
}

test('what was made of the rows is made again when they change, and when the day does', async (t) => {
  const { clock, reporting, state } = await table(t)
  const before = reporting.asked()
  assert.equal(reporting.asked(), before)
  await state('element/1.1.a', 'assessment', assessment('limited', { asOf: '2026-11-01' }))
  assert.ok(!reporting.asked().some(({ item }) => item === 'element/1.1.a'))
  clock.at = '2027-02-01T12:00:00Z'
  assert.deepEqual(reporting.asked().find(({ item }) => item === 'element/1.1.a')?.asks.map(({ code }) => code), ['late'])
})

test('what is asked, brought up to date statement by statement, is what is asked from scratch', async (t) => {
  const { clock, mex, usa, reporting, state } = await table(t)
  const scratch = () => askedOf({ rows: mex.rows, dialogue: mex.dialogue, self: 'MEX', today: () => mex.now().slice(0, 10) })
  const agree = () => assert.deepEqual(reporting.asked(), scratch())
  agree()
  const first = await state('element/1.1.a', 'assessment', assessment('limited', { asOf: '2026-11-01' }))
  agree()
  const opened = await state(null, 'round', { ...ROUND, asOf: '2026-11-20', scope: { kind: 'plan', item: 'plan/p' } })
  agree()
  assert.deepEqual(reporting.asked().map(({ item, asks }) => [item, asks.map(({ code }) => code)]), [['element/1.1.a', ['round']]])
  const second = await state('element/1.1.a', 'assessment', assessment('limited', { asOf: '2026-11-22' }), first.hash)
  agree()
  await state('element/1.1.a', 'assessment', null as never, second.hash)
  agree()
  await state(null, 'round', { ...ROUND, asOf: '2026-11-20', scope: { kind: 'plan', item: 'plan/p' }, isClosed: true }, opened.hash)
  agree()
  const retitled = await saySoon(mex, retitle(mex, 'element/1.1.a', 'Weirs'))
  await exchange(mex, usa)
  await saySoon(usa, { name: 'sign', proposal: retitled.hash })
  await exchange(mex, usa)
  agree()
  assert.equal(reporting.asked()[0]?.title.en, 'Weirs [en]')
  clock.at = '2028-01-01T00:00:00Z'
  agree()
})

test('a draft that a colleague saved meanwhile is not overwritten, and a file in it is found', async (t) => {
  const { mex } = await table(t)
  const drafts = await ReportDrafts.open(mex.store)
  const file = { blob: 'a'.repeat(64), bytes: 3, mediaType: 'application/pdf', name: 'minutes.pdf' }
  const content = { values: { delivery: 'limited' }, evidence: [{ url: null, file, note: null, titles: null, label: null, isKept: true }], replaces: null, savedAt: mex.now(), savedBy: 'ana' }
  assert.equal((await drafts.save('element/1.1', content, 0))?.revision, 1)
  assert.equal(await drafts.save('element/1.1', { ...content, savedBy: 'ben' }, 0), null)
  assert.equal(drafts.find('element/1.1')?.savedBy, 'ana')
  assert.deepEqual(drafts.findFile(file.blob), file)
  await drafts.discard('element/1.1')
  await drafts.discard('element/1.1')
  assert.equal(drafts.findFile(file.blob), null)
})
