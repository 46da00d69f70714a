import { test } from 'node:test'
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { withholdBody } from './act.ts'
import { versionId } from './kinds/propose.ts'
import { Speaker, change, charterChange, founded } from './testing/speaker.ts'
import { chainOf, pageOf } from './testing/chains.ts'
import { forge } from './testing/forge.ts'
import { testKey } from './testing/keys.ts'
import { VERIFY_CODES, collectReport, verifyRecord } from './verify.ts'
import type { ChainInput } from './verify-feed.ts'
import type { ActVerdict, VerifyReport } from './verify.ts'

/** MEX: root, signing, founding, proposal, statement. USA: root, signing, signature, signature. */
function record(): { mex: Speaker; usa: Speaker; under: string } {
  const { speakers: [mex, usa], under } = founded('demo', ['MEX', 'USA'])
  assert.ok(mex && usa)
  const draft = mex.propose(under, [change('element/I.1', null, 'Comité de ñandúes')])
  usa.hear(mex).sign(draft)
  mex.hear(usa).state({ about: 'element/I.1', content: { text: 'done' } })
  return { mex, usa, under }
}

function headOf({ acts, party }: Speaker): ChainInput['head'] & object {
  return { sequence: acts.length, hash: acts.at(-1)?.hash ?? assert.fail(party) }
}

function inputs(speakers: readonly Speaker[], changed: { readonly [party: string]: readonly string[] } = {}): ChainInput[] {
  return speakers.map((speaker) => chainOf(speaker.party, changed[speaker.party] ?? speaker.lines, headOf(speaker)))
}

function problems(report: VerifyReport): (readonly [string, number, string | null])[] {
  return report.acts.filter(({ verdict }) => verdict === 'inconsistent').map(({ party, sequence, code }) => [party, sequence, code] as const)
}

function verdictsOf(report: VerifyReport, party: string): string[] {
  return report.acts.filter((act: ActVerdict) => act.party === party).map(({ verdict, code }) => code ?? verdict)
}

function replaced(lines: readonly string[], sequence: number, line: string): string[] {
  return lines.map((one, index) => (index === sequence - 1 ? line : one))
}

for (const mode of ['full', 'quick'] as const) {
  test(`An honest record is verified act by act, with its heads, roots and adopted versions (${mode})`, async () => {
    const { mex, usa, under } = record()
    const report = await collectReport('demo', inputs([mex, usa]), { mode })
    assert.deepEqual(report.counts, { verified: 9, unverified: 0, inconsistent: 0 })
    assert.deepEqual(report.heads, [mex, usa].map((one) => ({ party: one.party, ...headOf(one), root: one.root.id })))
    assert.deepEqual(report.adopted.map(({ item, version, base, parties }) => [item, version, base, parties]), [
      ['dialogue/demo', under, null, ['MEX', 'USA']],
      ['element/I.1', versionId(change('element/I.1', null, 'Comité de ñandúes')), null, ['MEX', 'USA']],
    ])
    assert.equal(report.mode, mode)
    assert.deepEqual(report.acts.filter(({ party }) => party === 'USA').map(({ kind, sequence }) => [kind, sequence]), [['key', 1], ['key', 2], ['sign', 3], ['sign', 4]])
  })
}

test('The order in which chains are given changes no verdict', async () => {
  const { mex, usa } = record()
  const sorted = (report: VerifyReport) => [...report.acts].sort((a, b) => a.party.localeCompare(b.party) || a.sequence - b.sequence)
  assert.deepEqual(sorted(await collectReport('demo', inputs([usa, mex]), { mode: 'full' })), sorted(await collectReport('demo', inputs([mex, usa]), { mode: 'full' })))
})

test('One byte changed at any place of the record makes the report inconsistent and names the act', async () => {
  const { mex, usa } = record()
  let places = 0
  for (const speaker of [mex, usa]) {
    for (const [index, line] of speaker.lines.entries()) {
      const bytes = Buffer.from(line)
      for (let at = 0; at < bytes.length; at++) {
        const changed = Buffer.from(bytes)
        changed[at] = (bytes[at] ?? 0) ^ 1
        const report = await collectReport('demo', inputs([mex, usa], { [speaker.party]: replaced(speaker.lines, index + 1, changed.toString()) }), { mode: 'full' })
        const [[party, sequence] = ['', 0]] = problems(report)
        if (party !== speaker.party || sequence !== index + 1) assert.fail(`${speaker.party} ${index + 1} at byte ${at}: ${JSON.stringify(problems(report))}`)
        if (problems(report).length !== 1) assert.fail(`others are blamed: ${JSON.stringify(problems(report))}`)
        places += 1
      }
    }
  }
  assert.ok(places > 5000)
})

test('A line left out, doubled, or put in another order is found where it is', async () => {
  const { mex, usa } = record()
  const [one = '', two = '', three = '', four = '', five = ''] = mex.lines
  const cases: readonly (readonly [string[], number, string])[] = [
    [[one, two, four, five], 3, 'sequence-gap'],
    [[one, two, two, three, four, five], 3, 'act-repeated'],
    [[one, three, two, four, five], 2, 'sequence-gap'],
    [[two, one], 1, 'sequence-gap'],
  ]
  for (const [lines, sequence, code] of cases) assert.deepEqual(problems(await collectReport('demo', inputs([mex, usa], { MEX: lines }), { mode: 'full' }))[0], ['MEX', sequence, code])
})

test('A chain cut short is held against its announced head, and nobody else is blamed', async () => {
  const { mex, usa } = record()
  for (let length = 0; length < usa.lines.length; length++) {
    const report = await collectReport('demo', inputs([mex, usa], { USA: usa.lines.slice(0, length) }), { mode: 'full' })
    assert.deepEqual(problems(report), [['USA', length + 1, 'act-missing']], `cut to ${length}`)
  }
})

test('A head that names another last act, or an earlier one, does not fit', async () => {
  const { mex, usa } = record()
  const withHead = async (head: { sequence: number; hash: string }) => problems(await collectReport('demo', [...inputs([usa]), chainOf('MEX', mex.lines, head)], { mode: 'full' }))
  assert.deepEqual(await withHead({ sequence: 5, hash: '0'.repeat(64) }), [['MEX', 5, 'head-mismatch']])
  assert.deepEqual(await withHead({ sequence: 4, hash: mex.acts[3]?.hash ?? '' }), [['MEX', 5, 'act-unannounced']])
})

test('An act that had seen what nobody has is the one at fault, whichever chain comes first', async () => {
  const { speakers: [a, b, c] } = founded('demo', ['A', 'B', 'C'])
  assert.ok(a && b && c)
  const forged = forge(c.draft('receipt', {}), { header: { seen: { A: 9, B: 3 } }, key: c.signing })
  const stuck = forge(b.draft('receipt', {}), { header: { seen: { A: 3, C: 4 } }, key: b.signing })
  const chains = [a, b, c].map(({ party, lines }) => chainOf(party, party === 'B' ? [...lines, stuck] : party === 'C' ? [...lines, forged] : lines))
  for (const order of [chains, [...chains].reverse()]) {
    const report = await collectReport('demo', order, { mode: 'full' })
    assert.deepEqual(problems(report), [['C', 4, 'seen-beyond-known']])
    assert.equal(verdictsOf(report, 'B').at(-1), 'depends-on-break')
  }
})

test('Acts that claim to have seen each other are both at fault', async () => {
  const { mex, usa } = record()
  const ours = forge(mex.draft('receipt', {}), { header: { seen: { USA: 5 } }, key: mex.signing })
  const theirs = forge(usa.draft('receipt', {}), { header: { seen: { MEX: 6 } }, key: usa.signing })
  const report = await collectReport('demo', [chainOf('MEX', [...mex.lines, ours]), chainOf('USA', [...usa.lines, theirs])], { mode: 'full' })
  assert.deepEqual(problems(report), [['MEX', 6, 'seen-beyond-known'], ['USA', 5, 'seen-beyond-known']])
})

test('An act that had seen a party without a chain is at fault', async () => {
  const { mex, usa } = record()
  const line = forge(mex.draft('receipt', {}), { header: { seen: { USA: 4, CAN: 1 } }, key: mex.signing })
  const report = await collectReport('demo', [chainOf('MEX', [...mex.lines, line, mex.lines[0] ?? '']), ...inputs([usa])], { mode: 'full' })
  assert.deepEqual(verdictsOf(report, 'MEX').slice(5), ['seen-beyond-known', 'after-break'])
})

test('After a break nothing of that chain is judged, and what depends on it is only unverified', async () => {
  const { mex, usa } = record()
  const report = await collectReport('demo', inputs([mex, usa], { MEX: replaced(mex.lines, 3, '{}') }), { mode: 'full' })
  assert.deepEqual(verdictsOf(report, 'MEX'), ['verified', 'verified', 'wrong-shape', 'after-break', 'after-break'])
  assert.deepEqual(verdictsOf(report, 'USA'), ['verified', 'verified', 'depends-on-break', 'depends-on-break'])
  assert.deepEqual(report.counts, { verified: 4, unverified: 4, inconsistent: 1 })
  assert.deepEqual(report.adopted, [])
})

test('A chain that depends on a break goes on being unverified to its end, and its head is not held against it', async () => {
  const { mex, usa } = record()
  usa.hear(mex).receipt()
  const report = await collectReport('demo', inputs([mex, usa], { MEX: replaced(mex.lines, 5, 'x') }), { mode: 'full' })
  assert.deepEqual(problems(report), [['MEX', 5, 'malformed-json']])
  assert.equal(verdictsOf(report, 'USA').at(-1), 'depends-on-break')
})

test('An act without a valid signature is refused, whoever made it', async () => {
  const { mex, usa } = record()
  const draft = usa.draft('receipt', {})
  for (const line of [forge(draft, { key: testKey('stranger') }), forge(draft, { header: { at: '2030-01-01T00:00:00Z' } }), draft.line.replace(/"signature":"[^"]*"/, '"signature":""')]) {
    const report = await collectReport('demo', [...inputs([mex]), chainOf('USA', [...usa.lines, line])], { mode: 'full' })
    assert.deepEqual(problems(report), [['USA', 5, 'signature-invalid']])
  }
})

test('An act of one party in the chain of another is refused there and does not enter its own chain', async () => {
  const { mex, usa, under } = record()
  const forged = forge(usa.draft('propose', { under, changes: [change('element/I.2', null, 'forged')], cover: null }), { key: testKey('stranger') })
  for (const line of [forged, usa.draft('receipt', {}).line]) {
    for (const mode of ['full', 'quick'] as const) {
      const report = await collectReport('demo', [chainOf('MEX', [...mex.lines, line]), ...inputs([usa])], { mode })
      assert.deepEqual(problems(report), [['MEX', 6, 'wrong-party']])
      assert.equal(report.heads.find(({ party }) => party === 'USA')?.sequence, 4)
    }
  }
})

test('Only a signed second act at one place is a fork: nobody is accused of equivocation by a forged line', async () => {
  const { mex, usa } = record()
  const second = mex.acts[4] ?? assert.fail()
  const other = { about: null, type: 'note', content: { text: 'not done' }, replaces: null }
  const cases = [
    [forge(second, { body: other, key: mex.signing }), 'fork'],
    [forge(second, { body: other }), 'signature-invalid'],
    [forge(second, { body: other, key: testKey('stranger') }), 'signature-invalid'],
    [forge(second, { body: other, header: { key: testKey('stranger').id }, key: testKey('stranger') }), 'key-unknown'],
    // The same party may use one key in two dialogues.
    [forge(second, { header: { dialogue: 'other' }, key: mex.signing }), 'wrong-dialogue'],
    [second.line, 'act-repeated'],
    [withholdBody(second), 'act-repeated'],
  ] as const
  for (const mode of ['full', 'quick'] as const) {
    for (const [line, code] of cases) {
      const report = await collectReport('demo', [chainOf('MEX', [...mex.lines, line]), ...inputs([usa])], { mode })
      assert.deepEqual(problems(report), [['MEX', 6, code]], mode)
    }
  }
})

test('The same chain given twice proves nothing new', async () => {
  const { mex, usa } = record()
  const report = await collectReport('demo', [...inputs([mex, usa]), chainOf('MEX', mex.lines)], { mode: 'full' })
  assert.deepEqual(problems(report), [['MEX', 1, 'act-repeated']])
})

test('An act of another dialogue is refused', async () => {
  const { mex, usa } = record()
  assert.deepEqual(problems(await collectReport('other', inputs([mex, usa]), { mode: 'full' })), [['MEX', 1, 'wrong-dialogue'], ['USA', 1, 'wrong-dialogue']])
})

test('An inadmissible act is shown with its reason, and the chain goes on', async () => {
  const { mex, usa, under } = record()
  mex.propose(under, [change('element/I.1', null, 'again from nothing')])
  mex.receipt()
  const report = await collectReport('demo', inputs([mex, usa]), { mode: 'full' })
  assert.deepEqual(problems(report), [['MEX', 6, 'base-not-in-force']])
  assert.equal(verdictsOf(report, 'MEX').at(-1), 'verified')
})

test('A withheld body leaves its act unverified, with what depends on it; a released one completes the record', async () => {
  const { mex, usa, under } = record()
  const secret = mex.propose(under, [change('element/I.2', null, 'secret')], { audience: 'parties' })
  usa.hear(mex).sign(secret)
  mex.hear(usa).say('release', { act: secret.hash })
  const closed = await collectReport('demo', inputs([mex, usa], { MEX: replaced(mex.lines, 6, withholdBody(secret)) }), { mode: 'full' })
  assert.deepEqual(closed.counts, { verified: 10, unverified: 2, inconsistent: 0 })
  assert.equal(closed.adopted.length, 2)
  const open = await collectReport('demo', inputs([mex, usa]), { mode: 'full' })
  assert.deepEqual(open.counts, { verified: 12, unverified: 0, inconsistent: 0 })
  assert.equal(open.adopted.length, 3)
})

test('Two foundings of one name without a common party are two dialogues, and not verified as one', async () => {
  const { speakers: one } = founded('demo', ['A', 'B'])
  const { speakers: other } = founded('demo', ['C', 'D'])
  const report = await collectReport('demo', inputs([...one, ...other]), { mode: 'full' })
  assert.deepEqual(problems(report), [['D', 3, 'two-foundings']])
  assert.equal(report.adopted.length, 1)
})

test('Quick mode sees a bad last signature, names it exactly, and says nothing of one in the middle', async () => {
  const { mex, usa } = record()
  mex.receipt()
  const broken = (sequence: number) => replaced(mex.lines, sequence, forge(mex.acts[sequence - 1] ?? assert.fail(), { key: testKey('stranger') }))
  const last = await collectReport('demo', inputs([mex, usa], { MEX: broken(6) }), { mode: 'quick' })
  assert.deepEqual([problems(last), last.mode], [[['MEX', 6, 'signature-invalid']], 'quick'])
  const middle = inputs([mex, usa], { MEX: broken(4) })
  assert.deepEqual(problems(await collectReport('demo', middle, { mode: 'quick' })), [])
  assert.deepEqual(problems(await collectReport('demo', middle, { mode: 'full' }))[0], ['MEX', 4, 'signature-invalid'])
  const root = inputs([mex, usa], { MEX: replaced(mex.lines, 2, forge(mex.acts[1] ?? assert.fail(), { key: testKey('stranger') })) })
  assert.deepEqual(problems(await collectReport('demo', root, { mode: 'quick' }))[0], ['MEX', 2, 'signature-invalid'], 'the last one under the root key')
})

test('Lines that can be read only once are verified in full, so that a second reading never finds them empty', async () => {
  const { mex, usa } = record()
  const once = (party: string, lines: readonly string[]): ChainInput => {
    const pages = (async function* () { yield pageOf(lines) })()
    return { party, isReadOnce: true, pages: () => pages }
  }
  const stranger = replaced(mex.lines, 5, forge(mex.acts[4] ?? assert.fail(), { key: testKey('stranger') }))
  const report = await collectReport('demo', [once('MEX', stranger), once('USA', usa.lines)], { mode: 'quick' })
  assert.deepEqual(problems(report), [['MEX', 5, 'signature-invalid']])
  assert.equal(report.mode, 'full')
})

test('Every act is told once, and the counts are those of what was told', async () => {
  const { mex, usa } = record()
  const told: ActVerdict[] = []
  const summary = await verifyRecord('demo', inputs([mex, usa]), { mode: 'full', tell: (verdicts) => { told.push(...verdicts) } })
  assert.deepEqual(told.map(({ party, sequence }) => `${party} ${sequence}`).sort(), [mex, usa].flatMap(({ acts, party }) => acts.map(({ header }) => `${party} ${header.sequence}`)).sort())
  assert.deepEqual(summary.counts, { verified: 9, unverified: 0, inconsistent: 0 })
})

test('A body that its author had erased is said to be erased, whatever else is withheld; nobody else can erase it', async () => {
  const { mex, usa } = record()
  const [gone, hidden] = [mex.state({ content: { text: 'a name' } }), mex.state({ content: { text: 'a plan' } }, { audience: 'parties' })]
  mex.say('erase', { act: gone.hash, reason: 'a court order' })
  usa.hear(mex).say('erase', { act: hidden.hash, reason: 'not ours' })
  const lines = replaced(replaced(mex.lines, 6, withholdBody(gone)), 7, withholdBody(hidden))
  for (const mode of ['full', 'quick'] as const) {
    const report = await collectReport('demo', inputs([mex, usa], { MEX: lines }), { mode })
    assert.deepEqual(report.acts.filter(({ party, sequence }) => party === 'MEX' && sequence > 5).map(({ sequence, verdict, code }) => [sequence, verdict, code]).sort(), [[6, 'unverified', 'body-erased'], [7, 'unverified', 'body-withheld'], [8, 'verified', null]])
    assert.deepEqual(problems(report), [['USA', 5, 'act-unknown']])
  }
  const kept = await collectReport('demo', inputs([mex, usa]), { mode: 'full' })
  assert.equal(kept.counts.unverified, 0, 'a copy taken before is still a copy')
})

test('A founding by a party whose chain was begun by an impostor is not adopted', async () => {
  const mex = Speaker.begin('demo', 'MEX')
  const usa = Speaker.begin('demo', 'USA')
  const impostor = new Speaker('demo', 'USA')
  const key = testKey('impostor')
  impostor.say('key', { add: { ...key.key, role: 'root' }, revoke: null, reason: null }, { key })
  impostor.say('key', { add: { ...testKey('impostor signing').key, role: 'signing' }, revoke: null, reason: null }, { key })
  mex.hear(usa).propose(null, [charterChange([mex, usa])])
  const report = await collectReport('demo', [...inputs([mex]), chainOf('USA', impostor.lines)], { mode: 'full' })
  assert.deepEqual(problems(report), [['MEX', 3, 'root-mismatch']])
})

test('The list of codes names each once', () => {
  const twice = VERIFY_CODES.filter((code, at) => VERIFY_CODES.indexOf(code) !== at)
  assert.deepEqual(twice, [])
})

test('A signature that this machine cannot check is unverified with a code of its own, and nobody is accused of it', () => {
  // A provider that lacks Ed25519, as some in FIPS mode do: in a process of its own, since it is the whole process's.
  const here = (path: string) => JSON.stringify(new URL(path, import.meta.url).href)
  const script = `import crypto from 'node:crypto'
    import { syncBuiltinESMExports } from 'node:module'
    import { founded } from ${here('./testing/speaker.ts')}
    import { collectReport, forgetProvider } from ${here('./index.ts')}
    import { chainOf } from ${here('./testing/chains.ts')}
    const { speakers } = founded('demo', ['MEX', 'USA'])
    const chains = speakers.map(({ party, lines }) => chainOf(party, lines))
    const real = crypto.createPublicKey
    crypto.createPublicKey = (key) => { if (key.key?.crv === 'Ed25519') throw new Error('unsupported'); return real(key) }
    syncBuiltinESMExports()
    forgetProvider()
    console.log(JSON.stringify((await Promise.all(['full', 'quick'].map((mode) => collectReport('demo', chains, { mode })))).map(({ acts, counts, adopted }) => [acts.map(({ verdict, code }) => verdict + ' ' + code), counts.inconsistent, adopted.length])))`
  const ran = spawnSync(process.execPath, ['--input-type=module', '--eval', script], { encoding: 'utf8' })
  assert.equal(ran.status, 0, ran.stderr)
  const verdicts = ['unverified algorithm-unsupported', 'unverified after-break', 'unverified after-break']
  const expected = [[...verdicts, ...verdicts].sort(), 0, 0]
  for (const [acts, ...rest] of JSON.parse(ran.stdout) as [string[], number, number][]) assert.deepEqual([acts.sort(), ...rest], expected)
})
