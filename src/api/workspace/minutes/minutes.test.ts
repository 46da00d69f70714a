// The pages and forms of records of decisions, as browsers use them without script and our script uses them.

import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, test } from 'node:test'
import type { TestContext } from 'node:test'
import { TestDesk, fieldsOf, unescaped } from '../../testing/desk.ts'
import type { Fields } from '../../testing/desk.ts'
import type { Answered } from '../../testing/ask.ts'
import { onHled, servedNodes, until } from '../../testing/served.ts'
import type { Served } from '../../testing/served.ts'
import type { ElementContent, MinutesContent } from '../../../dialogue/items/index.ts'
import { explain } from '../../../text/messages/codes/index.ts'
import { workspacePath } from '../../../web/workspace/routes.ts'
import type { ParameterRoute, PlainRoute } from '../../../web/workspace/routes.ts'

const MINUTES = 'minutes/2021-09-09'
const SLUG = '2021-09-09'

let mex: Served
let desk: TestDesk
let colleague: TestDesk
const cleaners: (() => unknown)[] = []
before(async () => {
  const t = { after: (clean: () => unknown) => cleaners.push(clean) } as unknown as TestContext
  const [one, two] = await servedNodes(t, ['MEX', 'USA'], {
    ...(await onHled()),
  })
  if (one === undefined || two === undefined) return assert.fail()
  mex = one
  for (const { running } of [one, two]) running.start()
  await until(() => [one, two].every(({ running }) => running.node.rows.find('about', 'element/I.1') !== undefined), () => JSON.stringify([one.faults, two.faults]))
})
after(async () => { for (const clean of cleaners.toReversed()) await clean() })
beforeEach(async () => {
  desk = await new TestDesk(mex.port).signIn('mex-sre')
  colleague = await new TestDesk(mex.port).signIn('mex-se')
})

const path = (route: PlainRoute | ParameterRoute, parameter = '') => workspacePath(route as ParameterRoute, 'en', parameter)
const write = path('write-minutes', SLUG)
const idOf = (answered: Answered) => { assert.equal(answered.status, 303, answered.text.slice(0, 400)); return /drafts\/([0-9a-f-]{36})/.exec(String(answered.headers.location))?.[1] ?? assert.fail(String(answered.headers.location)) }
const shown = async (where: string, as = desk) => { const answered = await as.get(where); assert.equal(answered.status, 200, `${where}: ${answered.status} ${String(mex.faults.splice(0))}`); return unescaped(answered.text) }
const saved = async (id: string) => (await mex.running.drafts.find(id)) ?? assert.fail('no draft')
const recordIn = async (id: string) => (await saved(id)).changes.find(({ item }) => item === MINUTES)?.content as unknown as MinutesContent
const words = (content: MinutesContent) => content.paragraphs.map((one) => one.words.en)

describe('writing a record', () => {
  test('keeps what the form does not ask: sources and wording of each paragraph, and its name', async () => {
    const before_ = mex.running.node.rows.find('item', MINUTES)?.versions[0]?.content as unknown as MinutesContent
    const id = idOf(await desk.submit(write, write, { 'paragraphs.0.words.en': 'Changed.', 'paragraphs.0.words.es': 'Cambiado.' }))
    const now = await recordIn(id)
    assert.deepEqual([now.paragraphs[0]?.sources, now.paragraphs.map(({ paragraph }) => paragraph), now.sources, now.note], [before_.paragraphs[0]?.sources, before_.paragraphs.map(({ paragraph }) => paragraph), before_.sources, before_.note])
    assert.deepEqual(words(now).slice(0, 2), ['Changed.', before_.paragraphs[1]?.words.en])
  })

  test('takes out a paragraph without words, adds those typed in empty rows under names of their own, and puts them where they were placed', async () => {
    const form = await desk.formOf(write, write)
    const rows = Object.keys(form).filter((name) => /^paragraphs\.\d+\.paragraph$/.test(name)).length
    const id = idOf(await desk.post(write, { ...form, 'paragraphs.1.words.en': '', 'paragraphs.1.words.es': '', 'paragraphs.1.noCommitment.en': '', 'paragraphs.1.noCommitment.es': '', [`paragraphs.${rows - 1}.words.en`]: 'Between.', [`paragraphs.${rows - 1}.words.es`]: 'En medio.', [`paragraphs.${rows - 1}.place`]: '1.5' }))
    const now = await recordIn(id)
    assert.deepEqual([words(now)[1], new Set(now.paragraphs.map(({ paragraph }) => paragraph)).size, now.paragraphs.some(({ paragraph }) => paragraph === 'p2')], ['Between.', now.paragraphs.length, false])
    assert.match(now.paragraphs[1]?.paragraph ?? '', /^p[0-9a-f]{10}$/)
  })

  test('saves itself as JSON while people type, and comes back to its own page', async () => {
    const form = await desk.formOf(write, write)
    const body = new URLSearchParams({ ...(form as Record<string, string>), 'paragraphs.0.words.en': 'Typed.' })
    const answered = await fetch(`http://localhost:${mex.port}${write}`, { method: 'POST', body, headers: { accept: 'application/json', cookie: [...desk.cookies].map(([name, value]) => `${name}=${value}`).join('; ') } })
    const said = (await answered.json()) as { readonly state: string; readonly path: string; readonly draft: string; readonly item: string }
    assert.deepEqual([said.state, said.item, said.path], ['saved', MINUTES, `${write}?draft=${said.draft}`])
    assert.ok((await shown(said.path)).includes('Typed.'))
    assert.deepEqual((await desk.get(`${path('amend', MINUTES)}?draft=${said.draft}`)).headers.location, `${write}?draft=${said.draft}`)
  })

  test('by two at once keeps both where they wrote different paragraphs, and shows both where they wrote the same', async () => {
    const id = idOf(await desk.submit(write, write, { 'title.en': 'Record, begun' }))
    const page = `${write}?draft=${id}`
    const [mine, theirs] = [await desk.formOf(page, write), await colleague.formOf(page, write)]
    idOf(await colleague.post(write, { ...theirs, 'paragraphs.0.words.en': 'By a colleague.', 'paragraphs.0.words.es': 'De un colega.' }))
    idOf(await desk.post(write, { ...mine, 'paragraphs.2.words.en': 'By me.', 'paragraphs.2.words.es': 'Mío.' }))
    const now = await recordIn(id)
    assert.deepEqual([words(now)[0], words(now)[2]], ['By a colleague.', 'By me.'])
    const conflict = await desk.post(write, { ...mine, 'paragraphs.0.words.en': 'By me too.', 'paragraphs.0.words.es': 'También mío.' })
    assert.equal(conflict.status, 409)
    const html = unescaped(conflict.text)
    assert.ok(html.includes('By a colleague.') && html.includes('By me too.') && html.includes('name="take" value="paragraphs.p1"'))
    assert.deepEqual(words(await recordIn(id))[0], 'By a colleague.', 'nothing of theirs is overwritten')
    idOf(await desk.post(write, { ...fieldsOf(conflict.text, write), take: 'paragraphs.p1' }))
    assert.deepEqual(words(await recordIn(id))[0], 'By a colleague.')
  })

  test('of a meeting that is not there is not begun', async () => {
    assert.equal((await desk.get(path('write-minutes', '1999-01-01'))).status, 404)
    assert.equal((await desk.get(path('minutes-of', 'nothing'))).status, 404)
    assert.equal((await desk.get(path('register', 'meeting/2021-09-09'))).status, 404)
  })

  test('is for those who may draft', async () => {
    const viewer = await new TestDesk(mex.port).signIn('mex-viewer')
    assert.equal((await viewer.get(write)).status, 403)
    assert.ok(!(await shown(path('minutes-of', SLUG), viewer)).includes('/write'))
  })
})

describe('a decision into a commitment', () => {
  const commit = path('commit-decisions', MINUTES)
  const page = `${commit}?paragraph=p1&paragraph=p3`

  test('takes the exact words in every language and names its paragraph; several go into one draft, with numbers that follow', async () => {
    const id = idOf(await desk.submit(page, commit, { paragraph: ['p1', 'p3'], 'parent.0': 'element/I.2', 'owners.0': ['organisation/SRE', 'organisation/STATE'], 'due.0': '2027-06-30', 'parent.1': 'element/I.2', 'due.1': '' }))
    const record = mex.running.node.rows.find('item', MINUTES)?.versions[0]?.content as unknown as MinutesContent
    const [first, second] = (await saved(id)).changes.map(({ content }) => content as unknown as ElementContent)
    assert.deepEqual([first?.title, second?.title], [record.paragraphs[0]?.words, record.paragraphs[2]?.words])
    assert.deepEqual([first?.origin, second?.origin], [{ item: MINUTES, paragraph: 'p1' }, { item: MINUTES, paragraph: 'p3' }])
    assert.deepEqual([first?.number, second?.number, first?.level, first?.due, second?.due, first?.owners], ['I.2.b', 'I.2.c', 'activity', '2027-06-30', null, ['organisation/SRE', 'organisation/STATE']])
    assert.deepEqual(first?.basis, { en: 'Record of decisions, September 9, 2021, paragraph 1', es: 'Acta de decisiones, 9 de septiembre de 2021, párrafo 1' })
    assert.ok((await shown(path('draft', id))).includes('Nothing is missing'), 'it can be cleared and sent as it is')
  })

  test('sent twice is one draft', async () => {
    const form = { ...(await desk.formOf(page, commit)), paragraph: ['p1', 'p3'], 'parent.0': 'element/I.2', 'parent.1': 'element/I.2' }
    const [one, two] = [idOf(await desk.post(commit, form)), idOf(await desk.post(commit, form))]
    assert.equal(one, two)
    assert.equal((await saved(one)).changes.length, 2)
  })

  test('needs a place in the plan, and keeps what was typed while it has none', async () => {
    const refused = await desk.submit(page, commit, { paragraph: ['p1', 'p3'], 'parent.0': 'element/I.2', 'parent.1': 'element/I.1.a', 'due.0': '2027-06-30' })
    assert.equal(refused.status, 422)
    const html = unescaped(refused.text)
    assert.ok(html.includes(explain('parent-not-above', 'en')) && html.includes('2027-06-30'))
  })

  test('is of a decision: no note, nothing unknown and nothing at all', async () => {
    assert.equal((await desk.submit(page, commit, { paragraph: ['p8', 'p99'], 'parent.0': 'element/I.2' })).status, 422)
    assert.ok((await shown(`${commit}?paragraph=p8`)).includes('No decision is chosen'))
  })
})

describe('no commitment', () => {
  const none = path('no-commitment', MINUTES)
  const give = (fields: Fields) => desk.submit(`${none}?paragraph=p2`, none, { paragraph: 'p2', ...fields })

  test('is a new version of the record with the reason in every language, and nothing else changed', async () => {
    const id = idOf(await give({ 'reason.en': 'Another reason.', 'reason.es': 'Otra razón.' }))
    const [now, before_] = [await recordIn(id), mex.running.node.rows.find('item', MINUTES)?.versions[0]?.content as unknown as MinutesContent]
    assert.deepEqual(now.paragraphs.find(({ paragraph }) => paragraph === 'p2')?.noCommitment, { en: 'Another reason.', es: 'Otra razón.' })
    for (const { paragraph, noCommitment } of before_.paragraphs.filter((one) => one.paragraph === 'p4')) assert.deepEqual(now.paragraphs.find((one) => one.paragraph === paragraph)?.noCommitment, noCommitment)
  })

  test('without a reason in every language is asked for it', async () => {
    const refused = await give({ 'reason.en': 'Only here.', 'reason.es': '' })
    assert.deepEqual([refused.status, unescaped(refused.text).includes('Only here.')], [422, true])
  })

  test('is not said of a decision that made a commitment meanwhile', async () => {
    const refused = await desk.submit(`${none}?paragraph=p1`, none, { paragraph: 'p1', 'reason.en': 'x', 'reason.es': 'x' })
    assert.deepEqual([refused.status, unescaped(refused.text).includes(explain('paragraph-not-open', 'en'))], [409, true])
  })
})
