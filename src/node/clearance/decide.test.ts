import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { ANSWERS, decideClearance, neededOf } from './decide.ts'
import type { Answer, AnswerKind, ClearanceDecision, Rule } from './decide.ts'

const THREE = ['organisation/SRE', 'organisation/SE', 'organisation/SHCP']
const FOUR = [...THREE, 'organisation/SEMARNAT']
const END = '2026-12-01T23:00:00Z'
const rule = (more: Partial<Rule> = {}): Rule => ({ organisations: THREE, obligatory: [], quorum: 'all', silenceUntil: null, ...more })
/** `12:00` is a minute of the first of December; anything longer is an instant. */
const at = (time: string) => (time.length === 5 ? `2026-12-01T${time}:00Z` : time)
const says = (organisation: string, answer: AnswerKind, time: string): Answer => ({ organisation: `organisation/${organisation}`, answer, at: at(time) })
const states = (decision: ClearanceDecision) => decision.standings.map(({ state }) => state)
const decide = (of: Rule, answers: readonly Answer[], time = '22:00') => decideClearance(of, answers, at(time))

describe('a clearance', () => {
  it('of nobody is not required', () => {
    assert.deepEqual([decide(rule({ organisations: [] }), []).outcome, decide(rule({ organisations: [], quorum: 3 }), [says('SRE', 'refused', '10:00')]).outcome], ['not-required', 'not-required'])
  })

  it('of three is there with the third, and since then', () => {
    const answers = [says('SRE', 'cleared', '10:00'), says('SE', 'cleared', '11:00')]
    assert.equal(decide(rule(), answers).outcome, 'open')
    const whole = decide(rule(), [...answers, says('SHCP', 'cleared', '12:00')])
    assert.deepEqual([whole.outcome, whole.clearedAt, whole.cleared, whole.needed], ['cleared', at('12:00'), 3, 3])
  })

  it('of all three is refused by one refusal, until that one thinks better of it', () => {
    const answers = [says('SRE', 'cleared', '10:00'), says('SE', 'refused', '11:00'), says('SHCP', 'cleared', '12:00')]
    assert.equal(decide(rule(), answers).outcome, 'refused')
    const after = decide(rule(), [...answers, says('SE', 'cleared', '13:00')])
    assert.deepEqual([after.outcome, after.clearedAt], ['cleared', at('13:00')])
  })

  it('of two of three bears one refusal and not two', () => {
    const two = rule({ quorum: 2 })
    const answers = [says('SE', 'refused', '10:00'), says('SRE', 'cleared', '11:00')]
    assert.equal(decide(two, answers).outcome, 'open')
    assert.equal(decide(two, [...answers, says('SHCP', 'cleared', '12:00')]).outcome, 'cleared')
    assert.equal(decide(two, [...answers, says('SHCP', 'refused', '12:00')]).outcome, 'refused')
  })

  it('of a number with an obligatory one needs that one, and is lost with its refusal', () => {
    const two = rule({ quorum: 2, obligatory: ['organisation/SHCP'] })
    const answers = [says('SE', 'cleared', '10:00'), says('SRE', 'cleared', '11:00')]
    assert.equal(decide(two, answers).outcome, 'open')
    assert.equal(decide(two, [...answers, says('SHCP', 'refused', '12:00')]).outcome, 'refused')
    assert.equal(decide(two, [...answers, says('SHCP', 'cleared', '12:00')]).outcome, 'cleared')
  })

  it('of another meeting asks a fourth', () => {
    const answers = THREE.map((organisation): Answer => ({ organisation, answer: 'cleared', at: at('10:00') }))
    assert.deepEqual([decide(rule(), answers).outcome, decide(rule({ organisations: FOUR }), answers).outcome], ['cleared', 'open'])
    assert.equal(decide(rule({ organisations: FOUR }), [...answers, says('SEMARNAT', 'cleared', '11:00')]).outcome, 'cleared')
  })

  it('taken back is open again, and cleared anew only since it was given anew', () => {
    const answers = [says('SRE', 'cleared', '10:00'), says('SE', 'cleared', '10:00'), says('SHCP', 'cleared', '10:00'), says('SE', 'withdrawn', '11:00')]
    assert.deepEqual([decide(rule(), answers).outcome, states(decide(rule(), answers))], ['open', ['cleared', 'awaited', 'cleared']])
    assert.equal(decide(rule(), [...answers, says('SE', 'cleared', '12:00')]).clearedAt, at('12:00'))
  })

  it('counts an organisation once, however often it is named and answers, and nobody who is not named', () => {
    const twice = rule({ organisations: [...THREE, 'organisation/SRE', 'organisation/SRE'] })
    const answers = [says('SRE', 'cleared', '10:00'), says('SRE', 'cleared', '10:01'), says('SRE', 'cleared', '10:02'), says('NOBODY', 'cleared', '10:03'), says('NOBODY', 'refused', '10:04')]
    const decision = decide(twice, answers)
    assert.deepEqual([decision.outcome, decision.cleared, decision.needed, decision.standings.length], ['open', 1, 3, 3])
  })

  it('given for two organisations by one person is two clearances', () => {
    assert.equal(decide(rule({ quorum: 2 }), [says('SRE', 'cleared', '10:00'), says('SE', 'cleared', '10:00')]).outcome, 'cleared')
  })

  it('that is asked about is open, and nobody has refused', () => {
    const decision = decide(rule(), [says('SRE', 'asked', '10:00')])
    assert.deepEqual([decision.outcome, states(decision)], ['open', ['asked', 'awaited', 'awaited']])
  })

  it('never needs nobody, nor more than there are', () => {
    assert.deepEqual([0, -1, 1, 2.9, 3, 99].map((quorum) => neededOf(rule({ quorum }))), [1, 1, 1, 2, 3, 3])
  })
})

describe('silence', () => {
  const silent = rule({ silenceUntil: END })

  it('clears in the second after its end, and not in its last second', () => {
    assert.deepEqual([decide(silent, [], END).outcome, decide(silent, [], '2026-12-01T23:00:01Z').outcome], ['open', 'cleared'])
    const decision = decide(silent, [], '2026-12-05T00:00:00Z')
    assert.deepEqual([decision.clearedAt, states(decision)], ['2026-12-01T23:00:01Z', ['silent', 'silent', 'silent']])
  })

  it('is broken by an objection one second before its end and in its last second, and by none after', () => {
    for (const [time, outcome] of [['2026-12-01T22:59:59Z', 'refused'], [END, 'refused'], ['2026-12-01T23:00:01Z', 'cleared']] as const) {
      const decision = decide(silent, [says('SE', 'refused', time)], '2026-12-02T00:00:00Z')
      assert.deepEqual([decision.outcome, decision.isSilenceBroken, decision.standings[1]?.late], [outcome, outcome === 'refused', outcome === 'refused' ? [] : [0]], time)
    }
  })

  it('once broken counts for nobody: the others are awaited', () => {
    const decision = decide(rule({ quorum: 2, silenceUntil: END }), [says('SE', 'refused', '10:00')], '2026-12-02T00:00:00Z')
    assert.deepEqual([decision.outcome, states(decision)], ['open', ['awaited', 'refused', 'awaited']])
    const two = decide(rule({ quorum: 2, silenceUntil: END }), [says('SE', 'refused', '10:00'), says('SRE', 'cleared', '2026-12-02T00:00:00Z'), says('SHCP', 'cleared', '2026-12-02T00:01:00Z')], '2026-12-03T00:00:00Z')
    assert.deepEqual([two.outcome, two.clearedAt], ['cleared', '2026-12-02T00:01:00Z'])
  })

  it('is not broken by an objection that was given up before its end', () => {
    assert.equal(decide(silent, [says('SE', 'refused', '10:00'), says('SE', 'withdrawn', '11:00')], '2026-12-02T00:00:00Z').outcome, 'cleared')
    assert.equal(decide(silent, [says('SE', 'refused', '10:00'), says('SE', 'cleared', '11:00')], '2026-12-02T00:00:00Z').outcome, 'cleared')
  })

  it('is not kept by whoever asks: that one is waited for', () => {
    const decision = decide(silent, [says('SE', 'asked', '10:00')], '2026-12-02T00:00:00Z')
    assert.deepEqual([decision.outcome, states(decision)], ['open', ['silent', 'asked', 'silent']])
    assert.equal(decide(silent, [says('SE', 'asked', '10:00'), says('SE', 'cleared', '2026-12-02T00:00:00Z')], '2026-12-03T00:00:00Z').outcome, 'cleared')
  })

  it('that has cleared is not taken back; words that cleared may be', () => {
    const late = decide(silent, [says('SRE', 'cleared', '10:00'), says('SE', 'withdrawn', '2026-12-02T00:00:00Z')], '2026-12-03T00:00:00Z')
    assert.deepEqual([late.outcome, late.standings[1]?.late], ['cleared', [1]])
    const back = decide(silent, [says('SRE', 'cleared', '10:00'), says('SRE', 'withdrawn', '2026-12-02T00:00:00Z')], '2026-12-03T00:00:00Z')
    assert.equal(back.outcome, 'open')
  })

  it('is no clearance before: whoever clears early is not waited for, whoever does not is', () => {
    assert.equal(decide(silent, [says('SRE', 'cleared', '10:00'), says('SE', 'cleared', '10:00'), says('SHCP', 'cleared', '10:30')], '11:00').clearedAt, at('10:30'))
  })
})

describe('whatever is answered', () => {
  const instant = fc.integer({ min: 0, max: 20 }).map((minutes) => `2026-12-01T22:${String(50).padStart(2, '0')}:${String(minutes).padStart(2, '0')}Z`)
  const rules = fc.record({ organisations: fc.subarray(FOUR, { minLength: 1 }), obligatory: fc.subarray(FOUR), quorum: fc.oneof(fc.constant('all' as const), fc.integer({ min: 1, max: 5 })), silenceUntil: fc.option(instant) })
  const answers = fc.array(fc.record({ organisation: fc.constantFrom(...FOUR, 'organisation/NOBODY'), answer: fc.constantFrom(...ANSWERS), at: instant }), { maxLength: 12 }).map((all) => all.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)))
  const later = '2026-12-01T23:59:59Z'
  const seed = 20261125

  it('cleared means: enough have, every obligatory one that is named has, and nobody who refused in time is among them', () => {
    fc.assert(fc.property(rules, answers, (of, given) => {
      const { outcome, standings, cleared, needed, clearedAt } = decideClearance(of, given, later)
      const has = standings.filter(({ state }) => state === 'cleared' || state === 'silent').map(({ organisation }) => organisation)
      assert.equal(cleared, has.length)
      assert.equal(outcome === 'cleared', has.length >= needed && of.obligatory.every((one) => !of.organisations.includes(one) || has.includes(one)))
      assert.equal(clearedAt !== null, outcome === 'cleared')
      for (const { organisation, state } of standings) {
        const last = given.findLast((answer) => answer.organisation === organisation)
        if (state === 'refused') assert.equal(last?.answer, 'refused')
        if (last?.answer === 'refused' && (of.silenceUntil === null || last.at <= of.silenceUntil)) assert.equal(state, 'refused')
      }
    }), { seed })
  })

  it('without silence an answer of one organisation changes only its own standing', () => {
    fc.assert(fc.property(rules, answers, fc.constantFrom(...FOUR), fc.constantFrom(...ANSWERS), (of, given, organisation, answer) => {
      const plainly = { ...of, silenceUntil: null }
      const [before, after] = [decideClearance(plainly, given, later), decideClearance(plainly, [...given, { organisation, answer, at: later }], later)]
      for (const standing of before.standings.filter((one) => one.organisation !== organisation)) assert.deepEqual(after.standings.find((one) => one.organisation === standing.organisation), standing)
    }), { seed })
  })

  it('a clearance never makes a text less cleared, and time alone never either', () => {
    fc.assert(fc.property(rules, answers, fc.constantFrom(...FOUR), (of, given, organisation) => {
      const before = decideClearance(of, given, later)
      if (before.outcome === 'cleared') {
        assert.equal(decideClearance(of, [...given, { organisation, answer: 'cleared', at: later }], later).outcome, 'cleared')
        assert.deepEqual(decideClearance(of, given, '2027-06-01T00:00:00Z'), before)
      }
    }), { seed })
  })

  it('the order in which organisations are named means nothing', () => {
    fc.assert(fc.property(rules, answers, (of, given) => {
      const turned = decideClearance({ ...of, organisations: [...of.organisations, ...of.organisations].toReversed() }, given, later)
      const { outcome, cleared, needed, clearedAt } = decideClearance(of, given, later)
      assert.deepEqual([turned.outcome, turned.cleared, turned.needed, turned.clearedAt], [outcome, cleared, needed, clearedAt])
    }), { seed })
  })
})
