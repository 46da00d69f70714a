// The pairing ceremony, against nodes behind real sockets.

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { RequestListener } from 'node:http'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import type { TestContext } from 'node:test'
import { servedNodes, until } from '../api/testing/served.ts'
import { readSettings, SETTINGS_FILE } from '../node/settings.ts'
import { TEST_PIN } from '../node/keys/testing/pin.ts'
import { RunningNode } from '../node/running-node.ts'
import { linesOf, openNode, TestClock } from '../node/testing/nodes.ts'
import { explain } from '../text/messages/codes/index.ts'
import type { Code } from '../text/messages/codes/index.ts'
import { fingerprintWords } from '../text/fingerprint.ts'
import { freshHome } from './testing/home.ts'
import { alternat } from './testing/run.ts'
import type { Ran } from './testing/run.ts'

/** A home of MEX paired with nobody, and a node of USA that listens. */
async function strangers(t: TestContext) {
  const home = freshHome(t)
  const [usa] = await servedNodes(t, ['USA'])
  if (usa === undefined) return assert.fail()
  const root = usa.running.node.ledger.chain('USA').root ?? ''
  const before = readFileSync(join(home, SETTINGS_FILE), 'utf8')
  return { home, usa, root, words: { en: fingerprintWords(root, 'en').join(' '), es: fingerprintWords(root, 'es').join(' ') }, isUntouched: () => readFileSync(join(home, SETTINGS_FILE), 'utf8') === before }
}

function assertFails(ran: Ran, exit: number, code: Code, language: 'en' | 'es' = 'en'): void {
  assert.equal(ran.code, exit, ran.err)
  assert.ok(ran.err.includes(explain(code, language)), `${code}: ${ran.err}`)
}

const peer = (home: string, words: readonly string[], answers: readonly string[] | null = null, LANG = 'en_US') => alternat(['peer', ...words], { ALTERNAT_HOME: home, LANG }, answers)

describe('pairing', () => {
  test('writes the peer when the words typed are those of the key at the address, in either language and however typed', async (t) => {
    const { home, usa, root, words } = await strangers(t)
    for (const typed of [words.en, words.es.toUpperCase(), words.es.normalize('NFD').replace(/\p{M}/gu, '')]) {
      const ran = await peer(home, ['add', `${usa.url}/`], [typed], 'es_MX')
      assert.equal(ran.code, 0, ran.err)
      assert.deepEqual(readSettings(home).peers, [{ party: 'USA', url: usa.url, rootKey: root }])
      assertFails(await peer(home, ['add', usa.url, '--words', typed]), 1, 'peer-paired')
      assert.match((await peer(home, ['list'])).out, new RegExp(`USA ${usa.url}\\n.*${root}[\\s\\S]*${words.en}[\\s\\S]*${words.es}`))
      assert.deepEqual(JSON.parse((await peer(home, ['list', '--json'])).out), [{ party: 'USA', root, words, url: usa.url }])
      assertFails(await peer(home, ['remove', 'CAN']), 2, 'wrong-use')
      assert.equal((await peer(home, ['remove', 'USA'])).code, 0)
      assert.deepEqual(readSettings(home).peers, [])
    }
    assert.equal((await peer(home, ['add', usa.url, '--words', words.en])).code, 0)
  })

  test('asks before it shows: no word of the fingerprint is on the screen when the words are to be typed', async (t) => {
    const { home, usa, root, words } = await strangers(t)
    const ran = await peer(home, ['add', usa.url], [''])
    for (const shown of [root, ...[words.en, words.es].map((one) => one.split(' ').slice(0, 3).join(' '))]) assert.ok(!`${ran.out}${ran.err}`.includes(shown), shown)
  })

  test('is refused and writes nothing where the words are of another key, mistyped, or not given', async (t) => {
    const { home, usa, words, isUntouched } = await strangers(t)
    const other = fingerprintWords('a'.repeat(64), 'es').join(' ')
    assertFails(await peer(home, ['add', usa.url], [other], 'es_MX'), 1, 'words-differ', 'es')
    assertFails(await peer(home, ['add', usa.url], [words.en.replace(/\S+$/, 'zebra')]), 2, 'words-mistyped')
    const unknown = await peer(home, ['add', usa.url], [words.es.replace(/\S+$/, 'murciélagos')], 'es_MX')
    assertFails(unknown, 2, 'words-mistyped', 'es')
    assert.match(unknown.err, /murcielagos/)
    assertFails(await peer(home, ['add', usa.url], ['']), 2, 'words-mistyped')
    assertFails(await peer(home, ['add', usa.url]), 2, 'wrong-use')
    assert.ok(isUntouched())
  })

  test('with somebody in the middle fails: the words of the real key are not those of the key that is offered', async (t) => {
    const { home, usa, words, isUntouched } = await strangers(t)
    const impostor = await openNode(t, 'USA')
    const index = JSON.stringify({ parties: [{ party: 'USA', root: impostor.ledger.chain('USA').root, head: { sequence: 2, hash: 'a'.repeat(64) } }] })
    assertFails(await peer(home, ['add', await listening(t, (_, response) => response.end(index)), '--words', words.en]), 1, 'words-differ')
    assert.ok(isUntouched())
    assert.equal((await peer(home, ['add', usa.url, '--words', words.en])).code, 0)
  })

  test('with what is no node, answers garbage or floods, or is nobody, says so and writes nothing', async (t) => {
    const { home, words, isUntouched } = await strangers(t)
    const answers: [RequestListener, Code][] = [
      [(_, response) => response.writeHead(404).end(), 'peer-unreachable'], [(_, response) => response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end(), 'peer-unreachable'],
      [(_, response) => response.end('garbage'), 'peer-garbled'], [(_, response) => response.end('null'), 'peer-garbled'], [(_, response) => response.end('{"parties":[{"party":"../x","root":7}]}'), 'peer-garbled'],
      [(_, response) => response.end(' '.repeat(2_000_000)), 'peer-garbled'],
    ]
    for (const [answer, code] of answers) assertFails(await peer(home, ['add', await listening(t, answer), '--words', words.en]), 4, code)
    assertFails(await peer(home, ['add', 'http://127.0.0.1:1', '--words', words.en]), 4, 'peer-unreachable')
    for (const wrong of ['ftp://x', 'usa.example', '']) assertFails(await peer(home, ['add', wrong, '--words', words.en]), 2, 'wrong-use')
    assertFails(await peer(home, ['add', await listening(t, (_, response) => response.end('{"parties":[]}')), '--words', words.en]), 2, 'wrong-use')
    assert.ok(isUntouched())
  })

  test('with a node that has heard of others asks which party it is of', async (t) => {
    const { home, usa, root, words } = await strangers(t)
    const can = await openNode(t, 'CAN')
    await usa.running.node.import(new Map([['CAN', await linesOf(can)]]))
    const unclear = await peer(home, ['add', usa.url, '--words', words.en])
    assertFails(unclear, 2, 'wrong-use')
    assert.match(unclear.err, /--of CAN \| USA/)
    assertFails(await peer(home, ['add', usa.url, '--words', words.en, '--of', 'CAN']), 1, 'words-differ')
    assert.equal((await peer(home, ['add', usa.url, '--words', words.en, '--of', 'USA'])).code, 0)
    assert.deepEqual(readSettings(home).peers, [{ party: 'USA', url: usa.url, rootKey: root }])
  })

  test('shows the same words on one side as the other side must type, before and after the first start', async (t) => {
    const home = freshHome(t)
    const before = (await peer(home, ['show'])).out
    const mex = await openNode(t, 'MEX', { home })
    await mex.rotate('yearly', 'root')
    await mex.rotate('yearly')
    await mex.close()
    assert.equal((await peer(home, ['show'])).out, before, 'the root of a chain is the key that it began with')
    assert.ok(before.includes(fingerprintWords(mex.ledger.chain('MEX').root ?? '', 'es').join(' ')))
  })
})

test('before it is paired nothing of a node is taken, and from the next start on everything is', async (t) => {
  const { home, usa, words } = await strangers(t)
  const start = async () => {
    const running = await RunningNode.open(home, { clock: new TestClock(), dialogues: '/nowhere', renderPage: () => '', onFault: (fault) => { throw fault }, pin: TEST_PIN })
    running.start()
    return running
  }
  const before = await start()
  await new Promise((resolve) => setTimeout(resolve, 300))
  assert.equal(before.node.ledger.chain('USA').sequence, 0)
  await before.close()
  await peer(home, ['add', usa.url, '--words', words.es])
  const after = await start()
  await until(() => after.node.ledger.chain('USA').sequence === 2)
  await after.close()
})

async function listening(t: TestContext, answer: RequestListener): Promise<string> {
  const http = createServer(answer)
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
  t.after(() => new Promise((resolve) => { http.close(resolve); http.closeAllConnections() }))
  return `http://127.0.0.1:${(http.address() as { port: number }).port}`
}
