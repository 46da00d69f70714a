// Capital, line ministry, field office: two relays behind a party's node, over real HTTP. Nobody on
// the way signs anything, and at each hop the parties' own signatures are checked.

import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { TestContext } from 'node:test'
import { badProxy } from '../src/api/testing/bad-proxy.ts'
import { serveHome, servedNodes, until } from '../src/api/testing/served.ts'
import type { Served } from '../src/api/testing/served.ts'
import { advance, say } from '../src/dialogue/testing/contents.ts'
import { TEST_PIN } from '../src/node/keys/testing/pin.ts'
import { openReaderKey } from '../src/node/reader-key.ts'
import { readSettings, writeSettings } from '../src/node/settings.ts'
import { DIALOGUE, exchange, found, linesOf, saySoon, temporaryFolder } from '../src/node/testing/nodes.ts'
import { collectReport } from '../src/record/index.ts'
import { chainOf } from '../src/record/testing/chains.ts'
import type { PublicKey } from '../src/record/index.ts'
import { freePort } from '../src/store/testing/free-port.ts'

const PACE = { quiet: 50, shortestRetry: 50, longestRetry: 200, shortestPause: 1 }
const state = (text: string, attached: object = {}) => ({ name: 'state', about: 'element/1.1', type: 'advance', content: advance({ text: say(text), ...attached }) as never, replaces: null, audience: 'parties' }) as const

interface Place { readonly home: string; readonly port: number; readonly url: string; readonly reader: { readonly name: string; readonly key: PublicKey } }

async function place(t: TestContext, name: string): Promise<Place> {
  const [home, port] = [temporaryFolder(t), await freePort()]
  return { home, port, url: `http://127.0.0.1:${port}`, reader: { name, key: (await openReaderKey(home, TEST_PIN)).key } }
}

/** Both parties founded and talking, and behind USA the ministry and its field office; what is between those goes through a proxy. */
async function chainOfRelays(t: TestContext) {
  const [ministryPlace, fieldPlace] = [await place(t, 'ministry'), await place(t, 'field')]
  const [mex, usa] = await servedNodes(t, ['MEX', 'USA'], { pace: PACE, readers: [ministryPlace.reader] })
  if (mex === undefined || usa === undefined) return assert.fail()
  await found([mex.running.node, usa.running.node])
  const roots = [mex, usa].map(({ running: { node } }) => ({ party: node.party, rootKey: node.ledger.chain(node.party).root ?? '' }))
  const proxy = await badProxy(t, ministryPlace.url)
  const relay = ({ home, port, reader }: Place, upstream: { name: string; url: string }, readers: readonly Place['reader'][]) => {
    writeSettings(home, { party: reader.name, dialogue: DIALOGUE, port, peers: [], roots, readers: [...readers], relay: { upstream: [upstream] } })
    return serveHome(t, home, port, { pace: PACE })
  }
  const ministry = await relay(ministryPlace, { name: 'capital', url: usa.url }, [fieldPlace.reader])
  const field = await relay(fieldPlace, { name: 'ministry', url: proxy.url }, [])
  for (const { running } of [ministry, field]) running.start()
  return { mex, usa, ministry, field, proxy, everybody: [mex, usa, ministry, field] }
}

const holdsAll = (of: Served, from: Served) => Object.entries(from.running.node.ledger.heads()).every(([party, sequence]) => of.running.node.ledger.chain(party).sequence >= sequence)
const arrived = (field: Served, usa: Served) => until(() => holdsAll(field, usa), () => JSON.stringify(field.running.peers[0]?.status))

async function* bytes(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text)
}

describe('two relays behind a party', () => {
  it('bring the field office all that the parties read, every line as it was signed, and files too', async (t) => {
    const { mex, usa, ministry, field } = await chainOfRelays(t)
    const blob = await usa.running.blobs.keep(bytes('measured in July'))
    const { hash } = await saySoon(usa.running.node, state('Between the parties', { attachments: [{ ...blob, mediaType: 'text/plain', name: 'july.txt' }] }))
    await saySoon(mex.running.node, state('Likewise'))
    await exchange(mex.running.node, usa.running.node)
    await arrived(field, usa)
    for (const relay of [ministry, field]) {
      assert.deepEqual(relay.running.node.rows.toText(), usa.running.node.rows.toText())
      const chains = await Promise.all(['MEX', 'USA'].map(async (party) => ({ party, lines: await linesOf(relay.running.node, party) })))
      assert.deepEqual(chains[1]?.lines, await linesOf(usa.running.node, 'USA'))
      assert.deepEqual((await collectReport(DIALOGUE, chains.map(({ party, lines }) => chainOf(party, lines)), { mode: 'full' })).counts, { verified: chains.reduce((sum, { lines }) => sum + lines.length, 0), unverified: 0, inconsistent: 0 })
    }
    assert.equal(field.running.node.rows.find('statement', hash)?.audience, 'parties')
    await until(async () => (await field.running.blobs.sizeOf(blob.blob)) === blob.bytes)
  })

  it('say nothing of their own, and have no key that could', async (t) => {
    const { mex, usa, ministry, field } = await chainOfRelays(t)
    await usa.running.node.rotate('yearly')
    await exchange(mex.running.node, usa.running.node)
    await arrived(field, usa)
    for (const relay of [ministry, field]) {
      assert.deepEqual(Object.keys(relay.running.node.ledger.heads()), ['MEX', 'USA'])
      assert.ok(!('acts' in await relay.running.node.say(state('Ours'))))
      assert.deepEqual([relay.running.node.signer.keysFor('root'), relay.running.node.signer.keysFor('signing')], [[], []])
      assert.deepEqual(relay.faults, [])
    }
  })

  it('give the public no more than the parties do', async (t) => {
    const { usa, field } = await chainOfRelays(t)
    await saySoon(usa.running.node, state('Between the parties'))
    await arrived(field, usa)
    for (const path of [`/exchange/${DIALOGUE}/USA`, `/record/${DIALOGUE}/USA.ndjson`]) {
      const text = await (await fetch(field.url + path)).text()
      assert.ok(text.includes('"header"') && !text.includes('Between the parties'), path)
    }
    const page = await fetch(`${field.url}/en/`)
    assert.deepEqual([page.status, (await page.text()).includes('Between the parties')], [200, false])
  })

  it('of which one changes a byte are named by the act, and nothing after it is taken', async (t) => {
    const { usa, field, proxy } = await chainOfRelays(t)
    await arrived(field, usa)
    const before = field.running.node.ledger.chain('USA').sequence
    proxy.misbehave(({ request, response, status, headers, body }) => {
      if (!request.url?.includes('/USA?') || status !== 200) return false
      const { 'content-length': _length, ...rest } = headers
      response.writeHead(200, rest).end(body.toString().replace('Second', 'Sekond'))
      return true
    })
    for (const text of ['First', 'Second', 'Third']) await saySoon(usa.running.node, state(text))
    await until(() => field.running.peers[0]?.status.problem?.code === 'body-hash-mismatch', () => JSON.stringify(field.running.peers[0]?.status))
    assert.equal(field.running.peers[0]?.status.problem?.detail, `USA ${before + 2}`)
    assert.equal(field.running.node.ledger.chain('USA').sequence, before + 1)
    proxy.misbehave(null)
    await arrived(field, usa)
  })

  it('of which one is no longer a reader get nothing more of what is between the parties', async (t) => {
    const { usa, ministry, field } = await chainOfRelays(t)
    await arrived(field, usa)
    await usa.server.close()
    await usa.running.close()
    writeSettings(usa.home, { ...readSettings(usa.home), readers: [] })
    const again = await serveHome(t, usa.home, usa.port, { pace: PACE })
    const { header } = await saySoon(again.running.node, state('Not for the ministry any more'))
    await until(() => ministry.running.peers[0]?.status.problem?.code === 'body-withheld', () => JSON.stringify(ministry.running.peers[0]?.status))
    for (const relay of [ministry, field]) {
      assert.equal(relay.running.node.ledger.chain('USA').sequence, header.sequence - 1)
      assert.ok(!(await linesOf(relay.running.node, 'USA')).some((line) => line.includes('Not for the ministry')))
    }
  })
})
