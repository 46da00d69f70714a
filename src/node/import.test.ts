import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { TestContext } from 'node:test'
import fc from 'fast-check'
import { draftAct, parseAct, withholdBody } from '../record/index.ts'
import type { Act, PartyId, Speech } from '../record/index.ts'
import { forge } from '../record/testing/forge.ts'
import { advance } from '../dialogue/testing/contents.ts'
import type { DialogueNode } from './dialogue-node.ts'
import { assertSame, exchange, foundedNodes, hear, linesOf, openNode, retitle, saySoon } from './testing/nodes.ts'

const state = { name: 'state', about: 'element/1.1', type: 'advance', content: advance() as never, replaces: null, audience: 'public' } as const

/** MEX, and USA with five acts that MEX has not heard. */
async function fiveBehind(t: TestContext) {
  const [mex, usa] = await foundedNodes(t, ['MEX', 'USA'])
  if (mex === undefined || usa === undefined) return assert.fail()
  const held = mex.ledger.chain('USA').sequence
  for (let index = 0; index < 5; index++) await saySoon(usa, state)
  return { mex, usa, held, lines: await linesOf(usa, 'USA', held) }
}

const from = (party: PartyId, lines: readonly string[]) => new Map([[party, lines]])

describe('a bad act among good ones', () => {
  const act = (line: string | undefined): Act => { const read = parseAct(line ?? ''); return 'header' in read ? read : assert.fail() }
  const bad: Record<string, { code: string; make: (line: string, lines: readonly string[]) => string }> = {
    'is not JSON': { code: 'malformed-json', make: () => '<html>' },
    'is empty': { code: 'malformed-json', make: () => '' },
    'is a page of JSON that is no act': { code: 'wrong-shape', make: () => '{"hello":"world"}' },
    'has an extra blank': { code: 'not-canonical', make: (line) => line.replace(':', ': ') },
    'has another signature': { code: 'signature-invalid', make: (line) => line.replace(/"signature":"[^"]{4}/, '"signature":"AAAA') },
    'has another body': { code: 'body-hash-mismatch', make: (line) => line.replace('A weir', 'A dam') },
    'comes without its body': { code: 'body-withheld', make: (line) => withholdBody(act(line)) },
    'names another dialogue': { code: 'wrong-dialogue', make: (line) => forge(act(line), { header: { dialogue: 'other' } }) },
    'names another party': { code: 'wrong-party', make: (line) => forge(act(line), { header: { party: 'CAN' } }) },
    'skips a place': { code: 'sequence-gap', make: (_line, lines) => lines[3] ?? '' },
    'does not continue the one before': { code: 'previous-mismatch', make: (line) => forge(act(line), { header: { previous: 'f'.repeat(64) } }) },
    'is of no known kind': { code: 'unknown-kind', make: (line) => forge(act(line), { header: { kind: 'decree' } }) },
    'has an unknown key': { code: 'key-unknown', make: (line) => forge(act(line), { header: { key: 'f'.repeat(64) } }) },
  }
  for (const [what, { code, make }] of Object.entries(bad)) {
    test(`that ${what} ends the chain there: what came before is taken, it is named, nothing after it stays`, async (t) => {
      const { mex, held, lines } = await fiveBehind(t)
      const spoilt = [...lines.slice(0, 2), make(lines[2] ?? '', lines), ...lines.slice(3)]
      const report = await mex.import(from('USA', spoilt))
      const sequence = code === 'sequence-gap' ? held + 4 : held + 3
      assert.deepEqual(report, { taken: 2, problem: { party: 'USA', sequence, code } })
      assert.equal(mex.ledger.chain('USA').sequence, held + 2)
      await assertSame(mex)
      assert.deepEqual(await mex.import(from('USA', lines)), { taken: 3, problem: null })
    })
  }

  test('keeps another chain of the same batch from nothing', async (t) => {
    const [can, mex, usa] = await foundedNodes(t, ['CAN', 'MEX', 'USA'])
    if (can === undefined || mex === undefined || usa === undefined) return assert.fail()
    await saySoon(can, state)
    await saySoon(usa, state)
    const held = { CAN: mex.ledger.chain('CAN').sequence, USA: mex.ledger.chain('USA').sequence }
    const report = await mex.import(new Map([['CAN', ['garbage']], ['USA', await linesOf(usa, 'USA', held.USA)], ['NOBODY', []]]))
    assert.deepEqual(report, { taken: 1, problem: { party: 'CAN', sequence: held.CAN + 1, code: 'malformed-json' } })
  })

  test('that waits for an act of a third party is named, and taken once that has come', async (t) => {
    const [can, mex, usa] = await foundedNodes(t, ['CAN', 'MEX', 'USA'])
    if (can === undefined || mex === undefined || usa === undefined) return assert.fail()
    await saySoon(can, state)
    await hear(usa, can)
    const { header } = await saySoon(usa, state)
    const lines = await linesOf(usa, 'USA', header.sequence - 1)
    assert.deepEqual(await mex.import(from('USA', lines)), { taken: 0, problem: { party: 'USA', sequence: header.sequence, code: 'waiting' } })
    assert.deepEqual(await mex.import(new Map([['USA', lines], ['CAN', await linesOf(can, 'CAN', mex.ledger.chain('CAN').sequence)]])), { taken: 2, problem: null })
  })

  test('in our own name makes us say nothing: what our keys did not sign is named, what we said is known', async (t) => {
    const { mex, usa } = await fiveBehind(t)
    const before = mex.rows.toText()
    const { sequence } = mex.ledger.chain('MEX')
    const own = await linesOf(mex)
    const forged = forge(act((await linesOf(usa)).at(-1)), { header: { party: 'MEX', sequence: sequence + 1, previous: mex.ledger.chain('MEX').hash ?? '', seen: mex.ledger.chain('MEX').seen, key: mex.findKey('signing')?.id ?? '' } })
    for (const [line, code] of [['garbage', 'malformed-json'], [forged, 'signature-invalid']] as const) {
      assert.deepEqual(await mex.import(from('MEX', [...own, line])), { taken: 0, problem: { party: 'MEX', sequence: sequence + 1, code } })
    }
    assert.deepEqual(await mex.import(from('MEX', own)), { taken: 0, problem: null })
    assert.deepEqual(mex.rows.toText(), before)
  })
})

describe('the same acts again', () => {
  test('change nothing', async (t) => {
    const { mex, lines, usa } = await fiveBehind(t)
    assert.deepEqual(await mex.import(from('USA', lines)), { taken: 5, problem: null })
    const before = mex.rows.toText()
    for (const again of [lines, lines.slice(2, 4), await linesOf(usa), [...lines, ...lines]]) assert.deepEqual(await mex.import(from('USA', again)), { taken: 0, problem: null })
    assert.deepEqual(mex.rows.toText(), before)
    await assertSame(mex)
  })

  test('in a twice-told batch are taken once', async (t) => {
    const { mex, lines } = await fiveBehind(t)
    assert.deepEqual(await mex.import(from('USA', [...lines.slice(0, 3), ...lines.slice(1), ...lines])), { taken: 5, problem: null })
  })

  test('in any order and any portions end in the same rows', async (t) => {
    const [can, mex, usa] = await foundedNodes(t, ['CAN', 'MEX', 'USA'])
    if (can === undefined || mex === undefined || usa === undefined) return assert.fail()
    for (const node of [can, usa, mex, usa, can]) {
      await saySoon(node, state)
      await exchange(can, mex, usa)
    }
    await saySoon(mex, retitle(mex, 'element/1.1', 'Wells'))
    const chains = new Map<PartyId, string[]>()
    for (const node of [can, mex, usa]) chains.set(node.party, await linesOf(node))
    const parties = [...chains.keys()]
    await fc.assert(fc.asyncProperty(fc.array(fc.tuple(fc.nat(2), fc.nat(30), fc.nat(15)), { minLength: 5, maxLength: 15 }), async (portions) => {
      const reader = await openNode(t, 'OBS')
      for (const [party, start, length] of portions) {
        const name = parties[party] ?? ''
        const all = chains.get(name) ?? []
        const begin = Math.min(start, reader.ledger.chain(name).sequence)
        await reader.import(from(name, all.slice(begin, begin + length)))
      }
      // Whatever was left out comes at the end; what waited for it comes again.
      while ((await reader.import(chains)).taken > 0);
      const own = (key: string) => key === 'party/OBS' || key.startsWith('act/OBS/')
      assert.deepEqual([...reader.rows.toText()].filter(([key]) => !own(key)), [...mex.rows.toText()])
      await reader.close()
    }), { numRuns: 12 })
  })
})

describe('a party that signs two acts for one place', () => {
  /** An act that USA's own key signed for a place that is taken. */
  async function second(usa: DialogueNode, sequence: number, speech: Speech = { kind: 'receipt', body: {}, audience: 'public' }, key = usa.findKey('signing') ?? assert.fail()): Promise<Act> {
    const [line] = (await usa.store.acts('USA', sequence - 1, 1)).map((one) => one.line)
    const first = parseAct(line ?? '')
    if (!('header' in first)) return assert.fail()
    const chain = { ...usa.ledger.chain('USA'), sequence: sequence - 1, hash: first.header.previous }
    const { signed, complete } = draftAct(speech, { chain, seen: first.header.seen, at: '2026-11-23T13:00:00Z', salt: 'a'.repeat(32), key: key.id })
    return complete(await usa.signer.sign(key.id, signed))
  }

  test('is shown: both acts are kept, ours stays, and its chain is followed no further, also after a restart', async (t) => {
    const { mex, usa, held, lines } = await fiveBehind(t)
    await mex.import(from('USA', lines.slice(0, 3)))
    const other = await second(usa, held + 2)
    const before = mex.rows.toText()
    assert.deepEqual(await mex.import(from('USA', [other.line, ...lines.slice(3)])), { taken: 0, problem: { party: 'USA', sequence: held + 2, code: 'fork' } })
    assert.deepEqual(await mex.store.proofs(), [{ party: 'USA', sequence: held + 2, held: lines[1], received: other.line, broughtBy: null, noticedAt: mex.now(), settlement: null }])
    assert.deepEqual(mex.rows.toText(), before)
    assert.deepEqual(await mex.import(from('USA', lines)), { taken: 0, problem: { party: 'USA', sequence: held + 2, code: 'fork' } })
    await mex.rebuild()
    assert.deepEqual(await mex.import(from('USA', lines.slice(3))), { taken: 0, problem: { party: 'USA', sequence: held + 2, code: 'fork' } })
    assert.equal((await mex.store.proofs()).length, 1)
    await saySoon(mex, state)
  })

  test('is shown also with the body withheld', async (t) => {
    const { mex, usa, held, lines } = await fiveBehind(t)
    await mex.import(from('USA', lines))
    const other = await second(usa, held + 2, { kind: 'state', body: { about: null, type: 'advance', content: {}, replaces: null }, audience: 'parties' })
    assert.equal((await mex.import(from('USA', [withholdBody(other)]))).problem?.code, 'fork')
    assert.equal((await mex.store.proofs()).length, 1)
  })

  test('both in one batch: neither is taken, what came before is', async (t) => {
    const { mex, usa, held, lines } = await fiveBehind(t)
    const other = await second(usa, held + 3)
    assert.deepEqual(await mex.import(from('USA', [...lines.slice(0, 4), other.line])), { taken: 2, problem: { party: 'USA', sequence: held + 3, code: 'fork' } })
    assert.deepEqual(await mex.store.proofs(), [{ party: 'USA', sequence: held + 3, held: lines[2], received: other.line, broughtBy: null, noticedAt: mex.now(), settlement: null }])
    assert.equal(mex.ledger.chain('USA').sequence, held + 2)
    await assertSame(mex)
  })

  test('is not accused on a signature that does not hold', async (t) => {
    const { mex, usa, held, lines } = await fiveBehind(t)
    await mex.import(from('USA', lines.slice(0, 3)))
    const other = await second(usa, held + 2)
    const forged = other.line.replace(/"signature":"[^"]{4}/, '"signature":"AAAA')
    assert.deepEqual((await mex.import(from('USA', [forged]))).problem, { party: 'USA', sequence: held + 2, code: 'signature-invalid' })
    const unknown = forge(other, { header: { key: 'f'.repeat(64) } })
    assert.deepEqual((await mex.import(from('USA', [unknown]))).problem, { party: 'USA', sequence: held + 2, code: 'key-unknown' })
    // Nor on one whose first is damaged.
    const damaged = lines[3]?.replace(/"signature":"[^"]{4}/, '"signature":"AAAA') ?? ''
    assert.deepEqual((await mex.import(from('USA', [damaged, (await second(usa, held + 4)).line]))).problem, { party: 'USA', sequence: held + 4, code: 'signature-invalid' })
    assert.deepEqual(await mex.store.proofs(), [])
    assert.equal((await mex.import(from('USA', lines))).taken, 2)
  })

  test('is not accused with a key that it had revoked before: who stole it cannot stop the chain', async (t) => {
    const { mex, usa, held } = await fiveBehind(t)
    const stolen = usa.findKey('signing') ?? assert.fail()
    await usa.rotate('stolen')
    await saySoon(usa, state)
    await saySoon(usa, state)
    await hear(mex, usa)
    const last = usa.ledger.chain('USA').sequence
    const forged = await second(usa, last, undefined, stolen)
    assert.deepEqual((await mex.import(from('USA', [forged.line]))).problem, { party: 'USA', sequence: last, code: 'key-revoked' })
    assert.deepEqual(await mex.store.proofs(), [])
    // At a place where it still signed, it is proof all the same.
    assert.equal((await mex.import(from('USA', [(await second(usa, held + 2, undefined, stolen)).line]))).problem?.code, 'fork')
  })
})
