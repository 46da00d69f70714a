// Calls between two nodes: who is reached, when deputies are called, and that a crash at any moment loses no call and
// makes none twice.

import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { say } from '../../dialogue/testing/contents.ts'
import { PROTOCOL } from '../../dialogue/testing/protocols.ts'
import { afterAction } from '../../instruments/protocol/after-action.ts'
import { pingsOf } from '../../instruments/protocol/pings.ts'
import { verifyRecord } from '../../record/index.ts'
import type { ChainInput } from '../../record/index.ts'
import { openStore } from '../../store/open.ts'
import { DialogueNode } from '../dialogue-node.ts'
import { LocalToken } from '../keys/local-token.ts'
import { Signer } from '../signer.ts'
import { assertSame, DIALOGUE, exchange, openNode, saySoon, testSigner } from '../testing/nodes.ts'
import { FaultyStore } from '../testing/faulty-store.ts'
import { CallNotes } from './call-notes.ts'
import { callLake } from './testing/lake.ts'

const answer = (party: string, contact: string) => ({ did: 'acknowledged', contact: { party, contact } }) as const
const close = { did: 'closed', outcome: say('Over'), on: '2026-11-23' } as const

describe('between two nodes', () => {
  test('a drill alert reaches all points of contact, deputies are called after n minutes, and an after-action sheet with times is produced', async (t) => {
    const lake = await callLake(t)
    const { mex, usa, clock, at } = lake
    for (const [side, contact, changed] of [[mex, 'night', {}], [mex, 'dam', { deputies: ['night'] }], [mex, 'soc', { category: 'cyber' }], [usa, 'lock', {}], [usa, 'noaa', {}]] as const) await lake.contact(side, contact, { ...changed, deputies: [...('deputies' in changed ? changed.deputies : [])] })
    await lake.share()
    const [here, there] = [await lake.watch(mex), await lake.watch(usa)]
    clock.at = at(0)
    const thread = await lake.open(mex, { nature: 'drill', mode: 'sharing' })
    await here.look()
    await lake.share()
    clock.at = at(0.5)
    await there.look()
    assert.deepEqual([mex.mails, usa.mails], [['dam@mex.example', 'soc@mex.example'], ['lock@usa.example', 'noaa@usa.example']])
    for (const [minutes, side, contact] of [[4, usa, 'lock'], [6, usa, 'noaa'], [8, mex, 'soc']] as const) { clock.at = at(minutes); await lake.step(side, thread, answer(side.node.party, contact)) }
    // Fifteen minutes in this mode.
    clock.at = at(14.9)
    await here.look()
    assert.equal(mex.mails.length, 2)
    clock.at = at(15)
    await here.look()
    await there.look()
    assert.deepEqual([mex.mails.slice(2), usa.mails.length], [['night@mex.example'], 2])
    clock.at = at(21)
    await lake.step(mex, thread, answer('MEX', 'night'))
    for (const side of [mex, usa]) { clock.at = at(40); await lake.step(side, thread, close) }
    await lake.share()
    await assertSame(mex.node, usa.node)
    const sheet = afterAction(lake.room(usa, thread))
    assert.deepEqual(sheet, afterAction(lake.room(mex, thread)))
    assert.deepEqual(sheet.sides, [
      { party: 'MEX', expected: 3, called: 3, answered: 2, inTime: 2, deputiesCalled: 1, firstAnswerMinutes: 8, medianMinutes: 7, slowest: { contact: 'soc', minutes: 8 }, unanswered: ['dam'] },
      { party: 'USA', expected: 2, called: 2, answered: 2, inTime: 2, deputiesCalled: 0, firstAnswerMinutes: 4, medianMinutes: 4.5, slowest: { contact: 'noaa', minutes: 5.5 }, unanswered: [] },
    ])
    assert.deepEqual([sheet.firstAnswer, sheet.lastedMinutes], [{ party: 'USA', contact: 'lock', minutes: 4 }, 40])
  })

  test('quarterly ping: 100 % delivered, reply time per contact shown', async (t) => {
    const lake = await callLake(t)
    const { mex, usa, clock, at } = lake
    await lake.contact(mex, 'night'); await lake.contact(mex, 'dam', { deputies: ['night'] }); await lake.contact(usa, 'lock')
    await lake.share()
    const [here, there] = [await lake.watch(mex), await lake.watch(usa)]
    for (const [months, minutes] of [[0, 3], [3, 9.5]] as const) {
      const opened = Temporal.Instant.from(at(0)).toZonedDateTimeISO('UTC').add({ months }).toInstant()
      const plus = (more: number) => opened.add({ seconds: more * 60 }).toString()
      clock.at = plus(0)
      const ping = await lake.open(mex, { nature: 'ping' })
      await lake.share()
      await here.look(); await there.look()
      for (const [side, contact, after] of [[mex, 'dam', minutes], [mex, 'night', minutes + 1], [usa, 'lock', minutes + 2]] as const) { clock.at = plus(after); await lake.step(side, ping, answer(side.node.party, contact)) }
      clock.at = plus(60 * 24 * 7)
      await here.look(); await there.look()
      await lake.share()
    }
    for (const { node } of [mex, usa]) {
      const found = pingsOf(node.rows, PROTOCOL, clock.at) ?? assert.fail()
      assert.deepEqual(found.pings.map(({ quarter, deliveredPercent, answeredPercent, medianMinutes }) => [quarter, deliveredPercent, answeredPercent, medianMinutes]), [['2027-Q1', 100, 100, 10.5], ['2026-Q4', 100, 100, 4]])
      assert.deepEqual(found.contacts.map(({ contact, replies, medianMinutes }) => [contact, replies.map((reply) => reply?.minutes), medianMinutes]), [['dam', [9.5, 3], 6.3], ['night', [10.5, 4], 7.3], ['lock', [11.5, 5], 8.3]])
      assert.equal(found.nextDue, '2027-05-23')
    }
  })

  test('a contact point whose holder is told in the workspace is called that way; one to which no way leads is told to officers, and its deputy is called at once', async (t) => {
    const lake = await callLake(t)
    const { mex, clock, at } = lake
    const phone = [{ way: 'telephone', address: '+52 55 1234 5678' }] satisfies { way: 'telephone'; address: string }[]
    await lake.contact(mex, 'night', { reach: phone }); await lake.contact(mex, 'dam', { reach: phone, deputies: ['night'] })
    mex.holders = { night: ['ana', 'ben'] }
    clock.at = at(0)
    const thread = await lake.open(mex, { nature: 'incident' })
    const watch = await lake.watch(mex)
    await watch.look()
    assert.deepEqual(lake.room(mex, thread).calls.map(({ contact, called }) => [contact, called?.way ?? null, called?.isDeputy ?? null]), [['dam', null, null], ['night', 'workspace', true]])
    assert.deepEqual(mex.told.map(({ code, addressed }) => [code, [...addressed.keys()]]), [['call-unreached', ['officer']], ['incident-call', ['ana', 'ben']]])
    // Somebody is named meanwhile: told, and the call is in the record.
    mex.holders = { ...mex.holders, dam: ['eva'] }
    clock.at = at(1)
    await watch.look()
    assert.deepEqual(lake.room(mex, thread).calls.map(({ contact, called }) => [contact, called?.way, called?.at]), [['dam', 'workspace', at(1)], ['night', 'workspace', at(0)]])
  })

  test('a mail that was surely not taken is sent again, one that may have arrived is not, and one that was refused is told to officers', async (t) => {
    const lake = await callLake(t)
    const { mex, clock, at } = lake
    await lake.contact(mex, 'a-later'); await lake.contact(mex, 'b-unknown'); await lake.contact(mex, 'c-refused')
    mex.ends = [{ end: 'later', why: '451' }, { end: 'unknown', why: 'gone' }, { end: 'address-refused', why: '550' }]
    clock.at = at(0)
    const thread = await lake.open(mex)
    const watch = await lake.watch(mex)
    await watch.look()
    const called = () => lake.room(mex, thread).calls.map(({ called: one }) => one?.at ?? null)
    assert.deepEqual(called(), [null, at(0), null])
    for (const minutes of [0.5, 1, 1.5, 30, 31]) { clock.at = at(minutes); await watch.look() }
    assert.deepEqual([called(), mex.mails.length], [[at(1), at(0), null], 4])
    assert.deepEqual(mex.told.filter(({ code }) => code === 'call-unreached').map(({ key }) => key.split('/')[2]), ['a-later', 'c-refused'])
  })

  test('a locked node calls all the same, goes on to the deputies, tells its officers once, and states it when it can sign', async (t) => {
    const lake = await callLake(t)
    const { mex, usa, clock, at } = lake
    await lake.contact(mex, 'night'); await lake.contact(mex, 'dam', { deputies: ['night'] })
    await lake.share()
    await mex.node.close()
    const open = async (signer: Signer) => DialogueNode.open({ party: 'MEX', dialogue: DIALOGUE, store: await openStore({ dialogue: DIALOGUE, home: mex.home, mode: 'write' }), signer, clock })
    mex.node = await open(new Signer(new LocalToken(`${mex.home}/keys.json`)))
    clock.at = at(0)
    const thread = await lake.open(usa)
    await exchange(mex.node, usa.node)
    const locked = await lake.watch(mex)
    for (const minutes of [0, 5, 15, 20]) { clock.at = at(minutes); await locked.look() }
    assert.deepEqual([mex.mails, lake.room(mex, thread).calls.map(({ state }) => state)], [['dam@mex.example', 'night@mex.example'], ['not-called']])
    assert.deepEqual(mex.told.map(({ code }) => code), ['call-held'])
    await mex.node.close()
    mex.node = await open(testSigner(mex.home))
    t.after(() => mex.node.close())
    clock.at = at(25)
    await (await lake.watch(mex)).look()
    assert.deepEqual(lake.room(mex, thread).calls.map(({ contact, called }) => [contact, called?.at, called?.delay]), [['dam', at(0), 'keys-locked'], ['night', at(15), 'keys-locked']])
    assert.equal(mex.mails.length, 2)
  })

  test('a node that was down calls when it is back, and says that it was started later', async (t) => {
    const lake = await callLake(t)
    const { mex, usa, clock, at } = lake
    await lake.contact(mex, 'dam')
    await lake.share()
    await mex.node.close()
    clock.at = at(0)
    const thread = await lake.open(usa)
    clock.at = at(50)
    mex.node = await openNode(t, 'MEX', { clock, home: mex.home })
    const watch = await lake.watch(mex)
    watch.start()
    await exchange(mex.node, usa.node)
    await watch.look()
    await watch.close()
    assert.deepEqual(lake.room(mex, thread).calls.map(({ called, calledAfter }) => [called?.delay, calledAfter]), [['started-later', 50]])
  })

  test('no room of the other side is shut while this side still works in it', async (t) => {
    const lake = await callLake(t)
    const { mex, usa, clock, at } = lake
    await lake.contact(usa, 'lock')
    clock.at = at(0)
    const thread = await lake.open(mex)
    await lake.step(mex, thread, close)
    await lake.share()
    await (await lake.watch(usa)).look()
    assert.deepEqual([usa.mails, lake.room(usa, thread).closedAt], [['lock@usa.example'], null])
  })
})

describe('kill -9 in between', () => {
  test('after any write, done or not, loses no call and calls nobody twice', async (t) => {
    const faults = new FaultyStore()
    const lake = await callLake(t, faults)
    const { mex, clock, at } = lake
    await lake.contact(mex, 'night'); await lake.contact(mex, 'dam', { deputies: ['night'], reach: [{ way: 'mail', address: 'dam@mex.example' }, { way: 'mail', address: 'second@mex.example' }] })
    await lake.share()
    let minutes = 0
    for (const method of ['putPrivate', 'append'] as const) {
      for (const fault of ['before', 'after'] as const) {
        for (let write = 1; write <= 8; write++) {
          const what = `${method} ${write} ${fault}`
          minutes += 100
          clock.at = at(minutes)
          const thread = await lake.open(mex)
          mex.mails.length = 0
          faults.plans.set(method, [...Array.from({ length: write - 1 }, () => null), fault])
          const watch = await lake.watch(mex)
          await watch.look().catch(() => undefined)
          faults.plans.clear()
          // Nothing of the watch outlives the crash but what is stored.
          for (const more of [0, 1, 16, 17]) { clock.at = at(minutes + more); await (await lake.watch(mex)).look() }
          const calls = lake.room(mex, thread).calls
          assert.deepEqual(calls.map(({ contact, called }) => [contact, called !== null]), [['dam', true], ['night', true]], what)
          assert.deepEqual([...new Set(mex.mails)].length, mex.mails.length, `${what}: ${mex.mails.join(', ')}`)
          const steps = (mex.node.rows.find('thread', thread) ?? []).length
          assert.equal(steps, 2, what)
          await lake.step(mex, thread, close)
        }
      }
    }
  })

  test('while a mail is handed over, it is not sent again', async (t) => {
    const lake = await callLake(t)
    const { mex, clock, at } = lake
    await lake.contact(mex, 'dam')
    clock.at = at(0)
    const thread = await lake.open(mex)
    const notes = await CallNotes.open(mex.node.store)
    await notes.put({ incident: thread, contact: 'dam', isDeputy: false, dueAt: at(0), triedAt: at(0), reachedAt: null, way: null, mails: [{ place: 0, status: 'sending', attempts: 1, nextAt: at(0), answer: null }], held: null })
    clock.at = at(2)
    await (await lake.watch(mex)).look()
    assert.deepEqual([mex.mails, lake.room(mex, thread).calls.map(({ called }) => [called?.way, called?.at])], [[], [['mail', at(0)]]])
  })
})

test('a contact point that is erased leaves its name nowhere on either node, and the chain still verifies', async (t) => {
  const lake = await callLake(t)
  const { mex, usa, clock, at } = lake
  const first = await lake.contact(mex, 'dam', { person: 'Zenaida Quetzalcoatl' })
  const second = (await saySoon(mex.node, { name: 'state', about: PROTOCOL, type: 'contact', content: { ...(mex.node.rows.find('statement', first)?.content ?? {}), languages: ['es'] }, replaces: first, audience: 'parties' })).hash
  clock.at = at(0)
  const thread = await lake.open(mex)
  await (await lake.watch(mex)).look()
  await lake.step(mex, thread, answer('MEX', 'dam'))
  await lake.share()
  const everything = async ({ node }: typeof mex) => [node.rows.toText(), ...(await Promise.all(['MEX', 'USA'].map(async (party) => (await node.store.acts(party, 0, 1000)).map(({ line }) => line).join('\n')))), JSON.stringify(await node.store.listPrivate('incident-call'))].join('\n')
  for (const side of [mex, usa]) assert.match(await everything(side), /Zenaida/)
  await saySoon(mex.node, ...[first, second].map((act) => ({ name: 'erase', act, reason: 'she asked for it', alongside: [first, second] }) as const))
  await lake.share()
  for (const side of [mex, usa]) {
    assert.doesNotMatch(await everything(side), /Zenaida|dam@mex/)
    assert.deepEqual(lake.room(side, thread).calls.map(({ office, state }) => [office, state]), [[null, 'answered']], 'who answered in the room stays, without a name')
    const wrong: (string | null)[] = []
    const chains = ['MEX', 'USA'].map((party): ChainInput => ({ party, pages: async function* () { for (const { line } of await side.node.store.acts(party, 0, 1000)) yield Buffer.from(`${line}\n`) } }))
    await verifyRecord(DIALOGUE, chains, { mode: 'full', tell: (verdicts) => { wrong.push(...verdicts.filter(({ verdict }) => verdict !== 'verified').map(({ code }) => code)) } })
    assert.deepEqual(wrong, ['body-erased', 'body-erased'])
  }
  await assertSame(mex.node, usa.node)
})
