import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import type { Rule } from './condition.ts'
import { TESTS } from './condition.ts'
import type { FieldValue, FieldValues } from './field.ts'
import { judgeRules, knownOf, verdictOf } from './judge.ts'

const says = { en: 'A rule', es: 'Una regla' }
type RuleTest = Rule['any'][number]
const put = (field: string, is: RuleTest['is'], ...values: RuleTest['values']): RuleTest => ({ field, is, values, other: null })
const compare = (field: string, is: RuleTest['is'], other: string): RuleTest => ({ field, is, values: [], other })
const ruleOf = (...any: RuleTest[]): Rule => ({ rule: 'one', says, any })
const judge = (values: FieldValues, ...any: RuleTest[]) => {
  const [judged] = judgeRules([ruleOf(...any)], values)
  assert.ok(judged)
  return [judged.verdict, ...judged.by]
}

describe('judging rules', () => {
  it('says by which field it was decided, and which is missing where it was not', () => {
    assert.deepEqual(judge({ state: 'TX' }, put('state', 'one-of', 'TX', 'AZ')), ['kept', 'state'])
    assert.deepEqual(judge({ state: 'CA' }, put('state', 'one-of', 'TX', 'AZ')), ['broken', 'state'])
    assert.deepEqual(judge({}, put('state', 'one-of', 'TX', 'AZ')), ['unknown', 'state'])
    assert.deepEqual(judge({ state: null }, put('state', 'one-of', 'TX')), ['unknown', 'state'])
    assert.deepEqual(judge({ employees: 3 }, put('state', 'one-of', 'TX'), put('employees', 'at-most', 10)), ['kept', 'employees'], 'one that holds is enough')
    assert.deepEqual(judge({ employees: 30 }, put('state', 'one-of', 'TX'), put('employees', 'at-most', 10)), ['unknown', 'state'], 'only what is missing is named')
    assert.deepEqual(judge({ employees: 30, state: 'CA' }, put('state', 'one-of', 'TX'), put('employees', 'at-most', 10)), ['broken', 'state', 'employees'])
  })

  it('holds numbers and days against bounds, both included', () => {
    for (const [value, atLeast, atMost] of [[9, 'broken', 'kept'], [10, 'kept', 'kept'], [10.5, 'kept', 'broken']] as const) {
      assert.equal(judge({ employees: value }, put('employees', 'at-least', 10))[0], atLeast)
      assert.equal(judge({ employees: value }, put('employees', 'at-most', 10))[0], atMost)
    }
    assert.equal(judge({ granted: '2020-12-06' }, put('granted', 'at-least', '2020-12-07'))[0], 'broken')
    assert.equal(judge({ granted: '2020-12-07' }, put('granted', 'at-least', '2020-12-07'))[0], 'kept')
  })

  it('never compares what is of two kinds', () => {
    assert.deepEqual(judge({ employees: 'many' }, put('employees', 'at-least', 10)), ['unknown', 'employees'])
    assert.deepEqual(judge({ employees: '12' }, put('employees', 'at-least', 10)), ['unknown', 'employees'], 'digits that stand as words are no number')
    assert.deepEqual(judge({ about: { en: 'Water', es: 'Agua' } }, put('about', 'one-of', 'Water')), ['unknown', 'about'])
    assert.deepEqual(judge({ site: { latitude: 1, longitude: 2 } }, put('site', 'one-of', 'x')), ['unknown', 'site'])
    assert.deepEqual(judge({ one: 5, two: '2020-01-01' }, compare('one', 'before', 'two')), ['unknown', 'one', 'two'])
    assert.equal(judge({ code: '10' }, put('code', 'one-of', 10))[0], 'broken', 'a code is not the number it looks like')
  })

  it('asks yes and no by their words, and of several choices whether one is among them', () => {
    assert.equal(judge({ women_owned: true }, put('women_owned', 'one-of', 'yes'))[0], 'kept')
    assert.equal(judge({ women_owned: false }, put('women_owned', 'one-of', 'yes'))[0], 'broken')
    assert.equal(judge({ sectors: ['water', 'air'] }, put('sectors', 'one-of', 'air'))[0], 'kept')
    assert.equal(judge({ sectors: ['water', 'air'] }, put('sectors', 'none-of', 'air', 'soil'))[0], 'broken')
    assert.equal(judge({ sectors: ['water'] }, put('sectors', 'none-of', 'air', 'soil'))[0], 'kept')
    assert.deepEqual(judge({ sectors: [] }, put('sectors', 'none-of', 'air')), ['unknown', 'sectors'], 'nothing chosen is nothing known')
  })

  it('compares two fields, and names the one that is missing', () => {
    assert.equal(judge({ mx: '2019-05-02', us: '2019-05-02' }, compare('mx', 'same-as', 'us'))[0], 'kept')
    assert.equal(judge({ mx: '2019-05-03', us: '2019-05-02' }, compare('mx', 'same-as', 'us'))[0], 'broken')
    assert.equal(judge({ mx: '2019-05-02', us: '2019-05-02' }, compare('mx', 'before', 'us'))[0], 'broken')
    assert.equal(judge({ mx: '2019-05-02', us: '2019-05-02' }, compare('mx', 'not-after', 'us'))[0], 'kept')
    assert.deepEqual(judge({ mx: '2019-05-02' }, compare('mx', 'same-as', 'us')), ['unknown', 'us'])
    assert.deepEqual(judge({}, compare('mx', 'same-as', 'us')), ['unknown', 'mx', 'us'])
    assert.equal(judge({ mx: ['a', 'b'], us: ['b', 'a'] }, compare('mx', 'same-as', 'us'))[0], 'kept', 'choices have no order')
  })

  it('tells a field that was left empty from one of which nothing is known', () => {
    assert.deepEqual(judge({}, put('patent', 'given')), ['unknown', 'patent'])
    assert.deepEqual(judge({ patent: null }, put('patent', 'given')), ['broken', 'patent'])
    assert.deepEqual(judge({ patent: null }, put('patent', 'not-given')), ['kept', 'patent'])
    assert.deepEqual(judge({ patent: 'US 10,000,000' }, put('patent', 'not-given')), ['broken', 'patent'])
    assert.deepEqual(knownOf({ patent: null, state: '', sectors: [], other: 0, no: false }), { other: 0, no: false })
  })

  it('is broken as a whole by one rule, and kept only by all', () => {
    const rules = (...verdicts: string[]) => verdicts.map((verdict) => ({ rule: ruleOf(put('x', 'given')), verdict: verdict as 'kept', by: [] }))
    assert.equal(verdictOf(rules('kept', 'unknown', 'broken')), 'broken')
    assert.equal(verdictOf(rules('kept', 'unknown')), 'unknown')
    assert.equal(verdictOf(rules('kept', 'kept')), 'kept')
    assert.equal(verdictOf([]), 'kept')
  })
})

const FIELDS = ['one', 'two', 'three', 'four'] as const
const anyValue: fc.Arbitrary<FieldValue> = fc.oneof(fc.constant(null), fc.constantFrom('a', 'b', '2020-01-01', '2021-06-30'), fc.integer({ min: -3, max: 3 }), fc.boolean(), fc.subarray(['a', 'b', 'c']), fc.constant({ en: 'a', es: 'a' }), fc.constant({ latitude: 1, longitude: 1 }))
const anyTest: fc.Arbitrary<RuleTest> = fc.record({
  field: fc.constantFrom(...FIELDS), is: fc.constantFrom(...TESTS),
  values: fc.array(fc.oneof(fc.constantFrom('a', 'b', 'yes', '2020-01-01'), fc.integer({ min: -3, max: 3 })), { maxLength: 3 }),
  other: fc.option(fc.constantFrom(...FIELDS)),
})
const anyRules = fc.array(fc.array(anyTest, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 }).map((all) => all.map((any, at): Rule => ({ rule: `rule-${at}`, says, any })))
const anyKnown = fc.dictionary(fc.constantFrom(...FIELDS), anyValue, { noNullPrototype: true })

describe('judging rules, whatever is known', () => {
  it('to know more never turns a verdict round', () => {
    fc.assert(fc.property(anyRules, anyKnown, anyKnown, (rules, known, more) => {
      const before = judgeRules(rules, known)
      const after = judgeRules(rules, { ...more, ...known })
      before.forEach(({ verdict }, at) => { if (verdict !== 'unknown') assert.equal(after[at]?.verdict, verdict) })
    }))
  })

  it('filling fields that were not named as missing leaves what cannot be told untold', () => {
    fc.assert(fc.property(anyRules, anyKnown, anyKnown, (rules, known, more) => {
      for (const [at, { verdict, by }] of judgeRules(rules, known).entries()) {
        if (verdict !== 'unknown') continue
        const beside = Object.fromEntries(Object.entries(more).filter(([field]) => !by.includes(field)))
        assert.equal(judgeRules(rules, { ...beside, ...known })[at]?.verdict, 'unknown')
      }
    }))
  })

  it('what decided a rule decides it alone', () => {
    fc.assert(fc.property(anyRules, anyKnown, (rules, known) => {
      for (const [at, { verdict, by }] of judgeRules(rules, known).entries()) {
        const only = Object.fromEntries(Object.entries(known).filter(([field]) => by.includes(field)))
        if (verdict !== 'unknown') assert.equal(judgeRules(rules, only)[at]?.verdict, verdict)
      }
    }))
  })

  it('a test more is never harder to keep, and the order of tests decides nothing', () => {
    fc.assert(fc.property(anyRules, anyTest, anyKnown, (rules, test, known) => {
      const wider = judgeRules(rules.map((rule) => ({ ...rule, any: [test, ...rule.any] })), known)
      const turned = judgeRules(rules.map((rule) => ({ ...rule, any: rule.any.toReversed() })), known)
      judgeRules(rules, known).forEach(({ verdict }, at) => {
        if (verdict === 'kept') assert.equal(wider[at]?.verdict, 'kept')
        if (wider[at]?.verdict === 'broken') assert.equal(verdict, 'broken')
        assert.equal(turned[at]?.verdict, verdict)
      })
    }))
  })
})
