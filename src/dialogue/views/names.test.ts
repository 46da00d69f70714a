import assert from 'node:assert/strict'
import { it } from 'node:test'
import { agree, founded } from '../testing/table.ts'
import { element, organisation, plan, say } from '../testing/contents.ts'
import { namesIn, versionPageView } from './index.ts'

const ITEMS = [
  { item: 'plan/p', base: null, content: plan() },
  { item: 'organisation/WO', base: null, content: organisation('MEX') },
  { item: 'element/I', base: null, content: element('plan/p', 'pillar', 'I', { owners: ['organisation/WO'] }) },
]

it('names what a content names by title and short form, and what its charter calls levels, types and parties', () => {
  const [mex] = founded(['MEX', 'USA'], ITEMS)
  const view = versionPageView(mex?.context() ?? assert.fail(), 'element/I', 1) ?? assert.fail()
  assert.deepEqual(view.names.items, {
    'organisation/WO': { title: say('Water Office'), short: 'WO', isInForce: true }, 'plan/p': { title: say('Plan'), short: null, isInForce: true },
  })
  assert.deepEqual([view.names.levels.pillar, view.names.meetingTypes.cabinet, view.names.parties.USA], [say('pillar'), say('Cabinet'), say('Shore USA')])
})

it('names in a change what stood there before, under the title it had last if it has ended', () => {
  const seats = founded(['MEX', 'USA'], ITEMS)
  const [mex] = seats
  assert.ok(mex !== undefined)
  agree(seats, [mex.change('element/I', element('plan/p', 'pillar', 'I')), mex.change('organisation/WO', null)])
  const view = versionPageView(mex.context(), 'element/I', 2)
  assert.deepEqual(view?.names.items['organisation/WO'], { title: say('Water Office'), short: 'WO', isInForce: false })
  assert.deepEqual(view?.version.changes, [{ field: 'owners', before: ['organisation/WO'], after: [] }])
})

it('calls each version by the title that it gave its item', () => {
  const seats = founded(['MEX', 'USA'], ITEMS)
  const [mex] = seats
  assert.ok(mex !== undefined)
  agree(seats, [mex.change('element/I', element('plan/p', 'pillar', 'I', { title: say('Renamed') }))])
  agree(seats, [mex.change('element/I', null)])
  assert.deepEqual([1, 2, 3].map((number) => versionPageView(mex.context(), 'element/I', number)?.ref.title), [say('Element I'), say('Renamed'), say('Renamed')])
})

it('says of every version of an ended item that none is in force', () => {
  const seats = founded(['MEX', 'USA'], ITEMS)
  const [mex] = seats
  assert.ok(mex !== undefined)
  agree(seats, [mex.change('element/I', null)])
  const views = [1, 2].map((number) => versionPageView(mex.context(), 'element/I', number))
  assert.deepEqual(views.map((view) => [view?.isInForce, view?.isEnded, view?.latest]), [[false, true, 2], [false, true, 2]])
})

it('names nothing that no row knows, and nothing of a text that only mentions a kind', () => {
  const [mex] = founded(['MEX', 'USA'], ITEMS)
  const { items } = namesIn(mex?.projection ?? assert.fail(), ['element/none', 'organisation/', { note: 'an element/I of old' }, null, 3])
  assert.deepEqual(items, {})
})
