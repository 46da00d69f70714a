// The reply to what came by the public door, by mail: once, to whoever gave an address.

import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { TestContext } from 'node:test'
import { organisation, say } from '../../dialogue/testing/contents.ts'
import { queueInstrument } from '../../dialogue/testing/queues.ts'
import type { Letter, MailEnd } from '../notices/mail/smtp.ts'
import { actOf, exchange, found, openNode } from '../testing/nodes.ts'
import { ReplyMail } from './reply-mail.ts'
import type { ReplyOffice } from './reply-mail.ts'
import { Submissions } from './submissions.ts'

const QUEUE = 'instrument/permits'

async function table(t: TestContext, email: string, carriesWords = true) {
  const [mex, usa] = [await openNode(t, 'MEX'), await openNode(t, 'USA')]
  await found([mex, usa])
  const change = (item: string, content: object) => ({ item, base: null, content: content as never })
  const { settings } = queueInstrument()
  const proposed = actOf(await mex.say({ name: 'propose', changes: [change('organisation/OLD', organisation('MEX')), change('organisation/NORTH', organisation('USA')), change(QUEUE, { ...queueInstrument(), settings: { ...settings, term: { by: 'nothing', why: null } } })], cover: null, audience: 'public' }))
  await exchange(mex, usa)
  await usa.say({ name: 'sign', proposal: proposed.hash })
  await exchange(mex, usa)
  const submissions = await Submissions.open(mex.store, 'MEX', () => mex.now())
  const received = (await submissions.receive({ queue: QUEUE, prefix: 'LP', language: 'es', values: { boat: 'Gull' }, message: 'Por favor.', name: 'Ana', email })) ?? assert.fail('not received')
  const letters: Letter[] = []
  const ends: MailEnd[] = []
  const office: ReplyOffice = { domain: 'example.org', carriesWords, send: (letter) => { letters.push(letter); return Promise.resolve(ends.shift() ?? { end: 'taken' }) } }
  const own = () => submissions.findBySecret(received.secret) ?? assert.fail('lost')
  const state = async (type: string, content: object) => actOf(await mex.say({ name: 'state', about: QUEUE, type, content: content as never, replaces: null, audience: 'public' }))
  const day = mex.now().slice(0, 10)
  const takeUp = async () => {
    const request = await state('request', { number: `LP-MEX-${day.slice(0, 4)}-0001`, from: 'public', to: 'MEX', organisation: 'organisation/OLD', received: day, values: { boat: 'Gull' }, due: null, provision: null, isExercise: false })
    await submissions.takeUp(own().id, request.hash)
    return request.hash
  }
  const reply = (thread: string, words: string) => state('request-step', { thread, on: day, step: { did: 'replied', outcome: 'agreed', reply: say(words) } })
  const mail = new ReplyMail(mex, submissions)
  const began = async () => { mail.start(office, (error) => { throw error }); await mail.look() }
  t.after(() => mail.close())
  return { mex, submissions, letters, ends, mail, own, takeUp, reply, state, began, day }
}

describe('a mail with the reply', () => {
  test('goes once, in the language of whoever asked, when the request is answered', async (t) => {
    const { letters, mail, own, takeUp, reply, began, mex } = await table(t, 'ana@example.org')
    await began()
    const request = await takeUp()
    await mail.look()
    assert.equal(letters.length, 0)
    await reply(request, 'Granted & <done>.')
    await mail.look()
    await mail.look()
    assert.equal(letters.length, 1)
    const letter: Letter = letters[0] ?? assert.fail('no letter')
    assert.deepEqual([letter.to, letter.language, letter.unsubscribe], ['ana@example.org', 'es', null])
    assert.ok(letter.text.includes('Granted & <done>. [es]') && letter.html.includes('Granted &amp; &lt;done&gt;.') && letter.text.includes(own().receipt))
    assert.equal(own().mail, 'sent')
    // A new start sends nothing again.
    const again = new ReplyMail(mex, await Submissions.open(mex.store, 'MEX', () => mex.now()))
    again.start({ domain: 'example.org', carriesWords: true, send: () => assert.fail('sent again') }, (error) => { throw error })
    await again.look()
    await again.close()
  })

  test('says only that there is one, where mails of this side carry no words', async (t) => {
    const { letters, mail, takeUp, reply, began } = await table(t, 'ana@example.org', false)
    await began()
    await reply(await takeUp(), 'Granted.')
    await mail.look()
    assert.ok(letters.length === 1 && !letters[0]?.text.includes('Granted'))
  })

  test('is tried again later where the server could not, and not where nobody knows whether it arrived or the address was refused', async (t) => {
    const { letters, ends, mail, own, takeUp, reply, began } = await table(t, 'ana@example.org')
    ends.push({ end: 'later', why: 'busy' })
    await began()
    await reply(await takeUp(), 'Granted.')
    await mail.look()
    assert.deepEqual([letters.length, own().mail], [1, 'none'])
    await mail.look()
    assert.equal(letters.length, 1, 'too soon')
    for (const [end, state] of [['unknown', 'unknown'], ['address-refused', 'refused']] as const) {
      const other = await table(t, 'ana@example.org')
      other.ends.push({ end, why: 'x' })
      await other.began()
      await other.reply(await other.takeUp(), 'Granted.')
      await other.mail.look()
      await other.mail.look()
      assert.deepEqual([other.letters.length, other.own().mail], [1, state])
    }
  })

  test('is sent to nobody who gave no address', async (t) => {
    const { letters, mail, takeUp, reply, began } = await table(t, '')
    await began()
    await reply(await takeUp(), 'Granted.')
    await mail.look()
    assert.deepEqual(letters, [])
  })

  test('that was on its way when the node ended is not sent again', async (t) => {
    const { mex, submissions, own } = await table(t, 'ana@example.org')
    await submissions.put(own(), { mail: 'sending', mailedStep: 'a'.repeat(64) })
    const again = await Submissions.open(mex.store, 'MEX', () => mex.now())
    assert.equal(again.all()[0]?.mail, 'unknown')
  })
})
