import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Act, Json } from '../record/index.ts'
import type { Decision } from './decide.ts'
import { instantOf, judgeMoment, judgeTakingBack, liveSilences, runsFor, silencesOn } from './silence.ts'
import type { SilenceContent } from './statements/index.ts'
import { plan, say } from './testing/contents.ts'
import { clause, withText } from './testing/instruments.ts'
import { meet, take } from './testing/table.ts'
import type { Seat } from './testing/table.ts'

const UNTIL = '2027-03-31T18:00:00-06:00[America/Mexico_City]'
const INSTANT = '2027-04-01T00:00:00Z'
const code = (decision: Decision) => ('refused' in decision ? decision.refused : 'issues' in decision ? decision.issues.map((issue) => `${issue.code} ${issue.path}`).join(' ') : 'said')

function table(names: readonly string[] = ['MEX', 'USA']) {
  const seats = withText(names)
  const [mex = assert.fail(), usa = assert.fail()] = seats
  const proposal = mex.propose([mex.change('clause/one', clause('The lake is very deep.', 'a') as never)], 'parties').hash
  meet(seats)
  const step = (content: object, replaces: Act | null = null) => ({ name: 'state', about: null, type: 'silence', content: { proposal, ...content } as { readonly [key: string]: Json }, replaces: replaces?.hash ?? null, audience: 'parties' }) as const
  /** Said at a moment, which the speaker of a seat claims. */
  const says = (seat: Seat, content: object, at: string, replaces: Act | null = null) => {
    const decision = seat.decide(step(content, replaces))
    assert.ok('speech' in decision, JSON.stringify(decision))
    const act = seat.speaker.say(decision.speech.kind, decision.speech.body, { audience: decision.speech.audience, at })
    take(seat.ledger, seat.projection, act)
    meet(seats)
    return act
  }
  const ask = (at = '2027-03-30T12:00:00Z') => says(mex, { silence: 'asked', until: UNTIL, text: null }, at)
  const row = (seat: Seat) => seat.projection.find('proposal', proposal) ?? assert.fail()
  const sides = (seat: Seat) => silencesOn(seat.projection, row(seat)).map(({ sides, isBroken, isCalledOff }) => [...sides.map(({ party, is }) => `${party} ${is}`), ...(isBroken ? ['broken'] : []), ...(isCalledOff ? ['called off'] : [])])
  return { seats, mex, usa, proposal, step, says, ask, row, sides }
}

describe('a silence procedure', () => {
  it('runs for nobody until a party accepts it, and then for that party alone', () => {
    const { mex, usa, ask, says, sides, row } = table(['MEX', 'USA', 'CAN'])
    const asking = ask().hash
    assert.deepEqual(sides(usa), [['CAN awaited', 'MEX asks', 'USA awaited']])
    says(usa, { silence: 'accepted', asking }, '2027-03-30T13:00:00Z')
    assert.deepEqual(sides(mex), [['CAN awaited', 'MEX asks', 'USA accepted']])
    const [procedure = assert.fail()] = liveSilences(usa.projection, row(usa))
    assert.deepEqual(['MEX', 'USA', 'CAN'].map((party) => runsFor(procedure, party)), [false, true, false])
    assert.deepEqual([procedure.until, procedure.untilInstant], [UNTIL, INSTANT])
  })

  it('is broken by a word of its last second, and not by one of the second after', () => {
    for (const [at, isBroken] of [['2027-03-31T23:59:59Z', true], [INSTANT, true], ['2027-04-01T00:00:01Z', false]] as const) {
      const { mex, usa, ask, says, sides } = table()
      const asking = ask().hash
      says(usa, { silence: 'accepted', asking }, '2027-03-30T13:00:00Z')
      says(usa, { silence: 'broken', asking, reason: say('Paragraph one.') }, at)
      assert.deepEqual(sides(usa), [isBroken ? ['MEX asks', 'USA broken', 'broken'] : ['MEX asks', 'USA accepted']], at)
      assert.deepEqual(sides(mex), sides(usa), 'both tell the same story')
    }
  })

  it('keeps a word that comes late, and shows it as late', () => {
    const { mex, usa, ask, says, row } = table()
    const asking = ask().hash
    says(usa, { silence: 'accepted', asking }, '2027-03-30T13:00:00Z')
    says(usa, { silence: 'broken', asking, reason: say('Too late.') }, '2027-04-01T00:00:01Z')
    assert.deepEqual(silencesOn(mex.projection, row(mex))[0]?.sides[1]?.late.map(({ made }) => made.at), ['2027-04-01T00:00:01Z'])
  })

  it('that one has broken runs for nobody any more', () => {
    const { usa, ask, says, row, seats } = table(['MEX', 'USA', 'CAN'])
    const can = seats[2] ?? assert.fail()
    const asking = ask().hash
    says(usa, { silence: 'accepted', asking }, '2027-03-30T13:00:00Z')
    says(can, { silence: 'accepted', asking }, '2027-03-30T13:00:00Z')
    says(can, { silence: 'broken', asking, reason: say('No.') }, '2027-03-30T14:00:00Z')
    const [procedure = assert.fail()] = liveSilences(usa.projection, row(usa))
    assert.equal(runsFor(procedure, 'USA'), false)
  })

  it('is broken by an answer that says no or not yet, and not by one that was given before it was accepted', () => {
    const { usa, ask, says, sides, seats, proposal } = table()
    const asking = ask().hash
    const answer = (content: object, at: string) => {
      const decision = usa.decide({ name: 'state', about: null, type: 'answer', content: { proposal, ...content } as never, replaces: null, audience: 'parties' })
      assert.ok('speech' in decision, JSON.stringify(decision))
      const act = usa.speaker.say(decision.speech.kind, decision.speech.body, { audience: 'parties', at })
      take(usa.ledger, usa.projection, act)
      meet(seats)
      return act
    }
    const early = answer({ answer: 'reserved', text: say('Later.') }, '2027-03-30T12:30:00Z')
    says(usa, { silence: 'accepted', asking }, '2027-03-30T13:00:00Z')
    assert.deepEqual(sides(usa), [['MEX asks', 'USA accepted']])
    take(usa.ledger, usa.projection, usa.speaker.say('state', { about: null, type: 'answer', content: null, replaces: early.hash }, { audience: 'parties', at: '2027-03-30T13:10:00Z' }))
    answer({ answer: 'declined', text: say('No.') }, '2027-03-30T14:00:00Z')
    assert.deepEqual(sides(usa), [['MEX asks', 'USA broken', 'broken']])
  })

  it('is called off by who asked, and asked for anew with a new moment that has to be accepted anew', () => {
    const { mex, usa, ask, says, sides, row } = table()
    const asked = ask()
    says(usa, { silence: 'accepted', asking: asked.hash }, '2027-03-30T13:00:00Z')
    says(mex, { silence: 'asked', until: '2027-04-02T18:00:00-06:00[America/Mexico_City]', text: say('Two more days.') }, '2027-03-30T14:00:00Z', asked)
    assert.deepEqual(sides(usa), [['MEX asks', 'USA accepted', 'called off'], ['MEX asks', 'USA awaited']])
    assert.equal(liveSilences(usa.projection, row(usa)).length, 1)
  })

  it('is read by each party as it says, before and after', () => {
    const { usa, ask, says, row } = table()
    const asking = ask().hash
    says(usa, { silence: 'interpreted', asking, text: say('Deep means deeper than ten metres.') }, '2027-03-30T13:00:00Z')
    assert.deepEqual(silencesOn(usa.projection, row(usa))[0]?.interpretations.map(({ made }) => made.party), ['USA'])
  })
})

describe('a step of a silence procedure', () => {
  it('is refused where it does not follow from the one before', () => {
    const { mex, usa, ask, step, says } = table()
    const reason = say('No.')
    assert.equal(code(usa.decide(step({ silence: 'asked', until: UNTIL, text: null }))), 'not-standing')
    assert.equal(code(usa.decide(step({ silence: 'accepted', asking: 'a'.repeat(64) }))), 'silence-unknown')
    const asking = ask().hash
    assert.equal(code(mex.decide(step({ silence: 'asked', until: UNTIL, text: null }))), 'silence-said')
    assert.equal(code(mex.decide(step({ silence: 'accepted', asking }))), 'already-standing')
    assert.equal(code(usa.decide(step({ silence: 'broken', asking, reason }))), 'silence-not-accepted')
    assert.equal(code(usa.decide(step({ silence: 'passed', asking, delay: null }))), 'silence-not-accepted')
    says(usa, { silence: 'accepted', asking }, '2027-03-30T13:00:00Z')
    assert.equal(code(usa.decide(step({ silence: 'accepted', asking }))), 'silence-said')
    says(usa, { silence: 'broken', asking, reason }, '2027-03-30T14:00:00Z')
    for (const next of [{ silence: 'broken', asking, reason }, { silence: 'accepted', asking }, { silence: 'passed', asking, delay: null }]) assert.equal(code(usa.decide(step(next))), 'silence-is-broken')
  })

  it('is between the parties, and has a moment with offset and zone that belong together', () => {
    const { mex, step, seats } = table()
    assert.equal(code(mex.decide({ ...step({ silence: 'asked', until: UNTIL, text: null }), audience: 'public' })), 'text-before-release')
    const other = mex.propose([mex.change('plan/p', plan() as never)], 'parties').hash
    meet(seats)
    assert.equal(code(mex.decide({ ...step({ proposal: other, silence: 'asked', until: UNTIL, text: null }), audience: 'public' })), 'silence-public')
    for (const until of ['2027-03-31T18:00:00Z', '2027-03-31T18:00:00-05:00[America/Mexico_City]', '2027-03-31', '2027-03-31T18:00:00-06:00[Nowhere/City]']) {
      assert.match(code(mex.decide(step({ silence: 'asked', until, text: null }))), /not-a-time content\.until/, until)
    }
  })

  it('is refused once the proposal is closed, save for how it is read', () => {
    const { mex, usa, ask, step, says, proposal, seats } = table()
    const asking = ask().hash
    says(usa, { silence: 'accepted', asking }, '2027-03-30T13:00:00Z')
    usa.do({ name: 'sign', proposal })
    meet(seats)
    assert.equal(code(usa.decide(step({ silence: 'broken', asking, reason: say('No.') }))), 'already-adopted')
    assert.equal(code(mex.decide(step({ silence: 'asked', until: UNTIL, text: null }))), 'already-adopted')
    assert.equal(code(usa.decide(step({ silence: 'interpreted', asking, text: say('So.') }))), 'said')
  })

  it('waits for no competing signature of one’s own', () => {
    const { usa, ask, step, seats } = table()
    const asking = ask().hash
    usa.propose([usa.change('clause/one', clause('The lake is shallow.', 'a') as never)], 'parties')
    meet(seats)
    assert.equal(code(usa.decide(step({ silence: 'accepted', asking }))), 'stands-on-competing')
  })
})

describe('the moment of a step', () => {
  const asked = (until: string) => ({ proposal: 'a'.repeat(64), silence: 'asked', until, text: null }) as SilenceContent

  it('is one instant in its zone, also around a change of the clocks', () => {
    for (const [zoned, instant] of [
      ['2027-03-14T01:59:59-08:00[America/Tijuana]', '2027-03-14T09:59:59Z'],
      ['2027-03-14T03:00:00-07:00[America/Tijuana]', '2027-03-14T10:00:00Z'],
      ['2027-03-14T01:59:59-05:00[America/New_York]', '2027-03-14T06:59:59Z'],
      ['2027-03-14T03:00:00-04:00[America/New_York]', '2027-03-14T07:00:00Z'],
      // The hour that comes twice: the offset says which.
      ['2027-11-07T01:30:00-04:00[America/New_York]', '2027-11-07T05:30:00Z'],
      ['2027-11-07T01:30:00-05:00[America/New_York]', '2027-11-07T06:30:00Z'],
    ] as const) assert.equal(instantOf(zoned), instant, zoned)
  })

  it('lets silence be asked for until a moment to come, broken to the second, and passed from the next on', () => {
    const { mex, usa, ask, says, proposal } = table()
    assert.equal(judgeMoment(mex.projection, asked(UNTIL), null, '2027-03-31T23:59:59Z'), null)
    assert.equal(judgeMoment(mex.projection, asked(UNTIL), null, INSTANT), 'silence-over')
    const asking = ask().hash
    const accepted = says(usa, { silence: 'accepted', asking }, '2027-03-30T13:00:00Z')
    const broken = { proposal, silence: 'broken', asking, reason: say('No.') } as const
    const passed = { proposal, silence: 'passed', asking, delay: null } as const
    const at = (now: string) => [judgeMoment(usa.projection, broken, null, now), judgeMoment(usa.projection, passed, null, now), judgeTakingBack(usa.projection, accepted.hash, now)]
    assert.deepEqual(at('2027-03-31T23:59:59Z'), [null, 'silence-running', null])
    assert.deepEqual(at(INSTANT), [null, 'silence-running', null])
    assert.deepEqual(at('2027-04-01T00:00:01Z'), ['silence-over', null, 'silence-over'])
  })

  it('takes nothing back once it has passed: what is called off late was asked for in time', () => {
    const { usa, mex, ask, says, row } = table()
    const asked = ask()
    says(usa, { silence: 'accepted', asking: asked.hash }, '2027-03-30T13:00:00Z')
    take(mex.ledger, mex.projection, mex.speaker.say('state', { about: null, type: 'silence', content: null, replaces: asked.hash }, { audience: 'parties', at: '2027-04-01T00:00:02Z' }))
    meet([mex, usa])
    const [procedure = assert.fail()] = silencesOn(usa.projection, row(usa))
    assert.deepEqual([procedure.isCalledOff, runsFor(procedure, 'USA')], [false, true])
  })
})
