// Restart after years, on a clean machine: the record of 2013–2016 is kept by two nodes, one is backed up,
// lost with its keys and its people, and restored. The commands are those of docs/restart.md.

import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { chmodSync, copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { before, describe, test } from 'node:test'
import type { TestContext } from 'node:test'
import { versionInForce } from '../../src/dialogue/decide.ts'
import { inheritanceView } from '../../src/dialogue/views/index.ts'
import type { InheritanceView, ViewContext } from '../../src/dialogue/views/index.ts'
import { DialogueNode } from '../../src/node/dialogue-node.ts'
import { LocalToken } from '../../src/node/keys/local-token.ts'
import { passphrasePin } from '../../src/node/keys/wrapping.ts'
import { additionOf, newKey } from '../../src/node/own-keys.ts'
import { PeopleRegister } from '../../src/node/people/index.ts'
import { openToken } from '../../src/node/home-files.ts'
import { writeSettings } from '../../src/node/settings.ts'
import { Signer } from '../../src/node/signer.ts'
import { actOf, exchange, saySoon, temporaryFolder, TestClock } from '../../src/node/testing/nodes.ts'
import { canonicalize } from '../../src/record/index.ts'
import type { Json } from '../../src/record/index.ts'
import { openStore } from '../../src/store/open.ts'
import { ROOT } from '../../src/web/place.ts'
import { builtProgram } from '../../src/web/testing/built-program.ts'
import { foundingOf } from './founding.ts'
import type { Side } from './plan-file.ts'
import { recordOf2016 } from './record-of-2016.ts'

const PLAN: unknown = JSON.parse(readFileSync(new URL('plan.json', import.meta.url), 'utf8'))
const [OLD, NEW, SAFE] = ['la frase de dos mil trece', 'una frase de veintiséis', 'la caja fuerte del sótano']
const DOCUMENT = readFileSync(join(ROOT, 'docs/restart.md'), 'utf8')

/** A home with a passphrase, and its node, at the hour of the clock. */
async function begin(folder: string, party: Side, clock: TestClock): Promise<{ node: DialogueNode; home: string }> {
  const home = join(folder, party.toLowerCase())
  mkdirSync(home, { recursive: true })
  openToken(home, passphrasePin(OLD)).create('root', 'ed25519')
  writeSettings(home, { party, dialogue: 'hled', host: '127.0.0.1', port: 4999, origin: null, peers: [], databaseUrl: null, keyFile: null, demonstration: null })
  return { home, node: await open(home, party, clock) }
}

async function open(home: string, party: Side, clock: TestClock, passphrase = OLD): Promise<DialogueNode> {
  const store = await openStore({ dialogue: 'hled', home, mode: 'write' })
  const node = await DialogueNode.open({ party, dialogue: 'hled', store, signer: new Signer(openToken(home, passphrasePin(passphrase))), clock })
  await node.introduce()
  return node
}

/** One side proposes, the other signs, both hold it. */
async function agreed(mex: DialogueNode, usa: DialogueNode, changes: readonly { readonly item: string; readonly content: object }[]): Promise<void> {
  const based = changes.map(({ item, content }) => ({ item, base: versionInForce(mex.rows, item), content: content as never }))
  const { hash } = await saySoon(mex, { name: 'propose', changes: based, cover: null, audience: 'public' })
  await exchange(mex, usa)
  await saySoon(usa, { name: 'sign', proposal: hash })
  await exchange(mex, usa)
}

const contextOf = (node: DialogueNode, today: string): ViewContext => ({ rows: node.rows, dialogue: 'hled', self: node.party as Side, today: () => today })

describe('a dialogue that slept since 2016', () => {
  const cleaners: (() => void)[] = []
  const t = { after: (clean: () => void) => cleaners.push(clean) } as unknown as TestContext
  const old = temporaryFolder(t)
  const machine = temporaryFolder(t)
  const clock = new TestClock()
  let usa: DialogueNode
  let fingerprint = ''

  before(async () => {
    clock.at = '2013-05-02T12:00:00Z'
    const [one, two] = [await begin(old, 'MEX', clock), await begin(old, 'USA', clock)]
    const mex = one.node
    usa = two.node
    await exchange(mex, usa)
    const safe = new LocalToken(join(old, 'recovery.json'))
    safe.unlock(passphrasePin(SAFE))
    actOf(await mex.changeKeys(async (chain) => additionOf(await newKey(chain, new Signer(safe), 'recovery', 'ed25519'), 'recovery', null)))
    fingerprint = mex.ledger.chain('MEX').root ?? ''
    for (const { at, changes } of recordOf2016(PLAN, { MEX: fingerprint, USA: usa.ledger.chain('USA').root ?? '' })) {
      clock.at = at
      await agreed(mex, usa, changes)
    }
    const people = await PeopleRegister.open(mex.store, () => clock.now())
    const added = await people.add({ id: 'officer-of-2016', name: { es: 'Funcionaria de 2016' }, email: null, language: 'es', organisation: 'organisation/SRE' }, [{ role: 'administrator', scope: 'side', from: '2013-05-02', until: null }], 'officer-of-2016')
    assert.ok('done' in added)
    await mex.close()
    const backup = shell(old, 'alternat backup --out "$ALTERNAT_HOME/mex-2016.backup" --party MEX', { ALTERNAT_PASSPHRASE: OLD })
    assert.equal(backup.status, 0, backup.stderr)
    for (const file of ['mex-2016.backup', 'recovery.json']) copyFileSync(join(old, file), join(machine, file))
    chmodSync(join(machine, 'recovery.json'), 0o600)
    rmSync(one.home, { recursive: true })
  })

  test('gives its state of play in seconds on a clean machine, and goes on with new keys and new people, by the commands of the document', () => {
    const blocks = [...DOCUMENT.matchAll(/```sh\n([\s\S]*?)```/g)].map(([, block = '']) => block)
    assert.equal(blocks.length, 3)
    const began = performance.now()
    const [state, keys, people] = blocks.map((block) => { const ran = shell(machine, block, { ALTERNAT_PASSPHRASE: NEW, ALTERNAT_SAFE_PASSPHRASE: SAFE }); assert.equal(ran.status, 0, `${block}\n${ran.stdout}\n${ran.stderr}`); return ran.stdout })
    assert.ok(performance.now() - began < 120_000, 'minutes, not hours')
    for (const told of [
      'The dialogue: Dormant', 'The next meeting was due by February 25, 2017; none has been set.', 'Last meeting: February 25, 2016, Third cabinet-level meeting', 'Commitments: 9 open, 0 complete to every side', '2016.8 Telecommunications',
      'Co-chairs, Mexico: SRE, SE, SHCP', 'Co-chairs, United States: STATE, DOC, USTR', 'A date is owed', 'from May 2, 2013 to February 25, 2016', '9 open commitments name nobody',
    ]) assert.ok(state?.includes(told) === true, `${told}\n${state ?? ''}`)
    assert.ok(keys?.includes(fingerprint.slice(0, 8)) === true, 'the root of the chain is told')
    assert.ok(people?.includes('ana-ruiz') === true && people.includes('officer-of-2016'))
    assert.ok(existsSync(join(machine, 'mex-keys-of-2016.json')) && existsSync(join(machine, 'recovery-new.json')))
  })

  test('tells the state of play in Spanish, of a day of that time, and as data, without any key', () => {
    const spanish = shell(machine, 'LANG=es_MX.UTF-8 alternat state', {})
    assert.match(spanish.stdout, /El diálogo: En pausa[\s\S]*Última reunión: 25 de febrero de 2016[\s\S]*Por dónde empezar/)
    assert.match(shell(machine, 'alternat state --at 2014-12-31', {}).stdout, /The dialogue: Active[\s\S]*Last meeting: June 30, 2014[\s\S]*Commitments: 0 open/)
    const view = JSON.parse(shell(machine, 'alternat state --json', {}).stdout) as InheritanceView
    assert.deepEqual([view.status.dormancy?.because, view.open.length, view.bodies.map(({ slug }) => slug)], ['silence', 9, ['ceo', 'ebc', 'esc21cb', 'fobesii', 'museic']])
    assert.equal(shell(machine, 'alternat state --at yesterday', {}).status, 2)
  })

  test('speaks on in its old chain, and what both sides agree now is told beside what was open, with who answers today', async () => {
    clock.at = '2026-11-26T12:00:00Z'
    const mex = await open(join(machine, 'mex'), 'MEX', clock, NEW)
    assert.equal(mex.ledger.chain('MEX').root, fingerprint)
    await exchange(mex, usa)
    // The relaunch of 2021 with its work plan, as one package over what is in force since 2016.
    const { changes } = foundingOf(PLAN, { MEX: fingerprint, USA: usa.ledger.chain('USA').root ?? '' })
    const charter = changes.find(({ item }) => item === 'dialogue/hled')?.content as { levels: { level: string }[] } | undefined
    const kept = mex.rows.find('item', 'dialogue/hled')?.versions.at(-1)?.content as unknown as { levels: { level: string }[] }
    const before = (item: string) => mex.rows.find('item', item)?.versions.at(-1)?.content ?? null
    const next = changes.map(({ item, content }) => ({ item, content: item === 'dialogue/hled' ? { ...charter, levels: [...(charter?.levels ?? []), ...kept.levels] } : content ?? {} }))
    await agreed(mex, usa, next.filter(({ item, content }) => canonicalize(before(item)) !== canonicalize(content as Json)))
    const view = inheritanceView(contextOf(mex, '2026-11-26')) ?? assert.fail()
    assert.deepEqual([view.status.state, view.status.dormancy?.since, view.plan?.slug], ['dormant', '2025-04-19', 'hled-plan-2021'])
    assert.deepEqual(view.ended.map(({ organisation, chain }) => [organisation.acronym, chain.map(({ acronym }) => acronym)]), [['IFT', ['IFT', 'CRT']], ['INAI', ['INAI', 'SABG']]])
    const privacy = view.open.filter(({ number }) => number.startsWith('III.3'))
    assert.ok(privacy.length > 0)
    for (const { owners, answering } of privacy) assert.deepEqual([owners.map(({ acronym }) => acronym), answering.map(({ acronym }) => acronym)], [['SE', 'INAI'], ['SE', 'SABG']])
    assert.deepEqual(mex.rows.toText(), usa.rows.toText())
    await mex.close()
    await usa.close()
    for (const clean of cleaners) clean()
  })
})

/** A script as a person would type it, with the program at hand. */
function shell(folder: string, script: string, secrets: Readonly<Record<string, string>>): { readonly status: number | null; readonly stdout: string; readonly stderr: string } {
  const bin = join(folder, 'bin')
  mkdirSync(bin, { recursive: true })
  writeFileSync(join(bin, 'alternat'), `#!/bin/sh\nexec '${process.execPath}' '${builtProgram()}' "$@"\n`, { mode: 0o755 })
  const { NODE_TEST_CONTEXT: _context, NODE_OPTIONS: _options, DATABASE_URL: _database, LC_ALL: _all, LC_MESSAGES: _messages, ...plain } = process.env
  return spawnSync('sh', ['-eu', '-c', script], { cwd: folder, encoding: 'utf8', timeout: 120_000, env: { ...plain, LANG: 'en_US.UTF-8', PATH: `${bin}:${process.env.PATH ?? ''}`, ALTERNAT_HOME: folder, ...secrets } })
}
