import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, test } from 'node:test'
import type { TestContext } from 'node:test'
import { canonicalize } from '../../record/index.ts'
import type { Json } from '../../record/index.ts'
import { publicationsOf } from '../../dialogue/releasing.ts'
import { say } from '../../dialogue/testing/contents.ts'
import { releaseContent } from '../../dialogue/testing/text-contents.ts'
import { textFor } from '../../text/alternat.ts'
import { plainSite } from '../../publication/testing/plain-site.ts'
import type { DialogueNode } from '../dialogue-node.ts'
import type { News } from '../notices/news.ts'
import { exchange, foundedNodes, hear, TestClock } from '../testing/nodes.ts'
import { agreeOn, agreeRelease, agreeTextOn } from '../testing/released-texts.ts'
import { differenceInSeconds, fetchBounded, isPrivateAddress, lateInSeconds, ReleaseWatch, USUAL_BOUNDS } from './index.ts'

const RELEASE = 'joint-release/water-1'
const INSTANT = '2026-11-24T18:00:00Z'

async function two(t: TestContext): Promise<readonly [DialogueNode, DialogueNode, TestClock]> {
  const clock = new TestClock()
  const [mex, usa] = await foundedNodes(t, ['MEX', 'USA'], { clock })
  assert.ok(mex !== undefined && usa !== undefined)
  await agreeTextOn([mex, usa])
  return [mex, usa, clock]
}

interface Watched {
  readonly watch: ReleaseWatch
  readonly told: News[]
}

async function watchOf(t: TestContext, node: DialogueNode, site: string | null = null): Promise<Watched> {
  const told: News[] = []
  const watch = await ReleaseWatch.open(node.store, {
    node, settings: { alarmAfterMinutes: 5, postingsEveryMinutes: 30, allowPrivateNetworks: true }, siteOf: () => site, alerted: () => ['p1'],
    tell: (news) => { told.push(news); return Promise.resolve() }, onFault: (error) => { throw error }, pace: { firstSeconds: 15, longestSeconds: 600, settledSeconds: 3600 },
  })
  t.after(() => watch.close())
  return { watch, told }
}

/** A web server on loopback that answers as it is told at the moment. */
async function serve(t: TestContext, answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<string> {
  const server = createServer(answer).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  t.after(() => { server.closeAllConnections(); server.close() })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

/** What a node's public site has, pages as their words and twins as data; `changed` is put over every text. */
function siteOf(node: () => DialogueNode, changed: (text: string) => string = (text) => text) {
  return (request: IncomingMessage, response: ServerResponse) => {
    const file = plainSite(node().rows, undefined, node().party).site.find(request.url ?? '')
    if (file === null) { response.writeHead(404).end(); return }
    if (file.type.startsWith('application/json')) { response.writeHead(200, { 'content-type': file.type }).end(changed(file.text)); return }
    const view = (JSON.parse(file.text) as { view: { clean: { clauses: { words: Record<string, string> }[]; names: never[] } } }).view
    const words = view.clean.clauses.flatMap((clause) => Object.values(textFor(clause.words, view.clean.names, node().party)))
    response.writeHead(200, { 'content-type': 'text/html' }).end(changed(`<html><body>${words.map((one) => `<p>${one}</p>`).join('')}</body></html>`))
  }
}

const own = (node: DialogueNode, party = node.party) => publicationsOf(node.rows, RELEASE).find(({ row }) => row.made.party === party)

describe('at the instant of a release', () => {
  test('both nodes publish the same bytes though neither hears of the other, and not a second before', async (t) => {
    const [mex, usa, clock] = await two(t)
    await agreeRelease([mex, usa])
    const watches = [await watchOf(t, mex), await watchOf(t, usa)]
    clock.at = '2026-11-24T17:59:59Z'
    for (const { watch } of watches) assert.equal(await watch.publishDue(), 0)
    clock.at = INSTANT
    for (const { watch } of watches) assert.equal(await watch.publishDue(), 1)
    assert.equal(own(mex, 'USA'), undefined, 'nothing was exchanged')
    assert.equal(canonicalize(own(mex)?.content as unknown as Json), canonicalize(own(usa)?.content as unknown as Json))
    for (const { watch, told } of watches) {
      assert.equal(await watch.publishDue(), 0, 'once')
      assert.deepEqual(told.map(({ code }) => code), ['release-published'])
    }
    await exchange(mex, usa)
    assert.equal(differenceInSeconds(mex.rows, RELEASE, 'MEX', 'USA'), 0)
    assert.equal(mex.rows.find('item', RELEASE)?.versions[0]?.audience, 'public', 'its author has released the release')
    for (const clause of ['text/water', 'clause/water-1']) assert.equal(mex.rows.find('item', clause)?.versions[0]?.audience, 'parties', 'the way there stays')
  })

  test('a node that was down publishes when it is up, says how late, and once', async (t) => {
    const [mex, usa, clock] = await two(t)
    await agreeRelease([mex, usa])
    clock.at = '2026-11-24T21:10:00Z'
    const { watch } = await watchOf(t, usa)
    await Promise.all([watch.publishDue(), watch.publishDue(), watch.look()])
    assert.equal(lateInSeconds(usa.rows, RELEASE, 'USA'), 3 * 3600 + 600)
    assert.equal((usa.rows.find('publications', 'all') ?? []).length, 1)
  })

  test('a clock set back takes nothing away, and one set ahead lets nothing out that the record does not', async (t) => {
    const [mex, usa, clock] = await two(t)
    await agreeRelease([mex, usa])
    const { watch } = await watchOf(t, mex)
    clock.at = INSTANT
    await watch.publishDue()
    clock.at = '2026-11-20T00:00:00Z'
    assert.equal(await watch.publishDue(), 0)
    assert.notEqual(own(mex), undefined)
    clock.at = '2030-01-01T00:00:00Z'
    assert.equal(await watch.publishDue(), 0)
  })

  test('a node that may not speak raises an alarm an hour ahead, and publishes once it may', async (t) => {
    const [mex, usa, clock] = await two(t)
    await agreeRelease([mex, usa])
    const { watch, told } = await watchOf(t, mex)
    await mex.signer.logout()
    clock.at = '2026-11-24T16:59:59Z'
    assert.deepEqual(watch.alarms(), [])
    clock.at = '2026-11-24T17:00:00Z'
    assert.deepEqual(watch.alarms().map(({ code, about }) => [code, about]), [['release-held-up', 'keys-locked']])
    clock.at = INSTANT
    await watch.look()
    await watch.look()
    assert.equal(own(mex), undefined)
    assert.deepEqual(told.map(({ code }) => code), ['release-alarm'], 'told once')
  })

  test('a withdrawal that both signed is published by each, over its first', async (t) => {
    const [mex, usa, clock] = await two(t)
    await agreeRelease([mex, usa])
    const [one, other] = [await watchOf(t, mex), await watchOf(t, usa)]
    clock.at = INSTANT
    for (const { watch } of [one, other]) await watch.publishDue()
    await exchange(mex, usa)
    await agreeOn([mex, usa], [{ item: RELEASE, content: releaseContent({ projection: mex.rows }, 'text/water', { withdrawn: say('A wrong figure.') }) as never }])
    for (const { watch } of [one, other]) await watch.publishDue()
    await exchange(mex, usa)
    for (const party of ['MEX', 'USA']) assert.equal(own(mex, party)?.content.withdrawn?.en, 'A wrong figure. [en]')
    assert.equal(differenceInSeconds(mex.rows, RELEASE, 'MEX', 'USA'), 0, 'by when each published first')
  })
})

describe('after a release', () => {
  test('each looks whether the other says and shows the same, tries again with back-off, and then is at rest', async (t) => {
    const [mex, usa, clock] = await two(t)
    await agreeRelease([mex, usa])
    const asked: string[] = []
    const site = await serve(t, (request, response) => { asked.push(request.url ?? ''); siteOf(() => usa)(request, response) })
    const { watch } = await watchOf(t, mex, site)
    clock.at = INSTANT
    await watch.look()
    const check = () => watch.checksOf(RELEASE)[0] ?? assert.fail()
    assert.deepEqual([check().act, check().shown?.state, check().alarm, check().nextAt], ['none', 'absent', null, '2026-11-24T18:00:15Z'])
    await watch.look()
    assert.equal(check().tries, 1, 'not before its time')
    clock.at = '2026-11-24T18:00:15Z'
    await watch.look()
    assert.equal(check().nextAt, '2026-11-24T18:00:45Z')
    clock.at = '2026-11-24T18:00:45Z'
    await (await watchOf(t, usa)).watch.publishDue()
    await watch.look()
    assert.deepEqual([check().act, check().shown?.state, check().settledAt], ['none', 'same', null], 'its page is there before its act is heard')
    await exchange(mex, usa)
    await watch.look()
    assert.deepEqual([check().act, check().shown?.state, check().settledAt, check().alarm], ['same', 'same', '2026-11-24T18:00:45Z', null])
    assert.equal(differenceInSeconds(mex.rows, RELEASE, 'MEX', 'USA'), 45)
    assert.ok(['/en/texts/v/water-1.json', '/en/texts/v/water-1', '/es/textos/v/water-1'].every((path) => asked.includes(path)), asked.join(' '))
    assert.deepEqual(watch.alarms(), [])
  })

  test('silence is an alarm after the minutes set, by node and by page, and ends when it ends', async (t) => {
    const [mex, usa, clock] = await two(t)
    await agreeRelease([mex, usa])
    let isUp = false
    const site = await serve(t, (request, response) => { if (isUp) siteOf(() => usa)(request, response); else response.destroy() })
    const { watch, told } = await watchOf(t, mex, site)
    clock.at = INSTANT
    await watch.look()
    clock.at = '2026-11-24T18:04:59Z'
    await watch.look()
    assert.deepEqual(watch.alarms(), [])
    clock.at = '2026-11-24T18:05:00Z'
    await watch.look()
    assert.deepEqual(watch.alarms().map(({ code, party, since }) => [code, party, since]), [['other-silent', 'USA', '2026-11-24T18:05:00Z']])
    assert.deepEqual(told.map(({ code }) => code), ['release-published', 'release-alarm'])
    await (await watchOf(t, usa)).watch.publishDue()
    await hear(mex, usa)
    await watch.look()
    assert.deepEqual(watch.alarms().map(({ code }) => code), ['other-not-shown'])
    isUp = true
    clock.at = '2026-11-24T19:00:00Z'
    await watch.look()
    assert.deepEqual(watch.alarms(), [])
  })

  test('other words are an alarm at once, in the data, in a page of either language, and in the act', async (t) => {
    const altered: readonly [string, string, (text: string) => string][] = [
      ['a letter in the data', 'other-hash', (text) => text.replaceAll('Weir 1', 'Weir 7')],
      ['a clause in the Spanish page alone', 'other-words', (text) => (text.startsWith('<html') ? text.replaceAll('ambas orillas', 'una orilla') : text)],
    ]
    for (const [what, code, changed] of altered) {
      const [mex, usa, clock] = await two(t)
      await agreeRelease([mex, usa])
      const site = await serve(t, siteOf(() => usa, changed))
      const { watch } = await watchOf(t, mex, site)
      clock.at = INSTANT
      await (await watchOf(t, usa)).watch.publishDue()
      await watch.publishDue()
      await exchange(mex, usa)
      await watch.look()
      assert.deepEqual(watch.alarms().map((alarm) => alarm.code), [code], what)
    }
  })

  test('a stranger’s bytes at the other’s address are no agreement, whatever they are', async (t) => {
    const [mex, usa, clock] = await two(t)
    await agreeRelease([mex, usa])
    let body = ''
    const site = await serve(t, (_request, response) => { response.writeHead(200, { 'content-type': 'application/json' }).end(body) })
    const { watch } = await watchOf(t, mex, site)
    clock.at = INSTANT
    await watch.publishDue()
    for (const garbage of ['', '{', '[]', 'null', '{"hash":1,"clean":{}}', '{"clean":[1e400]}', `{"hash":"${'a'.repeat(64)}","clean":{"text":"text/water"}}`]) {
      body = garbage
      await watch.lookNow(RELEASE)
      assert.notEqual(watch.checksOf(RELEASE)[0]?.shown?.state, 'same', garbage)
    }
  })
})

describe('addresses at which a text is posted', () => {
  const SAME = (node: DialogueNode) => { const clean = own(node)?.content.clean ?? assert.fail(); return clean.clauses.map(({ words }) => `<p>${textFor(words, clean.names, 'USA').en}</p>`).join('') }

  test('are read on a schedule, and what differs from the agreed words is an alarm with what stood there', async (t) => {
    const [mex, usa, clock] = await two(t)
    await agreeRelease([mex, usa])
    let body = '<p>Nothing yet.</p>'
    const site = await serve(t, (_request, response) => { response.writeHead(200, { 'content-type': 'text/html' }).end(`<html><body><nav>Menu</nav>${body}</body></html>`) })
    const { watch } = await watchOf(t, mex)
    await watch.addPosting(RELEASE, 'USA', `${site}/statement`, 'p1')
    await watch.look()
    const posting = () => watch.postings(RELEASE)[0] ?? assert.fail()
    assert.deepEqual([posting().findings.at(-1)?.outcome, posting().alarm], ['absent', null])
    clock.at = INSTANT
    await watch.publishDue()
    body = SAME(mex)
    await watch.lookNow(RELEASE)
    assert.deepEqual([posting().findings.at(-1)?.outcome, posting().alarm, posting().nextAt], ['same', null, '2026-11-24T18:30:00Z'])
    body = body.replace('Weir 2', 'Weir 9')
    await (await watchOf(t, usa)).watch.publishDue()
    await hear(mex, usa)
    clock.at = '2026-11-24T18:30:00Z'
    await watch.look()
    const found = posting().findings.at(-1)
    assert.deepEqual([posting().alarm, found?.counts.changed, found?.hash?.length], ['posting-differs', 1, 64])
    assert.match(found?.excerpt[0]?.posted ?? '', /^Weir 9/)
    assert.match(found?.excerpt[0]?.agreed ?? '', /^Weir 2/)
    assert.deepEqual(watch.alarms().map(({ code, about }) => [code, about]), [['posting-differs', `${site}/statement`]])
    assert.equal(posting().findings.length, 3)
    await watch.removePosting(posting().id)
    assert.deepEqual(watch.alarms(), [])
  })

  test('that have the words before the instant raise an alarm, and so do those that have none after it', async (t) => {
    const [mex, usa, clock] = await two(t)
    await agreeRelease([mex, usa])
    const clean = releaseContent({ projection: mex.rows })
    assert.equal(clean.hash.length, 64)
    let body = '<p>Weir 1 of water shall be kept clean by both shores of the lake.</p><p>Weir 2 of water shall be kept clean by both shores of the lake.</p>'
    const site = await serve(t, (_request, response) => { response.writeHead(200, { 'content-type': 'text/html' }).end(body) })
    const { watch } = await watchOf(t, usa)
    await watch.addPosting(RELEASE, 'MEX', site, 'p1')
    await watch.look()
    assert.deepEqual(watch.alarms().map(({ code }) => code), ['posted-early'])
    body = '<p>Welcome.</p>'
    clock.at = '2026-11-24T18:06:00Z'
    await watch.lookNow(RELEASE)
    assert.deepEqual(watch.alarms().filter(({ code }) => code.startsWith('post')).map(({ code }) => code), ['posting-absent'])
  })

  test('that cannot be read keep what was found before, and are tried again', async (t) => {
    const [mex, usa, clock] = await two(t)
    await agreeRelease([mex, usa])
    clock.at = INSTANT
    const { watch } = await watchOf(t, mex)
    await watch.publishDue()
    const answers: ((response: ServerResponse) => void)[] = [
      (response) => response.writeHead(500).end(), (response) => response.destroy(), (response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end('x'),
      (response) => response.writeHead(200, { 'content-type': 'application/octet-stream' }).end(Buffer.alloc(64)), (response) => response.writeHead(302, { location: '/again' }).end(),
    ]
    const site = await serve(t, (_request, response) => { (answers[0] ?? assert.fail())(response) })
    await watch.addPosting(RELEASE, null, site, 'p1')
    for (const outcome of ['address-status', 'address-unreachable', 'answer-not-text', 'answer-not-text', 'address-unreachable']) {
      await watch.lookNow(RELEASE)
      assert.deepEqual([watch.postings(RELEASE)[0]?.findings.at(-1)?.outcome, watch.postings(RELEASE)[0]?.alarm], [outcome, null])
      answers.shift()
    }
  })
})

describe('what is fetched from an address that somebody typed', () => {
  test('comes from no private network, whatever leads there', async (t) => {
    for (const address of ['127.0.0.1', '10.1.2.3', '172.31.0.1', '192.168.0.1', '169.254.169.254', '100.64.0.1', '0.0.0.0', '224.0.0.1', '::1', '::', 'fe80::1', 'fd00::1', '::ffff:127.0.0.1', '64:ff9b::7f00:1', 'not-an-address']) assert.ok(isPrivateAddress(address), address)
    for (const address of ['1.1.1.1', '172.32.0.1', '200.57.2.1', '2606:4700::1111']) assert.ok(!isPrivateAddress(address), address)
    const reached: string[] = []
    const site = await serve(t, (request, response) => { reached.push(request.url ?? ''); response.end('secret') })
    const port = new URL(site).port
    for (const url of [site, `http://localhost:${port}/`, `http://[::ffff:127.0.0.1]:${port}/`, `http://2130706433:${port}/`, `http://0x7f.1:${port}/`, `http://127.1:${port}/`]) {
      const fetched = await fetchBounded(url, { ...USUAL_BOUNDS, milliseconds: 3000 })
      assert.ok('problem' in fetched && fetched.problem === 'address-private', `${url} ${JSON.stringify(fetched)}`)
    }
    assert.deepEqual(reached, [])
  })

  test('is http or https, bounded in size, time and hops, and carries no name or password', async (t) => {
    const bounds = { ...USUAL_BOUNDS, bytes: 1000, milliseconds: 500, hops: 3, allowPrivateNetworks: true }
    const site = await serve(t, (request, response) => {
      if (request.url === '/long') response.end('x'.repeat(5000))
      else if (request.url === '/slow') response.write('x')
      else if (request.url === '/file') response.writeHead(302, { location: 'file:///etc/passwd' }).end()
      else if (request.url?.startsWith('/hop') === true) response.writeHead(302, { location: `${request.url}x` }).end()
      else response.writeHead(200, { 'content-type': 'text/plain' }).end('fine')
    })
    const problem = async (url: string) => { const fetched = await fetchBounded(url, bounds); return 'problem' in fetched ? fetched.problem : 'fetched' }
    for (const [url, expected] of [
      [`${site}/`, 'fetched'], [`${site}/long`, 'answer-too-large'], [`${site}/slow`, 'answer-too-slow'], [`${site}/file`, 'address-not-http'], [`${site}/hop`, 'address-unreachable'],
      ['file:///etc/passwd', 'address-not-http'], ['ftp://x.example/', 'address-not-http'], ['data:text/plain,x', 'address-not-http'], ['', 'address-not-http'], [site.replace('http://', 'http://a:b@'), 'address-not-http'],
    ] as const) assert.equal(await problem(url), expected, url)
  })
})
