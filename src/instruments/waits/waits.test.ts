import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { SettingsOf } from '../../dialogue/items/instruments/index.ts'
import { toolContext } from '../testing/shelf.ts'
import type { ShelfTable } from '../testing/shelf.ts'
import { waitsTool } from './view.ts'

const say = (text: string) => ({ en: text, es: text })
const dataset = (name: string) => ({ party: 'USA', dataset: name })

const SETTINGS: SettingsOf<'waits'> = {
  instrument: 'waits', minimum: 3, tags: { bufferInMinutes: 120, intervalInMinutes: 60 },
  sources: [
    { source: 'posted', title: say('Posted'), note: null, method: 'posted-delay', dataset: dataset('posted'), columns: { place: 'port', crossing: 'crossing', day: 'day', time: 'time', lane: ['group', 'type'], minutes: 'minutes', open: 'open', said: 'status' }, lanes: [{ lane: 'cars', title: say('Cars'), cells: ['car', 'standard'] }, { lane: 'trucks', title: say('Trucks'), cells: ['truck', 'standard'] }] },
    { source: 'averages', title: say('Averages'), note: null, method: 'posted-average', dataset: dataset('averages'), place: say('Gate'), columns: { month: 'month', day: 'day', hour: 'hour' }, lanes: [{ lane: 'cars', title: say('Cars'), column: 'cars' }, { lane: 'fast', title: say('Fast'), column: 'fast' }], firstDay: { day: 'monday', isStated: false } },
    { source: 'tags', title: say('Tags'), note: null, method: 'tag-match', dataset: dataset('tags'), columns: { tag: 'tag', station: 'station', time: 'time' }, from: 'A', to: 'B' },
  ],
}
const POSTED: ShelfTable = {
  party: 'USA', dataset: 'posted', columns: { port: 'text', crossing: 'text', day: 'day', time: 'text', group: 'text', type: 'text', status: 'text', minutes: 'integer', open: 'integer' },
  rows: [['P', 'One', 'car', 10], ['P', 'Two', 'car', 20], ['Q', null, 'car', 60], ['Q', null, 'truck', 5], ['R', null, 'truck', null]].map(([port, crossing, group, minutes]) => [port ?? null, crossing ?? null, '2022-06-29', '10:25', group ?? null, 'standard', minutes === null ? 'Lanes Closed' : 'delay', minutes ?? null, minutes === null ? null : 2]),
}
const AVERAGES: ShelfTable = {
  party: 'USA', dataset: 'averages', columns: { month: 'integer', day: 'integer', hour: 'integer', cars: 'integer', fast: 'integer' },
  rows: [1, 7].flatMap((month) => Array.from({ length: 168 }, (_, at) => [month, Math.floor(at / 24), at % 24, month * 10 + (at % 24), at === 5 ? null : 4])),
}
const at = (minute: number) => new Date(Date.UTC(2026, 0, 5, 6, 0) + minute * 60_000).toISOString().replace('.000', '')
const TAGS: ShelfTable = {
  party: 'USA', dataset: 'tags', columns: { tag: 'text', station: 'text', time: 'text' },
  rows: [...Array.from({ length: 8 }, (_, number) => [[`t${number}`, 'A', at(number * 10)], [`t${number}`, 'B', at(number * 10 + 30)]]).flat(), ['lost', 'A', at(5)], ['late', 'A', at(400)]],
}
const ALL = [POSTED, AVERAGES, TAGS]
const partsOf = (parameters = {}, tables = ALL) => waitsTool(toolContext(tables, parameters), SETTINGS).parts

describe('the tool of waits', () => {
  test('tells each source by itself, with its method and how many it has', () => {
    const [posted, averages, tags] = partsOf()
    assert.ok(posted?.method === 'posted-delay' && averages?.method === 'posted-average' && tags?.method === 'tag-match')
    assert.deepEqual(posted.lanes[0]?.summary, { told: true, method: 'posted-delay', n: 3, medianMinutes: 20, p95Minutes: 56 })
    assert.deepEqual(averages.lanes[0]?.summary, { told: true, method: 'posted-average', n: 168, medianMinutes: 81.5, p95Minutes: 92 })
    assert.equal(averages.lanes[1]?.summary.n, 167)
    assert.deepEqual(tags.result.summary, { told: true, method: 'tag-match', n: 8, medianMinutes: 30, p95Minutes: 30 })
    assert.deepEqual([tags.result.counts.entriesUnmatched, tags.result.counts.exitsUnmatched, tags.began], [2, 0, '2026-01-05T06:00:00.000Z'])
  })
  test('withholds below the minimum, in the data as on the page', () => {
    const tool = waitsTool(toolContext(ALL), { ...SETTINGS, minimum: 4 })
    const [posted] = tool.parts
    assert.ok(posted?.method === 'posted-delay')
    assert.deepEqual(posted.lanes.map(({ summary }) => summary), [{ told: false, method: 'posted-delay', n: 3, minimum: 4 }, { told: false, method: 'posted-delay', n: 1, minimum: 4 }])
    const summaries = tool.tables.find(({ name }) => name === 'sources')
    assert.deepEqual(summaries?.rows[0], ['posted', 'posted-delay', 'cars', 'posted-delay', 3, null, null, 'withheld', null])
    for (const table of tool.tables.filter(({ columns }) => columns.some(({ name }) => name === 'withheld'))) {
      const [withheld, median, p95] = ['withheld', 'median', 'p95'].map((column) => table.columns.findIndex(({ name }) => name === column))
      for (const row of table.rows) assert.equal(row[withheld ?? 0] === null, row[median ?? 0] !== null && row[p95 ?? 0] !== null)
    }
    assert.ok(!JSON.stringify(posted.lanes).includes('Minutes"'))
  })
  test('has one method in every table but the list of sources, and no number made of two', () => {
    const tool = waitsTool(toolContext(ALL), SETTINGS)
    assert.deepEqual(tool.tables.map(({ name }) => name), ['sources', 'readings-posted', 'hours-averages', 'intervals-tags', 'synthetic'])
    const list = tool.tables[0]
    assert.ok(list?.rows.every(([source, method]) => tool.parts.find((part) => part.source === source)?.method === method))
  })
  test('shows the week of the month and lane that were asked for, with what is missing left open', () => {
    const [, averages] = partsOf({ month: '1', lane: 'fast' })
    assert.ok(averages?.method === 'posted-average')
    assert.deepEqual([averages.month, averages.lane, averages.week.length, averages.week[0]?.[5], averages.week[0]?.[6]], [1, 'fast', 7, null, 4])
  })
  test('says what it could not use', () => {
    const { problems, synthetic } = waitsTool(toolContext(ALL, { month: '13', lane: 'air', seed: '0', buffer: 'long', interval: '1', clock: '61' }), SETTINGS)
    assert.deepEqual(problems.map(({ parameter, code }) => `${parameter} ${code}`).sort(), ['buffer parameter-invalid', 'clock parameter-too-large', 'interval parameter-too-small', 'lane parameter-unknown', 'month parameter-too-large', 'seed parameter-too-small'])
    assert.deepEqual([synthetic.seed, synthetic.settings.bufferInMinutes], [1, 120])
  })
  test('is whole where no dataset is stated or made: the synthetic set needs none', () => {
    for (const context of [toolContext([]), toolContext(ALL, {}, false)]) {
      const tool = waitsTool(context, SETTINGS)
      assert.ok(tool.synthetic.result.summary.told)
      assert.ok(tool.parts.every((part) => (part.method === 'tag-match' ? !part.result.summary.told : part.lanes.every(({ summary }) => !summary.told && summary.n === 0))))
      assert.deepEqual(tool.problems, [])
    }
  })
  test('is the same for the same address, and another for another seed', () => {
    const asked = { seed: '77', buffer: '90' }
    assert.deepEqual(waitsTool(toolContext(ALL, asked), SETTINGS), waitsTool(toolContext(ALL, asked), SETTINGS))
    assert.notDeepEqual(waitsTool(toolContext(ALL, asked), SETTINGS).synthetic.result, waitsTool(toolContext(ALL, { ...asked, seed: '78' }), SETTINGS).synthetic.result)
  })
  test('holds no value that is no number', () => {
    const text = JSON.stringify(waitsTool(toolContext(ALL), SETTINGS), (_key, value: unknown) => { assert.ok(typeof value !== 'number' || Number.isFinite(value)); return value })
    assert.ok(text.length > 1000)
  })
})
