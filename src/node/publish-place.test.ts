// What stays at the place of a tree besides the tree: what earlier pages name, and trees of earlier checkpoints.

import assert from 'node:assert/strict'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { parseOutlived } from '../publication/outlived.ts'
import { parseTree } from '../publication/tree.ts'
import { PlaceOccupied, TreePlace } from './publish-place.ts'
import { temporaryFolder } from './testing/nodes.ts'

const OF = { dialogue: 'lake', party: 'MEX', origin: 'https://lake.example', checkpoint: '', heads: {}, program: '' }
const [OLD, NEW] = ['assets/site.0000000001.css', 'assets/site.0000000002.css']

function published(out: string, style: string, { day = '2026-11-26', days = 30, since = null as string | null } = {}) {
  const place = new TreePlace(out, { since: since === null ? null : parseTree(readFileSync(join(since, 'tree.json'), 'utf8')), daysOutlived: days })
  place.put('en/index.html', `<link href="/${style}">`)
  place.put(style, `of ${style}`)
  return place.finish({ ...OF, day })
}
const outlived = (out: string) => (existsSync(join(out, 'outlived.json')) ? parseOutlived(readFileSync(join(out, 'outlived.json'), 'utf8')).map(({ file }) => file) : null)

test('a style sheet of the tree before stays for its term, and no list is left once nothing is in it', (t) => {
  const out = join(temporaryFolder(t), 'site')
  published(out, OLD)
  assert.equal(outlived(out), null)
  assert.equal(published(out, NEW).removed, 0)
  assert.deepEqual([outlived(out), readFileSync(join(out, OLD), 'utf8')], [[OLD], `of ${OLD}`])
  published(out, NEW, { day: '2026-12-25' })
  assert.deepEqual(outlived(out), [OLD])
  assert.equal(published(out, NEW, { day: '2026-12-26' }).removed, 1)
  assert.deepEqual([outlived(out), existsSync(join(out, OLD))], [null, false])
})

test('goes at once where nothing is to be kept', (t) => {
  const out = join(temporaryFolder(t), 'site')
  published(out, OLD)
  published(out, NEW, { days: 0 })
  assert.deepEqual([outlived(out), existsSync(join(out, OLD))], [null, false])
})

test('stays also where the publication before was cut off, and the whole is replaced', (t) => {
  const out = join(temporaryFolder(t), 'site')
  published(out, OLD)
  published(out, NEW)
  writeFileSync(join(out, '.alternat-placing'), '')
  published(out, 'assets/site.0000000003.css')
  assert.deepEqual([outlived(out), existsSync(join(out, OLD)), existsSync(join(out, NEW)), existsSync(join(out, '.alternat-placing'))], [[OLD, NEW], true, true, false])
})

test('is not kept if it is no longer what it was', (t) => {
  const out = join(temporaryFolder(t), 'site')
  published(out, OLD)
  writeFileSync(join(out, OLD), 'changed by hand')
  published(out, NEW)
  assert.deepEqual([outlived(out), existsSync(join(out, OLD))], [null, false])
})

test('trees of earlier checkpoints stand beside it, keep the styles that they name, and survive that the whole is replaced', (t) => {
  const out = join(temporaryFolder(t), 'site')
  published(out, OLD)
  mkdirSync(join(out, 'at/MEX-1.USA-1.000000000000/en'), { recursive: true })
  const page = join(out, 'at/MEX-1.USA-1.000000000000/en/index.html')
  writeFileSync(page, `<link href="/${OLD}">`)
  published(out, NEW)
  published(out, NEW, { day: '2036-11-26' })
  assert.deepEqual([outlived(out), existsSync(page)], [[OLD], true])
  writeFileSync(join(out, '.alternat-placing'), '')
  published(out, NEW, { day: '2036-11-26' })
  assert.deepEqual([outlived(out), existsSync(page), existsSync(join(out, OLD))], [[OLD], true, true])
})

test('a difference tells what goes at once from what goes later', (t) => {
  const [out, difference] = [join(temporaryFolder(t), 'site'), join(temporaryFolder(t), 'difference')]
  published(out, OLD)
  published(difference, NEW, { since: out })
  assert.deepEqual(['removed.txt', 'removed-later.txt'].map((name) => readFileSync(join(difference, name), 'utf8')), ['', `${OLD}\n`])
})

test('nothing else at the place is ever replaced', (t) => {
  const out = join(temporaryFolder(t), 'site')
  published(out, OLD)
  writeFileSync(join(out, 'letter.txt'), 'of somebody')
  assert.throws(() => published(out, NEW), PlaceOccupied)
})
