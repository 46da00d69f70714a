// The datasets of a demonstration between two nodes at work: some of the real ones, so that it stays small.

import assert from 'node:assert/strict'
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import type { TestContext } from 'node:test'
import { currentVintages } from '../instruments/datasets/vintages.ts'
import { temporaryFolder } from '../node/testing/nodes.ts'
import { ROOT } from '../web/place.ts'
import { servedNodes, until } from './testing/served.ts'
import type { Served } from './testing/served.ts'

const HLED = join(ROOT, 'dialogues/hled')
const FEW = ['ports-of-entry', 'cybersecurity-index', 'mx-states']

/** The folder of the dialogue with only these datasets. */
function dialoguesWith(t: TestContext, datasets: readonly string[]): string {
  const dialogues = temporaryFolder(t)
  mkdirSync(join(dialogues, 'hled'))
  for (const file of ['demonstration.json', 'founding.ts', 'plan.json', 'termbase.json']) symlinkSync(join(HLED, file), join(dialogues, 'hled', file))
  writeFileSync(join(dialogues, 'hled/datasets.ts'), `
    import { DATASETS as ALL } from ${JSON.stringify(join(HLED, 'datasets.ts'))}
    export const DATASETS = ALL.filter(({ description }) => ${JSON.stringify(datasets)}.includes(description.dataset)).map((one) => ({ ...one, file: ${JSON.stringify(`${HLED}/`)} + one.file }))
  `)
  return dialogues
}

const namesOf = ({ running }: Served) => currentVintages(running.node.rows).map(({ party, content }) => `${party}/${content.dataset}`)

test('both nodes come to hold what each side loaded, the files too, and every page of it answers', async (t) => {
  const served = await servedNodes(t, ['MEX', 'USA'], {
    dialogue: 'hled', demonstration: 'hled', dialogues: dialoguesWith(t, FEW), data: true, pace: { quiet: 100, shortestRetry: 50, longestRetry: 100, shortestPause: 10 },
  })
  for (const { running } of served) running.start()
  await until(() => served.every((one) => namesOf(one).length === FEW.length), () => JSON.stringify([served.map(namesOf), served.flatMap(({ faults }) => faults).map(String)]))
  for (const one of served) {
    assert.deepEqual(namesOf(one), ['MEX/mx-states', 'USA/cybersecurity-index', 'USA/ports-of-entry'])
    for (const { file } of currentVintages(one.running.node.rows)) await until(async () => (await one.running.blobs.sizeOf(file)) !== null)
    for (const path of ['/en/data', '/es/datos', '/en/data/MEX/mx-states', '/es/datos/USA/ports-of-entry']) assert.equal((await fetch(one.url + path)).status, 200, path)
    assert.deepEqual(one.faults, [])
  }
})
