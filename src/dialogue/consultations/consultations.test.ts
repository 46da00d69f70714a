// What a side may say in a consultation, and what both count of it.

import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { withheld } from '../../record/testing/ledgers.ts'
import { Speaker } from '../../record/testing/speaker.ts'
import { charterIssues } from '../fit.ts'
import { charter, element, say } from '../testing/contents.ts'
import { shuffled } from '../testing/conversation.ts'
import { CARDS, CONSULTATION, consultationInstrument, consultationTable, contribution, disposition, issuesIn, sayIn } from '../testing/consultations.ts'
import { agree, meet, projectionOf } from '../testing/table.ts'
import type { Seat } from '../testing/table.ts'
import { changesOf } from './changed.ts'
import { findConsultation, phaseAt } from './find.ts'
import { readConsultation } from './reading.ts'
import { answerTally, intakeTally } from './tally.ts'

const settingsOf = (seat: Pick<Seat, 'projection'>) => findConsultation(seat.projection, CONSULTATION) ?? assert.fail('no consultation')
const readOf = (seat: Pick<Seat, 'projection'>) => readConsultation(seat.projection, CONSULTATION, settingsOf(seat))
const tallyOf = (seat: Seat, party: string, today: string) => answerTally(readOf(seat), settingsOf(seat), party, today)
const publish = (seat: Seat, number: string, changed: object = {}) => sayIn(seat, 'contribution', contribution(`PC-${seat.party}-${number}`, changed))

describe('a consultation', () => {
  const closes = '2026-10-30T18:00:00-06:00[America/Mexico_City]'
  test('is open from the very second on the wall of its zone, and a closed consultation takes nothing', () => {
    const settings = { opens: '2026-10-01T09:00:00-06:00[America/Mexico_City]', closes, lateDays: 0 }
    const at = (instant: string) => phaseAt(settings, instant)
    assert.deepEqual(['2026-10-01T14:59:59Z', '2026-10-01T15:00:00Z', '2026-10-30T23:59:59Z', '2026-10-31T00:00:00Z'].map(at), ['upcoming', 'open', 'open', 'closed'])
    assert.deepEqual(['2026-10-31T00:00:00Z', '2026-11-04T23:59:59Z', '2026-11-05T00:00:00Z'].map((one) => phaseAt({ ...settings, lateDays: 5 }, one)), ['late', 'late', 'closed'])
  })

  const table = consultationTable()
  const unfit: readonly (readonly [string, object, string, string])[] = [
    ['that closes before it opens', { closes: '2026-09-30T18:00:00-06:00[America/Mexico_City]' }, 'ends-too-early', 'settings.closes'],
    ['that a stranger receives', { receives: [{ party: 'CAN' }] }, 'party-unknown', 'settings.receives.0.party'],
    ['with a question that outsiders cannot answer', { questions: [{ field: 'office', title: say('Office'), help: null, is: { type: 'organisation' }, isRequired: false, level: null, concept: null }] }, 'question-unfit', 'settings.questions.0.is'],
    ['with a term on a calendar of nobody', { answers: { by: 'clock', clock: { length: 10, unit: 'working-days', calendar: 'south', counts: 'from-next-day' }, calendarOf: null } }, 'rules-unknown', 'settings.answers.calendarOf'],
  ]
  for (const [what, changed, code, path] of unfit) {
    test(`${what} is agreed by nobody`, () => {
      const parties = ['MEX', 'USA'].map((party) => ({ party, rootKey: Speaker.begin('lake', party).acts[0]?.header.key ?? '' }))
      assert.deepEqual(charterIssues('instrument', CONSULTATION, consultationInstrument(changed), charter({ parties }), (item) => table.mex.projection.find('item', item)?.versions.at(-1)?.content ?? null), [{ code, path }])
    })
  }
})

describe('a published submission', () => {
  test('carries the words in the one language in which they were written', () => {
    const { mex } = consultationTable()
    assert.deepEqual(issuesIn(mex, 'contribution', contribution('PC-MEX-0001', { answers: [{ question: 'effect', value: 'Nada.' }, { question: 'shore', value: 'south' }] })), [])
  })

  const wrong: readonly (readonly [string, object, string, string])[] = [
    ['the receipt of the other side', { receipt: 'PC-USA-0001' }, 'receipt-of-another', 'content.receipt'],
    ['the receipt of another consultation', { receipt: 'XX-MEX-0001' }, 'receipt-of-another', 'content.receipt'],
    ['an hour before it opened', { received: '2026-09-30T10:00:00Z' }, 'outside-consultation', 'content.received'],
    ['an hour after everything was over', { received: '2026-11-20T10:00:00Z' }, 'outside-consultation', 'content.received'],
    ['seconds, which tell too much', { received: '2026-10-10T15:04:05Z' }, 'invalid_format', 'content.received'],
    ['no word at all', { words: '' }, 'contribution-empty', 'content.words'],
    ['an answer that no list has', { answers: [{ question: 'shore', value: 'west' }] }, 'code-not-listed', 'content.answers.shore'],
    ['an answer to no question', { answers: [{ question: 'boat', value: 'Gull' }] }, 'field-unknown', 'content.answers.boat'],
    ['an e-mail address', { email: 'ana@example.org' }, 'unrecognized_keys', 'content'],
  ]
  for (const [what, changed, code, path] of wrong) test(`cannot have ${what}`, () => { const { mex } = consultationTable(); assert.deepEqual(issuesIn(mex, 'contribution', contribution('PC-MEX-0001', changed)), [{ code, path }]) })

  test('of a consultation of organizations bears the name of one', () => {
    const { mex } = consultationTable({ openTo: 'organisations' })
    const named = { speaksFor: 'organisation', name: 'Fishers of the South' }
    assert.deepEqual(issuesIn(mex, 'contribution', contribution('PC-MEX-0001')), [{ code: 'organisation-named', path: 'content.name' }])
    assert.deepEqual(issuesIn(mex, 'contribution', contribution('PC-MEX-0001', named as never)), [])
  })

  test('is public or not said at all', () => {
    const { mex } = consultationTable()
    assert.deepEqual(issuesIn(mex, 'contribution', contribution('PC-MEX-0001'), null, 'parties'), [{ code: 'consultation-public', path: 'audience' }])
  })

  test('stands once: each receipt is published or refused, and not twice', () => {
    const { mex } = consultationTable()
    publish(mex, '0001')
    sayIn(mex, 'contribution-refusal', { receipts: ['PC-MEX-0002'], reason: 'abuse', of: null })
    for (const receipt of ['PC-MEX-0001', 'PC-MEX-0002']) {
      assert.deepEqual(issuesIn(mex, 'contribution', contribution(receipt)), [{ code: 'contribution-decided', path: 'content.receipt' }])
      assert.deepEqual(issuesIn(mex, 'contribution-refusal', { receipts: [receipt], reason: 'abuse', of: null }), [{ code: 'contribution-decided', path: 'content.receipts.0' }])
    }
  })

  test('is never taken back, and corrected only as itself', () => {
    const { mex } = consultationTable()
    const act = publish(mex, '0001')
    assert.deepEqual(mex.decide({ name: 'state', about: CONSULTATION, type: 'contribution', content: null, replaces: act.hash, audience: 'public' }), { refused: 'contribution-stands', facts: {} })
    assert.deepEqual(issuesIn(mex, 'contribution', contribution('PC-MEX-0002'), act), [{ code: 'contribution-other', path: 'replaces' }])
    assert.deepEqual(issuesIn(mex, 'contribution', contribution('PC-MEX-0001', { words: 'La tarjeta debe valer ⟦abuse⟧' }), act), [])
  })

  test('that was erased leaves its answer and is counted no more, as if it had never been read', () => {
    const { mex, usa, seats } = consultationTable()
    const act = publish(mex, '0001')
    publish(mex, '0002')
    meet(seats)
    sayIn(usa, 'disposition', disposition(['PC-MEX-0001']))
    meet(seats)
    mex.speaker.say('erase', { act: act.hash, reason: 'A court said so.' })
    const read = readOf({ projection: projectionOf(mex.dialogue, shuffled([...mex.speaker.acts, ...usa.speaker.acts].map((one) => (one.hash === act.hash ? withheld(one) : one)), [0])) })
    assert.deepEqual(read.contributions.map(({ content }) => content.receipt), ['PC-MEX-0002'])
    assert.deepEqual(read.erased, ['PC-MEX-0001'])
  })
})

describe('what is not published', () => {
  test('names its reason; what has the same words is counted once, with its number', () => {
    const { mex } = consultationTable()
    publish(mex, '0001')
    sayIn(mex, 'contribution-refusal', { receipts: ['PC-MEX-0002', 'PC-MEX-0003'], reason: 'copy', of: 'PC-MEX-0001' })
    sayIn(mex, 'contribution-refusal', { receipts: ['PC-MEX-0004'], reason: 'advertising', of: null })
    sayIn(mex, 'intake', { received: 7, asOf: '2026-10-31T00:00:00Z' })
    assert.deepEqual(readOf(mex).contributions.map(({ copies }) => copies), [['PC-MEX-0002', 'PC-MEX-0003']])
    assert.deepEqual(intakeTally(readOf(mex), 'MEX'), { party: 'MEX', stated: { received: 7, asOf: '2026-10-31T00:00:00Z' }, published: 1, refused: [{ reason: 'advertising', count: 1 }, { reason: 'copy', count: 2 }], waiting: 3 })
    assert.equal(tallyOf(mex, 'MEX', '2026-12-01').published, 1)
  })

  test('is a copy of something that is published, and of nothing else', () => {
    const { mex } = consultationTable()
    assert.deepEqual(issuesIn(mex, 'contribution-refusal', { receipts: ['PC-MEX-0002'], reason: 'copy', of: 'PC-MEX-0001' }), [{ code: 'copy-of-nothing', path: 'content.of' }])
    assert.deepEqual(issuesIn(mex, 'contribution-refusal', { receipts: ['PC-MEX-0002'], reason: 'abuse', of: 'PC-MEX-0001' }), [{ code: 'copy-of-nothing', path: 'content.of' }])
  })

  test('is counted by the side: never fewer came in than were dealt with', () => {
    const { mex } = consultationTable()
    publish(mex, '0001')
    publish(mex, '0002')
    assert.deepEqual(issuesIn(mex, 'intake', { received: 1, asOf: '2026-10-31T00:00:00Z' }), [{ code: 'intake-too-small', path: 'content.received' }])
  })

  test('can be published after all, once the refusal is taken back', () => {
    const { mex } = consultationTable()
    const refusal = sayIn(mex, 'contribution-refusal', { receipts: ['PC-MEX-0001'], reason: 'abuse', of: null })
    sayIn(mex, 'contribution-refusal', null, { replaces: refusal })
    assert.deepEqual(issuesIn(mex, 'contribution', contribution('PC-MEX-0001')), [])
  })
})

describe('an answer', () => {
  test('is of each side, to what came in at either site, once until it corrects itself', () => {
    const { mex, usa, seats } = consultationTable()
    publish(mex, '0001')
    meet(seats)
    const act = sayIn(usa, 'disposition', disposition(['PC-MEX-0001']))
    assert.deepEqual(issuesIn(usa, 'disposition', disposition(['PC-MEX-0001'], { outcome: 'partly' })), [{ code: 'disposition-stands', path: 'content.to.0' }])
    assert.deepEqual(issuesIn(usa, 'disposition', disposition(['PC-MEX-0001'], { outcome: 'partly' }), act), [])
    assert.deepEqual(issuesIn(mex, 'disposition', disposition(['PC-MEX-0001'])), [])
  })

  test('is to nothing that is not published, and names no item that is not there', () => {
    const { mex } = consultationTable()
    publish(mex, '0001')
    assert.deepEqual(issuesIn(mex, 'disposition', disposition(['PC-MEX-0001', 'PC-MEX-0002'], { changed: [{ item: 'element/IX.9', version: null }, { item: CARDS, version: '0'.repeat(64) }] })), [
      { code: 'contribution-unknown', path: 'content.to.1' }, { code: 'item-unknown', path: 'content.changed.0.item' }, { code: 'version-unknown', path: 'content.changed.1.version' },
    ])
  })

  test('gives its reason in every language of the dialogue', () => {
    const { mex } = consultationTable()
    publish(mex, '0001')
    assert.deepEqual(issuesIn(mex, 'disposition', disposition(['PC-MEX-0001'], { reason: { en: 'Yes.' } })), [{ code: 'missing-language', path: 'content.reason.es' }])
  })

  test('leads to the first version agreed by sides that knew it, and the version to it', () => {
    const { mex, seats } = consultationTable()
    publish(mex, '0001')
    meet(seats)
    sayIn(mex, 'disposition', disposition(['PC-MEX-0001'], { changed: [{ item: CARDS, version: null }] }))
    meet(seats)
    assert.deepEqual(changesOf(mex.projection, CARDS).map(({ version, to, party }) => [version, to, party]), [[null, ['PC-MEX-0001'], 'MEX']])
    agree(seats, [mex.change(CARDS, element('element/I', 'initiative', 'I.1', { title: say('Cards for both shores') }) as never)])
    for (const { projection } of seats) assert.deepEqual(changesOf(projection, CARDS).map(({ version, consultation }) => [version, consultation]), [[2, CONSULTATION]])
  })
})

describe('a translation', () => {
  test('is into another language, once by each side, of what is published', () => {
    const { mex, usa, seats } = consultationTable()
    publish(mex, '0001', { answers: [{ question: 'effect', value: 'Nada.' }] })
    meet(seats)
    const content = { receipt: 'PC-MEX-0001', language: 'en', words: 'The card must hold on both shores.', answers: [{ question: 'effect', value: 'Nothing.' }] }
    assert.deepEqual(issuesIn(usa, 'contribution-translation', { ...content, language: 'es' }), [{ code: 'same-language', path: 'content.language' }])
    sayIn(usa, 'contribution-translation', content)
    assert.deepEqual(issuesIn(usa, 'contribution-translation', content), [{ code: 'another-translation', path: 'replaces' }])
    assert.deepEqual(issuesIn(mex, 'contribution-translation', content), [])
    assert.deepEqual(issuesIn(usa, 'contribution-translation', { ...content, receipt: 'PC-MEX-0002' }), [{ code: 'contribution-unknown', path: 'content.receipt' }])
  })
})

describe('the share answered within the term', () => {
  test('is told of those whose term is over: interim answers do not count, corrections do not make late', () => {
    const { mex } = consultationTable()
    for (const number of ['0001', '0002', '0003', '0004']) publish(mex, number)
    // Ten days after Friday 30 October: 9 November. The late one has ten days from its own receipt.
    publish(mex, '0005', { received: '2026-11-03T12:00:00Z' })
    sayIn(mex, 'disposition', disposition(['PC-MEX-0004'], { outcome: 'under-study' }), { at: '2026-11-01T12:00:00Z' })
    const first = sayIn(mex, 'disposition', disposition(['PC-MEX-0001']), { at: '2026-11-09T23:00:00Z' })
    sayIn(mex, 'disposition', disposition(['PC-MEX-0002']), { at: '2026-11-10T12:00:00Z' })
    assert.deepEqual(tallyOf(mex, 'MEX', '2026-11-09').share, null)
    sayIn(mex, 'disposition', disposition(['PC-MEX-0001'], { outcome: 'partly' }), { at: '2026-11-15T12:00:00Z', replaces: first })
    const { due, inTime, share, answered, published, outcomes } = tallyOf(mex, 'MEX', '2026-11-12')
    assert.deepEqual([due, inTime, share, answered, published], [4, 1, 0.25, 2, 5])
    assert.deepEqual(outcomes, [{ outcome: 'accepted', count: 1 }, { outcome: 'partly', count: 1 }, { outcome: 'under-study', count: 1 }])
    assert.deepEqual(readOf(mex).contributions.map(({ due: by, isLate }) => [by, isLate]).slice(-2), [['2026-11-09', false], ['2026-11-13', true]])
    assert.equal(tallyOf(mex, 'MEX', '2026-11-14').due, 5)
  })

  test('is of the working days of the calendar that a side stated, and of none where it does not reach', () => {
    const clock = { length: 5, unit: 'working-days' as const, calendar: 'south', counts: 'from-next-day' as const }
    const { mex } = consultationTable({ answers: { by: 'clock', clock, calendarOf: 'instrument/rules' } })
    publish(mex, '0001')
    // After Friday 30 October: 3, 4, 5, 6 (Monday the 2nd is closed) and 9 November.
    assert.equal(readOf(mex).contributions[0]?.due, '2026-11-09')
    const far = consultationTable({ answers: { by: 'clock', clock: { ...clock, length: 100 }, calendarOf: 'instrument/rules' } })
    publish(far.mex, '0001')
    assert.deepEqual([readOf(far.mex).contributions[0]?.due, tallyOf(far.mex, 'MEX', '2027-12-01').share], [null, null])
  })

  test('is taken back with the answer', () => {
    const { mex } = consultationTable()
    publish(mex, '0001')
    const act = sayIn(mex, 'disposition', disposition(['PC-MEX-0001']), { at: '2026-11-02T12:00:00Z' })
    assert.equal(tallyOf(mex, 'MEX', '2026-12-01').share, 1)
    sayIn(mex, 'disposition', null, { replaces: act })
    assert.deepEqual([tallyOf(mex, 'MEX', '2026-12-01').share, tallyOf(mex, 'MEX', '2026-12-01').answered], [0, 0])
  })

  test('both nodes show the same share, in whatever order the acts arrive', () => {
    const { mex, usa, seats } = consultationTable()
    for (const number of ['0001', '0002', '0003']) publish(mex, number)
    publish(usa, '0001', { language: 'en', words: 'One card for both shores.' })
    meet(seats)
    sayIn(usa, 'disposition', disposition(['PC-MEX-0001', 'PC-USA-0001']), { at: '2026-11-04T12:00:00Z' })
    sayIn(mex, 'disposition', disposition(['PC-MEX-0003'], { outcome: 'not-accepted' }), { at: '2026-11-20T12:00:00Z' })
    sayIn(mex, 'contribution-refusal', { receipts: ['PC-MEX-0004'], reason: 'copy', of: 'PC-MEX-0001' })
    meet(seats)
    const told = (seat: Pick<Seat, 'projection'>) => ['MEX', 'USA'].map((party) => answerTally(readOf(seat), settingsOf(seat), party, '2026-12-01'))
    assert.deepEqual(told(mex), told(usa))
    assert.deepEqual(told(mex).map(({ share, published }) => [share, published]), [[0, 4], [0.5, 4]])
    fc.assert(fc.property(fc.array(fc.nat(), { minLength: 1, maxLength: 40 }), (order) => {
      assert.deepEqual(told({ projection: projectionOf(mex.dialogue, shuffled([...mex.speaker.acts, ...usa.speaker.acts], order)) }), told(mex))
    }), { numRuns: 10 })
  })
})
