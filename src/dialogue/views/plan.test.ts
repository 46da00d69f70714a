import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { ItemChange } from '../../record/index.ts'
import { actKey } from '../rows.ts'
import { advance, assessment, charter, element, plan, say } from '../testing/contents.ts'
import { agree, founded, meet, take } from '../testing/table.ts'
import { aboutView, alternat, compareNumbers, elementView, findRef, homeView, planView, recordView, versionPageView } from './index.ts'

const LADDER = ['pillar', 'chapter', 'initiative', 'project', 'task']

/** Two elements under each one above, down to the last level. */
function tree(levels: readonly string[], languages: readonly string[]): ItemChange[] {
  const below = (parent: string, depth: number, prefix: string): ItemChange[] => {
    const level = levels[depth]
    if (level === undefined) return []
    return ['1', '2'].flatMap((digit) => {
      const number = prefix === '' ? digit : `${prefix}.${digit}`
      const item = `element/${number}`
      return [{ item, base: null, content: element(parent, level, number, {}, languages) }, ...below(item, depth + 1, number)]
    })
  }
  return [{ item: 'plan/p', base: null, content: plan({}, languages) }, ...below('plan/p', 0, '')]
}

function founding() {
  const seats = founded(['MEX', 'USA'], tree(['pillar', 'initiative', 'activity'], ['en', 'es']))
  const [mex, usa] = seats
  if (mex === undefined || usa === undefined) throw new Error('two seats')
  return { seats, mex, usa }
}

describe('a plan of any depth', () => {
  for (const depth of [2, 3, 4, 5]) {
    test(`a plan of ${depth} levels goes from proposal to page`, () => {
      const levels = LADDER.slice(0, depth)
      const seats = founded(['MEX', 'USA'], tree(levels, ['en', 'es']), { levels })
      const view = planView(seats[1]?.context() ?? assert.fail())
      assert.deepEqual(view?.counts.map(({ level, count }) => [level.level, count]), levels.map((level, index) => [level, 2 ** (index + 1)]))
      const deepest = elementView(seats[0]?.context() ?? assert.fail(), `element/${Array.from({ length: depth }, () => '2').join('.')}`)
      assert.deepEqual(deepest?.path.map((step) => step.number), [null, ...levels.slice(1).map((_, index) => Array.from({ length: index + 1 }, () => '2').join('.'))])
      assert.deepEqual(deepest?.children, [])
    })
  }

  test('three parties with three languages run the same program', () => {
    const languages = ['en', 'es', 'fr']
    const seats = founded(['CAN', 'MEX', 'USA'], tree(['axis', 'work'], languages), { languages, levels: ['axis', 'work'] })
    const [can, mex, usa] = seats
    if (can === undefined || mex === undefined || usa === undefined) return assert.fail()
    agree([mex, can, usa], [mex.change('element/1', element('plan/p', 'axis', '1', { title: say('Water', languages) }, languages))])
    usa.state('element/1.2', 'advance', advance({}, languages))
    meet(seats)
    const views = seats.map((seat) => planView(seat.context()))
    for (const view of views) {
      assert.equal(view?.elements[0]?.title.fr, 'Water [fr]')
      assert.equal(view?.elements[0]?.versions, 2)
      assert.deepEqual(view?.advances, { done: 1, commitment: 0, statement: 0, context: 0 })
    }
    assert.deepEqual(views.map((view) => view?.frame.parties.map((one) => one.party)), [['CAN', 'MEX', 'USA'], ['MEX', 'CAN', 'USA'], ['USA', 'CAN', 'MEX']])
    assert.deepEqual(can.projection.toText(), usa.projection.toText())
  })
})

describe('elements', () => {
  test('an element knows its neighbours, in the order of the numbers', () => {
    const { mex } = founding()
    const view = elementView(mex.context(), 'element/1.2')
    assert.deepEqual([view?.previous?.item, view?.next?.item], ['element/1.1', undefined])
    assert.deepEqual(view?.children.map((child) => child.number), ['1.2.1', '1.2.2'])
    assert.equal(view?.childLevel?.level, 'activity')
  })

  test('advances count by nature; context is counted apart; a line counts those below it', () => {
    const { mex, usa, seats } = founding()
    mex.state('element/1.1.1', 'advance', advance())
    mex.state('element/1.1', 'advance', advance({ nature: 'commitment' }))
    usa.state('element/1.1.2', 'advance', advance({ nature: 'statement' }))
    usa.state('element/1.1.2', 'advance', advance({ link: 'context' }))
    meet(seats)
    assert.deepEqual(planView(mex.context())?.elements[0]?.children[0]?.advances, { done: 1, commitment: 1, statement: 1, context: 1 })
  })

  test('advances are newest first, undated last, and a replaced one gives way', () => {
    const { mex } = founding()
    const wrong = mex.state('element/1', 'advance', advance({ date: '2030' }))
    mex.state('element/1', 'advance', advance({ date: null }))
    mex.state('element/1', 'advance', advance({ date: '2021-12-13' }))
    mex.state('element/1', 'advance', advance({ date: '2022' }), wrong)
    assert.deepEqual(elementView(mex.context(), 'element/1')?.advances.map((one) => one.date), ['2022', '2021-12-13', null])
  })

  test('both readings stand side by side, own first, and where they differ it is flagged', () => {
    const { mex, usa, seats } = founding()
    mex.state('element/1', 'assessment', assessment('substantial'))
    const early = usa.state('element/1', 'assessment', assessment('not-started'))
    usa.state('element/1', 'assessment', assessment('limited'), early)
    meet(seats)
    const [ours, theirs] = [elementView(mex.context(), 'element/1'), elementView(usa.context(), 'element/1')]
    assert.deepEqual(ours?.readings.map(({ party, current }) => [party, current?.delivery]), [['MEX', 'substantial'], ['USA', 'limited']])
    assert.deepEqual(theirs?.readings.map(({ party }) => party), ['USA', 'MEX'])
    assert.deepEqual(theirs?.readings[0]?.earlier.map((one) => one.delivery), ['not-started'])
    assert.deepEqual([ours?.isDivergent, ours?.divergenceInSteps], [true, 1])
    assert.deepEqual(homeView(mex.context())?.divergences.map(({ about }) => about.number), ['1'])
  })

  test('one reading alone is no divergence, and a retracted one is none', () => {
    const { mex, usa, seats } = founding()
    mex.state('element/1', 'assessment', assessment('complete'))
    const theirs = usa.state('element/1', 'assessment', assessment('limited'))
    usa.state('element/1', 'assessment', null, theirs)
    meet(seats)
    const view = elementView(mex.context(), 'element/1')
    assert.deepEqual([view?.isDivergent, view?.divergenceInSteps, view?.readings[1]?.current], [false, null, null])
  })

  test('"no evidence" beside a rating differs from it, but no number of steps apart', () => {
    const { mex, usa, seats } = founding()
    mex.state('element/1', 'assessment', assessment('no-evidence'))
    usa.state('element/1', 'assessment', assessment('limited'))
    meet(seats)
    const view = elementView(mex.context(), 'element/1')
    assert.deepEqual([view?.isDivergent, view?.divergenceInSteps], [true, null])
  })

  test('the schedule is the calendar\'s; only every side\'s "complete" is delivery', () => {
    const { mex, usa, seats } = founding()
    agree(seats, [mex.change('element/1', element('plan/p', 'pillar', '1', { due: '2027-01-31' }))])
    const on = (today: string) => elementView(mex.context(today), 'element/1')?.schedule
    assert.deepEqual([on('2026-11-23'), on('2026-12-02'), on('2027-01-31'), on('2027-02-01')], ['on-time', 'due-soon', 'due-soon', 'late'])
    mex.state('element/1', 'assessment', assessment('complete'))
    assert.equal(on('2027-02-01'), 'late')
    usa.state('element/1', 'assessment', assessment('complete'))
    meet(seats)
    assert.equal(on('2027-02-01'), 'delivered')
    assert.equal(elementView(mex.context(), 'element/2')?.schedule, 'no-date')
  })

  // What the other side proposes does not pass our `decide`; a page must stand all the same.
  test('elements that hang under each other do not hang the page', () => {
    const { mex, usa, seats } = founding()
    const under = mex.ledger.charter()?.version ?? assert.fail()
    const proposal = mex.speaker.propose(under, [
      mex.change('element/1', element('element/1.1', 'pillar', '1')), mex.change('element/2', element('element/2', 'pillar', '2')),
    ])
    take(mex.ledger, mex.projection, proposal)
    usa.hear(seats, mex)
    assert.ok('issues' in usa.decide({ name: 'sign', proposal: proposal.hash }), 'our own rules refuse it')
    take(usa.ledger, usa.projection, usa.speaker.say('sign', { proposal: proposal.hash }, { audience: 'public' }))
    meet(seats)
    assert.deepEqual(planView(mex.context())?.elements, [])
    assert.deepEqual(elementView(mex.context(), 'element/1')?.children.map((child) => [child.number, child.children.length]), [['1.1', 2], ['1.2', 2]])
    assert.deepEqual(elementView(mex.context(), 'element/2')?.path.map((step) => step.number), ['2'])
  })
})

describe('numbers', () => {
  const sorted = (...numbers: string[]) => [...numbers].reverse().sort(compareNumbers)

  test('Roman numerals, numbers and letters are each in their own order, part by part', () => {
    for (const order of [
      ['I', 'II', 'III', 'IV', 'V', 'VI', 'IX', 'X', 'XI'], ['I.1', 'I.2', 'I.2.a', 'I.2.b', 'I.10', 'II.1'], ['1', '2', '2-1', '2-10', '10'],
      ['1.i', '1.ii', '1.iv', '1.v', '1.ix', '1.x'], ['2a', '2b', '10a'],
    ]) assert.deepEqual(sorted(...order), order)
  })

  test('a plan lettered A, B, C … is in alphabetical order, though C, D and I are numerals elsewhere', () => {
    const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
    for (const [index, letter] of letters.entries()) {
      for (const later of letters.slice(index + 1)) assert.ok(compareNumbers(letter, later) < 0 && compareNumbers(later, letter) > 0, `${letter} before ${later}`)
    }
  })
})

describe('versions', () => {
  test('the history names each version\'s proposer, signatures and the members that changed', () => {
    const { mex, usa, seats } = founding()
    agree([usa, mex], [usa.change('element/1', element('plan/p', 'pillar', '1', { title: say('Renamed'), due: '2027-01-31' }))])
    meet(seats)
    const history = elementView(mex.context(), 'element/1')?.history
    assert.deepEqual(history?.map(({ number, proposer, signed }) => [number, proposer, signed.map((one) => one.party)]), [[1, 'MEX', ['MEX', 'USA']], [2, 'USA', ['MEX', 'USA']]])
    assert.deepEqual(history?.[0]?.changes, [])
    assert.deepEqual(history?.[1]?.changes, [
      { field: 'due', before: null, after: '2027-01-31' }, { field: 'title', before: say('Element 1'), after: say('Renamed') },
    ])
    const [first, second] = [versionPageView(mex.context(), 'element/1', 1), versionPageView(mex.context(), 'element/1', 2)]
    assert.deepEqual([first?.isInForce, first?.latest, second?.isInForce, versionPageView(mex.context(), 'element/1', 3)], [false, 2, true, null])
    assert.deepEqual(homeView(mex.context())?.latestVersions.map(({ ref, cited, number, fields }) => [ref.item, cited, number, fields]), [['element/1', '1', 2, ['due', 'title']]])
  })

  test('the versions of an ended item keep their pages', () => {
    const { mex, seats } = founding()
    agree(seats, [mex.change('element/1.1.1', null)])
    assert.equal(elementView(mex.context(), 'element/1.1.1'), null)
    assert.equal(findRef(mex.projection, 'element/1.1.1'), null)
    const page = versionPageView(mex.context(), 'element/1.1.1', 1)
    assert.deepEqual([page?.ref.title, page?.isInForce, page?.version.content?.number], [say('Element 1.1.1'), false, '1.1.1'])
  })
})

test('each site names its own party first, then the others by name', () => {
  const parties = ['USA', 'CAN', 'MEX'].map((party) => ({ party }))
  assert.deepEqual(alternat(parties, 'MEX').map((one) => one.party), ['MEX', 'CAN', 'USA'])
  assert.deepEqual(alternat(parties, 'USA').map((one) => one.party), ['USA', 'CAN', 'MEX'])
})

test('the record shows both chains, newest act first, own chain first', () => {
  const { usa } = founding()
  const view = recordView(usa.context())
  assert.deepEqual(view?.chains.map((chain) => [chain.party, chain.sequence, chain.acts.length, chain.file]), [
    ['USA', 3, 3, '/record/lake/USA.ndjson'], ['MEX', 3, 3, '/record/lake/MEX.ndjson'],
  ])
  assert.deepEqual(view?.chains[0]?.acts.map((act) => act.kind), ['sign', 'key', 'key'])
  assert.equal(view?.chains[1]?.acts[0]?.hash, usa.projection.find('act', actKey('MEX', 3))?.hash)
})

test('there is no page of a dialogue that is not founded', () => {
  const { mex } = founding()
  const elsewhere = { ...mex.context(), dialogue: 'river' }
  for (const view of [homeView, planView, aboutView, recordView]) assert.equal(view(elsewhere), null)
})

test('what a charter changes shows on every page', () => {
  const { mex, seats } = founding()
  const parties = seats.map(({ party, speaker }) => ({ party, rootKey: speaker.root.id }))
  agree(seats, [mex.change('dialogue/lake', charter({ parties }, { notice: say('Test'), levels: [{ level: 'pillar', one: say('axis'), many: say('axes') }] }))])
  assert.deepEqual(planView(mex.context())?.frame.notice, say('Test'))
  assert.deepEqual(planView(mex.context())?.levels.map((level) => level.one), [say('axis')])
  assert.deepEqual(aboutView(mex.context())?.history.at(-1)?.changes.map((one) => one.field), ['levels', 'notice'])
})
