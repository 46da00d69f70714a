// What a past moment reads from the rows of today is what a node held that had heard no more.

import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { momentOfDay, momentOfPlaces, placesOf, rowsAt } from '../dialogue/moment.ts'
import type { Moment } from '../dialogue/moment.ts'
import type { Projection } from '../dialogue/projection.ts'
import type { RowPrefix, RowReader } from '../dialogue/rows.ts'
import { isReady, projectionOf } from '../dialogue/testing/table.ts'
import { planView } from '../dialogue/views/index.ts'
import { canonicalize, Ledger } from '../record/index.ts'
import type { Act, Json } from '../record/index.ts'
import { Story } from './testing/story.ts'
import type { Choice } from './testing/story.ts'

const COMPARED: readonly RowPrefix[] = ['item', 'statement', 'kind', 'ended', 'children', 'citing', 'about', 'concerning', 'open', 'proposals', 'act', 'party']
const choices = fc.array(fc.tuple(fc.nat(40), fc.nat(1), fc.nat(60)) as fc.Arbitrary<Choice>, { minLength: 10, maxLength: 45 })

/** Rows by key, with who may read them. */
function told(rows: RowReader, keys: readonly string[]): Record<string, string> {
  return Object.fromEntries(keys.flatMap((key) => {
    const place = key.indexOf('/')
    const row = rows.find(key.slice(0, place) as RowPrefix, key.slice(place + 1))
    return row === undefined ? [] : [[key, canonicalize(row as unknown as Json)]]
  }))
}

function keysOf(projection: Projection): string[] {
  return [...projection.toText().keys()].filter((key) => COMPARED.includes(key.slice(0, key.indexOf('/')) as RowPrefix))
}

function storyOf(history: readonly Choice[]): { readonly story: Story; readonly rows: Projection } {
  const story = new Story()
  for (const choice of history) story.do(choice)
  return { story, rows: projectionOf('lake', inOrder(story.acts)) }
}

/** The acts in an order in which each follows what it had seen. */
function inOrder(acts: readonly Act[]): readonly Act[] {
  const ledger = new Ledger('lake')
  const order: Act[] = []
  let waiting = [...acts]
  while (waiting.length > 0) {
    const ready = waiting.find((act) => isReady(ledger, act))
    assert.ok(ready !== undefined)
    ledger.admit(ready)
    order.push(ready)
    waiting = waiting.filter((act) => act !== ready)
  }
  return order
}

describe('rows at a moment', () => {
  test('at the place of any act they are what its author held, item by item and statement by statement', () => {
    let [amended, ended, corrected, opened] = [0, 0, 0, 0]
    fc.assert(fc.property(choices, fc.nat(1000), (history, pick) => {
      const { story, rows } = storyOf(history)
      const act = story.acts[10 + (pick % (story.acts.length - 10))] ?? story.acts.at(-1)
      const places = act === undefined ? null : placesOf(rows, act.header)
      assert.ok(places !== null)
      const held = projectionOf('lake', inOrder(story.acts.filter(({ header }) => header.sequence <= (places[header.party] ?? 0))))
      const keys = [...new Set([...keysOf(rows), ...keysOf(held)])]
      const past = told(rowsAt(rows, momentOfPlaces(places)), keys)
      assert.deepEqual(past, told(held, keys))
      const now = told(rows, keys)
      opened += keys.filter((key) => key.startsWith('open/') && past[key] !== undefined && past[key] !== now[key]).length
      amended += keys.filter((key) => key.startsWith('item/') && past[key] !== undefined && past[key] !== now[key]).length
      ended += keys.filter((key) => key.startsWith('kind/') && now[key] === undefined).length + Number(past['ended/element'] !== now['ended/element'])
      corrected += keys.filter((key) => key.startsWith('statement/') && past[key] !== undefined && past[key] !== now[key]).length
    }), { numRuns: 200, seed: 20240131 })
    assert.ok(amended > 20 && ended > 2 && corrected > 5 && opened > 20, JSON.stringify({ amended, ended, corrected, opened }))
  })

  test('now they are the rows, and a day never takes away what an earlier day held', () => {
    const always: Moment = { holds: () => true }
    fc.assert(fc.property(choices, (history) => {
      const { story, rows } = storyOf(history)
      const keys = keysOf(rows)
      const now = told(rows, keys)
      assert.deepEqual(told(rowsAt(rows, always), keys), now)
      const days = [...new Set(story.acts.map(({ header }) => header.at.slice(0, 10)))].sort()
      assert.deepEqual(told(rowsAt(rows, momentOfDay(days.at(-1) ?? '')), keys), now)
      const versionsOn = (day: string) => keys.filter((key) => key.startsWith('item/')).map((key) => rowsAt(rows, momentOfDay(day)).find('item', key.slice(5))?.versions.length ?? 0)
      const saidOn = (day: string) => keys.filter((key) => key.startsWith('statement/')).map((key) => rowsAt(rows, momentOfDay(day)).find('statement', key.slice(10)) !== undefined)
      for (const [index, day] of days.entries()) {
        const before = days[index - 1]
        if (before === undefined) continue
        const [earlier, later] = [versionsOn(before), versionsOn(day)]
        assert.ok(earlier.every((count, place) => count <= (later[place] ?? 0)))
        const later2 = saidOn(day)
        assert.ok(saidOn(before).every((was, place) => !was || later2[place] === true))
      }
    }), { numRuns: 60, seed: 20230929 })
  })

  test('a view of the plan at the last moment is the view of now', () => {
    fc.assert(fc.property(choices, (history) => {
      const { story, rows } = storyOf(history)
      const context = { ...story.seats[0].context(), rows }
      assert.deepEqual(planView({ ...context, rows: rowsAt(rows, { holds: () => true }) }), planView(context))
    }), { numRuns: 30, seed: 20220912 })
  })
})
