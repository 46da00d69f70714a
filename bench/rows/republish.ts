// One act said in a large plan: what the public site must make anew, and how long that takes,
// against writing the files that changed.

import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Page } from '../../src/publication/pages.ts'
import { Site } from '../../src/publication/site.ts'
import { fileOf } from '../../src/publication/tree.ts'
import { loadRenderer } from '../../src/web/render.ts'
import { inTurns, milliseconds } from '../row.ts'
import type { Figure } from '../figure.ts'
import type { Bench, Plan, Row } from '../row.ts'
import { nodeWith } from '../world/nodes.ts'
import { DIALOGUE, HERE, advanceContent, synthetic } from '../world/synthetic.ts'

const NEIGHBOURS = 300

export const republish: Row = {
  name: 'republish',
  asks: 'say one act in a large plan and make the pages that changed',
  grows: true,
  async *measure(bench) {
    for (const plan of bench.plans) yield await figureOf(bench, plan)
  },
}

async function figureOf(bench: Bench, { activities, advances }: Plan): Promise<Figure> {
  const record = synthetic({ advances, activities, isSigned: false })
  const node = await nodeWith(HERE, record, [...record.founding, ...record.advances], { home: bench.folder() })
  const renderer = await loadRenderer()
  const rendered: string[] = []
  const renderPage = (page: Page) => { rendered.push(page.path); return renderer.renderPage(page) }
  const site = new Site({ rows: node.rows, dialogue: DIALOGUE, self: HERE, origin: 'http://localhost', today: () => '2024-01-31', renderPage })
  node.onChange((keys) => site.changed(keys))
  const paths = pathsOf(site, NEIGHBOURS)
  let before = new Map(paths.map((path) => [path, site.find(path)?.text ?? '']))
  let number = advances
  const counts: { made: number; changed: number }[] = []
  let changed: readonly (readonly [string, string])[] = []
  const ours = async () => {
    rendered.length = 0
    const time = await milliseconds(async () => {
      const said = await node.say({ name: 'state', about: record.activities[0] ?? '', type: 'advance', content: advanceContent(number++), replaces: null, audience: 'public' })
      if (!('acts' in said)) throw new Error(`not said: ${JSON.stringify(said)}`)
      for (const path of paths) site.find(path)
    })
    const after = new Map(paths.map((path) => [path, site.find(path)?.text ?? '']))
    changed = [...after].filter(([path, text]) => before.get(path) !== text)
    counts.push({ made: rendered.length, changed: changed.length })
    before = after
    return time
  }
  const out = bench.folder()
  const limit = () => milliseconds(() => {
    for (const [path, text] of changed) {
      const file = join(out, fileOf(path))
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, text)
    }
  })
  const { processor: _, ...pairs } = await inTurns(bench.rounds, ours, limit)
  await node.close()
  const last = counts.at(-1)
  const kilobytes = changed.reduce((sum, [, text]) => sum + Buffer.byteLength(text), 0) / 1000
  return {
    row: 'republish', size: activities, unit: 'ms', ...pairs, against: 'writing the changed files alone', aim: { of: 'ours', atMost: 100 },
    note: `activities, with ${advances} advances; of ${paths.length} pages kept, ${last?.made} were rendered and ${last?.changed} differ (${Math.round(kilobytes)} kB): ${changed.map(([path]) => path).filter((path) => path.startsWith('/en')).join(' ')}`,
  }
}

/** Every section, the element that changes with those above it, and some that do not, in both languages. */
function pathsOf(site: Site, neighbours: number): readonly string[] {
  const addresses = site.addresses()
  const elements = addresses.filter(({ kind }) => kind === 'element')
  const step = Math.max(1, Math.floor(elements.length / neighbours))
  const above = ['1', '1.1', '1.1.1'].map((number) => `/en/plan/${number}`)
  const kept = elements.filter(({ paths }, index) => index % step === 0 || above.includes(paths.en))
  return [...addresses.filter(({ kind }) => kind !== 'element' && kind !== 'version'), ...kept].flatMap(({ paths }) => [paths.en, paths.es])
}
