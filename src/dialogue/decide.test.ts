import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { ItemChange, Json } from '../record/index.ts'
import type { Command } from './decide.ts'
import { Projection } from './projection.ts'
import { decide } from './decide.ts'
import { advance, assessment, charter, element, meeting, organisation, plan, say } from './testing/contents.ts'
import { agree, founded } from './testing/table.ts'

const PLAN: ItemChange = { item: 'plan/p', base: null, content: plan() }
const PILLAR: ItemChange = { item: 'element/I', base: null, content: element('plan/p', 'pillar', 'I') }

function table() {
  const seats = founded(['MEX', 'USA'], [PLAN, PILLAR])
  const [mex, usa] = seats
  if (mex === undefined || usa === undefined) throw new Error('two seats')
  const proposing = (...changes: ItemChange[]) => mex.decide({ name: 'propose', changes, cover: null, audience: 'public' })
  const stating = (changed: Partial<Extract<Command, { name: 'state' }>>) =>
    mex.decide({ name: 'state', about: 'element/I', type: 'advance', content: advance(), replaces: null, audience: 'public', ...changed })
  return { seats, mex, usa, proposing, stating }
}

function added(item: string, content: ItemChange['content']): ItemChange {
  return { item, base: null, content }
}

function codesOf(decision: ReturnType<typeof decide>): string[] {
  return 'issues' in decision ? decision.issues.map((issue) => issue.code) : 'refused' in decision ? [decision.refused] : []
}

describe('decide: a proposal', () => {
  test('a change that fits becomes a speech under the charter in force', () => {
    const { proposing, mex } = table()
    const decision = proposing(added('element/I.1', element('element/I', 'initiative', 'I.1')))
    assert.ok('speech' in decision)
    assert.deepEqual(decision.speech, {
      kind: 'propose', audience: 'public',
      body: { under: mex.ledger.charter()?.version, changes: [added('element/I.1', element('element/I', 'initiative', 'I.1'))], cover: null },
    })
  })

  test('before the founding nothing but a founding can be proposed', () => {
    const command: Command = { name: 'propose', changes: [PLAN], cover: null, audience: 'public' }
    assert.deepEqual(decide(new Projection(), 'dialogue/lake', command, 'MEX'), { refused: 'not-founded', facts: {} })
  })

  test('a text that lacks one language of the dialogue is an issue at its place', () => {
    const { proposing } = table()
    const content = element('plan/p', 'pillar', 'II', { title: { en: 'Water' } })
    assert.deepEqual(proposing(added('element/II', content)), { issues: [{ code: 'missing-language', path: 'changes.0.content.title.es' }] })
  })

  test('a language that the dialogue does not have is an issue', () => {
    const { proposing } = table()
    const content = element('plan/p', 'pillar', 'II', { title: { ...say('Water'), fr: 'Eau' } })
    assert.deepEqual(proposing(added('element/II', content)), { issues: [{ code: 'foreign-language', path: 'changes.0.content.title.fr' }] })
  })

  test('texts deep in a content and in the cover are held to the same languages', () => {
    const { mex } = table()
    const content = plan({ milestones: [{ date: '2022', text: { es: 'Presa' } }], sources: [{ url: 'https://example.org/', note: { en: 'Dam' } }] })
    const decision = mex.decide({ name: 'propose', changes: [added('plan/q', content)], cover: { en: 'New plan' }, audience: 'public' })
    assert.ok('issues' in decision)
    assert.deepEqual(decision.issues.map((issue) => issue.path).sort(), ['changes.0.content.milestones.0.text.en', 'changes.0.content.sources.0.note.es', 'cover.es'])
  })

  test('an item that is named but not there is unknown, unless it comes with the proposal', () => {
    const { proposing } = table()
    const content = element('plan/p', 'pillar', 'II', { owners: ['organisation/WO'] })
    assert.deepEqual(codesOf(proposing(added('element/II', content))), ['item-unknown'])
    assert.ok('speech' in proposing(added('element/II', content), added('organisation/WO', organisation('MEX'))))
  })

  test('a base that is no longer in force is refused by name', () => {
    const { proposing } = table()
    assert.deepEqual(proposing({ ...PILLAR, content: element('plan/p', 'pillar', 'I', { title: say('Other') }) }), { refused: 'item-changed-meanwhile', facts: { item: 'element/I' } })
  })

  test('a proposal that changes nothing is refused', () => {
    const { proposing, mex } = table()
    assert.deepEqual(proposing(mex.change('element/I', PILLAR.content)), { refused: 'nothing-changed', facts: { item: 'element/I' } })
    assert.deepEqual(proposing(), { refused: 'nothing-changed', facts: { item: '' } })
  })

  test('an unknown kind, an id that is none and an item named twice are issues', () => {
    const { proposing } = table()
    assert.deepEqual(codesOf(proposing(added('treaty/x', {}))), ['kind-unknown'])
    assert.deepEqual(codesOf(proposing(added('plan/a b', plan()))), ['not-an-item'])
    assert.deepEqual(codesOf(proposing(added('plan/q', plan()), added('plan/q', plan({ presented: null })))), ['duplicate-item'])
  })

  test('a member that no schema names is refused, since both parties would sign it', () => {
    const { proposing } = table()
    assert.deepEqual(codesOf(proposing(added('plan/q', { ...plan(), secret: 'x' }))), ['unrecognized_keys'])
  })

  test('a text that is not composed, has blank ends or holds half a character is an issue and no fault', () => {
    const { proposing } = table()
    const titled = (en: string) => codesOf(proposing(added('plan/q', plan({ title: { ...say('Plan'), en } }))))
    assert.deepEqual(titled('Mexico\u0301'), ['not-nfc'])
    assert.deepEqual(titled(' Plan'), ['blank-ends'])
    assert.deepEqual(titled('Plan \ud83d'), ['lone-surrogate'])
  })

  test('a figure without canonical bytes is an issue and no fault', () => {
    const { proposing } = table()
    const target = { value: 2 ** 60, unit: say('litres'), nature: 'target' as const }
    assert.deepEqual(codesOf(proposing(added('element/II', element('plan/p', 'pillar', 'II', { target })))), ['unsafe-number'])
  })

  test('a day that no calendar has is an issue', () => {
    const { proposing } = table()
    assert.deepEqual(codesOf(proposing(added('meeting/m', meeting('2023-02-29')))), ['not-a-date'])
  })

  test('levels, types of meeting and parties are those of the charter', () => {
    const { proposing } = table()
    assert.deepEqual(proposing(added('element/II', element('plan/p', 'chapter', 'II'))), { issues: [{ code: 'level-unknown', path: 'changes.0.content.level' }] })
    assert.deepEqual(codesOf(proposing(added('meeting/m', meeting('2024', { type: 'picnic' })))), ['meeting-type-unknown'])
    assert.deepEqual(codesOf(proposing(added('organisation/X', organisation('CAN')))), ['party-unknown'])
    const delegations = [{ party: 'MEX', members: [] }, { party: 'CAN', members: [] }]
    assert.deepEqual(proposing(added('meeting/m', meeting('2024', { delegations }))), { issues: [{ code: 'party-unknown', path: 'changes.0.content.delegations.1.party' }] })
  })

  test('an element hangs under the level above, so never under itself or across a level', () => {
    const { proposing } = table()
    const parents = { 'element/II': 'pillar', 'element/I': 'activity', 'plan/p': 'initiative' }
    for (const [parent, level] of Object.entries(parents)) {
      assert.ok(codesOf(proposing(added('element/II', element(parent, level, 'II')))).includes('parent-not-above'), `${level} under ${parent}`)
    }
  })

  test('an item is ended only together with what hangs under it', () => {
    const { proposing, mex } = table()
    assert.deepEqual(codesOf(proposing(mex.change('plan/p', null))), ['children-remain'])
    assert.ok('speech' in proposing(mex.change('plan/p', null), mex.change('element/I', null)))
  })

  test('a charter that adds a language is written in it, and items that come with it too', () => {
    const { mex, seats, proposing } = table()
    const parties = seats.map(({ party, speaker }) => ({ party, rootKey: speaker.root.id }))
    const three = charter({ parties, languages: ['en', 'es', 'fr'] })
    assert.deepEqual(codesOf(proposing(mex.change('dialogue/lake', three), added('plan/q', plan()))), ['missing-language'])
    assert.ok('speech' in proposing(mex.change('dialogue/lake', three), added('plan/q', plan({}, ['en', 'es', 'fr']))))
  })
})

describe('decide: a statement', () => {
  test('a statement that fits becomes a speech', () => {
    const { stating } = table()
    assert.deepEqual(stating({}), { speech: { kind: 'state', audience: 'public', body: { about: 'element/I', type: 'advance', content: advance(), replaces: null } } })
  })

  test('a statement of no known type, or on no known item, is refused', () => {
    const { stating } = table()
    assert.deepEqual(stating({ type: 'rumour' }), { refused: 'type-unknown', facts: { type: 'rumour' } })
    assert.deepEqual(stating({ type: 'toString' }), { refused: 'type-unknown', facts: { type: 'toString' } })
    assert.deepEqual(stating({ about: 'element/IX' }), { refused: 'item-unknown', facts: { item: 'element/IX' } })
  })

  test('"complete" needs evidence; "no evidence" is an answer without', () => {
    const { stating } = table()
    assert.deepEqual(stating({ type: 'assessment', content: assessment('complete', { evidence: [] }) }), { issues: [{ code: 'evidence-required', path: 'content.evidence' }] })
    assert.ok('speech' in stating({ type: 'assessment', content: assessment('complete') }))
    assert.ok('speech' in stating({ type: 'assessment', content: assessment('no-evidence') }))
  })

  test('a missing language, an unnamed member and a wrong value are all reported', () => {
    const { stating } = table()
    assert.deepEqual(stating({ content: advance({ text: { es: 'Presa' } }) }), { issues: [{ code: 'missing-language', path: 'content.text.en' }] })
    const wrong: { [key: string]: Json } = { ...advance(), nature: 'maybe', extra: 1 }
    assert.deepEqual(codesOf(stating({ content: wrong })).sort(), ['invalid_value', 'unrecognized_keys'])
  })

  test('a retraction names what it retracts', () => {
    const { stating, mex } = table()
    assert.deepEqual(codesOf(stating({ content: null })), ['nothing-to-retract'])
    const made = mex.state('element/I', 'advance', advance())
    assert.ok('speech' in stating({ content: null, replaces: made.hash }))
  })

  test('a statement before the founding is refused', () => {
    const command: Command = { name: 'state', about: null, type: 'advance', content: advance(), replaces: null, audience: 'public' }
    assert.deepEqual(decide(new Projection(), 'dialogue/lake', command, 'MEX'), { refused: 'not-founded', facts: {} })
  })
})

test('every speech that decide answers can be signed and has effect', () => {
  const { mex, usa, seats } = table()
  agree(seats, [added('element/I.1', element('element/I', 'initiative', 'I.1'))])
  const proposal = mex.do({ name: 'propose', changes: [mex.change('element/I', element('plan/p', 'pillar', 'I', { note: say('New') }))], cover: say('Why'), audience: 'parties' })
  usa.hear(seats, mex)
  const withdrawn = mex.do({ name: 'withdraw', proposal: proposal.act.hash, reason: 'a better text' })
  const signed = usa.do({ name: 'sign', proposal: proposal.act.hash })
  assert.deepEqual([proposal, withdrawn].map(({ admission }) => admission.outcome), ['effective', 'effective'])
  assert.deepEqual(signed.admission, { outcome: 'effective', adopted: proposal.act.hash })
})
