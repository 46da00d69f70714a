// Who may get what, over every colour, way out and recipient; and what several labels add up to.

import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { EXITS, judgeExit } from './judge.ts'
import type { Exit, ExitJudgement, Recipient } from './judge.ts'
import { combineHandling, MARKINGS, TLP } from './label.ts'
import type { Handling, Tlp } from './label.ts'

const CERT = { party: 'USA', contact: 'cert' }
const readers = {
  RED: [{ reader: 'contact', ...CERT }, { reader: 'contact', party: 'MEX', contact: 'csirt' }],
  'AMBER+STRICT': [{ reader: 'organisation', organisation: 'organisation/CISA' }],
  AMBER: [], GREEN: [], CLEAR: [],
} as const satisfies Record<Tlp, Handling['readers']>
const label = (tlp: Tlp, changed: Partial<Handling> = {}): Handling => ({ tlp, markings: [], readers: [...readers[tlp]], ...changed })

const RECIPIENTS = {
  listed: { to: 'officer', party: 'USA', organisation: 'organisation/CISA', contacts: [CERT] },
  colleague: { to: 'officer', party: 'USA', organisation: 'organisation/CISA', contacts: [] },
  elsewhere: { to: 'officer', party: 'USA', organisation: 'organisation/FCC', contacts: [{ party: 'USA', contact: 'spectrum' }] },
  /** Holds a contact point of the same name on another side. */
  namesake: { to: 'officer', party: 'MEX', organisation: 'organisation/IFT', contacts: [{ party: 'MEX', contact: 'cert' }] },
  organisation: { to: 'organisation', party: 'USA', organisation: 'organisation/CISA' },
  'other organisation': { to: 'organisation', party: 'USA', organisation: 'organisation/FCC' },
  side: { to: 'party', party: 'USA' },
  'side without reader': { to: 'party', party: 'CAN' },
  public: { to: 'public' },
} as const satisfies Record<string, Recipient>
type Name = keyof typeof RECIPIENTS

/** By colour and way out, everybody to whom it goes; to all others it does not. Written without the judge's own table. */
const ALLOWED: Record<Tlp, Record<Exit, readonly Name[]>> = {
  RED: { exchange: ['listed', 'colleague', 'elsewhere', 'namesake', 'organisation', 'other organisation', 'side'], page: ['listed'], mail: [], export: [], public: [] },
  'AMBER+STRICT': { exchange: [], page: ['listed', 'colleague', 'organisation'], mail: ['listed', 'colleague', 'organisation'], export: ['listed', 'colleague', 'organisation'], public: [] },
  AMBER: everySide(),
  GREEN: everySide(),
  CLEAR: { exchange: all(), page: all(), mail: all(), export: all(), public: all() },
}

function all(): readonly Name[] {
  return Object.keys(RECIPIENTS) as Name[]
}

function everySide(): Record<Exit, readonly Name[]> {
  const sides = all().filter((name) => name !== 'public')
  return { exchange: sides, page: sides, mail: sides, export: sides, public: [] }
}

const isAllowed = (labels: Handling | readonly Handling[], exit: Exit, to: Recipient) => judgeExit(labels, exit, to).isAllowed
const codeOf = (judged: ExitJudgement) => (judged.isAllowed ? null : judged.code)

describe('a label decides', () => {
  for (const tlp of TLP) for (const exit of EXITS) {
    test(`who gets TLP:${tlp} by ${exit}`, () => {
      assert.deepEqual(all().filter((name) => isAllowed(label(tlp), exit, RECIPIENTS[name])), ALLOWED[tlp][exit])
    })
  }

  test('with a reason for each refusal', () => {
    assert.equal(codeOf(judgeExit(label('RED'), 'page', RECIPIENTS.colleague)), 'tlp-red-not-listed')
    assert.equal(codeOf(judgeExit(label('RED'), 'export', RECIPIENTS.listed)), 'tlp-red-page-only')
    assert.equal(codeOf(judgeExit(label('RED'), 'mail', RECIPIENTS.elsewhere)), 'tlp-red-not-listed', 'who may not read it at all is told so')
    assert.equal(codeOf(judgeExit(label('RED'), 'exchange', RECIPIENTS['side without reader'])), 'tlp-red-side-not-listed')
    assert.equal(codeOf(judgeExit(label('AMBER+STRICT'), 'exchange', RECIPIENTS.side)), 'tlp-strict-never-sent')
    assert.equal(codeOf(judgeExit(label('AMBER+STRICT'), 'page', RECIPIENTS.elsewhere)), 'tlp-strict-outside')
    assert.equal(codeOf(judgeExit(label('AMBER'), 'public', RECIPIENTS.public)), 'tlp-amber-not-public')
    assert.equal(codeOf(judgeExit(label('GREEN'), 'page', RECIPIENTS.public)), 'tlp-green-not-public')
  })

  test('and nobody reads RED or AMBER+STRICT that names nobody', () => {
    for (const tlp of ['RED', 'AMBER+STRICT'] as const) for (const exit of EXITS) for (const name of all()) {
      assert.equal(isAllowed(label(tlp, { readers: [] }), exit, RECIPIENTS[name]), false, `${tlp} by ${exit} to ${name}`)
    }
  })

  test('an organisation named under RED lets nobody in, nor a contact point named under AMBER+STRICT', () => {
    assert.equal(isAllowed(label('RED', { readers: [...readers['AMBER+STRICT']] }), 'page', RECIPIENTS.listed), false)
    assert.equal(isAllowed(label('AMBER+STRICT', { readers: [...readers.RED] }), 'page', RECIPIENTS.listed), false)
  })

  test('somebody of another side who says to hold the contact point is not its reader', () => {
    assert.equal(isAllowed(label('RED'), 'page', { ...RECIPIENTS.listed, party: 'MEX' }), false)
    assert.equal(isAllowed(label('RED'), 'page', { ...RECIPIENTS.namesake, contacts: [CERT] }), false)
  })
})

describe('a marking of the law of a side', () => {
  test('keeps even TLP:CLEAR from the public, and from nobody else', () => {
    for (const marking of MARKINGS) {
      const marked = label('CLEAR', { markings: [{ party: 'MEX', marking, ground: null }] })
      assert.equal(codeOf(judgeExit(marked, 'public', RECIPIENTS.public)), 'marking-not-public')
      for (const exit of EXITS.filter((one) => one !== 'public')) for (const name of all()) assert.equal(isAllowed(marked, exit, RECIPIENTS[name]), name !== 'public', `${marking} by ${exit} to ${name}`)
    }
  })
})

const anyLabel = fc.record({
  tlp: fc.constantFrom(...TLP),
  markings: fc.array(fc.record({ party: fc.constantFrom('MEX', 'USA'), marking: fc.constantFrom(...MARKINGS), ground: fc.constantFrom(null, 'Privacy') }), { maxLength: 2 }),
  readers: fc.array(fc.oneof(
    fc.record({ reader: fc.constant('contact' as const), party: fc.constantFrom('MEX', 'USA'), contact: fc.constantFrom('cert', 'csirt') }),
    fc.record({ reader: fc.constant('organisation' as const), organisation: fc.constantFrom('organisation/CISA', 'organisation/FCC') }),
  ), { maxLength: 3 }),
})
const anyRecipient = fc.constantFrom<Recipient>(...Object.values(RECIPIENTS))

describe('of several labels', () => {
  test('something goes out exactly where each alone would let it', () => {
    fc.assert(fc.property(fc.array(anyLabel, { minLength: 1, maxLength: 4 }), fc.constantFrom(...EXITS), anyRecipient, (labels, exit, recipient) => {
      assert.equal(isAllowed(labels, exit, recipient), labels.every((one) => isAllowed(one, exit, recipient)))
    }))
  })

  test('the one label that is shown is never looser than any of them', () => {
    fc.assert(fc.property(fc.array(anyLabel, { minLength: 1, maxLength: 4 }), fc.constantFrom(...EXITS), anyRecipient, (labels, exit, recipient) => {
      const shown = combineHandling(labels)
      assert.ok(shown !== null)
      assert.equal(TLP.indexOf(shown.tlp), Math.min(...labels.map(({ tlp }) => TLP.indexOf(tlp))))
      // One label can name contact points or an organisation, not both: with RED beside AMBER+STRICT all of them are asked.
      const levels = new Set(labels.map(({ tlp }) => tlp))
      if (levels.has('RED') && levels.has('AMBER+STRICT')) return
      if (isAllowed(shown, exit, recipient)) assert.ok(isAllowed(labels, exit, recipient))
    }))
  })

  test('readers are those that all of the strictest name, and the markings of both laws stand side by side', () => {
    const cui = { party: 'USA', marking: 'cui', ground: 'Critical Infrastructure' } as const
    const reservada = { party: 'MEX', marking: 'reservada', ground: 'art. 112' } as const
    const shown = combineHandling([label('RED', { markings: [cui] }), label('RED', { readers: [{ reader: 'contact', ...CERT }], markings: [cui, reservada] }), label('CLEAR')])
    assert.deepEqual(shown, { tlp: 'RED', readers: [{ reader: 'contact', ...CERT }], markings: [cui, reservada] })
    assert.equal(combineHandling([]), null)
  })
})
