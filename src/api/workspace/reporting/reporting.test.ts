// Reporting as an officer does it, over HTTP and without script: two nodes of one dialogue.

import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, test } from 'node:test'
import type { TestContext } from 'node:test'
import type { StatementRow } from '../../../dialogue/rows.ts'
import { assessment } from '../../../dialogue/testing/contents.ts'
import { saySoon } from '../../../node/testing/nodes.ts'
import { ask } from '../../testing/ask.ts'
import type { Answered } from '../../testing/ask.ts'
import { TestDesk, unescaped } from '../../testing/desk.ts'
import type { Fields } from '../../testing/desk.ts'
import { onHled, servedNodes, until } from '../../testing/served.ts'
import type { Served } from '../../testing/served.ts'
import type { Language } from '../../../text/bilingual.ts'
import { explain } from '../../../text/messages/codes/index.ts'
import type { Code } from '../../../text/messages/codes/index.ts'
import { MESSAGES } from '../../../text/messages/index.ts'
import { workspacePath } from '../../../web/workspace/routes.ts'
import type { ParameterRoute, PlainRoute } from '../../../web/workspace/routes.ts'

let mex: Served
let usa: Served
let desk: TestDesk
const cleaners: (() => unknown)[] = []
const PDF = Buffer.from('%PDF-1.7\nInvented minutes\n%%EOF\n')

before(async () => {
  const t = { after: (clean: () => unknown) => cleaners.push(clean) } as unknown as TestContext
  const [one, two] = await servedNodes(t, ['MEX', 'USA'], {
    ...(await onHled()),
  })
  if (one === undefined || two === undefined) return assert.fail()
  ;[mex, usa] = [one, two]
  for (const { running } of [mex, usa]) running.start()
  await until(() => [mex, usa].every(({ running }) => running.node.rows.find('about', 'element/I.1') !== undefined && running.site.find('/en/') !== null), () => JSON.stringify([mex.faults, usa.faults]))
  await settled()
})
after(async () => { for (const clean of cleaners.toReversed()) await clean() })
beforeEach(async () => { desk = await new TestDesk(mex.port).signIn('mex-sre') })

async function settled(): Promise<void> {
  await until(() => JSON.stringify(mex.running.node.ledger.heads()) === JSON.stringify(usa.running.node.ledger.heads()))
}

const path = (route: PlainRoute | ParameterRoute, parameter?: string, language: Language = 'en') => workspacePath(route as ParameterRoute, language, parameter ?? '')
const report = (slug: string, language: Language = 'en') => path('report-assessment', slug, language)
const today = () => mex.running.node.now().slice(0, 10)
const said = (slug: string, served = mex, party = 'MEX'): StatementRow[] => (served.running.node.rows.find('about', `element/${slug}`) ?? []).flatMap((id) => served.running.node.rows.find('statement', id) ?? []).filter((row) => row.type === 'assessment' && row.made.party === party)
const live = (slug: string) => said(slug).find((row) => row.replacedBy === null)
const REASON = { 'reason.en': 'Seen on site.', 'reason.es': 'Visto en el sitio.' }

function assertRefused(answered: Answered, status: number, code: Code, language: Language = 'en'): void {
  assert.equal(answered.status, status, `${code}: ${answered.status} ${answered.text.slice(0, 200)}`)
  assert.ok(unescaped(answered.text).includes(explain(code, language)), `${code} is not told in ${language}`)
}

/** The form of a report as it stands, with these fields over it. */
async function fill(slug: string, fields: Fields): Promise<Fields> {
  return { ...(await fieldsOfForm(slug)), ...fields }
}

/** Of the two forms of the page, the one that has everything. */
async function fieldsOfForm(slug: string): Promise<Fields> {
  const html = (await desk.get(report(slug))).text
  const form = html.slice(html.indexOf('enctype="multipart/form-data"'))
  const hidden = Object.fromEntries([...form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [name, unescaped(value)]))
  const kept = [...form.matchAll(/name="keep" value="(\d+)"/g)].map(([, place = '']) => place)
  const labels = Object.fromEntries([...form.matchAll(/<select id="label-(\d+)"[^>]*>([\s\S]*?)<\/select>/g)].map(([, place = '', options = '']) => [`label.${place}`, /value="(\w*)" selected/.exec(options)?.[1] ?? '']))
  const markings = Object.fromEntries([...form.matchAll(/name="marking\.(\d+)" class="ws-input" value="([^"]*)"/g)].map(([, place = '', value = '']) => [`marking.${place}`, unescaped(value)]))
  return { ...hidden, keep: kept, ...labels, ...markings, asOf: today(), audience: 'public', ...REASON }
}

describe('what is asked of me', () => {
  test('is one list in the reader’s language, by whose it is, each line with what, when, why and what was last said', async () => {
    for (const language of ['en', 'es'] as const) {
      const words = MESSAGES[language].workspace.reportsAsked
      const side = unescaped((await desk.get(`${path('asked', undefined, language)}?whose=side`)).text)
      assert.ok(side.includes(words.code.unsaid) && side.includes(words.never) && side.includes('I.1.a') && side.includes('III.3.a'))
      const own = unescaped((await desk.get(path('asked', undefined, language))).text)
      assert.ok(own.includes('I.1.a') && !own.includes('III.3.a'), 'what the officer’s organisation answers for')
    }
  })

  test('holds for a focal point what the officer answers for, and opens with it', async () => {
    assert.ok('done' in (await mex.running.people.assign('element/III.3.a', 'mex-sre', 'mex-se')))
    const html = (await desk.get(path('asked'))).text
    assert.ok(html.includes('III.3.a') && !html.includes('I.1.a'))
    const deputy = await new TestDesk(mex.port).signIn('mex-se')
    assert.ok((await deputy.get(path('asked'))).text.includes('III.3.a'))
  })

  test('a page or a filter that there is not is the nearest that there is', async () => {
    for (const query of ['?whose=all', '?page=0', '?page=99', '?page=-1', '?page=x', '?whose=side&page=1e9']) assert.equal((await desk.get(path('asked') + query)).status, 200, query)
  })
})

describe('a report', () => {
  test('"complete" is refused without evidence or level, keeps what was typed, and is taken with both', async () => {
    const fields = await fill('I.1.a', { delivery: 'complete' })
    for (const language of ['en', 'es'] as const) {
      const refused = await desk.post(report('I.1.a', language), { ...fields, revision: String(mex.running.reportDrafts.find('element/I.1.a')?.revision ?? 0) })
      assertRefused(refused, 422, 'evidence-required', language)
      assert.ok(refused.text.includes('Seen on site.') && refused.text.includes('Visto en el sitio.'))
    }
    const again = await fill('I.1.a', { delivery: 'complete', evidence: 'https://example.org/minutes', label: 'public' })
    assertRefused(await desk.post(report('I.1.a'), again), 422, 'result-level-required')
    assertRefused(await desk.post(report('I.1.a'), { ...(await fill('I.1.a', again)), ...(await revision('I.1.a')), label: '', level: 'output' }), 422, 'label-required')
    const sent = await desk.post(report('I.1.a'), { ...again, ...(await revision('I.1.a')), level: 'output' })
    assert.equal(sent.status, 303, sent.text.slice(0, 500))
    assert.deepEqual(live('I.1.a')?.content, {
      delivery: 'complete', reason: { en: 'Seen on site.', es: 'Visto en el sitio.' }, asOf: today(), evidence: [{ url: 'https://example.org/minutes', note: null, label: { audience: 'public', marking: null } }], result: { level: 'output' },
    })
    assert.equal(mex.running.reportDrafts.find('element/I.1.a'), null, 'nothing is left in preparation')
  })

  async function revision(slug: string): Promise<Fields> {
    return { revision: String((await fieldsOfForm(slug)).revision) }
  }

  test('in preparation is the side’s own: saved, shown to colleagues, never overwritten unseen, discarded', async () => {
    const own = mex.running.node.ledger.chain('MEX').sequence
    const form = await fill('I.1.b', { delivery: 'limited', do: 'save', 'reason.en': 'Half a thought' })
    assert.equal((await desk.post(report('I.1.b'), form)).status, 303)
    assert.ok((await desk.get(report('I.1.b'))).text.includes('Half a thought'))
    const colleague = await new TestDesk(mex.port).signIn('mex-se')
    assert.ok((await colleague.get(report('I.1.b'))).text.includes('Half a thought'))
    assert.equal(mex.running.node.ledger.chain('MEX').sequence, own, 'nothing was said')
    // The first form was made before the draft was saved: what it holds is shown again, and the draft stands.
    const late = await desk.post(report('I.1.b'), { ...form, 'reason.en': 'Another thought' })
    assertRefused(late, 409, 'draft-changed-meanwhile')
    assert.ok(late.text.includes('Another thought'))
    assertRefused(await desk.post(report('I.1.b'), { ...form, do: 'send', 'reason.en': 'A third thought' }), 409, 'draft-changed-meanwhile')
    assertRefused(await desk.post(report('I.1.b'), { ...form, do: 'discard' }), 409, 'draft-changed-meanwhile')
    assert.equal((await desk.post(report('I.1.b'), { ...form, do: 'discard', revision: '1' })).status, 303)
    assert.ok(!(await desk.get(report('I.1.b'))).text.includes('Half a thought'))
  })

  test('that a colleague’s report has overtaken says so before it replaces it', async () => {
    const first = await fill('I.1.b', { delivery: 'limited', do: 'save', 'reason.en': 'In preparation' })
    assert.equal((await desk.post(report('I.1.b'), first)).status, 303)
    await saySoon(mex.running.node, { name: 'state', about: 'element/I.1.b', type: 'assessment', content: assessment('not-started', { asOf: today() }) as never, replaces: null, audience: 'public' })
    const shown = await desk.get(report('I.1.b'))
    assert.ok(unescaped(shown.text).includes(explain('report-overtaken', 'en')) && shown.text.includes('In preparation'))
    assertRefused(await desk.post(report('I.1.b'), { ...first, do: 'send', revision: '1' }), 409, 'statement-not-live')
    const sent = await desk.post(report('I.1.b'), await fill('I.1.b', { delivery: 'limited' }))
    assert.equal(sent.status, 303)
    assert.equal(said('I.1.b').length, 2)
  })

  test('is affirmed by one click: the same reading as of today, and not twice a day', async () => {
    const before = await saySoon(mex.running.node, { name: 'state', about: 'element/I.1.c', type: 'assessment', content: assessment('substantial', { asOf: '2026-01-31' }) as never, replaces: null, audience: 'parties' })
    const csrf = String((await fieldsOfForm('I.1.c')).csrf)
    const click = (replaces: string) => desk.post(report('I.1.c'), { csrf, do: 'affirm', replaces, from: 'list', whose: 'side' })
    const affirmed = await click(before.hash)
    assert.deepEqual([affirmed.status, affirmed.headers.location], [303, '/en/workspace/reports?whose=side'])
    assert.deepEqual([live('I.1.c')?.content?.asOf, live('I.1.c')?.audience, live('I.1.c')?.replaces], [today(), 'parties', before.hash])
    assertRefused(await click(before.hash), 409, 'statement-not-live')
    assert.equal((await click(live('I.1.c')?.statement ?? '')).status, 303)
    assert.equal(said('I.1.c').length, 2, 'said of today already')
  })

  test('"complete" from before there were levels is not affirmed without one', async () => {
    // As an earlier program said it: its rules are the record's, not today's.
    const content = { delivery: 'complete', reason: { en: 'Opened.', es: 'Abierto.' }, asOf: '2023-01-31', evidence: [{ url: 'https://example.org/opening', note: null }] }
    const outcome = await mex.running.node.speak({ kind: 'state', audience: 'public', body: { about: 'element/I.1.d', type: 'assessment', content, replaces: null } })
    assert.ok('acts' in outcome)
    const refused = await desk.post(report('I.1.d'), { csrf: String((await fieldsOfForm('I.1.d')).csrf), do: 'affirm', replaces: live('I.1.d')?.statement ?? '' })
    assertRefused(refused, 422, 'result-level-required')
    assert.ok(unescaped(refused.text).includes(explain('label-required', 'en')))
    assert.ok(refused.text.includes('https://example.org/opening'))
    const sent = await desk.post(report('I.1.d'), await fill('I.1.d', { delivery: 'complete', level: 'outcome', 'label.0': 'public' }))
    assert.equal(sent.status, 303, sent.text.slice(0, 300))
    assert.deepEqual(live('I.1.d')?.content?.evidence, [{ url: 'https://example.org/opening', note: null, label: { audience: 'public', marking: null } }])
  })

  test('carries an advance in the same step, or neither is said', async () => {
    const own = mex.running.node.ledger.chain('MEX').sequence
    const both = { delivery: 'limited', 'advance.text.en': 'A first shipment.', 'advance.text.es': 'Un primer embarque.', 'advance.date': '2026-11' }
    assertRefused(await desk.post(report('I.2.a'), await fill('I.2.a', both)), 422, 'invalid_value')
    assert.equal(mex.running.node.ledger.chain('MEX').sequence, own)
    assert.equal((await desk.post(report('I.2.a'), await fill('I.2.a', { ...both, 'advance.nature': 'done' }))).status, 303)
    assert.equal(mex.running.node.ledger.chain('MEX').sequence, own + 2)
  })

  test('"no evidence" needs no reason', async () => {
    assert.equal((await desk.post(report('I.4.a'), await fill('I.4.a', { delivery: 'no-evidence', 'reason.en': '', 'reason.es': '' }))).status, 303)
    assert.equal(live('I.4.a')?.content?.reason, null)
  })

  test('sent twice is one report', async () => {
    const form = await fill('II.1.a', { delivery: 'limited' })
    const [one, two] = await Promise.all([desk.post(report('II.1.a'), form), desk.post(report('II.1.a'), form)])
    assert.deepEqual([one.status, two.status, said('II.1.a').length], [303, 303, 1])
  })
})

describe('a file', () => {
  test('joins a report in preparation, is the side’s own until then, and goes to whom its label allows', async () => {
    const attached = await desk.upload(report('I.3.a'), await fill('I.3.a', { delivery: 'limited', do: 'attach', label: 'parties', marking: 'CUI', 'evidence.title.es': 'Minuta inventada' }), { file: { name: '../../Minuta ñ.PDF', bytes: PDF } })
    assert.equal(attached.status, 303, attached.text.slice(0, 400))
    const file = mex.running.reportDrafts.find('element/I.3.a')?.evidence[0]?.file
    assert.deepEqual([file?.name, file?.mediaType, file?.bytes], ['Minuta ñ.PDF', 'application/pdf', PDF.length])
    const shown = await desk.get(report('I.3.a'))
    assert.ok(shown.text.includes('Minuta inventada') && shown.text.includes('Minuta ñ.PDF'))
    const blob = file?.blob ?? ''
    const got = await desk.get(path('evidence', blob))
    assert.deepEqual([got.status, got.headers['content-type'], got.headers['x-content-type-options']], [200, 'application/octet-stream', 'nosniff'])
    assert.match(String(got.headers['content-disposition']), /^attachment; filename="Minuta ?n.PDF"; filename\*=UTF-8''Minuta%20%C3%B1.PDF$/)
    assert.equal((await new TestDesk(mex.port).get(path('evidence', blob))).status, 303, 'nobody who is not signed in')
    assert.equal((await ask(mex.port, `/record/hled/blob/${blob}`)).status, 404)
    // In a public report it is refused by its label, and stays in preparation.
    assertRefused(await desk.post(report('I.3.a'), await fill('I.3.a', { delivery: 'limited' })), 422, 'label-narrower')
    const sent = await desk.post(report('I.3.a'), await fill('I.3.a', { delivery: 'limited', audience: 'parties' }))
    assert.equal(sent.status, 303, sent.text.slice(0, 300))
    await settled()
    await until(async () => (await usa.running.blobs.sizeOf(blob)) !== null)
    const theirs = await new TestDesk(usa.port).signIn('usa-state')
    assert.equal((await theirs.get(path('evidence', blob))).status, 200, 'the other side has it')
    for (const { port } of [mex, usa]) assert.equal((await ask(port, `/record/hled/blob/${blob}`)).status, 404, 'the public does not')
    // The other side attaches the same bytes in public: its label binds both.
    const shared = await theirs.upload(path('report-assessment', 'I.3.a'), { ...(await theirForm(theirs, 'I.3.a')), delivery: 'limited', asOf: today(), audience: 'public', label: 'public', ...REASON }, { file: { name: 'mine.pdf', bytes: PDF } })
    assertRefused(shared, 422, 'file-between-parties')
  })

  async function theirForm(theirs: TestDesk, slug: string): Promise<Fields> {
    const html = (await theirs.get(report(slug))).text
    return Object.fromEntries([...html.slice(html.indexOf('multipart/form-data')).matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]))
  }

  test('is on both public sites once a public report names it, with its label', async () => {
    const sent = await desk.upload(report('I.3.b'), await fill('I.3.b', { delivery: 'limited', label: 'public' }), { file: { name: 'open.csv', bytes: 'port,wait\nNogales,24\n' } })
    assert.equal(sent.status, 303, sent.text.slice(0, 300))
    const [attachment] = live('I.3.b')?.content?.attachments as { blob: string; label: unknown; mediaType: string }[]
    assert.deepEqual([attachment?.mediaType, attachment?.label], ['text/csv', { audience: 'public', marking: null }])
    await settled()
    await until(async () => (await ask(usa.port, `/record/hled/blob/${attachment?.blob}`)).status === 200)
    const page = unescaped((await ask(usa.port, '/en/plan/I.3.b')).text)
    assert.ok(page.includes('open.csv') && page.includes(`/record/hled/blob/${attachment?.blob}`) && page.includes(MESSAGES.en.labels.audience.public))
  })

  test('of a kind that could run, that is not what its name says, empty or too large is refused, and what was typed stays', async () => {
    const big = Buffer.concat([PDF, Buffer.alloc(10_000_000)])
    const wrong: readonly (readonly [string, string | Uint8Array, Code, number])[] = [
      ['page.html', '<script>alert(1)</script>', 'file-kind-refused', 422], ['picture.svg', '<svg onload="alert(1)"/>', 'file-kind-refused', 422], ['tool.exe', 'MZ', 'file-kind-refused', 422], ['minutes.pdf', '<html>', 'file-kind-refused', 422],
      ['notes.txt', new Uint8Array([0x41, 0x00, 0x42]), 'file-kind-refused', 422], ['bare', 'text', 'file-kind-refused', 422], ['empty.pdf', '', 'file-empty', 422], ['big.pdf', big, 'file-too-large', 422],
    ]
    for (const [name, bytes, code, status] of wrong) {
      const refused = await desk.upload(report('II.1.b'), await fill('II.1.b', { delivery: 'limited', do: 'attach', label: 'public', 'reason.en': `Typed beside ${name}` }), { file: { name, bytes } })
      assertRefused(refused, status, code)
      assert.ok(refused.text.includes(`Typed beside ${name}`), name)
    }
    assert.deepEqual(mex.running.reportDrafts.find('element/II.1.b')?.evidence, [])
  })

  test('that is taken out of a report in preparation, or discarded with it, is gone', async () => {
    assert.equal((await desk.upload(report('II.1.c'), await fill('II.1.c', { do: 'attach', label: 'public' }), { file: { name: 'gone.txt', bytes: 'to be gone' } })).status, 303)
    const blob = mex.running.reportDrafts.find('element/II.1.c')?.evidence[0]?.file?.blob ?? ''
    assert.notEqual(await mex.running.blobs.sizeOf(blob), null)
    assert.equal((await desk.post(report('II.1.c'), await fill('II.1.c', { do: 'discard' }))).status, 303)
    assert.equal(await mex.running.blobs.sizeOf(blob), null)
    assert.equal((await desk.get(path('evidence', blob))).status, 404)
    for (const none of ['x', 'f'.repeat(64), '..%2F..%2Fkeys.json']) assert.equal((await desk.get(path('evidence', none))).status, 404, none)
  })
})

describe('a round', () => {
  const round = () => mex.running.reporting.rounds().find(({ party, closed }) => party === 'MEX' && closed === null)

  test('is opened by those who may, told to the other side, and every problem of its form is named', async () => {
    const form = (fields: Fields) => desk.submit(path('rounds'), path('rounds'), { 'title.en': 'Mid-year', 'title.es': 'De medio año', 'due.zone': 'America/Mexico_City', ...fields })
    const wrong: readonly (readonly [Fields, Code])[] = [
      [{ 'due.zone': 'America/Nowhere' }, 'not-a-time'], [{ 'due.day': '2026-02-30' }, 'not-a-time'], [{ reminders: 'soon' }, 'not-a-number'], [{ scope: 'list', items: 'I.9.z' }, 'item-unknown'], [{ scope: 'list', items: '' }, 'item-unknown'],
      [{ 'title.es': '' }, 'missing-language'], [{ opens: '2099-01-01' }, 'due-too-early'], [{ scope: 'body/none' }, 'item-unknown'],
    ]
    for (const [fields, code] of wrong) assertRefused(await form(fields), 422, code)
    const opened = await form({ scope: 'list', items: 'I.1.a, I.1.b; IV.1.a', reminders: '14 7' })
    assert.equal(opened.status, 303, opened.text.slice(0, 500))
    assert.equal(opened.headers.location, path('round', round()?.round))
    await settled()
    const theirs = await new TestDesk(usa.port).signIn('usa-state')
    const board = unescaped((await theirs.get(path('round', round()?.round))).text)
    assert.ok(board.includes('Mid-year') && !board.includes(MESSAGES.en.workspace.reportingRound.remind), 'theirs to see, not to run')
    assert.equal((await theirs.post(path('round', round()?.round), { csrf: 'x', do: 'close' })).status, 403)
  })

  test('shows who has not reported, reminds them once, and asks until they have', async () => {
    const words = MESSAGES.es.workspace.reportingRound
    const board = path('round', round()?.round, 'es')
    const before = unescaped((await desk.get(board)).text)
    assert.ok(before.includes(words.reported(2, 3)), 'two reports are as of today already')
    assert.ok((await desk.get(`${path('asked')}?whose=side`)).text.includes('Mid-year'))
    const told: number[] = []
    const stop = mex.running.rounds.onReminder(({ missing }) => { told.push(missing) })
    const csrf = String((await fieldsOfForm('I.1.a')).csrf)
    assert.equal((await desk.post(board, { csrf, do: 'remind' })).status, 303)
    assertRefused(await desk.post(board, { csrf, do: 'remind' }), 409, 'reminded-already', 'es')
    stop()
    assert.deepEqual(told, [1])
    assert.ok(unescaped((await desk.get(`${path('asked')}?whose=side`)).text).includes(MESSAGES.en.workspace.reportsAsked.reminded))
    assert.equal((await desk.post(report('IV.1.a'), await fill('IV.1.a', { delivery: 'not-started' }))).status, 303)
    assert.ok(unescaped((await desk.get(board)).text).includes(words.reported(3, 3)))
    assert.ok(!(await desk.get(`${path('asked')}?whose=side`)).text.includes('Mid-year'))
  })

  test('is closed once; what is closed by somebody else meanwhile is not closed again', async () => {
    const open = round() ?? assert.fail()
    const csrf = String((await fieldsOfForm('I.1.a')).csrf)
    assertRefused(await desk.post(path('round', open.round), { csrf, do: 'close', latest: 'f'.repeat(64) }), 409, 'statement-not-live')
    assert.equal((await desk.post(path('round', open.round), { csrf, do: 'close', latest: open.latest })).status, 303)
    const own = mex.running.node.ledger.chain('MEX').sequence
    assert.equal((await desk.post(path('round', open.round), { csrf, do: 'close', latest: open.latest })).status, 303)
    assert.equal(mex.running.node.ledger.chain('MEX').sequence, own)
    assert.ok(unescaped((await desk.get(path('round', open.round))).text).includes(MESSAGES.en.workspace.reportingRound.closedNote))
    assert.equal((await desk.get(path('round', 'f'.repeat(64)))).status, 404)
  })
})

describe('the state of play', () => {
  test('of today holds what is in force, of a day before the record nothing, of a day to come or none a reason', async () => {
    const words = MESSAGES.en.workspace.stateOfPlay
    const now = unescaped((await desk.get(path('state-of-play'))).text)
    assert.ok(now.includes(words.count(29)) && now.includes('I.1.a'))
    const before = unescaped((await desk.get(`${path('state-of-play')}?at=2013-09-20`)).text)
    assert.ok(before.includes(words.before('').slice(0, 20)) && !before.includes('I.1.a'))
    assertRefused(await desk.get(`${path('state-of-play')}?at=2199-01-01`), 422, 'day-to-come')
    for (const none of ['2026-02-30', 'yesterday', '2026', '2026-1-1', '%00']) assertRefused(await desk.get(`${path('state-of-play')}?at=${none}`), 422, 'not-a-date')
  })
})

test('at the end of all this no fault was told', () => {
  assert.deepEqual([mex.faults, usa.faults], [[], []])
})
