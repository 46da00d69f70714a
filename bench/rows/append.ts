// One act decided, signed, stored durably and folded, against one durable row of the same bytes.

import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import pg from 'pg'
import type { DialogueNode } from '../../src/node/dialogue-node.ts'
import { startPostgres } from '../../src/store/testing/postgres.ts'
import type { Figure } from '../figure.ts'
import { inTurns } from '../row.ts'
import type { Bench, Row } from '../row.ts'
import { nodeWith } from '../world/nodes.ts'
import { HERE, advanceContent, synthetic } from '../world/synthetic.ts'

export const append: Row = {
  name: 'append',
  asks: 'sign and store one act durably, the answer awaited',
  grows: true,
  async *measure(bench) {
    yield* onSqlite(bench)
    yield* onPostgres(bench)
  },
}

const AIM = { of: 'ratio', atLeast: 0.5 } as const

async function* onSqlite(bench: Bench): AsyncGenerator<Figure> {
  for (const size of bench.sizes) {
    const record = synthetic({ advances: size, activities: Math.ceil(size / 10) })
    const home = bench.folder()
    const node = await nodeWith(HERE, record, [...record.founding, ...record.advances], { home })
    const insert = sqliteInsert(join(home, 'alone.sqlite'), record.advances[0]?.line ?? '')
    const { processor: _, ...pairs } = await inTurns(bench.rounds, () => sayFor(node, record.activities, sliceOf(bench)), () => insertFor(async () => insert(), sliceOf(bench)))
    await node.close()
    yield { row: 'append', size, unit: 'each/s', ...pairs, against: 'one durable INSERT into SQLite', aim: AIM, note: 'SQLite; size: acts held already' }
  }
}

async function* onPostgres(bench: Bench): AsyncGenerator<Figure> {
  const server = await startPostgres()
  const size = bench.sizes[0] ?? 0
  const figure = { row: 'append-postgres', size, unit: 'each/s', against: 'one durable INSERT into PostgreSQL', aim: AIM }
  if ('reason' in server) { yield { ...figure, ours: [], limit: [], note: server.reason }; return }
  bench.atEnd(() => server.stop())
  const record = synthetic({ advances: size, activities: Math.ceil(size / 10) })
  const node = await nodeWith(HERE, record, [...record.founding, ...record.advances], { home: bench.folder(), databaseUrl: server.url, schema: 'bench_ours' })
  const client = new pg.Client(server.url)
  await client.connect()
  const insert = await postgresInsert(client, record.advances[0]?.line ?? '')
  const { processor: _, ...pairs } = await inTurns(bench.rounds, () => sayFor(node, record.activities, sliceOf(bench)), () => insertFor(insert, sliceOf(bench)))
  await client.end()
  await node.close()
  yield { ...figure, ...pairs, note: 'PostgreSQL; size: acts held already' }
}

/** Milliseconds of one turn of one side. */
function sliceOf({ seconds, rounds }: Bench): number {
  return (seconds * 1000) / (2 * (rounds + 1))
}

let said = 1_000_000

async function sayFor(node: DialogueNode, activities: readonly string[], milliseconds: number): Promise<number> {
  return insertFor(async () => {
    const about = activities[said % activities.length] ?? ''
    const answer = await node.say({ name: 'state', about, type: 'advance', content: advanceContent(said++), replaces: null, audience: 'public' })
    if (!('acts' in answer)) throw new Error(`not said: ${JSON.stringify(answer)}`)
  }, milliseconds)
}

/** How many times a second `work` can be done, one after the other. */
async function insertFor(work: () => Promise<unknown>, milliseconds: number): Promise<number> {
  const begin = performance.now()
  let [count, now] = [0, begin]
  for (; now - begin < milliseconds; now = performance.now()) { await work(); count += 1 }
  return (count / (now - begin)) * 1000
}

function sqliteInsert(file: string, line: string): () => void {
  const database = new DatabaseSync(file)
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE act (party TEXT, sequence INTEGER, line TEXT, PRIMARY KEY (party, sequence)) WITHOUT ROWID')
  const statement = database.prepare('INSERT INTO act VALUES (?, ?, ?)')
  let sequence = 0
  return () => { statement.run(HERE, ++sequence, line) }
}

async function postgresInsert(client: pg.Client, line: string): Promise<() => Promise<unknown>> {
  await client.query('CREATE SCHEMA bench_alone')
  await client.query('CREATE TABLE bench_alone.act (party text, sequence bigint, line text, PRIMARY KEY (party, sequence))')
  let sequence = 0
  return () => client.query({ name: 'alone', text: 'INSERT INTO bench_alone.act VALUES ($1, $2, $3)', values: [HERE, ++sequence, line] })
}
