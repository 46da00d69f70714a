import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { publicationsOf, duePublications, publicationOf } from './releasing.ts'
import { cleanTextHash } from './clean-text.ts'
import type { Command } from './decide.ts'
import type { JointReleaseContent } from './items/index.ts'
import { advance, say } from './testing/contents.ts'
import { agreeText, clauseContent, PLAIN_INSTRUMENT, releaseContent, textContent } from './testing/text-contents.ts'
import { agree, founded, meet } from './testing/table.ts'
import type { Seat } from './testing/table.ts'

const FROM = '2026-11-24T12:00:00-06:00[America/Mexico_City]'
const INSTANT = '2026-11-24T18:00:00Z'
const RELEASE = 'joint-release/water-1'

function table(): readonly [Seat, Seat] {
  const seats = founded(['MEX', 'USA'], [], { changed: { instruments: [PLAIN_INSTRUMENT] } })
  agreeText(seats)
  const [mex, usa] = seats
  assert.ok(mex !== undefined && usa !== undefined)
  return [mex, usa]
}

function releasing(seat: Seat, changed: Partial<JointReleaseContent> = {}, item = RELEASE): Extract<Command, { name: 'propose' }> {
  return { name: 'propose', changes: [seat.change(item, releaseContent(seat, 'text/water', changed) as never)], cover: null, audience: 'parties' }
}

function refusal(seat: Seat, command: Command): string {
  const decision = seat.decide(command)
  return 'refused' in decision ? decision.refused : 'issues' in decision ? decision.issues.map(({ code }) => code).join(' ') : 'speech'
}

/** Both sign a release of the text as it is in force. */
function release(seats: readonly [Seat, Seat], changed: Partial<JointReleaseContent> = {}, item = RELEASE): void {
  agree(seats, releasing(seats[0], changed, item).changes, 'parties')
}

function at(seats: readonly Seat[], now: string): void {
  for (const seat of seats) seat.now = now
}

function publish(seat: Seat, release = RELEASE): void {
  const due = duePublications(seat.projection, { self: seat.party, now: seat.now }).find((one) => one.release === release) ?? assert.fail('nothing is due')
  seat.do({ name: 'state', about: release, type: 'publication', content: due.content as never, replaces: due.replaces, audience: 'public' })
}

function publishing(seat: Seat, changed: object = {}, more: Partial<Extract<Command, { name: 'state' }>> = {}): Extract<Command, { name: 'state' }> {
  const content = publicationOf(seat.projection, RELEASE)
  return { name: 'state', about: RELEASE, type: 'publication', content: { ...content, ...changed } as never, replaces: null, audience: 'public', ...more }
}

describe('a joint release', () => {
  test('is proposed and signed for the words in force, with time until the instant', () => {
    const [mex, usa] = table()
    const proposal = mex.propose(releasing(mex).changes, 'parties')
    usa.hear([mex, usa], mex)
    assert.ok('speech' in usa.decide({ name: 'sign', proposal: proposal.hash }))
  })

  test('is refused by its own code for each thing that is not so', () => {
    const [mex] = table()
    const placed = releaseContent(mex)
    const cases: readonly [string, Partial<JointReleaseContent>][] = [
      ['release-words-differ', { hash: 'a'.repeat(64) }],
      ['release-not-in-force', { version: 'b'.repeat(64) }],
      ['release-not-in-force', { clauses: placed.clauses.slice(1) }],
      ['release-not-in-force', { clauses: placed.clauses.map((one, index) => (index === 0 ? { ...one, version: 'c'.repeat(64) } : one)) }],
      ['instant-passed', { from: '2026-11-23T06:00:00-06:00[America/Mexico_City]' }],
      ['instant-passed', { from: '2026-11-23T05:59:59-06:00[America/Mexico_City]' }],
      ['instant-too-near', { from: '2026-11-23T06:04:59-06:00[America/Mexico_City]' }],
      ['speech', { from: '2026-11-23T06:05:00-06:00[America/Mexico_City]' }],
      ['item-unknown', { corrects: 'joint-release/other' }],
      ['release-settled', { withdrawn: say('No') }],
    ]
    for (const [code, changed] of cases) assert.equal(refusal(mex, releasing(mex, changed)), code, JSON.stringify(changed))
    mex.now = null
    assert.equal(refusal(mex, releasing(mex)), 'instant-passed', 'a node without a clock lets nothing out')
  })

  test('stands alone, without a cover note that would become public with it', () => {
    const [mex] = table()
    const { changes } = releasing(mex)
    assert.equal(refusal(mex, { name: 'propose', changes, cover: say('With thanks.'), audience: 'parties' }), 'release-alone')
    const beside = mex.change('clause/water-1', clauseContent('text/water', 'b', 'Another weir') as never)
    assert.equal(refusal(mex, { name: 'propose', changes: [...changes, beside], cover: null, audience: 'parties' }), 'release-alone')
    assert.equal(refusal(mex, { name: 'propose', changes, cover: null, audience: 'public' }), 'text-before-release')
  })

  test('waits while any bracket is open: on the text, on a clause, or for a new one, of either side', () => {
    for (const [item, content] of [
      ['text/water', textContent(['MEX', 'USA'], { note: say('A note.') })], ['clause/water-2', clauseContent('text/water', 'd', 'A dam')], ['clause/water-9', clauseContent('text/water', 'h', 'A ditch')], ['clause/water-3', null],
    ] as const) {
      for (const whose of [0, 1] as const) {
        const seats = table()
        const [mex] = seats
        const proposer = seats[whose] ?? assert.fail()
        const bracket = proposer.propose([proposer.change(item, content as never)], 'parties')
        meet(seats)
        assert.equal(refusal(mex, releasing(mex)), 'brackets-open', item)
        proposer.do({ name: 'withdraw', proposal: bracket.hash, reason: null })
        meet(seats)
        assert.equal(refusal(mex, releasing(mex)), 'speech', `${item} once withdrawn`)
      }
    }
  })

  test('is not signed for words that changed, with a bracket, too near or after its instant', () => {
    const seats = table()
    const [mex, usa] = seats
    const proposal = mex.propose(releasing(mex).changes, 'parties')
    meet(seats)
    const sign: Command = { name: 'sign', proposal: proposal.hash }
    for (const [now, code] of [['2026-11-24T17:58:59Z', 'speech'], ['2026-11-24T17:59:00Z', 'speech'], ['2026-11-24T17:59:01Z', 'instant-too-near'], [INSTANT, 'instant-passed'], ['2026-12-01T00:00:00Z', 'instant-passed']] as const) {
      usa.now = now
      assert.equal(refusal(usa, sign), code, now)
    }
    usa.now = '2026-11-23T12:00:00Z'
    const bracket = usa.propose([usa.change('clause/water-1', clauseContent('text/water', 'b', 'A dam') as never)], 'parties')
    assert.equal(refusal(usa, sign), 'brackets-open')
    meet(seats)
    mex.do({ name: 'sign', proposal: bracket.hash })
    meet(seats)
    assert.equal(refusal(usa, sign), 'release-not-in-force')
  })

  test('of a text is one at a time: another says which one it corrects', () => {
    const seats = table()
    release(seats)
    const [mex] = seats
    const later = { from: '2026-11-25T12:00:00-06:00[America/Mexico_City]' }
    assert.equal(refusal(mex, releasing(mex, later, 'joint-release/water-2')), 'release-stands')
    assert.equal(refusal(mex, releasing(mex, { ...later, corrects: RELEASE }, 'joint-release/water-2')), 'speech')
    assert.equal(refusal(mex, releasing(mex, { from: '2026-11-24T11:00:00-06:00[America/Mexico_City]', corrects: RELEASE }, 'joint-release/water-2')), 'release-corrects-nothing', 'it would correct what comes later')
    release(seats, { ...later, corrects: RELEASE }, 'joint-release/water-2')
    assert.equal(refusal(mex, releasing(mex, { from: '2026-11-26T12:00:00-06:00[America/Mexico_City]', corrects: RELEASE }, 'joint-release/water-3')), 'release-corrects-nothing', 'what is corrected already')
  })

  test('can be moved until a minute before its instant, and from then on only be withdrawn, once, by all', () => {
    const seats = table()
    release(seats)
    const [mex] = seats
    const content = releaseContent(mex)
    const amending = (changed: Partial<JointReleaseContent>): Command => ({ name: 'propose', changes: [mex.change(RELEASE, { ...content, ...changed } as never)], cover: null, audience: 'parties' })
    const moved = { from: '2026-11-25T12:00:00-06:00[America/Mexico_City]' }
    for (const [now, code] of [['2026-11-24T17:59:00Z', 'speech'], ['2026-11-24T17:59:01Z', 'release-settled'], [INSTANT, 'release-settled']] as const) {
      at(seats, now)
      assert.equal(refusal(mex, amending(moved)), code, now)
      assert.equal(refusal(mex, amending({ withdrawn: say('A figure is wrong.') })), 'speech', now)
    }
    assert.equal(refusal(mex, amending({ withdrawn: say('A figure is wrong.'), title: say('Another') })), 'release-settled')
    assert.equal(refusal(mex, { name: 'propose', changes: [mex.change(RELEASE, null)], cover: null, audience: 'parties' }), 'release-settled')
    agree(seats, [mex.change(RELEASE, { ...content, withdrawn: say('A figure is wrong.') } as never)], 'parties')
    assert.equal(refusal(mex, amending({})), 'release-settled', 'what is withdrawn does not come back')
    assert.equal(refusal(mex, amending({ withdrawn: say('Another reason.') })), 'release-settled')
  })
})

describe('a publication', () => {
  test('is said from the instant on by each by itself, in the same bytes', () => {
    const seats = table()
    release(seats)
    const [mex, usa] = seats
    for (const [now, code] of [['2026-11-24T17:59:59Z', 'publication-early'], [INSTANT, 'speech'], ['2026-12-24T18:00:00Z', 'speech'], [null, 'publication-early']] as const) {
      mex.now = now
      assert.equal(refusal(mex, publishing(mex)), code, String(now))
    }
    at(seats, INSTANT)
    publish(mex)
    publish(usa)
    meet(seats)
    const [one, other] = publicationsOf(mex.projection, RELEASE)
    assert.deepEqual(one?.content, other?.content)
    assert.equal(cleanTextHash(one?.content.clean as never), one?.content.hash)
    for (const seat of seats) assert.deepEqual(duePublications(seat.projection, { self: seat.party, now: seat.now }), [])
  })

  test('is refused in any other words, by any other door, and a second time', () => {
    const seats = table()
    const [mex] = seats
    const held = publishing(mex)
    release(seats)
    at(seats, INSTANT)
    const clean = publicationOf(mex.projection, RELEASE)?.clean ?? assert.fail()
    const [clause, ...others] = clean.clauses
    assert.ok(clause !== undefined)
    const letter = { ...clean, clauses: [{ ...clause, words: { ...clause.words, en: `${clause.words.en ?? ''}.` } }, ...others] }
    const cases: readonly [string, Command][] = [
      ['publication-words-differ', publishing(mex, { clean: letter })],
      ['publication-words-differ', publishing(mex, { clean: letter, hash: cleanTextHash(letter as never) })],
      ['publication-words-differ', publishing(mex, { clean: { ...clean, clauses: others } })],
      ['publication-words-differ', publishing(mex, { title: say('Other') })],
      ['publication-words-differ', publishing(mex, { withdrawn: say('Alone.') })],
      ['publication-words-differ', publishing(mex, { from: '2026-11-24T11:00:00-06:00[America/Mexico_City]' })],
      ['publication-not-released', publishing(mex, { release: 'joint-release/none' })],
      ['publication-not-released', publishing(mex, { disowned: say('Never.') })],
      ['publication-between-parties', publishing(mex, {}, { audience: 'parties' })],
      ['missing-language', publishing(mex, { clean: { ...clean, title: { en: 'Only English' } } })],
      ['item-unknown', publishing(mex, {}, { about: 'joint-release/none' })],
    ]
    for (const [code, command] of cases) assert.equal(refusal(mex, command), code, JSON.stringify(command).slice(0, 200))
    assert.notEqual(refusal(mex, held), 'speech')
    publish(mex)
    assert.equal(refusal(mex, publishing(mex)), 'publication-stands')
  })

  test('is never taken back: it is followed by the reason of all, or of its author alone', () => {
    const seats = table()
    release(seats)
    at(seats, INSTANT)
    const [mex, usa] = seats
    publish(mex)
    publish(usa)
    meet(seats)
    const own = publicationsOf(mex.projection, RELEASE).find(({ row }) => row.made.party === 'MEX')?.row.statement ?? assert.fail()
    for (const type of ['publication', 'advance']) assert.equal(refusal(mex, { name: 'state', about: RELEASE, type, content: null, replaces: own, audience: 'public' }), 'publication-stands')
    mex.do(publishing(mex, { disowned: say('The figure was never ours.') }, { replaces: own }))
    assert.deepEqual(publicationsOf(mex.projection, RELEASE).map(({ content }) => content.disowned !== null), [true, false])
    agree(seats, [mex.change(RELEASE, { ...releaseContent(mex), withdrawn: say('A figure is wrong.') } as never)], 'parties')
    publish(usa)
    publish(mex)
    meet(seats)
    assert.deepEqual(publicationsOf(usa.projection, RELEASE).map(({ content }) => content.withdrawn), [say('A figure is wrong.'), say('A figure is wrong.')])
  })

  test('of what was withdrawn before anybody published is said by nobody, and after that by all', () => {
    const early = table()
    release(early)
    const withdraw = (seats: readonly [Seat, Seat]) => agree(seats, [seats[0].change(RELEASE, { ...releaseContent(seats[0]), withdrawn: say('Not now.') } as never)], 'parties')
    withdraw(early)
    at(early, INSTANT)
    assert.deepEqual(duePublications(early[0].projection, { self: 'MEX', now: INSTANT }), [])
    assert.equal(refusal(early[0], publishing(early[0])), 'publication-not-released')

    const late = table()
    release(late)
    at(late, INSTANT)
    publish(late[1])
    meet(late)
    withdraw(late)
    publish(late[0])
    assert.deepEqual(publicationsOf(late[0].projection, RELEASE).map(({ content }) => content.withdrawn !== null), [true, false])
  })
})

describe('words of a text that is between the parties', () => {
  const QUOTED = { en: 'Agreed today: WEIR 2 of water shall be kept clean, by both shores of the lake!', es: 'Acordado.' }

  test('go out by no other door', () => {
    const seats = table()
    const [mex] = seats
    const open = mex.propose([mex.change('clause/water-1', clauseContent('text/water', 'b', 'A dam') as never)], 'parties')
    const comment = (about: string | null, more: object = {}) => ({ name: 'state', about, type: 'comment', content: { replyTo: null, text: say('Well.'), ...more }, replaces: null, audience: 'public' } as Command)
    const quiet = mex.do({ ...comment('clause/water-1'), audience: 'parties' } as Command).act
    const own = mex.do({ name: 'state', about: 'dialogue/lake', type: 'comment', content: { replyTo: null, text: QUOTED } as never, replaces: null, audience: 'parties' }).act
    const plan = { item: 'plan/x', base: null, content: { title: say('Plan'), presented: null, presentedBy: [], milestones: [], wording: {}, note: QUOTED, sources: [] } as never }
    const doors: readonly [string, Command][] = [
      ['text-before-release', { name: 'propose', changes: [mex.change('clause/water-2', clauseContent('text/water', 'd', 'A dam') as never)], cover: null, audience: 'public' }],
      ['text-before-release', comment('text/water')],
      ['text-before-release', comment('clause/water-1')],
      ['text-before-release', comment(null, { proposal: open.hash })],
      ['text-before-release', { ...comment('clause/water-1'), replaces: quiet.hash } as Command],
      ['text-before-release', { name: 'release', act: quiet.hash }],
      ['text-before-release', { name: 'release', act: open.hash }],
      ['quotes-held-back', comment('dialogue/lake', { text: QUOTED })],
      ['quotes-held-back', { name: 'release', act: own.hash }],
      ['quotes-held-back', { name: 'state', about: 'dialogue/lake', type: 'advance', content: advance({ text: QUOTED }) as never, replaces: null, audience: 'public' }],
      ['quotes-held-back', { name: 'propose', changes: [plan], cover: null, audience: 'parties' }],
      ['quotes-held-back', { name: 'propose', changes: [{ ...plan, content: { ...plan.content as object, note: null } as never }], cover: QUOTED, audience: 'public' }],
      ['quotes-held-back', { name: 'withdraw', proposal: open.hash, reason: QUOTED.en }],
      ['quotes-held-back', { name: 'erase', act: quiet.hash, reason: QUOTED.en, alongside: [] }],
      ['quotes-held-back', comment('dialogue/lake', { text: { en: 'What they offer: A dam shall be kept clean by both shores of the lake.', es: 'Así.' } })],
    ]
    for (const [code, command] of doors) assert.equal(refusal(mex, command), code, JSON.stringify(command))
    assert.equal(refusal(mex, comment('dialogue/lake', { text: { en: 'Weir 2 is kept clean.', es: 'La presa se limpia.' } })), 'speech', 'a side may speak of the matter in its own words')
  })

  test('may be repeated once they are public, and where they were public before', () => {
    const seats = table()
    release(seats)
    const [mex] = seats
    const saying: Command = { name: 'state', about: 'dialogue/lake', type: 'comment', content: { replyTo: null, text: QUOTED } as never, replaces: null, audience: 'public' }
    assert.equal(refusal(mex, saying), 'quotes-held-back', 'a signature lets nothing out')
    at(seats, INSTANT)
    assert.equal(refusal(mex, saying), 'quotes-held-back', 'nor does the hour')
    publish(mex)
    assert.equal(refusal(mex, saying), 'speech')
  })
})
