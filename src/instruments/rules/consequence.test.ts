// What is shown to follow before a provision, a calendar or a fact is signed.

import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { ItemChange } from '../../record/index.ts'
import { boardInstrument, calendar, enterAt, fact, provision, rulesInstrument } from '../../dialogue/testing/rules.ts'
import { say } from '../../dialogue/testing/contents.ts'
import { founded } from '../../dialogue/testing/table.ts'
import { followsOf } from './consequence.ts'
import type { Intended } from './consequence.ts'

const [RULES, BOARD, HOUR] = ['instrument/rules', 'instrument/board', '2026-11-23T12:00:00Z']
const step = (name: string, needs: string[] = []) => ({ step: name, title: say(name), blocked: say(`no ${name}`), needs, organisation: null })
const change = (item: string, content: object): ItemChange => ({ item, base: null, content: content as ItemChange['content'] })

function table() {
  const [mex] = founded(['MEX', 'USA'], [change(RULES, rulesInstrument()), change(BOARD, boardInstrument([{ track: 'south', title: say('South'), party: 'MEX', steps: [step('law'), step('judge', ['law'])] }]))])
  if (mex === undefined) throw new Error('a seat')
  const follows = (content: object | null, replaces: string | null = null, type: Intended['type'] = 'provision') => followsOf(mex.projection, { about: type === 'fact' ? BOARD : RULES, type, party: 'MEX', content: content as Intended['content'], replaces })
  return { mex, follows }
}

describe('before it is signed', () => {
  it('a new act is told to change answers from its first day only, and to end the one before', () => {
    const { mex, follows } = table()
    enterAt(mex, RULES, provision('first', '2020-01-01'), HOUR)
    const found = follows(provision('second', '2027-01-01', { ends: ['first'] }))
    assert.ok(found.of === 'provision')
    assert.deepEqual([found.firstDay, found.spans.map(({ before, after }) => [before, after])], ['2027-01-01', [[{ from: '2020-01-01', until: null }, { from: '2020-01-01', until: '2026-12-31' }], [null, { from: '2027-01-01', until: null }]]])
  })

  it('a correction of words is told to change answers from the first day of the provision', () => {
    const { mex, follows } = table()
    const first = enterAt(mex, RULES, provision('first', '2020-01-01'), HOUR)
    assert.equal(follows(provision('first', '2020-01-01', { says: say('Otherwise.') }), first.hash).firstDay, '2020-01-01')
    assert.equal(follows(provision('first', '2020-01-01'), first.hash).firstDay, null)
    assert.equal(follows(null, first.hash).firstDay, '2020-01-01')
  })

  it('a calendar is told to close and open days, and how many become known', () => {
    const { mex, follows } = table()
    const first = enterAt(mex, RULES, calendar('2026-01-01', '2026-12-31', ['2026-01-01', '2026-12-25']), HOUR)
    const found = follows(calendar('2026-01-01', '2027-01-02', ['2026-01-01', '2026-05-05']), first.hash, 'calendar')
    assert.deepEqual(found, { of: 'calendar', closed: ['2026-05-05'], opened: ['2026-12-25'], newlyKnown: 2, forgotten: 0, firstDay: '2026-05-05' })
    assert.deepEqual(follows(null, first.hash, 'calendar').firstDay, '2026-01-01')
  })

  it('a fact is told to turn its step and those that wait for it', () => {
    const { mex, follows } = table()
    enterAt(mex, BOARD, fact('judge', 'south/judge', '2020-01-01'), HOUR)
    const found = follows(fact('law', 'south/law', '2026-12-01'), null, 'fact')
    assert.ok(found.of === 'fact')
    assert.deepEqual(found.steps.map(({ day, before, after }) => [day, before, after]), [['2026-12-01', 'blocked', 'holds'], ['2026-12-01', 'blocked', 'holds']])
  })
})
