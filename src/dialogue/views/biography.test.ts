// The life of an item, told whole.

import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { withheld } from '../../record/testing/ledgers.ts'
import { advance, assessment, element, organisation, plan, say } from '../testing/contents.ts'
import { agree, founded, meet, projectionOf, take } from '../testing/table.ts'
import { biographyView } from './index.ts'
import type { BiographyView } from './index.ts'

function table() {
  const seats = founded(['MEX', 'USA'], [
    { item: 'plan/p', base: null, content: plan() }, { item: 'organisation/INAI', base: null, content: organisation('MEX', { acronym: 'INAI', name: say('Institute'), until: '2025-03-20' }) },
    { item: 'element/1', base: null, content: element('plan/p', 'pillar', '1') }, { item: 'element/2', base: null, content: element('plan/p', 'pillar', '2') },
    { item: 'element/1.1', base: null, content: element('element/1', 'initiative', '1.1', { owners: ['organisation/INAI'] }) },
  ])
  const [mex, usa] = seats
  assert.ok(mex !== undefined && usa !== undefined)
  return { seats, mex, usa }
}

const steps = (view: BiographyView | null) => (view?.story ?? []).map((entry) => (entry.is === 'version' ? `v${entry.version.number}` : entry.is === 'proposal' ? entry.proposal.status : `${entry.made.party} ${entry.statement.what}`))
const number11 = (more = {}) => element('element/1', 'initiative', '1.1', { owners: ['organisation/INAI'], ...more })

describe('the biography of an item', () => {
  test('tells versions, statements of both sides, and proposals that failed, in the order in which it happened', () => {
    const { seats, mex, usa } = table()
    const said = mex.state('element/1.1', 'advance', advance())
    meet(seats)
    usa.state('element/1.1', 'assessment', assessment('limited'))
    meet(seats)
    const proposal = mex.propose([mex.change('element/1.1', number11({ due: '2030-01-31' }))])
    meet(seats)
    usa.do({ name: 'state', about: null, type: 'answer', content: { proposal: proposal.hash, answer: 'question', asks: 'MEX', text: say('Why then?') }, replaces: null, audience: 'parties' })
    usa.do({ name: 'state', about: null, type: 'answer', content: { proposal: proposal.hash, answer: 'declined', text: say('Too late') }, replaces: null, audience: 'parties' })
    meet(seats)
    mex.do({ name: 'withdraw', proposal: proposal.hash, reason: 'Declined' })
    meet(seats)
    take(usa.ledger, usa.projection, usa.speaker.receipt())
    meet(seats)
    mex.state('element/1.1', 'advance', null, said)
    meet(seats)
    agree(seats, [mex.change('element/1.1', number11({ due: '2029-01-31' }))])
    usa.state('element/1.1', 'assessment', assessment('substantial', { asOf: '2024-01-31' }))
    meet(seats)
    for (const seat of seats) {
      const view = biographyView(seat.context(), 'element/1.1', 1)
      assert.deepEqual(steps(view), ['v1', 'MEX reported-advance', 'USA assessed', 'withdrawn', 'USA question', 'USA declined', 'MEX retracted', 'v2', 'USA assessed'])
      const failed = view?.story.find((entry) => entry.is === 'proposal')
      assert.ok(failed?.is === 'proposal')
      assert.deepEqual([failed.proposal.withdrawn.map(({ reason }) => reason), failed.proposal.declined.map(({ text }) => text.en), failed.proposal.overtakenBy], [['Declined'], ['Too late [en]'], 2])
      const last = view?.story.at(-1)
      assert.deepEqual(last?.is === 'statement' ? [last.statement.from, last.statement.to] : null, ['limited', 'substantial'])
      const version = view?.story.find((entry) => entry.is === 'version' && entry.version.number === 2)
      assert.deepEqual(version?.is === 'version' ? version.version.changes.map(({ field }) => field) : null, ['due'])
    }
  })

  test('a move under another parent is told, and the end of an item does not end its story', () => {
    const { seats, mex } = table()
    agree(seats, [mex.change('element/1.1', { ...number11(), parent: 'element/2', number: '2.1' })])
    agree(seats, [mex.change('element/1.1', null)])
    const view = biographyView(mex.context(), 'element/1.1', 1)
    assert.deepEqual([view?.standing, view?.ref?.number, steps(view)], ['ended', '2.1', ['v1', 'v2', 'v3']])
    assert.deepEqual(view?.story.map((entry) => (entry.is === 'version' && entry.moved !== null ? [entry.moved.from?.number, entry.moved.to?.number] : null)), [null, ['1', '2'], null])
  })

  test('who answers for it is told over every succession of its owners, forwards from an item and both ways from an organisation', () => {
    const { seats, mex } = table()
    agree(seats, [{ item: 'organisation/SABG', base: null, content: organisation('MEX', { acronym: 'SABG', name: say('Secretariat'), succeeds: ['organisation/INAI'], since: '2025-03-21' }) }])
    agree(seats, [{ item: 'organisation/NEXT', base: null, content: organisation('MEX', { acronym: 'NEXT', name: say('Next'), succeeds: ['organisation/SABG'], since: '2028-01-01' }) }])
    const told = (item: string) => biographyView(mex.context(), item, 1)?.succession.map(({ from, to, since }) => `${from.slug} ${to.slug} ${since}`)
    const both = ['INAI SABG 2025-03-21', 'SABG NEXT 2028-01-01']
    assert.deepEqual([told('element/1.1'), told('organisation/SABG'), told('element/1')], [both, both, []])
  })

  test('an item that was only ever proposed has a biography; one that nobody proposed has none', () => {
    const { seats, mex } = table()
    mex.propose([{ item: 'element/3', base: null, content: element('plan/p', 'pillar', '3', { title: say('Third') }) }])
    meet(seats)
    const view = biographyView(mex.context(), 'element/3', 1)
    assert.deepEqual([view?.standing, view?.ref?.title.en, steps(view)], ['never-agreed', 'Third [en]', ['open']])
    assert.equal(biographyView(mex.context(), 'element/9', 1), null)
  })

  test('a statement of a type that this program does not know is shown as it is', () => {
    const { seats, mex } = table()
    mex.speaker.say('state', { about: 'element/1.1', type: 'reading', content: { text: say('Concordant') }, replaces: null })
    const rows = projectionOf('lake', [...seats[0]?.speaker.acts.slice(0, 2) ?? [], ...seats[1]?.speaker.acts.slice(0, 2) ?? [], ...mex.speaker.acts.slice(2, 3), ...seats[1]?.speaker.acts.slice(2) ?? [], ...mex.speaker.acts.slice(3)])
    const entry = biographyView({ ...mex.context(), rows }, 'element/1.1', 1)?.story.at(-1)
    assert.ok(entry?.is === 'statement')
    assert.deepEqual([entry.statement.type, entry.statement.isKnownType, entry.statement.content], ['reading', false, { text: say('Concordant') }])
  })

  test('of an erased text nothing is told but that there was one, by whom it was erased and why', () => {
    const { seats, mex } = table()
    const told = mex.state('element/1.1', 'advance', advance({ text: say('Secret') }))
    mex.speaker.say('erase', { act: told.hash, reason: 'Order of a court' })
    const [one, other] = seats
    const left = mex.speaker.acts.map((act) => (act.hash === told.hash ? withheld(act) : act))
    const rows = projectionOf('lake', [...left.slice(0, 2), ...other?.speaker.acts.slice(0, 2) ?? [], ...left.slice(2, 3), ...other?.speaker.acts.slice(2) ?? [], ...left.slice(3)])
    const view = biographyView({ ...(one ?? mex).context(), rows }, 'element/1.1', 1)
    assert.deepEqual(steps(view), ['v1'])
    assert.deepEqual(view?.erased.map(({ act, erasedBy }) => [act.hash === told.hash, erasedBy.reason]), [[true, 'Order of a court']])
    assert.ok(!JSON.stringify(view).includes('Secret'))
  })

  test('a long life is told in pages, without gap or repetition', () => {
    const { mex } = table()
    for (let number = 0; number < 130; number++) mex.state('element/1.1', 'advance', advance({ text: say(`Step ${number}`) }))
    const pages = [1, 2, 3, 9].map((page) => biographyView(mex.context(), 'element/1.1', page))
    assert.deepEqual(pages.map((view) => [view?.page, view?.pages, view?.story.length]), [[1, 3, 60], [2, 3, 60], [3, 3, 11], [3, 3, 11]])
    assert.equal(new Set(pages.slice(0, 3).flatMap((view) => view?.story.map(({ made }) => made.hash) ?? [])).size, 131)
  })
})
