// A side defines what is counted, both sign, each reports its own count, everybody reads both with what they differ by; and a
// changed definition begins anew. Over HTTP and without script, on two nodes of one dialogue.

import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { TestContext } from 'node:test'
import { versionInForce } from '../../../dialogue/decide.ts'
import { saySoon } from '../../../node/testing/nodes.ts'
import { explain } from '../../../text/messages/codes/index.ts'
import type { Code } from '../../../text/messages/codes/index.ts'
import { MESSAGES } from '../../../text/messages/index.ts'
import { amendPath, createPath, reportValuePath, workspacePath } from '../../../web/workspace/routes.ts'
import type { ParameterRoute, PlainRoute } from '../../../web/workspace/routes.ts'
import { ask } from '../../testing/ask.ts'
import type { Answered } from '../../testing/ask.ts'
import { TestDesk, unescaped } from '../../testing/desk.ts'
import type { Fields } from '../../testing/desk.ts'
import { onHled, servedNodes, until } from '../../testing/served.ts'
import type { Served } from '../../testing/served.ts'

let mex: Served
let usa: Served
let desk: TestDesk
let other: TestDesk
const cleaners: (() => unknown)[] = []
const words = MESSAGES.en.pages.indicators

before(async () => {
  const t = { after: (clean: () => unknown) => cleaners.push(clean) } as unknown as TestContext
  const [one, two] = await servedNodes(t, ['MEX', 'USA'], {
    ...(await onHled()),
  })
  if (one === undefined || two === undefined) return assert.fail()
  ;[mex, usa] = [one, two]
  for (const { running } of [mex, usa]) running.start()
  await until(() => [mex, usa].every(({ running }) => running.site.find('/en/indicators') !== null), () => JSON.stringify([mex.faults, usa.faults]))
  await settled()
  desk = await new TestDesk(mex.port).signIn('mex-sre')
  other = await new TestDesk(usa.port).signIn('usa-state')
})
after(async () => { for (const clean of cleaners.toReversed()) await clean() })

async function settled(): Promise<void> {
  await until(() => JSON.stringify(mex.running.node.ledger.heads()) === JSON.stringify(usa.running.node.ledger.heads()))
}

const path = (route: PlainRoute | ParameterRoute, parameter?: string) => workspacePath(route as ParameterRoute, 'en', parameter ?? '')
const read = async (served: Served, at: string) => { const found = await ask(served.port, at, { headers: { accept: 'text/html' } }); return { status: found.status, text: unescaped(found.text).replace(/<!--.*?-->/g, '').replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ') } }
const twin = async (served: Served, at: string) => JSON.parse((await ask(served.port, `${at}.json`)).text) as { run: { number: number; series: { series: string; values: { period: string; value: number | null }[] }[]; comparisons: { differences: unknown[] }[] }; earlier: { number: number; series: { values: { value: number | null }[] }[] }[] }

const DEFINITION: Fields = {
  'title.en': 'Boats on the lake', 'title.es': 'Barcas en el lago', 'definition.en': 'Boats that cross in a year.', 'definition.es': 'Barcas que cruzan en un año.', 'method.en': 'Counted at the piers.', 'method.es': 'Contadas en los muelles.',
  quantity: 'number', 'unit.en': 'boats', 'unit.es': 'barcas', decimals: '0', element: 'element/I.3', use: 'result', level: 'output', direction: 'rise', accumulation: 'periodic', period: 'year', since: '2023', dueInDays: '30',
  'series.0.series': 'mex', 'series.0.party': 'MEX', 'series.0.title.en': 'From the south', 'series.0.title.es': 'Desde el sur',
  'series.1.series': 'usa', 'series.1.party': 'USA', 'series.1.title.en': 'From the north', 'series.1.title.es': 'Desde el norte',
  'comparisons.0.series': 'mex', 'comparisons.0.against': 'usa', 'comparisons.0.explanation.en': 'Rafts count in the south only.', 'comparisons.0.explanation.es': 'Las balsas solo cuentan en el sur.',
}

async function agree(fields: Fields, at: string, action: string): Promise<void> {
  const saved = await desk.submit(at, action, fields)
  assert.equal(saved.status, 303, unescaped(saved.text).slice(0, 4000))
  const draft = String(saved.headers.location).split('/').at(-1) ?? ''
  const sent = await desk.submit(path('draft', draft), path('send-draft', draft), { confirmed: 'yes', audience: 'public' })
  assert.equal(sent.status, 303, sent.text.slice(0, 500))
  await settled()
  const [proposal = ''] = usa.running.node.rows.find('open', 'all') ?? []
  await saySoon(usa.running.node, { name: 'sign', proposal })
  await settled()
}

function assertRefused(answered: Answered, status: number, code: Code): void {
  assert.equal(answered.status, status, `${code}: ${answered.status} ${answered.text.slice(0, 200)}`)
  assert.ok(unescaped(answered.text).includes(explain(code, 'en')), code)
}

let item = ''
const value = (who: TestDesk, series: string, period: string, fields: Fields) => who.submit(reportValuePath(item.replace('indicator/', ''), series, period, 'en'), path('report-value', item.replace('indicator/', '')), { counted: `${Number(period) + 1}-01-15`, ...fields })

describe('an indicator', () => {
  test('is defined in a form like anything joint, and counted from when both have signed', async () => {
    const before = new Set(mex.running.node.rows.find('kind', 'indicator') ?? [])
    await agree(DEFINITION, createPath('indicator', {}, 'en'), path('create'))
    const found = (usa.running.node.rows.find('kind', 'indicator') ?? []).filter((one) => !before.has(one))
    assert.equal(found.length, 1)
    item = found[0] ?? ''
    const list = unescaped((await desk.get(path('indicators'))).text)
    assert.ok(list.includes('Boats on the lake'), list.slice(0, 600) + list.length)
    const shown = await read(usa, `/en/indicators/${item.replace('indicator/', '')}`)
    assert.equal(shown.status, 200)
    for (const text of ['Boats that cross in a year.', 'From the south', 'From the north', words.notReported, 'Rafts count in the south only.', words.noDifference]) assert.ok(shown.text.includes(text), text)
  })

  test('takes each side’s own count, of a period that is over, as people write numbers', async () => {
    assertRefused(await value(desk, 'mex', '2024', { value: 'many' }), 422, 'invalid_type')
    assertRefused(await value(desk, 'mex', '2024', { value: '5', counted: '2024-06-01' }), 422, 'counted-too-early')
    assertRefused(await value(desk, 'mex', '2024', { value: '5', counted: '2099-06-01' }), 409, 'counted-in-future')
    const typed = await value(desk, 'mex', '2024', { value: '', 'note.en': '' })
    assertRefused(typed, 422, 'reason-required')
    assert.equal((await value(desk, 'mex', '2024', { value: '1,250', evidence: 'https://example.org/count', label: 'public' })).status, 303)
    assert.equal((await value(other, 'usa', '2024', { value: '1,000' })).status, 303)
    await settled()
    for (const served of [mex, usa]) {
      const shown = await read(served, `/en/indicators/${item.replace('indicator/', '')}`)
      for (const text of ['1,250', '1,000', '+250', '+25.0%', 'Rafts count in the south only.', 'example.org']) assert.ok(shown.text.includes(text), `${text} on ${served.port}`)
    }
    assert.deepEqual((await twin(mex, `/en/indicators/${item.replace('indicator/', '')}`)).run.comparisons[0]?.differences, [{ period: '2024', value: 1250, against: 1000, absolute: 250, percent: 25 }])
    assert.ok((await read(usa, '/es/plan/I.3')).text.includes('Barcas en el lago'))
  })

  test('is corrected with the earlier value in the record, never reported twice, and never under a definition that is gone', async () => {
    const form = await desk.formOf(reportValuePath(item.replace('indicator/', ''), 'mex', '2024', 'en'), path('report-value', item.replace('indicator/', '')))
    assert.deepEqual([form.value, form.replaces !== ''], ['1250', true])
    assertRefused(await desk.post(path('report-value', item.replace('indicator/', '')), { ...form, replaces: '', value: '7' }), 422, 'value-stands')
    assertRefused(await desk.post(path('report-value', item.replace('indicator/', '')), { ...form, version: 'a'.repeat(64), value: '7' }), 422, 'definition-not-in-force')
    assert.equal((await desk.post(path('report-value', item.replace('indicator/', '')), { ...form, value: '1,240' })).status, 303)
    await settled()
    const shown = await read(usa, `/en/indicators/${item.replace('indicator/', '')}`)
    for (const text of ['1,240', words.corrected('1,250')]) assert.ok(shown.text.includes(text), text)
  })

  test('begins anew with a changed definition, which says so before it is signed; what was counted before stands apart', async () => {
    const page = amendPath(item, 'en')
    const saved = await desk.submit(page, page, { 'definition.en': 'Boats and rafts that cross in a year.', 'definition.es': 'Barcas y balsas que cruzan en un año.' })
    const draft = String(saved.headers.location).split('/').at(-1) ?? ''
    const shownDraft = unescaped((await desk.get(path('draft', draft))).text)
    assert.ok(shownDraft.includes(MESSAGES.en.workspace.indicators.freezes), shownDraft.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ').slice(0, 3500))
    assert.equal((await desk.submit(path('draft', draft), path('send-draft', draft), { confirmed: 'yes', audience: 'public' })).status, 303)
    await settled()
    const [proposal = ''] = usa.running.node.rows.find('open', 'all') ?? []
    assert.ok(unescaped((await other.get(path('proposal', proposal))).text).includes(MESSAGES.en.workspace.indicators.freezes))
    await saySoon(usa.running.node, { name: 'sign', proposal })
    await settled()
    assert.ok(versionInForce(mex.running.node.rows, item) !== null)
    const data = await twin(usa, `/en/indicators/${item.replace('indicator/', '')}`)
    assert.deepEqual([data.run.number, data.run.series.flatMap(({ values }) => values.flatMap((one) => one.value ?? []))], [2, []])
    assert.deepEqual(data.earlier.map(({ number, series }) => [number, series.map(({ values }) => values.flatMap((one) => one.value ?? []))]), [[1, [[1240], [1000]]]])
    const shown = await read(mex, `/en/indicators/${item.replace('indicator/', '')}`)
    assert.ok(shown.text.includes(words.earlierLead) && shown.text.includes('1,240'))
    assert.equal((await value(desk, 'mex', '2024', { value: '1,900' })).status, 303)
    await settled()
    assert.deepEqual((await twin(usa, `/en/indicators/${item.replace('indicator/', '')}`)).run.series[0]?.values.flatMap((one) => one.value ?? []), [1900])
  })

  test('that only one side counts is not for the other to report, and what a dataset gives for nobody', async () => {
    assert.equal((await desk.get(path('report-value', 'nothing'))).status, 404)
    assert.ok(unescaped((await desk.get(path('report-value', 'women-entrepreneurs-trained'))).text).includes(MESSAGES.en.workspace.indicators.noSeries))
    assert.ok(unescaped((await desk.get(path('report-value', 'remittances-to-mexico'))).text).includes(MESSAGES.en.workspace.indicators.noSeries))
    const answered = await new TestDesk(mex.port).get(path('report-value', 'semiconductor-forums'))
    assert.ok(answered.status === 303 || answered.status === 401 || answered.status === 403)
  })
})
