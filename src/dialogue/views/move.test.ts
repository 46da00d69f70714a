import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Act } from '../../record/index.ts'
import { say } from '../testing/contents.ts'
import { founded, meet } from '../testing/table.ts'
import type { Seat } from '../testing/table.ts'
import { element, plan } from '../testing/contents.ts'
import type { Citation, ProposalStatus } from '../rows.ts'
import { movesFrom, movesOn, movesOnItem, positionsOn } from './move.ts'
import type { Asking, Move, MoveReason, Position, Positioned, PositionName, Withdrawing } from './move.ts'

const cite = (party: string, sequence = 1): Citation => ({ party, sequence, hash: `${party}${sequence}`, at: '2026-01-01T00:00:00Z' })
const NAMES: readonly PositionName[] = ['stands', 'unanswered', 'received', 'reserved', 'asked', 'declined', 'countered', 'crossing', 'withdrawing']
const OTHER = 'f'.repeat(64)

function position(is: PositionName, party: string, others: readonly string[]): Position {
  const since = cite(party)
  if (is === 'countered' || is === 'crossing') return { is, since, about: OTHER }
  return is === 'withdrawing' ? { is, since, about: OTHER, unacknowledged: others.slice(0, 1) } : { is, since }
}

/** Every combination of positions in which the first party, which proposed, stands. */
function combinations(parties: readonly string[]): readonly (readonly Positioned[])[] {
  const [proposer = '', ...others] = parties
  const first: Positioned = { party: proposer, position: position('stands', proposer, others) }
  const rest = others.reduce<readonly (readonly Positioned[])[]>((before, party) => before.flatMap((all) => NAMES.map((is) => [...all, { party, position: position(is, party, parties.filter((one) => one !== party)) }])), [[]])
  return rest.map((all) => [first, ...all])
}

/** What the comment above the table promises, said once more from the other side. */
const EXPECTED: Readonly<Record<PositionName, readonly MoveReason[]>> = {
  stands: [], unanswered: ['answer'], received: ['answer'], reserved: ['answer'], asked: ['reply'], 'ad-referendum': ['confirm'], declined: ['reconsider'], countered: ['answer-counter'], crossing: ['choose'], withdrawing: ['acknowledge'],
}
const BY_ITSELF: readonly PositionName[] = ['unanswered', 'received', 'reserved']

const questionsOf = (positions: readonly Positioned[]): Asking[] => positions.filter(({ position: { is } }) => is === 'asked').map(({ party }) => ({ asks: positions.find((one) => one.party !== party)?.party ?? '', since: cite(party, 9), about: `question of ${party}` }))

describe('the table of whose move it is', () => {
  for (const parties of [['A', 'B'], ['A', 'B', 'C'], ['A', 'B', 'C', 'D']]) {
    it(`an open proposal of ${parties.length} parties is somebody’s move in every combination in which somebody has not signed`, () => {
      for (const positions of combinations(parties)) {
        const { moves, nobody } = movesFrom('open', positions, questionsOf(positions), [])
        const isSigned = positions.every(({ position: { is } }) => is === 'stands')
        assert.equal(nobody, null)
        assert.equal(moves.length > 0, !isSigned, JSON.stringify(positions))
        assert.ok(moves.every(({ party }) => parties.includes(party)))
        assert.equal(new Set(moves.map(({ party, why, about }) => `${party} ${why} ${about}`)).size, moves.length, 'a reason stands twice')
        const reasons = new Set(moves.map(({ why }) => why))
        assert.deepEqual([...reasons].sort(), [...new Set(positions.flatMap(({ position: { is } }) => EXPECTED[is]))].sort(), JSON.stringify(positions))
        for (const { party, position: { is } } of positions) if (BY_ITSELF.includes(is)) assert.ok(moves.some((move) => move.party === party && move.why === 'answer'))
      }
    })
  }

  it('a party that stands is asked for nothing but replies, second thoughts, an answer to a counter, a choice and acknowledgements', () => {
    for (const positions of combinations(['A', 'B', 'C'])) {
      const standing = positions.filter(({ position: { is } }) => is === 'stands').map(({ party }) => party)
      const { moves } = movesFrom('open', positions, questionsOf(positions), [])
      assert.deepEqual(moves.filter(({ party, why }) => standing.includes(party) && why === 'answer'), [])
    }
  })

  it('a question to a party is its move whatever it has answered, also when the proposer asks', () => {
    for (const positions of combinations(['A', 'B'])) {
      const asked = movesFrom('open', positions, [{ asks: 'B', since: cite('A', 3), about: 'q' }], [])
      assert.ok(asked.moves.some(({ party, why, about }) => party === 'B' && why === 'reply' && about === 'q'))
    }
  })

  it('a closed proposal is nobody’s move, and says why, but for a withdrawal that is not acknowledged', () => {
    for (const status of ['adopted', 'superseded', 'withdrawn'] as const satisfies readonly ProposalStatus[]) {
      assert.deepEqual(movesFrom(status, [], [{ asks: 'B', since: cite('A'), about: 'q' }], []), { moves: [], nobody: status })
    }
    const both: Withdrawing[] = [{ since: cite('A', 5), unacknowledged: ['B'] }, { since: cite('B', 6), unacknowledged: ['A'] }]
    const expected: Move[] = [{ party: 'A', why: 'acknowledge', since: cite('B', 6), about: null }, { party: 'B', why: 'acknowledge', since: cite('A', 5), about: null }]
    assert.deepEqual(movesFrom('withdrawn', [], [], both), { moves: expected, nobody: null })
    assert.deepEqual(movesFrom('withdrawn', [], [], both.map((one) => ({ ...one, unacknowledged: [] }))), { moves: [], nobody: 'withdrawn' })
    assert.deepEqual(movesFrom('adopted', [], [], both), { moves: [], nobody: 'adopted' })
  })
})

const ITEM = 'element/1'
function lake(...names: string[]): Seat[] {
  return founded(names, [{ item: 'plan/p', base: null, content: plan() }, { item: ITEM, base: null, content: element('plan/p', 'pillar', '1') }])
}
const amend = (seat: Seat, title: string) => seat.propose([seat.change(ITEM, element('plan/p', 'pillar', '1', { title: say(title) }))], 'parties')
const answer = (seat: Seat, proposal: Act, content: object, replaces: Act | null = null) => seat.do({ name: 'state', about: null, type: 'answer', content: { proposal: proposal.hash, ...content } as never, replaces: replaces?.hash ?? null, audience: 'parties' }).act
const rowOf = (seat: Seat, proposal: Act) => seat.projection.find('proposal', proposal.hash) ?? assert.fail('no such proposal')
const movers = (seat: Seat, proposal: Act) => movesOn(seat.projection, rowOf(seat, proposal)).moves.map(({ party, why }) => `${party} ${why}`)
const places = (seat: Seat, proposal: Act) => positionsOn(seat.projection, rowOf(seat, proposal)).map(({ party, position: { is } }) => `${party} ${is}`)
const pair = (names: readonly string[] = ['MEX', 'USA']): [Seat, Seat, Seat[]] => { const seats = lake(...names); const [mex, usa] = seats; return mex === undefined || usa === undefined ? assert.fail() : [mex, usa, seats] }

describe('whose move it is, as two nodes talk', () => {
  it('goes from who must answer to who was asked, and back with the reply', () => {
    const [mex, usa, seats] = pair()
    const proposal = amend(mex, 'Lakes')
    meet(seats)
    assert.deepEqual([movers(mex, proposal), movers(usa, proposal)], [['USA answer'], ['USA answer']])
    const received = answer(usa, proposal, { answer: 'received' })
    assert.deepEqual(places(usa, proposal), ['MEX stands', 'USA received'])
    const question = answer(usa, proposal, { answer: 'question', asks: 'MEX', text: say('Which lakes?') })
    meet(seats)
    assert.deepEqual([movers(mex, proposal), places(mex, proposal)], [['MEX reply'], ['MEX stands', 'USA asked']])
    const reply = answer(mex, proposal, { answer: 'reply', question: question.hash, text: say('All of them.') })
    meet(seats)
    const [move] = movesOn(usa.projection, rowOf(usa, proposal)).moves
    assert.deepEqual([move?.party, move?.why, move?.since.hash], ['USA', 'answer', reply.hash], 'since the reply, not since the proposal')
    answer(usa, proposal, { answer: 'question', asks: 'MEX', text: say('Deep ones too?') }, question)
    meet(seats)
    assert.deepEqual(movers(mex, proposal), ['MEX reply'], 'a corrected question is a new one')
    assert.notEqual(received.hash, reply.hash)
  })

  it('is the proposer’s once the other has declined, and the other’s again when it takes that back', () => {
    const [mex, usa, seats] = pair()
    const proposal = amend(mex, 'Lakes')
    meet(seats)
    const declined = answer(usa, proposal, { answer: 'declined', text: say('Too many.') })
    meet(seats)
    assert.deepEqual([movers(mex, proposal), rowOf(mex, proposal).status], [['MEX reconsider'], 'open'])
    const reserved = answer(usa, proposal, { answer: 'reserved', text: say('We ask the capital.') }, declined)
    meet(seats)
    assert.deepEqual([movers(mex, proposal), places(mex, proposal)], [['USA answer'], ['MEX stands', 'USA reserved']])
    usa.do({ name: 'state', about: null, type: 'answer', content: null, replaces: reserved.hash, audience: 'parties' })
    meet(seats)
    assert.deepEqual(places(mex, proposal), ['MEX stands', 'USA unanswered'])
  })

  it('a declined proposal is adopted all the same when the other side signs it after all', () => {
    const [mex, usa, seats] = pair()
    const proposal = amend(mex, 'Lakes')
    meet(seats)
    answer(usa, proposal, { answer: 'declined', text: say('Too many.') })
    usa.do({ name: 'sign', proposal: proposal.hash })
    meet(seats)
    assert.deepEqual([rowOf(mex, proposal).status, movesOn(mex.projection, rowOf(mex, proposal)).nobody], ['adopted', 'adopted'])
  })

  it('a later competing offer is a counter and the proposer’s move on both; one that crossed is for both to choose on both', () => {
    const [mex, usa, seats] = pair()
    const first = amend(mex, 'Lakes')
    meet(seats)
    const counter = amend(usa, 'Rivers')
    meet(seats)
    assert.deepEqual([movers(mex, first), movers(usa, counter)], [['MEX answer-counter'], ['MEX answer']])
    assert.deepEqual(movesOnItem(mex.projection, ITEM).moves.map(({ party }) => party), ['MEX', 'MEX'])

    const [one, two, others] = pair()
    const [ours, theirs] = [amend(one, 'Lakes'), amend(two, 'Rivers')]
    meet(others)
    for (const seat of [one, two]) for (const offer of [ours, theirs]) assert.deepEqual(movers(seat, offer), ['MEX choose', 'USA choose'])
  })

  it('a side that takes its offer back waits for the acknowledgement, and then it is its move to sign', () => {
    const [mex, usa, seats] = pair()
    const [ours, theirs] = [amend(mex, 'Lakes'), amend(usa, 'Rivers')]
    meet(seats)
    mex.do({ name: 'withdraw', proposal: ours.hash, reason: null })
    meet(seats)
    assert.deepEqual([movers(mex, theirs), movers(usa, theirs), movers(usa, ours)], [['USA acknowledge'], ['USA acknowledge'], ['USA acknowledge']])
    usa.speaker.say('receipt', {}, { audience: 'public' })
    meet([usa, ...seats.filter((seat) => seat !== usa)])
    assert.deepEqual(movers(mex, theirs), ['MEX answer'])
    assert.deepEqual(movesOn(mex.projection, rowOf(mex, ours)), { moves: [], nobody: 'withdrawn' })
  })

  it('with three parties each is named for what it owes', () => {
    const [mex, usa, seats] = pair(['CAN', 'MEX', 'USA'])
    const [can, , third] = [mex, usa, seats[2] ?? assert.fail()]
    const proposal = amend(can, 'Lakes')
    meet(seats)
    usa.do({ name: 'sign', proposal: proposal.hash })
    answer(third, proposal, { answer: 'question', asks: 'MEX', text: say('You signed?') })
    meet(seats)
    assert.deepEqual([movers(can, proposal), places(can, proposal)], [['MEX reply'], ['CAN stands', 'MEX stands', 'USA asked']])
    answer(third, proposal, { answer: 'declined', text: say('No.') })
    meet(seats)
    assert.deepEqual(movers(can, proposal), ['CAN reconsider', 'MEX reply', 'MEX reconsider'].sort((a, b) => a.slice(0, 3) < b.slice(0, 3) ? -1 : 1))
  })

  it('of an item that nobody would change it is nobody’s move', () => {
    const [mex] = pair()
    assert.deepEqual(movesOnItem(mex.projection, ITEM), { moves: [], nobody: 'no-proposal' })
  })
})
