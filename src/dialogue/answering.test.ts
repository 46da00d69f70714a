import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Act, Json } from '../record/index.ts'
import { element, plan, say } from './testing/contents.ts'
import { agree, founded, meet, take } from './testing/table.ts'
import type { Seat } from './testing/table.ts'
import type { Decision } from './decide.ts'
import { answerByOf, answersTo } from './views/index.ts'

interface Said {
  readonly replaces?: Act | null
  readonly audience?: 'parties' | 'public'
  readonly type?: 'answer' | 'answer-by'
}

const ITEM = 'element/1'
const statement = (content: { readonly [key: string]: Json }, { replaces = null, audience = 'parties', type = 'answer' }: Said = {}) =>
  ({ name: 'state', about: null, type, content, replaces: replaces?.hash ?? null, audience }) as const
const code = (decision: Decision) => ('refused' in decision ? decision.refused : 'issues' in decision ? decision.issues.map((issue) => `${issue.code} ${issue.path}`) : 'said')
const amend = (seat: Seat, title: string) => seat.propose([seat.change(ITEM, element('plan/p', 'pillar', '1', { title: say(title) }))], 'parties')

/** Mexico has proposed and the United States has heard of it. */
function table(names: readonly string[] = ['MEX', 'USA']) {
  const seats = founded(names, [{ item: 'plan/p', base: null, content: plan() }, { item: ITEM, base: null, content: element('plan/p', 'pillar', '1') }])
  const [mex = assert.fail(), usa = assert.fail()] = seats
  const proposal = amend(mex, 'Lakes')
  meet(seats)
  const of = (content: object) => ({ proposal: proposal.hash, ...content }) as { readonly [key: string]: Json }
  return { mex, usa, seats, proposal, of, row: (seat: Seat) => seat.projection.find('proposal', proposal.hash) ?? assert.fail() }
}

describe('an answer to a proposal', () => {
  it('is refused where it comes from nobody whom the proposal binds, or from who made it', () => {
    const { mex, usa, of } = table()
    for (const answer of [{ answer: 'received' }, { answer: 'declined', text: say('No.') }, { answer: 'reserved', text: say('Later.') }]) {
      assert.equal(code(usa.decide(statement(of(answer)))), 'said')
      assert.equal(code(mex.decide(statement(of(answer)))), 'own-proposal')
    }
    assert.equal(code(usa.decide(statement({ ...of({ answer: 'received' }), proposal: 'a'.repeat(64) }))), 'proposal-unknown')
  })

  it('says what is wrong with its form, all of it', () => {
    const { usa, of } = table()
    for (const [content, expected] of [
      [{ answer: 'refused' }, ['invalid_union content.answer']],
      [{ answer: 'declined' }, ['invalid_type content.text']],
      [{ answer: 'declined', text: { en: 'No.' } }, ['missing-language content.text.es']],
      [{ answer: 'received', text: say('Thanks.') }, ['unrecognized_keys content']],
      [{ answer: 'question', asks: 'USA', text: say('Why?') }, ['party-unknown content.asks']],
      [{ answer: 'question', asks: 'CAN', text: say('Why?') }, ['party-unknown content.asks']],
      [{ answer: 'reply', question: 'x', text: say('So.') }, ['not-a-hash content.question']],
    ] as const) assert.deepEqual(code(usa.decide(statement(of(content)))), expected, JSON.stringify(content))
  })

  it('is between the parties', () => {
    const { usa, of } = table()
    assert.equal(code(usa.decide(statement(of({ answer: 'received' }), { audience: 'public' }))), 'answer-public')
  })

  it('stands once: a second one of its kind corrects it or is refused', () => {
    const { usa, of } = table()
    const declined = usa.do(statement(of({ answer: 'declined', text: say('No.') }))).act
    assert.equal(code(usa.decide(statement(of({ answer: 'declined', text: say('Never.') })))), 'already-answered')
    assert.equal(code(usa.decide(statement(of({ answer: 'reserved', text: say('Perhaps.') })))), 'already-answered')
    assert.equal(code(usa.decide(statement(of({ answer: 'reserved', text: say('Perhaps.') }), { replaces: declined }))), 'said')
    usa.do(statement(of({ answer: 'received' })))
    assert.equal(code(usa.decide(statement(of({ answer: 'received' })))), 'already-answered')
  })

  it('replies only to a question that was put to this party and stands', () => {
    const { mex, usa, seats, of } = table()
    const question = usa.do(statement(of({ answer: 'question', asks: 'MEX', text: say('Which?') }))).act
    meet(seats)
    const reply = of({ answer: 'reply', question: question.hash, text: say('All.') })
    assert.equal(code(usa.decide(statement(reply))), 'question-unknown')
    assert.equal(code(mex.decide(statement({ ...reply, question: 'b'.repeat(64) }))), 'question-unknown')
    mex.do(statement(reply))
    assert.equal(code(mex.decide(statement(reply))), 'already-answered')
    usa.do({ name: 'state', about: null, type: 'answer', content: null, replaces: question.hash, audience: 'parties' })
    meet(seats)
    assert.deepEqual(answersTo(mex.projection, mex.projection.find('proposal', String(reply.proposal)) ?? assert.fail()), [], 'a reply to what was taken back answers nothing')
  })

  it('is given to open proposals only, and says what became of the others', () => {
    const adopted = table()
    adopted.usa.do({ name: 'sign', proposal: adopted.proposal.hash })
    const withdrawn = table()
    withdrawn.mex.do({ name: 'withdraw', proposal: withdrawn.proposal.hash, reason: null })
    meet(withdrawn.seats)
    const superseded = table()
    const charter = superseded.mex.projection.find('item', 'dialogue/lake')?.versions.at(-1)?.content ?? assert.fail()
    agree(superseded.seats, [superseded.mex.change('dialogue/lake', { ...charter, summary: say('Another charter.') })])
    for (const [{ usa, of }, expected] of [[adopted, 'already-adopted'], [withdrawn, 'withdrawn-from'], [superseded, 'base-not-in-force']] as const) {
      for (const answer of [{ answer: 'received' }, { answer: 'declined', text: say('No.') }, { answer: 'question', asks: 'MEX', text: say('Why?') }]) assert.equal(code(usa.decide(statement(of(answer)))), expected)
    }
  })

  it('does not replace an answer to another proposal', () => {
    const { mex, usa, seats, of } = table()
    const declined = usa.do(statement(of({ answer: 'declined', text: say('No.') }))).act
    const other = mex.propose([mex.change('plan/p', plan({ title: say('Other') }))], 'parties')
    meet(seats)
    assert.equal(code(usa.decide(statement({ proposal: other.hash, answer: 'declined', text: say('No.') }, { replaces: declined }))), 'statement-not-live')
  })

  it('that names somebody else’s proposal as its counter is left out by whoever reads it', () => {
    const { mex, usa, seats, proposal, of, row } = table()
    const counter = of({ answer: 'countered', counter: proposal.hash })
    assert.equal(code(usa.decide(statement(counter))), 'proposal-unknown')
    take(usa.ledger, usa.projection, usa.speaker.say('state', { about: null, type: 'answer', content: counter, replaces: null }, { audience: 'parties' }))
    meet(seats)
    assert.deepEqual(answersTo(mex.projection, row(mex)), [])
    const ours = amend(usa, 'Rivers')
    assert.equal(code(usa.decide(statement(of({ answer: 'countered', counter: ours.hash })))), 'said')
  })
})

describe('by when an answer is asked for', () => {
  const by = '2026-12-05T17:00-06:00[America/Mexico_City]'

  it('is asked by whoever stands on the proposal, once, and by nobody else', () => {
    const { mex, usa, of, row } = table()
    assert.equal(code(usa.decide(statement(of({ by }), { type: 'answer-by' }))), 'not-standing')
    const asked = mex.do(statement(of({ by }), { type: 'answer-by' })).act
    assert.deepEqual(answerByOf(mex.projection, row(mex)), { statement: asked.hash, made: answerByOf(mex.projection, row(mex))?.made, by, instant: '2026-12-05T23:00:00.000Z' })
    assert.equal(code(mex.decide(statement(of({ by }), { type: 'answer-by' }))), 'already-answered')
    mex.do(statement(of({ by: by.replace('05T', '08T') }), { type: 'answer-by', replaces: asked }))
    assert.equal(answerByOf(mex.projection, row(mex))?.instant, '2026-12-08T23:00:00.000Z')
  })

  it('names a real moment with its offset and its zone', () => {
    const { mex, of } = table()
    for (const wrong of ['2026-12-05', '2026-12-05T17:00[America/Mexico_City]', '2026-12-05T17:00-06:00', '2026-12-05T24:00-06:00[America/Mexico_City]', '2026-12-05T17:00-06:00[]']) {
      assert.deepEqual(code(mex.decide(statement(of({ by: wrong }), { type: 'answer-by' }))), ['invalid_format content.by'], wrong)
    }
    assert.deepEqual(code(mex.decide(statement(of({ by: by.replace('12-05', '02-30') }), { type: 'answer-by' }))), ['not-a-date content.by'])
    assert.equal(code(mex.decide(statement(of({ by: '2026-12-05T17:00Z[UTC]' }), { type: 'answer-by' }))), 'said')
  })
})
