// Every connector keeps the contract: the rows of a good answer under the names of the dataset, and of every bad one a
// code instead of rows. Against a real server on this machine; nothing here asks the network.

import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { CONNECTORS, findConnector, pull } from './index.ts'
import type { Connector, PullOptions, Pulled } from './index.ts'
import { answering, BIE, CATALOGUE, CROSSINGS, originator, SIE, socrata, WAITS, WORLD_BANK } from './testing/originator.ts'
import type { Behaviour } from './testing/originator.ts'

const TOKEN = 'a-secret/token'
const LOOPBACK = { bounds: { allowPrivateNetworks: true } } as const

interface Case {
  readonly settings: unknown
  readonly good: Behaviour
  readonly csv: string
  readonly vintage: string
  /** The same answer with one member of another name. */
  readonly renamed: Behaviour
  readonly token?: string
}

const { bmx } = SIE
const CASES: Readonly<Record<string, Case>> = {
  'bts-crossings': {
    settings: {}, good: socrata(CROSSINGS), vintage: '2024-01', renamed: socrata(CROSSINGS.map(({ port_code, ...rest }) => ({ ...rest, port: port_code }))),
    csv: 'month,port_code,port_name,state,measure,value\n2024-01,2304,Laredo,TX,Trucks,244595\n2024-01,2506,Otay Mesa,CA,Trucks,79734\n2024-01,2602,Lukeville,AZ,Pedestrians,5740\n',
  },
  'cisa-kev': {
    settings: {}, good: answering(CATALOGUE), vintage: '2025.08.25', renamed: answering({ ...CATALOGUE, vulnerabilities: CATALOGUE.vulnerabilities.map(({ cveID, ...rest }) => ({ ...rest, cveId: cveID })) }),
    csv: 'cve_id,vendor,product,vulnerability_name,date_added,short_description,due_date,known_ransomware_use,cwes\nCVE-2024-8069,Citrix,Session Recording,Citrix Session Recording Deserialization of Untrusted Data Vulnerability,2025-08-25,"Citrix Session Recording contains a deserialization of untrusted data vulnerability, with a ""quoted"" word.",2025-09-15,Unknown,CWE-502\nCVE-2025-48384,Git,Git,Git Link Following Vulnerability,2025-08-25,Git contains a link following vulnerability.,2025-09-15,Unknown,"CWE-59, CWE-436"\n',
  },
  'world-bank': {
    settings: { indicator: 'NY.GDP.MKTP.CD', countries: ['MEX', 'USA'], column: 'gdp_current_usd' }, good: answering(WORLD_BANK), vintage: '2025-07-01', renamed: answering([WORLD_BANK[0], [{ countryiso3code: 'MEX', year: '1960', value: 1 }]]),
    csv: 'iso3,year,gdp_current_usd\nMEX,1960,13040000000\nMEX,1961,14160000000\n',
  },
  'cbp-waits': {
    settings: {}, good: answering(WAITS), vintage: '2022-06-29 10:25:16', renamed: answering(WAITS.map(({ passenger_vehicle_lanes, ...rest }) => ({ ...rest, passenger_lanes: passenger_vehicle_lanes }))),
    csv: 'cbp_port_number,port_name,crossing_name,date,time_local,lane_group,lane_type,status,delay_minutes,lanes_open,update_time\n250201,Andrade,,2022-06-29,10:25:16,commercial,standard,Lanes Closed,,,\n250201,Andrade,,2022-06-29,10:25:16,passenger,standard,delay,10,2,At 10:00 am PDT\n250201,Andrade,,2022-06-29,10:25:16,pedestrian,standard,no delay,0,2,At 10:00 am PDT\n',
  },
  banxico: {
    settings: { series: [{ id: 'SF17908', column: 'fix' }, { id: 'SE27803', column: 'remittances' }], period: 'month' }, good: answering(SIE), vintage: '1991-12', token: TOKEN,
    renamed: answering({ bmx: { series: bmx.series.map(({ datos, ...rest }) => ({ ...rest, data: datos })) } }), csv: 'month,fix,remittances\n1991-11,3.0698,\n1991-12,3.0700,1254.57\n',
  },
  inegi: {
    settings: { series: [{ id: '910392', column: 'inpc' }], period: 'month' }, good: answering(BIE), vintage: '1982-02', token: TOKEN, renamed: answering({ series: BIE.Series }),
    csv: 'month,inpc\n1982-01,0.08600000000000000000\n1982-02,0.08900000000000000000\n',
  },
}

function connectorOf(name: string): Connector<unknown> {
  return findConnector(name) ?? assert.fail(name)
}

function pulled(name: string, origin: string, options: PullOptions = {}): Promise<Pulled> {
  const { settings, token = null } = CASES[name] ?? assert.fail(name)
  const connector = connectorOf(name)
  return pull(connector, connector.settings.parse(settings), { ...LOOPBACK, origin, token, ...options })
}

async function problemOf(found: Promise<Pulled>): Promise<string> {
  const one = await found
  return 'problem' in one ? one.problem : 'pulled'
}

test('every connector that there is has a case here, but the one that takes files as they are', () => {
  assert.deepEqual(Object.keys(CASES).toSorted(), Object.keys(CONNECTORS).filter((name) => name !== 'file').toSorted())
})

for (const [name, one] of Object.entries(CASES)) {
  describe(name, () => {
    test('the rows of a good answer come under the names of the dataset, with the state that the originator names', async (t) => {
      const { origin } = await originator(t, one.good)
      const found = await pulled(name, origin)
      assert.ok('bytes' in found, JSON.stringify(found))
      assert.equal(new TextDecoder().decode(found.bytes), one.csv)
      assert.equal(found.vintage, one.vintage)
    })

    test('what was pulled before is nothing new', async (t) => {
      const { origin } = await originator(t, one.good)
      const found = await pulled(name, origin)
      assert.equal(await problemOf(pulled(name, origin, { lastHash: 'sha256' in found ? found.sha256 : null })), 'nothing-new')
    })

    const bad: readonly (readonly [string, Behaviour, string])[] = [
      ['a page for people', answering('<!doctype html><title>Sign in</title>', { 'content-type': 'text/html' }), 'answer-not-json'],
      ['half an answer', answering('[{"port_name":"Laredo","sta'), 'answer-not-json'],
      ['a member of another name', one.renamed, 'answer-shape-changed'],
      ['something else altogether', answering({ message: 'Hello' }), 'answer-shape-changed'],
      ['nothing at all', answering(''), 'answer-not-json'],
      ['a refusal of the token', (_request, response) => response.writeHead(403).end(), 'token-refused'],
      ['a fault of its own', (_request, response) => response.writeHead(500).end(), 'address-status'],
      ['that nothing changed', (_request, response) => response.writeHead(304).end(), 'nothing-new'],
      ['a circle of addresses', (request, response) => response.writeHead(302, { location: request.url }).end(), 'address-unreachable'],
      ['a connection that is cut', (_request, response) => { response.writeHead(200, { 'content-length': '1000' }).write('[{'); setTimeout(() => response.destroy(), 20) }, 'address-unreachable'],
    ]
    for (const [what, behave, code] of bad) test(`${what} is told, and nothing is taken`, async (t) => { assert.equal(await problemOf(pulled(name, (await originator(t, behave)).origin)), code) })

    test('who asks too often is told for how long to wait', async (t) => {
      const { origin } = await originator(t, (_request, response) => response.writeHead(429, { 'retry-after': '120' }).end())
      assert.deepEqual(await pulled(name, origin), { problem: 'asked-too-often', detail: '429', retryInSeconds: 120 })
    })

    test('an answer without end is left, by its size and by its time', async (t) => {
      const endless: Behaviour = (_request, response) => { response.writeHead(200, { 'content-type': 'application/json' }); const more = () => { while (!response.destroyed && response.write('[1,'.repeat(10_000))); if (!response.destroyed) response.once('drain', more) }; more() }
      assert.equal(await problemOf(pulled(name, (await originator(t, endless)).origin, { bounds: { allowPrivateNetworks: true, bytes: 100_000 } })), 'answer-too-large')
      const silent: Behaviour = (_request, response) => { response.writeHead(200).write(' ') }
      assert.equal(await problemOf(pulled(name, (await originator(t, silent)).origin, { bounds: { allowPrivateNetworks: true, milliseconds: 300 } })), 'answer-too-slow')
    })

    test('an address within a private network is not asked', async (t) => {
      const { origin, asked } = await originator(t, one.good)
      assert.equal(await problemOf(pulled(name, origin, { bounds: {} })), 'address-private')
      assert.equal(asked.length, 0)
    })
  })
}

describe('the originators', () => {
  test('pages of Socrata are read in a fixed order until the last, and counted before and after', async (t) => {
    const many = Array.from({ length: 50_001 }, (_, index) => ({ ...CROSSINGS[0], value: String(index) }))
    const { origin, asked } = await originator(t, socrata(many))
    const found = await pulled('bts-crossings', origin)
    assert.ok('bytes' in found && new TextDecoder().decode(found.bytes).split('\n').length === 50_003)
    const parameters = asked.map(({ url }) => new URL(url, origin).searchParams)
    assert.deepEqual(parameters.map((one) => one.get('$offset')), [null, '0', '50000', null])
    assert.ok(parameters.every((one) => one.get('$where') === "border='US-Mexico Border'") && parameters[1]?.get('$order') === 'date,port_code,measure,:id')
  })

  test('rows that are fewer than Socrata counts are not taken', async (t) => {
    assert.equal(await problemOf(pulled('bts-crossings', (await originator(t, socrata(CROSSINGS, 4))).origin)), 'answer-incomplete')
  })

  test('a catalogue that counts otherwise than it holds is not taken', async (t) => {
    assert.equal(await problemOf(pulled('cisa-kev', (await originator(t, answering({ ...CATALOGUE, count: 3 }))).origin)), 'answer-incomplete')
  })

  test('pages of the World Bank are read to the last, and not if the data change meanwhile', async (t) => {
    const page = (number: number, total: number, updated: string) => [{ page: number, pages: 2, total, lastupdated: updated }, [{ countryiso3code: 'USA', date: String(2000 + number), value: number }]]
    const paged = (updated: string): Behaviour => (request, response) => { const number = Number(new URL(request.url ?? '', 'http://x').searchParams.get('page')); response.writeHead(200).end(JSON.stringify(page(number, 2, number === 1 ? '2025-07-01' : updated))) }
    const found = await pulled('world-bank', (await originator(t, paged('2025-07-01'))).origin)
    assert.ok('bytes' in found && new TextDecoder().decode(found.bytes) === 'iso3,year,gdp_current_usd\nUSA,2001,1\nUSA,2002,2\n')
    assert.equal(await problemOf(pulled('world-bank', (await originator(t, paged('2025-10-01'))).origin)), 'answer-incomplete')
  })

  test('a request that the World Bank does not understand is a changed answer, though it says 200', async (t) => {
    assert.equal(await problemOf(pulled('world-bank', (await originator(t, answering([{ message: [{ id: '120', key: 'Invalid value', value: 'The provided parameter value is not valid' }] }]))).origin)), 'answer-shape-changed')
  })

  test('a series that is not in the answer, or has two values for one period, is not taken', async (t) => {
    assert.equal(await problemOf(pulled('banxico', (await originator(t, answering({ bmx: { series: [bmx.series[0]] } }))).origin)), 'answer-incomplete')
    const [first] = bmx.series
    assert.equal(await problemOf(pulled('banxico', (await originator(t, answering({ bmx: { series: [{ ...first, datos: [...(first?.datos ?? []), ...(first?.datos ?? [])] }, bmx.series[1]] } }))).origin)), 'answer-incomplete')
  })

  test('quarters and years of INEGI are told apart by what the side says they are', async (t) => {
    const connector = connectorOf('inegi')
    const of = async (period: string, at: string) => {
      const { origin } = await originator(t, answering({ Series: [{ INDICADOR: '1', OBSERVATIONS: [{ TIME_PERIOD: at, OBS_VALUE: '5' }] }] }))
      const found = await pull(connector, connector.settings.parse({ series: [{ id: '1', column: 'gdp' }], period }), { ...LOOPBACK, origin, token: TOKEN })
      return 'bytes' in found ? new TextDecoder().decode(found.bytes).split('\n')[1] : found.problem
    }
    assert.deepEqual([await of('quarter', '2024/03'), await of('year', '2024'), await of('quarter', '2024/07'), await of('month', '2024')], ['2024-Q3,5', '2024,5', 'answer-shape-changed', 'answer-shape-changed'])
  })

  test('a file is taken as it is', async (t) => {
    const { origin } = await originator(t, answering('month,value\n2024-01,5\n', { 'content-type': 'text/csv' }))
    const found = await pull(CONNECTORS.file, { path: '/rows.csv', vintage: '2024' }, { ...LOOPBACK, origin })
    assert.ok('bytes' in found && new TextDecoder().decode(found.bytes) === 'month,value\n2024-01,5\n')
  })
})

describe('a token', () => {
  test('that is needed and not there asks nothing', async (t) => {
    for (const name of ['banxico', 'inegi']) {
      const { origin, asked } = await originator(t, answering({}))
      assert.equal(await problemOf(pulled(name, origin, { token: null })), 'token-missing')
      assert.equal(asked.length, 0)
    }
  })

  test('goes where it belongs, and to no other host that an answer leads to', async (t) => {
    const other = await originator(t, answering(SIE))
    const { origin, asked } = await originator(t, (_request, response) => response.writeHead(302, { location: `${other.origin}/elsewhere` }).end())
    await pulled('banxico', origin)
    assert.equal(asked[0]?.headers['bmx-token'], TOKEN)
    assert.equal(other.asked.length, 1)
    assert.equal(JSON.stringify(other.asked).includes(TOKEN), false)
  })

  test('stands in nothing that is told, whatever went wrong', async (t) => {
    const behaviours: readonly Behaviour[] = [answering('<html>'), answering({ Series: 1 }), (_request, response) => response.writeHead(500).end(), (request, response) => response.writeHead(302, { location: `${request.url}x` }).end()]
    for (const behave of behaviours) for (const name of ['inegi', 'banxico']) {
      const told = JSON.stringify(await pulled(name, (await originator(t, behave)).origin))
      assert.ok(!told.includes(TOKEN) && !told.includes(encodeURIComponent(TOKEN)), told)
    }
  })
})

test('what the last answer was known by is asked with, and kept for the next time', async (t) => {
  const { origin, asked } = await originator(t, (request, response) => {
    if (request.headers['if-none-match'] === '"v1"') response.writeHead(304).end()
    else response.writeHead(200, { etag: '"v1"', 'last-modified': 'Mon, 25 Aug 2025 17:00:00 GMT' }).end(JSON.stringify(CATALOGUE))
  })
  const found = await pulled('cisa-kev', origin)
  assert.deepEqual('validators' in found ? found.validators : null, { etag: '"v1"', lastModified: 'Mon, 25 Aug 2025 17:00:00 GMT' })
  assert.equal(await problemOf(pulled('cisa-kev', origin, { validators: 'validators' in found ? found.validators : null })), 'nothing-new')
  assert.equal(asked[1]?.headers['if-modified-since'], 'Mon, 25 Aug 2025 17:00:00 GMT')
})
