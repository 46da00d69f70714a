// Judges rules against what is known. Three answers: kept, broken, and unknown where what is known decides neither.
//
// What holds: to know more never turns a rule round. A field that is not among the values (`undefined`) is unknown,
// and a rule that was kept or broken without it is so whatever it says. A field that was left empty (`null`) is known
// to hold nothing: `given` and `not-given` are decided by it, every other test is not.

import type { JudgedRule, Rule, Test, Verdict } from './condition.ts'
import type { FieldValue, FieldValues } from './field.ts'

type RuleTest = Rule['any'][number]

interface JudgedTest {
  readonly verdict: Verdict
  readonly fields: readonly string[]
  readonly missing: readonly string[]
}

/** Each rule with its verdict, in their order. */
export function judgeRules(rules: readonly Rule[], values: FieldValues): readonly JudgedRule[] {
  return rules.map((rule) => judgeRule(rule, values))
}

/** Of all rules together: broken if one is, kept if every one is, unknown otherwise. No rules are kept. */
export function verdictOf(judged: readonly JudgedRule[]): Verdict {
  if (judged.some(({ verdict }) => verdict === 'broken')) return 'broken'
  return judged.every(({ verdict }) => verdict === 'kept') ? 'kept' : 'unknown'
}

/** What is known of a profile or a case: what was left empty is not. */
export function knownOf(values: FieldValues): FieldValues {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => !isEmpty(value)))
}

function judgeRule(rule: Rule, values: FieldValues): JudgedRule {
  const tests = rule.any.map((test) => judgeTest(test, values))
  const kept = tests.filter(({ verdict }) => verdict === 'kept')
  if (kept.length > 0) return { rule, verdict: 'kept', by: named(kept, 'fields') }
  const open = tests.filter(({ verdict }) => verdict === 'unknown')
  return open.length > 0 ? { rule, verdict: 'unknown', by: named(open, 'missing') } : { rule, verdict: 'broken', by: named(tests, 'fields') }
}

function named(tests: readonly JudgedTest[], of: 'fields' | 'missing'): readonly string[] {
  return [...new Set(tests.flatMap((test) => test[of]))]
}

function judgeTest(test: RuleTest, values: FieldValues): JudgedTest {
  const fields = test.other === null ? [test.field] : [test.field, test.other]
  const told = (holds: boolean | null, missing: readonly string[] = fields): JudgedTest => ({ verdict: holds === null ? 'unknown' : holds ? 'kept' : 'broken', fields, missing: holds === null ? missing : [] })
  const value = values[test.field]
  if (test.is === 'given' || test.is === 'not-given') return value === undefined ? told(null) : told(isEmpty(value) === (test.is === 'not-given'))
  const unknown = fields.filter((field) => isEmpty(values[field]))
  if (unknown.length > 0 || value === undefined) return told(null, unknown)
  return told(test.other === null ? holds(test.is, value, test.values) : compares(test.is, value, values[test.other] ?? null))
}

/** Null where the value is of a kind that the test cannot be put to. */
function holds(is: Test, value: FieldValue, against: readonly (string | number)[]): boolean | null {
  const scalars = scalarsOf(value)
  if (scalars === null) return null
  switch (is) {
    case 'one-of': return scalars.some((one) => against.includes(one))
    case 'none-of': return !scalars.some((one) => against.includes(one))
    case 'at-least': return bounded(scalars, against, (order) => order >= 0)
    case 'at-most': return bounded(scalars, against, (order) => order <= 0)
    default: return null
  }
}

function compares(is: Test, value: FieldValue, other: FieldValue): boolean | null {
  const [one, two] = [scalarsOf(value), scalarsOf(other)]
  if (one === null || two === null) return null
  if (is === 'same-as') return one.length === two.length && one.every((each) => two.includes(each))
  if (is !== 'before' && is !== 'not-after') return null
  return bounded(one, two, (order) => (is === 'before' ? order < 0 : order <= 0))
}

/** One value against one bound, both numbers or both days. */
function bounded(values: readonly (string | number)[], bounds: readonly (string | number)[], is: (order: number) => boolean): boolean | null {
  const [[value], [bound]] = [values, bounds]
  if (values.length !== 1 || bounds.length !== 1 || value === undefined || bound === undefined) return null
  if (typeof value === 'number' && typeof bound === 'number') return is(value - bound)
  return isDay(value) && isDay(bound) ? is(value < bound ? -1 : value > bound ? 1 : 0) : null
}

/** What a value is held against tests as; a yes or no by that word. Null of places and of texts, which mean the same in other words. */
function scalarsOf(value: FieldValue): readonly (string | number)[] | null {
  if (typeof value === 'boolean') return [value ? 'yes' : 'no']
  if (typeof value === 'string' || typeof value === 'number') return [value]
  return Array.isArray(value) ? value : null
}

function isDay(value: string | number): value is string {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)
}

/** Whether nothing stands there. */
export function isEmpty(value: FieldValue | undefined): boolean {
  return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
}
