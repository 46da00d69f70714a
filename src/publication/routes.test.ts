import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { foundingOf } from '../../dialogues/hled/founding.ts'
import { agree, meet, Seat } from '../dialogue/testing/table.ts'
import { PublicReader } from './disclose.ts'
import { findPage, pageAddresses } from './pages.ts'
import { itemPath, placeOf, sectionPath, SECTIONS, twinPath, versionPath } from './routes.ts'
import type { Section } from './routes.ts'
import { renderSitemap } from './sitemap.ts'
import { fileOf, renderRoot } from './tree.ts'

const PLAN: unknown = JSON.parse(readFileSync(new URL('../../dialogues/hled/plan.json', import.meta.url), 'utf8'))

/** The addresses of the HLED as its parties would found it. */
function hledAddresses() {
  const seats = [new Seat('hled', 'MEX'), new Seat('hled', 'USA')] as const
  meet(seats)
  const { changes } = foundingOf(PLAN, { MEX: seats[0].speaker.root.id, USA: seats[1].speaker.root.id })
  agree(seats, changes)
  return { addresses: pageAddresses(new PublicReader(seats[0].projection)), changes }
}

describe('addresses', () => {
  const { addresses, changes } = hledAddresses()

  test('of every page of the HLED name that page, in both languages and as data', () => {
    assert.equal(addresses.length, 14 + changes.filter(({ item }) => !/^(dialogue|plan|minutes|crosswalk-entry)\//.test(item)).length + changes.length)
    for (const { kind, paths } of addresses) {
      for (const language of ['en', 'es'] as const) {
        const page = findPage(paths[language])
        assert.deepEqual([page?.address.kind, page?.address.paths, page?.language, page?.isTwin], [kind, paths, language, false], paths[language])
        const twin = findPage(twinPath(paths[language]))
        assert.deepEqual([twin?.address.kind, twin?.address.paths, twin?.language, twin?.isTwin], [kind, paths, language, true], twinPath(paths[language]))
      }
    }
  })

  test('are all different, also as files of a tree', () => {
    const paths = addresses.flatMap((address) => [address.paths.en, address.paths.es]).flatMap((path) => [path, twinPath(path)])
    assert.equal(new Set(paths).size, paths.length)
    assert.equal(new Set(paths.map(fileOf)).size, paths.length)
    for (const path of paths) assert.match(fileOf(path), /^(en|es)\/.*\.(html|json)$/)
  })

  test('stand in the site map, each with its other language', () => {
    const map = renderSitemap(addresses.map(({ paths }) => ({ paths, changed: null })), 'https://x.example')
    for (const { paths } of addresses) {
      for (const path of [paths.en, paths.es]) {
        const entry = map.split('\n').find((line) => line.startsWith(`<url><loc>https://x.example${path}</loc>`)) ?? assert.fail(path)
        assert.ok(entry.includes(`hreflang="en" href="https://x.example${paths.en}"`) && entry.includes(`hreflang="es" href="https://x.example${paths.es}"`))
      }
    }
    assert.equal(map.match(/<url>/g)?.length, addresses.length * 2)
    assert.match(renderSitemap(addresses.slice(0, 1).map(({ paths }) => ({ paths, changed: null })), `https://x.example/?a&b<c>"'`), /\?a&#38;b&#60;c&#62;&#34;&#39;\/en\//)
  })
})

test('what no page stands at names none', () => {
  const odd = [
    '', '/', '/en', '/es', '/fr/', '/en//', '//en/', '/en/plan/', '/en/plan//', '/en/plan/x/y', '/en/plans', '/es/meetings', '/en/reuniones', '/EN/plan', '/en/Plan', 'en/plan',
    '/en/plan%2FI.1', '/en/plan/..', '/en/../en/plan', '/en/./plan', '/en/record/element', '/en/record/element/I.1', '/en/record/element/I.1/v0', '/en/record/element/I.1/v01', '/en/record/element/I.1/2',
    '/en/record/element/I.1/v1/', '/en/record/element/I.1/v1e3', '/en/record/element/I.1/v9999999999', '/en/record/element/I.1/v-1', '/en/about/hled', '/es/acerca/hled', '/en/index.html',
    '/en/plan/index.json/', '/en.json', '/en/.json', '/en/plan/.json', '/en/index.json.json', '/index.json', '.json', '/en/plan\\I.1', '/en/plan/I.1/v1',
  ]
  for (const path of odd) assert.equal(findPage(path), null, path)
})

test('an item called index or json has its data where every other has', () => {
  for (const slug of ['index', 'json', 'a.b']) {
    const path = itemPath(`element/${slug}`, 'es')
    assert.deepEqual([findPage(twinPath(path))?.address.paths.es, findPage(twinPath(path))?.isTwin], [path, true])
  }
  assert.deepEqual([findPage('/en/index.json')?.address.kind, findPage('/en/plan/index.json')?.address.paths.en], ['home', '/en/plan/index'])
})

test('every section has a word of its own in each language, and is found by it', () => {
  for (const language of ['en', 'es'] as const) {
    const sections = Object.keys(SECTIONS) as Section[]
    assert.equal(new Set(sections.map((section) => sectionPath(section, language))).size, sections.length)
    for (const section of sections) assert.deepEqual(placeOf(sectionPath(section, language)), { section, language, rest: [] })
  }
  assert.equal(versionPath('element/I.1', 2, 'es'), '/es/registro/element/I.1/v2')
})

test('a file of the tree is where a static server looks for its address', () => {
  const files: Record<string, string> = {
    '/': 'index.html', '/en/': 'en/index.html', '/en/plan': 'en/plan/index.html', '/en/plan/I.1': 'en/plan/I.1/index.html', '/en/plan.json': 'en/plan.json', '/en/index.json': 'en/index.json',
    '/es/registro/element/I.1/v2': 'es/registro/element/I.1/v2/index.html', '/sitemap.xml': 'sitemap.xml', '/robots.txt': 'robots.txt', '/record/hled/MEX.ndjson': 'record/hled/MEX.ndjson',
  }
  for (const [path, file] of Object.entries(files)) assert.equal(fileOf(path), file)
})

test('the root of a tree leads to both languages and escapes what it is called', () => {
  const html = renderRoot({ en: 'A & B <i>', es: 'Á' })
  assert.ok(html.includes('<title>A &#38; B &#60;i&#62; · Á</title>') && html.includes('href="en/" lang="en"') && html.includes('href="es/" lang="es"') && !html.includes('<i>'))
  assert.ok(renderRoot({}).includes('href="en/"'))
})

