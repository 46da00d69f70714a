import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { advance, say } from '../../dialogue/testing/contents.ts'
import { NO_RULES } from '../clearance/index.ts'
import { done, own } from '../people/testing/staff.ts'
import { exchange, retitle, saySoon } from '../testing/nodes.ts'
import type { NoticeDesk } from './index.ts'
import { newsOf } from './news.ts'
import { mentionsIn } from './notes.ts'
import { deskSide } from './testing/desk.ts'

const ITEM = { kind: 'item', item: 'element/1.1.a' } as const
const codes = (desk: NoticeDesk, person: string) => desk.told.of(person).map(({ code }) => code).sort()
const advanced = (text: string) => ({ name: 'state', about: 'element/1.1.a', type: 'advance', content: advance({ text: say(text) }) as never, replaces: null, audience: 'parties' }) as const

describe('what the other side does', () => {
  test('is told to who answers for the item, who follows what it hangs under, and who may decide, each once with all reasons', async (t) => {
    const { mex, usa, desk } = await deskSide(t)
    await desk.subscriptions.follow('luz', 'element/1', true)
    await saySoon(usa, advanced('A weir'))
    const { hash } = await saySoon(usa, retitle(usa, 'element/1.1.a', 'Other'))
    await exchange(mex, usa)
    await desk.watch.look()
    assert.deepEqual(['ana', 'ben', 'eva', 'luz'].map((id) => codes(desk, id)), [['proposed'], ['advance', 'proposed'], ['advance', 'proposed'], ['advance', 'proposed']])
    assert.deepEqual(desk.told.of('ana').map(({ topics, proposal, party }) => [topics, proposal, party]), [[['proposals'], hash, 'USA']])
    assert.deepEqual(desk.told.of('luz')[0]?.topics, ['followed'])
    await desk.watch.look()
    assert.equal(desk.told.countUnread('ben'), 2)
  })

  test('is told as adopted once, whoever signed last, and what this side does itself is no news', async (t) => {
    const { mex, usa, desk } = await deskSide(t)
    await saySoon(mex, advanced('Ours'))
    const { hash } = await saySoon(mex, retitle(mex, 'element/1.1.a', 'Ours'))
    await exchange(mex, usa)
    await saySoon(usa, { name: 'sign', proposal: hash })
    await exchange(mex, usa)
    await desk.watch.look()
    assert.deepEqual([codes(desk, 'ben'), codes(desk, 'ana')], [['adopted'], ['adopted']])
  })

  test('before there was a desk is nothing new, and the founding is nobody’s news', async (t) => {
    const { desk } = await deskSide(t)
    await desk.watch.look()
    assert.deepEqual(['ana', 'ben', 'eva', 'luz'].flatMap((id) => codes(desk, id)), [])
  })

  test('is neither shown nor kept where nobody wants it, nor for somebody who left', async (t) => {
    const { mex, usa, desk, handOvers } = await deskSide(t)
    const { person: _person, revision, ...usual } = desk.subscriptions.of('ben')
    await desk.subscriptions.put('ben', { ...usual, choices: { ...usual.choices, 'own-items': { isShown: false, mail: 'never' } } }, revision)
    done(await handOvers.handOver('eva', 'luz', 'ana'))
    await saySoon(usa, advanced('A weir'))
    await exchange(mex, usa)
    await desk.watch.look()
    assert.deepEqual([codes(desk, 'ben'), codes(desk, 'eva'), codes(desk, 'luz')], [[], [], ['advance', 'handed-over']])
  })
})

describe('a notice', () => {
  test('is told by all means and only once, however the store fails or the process ends between its writes', async (t) => {
    for (let writes = 0; ; writes++) {
      for (const fault of ['before', 'after'] as const) {
        const side = await deskSide(t)
        await saySoon(side.usa, advanced('A weir'))
        await saySoon(side.usa, retitle(side.usa, 'element/1.1.a', 'Other'))
        await exchange(side.mex, side.usa)
        side.faults.plans.set('putPrivate', [...Array.from({ length: writes }, () => null), fault])
        const isCut = await side.desk.watch.look().then(() => false, () => true)
        side.faults.plans.clear()
        // The process ends here; the next one reads everything anew.
        const { desk } = await side.again()
        await desk.watch.look()
        assert.deepEqual(['ana', 'ben', 'eva', 'luz'].map((id) => codes(desk, id)), [['proposed'], ['advance', 'proposed'], ['advance', 'proposed'], []], `${writes} writes, ${fault}`)
        assert.equal((await side.mex.store.listPrivate('notice')).length, 5)
        if (!isCut && fault === 'after') { assert.ok(writes >= 6); return }
      }
    }
  })

  test('that was written without an answer is there once the next one was', async (t) => {
    const { desk, faults, clock } = await deskSide(t)
    const tell = (key: string) => desk.tell(newsOf({ key, code: 'due-soon', at: clock.at, items: ['element/1.1.a'] }))
    assert.equal(desk.told.countUnread('ben'), 0)
    faults.plans.set('putPrivate', ['after'])
    await assert.rejects(tell('one'))
    await tell('two')
    assert.deepEqual([desk.told.of('ben').map(({ key }) => key).sort(), desk.told.of('eva').map(({ key }) => key)], [['one', 'two'], ['two']])
    await tell('one')
    assert.deepEqual([desk.told.countUnread('ben'), desk.told.countUnread('eva')], [2, 2])
  })

  test('is read by its reader alone, and "all" marks nothing that came after the page was made', async (t) => {
    const { desk, clock } = await deskSide(t)
    const tell = (key: string) => desk.tell(newsOf({ key, code: 'due-soon', at: clock.at, items: ['element/1.1.a'] }))
    await tell('one')
    const until = clock.at
    clock.at = '2026-11-23T12:00:05Z'
    await tell('two')
    assert.equal(await desk.told.markRead('luz', 'one'), null)
    assert.equal(await desk.told.markAllRead('ben', until), 1)
    assert.deepEqual([desk.told.countUnread('ben'), desk.told.countUnread('eva')], [1, 2])
  })

  test('goes when it is old, and is not told again by what it was made from', async (t) => {
    const { mex, usa, desk, clock } = await deskSide(t)
    await saySoon(usa, advanced('A weir'))
    await exchange(mex, usa)
    await desk.watch.look()
    clock.at = '2028-01-01T00:00:00Z'
    await desk.watch.look()
    assert.deepEqual(codes(desk, 'ben').filter((code) => code === 'advance'), [])
  })
})

describe('what is due', () => {
  test('is told 14 and 3 days before, once each, also where the node was down on the day', async (t) => {
    const { desk, clock, again } = await deskSide(t)
    for (const day of ['2027-01-10', '2027-01-18', '2027-01-19']) { clock.at = `${day}T08:00:00Z`; await desk.watch.look() }
    assert.deepEqual(codes(desk, 'ben'), ['due-soon'])
    clock.at = '2027-01-30T08:00:00Z'
    const later = (await again()).desk
    await later.watch.look()
    assert.deepEqual([codes(later, 'ben'), later.told.of('ben').map(({ due }) => due)], [['due-soon', 'due-soon'], ['2027-01-31', '2027-01-31']])
  })
})

describe('a clearance', () => {
  const DRAFT = '00000000-0000-4000-8000-000000000001'
  const HASH = 'a'.repeat(64)

  test('that is asked is told to those who may give it, and its outcome to whoever asked, each once', async (t) => {
    const { desk, people, clearances, clock, again } = await deskSide(t)
    done(await people.grant('eva', own('clearer', 'organisation/WO'), 'ana'))
    done(await people.grant('luz', own('clearer', 'organisation/XX'), 'ana'))
    await clearances.rules.set({ ...NO_RULES, clearanceFor: ['send'], roster: { organisations: ['organisation/WO', 'organisation/YY'], obligatory: [], quorum: 'all' } }, 'ana', clock.at, 0)
    await clearances.request({ subject: { kind: 'draft', draft: DRAFT }, hash: HASH, meeting: null, message: null, silence: null, by: 'ben' })
    for (let looks = 0; looks < 2; looks++) await desk.watch.look()
    assert.deepEqual(['ana', 'ben', 'eva', 'luz'].map((id) => codes(desk, id)), [[], [], ['clearance-asked'], []])
    assert.deepEqual(desk.told.of('eva').map(({ draft, by, topics }) => [draft, by, topics]), [[DRAFT, 'ben', ['clearances']]])
    clock.at = '2026-11-23T13:00:00Z'
    await clearances.answer(DRAFT, HASH, { organisation: 'organisation/WO', answer: 'refused', text: 'Not like this', by: 'eva' })
    const later = (await again()).desk
    for (let looks = 0; looks < 2; looks++) await later.watch.look()
    assert.deepEqual([codes(later, 'ben'), later.told.of('ben')[0]?.by], [['clearance-refused'], 'eva'])
    clock.at = '2026-11-23T14:00:00Z'
    await clearances.answer(DRAFT, HASH, { organisation: 'organisation/WO', answer: 'cleared', text: null, by: 'eva' })
    await clearances.answer(DRAFT, HASH, { organisation: 'organisation/YY', answer: 'cleared', text: null, by: 'luz' })
    await desk.watch.look()
    const last = (await again()).desk
    await last.watch.look()
    assert.deepEqual(codes(last, 'ben'), ['clearance-given', 'clearance-refused'])
  })
})

describe('a note', () => {
  test('names people by @ and their id; an address or a word names nobody', () => {
    assert.deepEqual(mentionsIn('@ana-ruiz, see @ben. (@eva)'), ['ana-ruiz', 'ben', 'eva'])
    assert.deepEqual(mentionsIn('ana@example.org a@b @@ben ñ@ana @Ben'), [])
    assert.deepEqual(mentionsIn('@ben @ben'), ['ben'])
  })

  test('tells who is named, once, also where the process ended before it was told', async (t) => {
    for (const writes of [1, 2, 3]) {
      const side = await deskSide(t)
      side.faults.plans.set('putPrivate', [...Array.from({ length: writes }, () => null), 'before'])
      await side.desk.notes.add(ITEM, 'Please look, @luz', ['eva'], 'ben', crypto.randomUUID()).catch(() => null)
      side.faults.plans.clear()
      const { desk } = await side.again()
      assert.deepEqual([codes(desk, 'luz'), codes(desk, 'eva'), codes(desk, 'ben')], [['mention'], ['mention'], []], `${writes} writes`)
      assert.equal(desk.notes.on(ITEM).length, 1)
    }
  })

  test('is one however often its form is sent, is changed and deleted by its author alone, and resolved by anybody', async (t) => {
    const { desk, clock } = await deskSide(t)
    const once = crypto.randomUUID()
    const refused = async (outcome: Promise<object>) => (await outcome as { refused?: string }).refused
    for (let sent = 0; sent < 2; sent++) await desk.notes.add(ITEM, ' A note ', [], 'ben', once)
    const [note] = desk.notes.on(ITEM)
    assert.deepEqual([desk.notes.on(ITEM).length, note?.text], [1, 'A note'])
    assert.equal(await refused(desk.notes.edit(once, 'Mine', 1, 'eva')), 'note-not-own')
    assert.equal(await refused(desk.notes.remove(once, 'eva')), 'note-not-own')
    clock.at = '2026-11-24T00:00:00Z'
    assert.equal(await refused(desk.notes.edit(once, 'Changed', note?.revision ?? 0, 'ben')), undefined)
    assert.equal(await refused(desk.notes.edit(once, 'Over it', note?.revision ?? 0, 'ben')), 'note-changed-meanwhile')
    assert.equal(await refused(desk.notes.resolve(once, true, 'luz')), undefined)
    assert.deepEqual(desk.notes.on(ITEM).map(({ text, editedAt, resolved }) => [text, editedAt, resolved?.by]), [['Changed', clock.at, 'luz']])
    for (const [text, code] of [['  ', 'note-empty'], ['x'.repeat(4001), 'note-too-long'], ['@nobody', 'mention-unknown']] as const) assert.equal(await refused(desk.notes.add(ITEM, text, [], 'ben', '')), code)
    assert.equal(await refused(desk.notes.remove(once, 'ben')), undefined)
    assert.deepEqual([desk.notes.on(ITEM), await refused(desk.notes.resolve(once, true, 'ben'))], [[], 'note-unknown'])
  })
})

describe('an address that works without signing in', () => {
  test('is one person’s, is no other’s, is another once it was renewed, and is none once it was closed or the person left', async (t) => {
    const { desk, handOvers, again } = await deskSide(t)
    const { tokens } = desk
    assert.equal(tokens.feedOf('ben'), null)
    await tokens.renewFeed('ben')
    const first = tokens.feedOf('ben')?.token ?? ''
    assert.match(first, /^[A-Za-z0-9_-]{43}$/)
    assert.equal((await again()).desk.tokens.findByFeed(first), 'ben')
    for (const wrong of ['', first.slice(1), `${first}x`, tokens.unsubscribeToken('ben')]) assert.equal(tokens.findByFeed(wrong), null, wrong)
    await tokens.renewFeed('ben')
    assert.deepEqual([tokens.findByFeed(first), tokens.findByFeed(tokens.feedOf('ben')?.token ?? '')], [null, 'ben'])
    const second = tokens.feedOf('ben')?.token ?? ''
    await tokens.closeFeed('ben')
    assert.equal(tokens.findByFeed(second), null)
    await tokens.renewFeed('ben')
    assert.notEqual(tokens.feedOf('ben')?.token, second)
    const [last, stop] = [tokens.feedOf('ben')?.token ?? '', tokens.unsubscribeToken('ben')]
    assert.deepEqual([tokens.findByUnsubscribe(stop), tokens.findByUnsubscribe(last)], ['ben', null])
    done(await handOvers.handOver('ben', 'luz', 'ana'))
    assert.deepEqual([tokens.findByFeed(last), tokens.findByUnsubscribe(stop)], [null, null])
  })
})
