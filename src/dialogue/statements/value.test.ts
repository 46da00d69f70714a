// What a side may report of an indicator, and what it may not.

import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Json } from '../../record/index.ts'
import { versionInForce } from '../decide.ts'
import type { Command, Decision } from '../decide.ts'
import type { IndicatorContent } from '../items/index.ts'
import { indicator, say, value } from '../testing/contents.ts'
import { agree, founded } from '../testing/table.ts'
import { isCountedBy } from './index.ts'
import type { ValueContent } from './index.ts'

const ITEM = 'indicator/boats'

function table(changed: Partial<IndicatorContent> = {}) {
  const [mex, usa] = founded(['MEX', 'USA'], [{ item: ITEM, base: null, content: indicator(changed) as unknown as { [key: string]: Json } }])
  assert.ok(mex !== undefined && usa !== undefined)
  const version = versionInForce(mex.projection, ITEM) ?? ''
  const stating = (content: ValueContent | null, replaces: string | null = null): Command => ({ name: 'state', about: ITEM, type: 'value', content: content as never, replaces, audience: 'public' })
  const problems = (told: number | null, more: Partial<ValueContent> & { period?: string } = {}) => said(mex.decide(stating(value(version, more.period ?? '2024', told, more))))
  return { mex, usa, seats: [mex, usa], version, stating, problems }
}

function said(decision: Decision): string[] {
  return 'issues' in decision ? decision.issues.map(({ code, path }) => `${code} at ${path}`) : 'refused' in decision ? [decision.refused] : []
}

describe('a value', () => {
  it('is said of an indicator, under the definition in force, of a series of one’s own that nothing computes', () => {
    const { mex, usa, version, stating, problems } = table()
    assert.deepEqual(problems(12), [])
    assert.deepEqual(said(mex.decide({ ...stating(value(version, '2024', 1)), about: 'dialogue/lake' } as Command)), ['not-about-this at about'])
    assert.deepEqual(problems(1, { version: 'a'.repeat(64) }), ['definition-not-in-force at content.version'])
    assert.deepEqual(problems(1, { series: 'nobody' }), ['series-unknown at content.series'])
    assert.deepEqual(problems(1, { series: 'usa' }), ['series-of-another at content.series'])
    assert.deepEqual(said(usa.decide(stating(value(version, '2024', 1)))), ['series-of-another at content.series'])
    const computed = { dataset: { party: 'USA', dataset: 'boats' }, time: 'month', measure: 'value', aggregate: 'sum' as const, where: [], shareOf: [], dividedBy: 1 }
    const other = table({ series: [{ series: 'mex', party: 'MEX', organisation: null, title: say('Boats'), definition: null, computed, breakdowns: [] }] })
    assert.deepEqual(other.problems(1), ['series-computed at content.series'])
  })

  it('is of a period that the indicator has, that is over, and that was counted afterwards', () => {
    const { problems } = table()
    assert.deepEqual(problems(1, { period: '2024-01' }), ['period-unfit at content.period'])
    assert.deepEqual(problems(1, { period: '2019' }), ['period-too-early at content.period'])
    assert.deepEqual(problems(1, { counted: '2024-12-30' }), ['counted-too-early at content.counted'])
    assert.deepEqual(problems(1, { counted: '2024-12-31' }), [])
    assert.deepEqual(problems(1, { period: '2026', counted: '2027-01-02' }), ['counted-in-future'])
    assert.deepEqual(problems(1, { counted: '2026-11-24' }), [], 'where the day begins first it has begun')
    assert.deepEqual(problems(1, { counted: '2026-11-25' }), ['counted-in-future'])
  })

  it('that there is none of is said with the reason', () => {
    const { problems } = table()
    assert.deepEqual(problems(null, { note: null }), ['reason-required at content.note'])
    assert.deepEqual(problems(null), [])
    assert.deepEqual(problems(1, { whole: 2 }), ['whole-unfit at content.whole'])
  })

  it('of a share is a part and its whole, never a percentage', () => {
    const { problems } = table({ quantity: 'share', unit: say('percent') })
    assert.deepEqual(problems(12), ['whole-required at content.whole'])
    assert.deepEqual(problems(12, { whole: 0 }), ['whole-required at content.whole'])
    assert.deepEqual(problems(12, { whole: 10 }), ['part-beyond-whole at content.value'])
    assert.deepEqual(problems(-1, { whole: 10 }), ['part-beyond-whole at content.value'])
    assert.deepEqual(problems(5, { whole: 10 }), [])
  })

  it('of a score is one of its scale', () => {
    const { problems } = table({ quantity: 'score', scale: [{ score: 0, title: say('not begun') }, { score: 2, title: say('done') }] })
    assert.deepEqual(problems(1), ['score-unknown at content.value'])
    assert.deepEqual(problems(2), [])
  })

  it('is broken down by the groups that the definition names, each once', () => {
    const { problems } = table()
    const part = { breakdown: 'size', group: 'small', value: 3 }
    assert.deepEqual(problems(5, { parts: [part, { ...part, group: 'large' }] }), [])
    assert.deepEqual(problems(5, { parts: [part, part, { ...part, group: 'huge' }, { ...part, breakdown: 'colour' }] }), ['slug-repeated at content.parts.1.group', 'group-unknown at content.parts.2.group', 'group-unknown at content.parts.3.group'])
  })

  it('says of every piece of evidence who may read it', () => {
    const { problems } = table()
    assert.deepEqual(problems(5, { evidence: [{ url: 'https://example.org/', note: null }] }), ['label-required at content.evidence.0.label'])
  })

  it('is the only one of its series and period, unless it corrects the one that stands', () => {
    const { mex, version, stating } = table()
    const first = mex.do(stating(value(version, '2024', 12))).act
    assert.deepEqual(said(mex.decide(stating(value(version, '2024', 13)))), ['value-stands at content.period'])
    assert.deepEqual(said(mex.decide(stating(value(version, '2023', 13), first.hash))), ['another-value at replaces'])
    assert.deepEqual(said(mex.decide(stating(value(version, '2024', 13), 'b'.repeat(64)))), ['another-value at replaces'])
    const corrected = mex.do(stating(value(version, '2024', 13), first.hash)).act
    mex.do(stating(null, corrected.hash))
    assert.deepEqual(said(mex.decide(stating(value(version, '2024', 14)))), [], 'taken back, it may be said anew')
  })

  it('freezes the definition: a change is a new version, under which nothing has been counted', () => {
    const { mex, seats, version, stating } = table()
    const act = mex.do(stating(value(version, '2024', 12))).act
    assert.equal(isCountedBy(mex.projection, ITEM, version), true)
    agree(seats, [mex.change(ITEM, indicator({ definition: say('Boats with a sail.') }) as never)])
    const next = versionInForce(mex.projection, ITEM) ?? ''
    assert.notEqual(next, version)
    assert.equal(isCountedBy(mex.projection, ITEM, next), false)
    assert.deepEqual(said(mex.decide(stating(value(version, '2023', 5)))), ['definition-not-in-force at content.version'])
    assert.deepEqual(said(mex.decide(stating(value(next, '2024', 7), act.hash))), ['another-value at replaces'], 'a new count corrects no old one')
    assert.deepEqual(said(mex.decide(stating(value(next, '2024', 7)))), [])
  })
})
