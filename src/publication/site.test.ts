import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { Story, Observer } from './testing/story.ts'
import type { Choice } from './testing/story.ts'
import { Site } from './site.ts'
import { filesOf, plainSite } from './testing/plain-site.ts'

const FIXED = ['/en/', '/es/', '/en/plan', '/en/plan/1', '/en/plan/2.json', '/es/organos/b', '/es/reuniones/2022', '/en/record/element/1/v2', '/en/record/body/b/v1', '/en/record.json', '/sitemap.xml', '/en/plan/none']

describe('a site kept up to date act by act', () => {
  const steps = fc.array(fc.tuple(fc.nat(30), fc.nat(1), fc.nat(60)) as fc.Arbitrary<Choice>, { minLength: 3, maxLength: 25 })

  test('equals one made from scratch, byte for byte at every path, after any acts', () => {
    let published = 0
    fc.assert(fc.property(steps, fc.array(fc.nat(200), { minLength: 1, maxLength: 5 }), (choices, looks) => {
      const story = new Story()
      const observer = new Observer()
      const { site } = plainSite(observer.rows)
      const known = new Set(FIXED)
      for (const act of story.acts) site.changed(observer.take(act).keys())
      for (const choice of choices) {
        for (const act of story.do(choice)) {
          site.changed(observer.take(act).keys())
          for (const path of site.paths()) known.add(path)
          // Some pages are read between two acts, so that something is there to go stale.
          for (const look of looks) site.find([...known][look % known.size] ?? '/en/')
        }
      }
      const fresh = plainSite(observer.rows).site
      for (const path of fresh.paths()) known.add(path)
      assert.deepEqual(site.paths(), fresh.paths())
      for (const path of known) assert.equal(bytesAt(site, path), bytesAt(fresh, path), path)
      published += fresh.paths().length
    }), { numRuns: 50 })
    assert.ok(published > 50 * 20)
  })
})

/** Whatever it is made of, as Base64. */
function bytesAt(site: Site, path: string): string | null {
  const file = site.find(path)
  return file === null ? null : Buffer.from(file.bytes ?? file.text).toString('base64')
}

describe('what a change makes stale', () => {
  /** A founded story seen by a site whose every page has been read. */
  function readSite() {
    const story = new Story()
    const observer = new Observer()
    for (const act of story.acts) observer.take(act)
    const made = plainSite(observer.rows)
    filesOf(made.site)
    made.rendered.length = 0
    return { story, observer, ...made }
  }

  test('is exactly what read a row that changed: another page is not rendered again', () => {
    const { story, observer, site, rendered } = readSite()
    const [act] = story.do([6, 0, 0])
    assert.equal(act?.header.kind, 'state')
    site.changed(observer.take(act ?? assert.fail()).keys())
    filesOf(site)
    const stale = new Set(rendered)
    // What stands under it tells of suspensions above.
    for (const path of ['/en/', '/es/', '/en/plan', '/en/plan/1', '/en/plan/1.1', '/en/record']) assert.ok(stale.has(path), path)
    for (const path of ['/en/meetings', '/es/reuniones/2021-09-09', '/en/about', '/en/organizations', '/en/record/element/1/v1']) assert.ok(!stale.has(path), path)
    assert.deepEqual([...stale].filter((path) => path.startsWith('/en')).length * 2, stale.size)
  })

  test('a page is rendered once until then, however often it is asked for', () => {
    const { site, rendered } = readSite()
    const [first, second] = [site.find('/en/plan'), site.find('/en/plan')]
    assert.equal(first, second)
    assert.deepEqual(rendered, [])
    site.changed(['item/element/none', 'nothing/at/all'])
    assert.equal(site.find('/en/plan'), first)
  })

  test('the release of a new item reaches pages that had only read a list of which it was no part', () => {
    const { story, observer, site } = readSite()
    // A body is proposed between the parties, signed by the other, and released last.
    const [mex, usa] = story.seats
    const take = (acts: ReturnType<Story['do']>) => { for (const act of acts) site.changed(observer.take(act).keys()) }
    take(story.do([1, 0, 22]))
    const proposal = mex.speaker.acts.at(-1) ?? assert.fail()
    assert.deepEqual([proposal.header.kind, proposal.header.audience], ['propose', 'parties'])
    story.do([0, 0, 0])
    take(story.do([3, 1, 0]))
    assert.equal(observer.rows.find('proposal', proposal.hash)?.status, 'adopted')
    assert.ok(!(site.find('/en/bodies')?.text ?? '').includes('/en/bodies/b'))
    assert.equal(site.find('/en/bodies/b'), null)
    assert.equal(usa.speaker.acts.at(-1)?.header.kind, 'sign')
    take(story.do([9, 0, 0]))
    assert.ok((site.find('/en/bodies.json')?.text ?? '').includes('body/b'))
    assert.ok(site.find('/en/bodies/b') !== null)
    assert.ok((site.find('/sitemap.xml')?.text ?? '').includes('/en/bodies/b'))
  })

  test('a new day changes the pages that say how late things are, and no others', () => {
    let day = '2025-12-01'
    const observer = new Observer()
    for (const act of new Story().acts) observer.take(act)
    const { site, rendered } = plainSite(observer.rows, () => day)
    const before = filesOf(site)
    rendered.length = 0
    day = '2026-02-01'
    site.newDay()
    const after = filesOf(site)
    assert.notEqual(after.get('/en/plan/1.1'), before.get('/en/plan/1.1'))
    assert.ok(rendered.includes('/es/') && !rendered.includes('/en/about') && !rendered.includes('/en/record'))
    assert.deepEqual(after, filesOf(plainSite(observer.rows, () => day).site))
  })

  test('pages that are not there take no room and become pages when they are', () => {
    const { story, observer, site } = readSite()
    assert.equal(site.find('/en/plan/2'), null)
    for (const act of story.do([11, 0, 42])) site.changed(observer.take(act).keys())
    assert.match(site.find('/en/plan/2')?.text ?? '', /Open \d+ \[en\]/)
  })
})

describe('before and beside the founding', () => {
  test('nothing is published of a dialogue that was not founded', () => {
    const { site } = plainSite(new Observer().rows)
    assert.deepEqual(site.paths(), ['/sitemap.xml', '/robots.txt'])
    assert.equal(site.find('/en/'), null)
    assert.match(site.find('/robots.txt')?.text ?? '', /Sitemap: https:\/\/lake\.example\/sitemap\.xml/)
  })

  test('every listed path has a file, in both languages and as data', () => {
    const observer = new Observer()
    for (const act of new Story().acts) observer.take(act)
    const { site } = plainSite(observer.rows)
    const files = filesOf(site)
    for (const [path, text] of files) assert.ok(text !== null, path)
    const languages = [...files.keys()].filter((path) => !path.endsWith('.json')).map((path) => path.slice(0, 4))
    assert.equal(languages.filter((one) => one === '/en/').length, languages.filter((one) => one === '/es/').length)
    const twin = JSON.parse(files.get('/en/plan/1.json') ?? '') as { page: string; kind: string; content: unknown }
    assert.deepEqual([twin.page, twin.kind], ['/en/plan/1', 'element'])
  })
})

describe('what the operator says', () => {
  test('is told at the root of a host, where somebody is named, and lapses within a year', () => {
    const { site: silent } = plainSite(new Story().seats[0].projection)
    assert.equal(silent.find('/.well-known/security.txt'), null)
    const settings = { rows: new Story().seats[0].projection, dialogue: 'lake', self: 'MEX', today: () => '2026-11-23', renderPage: () => '', operator: { paper: 'a4' as const, securityContacts: ['mailto:security@lake.example', 'https://lake.example/report'], securityPolicy: null } }
    const site = new Site({ ...settings, origin: 'https://lake.example' })
    assert.equal(site.find('/.well-known/security.txt')?.text, 'Contact: mailto:security@lake.example\nContact: https://lake.example/report\nExpires: 2027-05-01T00:00:00Z\nPreferred-Languages: en, es\nCanonical: https://lake.example/.well-known/security.txt\n')
    assert.ok(site.paths().includes('/.well-known/security.txt'))
    assert.equal(new Site({ ...settings, origin: 'https://host.example/lake', base: '/lake' }).find('/.well-known/security.txt'), null)
  })
})
