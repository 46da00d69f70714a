// Every dataset of the demonstration, loaded once by the loader itself, and the figures that it must give.

import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import type { Cell, Condition, DataQuery, DataTable } from '../../src/dialogue/data/query.ts'
import { dataQuery } from '../../src/dialogue/data/query.ts'
import { STATEMENT_TYPES, datasetDescription, descriptionRules } from '../../src/dialogue/statements/index.ts'
import type { DatasetContent } from '../../src/dialogue/statements/index.ts'
import { baselineOf } from '../../src/instruments/indicators/compute.ts'
import { countedFrom } from '../../src/instruments/indicators/counted.ts'
import { breakdownQuery, presenceQuery, totalsQuery, wholesQuery } from '../../src/instruments/indicators/queries.ts'
import { DataEngine, DatasetDesk } from '../../src/node/datasets/index.ts'
import { FileBlobs } from '../../src/store/blobs.ts'
import manifest from './data/manifest.json' with { type: 'json' }
import { DATASETS as NAMED, fileOf } from './datasets.ts'
import { INDICATORS } from './indicators.ts'

const DATASETS = NAMED.map((one) => ({ ...one, file: join(import.meta.dirname, one.file) }))

type Name = keyof typeof manifest

const folder = mkdtempSync(join(tmpdir(), 'alternat-figures-'))
const faults: unknown[] = []
const engine = new DataEngine({ folders: [folder], onFault: (fault) => faults.push(fault) })
const loaded = new Map<string, { readonly content: DatasetContent; readonly file: string }>()

before(async () => {
  const nothing = { find: () => undefined } as never
  for (const { party, file, description } of DATASETS) {
    const node = { party, rows: nothing, say: () => assert.fail('nothing is said') }
    const desk = new DatasetDesk({ node, engine, blobs: new FileBlobs(join(folder, 'blobs')), folder: join(folder, 'loading') })
    const outcome = await desk.load({ path: file }, description)
    if (!('content' in outcome)) throw new Error(`${description.dataset}: ${JSON.stringify(outcome).slice(0, 2000)}`)
    loaded.set(description.dataset, outcome)
  }
})
after(async () => {
  await engine.close()
  rmSync(folder, { recursive: true, force: true })
})

function get(dataset: string): { readonly content: DatasetContent; readonly file: string } {
  return loaded.get(dataset) ?? assert.fail(`${dataset} is missing`)
}

async function ask(dataset: Name, query: DataQuery): Promise<DataTable> {
  const found = await engine.do<'query'>({ order: 'query', file: get(dataset).file, query: dataQuery.parse(query), rows: 20_000 })
  return 'refused' in found ? assert.fail(`${dataset}: ${found.refused}`) : found
}

const one = (column: string, ...values: (string | number)[]): Condition => ({ column, in: values })
const span = (column: string, from: string | number, to: string | number): Condition => ({ column, from, to })
const months = (year: number): Condition => span('month', `${year}-01`, `${year}-12`)

async function sumOf(dataset: Name, measure: string, ...where: Condition[]): Promise<Cell> {
  return (await ask(dataset, { values: [{ as: 'value', measure, aggregate: 'sum' }], by: [], where })).rows[0]?.[0] ?? null
}

/** `{ '2007 us_export_to_mx': … }` */
async function sumsBy(dataset: Name, measure: string, by: DataQuery['by'], ...where: Condition[]): Promise<Record<string, Cell>> {
  const { rows } = await ask(dataset, { values: [{ as: 'value', measure, aggregate: 'sum' }], by, where })
  return Object.fromEntries(rows.map((row) => [row.slice(0, -1).join(' '), row.at(-1) ?? null]))
}

async function countOf(dataset: Name, measure: string, ...where: Condition[]): Promise<Cell> {
  return (await ask(dataset, { values: [{ as: 'rows', measure, aggregate: 'count' }], by: [], where })).rows[0]?.[0] ?? null
}

function inBillions(value: Cell): string {
  return (Number(value) / 1e9).toFixed(1)
}

describe('the files', () => {
  test('there is one description for every file, one file for every description, and each has the hash of the manifest', () => {
    const names = DATASETS.map(({ description }) => description.dataset).sort()
    assert.deepEqual(names, Object.keys(manifest).sort())
    assert.deepEqual(readdirSync(new URL('data', import.meta.url)).filter((name) => name !== 'manifest.json').sort(), names.map(fileOf).sort())
    for (const { file, sha256 } of DATASETS) assert.equal(createHash('sha256').update(readFileSync(file)).digest('hex'), sha256, file)
  })

  test('every one loads whole: no row is wrong, none is lost', () => {
    for (const [name, { rows }] of Object.entries(manifest)) assert.equal(get(name).content.rows, rows, name)
    for (const [name, { content }] of loaded) assert.deepEqual(STATEMENT_TYPES.dataset.schema.safeParse(content).error?.issues ?? [], [], name)
    assert.deepEqual(faults, [])
  })

  test('each holds the periods that its vintage says', () => {
    const covers = (name: string) => { const { content } = get(name); return content.covers === null ? null : `${content.covers.from} ${content.covers.to}` }
    assert.deepEqual(['border-crossings', 'texas-bridges', 'trade-monthly-mode', 'trade-annual-hs2', 'remittances', 'fdi', 'state-gdp', 'known-exploited', 'ports-of-entry'].map(covers), [
      '1996-01 2025-02', '2008-01 2025-12', '2004-01 2025-12', '2007 2025', '1995-01 2026-05', '1999-Q1 2024-Q4', '2003 2024', '2021-11-03 2025-08-25', null,
    ])
  })
})

test('the README names every dataset in one row, with its mirrors and their commits', () => {
  const rows = readFileSync(new URL('README.md', import.meta.url), 'utf8').split('\n').filter((line) => line.startsWith('| `'))
  for (const [name, { mirrors }] of Object.entries(manifest)) {
    const [row, ...others] = rows.filter((line) => line.split('|')[1]?.includes(`\`${name}\``))
    assert.ok(row !== undefined && others.length === 0, name)
    for (const { repository, commit } of mirrors) assert.ok(row.includes(`(${repository}) ${commit.slice(0, 12)}`), `${name}: ${repository}`)
  }
})

/** What was taken from no public copy: pages that were quoted, and a package of codes. */
const WITHOUT_MIRROR: Readonly<Record<string, string>> = {
  'cybersecurity-index': 'https://actu.digital/en/2021/07/07/latin-america-in-the-global-cybersecurity-index-2020/',
  'sembrando-oportunidades': 'https://www-2021.usaid.gov/news-information/press-releases/dec-1-2021-us-mexico-joint-statement-sembrando-oportunidades',
  'creando-mi-futuro-aqui': 'https://www.dai.com/our-work/projects/honduras-creando-mi-futuro',
  'northern-central-america': 'https://salsa.debian.org/iso-codes-team/iso-codes',
}

describe('the descriptions', () => {
  test('fit their schema, name only columns that there are, and have a caveat', () => {
    for (const { description } of DATASETS) {
      assert.deepEqual(datasetDescription.safeParse(description).error?.issues ?? [], [], description.dataset)
      assert.deepEqual(descriptionRules(description), [], description.dataset)
      assert.ok(description.caveats.length > 0, description.dataset)
      assert.ok(description.columns.filter(({ role }) => role === 'measure').every(({ unit }) => unit !== null), description.dataset)
      assert.ok(description.key.length > 0 && description.key.every((name) => description.columns.find((column) => column.name === name)?.role !== 'measure'), description.dataset)
    }
  })

  test('every text is there in both languages, with the same numbers', () => {
    const texts = DATASETS.flatMap(({ description }) => textsIn(description, description.dataset))
    assert.ok(texts.length > 1500)
    for (const { path, en, es } of texts) {
      assert.ok(en.trim() !== '' && es.trim() !== '', path)
      assert.deepEqual(numbersOf(es), numbersOf(en), `${path}: ${en} | ${es}`)
    }
  })

  test('no text says in one language what belongs to the other', () => {
    for (const { path, en, es } of DATASETS.flatMap(({ description }) => textsIn(description, description.dataset))) {
      const bare = (text: string) => text.replace(/«[^»]*»|\([^)]*\)|https?:\S+|Border Wait Times|TransBorder Freight Data|Key Homeland Security Metrics|Southwest Land Border Encounters|Open Data Commons|Ready Lane|Rio Grande City|El Paso|El Salvador|El Centro|Del Rio|Las? \w+|Fort \w+/g, '')
      assert.doesNotMatch(bare(es), /\b(the|of|and|with|from|which|its|was|were)\b/i, path)
      assert.doesNotMatch(bare(en), /\b(el|los|las|del|con|para|por|según|una)\b/i, path)
    }
  })

  test('whoever only passed the data on is named as where it was obtained, and never as who made it', () => {
    for (const { description: { dataset, originator, obtained } } of DATASETS) {
      const { mirrors } = manifest[dataset as Name]
      for (const { repository, commit } of mirrors) {
        const owner = repository.split('/')[3] ?? assert.fail(repository)
        assert.match(commit, /^[0-9a-f]{40}$/, dataset)
        assert.ok(obtained.note?.en?.includes(commit.slice(0, 12)) === true && obtained.note.es?.includes(owner) === true, dataset)
        assert.ok(!JSON.stringify(originator).includes(owner), dataset)
      }
      assert.equal(obtained.url, mirrors[0]?.repository ?? WITHOUT_MIRROR[dataset], dataset)
    }
  })

  test('remittances and encounters say that they are no result of the dialogue', () => {
    for (const { description: { dataset, caveats } } of DATASETS.filter((one) => /^(remittances|encounters)/.test(one.description.dataset))) {
      assert.match(caveats[0]?.en ?? '', /^Context of the dialogue, not a result of it/, dataset)
      assert.match(caveats[0]?.es ?? '', /^Contexto del diálogo, no un resultado suyo/, dataset)
    }
  })
})

describe('crossings', () => {
  const trucks = one('measure', 'Trucks')
  const texas = one('state', 'TX')
  const overBridges = one('mode', 'Commercial Trucks')

  test('trucks into the United States: 7,617,207 in 2024, 6,440,255 in 2019', async () => {
    assert.equal(await sumOf('border-crossings', 'value', trucks, months(2024)), 7_617_207)
    assert.equal(await sumOf('border-crossings', 'value', trucks, months(2023)), 7_356_659)
    assert.equal(await sumOf('border-crossings', 'value', trucks, months(2019)), 6_440_255)
  })

  test('what 2019 and 2020 lack is told beside them, in the numbers that the bridges give', async () => {
    const lacking = async (year: number) => Number(await sumOf('texas-bridges', 'northbound_crossings', overBridges, months(year))) - Number(await sumOf('border-crossings', 'value', trucks, texas, months(year)))
    assert.deepEqual([await lacking(2019), await lacking(2020)], [55_264, 43_900])
    assert.ok(get('border-crossings').content.caveats.some(({ en, es }) => /55,264.*43,900.*6,440,255/.test(en ?? '') && /55,264.*43,900.*6,440,255/.test(es ?? '')))
  })

  test('trucks of Texas by port and by bridge agree since 2022 within 191', async () => {
    const both = async (year: number) => [await sumOf('border-crossings', 'value', trucks, texas, months(year)), await sumOf('texas-bridges', 'northbound_crossings', overBridges, months(year))]
    assert.deepEqual(await Promise.all([2022, 2023, 2024].map(both)), [[5_053_160, 5_052_969], [5_140_784, 5_140_788], [5_366_231, 5_366_276]])
  })

  test('every month from 1996 to 2024 is there', async () => {
    const found = await ask('border-crossings', { values: [{ as: 'rows', measure: 'value', aggregate: 'count' }], by: [{ column: 'month' }], where: [span('month', '1996-01', '2024-12')] })
    assert.equal(found.rows.length, 29 * 12)
  })

  test('the sums that the list of ports gives for 2024 are those of the crossings', async () => {
    const listed = await sumsBy('ports-of-entry', 'trucks_2024', [{ column: 'port_code' }])
    const counted = await sumsBy('border-crossings', 'value', [{ column: 'port_code' }], trucks, months(2024))
    assert.deepEqual(Object.entries(listed).filter(([, value]) => value !== null), Object.entries(counted))
  })

  test('the two months of El Paso that the caveat calls an error are identical', async () => {
    const of = (month: string) => sumOf('texas-bridges', 'northbound_crossings', one('region', 'El Paso'), one('month', month))
    assert.deepEqual([await of('2025-05'), await of('2025-06')], [1_523_515, 1_523_515])
  })

  test('the hourly profile of San Ysidro has every hour of every day of every month', async () => {
    assert.equal(await countOf('wait-profile-san-ysidro', 'passenger_standard_min'), 12 * 7 * 24)
  })
})

describe('trade', () => {
  const DIRECTION = { column: 'direction' }
  const BY_YEAR: DataQuery['by'] = [{ column: 'year' }, DIRECTION]
  const BY_MONTHS: DataQuery['by'] = [{ column: 'month', period: 'year' }, DIRECTION]

  test('exports to Mexico in 2024 are 334.0 and imports 505.9 billion dollars, in 2025 both together 872.8', async () => {
    const sums = await sumsBy('trade-annual-mode', 'value_usd', BY_YEAR)
    assert.deepEqual([sums['2024 us_export_to_mx'], sums['2024 us_import_from_mx']], [334_041_359_045, 505_850_598_583])
    assert.deepEqual([inBillions(sums['2024 us_export_to_mx'] ?? null), inBillions(sums['2024 us_import_from_mx'] ?? null)], ['334.0', '505.9'])
    assert.equal(inBillions(Number(sums['2025 us_export_to_mx']) + Number(sums['2025 us_import_from_mx'])), '872.8')
  })

  test('the five national files agree to the dollar from 2007 to 2025', async () => {
    const years = span('year', 2007, 2025)
    const of = await sumsBy('trade-annual-mode', 'value_usd', BY_YEAR, years)
    assert.equal(Object.keys(of).length, 19 * 2)
    assert.deepEqual(await sumsBy('trade-annual-hs2', 'value_usd', BY_YEAR, years), of)
    assert.deepEqual(await sumsBy('trade-us-state', 'value_usd', BY_YEAR, years), of)
    assert.deepEqual(await sumsBy('trade-monthly-mode', 'value_usd', BY_MONTHS, span('month', '2007-01', '2025-12')), of)
    assert.deepEqual(await sumsBy('trade-monthly-group', 'value_usd', BY_MONTHS), of)
  })

  test('Laredo in 2024 is 331.2 billion dollars', async () => {
    assert.equal(await sumOf('trade-texas-ports', 'value_usd', one('port_code', '2304'), one('year', 2024)), 331_201_314_349)
  })

  test('the Mexican states of 2024 sum to 258.3 billion, Nayarit is not among them, and both are told', async () => {
    assert.equal(inBillions(await sumOf('trade-mx-state-group', 'value_usd', one('year', 2024))), '258.3')
    assert.equal(await countOf('trade-mx-state-group', 'value_usd', one('cve_ent', '18')), 0)
    assert.ok(get('trade-mx-state-group').content.caveats.some(({ en, es }) => /Nayarit.*258\.3 of 334\.0/.test(en ?? '') && /Nayarit.*258\.3 de 334\.0/.test(es ?? '')))
  })
})

describe('goods and industries', () => {
  test('the nomenclature has 97 chapters, 1,229 headings and 5,613 subheadings; the lists have 248, 54, 43 and 32 codes', async () => {
    const levels = await ask('hs-2022', { values: [{ as: 'codes', measure: 'hs_code', aggregate: 'count' }], by: [{ column: 'level' }], where: [] })
    assert.deepEqual(levels.rows.filter(([level]) => level !== 5), [[2, 97], [4, 1229], [6, 5613]])
    assert.equal(await countOf('environmental-goods', 'hs2007'), 248)
    assert.equal(await countOf('environmental-goods', 'hs2007', one('apec', 1)), 54)
    assert.equal(await countOf('environmental-goods', 'hs2007') as number - (await countOf('environmental-goods', 'hs2022_same_code_description_en') as number), 13)
    assert.deepEqual([await countOf('medical-device-goods', 'hs6_2022'), await countOf('medical-device-goods', 'hs6_2022', one('tier', 'core'))], [43, 32])
  })

  test('the value added of the use table is the gross domestic product of 2018, and its parts sum to it within rounding', async () => {
    assert.equal(await sumOf('use-table-2018', 'value_musd', one('row_name', 'Total Value Added'), one('col_name', 'Total Final Uses (GDP)')), 20_580_223)
    const industries = get('use-table-2018').content.columns.find(({ name }) => name === 'col_code')?.codes?.map(({ code }) => code).filter((code) => !code.startsWith('F0') && !code.startsWith('F10')) ?? []
    assert.equal(industries.length, 71)
    assert.ok(Math.abs(Number(await sumOf('use-table-2018', 'value_musd', one('row_code', 'V001', 'V002', 'V003'), one('col_code', ...industries))) - 20_580_223) < 20)
  })

  test('electrical equipment feeds the manufacturing in which medical devices are: 1,341 million dollars in 2018, 735 imported in 2020', async () => {
    const cell = [one('row_code', '335'), one('col_code', '339')]
    assert.deepEqual([await sumOf('use-table-2018', 'value_musd', ...cell), await sumOf('import-matrix-2020', 'value_musd', ...cell)], [1341, 735])
  })
})

describe('Mexico', () => {
  test('remittances into Mexico in 2024 are 65.02 billion dollars, by month and by state', async () => {
    assert.equal(await sumOf('remittances', 'value_usd', one('flow', 'inflow'), months(2024)), 65_016_836_330)
    const years = await sumsBy('remittances-mx-state', 'value_usd', [{ column: 'quarter', period: 'year' }], span('quarter', '2024-Q1', '2024-Q4'))
    assert.ok(Math.abs(Number(years['2024']) - 65_016_836_330) <= 1)
    const perYear = await sumsBy('remittances', 'value_usd', [{ column: 'month', period: 'year' }], one('flow', 'inflow'), span('month', '2023-01', '2025-12'))
    assert.deepEqual(Object.values(perYear).map((value) => (Number(value) / 1e9).toFixed(2)), ['63.32', '65.02', '62.47'])
  })

  test('foreign direct investment of 2024 is 36.84 billion dollars, of 2023 36.33', async () => {
    const years = await sumsBy('fdi', 'fdi_musd', [{ column: 'quarter', period: 'year' }], span('quarter', '2023-Q1', '2024-Q4'))
    assert.deepEqual(Object.values(years).map((value) => (Number(value) / 1e3).toFixed(2)), ['36.33', '36.84'])
  })

  test('the gross domestic product of the nation is the sum of its states in every year', async () => {
    const nation = await sumsBy('state-gdp', 'mxn_million_current', [{ column: 'year' }], one('cve_ent', '00'), one('scian', 'PIB'))
    const states = await sumsBy('state-gdp', 'mxn_million_current', [{ column: 'year' }], span('cve_ent', '01', '32'), one('scian', 'PIB'))
    assert.equal(Object.keys(nation).length, 22)
    for (const [year, value] of Object.entries(nation)) assert.ok(Math.abs(Number(states[year]) - Number(value)) < 0.05, year)
    assert.equal(Number(nation['2024']), 33_582_899.273)
  })

  test('the quarters of the survey that are missing are those that the caveat names', async () => {
    const quarters = await ask('wages-workforce', { values: [{ as: 'states', measure: 'cve_ent', aggregate: 'count' }], by: [{ column: 'quarter' }], where: [] })
    const found = new Map(quarters.rows.map(([quarter, states]) => [quarter, states]))
    assert.deepEqual([found.get('2020-Q2'), found.get('2021-Q3'), found.size], [undefined, 31, 60])
  })
})

describe('context', () => {
  test('encounters of the fiscal years 2022, 2023 and 2024 are as published', async () => {
    const years = await sumsBy('encounters', 'encounters', [{ column: 'fiscal_year' }])
    assert.deepEqual([years['2022'], years['2023'], years['2024']], [2_378_944, 2_475_669, 2_135_005])
    assert.equal((await sumsBy('encounters', 'encounters', [{ column: 'month', period: 'us-fiscal-year' }]))['2023'], 2_475_669)
    assert.equal(await sumOf('encounters-sector', 'encounters', one('fiscal_year', 2019)), 851_560)
  })

  test('Internet users of 2023, the index of 2020 and the list of CISA', async () => {
    const users = await sumsBy('ict-annual', 'value', [{ column: 'iso3' }], one('indicator', 'internet_users'), one('year', 2023))
    assert.deepEqual(Object.values(users).map((value) => Number(value).toFixed(1)), ['81.2', '93.1'])
    assert.deepEqual(await sumsBy('cybersecurity-index', 'gci_score', [{ column: 'iso3' }]), { MEX: 81.68, USA: 100 })
    assert.deepEqual([await countOf('known-exploited', 'cve_id'), await countOf('known-exploited', 'cve_id', one('known_ransomware_use', 'Known'))], [1404, 293])
  })
})

describe('the indicators', () => {
  test('are all computed from columns that there are, and the frozen baselines are what the data give', async () => {
    const frozen: string[] = []
    for (const { item, content } of INDICATORS) for (const series of content.series) {
      if (series.computed === null) continue
      const { computed } = series
      const { content: dataset } = get(computed.dataset.dataset)
      const time = dataset.columns.find(({ name }) => name === computed.time) ?? assert.fail(`${item}: ${computed.time}`)
      const [totals, wholes, presence] = await Promise.all([totalsQuery(content, computed, time), wholesQuery(content, computed, time), presenceQuery(content, computed, time)].map((query) => (query === null ? null : ask(computed.dataset.dataset as Name, query))))
      for (const { column } of series.breakdowns) if (column !== null) assert.ok((await ask(computed.dataset.dataset as Name, breakdownQuery(content, computed, time, column))).rows.length > 0, `${item} by ${column}`)
      const counts = countedFrom({ totals: totals ?? assert.fail(item), wholes: wholes ?? null, presence: presence ?? null }, content, computed.dividedBy, time, dataset.covers)
      assert.ok(counts.some(({ state }) => state === 'whole'), `${item} ${series.series} has no whole period`)
      const baseline = baselineOf(counts, content, series.series)
      if (baseline === null) continue
      assert.ok(baseline.counted !== null, `${item} ${series.series} has no value in ${baseline.period}`)
      if (baseline.frozen !== null) { assert.equal(baseline.counted, baseline.frozen, `${item} ${series.series}`); frozen.push(item) }
    }
    assert.ok(frozen.length > 15, `${frozen.length} frozen`)
  })
})

function textsIn(value: unknown, path: string): { readonly path: string; readonly en: string; readonly es: string }[] {
  if (typeof value !== 'object' || value === null) return []
  if ('en' in value || 'es' in value) return [{ path, en: String((value as { en?: unknown }).en ?? ''), es: String((value as { es?: unknown }).es ?? '') }]
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, `${path}.${key}`))
}

function numbersOf(text: string): string[] {
  return [...text.replace(/(\d),(?=\d{3}\b)/g, '$1').matchAll(/\d+/g)].map(([digits]) => digits).sort()
}
