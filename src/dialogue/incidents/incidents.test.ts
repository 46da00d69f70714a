// What may be said of contact points, incidents and their steps, and by whom.

import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Json } from '../../record/index.ts'
import { organisation, say } from '../testing/contents.ts'
import { contactOf, incidentOf, PROTOCOL, protocolContent, protocolItems, stepOf } from '../testing/protocols.ts'
import { founded, meet } from '../testing/table.ts'
import type { Seat } from '../testing/table.ts'
import type { ContactContent, IncidentContent, Step } from '../statements/index.ts'

const NOW = '2026-11-23T12:00:00Z'
type Content = { readonly [key: string]: Json }

function lake(): { mex: Seat; usa: Seat } {
  const [mex, usa] = founded(['MEX', 'USA'], [...protocolItems(), { item: 'instrument/other-alarm', base: null, content: protocolContent() as never }, { item: 'organisation/BOTH', base: null, content: organisation(null) as never }])
  if (mex === undefined || usa === undefined) throw new Error('two seats')
  return { mex, usa }
}

function judged(seat: Seat, type: string, content: object | null, replaces: string | null = null, about = PROTOCOL): readonly { code: string; path: string }[] {
  const decision = seat.decide({ name: 'state', about, type, content: content as Content | null, replaces, audience: 'parties' })
  return 'issues' in decision ? decision.issues : 'refused' in decision ? [{ code: decision.refused, path: '' }] : []
}

function said(seat: Seat, type: string, content: object, replaces: string | null = null): string {
  return seat.do({ name: 'state', about: PROTOCOL, type, content: content as Content, replaces, audience: 'parties' }).act.hash
}

const codes = (issues: readonly { code: string; path: string }[]) => issues.map(({ code, path }) => `${code} at ${path}`)

describe('a contact point', () => {
  test('of an own organisation in a category of the protocol can be stated, with hours over midnight', () => {
    const { mex } = lake()
    assert.deepEqual(judged(mex, 'contact', contactOf('MEX', 'dam', { duty: [{ days: [1, 7], from: '22:00', to: '06:00' }], reach: [{ way: 'telephone', address: '+52 55 1234 5678 ext. 9' }, { way: 'web', address: 'https://dam.example/desk' }] })), [])
  })

  const wrong: readonly (readonly [string, Partial<ContactContent>, string])[] = [
    ['a category that the protocol has not', { category: 'fire' }, 'contact-category-unknown at content.category'],
    ['an organisation of the other side', { organisation: 'organisation/USA-OFFICE' }, 'organisation-not-own at content.organisation'],
    ['a joint organisation', { organisation: 'organisation/BOTH' }, 'organisation-not-own at content.organisation'],
    ['itself as deputy', { deputies: ['dam'] }, 'deputy-cycle at content.deputies.0'],
    ['a deputy that nobody has stated', { deputies: ['night'] }, 'deputy-unknown at content.deputies.0'],
    ['a last day before the first', { until: '2025-12-31' }, 'until-too-early at content.until'],
    ['hours of no length', { duty: [{ days: [1], from: '08:00', to: '08:00' }] }, 'duty-hours-empty at content.duty.0.to'],
    ['a mail address that is none', { reach: [{ way: 'mail', address: 'the desk' }] }, 'reach-unfit at content.reach.0.address'],
    ['a mail address that would be two', { reach: [{ way: 'mail', address: 'a@b.example, c@d.example' }] }, 'reach-unfit at content.reach.0.address'],
    ['a mail address with a line of its own', { reach: [{ way: 'mail', address: 'a@b.example\nBcc: c@d.example' }] }, 'reach-unfit at content.reach.0.address'],
    ['a telephone that nobody can dial', { reach: [{ way: 'telephone', address: 'ask the guard' }] }, 'reach-unfit at content.reach.0.address'],
    ['an address without a lock', { reach: [{ way: 'web', address: 'http://dam.example' }] }, 'reach-unfit at content.reach.0.address'],
    ['a zone that nobody keeps', { zone: 'America/Lake' }, 'zone-unknown at content.zone'],
  ]
  for (const [what, changed, issue] of wrong) test(`with ${what} is refused with its place`, () => { assert.deepEqual(codes(judged(lake().mex, 'contact', contactOf('MEX', 'dam', changed))), [issue]) })

  test('is about a protocol, and never public', () => {
    const { mex } = lake()
    assert.deepEqual(codes(judged(mex, 'contact', contactOf('MEX', 'dam'), null, 'organisation/BOTH')), ['not-about-this at about'])
    assert.deepEqual(mex.decide({ name: 'state', about: PROTOCOL, type: 'contact', content: contactOf('MEX', 'dam') as unknown as Content, replaces: null, audience: 'public' }), { refused: 'text-before-release', facts: {} })
  })

  test('deputies of deputies never lead back', () => {
    const { mex } = lake()
    const dam = said(mex, 'contact', contactOf('MEX', 'dam'))
    said(mex, 'contact', contactOf('MEX', 'night', { deputies: ['dam'] }))
    said(mex, 'contact', contactOf('MEX', 'third', { deputies: ['night'] }))
    assert.deepEqual(codes(judged(mex, 'contact', contactOf('MEX', 'dam', { deputies: ['third'] }), dam)), ['deputy-cycle at content.deputies.0'])
  })

  test('has one word standing, whose place the next takes; one name stands for one point of a side', () => {
    const { mex, usa } = lake()
    const dam = said(mex, 'contact', contactOf('MEX', 'dam'))
    assert.deepEqual(codes(judged(mex, 'contact', contactOf('MEX', 'dam', { person: 'Somebody' }))), ['contact-stands at content.contact'])
    assert.deepEqual(codes(judged(mex, 'contact', contactOf('MEX', 'other'), dam)), ['another-contact at replaces'])
    assert.deepEqual(judged(mex, 'contact', contactOf('MEX', 'dam', { person: 'Somebody' }), dam), [])
    assert.deepEqual(codes(judged(mex, 'contact', contactOf('MEX', 'dam'), null, 'instrument/other-alarm')), ['contact-elsewhere at content.contact'])
    meet([mex, usa])
    assert.deepEqual(judged(usa, 'contact', contactOf('USA', 'dam')), [], 'the other side may use the same name')
  })
})

describe('an incident', () => {
  const wrong: readonly (readonly [string, Partial<IncidentContent>, string])[] = [
    ['in a mode that the protocol has not', { mode: 'panic' }, 'mode-unknown at content.mode'],
    ['of a category that the protocol has not', { categories: ['fire'] }, 'contact-category-unknown at content.categories.0'],
    ['that begins in two minutes', { began: '2026-11-23T12:02:00Z' }, 'instant-in-future at content.began'],
    ['told in one language', { title: { en: 'High water' } }, 'missing-language at content.title.es'],
  ]
  for (const [what, changed, issue] of wrong) test(`${what} is not opened`, () => { assert.deepEqual(codes(judged(lake().mex, 'incident', incidentOf(changed))), [issue]) })

  test('within the minute that clocks differ it can be opened; it is never edited nor taken back', () => {
    const { mex } = lake()
    const opened = said(mex, 'incident', incidentOf({ began: '2026-11-23T12:00:59Z' }))
    assert.deepEqual(codes(judged(mex, 'incident', incidentOf({ title: say('Low water') }), opened)), ['incident-stands at replaces'])
    assert.deepEqual(codes(judged(mex, 'incident', null, opened)), ['incident-stands at replaces'])
  })
})

describe('a step', () => {
  function room() {
    const { mex, usa } = lake()
    said(mex, 'contact', contactOf('MEX', 'dam'))
    said(usa, 'contact', contactOf('USA', 'lock'))
    const thread = said(mex, 'incident', incidentOf())
    meet([mex, usa])
    const of = (seat: Seat) => ({
      judge: (step: Step, at = NOW) => codes(judged(seat, 'incident-step', stepOf(thread, at, step))),
      say: (step: Step, at = NOW) => { const hash = said(seat, 'incident-step', stepOf(thread, at, step)); meet([mex, usa]); return hash },
    })
    return { thread, mex, usa, ofMex: of(mex), ofUsa: of(usa) }
  }
  const called = (party: string, contact: string): Step => ({ did: 'called', contact: { party, contact }, way: 'mail', isDeputy: false, delay: null })
  const alert = (message: 'alert' | 'update' | 'cancel', refers: string | null): Step => ({ did: 'alert', message, refers, headline: say('Water'), says: say('Rising'), urgency: 'immediate', severity: 'severe', certainty: 'observed', area: null, until: null, outside: null })

  test('calls and answers only for a known contact point of its own side, each once', () => {
    const { ofMex, ofUsa } = room()
    assert.deepEqual(ofMex.judge(called('USA', 'lock')), ['contact-not-own at content.step.contact'])
    assert.deepEqual(ofMex.judge({ did: 'acknowledged', contact: { party: 'USA', contact: 'lock' } }), ['contact-not-own at content.step.contact'])
    assert.deepEqual(ofMex.judge(called('MEX', 'lock')), ['contact-unknown at content.step.contact'])
    ofMex.say(called('MEX', 'dam'))
    assert.deepEqual(ofMex.judge(called('MEX', 'dam')), ['already-called at content.step.contact'])
    ofUsa.say({ did: 'acknowledged', contact: { party: 'USA', contact: 'lock' } })
    assert.deepEqual(ofUsa.judge({ did: 'acknowledged', contact: { party: 'USA', contact: 'lock' } }), ['already-acknowledged at content.step.contact'])
  })

  test('updates and cancels an alert only as its author, from its last message, and never after a cancellation', () => {
    const { ofMex, ofUsa } = room()
    assert.deepEqual(ofMex.judge(alert('update', null)), ['alert-unknown at content.step.refers'])
    const first = ofMex.say(alert('alert', null))
    assert.deepEqual(ofMex.judge(alert('alert', first)), ['alert-refers at content.step.refers'])
    assert.deepEqual(ofUsa.judge(alert('cancel', first)), ['alert-not-own at content.step.refers'])
    const second = ofMex.say(alert('update', first))
    assert.deepEqual(ofMex.judge(alert('cancel', first)), ['alert-superseded at content.step.refers'])
    const third = ofMex.say(alert('cancel', second))
    assert.deepEqual(ofMex.judge(alert('update', third)), ['alert-cancelled at content.step.refers'])
  })

  test('names modes, sections, requests and offers that are there', () => {
    const { ofMex, ofUsa } = room()
    assert.deepEqual(ofMex.judge({ did: 'mode', mode: 'panic', reason: say('r') }), ['mode-unknown at content.step.mode'])
    assert.deepEqual(ofMex.judge({ did: 'mode', mode: 'sharing', reason: say('r') }), ['mode-held at content.step.mode'])
    assert.deepEqual(ofUsa.judge({ did: 'mode', mode: 'sharing', reason: say('r') }), [], 'a side that holds none may hold the same')
    assert.deepEqual(ofMex.judge({ did: 'situation', section: 'rumours', says: say('s') }), ['section-unknown at content.step.section'])
    assert.deepEqual(ofMex.judge({ did: 'offers', offer: 'boats', ask: { party: 'USA', ask: 'pumps' }, what: say('b'), state: 'open' }), ['ask-unknown at content.step.ask'])
    ofMex.say({ did: 'offers', offer: 'boats', ask: null, what: say('b'), state: 'open' })
    assert.deepEqual(ofMex.judge({ did: 'took-up', offer: { party: 'MEX', offer: 'boats' }, what: say('t') }), ['offer-own at content.step.offer'])
    assert.deepEqual(ofUsa.judge({ did: 'took-up', offer: { party: 'MEX', offer: 'ships' }, what: say('t') }), ['offer-unknown at content.step.offer'])
    assert.deepEqual(ofUsa.judge({ did: 'took-up', offer: { party: 'MEX', offer: 'boats' }, what: say('t') }), [])
    assert.deepEqual(ofMex.judge({ did: 'action', action: 'pump', what: say('p'), owner: 'organisation/USA-OFFICE', due: null, state: 'open' }), ['organisation-not-own at content.step.owner'])
    assert.deepEqual(ofMex.judge({ did: 'lesson', lesson: 'one', what: say('l'), became: 'element/9' }), ['item-unknown at content.step.became'])
  })

  test('is not of an hour that has not come, nor of an incident under another protocol', () => {
    const { ofMex, mex, thread } = room()
    assert.deepEqual(ofMex.judge({ did: 'note', says: say('n'), reference: null }, '2026-11-23T12:01:01Z'), ['instant-in-future at content.at'])
    assert.deepEqual(ofMex.judge({ did: 'note', says: say('n'), reference: null }, '2026-11-23T12:01:00Z'), [])
    assert.deepEqual(codes(judged(mex, 'incident-step', stepOf(thread, NOW, { did: 'note', says: say('n'), reference: null }), null, 'instrument/other-alarm')), ['incident-unknown at content.thread'])
    assert.deepEqual(codes(judged(mex, 'incident-step', stepOf('0'.repeat(64), NOW, { did: 'note', says: say('n'), reference: null }))), ['incident-unknown at content.thread'])
  })

  test('in a room that its side has closed there are only lessons and notes; the other side is not shut out', () => {
    const { ofMex, ofUsa } = room()
    ofMex.say({ did: 'closed', outcome: say('Over'), on: '2026-11-23' })
    assert.deepEqual(ofMex.judge({ did: 'situation', section: 'what', says: say('s') }), ['room-closed at content.step'])
    assert.deepEqual(ofMex.judge({ did: 'closed', outcome: say('Over'), on: '2026-11-23' }), ['room-closed at content.step'])
    for (const step of [{ did: 'lesson', lesson: 'one', what: say('l'), became: null }, { did: 'note', says: say('n'), reference: null }] satisfies Step[]) assert.deepEqual(ofMex.judge(step), [])
    assert.deepEqual(ofUsa.judge({ did: 'situation', section: 'what', says: say('s') }), [])
  })

  test('is never edited nor taken back', () => {
    const { ofMex, mex, thread } = room()
    const note = ofMex.say({ did: 'note', says: say('n'), reference: null })
    assert.deepEqual(codes(judged(mex, 'incident-step', stepOf(thread, NOW, { did: 'note', says: say('other'), reference: null }), note)), ['incident-stands at replaces'])
    assert.deepEqual(codes(judged(mex, 'incident-step', null, note)), ['incident-stands at replaces'])
  })

  test('in a ping there is nothing but calls, answers and notes', () => {
    const { mex } = lake()
    said(mex, 'contact', contactOf('MEX', 'dam'))
    const ping = said(mex, 'incident', incidentOf({ nature: 'ping' }))
    const judge = (step: Step) => codes(judged(mex, 'incident-step', stepOf(ping, NOW, step)))
    assert.deepEqual(judge({ did: 'situation', section: 'what', says: say('s') }), ['only-a-ping at content.step'])
    assert.deepEqual(judge({ did: 'mode', mode: 'full', reason: say('r') }), ['only-a-ping at content.step'])
    assert.deepEqual(judge(called('MEX', 'dam')), [])
  })
})

describe('a protocol', () => {
  const wrong: readonly (readonly [string, Parameters<typeof protocolContent>[0], string])[] = [
    ['whose higher mode gives more time', { modes: [...protocolItemsModes()].reverse() }, 'ladder-turned at changes.0.content.settings.modes.1'],
    ['with two modes of one name', { modes: protocolItemsModes().map((mode) => ({ ...mode, mode: 'same' })) }, 'slug-repeated at changes.0.content.settings.modes.1.mode'],
  ]
  for (const [what, changed, issue] of wrong) {
    test(`${what} is not agreed`, () => {
      const decision = lake().mex.decide({ name: 'propose', changes: [{ item: 'instrument/third', base: null, content: protocolContent(changed) as never }], cover: null, audience: 'public' })
      assert.ok('issues' in decision && codes(decision.issues).includes(issue), JSON.stringify(decision))
    })
  }
})

function protocolItemsModes() {
  const { settings } = protocolContent()
  return settings.instrument === 'protocol' ? settings.modes : []
}
