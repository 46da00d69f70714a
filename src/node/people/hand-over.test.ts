import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { TestContext } from 'node:test'
import { openStore } from '../../store/open.ts'
import { Drafts, holderOf } from '../drafts.ts'
import { FaultyStore } from '../testing/faulty-store.ts'
import { temporaryFolder } from '../testing/nodes.ts'
import { HandOvers, PeopleRegister } from './index.ts'
import { admit, done, own, refusal, staff } from './testing/staff.ts'
import type { Staff } from './testing/staff.ts'

const draft = (savedBy: string) => ({ changes: [], cover: null, counters: null, savedAt: '2026-11-20T00:00:00Z', savedBy })

/** `ben` answers for two items, is deputy for a third, holds two roles, lends one, and carries a draft. */
async function busy(t: TestContext): Promise<Staff & { readonly drafts: Drafts }> {
  const made = await staff(t)
  const { people, handOvers } = made
  const drafts = new Drafts(made.store)
  handOvers.include({ what: 'draft', list: async (id) => (await drafts.list()).filter((one) => holderOf(one) === id).map((one) => one.id), pass: (from, to) => drafts.passOn(from, to) })
  done(await people.assign('element/1', 'ben', null))
  done(await people.assign('element/2', 'ben', 'eva'))
  done(await people.assign('element/3', 'luz', 'ben'))
  done(await people.grant('ben', own('drafter', 'organisation/WO'), 'ana'))
  done(await people.grant('ben', own('clearer'), 'ana'))
  done(await people.delegate('ben', 'luz', { role: 'clearer', scope: 'organisation/WO', from: '2026-11-23', until: '2026-12-05' }, 'ben'))
  done(await people.delegate('ana', 'ben', { role: 'administrator', scope: 'side', from: '2026-11-23', until: '2026-12-05' }, 'ana'))
  await drafts.save(draft('ben'), null)
  return { ...made, drafts }
}

describe('a hand-over', () => {
  test('gives everything to the successor in one step, and the one who left can do nothing', async (t) => {
    const { people, handOvers, drafts, clock } = await busy(t)
    const left: string[] = []
    handOvers.whenLeft(async (id) => { left.push(id) })
    const told = done(await handOvers.handOver('ben', 'eva', 'ana'))
    assert.deepEqual(told.things.map(({ what }) => what).sort(), ['deputy', 'draft', 'focal-point', 'focal-point', 'grant', 'grant'])
    assert.deepEqual(people.responsibilities(), [
      { item: 'element/1', focalPoint: 'eva', deputy: null }, { item: 'element/2', focalPoint: 'eva', deputy: null }, { item: 'element/3', focalPoint: 'luz', deputy: 'eva' },
    ])
    assert.deepEqual((await drafts.list()).map((one) => [holderOf(one), one.savedBy]), [['eva', 'ben']])
    const eva = people.find('eva') ?? assert.fail()
    assert.deepEqual(people.grantsOf(eva).map(({ role, scope, delegatedBy }) => [role, scope, delegatedBy]), [['drafter', 'organisation/WO', null], ['clearer', 'side', null]])
    // What ben lent goes on, now of eva's role; what was lent to ben stays with whoever lent it.
    assert.deepEqual(people.lentBy('eva').map(({ to }) => to.id), ['luz'])
    assert.equal(people.whoHolds('clearer', 'organisation/WO').some(({ id }) => id === 'luz'), true)
    const ben = people.find('ben') ?? assert.fail()
    assert.deepEqual([ben.leftAt, people.grantsOf(ben), left], [clock.at, [], ['ben']])
    assert.deepEqual(await handOvers.heldBy('ben'), [])
    assert.deepEqual(handOvers.list().map(({ from, to, isFinished }) => [from, to, isFinished]), [['ben', 'eva', true]])
  })

  test('without a successor is refused as long as anything would be left, and says what', async (t) => {
    const { people, handOvers, drafts } = await busy(t)
    const refused = await handOvers.handOver('ben', null, 'ana')
    assert.ok('refused' in refused)
    assert.deepEqual([refused.refused, refused.facts.count], ['would-be-left', 3])
    for (const thing of ['element/1', 'element/2', (await drafts.list())[0]?.id ?? '']) assert.match(String(refused.facts.things), new RegExp(thing))
    assert.equal(people.find('ben')?.leftAt, null)
    await drafts.discard((await drafts.list())[0]?.id ?? '')
    done(await people.assign('element/1', 'luz', null))
    done(await people.assign('element/2', 'luz', 'eva'))
    done(await handOvers.handOver('ben', null, 'ana'))
    assert.deepEqual(people.responsibleFor('element/3'), { item: 'element/3', focalPoint: 'luz', deputy: null })
  })

  test('is refused to nobody, to oneself, to somebody who left, of somebody who left, and of the last administrator to nobody', async (t) => {
    const { people, handOvers } = await busy(t)
    assert.equal(refusal(await handOvers.handOver('ben', 'nobody', 'ana')), 'person-unknown')
    assert.equal(refusal(await handOvers.handOver('nobody', 'ben', 'ana')), 'person-unknown')
    assert.equal(refusal(await handOvers.handOver('ben', 'ben', 'ana')), 'successor-required')
    assert.equal(refusal(await handOvers.handOver('ana', null, 'ana')), 'last-administrator')
    done(await handOvers.handOver('eva', 'luz', 'ana'))
    assert.equal(refusal(await handOvers.handOver('ben', 'eva', 'ana')), 'person-left')
    assert.equal(refusal(await handOvers.handOver('eva', 'ben', 'ana')), 'person-left')
    assert.equal(refusal(await people.assign('element/9', 'eva', null)), 'person-left')
    done(await handOvers.handOver('ana', 'luz', 'ana'))
    // ben is still lent what is luz's now.
    assert.deepEqual(people.whoHolds('administrator', 'side').map(({ id }) => id), ['ben', 'luz'])
  })

  test('cut off after any of its writes is finished at the next start, with nothing left and nothing twice', async (t) => {
    for (let writes = 0; ; writes++) {
      const faults = new FaultyStore()
      const store = faults.over(await openStore({ dialogue: 'lake', home: temporaryFolder(t), mode: 'write' }))
      t.after(() => store.close())
      const now = () => '2026-11-23T12:00:00Z'
      const people = await PeopleRegister.open(store, now)
      for (const [id, grants] of [['ana', [own('administrator')]], ['ben', [own('drafter'), own('clearer')]], ['eva', []]] as const) await admit({ people }, id, grants)
      for (const item of ['element/1', 'element/2']) done(await people.assign(item, 'ben', null))
      const first = await HandOvers.open(store, people, now)
      faults.plans.set('putPrivate', [...Array.from({ length: writes }, () => null), 'after', ...Array.from({ length: 100 }, () => 'before' as const)])
      const outcome = await first.handOver('ben', 'eva', 'ana').catch(() => null)
      const isWhole = outcome !== null
      faults.plans.clear()
      const again = await PeopleRegister.open(store, now)
      await (await HandOvers.open(store, again, now)).finish()
      assert.deepEqual(again.responsibilities().map(({ focalPoint }) => focalPoint), ['eva', 'eva'], `${writes} writes`)
      assert.deepEqual(again.find('eva')?.grants.map(({ role }) => role), ['drafter', 'clearer'])
      assert.deepEqual([again.find('ben')?.leftAt !== null, (await HandOvers.open(store, again, now)).list().map(({ isFinished }) => isFinished)], [true, [true]])
      if (isWhole) { assert.ok(writes > 4); return }
    }
  })
})
