import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { TestContext } from 'node:test'
import type { ItemChange, Json } from '../../record/index.ts'
import { organisation, say } from '../../dialogue/testing/contents.ts'
import { bridge } from '../../dialogue/testing/projects.ts'
import type { DialogueNode } from '../dialogue-node.ts'
import { admit, own } from '../people/testing/staff.ts'
import { exchange, saySoon } from '../testing/nodes.ts'
import { deskSide, openDesk } from './testing/desk.ts'
import type { Desk } from './testing/desk.ts'

const PROJECT = 'project/bridge'

interface Pair {
  readonly mex: DialogueNode
  readonly usa: DialogueNode
  /** Each side's desk as it is after another start. */
  readonly desks: () => Promise<readonly [Desk, Desk]>
  say(node: DialogueNode, phase: string, content: object, replaces?: string | null): Promise<string>
}

/** Two nodes that have agreed on the bridge. The port is the North's, the road the South's; on each side one person of each organisation. */
async function pair(t: TestContext, hasOwners = true, content = bridge()): Promise<Pair> {
  const side = await deskSide(t)
  const { mex, usa } = side
  const north = await openDesk(usa)
  await admit(north, 'amy', [own('administrator'), own('signatory')])
  const phases = content.phases.map((phase) => ({ ...phase, owners: phase.party === 'USA' ? ['organisation/PORTS'] : phase.party === 'MEX' ? ['organisation/ROADS'] : [] }))
  const changes: readonly (readonly [string, object])[] = [['organisation/PORTS', organisation('USA', { acronym: 'PORTS' })], ['organisation/ROADS', organisation('MEX', { acronym: 'ROADS' })], [PROJECT, { ...content, phases }]]
  const { hash } = await saySoon(mex, { name: 'propose', changes: changes.map(([item, one]): ItemChange => ({ item, base: null, content: one as ItemChange['content'] })), cover: null, audience: 'public' })
  await exchange(mex, usa)
  await saySoon(usa, { name: 'sign', proposal: hash })
  await exchange(mex, usa)
  if (hasOwners) await admit(side, 'rosa', [own('viewer', 'organisation/ROADS')], 'organisation/ROADS')
  await admit(north, 'pete', [own('viewer', 'organisation/PORTS')], 'organisation/PORTS')
  return {
    mex, usa, desks: async () => [await side.again(), await openDesk(usa)],
    say: async (node, phase, said, replaces = null) => {
      const whole = { phase, expectedStart: null, expectedEnd: null, began: null, ended: null, reason: say('Ground water'), sources: [], ...said } as unknown as { [key: string]: Json }
      const act = await saySoon(node, { name: 'state', about: PROJECT, type: 'phase', content: whole, replaces, audience: 'public' })
      return act.hash
    },
  }
}

async function told({ desks }: Pair): Promise<readonly string[]> {
  const both = await desks()
  return (await Promise.all(both.map(async ({ desk, people }) => {
    await desk.watch.look()
    return people.active().flatMap(({ id }) => desk.told.of(id).filter(({ code }) => code === 'opening-moved').map(({ item }) => `${id} ${item}`))
  }))).flat()
}

test('six months later on the access road of one side raise one alert to the owners on each side, and none again after a restart', async (t) => {
  const both = await pair(t)
  await told(both)
  await both.say(both.mex, 'road', { expectedEnd: '2027-12-31' })
  await exchange(both.mex, both.usa)
  const once = [`rosa ${PROJECT}`, `pete ${PROJECT}`]
  assert.deepEqual(await told(both), once)
  assert.deepEqual(await told(both), once, 'every start asks again, and nothing is told twice')
})

test('a slip within what a phase has to spare raises none, and neither does one that brings the opening back', async (t) => {
  const both = await pair(t)
  const first = await both.say(both.mex, 'road', { expectedEnd: '2027-12-31' })
  await both.say(both.usa, 'port', { expectedEnd: '2028-03-31' })
  await exchange(both.mex, both.usa)
  await both.say(both.mex, 'road', { expectedEnd: '2027-09-30' }, first)
  await exchange(both.mex, both.usa)
  assert.equal((await told(both)).filter((line) => line.startsWith('pete')).length, 1, 'the first word alone')
})

test('two words that arrive together are told as they were said: the one that moved the opening once, its correction not', async (t) => {
  const both = await pair(t)
  await told(both)
  const first = await both.say(both.mex, 'road', { expectedEnd: '2027-12-31' })
  await both.say(both.mex, 'road', { expectedEnd: '2027-12-31', reason: say('Ground water and a strike') }, first)
  await exchange(both.mex, both.usa)
  assert.deepEqual(await told(both), [`rosa ${PROJECT}`, `pete ${PROJECT}`])
})

test('an opening that was not to be before a day already past alarms nobody', async (t) => {
  const phases = bridge().phases.map((phase) => ({ ...phase, ...(phase.phase === 'opening' ? { starts: null, ends: '2026-02-01' } : phase.phase === 'port' ? { starts: null, ends: '2026-01-31' } : { starts: null, ends: '2026-01-31', days: 10 }) }))
  const both = await pair(t, true, bridge({ phases }))
  await both.say(both.usa, 'port', { ended: '2026-05-31' })
  await exchange(both.mex, both.usa)
  assert.deepEqual(await told(both), [])
  await both.say(both.mex, 'plaza', { expectedEnd: '2027-05-31' })
  await exchange(both.mex, both.usa)
  assert.equal((await told(both)).length, 2, 'one ahead does')
})

test('where no owner has anybody here, those who sign for the side are told', async (t) => {
  const both = await pair(t, false)
  await both.say(both.usa, 'port', { expectedEnd: '2028-12-31' })
  await exchange(both.mex, both.usa)
  assert.deepEqual((await told(both)).map((line) => line.split(' ')[0]), ['ana', 'pete'])
})

test('a word of the other side that moves nothing of the opening is ordinary news to who follows the project', async (t) => {
  const both = await pair(t)
  const [south] = await both.desks()
  await south.desk.subscriptions.follow('luz', PROJECT, true)
  await both.say(both.usa, 'port', { expectedEnd: '2027-12-31', reason: null })
  await exchange(both.mex, both.usa)
  const [again] = await both.desks()
  await again.desk.watch.look()
  assert.deepEqual(again.desk.told.of('luz').map(({ code, item }) => [code, item]).filter(([code]) => code === 'phase-said' || code === 'opening-moved'), [['phase-said', PROJECT]])
})
