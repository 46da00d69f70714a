import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ItemChange } from '../../record/index.ts'
import { meeting, say } from '../testing/contents.ts'
import { founded } from '../testing/table.ts'
import { meetingOfChanges } from './papers-of.ts'

const ONE = 'meeting/2026-12-01'
const change = (item: string, content: object | null): ItemChange => ({ item, base: null, content: content as ItemChange['content'] })
const minutes = { title: say('Record'), meeting: ONE, paragraphs: [], wording: {}, sources: [] }

test('papers belong to a meeting when all of them do: itself, its record, a text for it and the clauses of that text', () => {
  const [seat] = founded(['MEX', 'USA'], [change(ONE, meeting('2026-12-01')), change('meeting/2027-12-01', meeting('2027-12-01')), change('minutes/2026-12-01', minutes)])
  const rows = seat?.projection ?? assert.fail()
  const of = (...changes: readonly ItemChange[]) => meetingOfChanges(rows, changes)
  assert.equal(of(change(ONE, null)), ONE)
  assert.equal(of(change('minutes/2026-12-01', null)), ONE, 'an end belongs where the item did')
  const text = change('text/x', { meeting: ONE })
  assert.equal(of(text, change('clause/x-1', { text: 'text/x' }), change('joint-release/x', { text: 'text/x' })), ONE, 'also where the text comes with them')
  assert.equal(of(change(ONE, meeting('2026-12-02')), change('minutes/2026-12-01', minutes)), ONE)
})

test('and to none where they belong to two, to no meeting, or are none', () => {
  const [seat] = founded(['MEX', 'USA'], [change(ONE, meeting('2026-12-01'))])
  const rows = seat?.projection ?? assert.fail()
  const of = (...changes: readonly ItemChange[]) => meetingOfChanges(rows, changes)
  assert.equal(of(change(ONE, null), change('meeting/2027-12-01', meeting('2027-12-01'))), null)
  assert.equal(of(change(ONE, null), change('element/I', { body: null })), null)
  assert.equal(of(change('text/x', { meeting: null })), null)
  assert.equal(of(change('clause/x-1', { text: 'text/none' })), null)
  assert.equal(of(), null)
})
