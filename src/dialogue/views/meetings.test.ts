import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { meeting, organisation, say } from '../testing/contents.ts'
import { founded } from '../testing/table.ts'
import type { Seat } from '../testing/table.ts'
import { meetingView, meetingsView, organisationView, organisationsView } from './index.ts'
import type { MeetingsView } from './index.ts'

const PAUSE = { from: '2016-02-25', to: '2021-09-09', note: say('A pause.') }

/** Cabinet meetings on these dates; a date after `d:` is a declaration. */
function held(...dates: string[]): Seat {
  const meetings = dates.map((one) => (one.startsWith('d:') ? meeting(one.slice(2), { type: 'declaration' }) : meeting(one)))
  const changes = meetings.map((content) => ({ item: `meeting/${content.date}`, base: null, content }))
  return founded(['MEX', 'USA'], changes, { changed: { pauses: [PAUSE] } })[0] ?? assert.fail()
}

function timelineOf(view: MeetingsView | null): string[] {
  return (view?.timeline ?? []).map((entry) => ('meeting' in entry ? entry.meeting.date : `pause ${entry.pause.from} ${entry.pause.to} ${entry.pause.days}`))
}

describe('the timeline', () => {
  test('a gap of years is a pause with its days and the charter\'s note', () => {
    const view = meetingsView(held('2015-01-06', '2016-02-25', '2021-09-09').context())
    assert.deepEqual(timelineOf(view), ['2015-01-06', '2016-02-25', 'pause 2016-02-25 2021-09-09 2023', '2021-09-09'])
    assert.deepEqual(view?.timeline.flatMap((entry) => ('pause' in entry ? [entry.pause.note] : [])), [PAUSE.note])
  })

  test('a declaration in the middle neither shortens a pause nor ends it', () => {
    const view = meetingsView(held('2016-02-25', 'd:2016-07', 'd:2020', '2021-09-09').context())
    assert.deepEqual(timelineOf(view), ['2016-02-25', '2016-07', '2020', 'pause 2016-02-25 2021-09-09 2023', '2021-09-09'])
  })

  test('up to half as long again as the rhythm is no pause; a day more is one, without a note', () => {
    assert.deepEqual(timelineOf(meetingsView(held('2022-01-31', '2023-07-31').context())), ['2022-01-31', '2023-07-31'])
    const view = meetingsView(held('2022-01-31', '2023-08-01').context())
    assert.deepEqual(timelineOf(view), ['2022-01-31', 'pause 2022-01-31 2023-08-01 547', '2023-08-01'])
    assert.deepEqual(view?.timeline.flatMap((entry) => ('pause' in entry ? [entry.pause.note] : [])), [null])
  })

  test('meetings count by type with the first and the last of each', () => {
    const view = meetingsView(held('2015-01-06', '2016-02-25', 'd:2016-07').context())
    assert.deepEqual(view?.counts.map(({ type, held, first, last, everyMonths }) => [type.type, held, first, last, everyMonths]), [
      ['cabinet', 2, '2015-01-06', '2016-02-25', 12], ['declaration', 1, '2016-07', '2016-07', null],
    ])
    assert.equal(view?.total, 3)
  })
})

describe('the status', () => {
  const statusOn = (today: string, ...dates: string[]) => {
    const status = meetingsView(held(...dates).context(today))?.status
    return [status?.last?.date ?? null, status?.next?.date ?? null, status?.isDormant, status?.dueSince]
  }

  test('a dialogue is dormant from the day after the next meeting was due', () => {
    assert.deepEqual(statusOn('2025-04-19', '2024-04-19'), ['2024-04-19', null, false, '2025-04-19'])
    assert.deepEqual(statusOn('2025-04-20', '2024-04-19'), ['2024-04-19', null, true, '2025-04-19'])
  })

  test('a meeting that is set ends dormancy, and counts as held on its day', () => {
    assert.deepEqual(statusOn('2026-11-23', '2024-04-19', '2026-11-24'), ['2024-04-19', '2026-11-24', false, '2025-04-19'])
    assert.deepEqual(statusOn('2026-11-24', '2024-04-19', '2026-11-24'), ['2026-11-24', null, false, '2027-11-24'])
  })

  test('a meeting set for a month is not held before the month is over', () => {
    assert.deepEqual(statusOn('2026-11-23', '2024-04-19', '2026-11'), ['2024-04-19', '2026-11', false, '2025-04-19'])
    assert.deepEqual(statusOn('2026-11-30', '2024-04-19', '2026-11'), ['2026-11', null, false, '2027-11-01'])
  })

  test('a declaration wakes no dialogue up', () => {
    assert.deepEqual(statusOn('2026-11-23', '2024-04-19', 'd:2026-10-01'), ['2026-10-01', null, true, '2025-04-19'])
  })

  test('a dialogue that never met is neither dormant nor due', () => {
    assert.deepEqual(statusOn('2026-11-23'), [null, null, false, null])
  })
})

test('a meeting names its own party\'s delegation first and knows its neighbours', () => {
  const delegations = [{ party: 'USA', members: [say('Guest')] }, { party: 'MEX', members: [say('Host')] }]
  const changes = ['2014', '2015', '2016'].map((date) => ({ item: `meeting/${date}`, base: null, content: meeting(date, { delegations }) }))
  const [mex, usa] = founded(['MEX', 'USA'], changes)
  const views = [mex, usa].map((seat) => meetingView(seat?.context() ?? assert.fail(), 'meeting/2015'))
  assert.deepEqual(views.map((view) => view?.delegations.map((one) => one.party)), [['MEX', 'USA'], ['USA', 'MEX']])
  assert.deepEqual(views.map((view) => [view?.previous?.slug, view?.previous?.date, view?.next?.slug, view?.next?.date]), [['2014', '2014', '2016', '2016'], ['2014', '2014', '2016', '2016']])
})

test('organisations stand under their party, own first, and those of none last; succession is seen from both ends', () => {
  const changes = [
    { item: 'organisation/OLD', base: null, content: organisation('MEX') }, { item: 'organisation/NEW', base: null, content: organisation('MEX', { succeeds: ['organisation/OLD'] }) },
    { item: 'organisation/UN', base: null, content: organisation(null) }, { item: 'organisation/EPA', base: null, content: organisation('USA') },
  ]
  const context = founded(['MEX', 'USA'], changes)[1]?.context() ?? assert.fail()
  assert.deepEqual(organisationsView(context)?.groups.map(({ party, organisations }) => [party?.party ?? null, organisations.map((one) => one.slug)]), [
    ['USA', ['EPA']], ['MEX', ['NEW', 'OLD']], [null, ['UN']],
  ])
  for (const slug of ['OLD', 'NEW']) assert.deepEqual(organisationView(context, `organisation/${slug}`)?.chain.map((one) => [one.slug, one.step]), slug === 'OLD' ? [['OLD', 0], ['NEW', 1]] : [['OLD', -1], ['NEW', 0]])
})
