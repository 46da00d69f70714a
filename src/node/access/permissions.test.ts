// Role × scope × deed × item × standing × side, every one of them. What is expected is not taken from the tables: it
// is the reviewed file `matrix.txt`, and rules written here in the words of the field, without the tables.

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { DEEDS, permits, ROLES, STANDINGS } from './index.ts'
import type { Deed, Role, Standing } from './index.ts'
import { answer, ITEMS, MAKERS, matrix, questions, SCOPES } from './testing/matrix.ts'
import type { Question } from './testing/matrix.ts'

const ALL = [...questions()].map((question) => ({ ...question, isAllowed: answer(question) }))
type Answered = Question & { readonly isAllowed: boolean }

/** No question of these may be answered with yes. */
function never(what: string, isMeant: (question: Answered) => boolean): void {
  test(what, () => {
    const meant = ALL.filter(isMeant)
    assert.ok(meant.length > 0, 'the rule speaks of nothing')
    assert.deepEqual(meant.filter(({ isAllowed }) => isAllowed), [])
  })
}

/** Every question of these must be. */
function always(what: string, isMeant: (question: Answered) => boolean): void {
  test(what, () => {
    const meant = ALL.filter(isMeant)
    assert.ok(meant.length > 0, 'the rule speaks of nothing')
    assert.deepEqual(meant.filter(({ isAllowed }) => !isAllowed), [])
  })
}

const PREPARED: readonly Standing[] = ['draft', 'in-clearance', 'cleared']
const SPEAKING: readonly Deed[] = ['draft', 'clear', 'sign', 'answer', 'report', 'translate', 'certify', 'disclose']
const may = (deed: Deed, ...roles: readonly Role[]) => never(`only ${roles.join(' or ')} may ${deed}`, (one) => one.deed === deed && !roles.includes(one.role))

describe('permissions', () => {
  test('are asked about in every combination', () => {
    assert.equal(ALL.length, 8 * 3 * 14 * 5 * 8 * 2)
    assert.deepEqual([ROLES.length, DEEDS.length, Object.keys(ITEMS).length, STANDINGS.length, MAKERS.length, Object.keys(SCOPES).length], [8, 14, 5, 8, 2, 3])
  })

  test('are those of the reviewed matrix, cell by cell', () => {
    const reviewed = readFileSync(new URL('matrix.txt', import.meta.url), 'utf8').split('\n')
    const made = matrix().split('\n')
    assert.deepEqual(made.filter((line) => !reviewed.includes(line)), [], 'allowed or forbidden otherwise than reviewed')
    assert.deepEqual(reviewed.filter((line) => !made.includes(line)), [], 'reviewed and no longer so')
  })

  may('draft', 'drafter', 'signatory')
  may('clear', 'clearer', 'legal-adviser')
  may('sign', 'signatory')
  may('answer', 'drafter', 'signatory')
  may('report', 'drafter', 'data-officer', 'signatory')
  may('translate', 'translator')
  may('certify', 'translator', 'legal-adviser')
  may('disclose', 'signatory', 'legal-adviser')

  never('what another side prepares is touched by nobody, not even looked at', ({ standing, by }) => PREPARED.includes(standing) && by === 'other')
  never('who reads, or administers, says nothing for the side', ({ role, deed }) => (role === 'viewer' || role === 'administrator') && SPEAKING.includes(deed))
  never('who reads, or administers, does not comment either', ({ role, deed }) => (role === 'viewer' || role === 'administrator') && deed === 'comment')
  never('nothing is signed before it is cleared', ({ deed, standing }) => deed === 'sign' && (standing === 'draft' || standing === 'in-clearance'))
  never('nothing is cleared that was not asked for, or that is out already', ({ deed, standing }) => deed === 'clear' && standing !== 'in-clearance' && standing !== 'cleared')
  never('what is agreed is neither signed again nor disclosed by one side', ({ deed, standing }) => (deed === 'sign' || deed === 'disclose') && standing === 'adopted')
  never('what another side said is not ours to disclose or correct', ({ deed, standing, by }) => by === 'other' && (deed === 'disclose' || (deed === 'report' && standing === 'live-statement')))
  never('what was replaced or has ended is only looked at, commented on and disclosed', ({ deed, standing }) => (standing === 'replaced-statement' || standing === 'ended') && !['look', 'comment', 'disclose'].includes(deed))
  never('a statement is no draft, and nothing to sign or clear', ({ deed, standing }) => standing === 'live-statement' && ['draft', 'sign', 'clear', 'answer', 'translate', 'certify'].includes(deed))
  never('a role of one organization says nothing about what is not that organization’s', ({ scope, deed, item }) => scope === 'organisation' && SPEAKING.includes(deed) && item !== 'own organisation')
  never('a role of one body says nothing about what is not that body’s', ({ scope, deed, item }) => scope === 'body' && SPEAKING.includes(deed) && item !== 'own body')
  never('rounds, clearances to come, people and the audit trail are about no item', ({ deed }) => ['run-round', 'set-clearance', 'manage-people', 'audit'].includes(deed))

  always('everybody admitted looks at whatever this side has or the parties share', ({ deed, standing, by }) => deed === 'look' && !(PREPARED.includes(standing) && by === 'other'))
  always('a signatory of the side sends what is cleared, whosever item it is', ({ role, scope, deed, standing, by }) => role === 'signatory' && scope === 'side' && deed === 'sign' && standing === 'cleared' && by === 'own')
  always('a signatory of the side signs what another offers', ({ role, scope, deed, standing }) => role === 'signatory' && scope === 'side' && deed === 'sign' && standing === 'open-proposal')
  always('a drafter of an organization drafts on what is its own, in force or on offer', ({ role, scope, deed, item, standing, by }) => role === 'drafter' && scope === 'organisation' && deed === 'draft' && item === 'own organisation' && (standing === 'adopted' || standing === 'open-proposal' || (standing === 'draft' && by === 'own')))
  always('a data officer of a body reports on what is in force there', ({ role, scope, deed, item, standing }) => role === 'data-officer' && scope === 'body' && deed === 'report' && item === 'own body' && standing === 'adopted')
  always('who clears for an organization clears what is asked of it', ({ role, scope, deed, item, standing, by }) => (role === 'clearer' || role === 'legal-adviser') && scope === 'organisation' && deed === 'clear' && item === 'own organisation' && standing === 'in-clearance' && by === 'own')

  test('of the whole side are never fewer than those of a part of it', () => {
    const key = ({ role, deed, item, standing, by }: Question) => [role, deed, item, standing, by].join()
    const wide = new Map(ALL.filter(({ scope }) => scope === 'side').map((one) => [key(one), one.isAllowed]))
    assert.deepEqual(ALL.filter((one) => one.isAllowed && wide.get(key(one)) !== true), [])
  })

  test('of two roles are those of either, and none without a role', () => {
    for (const question of ALL.filter((_, index) => index % 7 === 0)) {
      const subject = { standing: question.standing, by: question.by }
      assert.equal(permits([], question.deed, ITEMS[question.item], subject), false)
      assert.equal(permits([{ role: 'viewer', scope: null }, { role: question.role, scope: SCOPES[question.scope] }], question.deed, ITEMS[question.item], subject), question.isAllowed || (question.deed === 'look' && answer({ ...question, role: 'viewer' })))
    }
  })

  test('are the same for either side: which of the two asks changes nothing', () => {
    for (const { deed, standing, by, role } of ALL) {
      const asked = (own: string, other: string) => [own, other].map((organisation) => permits([{ role, scope: own }], deed, [organisation], { standing, by }))
      assert.deepEqual(asked('organisation/SRE', 'organisation/DOC'), asked('organisation/DOC', 'organisation/SRE'))
    }
  })

  test('to manage people, to read the audit trail and to set clearances come only with a role for the whole side', () => {
    for (const role of ROLES) {
      for (const deed of ['manage-people', 'audit', 'set-clearance'] as const) {
        const isMeant = role === 'administrator' || (role === 'signatory' && deed === 'set-clearance')
        assert.equal(permits([{ role, scope: null }], deed), isMeant, `${role} ${deed}`)
        assert.equal(permits([{ role, scope: 'organisation/SRE' }], deed), false, `${role} ${deed}`)
      }
    }
  })

  test('asked without an item let in whoever may do it to anything', () => {
    for (const role of ROLES) {
      for (const scope of [null, 'organisation/SRE', 'body/scwg']) {
        for (const deed of SPEAKING) {
          const anywhere = ALL.some((one) => one.role === role && one.deed === deed && SCOPES[one.scope] === scope && one.isAllowed)
          assert.equal(permits([{ role, scope }], deed), anywhere, `${role} ${String(scope)} ${deed}`)
        }
      }
    }
  })
})
