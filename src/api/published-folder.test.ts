import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { after, describe, test } from 'node:test'
import type { TestContext } from 'node:test'
import { advance, say } from '../dialogue/testing/contents.ts'
import { PLAIN_RENDERER, servedNodes, until } from './testing/served.ts'
import type { Served } from './testing/served.ts'
import { operatorOf } from '../node/settings.ts'
import { readTree } from '../node/publish-place.ts'
import { publishTree } from '../node/publish.ts'
import { found, saySoon } from '../node/testing/nodes.ts'
import { Site } from '../publication/site.ts'
import { OUTLIVED_FILE, parseOutlived } from '../publication/outlived.ts'
import { CHECKSUMS_FILE, renderChecksums } from '../publication/tree.ts'

const scratch = mkdtempSync(join(tmpdir(), 'alternat-folder-'))
after(() => rmSync(scratch, { recursive: true, force: true }))
const ORIGIN = 'https://lake.example/hled'
let number = 0

/** A node that keeps a folder published, a peer, and the folder. */
async function kept(t: TestContext, prepare: (folder: string) => void = () => undefined): Promise<{ readonly mex: Served; readonly usa: Served; readonly folder: string }> {
  const folder = join(scratch, `site-${number += 1}`)
  prepare(folder)
  const [mex, usa] = await servedNodes(t, ['MEX', 'USA'], { settings: { publishedFolder: { folder, origin: ORIGIN, settleSeconds: 0.05 } }, pace: { quiet: 100, shortestRetry: 50, longestRetry: 100, shortestPause: 10 }, transparencyPace: { settle: 20 }, folderPages: () => Promise.resolve({ renderPage: PLAIN_RENDERER.renderPage, assets: new Map(), program: 'p' }) })
  assert.ok(mex !== undefined && usa !== undefined)
  // Two sides in one place would be two publishers of one folder.
  await usa.running.folder?.close()
  await found([mex.running.node, usa.running.node])
  for (const { running } of [mex, usa]) running.start()
  return { mex, usa, folder }
}

const filesIn = (folder: string) => new Map(readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => { const path = join(entry.parentPath, entry.name); return [relative(folder, path), readFileSync(path, 'latin1')] as const }))

/** What a publication from nothing makes of the same moment. */
async function fromNothing({ running }: Served, out: string): Promise<ReadonlyMap<string, string>> {
  const { node, settings } = running
  const site = new Site({ rows: { find: (prefix, rest) => node.rows.find(prefix, rest) }, dialogue: settings.dialogue, self: settings.party, origin: ORIGIN, base: '/hled', today: () => node.now().slice(0, 10), renderPage: PLAIN_RENDERER.renderPage, figures: running.data.figures, presses: running.presses, openData: settings.openData, operator: operatorOf(settings) })
  const { blobs, data, presses } = running
  const desk = { blobs, csv: data.csv, onMade: () => undefined, rowsOf: data.rowsOf.bind(data), settled: async (keys: ReadonlySet<string>) => { await Promise.all([data.figures.settled(keys), presses.settled(keys)]) } }
  await publishTree(node, site, blobs, new Map(), out, () => undefined, { desk, origin: ORIGIN }, { day: node.now().slice(0, 10), program: 'p' })
  return filesIn(out)
}

/** Until the folder shows everything that the node holds, its checkpoints of the log too. */
async function whole(mex: Served, folder: string): Promise<ReadonlyMap<string, string>> {
  await until(async () => {
    await mex.running.folder?.settled()
    const tree = readTree(folder)
    return tree !== null && Object.entries(mex.running.node.ledger.heads()).every(([party, sequence]) => tree.heads[party]?.sequence === sequence)
  }, () => `${JSON.stringify(mex.running.folder?.standing)} ${JSON.stringify(readTree(folder)?.heads)} ${JSON.stringify(mex.running.node.ledger.heads())}`)
  await until(async () => { await mex.running.folder?.settled(); return true })
  return filesIn(folder)
}

function assertSound(folder: string): void {
  const tree = readTree(folder)
  assert.ok(tree !== null)
  assert.equal(readFileSync(join(folder, CHECKSUMS_FILE), 'utf8'), renderChecksums(tree.files))
  assert.deepEqual(tree.files.filter(({ file, bytes }) => statSync(join(folder, file)).size !== bytes).map(({ file }) => file), [])
}

describe('a folder that is kept published', () => {
  test('follows each act, in what changed and nothing else, also from where it was killed, and is what a publication from nothing makes', { timeout: 240_000 }, async (t) => {
    const { mex, usa, folder } = await kept(t, (place) => {
      // As kill -9 leaves it between two renames: the mark, files of two trees, and what was not placed yet.
      mkdirSync(join(place, 'en/plan'), { recursive: true })
      mkdirSync(join(place, 'record'), { recursive: true })
      for (const file of ['.alternat-placing', 'record/index.json', 'en/plan/index.html', 'en/stray.json', 'tree.json']) writeFileSync(join(place, file), '{}')
      mkdirSync(`${place}.0123abcd.new/en`, { recursive: true })
    })
    const first = await whole(mex, folder)
    assertSound(folder)
    assert.deepEqual([first.has('en/stray.json'), first.has('.alternat-placing'), first.get('en/plan/index.html') === '{}', first.has('en/plan/1.1.a.json')], [false, false, false, true])

    const standing = ['en/record/plan/p/v1/index.html', 'en/record/plan/p/v1.json', 'record/lake/USA.ndjson'].map((file) => [file, statSync(join(folder, file)).ino] as const)
    await saySoon(mex.running.node, { name: 'state', about: 'element/1.1', type: 'advance', content: advance({ text: say('A second weir.') }) as never, replaces: null, audience: 'public' })
    const second = await whole(mex, folder)
    assert.ok(second.get('en/plan/1.1.json')?.includes('A second weir.') === true && second.get('record/lake/MEX.ndjson')?.includes('A second weir.') === true)
    for (const [file, inode] of standing) assert.equal(statSync(join(folder, file)).ino, inode, file)

    await saySoon(usa.running.node, { name: 'state', about: 'element/1.1', type: 'advance', content: advance({ text: say('Said by the other side.') }) as never, replaces: null, audience: 'public' })
    await until(async () => (await whole(mex, folder)).get('es/plan/1.1.json')?.includes('Said by the other side.') === true)

    await saySoon(mex.running.node, { name: 'propose', changes: [{ item: 'element/1.1.a', base: mex.running.node.rows.find('item', 'element/1.1.a')?.versions.at(-1)?.version ?? null, content: null }], cover: null, audience: 'public' })
    await until(() => (usa.running.node.rows.find('open', 'element/1.1.a') ?? []).length > 0)
    await saySoon(usa.running.node, { name: 'sign', proposal: usa.running.node.rows.find('open', 'element/1.1.a')?.[0] ?? '' })
    await until(async () => !(await whole(mex, folder)).has('en/plan/1.1.a.json'))

    const differing: string[] = []
    await until(async () => {
      const [here, made] = [new Map(await whole(mex, folder)), await fromNothing(mex, join(scratch, `check-${number += 1}`))]
      // What pages of earlier trees name stays beside the tree for a term.
      for (const { file } of parseOutlived(here.get(OUTLIVED_FILE) ?? '')) here.delete(file)
      here.delete(OUTLIVED_FILE)
      differing.splice(0, differing.length, ...[...new Set([...here.keys(), ...made.keys()])].filter((file) => here.get(file) !== made.get(file)))
      return differing.length === 0
    }, () => `differs from a publication from nothing: ${differing.join(' ')}`, 60_000)
    assertSound(folder)
    assert.deepEqual([readdirSync(scratch).filter((name) => /\.(new|old)$/.test(name)), mex.faults], [[], []])
  })

  test('touches nothing where something else stands, and says so', async (t) => {
    const { mex, folder } = await kept(t, (place) => { mkdirSync(place); writeFileSync(join(place, 'letters.txt'), 'mine') })
    await until(() => mex.running.folder?.standing.problem === 'out-occupied')
    assert.deepEqual([...filesIn(folder)], [['letters.txt', 'mine']])
  })
})
