// What the rules ask of a paired project and of what a side says of its phases.

import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { ItemChange, Json } from '../record/index.ts'
import { phaseOf, projectOf } from './testing/projects.ts'
import { organisation, say } from './testing/contents.ts'
import { actKey } from './rows.ts'
import { founded } from './testing/table.ts'
import type { ProjectContent } from './items/index.ts'
import type { PhaseContent } from './statements/index.ts'
import { sideDeedOf } from './views/side-deeds.ts'

const PROJECT = 'project/bridge'
const OWN: readonly ItemChange[] = [
  { item: 'organisation/NORTH', base: null, content: organisation('USA', { acronym: 'NORTH' }) },
  { item: 'organisation/SOUTH', base: null, content: organisation('MEX', { acronym: 'SOUTH' }) },
]
const OPENING = phaseOf('opening', null, { kind: 'opening', after: [{ phase: 'road', lag: 0 }] })
const BRIDGE = projectOf([phaseOf('port', 'USA', { ends: '2027-12' }), phaseOf('road', 'MEX', { starts: '2027', ends: '2027-06' }), OPENING])

function table() {
  const [mex, usa] = founded(['MEX', 'USA'], [...OWN, { item: PROJECT, base: null, content: BRIDGE as unknown as ItemChange['content'] }])
  if (mex === undefined || usa === undefined) throw new Error('two seats')
  const proposing = (content: ProjectContent) => {
    const decision = mex.decide({ name: 'propose', changes: [{ item: 'project/tunnel', base: null, content: content as unknown as ItemChange['content'] }], cover: null, audience: 'public' })
    return 'issues' in decision ? decision.issues : decision
  }
  const stating = (content: Partial<PhaseContent> & { phase: string }, about = PROJECT) => {
    const whole = { expectedStart: null, expectedEnd: null, began: null, ended: null, reason: null, sources: [], ...content }
    const decision = mex.decide({ name: 'state', about, type: 'phase', content: whole as unknown as { [key: string]: Json }, replaces: null, audience: 'public' })
    return 'issues' in decision ? decision.issues : 'speech' in decision ? [] : decision
  }
  return { mex, usa, proposing, stating }
}

describe('a paired project', () => {
  test('with what it waits for, an opening and owners of the right side it can be proposed', () => {
    assert.ok('speech' in table().proposing(projectOf([phaseOf('road', 'MEX', { owners: ['organisation/SOUTH'] }), { ...OPENING, owners: ['organisation/SOUTH', 'organisation/NORTH'] }])))
  })

  const wrong: readonly (readonly [string, ProjectContent, string, string])[] = [
    ['no phase at all', projectOf([], { opening: null }), 'too_small', 'changes.0.content.phases'],
    ['a phase that waits for one that is not there', projectOf([phaseOf('road', 'MEX', { after: [{ phase: 'tunnel', lag: 0 }] }), OPENING]), 'phase-unknown', 'changes.0.content.phases.0.after.0.phase'],
    ['an opening that is no phase of it', projectOf([phaseOf('road', 'MEX')]), 'phase-unknown', 'changes.0.content.opening'],
    ['a phase that waits for itself', projectOf([phaseOf('road', 'MEX', { after: [{ phase: 'road', lag: 5 }] }), OPENING]), 'phase-cycle', 'changes.0.content.phases.0.after (road → road)'],
    ['a name that two phases have', projectOf([phaseOf('road', 'MEX'), phaseOf('road', 'USA'), OPENING]), 'slug-repeated', 'changes.0.content.phases.1.phase'],
    ['a half of nobody at the table', projectOf([phaseOf('road', 'CAN'), OPENING]), 'party-unknown', 'changes.0.content.phases.0.party'],
    ['a phase that ends before it begins', projectOf([phaseOf('road', 'MEX', { starts: '2027-06-02', ends: '2027-06-01' }), OPENING]), 'phase-ends-early', 'changes.0.content.phases.0.ends'],
    ['an owner of the other side', projectOf([phaseOf('road', 'MEX', { owners: ['organisation/NORTH'] }), OPENING]), 'owner-of-other-side', 'changes.0.content.phases.0.owners.0'],
    ['an owner that is no organization', projectOf([phaseOf('road', 'MEX', { owners: [PROJECT] }), OPENING]), 'owner-of-other-side', 'changes.0.content.phases.0.owners.0'],
  ]
  for (const [what, content, code, path] of wrong) test(`${what} is told with its place`, () => { assert.deepEqual(table().proposing(content), [{ code, path }]) })

  test('the way round a circle is named, whichever phase it is met from', () => {
    const after = (phase: string) => [{ phase, lag: 0 }]
    const content = projectOf([phaseOf('first', 'USA', { after: after('road') }), phaseOf('road', 'MEX', { after: after('permit') }), phaseOf('permit', 'MEX', { after: after('design') }), phaseOf('design', 'USA', { after: after('road') }), OPENING])
    assert.deepEqual(table().proposing(content), [{ code: 'phase-cycle', path: 'changes.0.content.phases.1.after (road → permit → design → road)' }])
  })

  test('dates that may be in the right order are: a year holds all its days', () => {
    assert.ok('speech' in table().proposing(projectOf([phaseOf('road', 'MEX', { starts: '2027-06', ends: '2027' }), OPENING])))
  })
})

describe('what a side says of a phase', () => {
  test('it says of its own half, and of what all do together', () => {
    const { stating } = table()
    assert.deepEqual(stating({ phase: 'road', expectedEnd: '2027-06-30' }), [])
    assert.deepEqual(stating({ phase: 'opening', expectedEnd: '2028-02' }), [])
  })

  const wrong: readonly (readonly [string, Partial<PhaseContent> & { phase: string }, string, string])[] = [
    ['of the half of the other side', { phase: 'port', expectedEnd: '2027-11-01' }, 'phase-not-own', 'content.phase'],
    ['of a phase that is not there', { phase: 'tunnel', expectedEnd: '2028-01-01' }, 'phase-unknown', 'content.phase'],
    ['nothing', { phase: 'road' }, 'phase-says-nothing', 'content.expectedEnd'],
    ['an end before the beginning', { phase: 'road', expectedStart: '2027-05-02', expectedEnd: '2027-05-01' }, 'phase-ends-early', 'content.expectedEnd'],
    ['an expected end before it really began', { phase: 'road', began: '2027-05-02', expectedEnd: '2027-05-01' }, 'phase-ends-early', 'content.expectedEnd'],
    ['that it ended before it began', { phase: 'road', began: '2027-05-02', ended: '2027-05-01' }, 'phase-ends-early', 'content.ended'],
    ['a later end and not why', { phase: 'road', expectedEnd: '2027-12-31' }, 'reason-required', 'content.reason'],
    ['that it ended late and not why', { phase: 'road', ended: '2027-07-01' }, 'reason-required', 'content.reason'],
  ]
  for (const [what, content, code, path] of wrong) test(`it cannot say ${what}`, () => { assert.deepEqual(table().stating(content), [{ code, path }]) })

  test('it is said of a project and of nothing else', () => {
    assert.deepEqual(table().stating({ phase: 'road', expectedEnd: '2027-01-01' }, 'organisation/SOUTH'), [{ code: 'not-about-this', path: 'about' }])
  })

  test('it takes the place of an earlier word on the same phase only', () => {
    const { mex } = table()
    const content = (phase: string) => ({ phase, expectedStart: null, expectedEnd: '2027-06-01', began: null, ended: null, reason: say('Why'), sources: [] })
    const first = mex.state(PROJECT, 'phase', content('road')).hash
    const again = (phase: string) => mex.decide({ name: 'state', about: PROJECT, type: 'phase', content: content(phase) as never, replaces: first, audience: 'public' })
    assert.ok('speech' in again('road'))
    assert.deepEqual(again('opening'), { issues: [{ code: 'another-phase', path: 'replaces' }] })
  })

  test('it is told as a deed of its side', () => {
    const { mex } = table()
    const { header } = mex.state(PROJECT, 'phase', { phase: 'road', expectedStart: null, expectedEnd: '2027-06-01', began: null, ended: null, reason: null, sources: [] })
    const act = mex.projection.find('act', actKey('MEX', header.sequence))
    const deed = act === undefined ? null : sideDeedOf(mex.projection, act)
    assert.deepEqual([deed?.deed, deed?.item], ['expected-phase', PROJECT])
  })
})
