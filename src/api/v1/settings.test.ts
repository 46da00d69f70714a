// What a side sets and keeps for itself, by way of the API: over what is known of it alone, by the deeds of the desk, and with everything
// that is wrong told at once.

import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { say } from '../../dialogue/testing/contents.ts'
import { contactOf, PROTOCOL, protocolItems } from '../../dialogue/testing/protocols.ts'
import { saySoon } from '../../node/testing/nodes.ts'
import { agreeOn, agreeRelease, agreeTextOn } from '../../node/testing/released-texts.ts'
import type { ApiAnswer, ApiClient } from './testing/client.ts'
import { cleaning, founded } from './testing/side.ts'
import type { Side } from './testing/side.ts'

interface Told { readonly code: string; readonly errors?: readonly { readonly pointer: string; readonly code: string }[] }

const { t, clean } = cleaning()
let side: Side
let ana: ApiClient
let boss: ApiClient
let tina: ApiClient
let dora: ApiClient
let vera: ApiClient

before(async () => {
  side = await founded(t, { settings: { sources: [{ source: 'crossings', connector: 'bts-crossings', dataset: 'crossings', everyHours: 24, settings: {} }] as never } })
  const nodes = [side.mex.running.node, side.usa.running.node]
  await agreeTextOn(nodes)
  await agreeOn(nodes, protocolItems().map(({ item, content }) => ({ item, content })) as never)
  await saySoon(side.mex.running.node, { name: 'state', about: PROTOCOL, type: 'contact', content: contactOf('MEX', 'dam') as never, replaces: null, audience: 'parties' })
  ana = await side.as('ana', 'look', 'draft', 'sign', 'comment', 'report')
  boss = await side.as('boss', 'look', 'manage-people', 'set-clearance')
  tina = await side.as('tina', 'look', 'translate', 'certify')
  dora = await side.as('dora', 'look', 'draft', 'comment')
  vera = await side.as('vera', 'look')
})
after(clean)

const told = (answered: ApiAnswer) => { const { code, errors } = answered.json as unknown as Told; return [answered.status, code, errors?.map((one) => [one.pointer, one.code])] }
const put = (client: ApiClient, path: string, json: unknown, tag: string | null) => client.ask(path, { method: 'PUT', json, headers: tag === null ? {} : { 'if-match': tag } })
const bytes = (text: string | Buffer) => ({ bytes: Buffer.from(text), headers: { 'content-type': 'application/octet-stream' } })

/** What is replaced: not without a tag, not by an old one, not by who may not, and then by the next. */
async function replaces(path: string, json: unknown, may: ApiClient, mayNot: ApiClient, at = path): Promise<ApiAnswer> {
  const before = await may.ask(path)
  const tag = String(before.headers.etag)
  assert.deepEqual([(await put(may, at, json, null)).status, (await put(may, at, json, '"r999"')).status, (await put(mayNot, at, json, tag)).status], [428, 412, 403], at)
  const done = await put(may, at, json, tag)
  assert.equal(done.status, 200, done.text)
  assert.notEqual(done.headers.etag, tag)
  assert.equal((await put(may, at, json, tag)).status, 412, 'a colleague was faster')
  return done
}

describe('what a side sets', () => {
  test('who answers for a contact point: people of this side who have not left', async () => {
    assert.deepEqual((await boss.get<{ data: readonly object[] }>('/contacts')).data.map((one) => (one as { contact: string }).contact), ['dam'])
    await replaces('/contacts/dam', { holders: ['ana', 'dora'] }, boss, vera, '/contacts/dam/holders')
    assert.deepEqual(side.mex.running.handling.holdersOf('dam'), ['ana', 'dora'])
    const { headers } = await boss.ask('/contacts/dam')
    assert.deepEqual(told(await put(boss, '/contacts/dam/holders', { holders: ['ana', 'nobody'] }, String(headers.etag))), [422, 'content-unfit', [['/holders/1', 'person-unknown']]])
    assert.equal((await boss.ask('/contacts/none')).status, 404)
  })

  test('whose clearance it asks, with all that cannot be', async () => {
    const usual = { organisations: ['organisation/WO'], obligatory: [], quorum: 'all' }
    await replaces('/clearances/rules', { clearanceFor: ['sign'], roster: usual, meetings: {} }, boss, ana)
    assert.deepEqual(side.mex.running.clearances.rules.now.roster.organisations, ['organisation/WO'])
    const { headers } = await boss.ask('/clearances/rules')
    const wrong = { clearanceFor: ['send'], roster: { organisations: ['organisation/WO', 'organisation/OTHER'], obligatory: ['organisation/X'], quorum: 3 }, meetings: { 'meeting/none': usual } }
    assert.deepEqual(told(await put(boss, '/clearances/rules', wrong, String(headers.etag)))[2], [['/roster/organisations/1', 'invalid_value'], ['/roster/obligatory/0', 'organisation-not-asked'], ['/roster/quorum', 'quorum-too-large'], ['/meetings/meeting~1none', 'item-unknown']])
    assert.equal((await put(boss, '/clearances/rules', { clearanceFor: [], roster: { organisations: [], obligatory: [], quorum: 'all' }, meetings: {} }, String(headers.etag))).status, 200)
  })

  test('what a person is told of, and follows', async () => {
    const { choices, zone, follows } = await vera.get<{ choices: Record<string, object>; zone: string; follows: readonly string[] }>('/notices/subscription')
    assert.deepEqual(follows, [])
    const { headers } = await vera.ask('/notices/subscription')
    assert.deepEqual(told(await put(vera, '/notices/subscription', { choices, zone: 'Mars/Olympus', hour: 9 }, String(headers.etag)))[2], [['/zone', 'zone-unknown']])
    assert.equal((await put(vera, '/notices/subscription', { choices: { ...choices, meetings: { isShown: false, mail: 'never' } }, zone, hour: 9 }, String(headers.etag))).status, 200)
    assert.deepEqual(side.mex.running.notices.subscriptions.of('vera').choices.meetings, { isShown: false, mail: 'never' })
    assert.equal(side.mex.running.notices.subscriptions.of('ana').revision, 0, 'of nobody else')
    assert.deepEqual([(await vera.ask('/notices/subscription/follows/element/1.1', { method: 'PUT' })).status, (await vera.ask('/notices/subscription/follows/element/none', { method: 'PUT' })).status], [200, 404])
    assert.deepEqual((await vera.get<{ follows: readonly string[] }>('/notices/subscription')).follows, ['element/1.1'])
    assert.deepEqual([(await vera.ask('/notices/subscription/follows/element/1.1', { method: 'DELETE' })).status, (await vera.ask('/notices/subscription/follows/element/1.1', { method: 'DELETE' })).status], [204, 404])
  })
})

describe('what a side keeps to itself', () => {
  test('red notes on a member of an item', async () => {
    assert.equal((await vera.ask('/drafts/notes', { method: 'POST', json: { item: 'element/1.1', text: 'Not for them.' } })).status, 403)
    assert.deepEqual(told(await dora.ask('/drafts/notes', { method: 'POST', json: { item: 'element/none', text: 'x' } })).slice(0, 2), [404, 'item-unknown'])
    assert.equal((await dora.ask('/drafts/notes', { method: 'POST', json: { item: 'element/1.1', text: '   ' } })).status, 422)
    const note = await dora.ask('/drafts/notes', { method: 'POST', json: { item: 'element/1.1', field: 'title', text: 'Our limit is June.' } })
    const { id } = note.json as unknown as { id: string }
    assert.deepEqual((await vera.get<{ data: readonly { text: string; by: string }[] }>('/drafts/notes?item=element/1.1')).data.map(({ text, by }) => [text, by]), [['Our limit is June.', 'dora']])
    const settle = (isResolved: boolean, tag: string) => ana.ask(`/drafts/notes/${id}`, { method: 'PATCH', json: { isResolved }, headers: { 'if-match': tag } })
    const settled = await settle(true, String(note.headers.etag))
    assert.deepEqual([settled.status, (settled.json as unknown as { resolved: { by: string } }).resolved.by, (await settle(false, String(note.headers.etag))).status], [200, 'ana', 412])
  })

  test('positions on a clause and on a proposal for it', async () => {
    assert.equal((await ana.ask('/positions/water/water-1')).status, 404)
    const position = { preferred: say('Weirs'), acceptable: { en: 'Dams' }, redLine: {}, cleared: { by: 'The minister', on: '2026-11-20' } }
    assert.deepEqual([(await put(ana, '/positions/water/water-1', position, null)).status, (await put(vera, '/positions/water/water-1', position, '"r0"')).status, (await put(ana, '/positions/water/none', position, '"r0"')).status], [428, 403, 404])
    assert.deepEqual(told(await put(ana, '/positions/water/water-1', { ...position, redLine: { fr: 'Non' }, cleared: { by: '', on: '2026-02-30' } }, '"r0"'))[2], [['/cleared/by', 'too_small'], ['/cleared/on', 'not-a-date']])
    assert.deepEqual(told(await put(ana, '/positions/water/water-1', { ...position, redLine: { fr: 'Non' } }, '"r0"'))[2], [['/redLine/fr', 'foreign-language']])
    assert.equal((await put(ana, '/positions/water/water-1', position, '"r0"')).status, 200)
    assert.equal((await put(ana, '/positions/water/water-1', position, '"r0"')).status, 412)
    assert.deepEqual((await vera.get<{ data: readonly { subject: string; preferred: object }[] }>('/positions/water')).data.map(({ subject, preferred }) => [subject, preferred]), [['clause/water-1', say('Weirs')]])
    assert.equal((await (await side.as()).ask('/positions/water')).status, 401)
  })

  test('its termbase, replaced as a whole by a file or not at all', async () => {
    const term = (preferred: string) => ({ preferred, admitted: [], forbidden: [] })
    const file = JSON.stringify({ concepts: [{ concept: 'lake', subject: 'term', terms: { en: term('lake'), es: term('lago') }, succeededBy: null, note: null, sources: [] }] })
    const send = (body: string, tag: string, client = tina) => client.ask('/translations/termbase?name=terms.json', { method: 'PUT', bytes: Buffer.from(body), headers: { 'content-type': 'application/octet-stream', 'if-match': tag } })
    const { headers } = await tina.ask('/translations/termbase')
    const tag = String(headers.etag)
    assert.deepEqual([(await send(file, tag, vera)).status, told(await send('{"concepts":[{"concept":"a"}]}', tag))[2], told(await send('<x/>', tag))[2]], [403, [['/concepts/0/subject', 'termbase-shape']], [['', 'exchange-format-unknown']]])
    assert.deepEqual([(await send(file, tag)).status, (await send(file, tag)).status], [200, 412])
    assert.equal((await tina.get<{ concepts: readonly { concept: string }[] }>('/translations/termbase')).concepts[0]?.concept, 'lake')
  })

  test('memories, added and removed; what was agreed goes out as TMX', async () => {
    const tmx = '<?xml version="1.0"?><tmx version="1.4"><header creationtool="t" creationtoolversion="1" segtype="sentence" o-tmf="t" adminlang="en" srclang="en" datatype="plaintext"/><body><tu><tuv xml:lang="en"><seg>Water</seg></tuv><tuv xml:lang="es"><seg>Agua</seg></tuv></tu></body></tmx>'
    assert.deepEqual(told(await tina.ask('/translations/memories?name=x.tmx', { method: 'POST', ...bytes('no') }))[0], 422)
    const made = await tina.ask('/translations/memories?name=x.tmx', { method: 'POST', ...bytes(tmx) })
    assert.equal(made.status, 201, made.text)
    const [memory] = (await tina.get<{ data: readonly { id: string; entries: number }[] }>('/translations/memories')).data
    assert.equal(memory?.entries, 1)
    assert.match((await tina.ask('/translations/memory')).text, /<tmx/)
    assert.deepEqual([(await tina.ask(`/translations/memories/${memory?.id}`, { method: 'DELETE' })).status, (await tina.ask(`/translations/memories/${memory?.id}`, { method: 'DELETE' })).status], [204, 404])
  })
})

describe('a draft in two languages', () => {
  test('goes to a translator and comes back: shown, applied over what was read of the draft, or thrown away', async () => {
    const { version, content } = await dora.get<{ version: string; content: object }>('/items/element/1.1')
    const { id } = await dora.post<{ id: string }>('/drafts', { changes: [{ item: 'element/1.1', base: version, content: { ...content, title: { en: 'Clean water for both.', es: '' } } }] })
    const languages = await tina.get<{ counts: readonly { language: string; missing: number }[] }>(`/drafts/${id}/languages`)
    assert.deepEqual(languages.counts.map(({ language, missing }) => [language, missing]), [['en', 0], ['es', 1]])
    await replaces(`/drafts/${id}/languages`, { draftedIn: { 'element/1.1 title': 'en' } }, tina, vera)
    const wrong = await put(tina, `/drafts/${id}/languages`, { draftedIn: { 'element/1.1 colour': 'en' } }, '"r2"')
    assert.deepEqual(told(wrong)[2], [['/draftedIn', 'field-unknown']])
    const out = await tina.ask(`/drafts/${id}/translation?from=en&into=es`)
    assert.match(String(out.headers['content-type']), /xliff/)
    const filled = out.text.replace('</source>', '</source><target xml:lang="es">Agua limpia para ambos.</target>')
    const bring = () => tina.ask(`/drafts/${id}/translation?name=back.xlf`, { method: 'POST', ...bytes(filled) })
    const first = (await bring()).json as unknown as { id: string; texts: readonly { outcome: string; after: string | null }[] }
    assert.deepEqual(first.texts.filter(({ outcome }) => outcome === 'taken').map(({ after }) => after), ['Agua limpia para ambos.'], out.text)
    assert.deepEqual([(await tina.ask(`/translations/files/${first.id}`, { method: 'DELETE' })).status, (await tina.ask(`/translations/files/${first.id}`)).status], [204, 404])
    const second = (await bring()).json as unknown as { id: string }
    assert.equal((await tina.get<{ data: readonly object[] }>('/translations/files')).data.length, 1)
    const apply = (tag: string) => tina.ask(`/translations/files/${second.id}/application`, { method: 'POST', json: {}, headers: { 'if-match': tag } })
    assert.equal((await apply('"r1"')).status, 412)
    assert.equal((await apply('"r2"')).status, 201)
    assert.equal((await dora.get<{ changes: readonly { content: { title: { es: string } } }[] }>(`/drafts/${id}`)).changes[0]?.content.title.es, 'Agua limpia para ambos.')
    assert.equal((await tina.ask(`/translations/files/${second.id}`)).status, 404)
    assert.equal((await tina.ask(`/drafts/${id}/translation?name=back.xlf`, { method: 'POST', ...bytes('no file') })).status, 422)
  })

  test('may differ where somebody says that it is meant, until the check is to ask again', async () => {
    const { version, content } = await dora.get<{ version: string; content: object }>('/items/element/1.1')
    const { id } = await dora.post<{ id: string }>('/drafts', { changes: [{ item: 'element/1.1', base: version, content: { ...content, title: { en: 'Forty plants by 5 May 2027.', es: 'Cuarenta plantas antes del 6 de mayo de 2027.' } } }] })
    const certifying = await side.as('ana', 'look')
    assert.equal((await certifying.ask(`/translations/findings?of=${id}`)).status, 403)
    const asked = (await tina.get<{ data: readonly { key: string; code: string }[] }>(`/translations/findings?of=${id}`)).data
    assert.ok(asked.length > 0)
    const agree = (key: string) => tina.ask('/translations/differences', { method: 'POST', json: { of: id, key, reason: 'One day of travel.' } })
    assert.equal((await agree('0'.repeat(16))).status, 404)
    const made = await agree(asked[0]?.key ?? '')
    assert.equal(made.status, 201, made.text)
    assert.equal((await tina.get<{ data: readonly object[] }>(`/translations/findings?of=${id}`)).data.length, asked.length - 1)
    const { id: kept } = made.json as unknown as { id: string }
    assert.deepEqual([(await tina.ask(`/translations/differences/${kept}`, { method: 'DELETE' })).status, (await tina.get<{ data: readonly object[] }>(`/translations/findings?of=${id}`)).data.length], [204, asked.length])
  })
})

describe('a joint release', () => {
  test('is watched, withdrawn and disowned', async () => {
    await agreeRelease([side.mex.running.node, side.usa.running.node])
    assert.deepEqual((await ana.get<{ data: readonly { release: string; state: string }[] }>('/releases')).data.map(({ release }) => release), ['joint-release/water-1'])
    const watch = (json: object) => ana.ask('/releases/water-1/postings', { method: 'POST', json })
    assert.deepEqual(told(await watch({ url: 'ftp://example.org/', party: 'CAN' }))[2], [['/url', 'address-not-http'], ['/party', 'party-unknown']])
    const { id } = (await watch({ url: 'https://example.org/statement', party: 'USA' })).json as unknown as { id: string }
    assert.equal((await watch({ url: 'https://example.org/statement', party: 'USA' })).status, 201)
    assert.equal((await ana.get<{ data: readonly object[] }>('/releases/water-1/postings')).data.length, 1)
    assert.deepEqual([(await ana.ask(`/releases/water-1/postings/${id}`, { method: 'DELETE' })).status, (await ana.ask(`/releases/water-1/postings/${id}`, { method: 'DELETE' })).status], [204, 404])
    assert.equal((await ana.post<{ release: string }>('/releases/water-1/look', undefined)).release, 'joint-release/water-1')
    assert.equal((await dora.ask('/releases/water-1/withdrawal', { method: 'POST', json: { reason: say('x') } })).status, 403)
    assert.deepEqual(told(await ana.ask('/releases/water-1/withdrawal', { method: 'POST', json: { reason: { en: 'English alone.' } } }))[0], 422)
    assert.deepEqual(told(await ana.ask('/releases/water-1/disowning', { method: 'POST', json: { reason: say('No.') } })).slice(0, 2), [409, 'publication-not-released'])
    assert.equal((await ana.ask('/releases/none/withdrawal', { method: 'POST', json: { reason: say('x') } })).status, 404)
    const withdrawn = await ana.post<{ acts: readonly { hash: string }[] }>('/releases/water-1/withdrawal', { reason: say('A word is wrong.') })
    assert.equal((await ana.get<{ status: string }>(`/proposals/${withdrawn.acts[0]?.hash}`)).status, 'open')
  })
})

describe('a source of data', () => {
  test('is asked, and what lies prepared is stated, if anything does', async () => {
    assert.deepEqual((await ana.get<{ data: readonly { source: string; last: null }[] }>('/sources')).data.map(({ source, last }) => [source, last]), [['crossings', null]])
    assert.equal((await ana.post<{ last: { outcome: string } }>('/sources/crossings/asking', undefined)).last.outcome, 'dataset-unstated')
    assert.deepEqual(told(await ana.ask('/sources/crossings/statement', { method: 'POST' })).slice(0, 2), [409, 'nothing-prepared'])
    assert.deepEqual([(await ana.ask('/sources/none/asking', { method: 'POST' })).status, (await ana.ask('/sources/none/statement', { method: 'POST' })).status, (await vera.ask('/sources')).status], [404, 404, 403])
  })

  test('every deed of this file stands in the audit trail under its endpoint', async () => {
    const entries = (await side.mex.running.audit.page({}, null, 500)).entries.map(({ what }) => what)
    for (const id of ['setContactHolders', 'setClearanceRules', 'setSubscription', 'addRedNote', 'putPosition', 'putTermbase', 'addMemory', 'bringTranslation', 'applyReturnedFile', 'agreeDifference', 'addPosting', 'withdrawRelease', 'askSource']) assert.ok(entries.includes(`api ${id}`), id)
  })

})
