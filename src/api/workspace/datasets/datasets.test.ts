import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import type { TestContext } from 'node:test'
import { gunzipSync, gzipSync } from 'node:zlib'
import type { DatasetView } from '../../../instruments/datasets/view.ts'
import { findVintage, historyOf } from '../../../instruments/datasets/vintages.ts'
import type { Vintage } from '../../../instruments/datasets/vintages.ts'
import { datasetPath } from '../../../publication/routes.ts'
import { explain } from '../../../text/messages/codes/index.ts'
import { schemaProblems } from '../../../../e2e/schemas/iati.ts'
import { MESSAGES } from '../../../text/messages/index.ts'
import { ROOT } from '../../../web/place.ts'
import { workspacePath } from '../../../web/workspace/routes.ts'
import type { Answered } from '../../testing/ask.ts'
import { TestDesk, unescaped } from '../../testing/desk.ts'
import type { Fields } from '../../testing/desk.ts'
import { onHled, servedNodes, until } from '../../testing/served.ts'
import type { Served } from '../../testing/served.ts'

let mex: Served
let usa: Served
let desk: TestDesk
const cleaners: (() => unknown)[] = []

before(async () => {
  const t = { after: (clean: () => unknown) => cleaners.push(clean) } as unknown as TestContext
  const [one, two] = await servedNodes(t, ['MEX', 'USA'], {
    ...(await onHled()),
  })
  if (one === undefined || two === undefined) return assert.fail()
  ;[mex, usa] = [one, two]
  for (const { running } of [one, two]) running.start()
  await until(() => one.running.node.rows.find('about', 'element/I.1') !== undefined, () => JSON.stringify([one.faults, two.faults]))
  desk = await new TestDesk(mex.port).signIn('mex-sre')
})
after(async () => { for (const clean of cleaners.toReversed()) await clean() })

const words = MESSAGES.en.workspace.datasets
const list = workspacePath('datasets', 'en')
const textOf = ({ text }: Answered) => unescaped(text.replace(/<[^>]+>/g, ' ')).replace(/\s+/g, ' ')

async function bring(bytes: string | Uint8Array, dataset = '', by = desk): Promise<Answered> {
  const { csrf = '' } = await by.formOf(list, list)
  return by.upload(list, { csrf, dataset }, { file: { name: 'trucks.csv', bytes } })
}

/** Brings a file and answers where it is looked at. */
async function brought(bytes: string | Uint8Array, dataset = ''): Promise<string> {
  const answered = await bring(bytes, dataset)
  assert.equal(answered.status, 303, textOf(answered))
  return String(answered.headers.location)
}

const both = (name: string, text: string): Fields => ({ [`${name}.en`]: text, [`${name}.es`]: `${text} (es)` })
const DESCRIBED: Fields = {
  dataset: 'trucks', vintage: '2024-03', 'obtained.on': '2026-11-20', ...both('title', 'Trucks'), ...both('definition', 'One port and month'), ...both('method', 'Counted'), ...both('originator.name', 'Nobody'), ...both('licence.name', 'Public domain'),
  'columns.0.name': 'month', 'columns.0.type': 'month', 'columns.0.role': 'time', 'columns.0.isKey': 'yes', ...both('columns.0.title', 'Month'),
  'columns.1.name': 'value', 'columns.1.type': 'integer', 'columns.1.role': 'measure', ...both('columns.1.title', 'Trucks'), ...both('columns.1.unit', 'trucks'),
}

async function checked(path: string, more: Fields = {}): Promise<Answered> {
  const described = await desk.submit(path, path, { ...DESCRIBED, ...more })
  assert.equal(described.status, 303, textOf(described))
  for (;;) {
    const page = await desk.get(path)
    if (page.headers.refresh === undefined) return page
  }
}

const found = (): Vintage | null => findVintage(mex.running.node.rows, { party: 'MEX', dataset: 'trucks' })

describe('a file of data in the workspace', () => {
  test('that is none is asked for again, with why', async () => {
    const { csrf = '' } = await desk.formOf(list, list)
    const none = await desk.upload(list, { csrf, dataset: '' }, {})
    assert.deepEqual([none.status, textOf(none).includes(explain('data-file-wanted', 'en'))], [422, true])
    assert.ok(textOf(await bring(new Uint8Array([0x1f, 0x8b, 8, 0, 1, 2, 3, 4]))).includes(explain('data-file-broken', 'en')))
    assert.ok(textOf(await bring('PAR1 no Parquet PAR1')).includes(explain('file-parquet-broken', 'en')))
  })

  test('keeps what was typed while it is wrong, and tells every bad row by line and column; nothing is said', async () => {
    const path = await brought('month,value\n2024-01,12\n2024-02,"1,300"\n2024-01,14\n')
    assert.match((await desk.get(path)).text, /value="month" selected/)
    const incomplete = await desk.submit(path, path, { ...DESCRIBED, 'title.es': '' })
    assert.equal(incomplete.status, 422)
    assert.match(incomplete.text, /Counted \(es\)/)
    // A number with separators looks like a text, and a text that tells rows apart like a key.
    const page = textOf(await checked(path, { 'columns.1.isKey': '' }))
    for (const part of [words.wrongTitle(2), explain('cell-with-separators', 'en'), explain('key-repeated', 'en'), words.firstLine(2), '1,300']) assert.ok(page.includes(part), part)
    const { csrf = '' } = await desk.formOf(path, path)
    assert.equal((await desk.post(`${path}/state`, { csrf })).status, 303)
    assert.equal(found(), null)
  })

  test('is checked, signed and stated, and the other side gets the file', async () => {
    const path = await brought(gzipSync('month,value\n2024-01,12\n2024-02,13\n'))
    const page = await checked(path)
    assert.ok(textOf(page).includes(words.readyTitle))
    const said = await desk.submit(path, `${path}/state`, {})
    assert.equal(said.headers.location, list)
    const vintage = found() ?? assert.fail()
    assert.deepEqual([vintage.content.rows, vintage.content.covers, vintage.content.changes, vintage.content.key], [2, { from: '2024-01', to: '2024-02' }, null, ['month']])
    assert.equal(await mex.running.blobs.sizeOf(vintage.file), vintage.bytes)
    await until(() => usa.running.node.rows.find('statement', vintage.statement) !== undefined, () => 'not pulled')
    let arrived: number | null = null
    await until(() => { void usa.running.blobs.sizeOf(vintage.file).then((size) => { arrived = size }); return arrived !== null }, () => 'no file')
    assert.equal(arrived, vintage.bytes)
  })

  test('as a new vintage takes the description over, tells what changed and replaces; the earlier one stays', async () => {
    const path = await brought('month,value\n2024-01,15\n2024-03,13\n', 'trucks')
    assert.match((await desk.get(path)).text, /One port and month/)
    const page = textOf(await checked(path, { vintage: '2024-04', dataset: 'another' }))
    for (const part of [words.added(1), words.removed(1), words.changed(1)]) assert.ok(page.includes(part), part)
    assert.equal((await desk.submit(path, `${path}/state`, {})).status, 303)
    const vintage = found() ?? assert.fail()
    assert.deepEqual([vintage.content.vintage, vintage.content.changes], ['2024-04', { added: 1, removed: 1, changed: 1 }])
    assert.equal(historyOf(mex.running.node.rows, vintage).length, 2)
    const publicPage = datasetPath({ party: 'MEX', dataset: vintage.content.dataset }, 'en')
    const shown = (await (await fetch(`${mex.url}${publicPage}.json`)).json()) as DatasetView
    assert.deepEqual([shown.differences.state, shown.differences.differences?.listed.map(({ change }) => change).sort()], ['ready', ['added', 'changed', 'removed']])
    const changes = await fetch(`${mex.url}${publicPage}/v2/changes.csv`)
    assert.deepEqual([changes.status, changes.headers.get('content-type')], [200, 'text/csv; charset=utf-8; header=present'])
    assert.equal((await changes.text()).trim().split('\n').length, 4)
    // The first vintage has nothing before it.
    assert.equal((await fetch(`${mex.url}${publicPage}/v1/changes.csv`)).status, 404)
  })

  test('of activities in IATI is stated by each side, and both sites tell the range of what the two claim, in both languages, and give a file of IATI back', async () => {
    const load = async (by: TestDesk, dataset: string) => {
      const { csrf = '' } = await by.formOf(list, list)
      const file = readFileSync(join(ROOT, `dialogues/hled/data/${dataset}.xml.gz`))
      const wrong = await by.upload(list, { csrf, dataset: '' }, { file: { name: `${dataset}.xml`, bytes: gunzipSync(file).toString('utf8').replace('status code="2"', 'status code="9"') } })
      const told = textOf(await by.get(String(wrong.headers.location)))
      for (const part of ['iati-activity[1]/activity-status[1]/@code', explain('iati-code-unknown', 'en'), words.wrongFile, words.columnsOfActivities]) assert.ok(told.includes(part), part)
      const right = await by.upload(list, { csrf, dataset: '' }, { file: { name: `${dataset}.xml.gz`, bytes: file } })
      const path = String(right.headers.location)
      assert.equal((await by.submit(path, path, { ...DESCRIBED, dataset, vintage: '2021' })).status, 303)
      while ((await by.get(path)).headers.refresh !== undefined);
      assert.equal((await by.submit(path, `${path}/state`, {})).headers.location, list)
    }
    await load(desk, 'sembrando-oportunidades')
    await load(await new TestDesk(usa.port).signIn('usa-state'), 'creando-mi-futuro-aqui')
    const reads = async (node: Served, path: string, sentence: string) => {
      let text = ''
      await until(() => { void fetch(`${node.url}${path}`).then((answer) => answer.text()).then((html) => { text = unescaped(html) }); return text.includes(sentence) }, () => text.replace(/<[^>]+>/g, ' ').slice(0, 4000))
    }
    for (const node of [mex, usa]) {
      await reads(node, '/en/instruments/coverage', '500,000 claimed by 2 activities: between 500,000 and 1,000,000 different people.')
      await reads(node, '/es/instrumentos/coverage', '500,000 afirmadas por 2 actividades: entre 500,000 y 1,000,000 personas distintas.')
      await reads(node, '/en/plan/II.1', 'activities claim between 500,000 and 1,000,000 different people.')
    }
    const file = await fetch(`${usa.url}/en/instruments/coverage/activities.xml`)
    assert.deepEqual([file.status, file.headers.get('content-type')], [200, 'application/xml; charset=utf-8'])
    assert.deepEqual(await schemaProblems(await file.text()), [])
    assert.match(await (await fetch(`${mex.url}/en/instruments/coverage/overlaps.csv`)).text(), /^name,place,first,second,from,until,same_kind\r?\nHonduras,A4:HN,/)
  })

  test('is seen by nobody else, brought by nobody without the deed, and leaves nothing behind', async () => {
    const path = await brought('month,value\n2024-01,12\n')
    const other = await new TestDesk(mex.port).signIn('mex-se')
    assert.ok(textOf(await other.get(path)).includes(explain('data-file-gone', 'en')))
    assert.equal((await new TestDesk(mex.port).get(list)).status, 303)
    await brought('month,value\n2024-01,13\n')
    const left = readdirSync(join(mex.running.home, 'loading')).filter((name) => name !== 'spill' && name !== 'csv')
    assert.equal(left.length, 1, left.join())
    assert.deepEqual(mex.faults, [])
  })
})
