import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Act } from '../record/index.ts'
import { versionId } from '../record/index.ts'
import { Ledger } from '../record/index.ts'
import { Projection } from './projection.ts'
import { actKey } from './rows.ts'
import { advance, assessment, charter, element, plan, say } from './testing/contents.ts'
import { agree, founded, isReady, meet, projectionOf, take } from './testing/table.ts'
import type { Seat } from './testing/table.ts'

function table(): { seats: Seat[]; mex: Seat; usa: Seat } {
  const seats = founded(['MEX', 'USA'], [{ item: 'plan/p', base: null, content: plan() }, { item: 'element/I', base: null, content: element('plan/p', 'pillar', 'I') }])
  const [mex, usa] = seats
  if (mex === undefined || usa === undefined) throw new Error('two seats')
  return { seats, mex, usa }
}

function titled(title: string) {
  return element('plan/p', 'pillar', 'I', { title: say(title) })
}

/** All acts of a table, those for which `isLast` holds as late as the order of `seen` lets them. */
function ordered(seats: readonly Seat[], isLast: (act: Act) => boolean): Act[] {
  const [ledger, projection, taken] = [new Ledger('lake'), new Projection(), [] as Act[]]
  let waiting = seats.flatMap((seat) => seat.speaker.acts)
  while (waiting.length > 0) {
    const ready = waiting.filter((act) => isReady(ledger, act))
    const next = ready.find((act) => !isLast(act)) ?? ready[0]
    if (next === undefined) throw new Error('nothing is ready')
    take(ledger, projection, next)
    taken.push(next)
    waiting = waiting.filter((act) => act !== next)
  }
  return taken
}

test('an adopted proposal makes a version, with the signatures that prove it', () => {
  const { mex, usa, seats } = table()
  const proposal = agree(seats, [mex.change('element/I', titled('Second'))])
  const versions = usa.projection.find('item', 'element/I')?.versions ?? []
  assert.deepEqual(versions.map((version) => version.number), [1, 2])
  const [first, second] = versions
  assert.equal(second?.base, first?.version)
  assert.equal(second?.version, versionId({ item: 'element/I', base: first?.version ?? null, content: titled('Second') }))
  assert.equal(second?.proposal, proposal.hash)
  assert.deepEqual(second?.signed.map((citation) => citation.party), ['MEX', 'USA'])
})

test('an open proposal is listed under each of its items until it is adopted', () => {
  const { mex, usa, seats } = table()
  const proposal = mex.propose([mex.change('element/I', titled('Second'))])
  usa.hear(seats, mex)
  assert.deepEqual([usa.projection.find('open', 'all'), usa.projection.find('open', 'element/I')], [[proposal.hash], [proposal.hash]])
  usa.do({ name: 'sign', proposal: proposal.hash })
  assert.deepEqual([usa.projection.find('open', 'all'), usa.projection.find('open', 'element/I')], [undefined, undefined])
  assert.equal(usa.projection.find('proposal', proposal.hash)?.status, 'adopted')
})

test('of two crossing proposals the one that is not adopted is superseded and names its competitor', () => {
  const { mex, usa, seats } = table()
  const offer = mex.propose([mex.change('element/I', titled('Ours'))])
  const counter = usa.propose([usa.change('element/I', titled('Theirs'))])
  meet(seats)
  assert.deepEqual(mex.projection.find('proposal', offer.hash)?.competitors, [counter.hash])
  mex.do({ name: 'withdraw', proposal: offer.hash, reason: 'theirs is better' })
  usa.hear(seats, mex)
  usa.speaker.receipt()
  meet(seats)
  mex.do({ name: 'sign', proposal: counter.hash })
  assert.equal(mex.projection.find('proposal', counter.hash)?.status, 'adopted')
  const row = mex.projection.find('proposal', offer.hash)
  assert.deepEqual([row?.status, row?.withdrawn.map(({ party, reason }) => ({ party, reason }))], ['withdrawn', [{ party: 'MEX', reason: 'theirs is better' }]])
})

test('a second offer of a party that stands on its first has no effect, whichever arrives first', () => {
  const { mex, usa, seats } = table()
  const offer = mex.propose([mex.change('element/I', titled('Ours'))])
  usa.hear(seats, mex).do({ name: 'sign', proposal: offer.hash })
  const late = mex.propose([mex.change('element/I', titled('Rival')), mex.change('plan/p', plan({ note: say('x') }))])
  meet(seats)
  for (const isLast of [(act: Act) => act === late, (act: Act) => act.header.kind === 'sign']) {
    const projection = projectionOf('lake', ordered(seats, isLast))
    // It has a row as an act only.
    assert.equal(projection.find('proposal', late.hash), undefined)
    assert.equal(projection.find('act', actKey('MEX', late.header.sequence))?.inadmissible, 'stands-on-competing')
    assert.equal(projection.find('proposal', offer.hash)?.status, 'adopted')
  }
})

// Found by reading, pinned: before, a withdrawn proposal kept "withdrawn" or became "superseded"
// according to which of two concurrent acts arrived first.
test('a withdrawal and a concurrent change of charter give one status in either order', () => {
  const { mex, usa, seats } = table()
  const offer = mex.propose([mex.change('element/I', titled('Ours'))])
  const parties = seats.map(({ party, speaker }) => ({ party, rootKey: speaker.root.id }))
  const next = mex.propose([mex.change('dialogue/lake', charter({ parties }, { created: '2014' }))])
  usa.hear(seats, mex)
  const signature = usa.do({ name: 'sign', proposal: next.hash }).act
  const withdrawal = mex.do({ name: 'withdraw', proposal: offer.hash, reason: null }).act
  meet(seats)
  const withdrawnLast = projectionOf('lake', ordered(seats, (act) => act === withdrawal))
  const signedLast = projectionOf('lake', ordered(seats, (act) => act === signature))
  assert.equal(withdrawnLast.find('proposal', offer.hash)?.status, 'withdrawn')
  assert.deepEqual(withdrawnLast.toText(), signedLast.toText())
})

test('a proposal under a charter that was replaced is superseded', () => {
  const { mex, usa, seats } = table()
  const offer = mex.propose([mex.change('element/I', titled('Ours'))])
  usa.hear(seats, mex)
  const parties = seats.map(({ party, speaker }) => ({ party, rootKey: speaker.root.id }))
  agree(seats, [mex.change('dialogue/lake', charter({ parties }, { created: '2014' }))])
  assert.equal(usa.projection.find('proposal', offer.hash)?.status, 'superseded')
  assert.equal(usa.projection.find('open', 'all'), undefined)
})

test('signatures made without seeing each other stand in the order of the parties, however they arrive', () => {
  const seats = founded(['ALP', 'BET', 'GAM'], [{ item: 'plan/p', base: null, content: plan() }])
  const [alp, bet, gam] = seats
  if (alp === undefined || bet === undefined || gam === undefined) throw new Error('three seats')
  const proposal = alp.propose([alp.change('plan/p', plan({ presented: null }))])
  const [first, second] = [gam, bet].map((seat) => seat.hear(seats, alp).do({ name: 'sign', proposal: proposal.hash }).act)
  for (const late of [first, second]) {
    const projection = projectionOf('lake', ordered(seats, (act) => act === late))
    assert.deepEqual(projection.find('item', 'plan/p')?.versions.at(-1)?.signed.map((one) => one.party), ['ALP', 'BET', 'GAM'])
    assert.deepEqual(projection.find('proposal', proposal.hash)?.signed.map((one) => one.party), ['ALP', 'BET', 'GAM'])
  }
})

test('an element that moves leaves its old parent, and one that ends leaves the tree but keeps its versions', () => {
  const { mex, seats } = table()
  agree(seats, [
    { item: 'plan/q', base: null, content: plan() },
    mex.change('element/I', element('plan/q', 'pillar', 'I')),
  ])
  assert.deepEqual([mex.projection.find('children', 'plan/p'), mex.projection.find('children', 'plan/q')], [undefined, ['element/I']])
  agree(seats, [mex.change('element/I', null)])
  assert.deepEqual([mex.projection.find('children', 'plan/q'), mex.projection.find('kind', 'element')], [undefined, undefined])
  assert.deepEqual(mex.projection.find('item', 'element/I')?.versions.map((version) => version.content === null), [false, false, true])
})

test('a statement is replaced and retracted by its author, and every one of them stays', () => {
  const { mex } = table()
  const first = mex.state('element/I', 'assessment', assessment('limited'))
  const second = mex.state('element/I', 'assessment', assessment('substantial'), first)
  const retraction = mex.state('element/I', 'assessment', null, second)
  assert.deepEqual(mex.projection.find('about', 'element/I'), [first.hash, second.hash, retraction.hash])
  assert.deepEqual([first, second, retraction].map((act) => mex.projection.find('statement', act.hash)?.replacedBy), [second.hash, retraction.hash, null])
})

test('statements that name a proposal are found by it, corrected ones too, and nothing else is', () => {
  const { mex, usa, seats } = table()
  const proposal = mex.propose([mex.change('element/I', titled('Second'))], 'parties')
  meet(seats)
  const answer = (content: object | null, replaces: Act | null = null) => usa.do({ name: 'state', about: null, type: 'answer', content: content as never, replaces: replaces?.hash ?? null, audience: 'parties' }).act
  const declined = answer({ proposal: proposal.hash, answer: 'declined', text: say('No.') })
  const reserved = answer({ proposal: proposal.hash, answer: 'reserved', text: say('Later.') }, declined)
  const retracted = answer(null, reserved)
  usa.state('element/I', 'advance', advance())
  meet(seats)
  for (const seat of seats) assert.deepEqual(seat.projection.find('concerning', proposal.hash), [declined.hash, reserved.hash].sort())
  assert.deepEqual(usa.projection.find('about', 'dialogue'), [declined.hash, reserved.hash, retracted.hash])
  assert.deepEqual([declined, reserved, retracted].map(({ hash }) => mex.projection.find('statement', hash)?.replacedBy), [reserved.hash, retracted.hash, null])
})

test('a statement that replaces one of the other party has no effect and says why', () => {
  const { mex, usa, seats } = table()
  const theirs = usa.state('element/I', 'advance', advance())
  mex.hear(seats, usa)
  const act = mex.state('element/I', 'advance', advance({ note: say('no') }), theirs)
  assert.equal(mex.projection.find('act', actKey('MEX', act.header.sequence))?.inadmissible, 'statement-not-live')
  assert.equal(mex.projection.find('statement', act.hash), undefined)
  assert.equal(mex.projection.find('statement', theirs.hash)?.replacedBy, null)
})

test('a release opens a proposal with its versions, a statement, and an act that had no effect', () => {
  const { mex, usa, seats } = table()
  const proposal = mex.propose([mex.change('element/I', titled('Quiet'))], 'parties')
  usa.hear(seats, mex).do({ name: 'sign', proposal: proposal.hash })
  mex.hear(seats, usa)
  const void_ = mex.speaker.state({ about: 'element/I', type: 'advance', content: advance(), replaces: proposal.hash }, { audience: 'parties' })
  assert.equal(take(mex.ledger, mex.projection, void_).outcome, 'inadmissible')
  assert.equal(mex.projection.find('item', 'element/I')?.versions.at(-1)?.audience, 'parties')
  for (const opened of [proposal, void_]) {
    take(mex.ledger, mex.projection, mex.speaker.say('release', { act: opened.hash }))
    assert.equal(mex.projection.find('act', actKey('MEX', opened.header.sequence))?.releasedBy?.party, 'MEX')
  }
  assert.equal(mex.projection.find('item', 'element/I')?.versions.at(-1)?.audience, 'public')
  assert.equal(mex.projection.find('proposal', proposal.hash)?.audience, 'public')
})
