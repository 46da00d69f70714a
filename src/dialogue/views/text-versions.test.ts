import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { agreeQuietly, clause, negotiating, reword, TEXT, words } from '../testing/texts.ts'
import { meet } from '../testing/table.ts'
import { compareTexts, nameOfMoment, parseTextMoment, proposalsOf, textAt, versionsOf } from './index.ts'
import type { PlacedClause } from './index.ts'

const ONE = words('We met.', 'Nos reunimos.')
const TWO = words('We agreed.', 'Acordamos.')
const placed = (clauses: string): PlacedClause[] => [...clauses].map((name, index) => ({ clause: name, place: String(index + 1), form: 'paragraph' as const, words: ONE, number: String(index + 1) }))

test('a version goes by one name in addresses, and what is no name of one is told from all', () => {
  for (const name of ['now', 'first', '2026-11-26', 'MEX.17', 'a'.repeat(64)]) assert.equal(nameOfMoment(parseTextMoment(name) ?? assert.fail(name)), name)
  for (const name of ['', 'then', '26-11-2026', 'MEX.', '.17', 'MEX.x', 'a'.repeat(63), '../now']) assert.equal(parseTextMoment(name), null, name)
})

test('the agreed text is read as it was at an act, in a proposal and as it was first drafted', () => {
  const seats = negotiating(['MEX', 'USA'], { 'clause/a': clause(TEXT, 'i', ONE) })
  const [mex, usa] = seats as [typeof seats[0], typeof seats[0]]
  const before = usa.speaker.acts.length
  agreeQuietly(seats, [mex.change('clause/a', clause(TEXT, 'i', TWO)), { item: 'clause/b', base: null, content: clause(TEXT, 'n', ONE) }])
  const open = reword(usa, 'clause/b', { words: TWO })
  meet(seats)
  const rows = mex.projection
  const wordsAt = (name: string) => textAt(rows, TEXT, parseTextMoment(name) ?? assert.fail())?.clauses.map((one) => one.words.en)
  assert.deepEqual(wordsAt('now'), ['We agreed.', 'We met.'])
  assert.deepEqual(wordsAt(`USA.${before}`), ['We met.'])
  assert.deepEqual(wordsAt('first'), ['We met.'])
  assert.deepEqual(wordsAt(open), ['We agreed.', 'We agreed.'])
  assert.equal(wordsAt('1999-01-01')?.length, 0)
  assert.equal(wordsAt('USA.9999'), undefined)
  assert.equal(textAt(rows, 'text/other', { is: 'said', hash: open }), null)
  assert.equal(proposalsOf(rows, TEXT).length, 3)
})

test('a chair’s text binds nobody: its words are a version of their own, and every bracket stays', () => {
  const seats = negotiating(['MEX', 'USA'], { 'clause/a': clause(TEXT, 'i', ONE) })
  const [mex, usa] = seats as [typeof seats[0], typeof seats[0]]
  reword(usa, 'clause/a', { words: TWO })
  meet(seats)
  const content = { text: TEXT, clauses: [{ clause: 'clause/a', place: 'i', form: 'paragraph', words: words('We met and agreed.', 'Nos reunimos y acordamos.') }, { clause: null, place: 'z', form: 'paragraph', words: TWO }], note: null }
  const { act } = mex.do({ name: 'state', about: TEXT, type: 'chair-text', content, replaces: null, audience: 'parties' })
  meet(seats)
  const chair = textAt(usa.projection, TEXT, { is: 'said', hash: act.hash })
  assert.equal(chair?.is, 'chair-text')
  assert.deepEqual(chair?.clauses.map(({ clause: item, words: said, number }) => [item, said.en, number]), [['clause/a', 'We met and agreed.', '1'], ['new 2', 'We agreed.', '2']])
  assert.equal(usa.projection.find('open', 'clause/a')?.length, 1)
  assert.deepEqual(versionsOf(usa.projection, TEXT).map(({ is, status }) => [is, status]), [['proposal', 'adopted'], ['proposal', 'open'], ['chair-text', 'live']])
  const refused = mex.decide({ name: 'state', about: TEXT, type: 'chair-text', content, replaces: null, audience: 'public' })
  assert.equal('refused' in refused && refused.refused, 'text-before-release')
  const released = mex.decide({ name: 'release', act: act.hash })
  assert.equal('refused' in released && released.refused, 'text-before-release')
})

test('a chair’s text that names a clause twice, or one that nobody knows, is not said', () => {
  const [mex] = negotiating(['MEX', 'USA'], { 'clause/a': clause(TEXT, 'i', ONE) })
  const of = (clauses: readonly string[], text = TEXT) => mex?.decide({ name: 'state', about: TEXT, type: 'chair-text', content: { text, clauses: clauses.map((item) => ({ clause: item, place: 'i', form: 'paragraph', words: ONE })), note: null }, replaces: null, audience: 'parties' })
  const codes = (decision: ReturnType<typeof of>) => (decision !== undefined && 'issues' in decision ? decision.issues.map(({ code, path }) => `${code} ${path}`) : [])
  assert.deepEqual(codes(of(['clause/a', 'clause/a'])), ['duplicate-item content.clauses.1.clause'])
  assert.deepEqual(codes(of(['clause/unknown'])), ['item-unknown content.clauses.0.clause'])
  assert.deepEqual(codes(of(['clause/a'], 'text/none')), ['item-unknown content.text'])
})

test('what only made room has not moved, and what is gone is told where it stood', () => {
  const lines = compareTexts(placed('abcd'), placed('xdab'))
  assert.deepEqual(lines.map(({ clause: item }) => item), ['x', 'd', 'a', 'b', 'c'])
  assert.deepEqual(lines.filter(({ isMoved }) => isMoved).map(({ clause: item }) => item), ['d'])
  assert.deepEqual(lines.filter(({ after }) => after === null).map(({ clause: item }) => item), ['c'])
})

test('of any two orders every clause is told once, nothing of equal texts is changed, and moves are as few as can be', () => {
  const some = fc.uniqueArray(fc.constantFrom(...'abcdefghij'), { maxLength: 10 }).map((all) => placed(all.join('')))
  fc.assert(fc.property(some, some, (before, after) => {
    const lines = compareTexts(before, after)
    assert.deepEqual(lines.map((one) => one.clause).sort(), [...new Set([...before, ...after].map((one) => one.clause))].sort())
    const stays = lines.filter((line) => line.before !== null && line.after !== null && !line.isMoved).map((line) => Number(line.before?.place))
    assert.deepEqual(stays, stays.toSorted((a, b) => a - b))
    assert.ok(compareTexts(before, before).every((line) => !line.isMoved && !line.isChanged && line.before !== null && line.after !== null))
  }))
})

test('one clause carried over nine is one move, either way', () => {
  for (const [before, after] of [['abcdefghij', 'bcdefghija'], ['abcdefghij', 'jabcdefghi']]) assert.equal(compareTexts(placed(before ?? ''), placed(after ?? '')).filter(({ isMoved }) => isMoved).length, 1)
})
