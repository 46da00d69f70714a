// Whether fields, lists, concepts and rules of a signed configuration fit each other. A schema cannot say this: what
// is named must be there, be one thing, and be of a kind to which the question can be put.

import type { Issue } from '../issues.ts'
import type { Rule } from './condition.ts'
import type { CodeList, Concept, Field } from './field.ts'

/** Of fields and the lists and concepts that they name; paths as `fields.2.is.list`. */
export function fieldIssues(fields: readonly Field[], lists: readonly CodeList[], concepts: readonly Concept[], path: string): readonly Issue[] {
  return [
    ...repeatedIn(fields.map(({ field }) => field), path, 'field'),
    ...fields.flatMap(({ field, is, concept, level }, at): readonly Issue[] => [
      // In a content two or three letters with words beside them are one text in several languages.
      ...(/^[a-z]{2,3}$/.test(field) ? [{ code: 'field-named-as-language', path: `${path}.${at}.field` } as const] : []),
      ...('list' in is && !lists.some(({ list }) => list === is.list) ? [{ code: 'list-unknown', path: `${path}.${at}.is.list` } as const] : []),
      ...(concept !== null && !concepts.some((one) => one.concept === concept) ? [{ code: 'concept-unknown', path: `${path}.${at}.concept` } as const] : []),
      // Only what counts stands on the results chain.
      ...(level !== null && is.type !== 'integer' && is.type !== 'decimal' ? [{ code: 'test-unfit', path: `${path}.${at}.level` } as const] : []),
    ]),
  ]
}

export function listIssues(lists: readonly CodeList[], path: string): readonly Issue[] {
  return [...repeatedIn(lists.map(({ list }) => list), path, 'list'), ...lists.flatMap(({ codes }, at) => repeatedIn(codes.map(({ code }) => code), `${path}.${at}.codes`, 'code'))]
}

/** Of rules over these fields: each field is there, and each test can be put to its kind; paths as `rules.0.any.1.field`. */
export function ruleIssues(rules: readonly Rule[], fields: readonly Field[], lists: readonly CodeList[], path: string): readonly Issue[] {
  return [
    ...repeatedIn(rules.map(({ rule }) => rule), path, 'rule'),
    ...rules.flatMap(({ any }, at) => any.flatMap((test, place) => testIssues(test, fields, lists).map((issue): Issue => ({ ...issue, path: `${path}.${at}.any.${place}.${issue.path}` })))),
  ]
}

function testIssues(test: Rule['any'][number], fields: readonly Field[], lists: readonly CodeList[]): readonly Issue[] {
  const field = fields.find((one) => one.field === test.field)
  if (field === undefined) return [{ code: 'field-unknown', path: 'field' }]
  if (test.is === 'given' || test.is === 'not-given') return test.other === null && test.values.length === 0 ? [] : [{ code: 'test-unfit', path: 'values' }]
  if (test.is === 'same-as' || test.is === 'before' || test.is === 'not-after') {
    const other = fields.find((one) => one.field === test.other)
    if (other === undefined) return [{ code: 'field-unknown', path: 'other' }]
    const isFit = test.is === 'same-as' ? kindOf(field) !== null && kindOf(field) === kindOf(other) : isOrdered(field) && kindOf(field) === kindOf(other)
    return isFit && test.values.length === 0 ? [] : [{ code: 'test-unfit', path: 'other' }]
  }
  if (test.other !== null) return [{ code: 'test-unfit', path: 'other' }]
  const fits = test.is === 'at-least' || test.is === 'at-most' ? isOrdered(field) && test.values.length === 1 : kindOf(field) !== null && test.values.length > 0
  return fits && test.values.every((value) => isOfKind(value, field, lists)) ? [] : [{ code: 'test-unfit', path: 'values' }]
}

/** What two fields must share to be held against each other; null of what cannot be: places, and texts, which mean the same in other words. */
function kindOf({ is }: Field): string | null {
  if (is.type === 'integer' || is.type === 'decimal') return 'number'
  if (is.type === 'place' || is.type === 'texts') return null
  return 'list' in is ? `${is.type} of ${is.list}` : is.type
}

function isOrdered({ is }: Field): boolean {
  return is.type === 'integer' || is.type === 'decimal' || is.type === 'day'
}

function isOfKind(value: string | number, { is }: Field, lists: readonly CodeList[]): boolean {
  if (is.type === 'integer' || is.type === 'decimal') return typeof value === 'number'
  if (is.type === 'day') return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)
  if (is.type === 'yes-no') return value === 'yes' || value === 'no'
  return 'list' in is ? lists.find(({ list }) => list === is.list)?.codes.some(({ code }) => code === value) === true : typeof value === 'string'
}

export function repeatedIn(names: readonly string[], path: string, member: string): readonly Issue[] {
  return names.flatMap((name, at): readonly Issue[] => (names.indexOf(name) === at ? [] : [{ code: 'slug-repeated', path: `${path}.${at}.${member}` }]))
}
