import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, test } from 'node:test'
import type { TestContext } from 'node:test'
import { TestDesk, unescaped } from '../../testing/desk.ts'
import type { Answered } from '../../testing/ask.ts'
import { onHled, servedNodes, until } from '../../testing/served.ts'
import type { Served } from '../../testing/served.ts'
import { advance, say } from '../../../dialogue/testing/contents.ts'
import { retitle, saySoon } from '../../../node/testing/nodes.ts'
import { itemPath, sectionPath } from '../../../publication/routes.ts'
import { LANGUAGES } from '../../../text/bilingual.ts'
import type { Language } from '../../../text/bilingual.ts'
import { explain } from '../../../text/messages/codes/index.ts'
import type { Code } from '../../../text/messages/codes/index.ts'
import { MESSAGES } from '../../../text/messages/index.ts'
import { workspacePath } from '../../../web/workspace/routes.ts'

let mex: Served
let usa: Served
let desk: TestDesk
const cleaners: (() => unknown)[] = []

before(async () => {
  const t = { after: (clean: () => unknown) => cleaners.push(clean) } as unknown as TestContext
  const [one, two] = await servedNodes(t, ['MEX', 'USA'], {
    ...(await onHled()),
  })
  if (one === undefined || two === undefined) return assert.fail()
  ;[mex, usa] = [one, two]
  for (const { running } of [mex, usa]) running.start()
  await until(() => [mex, usa].every(({ running }) => running.node.rows.find('about', 'element/I.1') !== undefined && running.site.find('/en/') !== null), () => JSON.stringify([mex.faults, usa.faults]))
  await settled()
})
after(async () => { for (const clean of cleaners.toReversed()) await clean() })
beforeEach(async () => { desk = await new TestDesk(mex.port).signIn('mex-sre') })

async function settled(): Promise<void> {
  await until(() => JSON.stringify(mex.running.node.ledger.heads()) === JSON.stringify(usa.running.node.ledger.heads()))
}

const at = (route: 'release-act' | 'erase-act', act: string, language: Language = 'en') => workspacePath(route, language, act)
const list = (query = '', language: Language = 'en') => `${workspacePath('said', language)}${query}`

function assertRefused(answered: Answered, status: number, code: Code, language: Language): void {
  assert.equal(answered.status, status)
  assert.ok(unescaped(answered.text).includes(explain(code, language)), `${code} is not told in ${language}`)
}

let texts = 0
/** An advance of MEX with a text that no other has. */
async function told(audience: 'public' | 'parties' = 'parties', replaces: string | null = null) {
  const text = `Marked text ${++texts}.`
  const { hash, header } = await saySoon(mex.running.node, { name: 'state', about: 'element/I.1', type: 'advance', content: advance({ text: say(text) }) as never, replaces, audience })
  return { hash, text, name: `MEX ${header.sequence}` }
}

async function publicText(served: Served): Promise<string> {
  const paths = [...LANGUAGES.flatMap((language) => [itemPath('element/I.1', language), sectionPath('record', language)]), '/record/hled/MEX.ndjson']
  return (await Promise.all(paths.map(async (path) => (await fetch(`${served.url}${path}`)).text()))).join('\n')
}

describe('the list of what a side said', () => {
  test('shows own acts only, newest first, and by who can read them', async () => {
    const [open, between] = [await told('public'), await told('parties')]
    const theirs = await saySoon(usa.running.node, { name: 'state', about: 'element/I.1', type: 'advance', content: advance({ text: say('Theirs.') }) as never, replaces: null, audience: 'public' })
    await settled()
    const shown = async (query: string) => (await desk.get(list(query))).text
    const all = await shown('')
    assert.ok(all.indexOf(between.text) < all.indexOf(open.text) && all.includes(open.text))
    assert.equal(all.includes('Theirs.') || all.includes(theirs.hash), false)
    assert.deepEqual([(await shown('?audience=open')).includes(open.text), (await shown('?audience=open')).includes(between.text)], [true, false])
    assert.deepEqual([(await shown('?audience=withheld')).includes(open.text), (await shown('?audience=withheld')).includes(between.text)], [false, true])
    assert.ok((await shown('?audience=nonsense&before=nonsense')).includes(open.text))
    assert.equal((await new TestDesk(mex.port).get(list())).status, 303)
  })

  test('goes on to earlier acts', async () => {
    for (let index = 0; index < 60; index++) await told('public')
    const first = (await desk.get(list())).text
    const earlier = unescaped(/href="([^"]*before=\d+)"/.exec(first)?.[1] ?? '')
    const second = (await desk.get(earlier)).text
    const namesIn = (html: string) => [...html.matchAll(/Act (MEX \d+)/g)].map(([, name]) => name)
    assert.equal(namesIn(first).length, 50)
    assert.ok(namesIn(second).length > 9)
    assert.deepEqual(namesIn(first).filter((name) => namesIn(second).includes(name)), [])
  })
})

describe('a release', () => {
  test('shows the text in every language first, asks for a word on it, and then opens it on both sites', async () => {
    const { hash, text } = await told()
    await settled()
    const form = await desk.get(at('release-act', hash, 'es'))
    for (const language of LANGUAGES) assert.ok(form.text.includes(`lang="${language}">${text} [${language}]`), language)
    assert.equal((await publicText(mex)).includes(text), false)
    assertRefused(await desk.submit(at('release-act', hash, 'es'), at('release-act', hash, 'es'), {}), 422, 'release-unconfirmed', 'es')
    const done = await desk.submit(at('release-act', hash, 'es'), at('release-act', hash, 'es'), { confirmed: 'yes' })
    assert.equal(done.status, 303)
    assert.ok((await desk.get(String(done.headers.location))).text.includes(MESSAGES.es.workspace.flash['act-released']))
    await settled()
    for (const served of [mex, usa]) assert.ok((await publicText(served)).includes(text))
    assert.equal((await desk.get(at('release-act', hash))).status, 404, 'it is public already')
  })

  test('is offered only of own statements between the parties', async () => {
    const theirs = await saySoon(usa.running.node, { name: 'state', about: 'element/I.1', type: 'advance', content: advance() as never, replaces: null, audience: 'parties' })
    const { hash } = await told('public')
    await settled()
    for (const act of [theirs.hash, hash, 'f'.repeat(64), 'nonsense']) {
      assert.equal((await desk.get(at('release-act', act))).status, 404, act)
      assert.equal((await desk.post(at('release-act', act), { confirmed: 'yes', csrf: await csrf() })).status, 404, act)
    }
  })
})

describe('an erasure', () => {
  test('says how far it reaches and how far not, asks for a reason and the name of the act, and then takes the text from both nodes', async () => {
    const { hash, text, name } = await told('public')
    await settled()
    for (const language of LANGUAGES) {
      const page = at('erase-act', hash, language)
      const words = MESSAGES[language].workspace.said
      const form = unescaped((await desk.get(page)).text)
      for (const sentence of [...words.reaches, ...words.cannotReach, words.reasonHint, words.confirmation(name), text]) assert.ok(form.includes(sentence), sentence)
      const bare = await desk.submit(page, page, {})
      assertRefused(bare, 422, 'reason-required', language)
      assertRefused(bare, 422, 'confirmation-differs', language)
      const wrong = await desk.submit(page, page, { reason: 'Una <orden>', confirmation: name.toLowerCase() })
      assertRefused(wrong, 422, 'confirmation-differs', language)
      assert.ok(unescaped(wrong.text).includes('Una <orden>'), 'what was typed is kept')
    }
    for (const served of [mex, usa]) assert.ok((await publicText(served)).includes(text))
    const fields = { ...(await desk.formOf(at('erase-act', hash), at('erase-act', hash))), reason: 'Order of a court', confirmation: name }
    const [one, other] = await Promise.all([desk.post(at('erase-act', hash), fields), desk.post(at('erase-act', hash), fields)])
    assert.deepEqual([one.status, other.status], [303, 303], 'a double click erases once')
    await settled()
    for (const served of [mex, usa]) {
      const html = await publicText(served)
      assert.equal(html.includes(text), false)
      assert.ok(html.includes('Order of a court') && html.includes('data-body="erased"'))
    }
    const after = (await desk.get(list('?audience=erased'))).text
    assert.ok(after.includes('Order of a court') && /acknowledged by act \d+ of USA/.test(after) && !after.includes(text))
    assert.equal((await desk.get(at('erase-act', hash))).status, 404)
  })

  test('of a correction takes what it corrected with it', async () => {
    const first = await told('public')
    const second = await told('public', first.hash)
    const page = at('erase-act', second.hash)
    assert.ok(unescaped((await desk.get(page)).text).includes(MESSAGES.en.workspace.said.togetherLead))
    assert.equal((await desk.submit(page, page, { reason: 'Order', confirmation: second.name })).status, 303)
    await settled()
    for (const served of [mex, usa]) for (const { text } of [first, second]) assert.equal((await publicText(served)).includes(text), false)
  })

  test('of a proposal waits until nobody can adopt it, and says so in the language of the reader', async () => {
    const { hash, header } = await saySoon(mex.running.node, retitle(mex.running.node, 'element/I.1', 'Marked title'))
    await settled()
    for (const language of LANGUAGES) {
      assertRefused(await desk.get(at('erase-act', hash, language)), 409, 'still-standing', language)
      assertRefused(await desk.post(at('erase-act', hash, language), { reason: 'Order', confirmation: `MEX ${header.sequence}`, csrf: await csrf() }), 409, 'still-standing', language)
    }
    await saySoon(mex.running.node, { name: 'withdraw', proposal: hash, reason: null })
    await until(() => mex.running.node.ledger.whyNotErased(hash, 'MEX') === null)
    const page = at('erase-act', hash)
    assert.equal((await desk.submit(page, page, { reason: 'Order', confirmation: `MEX ${header.sequence}` })).status, 303)
    await settled()
    for (const { running } of [mex, usa]) assert.equal(running.node.rows.find('proposal', hash), undefined)
    assert.equal((await desk.get(workspacePath('proposal', 'en', hash))).status, 404)
    const founding = mex.running.node.rows.find('item', 'dialogue/hled')?.versions[0]?.proposal ?? ''
    if (mex.running.node.ledger.findOpenable(founding)?.party === 'MEX') assertRefused(await desk.get(at('erase-act', founding)), 409, 'already-adopted', 'en')
  })

  test('is not offered of what another party said, and not without the form', async () => {
    const theirs = await saySoon(usa.running.node, { name: 'state', about: 'element/I.1', type: 'advance', content: advance() as never, replaces: null, audience: 'public' })
    await settled()
    const { hash, name } = await told()
    assert.equal((await desk.get(at('erase-act', theirs.hash))).status, 404)
    assert.equal((await desk.post(at('erase-act', theirs.hash), { reason: 'Order', confirmation: `USA ${theirs.header.sequence}`, csrf: await csrf() })).status, 404)
    assertRefused(await desk.post(at('erase-act', hash), { reason: 'Order', confirmation: name }), 403, 'form-expired', 'en')
    assert.equal(mex.running.node.ledger.erasedAt(hash), null)
  })
})

async function csrf(): Promise<string> {
  const { hash } = await told()
  return String((await desk.formOf(at('erase-act', hash), at('erase-act', hash))).csrf)
}
