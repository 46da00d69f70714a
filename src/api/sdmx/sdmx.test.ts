import assert from 'node:assert/strict'
import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import type { TestContext } from 'node:test'
import { Ajv2019 } from 'ajv/dist/2019.js'
import type { ValidateFunction } from 'ajv'
import addFormats from 'ajv-formats'
import { BOATS, BOATS_CSV, LAKE_DATASETS, stateDataset } from '../../node/testing/datasets.ts'
import { found } from '../../node/testing/nodes.ts'
import { SDMX_CODES } from '../../publication/sdmx/problem.ts'
import { SDMX_MESSAGE_CODES } from '../../text/messages/codes/sdmx.ts'
import { parseCsv } from '../../text/sheets/csv-read.ts'
import { ROOT } from '../../web/place.ts'
import { ask } from '../testing/ask.ts'
import type { Answered } from '../testing/ask.ts'
import { servedNodes } from '../testing/served.ts'
import type { Served } from '../testing/served.ts'

interface Component { readonly id: string; readonly values?: readonly { readonly id?: string; readonly value?: unknown; readonly name?: string }[] }
interface DataMessage {
  readonly data: {
    readonly structures: readonly [{ readonly name: string; readonly names: Record<string, string>; readonly dimensions: { readonly series: readonly Component[]; readonly observation: readonly Component[] }; readonly measures: { readonly observation: readonly Component[] }; readonly attributes: { readonly dataSet: readonly Component[]; readonly observation: readonly Component[] } }]
    readonly dataSets: readonly [{ readonly series?: Record<string, { readonly observations: Record<string, readonly unknown[]> }>; readonly observations?: Record<string, readonly unknown[]> }]
  }
}
interface Artefact { readonly id: string; readonly agencyID: string; readonly version: string; readonly name: string; readonly names: Record<string, string> }
interface StructureMessage { readonly data: Record<string, readonly Artefact[]> }

const sdmxRest = createRequire(import.meta.url)('sdmx-rest') as { getUrl(query: object, service: object): string; getDataQuery2(query: object): object; getMetadataQuery(query: object): object; getService(service: object): object }
const cleaners: (() => unknown)[] = []
let usa: Served
let isData: ValidateFunction
let isStructure: ValidateFunction

const get = (target: string, headers: Record<string, string> = {}) => ask(usa.port, target, { headers })
const DATA = '/sdmx/data/dataflow/USA'

function dataOf(answer: Answered): DataMessage {
  assert.equal(answer.status, 200, answer.text)
  const message = JSON.parse(answer.text) as DataMessage
  assert.ok(isData(message), JSON.stringify(isData.errors?.slice(0, 3)))
  return message
}

function structuresOf(answer: Answered): StructureMessage {
  assert.equal(answer.status, 200, answer.text)
  const message = JSON.parse(answer.text) as StructureMessage
  assert.ok(isStructure(message), JSON.stringify(isStructure.errors?.slice(0, 3)))
  return message
}

/** Every observation as `key → values`, whatever dimension stands at it. */
function observationsOf({ data: { structures: [structure], dataSets: [set] } }: DataMessage): Record<string, readonly unknown[]> {
  const read = (components: readonly Component[], places: string) => (places === '' ? [] : places.split(':').map((place, index) => { const value = components[index]?.values?.[Number(place)]; return String(value?.id ?? value?.value) }))
  const within = set.series ?? { '': { observations: set.observations ?? {} } }
  return Object.fromEntries(Object.entries(within).flatMap(([series, { observations }]) => Object.entries(observations).map(([at, values]) => [[...read(structure.dimensions.series, series), ...read(structure.dimensions.observation, at)].join('|'), values])))
}

async function rowsOf(answer: Answered): Promise<readonly (readonly string[])[]> {
  assert.equal(answer.status, 200, answer.text)
  assert.ok(answer.text.endsWith('\r\n'))
  const sheet = parseCsv(answer.body, 'a.csv')
  if (!('sheet' in sheet)) return assert.fail(JSON.stringify(sheet))
  return sheet.sheet.rows.map(({ cells }) => cells.map((cell) => (cell?.kind === 'text' ? cell.text : '')))
}

describe('SDMX', () => {
  before(async () => {
    const t = { after: (clean: () => unknown) => cleaners.push(clean) } as unknown as TestContext
    const nodes = await servedNodes(t, ['USA', 'MEX'])
    usa = nodes[0] ?? assert.fail()
    await found(nodes.map(({ running }) => running.node))
    for (const [told, csv] of LAKE_DATASETS) await stateDataset(usa.running.data.datasets, told, csv)
    await stateDataset(usa.running.data.datasets, { ...BOATS, vintage: '2026-11' }, `${BOATS_CSV}2024-03,S2,Ferry,Muelle Sur,8\n`)
    await stateDataset(usa.running.data.datasets, { ...BOATS, dataset: 'unpublished' }, BOATS_CSV, 'parties')
    const ajv = new Ajv2019({ strict: false, allErrors: true })
    addFormats.default(ajv)
    const read = (name: string) => JSON.parse(readFileSync(join(ROOT, 'e2e/schemas/sdmx-json-2.1', name), 'utf8')) as object
    isData = ajv.compile(read('sdmx-json-data-schema.json'))
    isStructure = ajv.compile(read('sdmx-json-structure-schema.json'))
  })
  after(async () => { for (const clean of cleaners.reverse()) await clean() })

  it('tells every dataflow of the public record, and none that is between the parties', async () => {
    const { data } = structuresOf(await get('/sdmx/structure/dataflow'))
    assert.deepEqual(data.dataflows?.map(({ agencyID, id, version }) => `${agencyID}:${id}(${version})`), ['USA:BOAT_COUNTS(2.0.0)', 'USA:FREIGHT(1.0.0)', 'USA:PIERS(1.0.0)', 'USA:SIGHTINGS(1.0.0)'])
    assert.deepEqual(data.dataflows?.[0]?.names, { en: 'Title of boat-counts [en]', es: 'Title of boat-counts [es]' })
    assert.equal((await get('/sdmx/structure/dataflow/USA/UNPUBLISHED')).status, 404)
    assert.equal((await get(`${DATA}/UNPUBLISHED`)).status, 404)
  })

  it('tells names in the language that is asked for, and in all', async () => {
    for (const [language, title] of [['es', 'Title of boat-counts [es]'], ['en', 'Title of boat-counts [en]']] as const) {
      const { data } = structuresOf(await get('/sdmx/structure/dataflow/USA/BOAT_COUNTS', { 'accept-language': `${language}-MX, fr;q=0.9` }))
      assert.equal(data.dataflows?.[0]?.name, title)
    }
  })

  it('tells what refers to what, as far as it is asked', async () => {
    for (const [query, lists] of [
      ['dataflow/USA/BOAT_COUNTS', { dataflows: 1 }], ['dataflow/USA/BOAT_COUNTS?references=children', { dataflows: 1, dataStructures: 1 }],
      ['dataflow/USA/BOAT_COUNTS/*?references=descendants', { dataflows: 2, dataStructures: 2, conceptSchemes: 2, codelists: 2 }],
      ['dataflow/USA/BOAT_COUNTS/1.0.0?references=all', { dataflows: 1, dataStructures: 1, conceptSchemes: 1, codelists: 1 }],
      ['datastructure/USA/DSD_BOAT_COUNTS?references=parents', { dataStructures: 1, dataflows: 1 }],
      ['codelist/USA/CL_BOAT_COUNTS_PLACE_CODE?references=ancestors', { codelists: 1, dataStructures: 1, dataflows: 1 }],
      ['datastructure/USA/DSD_BOAT_COUNTS/~?references=codelist,conceptscheme', { dataStructures: 1, codelists: 1, conceptSchemes: 1 }],
      ['agencyscheme', { agencySchemes: 1 }],
    ] as const) {
      const { data } = structuresOf(await get(`/sdmx/structure/${query}`))
      assert.deepEqual(Object.fromEntries(Object.entries(data).map(([list, all]) => [list, all.length])), lists, query)
    }
  })

  it('tells stubs and single codes', async () => {
    const stub = structuresOf(await get('/sdmx/structure/datastructure/USA/DSD_FREIGHT?detail=allstubs')).data.dataStructures?.[0]
    assert.equal('dataStructureComponents' in (stub ?? {}), false)
    const partial = structuresOf(await get('/sdmx/structure/codelist/USA/CL_BOAT_COUNTS_PLACE_CODE/+/S2')).data.codelists?.[0] as unknown as { isPartial: boolean; codes: readonly { id: string }[] }
    assert.deepEqual([partial.isPartial, partial.codes.map(({ id }) => id)], [true, ['S2']])
  })

  it('answers structures at the addresses of version 1', async () => {
    for (const path of ['dataflow', 'dataflow/all/all/all', 'dataflow/USA', 'datastructure/USA/DSD_FREIGHT/1.0', 'codelist/all/CL_FREIGHT_GOODS/latest?references=parentsandsiblings', 'conceptscheme/USA/CS_FREIGHT']) structuresOf(await get(`/sdmx/${path}`))
  })

  it('every dataset in every packaging is valid, and every packaging holds the same observations', async () => {
    for (const flow of ['BOAT_COUNTS', 'FREIGHT', 'PIERS', 'SIGHTINGS']) {
      structuresOf(await get(`/sdmx/structure/dataflow/USA/${flow}/*?references=all`))
      const flat = dataOf(await get(`${DATA}/${flow}?dimensionAtObservation=AllDimensions`))
      const ids = flat.data.structures[0].dimensions.observation.map(({ id }) => id)
      const values = (message: DataMessage) => Object.values(observationsOf(message)).map((one) => JSON.stringify(one.slice(0, 1))).sort()
      for (const id of ids) assert.deepEqual(values(dataOf(await get(`${DATA}/${flow}?dimensionAtObservation=${id}`))), values(flat), `${flow} ${id}`)
    }
  })

  it('every value of the file comes out as it went in', async () => {
    assert.deepEqual(observationsOf(dataOf(await get(`${DATA}/BOAT_COUNTS/1.0.0`))), {
      'N1|Sailing boat|2024-01': [10, 0], 'N1|Sailing boat|2024-02': [12, 0], 'N1|Sailing boat|2024-03': [null, 0],
      'S2|Ferry|2024-01': [9007199254740991, 1], 'S2|Ferry|2024-02': [7, 1], 'N1|Ferry|2024-01': [1],
    })
    assert.deepEqual(observationsOf(dataOf(await get(`${DATA}/FREIGHT`))), { '01|2023': [0.1, 1e20], '02|2023': [2.5, null], '01|2024': [3, 4] })
    assert.deepEqual(observationsOf(dataOf(await get(`${DATA}/PIERS`))), { N1: [0, 0], 'S.2': [1] })
    assert.deepEqual(observationsOf(dataOf(await get(`${DATA}/SIGHTINGS`))), { 'bird|1|2024-01-31': [], 'bird|2|2024-01-31': [], '_X|3|2024-02-01': [] })
  })

  it('names codes, units and attributes in every language', async () => {
    const { data: { structures: [structure] } } = dataOf(await get(`${DATA}/BOAT_COUNTS/1.0.0`))
    assert.deepEqual(structure.dimensions.series[0]?.values?.map(({ id, name }) => [id, name]), [['N1', 'Name of N1 [en]'], ['S2', 'Name of S2 [en]']])
    assert.deepEqual(structure.attributes.dataSet[0]?.values, [{ value: { en: 'boats', es: 'embarcaciones' } }])
    assert.deepEqual(structure.attributes.observation[0]?.values, [{ value: 'North, "old" pier' }, { value: 'Muelle Sur' }])
    assert.deepEqual(structure.measures.observation.map(({ id }) => id), ['OBS_VALUE'])
    assert.deepEqual(dataOf(await get(`${DATA}/FREIGHT`)).data.structures[0].measures.observation.map(({ id }) => id), ['VALUE_USD', 'WEIGHT_T'])
  })

  it('takes a key, conditions and periods, of both versions', async () => {
    for (const [query, keys] of [
      ['BOAT_COUNTS/1.0.0/S2', ['S2|Ferry|2024-01', 'S2|Ferry|2024-02']], ['BOAT_COUNTS/1.0.0/*.Ferry', ['N1|Ferry|2024-01', 'S2|Ferry|2024-01', 'S2|Ferry|2024-02']],
      ['BOAT_COUNTS/1.0.0/N1.Sailing%20boat?c[TIME_PERIOD]=ge:2024-02', ['N1|Sailing boat|2024-02', 'N1|Sailing boat|2024-03']],
      ['BOAT_COUNTS/1.0.0/N1.Ferry,S2.Ferry?c[TIME_PERIOD]=2024-01', ['N1|Ferry|2024-01', 'S2|Ferry|2024-01']],
      ['BOAT_COUNTS/1.0.0/*?c[TIME_PERIOD]=ge:2024-02+le:2024-02', ['N1|Sailing boat|2024-02', 'S2|Ferry|2024-02']],
      ['BOAT_COUNTS/1.0.0/*?c%5BTIME_PERIOD%5D=ge%3A2024-02%2Ble%3A2024-02', ['N1|Sailing boat|2024-02', 'S2|Ferry|2024-02']],
      ['BOAT_COUNTS/1.0.0/*?c[OBS_VALUE]=gt:7&c[PLACE_CODE]=N1', ['N1|Sailing boat|2024-01', 'N1|Sailing boat|2024-02']],
      ['BOAT_COUNTS/1.0.0/*?c[KIND]=co:boat&firstNObservations=1', ['N1|Sailing boat|2024-01']], ['BOAT_COUNTS/1.0.0/S2?lastNObservations=1', ['S2|Ferry|2024-02']],
      ['BOAT_COUNTS/1.0.0/*?c[PLACE_NAME]=sw:North&limit=2&offset=1', ['N1|Sailing boat|2024-02', 'N1|Sailing boat|2024-03']],
      ['FREIGHT/+/*?c[TIME_PERIOD]=2024', ['01|2024']], ['FREIGHT/+/*?c[TIME_PERIOD]=lt:2024-06', ['01|2023', '02|2023']], ['SIGHTINGS/+/_X', ['_X|3|2024-02-01']],
      ['PIERS/+/S%2E2', ['S.2']], ['PIERS/+/*?c[OPENED]=1999-05-01', ['N1']],
    ] as const) assert.deepEqual(Object.keys(observationsOf(dataOf(await get(`${DATA}/${query}`)))).sort(), keys, query)
    for (const [query, keys] of [
      ['BOAT_COUNTS', 7], ['USA,BOAT_COUNTS,1.0', 6], ['USA,BOAT_COUNTS,1.0/all', 6], ['USA,BOAT_COUNTS,1.0/N1+S2.Ferry', 3], ['USA,BOAT_COUNTS,1.0/.Ferry/all', 3],
      ['USA,BOAT_COUNTS,1.0/all?startPeriod=2024-02&endPeriod=2024-02-29', 2], ['USA,BOAT_COUNTS,1.0/all?endPeriod=2024-02-28', 3], ['BOAT_COUNTS/all?detail=dataonly', 7], ['all,FREIGHT,latest', 3],
    ] as const) assert.equal(Object.keys(observationsOf(dataOf(await get(`/sdmx/data/${query}`)))).length, keys, query)
  })

  it('leaves out measures and attributes that are not asked for', async () => {
    const bare = dataOf(await get(`${DATA}/BOAT_COUNTS/1.0.0?attributes=none&measures=none`))
    assert.deepEqual([bare.data.structures[0].measures.observation, bare.data.structures[0].attributes.dataSet, bare.data.structures[0].attributes.observation], [[], [], []])
    assert.deepEqual(observationsOf(dataOf(await get(`${DATA}/FREIGHT?measures=WEIGHT_T`)))['01|2024'], [4])
  })

  it('writes SDMX-CSV 2.0: with units in every language, exact numbers, quotes where they are needed', async () => {
    const answer = await get(`${DATA}/BOAT_COUNTS/1.0.0`, { accept: 'application/vnd.sdmx.data+csv;version=2.0.0' })
    assert.equal(answer.text.split('\r\n')[0], 'STRUCTURE[;],STRUCTURE_ID,ACTION,PLACE_CODE,KIND,TIME_PERIOD,OBS_VALUE,PLACE_NAME,UNIT_MEASURE[en;es]')
    assert.deepEqual((await rowsOf(answer)).find((row) => row[6]?.startsWith('9')), ['dataflow', 'USA:BOAT_COUNTS(1.0.0)', 'I', 'S2', 'Ferry', '2024-01', '9007199254740991', 'Muelle Sur', 'en:boats;es:embarcaciones'])
    assert.match(answer.text, /,"North, ""old"" pier",/)
    const freight = await get(`${DATA}/FREIGHT`, { accept: 'text/csv' })
    assert.equal(freight.text.split('\r\n')[0], 'STRUCTURE[|],STRUCTURE_ID,ACTION,GOODS,TIME_PERIOD,VALUE_USD,WEIGHT_T,UNIT_MEASURE_VALUE_USD[en|es],UNIT_MEASURE_WEIGHT_T[en|es]')
  })

  it('writes SDMX-CSV with labels and keys, and 1.0 where there is one measure', async () => {
    const head = async (parameters: string, flow = 'BOAT_COUNTS/1.0.0/S2') => (await get(`${DATA}/${flow}`, { accept: `application/vnd.sdmx.data+csv;${parameters}`, 'accept-language': 'es' })).text.split('\r\n').slice(0, 2)
    assert.deepEqual(await head('version=2.0.0;labels=both;keys=both'), [
      'STRUCTURE[;],STRUCTURE_ID,ACTION,SERIES_KEY,OBS_KEY,PLACE_CODE: place_code [es],KIND: kind [es],TIME_PERIOD: month [es],OBS_VALUE: value [es],PLACE_NAME: place_name [es],UNIT_MEASURE[en;es]: UNIT_MEASURE',
      'dataflow,USA:BOAT_COUNTS(1.0.0): Title of boat-counts [es],I,S2.Ferry,S2.Ferry.2024-01,S2: Name of S2 [es],Ferry,2024-01,9007199254740991,Muelle Sur,en:boats;es:embarcaciones',
    ])
    assert.deepEqual((await head('version=2.0.0;labels=name'))[1]?.split(',').slice(0, 6), ['dataflow', 'USA:BOAT_COUNTS(1.0.0)', 'Title of boat-counts [es]', 'I', 'S2', 'Name of S2 [es]'])
    assert.deepEqual(await head('version=1.0.0;timeFormat=normalized'), ['DATAFLOW,PLACE_CODE,KIND,TIME_PERIOD,OBS_VALUE,PLACE_NAME,UNIT_MEASURE', 'USA:BOAT_COUNTS(1.0.0),S2,Ferry,2024-01-01,9007199254740991,Muelle Sur,embarcaciones'])
    assert.equal((await get(`${DATA}/FREIGHT`, { accept: 'application/vnd.sdmx.data+csv;version=1.0.0' })).status, 406)
  })

  it('answers in the form that is accepted, and refuses the others', async () => {
    for (const [accept, type] of [
      ['*/*', /^application\/vnd\.sdmx\.data\+json;version=2\.1\.0$/], ['application/vnd.sdmx.data+json;version=2.0.0', /data\+json;version=2\.1\.0$/], ['application/vnd.sdmx.data+json;version=2.0+', /data\+json/],
      ['application/xml, application/json;q=0.5', /^application\/json/], ['application/vnd.sdmx.data+csv', /data\+csv;version=2\.0\.0/], ['text/html,*/*;q=0.1', /^application\/json/], ['text/csv;q=0.2, application/vnd.sdmx.data+json;q=0', /csv/],
    ] as const) assert.match((await get(`${DATA}/PIERS`, { accept })).headers['content-type'] ?? '', type, accept)
    for (const accept of ['application/vnd.sdmx.data+xml;version=3.0.0', 'application/vnd.sdmx.data+json;version=1.0.0', 'application/vnd.sdmx.data+csv;version=3.0.0', 'application/vnd.sdmx.data+csv;labels=all', 'image/png']) assert.equal((await get(`${DATA}/PIERS`, { accept })).status, 406, accept)
    assert.equal((await get('/sdmx/structure/dataflow', { accept: 'application/vnd.sdmx.structure+xml;version=3.0.0' })).status, 406)
  })

  it('says what is wrong in an SDMX message, in every language, with the status of the interface', async () => {
    for (const [path, status] of [
      [`${DATA}/NOTHING`, 404], [`${DATA}/BOAT_COUNTS/9.0.0`, 404], [`${DATA}/BOAT_COUNTS/+/N9`, 404], [`${DATA}/BOAT_COUNTS/+/*?c[TIME_PERIOD]=ge:2030`, 404], [`${DATA}/BOAT_COUNTS/one`, 400], [`${DATA}/BOAT_COUNTS/+/A.B.C`, 422],
      [`${DATA}/BOAT_COUNTS/+/*?c[NOTHING]=1`, 422], [`${DATA}/BOAT_COUNTS/+/*?c[TIME_PERIOD]=soon`, 422], [`${DATA}/BOAT_COUNTS/+/*?startPeriod=2024-13`, 422], [`${DATA}/PIERS?startPeriod=2024`, 422], [`${DATA}/BOAT_COUNTS?dimensionAtObservation=X`, 422],
      [`${DATA}/BOAT_COUNTS?firstNObservations=-1`, 400], [`${DATA}/BOAT_COUNTS?limit=0`, 400], [`${DATA}/BOAT_COUNTS?sql=SELECT`, 400], [`${DATA}/BOAT_COUNTS?c[KIND]=xx:1`, 400], [`${DATA}/BOAT_COUNTS?c[KIND]=%ZZ`, 400], [`${DATA}/BOAT_COUNTS?updatedAfter=2024-01-01`, 501],
      [`${DATA}/BOAT_COUNTS?includeHistory=true`, 501], [`${DATA}/*`, 501], ['/sdmx/data/dataflow/USA/BOAT_COUNTS/*', 501], ['/sdmx/availability/dataflow/USA', 501], ['/sdmx/structure/dataflow?references=friends', 400], ['/sdmx/structure/dataflow?detail=some', 400],
      ['/sdmx/structure/hierarchy', 404], ['/sdmx/structure/something', 400], ['/sdmx/structure/dataflow/MEX', 404], ['/sdmx/structure/dataflow/USA/X/y', 400], ['/sdmx/', 400], ['/sdmx/nothing', 400],
    ] as const) {
      const answer = await get(path, { 'accept-language': 'es' })
      const message = JSON.parse(answer.text) as { errors: readonly { code: number; detail: string; details: Record<string, string> }[] }
      assert.deepEqual([answer.status, message.errors[0]?.code], [status, status], path)
      assert.ok(isStructure(message), JSON.stringify(isStructure.errors?.slice(0, 2)))
      assert.deepEqual([Object.keys(message.errors[0]?.details ?? {}), message.errors[0]?.detail], [['en', 'es'], message.errors[0]?.details.es])
    }
    assert.equal((await ask(usa.port, '/sdmx/structure/dataflow', { method: 'POST', body: '' })).status, 405)
  })

  it('every problem has its sentence', () => {
    assert.deepEqual(Object.keys(SDMX_MESSAGE_CODES).sort(), SDMX_CODES.map((code) => `sdmx-${code}`).sort())
  })

  it('what is typed is never part of a language of the engine', async () => {
    for (const value of ["N1' OR '1'='1", 'N1"; DROP TABLE x; --', "'; SELECT * FROM read_csv('/etc/passwd'); --"]) {
      assert.equal((await get(`${DATA}/BOAT_COUNTS/+/${encodeURIComponent(value).replaceAll('.', '%2E')}`)).status, 404)
      assert.equal((await get(`${DATA}/BOAT_COUNTS/+/*?c[KIND]=${encodeURIComponent(value)}`)).status, 404)
    }
    assert.deepEqual(usa.faults, [])
  })

  it('is the same answer for the same question, known by its ETag, and compressed where that is accepted', async () => {
    const [first, second] = [await get(`${DATA}/BOAT_COUNTS`), await get(`${DATA}/BOAT_COUNTS`)]
    assert.equal(first.text, second.text)
    assert.equal((await get(`${DATA}/BOAT_COUNTS`, { 'if-none-match': String(first.headers.etag) })).status, 304)
    const packed = await get(`${DATA}/BOAT_COUNTS`, { 'accept-encoding': 'gzip, br' })
    assert.deepEqual([packed.headers['content-encoding'], packed.headers.etag === first.headers.etag, packed.body.length < first.body.length], ['gzip', false, true])
    assert.equal((await ask(usa.port, `${DATA}/BOAT_COUNTS`, { method: 'HEAD' })).body.length, 0)
  })

  it('the addresses that stand for files in a published tree answer here too', async () => {
    assert.deepEqual(observationsOf(dataOf(await get(`${DATA}/BOAT_COUNTS/2.0.0.json`))), observationsOf(dataOf(await get(`${DATA}/BOAT_COUNTS/2.0.0`))))
    assert.equal((await rowsOf(await get(`${DATA}/BOAT_COUNTS/2.0.0.csv`))).length, 8)
    assert.deepEqual(Object.keys(structuresOf(await get('/sdmx/structure/dataflow/USA/FREIGHT/1.0.0.json')).data).sort(), ['codelists', 'conceptSchemes', 'dataStructures', 'dataflows'])
    assert.equal(structuresOf(await get('/sdmx/structure/dataflow.json')).data.dataflows?.length, 4)
  })

  it('an independent client, which builds addresses by itself, is answered', async () => {
    const path = (query: object, api: string) => { const url = new URL(sdmxRest.getUrl(query, sdmxRest.getService({ url: `${usa.url}/sdmx`, api }))); return url.pathname + url.search }
    const first = path({ flow: 'USA,BOAT_COUNTS,1.0', key: 'N1.', start: '2024-02', end: '2024-03' }, 'v1.5.0')
    const second = path(sdmxRest.getDataQuery2({ context: 'dataflow=USA:BOAT_COUNTS(1.0.0)', key: 'N1.*', filters: ['TIME_PERIOD=ge:2024-02'] }), 'v2.0.0')
    for (const address of [first, second]) assert.deepEqual(Object.keys(observationsOf(dataOf(await get(address)))).sort(), ['N1|Sailing boat|2024-02', 'N1|Sailing boat|2024-03'], address)
    for (const [api, version] of [['v1.5.0', '1.0'], ['v2.0.0', '1.0.0']] as const) {
      const address = path(sdmxRest.getMetadataQuery({ resource: 'dataflow', agency: 'USA', id: 'FREIGHT', version, references: 'children' }), api)
      assert.deepEqual(Object.keys(structuresOf(await get(address)).data).sort(), ['dataStructures', 'dataflows'], address)
    }
  })
})
