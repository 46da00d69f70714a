// Crosswalks at the desk, with two nodes over real sockets: links written and brought from a file, and checked by the other side.

import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { linkItem } from '../../../dialogue/items/crosswalk-entry.ts'
import { workspacePath } from '../../../web/workspace/routes.ts'
import { agreedLinks } from '../../../instruments/crosswalk/links.ts'
import { findContent } from '../../../dialogue/items/in-force.ts'
import { at, beginNegotiating, draftIn, endNegotiating, mex, mexico, sent, settled, textOf, unitedStates, usa } from '../../testing/negotiating.ts'

const CREDENTIALS = 'instrument/credentials'
const NOTE = { 'note.en': 'An exercise in a test', 'note.es': 'Un ejercicio en una prueba' }
const typed = { first: 'EC0735', second: '2.B.3.d', relation: 'same', confidence: 'low', ...NOTE, evidence: 'https://example.org/exercise', do: 'keep' }
const form = at('crosswalk-link', 'credentials')
const importing = at('crosswalk-import', 'credentials')
const changesOf = async (draft: string) => (await mex.running.drafts.find(draft))?.changes ?? assert.fail('no draft')
const token = async (page: string) => String((await mexico.formOf(page, page))['csrf'] ?? '')

describe('links of a crosswalk at the desk', () => {
  before(beginNegotiating)
  after(endNegotiating)

  it('are written only between lines that the lists have, with words in both languages and evidence', async () => {
    for (const [changed, ...says] of [
      [{ first: 'EC9999' }, 'The list has no line of this code.'], [{ second: '' }, 'This relation needs a line of each list.'], [{ relation: 'none' }, 'the link names one line only'], [{ evidence: '' }, 'Evidence : A link needs evidence'], [{ 'note.es': '' }, 'Why, and what is left over on either side, Spanish :'], [{ evidence: 'example.org' }, 'Evidence :'],
    ] as const) {
      const answered = await mexico.submit(form, form, { ...typed, ...changed })
      assert.equal(answered.status, 422, JSON.stringify(changed))
      for (const said of says) assert.ok(textOf(answered).includes(said), said)
    }
    assert.equal((await mex.running.drafts.summaries()).length, 0, 'nothing is kept of what cannot be')
  })

  it('go into one draft, each under the name of its pair, and a pair written twice is there once', async () => {
    const draft = draftIn(await mexico.submit(form, form, typed))
    const more = `${form}?draft=${draft}`
    assert.equal((await mexico.submit(more, form, { ...typed, second: '2.B.3.j', relation: 'broader', do: 'next' })).status, 303)
    assert.equal((await mexico.submit(more, form, { ...typed, confidence: 'high' })).status, 303)
    const changes = await changesOf(draft)
    assert.deepEqual(changes.map(({ item }) => item).toSorted(), [linkItem(CREDENTIALS, 'EC0735', '2.B.3.d'), linkItem(CREDENTIALS, 'EC0735', '2.B.3.j')].toSorted())
    assert.equal(changes.find(({ item }) => item === linkItem(CREDENTIALS, 'EC0735', '2.B.3.d'))?.content?.['confidence'], 'high')
    await mex.running.drafts.discard(draft)
  })

  it('that are in force can be amended and ended', async () => {
    const industries = at('crosswalk-link', 'industries')
    const page = `${industries}?first=33531&second=335311`
    assert.match(textOf(await mexico.get(page)), /A link of this pair is in force/)
    assert.equal((await mexico.submit(page, industries, { do: 'keep' })).status, 422, 'nothing is changed')
    const draft = draftIn(await mexico.submit(page, industries, { do: 'end' }))
    assert.deepEqual((await changesOf(draft)).map(({ item, content }) => [item, content]), [[linkItem('instrument/industries', '33531', '335311'), null]])
    await mex.running.drafts.discard(draft)
  })

  it('are taken as a file and change nothing when they are brought back as they are', async () => {
    const file = await mexico.get(`${at('crosswalk-file', 'industries')}?form=csv`)
    assert.equal(file.status, 200)
    const page = at('crosswalk-import', 'industries')
    const shown = await mexico.upload(page, { csrf: await token(page) }, { file: { name: 'links.csv', bytes: file.text } })
    assert.equal(shown.status, 200)
    assert.match(textOf(shown), /0 links to draft; \d+ links stand in the file as they are in force/)
    assert.equal((await mexico.upload(page, { csrf: await token(page), do: 'draft' }, {})).status, 422)
  })

  it('of a file are told by cell what is wrong, and only a file without problems becomes a draft', async () => {
    const head = 'first_code,relation,second_code,confidence,note_en,note_es,evidence'
    const bring = async (...rows: readonly string[]) => mexico.upload(importing, { csrf: await token(importing) }, { file: { name: 'mine.csv', bytes: [head, ...rows].join('\n') } })
    const wrong = textOf(await bring('EC0735,like,2.B.3.d,low,n,n,https://example.org/', 'EC9,broader,2.B.3.d,low,n,,example.org'))
    for (const said of ['B2 relation', 'A3 first_code', 'F3 note_es', 'G3 evidence']) assert.ok(wrong.includes(said), said)
    assert.equal((await mexico.upload(importing, { csrf: await token(importing), do: 'draft' }, {})).status, 422)
    assert.match(textOf(await bring('EC0735,wider,2.B.3.k,low,an exercise,un ejercicio,https://example.org/')), /1 link to draft/)
    const draft = draftIn(await mexico.upload(importing, { csrf: await token(importing), do: 'draft' }, {}))
    assert.equal((await changesOf(draft)).length, 1)
    await mex.running.drafts.discard(draft)
    assert.ok(textOf(await mexico.upload(importing, { csrf: await token(importing) }, { file: { name: 'x.csv', bytes: new Uint8Array([0xff, 0xfe, 0x00]) } })).length > 0)
  })

  it('are checked by the other side: a dispute says why, a later review takes the place of an earlier one', async () => {
    const draft = draftIn(await mexico.submit(form, form, { ...typed, second: '2.B.3.m', relation: 'overlaps' }))
    await sent(mexico, draft)
    const [proposal = assert.fail()] = (usa.running.node.rows.find('open', 'all') ?? [])
    const page = workspacePath('review-links', 'en', proposal)
    const says = { organisation: 'organisation/STATE', reviewer: 'Exercise', on: '2026-11-20' }
    assert.equal((await unitedStates.submit(page, page, says)).status, 409, 'nothing was said of any link')
    const unsaid = await unitedStates.submit(page, page, { ...says, 'finding.0': 'disputes' })
    assert.equal(unsaid.status, 422)
    assert.ok(textOf(unsaid).includes('Why: EC0735, 2.B.3.m'))
    assert.equal((await unitedStates.submit(page, page, { ...says, organisation: 'organisation/SRE', rest: 'confirms' })).status, 422, 'an office of the other side')
    assert.equal((await unitedStates.submit(page, page, { ...says, 'finding.0': 'disputes', 'note.0.en': 'It asks for more.', 'note.0.es': 'Pide más.' })).status, 303)
    assert.equal((await unitedStates.submit(page, page, { ...says, rest: 'confirms' })).status, 303, 'what was found before still stands in the form, and is sent anew')
    await settled()
    assert.ok(textOf(await mexico.get(workspacePath('review-links', 'en', proposal))).includes('disputes'))
    assert.equal((await unitedStates.submit(page, page, { ...says, 'finding.0': 'confirms' })).status, 303)
    await unitedStates.submit(at('proposal', proposal), at('sign-proposal', proposal), { confirmed: 'yes' })
    await settled()
    const content = findContent(mex.running.node.rows, 'instrument', CREDENTIALS)
    assert.ok(content?.settings.instrument === 'crosswalk')
    const [link] = agreedLinks(mex.running.node.rows, CREDENTIALS, content.settings)
    assert.deepEqual([link?.state, link?.reviews.map(({ party, finding }) => [party, finding]), link?.unreviewed], ['unreviewed', [['USA', 'confirms']], ['MEX']])
    assert.match(textOf(await mexico.get(at('crosswalk', 'credentials'))), /1 link agreed that your side has not checked/)
  })
})
