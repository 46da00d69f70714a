import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import ICAL from 'ical.js'
import type { ItemChange } from '../record/index.ts'
import { element, meeting, plan, say } from '../dialogue/testing/contents.ts'
import { agree, founded, meet } from '../dialogue/testing/table.ts'
import type { Seat } from '../dialogue/testing/table.ts'
import { plainSite } from './testing/plain-site.ts'

const begin = (item: string, content: object): ItemChange => ({ item, base: null, content: content as ItemChange['content'] })
const BODY = { name: say('Weir group'), purpose: say('Weirs.'), relation: say('under it'), since: null, until: null, participants: [], wording: {}, note: null, sources: [] }

function table(): readonly [Seat, Seat] {
  const [mex, usa] = founded(['MEX', 'USA'], [
    begin('plan/p', plan()), begin('element/1', element('plan/p', 'pillar', '1')), begin('element/1.1', element('element/1', 'initiative', '1.1', { body: 'body/weirs' })),
    begin('element/1.1.a', element('element/1.1', 'activity', '1.1.a', { due: '2027-01-31' })), begin('element/1.2', element('element/1', 'initiative', '1.2', { due: '2027-06-30' })),
    begin('body/weirs', BODY), begin('meeting/2027-03-01', meeting('2027-03-01', { body: 'body/weirs' })), begin('meeting/2027-04-01', meeting('2027-04-01')),
  ])
  assert.ok(mex !== undefined && usa !== undefined)
  return [mex, usa]
}

/** As a program reads it that we did not write. */
function read(seat: Seat, path: string) {
  const { site } = plainSite(seat.projection)
  const text = site.find(path)?.text ?? assert.fail(`no calendar at ${path}`)
  return new ICAL.Component(ICAL.parse(text) as never).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one))
    .map(({ uid, sequence, startDate, summary, component }) => ({ uid, sequence, day: startDate.toString(), isWhole: startDate.isDate, summary, status: component.getFirstPropertyValue('status'), url: component.getFirstPropertyValue('url') }))
}

describe('the calendar of the plan', () => {
  test('has every due day as a whole day, in both languages, with a link to the element', () => {
    const [mex] = table()
    assert.deepEqual(read(mex, '/en/plan.ics').map(({ day, isWhole, summary, status, url }) => [day, isWhole, summary, status, url]), [
      ['2027-01-31', true, 'Due: 1.1.a Element 1.1.a [en]', 'CONFIRMED', 'https://lake.example/en/plan/1.1.a'], ['2027-06-30', true, 'Due: 1.2 Element 1.2 [en]', 'CONFIRMED', 'https://lake.example/en/plan/1.2'],
    ])
    assert.equal(read(mex, '/es/plan.ics')[0]?.summary, 'Vence: 1.1.a Element 1.1.a [es]')
  })

  test('keeps an entry while its day is moved, dropped and its element ends', () => {
    const [mex, usa] = table()
    const [first] = read(mex, '/en/plan.ics')
    const steps = [
      [element('element/1.1', 'activity', '1.1.a', { due: '2027-02-28' }), '2027-02-28', 'CONFIRMED', 'Due: 1.1.a Element 1.1.a [en]'],
      [element('element/1.1', 'activity', '1.1.a'), '2027-02-28', 'CANCELLED', 'No longer due: 1.1.a Element 1.1.a [en]'], [null, '2027-02-28', 'CANCELLED', 'No longer due: 1.1.a Element 1.1.a [en]'],
    ] as const
    for (const [index, [content, day, status, summary]] of steps.entries()) {
      agree([mex, usa], [mex.change('element/1.1.a', content as ItemChange['content'])])
      meet([mex, usa])
      const [now] = read(mex, '/en/plan.ics')
      assert.deepEqual([now?.uid, now?.sequence, now?.day, now?.status, now?.summary], [first?.uid, index + 1, day, status, summary])
      assert.deepEqual(read(usa, '/en/plan.ics')[0]?.uid, first?.uid)
    }
  })

  test('tells no day that is between the parties', () => {
    const [mex, usa] = table()
    const before = read(mex, '/en/plan.ics')
    const proposal = mex.propose([mex.change('element/1.2', element('element/1', 'initiative', '1.2', { due: '2029-09-09' }) as never)], 'parties')
    usa.hear([mex, usa], mex).do({ name: 'sign', proposal: proposal.hash })
    meet([mex, usa])
    assert.deepEqual(read(mex, '/en/plan.ics'), before)
  })
})

describe('the calendar of a body', () => {
  test('has its own meetings and what it answers for, and nothing else', () => {
    const [mex] = table()
    assert.deepEqual(read(mex, '/es/organos/weirs/calendar.ics').map(({ summary }) => summary).sort(), ['Meeting of 2027-03-01 [es]', 'Vence: 1.1.a Element 1.1.a [es]'])
    const { site } = plainSite(mex.projection)
    for (const path of ['/es/bodies/weirs/calendar.ics', '/en/bodies/none/calendar.ics', '/en/bodies/weirs.ics', '/en/plan/calendar.ics', '/en/plan/1/calendar.ics', '/en/organizations.ics']) assert.equal(site.find(path), null, path)
    assert.ok(site.paths().includes('/en/bodies/weirs/calendar.ics'))
  })
})
