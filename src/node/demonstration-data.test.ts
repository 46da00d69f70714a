import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import type { TestContext } from 'node:test'
import type { DatasetDescription } from '../dialogue/statements/index.ts'
import type { PartyId } from '../record/index.ts'
import { FileBlobs } from '../store/blobs.ts'
import { DataEngine, DatasetDesk } from './datasets/index.ts'
import { DemonstrationData } from './demonstration-data.ts'
import type { DemonstrationDataset } from './demonstration-data.ts'
import type { DialogueNode } from './dialogue-node.ts'
import { foundedNodes, saySoon, temporaryFolder } from './testing/nodes.ts'

const both = (en: string, es: string) => ({ en, es })
const GAUGES = 'gauge,level\nnorth,3.5\nsouth,2.25\n'

function described(dataset: string): DatasetDescription {
  const party = { name: both('A lake', 'Un lago'), url: null }
  return {
    dataset, title: both('Levels', 'Niveles'), definition: both('One gauge.', 'Una estación.'), method: both('Read.', 'Leído.'),
    columns: [
      { name: 'gauge', type: 'text', role: 'dimension', title: both('Gauge', 'Estación'), definition: null, unit: null, codes: null },
      { name: 'level', type: 'decimal', role: 'measure', title: both('Level', 'Nivel'), definition: null, unit: both('m', 'm'), codes: null },
    ],
    key: ['gauge'], licence: party, originator: party, obtained: { url: null, on: '2026-11-01', note: null }, vintage: '2026', caveats: [],
  }
}

interface Given {
  readonly party: PartyId
  readonly dataset: string
  readonly text?: string
  readonly sha256?: string
}

/** A folder of a dialogue whose `datasets.ts` brings these. */
function folderWith(t: TestContext, given: readonly Given[]): string {
  const folder = temporaryFolder(t)
  const datasets = given.map(({ party, dataset, text = GAUGES, sha256 = createHash('sha256').update(text).digest('hex') }): DemonstrationDataset => {
    const file = join(folder, `${dataset}.csv`)
    writeFileSync(file, text)
    return { party, file, sha256, description: described(dataset) }
  })
  writeFileSync(join(folder, 'datasets.ts'), `export const DATASETS = ${JSON.stringify(datasets)}\n`)
  return folder
}

interface Loading {
  readonly data: DemonstrationData
  readonly faults: unknown[]
  readonly stated: () => readonly unknown[]
}

function loadingOf(t: TestContext, node: DialogueNode, folder: string, { home = temporaryFolder(t), speaker = node }: { home?: string; speaker?: Pick<DialogueNode, 'party' | 'rows' | 'say' | 'silence'> } = {}): Loading {
  const faults: unknown[] = []
  const onFault = (fault: unknown) => faults.push(fault)
  const engine = new DataEngine({ folders: [home], onFault })
  const desk = new DatasetDesk({ node: speaker as DialogueNode, engine, blobs: new FileBlobs(join(home, 'blobs')), folder: join(home, 'loading') })
  const data = new DemonstrationData({ node: speaker, desk, folder, onFault, quietInMilliseconds: 0 })
  t.after(async () => { await Promise.all([data.close(), engine.close()]) })
  return { data, faults, stated: () => statedBy(node) }
}

function statedBy(node: DialogueNode): readonly unknown[] {
  return (node.rows.find('datasets', 'all') ?? []).flatMap((id) => node.rows.find('statement', id) ?? [])
    .filter((row) => row.made.party === node.party).sort((a, b) => a.made.sequence - b.made.sequence).map((row) => row.content?.dataset ?? null)
}

async function until(isTrue: () => boolean): Promise<void> {
  const end = performance.now() + 30_000
  while (!isTrue()) {
    assert.ok(performance.now() < end, 'not within 30 s')
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}

const THREE: readonly Given[] = [{ party: 'MEX', dataset: 'one' }, { party: 'USA', dataset: 'theirs' }, { party: 'MEX', dataset: 'two' }, { party: 'MEX', dataset: 'three' }]

test('a side states its own datasets in their order, and however often it is woken, each once', async (t) => {
  const [mex] = await foundedNodes(t, ['MEX', 'USA'])
  if (mex === undefined) return assert.fail()
  const folder = folderWith(t, THREE)
  const { data, faults, stated } = loadingOf(t, mex, folder)
  for (let times = 0; times < 5; times++) data.wake()
  await until(() => { data.wake(); return stated().length >= 3 })
  await data.close()
  assert.deepEqual(stated(), ['one', 'two', 'three'])
  const again = loadingOf(t, mex, folder)
  again.data.wake()
  await again.data.close()
  assert.deepEqual([stated(), faults, again.faults], [['one', 'two', 'three'], [], []])
})

test('stopped anywhere, it goes on with what is not stated yet', async (t) => {
  const [mex] = await foundedNodes(t, ['MEX', 'USA'])
  if (mex === undefined) return assert.fail()
  const [folder, home] = [folderWith(t, THREE), temporaryFolder(t)]
  for (const wanted of [0, 1, 2]) {
    const { data, faults, stated } = loadingOf(t, mex, folder, { home })
    data.wake()
    await until(() => stated().length >= wanted)
    await data.close()
    assert.deepEqual(faults, [])
  }
  const { data, stated } = loadingOf(t, mex, folder, { home })
  data.wake()
  await until(() => stated().length >= 3)
  assert.deepEqual(stated(), ['one', 'two', 'three'])
})

test('what its side took back is not stated again', async (t) => {
  const [mex] = await foundedNodes(t, ['MEX', 'USA'])
  if (mex === undefined) return assert.fail()
  const folder = folderWith(t, [{ party: 'MEX', dataset: 'one' }])
  const first = loadingOf(t, mex, folder)
  first.data.wake()
  await until(() => first.stated().length === 1)
  await first.data.close()
  await saySoon(mex, { name: 'state', about: null, type: 'dataset', content: null, replaces: mex.rows.find('datasets', 'all')?.[0] ?? assert.fail(), audience: 'public' })
  const { data, faults } = loadingOf(t, mex, folder)
  data.wake()
  await data.close()
  const statements = (mex.rows.find('datasets', 'all') ?? []).flatMap((id) => mex.rows.find('statement', id) ?? [])
  assert.deepEqual([statements.filter(({ content }) => content !== null).length, faults], [1, []])
})

test('a file of other bytes, and one with a wrong row, are told and left out; the others are stated', async (t) => {
  const [mex] = await foundedNodes(t, ['MEX', 'USA'])
  if (mex === undefined) return assert.fail()
  const folder = folderWith(t, [
    { party: 'MEX', dataset: 'altered', sha256: 'a'.repeat(64) }, { party: 'MEX', dataset: 'wrong', text: `${GAUGES}east,deep\n` }, { party: 'MEX', dataset: 'sound' },
  ])
  const { data, faults, stated } = loadingOf(t, mex, folder)
  data.wake()
  await until(() => stated().length === 1)
  for (let times = 0; times < 3; times++) data.wake()
  await data.close()
  assert.deepEqual(stated(), ['sound'])
  assert.deepEqual(faults.map((fault) => /(\w+)\.csv was not loaded: (its bytes are not those of the manifest|.*"line":4)/.exec(String(fault))?.slice(1, 2)), [['altered'], ['wrong']])
})

test('who may not speak says nothing, and goes on when it is woken again', async (t) => {
  const [mex] = await foundedNodes(t, ['MEX', 'USA'])
  if (mex === undefined) return assert.fail()
  let silence: DialogueNode['silence'] = 'behind-own-record'
  const speaker = { party: mex.party, rows: mex.rows, say: mex.say.bind(mex), get silence() { return silence } }
  const { data, faults, stated } = loadingOf(t, mex, folderWith(t, [{ party: 'MEX', dataset: 'one' }]), { speaker })
  data.wake()
  await new Promise((resolve) => setTimeout(resolve, 300))
  assert.deepEqual(stated(), [])
  silence = null
  await until(() => { data.wake(); return stated().length === 1 })
  assert.deepEqual(faults, [])
})

test('a dialogue that brings no datasets has none', async (t) => {
  const [mex] = await foundedNodes(t, ['MEX', 'USA'])
  if (mex === undefined) return assert.fail()
  const { data, faults, stated } = loadingOf(t, mex, temporaryFolder(t))
  data.wake()
  await data.close()
  assert.deepEqual([stated(), faults], [[], []])
})
