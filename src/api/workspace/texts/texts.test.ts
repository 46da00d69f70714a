// A text negotiated over real sockets: begun, written, bracketed, accepted; what is refused with nothing lost;
// and how long its room takes where it has three hundred clauses.

import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { TestContext } from 'node:test'
import type { ItemChange } from '../../../record/index.ts'
import { cleanTextHash, findCleanText } from '../../../dialogue/clean-text.ts'
import { versionInForce } from '../../../dialogue/decide.ts'
import type { ClauseContent } from '../../../dialogue/items/index.ts'
import { freshPlaces } from '../../../dialogue/negotiation/place-key.ts'
import { rollingText } from '../../../dialogue/views/index.ts'
import { saySoon } from '../../../node/testing/nodes.ts'
import { explain } from '../../../text/messages/codes/index.ts'
import { ROOT } from '../../../web/place.ts'
import { loadRenderer } from '../../../web/render.ts'
import { createPath, workspacePath } from '../../../web/workspace/routes.ts'
import type { ParameterRoute } from '../../../web/workspace/routes.ts'
import type { Answered } from '../../testing/ask.ts'
import { fieldsOf, TestDesk, unescaped } from '../../testing/desk.ts'
import { servedNodes, until } from '../../testing/served.ts'
import type { Served } from '../../testing/served.ts'

let mex: Served
let usa: Served
let mexico: TestDesk
let unitedStates: TestDesk
const cleaners: (() => unknown)[] = []

before(async () => {
  const t = { after: (clean: () => unknown) => cleaners.push(clean) } as unknown as TestContext
  const [one, two] = await servedNodes(t, ['MEX', 'USA'], {
    dialogue: 'hled', demonstration: 'hled', dialogues: `${ROOT}dialogues`, renderer: await loadRenderer(), pace: { quiet: 100, shortestRetry: 50, longestRetry: 100, shortestPause: 10 },
  })
  ;[mex, usa] = [one ?? assert.fail(), two ?? assert.fail()]
  for (const { running } of [mex, usa]) running.start()
  await until(() => [mex, usa].every(({ running }) => running.node.rows.find('about', 'element/I.1') !== undefined), () => JSON.stringify([mex.faults, usa.faults]))
  await settled()
  mexico = await new TestDesk(mex.port).signIn('mex-sre')
  unitedStates = await new TestDesk(usa.port).signIn('usa-state')
})
after(async () => { for (const clean of cleaners.toReversed()) await clean() })

async function settled(): Promise<void> {
  await until(() => JSON.stringify(mex.running.node.ledger.heads()) === JSON.stringify(usa.running.node.ledger.heads()))
}

/** Proposed by one side and signed by the other. */
async function agreed(changes: readonly ItemChange[]): Promise<string> {
  const hash = await proposed(mex, changes)
  await saySoon(usa.running.node, { name: 'sign', proposal: hash })
  await settled()
  return hash
}

async function proposed({ running: { node } }: Served, changes: readonly ItemChange[]): Promise<string> {
  const { hash } = await saySoon(node, { name: 'propose', changes, cover: null, audience: 'parties' })
  await settled()
  return hash
}

const at = (route: ParameterRoute, parameter: string) => workspacePath(route, 'en', parameter)
const textOf = (answered: Answered) => unescaped(answered.text.replace(/<(script|style)[\s\S]*?<\/\1>/g, '').replace(/<[^>]+>/g, ' ')).replace(/\s+/g, ' ')
const draftIn = (answered: Answered) => /[0-9a-f]{8}-[0-9a-f-]{27}/.exec(String(answered.headers.location))?.[0] ?? assert.fail(`no draft: ${answered.status} ${textOf(answered).slice(0, 300)}`)
const rolling = (served: Served, slug: string) => rollingText(served.running.node.rows, `text/${slug}`, ['en', 'es']) ?? assert.fail('no text')

/** A text agreed to be negotiated, with its clauses; answers its slug. */
async function negotiated(slug: string, clauses: readonly Partial<ClauseContent>[] = []): Promise<string> {
  const names = ['MEX', 'USA'].map((party) => ({ party, formal: { en: party, es: party }, short: { en: party, es: party }, joined: { en: party, es: party } }))
  await agreed([{ item: `text/${slug}`, base: null, content: { title: { en: `Statement ${slug}`, es: `Declaración ${slug}` }, instrument: 'joint-statement', body: null, meeting: null, names, signatories: [], note: null, sources: [] } }])
  if (clauses.length > 0) await agreed(changesOf(slug, clauses))
  return slug
}

function changesOf(slug: string, clauses: readonly Partial<ClauseContent>[]): ItemChange[] {
  const places = freshPlaces(clauses.length)
  return clauses.map((clause, index) => ({ item: `clause/${slug}-${index}`, base: null, content: { text: `text/${slug}`, place: places[index] ?? '', form: 'paragraph', words: { en: 'Both sides may act.', es: 'Ambos lados pueden actuar.' }, draftedIn: null, cites: [], ...clause } }))
}

/** Sends a draft. In this demonstration nobody's clearance is asked. */
async function sent(desk: TestDesk, draft: string): Promise<Answered> {
  const answered = await desk.submit(at('draft', draft), at('send-draft', draft), { confirmed: 'yes' })
  assert.equal(answered.status, 303, textOf(answered).slice(0, 400))
  await settled()
  return answered
}

/** Opens the editor, types words into open clauses by their place in the form, and presses a button. */
async function written(desk: TestDesk, page: string, slug: string, typed: Readonly<Record<string, string>>, deed = 'save'): Promise<Answered> {
  const shown = await desk.get(page)
  assert.equal(shown.status, 200)
  return desk.post(at('edit-text', slug), { ...fieldsOf(shown.text, at('edit-text', slug)), ...typed, do: deed })
}

const FORMS = { 'accept-brackets': 'accept', 'withdraw-bracket': 'withdraw', 'end-clause': 'end' } as const

/** What the first button of a form names. */
async function buttonIn(desk: TestDesk, slug: string, form: string): Promise<string> {
  return new RegExp(`form="${form}" name="(?:proposal|clause)" value="([^"]+)"`).exec((await desk.get(at('text', slug))).text)?.[1] ?? assert.fail(`no button of ${form}`)
}

/** Presses the first such button of the room. */
async function pressed(desk: TestDesk, slug: string, route: keyof typeof FORMS): Promise<Answered> {
  const value = await buttonIn(desk, slug, FORMS[route])
  return desk.submit(at('text', slug), at(route, slug), { [route === 'end-clause' ? 'clause' : 'proposal']: value })
}

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
    assert.match(textOf(asked), /I have looked at the differences/)
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

function reworded({ running: { node } }: Served, item: string, en: string, es: string): ItemChange {
  const content = node.rows.find('item', item)?.versions.at(-1)?.content ?? assert.fail(item)
  return { item, base: versionInForce(node.rows, item), content: { ...content, words: { en, es } } }
}

describe('the chair, the side’s own position, versions and files', () => {
  test('a chair’s text is with the parties, removes no bracket, is replaced and taken back, and taken over in one step', async () => {
    const slug = await negotiated('chair', [{}, {}])
    await proposed(usa, [reworded(usa, `clause/${slug}-0`, 'Both sides can act.', 'Ambos lados podrán actuar.')])
    const page = at('chair-text', slug)
    const said = await mexico.submit(page, page, { 'words.0.en': 'Both sides expect to act.', 'words.0.es': 'Ambos lados esperan actuar.' })
    assert.equal(said.status, 303, textOf(said).slice(0, 400))
    await settled()
    const room = await unitedStates.get(at('text', slug))
    assert.match(textOf(room), /on its own responsibility, without prejudice/)
    assert.match(textOf(room), /Both sides expect to act\./)
    assert.equal(rolling(usa, slug).clauses[0]?.brackets.length, 1)
    const over = await unitedStates.submit(at('text', slug), at('take-over', slug), {})
    const draft = await usa.running.drafts.find(draftIn(over))
    assert.deepEqual((draft?.changes[0]?.content as unknown as ClauseContent).words, { en: 'Both sides expect to act.', es: 'Ambos lados esperan actuar.' })
    const stale = await mexico.formOf(page, page)
    assert.equal((await mexico.submit(page, page, { 'words.1.en': 'We may also act.', 'words.1.es': 'También podemos actuar.' })).status, 303)
    assert.equal((await mexico.post(page, stale)).status, 409, 'what was said meanwhile is not overwritten unseen')
    const partial = await mexico.submit(page, page, { 'words.1.es': '' })
    assert.equal(partial.status, 422, 'words in one language alone')
    assert.equal((await mexico.submit(page, page, { retract: 'yes' })).status, 303)
    await settled()
    assert.doesNotMatch(textOf(await unitedStates.get(at('text', slug))), /expect to act|also act/)
  })

  test('a side’s position is shown to its officers and to nobody else, and no colleague is overwritten unseen', async () => {
    const slug = await negotiated('position', [{}])
    const subject = `clause/${slug}-0`
    const page = `${at('fallback', slug)}?subject=${encodeURIComponent(subject)}`
    const stale = await mexico.formOf(page, at('fallback', slug))
    const kept = await mexico.submit(page, at('fallback', slug), { 'preferred.en': 'SECRETPREFERENCE', 'redLine.es': 'SECRETLIMITE', clearedBy: 'SRE', clearedOn: '2026-11-01' })
    assert.equal(kept.status, 303, textOf(kept).slice(0, 300))
    assert.match(textOf(await mexico.get(at('text', slug))), /SECRETPREFERENCE.*SECRETLIMITE.*Cleared by SRE/)
    const late = await mexico.post(at('fallback', slug), { ...stale, 'preferred.en': 'SECRETOTHER' })
    assert.equal(late.status, 409)
    assert.match(late.text, /SECRETOTHER/)
    assert.doesNotMatch((await unitedStates.get(at('text', slug))).text, /SECRET/)
    assert.equal((await mexico.submit(page, at('fallback', slug), { clearedBy: '', clearedOn: '2026-11-01' })).status, 422)
    assert.equal((await mexico.get(`${at('fallback', slug)}?subject=clause/none`)).status, 404)
  })

  test('any two versions are compared at an address that stays', async () => {
    const slug = await negotiated('compare', [{}, {}])
    const before = mex.running.node.ledger.chain('USA').sequence
    await agreed([reworded(mex, `clause/${slug}-0`, 'Both sides can act.', 'Ambos lados podrán actuar.')])
    const open = await proposed(usa, [{ item: `clause/${slug}-1`, base: versionInForce(usa.running.node.rows, `clause/${slug}-1`), content: null }])
    const compared = textOf(await unitedStates.get(`${at('compare-text', slug)}?a=USA.${before}&b=now`))
    assert.match(compared, /1 clause is the same in both/)
    assert.match(compared, /may .*can/)
    assert.match(textOf(await mexico.get(`${at('compare-text', slug)}?a=now&b=${open}`)), /gone/)
    assert.match(textOf(await mexico.get(`${at('compare-text', slug)}?a.day=2020-01-01&b=now`)), /added/)
    const none = await mexico.get(`${at('compare-text', slug)}?a=${'f'.repeat(64)}&b=now`)
    assert.equal(none.status, 404)
    assert.match(textOf(none), /cannot be found/)
    assert.equal((await mexico.get(workspacePath('biography', 'en', `clause/${slug}-0`))).status, 200)
  })

  test('the rolling text is taken away as text and as Markdown, in one language or in all', async () => {
    const slug = await negotiated('export', [{ form: 'heading', words: { en: 'Water', es: 'Agua' } }, {}])
    const proposal = await proposed(usa, [reworded(usa, `clause/${slug}-1`, 'Both sides can act.', 'Ambos lados podrán actuar.')])
    await saySoon(mex.running.node, { name: 'state', about: null, type: 'answer', content: { proposal, answer: 'reserved', text: { en: 'Capital.', es: 'Capital.' } }, replaces: null, audience: 'parties' })
    const plain = await mexico.get(`${at('export-text', slug)}?language=en`)
    assert.match(String(plain.headers['content-disposition']), /export-en-\d{4}-\d{2}-\d{2}\.txt/)
    assert.match(plain.text, /1\. Both sides \[delete USA: may\] \[USA: can\] act\.\n {4}\(USA: MEX reserves\)/)
    assert.doesNotMatch(plain.text, /Partes/)
    const markdown = await mexico.get(`${at('export-text', slug)}?form=markdown`)
    assert.match(markdown.text, /^# Statement export\n\n# Declaración export\n[\s\S]*## I\. Water\n\n## I\. Agua[\s\S]*\[suprimir USA: pueden\] \[USA: podrán\]/)
  })

  test('the generic form of a clause and of a text does not break, and gives clauses names of their own', async () => {
    const slug = await negotiated('generic', [{}])
    for (const item of [`clause/${slug}-0`, `text/${slug}`]) assert.equal((await mexico.get(at('amend', item))).status, 200, item)
    const page = createPath('clause', {}, 'en')
    const names = await Promise.all([1, 2].map(async () => {
      const created = await mexico.submit(page, workspacePath('create', 'en'), { text: `text/${slug}`, place: 'x', form: 'paragraph', 'words.en': 'We met.', 'words.es': 'Nos reunimos.' })
      return (await mex.running.drafts.find(draftIn(created)))?.changes[0]?.item ?? ''
    }))
    assert.match(names[0] ?? '', /^clause\/[0-9a-f]{8}$/)
    assert.notEqual(names[0], names[1])
  })
})

test('a room of three hundred clauses and a hundred brackets answers at once', async (t) => {
  const slug = await negotiated('large', Array.from({ length: 300 }, (_, index) => (index % 20 === 0 ? { form: 'heading' as const, words: { en: `Section ${index}`, es: `Sección ${index}` } } : { words: { en: `Both sides may take note of report ${index} and may cooperate on its follow-up within 90 days.`, es: `Ambos lados pueden tomar nota del informe ${index} y pueden cooperar en su seguimiento en un plazo de 90 días.` } })))
  const { running: { node } } = usa
  const changes = Array.from({ length: 100 }, (_, index) => Math.floor(index / 19) * 20 + (index % 19) + 1).map((index) => reworded(usa, `clause/${slug}-${index}`, `Both sides can take note of report ${index} and may cooperate on its follow-up within 90 days.`, `Ambos lados podrán tomar nota del informe ${index} y pueden cooperar en su seguimiento en un plazo de 90 días.`))
  for (const change of changes) await saySoon(node, { name: 'propose', changes: [change], cover: null, audience: 'parties' })
  await settled()
  const times: number[] = []
  for (let request = 0; request < 45; request += 1) {
    const begun = performance.now()
    const shown = await mexico.get(at('text', slug))
    times.push(performance.now() - begun)
    assert.equal(shown.status, 200)
    if (request === 0) t.diagnostic(`${shown.text.length} characters`)
  }
  const sorted = times.slice(5).sort((a, b) => a - b)
  const p95 = sorted[Math.floor(sorted.length * 0.95)] ?? Infinity
  t.diagnostic(`first ${times[0]?.toFixed(0)} ms, median ${sorted[20]?.toFixed(0)} ms, p95 ${p95.toFixed(0)} ms for the whole page`)
  // The machine of a test is shared: what is promised is measured where it is alone; here only that nothing grows out of bounds.
  assert.ok(p95 < 1000, `${p95}`)
})
