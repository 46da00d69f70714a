// A node somewhere else, asked from the command line: by a token in a file, with the refusals and exit codes of this machine.

import assert from 'node:assert/strict'
import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { advance, say } from '../dialogue/testing/contents.ts'
import { openStore } from '../store/open.ts'
import { exchange, retitle, saySoon, temporaryFolder, DIALOGUE } from '../node/testing/nodes.ts'
import { edgeOf } from '../api/edges.ts'
import { tokenOf } from '../api/v1/testing/client.ts'
import { cleaning, founded } from '../api/v1/testing/side.ts'
import type { Side } from '../api/v1/testing/side.ts'
import { freshHome } from './testing/home.ts'
import { alternat } from './testing/run.ts'

const { t, clean } = cleaning()
let side: Side
let folder: string
let token: string

before(async () => {
  side = await founded(t, { settings: { webhooks: { allowPrivateNetworks: true } } })
  folder = temporaryFolder(t)
  token = join(folder, 'token')
  writeFileSync(token, `${await tokenOf(side.mex.running, 'ana', ['look', 'sign', 'report'])}\n`, { mode: 0o600 })
})
after(clean)

const remote = (...words: string[]) => alternat(['remote', ...words, '--node', side.mex.url], {})

describe('a node somewhere else', () => {
  test('is listed and read, as the public or by a token', async () => {
    const listed = await remote('list', 'items', '--where', 'kind=element', '--where', 'limit=2')
    assert.equal(listed.code, 0, listed.err)
    assert.deepEqual(listed.out.trim().split('\n').map((line) => (JSON.parse(line) as { item: string }).item), ['element/1', 'element/1.1', 'element/1.1.a'])
    assert.equal((JSON.parse((await remote('read', 'element/1.1')).out) as { status: string }).status, 'in-force')
    const refused = await remote('inbox')
    assert.deepEqual([refused.code, /needs a token/.test(refused.err)], [edgeOf('token-required').exit, true])
    assert.equal((await remote('inbox', '--token-file', token)).code, 0)
    assert.equal((await remote('read', 'element/none')).code, edgeOf('not-found').exit)
  })

  test('calls programs: added, tried out, paused, sent again, removed; not taken is a failure', async () => {
    let answer = 200
    const received: string[] = []
    const receiver = createServer((request, response) => { received.push(String(request.headers['webhook-id'])); request.resume().on('end', () => response.writeHead(answer).end()) }).listen(0, '127.0.0.1')
    t.after(() => { receiver.closeAllConnections(); receiver.close() })
    await once(receiver, 'listening')
    const webhook = (...words: string[]) => alternat(['webhook', ...words, '--node', side.mex.url, '--token-file', token], {})
    const wrong = await webhook('add', '--name', 'Sync', '--url', 'ftp://example.org')
    assert.deepEqual([wrong.code, (await webhook('add', '--name', 'Sync')).code, (await webhook('test')).code], [edgeOf('webhook-address-unfit').exit, 2, 2])
    const made = await webhook('add', '--name', 'Sync', '--url', `http://127.0.0.1:${(receiver.address() as { port: number }).port}/`, '--kinds', 'state')
    const [id = ''] = made.out.split('\n')
    assert.match(made.out, /whsec_/)
    assert.match((await webhook('list')).out, new RegExp(`^${id}  working  Sync  .*  state\n$`))
    assert.deepEqual([(await webhook('test', id)).code, received.length], [0, 1])
    await saySoon(side.mex.running.node, { name: 'state', about: 'element/1.1', type: 'advance', content: advance({ text: say('Told of.') }) as never, replaces: null, audience: 'public' })
    await side.mex.running.webhooks.deliverDue()
    const delivery = (JSON.parse((await webhook('deliveries', id, '--json')).out) as { id: string; kind: string }[]).find(({ kind }) => kind === 'state')?.id ?? ''
    answer = 503
    const again = await webhook('resend', id, delivery)
    assert.deepEqual([again.code, received.at(-1), again.out.includes('503')], [1, delivery, true])
    assert.match((await webhook('pause', id)).out, /paused/)
    assert.match((await webhook('resume', id)).out, /working/)
    assert.match((await webhook('rotate', id)).out, /whsec_/)
    assert.deepEqual([(await webhook('remove', id)).code, (await webhook('remove', id)).code], [0, edgeOf('not-found').exit])
  })

  test('is asked anything that its document has: read, replaced by its tag, given files and taken from', async () => {
    const boss = join(folder, 'boss')
    writeFileSync(boss, await tokenOf(side.mex.running, 'boss', ['look', 'set-clearance', 'manage-people']), { mode: 0o600 })
    const call = (...words: string[]) => alternat(['remote', 'call', ...words, '--node', side.mex.url, '--token-file', boss], {})
    const read = await call('GET', '/clearances/rules')
    const tag = /ETag: "(.*)"/.exec(read.err)?.[1] ?? assert.fail(read.err)
    const rules = join(folder, 'rules.json')
    writeFileSync(rules, JSON.stringify({ clearanceFor: ['sign'], roster: { organisations: [], obligatory: [], quorum: 'all' }, meetings: {} }))
    assert.deepEqual([(await call('PUT', '/clearances/rules', rules)).code, (await call('PUT', '/clearances/rules', rules, '--if-match', tag)).code, (await call('PUT', '/clearances/rules', rules, '--if-match', tag)).code], [edgeOf('precondition-required').exit, 0, edgeOf('precondition-failed').exit])
    const plan = join(folder, 'plan.csv')
    assert.equal((await call('GET', '/files/plan?form=csv', '--out', plan)).code, 0)
    assert.match(readFileSync(plan, 'utf8'), /1\.1\.a/)
    const sheet = await call('GET', '/files/plan?form=xlsx')
    assert.deepEqual([sheet.code, sheet.out], [edgeOf('wrong-use').exit, ''])
    assert.match(sheet.err, /--out FILE/)
    assert.deepEqual([(await call('POST', '/blobs?name=x.pdf', plan, '--type', 'text/html')).code, (await call('BREW', '/items')).code, (await call('GET', '/items', plan)).code, (await call('POST', '/items', join(folder, 'nothing'))).code], [edgeOf('token-scope-missing').exit, 2, 2, edgeOf('file-unreadable').exit])
  })

  test('is the running one of this home where no other is named', async () => {
    assert.equal((await alternat(['webhook', 'list', '--token-file', token], { ALTERNAT_HOME: side.mex.home })).code, 0)
    assert.equal((await alternat(['webhook', 'list'], { ALTERNAT_HOME: side.mex.home })).code, edgeOf('token-required').exit)
  })

  test('is told statements and signatures once, and its refusals are those of this machine', async () => {
    const file = join(folder, 'statement.json')
    writeFileSync(file, JSON.stringify({ type: 'advance', about: 'element/1.1', content: advance({ text: say('From afar.') }), audience: 'public' }))
    const state = () => remote('state', file, '--token-file', token, '--key', 'k1')
    const [first, again] = [await state(), await state()]
    assert.deepEqual([first.code, again.out], [0, first.out])
    writeFileSync(file, JSON.stringify({ type: 'advance', about: 'element/1.1', content: { ...advance(), colour: 'red', text: { en: 'English alone.' } }, audience: 'public' }))
    const wrong = await remote('state', file, '--token-file', token)
    assert.equal(wrong.code, edgeOf('content-unfit').exit)
    assert.match(wrong.err, /body \/content\/colour/)
    const { hash } = await saySoon(side.usa.running.node, retitle(side.usa.running.node, 'element/1.1', 'To be signed from afar.'))
    await exchange(side.mex.running.node, side.usa.running.node)
    assert.equal((await remote('sign', hash, '--confirmed', '--token-file', token)).code, 0)
    assert.equal(side.mex.running.node.rows.find('proposal', hash)?.status, 'adopted')
    const twice = await remote('sign', hash, '--confirmed', '--token-file', token)
    assert.equal(twice.code, 1)
  })

  test('that is not there, and words that are none, say so', async () => {
    assert.equal((await alternat(['remote', 'list', 'items', '--node', 'http://127.0.0.1:9'], {})).code, edgeOf('peer-unreachable').exit)
    for (const words of [['remote', 'list', 'items'], ['remote', 'list', 'elephants', '--node', side.mex.url], ['remote', 'dance', '--node', side.mex.url]]) assert.equal((await alternat(words, {})).code, 2, words.join(' '))
    assert.equal((await remote('inbox', '--token-file', join(folder, 'none'))).code, edgeOf('file-unreadable').exit)
    const broken = join(folder, 'broken.json')
    writeFileSync(broken, '{"type": ')
    const [absent, wrong] = [await remote('state', join(folder, 'none'), '--token-file', token), await remote('state', broken, '--token-file', token)]
    assert.deepEqual([absent.code, wrong.code], [edgeOf('file-unreadable').exit, edgeOf('request-malformed').exit])
    assert.match(wrong.err, /cannot be understood.*broken\.json/)
  })
})

describe('tokens from the command line', () => {
  test('are made, shown once, listed and revoked, and stand in the audit trail', async () => {
    const home = freshHome(t as never)
    const run = (...words: string[]) => alternat(['token', ...words], { ALTERNAT_HOME: home })
    await alternat(['person', 'add', 'ana', '--name', 'Ana', '--organisation', 'organisation/X', '--role', 'signatory'], { ALTERNAT_HOME: home })
    const made = await run('make', 'ana', '--name', 'Export', '--scopes', 'look,sign')
    assert.equal(made.code, 0, made.err)
    const [, secret = ''] = /(alternat_[A-Za-z0-9_-]{43})/.exec(made.out) ?? []
    const listed = await run('list')
    assert.match(listed.out, /ana {2}Export {2}look,sign {2}in use/)
    assert.ok(!listed.out.includes(secret))
    assert.equal((await run('make', 'ana', '--name', 'x', '--scopes', 'audit')).code, edgeOf('token-scopes-unfit').exit)
    assert.equal((await run('make', 'ben', '--name', 'x')).code, edgeOf('person-unknown').exit)
    assert.equal((await run('make', 'ana', '--name', 'x', '--scopes', 'fly')).code, 2)
    assert.equal((await run('revoke', listed.out.trim().split('  ')[0] ?? '')).code, 0)
    assert.match((await run('list')).out, /revoked/)
    const store = await openStore({ dialogue: DIALOGUE, home, mode: 'read' })
    t.after(() => store.close())
    assert.match(JSON.stringify(await store.listPrivate('audit')), /token-make/)
  })
})
