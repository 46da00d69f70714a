// Gates, silence and initials over real sockets, with clocks that the test sets: who may say what, what the
// other side reads, and what is refused with nothing lost.

import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { TestContext } from 'node:test'
import { inForce, versionInForce } from '../../../dialogue/decide.ts'
import { TEXT } from '../../../dialogue/testing/lake-statement.ts'
import { saySoon } from '../../../node/testing/nodes.ts'
import { agreeText } from '../../../node/testing/texts.ts'
import { explain } from '../../../text/messages/codes/index.ts'
import type { Code } from '../../../text/messages/codes/index.ts'
import { workspacePath } from '../../../web/workspace/routes.ts'
import type { ParameterRoute } from '../../../web/workspace/routes.ts'
import type { Answered } from '../../testing/ask.ts'
import { TestDesk, unescaped } from '../../testing/desk.ts'
import type { Fields } from '../../testing/desk.ts'
import { onHled, servedNodes, until } from '../../testing/served.ts'
import type { Served } from '../../testing/served.ts'

let mex: Served
let usa: Served
let mexico: TestDesk
let unitedStates: TestDesk
const cleaners: (() => unknown)[] = []
const slug = TEXT.slice('text/'.length)
const path = (route: ParameterRoute, parameter = slug) => workspacePath(route, 'en', parameter)
const textOf = (answered: Answered) => unescaped(answered.text.replace(/<(script|style)[\s\S]*?<\/\1>/g, '').replace(/<[^>]+>/g, ' ')).replace(/\s+/g, ' ')
const says = (answered: Answered, code: Code) => assert.ok(textOf(answered).includes(explain(code, 'en')), textOf(answered).slice(0, 1500))
const settled = () => until(() => JSON.stringify(mex.running.node.ledger.heads()) === JSON.stringify(usa.running.node.ledger.heads()), () => JSON.stringify([mex.faults, usa.faults]))

before(async () => {
  const t = { after: (clean: () => unknown) => cleaners.push(clean) } as unknown as TestContext
  const [one, two] = await servedNodes(t, ['MEX', 'USA'], {
    ...(await onHled()),
  })
  ;[mex, usa] = [one ?? assert.fail(), two ?? assert.fail()]
  for (const { running } of [mex, usa]) running.start()
  await until(() => [mex, usa].every(({ running }) => running.node.rows.find('about', 'element/I.1') !== undefined), () => JSON.stringify([mex.faults, usa.faults]))
  await settled()
  await agreeText([mex.running.node, usa.running.node], settled)
  mexico = await new TestDesk(mex.port).signIn('mex-sre')
  unitedStates = await new TestDesk(usa.port).signIn('usa-state')
})
after(async () => { for (const clean of cleaners.toReversed()) await clean() })

const GATE: Fields = { outcome: 'passed', 'office.en': 'Legal Office', 'office.es': 'Consultoría Jurídica', date: '2026-11-20', reference: 'C-7' }

/** The form of a gate as its page has it, with these fields over what stands in it. */
async function sayGate(desk: TestDesk, gate: string, changed: Fields): Promise<Answered> {
  const shown = (await desk.get(path('text-procedure'))).text
  const csrf = /name="csrf" value="([^"]+)"/.exec(shown)?.[1] ?? ''
  const form = shown.split('<form').find((one) => one.includes(`name="gate" value="${gate}"`)) ?? ''
  const hidden = Object.fromEntries([...form.matchAll(/type="hidden" name="([a-z]+)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]))
  return desk.post(path('say-gate'), { ...hidden, csrf, gate, ...changed })
}

/** A clause is proposed by Mexico, without an officer. */
async function proposed(words: string): Promise<string> {
  const [clause = assert.fail()] = mex.running.node.rows.find('children', TEXT) ?? []
  const content = inForce(mex.running.node.rows, clause) ?? assert.fail()
  const { hash } = await saySoon(mex.running.node, { name: 'propose', changes: [{ item: clause, base: versionInForce(mex.running.node.rows, clause), content: { ...content, words: { en: `${words}.`, es: `${words} (es).` } } }], cover: null, audience: 'parties' })
  await settled()
  return hash
}

/** The clocks of both nodes go on to this moment, and the officers sign in again. */
async function set(at: string): Promise<void> {
  for (const { clock } of [mex, usa]) clock.at = at
  mexico = await new TestDesk(mex.port).signIn('mex-sre')
  unitedStates = await new TestDesk(usa.port).signIn('usa-state')
}

describe('a gate', () => {
  it('is said by its own side for this text, read by the other, and asked for by nobody else', async () => {
    assert.match(textOf(await mexico.get(path('text-procedure'))), /Gates of Mexico.*Open.*Gates of United States.*Open/)
    assert.equal((await sayGate(mexico, 'sre-review', GATE)).status, 303)
    await settled()
    assert.match(textOf(await unitedStates.get(path('text-procedure'))), /Passed: Legal Office, November 20, 2026\. Reference: C-7/)
    says(await sayGate(mexico, 'language-comparison', { ...GATE, instrument: 'joint-statement', hash: /name="hash" value="([0-9a-f]{64})"/.exec((await mexico.get(path('text-procedure'))).text)?.[1] ?? '', replaces: '' }), 'gate-unknown')
  })

  it('is not said by who may not let out what the side said, nor at all without signing in', async () => {
    const translator = await new TestDesk(mex.port).signIn('mex-languages')
    const form = await translator.get(path('text-procedure'))
    assert.doesNotMatch(form.text, /name="gate"/)
    assert.equal((await translator.post(path('say-gate'), { csrf: /name="csrf" value="([^"]+)"/.exec(form.text)?.[1] ?? '', gate: 'sre-review', ...GATE })).status, 403)
    assert.notEqual((await new TestDesk(mex.port).get(path('text-procedure'))).status, 200)
    const legal = await new TestDesk(mex.port).signIn('mex-legal')
    assert.match((await legal.get(path('text-procedure'))).text, /name="gate" value="sre-review"/, 'a legal adviser may')
  })

  it('comes back with what was typed where something is missing, all of it said', async () => {
    const answered = await sayGate(unitedStates, 'language-comparison', { ...GATE, outcome: 'not-needed', 'office.es': '', 'reason.en': 'Compared before.', date: '2026-02-30' })
    assert.equal(answered.status, 422)
    for (const code of ['missing-language', 'not-a-date'] as const) says(answered, code)
    assert.match(answered.text, /Compared before\./)
  })

  it('says when the text changed after the page was opened', async () => {
    const answered = await sayGate(unitedStates, 'language-comparison', { ...GATE, hash: 'a'.repeat(64) })
    assert.equal(answered.status, 409)
    says(answered, 'text-changed-meanwhile')
  })
})

describe('initials', () => {
  it('are put to the agreed words and shown to both sides', async () => {
    const fields = { name: 'Ana Ruiz', 'office.en': 'Head of delegation', 'office.es': 'Jefatura de delegación', date: '2026-11-20' }
    assert.equal((await mexico.submit(path('text-procedure'), path('initial-text'), fields)).status, 303)
    await settled()
    assert.match(textOf(await unitedStates.get(path('text-procedure'))), /The words agreed now.*Mexico : Ana Ruiz, Head of delegation, November 20, 2026/)
    const again = await mexico.submit(path('text-procedure'), path('initial-text'), fields)
    assert.equal(again.status, 409)
    says(again, 'initials-said')
  })
})

describe('silence', () => {
  async function asked(proposal: string, fields: Fields): Promise<Answered> {
    return mexico.submit(path('silence', proposal), path('ask-silence', proposal), fields)
  }

  it('is asked for until a second on the clocks of a city, which both sides read alike', async () => {
    await set('2026-11-24T12:00:00Z')
    const proposal = await proposed('The lake is deep')
    assert.equal((await asked(proposal, { date: '2026-11-24', time: '17:30:05', zone: 'America/Tijuana' })).status, 303)
    await settled()
    for (const desk of [mexico, unitedStates]) assert.match(textOf(await desk.get(path('silence', proposal))), /November 24, 2026, 17:30:05 \(America\/Tijuana\), November 25, 2026, 01:30:05 UTC/)
    await saySoon(mex.running.node, { name: 'withdraw', proposal, reason: null })
    await settled()
  })

  it('is not asked for until an hour that comes twice, one that is past, or in a place that is none', async () => {
    await set('2026-11-24T12:30:00Z')
    const proposal = await proposed('The lake is wide')
    for (const [fields, code] of [
      [{ date: '2027-11-07', time: '01:30:00', zone: 'America/New_York' }, 'instant-ambiguous'], [{ date: '2026-10-01', time: '12:00:00', zone: 'UTC' }, 'silence-in-the-past'], [{ date: '2026-12-24', time: '12:00', zone: 'Mars/Olympus' }, 'zone-unknown'],
      [{ date: '2026-11-31', time: '12:00:00', zone: 'UTC' }, 'not-an-instant'],
    ] as const) {
      const answered = await asked(proposal, fields)
      assert.equal(answered.status, 422)
      says(answered, code)
      assert.match(answered.text, new RegExp(`value="${fields.date}"`), 'what was typed stays')
    }
    await saySoon(mex.running.node, { name: 'withdraw', proposal, reason: null })
    await settled()
  })

  it('one second late is refused with its reason, and the node signs by itself, in the trail of nobody', async () => {
    await set('2026-11-24T12:50:00Z')
    const proposal = await proposed('The lake is cold')
    assert.equal((await asked(proposal, { date: '2026-11-24', time: '13:00:00', zone: 'UTC' })).status, 303)
    await settled()
    const page = path('silence', proposal)
    const accepted = await unitedStates.submit(page, path('accept-silence', proposal), { confirmed: 'yes' })
    assert.equal(accepted.status, 303, textOf(accepted))
    const form = await unitedStates.formOf(page, path('break-silence', proposal))
    for (const { clock } of [mex, usa]) clock.at = '2026-11-24T13:00:01Z'
    const late = await unitedStates.post(path('break-silence', proposal), { ...form, 'reason.en': 'Too late.', 'reason.es': 'Tarde.' })
    assert.equal(late.status, 409)
    says(late, 'silence-over')
    await usa.running.silences.look()
    await settled()
    for (const desk of [mexico, unitedStates]) assert.match(textOf(await desk.get(page)), /Adopted.*United States : silence passed, and its node signed ?, November 24, 2026, 13:00:01 UTC.*signed 1 second after the end/)
    const entry = (await usa.running.audit.page({ about: proposal }, null, 20)).entries.find(({ what }) => what === 'silence-passed')
    assert.deepEqual([entry?.who, entry?.refused, entry?.at], [null, null, '2026-11-24T13:00:01Z'])
    assert.match(textOf(await (await new TestDesk(usa.port).signIn('usa-admin')).get(workspacePath('audit', 'en'))), /End of a silence, by the node itself/)
  })

  it('is taken back by its own side alone, and told to those who may decide', async () => {
    await set('2026-11-24T14:00:00Z')
    const proposal = await proposed('The lake is calm')
    assert.equal((await asked(proposal, { date: '2026-11-25', time: '13:00:00', zone: 'UTC' })).status, 303)
    await settled()
    const asking = (usa.running.node.rows.find('concerning', proposal) ?? []).find((id) => usa.running.node.rows.find('statement', id)?.content?.silence === 'asked') ?? assert.fail()
    const { csrf = '' } = await unitedStates.formOf(path('silence', proposal), path('accept-silence', proposal))
    says(await unitedStates.post(path('call-off-silence', proposal), { csrf, statement: asking }), 'statement-not-live')
    await until(async () => /asked for agreement by silence/.test(textOf(await unitedStates.get(workspacePath('notices', 'en')))))
    assert.equal((await mexico.submit(path('silence', proposal), path('call-off-silence', proposal), {})).status, 303)
    await settled()
    assert.match(textOf(await unitedStates.get(path('silence', proposal))), /called off/)
    await saySoon(mex.running.node, { name: 'withdraw', proposal, reason: null })
    await settled()
  })

  it('is of no proposal that is not there, and asked for by nobody who may not sign', async () => {
    assert.equal((await mexico.get(path('silence', 'f'.repeat(64)))).status, 404)
    const proposal = await proposed('The lake is old')
    const translator = await new TestDesk(mex.port).signIn('mex-languages')
    assert.doesNotMatch((await translator.get(path('silence', proposal))).text, /ask-silence|silence\/ask/)
  })
})
