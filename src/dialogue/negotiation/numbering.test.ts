import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { CLAUSE_KINDS } from '../items/index.ts'
import { numberClauses } from './numbering.ts'
import type { Numbered } from './numbering.ts'

const of = (text: string): Numbered[] => text.split(' ').map((one) => ({ form: ({ h: 'heading', e: 'preamble', p: 'paragraph', t: 'point' } as const)[one.replace('+', '') as 'h'], isAgreed: !one.endsWith('+') }))

test('paragraphs are numbered throughout, points under each, headings in Roman numerals, the preamble not at all', () => {
  assert.deepEqual(numberClauses(of('e h p t t p t h p')), [null, 'I', '1', 'a', 'b', '2', 'a', 'II', '3'])
})

test('what is only proposed goes by the number before it, and agreed numbers stay', () => {
  assert.deepEqual(numberClauses(of('p p+ p+ p t t+ t')), ['1', '1 bis', '1 ter', '2', 'a', 'a bis', 'b'])
})

test('what is proposed before the first stands before it', () => {
  assert.deepEqual(numberClauses(of('p+ p+ p+ p')), ['1 ante', '1 ante bis', '1 ante ter', '1'])
})

test('a text of which nothing is agreed is numbered as it is proposed', () => {
  assert.deepEqual(numberClauses(of('h+ p+ t+ t+ p+')), ['I', '1', 'a', 'b', '2'])
})

test('the twenty-seventh point and the fortieth heading have names too, and so has the eleventh proposal at one place', () => {
  assert.equal(numberClauses(Array.from({ length: 28 }, () => ({ form: 'point' as const, isAgreed: true }))).at(-1), 'ab')
  assert.equal(numberClauses(Array.from({ length: 49 }, () => ({ form: 'heading' as const, isAgreed: true }))).at(-1), 'XLIX')
  assert.equal(numberClauses(of(`p ${Array.from({ length: 11 }, () => 'p+').join(' ')}`)).at(-1), '1 12')
})

test('agreed clauses are numbered as the clean text numbers them, whatever is proposed around them', () => {
  const clause = fc.record({ form: fc.constantFrom(...CLAUSE_KINDS), isAgreed: fc.boolean() })
  fc.assert(fc.property(fc.array(clause, { maxLength: 40 }), (clauses) => {
    // A proposed paragraph begins points of its own: what is agreed is a text in which none stands between.
    const clean = clauses.filter(({ isAgreed, form }) => isAgreed && form !== 'point')
    const rolling = numberClauses(clauses).filter((_, index) => clauses[index]?.isAgreed === true && clauses[index]?.form !== 'point')
    assert.deepEqual(rolling, numberClauses(clean))
  }))
})
