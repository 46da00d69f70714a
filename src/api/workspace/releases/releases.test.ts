// Releases as officers handle them, over HTTP and without script, and the failure of December 2023: one side posts words
// that the other never saw. Every door of a node is tried, and nothing of a held-back text is in what strangers get.

import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { TestContext } from 'node:test'
import { inForce, versionInForce } from '../../../dialogue/decide.ts'
import type { Command } from '../../../dialogue/decide.ts'
import { clauseContent, PLAIN_INSTRUMENT, textContent } from '../../../dialogue/testing/text-contents.ts'
import type { ItemChange, Json } from '../../../record/index.ts'
import { saySoon } from '../../../node/testing/nodes.ts'
import { explain } from '../../../text/messages/codes/index.ts'
import { workspacePath } from '../../../web/workspace/routes.ts'
import type { ParameterRoute, PlainRoute } from '../../../web/workspace/routes.ts'
import { ask } from '../../testing/ask.ts'
import { TestDesk, unescaped } from '../../testing/desk.ts'
import { onHled, servedNodes, until } from '../../testing/served.ts'
import type { Served } from '../../testing/served.ts'

const WORDS = 'The secret weir of Otumba shall be kept clean by both shores of the lake.'
const MARK = /Otumba/
const path = (route: PlainRoute | ParameterRoute, parameter = '') => workspacePath(route as ParameterRoute, 'en', parameter)
const cleaners: (() => unknown)[] = []
let mex: Served
let usa: Served
let desk: TestDesk

before(async () => {
  const t = { after: (clean: () => unknown) => cleaners.push(clean) } as unknown as TestContext
  const [one, two] = await servedNodes(t, ['MEX', 'USA'], {
    ...(await onHled()),
  })
  if (one === undefined || two === undefined) return assert.fail()
  ;[mex, usa] = [one, two]
  for (const { running } of [mex, usa]) running.start()
  await until(() => [mex, usa].every(({ running }) => running.site.find('/en/') !== null), () => JSON.stringify([mex.faults, usa.faults]), 60_000)
  await settled()
  const charter = inForce(mex.running.node.rows, 'dialogue/hled') ?? assert.fail()
  await agree([{ item: 'dialogue/hled', content: { ...charter, instruments: [...((charter.instruments ?? []) as Json[]), { ...PLAIN_INSTRUMENT, instrument: 'weir-statement' }] } as never }])
  await agree([
    { item: 'text/otumba', content: textContent(['MEX', 'USA'], { instrument: 'weir-statement', title: { en: 'Statement of Otumba', es: 'Declaración de Otumba' } }) as never },
    { item: 'clause/otumba-1', content: clauseContent('text/otumba', 'b', '', { words: { en: WORDS, es: 'La presa secreta de Otumba se mantendrá limpia por ambas orillas del lago.' } }) as never },
  ])
  desk = await new TestDesk(mex.port).signIn('mex-sre')
})
after(async () => { for (const clean of cleaners.toReversed()) await clean() })

async function settled(): Promise<void> {
  await until(() => JSON.stringify(mex.running.node.ledger.heads()) === JSON.stringify(usa.running.node.ledger.heads()), () => '', 30_000)
}

async function agree(changes: readonly Omit<ItemChange, 'base'>[]): Promise<void> {
  const { node } = mex.running
  const { hash } = await saySoon(node, { name: 'propose', changes: changes.map((change) => ({ ...change, base: versionInForce(node.rows, change.item) })), cover: null, audience: 'parties' })
  await until(() => usa.running.node.rows.find('proposal', hash) !== undefined)
  await saySoon(usa.running.node, { name: 'sign', proposal: hash })
  await until(() => node.rows.find('proposal', hash)?.status === 'adopted')
  await settled()
}

/** Every byte that somebody gets who is nobody: the site with its data, lists and record, the exchange, and the workspace's doors. */
async function strangersBytes({ running, port }: Served, isWhole: boolean): Promise<readonly (readonly [string, string])[]> {
  const { dialogue } = running.settings
  const paths = [
    ...running.site.paths().filter((one) => isWhole || !/\/(record|registro)\/[a-z]/.test(one)), '/record/index.json', `/record/${dialogue}/index.json`, `/record/${dialogue}/MEX.ndjson`, `/record/${dialogue}/USA.ndjson`, `/exchange/${dialogue}`, `/exchange/${dialogue}/MEX?after=0`, `/exchange/${dialogue}/USA?after=0`,
    '/en/texts/otumba', '/en/texts/v/otumba-1', '/es/textos/otumba.json', '/en/record/text/otumba/v1', '/en/record/clause/otumba-1/v1', '/en/record/joint-release/otumba-1/v1', '/en/meetings/otumba', '/en/plan/otumba',
    path('releases'), path('joint-release', 'otumba-1'), path('release-preview', 'otumba-1'), path('compare-posted', 'otumba'), path('new-release', 'otumba'), path('text-originals', 'otumba'), path('original-file', 'otumba'), `${path('find')}?q=Otumba`, path('calendar'),
  ]
  return Promise.all(paths.map(async (one) => [one, (await ask(port, one)).text] as const))
}

/** `isWhole`: every version of every item too. */
async function assertHidden(isWhole = false): Promise<void> {
  for (const served of [mex, usa]) for (const [where, text] of await strangersBytes(served, isWhole)) assert.doesNotMatch(text.replaceAll(/otumba(?=[&"?/.-])|%3D?Otumba|q=Otumba/gi, ''), /secret weir|presa secreta|Statement of Otumba/, `${served.running.settings.party} ${where}`)
}

describe('December 2023', () => {
  test('is impossible: no door of a node lets out words that are not released', async () => {
    await assertHidden()
    const { node } = mex.running
    const bracket = await saySoon(node, { name: 'propose', changes: [{ item: 'clause/otumba-2', base: null, content: clauseContent('text/otumba', 'd', '', { words: { en: `Bracketed: ${WORDS}`, es: 'Entre corchetes, la presa secreta de Otumba se mantendrá limpia por ambas orillas.' } }) as never }], cover: null, audience: 'parties' })
    const quoting = { en: `Today both sides agreed: ${WORDS}`, es: 'Hoy se acordó.' }
    const refused = async (code: string, what: string, command: Command) => { const said = await node.say(command); assert.equal('refused' in said ? said.refused : 'issues' in said ? said.issues[0]?.code : 'said', code, what) }
    const comment = (about: string | null, content: object) => ({ name: 'state', about, type: 'comment', content: { replyTo: null, text: { en: 'See.', es: 'Véase.' }, ...content } as never, replaces: null, audience: 'public' }) as const
    await refused('text-before-release', 'a clause proposed in public', { name: 'propose', changes: [{ item: 'clause/otumba-3', base: null, content: clauseContent('text/otumba', 'f', 'x') as never }], cover: null, audience: 'public' })
    await refused('text-before-release', 'a public comment on a clause', comment('clause/otumba-1', {}))
    await refused('text-before-release', 'a public comment on a bracket', comment(null, { proposal: bracket.hash }))
    await refused('quotes-held-back', 'a public comment that quotes', comment('element/I.1', { text: quoting }))
    await refused('text-before-release', 'a release act of the bracket', { name: 'release', act: bracket.hash })
    await refused('quotes-held-back', 'a withdrawal with the words as its reason', { name: 'withdraw', proposal: bracket.hash, reason: quoting.en })
    await refused('quotes-held-back', 'an erasure with the words as its reason', { name: 'erase', act: bracket.hash, reason: quoting.en, alongside: [] })
    await refused('not-about-this', 'a publication without a release', { name: 'state', about: 'text/otumba', type: 'publication', content: {} as never, replaces: null, audience: 'public' })
    const due = { ...(inForce(node.rows, 'element/I.1') as { readonly [key: string]: Json }), note: quoting }
    await refused('quotes-held-back', 'a cover note, or a note of the plan, that becomes public when agreed', { name: 'propose', changes: [{ item: 'element/I.1', base: versionInForce(node.rows, 'element/I.1'), content: due }], cover: null, audience: 'parties' })
    await refused('quotes-held-back', 'a public report that quotes', { name: 'state', about: 'element/I.1', type: 'advance', content: { nature: 'done', link: 'dialogue', date: '2026-10', text: quoting, figure: null, wording: {}, note: null, sources: [] } as never, replaces: null, audience: 'public' })
    await assertHidden()
    await saySoon(node, { name: 'withdraw', proposal: bracket.hash, reason: null })
    await until(() => node.rows.find('proposal', bracket.hash)?.status === 'withdrawn')
    await settled()
  })

  test('is detected where another program does it: an alarm on every page, and no joint text on our site', async () => {
    const { node } = usa.running
    const clean = { text: 'text/otumba', title: { en: 'Statement', es: 'Declaración' }, instrument: 'weir-statement', names: [], signatories: [], clauses: [{ clause: 'clause/x', form: 'paragraph', words: { en: 'Words that the other never saw.', es: 'Palabras que la otra nunca vio.' }, cites: [] }] }
    const content = { release: 'joint-release/alone', version: 'a'.repeat(64), title: { en: 'Alone', es: 'Solo' }, from: '2026-01-01T00:00:00+00:00[UTC]', corrects: null, hash: 'b'.repeat(64), clean, meeting: null, withdrawn: null, disowned: null }
    const said = await node.speak({ kind: 'state', audience: 'public', body: { about: null, type: 'publication', content: content as never, replaces: null } })
    assert.ok('acts' in said)
    await until(() => (mex.running.node.rows.find('publications', 'all') ?? []).length === 1)
    assert.match(unescaped((await desk.get(path('inbox'))).text), /Something is wrong with a release[\s\S]*publishes something that is not what every party signed/)
    for (const one of ['/en/texts', '/en/texts/otumba', '/en/texts/v/alone', '/en/']) assert.doesNotMatch((await ask(mex.port, one)).text, /never saw/, one)
    assert.match((await ask(mex.port, '/en/texts')).text, /Published by one party alone/)
    await until(() => mex.running.notices.told.shownTo('mex-sre').some(({ code }) => code === 'release-alarm'), () => '', 15_000)
  })
})

describe('the release of a text', () => {
  const fields = { 'title.en': 'As adopted', 'title.es': 'Tal como se adoptó', day: '2026-11-24', time: '12:00:00', zone: 'America/Mexico_City', confirmed: 'yes' }

  test('says what is wrong with a form and keeps what was typed, in both languages', async () => {
    const cases: readonly [Record<string, string>, number, string][] = [
      [{ confirmed: '' }, 422, 'release-unconfirmed'], [{ zone: 'Nowhere' }, 422, 'not-a-time'], [{ day: 'soon' }, 422, 'not-a-time'], [{ 'title.es': '' }, 422, 'missing-language'],
      [{ day: '2026-11-22' }, 409, 'instant-passed'], [{ day: '2026-11-23', time: '06:03:00' }, 409, 'instant-too-near'], [{ hash: 'c'.repeat(64) }, 409, 'release-not-in-force'],
    ]
    for (const [changed, status, code] of cases) {
      const answered = await desk.submit(path('new-release', 'otumba'), path('new-release', 'otumba'), { ...fields, ...changed })
      assert.deepEqual([answered.status, unescaped(answered.text).includes(explain(code, 'en'))], [status, true], `${code}: ${answered.status}`)
      if (!('title.es' in changed)) assert.match(unescaped(answered.text), /Tal como se adoptó/)
    }
    assert.equal((await desk.get(path('new-release', 'nothing'))).status, 404)
  })

  test('is proposed in one step, previewed as it will be, and hidden until then', async () => {
    const sent = await desk.submit(path('new-release', 'otumba'), path('new-release', 'otumba'), fields)
    assert.deepEqual([sent.status, sent.headers.location], [303, path('joint-release', 'otumba-1')])
    assert.match(unescaped((await desk.get(path('joint-release', 'otumba-1'))).text), /proposed[\s\S]*1 of 2/)
    const preview = unescaped((await desk.get(path('release-preview', 'otumba-1'))).text)
    assert.match(preview, /A preview[\s\S]*Published by every party with the same hash[\s\S]*secret weir/)
    assert.match(preview, MARK)
    await assertHidden()
    const proposal = (mex.running.node.rows.find('open', 'joint-release/otumba-1') ?? [])[0] ?? assert.fail()
    await until(() => usa.running.node.rows.find('proposal', proposal) !== undefined)
    await saySoon(usa.running.node, { name: 'sign', proposal })
    await settled()
    await assertHidden(true)
  })

  test('is withdrawn and disowned only by who may sign for the side; an address is watched by who may comment', async () => {
    const page = path('joint-release', 'otumba-1')
    const viewer = new TestDesk(mex.port)
    assert.equal((await viewer.post(page, { do: 'withdraw' })).status, 303, 'to sign in')
    assert.equal((await desk.submit(page, page, { do: 'watch', url: 'ftp://x.example', party: '' })).status, 422)
    assert.equal((await desk.submit(page, page, { do: 'watch', url: 'https://x.invalid/statement', party: 'USA' })).status, 303)
    assert.equal(mex.running.releases.postings('joint-release/otumba-1').length, 1)
    assert.equal((await desk.submit(page, page, { do: 'watch', url: 'https://x.invalid/statement', party: 'USA' })).status, 303, 'twice is once')
    assert.equal(mex.running.releases.postings('joint-release/otumba-1').length, 1)
    assert.equal((await desk.submit(page, page, { do: 'disown', 'reason.en': 'No.', 'reason.es': 'No.' })).status, 409, 'nothing is published yet')
    assert.equal((await desk.submit(page, page, { do: 'withdraw', 'reason.en': 'Not now.', 'reason.es': '' })).status, 422)
    assert.equal((await desk.submit(page, page, { do: 'withdraw', 'reason.en': 'Not now.', 'reason.es': 'Ahora no.' })).status, 303)
    assert.match(unescaped((await desk.get(page)).text), /A withdrawal is proposed and waits/)
  })
})
