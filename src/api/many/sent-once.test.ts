// What goes out to others, in the very moment in which the process that sends it is killed: it was handed over, and nobody has
// written down yet that it was. A mail goes at most once and is shown as of unknown end; a call to a program goes again, with
// the same id, until it is answered; what was only waiting goes out once, by whoever takes over.

import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { test } from 'node:test'
import type { TestContext } from 'node:test'
import { systemClock } from '../../node/clock.ts'
import { newsOf } from '../../node/notices/index.ts'
import { openSink } from '../../node/notices/mail/testing/sink.ts'
import { done } from '../../node/people/testing/staff.ts'
import { readSettings, writeSettings } from '../../node/settings.ts'
import { openStore } from '../../store/open.ts'
import { freePort } from '../../store/testing/free-port.ts'
import { builtProgram } from '../../web/testing/built-program.ts'
import { workspacePath } from '../../web/workspace/routes.ts'
import { ask } from '../testing/ask.ts'
import { TestDesk } from '../testing/desk.ts'
import { onHled, servedNodes, until } from '../testing/served.ts'

/** The two of them read their mail at once, in this order. */
const [FIRST, SECOND] = ['mex-se', 'mex-sre'] as const

/** A program that is called, and answers only once it may. */
async function openReceiver(t: TestContext): Promise<{ readonly url: string; readonly ids: string[]; isHeld: boolean }> {
  const port = await freePort()
  const receiver = { url: `http://127.0.0.1:${port}/hook`, ids: [] as string[], isHeld: true }
  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    receiver.ids.push(String(request.headers['webhook-id']))
    request.resume().on('end', () => { if (!receiver.isHeld) response.writeHead(204).end() })
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  t.after(() => { server.closeAllConnections(); server.close() })
  return receiver
}

interface Told {
  readonly person: string
  readonly status: string
}

test('what was handed over when its sender is killed: a mail once, a call again under its id, and what waited once', { timeout: 180_000 }, async (t) => {
  const [sink, receiver] = [await openSink(t), await openReceiver(t)]
  const [mex, usa] = await servedNodes(t, ['MEX', 'USA'], { ...(await onHled()), clock: systemClock })
  if (mex === undefined || usa === undefined) return assert.fail()
  const { running, home, port } = mex
  for (const one of [mex, usa]) one.running.start()
  await until(() => running.node.rows.find('about', 'element/I.1') !== undefined && running.site.find('/en/') !== null)
  const { people, notices, webhooks } = running
  for (const [id, items] of [[FIRST, ['element/I.1']], [SECOND, ['element/I.2']]] as const) {
    const person = people.find(id) ?? assert.fail(id)
    done(await people.change(id, { email: `${id}@example.gov` }, person.revision))
    const { person: _person, revision, ...usual } = notices.subscriptions.of(id)
    await notices.subscriptions.put(id, { ...usual, choices: { ...usual.choices, 'own-items': { isShown: true, mail: 'immediately' } } }, revision)
    for (const item of items) done(await people.assign(item, id, null))
  }
  const hook = await webhooks.register({ person: SECOND, name: 'Programme', url: receiver.url, kinds: null })
  assert.ok('done' in hook)
  for (const item of ['element/I.1', 'element/I.2']) await notices.tell(newsOf({ key: `of ${item}`, code: 'due-soon', at: running.node.now(), items: [item], by: '2027-01-31' }))
  for (const one of [mex, usa]) { await one.server.close(); await one.running.close() }
  writeSettings(home, { ...readSettings(home), mail: { host: '127.0.0.1', port: sink.port, security: 'none', user: null, passwordFile: null, from: { name: 'MEX', address: 'notices@example.gov' }, carries: 'titles' } })

  sink.isHeld = true
  const child = spawn(process.execPath, [builtProgram(), 'serve', '--processes', '2'], { env: { PATH: process.env.PATH, ALTERNAT_HOME: home, LANG: 'C' }, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => { output += text.toString() })
  const ended = new Promise((resolve) => child.once('exit', resolve))
  t.after(async () => { child.kill('SIGTERM'); await ended })
  const standings = async () => (await Promise.all(Array.from({ length: 12 }, () => ask(port, '/readyz').then(({ text }) => JSON.parse(text) as { role: string; process: number }, () => null)))).flatMap((one) => one ?? [])
  const writer = async () => (await standings()).find(({ role }) => role === 'writer')?.process ?? null
  await until(async () => { const roles = new Set((await standings()).map(({ role }) => role)); return roles.has('writer') && roles.has('attendant') }, () => output)
  const desk = await new TestDesk(port).signIn(SECOND)
  const page = workspacePath('item-talk', 'en', 'element/I.3')
  const { csrf = '' } = await desk.formOf(page, page)
  assert.equal((await desk.post(page, { csrf, once: randomUUID(), do: 'comment', room: 'parties', 'text.en': 'Of today', 'text.es': 'De hoy' })).status, 303)
  await until(() => sink.raw.length === 1 && receiver.ids.length > 0, () => `${sink.raw.length} ${receiver.ids.join(' ')} ${output}`)

  const killed = await writer() ?? assert.fail(output)
  const before = [...receiver.ids]
  process.kill(killed, 'SIGKILL')
  ;[sink.isHeld, receiver.isHeld] = [false, false]
  await until(async () => { const next = await writer(); return next !== null && next !== killed }, () => output)
  const store = await openStore({ dialogue: 'hled', home, mode: 'read' })
  t.after(() => store.close())
  const kept = async () => (await store.listPrivate('mail')).map(({ body }) => JSON.parse(body) as Told).map(({ person, status }) => `${person} ${status}`).sort()
  await until(async () => (await kept()).includes(`${SECOND} sent`) && receiver.ids.length > before.length, () => `${receiver.ids.join(' ')} ${output}`)
  // Long enough for what is sent again at once.
  await new Promise((resolve) => setTimeout(resolve, 1_500))
  assert.deepEqual(await kept(), [`${FIRST} unknown`, `${SECOND} sent`])
  const messages = sink.raw.map((raw) => [/^To: (.+)$/mi.exec(raw)?.[1]?.trim(), /^Message-ID: (.+)$/mi.exec(raw)?.[1]?.trim()] as const)
  assert.deepEqual(messages.map(([to]) => to).sort(), [`${FIRST}@example.gov`, `${SECOND}@example.gov`], 'each mail once, also the one of which nobody knows')
  assert.equal(new Set(messages.map(([, id]) => id)).size, 2)
  assert.equal(before.length, 1)
  assert.equal(receiver.ids[1], before[0], 'the call that was not answered comes again, under its id')
  assert.equal(new Set(receiver.ids).size, receiver.ids.length - 1, 'and no other twice')
})
