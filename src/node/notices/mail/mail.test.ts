import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import type { TestContext } from 'node:test'
import { say } from '../../../dialogue/testing/contents.ts'
import { WORKSPACE_LINKS } from '../../../web/workspace/notices/links.ts'
import { done } from '../../people/testing/staff.ts'
import { nodeSettings } from '../../settings.ts'
import type { NodeSettings } from '../../settings.ts'
import { temporaryFolder } from '../../testing/nodes.ts'
import { newsOf, openOffice } from '../index.ts'
import type { NoticeDesk } from '../index.ts'
import { deskSide } from '../testing/desk.ts'
import type { DeskSide } from '../testing/desk.ts'
import { windowOf } from './post.ts'
import { openSink } from './testing/sink.ts'

type Settings = NonNullable<NodeSettings['mail']>
const SETTINGS: Settings = { host: '127.0.0.1', port: 1, security: 'none', user: null, passwordFile: null, from: { name: 'Diálogo', address: 'notices@example.gov' }, carries: 'titles' }

/** The desk with a post that is looked after by hand. */
function posted(t: TestContext, { mex, people }: Pick<DeskSide, 'mex' | 'people'>, desk: NoticeDesk, changed: Partial<Settings>, home = temporaryFolder(t), mayFail = false): void {
  const faults: unknown[] = []
  desk.post.start(openOffice({ node: mex, people, notes: desk.notes, tokens: desk.tokens, settings: { ...SETTINGS, ...changed }, links: WORKSPACE_LINKS, origin: 'https://lake.example', home }), (fault) => faults.push(fault))
  t.after(async () => { await desk.post.close(); if (!mayFail) assert.deepEqual(faults, []) })
}

/** People choose; `ben` reads Spanish. */
async function side(t: TestContext, mail: 'immediately' | 'daily' | 'weekly' = 'daily'): Promise<DeskSide> {
  const made = await deskSide(t)
  const ben = made.people.find('ben') ?? assert.fail()
  done(await made.people.change('ben', { language: 'es' }, ben.revision))
  for (const id of ['ben', 'eva']) {
    const { person: _person, revision, ...usual } = made.desk.subscriptions.of(id)
    await made.desk.subscriptions.put(id, { ...usual, choices: { ...usual.choices, 'own-items': { isShown: true, mail } } }, revision)
  }
  return made
}
const due = (clock: { readonly at: string }, key: string) => newsOf({ key, code: 'due-soon', at: clock.at, items: ['element/1.1.a'], by: '2027-01-31' })
const statuses = (desk: NoticeDesk) => desk.post.list().map(({ person, status, trouble }) => [person, status, trouble]).sort()

describe('the digest', () => {
  test('goes out at its hour on the reader’s clock, in the reader’s language, once for its day, and tells nothing twice', async (t) => {
    const made = await side(t)
    const { clock, desk } = made
    const sink = await openSink(t)
    posted(t, made, desk, { port: sink.port })
    clock.at = '2026-11-23T15:00:00Z'
    await desk.tell(due(clock, 'one'))
    await desk.tell(due(clock, 'two'))
    // 06:59 in Mexico City.
    clock.at = '2026-11-24T12:59:00Z'
    await desk.post.look()
    assert.equal(sink.mails.length, 0)
    clock.at = '2026-11-24T13:00:00Z'
    await desk.post.look()
    await desk.tell(due(clock, 'three'))
    for (let looks = 0; looks < 3; looks++) await desk.post.look()
    assert.equal(sink.mails.length, 2)
    const spanish = sink.mails.find((mail) => JSON.stringify(mail.to).includes('ben@example.org'))
    const english = sink.mails.find((mail) => JSON.stringify(mail.to).includes('eva@example.org'))
    assert.deepEqual([spanish?.subject, english?.subject], ['[LD [es]] Resumen del 24 de noviembre de 2026: 2 avisos', '[LD [en]] Daily digest of November 24, 2026: 2 notices'])
    assert.deepEqual([spanish?.headers.get('content-language'), spanish?.headers.get('auto-submitted'), spanish?.from?.text], ['es', 'auto-generated', '"Diálogo" <notices@example.gov>'])
    assert.match(spanish?.text ?? '', /Vence pronto[\s\S]*https:\/\/lake\.example\/es\/espacio\//)
    assert.match(String(spanish?.html), /<html lang="es">[\s\S]*<a href="https:/)
    // The next day the third follows, in a mail of another name.
    clock.at = '2026-11-25T13:00:00Z'
    await desk.post.look()
    assert.equal(sink.mails.length, 4)
    assert.match(sink.mails[2]?.text ?? '', /1 (aviso|notice)/)
    assert.equal(new Set(sink.mails.map(({ messageId }) => messageId)).size, 4)
  })

  test('leaves out what was read meanwhile, and is none where all was', async (t) => {
    const made = await side(t)
    const sink = await openSink(t)
    posted(t, made, made.desk, { port: sink.port })
    await made.desk.tell(due(made.clock, 'one'))
    await made.desk.told.markRead('ben', 'one')
    made.clock.at = '2026-11-24T13:00:00Z'
    await made.desk.post.look()
    assert.deepEqual(sink.mails.map(({ to }) => (to as { text: string }).text), ['eva@example.org'])
  })

  test('that was missed while the node was down goes out at the next start, and is not sent again by the one after', async (t) => {
    const made = await side(t, 'weekly')
    const sink = await openSink(t)
    await made.desk.tell(due(made.clock, 'one'))
    made.clock.at = '2026-12-02T20:00:00Z'
    for (let starts = 0; starts < 3; starts++) {
      const again = await made.again()
      posted(t, { ...made, ...again }, again.desk, { port: sink.port })
      await again.desk.post.look()
      await again.desk.post.close()
    }
    assert.deepEqual(sink.mails.map(({ subject }) => subject).sort(), ['[LD [en]] Weekly digest from November 30, 2026: 1 notice', '[LD [es]] Resumen semanal desde el 30 de noviembre de 2026: 1 aviso'])
  })

  test('follows the clocks of its place over their changes', () => {
    const at = (zone: string, now: string, pace: 'daily' | 'weekly' = 'daily') => { const { day, from } = windowOf(pace, { zone, hour: 2 }, now); return [day, from.toString()] }
    // On 8 March 2026 the clocks of Tijuana skip the hour from two; on 1 November they have the hour from one twice.
    assert.deepEqual(at('America/Tijuana', '2026-03-08T10:00:00Z'), ['2026-03-08', '2026-03-08T10:00:00Z'])
    assert.deepEqual(at('America/Tijuana', '2026-03-08T09:59:59Z'), ['2026-03-07', '2026-03-07T10:00:00Z'])
    assert.deepEqual(at('America/Mexico_City', '2026-07-01T08:00:00Z'), ['2026-07-01', '2026-07-01T08:00:00Z'])
    assert.deepEqual(at('UTC', '2026-11-23T01:59:00Z', 'weekly'), ['2026-11-16', '2026-11-16T02:00:00Z'])
    assert.deepEqual(at('UTC', '2026-11-29T23:00:00Z', 'weekly'), ['2026-11-23', '2026-11-23T02:00:00Z'])
  })
})

describe('a mail', () => {
  test('is tried again under the same name where the server is away or busy, and arrives once', async (t) => {
    const made = await side(t, 'immediately')
    const { clock, desk } = made
    const sink = await openSink(t)
    sink.refuse = 450
    posted(t, made, desk, { port: sink.port })
    await desk.tell(due(clock, 'one'))
    await desk.post.look()
    await desk.post.look()
    assert.deepEqual([sink.mails.length, desk.post.list().map(({ status, attempts, answer }) => [status, attempts, /no such mailbox/.test(answer ?? '')])], [0, [['waiting', 1, true], ['waiting', 1, true]]])
    sink.refuse = null
    clock.at = '2026-11-23T12:01:00Z'
    await desk.post.look()
    await desk.post.look()
    assert.deepEqual([sink.mails.length, statuses(desk)], [2, [['ben', 'sent', null], ['eva', 'sent', null]]])
  })

  test('waits over a restart while there is no server at all', async (t) => {
    const made = await side(t, 'immediately')
    posted(t, made, made.desk, { port: await closedPort() })
    await made.desk.tell(due(made.clock, 'one'))
    await made.desk.post.look()
    assert.deepEqual(statuses(made.desk), [['ben', 'waiting', null], ['eva', 'waiting', null]])
    await made.desk.post.close()
    const sink = await openSink(t)
    const again = await made.again()
    made.clock.at = '2026-11-23T13:00:00Z'
    posted(t, { ...made, ...again }, again.desk, { port: sink.port })
    await again.desk.post.look()
    assert.equal(sink.mails.length, 2)
  })

  test('whose answer was lost after the whole of it was handed over is not sent again, and the administrator sees it', async (t) => {
    const made = await side(t, 'immediately')
    const sink = await openSink(t)
    sink.isSilent = true
    posted(t, made, made.desk, { port: sink.port })
    await made.desk.tell(due(made.clock, 'one'))
    await made.desk.post.look()
    assert.deepEqual(statuses(made.desk), [['ben', 'unknown', 'no-answer'], ['eva', 'unknown', 'no-answer']])
    sink.isSilent = false
    made.clock.at = '2026-11-24T12:00:00Z'
    await made.desk.post.look()
    assert.equal(sink.mails.length, 0)
  })

  test('that was being sent when the process ended is not sent again', async (t) => {
    const made = await side(t, 'immediately')
    await made.desk.tell(due(made.clock, 'one'))
    const sink = await openSink(t)
    posted(t, made, made.desk, { port: sink.port }, temporaryFolder(t), true)
    // Of each mail: made, being sent; what came of it is not written any more.
    made.faults.plans.set('putPrivate', [null, null, null, 'before', 'before', 'before'])
    await made.desk.post.look().catch(() => undefined)
    made.faults.plans.clear()
    await made.desk.post.close()
    const before = sink.mails.length
    const again = await made.again()
    posted(t, { ...made, ...again }, again.desk, { port: sink.port })
    await again.desk.post.look()
    assert.equal(new Set(sink.mails.map(({ messageId }) => messageId)).size, sink.mails.length)
    assert.ok(before >= 1 && sink.mails.length <= 2)
    assert.ok(again.desk.post.list().some(({ status }) => status === 'unknown'))
  })

  test('to an address that the server does not know is noted, and nothing more goes there until it is another one', async (t) => {
    const made = await side(t, 'immediately')
    const { desk, clock, people } = made
    const sink = await openSink(t)
    sink.refuse = 550
    posted(t, made, desk, { port: sink.port })
    await desk.tell(due(clock, 'one'))
    await desk.post.look()
    assert.deepEqual(statuses(desk), [['ben', 'refused', 'address-refused'], ['eva', 'refused', 'address-refused']])
    sink.refuse = null
    await desk.tell(due(clock, 'two'))
    await desk.post.look()
    assert.equal(sink.mails.length, 0)
    const eva = people.find('eva') ?? assert.fail()
    done(await people.change('eva', { email: 'eva.perez@example.org' }, eva.revision))
    await desk.post.look()
    assert.deepEqual(sink.mails.map(({ to }) => (to as { text: string }).text), ['eva.perez@example.org'])
  })

  test('ends with the link in it, without any sign-in, also those that were waiting', async (t) => {
    const made = await side(t, 'immediately')
    const { desk, clock } = made
    const sink = await openSink(t)
    posted(t, made, desk, { port: sink.port })
    await desk.tell(due(clock, 'one'))
    await desk.post.look()
    const [mail] = sink.raw
    assert.match(mail ?? '', /^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r?$/m)
    const token = /^List-Unsubscribe: <https:\/\/lake\.example\/(?:en\/workspace\/unsubscribe|es\/espacio\/baja)\/([A-Za-z0-9_-]{43})>/m.exec((mail ?? '').replace(/\r\n\s+/g, ' ').replace(/: +</g, ': <'))?.[1] ?? ''
    const person = desk.tokens.findByUnsubscribe(token) ?? assert.fail(`no token in ${mail}`)
    sink.refuse = 450
    await desk.tell(due(clock, 'two'))
    await desk.post.look()
    await desk.subscriptions.stopMail(person)
    sink.refuse = null
    clock.at = '2026-11-23T13:00:00Z'
    await desk.tell(due(clock, 'three'))
    await desk.post.look()
    assert.ok(statuses(desk).some(([id, status, trouble]) => id === person && status === 'dropped' && trouble === 'not-wanted'))
    assert.equal(sink.mails.filter((one) => JSON.stringify(one.to).includes(`${person}@`)).length, 1)
    assert.equal(desk.told.countUnread(person), 3, 'the third was still wanted on the page')
  })

  test('signs in at the server with the password in the file', async (t) => {
    const made = await side(t, 'immediately')
    const sink = await openSink(t, { name: 'alternat', password: 'a secret word' })
    const home = temporaryFolder(t)
    writeFileSync(join(home, 'mail.secret'), 'a secret word\n')
    posted(t, made, made.desk, { port: sink.port, user: 'alternat', passwordFile: 'mail.secret' }, home)
    await made.desk.tell(due(made.clock, 'one'))
    await made.desk.post.look()
    assert.deepEqual([sink.mails.length, sink.users[0]], [2, 'alternat'])
  })
})

describe('what a mail says', () => {
  const NOTE = 'Our floor is 7 % and nobody outside may know'

  async function mentioned(t: TestContext, carries: Settings['carries']): Promise<string> {
    const made = await side(t, 'immediately')
    const sink = await openSink(t)
    posted(t, made, made.desk, { port: sink.port, carries })
    await made.desk.notes.add({ kind: 'item', item: 'element/1.1.a' }, `${NOTE}, @luz`, [], 'ben', '')
    await made.desk.post.look()
    assert.equal(sink.mails.length, 1)
    return `${sink.mails[0]?.subject}\n${sink.mails[0]?.text}\n${sink.mails[0]?.html}`
  }

  test('is never the words of a note or a draft, unless the settings say so', async (t) => {
    assert.doesNotMatch(await mentioned(t, 'titles'), /floor/)
    const links = await mentioned(t, 'links')
    assert.doesNotMatch(links, /floor|named you|Element/)
    assert.match(links, /https:\/\/lake\.example\/en\/workspace\/talk\/element%2F1\.1\.a/)
    assert.match(await mentioned(t, 'texts'), /floor is 7 %/)
  })

  test('names only what is public: an item that is agreed and not released goes without its title', async (t) => {
    const made = await side(t, 'immediately')
    const sink = await openSink(t)
    posted(t, made, made.desk, { port: sink.port })
    const changes = [{ item: 'element/9', base: null, content: { ...made.mex.rows.find('item', 'element/1.1.a')?.versions[0]?.content, number: '9', title: say('Hidden pillar') } as never }]
    await made.mex.say({ name: 'propose', changes, cover: null, audience: 'parties' })
    await made.desk.tell(newsOf({ key: 'x', code: 'commented', at: made.clock.at, party: 'USA', items: ['element/9', 'element/1.1.a'] }))
    await made.desk.post.look()
    assert.equal(sink.mails.length, 2)
    for (const { text, html, subject } of sink.mails) assert.doesNotMatch(`${subject}${text}${html}`, /Hidden/)
  })

  test('can carry no header of anybody’s making', async (t) => {
    const made = await side(t, 'immediately')
    const sink = await openSink(t)
    posted(t, made, made.desk, { port: sink.port })
    const eva = made.people.find('eva') ?? assert.fail()
    done(await made.people.change('eva', { name: { en: 'Eva\r\nBcc: all@example.org', es: 'Eva\nX-Evil: 1' } }, eva.revision))
    await made.desk.notes.add({ kind: 'item', item: 'element/1.1.a' }, '@luz', [], 'eva', '')
    await made.desk.post.look()
    const [headers = ''] = (sink.raw[0] ?? '').split(/\r\n\r\n/)
    assert.doesNotMatch(headers, /^(bcc|x-evil):/im)
    assert.equal(sink.mails[0]?.headers.has('bcc'), false)
  })
})

describe('the settings of mail', () => {
  const parse = (mail: object) => nodeSettings.safeParse({ party: 'MEX', dialogue: 'lake', port: 1, peers: [], mail: { host: 'mail.example.gov', port: 587, security: 'starttls', from: { address: 'a@example.gov' }, ...mail } })
  test('send nothing where they are not there, and nothing in the clear to another machine', () => {
    assert.equal(nodeSettings.parse({ party: 'MEX', dialogue: 'lake', port: 1, peers: [] }).mail, null)
    assert.equal(parse({}).success, true)
    for (const wrong of [{ security: 'none' }, { user: 'a' }, { passwordFile: 'x' }, { from: { address: 'not an address' } }, { from: { name: 'a\r\nb', address: 'a@example.gov' } }, { carries: 'drafts' }]) assert.equal(parse(wrong).success, false, JSON.stringify(wrong))
    assert.equal(parse({ security: 'none', host: 'localhost' }).success, true)
  })
})

/** A port that nobody listens on. */
async function closedPort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve) })
  const { port } = server.address() as AddressInfo
  await new Promise<void>((resolve) => { server.close(() => resolve()) })
  return port
}
