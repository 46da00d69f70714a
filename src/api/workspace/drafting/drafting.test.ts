// The pages and forms of drafting and clearance, as browsers use them without script and our script uses them.

import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, beforeEach, describe, test } from 'node:test'
import type { TestContext } from 'node:test'
import { TestDesk, fieldsOf, unescaped } from '../../testing/desk.ts'
import type { Fields } from '../../testing/desk.ts'
import { ask } from '../../testing/ask.ts'
import type { Answered } from '../../testing/ask.ts'
import { servedNodes, until } from '../../testing/served.ts'
import type { Served } from '../../testing/served.ts'
import { MESSAGES } from '../../../text/messages/index.ts'
import { explain } from '../../../text/messages/codes/index.ts'
import { ROOT } from '../../../web/place.ts'
import { loadRenderer } from '../../../web/render.ts'
import { createPath, draftItemPath, workspacePath } from '../../../web/workspace/routes.ts'
import type { ParameterRoute, PlainRoute } from '../../../web/workspace/routes.ts'

let mex: Served
const cleaners: (() => unknown)[] = []
before(async () => {
  const t = { after: (clean: () => unknown) => cleaners.push(clean) } as unknown as TestContext
  const [one, two] = await servedNodes(t, ['MEX', 'USA'], {
    dialogue: 'hled', demonstration: 'hled', isClearing: true, dialogues: `${ROOT}dialogues`, renderer: await loadRenderer(), pace: { quiet: 100, shortestRetry: 50, longestRetry: 100, shortestPause: 10 },
  })
  if (one === undefined || two === undefined) return assert.fail()
  mex = one
  for (const { running } of [one, two]) running.start()
  await until(() => [one, two].every(({ running }) => running.node.rows.find('about', 'element/I.1') !== undefined), () => JSON.stringify([one.faults, two.faults]))
})
after(async () => { for (const clean of cleaners.toReversed()) await clean() })

let desk: TestDesk
let colleague: TestDesk
beforeEach(async () => {
  desk = await new TestDesk(mex.port).signIn('mex-sre')
  colleague = await new TestDesk(mex.port).signIn('mex-se')
})

const words = MESSAGES.en.workspace
const path = (route: PlainRoute | ParameterRoute, parameter = '') => workspacePath(route as ParameterRoute, 'en', parameter)
const idOf = (answered: Answered) => { assert.equal(answered.status, 303, answered.text.slice(0, 400)); return /drafts\/([0-9a-f-]{36})/.exec(String(answered.headers.location))?.[1] ?? assert.fail(String(answered.headers.location)) }
const begin = async (slug: string, fields: Fields) => idOf(await desk.submit(path('amend', slug), path('amend', slug), fields))
const shown = async (where: string, as = desk) => { const answered = await as.get(where); assert.equal(answered.status, 200, `${where}: ${answered.status} ${answered.text.slice(0, 300)} ${String(mex.faults.splice(0))}`); return unescaped(answered.text) }

describe('a draft', () => {
  test('is saved in one language, says which field lacks which language, and leads to that very field', async () => {
    const id = await begin('I.1.a', { 'title.en': 'Map 12 areas', 'title.es': '' })
    const html = await shown(path('draft', id))
    assert.ok(html.includes(explain('missing-language', 'en')))
    assert.ok(html.includes(`href="${draftItemPath('element/I.1.a', id, 'en')}#field-title-es"`))
    assert.match(html, /I\.1\.a: Title, Spanish/)
    assert.ok((await shown(draftItemPath('element/I.1.a', id, 'en'))).includes('id="field-title-es"'))
    const form = await desk.formOf(path('draft', id), path('discard-draft', id))
    const refused = await desk.post(path('send-draft', id), { ...form, confirmed: 'yes' })
    assert.deepEqual([refused.status, unescaped(refused.text).includes(explain('not-cleared', 'en'))], [409, true])
  })

  test('keeps whatever was typed, and names every member that is wrong', async () => {
    const id = await begin('I.1.b', { due: '2027-31-12', 'target.value': 'many', 'sources.0.url': 'the paper', start: 'soon', 'title.en': 'x'.repeat(20_001) })
    const html = await shown(path('draft', id))
    for (const label of ['Due date', 'Target, Value', 'Sources 1, Address', 'Start', 'Title, English']) assert.ok(html.includes(`I.1.b: ${label}`), label)
    const editor = await shown(draftItemPath('element/I.1.b', id, 'en'))
    for (const typed of ['2027-31-12', 'many', 'the paper', 'soon']) assert.ok(editor.includes(typed), typed)
  })

  test('grows by a new element with the number that comes next and the level that follows, by another kind, and by an end', async () => {
    const id = await begin('I.1.a', { due: '2027-06-30' })
    const create = createPath('element', { parent: 'element/I.1', draft: id }, 'en')
    const form = await desk.formOf(create, path('create'))
    assert.deepEqual([form.number, form.parent, form.draft], ['I.1.h', 'element/I.1', id])
    idOf(await desk.post(path('create'), { ...form, 'title.en': 'New', 'title.es': 'Nueva' }))
    const organisation = await desk.submit(createPath('organisation', { draft: id }, 'en'), path('create'), { acronym: 'ANAM', 'name.en': 'Customs', 'name.es': 'Aduanas', party: 'MEX', succeeds: ['organisation/SHCP'] })
    idOf(organisation)
    const { revision = '' } = await desk.formOf(path('draft', id), path('discard-draft', id))
    idOf(await desk.post(path('end-item', id), { csrf: form.csrf ?? '', revision, item: 'element/I.3.a' }))
    const draft = await mex.running.drafts.find(id)
    assert.deepEqual(draft?.changes.map(({ item, content }) => [item, content?.level ?? null]), [['element/I.1.a', 'activity'], ['element/I.1.h', 'activity'], ['organisation/ANAM', null], ['element/I.3.a', null]])
    assert.ok((await shown(path('draft', id))).includes(words.draft.missingNone))
  })

  test('does not end what something still hangs under, and says so', async () => {
    const id = randomUUID()
    const { csrf = '' } = await desk.formOf(path('inbox'), path('sign-out'))
    const refused = await desk.post(path('end-item', id), { csrf, revision: '0', item: 'element/I.1' })
    assert.deepEqual([refused.status, unescaped(refused.text).includes(explain('children-remain', 'en')), await mex.running.drafts.find(id)], [409, true, null])
  })

  test('that two write at once merges what each has changed, and shows both where they changed the same', async () => {
    const id = await begin('I.2.a', { due: '2027-06-30' })
    const [edit, action] = [draftItemPath('element/I.2.a', id, 'en'), path('amend', 'I.2.a')]
    const [mine, theirs] = [await desk.formOf(edit, action), await colleague.formOf(edit, action)]
    idOf(await colleague.post(action, { ...theirs, 'title.en': 'By a colleague', 'aim.en': 'Their aim' }))
    const late = await desk.post(action, { ...mine, 'title.en': 'By me', 'aim.es': 'Mi objetivo' })
    const html = unescaped(late.text)
    assert.equal(late.status, 409)
    for (const text of ['By me', 'By a colleague', 'Their aim', 'Mi objetivo', words.amend.conflictTake]) assert.ok(html.includes(text), text)
    const content = async () => (await mex.running.drafts.find(id))?.changes[0]?.content
    assert.deepEqual([((await content())?.title as { en: string }).en, (await content())?.aim], ['By a colleague', { en: 'Their aim', es: 'Mi objetivo' }])
    // Sent again it is a choice: mine, or, with the box, theirs.
    const again = fieldsOf(late.text, action)
    idOf(await desk.post(action, { ...again, take: 'title.en' }))
    assert.equal(((await content())?.title as { en: string }).en, 'By a colleague')
    idOf(await desk.post(action, { ...again, revision: '3' }))
    assert.equal(((await content())?.title as { en: string }).en, 'By me')
  })

  test('that was discarded meanwhile is not called back: what was typed makes a new one', async () => {
    const id = await begin('I.3.b', { due: '2027-06-30' })
    const action = path('amend', 'I.3.b')
    const mine = await desk.formOf(draftItemPath('element/I.3.b', id, 'en'), action)
    assert.equal((await colleague.submit(path('draft', id), path('discard-draft', id), {})).status, 303)
    const late = await desk.post(action, { ...mine, 'title.en': 'Typed late' })
    assert.deepEqual([late.status, unescaped(late.text).includes('Typed late'), unescaped(late.text).includes(explain('draft-gone', 'en'))], [409, true, true])
    assert.notEqual(idOf(await desk.post(action, fieldsOf(late.text, action))), id)
  })

  test('is saved for a script as it is for people, and says in a word what came of it', async () => {
    const action = path('amend', 'II.1.a')
    const form = await desk.formOf(action, action)
    const save = async (fields: Fields) => {
      const body = new URLSearchParams(Object.entries(fields).flatMap(([name, value]) => [value].flat().map((one) => [name, String(one)]))).toString()
      const answered = await ask(mex.port, action, { method: 'POST', headers: { accept: 'application/json', cookie: [...desk.cookies].map(([name, value]) => `${name}=${value}`).join('; '), 'content-type': 'application/x-www-form-urlencoded' }, body })
      return { status: answered.status, body: JSON.parse(answered.text) as Record<string, unknown> }
    }
    assert.equal((await save(form)).body.state, 'unchanged')
    const saved = await save({ ...form, 'title.en': 'Typed' })
    assert.deepEqual([saved.status, saved.body.state, saved.body.draft, saved.body.revision], [200, 'saved', form.draft, 1])
    const late = await save({ ...form, 'title.en': 'Typed elsewhere' })
    assert.deepEqual([late.body.state, late.body.conflicts], ['conflict', [{ unit: 'title.en', theirs: 'Typed' }]])
    assert.equal((await save({ ...form, csrf: 'wrong' }).catch(() => ({ status: 403 }))).status, 403)
  })

  test('shows its red notes beside the item, to this side, and settles them', async () => {
    const where = path('amend', 'III.1.a')
    assert.equal((await desk.submit(where, path('add-note'), { field: 'title', text: 'Not beyond 2027. <b>' })).status, 303)
    const html = await shown(where, colleague)
    assert.ok(html.includes('Not beyond 2027. <b>'))
    const action = /action="([^"]+\/notes\/[0-9a-f-]{36})"/.exec(html)?.[1] ?? assert.fail()
    assert.equal((await colleague.submit(where, action, {})).status, 303)
    assert.match(await shown(where), /Settled by/)
  })

  test('tells who else is in it', async () => {
    const id = await begin('III.2.a', { due: '2027-06-30' })
    await shown(draftItemPath('element/III.2.a', id, 'en'), colleague)
    assert.match(await shown(path('draft', id)), /data-presence[^>]*>\s*<p class="ws-present">[^<]*Economy/)
    const { csrf = '' } = await desk.formOf(path('inbox'), path('sign-out'))
    const here = await desk.post(path('draft-presence', id), { csrf, item: 'element/III.2.a', field: 'title.es' })
    assert.deepEqual((JSON.parse(here.text) as { others: { name: string }[] }).others.map(({ name }) => name), [MESSAGES.en.workspace.name === '' ? '' : 'Trial officer, Economy'])
  })

  test('has a history that names who and what, and brings back what was', async () => {
    const id = await begin('III.3.a', { due: '2027-06-30' })
    idOf(await colleague.submit(draftItemPath('element/III.3.a', id, 'en'), path('amend', 'III.3.a'), { due: '2029-01-01' }))
    const html = await shown(`${path('draft-history', id)}?step=2`)
    for (const text of ['Trial officer, Economy', 'January 1, 2029', 'June 30, 2027']) assert.ok(html.includes(text), text)
    assert.equal((await desk.submit(path('draft-history', id), path('restore-draft', id), {})).status, 303)
    assert.equal((await mex.running.drafts.find(id))?.changes[0]?.content?.due, '2027-06-30')
  })
})

describe('a clearance', () => {
  const answerFor = async (as: TestDesk, id: string, organisation: string, answer: string, text = '') => {
    const { csrf = '', hash = '' } = fieldsOf((await as.get(path('draft', id))).text, path('answer-clearance', id))
    return as.post(path('answer-clearance', id), { csrf, hash, organisation: `organisation/${organisation}`, answer, text })
  }

  test('of three co-chairs: refused with a reason, void by an edit, given by all, and then sent', async () => {
    const id = await begin('IV.1.a', { due: '2027-06-30' })
    assert.equal((await desk.submit(path('draft', id), path('request-clearance', id), { message: 'Please by Friday.' })).status, 303)
    assert.equal((await answerFor(desk, id, 'SRE', 'cleared')).status, 303)
    const silent = await answerFor(colleague, id, 'SE', 'refused')
    assert.deepEqual([silent.status, unescaped(silent.text).includes(explain('reason-required', 'en'))], [409, true])
    assert.equal((await answerFor(colleague, id, 'SE', 'refused', 'The date cannot be kept.')).status, 303)
    const html = await shown(path('draft', id))
    for (const text of [words.clearance.state.refused, 'The date cannot be kept.', 'Please by Friday.', explain('not-cleared', 'en')]) assert.ok(html.includes(text), text)
    idOf(await desk.submit(draftItemPath('element/IV.1.a', id, 'en'), path('amend', 'IV.1.a'), { due: '2027-12-31' }))
    await until(async () => (await shown(path('draft', id))).includes(words.clearance.ended.edited))
    assert.ok((await shown(path('draft', id))).includes(words.clearance.state.voided))
    await desk.clear(id)
    const sent = await desk.submit(path('draft', id), path('send-draft', id), { confirmed: 'yes' })
    assert.match(String(sent.headers.location), /proposals\/[0-9a-f]{64}/)
    assert.match(await shown(path('clearances')), /From the request to the clearance/)
  })

  test('is not given to a text that its author has not read', async () => {
    const id = await begin('IV.2.a', { due: '2027-06-30' })
    await desk.submit(path('draft', id), path('request-clearance', id), {})
    const stale = fieldsOf((await colleague.get(path('draft', id))).text, path('answer-clearance', id))
    idOf(await desk.submit(draftItemPath('element/IV.2.a', id, 'en'), path('amend', 'IV.2.a'), { due: '2027-12-31' }))
    await desk.submit(path('draft', id), path('request-clearance', id), {})
    const late = await colleague.post(path('answer-clearance', id), { ...stale, organisation: 'organisation/SE', answer: 'cleared', text: '' })
    assert.deepEqual([late.status, unescaped(late.text).includes(explain('clearance-changed-meanwhile', 'en'))], [409, true])
  })

  test('is given for an organisation only by whoever has it, and asked of whom it awaits', async () => {
    const id = await begin('IV.3.a', { due: '2027-06-30' })
    await desk.submit(path('draft', id), path('request-clearance', id), {})
    const finance = await new TestDesk(mex.port).signIn('mex-shcp')
    assert.match(await shown(path('clearances'), finance), /Yours to answer: SHCP/)
    const foreign = await answerFor(finance, id, 'SRE', 'cleared')
    assert.deepEqual([foreign.status, unescaped(foreign.text).includes(explain('not-permitted', 'en'))], [409, true])
    assert.equal((await answerFor(finance, id, 'SHCP', 'cleared')).status, 303)
    const reader = await new TestDesk(mex.port).signIn('mex-viewer')
    assert.equal((await reader.post(path('answer-clearance', id), { csrf: String((await reader.formOf(path('inbox'), path('sign-out'))).csrf), organisation: 'organisation/SE', answer: 'cleared' })).status, 403)
  })

  test('by silence says its end to the second and in its zone', async () => {
    const id = await begin('IV.3.b', { due: '2027-06-30' })
    const bad = await desk.submit(path('draft', id), path('request-clearance', id), { silence: 'yes', day: '2020-01-01', time: '17:00', zone: 'America/Mexico_City' })
    assert.ok(unescaped(bad.text).includes(explain('silence-in-the-past', 'en')))
    assert.equal((await desk.submit(path('draft', id), path('request-clearance', id), { silence: 'yes', day: '2099-12-01', time: '17:00:00', zone: 'America/Mexico_City' })).status, 303)
    assert.ok((await shown(path('draft', id))).includes('Cleared unless objected to by 2099-12-01 17:00:00 America/Mexico_City'))
  })

  test('goes by the roster of its meeting, where that has one of its own', async () => {
    const rules = path('clearance-rules')
    const meeting = 'meeting/2021-09-09'
    assert.equal((await desk.submit(`${rules}?meeting=${encodeURIComponent(meeting)}`, rules, { meeting, 'asked.organisation/INAI': 'obligatory', quorum: 'some', number: '2' })).status, 303)
    const id = await begin('IV.3.c', { due: '2027-06-30' })
    assert.equal((await desk.submit(path('draft', id), path('draft-cover', id), { meeting })).status, 303)
    const html = await shown(path('draft', id))
    assert.ok(html.includes('2 of 4 must clear.'), html.slice(html.indexOf('id="clearance"'), html.indexOf('id="clearance"') + 600))
    const tooMany = await desk.submit(rules, rules, { quorum: 'some', number: '99' })
    assert.ok(unescaped(tooMany.text).includes(explain('quorum-too-large', 'en')))
  })
})

test('at the end of all this no fault was told', () => { assert.deepEqual(mex.faults, []) })
