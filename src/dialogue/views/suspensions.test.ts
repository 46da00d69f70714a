import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { element, plan, say } from '../testing/contents.ts'
import { founded, meet } from '../testing/table.ts'
import type { Seat } from '../testing/table.ts'
import { briefView } from './brief.ts'
import { elementView } from './element.ts'
import { stateLine } from './state-of-play.ts'

const body = { name: say('Working group'), purpose: say('Works'), relation: say('under it'), since: null, until: null, participants: [], wording: {}, note: null, sources: [] }
const TODAY = '2026-11-26'
const suspension = (more = {}) => ({ from: '2026-01-20', until: null, cause: say('Funds are frozen'), effect: say('No training is held'), affects: [], sources: [], ...more })

function table(): readonly [Seat, Seat] {
  return founded(['MEX', 'USA'], [
    { item: 'body/wg', base: null, content: body as never }, { item: 'plan/p', base: null, content: plan() }, { item: 'element/1', base: null, content: element('plan/p', 'pillar', '1') },
    { item: 'element/1.1', base: null, content: element('element/1', 'initiative', '1.1', { body: 'body/wg' }) }, { item: 'element/1.2', base: null, content: element('element/1', 'initiative', '1.2') },
    { item: 'element/1.1.a', base: null, content: element('element/1.1', 'activity', '1.1.a', { due: '2026-06-30' }) }, { item: 'element/1.1.b', base: null, content: element('element/1.1', 'activity', '1.1.b', { due: '2027-06-30' }) },
  ]) as unknown as readonly [Seat, Seat]
}
const suspendedAt = (seat: Seat, item: string, today = TODAY) => elementView(seat.context(today), item)?.suspended.map(({ suspension: one }) => one.about) ?? assert.fail()

describe('a suspension', () => {
  for (const [about, reached] of [['dialogue/lake', ['1', '1.1', '1.1.a', '1.1.b', '1.2']], ['body/wg', ['1.1', '1.1.a', '1.1.b']], ['element/1.1', ['1.1', '1.1.a', '1.1.b']], ['element/1.1.a', ['1.1.a']]] as const) {
    it(`of ${about} touches what it answers for and nothing else`, () => {
      const [mex, usa] = table()
      mex.state(about, 'suspension', suspension() as never)
      meet([mex, usa])
      assert.deepEqual(['1', '1.1', '1.1.a', '1.1.b', '1.2'].filter((number) => suspendedAt(usa, `element/${number}`).length > 0), reached)
    })
  }

  it('that names what it touches touches that, with what is said of it', () => {
    const [mex] = table()
    mex.state('body/wg', 'suspension', suspension({ affects: [{ item: 'element/1.1.a', what: 'due', how: say('Nine months at least') }] }) as never)
    assert.deepEqual([suspendedAt(mex, 'element/1.1.b'), suspendedAt(mex, 'element/1.1.a')], [[], ['body/wg']])
    assert.deepEqual(elementView(mex.context(TODAY), 'element/1.1.a')?.suspended[0]?.affects.map(({ what, how }) => [what, how.en]), [['due', 'Nine months at least [en]']])
  })

  it('moves no date and hides no delay: page, brief and state of play show both beside each other', () => {
    const [mex] = table()
    const before = briefView(mex.context(TODAY))
    mex.state('element/1.1', 'suspension', suspension() as never)
    const view = elementView(mex.context(TODAY), 'element/1.1.a')
    assert.deepEqual([view?.schedule, view?.content.due, view?.suspended.length], ['late', '2026-06-30', 1])
    const brief = briefView(mex.context(TODAY))
    assert.deepEqual(brief?.schedule, before?.schedule)
    assert.deepEqual(brief?.late.shown.map(({ number, daysLate, suspended }) => [number, daysLate, suspended.length]), [['1.1.a', 149, 1]])
    const state = stateLine(mex.context(TODAY), TODAY, 'element/1.1.a')
    assert.deepEqual([state?.schedule, state?.suspended[0]?.suspension.by], ['late', 'MEX'])
  })

  it('begins on its first day, ends after its last, and stays to be read', () => {
    const [mex] = table()
    const said = mex.state('element/1.1', 'suspension', suspension() as never)
    assert.deepEqual([suspendedAt(mex, 'element/1.1', '2026-01-19'), suspendedAt(mex, 'element/1.1', '2026-01-20')], [[], ['element/1.1']])
    mex.state('element/1.1', 'suspension', suspension({ until: '2026-06-30' }) as never, said)
    assert.deepEqual([suspendedAt(mex, 'element/1.1', '2026-06-30').length, suspendedAt(mex, 'element/1.1', '2026-07-01').length], [1, 0])
    assert.deepEqual(elementView(mex.context(TODAY), 'element/1.1')?.pastSuspensions.map(({ from, until }) => [from, until]), [['2026-01-20', '2026-06-30']])
  })

  it('of each side stands for itself', () => {
    const [mex, usa] = table()
    mex.state('element/1.1', 'suspension', suspension() as never)
    usa.state('element/1.1', 'suspension', suspension({ cause: say('A court order') }) as never)
    meet([mex, usa])
    assert.deepEqual(elementView(mex.context(TODAY), 'element/1.1')?.suspended.map(({ suspension: one }) => one.by).sort(), ['MEX', 'USA'])
  })

  it('is refused where it is turned round, about what cannot be suspended, or of an element that is not there', () => {
    const [mex] = table()
    const codes = (about: string, content: object) => { const decision = mex.decide({ name: 'state', about, type: 'suspension', content: content as never, replaces: null, audience: 'public' }); return 'issues' in decision ? decision.issues.map(({ code }) => code) : [] }
    assert.deepEqual(codes('element/1.1', suspension({ until: '2026-01-19' })), ['until-too-early'])
    assert.deepEqual(codes('plan/p', suspension()), ['not-about-this'])
    assert.deepEqual(codes('body/wg', suspension({ affects: [{ item: 'element/9', what: 'work', how: say('x') }, { item: 'body/wg', what: 'work', how: say('x') }] })), ['item-unknown', 'item-unknown'])
    assert.deepEqual(codes('body/wg', suspension({ affects: [{ item: 'element/1.1', what: 'mood', how: say('x') }] })), ['invalid_value'])
  })
})
