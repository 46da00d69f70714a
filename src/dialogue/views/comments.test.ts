import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Act, Audience, Json } from '../../record/index.ts'
import { PublicReader } from '../../publication/disclose.ts'
import { element, plan, say } from '../testing/contents.ts'
import { founded, meet } from '../testing/table.ts'
import type { Seat } from '../testing/table.ts'
import { commentsOn, countComments } from './comments.ts'
import type { Comment } from './comments.ts'

const ITEM = 'element/1'
const SUBJECT = { kind: 'item', item: ITEM } as const

function table() {
  const seats = founded(['MEX', 'USA'], [{ item: 'plan/p', base: null, content: plan() }, { item: ITEM, base: null, content: element('plan/p', 'pillar', '1') }])
  const [mex = assert.fail(), usa = assert.fail()] = seats
  return { mex, usa, seats }
}
const command = (text: string | null, more: { replyTo?: Act | null; replaces?: Act | null; audience?: Audience; proposal?: string } = {}) => ({
  name: 'state' as const, about: more.proposal === undefined ? ITEM : null, type: 'comment', replaces: more.replaces?.hash ?? null, audience: more.audience ?? ('parties' as const),
  content: text === null ? null : ({ ...(more.proposal === undefined ? {} : { proposal: more.proposal }), replyTo: more.replyTo?.hash ?? null, text: say(text) } as unknown as { readonly [key: string]: Json }),
})
const comment = (seat: Seat, ...words: Parameters<typeof command>): Act => seat.do(command(...words)).act
const told = (comments: readonly Comment[]): unknown => comments.map(({ text, made, replies }) => [made.party, text?.en ?? null, ...(replies.length === 0 ? [] : [told(replies)])])
const on = (seat: Seat) => told(commentsOn(seat.projection, SUBJECT))

describe('comments', () => {
  it('are conversations: replies stand under what they reply to, also after that was corrected, on every node', () => {
    const { mex, usa, seats } = table()
    const first = comment(mex, 'Which one?')
    meet(seats)
    const reply = comment(usa, 'The first.', { replyTo: first })
    meet(seats)
    const corrected = comment(mex, 'Which one of them?', { replaces: first })
    comment(mex, 'Thank you.', { replyTo: reply })
    meet(seats)
    comment(usa, 'And the second.', { replyTo: corrected })
    meet(seats)
    const expected = [['MEX', 'Which one of them? [en]', [['USA', 'The first. [en]', [['MEX', 'Thank you. [en]']]], ['USA', 'And the second. [en]']]]]
    assert.deepEqual([on(mex), on(usa)], [expected, expected])
    assert.equal(countComments(commentsOn(mex.projection, SUBJECT)), 4)
  })

  it('that were taken back are gone, unless somebody has replied', () => {
    const { mex, usa, seats } = table()
    const [alone, answered] = [comment(mex, 'Alone'), comment(mex, 'Answered')]
    meet(seats)
    comment(usa, 'A reply', { replyTo: answered })
    meet(seats)
    for (const one of [alone, answered]) comment(mex, null, { replaces: one })
    meet(seats)
    assert.deepEqual(on(usa), [['MEX', null, [['USA', 'A reply [en]']]]])
    assert.equal(countComments(commentsOn(usa.projection, SUBJECT)), 1)
  })

  it('on a proposal are not on the item that it would change, nor the other way round', () => {
    const { mex, usa, seats } = table()
    const proposal = mex.propose([mex.change(ITEM, element('plan/p', 'pillar', '1', { title: say('Other') }))], 'parties')
    meet(seats)
    comment(usa, 'Of the proposal', { proposal: proposal.hash })
    comment(usa, 'Of the item')
    assert.deepEqual([on(usa), told(commentsOn(usa.projection, { kind: 'proposal', proposal: proposal.hash }))], [[['USA', 'Of the item [en]']], [['USA', 'Of the proposal [en]']]])
  })

  it('between the parties are not there for the public, whose thread begins with what it may read', () => {
    const { mex, usa, seats } = table()
    const first = comment(mex, 'Between us')
    meet(seats)
    comment(usa, 'In public', { replyTo: first, audience: 'public' })
    const correction = comment(usa, 'Public and corrected between us', { audience: 'public' })
    comment(usa, 'Secretly corrected', { replaces: correction })
    assert.deepEqual(told(commentsOn(new PublicReader(usa.projection), SUBJECT)), [['USA', 'In public [en]'], ['USA', 'Public and corrected between us [en]']])
  })

  it('are refused in one language, as a reply to what is no comment there, and about what is not known', () => {
    const { mex, usa, seats } = table()
    const proposal = usa.propose([usa.change(ITEM, element('plan/p', 'pillar', '1', { title: say('Other') }))], 'parties')
    meet(seats)
    const ofProposal = comment(mex, 'Of the proposal', { proposal: proposal.hash })
    const issues = (decision: ReturnType<Seat['decide']>) => ('issues' in decision ? decision.issues.map(({ code, path }) => `${code} ${path}`) : decision)
    assert.deepEqual(issues(mex.decide(command('Here', { replyTo: ofProposal }))), ['comment-subject-unknown content.replyTo'])
    assert.deepEqual(issues(mex.decide(command('Here', { replyTo: proposal }))), ['comment-subject-unknown content.replyTo'])
    assert.deepEqual(issues(mex.decide(command('There', { proposal: 'a'.repeat(64) }))), ['comment-subject-unknown content.proposal'])
    const half = command('Half')
    assert.deepEqual(issues(mex.decide({ ...half, content: { replyTo: null, text: { en: 'Half' } } })), ['missing-language content.text.es'])
  })
})
