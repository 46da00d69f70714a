import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { RELATIONS } from '../../dialogue/items/instruments/crosswalk.ts'
import type { SettingsOf } from '../../dialogue/items/instruments/index.ts'
import { change, confirms, CROSSWALK, crosswalkContent, crosswalkSettings, inVersion, link, linkNamed, review, sayReview, withCrosswalk } from '../../dialogue/testing/crosswalks.ts'
import { say } from '../../dialogue/testing/contents.ts'
import { agree, meet } from '../../dialogue/testing/table.ts'
import type { Seat } from '../../dialogue/testing/table.ts'
import { PublicReader } from '../../publication/disclose.ts'
import type { Parameters } from '../asking.ts'
import { agreedLinks, proposedLinks } from './links.ts'
import { coverOf, readFrom, SIDES, wordFor } from './relation.ts'
import { crosswalkTool } from './view.ts'

type Settings = SettingsOf<'crosswalk'>
const tool = (seat: Seat, parameters: Parameters = {}, settings: Settings = crosswalkSettings()) => crosswalkTool({ ...seat.context(), parameters, item: CROSSWALK }, settings)
const codes = (seat: Seat, parameters: Parameters) => tool(seat, parameters).found?.rows.map(({ line }) => line.code)
const wordsOf = (seat: Seat, settings?: Settings) => tool(seat, {}, settings).found?.rows.flatMap(({ links }) => links.map(({ word }) => word))

function seats(changed: Partial<Settings> = {}, names: readonly string[] = ['MEX', 'USA']): readonly [Seat, Seat, ...Seat[]] {
  const [one = assert.fail(), other = assert.fail(), ...more] = withCrosswalk(changed, names)
  return [one, other, ...more]
}

describe('a relation', () => {
  it('is read from either side, and turning it twice gives it back', () => {
    for (const relation of RELATIONS) assert.equal(readFrom('second', readFrom('second', relation)), relation)
    assert.deepEqual(RELATIONS.map((one) => readFrom('second', one)), ['same', 'narrower', 'broader', 'overlaps', 'none'])
  })

  it('may be asymmetric: A covers B and B does not cover A', () => {
    assert.deepEqual(SIDES.map((side) => coverOf(side, 'broader')), ['part', 'whole'])
    assert.deepEqual(SIDES.map((side) => coverOf(side, 'narrower')), ['whole', 'part'])
    for (const relation of ['same', 'overlaps', 'none'] as const) assert.equal(coverOf('first', relation), coverOf('second', relation))
  })

  it('is called the same by nobody before it is confirmed', () => {
    assert.deepEqual([wordFor('same', false), wordFor('same', true), wordFor('broader', false)], ['one-to-one', 'same', 'broader'])
  })
})

describe('equivalent', () => {
  /** Everything that two sides say before a link is confirmed, in any order that the record allows. */
  const STEPS = ['sign', 'mex-reviews', 'usa-reviews'] as const
  const orders = [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]].map((order) => order.map((at) => STEPS[at] ?? 'sign'))

  for (const order of orders) {
    it(`is called so only after the last of: ${order.join(', ')}`, () => {
      const [mex, usa] = seats()
      const content = link('A1', 'B1')
      const proposal = mex.propose([change(mex, content)], 'public')
      meet([mex, usa])
      for (const [index, step] of order.entries()) {
        for (const seat of [mex, usa]) assert.ok(wordsOf(seat)?.includes('same') !== true, `before ${step}`)
        if (step === 'sign') usa.do({ name: 'sign', proposal: proposal.hash })
        else sayReview(step === 'mex-reviews' ? mex : usa, review(step === 'mex-reviews' ? 'MEX' : 'USA', proposal.hash, confirms(linkNamed(content))))
        meet([mex, usa])
        const expected = index === 2 ? ['same'] : order.indexOf('sign') <= index ? ['one-to-one'] : []
        for (const seat of [mex, usa]) assert.deepEqual(wordsOf(seat), expected, `after ${step}`)
      }
    })
  }

  it('is not called so over a reservation, a dispute, or a review that was taken back', () => {
    const [mex, usa] = seats()
    const content = link('A1', 'B1')
    const item = linkNamed(content)
    const proposal = agree([mex, usa], [change(mex, content)])
    sayReview(mex, review('MEX', proposal.hash, confirms(item)))
    const state = () => { meet([mex, usa]); return agreedLinks(mex.projection, CROSSWALK, crosswalkSettings()).map(({ state: one }) => one) }
    const first = sayReview(usa, review('USA', proposal.hash, [{ link: item, finding: 'confirms-with-reservation', note: say('But.') }])).act
    assert.deepEqual([state(), wordsOf(mex)], [['reserved'], ['one-to-one']])
    const second = sayReview(usa, review('USA', proposal.hash, [{ link: item, finding: 'disputes', note: say('No.') }]), 'parties', first.hash).act
    assert.deepEqual([state(), wordsOf(mex)], [['disputed'], ['one-to-one']])
    const third = sayReview(usa, review('USA', proposal.hash, confirms(item)), 'parties', second.hash).act
    assert.deepEqual([state(), wordsOf(mex)], [['confirmed'], ['same']])
    usa.do({ name: 'state', about: null, type: 'review', content: null, replaces: third.hash, audience: 'parties' })
    assert.deepEqual([state(), wordsOf(mex)], [['unreviewed'], ['one-to-one']])
  })

  it('asks for the review of every one of three sides', () => {
    const [mex, usa, ...others] = seats({}, ['MEX', 'USA', 'CAN'])
    const can = others[0] ?? assert.fail()
    const content = link('A1', 'B1')
    const proposal = agree([mex, usa, can], [change(mex, content)])
    for (const seat of [mex, usa]) sayReview(seat, review(seat.party, proposal.hash, confirms(linkNamed(content))))
    meet([mex, usa, can])
    assert.deepEqual(wordsOf(mex), ['one-to-one'])
    assert.deepEqual(agreedLinks(mex.projection, CROSSWALK, crosswalkSettings())[0]?.unreviewed, ['CAN'])
    sayReview(can, review('CAN', proposal.hash, confirms(linkNamed(content))))
    meet([mex, usa, can])
    assert.deepEqual(wordsOf(mex), ['same'])
  })

  it('is asked anew of an amended link: a review is of the proposal that it names', () => {
    const [mex, usa] = seats()
    const content = link('A1', 'B1')
    const proposal = agree([mex, usa], [change(mex, content)])
    for (const seat of [mex, usa]) sayReview(seat, review(seat.party, proposal.hash, confirms(linkNamed(content))))
    meet([mex, usa])
    assert.deepEqual(wordsOf(mex), ['same'])
    agree([mex, usa], [change(mex, { ...content, confidence: 'low' })])
    assert.deepEqual(wordsOf(mex), ['one-to-one'])
  })

  it('needs no review where classes of a classification are linked, and every signature', () => {
    const settings = crosswalkSettings({ words: 'codes' })
    const [mex, usa] = seats({ words: 'codes' })
    const proposal = mex.propose([change(mex, link('A1', 'B1'))], 'public')
    meet([mex, usa])
    assert.deepEqual(wordsOf(mex, settings), [])
    usa.do({ name: 'sign', proposal: proposal.hash })
    meet([mex, usa])
    assert.deepEqual(wordsOf(mex, settings), ['same'])
  })
})

describe('links that are only proposed', () => {
  it('are there for the parties, with whom they await, and never for the public', () => {
    const [mex, usa] = seats()
    const content = link('A1', 'B1')
    const proposal = mex.propose([change(mex, content), change(mex, link('A2', null, 'none'))], 'parties')
    sayReview(mex, review('MEX', proposal.hash, confirms(linkNamed(content))))
    meet([mex, usa])
    const proposed = proposedLinks(usa.projection, CROSSWALK, crosswalkSettings())
    assert.deepEqual(proposed.map(({ by, awaiting, content: told, unreviewed }) => [by, awaiting, told?.first, unreviewed]), [['MEX', ['USA'], 'A1', ['USA']], ['MEX', ['USA'], 'A2', ['MEX', 'USA']]])
    const reader = new PublicReader(usa.projection)
    assert.deepEqual(proposedLinks(reader, CROSSWALK, crosswalkSettings()), [])
    const shown = JSON.stringify(crosswalkTool({ ...usa.context(), rows: reader, parameters: {}, item: CROSSWALK }, crosswalkSettings()))
    assert.ok(!shown.includes(linkNamed(content)) && !shown.includes('Compared.'))
  })
})

describe('the page of a crosswalk', () => {
  const [mex, usa] = seats()
  agree([mex, usa], [change(mex, link('A1', 'B1', 'broader')), change(mex, link('A1', 'B2', 'overlaps')), change(mex, link('A3', null, 'none')), change(mex, link(null, 'B4', 'none'))])

  it('shows every line of either list with its links, whichever way it is read', () => {
    const told = (from: string) => tool(mex, { from }).found?.rows.map(({ line, links, covered }) => [line.code, links.map(({ word, other }) => `${word} ${other?.code ?? ''}`).toSorted(), covered])
    assert.deepEqual(told('first'), [['A1', ['broader B1', 'overlaps B2'], 'part'], ['A2', [], 'open'], ['A3', ['none '], 'not'], ['A4', [], 'open']])
    assert.deepEqual(told('second'), [['B1', ['narrower A1'], 'unconfirmed'], ['B2', ['overlaps A1'], 'part'], ['B3', [], 'open'], ['B4', ['none '], 'not']])
  })

  it('counts what is linked and what is missing, by group', () => {
    const { figures } = tool(mex).found ?? assert.fail()
    assert.deepEqual([figures.first.lines, figures.first.linked, figures.second.lines, figures.second.linked], [4, 2, 4, 3])
    assert.deepEqual(figures.first.groups.map(({ code, lines, counts }) => [code, lines, counts]), [['north-all', 4, { whole: 0, unconfirmed: 0, part: 1, not: 1, open: 2 }]])
  })

  it('lists for a use what is covered fully, in part and not, and by what', () => {
    assert.deepEqual(tool(mex).found?.gaps[0]?.asked.map(({ code, covered, by }) => [code, covered, by]), [['B1', 'unconfirmed', ['A1']], ['B2', 'part', ['A1']], ['B3', 'open', []]])
  })

  it('is asked by code or words, relation, group and gaps, and says what it cannot use', () => {
    assert.deepEqual(codes(mex, { q: 'b2' }), ['A1'])
    assert.deepEqual(codes(mex, { q: 'line a4' }), ['A4'])
    assert.deepEqual(codes(mex, { relation: 'none' }), ['A3'])
    assert.deepEqual(codes(mex, { show: 'gaps' }), ['A2', 'A3', 'A4'])
    assert.deepEqual(codes(mex, { show: 'linked', from: 'second' }), ['B1', 'B2', 'B4'])
    assert.deepEqual(codes(mex, { group: 'north-all' })?.length, 4)
    assert.deepEqual(tool(mex, { group: 'B1', relation: 'like', from: 'third' }).problems.map(({ parameter }) => parameter), ['from', 'group', 'relation'])
  })

  it('marks what was made against another version of a list, and keeps a link whose line is gone', () => {
    const settings = crosswalkSettings()
    const later = { ...settings, first: inVersion(settings.first, '2027'), second: { ...settings.second, lines: { from: 'here' as const, lines: [{ code: 'B9', title: say('New'), under: null, address: null }] } } }
    const { found } = tool(mex, { show: 'outdated' }, later)
    assert.deepEqual(found?.rows.map(({ line }) => line.code), ['A1', 'A3'])
    assert.equal(found?.links.outdated, 4)
    assert.deepEqual(found?.rows[0]?.links[0]?.link.isOutdated, { first: true, second: false })
    assert.equal(found?.rows[0]?.links[0]?.other?.line, null)
    assert.deepEqual(tool(mex, { from: 'second' }, later).found?.rows.map(({ line, isHeld }) => [line.code, isHeld]).toSorted(), [['B1', false], ['B2', false], ['B4', false], ['B9', true]])
  })

  it('gives its tables as files: lines, links, coverage and gaps', () => {
    assert.deepEqual(tool(mex).tables.map(({ name, rows }) => [name, rows.length]), [['lines', 5], ['links', 4], ['coverage', 4], ['gaps', 3]])
    assert.deepEqual(crosswalkContent().settings, crosswalkSettings())
  })

  it('loses no line and counts each once, whatever is linked', () => {
    const pair = fc.tuple(fc.constantFrom('A1', 'A2', 'A3', 'A4'), fc.constantFrom('B1', 'B2', 'B3', 'B4'), fc.constantFrom('same', 'broader', 'narrower', 'overlaps'))
    fc.assert(fc.property(fc.uniqueArray(pair, { maxLength: 8, selector: ([a, b]) => a + b }), (pairs) => {
      const [one, other] = seats()
      if (pairs.length > 0) agree([one, other], pairs.map(([a, b, relation]) => change(one, link(a, b, relation as 'same'))))
      for (const from of SIDES) {
        const { rows, figures } = tool(one, { from }).found ?? assert.fail()
        assert.equal(rows.length, 4)
        assert.equal(Object.values(figures[from].counts).reduce((sum, count) => sum + count, 0), 4)
        assert.equal(rows.reduce((sum, { links }) => sum + links.length, 0), pairs.length)
        // Nothing was reviewed: nothing is covered for certain.
        assert.equal(figures[from].counts.whole, 0)
      }
    }), { numRuns: 25, seed: 20261126 })
  })
})
