import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { TestContext } from 'node:test'
import { openStore } from '../../store/open.ts'
import { FaultyStore } from '../testing/faulty-store.ts'
import { temporaryFolder, TestClock } from '../testing/nodes.ts'
import { AuditTrail, NetworkMarks } from './index.ts'
import type { AuditEntry, AuditFilter } from './index.ts'

async function made(t: TestContext) {
  const faults = new FaultyStore()
  const store = faults.over(await openStore({ dialogue: 'lake', home: temporaryFolder(t), mode: 'write' }))
  const clock = new TestClock()
  const thrown: unknown[] = []
  const open = () => new AuditTrail(store, () => clock.now(), (error) => thrown.push(error))
  const trail = open()
  t.after(async () => { await trail.close(); await store.close() })
  return { store, faults, clock, trail, thrown, open }
}

const look = (who: string, about: string | null, more: Partial<AuditEntry> = {}): Omit<AuditEntry, 'at'> => ({ what: 'draft', who, sort: 'look', network: null, about, refused: null, ...more })
async function everything(trail: AuditTrail, filter: AuditFilter = {}): Promise<readonly AuditEntry[]> {
  return Array.fromAsync(trail.all(filter))
}

describe('the audit trail', () => {
  test('tells who looked at what, newest first, and is the same after a restart', async (t) => {
    const { trail, open, clock } = await made(t)
    trail.add(look('ana', 'd1'))
    clock.at = '2026-11-23T12:05:00Z'
    trail.add(look('ben', 'd2', { sort: 'deed', what: 'send-draft', refused: 'not-permitted', network: 'abc' }))
    const { entries, next } = await trail.page({}, null, 10)
    assert.deepEqual(entries.map(({ at, who, about }) => [at, who, about]), [['2026-11-23T12:05:00Z', 'ben', 'd2'], ['2026-11-23T12:00:00Z', 'ana', 'd1']])
    assert.equal(next, null)
    assert.deepEqual((await open().page({}, null, 10)).entries, entries)
    assert.deepEqual(await everything(open()), entries.toReversed())
  })

  test('goes on where it was after a restart, without a gap, a change or a second segment for nothing', async (t) => {
    const { trail, open, store } = await made(t)
    for (let one = 0; one < 3; one++) trail.add(look('ana', `d${one}`))
    await trail.settled()
    const again = open()
    again.add(look('ana', 'd2'))
    await again.settled()
    assert.deepEqual((await everything(again)).map(({ about }) => about), ['d0', 'd1', 'd2', 'd2'])
    assert.deepEqual((await store.listPrivate('audit')).map(({ id }) => id), ['2026-11-23/000001'])
  })

  test('pages through thousands, each entry once, whatever the filter', async (t) => {
    const { trail, clock } = await made(t)
    for (let one = 0; one < 2100; one++) {
      clock.at = `2026-11-${20 + Math.floor(one / 700)}T12:00:00Z`
      trail.add(look(one % 3 === 0 ? 'ana' : 'ben', `d${one}`, one % 7 === 0 ? { sort: 'deed' } : {}))
    }
    await trail.settled()
    for (const filter of [{}, { who: 'ana' }, { who: 'ana', sort: 'deed' }, { from: '2026-11-21', until: '2026-11-21' }, { about: 'd1234' }, { from: '2026-11-22', who: 'ben' }, { until: '2026-11-19' }] as const satisfies AuditFilter[]) {
      const found: AuditEntry[] = []
      for (let after: string | null = null; ;) {
        const { entries, next } = await trail.page(filter, after, 100)
        assert.ok(entries.length <= 100)
        found.push(...entries)
        if (next === null) break
        after = next
      }
      assert.deepEqual(found.toReversed(), await everything(trail, filter), JSON.stringify(filter))
      const expected = Array.from({ length: 2100 }, (_, one) => one).filter((one) => (!('who' in filter) || (one % 3 === 0 ? 'ana' : 'ben') === filter.who) && (!('sort' in filter) || one % 7 === 0) && (!('about' in filter) || one === 1234)
        && (!('from' in filter) || 20 + Math.floor(one / 700) >= Number(filter.from.slice(8))) && (!('until' in filter) || 20 + Math.floor(one / 700) <= Number(filter.until.slice(8))))
      assert.deepEqual(found.map(({ about }) => about).toReversed(), expected.map((one) => `d${one}`), JSON.stringify(filter))
    }
  })

  test('reads a bounded part of itself for a page that finds nothing, and says where to go on', async (t) => {
    const { trail } = await made(t)
    for (let one = 0; one < 250 * 60; one++) { trail.add(look('ana', 'd')); if (one % 5000 === 0) await trail.settled() }
    const first = await trail.page({ who: 'nobody' }, null, 100)
    assert.deepEqual(first.entries, [])
    assert.notEqual(first.next, null)
    assert.deepEqual(await trail.page({ who: 'nobody' }, first.next, 100), { entries: [], next: null })
  })

  test('lists fast when it is long, and adding to it waits for nothing', async (t) => {
    const { trail } = await made(t)
    const before = performance.now()
    for (let one = 0; one < 9_000; one++) trail.add(look('ana', 'd'))
    const adding = performance.now() - before
    await trail.settled()
    const began = performance.now()
    assert.equal((await trail.page({}, null, 100)).entries.length, 100)
    const listing = performance.now() - began
    t.diagnostic(`9,000 added in ${adding.toFixed(1)} ms; a page of 100 in ${listing.toFixed(1)} ms`)
    assert.ok(listing < 200, `${listing} ms`)
  })

  test('is written by itself within some seconds', async (t) => {
    const { trail, store } = await made(t)
    trail.add(look('ana', 'd'))
    const end = performance.now() + 8000
    while ((await store.listPrivate('audit')).length === 0) {
      assert.ok(performance.now() < end)
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  })

  test('has every entry once after writes that failed, with or without having happened', async (t) => {
    for (const plan of [['before'], ['after'], ['after', 'after'], ['before', 'after', 'before'], [null, 'after'], [null, 'before', null, 'after']] as const) {
      const { trail, faults, open } = await made(t)
      faults.plans.set('putPrivate', [...plan])
      for (let one = 0; one < 600; one++) {
        trail.add(look('ana', `d${one}`))
        if (one % 130 === 0) await trail.settled().catch(() => undefined)
      }
      while (faults.plans.get('putPrivate')?.length !== 0) { trail.add(look('ana', 'more')); await trail.settled().catch(() => undefined) }
      await trail.settled()
      const kept = (await everything(open())).map(({ about }) => about).filter((about) => about !== 'more')
      assert.deepEqual(kept, Array.from({ length: 600 }, (_, one) => `d${one}`), JSON.stringify(plan))
      assert.equal(await trail.verify(), null)
    }
  })

  test('holds a deed before it is answered, or says that it could not', async (t) => {
    const { trail, faults } = await made(t)
    faults.isUnreachable = true
    trail.add(look('ana', 'd', { sort: 'deed' }))
    await assert.rejects(trail.settled())
    faults.isUnreachable = false
    await trail.settled()
    assert.equal((await everything(trail)).length, 1)
  })

  test('shows that a segment was altered or taken out by hand', async (t) => {
    const { trail, store } = await made(t)
    for (let one = 0; one < 1000; one++) trail.add(look('ana', `d${one}`))
    assert.equal(await trail.verify(), null)
    const [, second, third] = await store.listPrivate('audit')
    await store.putPrivate('audit', second?.id ?? '', (second?.body ?? '').replace('"d300"', '"d301"'), second?.revision ?? 0)
    assert.equal(await trail.verify(), third?.id)
    await store.deletePrivate('audit', second?.id ?? '')
    assert.equal(await trail.verify(), third?.id)
  })

  test('forgets what is older than it is kept, and nothing else', async (t) => {
    const { trail, clock } = await made(t)
    for (const day of ['2025-11-22', '2025-11-23', '2025-11-24', '2026-11-23']) {
      clock.at = `${day}T12:00:00Z`
      for (let one = 0; one < 300; one++) trail.add(look('ana', day))
      await trail.settled()
    }
    await trail.sweep(365)
    assert.deepEqual([...new Set((await everything(trail)).map(({ about }) => about))], ['2025-11-23', '2025-11-24', '2026-11-23'])
    assert.equal(await trail.verify(), null)
  })

  test('stays in order when the clock goes back', async (t) => {
    const { trail, clock, store } = await made(t)
    for (const [at, about] of [['2026-11-24T00:00:10Z', 'one'], ['2026-11-23T23:59:50Z', 'two'], ['2026-11-24T00:00:20Z', 'three']] as const) { clock.at = at; trail.add(look('ana', about)); await trail.settled() }
    assert.deepEqual((await trail.page({}, null, 10)).entries.map(({ about }) => about), ['three', 'two', 'one'])
    assert.equal((await store.listPrivate('audit')).length, 1)
  })
})

test('a network has one mark in a day, another the next day and on another node, and it is no address', () => {
  const marks = new NetworkMarks()
  const [one, again, other, next] = [marks.markOf('203.0.113.7', '2026-11-23T01:00:00Z'), marks.markOf('203.0.113.7', '2026-11-23T23:00:00Z'), marks.markOf('203.0.113.8', '2026-11-23T23:00:00Z'), marks.markOf('203.0.113.7', '2026-11-24T00:00:00Z')]
  assert.match(one ?? '', /^[0-9a-f]{10}$/)
  assert.deepEqual([one === again, one === other, one === next, one === new NetworkMarks().markOf('203.0.113.7', '2026-11-23T01:00:00Z')], [true, false, false, false])
  assert.equal(marks.markOf(null, '2026-11-24T00:00:00Z'), null)
})
