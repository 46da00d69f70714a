// Labels at every door, over HTTP and without script, on two nodes of one dialogue. What is invented here says so.

import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { isWithheld } from '../../../dialogue/handling/handled-rows.ts'
import type { Handling } from '../../../dialogue/handling/label.ts'
import type { Json } from '../../../record/index.ts'
import { parseCap } from '../../../text/alerts/cap-read.ts'
import { workspacePath } from '../../../web/workspace/routes.ts'
import type { ParameterRoute, PlainRoute } from '../../../web/workspace/routes.ts'
import { agreed, beginNegotiating, endNegotiating, mex, settled, usa } from '../../testing/negotiating.ts'
import { TestDesk } from '../../testing/desk.ts'
import type { Answered } from '../../testing/ask.ts'
import type { Served } from '../../testing/served.ts'
import { ENDPOINTS } from '../../v1/endpoints.ts'
import { ApiClient, tokenOf } from '../../v1/testing/client.ts'

const both = (text: string) => ({ en: `${text} (invented)`, es: `${text} (inventado)` })
const PROTOCOL = 'instrument/test-protocol'
const MARK = 'Zqredmark7391'
const STRICT = 'Zqstrictmark4420'
const OFFICERS = ['sre', 'se', 'shcp', 'languages', 'legal', 'admin', 'viewer'] as const
let room = ''
let red = ''
let amber = ''

const path = (route: PlainRoute | ParameterRoute, parameter?: string, language: 'en' | 'es' = 'en') => workspacePath(route as ParameterRoute, language, parameter ?? '')
const red2: Handling = { tlp: 'RED', markings: [{ party: 'MEX', marking: 'reservada', ground: 'invented' }], readers: [{ reader: 'contact', party: 'MEX', contact: 'csirt' }, { reader: 'contact', party: 'USA', contact: 'cert' }] }
const plain = (tlp: Handling['tlp']): Handling => ({ tlp, markings: [], readers: [] })

async function said({ running }: Served, type: string, content: object): Promise<string> {
  const answer = await running.node.say({ name: 'state', about: PROTOCOL, type, content: content as { [key: string]: Json }, replaces: null, audience: 'parties' })
  if (!('acts' in answer)) assert.fail(JSON.stringify(answer))
  const statement = running.node.ledger.chain(running.settings.party).hash
  assert.ok(statement !== null)
  return statement
}

const contact = (slug: string, organisation: string) => ({ contact: slug, category: 'cyber', organisation, office: both(slug), person: null, reach: [{ way: 'mail', address: `${slug}@example.org` }], languages: ['en', 'es'], duty: [], zone: 'America/Mexico_City', deputies: [], from: '2026-01-01', until: null })
const step = (handling: Handling, headline: string, refers: string | null = null, message = 'alert') => ({
  thread: room, at: mex.running.node.now(), handling, attachments: [],
  step: { did: 'alert', message, refers, headline: both(headline), says: both(headline), urgency: 'immediate', severity: 'severe', certainty: 'observed', area: both('Somewhere'), until: null, outside: null },
})

before(async () => {
  await beginNegotiating()
  await agreed([{ item: PROTOCOL, base: null, content: {
    title: both('Protocol'), purpose: both('For a test'), elements: [], method: both('None'), assumptions: [], caveats: [], sources: [],
    settings: { instrument: 'protocol', modes: [{ mode: 'watch', title: both('Watch'), says: both('Watch'), answerWithinMinutes: 60, deputiesAfterMinutes: 30 }, { mode: 'full', title: both('Full'), says: both('Full'), answerWithinMinutes: 15, deputiesAfterMinutes: 10 }], categories: [{ category: 'cyber', title: both('Cyber') }], sections: [{ section: 'now', title: both('Now'), help: null }], pingEveryMonths: null },
  } }] as never)
  await said(mex, 'contact', contact('csirt', 'organisation/SRE'))
  await said(usa, 'contact', contact('cert', 'organisation/STATE'))
  await settled()
  await mex.running.handling.holders.set('csirt', ['mex-sre'], 'mex-admin', 0)
  await usa.running.handling.holders.set('cert', ['usa-state'], 'usa-admin', 0)
  room = await said(mex, 'incident', { nature: 'incident', title: both('Room'), says: both('Something'), mode: 'watch', began: mex.running.node.now(), handling: plain('AMBER'), categories: [], attachments: [] })
  amber = await said(mex, 'incident-step', step(plain('AMBER'), 'Amber words'))
  red = await said(mex, 'incident-step', step(red2, MARK))
  await settled()
})
after(endNegotiating)

function usaOfficer(): string {
  return usa.running.people.active().find(({ id, organisation }) => organisation === 'organisation/STATE' && usa.running.people.grantsOf(usa.running.people.find(id) ?? assert.fail()).some(({ role }) => role === 'signatory'))?.id ?? assert.fail('nobody at the Department of State')
}

async function leaks({ running }: Served): Promise<number> {
  let count = 0
  for await (const _entry of running.audit.all({ sort: 'refused-leak' })) count += 1
  return count
}

async function note(desk: TestDesk, fields: Record<string, string | string[]>): Promise<string> {
  const kept = await desk.submit(path('write-note'), path('write-note'), { title: 'A note (invented)', text: STRICT, ...fields })
  assert.equal(kept.status, 303, kept.text.slice(0, 400))
  return decodeURIComponent(/notes\/([0-9a-f-]{36})/.exec(String(kept.headers.location))?.[1] ?? assert.fail())
}

test('an attempt to send TLP:RED to an unlisted person or AMBER+STRICT outside the organisation is refused and logged in 50 of 50 scripted tries', async () => {
  const sre = await new TestDesk(mex.port).signIn('mex-sre')
  const strict = await note(sre, { tlp: 'AMBER+STRICT', 'readers.organisation': 'organisation/SRE' })
  const own = await note(sre, { tlp: 'RED', reader: 'MEX/csirt' })
  const tries: (() => Promise<{ served: Served; refused: boolean; answer: Answered | null }>)[] = []
  const tried = (served: Served, work: () => Promise<Answered>) => tries.push(async () => { const answer = await work(); return { served, refused: answer.status === 403 || answer.status === 409, answer } })
  // Pages: colleagues of other organisations, and of this one who hold no contact point.
  for (const officer of OFFICERS.filter((one) => one !== 'sre' && mex.running.people.find(`mex-${one}`) !== null)) {
    const desk = await new TestDesk(mex.port).signIn(`mex-${officer}`)
    const isElsewhere = mex.running.people.find(`mex-${officer}`)?.organisation !== 'organisation/SRE'
    for (const language of ['en', 'es'] as const) {
      tried(mex, () => desk.get(path('confined-note', own, language)))
      if (isElsewhere) tried(mex, () => desk.get(path('confined-note', strict, language)))
    }
    // Files: nobody takes RED away, nor a room in which there is some.
    tried(mex, () => desk.get(path('export-alert', red)))
    tried(mex, () => desk.get(path('export-room', room)))
  }
  tried(mex, () => sre.get(path('export-alert', red)))
  for (const { id } of usa.running.people.active().filter(({ isTrial }) => isTrial).slice(0, 7)) {
    const desk = await new TestDesk(usa.port).signIn(id)
    tried(usa, () => desk.get(path('export-alert', red)))
    tried(usa, () => desk.get(path('export-room', room)))
  }
  // The exchange: RED whose readers are of this side alone, and AMBER+STRICT, as an alert that would be signed and sent.
  const alert = { do: 'sign', room, message: 'alert', refers: '', sender: 'someone', sent: '2026-01-01T00:00:00-00:00', until: '', urgency: 'immediate', severity: 'severe', certainty: 'observed', 'headline.en': STRICT, 'headline.es': STRICT, 'says.en': STRICT, 'says.es': STRICT, 'area.en': '', 'area.es': '', once: '' }
  const { csrf = '' } = await sre.formOf(path('import-file'), path('import-file'))
  for (let place = 0; place < 10; place++) {
    tried(mex, () => sre.post(path('import-file'), { ...alert, csrf, identifier: `invented-${place}`, ...(place % 2 === 0 ? { tlp: 'RED', reader: 'MEX/csirt' } : { tlp: 'AMBER+STRICT', 'readers.organisation': 'organisation/SRE' }) }))
  }
  // Mail: to people who are not listed, to those who are (RED leaves in no mail), and to other organisations.
  for (const officer of ['se', 'shcp', 'sre', 'viewer'] as const) for (const [labels, what] of [[red2, 'incident-step'], [{ tlp: 'AMBER+STRICT', markings: [], readers: [{ reader: 'organisation', organisation: 'organisation/NOBODY' }] }, 'confined-note']] as const) {
    tries.push(async () => ({ served: mex, refused: !(await mex.running.handling.letOut({ labels: labels as Handling, exit: 'mail', recipient: mex.running.handling.recipientOf(`mex-${officer}`), who: 'mex-sre', what })).isAllowed, answer: null }))
  }
  assert.ok(tries.length >= 50, `${tries.length} tries`)
  let refusedAndLogged = 0
  for (const attempt of tries.slice(-50)) {
    const before = { mex: await leaks(mex), usa: await leaks(usa) }
    const heads = JSON.stringify(mex.running.node.ledger.heads())
    const { served, refused, answer } = await attempt()
    assert.ok(refused, answer === null ? 'a mail went out' : `${answer.status} ${answer.text.replace(/<[^>]+>/g, ' ').slice(-600)}`)
    assert.ok(answer === null || !answer.text.includes(MARK), 'a word of it is in the answer')
    assert.equal(await leaks(served), (served === mex ? before.mex : before.usa) + 1, 'it is not written down')
    assert.equal(JSON.stringify(mex.running.node.ledger.heads()), heads, 'something was said')
    refusedAndLogged += 1
  }
  assert.equal(refusedAndLogged, 50)
  for await (const entry of mex.running.audit.all({ sort: 'refused-leak' })) assert.ok(!JSON.stringify(entry).includes(MARK) && !JSON.stringify(entry).includes(STRICT), 'the trail repeats the words')
  const admin = await new TestDesk(mex.port).signIn('mex-admin')
  const log = await admin.get(path('refused-exits'))
  assert.equal(log.status, 200)
  assert.match(log.text, /TLP:AMBER\+STRICT/)
})

test('a FOIA/LGTAIP search still finds the record', async () => {
  const legal = await new TestDesk(mex.port).signIn('mex-legal')
  for (const [query, found] of [[`q=${MARK}`, red], ['tlp=RED', red], ['marking=reservada', red], ['organisation=organisation/SRE&tlp=RED', red], [`q=${STRICT}`, 'notes'], ['q=Amber', amber]] as const) {
    const shown = await legal.get(`${path('access-search')}?${query}`)
    assert.equal(shown.status, 200)
    if (found !== 'notes') assert.ok(shown.text.includes(found), `${query} does not find it`)
    else assert.ok(/handling\/access\/[0-9a-f-]{36}/.test(shown.text), `${query} does not find the note`)
  }
  const record = await legal.get(path('access-record', red))
  assert.ok(record.text.includes(MARK) && record.text.includes('TLP:RED') && /Reservada/.test(record.text))
  const list = await legal.get(`${path('access-list')}?tlp=RED`)
  assert.ok(list.text.includes('TLP:RED') && list.text.includes('MEX reservada') && !list.text.includes(MARK), 'the list names it without its words')
  const asked: string[] = []
  for await (const entry of mex.running.audit.all({ who: 'mex-legal' })) asked.push(`${entry.what} ${entry.about ?? ''}`)
  assert.ok(asked.includes(`access-search q=${MARK}`) && asked.includes(`access-record ${red}`), 'the search and the look are in the trail')
  const viewer = await new TestDesk(mex.port).signIn('mex-viewer')
  assert.equal((await viewer.get(`${path('access-search')}?q=${MARK}`)).status, 403)
})

describe('what is RED', () => {
  test('stands in the rows of both nodes without its words, and whole for its readers', () => {
    for (const served of [mex, usa]) {
      const { node, handling } = served.running
      const row = node.rows.find('statement', red) ?? assert.fail()
      assert.ok(isWithheld(row) && !JSON.stringify(row).includes(MARK))
      const reader = served === mex ? 'mex-sre' : usaOfficer()
      assert.ok(JSON.stringify(handling.rowsFor(reader).find('statement', red)).includes(MARK))
      const others = served.running.people.active().filter(({ id }) => id !== reader)
      for (const { id } of others) assert.ok(!JSON.stringify(handling.rowsFor(id).find('statement', red)).includes(MARK), id)
      assert.ok(JSON.stringify(node.rows.find('statement', amber)).includes('Amber words'), 'AMBER is for both sides')
    }
  })

  test('is at no door of either node, for readers and others alike, but where labels are judged', async () => {
    for (const served of [mex, usa]) {
      await served.running.search.whole()
      const desk = await new TestDesk(served.port).signIn(served === mex ? 'mex-sre' : usaOfficer())
      const doors = [path('inbox'), `${path('find')}?q=${MARK}`, path('since'), `${path('biography', 'instrument.test-protocol')}`, path('said'), path('notices'), path('brief'), path('handling'), '/en/', '/en/record', '/en/instruments/test-protocol', '/en/instruments/test-protocol/data.json', `/record/hled/MEX.ndjson`, '/exchange/hled/MEX?after=0']
      for (const door of doors) assert.ok(!(await desk.get(door)).text.includes(`${MARK} (`), `${door} of ${served.running.settings.party}`)
      assert.ok(!JSON.stringify(served.running.notices.told).includes(MARK))
    }
  })
})

describe('an alert as a file', () => {
  test('is CAP 1.2 that is read back, one block a language, restricted by its label, and an update refers to it', async () => {
    const desk = await new TestDesk(mex.port).signIn('mex-sre')
    const update = await said(mex, 'incident-step', step(plain('AMBER'), 'Newer words', amber, 'update'))
    const [first, second] = [await desk.get(path('export-alert', amber)), await desk.get(path('export-alert', update))]
    const [one, two] = [parseCap(Buffer.from(first.text)), parseCap(Buffer.from(second.text))]
    assert.ok('message' in one && 'message' in two, JSON.stringify([one, two]))
    assert.deepEqual([one.message.infos.map(({ language }) => language), one.message.scope, one.message.restriction, one.message.codes, one.message.status, one.message.messageType], [['en', 'es'], 'Restricted', 'TLP:AMBER', ['TLP:AMBER'], 'Actual', 'Alert'])
    const { sender, identifier, sent } = one.message
    assert.deepEqual([two.message.messageType, two.message.references], ['Update', [{ sender, identifier, sent }]])
    assert.notEqual(two.message.identifier, identifier)
  })

  test('of another program is prepared, signed once in its room, and refused when it comes again', async () => {
    const desk = await new TestDesk(mex.port).signIn('mex-sre')
    const cap = (changes: (text: string) => string = (text) => text) => changes('<?xml version="1.0" encoding="UTF-8"?><alert xmlns="urn:oasis:names:tc:emergency:cap:1.2"><identifier>x-1</identifier><sender>test@example.org</sender><sent>2026-11-01T00:00:00-06:00</sent><status>Actual</status><msgType>Alert</msgType><scope>Public</scope><info><language>en-US</language><category>Infra</category><event>Invented</event><urgency>Expected</urgency><severity>Minor</severity><certainty>Likely</certainty><headline>Invented headline</headline></info><info><language>es-MX</language><category>Infra</category><event>Inventado</event><urgency>Expected</urgency><severity>Minor</severity><certainty>Likely</certainty><headline>Encabezado inventado</headline></info></alert>')
    const { csrf = '' } = await desk.formOf(path('import-file'), path('import-file'))
    const bring = (text: string) => desk.upload(path('import-file'), { csrf }, { file: { name: 'alert.xml', bytes: text } })
    const shown = await bring(cap())
    assert.equal(shown.status, 200)
    assert.ok(shown.text.includes('Invented headline') && shown.text.includes('Encabezado inventado'))
    const fields = { csrf, do: 'sign', once: '00000000-0000-4000-8000-0000000000c1', room, message: 'alert', refers: '', sender: 'test@example.org', identifier: 'x-1', sent: '2026-11-01T00:00:00-06:00', until: '', urgency: 'expected', severity: 'minor', certainty: 'likely', 'headline.en': 'Invented headline', 'headline.es': 'Encabezado inventado', 'says.en': 'Invented', 'says.es': 'Inventado', 'area.en': '', 'area.es': '', tlp: 'AMBER' }
    const signed = await desk.post(path('import-file'), fields)
    assert.equal(signed.status, 303, signed.text.replace(/<[^>]+>/g, ' ').slice(-800))
    for (const [text, words] of [
      [cap(), /never used again/], [cap((one) => one.replace('x-1', 'x-2').replace('>Alert<', '>Ack<')), /acknowledgements and errors/], [cap((one) => one.replace('x-1', 'x-3').replace('>Alert<', '>Update<').replace('<info>', '<references>a,b,2026-01-01T00:00:00-06:00</references><info>')), /message that is not here/],
      [cap((one) => one.replace('<alert', '<!DOCTYPE alert SYSTEM "x.dtd"><alert')), /document type/], [cap((one) => one.replace('cap:1.2', 'cap:1.1')), /Only version 1.2/], [cap((one) => one.replace('<urgency>Expected</urgency>', '')), /info 1 urgency/], [cap((one) => one.replace('</alert>', '')), /well-formed/], [cap((one) => `${one}${' '.repeat(600_000)}`), /512 kB/],
    ] as const) {
      const refused = await bring(text)
      assert.equal(refused.status, 422, String(words))
      assert.match(refused.text, words)
    }
  })
})

test('by the API the words of TLP:RED are read by the token of whom they are for, and by no colleague’s and no service’s, in no list and no search', async () => {
  const client = async (person: string, isService = false) => new ApiClient(mex.port, await tokenOf(mex.running, person, ['look'], isService))
  const paths = ENDPOINTS.filter(({ method, path: at, scope, id }) => method === 'GET' && !at.includes('{') && (scope === 'public' || scope === 'look') && !['streamEvents', 'getView', 'takePlan'].includes(id)).map(({ path: at }) => (at === '/search' ? `/search?q=${MARK}` : at))
  const asked = [...paths, `/statements?thread=${room}`, `/statements?about=${PROTOCOL}`, `/statements/${red}`, `/acts?limit=500`]
  const seen = async (who: ApiClient) => (await Promise.all(asked.map(async (at) => ({ at, text: (await who.ask(at)).text })))).filter(({ text }) => text.includes(MARK)).map(({ at }) => at)
  assert.ok((await seen(await client('mex-sre'))).includes(`/statements/${red}`), 'whose contact point it is for')
  for (const who of [new ApiClient(mex.port), await client('mex-sre', true), await client('mex-viewer'), await client('mex-admin')]) assert.deepEqual(await seen(who), [])
})
