// A text negotiated over real sockets: begun, written, bracketed, accepted; and what is refused with nothing lost.

import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { cleanTextHash, findCleanText } from '../../../dialogue/clean-text.ts'
import type { ClauseContent } from '../../../dialogue/items/index.ts'
import { saySoon } from '../../../node/testing/nodes.ts'
import { explain } from '../../../text/messages/codes/index.ts'
import { workspacePath } from '../../../web/workspace/routes.ts'
import { fieldsOf, TestDesk, unescaped } from '../../testing/desk.ts'
import { at, beginNegotiating, buttonIn, changesOf, draftIn, endNegotiating, mex, mexico, negotiated, pressed, proposed, reworded, rolling, sent, settled, textOf, unitedStates, usa, written } from '../../testing/negotiating.ts'

before(beginNegotiating)
after(endNegotiating)

describe('a text is begun and written', () => {
  test('it is begun as a draft and sent; its class, parties and signatories are the charter’s', async () => {
    const page = workspacePath('begin-text', 'en')
    const begun = await mexico.submit(page, page, { 'title.en': 'Joint Statement of {parties-short}', 'title.es': 'Declaración conjunta de {parties-short}', 'office.USA.en': 'Secretary of State', 'office.USA.es': 'Secretario de Estado' })
    assert.equal(begun.status, 303, textOf(begun).slice(0, 500))
    await sent(mexico, draftIn(begun))
    const [text] = usa.running.node.rows.find('open', 'all')?.flatMap((id) => usa.running.node.rows.find('proposal', id)?.changes.filter(({ item }) => item.startsWith('text/')) ?? []) ?? []
    const content = text?.content as unknown as { names: { party: string }[]; signatories: { party: string }[]; instrument: string }
    assert.deepEqual([content.names.map(({ party }) => party).sort(), content.signatories.map(({ party }) => party)], [['MEX', 'USA'], ['USA']])
    const listed = await unitedStates.get(workspacePath('texts', 'en'))
    assert.match(textOf(listed), /Joint Statement of .*proposed/)
    const room = await unitedStates.get(at('text', String(text?.item).slice(5)))
    assert.match(textOf(room), /proposes to negotiate this text/)
  })

  test('a title in one language alone is a draft with a gap; no title at all keeps what was typed', async () => {
    const page = workspacePath('begin-text', 'en')
    const blank = await mexico.submit(page, page, { 'title.en': '', 'title.es': '', 'formal.MEX.en': 'the United Mexican States' })
    assert.equal(blank.status, 422)
    assert.match(blank.text, /the United Mexican States/)
  })

  test('a whole draft pasted in two languages becomes clauses that answer each other, in one draft', async () => {
    const slug = await negotiated('pasted')
    const page = at('paste-text', slug)
    const read = await mexico.submit(page, page, { 'paste.en': 'I. Water\n\n1. Both sides intend to meet by 31 March 2027.\n2. Both sides note 40 plants.', 'paste.es': 'I. Agua\n\n1. Ambos lados tienen la intención de reunirse antes del 31 de marzo de 2027.\n2. Ambos lados toman nota de 40 plantas.', draftedIn: 'es' })
    assert.equal(read.status, 200)
    const taken = await mexico.post(page, fieldsOf(read.text, page))
    const draft = await mex.running.drafts.find(draftIn(taken))
    const contents = draft?.changes.map(({ content }) => content as unknown as ClauseContent) ?? []
    assert.deepEqual(contents.map(({ form, words, draftedIn }) => [form, words.en?.slice(0, 10), words.es?.slice(0, 10), draftedIn]), [['heading', 'Water', 'Agua', 'es'], ['paragraph', 'Both sides', 'Ambos lado', 'es'], ['paragraph', 'Both sides', 'Ambos lado', 'es']])
    assert.deepEqual(contents.map(({ place }) => place), contents.map(({ place }) => place).toSorted())
    const editor = await mexico.get(String(taken.headers.location))
    assert.match(textOf(editor), /3 clauses in this draft/)
    await sent(mexico, draft?.id ?? '')
    assert.equal(rolling(usa, slug).clauses.length, 3)
    assert.match(textOf(await unitedStates.get(at('text', slug))), /All or nothing, with clause 1 and clause 2/)
  })

  test('nothing pasted is told, and what has no words makes no clause', async () => {
    const page = at('paste-text', await negotiated('nothing'))
    const read = await mexico.submit(page, page, { 'paste.en': '  \n ', 'paste.es': '' })
    assert.equal(read.status, 422)
    assert.ok(textOf(read).includes(explain('nothing-pasted', 'en')))
  })

  test('one column alone says in which language a clause was drafted; of two nobody guesses', async () => {
    const slug = await negotiated('drafted')
    const begun = await written(mexico, at('edit-text', slug), slug, {}, 'insert:')
    const draft = draftIn(begun)
    const page = `${at('edit-text', slug)}?draft=${draft}`
    await written(mexico, page, slug, { 'words.0.es': 'Ambos lados se reunirán.' })
    const first = async () => (await mex.running.drafts.find(draft))?.changes[0]?.content as unknown as ClauseContent
    assert.equal((await first()).draftedIn, 'es')
    const other = draftIn(await written(mexico, at('edit-text', slug), slug, {}, 'insert:'))
    await written(mexico, `${at('edit-text', slug)}?draft=${other}`, slug, { 'words.0.es': 'Ambos lados se reunirán.', 'words.0.en': 'Both sides will meet.' })
    assert.equal(((await mex.running.drafts.find(other))?.changes[0]?.content as unknown as ClauseContent).draftedIn, null)
  })

  test('clauses are inserted between, moved and taken out, each change of one clause alone', async () => {
    const slug = await negotiated('order', [{}, {}, {}])
    const [, second, third] = [0, 1, 2].map((index) => `clause/${slug}-${index}`)
    const moved = await written(mexico, at('edit-text', slug), slug, {}, `up:${third}`)
    const draft = draftIn(moved)
    const page = `${at('edit-text', slug)}?draft=${draft}`
    const changes = async () => (await mex.running.drafts.find(draft))?.changes.map(({ item, content }) => [item, (content as unknown as ClauseContent | null)?.place]) ?? []
    assert.deepEqual((await changes()).map(([item]) => item), [third])
    const places = rolling(mex, slug).clauses.map(({ place }) => place)
    assert.ok(String((await changes())[0]?.[1]) > (places[0] ?? '') && String((await changes())[0]?.[1]) < (places[1] ?? ''))
    await written(mexico, page, slug, {}, `down:${third}`)
    assert.ok(String((await changes())[0]?.[1]) > (places[1] ?? ''))
    await written(mexico, page, slug, {}, `insert:${second}`)
    assert.equal((await changes()).length, 2)
    const fresh = (await changes())[1]?.[0]
    await written(mexico, page, slug, {}, `remove:${fresh}`)
    await written(mexico, page, slug, {}, `end:${second}`)
    assert.deepEqual(await changes(), [[third, (await changes())[0]?.[1]], [second, undefined]])
  })

  test('a draft is parted into one for each clause, so that each can be accepted by itself', async () => {
    const slug = await negotiated('parted', [{}, {}])
    const draft = draftIn(await written(mexico, at('edit-text', slug), slug, {}, `end:clause/${slug}-0`))
    const page = `${at('edit-text', slug)}?draft=${draft}`
    await written(mexico, page, slug, {}, `down:clause/${slug}-0`)
    await written(mexico, page, slug, {}, `insert:clause/${slug}-1`)
    await written(mexico, page, slug, { 'words.0.en': 'We met.', 'words.0.es': 'Nos reunimos.' })
    const before = (await mex.running.drafts.find(draft))?.changes.map(({ item }) => item) ?? []
    assert.equal(before.length, 2)
    const parted = await written(mexico, page, slug, {}, 'split')
    assert.equal(parted.status, 303)
    const own = (await mex.running.drafts.list()).filter(({ changes }) => changes.some(({ item }) => before.includes(item)))
    assert.deepEqual(own.map(({ changes }) => changes.map(({ item }) => item)).sort(), before.map((item) => [item]).sort())
    assert.deepEqual(own.flatMap(({ changes }) => changes.map(({ content }) => (content as unknown as ClauseContent | null)?.words.es ?? null)).sort(), ['Nos reunimos.', null].sort())
    assert.match(textOf(await mexico.get(at('text', slug))), /Drafts of your side/)
  })

  test('a clause of a package is proposed alone, as it is offered', async () => {
    const slug = await negotiated('alone')
    const offer = await proposed(usa, changesOf(slug, [{ words: { en: 'We met.', es: 'Nos reunimos.' } }, {}]))
    const page = `${at('edit-text', slug)}?counter=${offer}&open=${encodeURIComponent(`clause/${slug}-0`)}`
    const draft = await mex.running.drafts.find(draftIn(await written(mexico, page, slug, {})))
    assert.deepEqual(draft?.changes.map(({ item, content }) => [item, (content as unknown as ClauseContent).words.en]), [[`clause/${slug}-0`, 'We met.']])
    assert.equal(draft?.counters, offer)
  })

  test('of two colleagues who write in one clause neither overwrites the other', async () => {
    const slug = await negotiated('two', [{}])
    const item = `clause/${slug}-0`
    const draft = draftIn(await written(mexico, `${at('edit-text', slug)}?open=${encodeURIComponent(item)}`, slug, { 'words.0.en': 'Both sides can act.' }))
    const page = `${at('edit-text', slug)}?draft=${draft}`
    const stale = fieldsOf((await mexico.get(page)).text, at('edit-text', slug))
    await written(mexico, page, slug, { 'words.0.en': 'Both sides will act.' })
    const other = await mexico.post(at('edit-text', slug), { ...stale, 'words.0.es': 'Ambos lados actuarán.', do: 'save' })
    assert.equal(other.status, 303, textOf(other).slice(0, 300))
    const both = (await mex.running.drafts.find(draft))?.changes[0]?.content as unknown as ClauseContent
    assert.deepEqual(both.words, { en: 'Both sides will act.', es: 'Ambos lados actuarán.' })
    const conflict = await mexico.post(at('edit-text', slug), { ...stale, 'words.0.en': 'Both sides must act.', do: 'save' })
    assert.equal(conflict.status, 409)
    assert.match(unescaped(conflict.text), /Both sides must act\.[\s\S]*A colleague wrote here meanwhile:[\s\S]*Both sides will act\./)
  })
})

describe('brackets are acted on from the room', () => {
  test('one is accepted in one step, and both sides then hold the same clean text', async () => {
    const slug = await negotiated('accept', [{}, { words: { en: 'We met.', es: 'Nos reunimos.' } }])
    const item = `clause/${slug}-0`
    const draft = draftIn(await written(unitedStates, `${at('edit-text', slug)}?open=${encodeURIComponent(item)}`, slug, { 'words.0.en': 'Both sides may act promptly.', 'words.0.es': 'Ambos lados pueden actuar con prontitud.' }))
    await sent(unitedStates, draft)
    const room = await mexico.get(at('text', slug))
    assert.match(textOf(room), /may act \[ USA: promptly ?\] ?\./)
    const accepted = await pressed(mexico, slug, 'accept-brackets')
    assert.equal(accepted.status, 303, textOf(accepted).slice(0, 400))
    assert.match(String(accepted.headers.location), /#clause-accept-0$/)
    await settled()
    const hashes = [mex, usa].map(({ running }) => cleanTextHash(findCleanText(running.node.rows, `text/${slug}`)?.clean ?? assert.fail()))
    assert.equal(hashes[0], hashes[1])
    for (const desk of [mexico, unitedStates]) assert.ok((await desk.get(at('text', slug))).text.includes(hashes[0] ?? ''))
  })

  test('nobody accepts over what happened after the page was opened', async () => {
    const slug = await negotiated('stale', [{}])
    const proposal = await proposed(usa, [reworded(usa, `clause/${slug}-0`, 'Both sides can act.', 'Ambos lados podrán actuar.')])
    const form = await mexico.formOf(at('text', slug), at('accept-brackets', slug))
    assert.equal(await buttonIn(mexico, slug, 'accept'), proposal)
    await saySoon(usa.running.node, { name: 'withdraw', proposal, reason: null })
    await settled()
    const late = await mexico.post(at('accept-brackets', slug), { ...form, proposal })
    assert.equal(late.status, 409)
    assert.ok(textOf(late).includes(explain('withdrawn-from', 'en')) || textOf(late).includes(explain('proposal-moved-on', 'en')), textOf(late).slice(0, 600))
  })

  test('where the languages differ a person confirms before anything is signed', async () => {
    const slug = await negotiated('differ', [{}])
    const proposal = await proposed(usa, [reworded(usa, `clause/${slug}-0`, 'Both sides may act within 90 days.', 'Ambos lados pueden actuar en un plazo de 60 días.')])
    const asked = await pressed(mexico, slug, 'accept-brackets')
    assert.equal(asked.status, 409)
    assert.match(textOf(asked), /I have looked at the findings/)
    assert.equal(mex.running.node.rows.find('proposal', proposal)?.status, 'open')
    const confirmed = await mexico.post(at('accept-brackets', slug), { ...fieldsOf(asked.text, at('accept-brackets', slug)), confirmed: 'yes' })
    assert.equal(confirmed.status, 303)
    assert.equal(mex.running.node.rows.find('proposal', proposal)?.status, 'adopted')
  })

  test('all that one side proposes in a section is accepted in one step', async () => {
    const slug = await negotiated('section', [{ form: 'heading', words: { en: 'Water', es: 'Agua' } }, {}, {}])
    for (const index of [1, 2]) await proposed(usa, [reworded(usa, `clause/${slug}-${index}`, 'Both sides may act promptly.', 'Ambos lados pueden actuar con prontitud.')])
    const room = await mexico.get(at('text', slug))
    const [, proposal = ''] = /form="accept" name="proposal" value="([0-9a-f,]+)">Accept all 2/.exec(room.text) ?? []
    const accepted = await mexico.post(at('accept-brackets', slug), { ...fieldsOf(room.text, at('accept-brackets', slug)), proposal })
    assert.equal(accepted.status, 303)
    assert.deepEqual(rolling(mex, slug).clauses.map(({ shown }) => shown), ['agreed', 'agreed', 'agreed'])
  })

  test('other words for a bracket are a draft that answers it, and an alternative once sent', async () => {
    const slug = await negotiated('counter', [{}])
    const item = `clause/${slug}-0`
    const theirs = await proposed(usa, [reworded(usa, item, 'Nothing in this statement obliges anybody to do anything at all.', 'Nada en esta declaración obliga a nadie a hacer cosa alguna.')])
    const page = `${at('edit-text', slug)}?counter=${theirs}&open=${encodeURIComponent(item)}`
    assert.match((await mexico.get(page)).text, /Nothing in this statement|Both sides may act/)
    const draft = draftIn(await written(mexico, page, slug, { 'words.0.en': 'Both sides will act together and soon.', 'words.0.es': 'Ambos lados actuarán juntas y pronto.' }))
    await sent(mexico, draft)
    for (const [served, desk] of [[mex, mexico], [usa, unitedStates]] as const) {
      const [clause] = rolling(served, slug).clauses
      assert.deepEqual(clause?.brackets.map(({ letter, by }) => `${letter} ${by}`), ['A USA', 'B MEX'])
      assert.match(textOf(await desk.get(at('text', slug))), /Alternative A.*Alternative B/)
    }
    assert.equal(mex.running.node.rows.find('concerning', theirs)?.length, 1)
    const withdrawn = await pressed(mexico, slug, 'withdraw-bracket')
    assert.equal(withdrawn.status, 303)
    await settled()
    assert.equal(rolling(usa, slug).clauses[0]?.brackets.length, 1)
  })

  test('a clause is proposed to go from the room, as a draft first', async () => {
    const slug = await negotiated('gone', [{}])
    const ended = await pressed(mexico, slug, 'end-clause')
    await sent(mexico, draftIn(ended))
    assert.match(textOf(await unitedStates.get(at('text', slug))), /\[ delete MEX: Both sides may act\.\s*\]/)
  })

  test('who may only read is offered nothing, and refused', async () => {
    const slug = await negotiated('reader', [{}])
    await proposed(usa, [reworded(usa, `clause/${slug}-0`, 'Both sides can act.', 'Ambos lados podrán actuar.')])
    const viewer = await new TestDesk(mex.port).signIn('mex-viewer')
    const room = await viewer.get(at('text', slug))
    assert.equal(room.status, 200)
    assert.doesNotMatch(room.text, /form="(accept|withdraw|end)"|\/accept"|\/end-clause"|\/withdraw"/)
    const { csrf = '' } = await viewer.formOf(workspacePath('inbox', 'en'), workspacePath('sign-out', 'en'))
    for (const route of ['accept-brackets', 'end-clause', 'edit-text', 'take-over', 'fallback', 'chair-text'] as const) assert.equal((await viewer.post(at(route, slug), { csrf, subject: `clause/${slug}-0`, clause: `clause/${slug}-0` })).status, 403, route)
  })

  test('there is no room of a text that there is not', async () => {
    for (const route of ['text', 'edit-text', 'paste-text', 'compare-text', 'export-text', 'chair-text', 'fallback'] as const) assert.equal((await mexico.get(at(route, 'nowhere'))).status, 404, route)
  })
})
