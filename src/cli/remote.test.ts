// A node somewhere else, asked from the command line: by a token in a file, with the refusals and exit codes of this machine.

import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
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
  side = await founded(t)
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
