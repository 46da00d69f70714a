// Answers to proposals over real sockets: what each side may say, what the other then sees, and what is
// refused with nothing lost.

import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { TestContext } from 'node:test'
import { versionInForce } from '../../../dialogue/decide.ts'
import { saySoon } from '../../../node/testing/nodes.ts'
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

before(async () => {
  const t = { after: (clean: () => unknown) => cleaners.push(clean) } as unknown as TestContext
  const [one, two] = await servedNodes(t, ['MEX', 'USA'], {
    ...(await onHled()),
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

const at = (route: ParameterRoute, parameter: string) => workspacePath(route, 'en', parameter)
const both = (text: string): Fields => ({ 'text.en': text, 'text.es': `${text} (es)` })
const textOf = (answered: Answered) => unescaped(answered.text.replace(/<(script|style)[\s\S]*?<\/\1>/g, '').replace(/<[^>]+>/g, ' ')).replace(/\s+/g, ' ')

/** One side proposes another due date; the other has it. */
async function proposed(by: Served, item: string, due: string): Promise<string> {
  const { hash } = await saySoon(by.running.node, dated(by, item, due))
  await settled()
  return hash
}

function dated({ running: { node } }: Served, item: string, due: string) {
  const content = { ...(node.rows.find('item', item)?.versions.at(-1)?.content ?? assert.fail()), due }
  return { name: 'propose', changes: [{ item, base: versionInForce(node.rows, item), content }], cover: null, audience: 'parties' } as const
}

/** Posts an answer with the hidden fields of the page that offers it. */
async function answer(desk: TestDesk, proposal: string, fields: Fields, action: ParameterRoute = 'answer-proposal'): Promise<Answered> {
  const { csrf = '', seen = '' } = await hiddenOf(desk, proposal)
  return desk.post(at(action, proposal), { csrf, seen, ...fields })
}

async function hiddenOf(desk: TestDesk, proposal: string): Promise<Fields> {
  const html = (await desk.get(at('proposal', proposal))).text
  const value = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? ''
  return { csrf: value('csrf'), seen: value('seen') }
}

function assertRefused(answered: Answered, status: number, code: Code): void {
  assert.equal(answered.status, status, textOf(answered).slice(0, 400))
  assert.ok(unescaped(answered.text).includes(explain(code, 'en')), `${code} is not told: ${textOf(answered).slice(0, 400)}`)
}

describe('an answer', () => {
  test('goes through every kind, each told to the other side, and whose move it is with it', async () => {
    const proposal = await proposed(mex, 'element/I.1.a', '2028-01-31')
    const seenByMexico = async (text: RegExp) => { await settled(); assert.match(textOf(await mexico.get(at('proposal', proposal))), text) }
    await until(async () => /United States : Has not answered Its node (says that it has it|has it)/.test(textOf(await mexico.get(at('proposal', proposal)))))
    for (const [fields, text] of [
      [{ answer: 'received' }, /Receipt acknowledged/],
      [{ answer: 'question', ...both('Which one?') }, /Which one\?.*|Mexico : replies to a question/],
      [{ answer: 'reserved', ...both('We ask the capital.') }, /Reserved its answer.*We ask the capital\./],
      [{ answer: 'declined', ...both('It is too late.') }, /Declined.*It is too late\./],
    ] as const) {
      assert.equal((await answer(unitedStates, proposal, fields)).status, 303, fields.answer)
      await seenByMexico(text)
    }
    const { node } = mex.running
    const live = (node.rows.find('concerning', proposal) ?? []).flatMap((id) => node.rows.find('statement', id) ?? []).filter(({ replacedBy }) => replacedBy === null)
    assert.deepEqual(live.map(({ content }) => content?.answer).sort(), ['declined', 'question', 'received'], 'a decline takes the place of a reservation')
    assert.ok(live.every(({ audience }) => audience === 'parties'))
    assert.match(textOf(await mexico.get(workspacePath('inbox', 'en'))), /Your side’s move.*Mexico : was told no/)
  })

  test('sent twice is said once, one after the other or at the same moment', async () => {
    const proposal = await proposed(mex, 'element/I.1.b', '2028-01-31')
    const count = () => (usa.running.node.rows.find('concerning', proposal) ?? []).length
    for (const [fields, after] of [[{ answer: 'received' }, 1], [{ answer: 'question', ...both('Twice?') }, 2], [{ answer: 'declined', ...both('Twice no.') }, 3]] as const) {
      const hidden = await hiddenOf(unitedStates, proposal)
      const answers = [await unitedStates.post(at('answer-proposal', proposal), { ...hidden, ...fields }), ...(await Promise.all([1, 2].map(() => unitedStates.post(at('answer-proposal', proposal), { ...hidden, ...fields }))))]
      assert.deepEqual(answers.map(({ status }) => status), [303, 303, 303], fields.answer)
      assert.equal(count(), after)
    }
  })

  test('without a text in one language, or of no kind, is refused and keeps what was typed beside its field', async () => {
    const proposal = await proposed(mex, 'element/I.1.c', '2028-01-31')
    for (const kind of ['question', 'declined', 'reserved']) {
      const refused = await answer(unitedStates, proposal, { answer: kind, 'text.en': `Typed for ${kind}`, 'text.es': '' })
      assertRefused(refused, 422, 'missing-language')
      assert.ok(refused.text.includes(`Typed for ${kind}</textarea>`))
      assert.match(refused.text, new RegExp(`<textarea id="field-${kind}-text-es"[^>]*aria-invalid="true"`))
      assert.match(refused.text, new RegExp(`href="#field-${kind}-text-es"`))
    }
    for (const odd of ['', 'countered', 'agreed', '__proto__', '\u0000']) assertRefused(await answer(unitedStates, proposal, { answer: odd, ...both('x') }), 422, 'invalid_value')
    assertRefused(await answer(unitedStates, proposal, { answer: 'reply', question: 'f'.repeat(64), ...both('x') }), 409, 'question-unknown')
    assertRefused(await answer(mexico, proposal, { answer: 'declined', ...both('x') }), 409, 'own-proposal')
    assert.equal((usa.running.node.rows.find('concerning', proposal) ?? []).length, 0)
  })

  test('is corrected and taken back by its own side, and by nobody else', async () => {
    const proposal = await proposed(mex, 'element/I.1.d', '2028-01-31')
    assert.equal((await answer(unitedStates, proposal, { answer: 'question', ...both('First wording?') })).status, 303)
    const [question = ''] = usa.running.node.rows.find('concerning', proposal) ?? []
    await settled()
    assertRefused(await answer(mexico, proposal, { statement: question }, 'retract-answer'), 409, 'statement-not-live')
    assert.equal((await answer(unitedStates, proposal, { answer: 'question', replaces: question, ...both('Second wording?') })).status, 303)
    assert.match(textOf(await unitedStates.get(at('proposal', proposal))), /Second wording\?/)
    assert.doesNotMatch(textOf(await unitedStates.get(at('proposal', proposal))), /First wording\?/)
    assertRefused(await answer(unitedStates, proposal, { answer: 'question', replaces: question, ...both('Third wording?') }), 409, 'statement-not-live')
    const second = (usa.running.node.rows.find('concerning', proposal) ?? []).find((id) => id !== question) ?? ''
    for (const _ of [1, 2]) assert.equal((await answer(unitedStates, proposal, { statement: second }, 'retract-answer')).status, 303)
    await settled()
    assert.match(textOf(await mexico.get(at('proposal', proposal))), /Nothing has been asked or answered yet/)
  })

  test('is not given by who may not, and a page for such people offers none', async () => {
    const proposal = await proposed(mex, 'element/II.1', '2028-01-31')
    for (const officer of ['usa-viewer', 'usa-admin', 'usa-languages']) {
      const desk = await new TestDesk(usa.port).signIn(officer)
      assertRefused(await answer(desk, proposal, { answer: 'received' }), 403, 'not-permitted')
      assertRefused(await answer(desk, proposal, { confirmed: 'yes' }, 'sign-proposal'), 403, 'not-permitted')
      assert.doesNotMatch((await desk.get(at('proposal', proposal))).text, /\/answer"|\/sign"|\/merge"|\/answer-by"/)
    }
  })
})

describe('a moment to answer by', () => {
  test('is asked for in a zone, moved and taken back; a moment that passed or that there is not is refused', async () => {
    const proposal = await proposed(mex, 'element/II.1.a', '2028-01-31')
    const ask = (fields: Fields) => answer(mexico, proposal, { date: '2027-03-01', time: '17:00', zone: 'America/Mexico_City', ...fields }, 'ask-answer-by')
    for (const [fields, code] of [[{ date: '2027-02-30' }, 'not-a-date'], [{ date: 'tomorrow' }, 'not-a-date'], [{ time: '25:00' }, 'invalid_format'], [{ zone: 'Mars/Olympus' }, 'zone-unknown'], [{ date: '2020-01-01' }, 'answer-by-past']] as const) assertRefused(await ask(fields), 422, code)
    assert.equal((await ask({})).status, 303)
    assert.equal((await ask({})).status, 303)
    assert.equal((await ask({ time: '' })).status, 303)
    assertRefused(await answer(unitedStates, proposal, { date: '2027-03-01', time: '', zone: 'UTC' }, 'ask-answer-by'), 409, 'not-standing')
    await settled()
    assert.match(textOf(await unitedStates.get(workspacePath('inbox', 'en'))), /Answer asked for by March 1, 2027, 11:59 PM \(America\/Mexico City\), March 2, 2027, 5:59 AM UTC/)
    usa.clock.at = '2027-03-03T00:00:00Z'
    const late = await new TestDesk(usa.port).signIn('usa-state')
    assert.match(textOf(await late.get(workspacePath('inbox', 'en'))), /Your side’s move \d+ .*?Proposal on II\.1\.a .*?overdue/, 'what is overdue comes first')
    usa.clock.at = '2026-11-23T12:00:00Z'
    // Sessions of that day were over then.
    unitedStates = await new TestDesk(usa.port).signIn('usa-state')
    assert.equal(usa.running.node.rows.find('proposal', proposal)?.status, 'open', 'and nothing follows from it')
  })
})

describe('offers that crossed', () => {
  /** Both propose before either has heard of the other's. */
  async function crossed(item: string): Promise<{ readonly ours: string; readonly theirs: string }> {
    for (const { running } of [mex, usa]) await Promise.all(running.peers.map((peer) => peer.pull()))
    const [ours, theirs] = await Promise.all([saySoon(mex.running.node, dated(mex, item, '2028-03-31')), saySoon(usa.running.node, dated(usa, item, '2028-09-30'))])
    await settled()
    return { ours: ours.hash, theirs: theirs.hash }
  }

  test('are told apart from counters, explained on both sides, and resolved by one click', async () => {
    const { ours, theirs } = await crossed('element/II.1.b')
    for (const [desk, proposal] of [[mexico, ours], [mexico, theirs], [unitedStates, ours], [unitedStates, theirs]] as const) {
      assert.match(textOf(await desk.get(at('proposal', proposal))), /Two offers are in each other’s way.*before seeing the other’s.*At most one of them can be adopted/)
    }
    const offers = textOf(await mexico.get(at('offers', 'element/II.1.b')))
    for (const text of [/Your side’s proposal/, /Proposal of United States/, /March 31, 2028/, /September 30, 2028/, /From one offer to the other/]) assert.match(offers, text)
    const hidden = await hiddenOf(mexico, ours)
    assert.equal((await mexico.post(at('sign-proposal', theirs), { ...hidden, confirmed: 'yes' })).status, 303)
    await until(() => [mex, usa].every(({ running }) => running.node.rows.find('proposal', theirs)?.status === 'adopted'))
    assert.equal(mex.running.node.rows.find('proposal', ours)?.status, 'withdrawn')
  })

  test('become one draft with what either changes, which when sent is the answer to theirs', async () => {
    const { ours, theirs } = await crossed('element/II.1.c')
    const hidden = await hiddenOf(mexico, theirs)
    assertRefused(await mexico.post(at('merge-offers', theirs), { ...hidden, with: theirs }), 409, 'offers-apart')
    assertRefused(await mexico.post(at('merge-offers', theirs), { ...hidden, with: '__proto__' }), 409, 'offers-apart')
    const begun = await mexico.post(at('merge-offers', theirs), { ...hidden, with: ours })
    assert.equal(begun.status, 303)
    const id = String(begun.headers.location).split('/').at(-1) ?? ''
    const draft = await mex.running.drafts.find(id)
    assert.deepEqual([draft?.changes.map(({ content }) => content?.due), draft?.counters], [['2028-09-30'], theirs], 'theirs stands where both differ')
    assert.match(textOf(await mexico.get(at('draft', id))), /begun from both offers\. Where both change the same thing/)
    const compared = textOf(await mexico.get(at('offers', 'element/II.1.c')))
    assert.match(compared, /Draft of your side/)
    assert.doesNotMatch(textOf(await unitedStates.get(at('offers', 'element/II.1.c'))), /Draft of your side/)
    await mex.running.drafts.discard(id)
  })
})

describe('a page that was left open', () => {
  test('does not sign, withdraw or decline over what happened since, says what it was, and keeps what was typed', async () => {
    const proposal = await proposed(mex, 'element/III.1', '2028-01-31')
    const [stale, staleOwn] = [await hiddenOf(unitedStates, proposal), await hiddenOf(mexico, proposal)]
    await saySoon(usa.running.node, dated(usa, 'element/III.1', '2028-12-31'))
    await settled()
    const before = usa.running.node.ledger.chain('USA').sequence
    const signed = await unitedStates.post(at('sign-proposal', proposal), { ...stale, confirmed: 'yes' })
    assertRefused(signed, 409, 'proposal-moved-on')
    assert.match(textOf(signed), /What happened after you opened the page United States proposed something else for the same item/)
    const declined = await unitedStates.post(at('answer-proposal', proposal), { ...stale, answer: 'declined', ...both('Typed before') })
    assertRefused(declined, 409, 'proposal-moved-on')
    assert.ok(declined.text.includes('Typed before</textarea>'))
    const withdrawn = await mexico.post(at('withdraw-proposal', proposal), { ...staleOwn, reason: 'A typed reason' })
    assertRefused(withdrawn, 409, 'proposal-moved-on')
    assert.ok(withdrawn.text.includes('A typed reason</textarea>'))
    assert.equal(usa.running.node.ledger.chain('USA').sequence, before)
    assert.equal((await answer(unitedStates, proposal, { answer: 'declined', ...both('Typed after') })).status, 303, 'who has read it goes on')
  })

  test('of a proposal that is closed says how it was closed, whatever is asked', async () => {
    const proposal = await proposed(mex, 'element/III.2', '2028-01-31')
    const stale = await hiddenOf(unitedStates, proposal)
    await saySoon(mex.running.node, { name: 'withdraw', proposal, reason: 'Overtaken by events' })
    await settled()
    for (const [action, fields] of [['sign-proposal', { confirmed: 'yes' }], ['answer-proposal', { answer: 'question', ...both('Still?') }], ['answer-proposal', { answer: 'declined', ...both('No.') }]] as const) {
      const refused = await unitedStates.post(at(action, proposal), { ...stale, ...fields })
      assertRefused(refused, 409, 'withdrawn-from')
      assert.match(textOf(refused), /Mexico withdrew its signature/)
    }
  })

  test('with garbage for how far it had seen is taken as one that does not say', async () => {
    const proposal = await proposed(mex, 'element/III.3', '2028-01-31')
    const { csrf = '' } = await hiddenOf(unitedStates, proposal)
    for (const seen of ['garbage', 'MEX', 'MEX:x', ':1', '__proto__:9', 'MEX:99999999999999999', 'x'.repeat(10_000), '\u0000']) assert.equal((await unitedStates.post(at('answer-proposal', proposal), { csrf, seen, answer: 'received' })).status, 303, seen)
  })
})

test('an inbox tells what the other side did since the last visit, and not again after it', async () => {
  const desk = await new TestDesk(mex.port).signIn('mex-se')
  await desk.get(workspacePath('inbox', 'en'))
  mex.clock.at = '2026-11-23T15:00:00Z'
  usa.clock.at = '2026-11-23T15:00:00Z'
  await proposed(usa, 'element/IV.1', '2028-01-31')
  mex.clock.at = '2026-11-23T18:00:00Z'
  const later = await new TestDesk(mex.port).signIn('mex-se')
  const [visit, again] = [textOf(await later.get(workspacePath('inbox', 'en'))), textOf(await later.get(workspacePath('inbox', 'en')))]
  for (const text of [visit, again]) assert.match(text, /Since your last visit, November 23, 2026, 12:00 PM UTC United States proposed a change on IV\.1/)
  mex.clock.at = '2026-11-23T20:00:00Z'
  const next = await new TestDesk(mex.port).signIn('mex-se')
  assert.match(textOf(await next.get(workspacePath('inbox', 'en'))), /Since your last visit, November 23, 2026, 6:00 PM UTC Nothing new/)
})

test('the inbox asks the store no more often for many proposals than for few', async () => {
  const { store } = mex.running.node
  const reads = ['findPrivate', 'listPrivate', 'acts', 'heads', 'proofs', 'setAside'] as const
  const asked = async () => {
    let count = 0
    const kept = reads.map((name) => [name, store[name]] as const)
    for (const [name, read] of kept) Object.assign(store, { [name]: (...words: never[]) => { count += 1; return (read as (...all: never[]) => unknown).apply(store, words) } })
    await mexico.get(workspacePath('inbox', 'en'))
    for (const [name, read] of kept) Object.assign(store, { [name]: read })
    return count
  }
  // What a node does beside an answer reads too, now and then: the least of several is the answer's own.
  const least = async () => {
    const counts: number[] = []
    for (let time = 0; time < 6; time++) counts.push(await asked())
    return Math.min(...counts)
  }
  mexico = await new TestDesk(mex.port).signIn('mex-sre')
  await mexico.get(workspacePath('inbox', 'en'))
  const few = await least()
  for (const item of ['element/III.1.a', 'element/III.1.b', 'element/III.2.a', 'element/IV.1.a', 'element/IV.2.a', 'element/IV.3.a', 'element/IV.3.b']) await proposed(usa, item, '2029-01-31')
  await settled()
  assert.equal(await least(), few)
  assert.ok(few > 0 && few < 20, `${few} reads`)
})

test('at the end of all this no fault was told', async () => {
  await settled()
  assert.deepEqual([...mex.faults, ...usa.faults], [])
})
