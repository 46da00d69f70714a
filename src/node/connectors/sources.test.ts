// Sources at work: a node with a store, a dataset that was stated once, and an originator on this machine.

import assert from 'node:assert/strict'
import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import type { TestContext } from 'node:test'
import type { Column } from '../../dialogue/data/columns.ts'
import type { DatasetDescription } from '../../dialogue/statements/index.ts'
import { say } from '../../dialogue/testing/contents.ts'
import { findVintage } from '../../instruments/datasets/vintages.ts'
import { FileBlobs } from '../../store/blobs.ts'
import { DataEngine, DatasetDesk } from '../datasets/index.ts'
import { found, openNode, temporaryFolder, TestClock } from '../testing/nodes.ts'
import { sourceSettings } from './source-settings.ts'
import type { SourceSettings } from './source-settings.ts'
import { Sources } from './sources.ts'
import { answering, CROSSINGS, originator, SIE, socrata } from './testing/originator.ts'
import type { Behaviour } from './testing/originator.ts'

const column = (name: string, type: Column['type'], role: Column['role']): Column => ({ name, type, role, title: say(name), definition: null, unit: null, codes: null })
const DESCRIPTION: DatasetDescription = {
  dataset: 'crossings', title: say('Crossings'), definition: say('One row a port and month'), method: say('Counted'),
  columns: [column('month', 'month', 'time'), column('port_code', 'text', 'dimension'), column('port_name', 'text', 'attribute'), column('state', 'text', 'attribute'), column('measure', 'text', 'dimension'), column('value', 'integer', 'measure')],
  key: ['month', 'port_code', 'measure'], licence: { name: say('Public domain'), url: null }, originator: { name: say('Bureau'), url: null }, obtained: { url: null, on: '2026-11-01', note: null }, vintage: '2023-12', caveats: [],
}

interface Bench {
  readonly clock: TestClock
  readonly home: string
  readonly sources: (more?: Partial<SourceSettings>) => Promise<Sources>
  readonly inForce: () => string | null
}

async function bench(t: TestContext, origin: string, hasDataset = true): Promise<Bench> {
  const [home, clock] = [temporaryFolder(t), new TestClock()]
  const node = await openNode(t, 'USA', { home, clock })
  await found([node, await openNode(t, 'MEX', { clock })])
  const folder = join(home, 'loading')
  mkdirSync(join(home, 'blobs'))
  const blobs = new FileBlobs(join(home, 'blobs'))
  const engine = new DataEngine({ folders: [join(home, 'blobs'), folder], onFault: (error) => { throw error } })
  t.after(() => engine.close())
  const desk = new DatasetDesk({ node, engine, blobs, folder })
  if (hasDataset) {
    const loaded = await desk.load({ bytes: new TextEncoder().encode('month,port_code,port_name,state,measure,value\n2023-12,2304,Laredo,TX,Trucks,1\n') }, DESCRIPTION)
    assert.ok('content' in loaded, JSON.stringify(loaded))
    assert.ok('acts' in await desk.state(loaded))
  }
  const settings = (more: Partial<SourceSettings>) => sourceSettings.parse({ source: 'crossings', connector: 'bts-crossings', dataset: 'crossings', everyHours: 24, origin, allowPrivateNetworks: true, ...more })
  return {
    clock, home, inForce: () => findVintage(node.rows, { party: 'USA', dataset: 'crossings' })?.content.vintage ?? null,
    sources: async (more = {}) => { const made = new Sources({ node, desk, sources: [settings(more)], home, onFault: (error) => { throw error } }); await made.prepare(); return made },
  }
}

test('a new vintage lies prepared, also after a restart, until somebody states it; then it replaces the one before', async (t) => {
  const { origin } = await originator(t, socrata(CROSSINGS))
  const made = await bench(t, origin)
  const state = await (await made.sources()).run('crossings')
  assert.deepEqual([state?.last?.outcome, state?.prepared?.vintage, state?.prepared?.rows, state?.nextAt], ['prepared', '2024-01', 3, '2026-11-24T12:00:00Z'])
  assert.equal(made.inForce(), '2023-12', 'nothing is said')
  const again = await made.sources()
  const said = await again.state('crossings')
  assert.ok(said !== null && 'acts' in said, JSON.stringify(said))
  assert.equal(made.inForce(), '2024-01')
  assert.deepEqual([again.list()[0]?.state.prepared, existsSync(join(made.home, 'sources/crossings.prepared'))], [null, false])
  assert.equal(await again.state('crossings'), null, 'once')
})

test('a source of which the settings say so states by itself, and the same answer is nothing new', async (t) => {
  const { origin } = await originator(t, socrata(CROSSINGS))
  const made = await bench(t, origin)
  const sources = await made.sources({ statesByItself: true })
  assert.equal((await sources.run('crossings'))?.last?.outcome, 'stated')
  assert.equal(made.inForce(), '2024-01')
  assert.equal((await sources.run('crossings'))?.last?.outcome, 'nothing-new')
})

test('what is due is asked and what is not is left alone; a failure makes the next question later each time', async (t) => {
  const { origin, asked } = await originator(t, (_request, response) => response.writeHead(500).end())
  const made = await bench(t, origin)
  const sources = await made.sources()
  const states: (string | undefined)[] = []
  for (const at of ['2026-11-23T12:00:00Z', '2026-11-23T12:14:00Z', '2026-11-23T12:15:00Z', '2026-11-23T12:44:00Z', '2026-11-23T12:45:00Z']) {
    made.clock.at = at
    await sources.look()
    states.push(sources.list()[0]?.state.nextAt)
  }
  assert.deepEqual(states, ['2026-11-23T12:15:00Z', '2026-11-23T12:15:00Z', '2026-11-23T12:45:00Z', '2026-11-23T12:45:00Z', '2026-11-23T13:45:00Z'])
  assert.equal(asked.length, 3)
  assert.deepEqual([sources.list()[0]?.state.failures, sources.list()[0]?.state.last?.outcome], [3, 'address-status'])
})

test('an originator that asks to be left alone is', async (t) => {
  const { origin } = await originator(t, (_request, response) => response.writeHead(429, { 'retry-after': '7200' }).end())
  assert.equal((await (await (await bench(t, origin)).sources()).run('crossings'))?.nextAt, '2026-11-23T14:00:00Z')
})

test('rows that do not pass are told by how many and where, and nothing of the answer is taken', async (t) => {
  const { origin } = await originator(t, socrata([...CROSSINGS, CROSSINGS[0]]))
  const made = await bench(t, origin)
  const state = await (await made.sources({ statesByItself: true })).run('crossings')
  assert.equal(state?.last?.outcome, 'bad-rows')
  assert.match(state?.last?.detail ?? '', /key-repeated.*: 1/)
  assert.deepEqual([made.inForce(), state?.prepared], ['2023-12', null])
})

const wrong: readonly (readonly [string, Partial<SourceSettings>, boolean, string])[] = [
  ['a dataset that nobody has stated', {}, false, 'dataset-unstated'],
  ['a connector that is not there', { connector: 'weather' }, true, 'connector-unknown'],
  ['settings that the connector does not know', { settings: { borders: 'all' } }, true, 'settings-invalid'],
  ['a token whose file is not there', { tokenFile: 'none.token' }, true, 'token-missing'],
]
for (const [what, more, hasDataset, outcome] of wrong) {
  test(`${what} asks nothing and says so`, async (t) => {
    const { origin, asked } = await originator(t, socrata(CROSSINGS))
    const state = await (await (await bench(t, origin, hasDataset)).sources(more)).run('crossings')
    assert.deepEqual([state?.last?.outcome, asked.length], [outcome, 0])
  })
}

test('a token that others on this machine may read is not used; one of its own goes out, and stands in nothing that is kept', async (t) => {
  const { origin, asked } = await originator(t, answering(SIE))
  const made = await bench(t, origin)
  const file = join(made.home, 'banxico.token')
  writeFileSync(file, 'very-secret\n')
  chmodSync(file, 0o644)
  const sources = await made.sources({ connector: 'banxico', settings: { series: [{ id: 'SF1', column: 'fix' }], period: 'month' }, tokenFile: 'banxico.token' })
  assert.equal((await sources.run('crossings'))?.last?.outcome, 'token-file-open')
  assert.equal(asked.length, 0)
  chmodSync(file, 0o600)
  assert.equal((await sources.run('crossings'))?.last?.outcome, 'answer-incomplete')
  assert.equal(asked[0]?.headers['bmx-token'], 'very-secret')
  assert.ok(!JSON.stringify(sources.list()).includes('very-secret'))
})

test('a prepared file that was altered on disk is not stated', async (t) => {
  const { origin } = await originator(t, socrata(CROSSINGS) satisfies Behaviour)
  const made = await bench(t, origin)
  const sources = await made.sources()
  await sources.run('crossings')
  writeFileSync(join(made.home, 'sources/crossings.prepared'), 'month\n')
  assert.equal(await sources.state('crossings'), null)
  assert.equal(made.inForce(), '2023-12')
})
