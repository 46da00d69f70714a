// What belongs to one side alone, by the API: clearances, people, notices, notes, files; every answer held to the document.

import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { say } from '../../dialogue/testing/contents.ts'
import { exchange, retitle, saySoon } from '../../node/testing/nodes.ts'
import { ENDPOINTS } from './endpoints.ts'
import type { ApiClient } from './testing/client.ts'
import { cleaning, founded } from './testing/side.ts'
import type { Side } from './testing/side.ts'

const { t, clean } = cleaning()
let side: Side
let ana: ApiClient
let boss: ApiClient
let dora: ApiClient

before(async () => {
  side = await founded(t)
  ana = await side.as('ana', 'look', 'draft', 'sign', 'answer', 'report', 'comment', 'set-clearance')
  boss = await side.as('boss', 'look', 'manage-people', 'audit')
  dora = await side.as('dora', 'look', 'draft', 'report', 'comment')
})
after(clean)

const code = (answered: { readonly json: unknown }) => (answered.json as { code: string }).code

describe('without a token, or with one that does not reach so far', () => {
  test('nothing that takes a deed is answered, whatever it is', async () => {
    const [anybody, audit] = [await side.as(), await side.as('boss', 'audit')]
    for (const { id, method, path, scope } of ENDPOINTS.filter(({ scope: of }) => of !== 'public')) {
      const at = path.replaceAll(/\{\w+\}/g, 'x')
      assert.equal((await anybody.ask(at, { method })).status, 401, id)
      if (scope !== 'audit') assert.equal((await audit.ask(at, { method })).status, 403, id)
    }
  })
})

describe('a clearance', () => {
  test('is asked, awaited and given by program, and only for the text that was read', async () => {
    const { rules } = side.mex.running.clearances
    await rules.set({ clearanceFor: ['send'], roster: { organisations: ['organisation/WO'], obligatory: [], quorum: 'all' }, meetings: {} }, 'boss', side.mex.clock.now(), rules.now.revision)
    const carl = await side.as('carl', 'look', 'clear')
    const { version, content } = await ana.get<{ version: string; content: object }>('/items/element/1.1')
    const { id } = await dora.post<{ id: string }>('/drafts', { changes: [{ item: 'element/1.1', base: version, content: { ...content, title: say('To be cleared.') } }] })
    const sending = () => ana.ask(`/drafts/${id}/sending`, { method: 'POST', json: { confirmed: true }, headers: { 'if-match': '"r1"' } })
    assert.equal(code(await sending()), 'not-cleared')
    const asked = await dora.post<{ hash: string; outcome: string }>(`/clearances/${id}`, { message: 'Please.' })
    assert.deepEqual((await carl.get<{ data: readonly { id: string }[] }>('/clearances?awaitsMe=true')).data.map((one) => one.id), [id])
    assert.deepEqual((await dora.get<{ data: readonly unknown[] }>('/clearances?awaitsMe=true')).data, [])
    const give = (hash: string, answer = 'cleared') => carl.ask(`/clearances/${id}/answers`, { method: 'POST', json: { organisation: 'organisation/WO', answer, hash } })
    assert.equal(code(await give('f'.repeat(64))), 'clearance-changed-meanwhile')
    assert.equal((await give(asked.hash, 'refused')).status, 422, 'a refusal has its reason')
    assert.equal((await give(asked.hash)).status, 201)
    assert.equal((await ana.get<{ outcome: string }>(`/clearances/${id}`)).outcome, 'cleared')
    assert.equal((await sending()).status, 201)
    await rules.set({ clearanceFor: [], roster: { organisations: [], obligatory: [], quorum: 'all' }, meetings: {} }, 'boss', side.mex.clock.now(), rules.now.revision)
  })
})

describe('people', () => {
  test('are admitted, changed, given roles and handed over by who manages them, and by nobody else', async () => {
    const eva = { id: 'eva', name: say('Eva'), email: 'eva@example.org', language: 'es', organisation: 'organisation/WO', grants: [{ role: 'viewer', scope: 'side', from: '2026-01-01' }] }
    assert.equal((await ana.ask('/people', { method: 'POST', json: eva })).status, 403)
    await boss.post('/people', eva)
    assert.equal(code(await boss.ask('/people', { method: 'POST', json: eva })), 'person-taken')
    const { headers, json } = await boss.ask('/people/eva')
    assert.equal((json as unknown as { email: string }).email, 'eva@example.org')
    assert.equal((await dora.get<{ email: null }>('/people/eva')).email, null, 'addresses are for who manages people')
    assert.equal((await boss.ask('/people/eva', { method: 'PATCH', json: { post: say('Desk') } })).status, 428)
    assert.equal((await boss.ask('/people/eva', { method: 'PATCH', json: { post: say('Desk') }, headers: { 'if-match': String(headers.etag) } })).status, 200)
    assert.equal((await boss.ask('/people/eva', { method: 'PATCH', json: { post: say('Desk') }, headers: { 'if-match': String(headers.etag) } })).status, 412)
    const given = await boss.post<{ grants: readonly { id: string; role: string }[] }>('/people/eva/grants', { role: 'drafter', scope: 'organisation/WO', from: '2026-01-01', until: null })
    const drafter = given.grants.find(({ role }) => role === 'drafter') ?? assert.fail()
    assert.equal((await boss.ask(`/people/eva/grants/${drafter.id}`, { method: 'DELETE' })).status, 204)
    await boss.ask('/people/focal-points/element/1.1', { method: 'PUT', json: { focalPoint: 'eva' } })
    assert.equal(code(await boss.ask('/people/eva/hand-over', { method: 'POST', json: { to: null } })), 'would-be-left')
    await boss.post('/people/eva/hand-over', { to: 'dora' })
    assert.deepEqual((await dora.get<{ data: readonly unknown[] }>('/people/focal-points')).data, [{ item: 'element/1.1', focalPoint: 'dora', deputy: null }])
    const trail = await boss.get<{ data: readonly { what: string; who: string; about: string | null }[]; next: string | null }>('/audit?who=boss&limit=3')
    assert.equal(trail.data.length, 3)
    assert.ok(trail.data.every(({ what }) => what.startsWith('api ')))
    // Asking is noted too: what was added meanwhile moves no page.
    const [all, second] = [(await boss.get<typeof trail>('/audit?who=boss')).data, (await boss.get<typeof trail>(`/audit?who=boss&limit=3&cursor=${trail.next}`)).data]
    const tail = (list: typeof all) => JSON.stringify(list)
    assert.ok(tail(all).includes(tail([...trail.data, ...second]).slice(1, -1)), tail([...trail.data, ...second]))
  })
})

describe('the desk', () => {
  test('tells whose move it is, and what came', async () => {
    const { hash } = await saySoon(side.usa.running.node, retitle(side.usa.running.node, 'element/1.1.a', 'Our move.'))
    await exchange(side.mex.running.node, side.usa.running.node)
    const inbox = await ana.get<{ ours: readonly { proposal: string; moves: readonly { party: string }[] }[]; drafts: number }>('/inbox')
    assert.deepEqual(inbox.ours.filter(({ proposal }) => proposal === hash).map(({ moves }) => moves.map(({ party }) => party)), [['MEX']])
    for (const path of ['/notices', '/rounds', '/requests', '/search/views', '/notices/notes', '/people', '/drafts', '/clearances', '/people/focal-points']) await ana.get(path)
    assert.deepEqual((await dora.get<{ data: readonly unknown[] }>('/requests/submissions')).data, [])
    assert.equal((await ana.get<{ total: number }>('/search?q=move')).total >= 0, true)
    assert.equal((await ana.ask('/notices/reading', { method: 'POST', json: { until: '2030-01-01T00:00:00Z' } })).status, 204)
    assert.equal((await ana.ask('/notices/reading', { method: 'POST', json: { key: 'none' } })).status, 404)
  })

  test('keeps notes among colleagues, which their author alone changes', async () => {
    const note = await ana.post<{ id: string; revision: number }>('/notices/notes', { subject: { kind: 'item', item: 'element/1.1' }, text: 'Between us.' })
    assert.equal((await dora.get<{ data: readonly { text: string }[] }>('/notices/notes?item=element/1.1')).data[0]?.text, 'Between us.')
    const change = (client: ApiClient, tag: string) => client.ask(`/notices/notes/${note.id}`, { method: 'PATCH', json: { text: 'Otherwise.' }, headers: { 'if-match': tag } })
    assert.equal(code(await change(dora, `"r${note.revision}"`)), 'note-not-own')
    assert.equal((await change(ana, `"r${note.revision}"`)).status, 200)
    assert.equal((await change(ana, `"r${note.revision}"`)).status, 412)
    assert.equal((await ana.ask(`/notices/notes/${note.id}`, { method: 'DELETE' })).status, 204)
  })

  test('keeps searches', async () => {
    const view = await ana.post<{ id: string }>('/search/views', { name: 'Late', query: 'q=x' })
    assert.equal((await ana.get<{ data: readonly { name: string }[] }>('/search/views')).data[0]?.name, 'Late')
    assert.deepEqual([(await dora.ask(`/search/views/${view.id}`, { method: 'DELETE' })).status, (await ana.ask(`/search/views/${view.id}`, { method: 'DELETE' })).status], [404, 204])
  })
})

describe('files', () => {
  test('are kept for what their bytes are, and read by nobody before a statement names them', async () => {
    const bytes = Buffer.from('%PDF-1.7 a report')
    const put = (name: string, body: Buffer, type = 'application/octet-stream') => dora.ask(`/blobs?name=${name}`, { method: 'POST', bytes: body, headers: { 'content-type': type } })
    assert.equal(code(await put('report.exe', bytes)), 'file-kind-refused')
    assert.equal((await put('report.pdf', bytes, 'text/html')).status, 415)
    assert.equal((await put('report.pdf', Buffer.alloc(11_000_000, 0x20))).status, 413)
    const kept = (await put('report.pdf', bytes)).json as unknown as { blob: string; bytes: number; mediaType: string; name: string }
    assert.equal((await ana.ask(`/blobs/${kept.blob}`)).status, 404)
    const named = (blob: string) => dora.ask('/statements', { method: 'POST', json: { type: 'advance', about: 'element/1.1', content: { nature: 'done', link: 'dialogue', date: '2026-10', text: say('With a file.'), figure: null, wording: { en: 'official', es: 'official' }, note: null, sources: [], attachments: [{ ...kept, blob }] }, audience: 'parties' } })
    assert.equal(code(await named('e'.repeat(64))), 'blob-missing')
    const said = await named(kept.blob)
    assert.equal(said.status, 201, said.text)
    const [own, anybody] = [await ana.ask(`/blobs/${kept.blob}`), await (await side.as()).ask(`/blobs/${kept.blob}`)]
    assert.deepEqual([own.status, own.text, anybody.status], [200, bytes.toString(), 404])
  })

  test('of data are looked at, described, checked and stated', async () => {
    const brought = await dora.ask('/files/datasets?name=lakes.csv', { method: 'POST', bytes: Buffer.from('lake,year,level\nChapala,2024,1.5\nChapala,2025,1.7\n'), headers: { 'content-type': 'application/octet-stream' } })
    const { id, columns } = brought.json as unknown as { id: string; columns: readonly { heading: string; name: string; type: string }[] }
    assert.deepEqual(columns.map(({ heading, type }) => [heading, type]), [['lake', 'text'], ['year', 'year'], ['level', 'decimal']])
    const column = (name: string, type: string, role: string) => ({ name, type, role, title: say(name), definition: null, unit: null, codes: null })
    const description = {
      dataset: 'lakes', title: say('Lakes'), definition: say('One lake and year.'), method: say('Measured.'), columns: [column('lake', 'text', 'dimension'), column('year', 'year', 'time'), column('level', 'decimal', 'measure')], key: ['lake', 'year'],
      licence: { name: say('Public domain'), url: null }, originator: { name: say('Water office'), url: null }, obtained: { url: null, on: '2026-11-01', note: null }, vintage: '2025', caveats: [],
    }
    assert.equal((await dora.ask(`/files/datasets/${id}/description`, { method: 'PUT', json: { ...description, title: 'no' } })).status, 422)
    assert.equal((await dora.ask(`/files/datasets/${id}/description`, { method: 'PUT', json: description })).status, 202)
    const end = performance.now() + 20_000
    while ((await dora.get<{ state: string }>(`/files/datasets/${id}`)).state === 'checking' && performance.now() < end) await new Promise((resolve) => setTimeout(resolve, 50))
    assert.equal((await dora.get<{ state: string }>(`/files/datasets/${id}`)).state, 'loaded')
    assert.equal((await ana.ask(`/files/datasets/${id}`)).status, 404, 'another officer’s file')
    await dora.post(`/files/datasets/${id}/statement`, undefined)
    const anybody = await side.as()
    assert.deepEqual((await anybody.get<{ data: readonly { dataset: string; rows: number }[] }>('/datasets')).data.map(({ dataset, rows }) => [dataset, rows]), [['lakes', 2]])
    const rows = await anybody.get<{ data: readonly { place: number; cells: object }[]; next: string | null }>('/datasets/MEX/lakes/vintages/1/rows?limit=1&columns=lake,level')
    assert.deepEqual(rows.data, [{ place: 1, cells: { lake: 'Chapala', level: 1.5 } }])
    assert.equal((await anybody.get<typeof rows>(`/datasets/MEX/lakes/vintages/1/rows?limit=1&columns=lake,level&cursor=${rows.next}`)).data[0]?.place, 2)
    assert.equal((await anybody.get<typeof rows>('/datasets/MEX/lakes/vintages/1/rows?where=year:eq:2025')).data.length, 1)
    assert.equal(code(await anybody.ask('/datasets/MEX/lakes/vintages/1/rows?where=lake;drop')), 'where-unfit')
    assert.equal(code(await anybody.ask('/datasets/MEX/lakes/vintages/1/rows?columns=nothing')), 'unknown-column')
  })

  test('of a plan go out and come back as a draft', async () => {
    const csv = await dora.ask('/files/plan?form=csv', { headers: { accept: 'text/csv' } })
    assert.match(csv.text, /1\.1\.a/)
    const changed = csv.text.replaceAll('2027-01-31', '2027-02-28')
    const read = await dora.ask('/files/plan?name=plan.csv', { method: 'POST', bytes: Buffer.from(changed), headers: { 'content-type': 'application/octet-stream' } })
    const { id, changed: count, problems } = read.json as unknown as { id: string; changed: number; problems: readonly unknown[] }
    assert.deepEqual([count, problems], [1, []])
    const { draft, items } = await dora.post<{ draft: string; items: number }>(`/files/plan/${id}/draft`, {})
    assert.equal(items, 1)
    assert.equal((await dora.get<{ changes: readonly { content: { due: string } }[] }>(`/drafts/${draft}`)).changes[0]?.content.due, '2027-02-28')
  })
})
