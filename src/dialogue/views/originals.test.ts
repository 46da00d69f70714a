import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Decision } from '../decide.ts'
import { findCleanText } from '../clean-text.ts'
import { sha256 } from '../../record/index.ts'
import { duePublications } from '../releasing.ts'
import { say } from '../testing/contents.ts'
import { clauseOf, TEXT, textChanges } from '../testing/lake-statement.ts'
import { agree, founded, meet, take } from '../testing/table.ts'
import type { Seat } from '../testing/table.ts'
import { copiesOf, copiesOfOtherWords, originalWordsOf } from './originals.ts'

const FROM = '2026-11-24T12:00:00-06:00[America/Mexico_City]'
const INSTRUMENT = { instrument: 'joint-statement', name: { en: 'Joint statement', es: 'Declaración conjunta' }, isBinding: false, gates: [] }
const LANGUAGES = ['en', 'es']

function table(): readonly [Seat, Seat] {
  const seats = founded(['MEX', 'USA'], [], { changed: { instruments: [INSTRUMENT] } })
  agree(seats, [...textChanges()], 'parties')
  const [mex, usa] = seats
  return mex === undefined || usa === undefined ? assert.fail() : [mex, usa]
}

const wordsOf = (seat: Seat, now = '2026-11-23T12:00:00Z') => originalWordsOf(seat.projection, TEXT, now)
const states = (seat: Seat, now?: string) => wordsOf(seat, now).map(({ state, isCurrent }) => `${state}${isCurrent ? '' : ' (before)'}`)
const placed = (seat: Seat) => findCleanText(seat.projection, TEXT) ?? assert.fail()
const code = (decision: Decision) => ('refused' in decision ? decision.refused : 'issues' in decision ? decision.issues.map((issue) => `${issue.code} ${issue.path}`).join(' ') : 'said')

function amend(seat: Seat, seats: readonly Seat[], en: string): void {
  agree([seat, ...seats.filter((one) => one !== seat)], [seat.change('clause/dialogue', clauseOf('g', 'paragraph', en, `${en} (es)`) as never)], 'parties')
}

function release(seats: readonly [Seat, Seat], item: string, from: string, corrects: string | null): void {
  const [mex] = seats
  const { clean, version, clauses } = placed(mex)
  agree(seats, [mex.change(item, { title: say('Released'), text: TEXT, version, clauses, hash: wordsOf(mex)[0]?.hash ?? '', from, corrects, withdrawn: null } as never)], 'parties')
  assert.equal(clean.text, TEXT)
}

/** What a side would say of a paper. */
function copy(seat: Seat, changed: object = {}, more: object = {}) {
  const { signatories } = placed(seat).clean
  const content = {
    hash: wordsOf(seat)[0]?.hash ?? '', original: seat.party, languages: LANGUAGES, signatures: signatories.map(({ party, office }) => ({ party, office, name: `Hand of ${party}` })), place: say('Lake'), date: '2026-11-20',
    attachments: [{ blob: sha256('scan'), bytes: 4, mediaType: 'application/pdf', name: 'scan.pdf' }], ...changed,
  }
  return { name: 'state', about: TEXT, type: 'signed-copy', content: content as never, replaces: null, audience: 'parties', ...more } as const
}

describe('the words of which originals can be made', () => {
  it('are agreed, open while a proposal is, initialled by all, and released from the instant on', () => {
    const seats = table()
    const [mex, usa] = seats
    assert.deepEqual(states(mex), ['agreed'])
    const { hash } = usa.propose([usa.change('clause/dialogue', clauseOf('g', 'paragraph', 'Other words.', 'Otras palabras.') as never)], 'parties')
    meet(seats)
    assert.deepEqual(states(mex), ['open'])
    assert.equal(wordsOf(mex)[0]?.openProposals, 1)
    usa.do({ name: 'withdraw', proposal: hash, reason: null })
    meet(seats)
    take(mex.ledger, mex.projection, mex.speaker.say('receipt', {}))
    meet(seats)
    for (const seat of seats) {
      const { version, clauses } = placed(seat)
      seat.do({ name: 'state', about: TEXT, type: 'initials', content: { hash: wordsOf(seat)[0]?.hash ?? '', version, clauses, name: 'Head', office: say('Head of delegation'), date: '2026-11-20' } as never, replaces: null, audience: 'parties' })
      if (seat === mex) assert.deepEqual(states(mex), ['agreed'], 'one hand is not both')
    }
    meet(seats)
    assert.deepEqual(states(mex), ['initialled'])
    release(seats, 'joint-release/one', FROM, null)
    assert.deepEqual([states(mex), states(mex, '2026-11-24T17:59:59Z'), states(usa, '2026-11-24T18:00:00Z')], [['release-agreed'], ['release-agreed'], ['released']])
  })

  it('that were released stay there beside other words that came into force', () => {
    const seats = table()
    const [mex] = seats
    const before = wordsOf(mex)[0]?.hash
    release(seats, 'joint-release/one', FROM, null)
    for (const seat of seats) seat.now = '2026-11-25T12:00:00Z'
    amend(mex, seats, 'It goes on for ever.')
    assert.deepEqual(states(mex, '2026-11-25T12:00:00Z'), ['agreed', 'released (before)'])
    assert.equal(wordsOf(mex)[1]?.hash, before)
    assert.notEqual(wordsOf(mex)[0]?.hash, before)
  })

  it('are none before a clause is agreed, and none of a text that is not there', () => {
    const seats = founded(['MEX', 'USA'], [], { changed: { instruments: [INSTRUMENT] } })
    agree(seats, textChanges().slice(0, 1), 'parties')
    assert.deepEqual([states(seats[0] ?? assert.fail()), originalWordsOf(seats[0]?.projection ?? assert.fail(), 'text/none', '2026-11-23T12:00:00Z')], [[], []])
  })
})

describe('a signed paper', () => {
  it('is said only of words that are known, of a party, in languages and by offices of the text, with a scan', () => {
    const [mex] = table()
    const office = placed(mex).clean.signatories[0]?.office ?? {}
    const cases: readonly [string, object, object?][] = [
      ['said', {}], ['copy-of-other-words content.hash', { hash: sha256('posted by one side') }], ['not-a-hash content.hash', { hash: 'x' }], ['party-unknown content.original', { original: 'CAN' }],
      ['foreign-language content.languages.1', { languages: ['en', 'fr'] }], ['duplicate-item content.languages', { languages: ['en', 'en'] }], ['too_small content.languages', { languages: [] }],
      ['signatory-unknown content.signatures.0', { signatures: [{ party: 'USA', office, name: 'A' }] }], ['signatory-unknown content.signatures.0', { signatures: [{ party: 'MEX', office: say('Gardener'), name: 'A' }] }],
      ['too_small content.signatures', { signatures: [] }], ['too_small content.attachments', { attachments: [] }], ['not-a-date content.date', { date: '2026-02-30' }], ['missing-language content.place.es', { place: { en: 'Lake' } }],
      ['copy-of-no-text about', {}, { about: 'dialogue/lake' }],
    ]
    for (const [expected, changed, more] of cases) assert.equal(code(mex.decide(copy(mex, changed, more))), expected)
  })

  it('is between the parties: none is said in public', () => {
    const [mex] = table()
    assert.notEqual(code(mex.decide(copy(mex, {}, { audience: 'public' }))), 'said')
  })

  it('can be released once its words are published, and not before', () => {
    const seats = table()
    const [mex] = seats
    const paper = mex.do(copy(mex)).act
    meet(seats)
    release(seats, 'joint-release/one', FROM, null)
    const releasing = () => code(mex.decide({ name: 'release', act: paper.hash }))
    assert.equal(releasing(), 'text-before-release')
    for (const seat of seats) seat.now = '2026-11-24T18:00:00Z'
    assert.equal(releasing(), 'text-before-release', 'the instant alone publishes nothing')
    const due = duePublications(mex.projection, { self: 'MEX', now: mex.now })[0] ?? assert.fail('nothing is due')
    mex.do({ name: 'state', about: due.release, type: 'publication', content: due.content as never, replaces: null, audience: 'public' })
    assert.equal(releasing(), 'said')
    mex.do({ name: 'release', act: paper.hash })
    assert.equal(mex.projection.find('statement', paper.hash)?.audience, 'public')
    assert.equal(code(mex.decide({ name: 'state', about: TEXT, type: 'signed-copy', content: null, replaces: paper.hash, audience: 'public' })), 'said', 'what is public is taken back in public')
  })

  it('makes an original complete once one paper in every language has every signature, whoever holds it', () => {
    const seats = table()
    const [mex, usa] = seats
    const missing = () => copiesOf(mex.projection, wordsOf(mex)[0] ?? assert.fail(), LANGUAGES, 'MEX').map(({ original, missing: what }) => `${original}: ${what.map(({ language, signatures }) => `${language} ${signatures === null ? 'nothing' : signatures.map(({ party }) => party).join('+')}`).join(', ')}`)
    assert.deepEqual(missing(), ['MEX: en nothing, es nothing', 'USA: en nothing, es nothing'])
    const [own] = placed(mex).clean.signatories
    mex.do(copy(mex, { signatures: [{ party: 'MEX', office: own?.office, name: 'Ana' }] }))
    usa.do(copy(usa, { languages: ['en'] }))
    meet(seats)
    assert.deepEqual(missing(), ['MEX: en USA, es USA', 'USA: es nothing'])
    usa.do(copy(usa, { original: 'MEX' }))
    const last = usa.do(copy(usa, { languages: ['es'] })).act
    meet(seats)
    assert.deepEqual(missing(), ['MEX: ', 'USA: '])
    usa.do({ name: 'state', about: TEXT, type: 'signed-copy', content: null, replaces: last.hash, audience: 'parties' })
    meet(seats)
    assert.deepEqual(missing(), ['MEX: ', 'USA: es nothing'])
  })

  it('of words that were replaced and never released stays, as of those words', () => {
    const seats = table()
    const [mex] = seats
    mex.do(copy(mex))
    meet(seats)
    amend(mex, seats, 'It goes on for ever.')
    assert.deepEqual(copiesOf(mex.projection, wordsOf(mex)[0] ?? assert.fail(), LANGUAGES, 'MEX').flatMap(({ copies }) => copies), [])
    assert.deepEqual(copiesOfOtherWords(mex.projection, TEXT).map(({ party }) => party), ['MEX'])
  })
})
