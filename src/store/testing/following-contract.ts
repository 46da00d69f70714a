// The contract of a store as far as processes beside the writer follow it: `position`, `changes`, and `followed.ts` over them.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Open } from '../contract.ts'
import { FollowedStore, WriterNeeded } from '../followed.ts'
import type { Change, Store } from '../port.ts'
import { act, batch, freshPlace } from './opened.ts'

const START = { at: 0, mark: '' }
const put = (id: string): Change => ({ what: 'private', kind: 'draft', id })

export function followingContract(open: Open): void {
  const opened = async (t: { after(clean: () => unknown): void }, place = freshPlace()): Promise<{ writer: Store; reader: Store; place: string }> => {
    const writer = await open({ place, dialogue: 'hled', mode: 'write' })
    t.after(() => writer.close())
    const reader = await open({ place, dialogue: 'hled', mode: 'read' })
    t.after(() => reader.close())
    return { writer, reader, place }
  }

  test('every commit is told to a reader, in its order and with what it changed, and nothing that changed nothing', async (t) => {
    const { writer, reader } = await opened(t)
    assert.deepEqual(await reader.position(), START)
    assert.deepEqual(await reader.changes(START, 10), { changes: [], position: START })
    await writer.append(batch([act('MEX', 1), act('MEX', 2)]))
    await writer.putPrivate('draft', 'a', '1', 0)
    assert.equal(await writer.putPrivate('draft', 'a', '2', 7), null)
    assert.equal(await writer.putPrivate('draft', 'a', '2', 0), null)
    await writer.putPrivate('draft', 'a', '2', 1)
    await assert.rejects(writer.append(batch([act('MEX', 2)])))
    await writer.keepProof({ party: 'MEX', sequence: 1, held: 'one', received: 'other', broughtBy: null, noticedAt: null, settlement: null })
    await writer.keepProof({ party: 'MEX', sequence: 1, held: 'one', received: 'other', broughtBy: null, noticedAt: null, settlement: null })
    await writer.deletePrivate('draft', 'none')
    await writer.deletePrivate('draft', 'a')
    await writer.append({ acts: [], erased: [{ party: 'MEX', sequence: 2, line: 'withheld' }] })
    await writer.settle('MEX', 1, { keeps: 'f'.repeat(64), at: '2026-01-01T00:00:00Z', by: 'ana', reason: null }, null)
    const told = await reader.changes(START, 100)
    assert.deepEqual(told?.changes, [{ what: 'acts' }, put('a'), put('a'), { what: 'proofs' }, put('a'), { what: 'again' }, { what: 'again' }])
    assert.deepEqual(told?.position, await reader.position())
    assert.deepEqual(await reader.changes(told?.position ?? START, 10), { changes: [], position: told?.position })
    const some = await reader.changes(START, 2)
    assert.ok(some !== null && some.changes.length >= 2 && some.changes.length <= 3)
    const rest = await reader.changes(some?.position ?? START, 100)
    assert.deepEqual([...(some?.changes ?? []), ...(rest?.changes ?? [])], told?.changes)
  })

  test('positions go on after another opening, and a position of another past is not taken for one of this', async (t) => {
    const { writer, reader, place } = await opened(t)
    await writer.putPrivate('draft', 'a', '1', 0)
    const before = await reader.position()
    await writer.close()
    const next = await open({ place, dialogue: 'hled', mode: 'write' })
    t.after(() => next.close())
    await next.putPrivate('draft', 'b', '1', 0)
    const told = await reader.changes(before, 10)
    assert.deepEqual(told?.changes, [put('b')])
    assert.ok((told?.position.at ?? 0) > before.at && told?.position.mark !== before.mark)
    assert.equal(await reader.changes({ ...before, mark: 'another past' }, 10), null)
    assert.equal(await reader.changes({ at: 1_000_000, mark: before.mark }, 10), null)
  })

  test('who is too far behind is told to read everything', async (t) => {
    const { writer, reader } = await opened(t)
    await writer.putPrivate('draft', 'a', '1', 0)
    const before = await reader.position()
    for (let revision = 1; revision <= 1_300; revision++) await writer.putPrivate('draft', 'a', String(revision), revision)
    assert.equal(await reader.changes(before, 10), null)
    assert.notEqual(await reader.changes(await reader.position(), 10), null)
  })

  test('another dialogue of the same place is not told of', async (t) => {
    const { reader, place } = await opened(t)
    const river = await open({ place, dialogue: 'river', mode: 'write' }).catch(() => null)
    if (river === null) return t.skip('one writer a place')
    t.after(() => river.close())
    await river.putPrivate('draft', 'of the river', '1', 0)
    assert.deepEqual(await reader.changes(START, 10), { changes: [], position: START })
  })

  test('whoever follows has what is in memory read again before it holds the position, once for each id, and writes nothing', async (t) => {
    const { writer, place } = await opened(t)
    const followed = await FollowedStore.open(() => open({ place, dialogue: 'hled', mode: 'read' }))
    t.after(() => followed.close())
    const [reread, taken]: [(readonly string[] | null)[], (readonly Change[] | null)[]] = [[], []]
    followed.whenChanged('draft', async (ids) => { reread.push(ids) })
    const follow = () => followed.follow(async (changes) => { taken.push(changes) })
    for (const [revision, id] of [[0, 'a'], [1, 'a'], [0, 'b']] as const) await writer.putPrivate('draft', id, 'x', revision)
    assert.deepEqual(await follow(), await writer.position())
    assert.deepEqual([reread, taken], [[['a', 'b']], []])
    await writer.append(batch([act('MEX', 1)]))
    await follow()
    assert.deepEqual(taken, [[{ what: 'acts' }]])
    assert.deepEqual(followed.held, await writer.position())
    await writer.putPrivate('draft', 'c', 'x', 0)
    await assert.rejects(followed.follow(async () => undefined).then(() => followed.putPrivate('draft')), WriterNeeded)
    for (const write of [() => followed.append(), () => followed.deletePrivate('draft'), () => followed.keepProof(), () => followed.settle()]) await assert.rejects(write(), WriterNeeded)
  })

  test('what could not be taken is taken again, all of it', async (t) => {
    const { writer, place } = await opened(t)
    const followed = await FollowedStore.open(() => open({ place, dialogue: 'hled', mode: 'read' }))
    t.after(() => followed.close())
    await writer.append(batch([act('MEX', 1)]))
    await assert.rejects(followed.follow(async () => { throw new Error('of a test') }), /of a test/)
    assert.notDeepEqual(followed.held, await writer.position())
    const taken: (readonly Change[] | null)[] = []
    await followed.follow(async (changes) => { taken.push(changes) })
    assert.deepEqual(taken, [[{ what: 'acts' }]])
  })
}
