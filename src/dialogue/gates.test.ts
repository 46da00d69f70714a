import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Act } from '../record/index.ts'
import type { Decision } from './decide.ts'
import { gatesOf, judgeGates, openGates } from './gates.ts'
import type { DialogueContent } from './items/index.ts'
import { say } from './testing/contents.ts'
import { agreeOn, clause, hashOf, release, text, withText } from './testing/instruments.ts'
import { meet } from './testing/table.ts'
import type { Seat } from './testing/table.ts'

const code = (decision: Decision) => ('refused' in decision ? decision.refused : 'issues' in decision ? decision.issues.map((issue) => `${issue.code} ${issue.path}`).join(' ') : 'said')
const charterOf = (seat: Seat) => seat.projection.find('item', seat.charterItem)?.versions.at(-1)?.content as unknown as DialogueContent
const open = (seat: Seat, hash = hashOf(seat.projection)) => openGates(seat.projection, charterOf(seat), 'text/lake', hash).flatMap(({ party, gates }) => gates.map(({ gate, why }) => `${party} ${gate} ${why}`))

const word = (seat: Seat, gate: string, changed: object = {}, replaces: Act | null = null) => ({
  name: 'state', about: 'text/lake', type: 'gate', replaces: replaces?.hash ?? null, audience: 'parties',
  content: { gate, instrument: 'statement', hash: hashOf(seat.projection), outcome: 'passed', office: say('Legal Office'), date: '2027-03-01', reference: 'L-1', covers: null, ...changed } as never,
}) as const
const reopened = { outcome: 'reopened', reason: say('A paragraph was overlooked.'), reference: undefined, covers: undefined }
const without = (content: object) => Object.fromEntries(Object.entries(content).filter(([, value]) => value !== undefined))
const reopen = (seat: Seat, gate: string, replaces: Act) => ({ ...word(seat, gate, {}, replaces), content: without({ ...(word(seat, gate).content as object), ...reopened }) as never })

function table(names?: readonly string[]) {
  const seats = withText(names)
  const [mex = assert.fail(), usa = assert.fail()] = seats
  const pass = (seat: Seat, gate: string, changed: object = {}, replaces: Act | null = null) => { const { act } = seat.do(word(seat, gate, changed, replaces)); meet(seats); return act }
  const releaseIt = (changed: object = {}) => ({ name: 'propose', changes: [mex.change('joint-release/lake', release(mex.projection, changed) as never)], cover: null, audience: 'parties' }) as const
  return { seats, mex, usa, pass, releaseIt }
}

describe('the gates of a text', () => {
  it('are those of its class, each of one party, open until that party says otherwise', () => {
    const { mex, usa, pass } = table()
    assert.deepEqual(open(mex), ['MEX opinion unsaid', 'USA clearance unsaid'])
    pass(mex, 'opinion')
    for (const seat of [mex, usa]) assert.deepEqual(open(seat), ['USA clearance unsaid'])
    pass(usa, 'clearance')
    for (const seat of [mex, usa]) assert.deepEqual(open(seat), [])
  })

  it('come after the release where the law says so, and stand in nobody’s way', () => {
    const { usa } = table()
    const [, own] = gatesOf(usa.projection, charterOf(usa), 'text/lake', hashOf(usa.projection))
    assert.deepEqual(own?.gates.map(({ gate, stage, withinDays, state }) => [gate, stage, withinDays, state]), [['clearance', 'before-signature', null, 'open'], ['report', 'after', 15, 'open']])
    assert.ok(!open(usa).some((line) => line.includes('report')))
  })

  it('are none where the class has none, or there is no such text', () => {
    const [mex = assert.fail()] = withText(['MEX', 'USA'], { instrument: 'leaflet' })
    assert.deepEqual(open(mex), [])
    assert.deepEqual(openGates(mex.projection, charterOf(mex), 'text/other', 'a'.repeat(64)), [])
  })

  it('open again when a word of the text changes, and stay passed where the party says that this covers the change', () => {
    const { seats, mex, pass } = table()
    const said = pass(mex, 'opinion')
    const before = hashOf(mex.projection)
    agreeOn(seats, [['clause/one', clause('The lake is very deep.', 'a')]])
    assert.deepEqual(open(mex), ['MEX opinion text-changed', 'USA clearance unsaid'])
    assert.deepEqual(open(mex, before), ['USA clearance unsaid'], 'for the earlier text it is still passed')
    pass(mex, 'opinion', { covers: say('One word of emphasis.') }, said)
    assert.deepEqual(open(mex), ['USA clearance unsaid'])
  })

  it('open again when a clause comes or goes, and when the title changes', () => {
    for (const [item, content] of [['clause/two', clause('And wide.', 'b')], ['text/lake', text({ title: say('Another title') })]] as const) {
      const { seats, mex, pass } = table()
      pass(mex, 'opinion')
      agreeOn(seats, [[item, content]])
      assert.ok(open(mex).includes('MEX opinion text-changed'), item)
    }
  })

  it('open all again when the class changes, also where the new class has a gate of the same name', () => {
    const { seats, mex, usa, pass } = table()
    pass(mex, 'opinion')
    pass(usa, 'clearance')
    agreeOn(seats, [['text/lake', text({ instrument: 'treaty' })]])
    assert.deepEqual(open(mex), ['MEX opinion class-changed', 'MEX senate unsaid', 'USA authority unsaid'])
  })

  it('are each in one state, whoever looks', () => {
    const { seats, mex, usa, pass } = table()
    const said = pass(mex, 'opinion')
    mex.do(reopen(mex, 'opinion', said))
    meet(seats)
    assert.deepEqual(open(mex), ['MEX opinion reopened', 'USA clearance unsaid'])
    assert.deepEqual(gatesOf(mex.projection, charterOf(mex), 'text/lake', hashOf(mex.projection)), gatesOf(usa.projection, charterOf(usa), 'text/lake', hashOf(usa.projection)))
  })
})

describe('a word about a gate', () => {
  it('is refused where it is about a gate of another party, of another class, or of no text', () => {
    const { mex, usa } = table()
    assert.equal(code(mex.decide(word(mex, 'clearance'))), 'gate-unknown')
    assert.equal(code(usa.decide(word(usa, 'opinion'))), 'gate-unknown')
    assert.equal(code(mex.decide(word(mex, 'senate'))), 'gate-unknown')
    assert.equal(code(mex.decide({ ...word(mex, 'opinion'), about: null })), 'text-unknown')
    assert.equal(code(mex.decide({ ...word(mex, 'opinion'), about: 'clause/one' })), 'text-unknown')
  })

  it('is between the parties', () => {
    const { mex } = table()
    assert.equal(code(mex.decide({ ...word(mex, 'opinion'), audience: 'public' })), 'text-before-release')
  })

  it('is refused for another text or class than the one in force', () => {
    const { mex } = table()
    assert.equal(code(mex.decide(word(mex, 'opinion', { hash: 'a'.repeat(64) }))), 'text-changed-meanwhile')
    assert.equal(code(mex.decide(word(mex, 'opinion', { instrument: 'treaty' }))), 'text-changed-meanwhile')
  })

  it('overwrites no colleague unseen', () => {
    const { mex, pass } = table()
    const said = pass(mex, 'opinion')
    assert.equal(code(mex.decide(word(mex, 'opinion', { reference: 'L-2' }))), 'gate-said')
    assert.equal(code(mex.decide(word(mex, 'opinion', { reference: 'L-2' }, said))), 'said')
  })

  it('says by which office and when, and why where nothing was passed', () => {
    const { mex } = table()
    assert.match(code(mex.decide(word(mex, 'opinion', { outcome: 'not-needed' }))), /content\.reason/)
    assert.match(code(mex.decide(word(mex, 'opinion', { office: { en: 'Legal Office' } }))), /missing-language content\.office\.es/)
    assert.match(code(mex.decide(word(mex, 'opinion', { date: '2027-02-30' }))), /not-a-date content\.date/)
    assert.match(code(mex.decide(word(mex, 'opinion', { outcome: 'waved-through' }))), /invalid/)
  })
})

describe('a joint release', () => {
  it('is not proposed while a gate of one’s own side is open', () => {
    const { mex, pass, releaseIt } = table()
    assert.deepEqual(mex.decide(releaseIt()), { refused: 'gate-open', facts: { text: 'text/lake', gates: 'opinion' } })
    pass(mex, 'opinion')
    assert.equal(code(mex.decide(releaseIt())), 'said', 'the gates of the other side are for that side to ask for')
  })

  it('is not signed while a gate of one’s own side is open, whatever the other side has said of its own', () => {
    const { seats, mex, usa, pass, releaseIt } = table()
    pass(mex, 'opinion')
    const proposal = mex.do(releaseIt()).act.hash
    meet(seats)
    assert.equal(code(usa.decide({ name: 'sign', proposal })), 'gate-open')
    pass(usa, 'clearance')
    assert.equal(code(usa.decide({ name: 'sign', proposal })), 'said')
  })

  it('of an earlier text passes by what was said of that text, and of a later one does not', () => {
    const { seats, mex, pass, releaseIt } = table()
    pass(mex, 'opinion')
    const earlier = releaseIt()
    agreeOn(seats, [['clause/one', clause('The lake is very deep.', 'a')]])
    assert.equal(code(mex.decide(releaseIt())), 'gate-open')
    assert.notEqual(code(mex.decide(earlier)), 'gate-open')
  })

  it('that is withdrawn lets nothing out, and asks for no gate', () => {
    const { mex } = table()
    assert.equal(judgeGates(mex.projection, charterOf(mex), release(mex.projection), 'MEX')?.refused, 'gate-open')
    assert.equal(judgeGates(mex.projection, charterOf(mex), release(mex.projection, { withdrawn: say('Found too early.') }), 'MEX'), null)
  })

  it('keeps the gates that were passed for it shut, until its signature is withdrawn', () => {
    const { seats, mex, usa, pass, releaseIt } = table()
    const said = pass(mex, 'opinion')
    const cleared = pass(usa, 'clearance')
    const { act } = mex.do(releaseIt())
    meet(seats)
    const retract = (of: Act) => ({ name: 'state', about: 'text/lake', type: 'gate', content: null, replaces: of.hash, audience: 'parties' }) as const
    assert.equal(code(mex.decide(reopen(mex, 'opinion', said))), 'gate-released')
    assert.equal(code(mex.decide(retract(said))), 'gate-released')
    assert.equal(code(usa.decide(reopen(usa, 'clearance', cleared))), 'said', 'who has not signed may still say that its gate is open')
    mex.do({ name: 'withdraw', proposal: act.hash, reason: null })
    assert.equal(code(mex.decide(reopen(mex, 'opinion', said))), 'said')
  })

  it('that is agreed keeps them shut on both sides', () => {
    const { seats, mex, usa, pass, releaseIt } = table()
    const said = [pass(mex, 'opinion'), pass(usa, 'clearance')] as const
    const { act } = mex.do(releaseIt())
    meet(seats)
    usa.do({ name: 'sign', proposal: act.hash })
    meet(seats)
    assert.equal(code(mex.decide(reopen(mex, 'opinion', said[0]))), 'gate-released')
    assert.equal(code(usa.decide(reopen(usa, 'clearance', said[1]))), 'gate-released')
  })
})
