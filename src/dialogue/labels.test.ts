// Who may read a piece of evidence, from the statement that names it to the release that would open it.

import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sha256 } from '../record/index.ts'
import type { Audience, Json } from '../record/index.ts'
import type { Command, Decision } from './decide.ts'
import { assessmentContent } from './statements/assessment.ts'
import { readBy } from './read-by.ts'
import { STATEMENT_TYPES } from './statements/index.ts'
import { advance, assessment, element, plan } from './testing/contents.ts'
import { founded, meet } from './testing/table.ts'

const OPEN = { audience: 'public', marking: null } as const
const CLOSED = { audience: 'parties', marking: 'CUI' } as const
const FILE = { blob: sha256('minutes'), bytes: 48213, mediaType: 'application/pdf', name: 'minutes.pdf' }
const LINK = { url: 'https://example.org/weir', note: null }

function table() {
  const [mex, usa] = founded(['MEX', 'USA'], [{ item: 'plan/p', base: null, content: plan() }, { item: 'element/I', base: null, content: element('plan/p', 'pillar', 'I') }])
  assert.ok(mex !== undefined && usa !== undefined)
  const stating = (content: object, audience: Audience = 'public', more: Partial<Extract<Command, { name: 'state' }>> = {}): Command =>
    ({ name: 'state', about: 'element/I', type: 'assessment', content: content as { [key: string]: Json }, replaces: null, audience, ...more })
  return { mex, usa, seats: [mex, usa], stating }
}

function problems(decision: Decision): string[] {
  return 'issues' in decision ? decision.issues.map(({ code, path }) => `${code} at ${path}`) : 'refused' in decision ? [decision.refused] : []
}

describe('"complete"', () => {
  test('is said with evidence and with the level at which there is a result', () => {
    const { mex, stating } = table()
    const { result: _level, ...without } = assessment('complete')
    assert.deepEqual(problems(mex.decide(stating(without))), ['result-level-required at content.result.level'])
    assert.deepEqual(problems(mex.decide(stating({ ...without, evidence: [], result: { level: 'outcome' } }))), ['evidence-required at content.evidence'])
    assert.deepEqual(problems(mex.decide(stating({ ...without, result: { level: 'activity' } }))), ['invalid_value at content.result.level'])
    for (const level of ['input', 'output', 'outcome', 'impact']) assert.ok('speech' in mex.decide(stating({ ...without, result: { level } })), level)
    assert.ok('speech' in mex.decide(stating({ ...without, evidence: [], attachments: [{ ...FILE, label: OPEN }], result: { level: 'output' } })), 'a file is evidence')
  })

  test('that was said before there were levels and labels is read as it was signed', () => {
    const old = { delivery: 'complete', reason: { en: 'Opened.', es: 'Abierto.' }, asOf: '2023-01-31', evidence: [LINK] }
    assert.deepEqual(assessmentContent.parse(old), old)
    const { mex, usa, seats } = table()
    usa.speaker.state({ about: 'element/I', type: 'assessment', content: old as never })
    meet(seats)
    const row = (mex.projection.find('about', 'element/I') ?? []).map((id) => mex.projection.find('statement', id))[0]
    assert.deepEqual(readBy(STATEMENT_TYPES.assessment.schema, row?.content ?? {}), old)
  })

  test('"no evidence" needs no reason; every other reading does', () => {
    const { mex, stating } = table()
    assert.ok('speech' in mex.decide(stating(assessment('no-evidence', { reason: null }))))
    for (const delivery of ['not-started', 'limited', 'substantial', 'complete'] as const) {
      assert.deepEqual(problems(mex.decide(stating(assessment(delivery, { reason: null })))), ['reason-required at content.reason'], delivery)
    }
  })
})

describe('a label', () => {
  test('is on every piece of evidence of a reading that is said now', () => {
    const { mex, stating } = table()
    const bare = assessment('limited', { evidence: [LINK, { ...LINK, label: OPEN }], attachments: [FILE] })
    assert.deepEqual(problems(mex.decide(stating(bare))), ['label-required at content.evidence.0.label', 'label-required at content.attachments.0.label'])
  })

  test('that keeps it between the parties stands in no public statement, of whatever type', () => {
    const { mex, stating } = table()
    const content = assessment('limited', { evidence: [{ ...LINK, label: CLOSED }], attachments: [{ ...FILE, label: { audience: 'parties', marking: null } }] })
    assert.deepEqual(problems(mex.decide(stating(content))), ['label-narrower at content.evidence.0.label', 'label-narrower at content.attachments.0.label'])
    assert.ok('speech' in mex.decide(stating(content, 'parties')))
    assert.deepEqual(problems(mex.decide(stating(advance({ attachments: [{ ...FILE, label: CLOSED }] }), 'public', { type: 'advance' }))), ['label-narrower at content.attachments.0.label'])
  })

  test('for everyone bears no marking, and what is for everyone may also be told to the parties alone', () => {
    const { mex, stating } = table()
    const evidence = [{ ...LINK, label: { audience: 'public' as const, marking: 'reservada' } }]
    for (const audience of ['public', 'parties'] as const) assert.deepEqual(problems(mex.decide(stating(assessment('limited', { evidence }), audience))), ['marking-on-public at content.evidence.0.label'])
    assert.ok('speech' in mex.decide(stating(assessment('limited', { evidence: [{ ...LINK, label: OPEN }] }), 'parties')))
  })

  test('in any other shape is refused', () => {
    const { mex, stating } = table()
    for (const label of [null, 'public', {}, { audience: 'public' }, { audience: 'everyone', marking: null }, { audience: 'parties', marking: '' }, { audience: 'parties', marking: ' CUI' }, { ...CLOSED, more: 1 }]) {
      assert.ok('issues' in mex.decide(stating(assessment('limited', { evidence: [{ ...LINK, label: label as never }] }), 'parties')), JSON.stringify(label))
    }
  })

  test('of one side binds the other: the same bytes go into no public statement while it stands', () => {
    const { mex, usa, seats, stating } = table()
    const told = usa.do(stating(assessment('limited', { attachments: [{ ...FILE, label: CLOSED }] }), 'parties')).act
    meet(seats)
    const same = assessment('limited', { attachments: [{ ...FILE, name: 'under another name.pdf', label: OPEN }] })
    for (const audience of ['public', 'parties'] as const) assert.deepEqual(problems(mex.decide(stating(same, audience))), ['file-between-parties at content.attachments.0.label'], audience)
    const inAdvance = stating(advance({ attachments: [FILE] }), 'public', { type: 'advance' })
    assert.deepEqual(problems(mex.decide(inAdvance)), ['file-between-parties at content.attachments.0.label'], 'unlabelled in what is public')
    usa.state('element/I', 'assessment', same as never, told)
    meet(seats)
    assert.ok('speech' in mex.decide(stating(same)), 'its author has opened it')
  })

  test('that keeps evidence between the parties keeps its statement from being released', () => {
    const { mex, stating } = table()
    const closed = mex.do(stating(assessment('limited', { evidence: [{ ...LINK, label: CLOSED }] }), 'parties')).act
    const open = mex.do(stating(assessment('limited', { evidence: [{ ...LINK, label: OPEN }] }), 'parties')).act
    assert.deepEqual(mex.decide({ name: 'release', act: closed.hash }), { refused: 'label-forbids-release', facts: {} })
    assert.ok('speech' in mex.decide({ name: 'release', act: open.hash }))
  })
})

test('of fifty scripted ways to share what is between the parties, none gets out', () => {
  const { mex, usa, seats, stating } = table()
  usa.do(stating(assessment('limited', { attachments: [{ ...FILE, label: CLOSED }] }), 'parties'))
  meet(seats)
  const labels = [CLOSED, { audience: 'parties' as const, marking: null }, { audience: 'parties' as const, marking: 'confidencial' }, undefined, OPEN]
  const pieces = labels.flatMap((label) => [
    { attachments: [{ ...FILE, ...(label === undefined ? {} : { label }) }] },
    { evidence: [{ ...LINK, label: OPEN }], attachments: [{ ...FILE, name: 'copy.pdf', ...(label === undefined ? {} : { label }) }] },
  ])
  const contents = pieces.flatMap((piece) => [
    ...(['no-evidence', 'limited', 'substantial'] as const).map((delivery) => ({ type: 'assessment', content: assessment(delivery, piece) as object })),
    { type: 'assessment', content: assessment('complete', piece) }, { type: 'advance', content: advance('evidence' in piece ? { attachments: piece.attachments } : piece) },
  ])
  assert.equal(contents.length, 50)
  const out = contents.filter(({ type, content }) => 'speech' in mex.decide(stating(content, 'public', { type })))
  assert.deepEqual(out, [])
})
