import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { TestContext } from 'node:test'
import type { ItemChange } from '../../record/index.ts'
import { meeting, organisation, say } from '../../dialogue/testing/contents.ts'
import { inForce, versionInForce } from '../../dialogue/decide.ts'
import { exchange, saySoon } from '../testing/nodes.ts'
import { deskSide } from './testing/desk.ts'
import type { DeskSide } from './testing/desk.ts'

const ITEM = 'meeting/2027-01-12'
const SCHEDULE = [{ duty: 'text', name: say('First text'), daysBefore: 42 }]

/** Both sides agree on changes. */
async function agree({ mex, usa }: DeskSide, changes: readonly (readonly [string, object | null])[]): Promise<void> {
  const { hash } = await saySoon(mex, { name: 'propose', changes: changes.map(([item, content]): ItemChange => ({ item, base: versionInForce(mex.rows, item), content: content as ItemChange['content'] })), cover: null, audience: 'public' })
  await exchange(mex, usa)
  await saySoon(usa, { name: 'sign', proposal: hash })
  await exchange(mex, usa)
}

async function withMeeting(t: TestContext, changed: object = {}): Promise<DeskSide> {
  const side = await deskSide(t)
  const charter = inForce(side.mex.rows, side.mex.charterItem)
  const types = (charter?.meetingTypes ?? []) as unknown as readonly { readonly type: string }[]
  await agree(side, [
    [side.mex.charterItem, { ...charter, meetingTypes: types.map((one) => (one.type === 'cabinet' ? { ...one, schedule: SCHEDULE } : one)) }],
    ...(inForce(side.mex.rows, 'organisation/WO') === null ? [['organisation/WO', organisation('MEX')] as const] : []), [ITEM, meeting('2027-01-12', changed)],
  ])
  return side
}

async function told({ clock, desk }: DeskSide, day: string): Promise<readonly string[]> {
  clock.at = `${day}T12:00:00Z`
  await desk.watch.look()
  return ['ana', 'ben', 'eva', 'luz'].flatMap((person) => desk.told.of(person).filter(({ code }) => code === 'duty-due').map(({ due, item }) => `${person} ${item} ${due}`))
}

test('a duty before a meeting is told a week before, a day before and once when it is late, to who drafts and signs for the side', async (t) => {
  const side = await withMeeting(t)
  assert.deepEqual(await told(side, '2026-11-23'), [], 'eight days before')
  assert.deepEqual(await told(side, '2026-11-24'), [`ana ${ITEM} 2026-12-01`])
  assert.equal((await told(side, '2026-11-26')).length, 1, 'and not again every day')
  assert.equal((await told(side, '2026-11-30')).length, 2)
  assert.equal((await told(side, '2026-12-02')).length, 3)
  assert.equal((await told(side, '2026-12-09')).length, 3, 'late is told once')
})

test('a duty is told to the people of the organisations at the table, where the side has some there', async (t) => {
  const side = await withMeeting(t, { roster: [{ organisation: 'organisation/WO', seats: [] }] })
  assert.deepEqual(await told(side, '2026-11-24'), ['ana', 'ben', 'eva', 'luz'].map((person) => `${person} ${ITEM} 2026-12-01`))
})

test('what this side has done is not asked of it again; a meeting that moves asks anew, and one called off asks nothing', async (t) => {
  const side = await withMeeting(t)
  await saySoon(side.mex, { name: 'state', about: ITEM, type: 'duty', content: { duty: 'text', note: null }, replaces: null, audience: 'parties' })
  assert.deepEqual(await told(side, '2026-11-24'), [])
  const other = await withMeeting(t)
  assert.equal((await told(other, '2026-11-24')).length, 1)
  await agree(other, [[ITEM, meeting('2027-01-19')]])
  assert.deepEqual(await told(other, '2026-12-01'), [`ana ${ITEM} 2026-12-01`, `ana ${ITEM} 2026-12-08`].toSorted().reverse())
  await agree(other, [[ITEM, meeting('2027-01-19', { calledOff: 'cancelled' })]])
  assert.equal((await told(other, '2026-12-07')).length, 2)
})

test('what the other side says of a meeting is told to who follows it', async (t) => {
  const side = await withMeeting(t)
  await side.desk.subscriptions.follow('luz', ITEM, true)
  await saySoon(side.usa, { name: 'state', about: ITEM, type: 'topic', content: { form: 'wish', title: say('Reeds'), aim: 'inform', minutes: null, about: [], why: null }, replaces: null, audience: 'parties' })
  await exchange(side.mex, side.usa)
  await side.desk.watch.look()
  assert.deepEqual(side.desk.told.of('luz').filter(({ code }) => code === 'topic').map(({ party, item }) => [party, item]), [['USA', ITEM]])
})

test('who chose what to be told before there were meetings among it has the usual for them', async (t) => {
  const side = await deskSide(t)
  const { person: _person, revision, ...usual } = side.desk.subscriptions.of('ben')
  const { meetings: _meetings, ...before } = usual.choices
  await side.mex.store.putPrivate('subscription', 'ben', JSON.stringify({ ...usual, choices: before }), revision)
  const { desk } = await side.again()
  assert.deepEqual(desk.subscriptions.of('ben').choices.meetings, { isShown: true, mail: 'daily' })
})
