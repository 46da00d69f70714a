// An originator on this machine, for tests: a real server that answers as it is told. The answers have the shape that the
// originators document (Socrata SODA 2.1, CISA's catalogue, World Bank API v2, bwt.cbp.gov, SIE API v1, INEGI's API v2.0). The values of crossings,
// catalogue, GDP, waits, exchange rate and prices are real; texts are shortened, and some members are there only to be passed over.

import { once } from 'node:events'
import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { TestContext } from 'node:test'

export type Behaviour = (request: IncomingMessage, response: ServerResponse, asked: number) => void

export interface Originator {
  readonly origin: string
  /** Every request so far: its address and header fields. */
  readonly asked: { readonly url: string; readonly headers: IncomingMessage['headers'] }[]
}

export async function originator(t: TestContext, behave: Behaviour): Promise<Originator> {
  const asked: Originator['asked'] = []
  const server = createServer((request, response) => {
    asked.push({ url: request.url ?? '', headers: request.headers })
    behave(request, response, asked.length)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  t.after(() => { server.closeAllConnections(); server.close() })
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked }
}

export function answering(body: unknown, headers: Readonly<Record<string, string>> = {}): Behaviour {
  return (_request, response) => { response.writeHead(200, { 'content-type': 'application/json', ...headers }).end(typeof body === 'string' ? body : JSON.stringify(body)) }
}

/** Rows of keg4-3bc2 (January 2024), as Socrata tells them. */
export const CROSSINGS = [
  { port_name: 'Laredo', state: 'Texas', port_code: '2304', border: 'US-Mexico Border', date: '2024-01-01T00:00:00.000', measure: 'Trucks', value: '244595', latitude: '27.5', longitude: '-99.507' },
  { port_name: 'Otay Mesa', state: 'California', port_code: '2506', border: 'US-Mexico Border', date: '2024-01-01T00:00:00.000', measure: 'Trucks', value: '79734', latitude: '32.549', longitude: '-116.938' },
  { port_name: 'Lukeville', state: 'Arizona', port_code: '2602', border: 'US-Mexico Border', date: '2024-01-01T00:00:00.000', measure: 'Pedestrians', value: '5740', latitude: '31.882', longitude: '-112.817' },
] as const

/** Counts where it is asked to, pages where it is asked for rows. */
export function socrata(rows: readonly object[], count: number = rows.length): Behaviour {
  return (request, response) => {
    const { searchParams } = new URL(request.url ?? '', 'http://x')
    const [offset, limit] = [Number(searchParams.get('$offset')), Number(searchParams.get('$limit'))]
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(searchParams.has('$select') ? [{ count: String(count) }] : rows.slice(offset, offset + limit)))
  }
}

export const CATALOGUE = {
  title: 'CISA Catalog of Known Exploited Vulnerabilities', catalogVersion: '2025.08.25', dateReleased: '2025-08-25T17:00:00.000Z', count: 2,
  vulnerabilities: [
    { cveID: 'CVE-2024-8069', vendorProject: 'Citrix', product: 'Session Recording', vulnerabilityName: 'Citrix Session Recording Deserialization of Untrusted Data Vulnerability', dateAdded: '2025-08-25', shortDescription: 'Citrix Session Recording contains a deserialization of untrusted data vulnerability, with a "quoted" word.', requiredAction: 'Apply mitigations.', dueDate: '2025-09-15', knownRansomwareCampaignUse: 'Unknown', notes: '', cwes: ['CWE-502'] },
    { cveID: 'CVE-2025-48384', vendorProject: 'Git', product: 'Git', vulnerabilityName: 'Git Link Following Vulnerability', dateAdded: '2025-08-25', shortDescription: 'Git contains a link following vulnerability.', requiredAction: 'Apply mitigations.', dueDate: '2025-09-15', knownRansomwareCampaignUse: 'Unknown', notes: '', cwes: ['CWE-59', 'CWE-436'] },
  ],
}

const GDP = { indicator: { id: 'NY.GDP.MKTP.CD', value: 'GDP (current US$)' }, unit: '', obs_status: '', decimal: 0 }
export const WORLD_BANK = [
  { page: 1, pages: 1, per_page: 1000, total: 3, sourceid: '2', lastupdated: '2025-07-01' },
  [
    { ...GDP, country: { id: 'MX', value: 'Mexico' }, countryiso3code: 'MEX', date: '1961', value: 14160000000 },
    { ...GDP, country: { id: 'MX', value: 'Mexico' }, countryiso3code: 'MEX', date: '1960', value: 13040000000 },
    { ...GDP, country: { id: 'MX', value: 'Mexico' }, countryiso3code: 'MEX', date: '1959', value: null },
  ],
]

const closed = { update_time: '', operational_status: 'Lanes Closed', delay_minutes: '', lanes_open: '' }
const none = { update_time: '', operational_status: 'N/A', delay_minutes: '', lanes_open: '' }
const andrade = (more: object) => ({
  port_number: '250201', border: 'Mexican Border', port_name: 'Andrade', crossing_name: '', hours: '6 am-10 pm', date: '6/29/2022', time: '10:25:16', port_status: 'Open', construction_notice: '',
  commercial_vehicle_lanes: { maximum_lanes: '1', standard_lanes: closed, FAST_lanes: none },
  passenger_vehicle_lanes: { maximum_lanes: '2', standard_lanes: { update_time: 'At 10:00 am PDT', operational_status: 'delay', delay_minutes: '10', lanes_open: '2' }, NEXUS_SENTRI_lanes: none, ready_lanes: none },
  pedestrian_lanes: { maximum_lanes: '2', standard_lanes: { update_time: 'At 10:00 am PDT', operational_status: 'no delay', delay_minutes: '0', lanes_open: '2' }, ready_lanes: none }, ...more,
})
export const WAITS = [andrade({}), andrade({ port_number: '300401', border: 'Canadian Border', port_name: 'Blaine' })]

export const SIE = { bmx: { series: [
  { idSerie: 'SF17908', titulo: 'Tipo de cambio, FIX, promedio', datos: [{ fecha: '01/11/1991', dato: '3.0698' }, { fecha: '01/12/1991', dato: '3.0700' }] },
  { idSerie: 'SE27803', titulo: 'Remesas, total', datos: [{ fecha: '01/12/1991', dato: '1,254.57' }, { fecha: '01/01/1992', dato: 'N/E' }] },
] } }

export const BIE = { Header: { Name: 'Datos compactos BIE' }, Series: [
  { INDICADOR: '910392', FREQ: '8', UNIT: '1', OBSERVATIONS: [{ TIME_PERIOD: '1982/02', OBS_VALUE: '0.08900000000000000000' }, { TIME_PERIOD: '1982/01', OBS_VALUE: '0.08600000000000000000' }] },
] }
