// The 48 hours of a record of decisions, as people are told of them.

import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { meeting, say } from '../../dialogue/testing/contents.ts'
import { exchange, saySoon } from '../testing/nodes.ts'
import { deskSide } from './testing/desk.ts'
import type { DeskSide } from './testing/desk.ts'

const MEETING = 'meeting/2030-10-01'
const MINUTES = { title: say('Record'), meeting: MEETING, paragraphs: [], wording: {}, sources: [] }

/** A meeting that both agreed to hold, from 9 to 17 hours in Mexico City. */
async function set(side: DeskSide): Promise<void> {
  await agree(side, MEETING, meeting('2030-10-01', { starts: '2030-10-01T09:00:00-06:00[America/Mexico_City]', ends: '2030-10-01T17:00:00-06:00[America/Mexico_City]' }) as never)
}

async function agree({ mex, usa }: DeskSide, item: string, content: never): Promise<void> {
  const { hash } = await saySoon(mex, { name: 'propose', changes: [{ item, base: null, content }], cover: null, audience: 'public' })
  await exchange(mex, usa)
  await saySoon(usa, { name: 'sign', proposal: hash })
  await exchange(mex, usa)
}

async function toldAt(side: DeskSide, at: string): Promise<readonly string[]> {
  side.clock.at = at
  await side.desk.watch.look()
  return side.desk.told.of('ana').map(({ code }) => code).filter((code) => code.startsWith('minutes-')).sort()
}

describe('the clock of a record of decisions', () => {
  test('is told when it begins, when it is about to run out and when it has, each once, to those who may sign', async (t) => {
    const side = await deskSide(t)
    await set(side)
    assert.deepEqual(await toldAt(side, '2030-10-01T22:59:00Z'), [])
    assert.deepEqual(await toldAt(side, '2030-10-01T23:00:00Z'), ['minutes-due'])
    assert.deepEqual(await toldAt(side, '2030-10-03T10:59:00Z'), ['minutes-due'], 'twelve hours are left')
    assert.deepEqual(await toldAt(side, '2030-10-03T11:01:00Z'), ['minutes-due', 'minutes-soon'])
    assert.deepEqual(await toldAt(side, '2030-10-03T23:01:00Z'), ['minutes-due', 'minutes-over', 'minutes-soon'])
    assert.deepEqual(await toldAt(side, '2030-10-03T23:02:00Z'), ['minutes-due', 'minutes-over', 'minutes-soon'])
    assert.deepEqual(side.desk.told.of('luz'), [], 'who only looks is not asked')
    assert.deepEqual(side.desk.told.of('ana').find(({ code }) => code === 'minutes-over')?.item, MEETING)
  })

  test('is told again after a restart no more than before it', async (t) => {
    const side = await deskSide(t)
    await set(side)
    await toldAt(side, '2030-10-02T00:00:00Z')
    const later = { ...side, ...(await side.again()) }
    assert.deepEqual(await toldAt(later, '2030-10-02T01:00:00Z'), ['minutes-due'])
  })

  test('is told to have been kept, or not, once the record is agreed, and after two weeks nothing is news', async (t) => {
    const side = await deskSide(t)
    await set(side)
    side.clock.at = '2030-10-02T12:00:00Z'
    await agree(side, 'minutes/2030-10-01', MINUTES as never)
    assert.deepEqual(await toldAt(side, '2030-10-02T13:00:00Z'), ['minutes-in-time'])
    const other = await deskSide(t)
    await set(other)
    assert.deepEqual(await toldAt(other, '2030-10-18T00:00:00Z'), [])
    await agree(other, 'minutes/2030-10-01', MINUTES as never)
    assert.deepEqual(await toldAt(other, '2030-10-18T01:00:00Z'), [])
  })
})
