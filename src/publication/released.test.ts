import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { canonicalize, sha256 } from '../record/index.ts'
import type { Json } from '../record/index.ts'
import { releasedView, textsView, textView } from '../dialogue/views/index.ts'
import { duePublications, publicationOf } from '../dialogue/releasing.ts'
import { say } from '../dialogue/testing/contents.ts'
import { agree, founded, meet, take } from '../dialogue/testing/table.ts'
import type { Seat } from '../dialogue/testing/table.ts'
import { agreeText, clauseContent, PLAIN_INSTRUMENT, releaseContent } from '../dialogue/testing/text-contents.ts'
import { PublicReader } from './disclose.ts'
import { findPage, pageAddresses } from './pages.ts'
import { filesOf, plainSite } from './testing/plain-site.ts'

const RELEASE = 'joint-release/water-1'
const INSTANT = '2026-11-24T18:00:00Z'

function released(): readonly [Seat, Seat] {
  const seats = founded(['MEX', 'USA'], [], { changed: { instruments: [PLAIN_INSTRUMENT] } })
  agreeText(seats)
  const [mex, usa] = seats
  assert.ok(mex !== undefined && usa !== undefined)
  agree(seats, [mex.change(RELEASE, releaseContent(mex) as never)], 'parties')
  for (const seat of seats) seat.now = INSTANT
  return [mex, usa]
}

function publish(seat: Seat): void {
  for (const { release, content, replaces } of duePublications(seat.projection, { self: seat.party, now: seat.now })) {
    seat.do({ name: 'state', about: release, type: 'publication', content: content as never, replaces, audience: 'public' })
  }
}

/** What a program says that asks no rule. */
function sayAnyhow(seat: Seat, content: object, about = RELEASE, replaces: string | null = null): void {
  take(seat.ledger, seat.projection, seat.speaker.state({ about, type: 'publication', content: content as never, replaces }, { audience: 'public' }))
}

function contextOf(seat: Seat, self = seat.party) {
  return { ...seat.context(), self, rows: new PublicReader(seat.projection) }
}

const view = (seat: Seat, self = seat.party) => releasedView(contextOf(seat, self), RELEASE)

describe('a released text', () => {
  test('is on no site before its instant, in no page, list or twin, however many have signed', () => {
    const [mex] = released()
    const context = contextOf(mex)
    assert.equal(view(mex), null)
    assert.deepEqual([textsView(context)?.texts, textsView(context)?.unconfirmed], [[], []])
    assert.ok(pageAddresses(context.rows).every(({ kind }) => kind !== 'text' && kind !== 'released'))
    for (const [path, text] of filesOf(plainSite(mex.projection).site)) assert.doesNotMatch(text ?? '', /shall be kept clean|water-1/, path)
  })

  test('stands on the site of each that published, while the other cannot be reached', () => {
    const [mex, usa] = released()
    for (const seat of [mex, usa]) {
      publish(seat)
      const shown = view(seat) ?? assert.fail()
      assert.equal(shown.agreement, 'some')
      assert.deepEqual(shown.posted.map(({ party, state }) => [party, state]), [[seat.party, 'same'], [seat.party === 'MEX' ? 'USA' : 'MEX', 'none']])
      assert.equal(sha256(canonicalize(shown.clean as unknown as Json)), shown.hash)
    }
    assert.equal(view(mex)?.hash, view(usa)?.hash)
  })

  test('names this site’s own party first, from one hash', () => {
    const [mex, usa] = released()
    publish(mex); publish(usa)
    assert.equal(view(mex)?.title.en, 'Joint statement of MEX and USA')
    assert.equal(view(usa)?.title.en, 'Joint statement of USA and MEX')
  })

  test('is shown as published by every party once both are heard, with the release that all signed once that is public', () => {
    const [mex, usa] = released()
    publish(mex); publish(usa)
    meet([mex, usa])
    assert.deepEqual([view(mex)?.agreement, view(mex)?.signed], ['every-party', null])
    const proposal = mex.projection.find('item', RELEASE)?.versions[0]?.proposal ?? ''
    take(mex.ledger, mex.projection, mex.speaker.say('release', { act: proposal }))
    meet([mex, usa])
    for (const seat of [mex, usa]) assert.deepEqual(view(seat)?.signed?.by.map(({ party }) => party), ['MEX', 'USA'])
    const address = pageAddresses(contextOf(usa).rows).filter(({ kind }) => kind === 'text' || kind === 'released').map(({ paths }) => paths.en)
    assert.deepEqual(address, ['/en/texts/water', '/en/texts/v/water-1'])
    const site = plainSite(usa.projection, undefined, 'USA').site
    for (const [path, words] of [['/en/texts/v/water-1.akn.xml', 'Joint statement of USA and MEX'], ['/es/textos/v/water-1.akn.xml', 'Declaración conjunta de USA y MEX']] as const) {
      const file = site.find(path) ?? assert.fail(path)
      assert.ok(site.paths().includes(path) && file.text.includes(words) && file.text.includes('water-2'), path)
    }
    assert.deepEqual(['/en/texts/water.akn.xml', '/en/texts.akn.xml', '/en/texts/v/water-1.json.akn.xml', '/en/texts/v/none.akn.xml'].map((path) => site.find(path)), [null, null, null, null])
    for (const path of [...address, '/es/textos/water', '/es/textos/v/water-1.json']) assert.notEqual(findPage(path), null, path)
    assert.deepEqual(['/en/texts/v', '/en/texts/water/v', '/en/texts/v/water-1/x'].map((path) => findPage(path)?.address.view(contextOf(usa)) ?? null), [null, null, null])
  })

  test('is never what one side posts alone: other words, or words under no release, are listed as its own', () => {
    const [mex, usa] = released()
    const agreed = publicationOf(usa.projection, RELEASE) ?? assert.fail()
    const [first, ...rest] = agreed.clean.clauses
    const clean = { ...agreed.clean, clauses: [{ ...first, words: { en: 'Words that nobody saw.', es: 'Palabras que nadie vio.' } }, ...rest] }
    sayAnyhow(usa, { ...agreed, clean, hash: sha256(canonicalize(clean as never)) })
    mex.hear([mex, usa], usa)
    assert.equal(view(mex), null, 'nothing stands behind it')
    assert.deepEqual(textsView(contextOf(mex))?.unconfirmed.map(({ party }) => party), ['USA'])
    assert.doesNotMatch(JSON.stringify(textsView(contextOf(mex))), /nobody saw/)
    publish(mex)
    assert.equal(view(mex)?.agreement, 'differs')
    assert.deepEqual(view(mex)?.posted.map(({ state }) => state), ['same', 'other-words'])
    assert.doesNotMatch(JSON.stringify(view(mex)), /nobody saw/)
    assert.equal(view(mex, 'RELAY'), null, 'a site of no party takes neither word for the text of both')
  })

  test('is not what bears the agreed hash over other words, nor what all but one say', () => {
    const [mex, usa] = released()
    const agreed = publicationOf(usa.projection, RELEASE) ?? assert.fail()
    sayAnyhow(usa, { ...agreed, clean: { ...agreed.clean, clauses: agreed.clean.clauses.slice(1) } })
    publish(mex)
    mex.hear([mex, usa], usa)
    assert.deepEqual([view(mex)?.agreement, view(mex)?.clauses.length], ['differs', 3])
  })

  test('stays at its address with its words when it is corrected, withdrawn, or not stood by, and says so', () => {
    const [mex, usa] = released()
    publish(mex); publish(usa)
    meet([mex, usa])
    agree([mex, usa], [mex.change('clause/water-1', clauseContent('text/water', 'b', 'A better weir') as never)], 'parties')
    const later = { from: '2026-11-25T12:00:00-06:00[America/Mexico_City]', corrects: RELEASE }
    agree([mex, usa], [mex.change('joint-release/water-2', releaseContent(mex, 'text/water', later) as never)], 'parties')
    assert.equal(view(mex)?.standing, 'stands', 'until the instant of the correction')
    for (const seat of [mex, usa]) seat.now = '2026-11-25T18:00:00Z'
    publish(mex); publish(usa)
    meet([mex, usa])
    assert.deepEqual([view(mex)?.standing, view(mex)?.correctedBy?.slug, view(mex)?.clauses[0]?.words.en?.startsWith('Weir 1')], ['corrected', 'water-2', true])
    assert.deepEqual([textView(contextOf(mex), 'text/water')?.slug, textView(contextOf(mex), 'text/water')?.versions.map(({ slug }) => slug)], ['water-2', ['water-2', 'water-1']])

    const second = 'joint-release/water-2'
    const content = mex.projection.find('item', second)?.versions.at(-1)?.content ?? assert.fail()
    agree([mex, usa], [mex.change(second, { ...content, withdrawn: say('A wrong figure.') } as never)], 'parties')
    publish(mex); publish(usa)
    meet([mex, usa])
    const withdrawn = releasedView(contextOf(usa), second)
    assert.deepEqual([withdrawn?.standing, withdrawn?.withdrawn?.en, withdrawn?.clauses.length], ['withdrawn', 'A wrong figure. [en]', 3])
    assert.equal(view(usa)?.standing, 'stands', 'a correction that is withdrawn corrects nothing')

    const own = usa.projection.find('publications', 'all')?.map((id) => usa.projection.find('statement', id)).find((row) => row?.about === RELEASE && row.made.party === 'USA' && row.replacedBy === null) ?? assert.fail()
    usa.do({ name: 'state', about: RELEASE, type: 'publication', content: { ...own.content, disowned: say('Not ours any more.') } as never, replaces: own.statement, audience: 'public' })
    assert.deepEqual([view(usa)?.standing, view(usa)?.posted[0]?.disowned?.en], ['disowned', 'Not ours any more. [en]'])
  })
})
