import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { createRequire } from 'node:module'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import type { TestContext } from 'node:test'
import { Ajv2020 } from 'ajv/dist/2020.js'
import type { ErrorObject } from 'ajv'
import addFormats from 'ajv-formats'
import { serveFolder } from '../../e2e/static-server.ts'
import { BLOBS_FOLDER } from '../node/home-files.ts'
import { originOf } from '../node/settings.ts'
import { publishTree } from '../node/publish.ts'
import { PublishingDesk } from '../node/publishing-desk.ts'
import { BOATS, BOATS_CSV, LAKE_DATASETS, stateDataset } from '../node/testing/datasets.ts'
import { found } from '../node/testing/nodes.ts'
import { Site } from '../publication/site.ts'
import { ROOT } from '../web/place.ts'
import { ask } from './testing/ask.ts'
import { PLAIN_RENDERER, servedNodes } from './testing/served.ts'
import type { Served } from './testing/served.ts'

type Quads = Iterable<unknown> & { size: number }
const require = createRequire(import.meta.url)
const { Parser, Store } = require('n3') as { Parser: new () => { parse(text: string): unknown[] }; Store: new (quads: unknown[]) => Quads }
const jsonld = require('jsonld') as { toRDF(document: object, options: object): Promise<string>; canonize(document: object | string, options: object): Promise<string> }
const cleaners: (() => unknown)[] = []
let usa: Served
const get = (path: string, headers: Record<string, string> = {}) => ask(usa.port, path, { headers })
const schema = (path: string) => JSON.parse(readFileSync(join(ROOT, 'e2e/schemas', path), 'utf8')) as object
const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

describe('open data', () => {
  before(async () => {
    const t = { after: (clean: () => unknown) => cleaners.push(clean) } as unknown as TestContext
    const nodes = await servedNodes(t, ['USA', 'MEX'], { settings: { openData: { contact: { name: { en: 'Lake data', es: 'Datos del lago' }, email: 'data@lake.example' }, bureauCodes: ['021:53'], programCodes: ['021:000'] } } })
    usa = nodes[0] ?? assert.fail()
    await found(nodes.map(({ running }) => running.node))
    for (const [told, csv] of LAKE_DATASETS) await stateDataset(usa.running.data.datasets, told, csv)
    await stateDataset(usa.running.data.datasets, { ...BOATS, vintage: '2026-11' }, `${BOATS_CSV}2024-03,S2,Ferry,Muelle Sur,8\n`)
    await stateDataset(usa.running.data.datasets, { ...BOATS, dataset: 'unpublished' }, BOATS_CSV, 'parties')
  })
  after(async () => { for (const clean of cleaners.reverse()) await clean() })

  it('data.json is DCAT-US 1.1 by its official schema; without the codes of a federal agency nothing but these is missing', async () => {
    const Ajv4 = (require('ajv-draft-04') as { default: new (options: object) => import('ajv').default }).default
    const ajv = new Ajv4({ strict: false, allErrors: true, unicodeRegExp: false })
    addFormats.default(ajv)
    for (const name of ['dataset', 'distribution', 'organization', 'vcard']) ajv.addSchema(schema(`dcat-us-1.1/${name}.json`))
    const isCatalog = ajv.compile(schema('dcat-us-1.1/catalog.json'))
    const catalog = JSON.parse((await get('/data.json')).text) as { dataset: Record<string, unknown>[] }
    assert.ok(isCatalog(catalog), JSON.stringify(isCatalog.errors?.slice(0, 3)))
    assert.deepEqual(catalog.dataset.map(({ title }) => title), ['Title of boat-counts [en]', 'Title of freight [en]', 'Title of piers [en]', 'Title of sightings [en]'])
    assert.equal(isCatalog({ ...catalog, dataset: catalog.dataset.map(({ bureauCode: _bureau, programCode: _program, ...rest }) => rest) }), false)
    const missing = [...new Set((isCatalog.errors as ErrorObject[]).flatMap(({ keyword, params }) => (keyword === 'required' ? [String(params.missingProperty)] : [])))]
    assert.deepEqual(missing.sort(), ['bureauCode', 'programCode'])
  })

  it('DCAT-US 3 stands in each language, with the same identifiers', async () => {
    const ajv = new Ajv2020({ strict: false, allErrors: true, unicodeRegExp: false, formats: { iri: (value: string) => URL.canParse(value) } })
    addFormats.default(ajv)
    for (const definition of schema('dcat-us-3/definitions.json') as object[]) ajv.addSchema(definition)
    const isCatalog = ajv.getSchema('https://resources.data.gov/dcat-us/3.0.0/definitions/catalog') ?? assert.fail()
    const [en, es] = await Promise.all(['/en/data', '/es/datos'].map(async (place) => JSON.parse((await get(`${place}/dcat-us-3.json`)).text) as { language: string; dataset: { identifier: string; title: string; creator: { name: string }; publisher: { name: string } }[] }))
    for (const catalog of [en, es]) assert.ok(isCatalog(catalog), JSON.stringify(isCatalog.errors?.slice(0, 3)))
    assert.deepEqual([en?.language, es?.language, en?.dataset[0]?.title, es?.dataset[0]?.title], ['en', 'es', 'Title of boat-counts [en]', 'Title of boat-counts [es]'])
    assert.deepEqual(en?.dataset.map(({ identifier }) => identifier), es?.dataset.map(({ identifier }) => identifier))
    assert.deepEqual([en?.dataset[0]?.creator.name, en?.dataset[0]?.publisher.name], ['Bureau of the Lake [en]', 'Shore USA [en]'])
  })

  it('DCAT-AP conforms to its shapes, says the same as JSON-LD and as Turtle, and has every text in every language', async () => {
    const [json, turtle] = await Promise.all([get('/data/catalog.jsonld'), get('/data/catalog.ttl')])
    const quads = new Parser().parse(turtle.text)
    const canonical = (input: object | string, options: object) => jsonld.canonize(input, { algorithm: 'RDFC-1.0', format: 'application/n-quads', ...options })
    const nQuads = await jsonld.toRDF(JSON.parse(json.text) as object, { format: 'application/n-quads', documentLoader: () => assert.fail('nothing is fetched') })
    const writer = new (require('n3') as { Writer: new (options: object) => { quadsToString(quads: unknown[]): string } }).Writer({ format: 'application/n-quads' })
    assert.equal(await canonical(writer.quadsToString(quads), { inputFormat: 'application/n-quads' }), await canonical(nQuads, { inputFormat: 'application/n-quads' }))
    const { default: Validator } = (await import('rdf-validate-shacl' as string)) as { default: new (shapes: Quads, options?: object) => { validate(data: Quads): Promise<{ conforms: boolean; results: { path: { value: string }; message: { value: string }[] }[] }> } }
    const shapes = new Store(new Parser().parse(readFileSync(join(ROOT, 'e2e/schemas/dcat-ap-3/shapes.ttl'), 'utf8')))
    const report = await new Validator(shapes).validate(new Store(quads))
    assert.ok(report.conforms, JSON.stringify(report.results.slice(0, 4).map(({ path, message }) => [path?.value, message.map(({ value }) => value)])))
    const without = new Store(new Parser().parse(turtle.text.replaceAll('foaf:name', 'foaf:nick')))
    assert.equal((await new Validator(shapes).validate(without)).conforms, false)
    for (const language of ['en', 'es']) assert.match(turtle.text, new RegExp(`"Title of freight \\[${language}\\]"@${language}`))
    assert.doesNotMatch(turtle.text, /unpublished/)
  })

  it('the Parquet file is what was signed; a part of it can be had; its name is its hash', async () => {
    const whole = await get('/en/data/USA/boat-counts.parquet')
    assert.deepEqual([whole.status, whole.headers['content-type'], whole.headers.etag, whole.headers['cache-control'], whole.headers['content-disposition']], [200, 'application/vnd.apache.parquet', `"${hash(whole.body)}"`, 'no-cache', 'attachment; filename="USA-boat-counts-v2.parquet"'])
    const part = await get('/en/data/USA/boat-counts.parquet', { range: 'bytes=-4' })
    assert.deepEqual([part.status, part.text, part.headers['content-range']], [206, 'PAR1', `bytes ${whole.body.length - 4}-${whole.body.length - 1}/${whole.body.length}`])
    assert.equal((await get('/en/data/USA/boat-counts.parquet', { 'if-none-match': String(whole.headers.etag) })).status, 304)
    assert.equal((await ask(usa.port, '/en/data/USA/boat-counts.parquet', { method: 'POST', body: '' })).status, 405)
  })

  it('the CSV holds every cell as it is, RFC 4180', async () => {
    const { text, headers, status } = await get('/es/datos/USA/boat-counts/v1.csv')
    assert.deepEqual([status, headers['content-type'], headers['cache-control']], [200, 'text/csv; charset=utf-8; header=present', 'public, max-age=31536000, immutable'])
    assert.equal(text, BOATS_CSV.replaceAll('\n', '\r\n'))
    assert.equal((await get('/en/data/USA/boat-counts.csv')).text.split('\r\n').length, 9)
    assert.equal((await get('/en/data/USA/freight.csv')).text, 'year,goods,value_usd,weight_t\r\n2023,01,0.1,1e+20\r\n2023,02,2.5,\r\n2024,01,3.0,4.0\r\n')
  })

  it('every vintage stays at its own address; what was never there is not', async () => {
    const [first, second] = await Promise.all([get('/en/data/USA/boat-counts/v1.csv'), get('/en/data/USA/boat-counts/v2.csv')])
    assert.notEqual(first.text, second.text)
    for (const path of ['/en/data/USA/boat-counts/v3.csv', '/en/data/USA/boat-counts/v0.csv', '/en/data/USA/boat-counts/v01.csv', '/en/data/USA/unpublished.csv', '/en/data/MEX/boat-counts.csv', '/es/data/USA/boat-counts.csv', '/en/data/USA/unpublished/dictionary.csv', '/en/data/USA/boat-counts/v3']) {
      assert.equal((await get(path)).status, 404, path)
    }
    assert.match((await get('/en/data/USA/boat-counts/v1')).text, /"isNumbered":true/)
  })

  it('the dictionary names every column and code in every language', async () => {
    const { text } = await get('/en/data/USA/boat-counts/dictionary.csv')
    const lines = text.split('\r\n')
    assert.equal(lines[0], 'column,type,role,in_key,code,title_en,title_es,definition_en,definition_es,unit_en,unit_es')
    assert.ok(lines.includes('value,integer,measure,no,,value [en],value [es],,,boats,embarcaciones'), text)
    assert.ok(lines.includes('place_code,,,,S2,Name of S2 [en],Name of S2 [es],,,,'), text)
  })

  it('a citation names the originator, the vintage, who stated it and the hash, and no mirror', async () => {
    const file = hash((await get('/en/data/USA/boat-counts.parquet')).body)
    const csl = JSON.parse((await get('/es/datos/USA/boat-counts/citation.json')).text) as { author: { literal: string }[]; publisher: string; version: string; note: string; URL: string }[]
    assert.deepEqual([csl[0]?.author[0]?.literal, csl[0]?.publisher, csl[0]?.version, csl[0]?.note], ['Bureau of the Lake [es]', 'Shore USA [es], Lake Dialogue [es]', '2026-11', `SHA-256 ${file}`])
    assert.match(csl[0]?.URL ?? '', /\/es\/datos\/USA\/boat-counts\/v2$/)
    const bib = (await get('/en/data/USA/boat-counts/v1/citation.bib')).text
    assert.match(bib, /^@dataset\{USA-boat-counts-v1,\n {2}author = \{\{Bureau of the Lake \[en\]\}\}/)
    assert.doesNotMatch(bib, /mirror/)
  })

  it('a published tree has the pages with their rows, every vintage as CSV and Parquet, the catalogues and SDMX, from any static server', async () => {
    const out = join(mkdtempSync(join(tmpdir(), 'alternat-open-data-')), 'site')
    cleaners.push(() => rmSync(join(out, '..'), { recursive: true, force: true }))
    const faults: unknown[] = []
    const desk = new PublishingDesk(join(usa.home, BLOBS_FOLDER), (fault) => faults.push(fault))
    cleaners.push(() => desk.close())
    const { node, settings } = usa.running
    const site = new Site({ rows: node.rows, dialogue: settings.dialogue, self: 'USA', origin: originOf(settings), today: () => '2026-11-26', renderPage: PLAIN_RENDERER.renderPage, figures: desk.figures, openData: settings.openData })
    await publishTree(node, site, desk.blobs, new Map(), out, () => undefined, { desk, origin: originOf(settings) })
    assert.deepEqual(faults, [])
    assert.match(readFileSync(join(out, 'en/data/USA/boat-counts/index.html'), 'utf8'), /Muelle Sur/)
    const server = await serveFolder(out)
    cleaners.push(() => server.close())
    for (const path of ['/en/data/USA/boat-counts.parquet', '/en/data/USA/boat-counts/v1.csv', '/es/datos/USA/freight/v1.parquet', '/en/data/USA/boat-counts/dictionary.csv', '/es/datos/USA/piers/v1/citation.bib', '/data.json', '/data/catalog.ttl', '/es/datos/dcat-us-3.json', '/sdmx/data/dataflow/USA/BOAT_COUNTS/2.0.0.csv']) {
      const [published, served] = [await fetch(server.url + path), await get(path)]
      assert.equal(published.status, 200, path)
      assert.equal(hash(new Uint8Array(await published.arrayBuffer())), hash(served.body), path)
    }
    for (const path of ['sdmx/structure/dataflow.json', 'sdmx/structure/dataflow/USA/BOAT_COUNTS/1.0.0.json', 'sdmx/data/dataflow/USA/SIGHTINGS/1.0.0.json']) assert.ok(existsSync(join(out, path)), path)
    assert.equal(existsSync(join(out, 'en/data/USA/unpublished.csv')), false)
  })
})
