import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import type { ActRow, ItemRow, ProposalRow, ProposalStatus, RowPrefix, Rows, StatementRow } from '../dialogue/rows.ts'
import { element, plan, say } from '../dialogue/testing/contents.ts'
import { founded, meet } from '../dialogue/testing/table.ts'
import { PublicReader } from './disclose.ts'
import { publicLine } from './record-file.ts'
import { MARK, Observer, Story } from './testing/story.ts'
import type { Choice } from './testing/story.ts'
import { filesOf, plainSite } from './testing/plain-site.ts'

const made = { party: 'MEX', sequence: 7, hash: 'h', at: '2026-01-01T00:00:00Z' }
const statement = (id: string, audience: 'public' | 'parties', replacedBy: string | null = null): StatementRow =>
  ({ statement: id, made, audience, about: 'element/1', type: 'advance', content: { text: 'x' }, replaces: null, replacedBy })
const version = (number: number, audience: 'public' | 'parties') =>
  ({ version: `v${number}`, base: null, number, content: {}, proposal: `p${number}`, proposer: 'MEX', cover: null, signed: [], audience })
const proposal = (audience: 'public' | 'parties', status: ProposalStatus): ProposalRow =>
  ({ proposal: 'p', made, audience, under: null, cover: null, changes: [], parties: ['MEX', 'USA'], signed: [], withdrawn: [], status, competitors: ['q'] })
const act = (audience: 'public' | 'parties', isReleased: boolean): ActRow =>
  ({ ...made, kind: 'state', audience, key: 'k', seen: { USA: 3 }, inadmissible: 'not-standing', names: 'n', releasedBy: isReleased ? made : null, erasedBy: null })

/** What the public reads of one row, in a world of these rows. */
function seen<P extends RowPrefix>(prefix: P, row: Rows[P], others: Record<string, unknown> = {}): Rows[P] | undefined {
  const world: Record<string, unknown> = { ...others, [`${prefix}/x`]: row }
  return new PublicReader({ find: (one, rest) => world[`${one}/${rest}`] as never }).find(prefix, 'x')
}

describe('the gate, row by row', () => {
  test('a proposal passes only when it is both public and adopted, and without those that competed', () => {
    for (const audience of ['public', 'parties'] as const) {
      for (const status of ['open', 'adopted', 'withdrawn', 'superseded'] as const) {
        const passed = seen('proposal', proposal(audience, status))
        if (audience === 'public' && status === 'adopted') assert.deepEqual(passed, { ...proposal(audience, status), competitors: [] })
        else assert.equal(passed, undefined, `${audience} ${status}`)
      }
    }
  })

  test('a statement passes only when it is public; a replacement that is not public has not happened to the public', () => {
    assert.equal(seen('statement', statement('a', 'parties')), undefined)
    assert.deepEqual(seen('statement', statement('a', 'public')), statement('a', 'public'))
    for (const audience of ['public', 'parties'] as const) {
      const passed = seen('statement', statement('a', 'public', 'b'), { 'statement/b': statement('b', audience) })
      assert.equal(passed?.replacedBy, audience === 'public' ? 'b' : null)
    }
    assert.equal(seen('statement', statement('a', 'public', 'b'))?.replacedBy, null)
  })

  test('a file passes with one public statement that names it, and the others that name it do not', () => {
    const blob = 'ab'.repeat(32)
    const row = (isPublic: boolean) => ({ blob, bytes: 30, namedBy: ['a', 'b'], isPublic })
    const naming = (id: string, audience: 'public' | 'parties', bytes: number) => ({ ...statement(id, audience), content: { attachments: [{ blob, bytes, mediaType: 'text/csv', name: 'a.csv' }] } })
    assert.equal(seen('blob', row(false), { 'statement/a': naming('a', 'parties', 30), 'statement/b': naming('b', 'parties', 10) }), undefined)
    assert.deepEqual(seen('blob', row(true), { 'statement/a': naming('a', 'parties', 30), 'statement/b': naming('b', 'public', 10) }), { blob, bytes: 10, namedBy: ['b'], isPublic: true })
    const others = { 'blob/x': row(false), 'blob/y': row(true) }
    assert.deepEqual(seen('blobs', ['x', 'y'], others), ['y'])
    assert.equal(seen('blobs', ['x'], others), undefined)
  })

  test('an act passes always with its header, and with its meaning only when public or released', () => {
    for (const audience of ['public', 'parties'] as const) {
      for (const isReleased of [true, false]) {
        const isOpen = audience === 'public' || isReleased
        assert.deepEqual(seen('act', act(audience, isReleased)), { ...act(audience, isReleased), ...(isOpen ? {} : { inadmissible: null, names: null }) })
      }
    }
  })

  test('an item passes with its public versions and is not there without one', () => {
    const row = (...audiences: ('public' | 'parties')[]): ItemRow => ({ item: 'element/1', versions: audiences.map((audience, index) => version(index + 1, audience)) })
    assert.equal(seen('item', row('parties')), undefined)
    assert.equal(seen('item', row('parties', 'parties')), undefined)
    assert.deepEqual(seen('item', row('public', 'parties', 'public'))?.versions.map(({ number }) => number), [1, 3])
    assert.deepEqual(seen('item', row('public', 'parties')), row('public'))
  })

  test('lists of items and of statements pass without what the public may not read, and not at all when nothing is left', () => {
    const world = {
      'item/element/1': { item: 'element/1', versions: [version(1, 'public')] }, 'item/element/2': { item: 'element/2', versions: [version(1, 'parties')] },
      'statement/a': statement('a', 'public'), 'statement/b': statement('b', 'parties'),
    }
    for (const prefix of ['kind', 'children'] as const) {
      assert.deepEqual(seen(prefix, ['element/1', 'element/2', 'element/gone'], world), ['element/1'])
      assert.equal(seen(prefix, ['element/2'], world), undefined)
    }
    assert.deepEqual(seen('about', ['b', 'a', 'gone'], world), ['a'])
    assert.equal(seen('about', ['b'], world), undefined)
  })

  test('open proposals never pass, and parties with their keys always do', () => {
    assert.equal(seen('open', ['p']), undefined)
    const party: Rows['party'] = { party: 'MEX', sequence: 2, hash: 'h', root: 'r', keys: [] }
    assert.equal(seen('party', party), party)
  })

  test('there is a rule for every prefix that the projection has', () => {
    const story = new Story()
    const observer = new Observer()
    for (const act of story.acts) observer.take(act)
    const prefixes = new Set([...observer.rows.toText().keys()].map((key) => key.slice(0, key.indexOf('/'))))
    const reader = new PublicReader(observer.rows)
    for (const prefix of prefixes) assert.doesNotThrow(() => reader.find(prefix as RowPrefix, 'nothing'))
    for (const key of observer.rows.toText().keys()) reader.find(key.slice(0, key.indexOf('/')) as RowPrefix, key.slice(key.indexOf('/') + 1))
  })
})

describe('what is between the parties', () => {
  const choice: fc.Arbitrary<Choice> = fc.tuple(fc.nat(30), fc.nat(1), fc.nat(60))

  test('stands in no page, twin, site map or record file until it is released', () => {
    let marked = 0
    let disclosed = 0
    fc.assert(fc.property(fc.array(choice, { minLength: 5, maxLength: 30 }), (choices) => {
      const story = new Story()
      for (const one of choices) story.do(one)
      const observer = new Observer()
      for (const act of story.acts) observer.take(act)
      const text = [...filesOf(plainSite(observer.rows).site).values(), ...story.acts.map((act) => publicLine(observer.rows, act))].join('\n')
      const hidden = hiddenTexts(story)
      marked += hidden.size
      for (const found of text.match(new RegExp(`${MARK} \\d+`, 'g')) ?? []) {
        disclosed += 1
        assert.ok(!hidden.has(found), `${found} is between the parties`)
      }
    }), { numRuns: 60 })
    // Both kinds must have come up, or this test proves nothing.
    assert.ok(marked > 100 && disclosed > 100, `${marked} hidden, ${disclosed} disclosed`)
  })

  /** The marked texts that no released and no public act holds. */
  function hiddenTexts(story: Story): ReadonlySet<string> {
    const released = new Set(story.acts.flatMap((act) => (act.header.kind === 'release' ? [(act.body as { act: string }).act] : [])))
    const textsOf = (isOpen: boolean) => story.acts.filter((act) => (act.header.audience === 'public' || released.has(act.hash)) === isOpen).flatMap((act) => act.line.match(new RegExp(`${MARK} \\d+`, 'g')) ?? [])
    const open = new Set(textsOf(true))
    return new Set(textsOf(false).filter((text) => !open.has(text)))
  }
})

test('the public reads no answer to a proposal before its author releases it, and then that one alone', () => {
  const seats = founded(['MEX', 'USA'], [{ item: 'plan/p', base: null, content: plan() }, { item: 'element/1', base: null, content: element('plan/p', 'pillar', '1') }])
  const [mex = assert.fail(), usa = assert.fail()] = seats
  const proposal = mex.propose([mex.change('element/1', element('plan/p', 'pillar', '1', { title: say('Lakes') }))], 'parties')
  meet(seats)
  const answer = (content: object) => usa.do({ name: 'state', about: null, type: 'answer', content: { proposal: proposal.hash, ...content }, replaces: null, audience: 'parties' }).act
  const [declined] = [answer({ answer: 'declined', text: say('A reason.') }), answer({ answer: 'received' })]
  meet(seats)
  const open = new PublicReader(mex.projection)
  assert.equal(mex.projection.find('concerning', proposal.hash)?.length, 2)
  assert.deepEqual([open.find('concerning', proposal.hash), open.find('statement', declined.hash), open.find('proposal', proposal.hash)], [undefined, undefined, undefined])
  usa.do({ name: 'release', act: declined.hash })
  meet(seats)
  assert.deepEqual(open.find('concerning', proposal.hash), [declined.hash])
  assert.equal(open.find('proposal', proposal.hash), undefined, 'what was declined stays between the parties')
})
