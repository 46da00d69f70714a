import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { TestContext } from 'node:test'
import { formOf, marksOf } from '../../dialogue/forms/index.ts'
import type { FormContent } from '../../dialogue/forms/index.ts'
import { inForce, versionInForce } from '../../dialogue/decide.ts'
import { barredByClearance, Clearances, ClearanceRules, ClearanceWatch, NO_RULES } from '../clearance/index.ts'
import type { RulesContent } from '../clearance/index.ts'
import type { DialogueNode } from '../dialogue-node.ts'
import { contentHash, Drafts } from '../drafts.ts'
import { exchange, foundedNodes, refusalOf, retitle, saySoon } from '../testing/nodes.ts'
import { asBefore, DraftDesk, DraftSending, Presence, RedNotes } from './index.ts'
import type { DraftRefusal, Edited, ItemEdit } from './index.ts'

const DRAFT = '00000000-0000-4000-8000-000000000001'
const ITEM = 'element/1'

interface Room {
  readonly node: DialogueNode
  readonly other: DialogueNode
  readonly drafts: Drafts
  readonly desk: DraftDesk
  readonly clearances: Clearances
  readonly sending: DraftSending
  readonly watch: ClearanceWatch
  /** What a form on the item holds now, with some of it typed over. */
  edit(by: string, typed: FormContent, more?: Partial<ItemEdit>): ItemEdit
}

async function room(t: TestContext, rules: RulesContent = NO_RULES): Promise<Room> {
  const [node, other] = await foundedNodes(t, ['MEX', 'USA'])
  if (node === undefined || other === undefined) return assert.fail()
  const drafts = new Drafts(node.store)
  const desk = new DraftDesk(node, drafts)
  const clearances = await Clearances.open(node.store, await ClearanceRules.open(node.store, rules), () => node.now())
  node.gateBy((command) => barredByClearance(node, clearances, command))
  const edit = (by: string, typed: FormContent, more: Partial<ItemEdit> = {}): ItemEdit => {
    const content = { ...inForce(node.rows, ITEM) }
    return { draft: DRAFT, revision: 0, by, kind: 'element', item: ITEM, base: versionInForce(node.rows, ITEM), isIn: false, typed: { ...content, ...typed }, known: marksOf(formOf('element'), content, desk.languages), taken: [], counters: null, ...more }
  }
  return { node, other, drafts, desk, clearances, sending: new DraftSending(node, drafts, desk, clearances), watch: new ClearanceWatch(clearances, drafts, () => node.now(), (error) => { throw error }), edit }
}

const saved = (outcome: Edited | DraftRefusal): Edited => ('draft' in outcome ? outcome : assert.fail(outcome.refused))
const refused = (outcome: object): string | null => ('refused' in outcome ? String(outcome.refused) : null)
const both = (text: string) => ({ en: text, es: text })

describe('a draft', () => {
  test('is begun with one item, grows, and is one proposal, all or nothing', async (t) => {
    const { desk, edit, sending, node, other, drafts } = await room(t)
    const first = saved(await desk.saveItem(edit('ana', { title: both('Rivers') })))
    const second = saved(await desk.saveItem({ ...edit('ana', {}), revision: 1, kind: 'organisation', item: null, base: null, known: {}, typed: { party: 'MEX', name: both('Water'), acronym: 'AGUA', role: null, succeeds: [], since: null, until: null, wording: {}, sources: [] } }))
    assert.deepEqual([first.draft.revision, second.draft.revision, second.item, second.draft.changes.map(({ item }) => item)], [1, 2, 'organisation/AGUA', [ITEM, 'organisation/AGUA']])
    const sent = await sending.send(DRAFT, 2, 'ana', 'parties')
    assert.ok('proposal' in sent)
    await exchange(node, other)
    await saySoon(other, { name: 'sign', proposal: sent.proposal })
    await exchange(node, other)
    for (const side of [node, other]) assert.deepEqual([inForce(side.rows, ITEM)?.title, inForce(side.rows, 'organisation/AGUA')?.acronym], [both('Rivers'), 'AGUA'])
    assert.equal(await drafts.find(DRAFT), null)
  })

  test('may be unfinished in any way, and is then not sent', async (t) => {
    const { desk, edit, sending, node } = await room(t)
    saved(await desk.saveItem(edit('ana', { title: { en: 'Only here' }, due: 'some day' })))
    const before = node.ledger.chain('MEX').sequence
    const sent = await sending.send(DRAFT, 1, 'ana', 'parties')
    assert.ok('issues' in sent && sent.issues.length > 0)
    assert.equal(node.ledger.chain('MEX').sequence, before)
  })

  test('with nothing changed is not begun', async (t) => {
    const { desk, edit, drafts } = await room(t)
    assert.equal(refused(await desk.saveItem(edit('ana', {}))), 'nothing-changed')
    assert.equal(await drafts.count(), 0)
  })

  test('ends an item only with all that hangs under it, or after it has moved', async (t) => {
    const { desk, node, drafts } = await room(t)
    const child = (node.rows.find('children', ITEM) ?? [])[0] ?? assert.fail('the lake has no child')
    const at = (revision: number) => ({ draft: DRAFT, revision, by: 'ana' })
    assert.equal(refused(await desk.endItem(at(0), ITEM)), 'children-remain')
    for (const [revision, one] of (node.rows.find('children', ITEM) ?? []).entries()) {
      const under = node.rows.find('children', one) ?? []
      assert.equal(refused(await desk.endItem(at(revision), one)), under.length > 0 ? 'children-remain' : null)
    }
    assert.equal(refused(await desk.endItem(at((await drafts.find(DRAFT))?.revision ?? 0), 'element/none')), 'item-unknown')
    assert.ok(child.startsWith('element/'))
  })

  test('keeps what every one of many who save at once has typed', async (t) => {
    const { desk, edit, drafts } = await room(t)
    const fields: readonly FormContent[] = [{ title: { en: 'Rivers', es: inTitle() } }, { due: '2027-01-31' }, { note: both('n') }, { basis: both('b') }, { start: '2026' }]
    function inTitle(): string { return String((edit('x', {}).typed.title as { readonly es?: string }).es ?? '') }
    const outcomes = await Promise.all(fields.map((typed, index) => desk.saveItem(edit(`officer-${index}`, typed))))
    assert.deepEqual(outcomes.map((outcome) => saved(outcome).conflicts.length), [0, 0, 0, 0, 0])
    const content = (await drafts.find(DRAFT))?.changes[0]?.content
    assert.deepEqual([(content?.title as { en: string }).en, content?.due, content?.note, content?.basis, content?.start], ['Rivers', '2027-01-31', both('n'), both('b'), '2026'])
  })

  test('in which two write one text keeps the first, shows both, and takes the second once it is chosen', async (t) => {
    const { desk, edit, drafts } = await room(t)
    saved(await desk.saveItem(edit('ana', { title: both('Ana') })))
    const late = saved(await desk.saveItem(edit('ben', { title: both('Ben'), due: '2027-01-31' })))
    assert.deepEqual(late.conflicts.map(({ unit, mine, theirs }) => [unit, mine, theirs]), [['title.en', 'Ben', 'Ana'], ['title.es', 'Ben', 'Ana']])
    assert.deepEqual([(await drafts.find(DRAFT))?.changes[0]?.content?.title, (await drafts.find(DRAFT))?.changes[0]?.content?.due], [both('Ana'), '2027-01-31'])
    const chosen = saved(await desk.saveItem(edit('ben', { title: both('Ben'), due: '2027-01-31' }, { revision: late.draft.revision, isIn: true, known: marksOf(formOf('element'), late.content, desk.languages) })))
    assert.deepEqual([chosen.conflicts, chosen.content.title], [[], both('Ben')])
  })

  test('that is gone is not called back by a form that was left open, nor is an item that was taken out', async (t) => {
    const { desk, edit } = await room(t)
    saved(await desk.saveItem(edit('ana', { title: both('Rivers') })))
    const removed = await desk.removeItem({ draft: DRAFT, revision: 1, by: 'ben' }, ITEM)
    assert.ok('id' in removed && removed.changes.length === 0)
    assert.equal(refused(await desk.saveItem(edit('ana', { title: both('Lakes') }, { revision: 1, isIn: true }))), 'draft-item-gone')
    assert.equal(await desk.discard({ draft: DRAFT, revision: 2, by: 'ana' }), true)
    assert.equal(refused(await desk.saveItem(edit('ana', { title: both('Lakes') }, { revision: 2 }))), 'draft-gone')
  })

  test('of an item that changed by agreement meanwhile keeps its words and takes the rest from there', async (t) => {
    const { desk, edit, node, other, drafts } = await room(t)
    saved(await desk.saveItem(edit('ana', { due: '2027-01-31' })))
    const theirs = await saySoon(other, retitle(other, ITEM, 'Rivers'))
    await exchange(node, other)
    await saySoon(node, { name: 'sign', proposal: theirs.hash })
    await exchange(node, other)
    assert.equal(refused(await desk.saveItem({ ...edit('ana', {}), revision: 1, isIn: true, base: theirs.hash })), 'item-changed-meanwhile')
    const change = (await drafts.find(DRAFT))?.changes[0]
    const opened = desk.contentOf('element', ITEM, change)
    assert.deepEqual([opened.due, opened.title], ['2027-01-31', inForce(node.rows, ITEM)?.title])
    const rebased = saved(await desk.saveItem({ ...edit('ana', {}), revision: 1, isIn: true, typed: opened, known: marksOf(formOf('element'), opened, desk.languages) }))
    assert.equal(rebased.draft.changes[0]?.base, versionInForce(node.rows, ITEM))
  })

  test('has a history of who changed what, from which every revision comes back', async (t) => {
    const { desk, edit, drafts } = await room(t)
    const states: string[] = []
    for (const [index, title] of ['One', 'Two', 'Three'].entries()) {
      const held = await drafts.find(DRAFT)
      const content = desk.contentOf('element', ITEM, held?.changes[0])
      saved(await desk.saveItem(edit(`officer-${index}`, { title: both(title) }, { revision: index, isIn: index > 0, typed: { ...content, title: both(title) }, known: marksOf(formOf('element'), content, desk.languages) })))
      states.push(JSON.stringify((await drafts.find(DRAFT))?.changes))
    }
    const draft = await drafts.find(DRAFT) ?? assert.fail()
    const steps = await desk.history.stepsOf(draft)
    assert.deepEqual(steps.map(({ to, by }) => [to, by]), [[3, 'officer-2'], [2, 'officer-1'], [1, 'officer-0']])
    for (const [index, state] of states.entries()) assert.equal(JSON.stringify(asBefore(draft, steps.filter(({ from }) => from > index + 1)).changes), state)
    const restored = await desk.restore({ draft: DRAFT, revision: 3, by: 'eva' }, 1)
    assert.ok('id' in restored)
    assert.deepEqual([restored.revision, JSON.stringify(restored.changes)], [4, states[0]])
    const again = await desk.restore({ draft: DRAFT, revision: 4, by: 'eva' }, 3)
    assert.equal('id' in again && JSON.stringify(again.changes), states[2], 'and nothing is lost by it')
    assert.equal(refused(await desk.restore({ draft: DRAFT, revision: 5, by: 'eva' }, 99)), 'draft-changed-meanwhile')
  })

  test('typed on by one officer for a while is one step of its history', async (t) => {
    const { desk, edit, drafts } = await room(t)
    for (const [index, due] of ['2027-01-01', '2027-01-02', '2027-01-03'].entries()) {
      const content = desk.contentOf('element', ITEM, (await drafts.find(DRAFT))?.changes[0])
      saved(await desk.saveItem(edit('ana', {}, { revision: index, isIn: index > 0, typed: { ...content, due }, known: marksOf(formOf('element'), content, desk.languages) })))
    }
    assert.deepEqual((await desk.history.stepsOf(await drafts.find(DRAFT) ?? assert.fail())).map(({ from, to }) => [from, to]), [[1, 3]])
  })
})

describe('sending', () => {
  const RULES: RulesContent = { clearanceFor: ['send', 'sign'], roster: { organisations: ['organisation/WO'], obligatory: [], quorum: 'all' }, meetings: {} }
  const clear = async ({ clearances, drafts }: Room) => {
    const draft = await drafts.find(DRAFT) ?? assert.fail()
    await clearances.request({ subject: { kind: 'draft', draft: DRAFT }, hash: contentHash(draft), meeting: null, message: null, silence: null, by: 'ana' })
    await clearances.answer(DRAFT, contentHash(draft), { organisation: 'organisation/WO', answer: 'cleared', text: null, by: 'ben' })
  }

  test('happens once, however often and by whomever it is asked at the same moment', async (t) => {
    const { desk, edit, sending, node } = await room(t)
    saved(await desk.saveItem(edit('ana', { title: both('Rivers') })))
    const sent = await Promise.all([1, 2, 3].map(() => sending.send(DRAFT, 1, 'ana', 'parties')))
    const proposals = new Set(sent.map((one) => ('proposal' in one ? one.proposal : refused(one))))
    assert.equal(proposals.size, 1)
    assert.equal((node.rows.find('open', 'all') ?? []).length, 1)
  })

  test('again after the node stopped between signing and putting the draft away finds what it became', async (t) => {
    const { desk, edit, node, drafts, clearances } = await room(t)
    const { draft } = saved(await desk.saveItem(edit('ana', { title: both('Rivers') })))
    const said = await node.say({ name: 'propose', changes: draft.changes, cover: draft.cover, audience: 'parties' })
    assert.ok('acts' in said)
    const again = new DraftSending(node, new Drafts(node.store), new DraftDesk(node, drafts), clearances)
    const sent = await again.send(DRAFT, 1, 'ana', 'parties')
    assert.equal('proposal' in sent && sent.proposal, said.acts[0]?.hash)
    assert.equal((node.rows.find('open', 'all') ?? []).length, 1)
  })

  test('takes no edit that comes while it is signed: whoever typed is told that the draft has gone', async (t) => {
    const { desk, edit, sending, node } = await room(t)
    saved(await desk.saveItem(edit('ana', { title: both('Rivers') })))
    const [sent, late] = await Promise.all([sending.send(DRAFT, 1, 'ana', 'parties'), desk.saveItem(edit('ben', { due: '2027-01-31' }, { revision: 1, isIn: true }))])
    assert.ok('proposal' in sent)
    assert.equal(refused(late), 'draft-gone')
    assert.equal(node.rows.find('proposal', sent.proposal)?.changes[0]?.content?.due, null)
  })

  test('waits for clearance whatever way it is asked for, and what was edited after it waits again', async (t) => {
    const made = await room(t, RULES)
    const { desk, edit, sending, node, clearances, drafts, watch } = made
    const { draft } = saved(await desk.saveItem(edit('ana', { title: both('Rivers') })))
    const propose = { name: 'propose', changes: draft.changes, cover: null, audience: 'parties' } as const
    assert.deepEqual([refused(await sending.send(DRAFT, 1, 'ana', 'parties')), refusalOf(await node.say(propose))], ['not-cleared', 'not-cleared'])
    assert.equal(refusalOf(await node.say({ name: 'state', about: ITEM, type: 'advance', content: null, replaces: 'f'.repeat(64), audience: 'public' })), 'statement-not-live', 'what a side says for itself is not asked')
    await clear(made)
    assert.equal(sending.barred(draft), null)
    const content = desk.contentOf('element', ITEM, (await drafts.find(DRAFT))?.changes[0])
    const edited = saved(await desk.saveItem(edit('eva', {}, { revision: 1, isIn: true, typed: { ...content, due: '2027-01-31' }, known: marksOf(formOf('element'), content, desk.languages) })))
    await watch.close()
    assert.deepEqual([clearances.find(DRAFT)?.rounds[0]?.ended?.why, sending.barred(edited.draft)?.refused, refusalOf(await node.say(propose))], ['edited', 'not-cleared', 'not-cleared'])
    await clear(made)
    const sent = await sending.send(DRAFT, 2, 'ana', 'parties')
    assert.ok('proposal' in sent)
    assert.deepEqual([clearances.find(DRAFT)?.sentAs, clearances.find(DRAFT)?.rounds.at(-1)?.ended?.why], [sent.proposal, 'sent'])
  })

  test('and signing what the other side proposes waits too, where the side says so', async (t) => {
    const { node, other, clearances } = await room(t, RULES)
    const theirs = await saySoon(other, retitle(other, ITEM, 'Rivers'))
    await exchange(node, other)
    assert.equal(refusalOf(await node.say({ name: 'sign', proposal: theirs.hash })), 'not-cleared')
    await clearances.request({ subject: { kind: 'proposal', proposal: theirs.hash }, hash: theirs.hash, meeting: null, message: null, silence: null, by: 'ana' })
    await clearances.answer(theirs.hash, theirs.hash, { organisation: 'organisation/WO', answer: 'cleared', text: null, by: 'ben' })
    assert.ok('acts' in (await node.say({ name: 'sign', proposal: theirs.hash })))
  })
})

test('red notes belong to the item, are kept over a restart, and a double click adds one', async (t) => {
  const { node } = await room(t)
  const notes = new RedNotes(node.store)
  const note = { item: ITEM, field: 'title', text: 'Not beyond 2027.', by: 'ana', at: node.now() }
  await Promise.all([notes.add(note, DRAFT), notes.add(note, DRAFT)])
  const [kept, more] = await new RedNotes(node.store).on(ITEM)
  assert.deepEqual([kept?.text, kept?.resolved, more], ['Not beyond 2027.', null, undefined])
  assert.ok(await notes.turn(kept?.id ?? '', 'ben', node.now()))
  assert.deepEqual([(await new RedNotes(node.store).on(ITEM))[0]?.resolved?.by, (await notes.countOpen()).size, await notes.turn('none', 'ben', node.now())], ['ben', 0, false])
})

test('who was heard of lately is there, and nobody sees themselves', () => {
  let now = '2026-11-25T12:00:00Z'
  const presence = new Presence(() => now)
  const told: string[] = []
  presence.onChange((draft) => told.push(draft))
  presence.touch(DRAFT, 'ana', ITEM, 'title.es')
  presence.touch(DRAFT, 'ana', ITEM, 'title.es')
  presence.touch(DRAFT, 'ben', null, '')
  assert.deepEqual([presence.others(DRAFT, 'ben').map(({ officer, field }) => [officer, field]), presence.others(DRAFT, 'ana').length, told.length], [[['ana', 'title.es']], 1, 2])
  now = '2026-11-25T12:00:41Z'
  assert.deepEqual(presence.others(DRAFT, 'nobody'), [])
})
