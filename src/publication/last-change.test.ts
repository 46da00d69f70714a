import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { ItemChange } from '../record/index.ts'
import { advance, element, meeting, plan, say } from '../dialogue/testing/contents.ts'
import { agree, founded, meet } from '../dialogue/testing/table.ts'
import type { Seat } from '../dialogue/testing/table.ts'
import { plainSite } from './testing/plain-site.ts'

const ORIGIN = 'https://lake.example'
const begin = (item: string, content: object): ItemChange => ({ item, base: null, content: content as ItemChange['content'] })

function table(): readonly [Seat, Seat] {
  const [mex, usa] = founded(['MEX', 'USA'], [begin('plan/p', plan()), begin('element/1', element('plan/p', 'pillar', '1')), begin('element/2', element('plan/p', 'pillar', '2')), begin('meeting/2021-09-09', meeting('2021-09-09'))])
  assert.ok(mex !== undefined && usa !== undefined)
  meet([mex, usa])
  return [mex, usa]
}

/** Path → its day in the map of the site. */
function daysOf(seat: Seat, today = '2026-11-23'): ReadonlyMap<string, string> {
  const map = plainSite(seat.projection, () => today).site.find('/sitemap.xml')?.text ?? assert.fail('no map')
  return new Map([...map.matchAll(/<url><loc>([^<]*)<\/loc>(?:<lastmod>([^<]*)<\/lastmod>)?/g)].map(([, loc = '', day = '']) => [loc.slice(ORIGIN.length), day]))
}

const changedIn = (before: ReadonlyMap<string, string>, now: ReadonlyMap<string, string>) => [...now].filter(([path, day]) => before.get(path) !== day).map(([path]) => path).filter((path) => path.startsWith('/en/'))

describe('the map of the site', () => {
  test('says of every page when an act last changed it, and the same on another day', () => {
    const [mex] = table()
    const days = daysOf(mex)
    for (const [path, day] of days) assert.match(day, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/, path)
    assert.deepEqual(daysOf(mex, '2027-01-01'), days)
  })

  test('is another for what is said of a page, for the lists that it stands in, and for nothing else', () => {
    const [mex, usa] = table()
    const before = daysOf(mex)
    mex.state('element/1', 'advance', advance() as never)
    meet([mex, usa])
    assert.deepEqual(changedIn(before, daysOf(mex)), ['/en/', '/en/plan', '/en/record', '/en/formats', '/en/plan/1'])
  })

  test('counts the signature that takes a version out of force as the last change of its page', () => {
    const [mex, usa] = table()
    const before = daysOf(mex)
    agree([mex, usa], [mex.change('element/1', element('plan/p', 'pillar', '1', { aim: say('Clean water.') }) as never)])
    const now = daysOf(mex)
    assert.equal(now.get('/en/record/element/1/v1'), now.get('/en/record/element/1/v2'))
    assert.notEqual(now.get('/en/record/element/1/v1'), before.get('/en/record/element/1/v1'))
    assert.equal(now.get('/en/record/element/2/v1'), before.get('/en/record/element/2/v1'))
  })
})
