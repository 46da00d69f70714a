import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import type { TestContext } from 'node:test'
import { draftAct, emptyChain, follow, parseAct, withholdBody } from '../record/index.ts'
import type { Act, ChainHead, PartyId } from '../record/index.ts'
import { acknowledgementsOf } from '../dialogue/views/index.ts'
import type { RecordView } from '../dialogue/views/index.ts'
import { advance, say } from '../dialogue/testing/contents.ts'
import { actKey } from '../dialogue/rows.ts'
import { filesOf, plainSite } from '../publication/testing/plain-site.ts'
import { FileBlobs } from '../store/blobs.ts'
import { openStore } from '../store/open.ts'
import { DialogueNode } from './dialogue-node.ts'
import { ExchangeAnswers } from './exchange/index.ts'
import { publishTree } from './publish.ts'
import { actOf, assertSame, DIALOGUE, exchange, found, foundedNodes, hear, linesOf, missing, openNode, refusalOf, retitle, saySoon, temporaryFolder, TestClock, testSigner, titleOf } from './testing/nodes.ts'

const SECRET = 'The name of a person'
const ORIGIN = { broughtBy: null, noticedAt: null, settlement: null }
const state = (text: string, audience: 'public' | 'parties' = 'public', replaces: string | null = null) =>
  ({ name: 'state', about: 'element/1.1', type: 'advance', content: advance({ text: say(text) }) as never, replaces, audience }) as const
const erase = (act: string, ...alongside: string[]) => ({ name: 'erase', act, reason: 'Order of a court', alongside }) as const

async function pair(t: TestContext) {
  const homes = [temporaryFolder(t), temporaryFolder(t)] as const
  const mex = await openNode(t, 'MEX', { home: homes[0] })
  const usa = await openNode(t, 'USA', { home: homes[1] })
  await found([mex, usa])
  return { mex, usa, homes }
}

/** Everything that a node holds or has written, as one text. */
async function everything(node: DialogueNode, home: string): Promise<string> {
  const lines = (await Promise.all(Object.keys(node.ledger.heads()).map((party) => linesOf(node, party)))).flat()
  const proofs = (await node.store.proofs()).flatMap(({ held, received }) => [held, received])
  // By another process: one that closes a database file loses its own locks on it.
  const files = readdirSync(home).filter((name) => /\.sqlite(-wal)?$/.test(name)).map((name) => execFileSync('cat', [join(home, name)], { encoding: 'latin1', maxBuffer: 1 << 30 }))
  return [...lines, ...proofs, ...node.rows.toText().values(), ...files].join('\n')
}

describe('a body that its author erases', () => {
  test('is gone on both nodes, from acts, rows and files, and the rest stays', async (t) => {
    const { mex, usa, homes } = await pair(t)
    await saySoon(mex, state('Before'))
    const told = await saySoon(mex, state(SECRET))
    await saySoon(usa, state('Theirs'))
    await exchange(mex, usa)
    for (const [node, home] of [[mex, homes[0]], [usa, homes[1]]] as const) assert.ok((await everything(node, home)).includes(SECRET))
    const keys: string[] = []
    mex.onChange((changed) => keys.push(...changed))
    const erasure = await saySoon(mex, erase(told.hash))
    assert.ok(keys.includes('about/element/1.1') && keys.includes(`statement/${told.hash}`), 'pages are told')
    await exchange(mex, usa)
    for (const [node, home] of [[mex, homes[0]], [usa, homes[1]]] as const) {
      assert.equal((await everything(node, home)).includes(SECRET), false)
      assert.equal(node.rows.find('statement', told.hash), undefined)
      assert.equal(node.rows.find('about', 'element/1.1')?.length, 2)
      const row = node.rows.find('act', actKey('MEX', told.header.sequence))
      assert.deepEqual([row?.hash, row?.erasedBy], [told.hash, { party: 'MEX', sequence: erasure.header.sequence, hash: erasure.hash, at: erasure.header.at, reason: 'Order of a court' }])
    }
    await assertSame(mex, usa)
  })

  test('is acknowledged by the other side by itself, and until then it shows that it is not', async (t) => {
    const { mex, usa } = await pair(t)
    const told = await saySoon(mex, state(SECRET))
    await exchange(mex, usa)
    const erasure = await saySoon(mex, erase(told.hash))
    const shown = (node: DialogueNode) => acknowledgementsOf(node.rows, erasure.header, ['MEX', 'USA']).map(({ party, by }) => [party, by?.sequence ?? null])
    assert.deepEqual(shown(mex), [['USA', null]])
    await exchange(mex, usa)
    const receipt = usa.ledger.chain('USA').sequence
    for (const node of [mex, usa]) assert.deepEqual(shown(node), [['USA', receipt]])
    await saySoon(usa, state('Later'))
    await exchange(mex, usa)
    for (const node of [mex, usa]) assert.deepEqual(shown(node), [['USA', receipt]])
  })

  test('never reaches a node that hears of it late, which then holds the same', async (t) => {
    const { mex, usa, homes } = await pair(t)
    const told = await saySoon(mex, state(SECRET, 'parties'))
    const erasure = await saySoon(mex, erase(told.hash))
    const chains = await missing(mex, usa)
    assert.equal([...chains.values()].flat().join('').includes(SECRET), false)
    assert.equal((await usa.import(chains)).problem, null)
    await exchange(mex, usa)
    assert.equal(usa.ledger.erasedAt(told.hash), erasure.header.sequence)
    assert.equal((await everything(usa, homes[1])).includes(SECRET), false)
    await assertSame(mex, usa)
  })

  test('is not written at all by a node to which act and erasure come at once from one who had not forgotten yet', async (t) => {
    const { mex, usa, homes } = await pair(t)
    const told = await saySoon(mex, state(SECRET))
    const [whole = ''] = await linesOf(mex, 'MEX', told.header.sequence - 1)
    await saySoon(mex, erase(told.hash))
    const lines = await linesOf(mex, 'MEX', usa.ledger.chain('MEX').sequence)
    const asBefore = lines.map((line) => (line === withheldOf(whole) ? whole : line))
    assert.deepEqual(await usa.import(new Map([['MEX', asBefore]])), { taken: lines.length, problem: null })
    assert.equal((await everything(usa, homes[1])).includes(SECRET), false)
    await exchange(mex, usa)
    await assertSame(mex, usa)
  })

  test('leaves what corrected it, and a correction is erased only with what it corrected', async (t) => {
    const { mex, usa } = await pair(t)
    const first = await saySoon(mex, state(SECRET))
    const second = await saySoon(mex, state('Corrected', 'public', first.hash))
    await exchange(mex, usa)
    assert.equal(refusalOf(await mex.say(erase(second.hash))), 'earlier-first')
    await saySoon(mex, erase(first.hash))
    await exchange(mex, usa)
    await assertSame(mex, usa)
    assert.equal(usa.rows.find('statement', second.hash)?.replacedBy, null)
    const third = await saySoon(mex, state('Corrected again', 'public', second.hash))
    await exchange(mex, usa)
    assert.equal(refusalOf(await mex.say(erase(third.hash))), 'earlier-first')
    const acts = await mex.say(erase(second.hash, third.hash), erase(third.hash, second.hash))
    assert.ok('acts' in acts && acts.acts.length === 2)
    await exchange(mex, usa)
    await assertSame(mex, usa)
    assert.equal(usa.rows.find('about', 'element/1.1'), undefined)
  })

  test('had been a proposal that nobody can adopt any more; what is adopted stays', async (t) => {
    const { mex, usa, homes } = await pair(t)
    const draft = await saySoon(mex, retitle(mex, 'element/1', SECRET))
    await exchange(mex, usa)
    assert.equal(refusalOf(await mex.say(erase(draft.hash))), 'still-standing')
    await saySoon(mex, { name: 'withdraw', proposal: draft.hash, reason: null })
    assert.equal(refusalOf(await mex.say(erase(draft.hash))), 'still-standing')
    await exchange(mex, usa)
    await saySoon(mex, erase(draft.hash))
    await exchange(mex, usa)
    for (const [node, home] of [[mex, homes[0]], [usa, homes[1]]] as const) assert.equal((await everything(node, home)).includes(SECRET), false)
    const next = await saySoon(usa, retitle(usa, 'element/1', 'Agreed'))
    await exchange(mex, usa)
    await saySoon(mex, { name: 'sign', proposal: next.hash })
    await exchange(mex, usa)
    for (const node of [mex, usa]) assert.equal(titleOf(node, 'element/1'), 'Agreed [en]')
    assert.equal(refusalOf(await usa.say(erase(next.hash))), 'already-adopted')
    await assertSame(mex, usa)
  })

  test('can be nobody else\'s, and not erased or released again', async (t) => {
    const { mex, usa } = await pair(t)
    const told = await saySoon(mex, state(SECRET, 'parties'))
    await exchange(mex, usa)
    assert.equal(refusalOf(await usa.say(erase(told.hash))), 'act-unknown')
    assert.equal(refusalOf(await mex.say(erase('nonsense'))), 'act-unknown')
    assert.deepEqual(await mex.say({ ...erase(told.hash), reason: ' ' }), { issues: [{ code: 'reason-required', path: 'reason' }] })
    await saySoon(mex, erase(told.hash))
    assert.equal(refusalOf(await mex.say(erase(told.hash))), 'already-erased')
    assert.equal(refusalOf(await mex.say({ name: 'release', act: told.hash })), 'already-erased')
    await exchange(mex, usa)
    await assertSame(mex, usa)
  })

  test('is cut out of a proof of equivocation, which goes on proving it', async (t) => {
    const { mex } = await pair(t)
    const told = await saySoon(mex, state(SECRET))
    const whole = (await linesOf(mex, 'MEX', told.header.sequence - 1))[0] ?? ''
    const other = await saidInstead(mex, told.header.sequence - 1)
    await mex.store.keepProof({ party: 'MEX', sequence: told.header.sequence, held: whole, received: other.line, ...ORIGIN })
    await saySoon(mex, erase(told.hash))
    assert.deepEqual(await mex.store.proofs(), [{ party: 'MEX', sequence: told.header.sequence, held: withheldOf(whole), received: other.line, ...ORIGIN }])
  })
})

describe('an act that comes without its body', () => {
  /** What USA has not heard: an act told and erased, with others around it, as MEX's node passes them on. */
  async function erasedAway(t: TestContext) {
    const { mex, usa } = await pair(t)
    const held = usa.ledger.chain('MEX').sequence
    const told = await saySoon(mex, state(SECRET))
    for (let index = 0; index < 3; index++) await saySoon(mex, state(`Between ${index}`))
    await saySoon(mex, erase(told.hash))
    await saySoon(mex, state('After'))
    const shown = new Map([['MEX', await new ExchangeAnswers(mex).erasures('MEX')]])
    return { mex, usa, held, told, lines: await linesOf(mex, 'MEX', held), shown }
  }
  const from = (party: PartyId, lines: readonly string[]) => new Map([[party, lines]])

  test('is taken page by page where the erase act is shown, and the chain is followed with it shown again', async (t) => {
    const { mex, usa, lines, shown } = await erasedAway(t)
    assert.deepEqual(await usa.import(from('MEX', lines.slice(0, 2)), null, shown), { taken: 2, problem: null })
    assert.deepEqual(usa.ledger.unexplained('MEX').length, 1)
    assert.deepEqual(await usa.import(from('MEX', lines.slice(2, 3)), null, shown), { taken: 1, problem: null })
    assert.deepEqual(await usa.import(from('MEX', lines.slice(3))), { taken: 3, problem: null }, 'the rest holds it')
    assert.deepEqual(usa.ledger.unexplained('MEX'), [])
    await exchange(mex, usa)
    await assertSame(mex, usa)
  })

  test('ends the chain where no erase act is shown, or none of its party, signed, that names it and comes later', async (t) => {
    const { usa, held, lines, shown } = await erasedAway(t)
    const acts = (shown.get('MEX') ?? []).map(act)
    const erasure = acts.find(({ header }) => header.kind === 'erase') ?? assert.fail()
    const changed = (line: string, from: string | RegExp, to: string) => { assert.match(line, new RegExp(from)); return line.replace(from, to) }
    const bad: Record<string, readonly string[]> = {
      'nothing': [],
      'the keys alone': acts.filter(({ header }) => header.kind === 'key').map(({ line }) => line),
      'garbage': ['garbage', '{}', erasure.line.slice(1)],
      'another signature': [changed(erasure.line, /"signature":"[^"]{4}/, '"signature":"AAAA')],
      'its form without a body': [withholdBody(erasure)],
    }
    for (const [what, given] of Object.entries(bad)) {
      assert.deepEqual(await usa.import(from('MEX', lines.slice(0, 3)), null, from('MEX', given)), { taken: 0, problem: { party: 'MEX', sequence: held + 1, code: 'body-withheld' } }, what)
    }
    assert.deepEqual(await usa.import(from('MEX', [...lines.slice(1, 3)]), null, shown), { taken: 0, problem: { party: 'MEX', sequence: held + 2, code: 'sequence-gap' } })
  })

  test('ends the chain where another act is withheld than the one erased', async (t) => {
    const { usa, held, lines, shown } = await erasedAway(t)
    const withheld = lines.map((line, index) => (index === 2 ? withheldOf(line) : line))
    assert.deepEqual(await usa.import(from('MEX', withheld), null, shown), { taken: 2, problem: { party: 'MEX', sequence: held + 3, code: 'body-withheld' } })
  })

  test('stops the chain if the erase act was shown once and never again', async (t) => {
    const { usa, held, lines, shown } = await erasedAway(t)
    await usa.import(from('MEX', lines.slice(0, 2)), null, shown)
    assert.deepEqual(await usa.import(from('MEX', lines.slice(2, 4))), { taken: 0, problem: { party: 'MEX', sequence: held + 1, code: 'erasure-missing' } })
    assert.equal(usa.ledger.chain('MEX').sequence, held + 2)
  })

  test('is proof of two tongues if the place of the erase act holds another act', async (t) => {
    const { mex, usa, held, lines, shown } = await erasedAway(t)
    // The same keys go on from before the erasure with something else.
    const other = await saidInstead(mex, held + 4)
    const report = await usa.import(from('MEX', [...lines.slice(0, 4), other.line]), null, shown)
    assert.deepEqual(report.problem, { party: 'MEX', sequence: held + 5, code: 'fork' })
    assert.equal((await usa.store.proofs()).length, 1)
    assert.equal(usa.ledger.chain('MEX').sequence, held + 4)
  })

  test('is not taken on an erase act under a key that was revoked before, whoever stole it, and nobody is accused', async (t) => {
    const { mex, usa } = await pair(t)
    const held = usa.ledger.chain('MEX').sequence
    const stolen = mex.findKey('signing') ?? assert.fail()
    const told = await saySoon(mex, state(SECRET))
    await mex.rotate('stolen')
    await saySoon(mex, state('After'))
    await saySoon(mex, state('After that'))
    const lines = (await linesOf(mex, 'MEX', held)).map((line, index) => (index === 0 ? withheldOf(line) : line))
    const { signed, complete } = draftAct({ kind: 'erase', body: { act: told.hash, reason: 'forged' }, audience: 'public' }, { chain: await chainAt(mex, held + 3), seen: {}, at: mex.now(), salt: '0'.repeat(32), key: stolen.id })
    const forged = complete(await mex.signer.sign(stolen.id, signed))
    const keys = await new ExchangeAnswers(mex).erasures('MEX')
    assert.equal((await usa.import(from('MEX', lines), null, from('MEX', [...keys, forged.line]))).problem?.code, 'body-withheld')
    // Who hides the revocation is found out when it comes.
    const before = keys.filter((line) => act(line).header.sequence <= held)
    assert.deepEqual(await usa.import(from('MEX', lines.slice(0, 1)), null, from('MEX', [...before, forged.line])), { taken: 1, problem: null })
    await usa.import(from('MEX', lines.slice(1)), null, from('MEX', [...before, forged.line]))
    assert.equal((await usa.import(from('MEX', lines.slice(2)), null, from('MEX', [...keys, forged.line]))).problem?.code, 'erasure-missing')
    assert.deepEqual(await usa.store.proofs(), [])
  })

  test('from a party that changed its signing key in between is taken by the keys shown', async (t) => {
    const { mex, usa } = await pair(t)
    const held = usa.ledger.chain('MEX').sequence
    const told = await saySoon(mex, state(SECRET))
    await saySoon(mex, state('Between'))
    await mex.rotate('yearly')
    await saySoon(mex, erase(told.hash))
    const lines = await linesOf(mex, 'MEX', held)
    const shown = from('MEX', await new ExchangeAnswers(mex).erasures('MEX'))
    const withoutKeys = from('MEX', (shown.get('MEX') ?? []).filter((line) => !line.includes('"kind":"key"')))
    assert.equal((await usa.import(from('MEX', lines.slice(0, 2)), null, withoutKeys)).problem?.code, 'body-withheld')
    assert.equal((await usa.import(from('MEX', lines.slice(0, 2)), null, shown)).problem, null)
    assert.equal((await usa.import(from('MEX', lines.slice(2)))).problem, null)
  })
})

test('a store that holds what is erased, since people kept another branch or an older program wrote it, forgets it when it is opened, and until then nobody reads it', async (t) => {
  const { mex } = await pair(t)
  const told = await saySoon(mex, state(SECRET))
  const [whole] = await mex.store.acts('MEX', told.header.sequence - 1, 1)
  await saySoon(mex, erase(told.hash))
  const home = temporaryFolder(t)
  const open = () => openStore({ dialogue: DIALOGUE, home, mode: 'write' })
  const before = await open()
  for (const party of ['MEX', 'USA']) await before.append({ acts: (await mex.store.acts(party, 0, 1000)).map((one) => (one.hash === told.hash ? whole ?? assert.fail() : one)) })
  await before.close()
  const reading = { party: 'OBS', dialogue: DIALOGUE, signer: testSigner(home), clock: new TestClock(), speaks: false }
  const beside = await DialogueNode.open({ ...reading, store: await openStore({ dialogue: DIALOGUE, home, mode: 'read' }), isReadOnly: true })
  assert.deepEqual(beside.rows.toText(), mex.rows.toText())
  assert.ok((await linesOf(beside, 'MEX')).join('').includes(SECRET), 'who reads only changes nothing')
  await beside.close()
  const node = await DialogueNode.open({ ...reading, store: await open() })
  assert.deepEqual(node.rows.toText(), mex.rows.toText())
  assert.equal((await everything(node, home)).includes(SECRET), false)
  await node.close()
})

test('nothing of an erased body is in what either node publishes, page by page or as a tree, and both are as if made from scratch', async (t) => {
  const { mex, usa } = await pair(t)
  const told = await saySoon(mex, state(SECRET))
  await saySoon(mex, { name: 'release', act: (await saySoon(mex, state(`${SECRET}, released`, 'parties'))).hash })
  await exchange(mex, usa)
  const released = mex.rows.find('about', 'element/1.1')?.at(-1) ?? assert.fail()
  const sites = [mex, usa].map((node) => {
    const rows = { find: ((prefix, rest) => node.rows.find(prefix, rest)) as DialogueNode['rows']['find'] }
    const { site } = plainSite(rows)
    node.onChange((keys) => { site.changed(keys) })
    return { node, rows, site }
  })
  for (const { site } of sites) assert.equal([...filesOf(site).values()].filter((text) => text?.includes(SECRET)).length > 3, true, 'it was on pages')
  await saySoon(mex, erase(told.hash), erase(released))
  await exchange(mex, usa)
  for (const { node, rows, site } of sites) {
    const files = filesOf(site)
    assert.equal([...files.values()].join('').includes(SECRET), false)
    assert.deepEqual(files, filesOf(plainSite(rows).site))
    const out = join(temporaryFolder(t), 'site')
    await publishTree(node, site, new FileBlobs(join(out, 'none')), new Map(), out, () => undefined)
    const tree = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map(({ parentPath, name }) => readFileSync(join(parentPath, name), 'utf8'))
    assert.equal(tree.join('').includes(SECRET), false)
    assert.ok(tree.some((text) => text.includes('Order of a court')), 'the reason is public')
    const record = JSON.parse(files.get('/en/record.json') ?? '{}') as RecordView
    const bodies = record.chains.flatMap((chain) => chain.acts).filter((one) => one.erasedBy !== null)
    assert.deepEqual(bodies.map((one) => [one.body, one.acknowledged.map(({ by }) => by?.party)]), [['erased', ['USA']], ['erased', ['USA']]])
  }
})

test('nodes of three parties hold the same, whoever heard of an erasure first', async (t) => {
  const [can, mex, usa] = await foundedNodes(t, ['CAN', 'MEX', 'USA'])
  if (can === undefined || mex === undefined || usa === undefined) return assert.fail()
  const told = await saySoon(mex, state(SECRET))
  await hear(usa, mex)
  const erasure = actOf(await mex.say(erase(told.hash)))
  await hear(usa, mex)
  await hear(can, usa)
  await exchange(can, mex, usa)
  await assertSame(can, mex, usa)
  assert.equal(can.ledger.erasedAt(told.hash), erasure.header.sequence)
})

function act(line: string): Act {
  const read = parseAct(line)
  return 'header' in read ? read : assert.fail(read.code)
}

function withheldOf(line: string): string {
  return withholdBody(act(line))
}

async function chainAt(node: DialogueNode, sequence: number): Promise<ChainHead> {
  let chain = emptyChain(node.dialogue, node.party)
  for (const line of (await linesOf(node)).slice(0, sequence)) {
    const next = follow(chain, act(line))
    if (typeof next === 'string') return assert.fail(next)
    chain = next
  }
  return chain
}

/** Another act of the same party after one place of its chain. */
async function saidInstead(node: DialogueNode, after: number): Promise<Act> {
  const chain = await chainAt(node, after)
  const key = node.findKey('signing') ?? assert.fail()
  const { signed, complete } = draftAct({ kind: 'receipt', body: {}, audience: 'public' }, { chain, seen: chain.seen, at: node.now(), salt: '0'.repeat(32), key: key.id })
  return complete(await node.signer.sign(key.id, signed))
}
