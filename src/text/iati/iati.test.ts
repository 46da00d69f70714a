import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { ACTIVITY_COLUMNS } from '../../dialogue/data/activities.ts'
import { rowsOfActivity } from '../../dialogue/data/activity-rows.ts'
import { activitiesOfRows } from '../../dialogue/data/activities-of-rows.ts'
import type { IatiActivity } from './activity.ts'
import { readIati } from './read.ts'
import { exerciseActivity, exerciseFile } from './testing/file.ts'
import { schemaProblems } from '../../../e2e/schemas/iati.ts'
import { renderIati } from './write.ts'

const TODAY = '2026-11-26'
const utf8 = (text: string) => new TextEncoder().encode(text)

function activitiesIn(text: string): readonly IatiActivity[] {
  const read = readIati(utf8(text), TODAY)
  return 'activities' in read ? read.activities : assert.fail(JSON.stringify(read))
}

/** `code line path`, of each problem. */
function problemsIn(text: string): readonly string[] {
  const read = readIati(utf8(text), TODAY)
  return 'problems' in read ? read.problems.map(({ code, line, path }) => `${code} ${line} ${path}`) : assert.fail(JSON.stringify(read))
}

const rowsIn = (activities: readonly IatiActivity[]) => activities.flatMap((one) => rowsOfActivity(one)).map(({ row }) => Object.fromEntries(Object.entries(row).filter(([, cell]) => cell !== null)))

describe('a file of IATI', () => {
  it('that is an exercise here is one for the official schema too', async () => {
    assert.deepEqual(await schemaProblems(exerciseFile(exerciseActivity(), exerciseActivity({ identifier: 'XX-EX-2' }))), [])
  })

  it('is read in both languages, with roles, places, periods and claims', () => {
    const [activity] = activitiesIn(exerciseFile(exerciseActivity()))
    assert.ok(activity !== undefined)
    assert.deepEqual([activity.title, activity.status, activity.dates, activity.countries], [{ en: 'Exercise for young people', es: 'Ejercicio para jóvenes' }, '2', { 1: '2022-01-01', 3: '2024-12-31' }, ['HN']])
    assert.deepEqual(activity.participants.map(({ role, ref, name }) => [role, ref, name.en]), [['1', 'XX-EX', 'Exercise agency'], ['4', null, 'Exercise contractor']])
    assert.deepEqual(activity.locations[0]?.ids, [{ vocabulary: 'HN-INE', code: '0101' }])
    const [period] = activity.results[0]?.indicators[0]?.periods ?? []
    assert.deepEqual([period?.start, period?.end, period?.targets[0]?.value, period?.targets[0]?.comment], ['2022-01-01', '2024-12-31', 500_000, { en: 'At least.' }])
  })

  it('has no place in it for a person: names and addresses of contacts are nowhere in what is read', () => {
    const read = JSON.stringify(activitiesIn(exerciseFile(exerciseActivity())))
    for (const part of ['Nomen', 'Nescio', 'example.org']) assert.equal(read.includes(part), false, part)
  })

  it('adds money of one currency, takes a revised budget for the original one, and adds nothing over currencies', () => {
    const budget = (type: string, value: string) => `<budget type="${type}"><period-start iso-date="2022-01-01"/><period-end iso-date="2022-12-31"/><value value-date="2022-01-01">${value}</value></budget>`
    const spent = (value: string, currency: string) => `<transaction><transaction-type code="3"/><transaction-date iso-date="2022-05-01"/><value currency="${currency}" value-date="2022-05-01">${value}</value></transaction>`
    const [one] = activitiesIn(exerciseFile(exerciseActivity({ more: budget('1', '100.10') + budget('2', '200.20') + spent('0.10', 'USD') + spent('0.20', 'USD') })))
    assert.deepEqual([one?.budget, one?.disbursed], [{ value: 200.2, currency: 'USD' }, { value: 0.3, currency: 'USD' }])
    assert.equal(activitiesIn(exerciseFile(exerciseActivity({ more: spent('1', 'USD') + spent('1', 'MXN') })))[0]?.disbursed, null)
  })

  const wrong = (change: (text: string) => string) => { const before = exerciseFile(exerciseActivity()); const after = change(before); assert.notEqual(after, before); return problemsIn(after) }

  it('is refused for whatever is missing, each by line and path', () => {
    for (const [pattern, code, path] of [
      [/<iati-identifier>.*<\/iati-identifier>/, 'iati-missing', 'iati-activity[1]/iati-identifier'],
      [/<title>.*<\/title>/, 'iati-missing', 'iati-activity[1]/title'],
      [/<description>.*<\/description>/, 'iati-missing', 'iati-activity[1]/description'],
      [/ code="2"/, 'iati-missing', 'iati-activity[1]/activity-status[1]/@code'],
      [/ measure="1"/, 'iati-missing', 'iati-activity[1]/result[1]/indicator[1]/@measure'],
      [/<period-end iso-date="[^"]*"\/>/, 'iati-missing', 'iati-activity[1]/result[1]/indicator[1]/period[1]/period-end'],
      [/ value="500000"/, 'iati-missing', 'iati-activity[1]/result[1]/indicator[1]/period[1]/target[1]/@value'],
      [/<sector[^>]*>/, 'iati-one-of-missing', 'iati-activity[1]/sector | transaction/sector'],
      [/<activity-date type="1"[^>]*>/, 'iati-one-of-missing', 'iati-activity[1]/activity-date[@type=1 | @type=2]'],
      [/ xml:lang="en"/, 'iati-language-missing', 'iati-activity[1]/title[1]/narrative[1]/@xml:lang'],
    ] as const) {
      const told = wrong((text) => text.replace(pattern, ''))
      assert.ok(told.some((one) => one.startsWith(`${code} `) && one.endsWith(` ${path}`)), `${path}: ${told.join('\n')}`)
    }
  })

  it('is refused for what its own rules forbid', () => {
    for (const [from, to, code] of [
      ['iso-date="2024-12-31"/>\n    <contact', 'iso-date="2021-12-31"/>\n    <contact', 'iati-days-reversed'],
      ['<activity-date type="1"', '<activity-date type="2"', null], ['<activity-date type="1" iso-date="2022-01-01"', '<activity-date type="2" iso-date="2032-01-01"', 'iati-day-to-come'],
      ['last-updated-datetime="2022', 'last-updated-datetime="2032', 'iati-day-to-come'],
      ['percentage="100"', 'percentage="60"', 'iati-percentages'], ['percentage="100"', 'percentage="-1"', 'iati-percentage-negative'],
      ['<sector vocabulary="1"', '<sector vocabulary="99"', 'iati-missing'],
      ['<iati-identifier>XX-EX-1', '<iati-identifier>XX/EX?1', 'iati-identifier-characters'],
      ['<period-end iso-date="2024-12-31"/><target', '<period-end iso-date="2021-12-31"/><target', 'iati-days-reversed'],
      ['iso-date="2022-01-01"/><period-end', 'iso-date="2022-02-30"/><period-end', 'iati-not-a-day'],
      ['value="500000"', 'value="half a million"', 'iati-not-a-number'], ['status code="2"', 'status code="7"', 'iati-code-unknown'],
      ['<target value="500000">', '<target value="500000"><location ref="M9999"/>', 'iati-location-unknown'],
      ['version="2.03"', 'version="1.05"', 'iati-version'],
      ['<sector vocabulary="1" code="11330"/>', '<sector vocabulary="1" code="11330" percentage="30"/><sector vocabulary="1" code="11320" percentage="30"/>', 'iati-percentages'],
      ['<sector vocabulary="1" code="11330"/>', '<sector code="11330"/><budget><period-start iso-date="2022-01-01"/><period-end iso-date="2023-06-30"/><value value-date="2022-01-01">1</value></budget>', 'iati-longer-than-a-year'],
      ['<sector vocabulary="1" code="11330"/>', '<sector code="11330"/><transaction><transaction-type code="3"/><transaction-date iso-date="2022-05-01"/><value value-date="2022-05-01">1</value><recipient-country code="HN"/></transaction>', 'iati-told-twice'],
      [' default-currency="USD"', '', null],
    ] as const) {
      if (code === null) { activitiesIn(exerciseFile(exerciseActivity()).replace(from, to)); continue }
      const told = wrong((text) => text.replace(from, to))
      assert.ok(told.some((one) => one.startsWith(`${code} `)), `${from} → ${code}: ${told.join('\n')}`)
    }
    assert.deepEqual(problemsIn(exerciseFile(exerciseActivity(), exerciseActivity())).map((one) => one.replace(/ \d+ /, ' ')), ['iati-repeated iati-activity[2]/iati-identifier'])
  })

  it('tells all that is wrong at once, in the order of its lines', () => {
    const told = problemsIn(exerciseFile(exerciseActivity({ status: '9' }), exerciseActivity({ identifier: 'XX-EX-2', target: 'many' })))
    assert.deepEqual(told.map((one) => one.split(' ')[0]), ['iati-code-unknown', 'iati-not-a-number'])
    const lines = told.map((one) => Number(one.split(' ')[1]))
    assert.ok((lines[0] ?? 0) < (lines[1] ?? 0) && (lines[0] ?? 0) > 2, told.join('\n'))
  })

  it('is no file of activities where it is broken, brings entities, or is about something else', () => {
    for (const text of ['', '<iati-activities', '<!DOCTYPE a [<!ENTITY b "c">]><iati-activities/>']) assert.ok('unreadable' in readIati(utf8(text), TODAY), text)
    for (const text of ['<html/>', '<iati-organisations version="2.03"/>', '<iati-activities version="2.03"/>']) assert.match(problemsIn(text).join(), /^iati-not-activities/)
  })
})

describe('what is written as IATI', () => {
  const line = fc.stringMatching(/^[A-Za-zñáé&<>" ]{0,18}[a-z]$/).map((text) => text.replace(/\s+/g, ' ').trim())
  const code = fc.stringMatching(/^[A-Z0-9-]{1,8}$/)
  const narratives = fc.record({ en: line, es: line })
  const day = fc.integer({ min: 0, max: 4000 }).map((days) => Temporal.PlainDate.from('2012-01-01').add({ days }).toString())
  const reading = fc.record({ line: fc.constant(0), value: fc.integer({ min: 0, max: 10 ** 9 }), locations: fc.uniqueArray(fc.constantFrom('L1', 'L2', 'L3'), { maxLength: 2 }), dimensions: fc.constantFrom([], [{ name: 'sex', value: 'female' }]), comment: fc.oneof(narratives, fc.constant({})) })
  const period = fc.tuple(day, day, fc.array(reading, { maxLength: 3 }), fc.array(reading, { maxLength: 2 })).map(([a, b, targets, actuals]) => ({ start: a < b ? a : b, end: a < b ? b : a, targets, actuals }))
  const indicator = fc.record({ measure: fc.constantFrom('1', '2'), isAggregable: fc.constantFrom(null, true, false), title: narratives, reference: fc.oneof(fc.constant(null), fc.record({ vocabulary: fc.constant('9'), code })), baselines: fc.array(reading.chain((one) => day.map((date) => ({ ...one, year: date.slice(0, 4), date }))), { maxLength: 1 }), periods: fc.array(period, { maxLength: 2 }) })
  const location = (ref: string) => fc.record({ ref: fc.constant(ref), ids: code.map((own) => [{ vocabulary: 'G1', code: `${own}${ref}` }]), name: line.map((name) => ({ es: name })), administrative: fc.constantFrom([], [{ vocabulary: 'A4', code: 'HN', level: '0' }]), point: fc.constantFrom(null, { latitude: 14.5, longitude: -87.25 }) })
  const activity = fc.record({
    line: fc.constant(0), identifier: code, language: fc.constant('en'), updated: fc.constant('2020-01-01'), reporting: fc.record({ ref: code, type: fc.constant('10'), name: line.map((en) => ({ en })) }), title: narratives, description: narratives,
    participants: fc.array(fc.record({ ref: code, type: fc.constant('22'), name: line.map((en) => ({ en })), role: fc.constantFrom('1', '2', '3', '4') }), { minLength: 1, maxLength: 3 }), status: fc.constantFrom('1', '2', '6'), dates: day.map((one) => ({ 1: one })),
    countries: fc.constantFrom(['HN'], ['HN', 'SV'], []), regions: fc.constant([]), locations: fc.tuple(location('L1'), location('L2'), location('L3')), sectors: fc.constant([{ vocabulary: '1', code: '11330' }]), budget: fc.constant(null), committed: fc.constant(null), disbursed: fc.constant(null),
    document: fc.constantFrom(null, 'https://example.org/a?b=1&c=2'), results: fc.array(fc.record({ type: fc.constantFrom('1', '2'), title: narratives, indicators: fc.array(indicator, { minLength: 1, maxLength: 2 }) }), { maxLength: 2 }),
  })
  const several = fc.uniqueArray(activity, { minLength: 1, maxLength: 4, selector: ({ identifier }) => identifier })

  it('is valid by the official schema, whatever the activities', async () => {
    for (const seed of [1, 2, 3]) {
      const many = fc.sample(several, { numRuns: 30, seed }).flat()
      const once = [...new Map(many.map((one) => [one.identifier, one])).values()]
      assert.deepEqual(await schemaProblems(renderIati(once, 'en')), [], `seed ${seed}`)
    }
  })

  it('comes back as the same rows, through the file and through the rows', () => {
    fc.assert(fc.property(several, (activities) => {
      const rows = rowsIn(activities)
      assert.deepEqual(rowsIn(activitiesIn(renderIati(activities, 'en'))), rows)
      assert.deepEqual(rowsIn(activitiesIn(renderIati(activitiesOfRows(rows), 'en'))), rows)
    }), { seed: 20261126, numRuns: 100 })
  })

  it('has cells for columns of the closed list and for no other', () => {
    const names = new Set(ACTIVITY_COLUMNS.map(({ name }) => name))
    for (const row of rowsIn(activitiesIn(exerciseFile(exerciseActivity())))) for (const name of Object.keys(row)) assert.ok(names.has(name), name)
  })
})
