import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { TestContext } from 'node:test'
import { openStore } from '../../store/open.ts'
import { temporaryFolder } from '../testing/nodes.ts'
import { Clearances, ClearanceRules, inZone, liveRound, NO_RULES, parseSilenceEnd } from './index.ts'
import type { AnswerKind, ClearanceEvent, ClearanceOutcome, RulesContent } from './index.ts'

const THREE = ['organisation/SRE', 'organisation/SE', 'organisation/SHCP']
const RULES: RulesContent = {
  clearanceFor: ['send', 'sign'], roster: { organisations: THREE, obligatory: [], quorum: 'all' },
  meetings: { 'meeting/next': { organisations: [...THREE, 'organisation/SEMARNAT'], obligatory: [], quorum: 'all' } },
}
const DRAFT = '00000000-0000-4000-8000-000000000001'
const [HASH, OTHER] = ['a'.repeat(64), 'b'.repeat(64)]

class Desk {
  now = '2026-11-25T12:00:00Z'
  readonly events: ClearanceEvent[] = []
  readonly open: () => Promise<Clearances>
  #clearances: Clearances | null = null

  constructor(open: (now: () => string) => Promise<Clearances>) {
    this.open = async () => {
      this.#clearances = await open(() => this.now)
      this.#clearances.onChange((_id, event) => this.events.push(event))
      return this.#clearances
    }
  }

  get it(): Clearances {
    return this.#clearances ?? assert.fail()
  }

  ask(more: { readonly hash?: string; readonly meeting?: string | null; readonly until?: string } = {}): Promise<ClearanceOutcome> {
    return this.it.request({ subject: { kind: 'draft', draft: DRAFT }, hash: more.hash ?? HASH, meeting: more.meeting ?? null, message: null, silence: more.until === undefined ? null : { until: more.until, zone: 'America/Mexico_City' }, by: 'ana' })
  }

  say(organisation: string, answer: AnswerKind, hash = HASH, by = 'ben', text: string | null = null): Promise<ClearanceOutcome> {
    return this.it.answer(DRAFT, hash, { organisation: `organisation/${organisation}`, answer, text, by })
  }

  isCleared(hash = HASH, meeting: string | null = null): boolean {
    return this.it.isCleared(DRAFT, hash, meeting)
  }
}

async function desk(t: TestContext, rules: RulesContent = RULES): Promise<Desk> {
  const store = await openStore({ dialogue: 'lake', home: temporaryFolder(t), mode: 'write' })
  t.after(() => store.close())
  const made = new Desk(async (now) => Clearances.open(store, await ClearanceRules.open(store, rules), now))
  await made.open()
  return made
}

const refused = (outcome: ClearanceOutcome) => ('refused' in outcome ? outcome.refused : null)

describe('the clearance of a draft', () => {
  test('is not asked where the side names nobody, and by default it names nobody', async (t) => {
    const made = await desk(t, NO_RULES)
    assert.equal(refused(await made.ask()), 'clearance-not-required')
    assert.equal(made.it.rosterFor('send', null), null)
  })

  test('binds to the very text: another text is not cleared by it, and an answer to another text is not taken', async (t) => {
    const made = await desk(t)
    await made.ask()
    assert.equal(refused(await made.say('SRE', 'cleared', OTHER)), 'clearance-changed-meanwhile')
    for (const organisation of ['SRE', 'SE', 'SHCP']) await made.say(organisation, 'cleared')
    assert.deepEqual([made.isCleared(), made.isCleared(OTHER), made.it.isTextCleared(HASH), made.it.isTextCleared(OTHER)], [true, false, true, false])
  })

  test('by a delegate and with a refusal is not there; the refusal keeps its reason, and a second thought clears it', async (t) => {
    const made = await desk(t)
    await made.ask()
    await made.say('SRE', 'cleared', HASH, 'the-delegate')
    await made.say('SE', 'refused', HASH, 'eva', 'The date cannot be kept.')
    await made.say('SHCP', 'cleared')
    assert.equal(made.isCleared(), false)
    const round = made.it.find(DRAFT)?.rounds.at(-1) ?? assert.fail()
    assert.equal(made.it.decide(round).outcome, 'refused')
    assert.deepEqual(round.answers.map(({ by, text }) => [by, text]), [['the-delegate', null], ['eva', 'The date cannot be kept.'], ['ben', null]])
    await made.say('SE', 'cleared', HASH, 'eva')
    assert.ok(made.isCleared())
    assert.deepEqual(made.events, ['requested', 'answered', 'refused', 'answered', 'cleared'])
  })

  test('of a meeting with four asks the fourth, and three of another roster do not clear it', async (t) => {
    const made = await desk(t)
    await made.ask({ meeting: 'meeting/next' })
    for (const organisation of ['SRE', 'SE', 'SHCP']) await made.say(organisation, 'cleared')
    assert.equal(made.isCleared(HASH, 'meeting/next'), false)
    await made.say('SEMARNAT', 'cleared')
    assert.deepEqual([made.isCleared(HASH, 'meeting/next'), made.isCleared(HASH, null)], [true, false])
  })

  test('of somebody who is not on the roster is not taken', async (t) => {
    const made = await desk(t)
    await made.ask()
    assert.equal(refused(await made.say('SEMARNAT', 'cleared')), 'organisation-not-asked')
    assert.equal(refused(await made.it.answer('nothing', HASH, { organisation: 'organisation/SRE', answer: 'cleared', text: null, by: 'x' })), 'clearance-not-asked')
  })

  test('given twice by a double click is noted once', async (t) => {
    const made = await desk(t)
    await Promise.all([made.ask(), made.ask()])
    await Promise.all([made.say('SRE', 'cleared'), made.say('SRE', 'cleared')])
    assert.deepEqual([made.it.find(DRAFT)?.rounds.length, made.it.find(DRAFT)?.rounds[0]?.answers.length], [1, 1])
  })

  test('ends when the text changes: what was given stays to be read and counts no more, also for the old text', async (t) => {
    const made = await desk(t)
    await made.ask()
    for (const organisation of ['SRE', 'SE', 'SHCP']) await made.say(organisation, 'cleared')
    await made.it.end(DRAFT, 'edited', 'ana', (round) => round.hash !== OTHER)
    assert.deepEqual([made.isCleared(), made.it.isTextCleared(HASH), refused(await made.say('SRE', 'withdrawn'))], [false, false, 'clearance-not-open'])
    await made.ask({ hash: OTHER })
    assert.deepEqual([made.isCleared(OTHER), made.it.find(DRAFT)?.rounds.map(({ ended }) => ended?.why ?? null), made.it.find(DRAFT)?.rounds[0]?.answers.length], [false, ['edited', null], 3])
  })

  test('survives a restart, answers and all', async (t) => {
    const made = await desk(t)
    await made.ask()
    for (const organisation of ['SRE', 'SE', 'SHCP']) await made.say(organisation, 'cleared')
    await made.open()
    assert.ok(made.isCleared())
  })
})

describe('silence', () => {
  const END = '2026-12-01T23:00:00Z'

  test('clears in the second after its end, without anybody having looked, and is noted once', async (t) => {
    const made = await desk(t)
    await made.ask({ until: END })
    made.now = END
    assert.deepEqual([made.isCleared(), await made.it.noteExpired()], [false, END])
    made.now = '2026-12-01T23:00:01Z'
    assert.ok(made.isCleared())
    assert.deepEqual([await made.it.noteExpired(), await made.it.noteExpired()], [null, null])
    assert.deepEqual(made.events.filter((event) => event === 'expired').length, 1)
  })

  test('is judged by this node\'s clock: an objection in the last second counts, one second later it is late', async (t) => {
    for (const [at, isCleared] of [[END, false], ['2026-12-01T23:00:01Z', true]] as const) {
      const made = await desk(t)
      await made.ask({ until: END })
      made.now = at
      await made.say('SE', 'refused', HASH, 'eva', 'No.')
      made.now = '2026-12-02T00:00:00Z'
      assert.equal(made.isCleared(), isCleared, at)
      assert.equal(made.it.find(DRAFT)?.rounds[0]?.answers[0]?.at, at)
    }
  })

  test('that ended while the node was down has cleared when it is back', async (t) => {
    const made = await desk(t)
    await made.ask({ until: END })
    made.now = '2026-12-03T08:00:00Z'
    await made.open()
    assert.ok(made.isCleared())
    assert.equal(await made.it.noteExpired(), null)
    assert.equal(made.it.find(DRAFT)?.rounds[0]?.expiredAt, '2026-12-03T08:00:00Z')
  })

  test('once noted as over is not opened again by a clock that was set back', async (t) => {
    const made = await desk(t)
    await made.ask({ until: END })
    made.now = '2026-12-01T23:00:05Z'
    await made.it.noteExpired()
    made.now = '2026-12-01T22:00:00Z'
    assert.ok(made.isCleared())
    await made.say('SE', 'refused', HASH, 'eva', 'Too late.')
    assert.deepEqual([made.isCleared(), made.it.find(DRAFT)?.rounds[0]?.answers[0]?.at], [true, '2026-12-01T23:00:05Z'])
  })
})

describe('the end of a silence', () => {
  const now = '2026-11-25T12:00:00Z'
  const until = (...words: Parameters<typeof parseSilenceEnd>) => { const parsed = parseSilenceEnd(...words); return 'until' in parsed ? parsed.until : parsed.code }

  test('is one instant, by the clocks of its zone', () => {
    assert.equal(until('2026-12-01', '17:00:00', 'America/Mexico_City', now), '2026-12-01T23:00:00Z')
    assert.equal(until('2026-12-01', '17:00', 'America/New_York', now), '2026-12-01T22:00:00Z')
    assert.equal(inZone('2026-12-01T23:00:00Z', 'America/Mexico_City'), '2026-12-01 17:00:00 America/Mexico_City')
  })

  test('is refused where nobody could tell which instant was meant', () => {
    assert.deepEqual([
      until('2027-03-14', '02:30:00', 'America/New_York', now), until('2027-11-07', '01:30:00', 'America/New_York', now), until('2026-02-30', '10:00', 'UTC', now), until('2026-12-01', '25:00', 'UTC', now), until('1.12.2026', '10:00', 'UTC', now),
      until('2026-12-01', '10:00', 'Mexico', now), until('2026-12-01', '10:00', '-06:00', now), until('2026-12-01', '10:00', '', now), until('2026-11-25', '12:00:00', 'UTC', now),
    ], ['instant-ambiguous', 'instant-ambiguous', 'not-an-instant', 'not-an-instant', 'not-an-instant', 'zone-unknown', 'zone-unknown', 'zone-unknown', 'silence-in-the-past'])
  })
})

test('two people who set the rules at once do not overwrite each other', async (t) => {
  const made = await desk(t)
  const { rules } = made.it
  const [first, second] = await Promise.all([rules.set({ ...RULES, clearanceFor: [] }, 'ana', made.now, 0), rules.set({ ...RULES, clearanceFor: ['send'] }, 'ben', made.now, 0)])
  assert.equal([first, second].filter((one) => one !== null).length, 1)
  assert.equal(rules.now.revision, 1)
  await made.open()
  assert.deepEqual([made.it.rules.now.clearanceFor, made.it.rules.now.setBy], [rules.now.clearanceFor, rules.now.setBy])
})

test('a round on another text than the one at hand does not count', () => {
  assert.equal(liveRound(null, HASH), null)
})
