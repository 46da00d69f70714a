import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { fieldValues } from './field.ts'
import type { CodeList, Field, FieldKind, FieldValue } from './field.ts'
import type { Rule } from './condition.ts'
import { fieldIssues, ruleIssues } from './settings-fit.ts'
import { filledValues, readTypedValues, valueIssues } from './values.ts'

const text = (en: string) => ({ en, es: en })
const fieldOf = (field: string, is: FieldKind, isRequired = false): Field => ({ field, title: text(field), help: null, is, isRequired, level: null, concept: null })
const LISTS: readonly CodeList[] = [{ list: 'sector', title: text('Sector'), codes: ['water', 'air', 'soil'].map((code) => ({ code, title: text(code) })) }]
const FIELDS: readonly Field[] = [
  fieldOf('title', { type: 'texts' }, true), fieldOf('short', { type: 'line' }), fieldOf('count', { type: 'integer', unit: null }), fieldOf('share', { type: 'decimal', unit: null }), fieldOf('since', { type: 'day' }),
  fieldOf('open_now', { type: 'yes-no' }), fieldOf('sector', { type: 'choice', list: 'sector' }), fieldOf('sectors', { type: 'choices', list: 'sector' }), fieldOf('site', { type: 'place' }), fieldOf('page', { type: 'address' }), fieldOf('body', { type: 'organisation' }),
]
const GOOD = {
  title: text('A programme'), short: 'SBDC', count: 12, share: 0.5, since: '2024-02-29', open_now: false, sector: 'water', sectors: ['air', 'soil'], site: { latitude: 25.68, longitude: -100.31 }, page: 'https://example.org/a', body: 'organisation/sba',
}
const codesOf = (values: Record<string, FieldValue>) => valueIssues(FIELDS, LISTS, { title: GOOD.title, ...values }).map(({ code, path }) => `${path}: ${code}`)

describe('values of typed fields', () => {
  it('what fits its fields has no issue, and a field that is empty none either unless it is required', () => {
    assert.deepEqual(valueIssues(FIELDS, LISTS, GOOD), [])
    assert.deepEqual(codesOf(Object.fromEntries(FIELDS.slice(1).map(({ field }) => [field, null]))), [])
    for (const title of [undefined, null, '']) assert.deepEqual(valueIssues(FIELDS, LISTS, title === undefined ? {} : { title }), [{ code: 'field-required', path: 'title' }])
  })

  it('all that is wrong is told, each at its field', () => {
    for (const [field, value, code] of [
      ['colour', 'red', 'field-unknown'],
      ['title', 'only words', 'value-unfit'], ['title', ['a'], 'value-unfit'],
      ['short', 'two\nlines', 'not-one-line'], ['short', ' blank', 'blank-ends'], ['short', 5, 'value-unfit'],
      ['count', 1.5, 'not-whole'], ['count', 'twelve', 'not-a-number'], ['count', 2 ** 53, 'unsafe-number'], ['share', '0,5', 'not-a-number'], ['share', Number.NaN, 'unsafe-number'],
      ['since', '2023-02-29', 'not-a-date'], ['since', '2023-02', 'not-a-date'], ['since', '29/02/2024', 'not-a-date'],
      ['open_now', 'maybe', 'not-yes-or-no'], ['open_now', 1, 'not-yes-or-no'],
      ['sector', 'fire', 'code-not-listed'], ['sector', 'Water', 'code-not-listed'], ['sectors', ['air', 'fire'], 'code-not-listed'], ['sectors', ['air', 'air'], 'code-not-listed'], ['sectors', 'air', 'code-not-listed'],
      ['site', { latitude: 91, longitude: 0 }, 'not-a-place'], ['site', { latitude: 0, longitude: -180.1 }, 'not-a-place'], ['site', '25.68, -100.31', 'not-a-place'],
      ['page', 'javascript:alert(1)', 'not-an-address'], ['page', 'example.org', 'not-an-address'], ['page', 'https://', 'not-an-address'], ['page', 'https://a b', 'not-an-address'],
      ['body', 'element/iv-1', 'not-an-organisation'], ['body', 'SBA', 'not-an-organisation'],
    ] as const) assert.deepEqual(codesOf({ [field]: value as FieldValue }), [`${field}: ${code}`], `${field} = ${JSON.stringify(value)}`)
    assert.equal(valueIssues(FIELDS, LISTS, { count: 'x', since: 'x', colour: 'x' }).length, 4, 'three that are wrong and one that is missing')
  })

  it('what a form sends is read back as it was typed', () => {
    const sent = new URLSearchParams([
      ['values.title.en', 'A programme'], ['values.title.es', ' Un programa '], ['values.short', 'SBDC'], ['values.count', '1,200'], ['values.share', '0.5'], ['values.since', '2024-02-29'], ['values.open_now', 'no'],
      ['values.sector', ''], ['values.sectors', 'soil'], ['values.sectors', 'air'], ['values.sectors', 'soil'], ['values.site.latitude', '25,68'], ['values.site.longitude', '-100.31'], ['values.page', 'https://example.org'], ['values.body', ''],
    ])
    assert.deepEqual(readTypedValues(FIELDS, sent, ['en', 'es']), {
      title: { en: 'A programme', es: 'Un programa' }, short: 'SBDC', count: 1200, share: 0.5, since: '2024-02-29', open_now: false, sector: null, sectors: ['soil', 'air'], site: GOOD.site, page: 'https://example.org', body: null,
    })
  })

  it('what does not fit is kept as it was typed and told', () => {
    const sent = new URLSearchParams({ 'values.count': 'a dozen', 'values.open_now': 'perhaps', 'values.site.latitude': 'north', 'values.site.longitude': '', 'values.title.en': 'Only English' })
    const values = readTypedValues(FIELDS, sent, ['en', 'es'])
    assert.deepEqual(filledValues(values), { title: { en: 'Only English' }, count: 'a dozen', open_now: 'perhaps', site: { latitude: 'north', longitude: '' } })
    assert.deepEqual(valueIssues(FIELDS, LISTS, values).map(({ code, path }) => `${path}: ${code}`), ['count: not-a-number', 'open_now: not-yes-or-no', 'site: not-a-place'])
  })

  it('whatever is typed, values without an issue are values that can be signed', () => {
    const names = ['title.en', 'title.es', ...FIELDS.map(({ field }) => field), 'site.latitude', 'site.longitude'].map((name) => `values.${name}`)
    const anyTyped = fc.oneof(fc.string(), fc.constantFrom('', '0', '-5', '1.5', '2024-02-29', 'yes', 'no', 'water', 'air', 'https://example.org', 'organisation/sba'), fc.string({ unit: 'binary' }))
    fc.assert(fc.property(fc.array(fc.tuple(fc.constantFrom(...names), anyTyped), { maxLength: 12 }), (typed) => {
      const values = readTypedValues(FIELDS, new URLSearchParams(typed), ['en', 'es'])
      if (valueIssues(FIELDS, LISTS, values).length === 0) assert.ok(fieldValues.safeParse(filledValues(values)).success)
    }), { numRuns: 50 })
  })
})

describe('the configuration of fields and rules', () => {
  const ruleOf = (...any: Rule['any']): readonly Rule[] => [{ rule: 'one', says: text('One'), any }]
  const rule = (field: string, is: Rule['any'][number]['is'], values: (string | number)[] = [], other: string | null = null) => ruleIssues(ruleOf({ field, is, values, other }), FIELDS, LISTS, 'rules').map(({ code, path }) => `${path}: ${code}`)

  it('fields have one name each, longer than that of a language, and name lists and concepts that are there', () => {
    const fields = [...FIELDS, fieldOf('count', { type: 'line' }), fieldOf('url', { type: 'address' }), fieldOf('other', { type: 'choice', list: 'none' }), { ...fieldOf('women', { type: 'line' }), concept: 'women-owned', level: 'output' as const }]
    assert.deepEqual(fieldIssues(FIELDS, LISTS, [], 'fields'), [])
    assert.deepEqual(fieldIssues(fields, LISTS, [], 'fields').map(({ code, path }) => `${path}: ${code}`), ['fields.11.field: slug-repeated', 'fields.12.field: field-named-as-language', 'fields.13.is.list: list-unknown', 'fields.14.concept: concept-unknown', 'fields.14.level: test-unfit'])
  })

  it('a rule asks of a field what can be asked of its kind', () => {
    for (const fit of [rule('count', 'at-least', [5]), rule('since', 'at-most', ['2024-01-01']), rule('sector', 'one-of', ['water', 'air']), rule('open_now', 'one-of', ['yes']), rule('sectors', 'none-of', ['soil']), rule('site', 'given'), rule('count', 'before', [], 'share'), rule('short', 'same-as', [], 'short')]) assert.deepEqual(fit, [])
    for (const unfit of [
      rule('count', 'at-least', ['5']), rule('count', 'at-least', [1, 2]), rule('count', 'at-least'), rule('sector', 'at-least', ['water']), rule('sector', 'one-of', ['fire']), rule('open_now', 'one-of', ['true']), rule('since', 'at-most', ['2024']),
      rule('title', 'one-of', ['A']), rule('site', 'same-as', [], 'site'), rule('site', 'given', ['x']), rule('count', 'before', [], 'since'), rule('count', 'same-as', [], 'none'), rule('colour', 'given'), rule('count', 'at-most', [5], 'share'), rule('short', 'before', [], 'short'),
    ]) assert.equal(unfit.length, 1, JSON.stringify(unfit))
  })
})
