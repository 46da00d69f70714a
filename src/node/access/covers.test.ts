import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { RowReader } from '../../dialogue/rows.ts'
import { element, organisation } from '../../dialogue/testing/contents.ts'
import { phaseOf, projectOf } from '../../dialogue/testing/projects.ts'
import { coversOf } from './index.ts'

/** Rows in which only these items are in force. */
function rowsOf(items: Readonly<Record<string, object>>): RowReader {
  const find = (prefix: string, rest: string) => {
    if (prefix === 'kind') return Object.keys(items).filter((item) => item.startsWith(`${rest}/`))
    return prefix === 'item' && items[rest] !== undefined ? { item: rest, versions: [{ version: 'v', content: items[rest] }] } : undefined
  }
  return { find } as unknown as RowReader
}

describe('what a thing belongs to', () => {
  const rows = rowsOf({
    'organisation/OLD': organisation('A'), 'organisation/NEW': { ...organisation('A'), succeeds: ['organisation/OLD'] }, 'organisation/NEWEST': { ...organisation('A'), succeeds: ['organisation/NEW'] },
    'organisation/WO': organisation('A'),
    'element/1': element('plan/p', 'pillar', '1'), 'element/1.1': element('element/1', 'initiative', '1.1', { owners: ['organisation/WO'], body: 'body/scwg' }),
    'element/1.1.a': element('element/1.1', 'activity', '1.1.a'), 'element/1.1.b': element('element/1.1', 'activity', '1.1.b', { owners: ['organisation/OLD'] }),
  })

  test('is its owners and its body, or those of the nearest element above that has some', () => {
    assert.deepEqual(coversOf(rows, 'element/1.1'), ['organisation/WO', 'body/scwg'])
    assert.deepEqual(coversOf(rows, 'element/1.1.a'), ['organisation/WO', 'body/scwg'])
  })

  test('is also whoever succeeded an owner, and whoever succeeded that one', () => {
    assert.deepEqual(coversOf(rows, 'element/1.1.b'), ['organisation/OLD', 'organisation/NEW', 'organisation/NEWEST', 'body/scwg'])
    assert.deepEqual(coversOf(rows, 'organisation/OLD'), ['organisation/OLD', 'organisation/NEW', 'organisation/NEWEST'])
  })

  test('of a paired project is whoever answers for a phase of it, on whichever side, and its body', () => {
    const phases = [phaseOf('port', 'B', { owners: ['organisation/WO'] }), phaseOf('road', 'A', { owners: ['organisation/NEW', 'organisation/WO'] })]
    assert.deepEqual(coversOf(rowsOf({ 'project/bridge': projectOf(phases, { body: 'body/scwg' }) }), 'project/bridge'), ['organisation/WO', 'organisation/NEW', 'body/scwg'])
    assert.deepEqual(coversOf(rows, 'project/none'), [])
  })

  test('is nobody in particular for what is joint, and for what is not there', () => {
    for (const item of ['element/1', 'element/none', 'plan/p', 'meeting/x', 'dialogue/lake']) assert.deepEqual(coversOf(rows, item), [])
    assert.deepEqual(coversOf(rows, 'body/scwg'), ['body/scwg'])
  })
})
