import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { ROLES } from '../access/index.ts'
import { isDay, isEmail, isPersonId, plainName } from './index.ts'
import { admit, done, emptyStaff, own, refusal, staff } from './testing/staff.ts'

const ids = (people: readonly { readonly id: string }[]) => people.map(({ id }) => id)

describe('a person', () => {
  test('is found by id and by e-mail as it was admitted, also after a restart', async (t) => {
    const made = await staff(t)
    const { people } = await made.again()
    assert.deepEqual(people.find('ben'), made.people.find('ben'))
    assert.equal(people.findByEmail(' BEN@example.org ')?.id, 'ben')
    assert.deepEqual(ids(people.list()), ['ana', 'ben', 'eva', 'luz'])
    assert.deepEqual(people.grantsOf(people.find('ana') ?? assert.fail()).map(({ role, scope }) => [role, scope]), [['administrator', 'side']])
  })

  test('is refused for what is wrong, and nothing of it is kept', async (t) => {
    const { people, store } = await staff(t)
    const one = { id: 'new', name: plainName('New'), email: 'new@example.org', language: 'es', organisation: 'organisation/WO' } as const
    const before = await store.listPrivate('person')
    for (const [code, wrong] of [
      ['person-taken', { id: 'ben' }], ['person-id-malformed', { id: 'Ben' }], ['person-id-malformed', { id: '' }], ['person-id-malformed', { id: 'a--b' }], ['person-id-malformed', { id: 'x'.repeat(41) }],
      ['name-required', { name: { en: ' ', es: '' } }], ['email-malformed', { email: 'new' }], ['email-malformed', { email: 'a b@example.org' }], ['email-taken', { email: 'BEN@Example.org' }],
    ] as const) assert.equal(refusal(await people.add({ ...one, ...wrong }, [], 'ana')), code, JSON.stringify(wrong))
    assert.equal(refusal(await people.add(one, [{ role: 'viewer', scope: 'side', from: '2026-13-01', until: null }], 'ana')), 'day-malformed')
    assert.deepEqual(await store.listPrivate('person'), before)
  })

  test('is changed only by who has seen its last state', async (t) => {
    const { people } = await staff(t)
    const seen = people.find('ben')?.revision ?? 0
    assert.equal(done(await people.change('ben', { email: 'B@Example.org' }, seen)).email, 'b@example.org')
    assert.equal(refusal(await people.change('ben', { email: 'other@example.org' }, seen)), 'person-changed-meanwhile')
    assert.equal(people.find('ben')?.email, 'b@example.org')
    assert.equal(refusal(await people.change('nobody', {}, 1)), 'person-unknown')
  })

  test('of two at the same moment only one gets an id', async (t) => {
    const { people } = await emptyStaff(t)
    const one = { id: 'new', name: plainName('New'), email: null, language: 'en', organisation: 'organisation/WO' } as const
    const answers = await Promise.all([people.add(one, [], 'a'), people.add(one, [], 'b')])
    assert.deepEqual(answers.map((answer) => ('done' in answer ? 'done' : answer.refused)), ['done', 'person-taken'])
  })
})

describe('a role', () => {
  test('holds from its first day to its last, both included, and not beyond', async (t) => {
    const { people } = await staff(t)
    done(await people.grant('ben', { role: 'clearer', scope: 'organisation/WO', from: '2026-12-01', until: '2026-12-31' }, 'ana'))
    const holds = (day: string) => ids(people.whoHolds('clearer', 'organisation/WO', day))
    assert.deepEqual(['2026-11-30', '2026-12-01', '2026-12-31', '2027-01-01'].map(holds), [[], ['ben'], ['ben'], []])
  })

  test('of the whole side reaches every organisation and body; one of an organisation reaches that one', async (t) => {
    const { people } = await staff(t)
    done(await people.grant('ben', own('drafter'), 'ana'))
    done(await people.grant('eva', own('drafter', 'organisation/WO'), 'ana'))
    done(await people.grant('luz', own('drafter', 'body/scwg'), 'ana'))
    assert.deepEqual(ids(people.whoHolds('drafter', 'organisation/WO')), ['ben', 'eva'])
    assert.deepEqual(ids(people.whoHolds('drafter', 'body/scwg')), ['ben', 'luz'])
    assert.deepEqual(ids(people.whoHolds('drafter', 'organisation/OTHER')), ['ben'])
    assert.deepEqual(ids(people.whoHolds('drafter', 'side')), ['ben'])
    assert.deepEqual(ids(people.whoHolds('drafter', 'anywhere')), ['ben', 'eva', 'luz'])
  })

  test('that was revoked holds no more from that moment, and can still be told of the days before', async (t) => {
    const { people, clock } = await staff(t)
    const grant = done(await people.grant('ben', own('signatory'), 'ana')).grants[0] ?? assert.fail()
    assert.equal(refusal(await people.grant('ben', own('signatory'), 'ana')), 'grant-held')
    done(await people.revoke('ben', grant.id, 'ana'))
    assert.deepEqual(people.whoHolds('signatory', 'side'), [])
    assert.deepEqual(ids(people.whoHolds('signatory', 'side', '2026-11-22')), ['ben'])
    assert.deepEqual(people.find('ben')?.grants[0]?.ended, { at: clock.at, by: 'ana' })
    assert.equal(refusal(await people.revoke('ben', grant.id, 'ana')), 'grant-unknown')
  })

  test('of the last administrator stays', async (t) => {
    const { people } = await staff(t)
    const grant = people.find('ana')?.grants[0]?.id ?? ''
    assert.equal(refusal(await people.revoke('ana', grant, 'ana')), 'last-administrator')
    // One with an end date, one of a single body and one that is lent are no relief.
    done(await people.grant('ben', { ...own('administrator'), until: '2027-01-01' }, 'ana'))
    done(await people.grant('eva', own('administrator', 'body/scwg'), 'ana'))
    done(await people.delegate('ana', 'luz', { role: 'administrator', scope: 'side', from: '2026-11-23', until: '2026-12-31' }, 'ana'))
    assert.equal(refusal(await people.revoke('ana', grant, 'ana')), 'last-administrator')
    done(await people.grant('ben', own('administrator'), 'ana'))
    done(await people.revoke('ana', grant, 'ana'))
  })

  test('of two administrators who end each other’s at the same moment one stays', async (t) => {
    const { people } = await staff(t)
    done(await people.grant('ben', own('administrator'), 'ana'))
    const grantOf = (id: string) => people.find(id)?.grants[0]?.id ?? ''
    const answers = await Promise.all([people.revoke('ana', grantOf('ana'), 'ben'), people.revoke('ben', grantOf('ben'), 'ana')])
    assert.deepEqual(answers.map((answer) => 'done' in answer), [true, false])
  })

  test('needs days that the calendar has, in their order, and a scope of this side', async (t) => {
    const { people } = await staff(t)
    for (const [code, wrong] of [
      ['day-malformed', { from: '2026-02-29' }], ['day-malformed', { from: '' }], ['day-malformed', { until: '31-12-2026' }], ['days-reversed', { until: '2025-12-31' }],
      ['scope-unknown', { scope: 'element/I.1' }], ['scope-unknown', { scope: '' }], ['scope-unknown', { scope: 'organisation/' }],
    ] as const) assert.equal(refusal(await people.grant('ben', { ...own('viewer'), ...wrong }, 'ana')), code)
    assert.equal(refusal(await people.grant('nobody', own('viewer'), 'ana')), 'person-unknown')
    assert.deepEqual(people.find('ben')?.grants, [])
  })
})

describe('a delegation', () => {
  const lent = (more: object = {}) => ({ role: 'clearer', scope: 'organisation/WO', from: '2026-11-23', until: '2026-12-05', ...more }) as const

  test('lends a role for its days, says whose it is, and leaves the owner’s own', async (t) => {
    const { people } = await staff(t)
    done(await people.grant('ben', own('clearer'), 'ana'))
    done(await people.delegate('ben', 'eva', lent(), 'ben'))
    assert.deepEqual(ids(people.whoHolds('clearer', 'organisation/WO')), ['ben', 'eva'])
    assert.deepEqual(ids(people.whoHolds('clearer', 'organisation/OTHER')), ['ben'])
    assert.deepEqual(ids(people.whoHolds('clearer', 'organisation/WO', '2026-12-06')), ['ben'])
    assert.equal(people.grantsOf(people.find('eva') ?? assert.fail())[0]?.delegatedBy, 'ben')
    assert.deepEqual(people.lentBy('ben').map(({ to, grant }) => [to.id, grant.until]), [['eva', '2026-12-05']])
  })

  test('ends with the role of its owner, whatever its days', async (t) => {
    const { people } = await staff(t)
    const grant = done(await people.grant('ben', own('clearer', 'organisation/WO'), 'ana')).grants[0]?.id ?? ''
    done(await people.delegate('ben', 'eva', lent(), 'ben'))
    done(await people.revoke('ben', grant, 'ana'))
    assert.deepEqual(people.whoHolds('clearer', 'anywhere'), [])
  })

  test('is refused of a role not held, not held so widely, itself lent, without end, for longer than a year, or to oneself', async (t) => {
    const { people } = await staff(t)
    done(await people.grant('ben', own('clearer', 'organisation/WO'), 'ana'))
    done(await people.delegate('ben', 'eva', lent(), 'ben'))
    for (const [code, from, to, grant] of [
      ['grant-not-held', 'ben', 'eva', lent({ role: 'signatory' })], ['grant-not-held', 'ben', 'eva', lent({ scope: 'side' })], ['grant-not-held', 'eva', 'luz', lent()],
      ['until-required', 'ben', 'eva', lent({ until: null })], ['until-required', 'ben', 'eva', lent({ until: '2027-11-24' })], ['delegate-self', 'ben', 'ben', lent()], ['person-unknown', 'ben', 'nobody', lent()],
    ] as const) assert.equal(refusal(await people.delegate(from, to, grant, from)), code, JSON.stringify(grant))
  })
})

describe('who answers for an item', () => {
  test('is one person and perhaps a deputy, both active; and never again nobody', async (t) => {
    const { people, again } = await staff(t)
    assert.equal(people.responsibleFor('element/1'), null)
    done(await people.assign('element/1', 'ben', 'eva'))
    assert.deepEqual((await again()).people.responsibleFor('element/1'), { item: 'element/1', focalPoint: 'ben', deputy: 'eva' })
    assert.equal(refusal(await people.assign('element/1', null, 'eva')), 'focal-point-required')
    assert.equal(refusal(await people.assign('element/1', 'ben', 'ben')), 'deputy-same')
    assert.equal(refusal(await people.assign('element/1', 'nobody', null)), 'person-unknown')
    assert.deepEqual([people.itemsOf('ben'), people.itemsOf('eva')], [{ focalPoint: ['element/1'], deputy: [] }, { focalPoint: [], deputy: ['element/1'] }])
  })
})

describe('whatever is done to people', () => {
  test('an administrator stays, a lent role has an owner who holds it, and memory says what the store says', async (t) => {
    const id = fc.constantFrom('ana', 'ben', 'eva', 'luz')
    const day = fc.constantFrom('2026-01-01', '2026-11-22', '2026-11-23', '2026-12-31', '2027-06-30')
    const grant = fc.record({ role: fc.constantFrom(...ROLES), scope: fc.constantFrom('side', 'organisation/WO', 'body/scwg'), from: day, until: fc.option(day) })
    const step = fc.oneof(
      fc.record({ do: fc.constant('grant' as const), id, grant }), fc.record({ do: fc.constant('revoke' as const), id, at: fc.nat(5) }),
      fc.record({ do: fc.constant('delegate' as const), id, to: id, grant }), fc.record({ do: fc.constant('hand-over' as const), id, to: fc.option(id) }),
    )
    await fc.assert(fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
      const made = await staff(t)
      for (const one of steps) {
        if (one.do === 'grant') await made.people.grant(one.id, one.grant, 'ana')
        if (one.do === 'revoke') await made.people.revoke(one.id, made.people.find(one.id)?.grants[one.at]?.id ?? '', 'ana')
        if (one.do === 'delegate') await made.people.delegate(one.id, one.to, one.grant, 'ana')
        if (one.do === 'hand-over') await made.handOvers.handOver(one.id, one.to, 'ana')
        assert.ok(made.people.whoHolds('administrator', 'side').length > 0, 'nobody administers')
      }
      for (const person of made.people.active()) {
        for (const lent of made.people.grantsOf(person).filter(({ delegatedBy }) => delegatedBy !== null)) assert.ok(ids(made.people.whoHolds(lent.role, lent.scope)).includes(lent.delegatedBy ?? ''))
      }
      assert.deepEqual((await made.again()).people.list(), made.people.list())
    }), { numRuns: 30 })
  })
})

test('an id, an e-mail address and a day are what they look like', () => {
  for (const wrong of ['', '-a', 'a-', 'Á', 'a b', '../a']) assert.equal(isPersonId(wrong), false, wrong)
  for (const wrong of ['', 'a', 'a@b', 'a@b.', '@b.org', 'a@@b.org', 'a@b.org\n', 'a,b@c.org', '<a@b.org>']) assert.equal(isEmail(wrong), false, wrong)
  for (const right of ['a@b.mx', 'maría.lópez@relaciones.gob.mx', 'a+b@c.d.org']) assert.equal(isEmail(right), true, right)
  for (const wrong of ['2026-02-29', '2026-1-1', '20260101', '2026-00-10', '2026-01-01T00:00:00Z', '+02026-01-01']) assert.equal(isDay(wrong), false, wrong)
  assert.equal(isDay('2028-02-29'), true)
})
