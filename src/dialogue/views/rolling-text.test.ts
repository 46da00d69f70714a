import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { clause, negotiating, reword, TEXT, words } from '../testing/texts.ts'
import { meet } from '../testing/table.ts'
import { cleanTextHash, findCleanText } from '../clean-text.ts'
import { INLINE_SHARE, inlineOf, letterOf, rollingText, textsKnown, unresolvedOf, wordsOfSide, readinessOf } from './index.ts'
import type { AttributedRun, RollingText } from './index.ts'

const LANGUAGES = ['en', 'es']
const MAY = words('The Parties may cooperate on water.', 'Las Partes pueden cooperar en materia de agua.')
const SHALL = words('The Parties shall cooperate on water.', 'Las Partes deberán cooperar en materia de agua.')
const WILL = words('The Parties will cooperate on water.', 'Las Partes cooperarán en materia de agua.')
const OTHER = words('Nothing in this statement creates obligations of any kind.', 'Nada de lo dispuesto en la presente declaración genera obligación alguna.')

const told = (runs: readonly AttributedRun[] = []) => runs.map(({ text, is, by }) => (is === 'agreed' ? text : `[${is === 'deleted' ? 'delete ' : ''}${by.join(', ')}: ${text}]`)).join('')
const rollingAt = (seats: readonly { projection: Parameters<typeof rollingText>[0] }[], place = 0): RollingText => rollingText(seats[place]?.projection ?? assert.fail(), TEXT, LANGUAGES) ?? assert.fail('no text')

test('a small dispute stands inside the clause, attributed, deletions as bracketed words', () => {
  const seats = negotiating(['MEX', 'USA'], { 'clause/a': clause(TEXT, 'i', MAY) })
  const [mex, usa] = seats as [typeof seats[0], typeof seats[0]]
  reword(usa, 'clause/a', { words: SHALL })
  meet(seats)
  const [one] = rollingAt(seats).clauses
  assert.equal(one?.shown, 'inline')
  assert.equal(told(one?.runs.en), 'The Parties [delete USA: may][USA: shall] cooperate on water.')
  reword(mex, 'clause/a', { words: WILL })
  meet(seats)
  const [both] = rollingAt(seats).clauses
  assert.equal(told(both?.runs.en), 'The Parties [delete USA, MEX: may][USA: shall][MEX: will] cooperate on water.')
  assert.deepEqual(both?.brackets.map(({ by, letter }) => [by, letter]), [['USA', null], ['MEX', null]])
})

test('a new clause is wholly bracketed, one that is to go too', () => {
  const seats = negotiating(['MEX', 'USA'], { 'clause/a': clause(TEXT, 'i', MAY) })
  const [mex, usa] = seats as [typeof seats[0], typeof seats[0]]
  mex.propose([{ item: 'clause/b', base: null, content: clause(TEXT, 'n', OTHER) }], 'parties')
  reword(usa, 'clause/a', null)
  meet(seats)
  const rolling = rollingAt(seats)
  assert.deepEqual(rolling.clauses.map((one) => told(one.runs.en)), [`[delete USA: ${MAY.en}]`, `[MEX: ${OTHER.en}]`])
  assert.deepEqual(rolling.clauses.map(({ number }) => number), ['1', '1 bis'])
  assert.equal(rolling.clauses[0]?.brackets[0]?.effect, 'ended')
})

test('two wordings that share little are alternatives, lettered alike on both nodes', () => {
  const seats = negotiating(['MEX', 'USA'], { 'clause/a': clause(TEXT, 'i', MAY) })
  const [mex, usa] = seats as [typeof seats[0], typeof seats[0]]
  reword(usa, 'clause/a', { words: OTHER })
  reword(mex, 'clause/a', { words: WILL })
  meet(seats)
  const [here, there] = [rollingAt(seats), rollingAt(seats, 1)]
  assert.deepEqual(here, there)
  assert.equal(here.clauses[0]?.shown, 'alternatives')
  assert.deepEqual(here.clauses[0]?.brackets.map(({ letter }) => letter), ['A', 'B'])
  assert.equal(told(here.clauses[0]?.runs.es), MAY.es)
})

test('two proposals of one side, or one that ends the clause beside another, are alternatives however small', () => {
  const seats = negotiating(['MEX', 'USA'], { 'clause/a': clause(TEXT, 'i', MAY) })
  const [mex, usa] = seats as [typeof seats[0], typeof seats[0]]
  reword(usa, 'clause/a', { words: SHALL })
  reword(mex, 'clause/a', null)
  meet(seats)
  assert.equal(rollingAt(seats).clauses[0]?.shown, 'alternatives')
  assert.equal(inlineOf(MAY, [{ by: 'USA', content: clause(TEXT, 'i', SHALL) }, { by: 'USA', content: clause(TEXT, 'i', WILL) }], LANGUAGES), null)
})

test('one proposal that changes more than can be read inline stands whole beside what it replaces', () => {
  const runs = inlineOf(MAY, [{ by: 'USA', content: clause(TEXT, 'i', OTHER) }], LANGUAGES)
  assert.equal(told(runs?.en), `[delete USA: ${MAY.en}][USA: ${OTHER.en}]`)
})

const word = fc.constantFrom('the', 'Parties', 'shall', 'may', 'water', 'promptly', 'and', 'within', '90', 'days')
const wording = fc.array(word, { minLength: 1, maxLength: 15 }).map((all) => `${all.join(' ')}.`)

test('inline brackets lose no word: whoever drops the brackets of all sides but one reads exactly what that side proposes', () => {
  fc.assert(fc.property(fc.option(wording), wording, wording, fc.boolean(), (agreed, one, other, isAlone) => {
    const content = (text: string) => clause(TEXT, 'i', words(text, text))
    const brackets = [{ by: 'USA', content: content(one) }, ...(isAlone ? [] : [{ by: 'MEX', content: content(other) }])]
    const inline = inlineOf(agreed === null ? null : words(agreed, agreed), brackets, LANGUAGES)
    if (inline === null) return
    for (const runs of Object.values(inline)) {
      assert.equal(wordsOfSide(runs, 'USA'), one)
      if (!isAlone) assert.equal(wordsOfSide(runs, 'MEX'), other)
      if (agreed !== null) assert.equal(wordsOfSide(runs, null), agreed)
    }
  }), { numRuns: 500 })
})

test('what is shown inline of several sides never has more of a wording in dispute than the threshold', () => {
  const letters = (text: string) => text.replace(/\s/g, '').length
  fc.assert(fc.property(wording, wording, wording, (agreed, one, other) => {
    const content = (text: string) => clause(TEXT, 'i', words(text, text))
    const inline = inlineOf(words(agreed, agreed), [{ by: 'USA', content: content(one) }, { by: 'MEX', content: content(other) }], LANGUAGES)
    for (const runs of Object.values(inline ?? {})) {
      const shared = runs.filter(({ is }) => is === 'agreed').reduce((sum, { text }) => sum + letters(text), 0)
      for (const text of [agreed, one, other]) assert.ok(letters(text) - shared <= INLINE_SHARE * letters(text))
    }
  }))
})

test('a bracket says what stands and falls with it, who supports it, and who has answered how', () => {
  const seats = negotiating(['ALP', 'BET', 'GAM'], { 'clause/a': clause(TEXT, 'i', MAY), 'clause/b': clause(TEXT, 'n', OTHER) })
  const [alp, bet, gam] = seats as [typeof seats[0], typeof seats[0], typeof seats[0]]
  const proposal = alp.propose([alp.change('clause/a', clause(TEXT, 'i', SHALL)), alp.change('clause/b', null)], 'parties').hash
  meet(seats)
  bet.do({ name: 'sign', proposal })
  gam.do({ name: 'state', about: null, type: 'answer', content: { proposal, answer: 'reserved', text: words('We ask the capital.', 'Consultamos con la capital.') }, replaces: null, audience: 'parties' })
  meet(seats)
  const [one] = rollingAt(seats).clauses
  assert.deepEqual(one?.brackets.map((bracket) => ({ with: bracket.with, supports: bracket.supports, answers: bracket.answers.map(({ party, is }) => [party, is]), movers: bracket.movers })), [{ with: ['clause/b'], supports: ['BET'], answers: [['GAM', 'reserved']], movers: ['GAM'] }])
})

test('a clause that is only to be moved keeps its words without a bracket and says so', () => {
  const seats = negotiating(['MEX', 'USA'], { 'clause/a': clause(TEXT, 'i', MAY), 'clause/b': clause(TEXT, 'n', OTHER) })
  reword(seats[0] ?? assert.fail(), 'clause/b', { place: 'b' })
  const rolling = rollingAt(seats)
  assert.deepEqual(rolling.clauses.map(({ clause: item }) => item), ['clause/a', 'clause/b'])
  assert.deepEqual(rolling.clauses[1]?.brackets[0]?.changes, ['place'])
  assert.equal(rolling.clauses[1]?.brackets[0]?.isReworded, false)
})

test('a text that is only proposed is known, and its room shows what is proposed', () => {
  const seats = negotiating(['MEX', 'USA'])
  const [mex] = seats
  const content = rollingAt(seats).content
  mex?.propose([{ item: 'text/second', base: null, content: { ...content, title: words('Second', 'Segunda') } }], 'parties')
  assert.deepEqual(textsKnown(seats[0]?.projection ?? assert.fail()), [TEXT, 'text/second'])
  const second = rollingText(seats[0]?.projection ?? assert.fail(), 'text/second', LANGUAGES)
  assert.equal(second?.version, null)
  assert.equal(second?.content.title.en, 'Second')
  assert.equal(rollingText(seats[0]?.projection ?? assert.fail(), 'text/none', LANGUAGES), null)
})

test('readiness counts each clause once, names who has to move, and is clean once nothing is open', () => {
  const seats = negotiating(['MEX', 'USA'], { 'clause/a': clause(TEXT, 'i', MAY), 'clause/b': clause(TEXT, 'n', OTHER), 'clause/c': clause(TEXT, 'p', OTHER) })
  const [mex, usa] = seats as [typeof seats[0], typeof seats[0]]
  const proposal = reword(usa, 'clause/a', { words: SHALL })
  const other = usa.propose([usa.change('clause/b', clause(TEXT, 'n', MAY))], 'parties').hash
  meet(seats)
  mex.propose([mex.change('clause/b', clause(TEXT, 'n', words('Wholly different words, all of them.', 'Palabras del todo distintas.')))], 'parties')
  meet(seats)
  const rows = mex.projection
  const counted = readinessOf(rows, rollingAt(seats), LANGUAGES, ['MEX', 'USA'])
  assert.deepEqual({ clauses: counted.clauses, agreed: counted.agreed, bracketed: counted.bracketed, alternatives: counted.alternatives, uncertified: counted.uncertified, open: counted.open, isClean: counted.isClean }, { clauses: 3, agreed: 1, bracketed: 1, alternatives: 1, uncertified: 3, open: 3, isClean: false })
  assert.ok(counted.movers.some(({ party }) => party === 'MEX'))
  assert.deepEqual(unresolvedOf(rollingAt(seats), 1).leftOut, 1)
  mex.do({ name: 'sign', proposal })
  mex.do({ name: 'withdraw', proposal: rollingAt(seats).clauses[1]?.brackets.find(({ by }) => by === 'MEX')?.proposal ?? assert.fail(), reason: null })
  meet(seats)
  usa.do({ name: 'withdraw', proposal: other, reason: null })
  meet(seats)
  const done = readinessOf(usa.projection, rollingAt(seats, 1), LANGUAGES, ['MEX', 'USA'])
  assert.equal(done.isClean, true)
  const hashes = seats.map((seat) => cleanTextHash(findCleanText(seat.projection, TEXT)?.clean ?? assert.fail()))
  assert.equal(hashes[0], hashes[1])
})

test('letters go on after Z', () => {
  assert.deepEqual([0, 25, 26, 51, 52].map(letterOf), ['A', 'Z', 'AA', 'AZ', 'BA'])
})
