import { Site } from '../src/publication/site.ts'
import { loadRenderer } from '../src/web/render.ts'
import { nodeWith } from './world/nodes.ts'
import { DIALOGUE, HERE, advanceContent, synthetic } from './world/synthetic.ts'
import { mkdtempSync } from 'node:fs'
const [activities, advances] = process.argv.slice(2).map(Number) as [number, number]
const record = synthetic({ advances, activities, isSigned: false })
const node = await nodeWith(HERE, record, [...record.founding, ...record.advances], { home: mkdtempSync('/tmp/own/site/bench-') })
const renderer = await loadRenderer()
let renderTime = 0
const site = new Site({ rows: node.rows, dialogue: DIALOGUE, self: HERE, origin: 'http://localhost', today: () => '2024-01-31', renderPage: (page) => { const b = performance.now(); try { return renderer.renderPage(page) } finally { renderTime += performance.now() - b } } })
node.onChange((keys) => site.changed(keys))
const addresses = site.addresses()
const elements = addresses.filter(({ kind }) => kind === 'element')
const above = ['1', '1.1', '1.1.1'].map((n) => `/en/plan/${n}`)
const kept = elements.filter(({ paths }, index) => index % Math.max(1, Math.floor(elements.length / 300)) === 0 || above.includes(paths.en))
const paths = [...addresses.filter(({ kind }) => kind !== 'element' && kind !== 'version'), ...kept].flatMap(({ paths }) => [paths.en, paths.es])
paths.push('/sitemap.xml', '/sitemap-1.xml')
for (const path of paths) site.find(path)
console.log(addresses.length, paths.length)
for (let round = 0; round < 3; round++) {
  const b0 = performance.now()
  await node.say({ name: 'state', about: record.activities[0] ?? '', type: 'advance', content: advanceContent(advances + round), replaces: null, audience: 'public' })
  const said = performance.now() - b0
  const times: [string, number, number, number][] = []
  let total = 0
  for (const path of paths) { renderTime = 0; const b = performance.now(); const file = site.find(path); const t = performance.now() - b; total += t; if (t > 0.5) times.push([path, t, renderTime, file?.text.length ?? 0]) }
  console.log('said', said.toFixed(1), 'total', total.toFixed(1))
  for (const [path, t, r, l] of times) console.log('  ', path, t.toFixed(1), 'render', r.toFixed(1), l)
}
await node.close()
