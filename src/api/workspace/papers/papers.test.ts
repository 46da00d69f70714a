import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { TestContext } from 'node:test'
import { advance, say } from '../../../dialogue/testing/contents.ts'
import { saySoon } from '../../../node/testing/nodes.ts'
import { explain } from '../../../text/messages/codes/index.ts'
import { workspacePath } from '../../../web/workspace/routes.ts'
import { TestDesk, unescaped } from '../../testing/desk.ts'
import { onHled, servedNodes, until } from '../../testing/served.ts'
import type { Served } from '../../testing/served.ts'

const SHEET = workspacePath('paper', 'en', 'fact-sheet~I')
const REVIEW = workspacePath('paper', 'en', 'review')
const TO_TEXT = workspacePath('paper-to-text', 'en', 'fact-sheet~I')
const OUTCOME = workspacePath('paper-outcome', 'en', 'review')

describe('papers over the wire', () => {
  const cleaners: (() => unknown)[] = []
  let mex: Served
  let desk: TestDesk
  let clearer: TestDesk
  before(async () => {
    const t = { after: (clean: () => unknown) => cleaners.push(clean) } as unknown as TestContext
    const nodes = await servedNodes(t, ['MEX', 'USA'], { ...(await onHled()) })
    for (const { running } of nodes) running.start()
    await until(() => nodes.every(({ running }) => running.node.rows.find('about', 'element/I.1') !== undefined), () => JSON.stringify(nodes.map(({ faults }) => faults)))
    mex = nodes[0] ?? assert.fail()
    desk = await new TestDesk(mex.port).signIn('mex-sre')
    clearer = await new TestDesk(mex.port).signIn('mex-legal')
  })
  after(async () => { for (const clean of cleaners.toReversed()) await clean() })

  it('are for those who are signed in, whatever the form', async () => {
    for (const route of ['paper', 'paper-pdf', 'paper-data', 'paper-markdown', 'paper-word'] as const) {
      const { status, headers } = await new TestDesk(mex.port).get(workspacePath(route, 'es', 'review'))
      assert.deepEqual([status, /\/entrar\?return=/.test(String(headers.location))], [303, true], route)
    }
  })

  it('are kept by nobody on the way', async () => {
    for (const route of ['paper', 'paper-pdf', 'paper-data', 'paper-markdown', 'paper-word'] as const) assert.equal((await desk.get(workspacePath(route, 'en', 'fact-sheet~I'))).headers['cache-control'], 'no-store', route)
  })

  it('a text is drafted by whoever may draft, of a class that the charter has, and of nothing that is private', async () => {
    const csrf = async (one: TestDesk) => String((await one.formOf(workspacePath('inbox', 'en'), workspacePath('sign-out', 'en'))).csrf)
    const { instrument = '' } = await desk.formOf(SHEET, TO_TEXT)
    assert.notEqual(instrument, '')
    assert.equal((await clearer.post(TO_TEXT, { csrf: await csrf(clearer), instrument })).status, 403)
    assert.doesNotMatch((await clearer.get(SHEET)).text, new RegExp(TO_TEXT))
    const unknown = await desk.submit(SHEET, TO_TEXT, { instrument: 'gentlemens-agreement' })
    assert.deepEqual([unknown.status, unescaped(unknown.text).includes(explain('instrument-unknown', 'en'))], [422, true])
    for (const name of ['briefing-book~2023-09-29', 'own-report~2023-09-29', 'review', 'report~2023-09-29', 'fact-sheet~none']) assert.equal((await desk.post(workspacePath('paper-to-text', 'en', name), { csrf: await csrf(desk), instrument })).status, 404, name)
    assert.equal(await mex.running.drafts.count(), 0)
    const drafted = await desk.submit(SHEET, TO_TEXT, {})
    assert.equal(drafted.status, 303)
    const [draft] = await mex.running.drafts.list()
    const [text, ...clauses] = draft?.changes ?? []
    assert.deepEqual([text?.item.split('/')[0], text?.content?.instrument, new Set(clauses.map(({ item }) => item.split('/')[0]))], ['text', instrument, new Set(['clause'])])
    const places = clauses.map(({ content }) => String(content?.place))
    assert.deepEqual(places, [...new Set(places)].sort())
    for (const { content } of clauses) {
      assert.deepEqual(Object.keys(content?.words ?? {}).sort(), ['en', 'es'])
      assert.ok(content?.form === 'heading' || (content?.cites as unknown as unknown[]).length > 0, JSON.stringify(content))
    }
    assert.ok(!JSON.stringify(draft).includes('"kind":"private"'))
    const checked = await desk.get(workspacePath('draft', 'en', draft?.id ?? ''))
    assert.equal(checked.status, 200)
  })

  it('an outcome is put into a draft that is there, of a commitment that is in force, by whoever may draft', async () => {
    const csrf = String((await desk.formOf(REVIEW, OUTCOME)).csrf)
    assert.equal((await desk.post(OUTCOME, { csrf, drop: 'element/none', draft: '' })).status, 404)
    assert.equal((await desk.post(OUTCOME, { csrf, drop: 'meeting/2023-09-29', draft: '' })).status, 404)
    assert.equal((await desk.post(OUTCOME, { csrf, draft: '' })).status, 404)
    assert.equal((await desk.post(OUTCOME, { csrf, drop: 'element/I.1.a', draft: '00000000-0000-4000-8000-00000000000f' })).status, 409)
    const above = await desk.post(OUTCOME, { csrf, drop: 'element/I', draft: '' })
    assert.equal(above.status, 409, 'what hangs under it must end first')
    const theirs = String((await clearer.formOf(workspacePath('inbox', 'en'), workspacePath('sign-out', 'en'))).csrf)
    assert.equal((await clearer.post(OUTCOME, { csrf: theirs, drop: 'element/I.1.a', draft: '' })).status, 403)
    assert.doesNotMatch((await clearer.get(REVIEW)).text, /name="drop"/)
  })

  it('what was erased is in no paper any more, not even in one of an earlier moment that was made before', async () => {
    const said = await saySoon(mex.running.node, { name: 'state', about: 'element/I.1', type: 'advance', content: { ...advance({ text: say('Quicksilver flows.') }) }, replaces: null, audience: 'public' })
    const shown = unescaped((await desk.get(SHEET)).text)
    assert.match(shown, /Quicksilver flows\./)
    const address = /\/en\/workspace\/papers\/fact-sheet~I\?at=[^"]+/.exec(shown)?.[0] ?? assert.fail()
    const erased = await saySoon(mex.running.node, { name: 'erase', act: said.hash, reason: 'A court order.', alongside: [] })
    assert.equal(erased.header.kind, 'erase')
    for (const path of [SHEET, address]) assert.doesNotMatch((await desk.get(path)).text, /Quicksilver/, path)
  })
})
