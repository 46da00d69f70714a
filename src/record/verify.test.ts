import { test } from 'node:test'
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { withholdBody } from './act.ts'
import { versionId } from './kinds/propose.ts'
import { Speaker, change, charterChange, founded } from './testing/speaker.ts'
import { forge } from './testing/forge.ts'
import { testKey } from './testing/keys.ts'
import { VERIFY_CODES, verifyRecord } from './verify.ts'
import type { ActVerdict, ChainInput, VerifyReport } from './verify.ts'

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
  return speakers.map((speaker) => ({ party: speaker.party, lines: changed[speaker.party] ?? speaker.lines, head: headOf(speaker) }))
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
  test(`An honest record is verified act by act, with its heads, roots and adopted versions (${mode})`, () => {
    const { mex, usa, under } = record()
    const report = verifyRecord('demo', inputs([mex, usa]), mode)
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

test('The order in which chains are given changes no verdict', () => {
  const { mex, usa } = record()
  const sorted = (report: VerifyReport) => [...report.acts].sort((a, b) => a.party.localeCompare(b.party) || a.sequence - b.sequence)
  assert.deepEqual(sorted(verifyRecord('demo', inputs([usa, mex]), 'full')), sorted(verifyRecord('demo', inputs([mex, usa]), 'full')))
})

test('One byte changed at any place of the record makes the report inconsistent and names the act', () => {
  const { mex, usa } = record()
  let places = 0
  for (const speaker of [mex, usa]) {
    speaker.lines.forEach((line, index) => {
      const bytes = Buffer.from(line)
      for (let at = 0; at < bytes.length; at++) {
        const changed = Buffer.from(bytes)
        changed[at] = (bytes[at] ?? 0) ^ 1
        const report = verifyRecord('demo', inputs([mex, usa], { [speaker.party]: replaced(speaker.lines, index + 1, changed.toString()) }), 'full')
        const [[party, sequence] = ['', 0]] = problems(report)
        if (party !== speaker.party || sequence !== index + 1) assert.fail(`${speaker.party} ${index + 1} at byte ${at}: ${JSON.stringify(problems(report))}`)
        if (problems(report).length !== 1) assert.fail(`others are blamed: ${JSON.stringify(problems(report))}`)
        places += 1
      }
    })
  }
  assert.ok(places > 5000)
})

test('A line left out, doubled, or put in another order is found where it is', () => {
  const { mex, usa } = record()
  const [one = '', two = '', three = '', four = '', five = ''] = mex.lines
  const cases: readonly (readonly [string[], number, string])[] = [
    [[one, two, four, five], 3, 'sequence-gap'],
    [[one, two, two, three, four, five], 3, 'act-repeated'],
    [[one, three, two, four, five], 2, 'sequence-gap'],
    [[two, one], 1, 'sequence-gap'],
  ]
  for (const [lines, sequence, code] of cases) assert.deepEqual(problems(verifyRecord('demo', inputs([mex, usa], { MEX: lines }), 'full'))[0], ['MEX', sequence, code])
})

test('A chain cut short is held against its announced head, and nobody else is blamed', () => {
  const { mex, usa } = record()
  for (let length = 0; length < usa.lines.length; length++) {
    const report = verifyRecord('demo', inputs([mex, usa], { USA: usa.lines.slice(0, length) }), 'full')
    assert.deepEqual(problems(report), [['USA', length + 1, 'act-missing']], `cut to ${length}`)
  }
})

test('A head that names another last act, or an earlier one, does not fit', () => {
  const { mex, usa } = record()
  const withHead = (head: { sequence: number; hash: string }) => problems(verifyRecord('demo', [...inputs([usa]), { party: 'MEX', lines: mex.lines, head }], 'full'))
  assert.deepEqual(withHead({ sequence: 5, hash: '0'.repeat(64) }), [['MEX', 5, 'head-mismatch']])
  assert.deepEqual(withHead({ sequence: 4, hash: mex.acts[3]?.hash ?? '' }), [['MEX', 5, 'act-unannounced']])
})

test('An act that had seen what nobody has is the one at fault, whichever chain comes first', () => {
  const { speakers: [a, b, c] } = founded('demo', ['A', 'B', 'C'])
  assert.ok(a && b && c)
  const forged = forge(c.draft('receipt', {}), { header: { seen: { A: 9, B: 3 } }, key: c.signing })
  const stuck = forge(b.draft('receipt', {}), { header: { seen: { A: 3, C: 4 } }, key: b.signing })
  const chains = [a, b, c].map(({ party, lines }) => ({ party, lines: party === 'B' ? [...lines, stuck] : party === 'C' ? [...lines, forged] : lines }))
  for (const order of [chains, [...chains].reverse()]) {
    const report = verifyRecord('demo', order, 'full')
    assert.deepEqual(problems(report), [['C', 4, 'seen-beyond-known']])
    assert.equal(verdictsOf(report, 'B').at(-1), 'depends-on-break')
  }
})

test('Acts that claim to have seen each other are both at fault', () => {
  const { mex, usa } = record()
  const ours = forge(mex.draft('receipt', {}), { header: { seen: { USA: 5 } }, key: mex.signing })
  const theirs = forge(usa.draft('receipt', {}), { header: { seen: { MEX: 6 } }, key: usa.signing })
  const report = verifyRecord('demo', [{ party: 'MEX', lines: [...mex.lines, ours] }, { party: 'USA', lines: [...usa.lines, theirs] }], 'full')
  assert.deepEqual(problems(report), [['MEX', 6, 'seen-beyond-known'], ['USA', 5, 'seen-beyond-known']])
})

test('An act that had seen a party without a chain is at fault', () => {
  const { mex, usa } = record()
  const line = forge(mex.draft('receipt', {}), { header: { seen: { USA: 4, CAN: 1 } }, key: mex.signing })
  const report = verifyRecord('demo', [{ party: 'MEX', lines: [...mex.lines, line, mex.lines[0] ?? ''] }, ...inputs([usa])], 'full')
  assert.deepEqual(verdictsOf(report, 'MEX').slice(5), ['seen-beyond-known', 'after-break'])
})

test('After a break nothing of that chain is judged, and what depends on it is only unverified', () => {
  const { mex, usa } = record()
  const report = verifyRecord('demo', inputs([mex, usa], { MEX: replaced(mex.lines, 3, '{}') }), 'full')
  assert.deepEqual(verdictsOf(report, 'MEX'), ['verified', 'verified', 'wrong-shape', 'after-break', 'after-break'])
  assert.deepEqual(verdictsOf(report, 'USA'), ['verified', 'verified', 'depends-on-break', 'depends-on-break'])
  assert.deepEqual(report.counts, { verified: 4, unverified: 4, inconsistent: 1 })
  assert.deepEqual(report.adopted, [])
})

test('A chain that depends on a break goes on being unverified to its end, and its head is not held against it', () => {
  const { mex, usa } = record()
  usa.hear(mex).receipt()
  const report = verifyRecord('demo', inputs([mex, usa], { MEX: replaced(mex.lines, 5, 'x') }), 'full')
  assert.deepEqual(problems(report), [['MEX', 5, 'malformed-json']])
  assert.equal(verdictsOf(report, 'USA').at(-1), 'depends-on-break')
})

test('An act without a valid signature is refused, whoever made it', () => {
  const { mex, usa } = record()
  const draft = usa.draft('receipt', {})
  for (const line of [forge(draft, { key: testKey('stranger') }), forge(draft, { header: { at: '2030-01-01T00:00:00Z' } }), draft.line.replace(/"signature":"[^"]*"/, '"signature":""')]) {
    const report = verifyRecord('demo', [...inputs([mex]), { party: 'USA', lines: [...usa.lines, line] }], 'full')
    assert.deepEqual(problems(report), [['USA', 5, 'signature-invalid']])
  }
})

test('An act of one party in the chain of another is refused there and does not enter its own chain', () => {
  const { mex, usa, under } = record()
  const forged = forge(usa.draft('propose', { under, changes: [change('element/I.2', null, 'forged')], cover: null }), { key: testKey('stranger') })
  for (const line of [forged, usa.draft('receipt', {}).line]) {
    for (const mode of ['full', 'quick'] as const) {
      const report = verifyRecord('demo', [{ party: 'MEX', lines: [...mex.lines, line] }, ...inputs([usa])], mode)
      assert.deepEqual(problems(report), [['MEX', 6, 'wrong-party']])
      assert.equal(report.heads.find(({ party }) => party === 'USA')?.sequence, 4)
    }
  }
})

test('Only a signed second act at one place is a fork: nobody is accused of equivocation by a forged line', () => {
  const { mex, usa } = record()
  const second = mex.acts[4] ?? assert.fail()
  const other = { about: null, type: 'note', content: { text: 'not done' }, replaces: null }
  const cases = [
    [forge(second, { body: other, key: mex.signing }), 'fork'],
    [forge(second, { body: other }), 'signature-invalid'],
    [forge(second, { body: other, key: testKey('stranger') }), 'signature-invalid'],
    [forge(second, { body: other, header: { key: testKey('stranger').id }, key: testKey('stranger') }), 'key-unknown'],
    [second.line, 'act-repeated'],
    [withholdBody(second), 'act-repeated'],
  ] as const
  for (const mode of ['full', 'quick'] as const) {
    for (const [line, code] of cases) {
      const report = verifyRecord('demo', [{ party: 'MEX', lines: [...mex.lines, line] }, ...inputs([usa])], mode)
      assert.deepEqual(problems(report), [['MEX', 6, code]], mode)
    }
  }
})

test('The same chain given twice proves nothing new', () => {
  const { mex, usa } = record()
  const report = verifyRecord('demo', [...inputs([mex, usa]), { party: 'MEX', lines: mex.lines }], 'full')
  assert.deepEqual(problems(report), [['MEX', 1, 'act-repeated']])
})

test('An act of another dialogue is refused', () => {
  const { mex, usa } = record()
  assert.deepEqual(problems(verifyRecord('other', inputs([mex, usa]), 'full')), [['MEX', 1, 'wrong-dialogue'], ['USA', 1, 'wrong-dialogue']])
})

test('An inadmissible act is shown with its reason, and the chain goes on', () => {
  const { mex, usa, under } = record()
  mex.propose(under, [change('element/I.1', null, 'again from nothing')])
  mex.receipt()
  const report = verifyRecord('demo', inputs([mex, usa]), 'full')
  assert.deepEqual(problems(report), [['MEX', 6, 'base-not-in-force']])
  assert.equal(verdictsOf(report, 'MEX').at(-1), 'verified')
})

test('A withheld body leaves its act unverified, with what depends on it; a released one completes the record', () => {
  const { mex, usa, under } = record()
  const secret = mex.propose(under, [change('element/I.2', null, 'secret')], { audience: 'parties' })
  usa.hear(mex).sign(secret)
  mex.hear(usa).say('release', { act: secret.hash })
  const closed = verifyRecord('demo', inputs([mex, usa], { MEX: replaced(mex.lines, 6, withholdBody(secret)) }), 'full')
  assert.deepEqual(closed.counts, { verified: 10, unverified: 2, inconsistent: 0 })
  assert.equal(closed.adopted.length, 2)
  const open = verifyRecord('demo', inputs([mex, usa]), 'full')
  assert.deepEqual(open.counts, { verified: 12, unverified: 0, inconsistent: 0 })
  assert.equal(open.adopted.length, 3)
})

test('Two foundings of one name without a common party are two dialogues, and not verified as one', () => {
  const { speakers: one } = founded('demo', ['A', 'B'])
  const { speakers: other } = founded('demo', ['C', 'D'])
  const report = verifyRecord('demo', inputs([...one, ...other]), 'full')
  assert.deepEqual(problems(report), [['D', 3, 'two-foundings']])
  assert.equal(report.adopted.length, 1)
})

test('Quick mode sees a bad last signature, names it exactly, and says nothing of one in the middle', () => {
  const { mex, usa } = record()
  mex.receipt()
  const broken = (sequence: number) => replaced(mex.lines, sequence, forge(mex.acts[sequence - 1] ?? assert.fail(), { key: testKey('stranger') }))
  const last = verifyRecord('demo', inputs([mex, usa], { MEX: broken(6) }), 'quick')
  assert.deepEqual([problems(last), last.mode], [[['MEX', 6, 'signature-invalid']], 'quick'])
  const middle = inputs([mex, usa], { MEX: broken(4) })
  assert.deepEqual(problems(verifyRecord('demo', middle, 'quick')), [])
  assert.deepEqual(problems(verifyRecord('demo', middle, 'full'))[0], ['MEX', 4, 'signature-invalid'])
  const root = inputs([mex, usa], { MEX: replaced(mex.lines, 2, forge(mex.acts[1] ?? assert.fail(), { key: testKey('stranger') })) })
  assert.deepEqual(problems(verifyRecord('demo', root, 'quick'))[0], ['MEX', 2, 'signature-invalid'], 'the last one under the root key')
})

test('Lines that can be read only once are verified in full, so that a second reading never finds them empty', () => {
  const { mex, usa } = record()
  function* once(lines: readonly string[]): Generator<string> { yield* lines }
  const stranger = replaced(mex.lines, 5, forge(mex.acts[4] ?? assert.fail(), { key: testKey('stranger') }))
  const report = verifyRecord('demo', [{ party: 'MEX', lines: once(stranger) }, { party: 'USA', lines: once(usa.lines) }], 'quick')
  assert.deepEqual(problems(report), [['MEX', 5, 'signature-invalid']])
  assert.equal(report.mode, 'full')
})

test('Progress is heard once for every act', () => {
  const { mex, usa } = record()
  const heard: number[] = []
  verifyRecord('demo', inputs([mex, usa]), 'full', (done) => heard.push(done))
  assert.deepEqual(heard, [1, 2, 3, 4, 5, 6, 7, 8, 9])
})

test('A founding by a party whose chain was begun by an impostor is not adopted', () => {
  const mex = Speaker.begin('demo', 'MEX')
  const usa = Speaker.begin('demo', 'USA')
  const impostor = new Speaker('demo', 'USA')
  const key = testKey('impostor')
  impostor.say('key', { add: { ...key.key, role: 'root' }, revoke: null, reason: null }, { key })
  impostor.say('key', { add: { ...testKey('impostor signing').key, role: 'signing' }, revoke: null, reason: null }, { key })
  mex.hear(usa).propose(null, [charterChange([mex, usa])])
  const report = verifyRecord('demo', [...inputs([mex]), { party: 'USA', lines: impostor.lines }], 'full')
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
    import { forgetProvider, verifyRecord } from ${here('./index.ts')}
    const { speakers } = founded('demo', ['MEX', 'USA'])
    const chains = speakers.map(({ party, lines }) => ({ party, lines }))
    const real = crypto.createPublicKey
    crypto.createPublicKey = (key) => { if (key.key?.crv === 'Ed25519') throw new Error('unsupported'); return real(key) }
    syncBuiltinESMExports()
    forgetProvider()
    console.log(JSON.stringify(['full', 'quick'].map((mode) => verifyRecord('demo', chains, mode)).map(({ acts, counts, adopted }) => [acts.map(({ verdict, code }) => verdict + ' ' + code), counts.inconsistent, adopted.length])))`
  const ran = spawnSync(process.execPath, ['--input-type=module', '--eval', script], { encoding: 'utf8' })
  assert.equal(ran.status, 0, ran.stderr)
  const verdicts = ['unverified algorithm-unsupported', 'unverified after-break', 'unverified after-break']
  const expected = [[...verdicts, ...verdicts].sort(), 0, 0]
  for (const [acts, ...rest] of JSON.parse(ran.stdout) as [string[], number, number][]) assert.deepEqual([acts.sort(), ...rest], expected)
})
