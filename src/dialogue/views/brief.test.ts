import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import type { ItemChange } from '../../record/index.ts'
import { assessment, element, meeting, organisation, plan, say } from '../testing/contents.ts'
import { agree, founded, meet, take } from '../testing/table.ts'
import type { Seat } from '../testing/table.ts'
import { versionInForce } from '../decide.ts'
import { briefView, sharesOf } from './brief.ts'
import type { BriefView } from './brief.ts'

const TODAY = '2026-11-23'
const added = (item: string, content: ItemChange['content']): ItemChange => ({ item, base: null, content })
const activity = (number: string, owners: readonly string[], due: string | null, parent = 'element/I.1') =>
  added(`element/${number}`, element(parent, 'activity', number, { owners: [...owners], due }))

const BASE = [
  added('plan/p', plan()),
  added('organisation/SRE', organisation('MEX', { acronym: 'SRE' })), added('organisation/DOC', organisation('USA', { acronym: 'DOC' })),
  added('element/I', element('plan/p', 'pillar', 'I')), added('element/I.1', element('element/I', 'initiative', 'I.1')),
]

function table(...activities: readonly ItemChange[]): { readonly seats: readonly Seat[]; readonly mex: Seat; readonly usa: Seat } {
  const seats = founded(['MEX', 'USA'], [...BASE, ...activities])
  const [mex = assert.fail(), usa = assert.fail()] = seats
  return { seats, mex, usa }
}

function brief(seat: Seat, limits?: Parameters<typeof briefView>[1]): BriefView {
  return briefView(seat.context(TODAY), limits) ?? assert.fail('no brief')
}

const open = (seat: Seat, limits?: Parameters<typeof briefView>[1]) => brief(seat, limits).open ?? assert.fail('nothing told of what is open')
const numbers = (lines: { readonly shown: readonly { readonly number: string }[] }) => lines.shown.map(({ number }) => number)

describe('who promised what', () => {
  it('our promises come first, on either side; shared ones and those that nobody answers for stand apart', () => {
    const { mex, usa } = table(activity('I.1.a', ['organisation/SRE'], null), activity('I.1.b', ['organisation/DOC'], null), activity('I.1.c', ['organisation/SRE', 'organisation/DOC'], null), activity('I.1.d', [], null))
    const groups = (seat: Seat) => brief(seat).groups.map(({ kind, party, lines }) => [kind, party?.party ?? null, numbers(lines).join()])
    assert.deepEqual(groups(mex), [['own', 'MEX', 'I.1.a'], ['other', 'USA', 'I.1.b'], ['together', null, 'I.1.c'], ['nobody', null, 'I.1.d']])
    assert.deepEqual(groups(usa), [['own', 'USA', 'I.1.b'], ['other', 'MEX', 'I.1.a'], ['together', null, 'I.1.c'], ['nobody', null, 'I.1.d']])
  })

  it('where an activity names nobody, those of the nearest element above answer for it, and the brief says so', () => {
    const seats = founded(['MEX', 'USA'], [...BASE.slice(0, 4), added('element/I.1', element('element/I', 'initiative', 'I.1', { owners: ['organisation/SRE'] })), activity('I.1.a', [], null), activity('I.1.b', ['organisation/DOC'], null)])
    const lines = brief(seats[0] ?? assert.fail()).groups.flatMap((group) => group.lines.shown)
    assert.deepEqual(lines.map(({ number, owners, ownersOf }) => [number, owners.map(({ acronym }) => acronym), ownersOf]), [['I.1.a', ['SRE'], 'I.1'], ['I.1.b', ['DOC'], null]])
  })
})

describe('what is late and why', () => {
  it('the longest late stands first with its days; what is due today is not late', () => {
    const { mex } = table(activity('I.1.a', [], '2026-11-22'), activity('I.1.b', [], '2025-11-23'), activity('I.1.c', [], TODAY))
    const view = brief(mex)
    assert.deepEqual(view.late.shown.map(({ number, daysLate }) => [number, daysLate]), [['I.1.b', 365], ['I.1.a', 1]])
    assert.deepEqual(view.schedule, { 'no-date': 0, 'on-time': 0, 'due-soon': 1, late: 2, delivered: 0 })
  })

  it('the side that answers for it says why; the other is heard only where it reads it differently', () => {
    const { seats, mex, usa } = table(activity('I.1.a', ['organisation/DOC'], '2026-01-31'), activity('I.1.b', ['organisation/DOC'], '2026-01-31'))
    for (const item of ['element/I.1.a', 'element/I.1.b']) usa.state(item, 'assessment', assessment('substantial', { reason: say('Permits wait.') }))
    mex.state('element/I.1.a', 'assessment', assessment('limited', { reason: say('No works seen.') }))
    mex.state('element/I.1.b', 'assessment', assessment('substantial'))
    meet(seats)
    const read = brief(mex).late.shown.map(({ number, why, otherwise }) => [number, why.map(({ party, current }) => [party, current?.reason?.es]), otherwise.map(({ party, current }) => [party, current?.delivery])])
    assert.deepEqual(read, [['I.1.a', [['USA', 'Permits wait. [es]']], [['MEX', 'limited']]], ['I.1.b', [['USA', 'Permits wait. [es]']], []]])
    assert.equal(brief(mex).divergent, 1)
  })

  it('the silence of the side that answers for it is shown, and no reason is made up', () => {
    const { mex } = table(activity('I.1.a', ['organisation/DOC'], '2026-01-31'))
    assert.deepEqual(brief(mex).late.shown.map(({ why }) => why.map(({ party, current }) => [party, current])), [[['USA', null]]])
  })

  it('what every side reads as complete is delivered, however long ago it was due', () => {
    const { seats, mex, usa } = table(activity('I.1.a', [], '2026-01-31'))
    for (const seat of [mex, usa]) seat.state('element/I.1.a', 'assessment', assessment('complete'))
    meet(seats)
    assert.deepEqual([brief(mex).late.shown.length, brief(mex).schedule.delivered], [0, 1])
  })

  it('an initiative with a date of its own is late too, and is no commitment in the counts', () => {
    const seats = founded(['MEX', 'USA'], [...BASE.slice(0, 4), added('element/I.1', element('element/I', 'initiative', 'I.1', { due: '2026-01-31' })), activity('I.1.a', [], null)])
    const view = brief(seats[0] ?? assert.fail())
    assert.deepEqual([numbers(view.late), view.datedAbove, view.commitments.inForce], [['I.1'], 1, 1])
  })

  it('every line names the acts that it rests on', () => {
    const { seats, mex, usa } = table(activity('I.1.a', ['organisation/DOC'], '2026-01-31'))
    const said = usa.state('element/I.1.a', 'assessment', assessment('limited'))
    meet(seats)
    const [line] = brief(mex).late.shown
    assert.deepEqual([line?.version, line?.agreed.map(({ party }) => party), line?.why[0]?.current?.made.hash], [1, ['MEX', 'USA'], said.hash])
    assert.deepEqual(brief(mex).heads.map(({ party, sequence }) => [party, sequence]), ['MEX', 'USA'].map((party) => [party, mex.projection.find('party', party)?.sequence]))
  })
})

describe('what waits for a decision', () => {
  it('what waits for us stands first, with what it would change and whose move it is', () => {
    const { seats, mex, usa } = table(activity('I.1.a', [], null), activity('I.1.b', [], null))
    mex.propose([mex.change('element/I.1.b', element('element/I.1', 'activity', 'I.1.b', { title: say('Ours') }))])
    usa.propose([usa.change('element/I.1.a', element('element/I.1', 'activity', 'I.1.a', { due: '2027-01-31' }))])
    meet(seats)
    const read = open(mex).shown.map(({ isOurMove, movers: missing, changes }) => [isOurMove, missing, changes.shown.map(({ number, effect, fields }) => [number, effect, fields.map(({ field, after }) => [field, after])])])
    assert.deepEqual(read, [
      [true, ['MEX'], [['I.1.a', 'amended', [['due', '2027-01-31']]]]], [false, ['USA'], [['I.1.b', 'amended', [['title', say('Ours')]]]]],
    ])
    assert.equal(open(mex, { late: 9, open: 1, lines: 9 }).leftOut, 1)
  })

  it('what is adopted or withdrawn waits for nobody', () => {
    const { seats, mex, usa } = table(activity('I.1.a', [], null))
    agree(seats, [mex.change('element/I.1.a', element('element/I.1', 'activity', 'I.1.a', { title: say('Both') }))])
    const offer = usa.propose([usa.change('element/I.1.a', element('element/I.1', 'activity', 'I.1.a', { title: say('Not this') }))])
    usa.do({ name: 'withdraw', proposal: offer.hash, reason: null })
    meet(seats)
    assert.deepEqual(brief(mex).open, { shown: [], leftOut: 0 })
  })
})

it('what came later, was withdrawn or was superseded is counted beside what was agreed, and never shrinks it', () => {
  const { seats, mex } = table(activity('I.1.a', [], '2026-01-31'), activity('I.1.b', [], null), activity('I.1.c', [], null))
  const counts = () => { const { adopted, added: later, withdrawn, superseded, inForce, changed } = brief(mex).commitments; return { adopted, later, withdrawn, superseded, inForce, changed } }
  agree(seats, [activity('I.1.d', [], null)])
  agree(seats, [mex.change('element/I.1.a', null)])
  agree(seats, [mex.change('element/I.1.b', null), activity('I.1.e', [], null)])
  agree(seats, [mex.change('element/I.1.c', element('element/I.1', 'activity', 'I.1.c', { title: say('Other words') }))])
  assert.deepEqual(counts(), { adopted: 3, later: 2, withdrawn: 1, superseded: 1, inForce: 3, changed: 1 })
  assert.deepEqual([numbers(brief(mex).late), brief(mex).schedule.late], [[], 0])
})

it('of a day in the past it says what was agreed and said by then, up to which act, and not what lay open', () => {
  const { seats, mex, usa } = table(activity('I.1.a', ['organisation/DOC'], '2026-01-31'))
  const first = usa.state('element/I.1.a', 'assessment', assessment('limited'))
  // Each act of these seats is a minute later than the one before: some hundred lead into the next day.
  for (let count = 0; count < 500; count += 1) usa.state('element/I.1', 'assessment', assessment('not-started'))
  usa.state('element/I.1.a', 'assessment', assessment('substantial'), first)
  meet(seats)
  const then = briefView(mex.context(TODAY), undefined, '2021-12-13') ?? assert.fail()
  const read = (view: BriefView) => [...view.late.shown, ...view.groups.flatMap(({ lines }) => lines.shown)].map(({ readings }) => readings[1]?.current?.delivery)
  assert.deepEqual([read(then), then.schedule['on-time'], then.open], [['limited'], 1, null])
  assert.deepEqual([read(brief(mex)), brief(mex).schedule.late], [['substantial'], 1])
  const [sequenceThen = 0, sequenceNow = 0] = [then, brief(mex)].map(({ heads }) => heads.find(({ party }) => party === 'USA')?.sequence)
  assert.ok(first.header.sequence < sequenceThen && sequenceThen < sequenceNow, `${sequenceThen} of ${sequenceNow}`)
  assert.equal(briefView(mex.context(TODAY), undefined, '2021-12-12'), null)
})

describe('a brief stays a brief', () => {
  it('the most urgent is shown and the rest is counted, group by group', () => {
    const many = Array.from({ length: 40 }, (_, index) => activity(`I.1.${index + 1}`, index % 2 === 0 ? ['organisation/SRE'] : [], index < 10 ? `2026-0${(index % 9) + 1}-01` : null))
    const view = brief(table(...many).mex, { late: 3, open: 1, lines: 8 })
    assert.deepEqual([view.late.shown.map(({ due }) => due), view.late.leftOut], [['2026-01-01', '2026-01-01', '2026-02-01'], 7])
    assert.deepEqual(view.groups.map(({ kind, total, late, lines }) => [kind, total, late, lines.shown.length, lines.leftOut]), [
      ['own', 20, 5, 4, 11], ['other', 0, 0, 0, 0], ['together', 0, 0, 0, 0], ['nobody', 20, 5, 4, 11],
    ])
  })

  it('shares never exceed what is there or what fits, use all that fits, and starve no group', () => {
    fc.assert(fc.property(fc.array(fc.nat(60), { maxLength: 8 }), fc.nat(80), (wanted, limit) => {
      const shares = sharesOf(wanted, limit)
      const sum = (list: readonly number[]) => list.reduce((total, one) => total + one, 0)
      assert.equal(sum(shares), Math.min(limit, sum(wanted)))
      for (const [index, share] of shares.entries()) {
        assert.ok(share <= (wanted[index] ?? 0))
        // Who does not get all it wants gets, but for one, as much as anybody.
        if (share < (wanted[index] ?? 0)) assert.ok(share >= Math.max(...shares) - 1)
      }
    }))
  })
})

it('holds for three parties, five levels and three languages, with the last and the next meeting', () => {
  const levels = ['goal', 'theme', 'line', 'task', 'step']
  const languages = ['en', 'es', 'fr']
  const chain = levels.slice(0, 4).map((level, index) => added(`element/L${index}`, element(index === 0 ? 'plan/p' : `element/L${index - 1}`, level, `L${index}`, {}, languages)))
  const step = (number: string, owners: readonly string[]) => added(`element/${number}`, element('element/L3', 'step', number, { owners: [...owners] }, languages))
  const office = (item: string, party: string) => added(item, organisation(party, { name: say('Office', languages) }))
  const held = (date: string) => added(`meeting/${date}`, meeting(date, { title: say('Met', languages) }))
  const seats = founded(['CAN', 'MEX', 'USA'], [
    added('plan/p', plan({}, languages)), ...chain, office('organisation/C', 'CAN'), office('organisation/M', 'MEX'), office('organisation/U', 'USA'),
    step('1', ['organisation/M']), step('2', ['organisation/C']), step('3', ['organisation/U', 'organisation/C']), held('2025-05-05'), held('2027-05-05'),
  ], { levels, languages })
  const view = brief(seats[1] ?? assert.fail())
  assert.deepEqual(view.groups.map(({ kind, party, total }) => [kind, party?.party ?? null, total]), [['own', 'MEX', 1], ['other', 'CAN', 1], ['other', 'USA', 0], ['together', null, 1], ['nobody', null, 0]])
  assert.deepEqual([view.level.level, view.commitments.inForce, view.meetings.last?.date, view.meetings.next?.date], ['step', 3, '2025-05-05', '2027-05-05'])
  assert.deepEqual(view.says.map(({ party, counts }) => [party, counts.silent]), [['MEX', 3], ['CAN', 3], ['USA', 3]])
})

it('there is no brief before there is a plan', () => {
  assert.equal(briefView((founded(['MEX', 'USA'])[0] ?? assert.fail()).context()), null)
})

it('an element that two parties hung under itself, past what the program lets them sign, hangs under no plan and hangs no page', () => {
  const [mex = assert.fail(), usa = assert.fail()] = founded(['MEX', 'USA'], BASE)
  const act = mex.speaker.say('propose', { changes: [activity('I.9', [], null, 'element/I.9')], cover: null, under: versionInForce(mex.projection, 'dialogue/lake') })
  take(mex.ledger, mex.projection, act)
  usa.hear([mex, usa], mex)
  take(usa.ledger, usa.projection, usa.speaker.say('sign', { proposal: act.hash }))
  assert.deepEqual(numbers(brief(usa).groups.at(-1)?.lines ?? assert.fail()), ['I.1'])
  assert.deepEqual(usa.projection.find('item', 'element/I.9')?.versions.length, 1)
})
