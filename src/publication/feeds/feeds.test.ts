import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { parseAtomFeed } from 'feedsmith'
import type { ItemChange } from '../../record/index.ts'
import { advance, assessment, element, meeting, plan, say } from '../../dialogue/testing/contents.ts'
import { agree, founded, meet } from '../../dialogue/testing/table.ts'
import type { Seat } from '../../dialogue/testing/table.ts'
import { renderAtom } from '../../text/atom/feed.ts'
import { xmlProblems } from '../../../e2e/schemas/xml.ts'
import { PublicReader } from '../disclose.ts'
import { ENTRIES_A_DOCUMENT, feedPath, feedPathsOf, findFeed } from './index.ts'
import { scopesIn } from './scope.ts'

const ORIGIN = 'https://lake.example'
const begin = (item: string, content: object): ItemChange => ({ item, base: null, content: content as ItemChange['content'] })
const BODY = { name: say('Weir group'), purpose: say('Weirs.'), relation: say('under it'), since: null, until: null, participants: [], wording: {}, note: null, sources: [] }
const FOUNDING = [
  begin('plan/p', plan()), begin('element/1', element('plan/p', 'pillar', '1')), begin('element/1.1', element('element/1', 'initiative', '1.1', { body: 'body/weirs' })), begin('element/1.1.a', element('element/1.1', 'activity', '1.1.a', { due: '2027-01-31' })),
  begin('element/2', element('plan/p', 'pillar', '2')), begin('body/weirs', BODY), begin('meeting/2021-09-09', meeting('2021-09-09', { body: 'body/weirs' })),
]

function table(): readonly [Seat, Seat] {
  const [mex, usa] = founded(['MEX', 'USA'], FOUNDING)
  assert.ok(mex !== undefined && usa !== undefined)
  return [mex, usa]
}

const sourcesOf = (seat: Seat, today = '2026-11-23') => ({ context: { ...seat.context(today), rows: new PublicReader(seat.projection) }, origin: ORIGIN })
const pathsIn = (seat: Seat) => { const { context } = sourcesOf(seat); return scopesIn(context).flatMap((item) => feedPathsOf(context, item)) }
const textAt = (seat: Seat, path: string) => findFeed(path, sourcesOf(seat))?.text ?? assert.fail(`no feed at ${path}`)
const read = (seat: Seat, path: string) => parseAtomFeed(textAt(seat, path))
const titles = (seat: Seat, path: string) => (read(seat, path).entries ?? []).map(({ title }) => title?.value ?? '')

/** Every entry of a feed, as a reader that follows the archives finds them. */
function everyEntry(seat: Seat, path: string): readonly string[] {
  const feed = read(seat, path)
  const before = feed.links?.find(({ rel }) => rel === 'prev-archive')?.href
  return [...(feed.entries ?? []).map(({ id }) => id ?? ''), ...(before === undefined ? [] : everyEntry(seat, before.slice(ORIGIN.length)))]
}

describe('a feed', () => {
  test('of the dialogue, each pillar, initiative and body is valid by the grammar of the RFC, in both languages', async () => {
    const [mex, usa] = table()
    mex.state('element/1.1', 'advance', advance({ text: say('<b>Done</b> & "said" \u0001\n\nTwice.'), sources: [{ url: 'https://example.org/?a=1&b=2', note: null }] }) as never)
    usa.state('element/1.1.a', 'assessment', assessment('limited') as never)
    meet([mex, usa])
    const paths = pathsIn(mex)
    assert.deepEqual(paths.filter((path) => path.startsWith('/en')), ['/en/feed.atom', '/en/plan/1/feed.atom', '/en/plan/1.1/feed.atom', '/en/plan/2/feed.atom', '/en/bodies/weirs/feed.atom'])
    for (const path of paths) assert.deepEqual(await xmlProblems(textAt(mex, path), 'atom/atom.rng'), [], path)
  })

  test('tells what was agreed, met, reported and read, the newest first, with a link to the exact version', () => {
    const [mex, usa] = table()
    mex.state('element/1.1', 'advance', advance() as never)
    usa.hear([mex, usa], mex).state('element/1.1.a', 'assessment', assessment('limited') as never)
    meet([mex, usa])
    assert.deepEqual(titles(mex, '/en/plan/1.1/feed.atom'), [
      'Delivery read as “Limited” · Shore USA [en]: 1.1.a Element 1.1.a [en]', 'Done · Shore MEX [en]: A weir was opened. [en] (1.1)', 'Agreed: 1.1 Element 1.1 [en] and 1 other item',
    ])
    agree([mex, usa], [mex.change('element/1.1', element('element/1', 'initiative', '1.1', { body: 'body/weirs', aim: say('Clean water.') }) as never)])
    const [newest] = read(mex, '/en/plan/1.1/feed.atom').entries ?? []
    assert.equal(newest?.title?.value, 'Changed by agreement: 1.1 Element 1.1 [en] (version 2)')
    assert.deepEqual(newest?.links?.map(({ href, hreflang }) => [href, hreflang]), [[`${ORIGIN}/en/record/element/1.1/v2`, 'en']])
    assert.deepEqual(newest?.authors?.map(({ name }) => name), ['Shore MEX [en]', 'Shore USA [en]'])
    assert.ok(titles(mex, '/en/bodies/weirs/feed.atom').includes('Met: Meeting of 2021-09-09 [en]'))
    assert.ok(titles(mex, '/es/plan/1.1/feed.atom').includes('Hecho · Shore MEX [es]: A weir was opened. [es] (1.1)'))
  })

  test('says nothing of what stands beside it: a pillar not of another, a body not of others', () => {
    const [mex, usa] = table()
    mex.state('element/2', 'advance', advance() as never)
    meet([mex, usa])
    assert.deepEqual([titles(mex, '/en/plan/2/feed.atom').length, titles(mex, '/en/plan/1/feed.atom').length, titles(mex, '/en/bodies/weirs/feed.atom').length], [2, 1, 2])
  })

  test('keeps the name of an entry while it is corrected and taken back, and tells that', () => {
    const [mex, usa] = table()
    const idOf = (path: string) => (read(mex, path).entries ?? [])[0]
    const first = mex.state('element/2', 'advance', advance() as never)
    const said = idOf('/en/plan/2/feed.atom')
    const second = mex.state('element/2', 'advance', advance({ nature: 'commitment' }) as never, first)
    const corrected = idOf('/en/plan/2/feed.atom')
    mex.state('element/2', 'advance', null as never, second)
    const gone = idOf('/en/plan/2/feed.atom')
    meet([mex, usa])
    assert.deepEqual([corrected?.id, gone?.id, corrected?.published], [said?.id, said?.id, said?.published])
    assert.ok((corrected?.updated ?? '') > (said?.updated ?? ''))
    assert.deepEqual([corrected?.title?.value, gone?.title?.value], ['Corrected · Commitment · Shore MEX [en]: A weir was opened. [en] (2)', 'Taken back · Shore MEX [en]: 2 Element 2 [en]'])
  })

  test('is the same on both nodes but for whose site it is', () => {
    const [mex, usa] = table()
    mex.state('element/1.1', 'advance', advance() as never)
    meet([mex, usa])
    assert.deepEqual(everyEntry(mex, '/en/feed.atom'), everyEntry(usa, '/en/feed.atom'))
    assert.equal(read(mex, '/en/feed.atom').id, read(usa, '/en/feed.atom').id)
    assert.notEqual(read(mex, '/en/feed.atom').id, read(mex, '/es/feed.atom').id)
  })

  test('stays bounded, loses nothing, and its archives stay as they are when news comes', async () => {
    const [mex, usa] = table()
    const say50 = (from: number, count: number) => { for (let at = from; at < from + count; at++) mex.state('element/2', 'advance', advance({ text: say(`Advance ${at}.`) }) as never) }
    say50(0, 2 * ENTRIES_A_DOCUMENT + 19)
    const path = feedPath('element/2', 'en')
    const archive = feedPath('element/2', 'en', 1)
    assert.equal(read(mex, path).entries?.length, ENTRIES_A_DOCUMENT + 20)
    const before = textAt(mex, archive)
    assert.match(before, /<fh:archive\/>/)
    assert.deepEqual(await xmlProblems(before, 'atom/atom.rng'), [])
    say50(1000, 20)
    assert.equal(textAt(mex, archive), before)
    say50(2000, 20)
    meet([mex, usa])
    const every = everyEntry(mex, path)
    assert.deepEqual([every.length, new Set(every).size, read(mex, path).entries?.length], [2 * ENTRIES_A_DOCUMENT + 60, 2 * ENTRIES_A_DOCUMENT + 60, ENTRIES_A_DOCUMENT + 10])
    assert.ok(pathsIn(mex).includes(archive))
    assert.equal(findFeed(feedPath('element/2', 'en', 3), sourcesOf(mex)), null)
  })

  test('tells nothing between the parties', () => {
    const [mex, usa] = table()
    const paths = pathsIn(mex)
    const before = paths.map((path) => textAt(mex, path))
    mex.do({ name: 'state', about: 'element/1.1', type: 'advance', content: advance({ text: say('Unreleased') }) as never, replaces: null, audience: 'parties' })
    mex.propose([mex.change('element/2', element('plan/p', 'pillar', '2', { title: say('Unreleased') }) as never)], 'parties')
    meet([mex, usa])
    assert.deepEqual(paths.map((path) => textAt(mex, path)), before)
  })

  test('is not there for what has none: an activity, another kind of item, an archive that is not full, another way to write its address', () => {
    const [mex] = table()
    for (const path of ['/en/plan/1.1.a/feed.atom', '/en/meetings/2021-09-09/feed.atom', '/en/plan/none/feed.atom', '/en/plan/2/feed/1.atom', '/en/plan/2/feed/01.atom', '/en/organos/weirs/feed.atom', '/en/plan/feed.atom', '/fr/feed.atom', '/en/plan/1%2E1/feed.atom']) assert.equal(findFeed(path, sourcesOf(mex)), null, path)
  })

  test('marks words of another language where the reader’s own is missing', () => {
    const text = renderAtom({
      id: 'urn:x', language: 'en', title: 'T', subtitle: 'S', updated: '2026-01-01T00:00:00Z', authors: [], links: [], icon: null, isArchive: false,
      entries: [{ id: 'urn:y', title: { words: 'Agua', language: 'es' }, published: '2026-01-01T00:00:00Z', updated: '2026-01-01T00:00:00Z', authors: [{ name: 'A', uri: null }], categories: [], links: [], summary: null, content: [{ words: 'Agua', language: 'es' }, { words: 'Water', language: 'en' }] }],
    })
    assert.match(text, /<title type="text" xml:lang="es">Agua<\/title>/)
    assert.match(text, /<p lang="es" xml:lang="es">Agua<\/p><p>Water<\/p>/)
  })
})
