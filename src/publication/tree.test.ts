import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { sha256 } from '../record/index.ts'
import { checkpointName, findCheckpoint, newestCheckpoint } from './checkpoint.ts'
import { renderSitemapIndex } from './sitemap.ts'
import { Observer, Story } from './testing/story.ts'
import { differenceOf, fileOf, parseTree, renderChecksums, renderTree, treeOf, typeByName } from './tree.ts'
import type { TreeFile } from './tree.ts'

const OF = { dialogue: 'lake', party: 'MEX', origin: 'https://lake.example', checkpoint: 'MEX-1.0123456789ab', heads: {}, day: '2026-11-26', program: 'x' }
const file = (name: string, content: string): TreeFile => ({ file: name, hash: sha256(content), bytes: content.length, type: typeByName(name) })

describe('the list of a tree', () => {
  const trees = fc.dictionary(fc.stringMatching(/^[a-z]{1,2}(\/[a-z]{1,2}){0,2}\.html$/), fc.constantFrom('a', 'b', 'c'), { maxKeys: 12 }).map((all) => Object.entries(all).map(([name, content]) => file(name, content)))

  test('comes back as it was written, and names the tree by its files alone, in whatever order they were made', () => {
    fc.assert(fc.property(trees, fc.nat(), (files, seed) => {
      const tree = treeOf(OF, files)
      assert.deepEqual(parseTree(renderTree(tree)), tree)
      assert.equal(treeOf({ ...OF, day: '2027-01-01' }, files.toSorted((a, b) => sha256(a.file + seed).localeCompare(sha256(b.file + seed)))).tree, tree.tree)
      assert.equal(sha256(renderChecksums(tree.files)), tree.tree)
    }))
  })

  test('tells what to bring and what to take away: whoever does so has the new tree', () => {
    fc.assert(fc.property(trees, trees, (before, now) => {
      const { changed, removed } = differenceOf(before, now)
      const held = new Map(before.map((one) => [one.file, one]))
      for (const name of removed) assert.ok(held.delete(name))
      for (const one of changed) { assert.notEqual(held.get(one.file)?.hash, one.hash); held.set(one.file, one) }
      assert.equal(treeOf(OF, [...held.values()]).tree, treeOf(OF, now).tree)
    }))
  })

  test('that is damaged, leads out of the tree or names other files than it says is none', () => {
    const text = renderTree(treeOf(OF, [file('en/index.html', 'a'), file('data.json', 'b')]))
    assert.notEqual(parseTree(text), null)
    for (const wrong of [text.slice(0, -5), text.replace('en/index.html', '../index.html'), text.replace('en/index.html', '/etc/passwd'), text.replace('en/index.html', 'en/./index.html'), text.replace('en/index.html', 'en\\\\x'), text.replace(sha256('a'), sha256('c')), text.replace('alternat-tree-1', 'alternat-tree-2'), '{}', 'null', '', '[]']) assert.equal(parseTree(wrong), null, wrong)
  })

  test('gives every file the type that hosts know by its name', () => {
    for (const [name, type] of [['en/plan/I.1/index.html', 'text/html; charset=utf-8'], ['en/texts/v/x.akn.xml', 'application/akn+xml; charset=utf-8'], ['sitemap.xml', 'application/xml; charset=utf-8'], ['a.b/none', 'application/octet-stream'], ['record/lake/MEX.ndjson', 'application/x-ndjson'], ['assets/site.0123.css', 'text/css; charset=utf-8']] as const) assert.equal(typeByName(name), type, name)
    assert.deepEqual(['/en/plan/I.1', '/en/data/USA/x.parquet', '/en/', '/es/plan.json', '/record/lake/MEX/checkpoint'].map(fileOf), ['en/plan/I.1/index.html', 'en/data/USA/x.parquet', 'en/index.html', 'es/plan.json', 'record/lake/MEX/checkpoint'])
  })
})

describe('the name of a checkpoint', () => {
  test('means these acts: found again at any later time, and never for places that nobody held', () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.nat(30), fc.nat(1), fc.nat(60)), { minLength: 2, maxLength: 15 }), (choices) => {
      const story = new Story()
      const observer = new Observer()
      for (const act of story.acts) observer.take(act)
      const headsOf = () => Object.fromEntries(story.seats.map(({ party, speaker }) => [party, speaker.acts.length]))
      const first = newestCheckpoint(observer.rows, headsOf()) ?? assert.fail()
      for (const choice of choices) for (const act of story.do(choice)) observer.take(act)
      const found = findCheckpoint(observer.rows, first.name)
      assert.deepEqual([found?.heads, found?.day, found?.name], [first.heads, first.day, checkpointName(first.heads)])
      // Each party's last act alone: it had seen acts of the other.
      for (const { party, speaker } of story.seats) {
        const act = speaker.acts.at(-1) ?? assert.fail()
        const alone = checkpointName({ [party]: { sequence: act.header.sequence, hash: act.hash } })
        assert.equal(findCheckpoint(observer.rows, alone), null)
      }
    }), { numRuns: 40 })
  })

  test('is none where it is written otherwise', () => {
    for (const name of ['', 'MEX-1', 'MEX-0.0123456789ab', 'MEX-1.0123456789AB', '../x', 'MEX-1.USA-1', `${'A-1.'.repeat(80)}0123456789ab`]) assert.equal(findCheckpoint(new Observer().rows, name), null, name)
  })
})

test('a large site has an index of its maps', () => {
  assert.match(renderSitemapIndex(['/sitemap-1.xml', '/sitemap-2.xml'], 'https://lake.example/a'), /<sitemapindex [^>]+>\n<sitemap><loc>https:\/\/lake\.example\/a\/sitemap-1\.xml<\/loc><\/sitemap>\n/)
})
