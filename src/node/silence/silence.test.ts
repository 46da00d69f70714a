// Silence between two nodes: accepted, broken in its last second, one second late, and signed by itself;
// over restarts, behind locks, and in zones around a change of the clocks. Both nodes tell the same story.

import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { TestContext } from 'node:test'
import { silencesOn } from '../../dialogue/silence.ts'
import { say } from '../../dialogue/testing/contents.ts'
import { openStore } from '../../store/open.ts'
import { Clearances, ClearanceRules } from '../clearance/index.ts'
import { DialogueNode } from '../dialogue-node.ts'
import type { Said } from '../dialogue-node.ts'
import { LocalToken } from '../keys/local-token.ts'
import { Signer } from '../signer.ts'
import { actOf, assertSame, DIALOGUE, exchange, found, openNode, refusalOf, retitle, saySoon, temporaryFolder, TestClock, testSigner } from '../testing/nodes.ts'
import { barredBySilence, MissedSilences, SilenceWatch } from './index.ts'
import type { SilenceEnd } from './index.ts'

const secondsAfter = (instant: string, seconds: number) => Temporal.Instant.from(instant).add({ seconds }).toString({ smallestUnit: 'second' })
const kept = (error: unknown) => { throw error }

interface Table {
  readonly mex: DialogueNode
  readonly usa: DialogueNode
  readonly clock: TestClock
  readonly home: string
  readonly proposal: string
  readonly asking: string
  readonly until: string
  readonly watch: SilenceWatch
  readonly told: SilenceEnd[]
}

async function gated(node: DialogueNode): Promise<DialogueNode> {
  const clearances = await Clearances.open(node.store, await ClearanceRules.open(node.store), () => node.now())
  node.gateBy((command) => barredBySilence(node, clearances, command))
  return node
}

async function watching(t: TestContext, node: DialogueNode, told: SilenceEnd[]): Promise<SilenceWatch> {
  const watch = new SilenceWatch({ node, missed: await MissedSilences.open(node.store), tell: async (end) => { told.push(end) }, onFault: kept })
  t.after(() => watch.close())
  return watch
}

/** Mexico has asked for silence until `zoned`, and the United States has accepted. The clock stands an hour before. */
async function table(t: TestContext, zoned = '2026-12-01T17:00:00-06:00[America/Mexico_City]'): Promise<Table> {
  const clock = new TestClock()
  const home = temporaryFolder(t)
  const [mex, usa] = [await gated(await openNode(t, 'MEX', { clock })), await gated(await openNode(t, 'USA', { clock, home }))]
  await found([mex, usa])
  const until = Temporal.ZonedDateTime.from(zoned).toInstant().toString()
  clock.at = secondsAfter(until, -3600)
  const { hash: proposal } = await saySoon(mex, retitle(mex, 'element/1', 'Lakes'))
  const { hash: asking } = await saySoon(mex, step({ proposal, silence: 'asked', until: zoned, text: null }))
  await exchange(mex, usa)
  await saySoon(usa, step({ proposal, asking, silence: 'accepted' }))
  await exchange(mex, usa)
  const told: SilenceEnd[] = []
  return { mex, usa, clock, home, proposal, asking, until, watch: await watching(t, usa, told), told }
}

const step = (content: object, replaces: string | null = null) => ({ name: 'state', about: null, type: 'silence', content: content as never, replaces, audience: 'parties' }) as const
const breaking = ({ usa, proposal, asking }: Table): Promise<Said> => usa.say(step({ proposal, asking, silence: 'broken', reason: say('The second line.') }))

function storyOf(node: DialogueNode, proposal: string): unknown {
  const row = node.rows.find('proposal', proposal) ?? assert.fail()
  return { status: row.status, silences: silencesOn(node.rows, row) }
}

async function sameStory({ mex, usa, proposal }: Table): Promise<unknown> {
  await exchange(mex, usa)
  await assertSame(mex, usa)
  assert.deepEqual(storyOf(mex, proposal), storyOf(usa, proposal))
  return storyOf(mex, proposal)
}

const passedAt = ({ usa, proposal }: Table) => {
  const row = usa.rows.find('proposal', proposal) ?? assert.fail()
  const through = silencesOn(usa.rows, row)[0]?.sides.find(({ party, is }) => party === 'USA' && is === 'passed')
  const word = through?.since == null ? undefined : usa.rows.find('statement', through.since.statement)
  return { status: row.status, at: row.signed.find(({ party }) => party === 'USA')?.at ?? null, delay: word?.content?.delay }
}

describe('silence', () => {
  // Tijuana keeps the dates of the United States, and so stands an hour apart from Mexico City for part of the year.
  for (const zoned of [
    '2026-12-01T17:00:00-06:00[America/Mexico_City]',
    '2027-03-14T01:59:59-08:00[America/Tijuana]', '2027-03-14T03:00:00-07:00[America/Tijuana]', '2026-12-31T23:59:59-08:00[America/Tijuana]',
    '2027-03-14T01:59:59-05:00[America/New_York]', '2027-03-14T03:00:00-04:00[America/New_York]', '2027-11-07T01:30:00-04:00[America/New_York]', '2027-11-07T01:30:00-05:00[America/New_York]',
  ]) {
    test(`until ${zoned} is broken in the second before and in the last one, and not in the next`, async (t) => {
      for (const seconds of [-1, 0]) {
        const made = await table(t, zoned)
        made.clock.at = secondsAfter(made.until, seconds)
        await made.watch.look()
        actOf(await breaking(made))
        made.clock.at = secondsAfter(made.until, 1)
        await made.watch.look()
        await sameStory(made)
        assert.deepEqual([made.usa.rows.find('proposal', made.proposal)?.status, made.told.length], ['open', 0], `${seconds} s`)
      }
      const made = await table(t, zoned)
      made.clock.at = secondsAfter(made.until, 1)
      assert.equal(refusalOf(await breaking(made)), 'silence-over')
      await made.watch.look()
      await sameStory(made)
      assert.deepEqual(passedAt(made), { status: 'adopted', at: secondsAfter(made.until, 1), delay: null })
      assert.equal(refusalOf(await breaking(made)), 'silence-over', 'and what was said late is told that it was, not that it is adopted')
    })
  }

  test('does not sign before its end, nor for who has not accepted it', async (t) => {
    const made = await table(t)
    made.clock.at = made.until
    assert.equal(await made.watch.look(), made.until)
    assert.equal(made.usa.rows.find('proposal', made.proposal)?.status, 'open')
    const other = await saySoon(made.mex, retitle(made.mex, 'element/1.1', 'Rivers'))
    await saySoon(made.mex, step({ proposal: other.hash, silence: 'asked', until: '2026-12-01T17:00:01-06:00[America/Mexico_City]', text: null }))
    await exchange(made.mex, made.usa)
    made.clock.at = secondsAfter(made.until, 10)
    await made.watch.look()
    assert.deepEqual([made.usa.rows.find('proposal', other.hash)?.status, made.usa.rows.find('proposal', made.proposal)?.status], ['open', 'adopted'])
  })

  test('cannot be accepted after its end, asked for until a moment that is past, nor taken back once it has passed', async (t) => {
    const made = await table(t)
    const { mex, usa, clock, proposal, asking, until } = made
    const accepted = (usa.rows.find('concerning', proposal) ?? []).find((id) => usa.rows.find('statement', id)?.content?.silence === 'accepted') ?? assert.fail()
    clock.at = secondsAfter(until, 1)
    assert.equal(refusalOf(await usa.say(step({ proposal, asking, silence: 'accepted' }))), 'silence-over')
    assert.equal(refusalOf(await mex.say(step({ proposal, silence: 'asked', until: '2026-12-01T17:00:01-06:00[America/Mexico_City]', text: null }, asking))), 'silence-over')
    for (const [node, replaces] of [[usa, accepted], [mex, asking]] as const) assert.equal(refusalOf(await node.say({ ...step({}), content: null, replaces })), 'silence-over')
    clock.at = until
    assert.equal(refusalOf(await usa.say(step({ proposal, asking, silence: 'passed', delay: null }))), 'silence-running')
  })

  test('a word that is allowed in the last second and signed in the next is refused, and nothing of it stays', async (t) => {
    const made = await table(t)
    const { usa, clock, until } = made
    const before = usa.ledger.chain('USA').sequence
    // Every look at the clock takes a second from here on.
    clock.at = secondsAfter(until, -1)
    const now = clock.now.bind(clock)
    clock.now = () => { clock.at = secondsAfter(clock.at, 1); return now() }
    assert.equal(refusalOf(await breaking(made)), 'silence-over')
    clock.now = now
    assert.equal(usa.ledger.chain('USA').sequence, before)
    await sameStory(made)
  })

  test('that ended while the node was down is signed when it is back, and says so', async (t) => {
    const made = await table(t)
    const { clock, home, until, usa } = made
    await made.watch.close()
    await usa.close()
    clock.at = secondsAfter(until, 7200)
    const again = await gated(await openNode(t, 'USA', { clock, home }))
    const watch = await watching(t, again, made.told)
    watch.start()
    await watch.look()
    await watch.close()
    await exchange(made.mex, again)
    assert.deepEqual(passedAt({ ...made, usa: again }), { status: 'adopted', at: secondsAfter(until, 7200), delay: 'not-running' })
    assert.deepEqual(made.told.map(({ code }) => code), [null])
    await sameStory({ ...made, usa: again })
  })

  test('that was broken before the node went down stays broken', async (t) => {
    const made = await table(t)
    actOf(await breaking(made))
    await made.watch.close()
    await made.usa.close()
    made.clock.at = secondsAfter(made.until, 7200)
    const again = await gated(await openNode(t, 'USA', { clock: made.clock, home: made.home }))
    const watch = await watching(t, again, made.told)
    watch.start()
    await watch.look()
    await watch.close()
    assert.deepEqual([again.rows.find('proposal', made.proposal)?.status, made.told], ['open', []])
  })

  test('that ended before a locked node is told to its officers once, and signed late when the keys are there', async (t) => {
    const made = await table(t)
    const { clock, home, until, usa, proposal, asking } = made
    await made.watch.close()
    await usa.close()
    clock.at = secondsAfter(until, -60)
    const open = async (signer: Signer) => gated(await DialogueNode.open({ party: 'USA', dialogue: DIALOGUE, store: await openStore({ dialogue: DIALOGUE, home, mode: 'write' }), signer, clock }))
    const locked = await open(new Signer(new LocalToken(`${home}/keys.json`)))
    const first = await watching(t, locked, made.told)
    await first.look()
    clock.at = secondsAfter(until, 1)
    await first.look()
    clock.at = secondsAfter(until, 60)
    await first.look()
    assert.deepEqual(made.told.map(({ code, asking: of }) => [code, of]), [['keys-locked', asking]])
    assert.equal(locked.rows.find('proposal', proposal)?.status, 'open')
    assert.deepEqual((await MissedSilences.open(locked.store)).find(asking), { proposal, code: 'keys-locked', at: secondsAfter(until, 1) })
    await first.close()
    await locked.close()
    clock.at = secondsAfter(until, 120)
    const unlocked = await open(testSigner(home))
    t.after(() => unlocked.close())
    const second = await watching(t, unlocked, made.told)
    await second.look()
    assert.deepEqual(passedAt({ ...made, usa: unlocked }), { status: 'adopted', at: secondsAfter(until, 120), delay: 'keys-locked' })
    await sameStory({ ...made, usa: unlocked })
  })

  test('signs nothing when the proposal was withdrawn, or called off in time', async (t) => {
    for (const end of ['withdraw', 'call off'] as const) {
      const made = await table(t)
      const { mex, usa, clock, until, proposal, asking } = made
      await saySoon(mex, end === 'withdraw' ? { name: 'withdraw', proposal, reason: null } : { ...step({}), content: null, replaces: asking })
      await exchange(mex, usa)
      clock.at = secondsAfter(until, 1)
      await made.watch.look()
      assert.deepEqual([usa.rows.find('proposal', proposal)?.signed.some(({ party }) => party === 'USA'), made.told], [false, []], end)
    }
  })

  test('wakes by itself in the second after its end', async (t) => {
    const made = await table(t)
    made.clock.at = made.until
    made.watch.start()
    await new Promise((done) => setTimeout(done, 200))
    assert.equal(made.usa.rows.find('proposal', made.proposal)?.status, 'open')
    made.clock.at = secondsAfter(made.until, 1)
    for (let tries = 0; tries < 100 && made.usa.rows.find('proposal', made.proposal)?.status !== 'adopted'; tries++) await new Promise((done) => setTimeout(done, 50))
    assert.deepEqual(passedAt(made), { status: 'adopted', at: secondsAfter(made.until, 1), delay: null })
  })
})
