// What programs write: drafts by their revision, proposals, statements of every type; once for a key, and never more than
// the owner of a token may.

import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import { advance, assessment, say } from '../../dialogue/testing/contents.ts'
import { exchange, retitle, saySoon } from '../../node/testing/nodes.ts'
import { KeptAnswers } from '../../node/api-tokens/index.ts'
import { STATEMENT_TYPES } from '../../dialogue/statements/index.ts'
import type { StatementType } from '../../dialogue/statements/index.ts'
import { STATEMENT_DEEDS } from './speaking/statement-deeds.ts'
import type { ApiClient } from './testing/client.ts'
import { DOCUMENT } from './testing/client.ts'
import { cleaning, founded } from './testing/side.ts'
import type { Side } from './testing/side.ts'

interface Draft { readonly id: string; readonly revision: number; readonly changes: readonly { item: string; content: Record<string, unknown> | null }[] }
interface Spoken { readonly acts: readonly { hash: string; sequence: number }[] }
interface Told { readonly code: string; readonly errors?: readonly { pointer: string; code: string }[] }

const { t, clean } = cleaning()
let side: Side
let ana: ApiClient
let dora: ApiClient
let vera: ApiClient

before(async () => {
  side = await founded(t)
  ana = await side.as('ana', 'look', 'draft', 'sign', 'answer', 'report', 'disclose', 'comment')
  dora = await side.as('dora', 'look', 'draft', 'report')
  vera = await side.as('vera', 'look')
})
after(clean)

const told = (answered: { readonly json: unknown }) => answered.json as Told
const element = async (item: string) => {
  const { version, content } = await ana.get<{ version: string; content: Record<string, unknown> }>(`/items/${item}`)
  return { item, base: version, content }
}
const retitled = async (item: string, title: string) => { const change = await element(item); return { ...change, content: { ...change.content, title: say(title) } } }
const sequence = () => side.mex.running.node.ledger.chain('MEX').sequence
const said = (text: string, over: object = {}) => ({ type: 'advance', about: 'element/1.1', content: advance({ text: say(text) }), audience: 'public', ...over })

describe('a draft', () => {
  test('is begun, read, saved over what is known of it alone, and discarded', async () => {
    const begun = await dora.ask('/drafts', { method: 'POST', json: { changes: [await retitled('element/1.1', 'Programs draft.')] } })
    const { id, revision } = begun.json as unknown as Draft
    assert.deepEqual([begun.status, revision, begun.headers.etag, begun.headers.location], [201, 1, '"r1"', `/api/v1/drafts/${id}`])
    const put = (tag: string | null, title: string) => retitled('element/1.1', title).then((change) => dora.ask(`/drafts/${id}`, { method: 'PUT', json: { changes: [change], cover: say('Why') }, headers: tag === null ? {} : { 'if-match': tag } }))
    assert.equal(told(await put(null, 'Unconditional.')).code, 'precondition-required')
    assert.deepEqual([(await put('"r1"', 'Second.')).status, (await put('"r1"', 'Third.')).status, (await put('"r2"', 'Third.')).status], [200, 412, 200])
    assert.equal((await put('W/"r3"', 'Weak.')).status, 412, 'a weak tag holds nothing')
    assert.deepEqual((await dora.get<{ data: readonly { id: string; itemCount: number }[] }>('/drafts')).data.map(({ id: one, itemCount }) => [one, itemCount]), [[id, 1]])
    const history = await side.mex.running.desk.history.stepsOf(await side.mex.running.drafts.find(id) ?? assert.fail())
    assert.ok(history.length >= 1, 'its history is kept')
    assert.deepEqual([(await dora.ask(`/drafts/${id}`, { method: 'DELETE' })).status, (await dora.ask(`/drafts/${id}`, { method: 'DELETE', headers: { 'if-match': '"r1"' } })).status, (await dora.ask(`/drafts/${id}`, { method: 'DELETE', headers: { 'if-match': '"r3"' } })).status, (await dora.ask(`/drafts/${id}`)).status], [428, 412, 204, 404])
  })

  test('of things that are wrong is refused with every one of them by its pointer', async () => {
    const answered = await dora.ask('/drafts', { method: 'POST', json: { changes: [{ item: 'nonsense', base: null, content: {} }, { item: 'element/1.1', base: 'x', content: 'no' }], cover: 'no', colour: 'red' } })
    assert.deepEqual([answered.status, told(answered).errors?.map(({ pointer }) => pointer).sort()], [422, ['/changes/0/item', '/changes/1/base', '/changes/1/content', '/colour', '/cover']])
    const twice = await dora.ask('/drafts', { method: 'POST', json: { changes: [await element('element/1.1'), await element('element/1.1')] } })
    assert.deepEqual(told(twice).errors?.map(({ pointer, code }) => [pointer, code]), [['/changes/1/item', 'duplicate-item']])
  })

  test('is told what it lacks, and sent when nothing does; the other side signs it', async () => {
    const { id } = await dora.post<Draft>('/drafts', { changes: [await retitled('element/1.1', 'A plan by program.')] })
    const lacking = await dora.post<Draft>('/drafts', { changes: [{ ...(await element('element/1.1')), content: { ...(await element('element/1.1')).content, title: { en: 'English alone.' } } }] })
    const found = await dora.get<{ missing: readonly { field: string; code: string }[] }>(`/drafts/${lacking.id}/findings`)
    assert.ok(found.missing.some(({ field, code }) => field === 'title.es' && code === 'missing-language'), JSON.stringify(found))
    const refused = await ana.ask(`/drafts/${lacking.id}/sending`, { method: 'POST', json: { confirmed: true }, headers: { 'if-match': '"r1"' } })
    assert.deepEqual([refused.status, told(refused).errors?.[0]?.pointer], [422, '/changes/0/content/title/es'])
    assert.equal((await dora.ask(`/drafts/${id}/sending`, { method: 'POST', json: {}, headers: { 'if-match': '"r1"' } })).status, 403, 'a drafter does not send')
    const { proposal } = await ana.post<{ proposal: string }>(`/drafts/${id}/sending`, { confirmed: true }, { headers: { 'if-match': '"r1"' } })
    assert.equal((await ana.get<{ status: string }>(`/proposals/${proposal}`)).status, 'open')
    assert.equal((await dora.ask(`/drafts/${id}`)).status, 404)
    await exchange(side.mex.running.node, side.usa.running.node)
    await saySoon(side.usa.running.node, { name: 'sign', proposal })
    await exchange(side.mex.running.node, side.usa.running.node)
    assert.equal((await ana.get<{ status: string }>(`/proposals/${proposal}`)).status, 'adopted')
    assert.equal((await ana.get<{ title: { en: string } }>('/items/element/1.1')).title.en, 'A plan by program. [en]')
  })
})

describe('a proposal of the other side', () => {
  const offered = async (title: string) => {
    const { hash } = await saySoon(side.usa.running.node, retitle(side.usa.running.node, 'element/1.1', title))
    await exchange(side.mex.running.node, side.usa.running.node)
    return hash
  }

  test('is signed by who may, as it was read, and declined with a reason by a statement', async () => {
    const proposal = await offered('Offered first.')
    const { headers } = await ana.ask(`/proposals/${proposal}`)
    const [listed] = (await ana.get<{ data: readonly { version: string; content: { title: { en: string } } }[] }>(`/proposals/${proposal}/changes`)).data
    assert.equal(listed?.content.title.en, 'Offered first. [en]')
    assert.equal((await vera.ask(`/proposals/${proposal}/signature`, { method: 'POST', json: {} })).status, 403)
    assert.equal((await ana.ask(`/proposals/${proposal}/signature`, { method: 'POST', json: {}, headers: { 'if-match': '"another"' } })).status, 412)
    const declined = await ana.post<Spoken>('/statements', { type: 'answer', about: null, content: { proposal, answer: 'declined', text: say('Not yet.') }, audience: 'parties' })
    assert.equal((await ana.get<{ type: string }>(`/statements/${declined.acts[0]?.hash}`)).type, 'answer')
    assert.equal((await ana.post<Spoken>(`/statements/${declined.acts[0]?.hash}/retraction`, undefined)).acts.length, 1)
    await ana.post<Spoken>(`/proposals/${proposal}/signature`, { confirmed: true }, { headers: { 'if-match': String(headers.etag) } })
    assert.equal((await ana.get<{ status: string }>(`/proposals/${proposal}`)).status, 'adopted')
    const again = await ana.ask(`/proposals/${proposal}/withdrawal`, { method: 'POST', json: { reason: 'Too late.' } })
    assert.deepEqual([again.status, told(again).code], [409, 'already-adopted'])
    await exchange(side.mex.running.node, side.usa.running.node)
  })
})

describe('a statement', () => {
  test('of every type stands in the document by its own schema', () => {
    const schemas = (DOCUMENT.components as { schemas: Record<string, unknown> }).schemas
    const names = Object.keys(STATEMENT_TYPES).filter((type) => STATEMENT_DEEDS[type as StatementType] !== null).map((type) => `${type.replace(/(^|-)([a-z])/g, (_, _dash, letter: string) => letter.toUpperCase())}Statement`)
    assert.deepEqual(names.filter((name) => schemas[name] === undefined), [])
  })

  test('that does not fit is told by pointers into its content, of its own type alone', async () => {
    const before = sequence()
    const answered = await dora.ask('/statements', { method: 'POST', json: said('x', { content: { ...advance(), text: { en: ' blank ends ' }, nature: 'planned', colour: 'red' } }) })
    assert.equal(answered.status, 422)
    assert.deepEqual(told(answered).errors?.map(({ pointer }) => pointer).sort(), ['/content/colour', '/content/nature', '/content/text/en'])
    const missing = await dora.ask('/statements', { method: 'POST', json: said('x', { content: advance({ text: { en: 'English alone.' } }) }) })
    assert.deepEqual(told(missing).errors?.map(({ pointer, code }) => [pointer, code]), [['/content/text/es', 'missing-language']])
    assert.equal(told(await dora.ask('/statements', { method: 'POST', json: said('x', { type: 'rumour' }) })).errors?.[0]?.pointer, '/type')
    assert.equal(sequence(), before)
  })

  test('is said by who may say it, of a type that is theirs', async () => {
    assert.equal((await vera.ask('/statements', { method: 'POST', json: said('Viewers say nothing.') })).status, 403)
    const spoken = await dora.post<Spoken>('/statements', said('Said by a program.'))
    assert.equal((await (await side.as()).get<{ content: { text: { en: string } } }>(`/statements/${spoken.acts[0]?.hash}`)).content.text.en, 'Said by a program. [en]')
    assert.equal((await dora.ask('/statements', { method: 'POST', json: { type: 'suspension', about: 'element/1.1', content: { from: '2026-01-01', until: null, reason: say('x'), affected: [] }, audience: 'parties' } })).status >= 403, true)
  })

  test('that is an assessment replaces the one that stands, and never hides it', async () => {
    const assess = (replaces: string | null) => dora.ask('/statements', { method: 'POST', json: { type: 'assessment', about: 'element/1.1', content: assessment('limited'), replaces, audience: 'parties' } })
    const first = await assess(null)
    const hash = (first.json as unknown as Spoken).acts[0]?.hash ?? assert.fail(first.text)
    assert.equal(told(await assess(null)).code, 'statement-not-live')
    assert.equal((await assess(hash)).status, 201)
  })

  test('between the parties is opened by who discloses, and to nobody before', async () => {
    const spoken = await dora.post<Spoken>('/statements', said('Between us.', { audience: 'parties' }))
    const act = spoken.acts[0]?.hash ?? assert.fail()
    const anybody = await side.as()
    assert.equal((await anybody.ask(`/statements/${act}`)).status, 404)
    assert.equal((await dora.ask(`/acts/${act}/release`, { method: 'POST' })).status, 403)
    await ana.post(`/acts/${act}/release`, undefined)
    assert.equal((await anybody.ask(`/statements/${act}`)).status, 200)
    const wrong = await ana.ask(`/acts/${act}/erasure`, { method: 'POST', json: { reason: 'A court said so.', confirmation: 'MEX 1' } })
    assert.equal(told(wrong).code, 'confirmation-differs')
    await ana.post(`/acts/${act}/erasure`, { reason: 'A court said so.', confirmation: `MEX ${spoken.acts[0]?.sequence}` })
    assert.equal((await anybody.ask(`/statements/${act}`)).status, 404)
    assert.ok((await anybody.get<{ data: readonly { hash: string }[] }>('/erasures')).data.some(({ hash }) => hash === act))
  })
})

describe('what writes', () => {
  test('has a key, and is done once for it: the same answer again, and nothing done', async () => {
    const before = sequence()
    const key = randomUUID()
    const post = (text: string, headers: Record<string, string> = {}) => dora.ask('/statements', { method: 'POST', json: said(text), key, headers })
    assert.equal(told(await dora.ask('/statements', { method: 'POST', json: said('Without a key.'), key: null })).code, 'idempotency-key-required')
    const [first, second] = [await post('Once.'), await post('Once.')]
    assert.deepEqual([first.status, second.status, second.text, second.headers.location, second.headers['idempotent-replayed']], [201, 201, first.text, first.headers.location, 'true'])
    const other = await post('Twice.')
    assert.deepEqual([other.status, told(other).code], [422, 'idempotency-key-reused'])
    assert.equal(sequence(), before + 1)
    assert.equal((await ana.ask('/statements', { method: 'POST', json: said('Once.'), key })).status, 201, 'the key of another token is another key')
    assert.equal(sequence(), before + 2)
    assert.equal((await post('Once.', { 'idempotency-key': `"${key}"` })).headers['idempotent-replayed'], 'true', 'as a structured field too')
  })

  test('asked many times at once is done once', async () => {
    const before = sequence()
    const key = randomUUID()
    const answers = await Promise.all(Array.from({ length: 8 }, () => dora.ask('/statements', { method: 'POST', json: said('At once.'), key })))
    assert.equal(sequence(), before + 1)
    assert.deepEqual([...new Set(answers.map(({ status }) => status))].sort().filter((status) => status !== 409), [201])
    assert.ok(answers.filter(({ status }) => status === 409).every((answered) => told(answered).code === 'idempotency-in-progress'))
  })

  test('that was answered is not done again after a restart; what was begun and never answered is not done either', async () => {
    const { running } = side.mex
    const key = randomUUID()
    const first = await dora.ask('/statements', { method: 'POST', json: said('Before the restart.'), key })
    const before = sequence()
    const again = new KeptAnswers(running.node.store, () => running.node.now())
    const who = running.apiTokens.listOf('dora')[0]?.id ?? assert.fail()
    const print = (await running.node.store.listPrivate('api-answer')).length
    assert.ok(print > 0)
    const attempt = await again.begin(who, 'a key that was begun', 'something')
    assert.equal(attempt.is, 'first')
    // Another process, which knows nothing of what the first had begun.
    assert.equal((await new KeptAnswers(running.node.store, () => running.node.now()).begin(who, 'a key that was begun', 'something')).is, 'unknown')
    assert.equal((await dora.ask('/statements', { method: 'POST', json: said('Before the restart.'), key })).text, first.text)
    assert.equal(sequence(), before)
  })

  test('and was refused leaves its key free; after a day a key is free too', async () => {
    const key = randomUUID()
    const bad = { ...said('x'), about: 'element/none' }
    assert.ok((await dora.ask('/statements', { method: 'POST', json: bad, key })).status >= 400)
    const good = await dora.ask('/statements', { method: 'POST', json: said('After a refusal.'), key })
    assert.equal(good.status, 201)
    side.mex.clock.at = Temporal.Instant.from(side.mex.clock.at).add({ hours: 25 }).toString()
    assert.equal((await dora.ask('/statements', { method: 'POST', json: said('A day later.'), key })).status, 201)
  })

  test('says nothing more than is preferred, and reads JSON alone', async () => {
    const minimal = await dora.ask('/statements', { method: 'POST', json: said('Briefly.'), headers: { prefer: 'respond-async, return=minimal' } })
    assert.deepEqual([minimal.status, minimal.text, minimal.headers['preference-applied']], [201, '', 'return=minimal'])
    assert.equal((await dora.ask('/statements', { method: 'POST', bytes: Buffer.from('a=b'), headers: { 'content-type': 'application/x-www-form-urlencoded' } })).status, 415)
    for (const body of ['{', '', '[1,', '\xff\xfe']) assert.equal((await dora.ask('/statements', { method: 'POST', bytes: Buffer.from(body, 'latin1'), headers: { 'content-type': 'application/json' } })).status, 400, body)
    assert.equal((await dora.ask('/statements', { method: 'POST', bytes: Buffer.from('['.repeat(100_000)), headers: { 'content-type': 'application/json' } })).status, 400)
  })

  test('stands in the audit trail with who did it, also where it was refused', async () => {
    const { entries } = await side.mex.running.audit.page({ who: 'vera' }, null, 50)
    assert.ok(entries.some(({ what, refused, sort }) => what === 'api stateStatement' && refused === 'not-permitted' && sort === 'deed'), JSON.stringify(entries))
    assert.ok((await side.mex.running.audit.page({ who: 'dora' }, null, 200)).entries.some(({ what, refused }) => what === 'api stateStatement' && refused === null))
  })
})
