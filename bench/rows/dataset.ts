// Data in: a CSV file of five million rows checked, made into Parquet, kept and signed, against the engine's own COPY
// of it, which checks nothing. Data out: a grouped sum over them as a page asks for it, against the same SQL alone.

import { createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { once } from 'node:events'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import type { DuckDBConnection } from '@duckdb/node-api'
import type { Column } from '../../src/dialogue/data/columns.ts'
import type { DataQuery } from '../../src/dialogue/data/query.ts'
import type { DatasetDescription } from '../../src/dialogue/statements/index.ts'
import { DataEngine, DatasetDesk } from '../../src/node/datasets/index.ts'
import { selectOf } from '../../src/node/datasets/sql.ts'
import { FileBlobs } from '../../src/store/blobs.ts'
import type { Figure } from '../figure.ts'
import { inTurns } from '../row.ts'
import type { Bench, Row } from '../row.ts'
import { nodeWith } from '../world/nodes.ts'
import { HERE, synthetic } from '../world/synthetic.ts'

const ROWS = 5_000_000
const ROUNDS = 5
/** What the engine of a node has. */
const ENGINE = { threads: '2', memory_limit: '512MB' }

export const datasetIn: Row = { name: 'dataset-in', asks: 'a CSV file of five million rows checked, made into Parquet, kept and signed', grows: false, measure: measureIn }
export const datasetOut: Row = { name: 'dataset-out', asks: 'a grouped sum over five million rows', grows: false, measure: measureOut }

async function* measureIn(bench: Bench): AsyncGenerator<Figure> {
  const folder = bench.folder()
  const source = join(folder, 'rows.csv')
  await writeRows(source)
  const { desk, close } = await deskIn(bench)
  const alone = await connection()
  let vintage = 0
  const { processor: _, ...pairs } = await inTurns(ROUNDS, async () => perSecond(ROWS, async () => {
    // A dataset of its own each time: comparing vintages is other work.
    const loaded = await desk.load({ path: source }, { ...DESCRIPTION, dataset: `crossings-${(vintage += 1)}` })
    if (!('content' in loaded)) throw new Error(JSON.stringify(loaded).slice(0, 500))
    const said = await desk.state(loaded)
    if (!('acts' in said)) throw new Error(JSON.stringify(said).slice(0, 500))
  }), async () => perSecond(ROWS, async () => { await alone.run(`COPY (FROM read_csv('${source}')) TO '${join(folder, 'alone.parquet')}' (FORMAT parquet, COMPRESSION zstd)`) }))
  await close()
  yield { row: 'dataset-in', size: ROWS, unit: 'each/s', ...pairs, against: 'DuckDB COPY alone', aim: { of: 'ratio', atLeast: 0.5 }, note: 'rows; with types, codes and key checked' }
}

const ASKED: DataQuery = { values: [{ as: 'total', measure: 'value', aggregate: 'sum' }], by: [{ column: 'month', period: 'year' }, { column: 'measure' }], where: [{ column: 'port_code', in: ['2304', '2305'] }] }

async function* measureOut(bench: Bench): AsyncGenerator<Figure> {
  const folder = bench.folder()
  const [source, file] = [join(folder, 'rows.csv'), join(folder, 'rows.parquet')]
  await writeRows(source)
  const alone = await connection()
  await alone.run(`COPY (FROM read_csv('${source}', types = {'port_code': 'VARCHAR'})) TO '${file}' (FORMAT parquet, COMPRESSION zstd)`)
  const engine = new DataEngine({ folders: [folder], onFault: (error) => { throw error } })
  const columns = new Map(DESCRIPTION.columns.map(({ name, type }) => [name, type === 'integer' ? 'BIGINT' : 'VARCHAR']))
  const statement = selectOf(file, ASKED, columns, 20_000)
  if (statement === null) throw new Error('not a query of this file')
  const slice = (bench.seconds * 1000) / (2 * (ROUNDS + 1))
  const { processor: _, ...pairs } = await inTurns(ROUNDS, () => eachSecond(slice, async () => {
    const table = await engine.do<'query'>({ order: 'query', file, query: ASKED, rows: 20_000 })
    if ('refused' in table) throw new Error(table.refused)
  }), () => eachSecond(slice, async () => { (await alone.runAndReadAll(statement.text, [...statement.values])).getRows() }))
  await engine.close()
  yield { row: 'dataset-out', size: ROWS, unit: 'each/s', ...pairs, against: 'the same SQL in DuckDB alone', aim: { of: 'ratio', atLeast: 1 / 1.5 }, note: 'queries over so many rows' }
}

async function connection(): Promise<DuckDBConnection> {
  return (await DuckDBInstance.create(':memory:', ENGINE)).connect()
}

async function deskIn(bench: Bench): Promise<{ readonly desk: DatasetDesk; readonly close: () => Promise<void> }> {
  const home = bench.folder()
  const [blobs, folder] = [join(home, 'blobs'), join(home, 'loading')]
  await mkdir(folder, { recursive: true })
  const record = synthetic({ advances: 1, activities: 1 })
  const node = await nodeWith(HERE, record, record.founding, { home })
  const engine = new DataEngine({ folders: [blobs, folder], spill: join(home, 'spill'), onFault: (error) => { throw error } })
  const desk = new DatasetDesk({ node, engine, blobs: new FileBlobs(blobs), folder })
  return { desk, close: async () => { await engine.close(); await node.close() } }
}

async function perSecond(count: number, work: () => Promise<unknown>): Promise<number> {
  const begin = performance.now()
  await work()
  return (count / (performance.now() - begin)) * 1000
}

async function eachSecond(milliseconds: number, work: () => Promise<unknown>): Promise<number> {
  const begin = performance.now()
  let [count, now] = [0, begin]
  for (; now - begin < milliseconds; now = performance.now()) { await work(); count += 1 }
  return (count / (now - begin)) * 1000
}

const MEASURES = ['Bus Passengers', 'Buses', 'Pedestrians', 'Personal Vehicle Passengers', 'Personal Vehicles', 'Rail Containers Empty', 'Rail Containers Loaded', 'Train Passengers', 'Trains', 'Truck Containers Empty', 'Truck Containers Loaded', 'Trucks']
const PORTS = 30

/** Crossings of an invented border, in the form of the real file and as many times as long. */
async function writeRows(path: string): Promise<void> {
  const file = createWriteStream(path)
  file.write('month,port_code,port_name,state,measure,value\n')
  let part: string[] = []
  for (let row = 0; row < ROWS; row += 1) {
    const [measure, port, month] = [row % MEASURES.length, Math.floor(row / MEASURES.length) % PORTS, Math.floor(row / MEASURES.length / PORTS)]
    part.push(`${1000 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')},${2300 + port},Port ${port},TX,${MEASURES[measure] ?? ''},${(row * 7919) % 1_000_003}\n`)
    if (part.length < 20_000 && row < ROWS - 1) continue
    if (!file.write(part.join(''))) await once(file, 'drain')
    part = []
  }
  file.end()
  await once(file, 'close')
}

const text = (name: string) => ({ en: name, es: name })
const column = (name: string, type: Column['type'], role: Column['role'], codes: readonly string[] | null = null): Column => ({ name, type, role, title: text(name), definition: null, unit: null, codes: codes === null ? null : codes.map((code) => ({ code, title: text(code) })) })
const DESCRIPTION: DatasetDescription = {
  dataset: 'crossings', title: text('Crossings'), definition: text('One port, month and measure'), method: text('Counted'), vintage: '2026', caveats: [], key: ['month', 'port_code', 'measure'],
  columns: [column('month', 'month', 'time'), column('port_code', 'text', 'dimension'), column('port_name', 'text', 'attribute'), column('state', 'text', 'attribute'), column('measure', 'text', 'dimension', MEASURES), column('value', 'integer', 'measure')],
  licence: { name: text('Public domain'), url: null }, originator: { name: text('Nobody'), url: null }, obtained: { url: null, on: '2026-11-26', note: null },
}
