// A node of two machines on a PostgreSQL with a standby, as `docs/operations.md` describes it: each process with a home of
// its own, the second one reading from the standby, both writing to whichever server takes writes. While officers work at
// both, the process that writes is killed, and then the primary, whose standby is promoted.

import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import type { TestContext } from 'node:test'
import { systemClock } from '../../node/clock.ts'
import { checkProcesses } from '../../node/doctor/processes.ts'
import { readSettings, writeSettings } from '../../node/settings.ts'
import { temporaryFolder } from '../../node/testing/nodes.ts'
import { openStore } from '../../store/open.ts'
import { freePort } from '../../store/testing/free-port.ts'
import { findPrograms } from '../../store/testing/postgres.ts'
import { startReplication } from '../../store/testing/postgres-server.ts'
import { builtProgram } from '../../web/testing/built-program.ts'
import { workspacePath } from '../../web/workspace/routes.ts'
import { ask } from '../testing/ask.ts'
import { fieldsOf, TestDesk } from '../testing/desk.ts'
import { onHled, servedNodes, until } from '../testing/served.ts'

const SCHEMA = 'mex'
const LOAD_BEFORE_AND_AFTER = 1_200

interface Standing {
  readonly role: string
  readonly position: number
}

async function standingAt(port: number): Promise<Standing | null> {
  return ask(port, '/readyz').then(({ text }) => JSON.parse(text) as Standing, () => null)
}

/** `alternat serve` in a home, as an operator starts it. */
function start(t: TestContext, home: string, environment: NodeJS.ProcessEnv): { readonly child: ChildProcess; output(): string } {
  const child = spawn(process.execPath, [builtProgram(), 'serve'], { env: { PATH: process.env.PATH, ALTERNAT_HOME: home, LANG: 'C', ...environment }, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => { output += text.toString() })
  t.after(() => child.kill('SIGKILL'))
  return { child, output: () => output }
}

/** Writes notes, statements and drafts at one process, one after another; what was answered is claimed, what was not may be there or not. */
class Officer {
  readonly notes = new Set<string>()
  readonly statements = new Set<string>()
  readonly drafts = new Set<string>()
  /** Every text that was ever sent. */
  readonly typed: string[] = []
  readonly unanswered: string[] = []
  readonly #desk: TestDesk
  readonly #name: string
  #count = 0

  constructor(port: number, name: string) {
    this.#desk = new TestDesk(port)
    this.#name = name
  }

  async signIn(officer: string): Promise<this> {
    await this.#desk.signIn(officer)
    return this
  }

  async work(isEnding: () => boolean): Promise<void> {
    while (!isEnding()) {
      const text = `${this.#name} ${++this.#count} of the day`
      const deed = ([() => this.#note(text), () => this.#comment(text), () => this.#draft(text)] as const)[this.#count % 3]
      await deed?.().catch((error: unknown) => { this.unanswered.push(String(error)) })
      await new Promise((resolve) => setTimeout(resolve, 30))
    }
  }

  #note(text: string): Promise<void> {
    return this.#talk({ do: 'note', note: text }, text, this.notes)
  }

  #comment(text: string): Promise<void> {
    return this.#talk({ do: 'comment', room: 'parties', 'text.en': text, 'text.es': text }, text, this.statements)
  }

  async #talk(fields: Record<string, string>, text: string, claimed: Set<string>): Promise<void> {
    const page = workspacePath('item-talk', 'en', 'element/I.1')
    const { csrf = '' } = fieldsOf((await this.#desk.get(page)).text, page)
    this.typed.push(text)
    const { status } = await this.#desk.post(page, { csrf, once: randomUUID(), ...fields })
    if (status === 303) claimed.add(text)
    else this.unanswered.push(`${fields.do}: ${status}`)
  }

  async #draft(text: string): Promise<void> {
    const page = workspacePath('amend', 'en', 'I.2')
    const fields = fieldsOf((await this.#desk.get(page)).text, page)
    this.typed.push(text)
    const { status } = await this.#desk.post(page, { ...fields, 'title.en': text, 'title.es': text })
    if (status === 303) this.drafts.add(text)
    else this.unanswered.push(`draft: ${status}`)
  }
}

const programs = findPrograms()

test('nothing that was answered is lost when the writer is killed, nor when the primary is and its standby promoted', { skip: programs === null && 'no PostgreSQL installed', timeout: 240_000 }, async (t) => {
  if (programs === null) return
  const replication = await startReplication(programs)
  if ('reason' in replication) return t.skip(replication.reason)
  t.after(() => replication.stop())
  const { primary, standby } = replication
  const [one, other] = [new URL(primary.url), new URL(standby.url)]
  const both = `postgres://alternat:${primary.password}@${one.host},${other.host}/postgres?schema=${SCHEMA}&target_session_attrs=read-write`

  const hled = await onHled()
  const [mex, usa] = await servedNodes(t, ['MEX', 'USA'], { ...hled, clock: systemClock, databaseUrlOf: (party) => (party === 'MEX' ? both : null) })
  if (mex === undefined || usa === undefined) return assert.fail()
  for (const { running } of [mex, usa]) running.start()
  await until(() => [mex, usa].every(({ running }) => running.node.rows.find('about', 'element/I.1') !== undefined && running.site.find('/en/') !== null), () => JSON.stringify([mex.faults.map(String), usa.faults.map(String)]))
  await mex.server.close()
  await mex.running.close()
  await replication.synchronize()

  const elsewhere = join(temporaryFolder(t), 'home')
  cpSync(mex.home, elsewhere, { recursive: true })
  rmSync(join(elsewhere, 'blobs'), { recursive: true, force: true })
  const ports = [mex.port, await freePort()] as const
  for (const [index, home] of [mex.home, elsewhere].entries()) {
    const { databaseUrl: _given, ...settings } = readSettings(home)
    writeSettings(home, { ...settings, port: ports[index] ?? 0, internal: { host: '127.0.0.1', port: 0 } })
  }
  const replica = `${standby.url}?schema=${SCHEMA}`
  const startAt = (index: 0 | 1) => start(t, index === 0 ? mex.home : elsewhere, { DATABASE_URL: both, ...(index === 1 ? { DATABASE_REPLICA_URL: replica } : {}) })
  const roleOf = async (port: number) => (await standingAt(port))?.role ?? null
  const first = startAt(0)
  await until(async () => (await roleOf(ports[0])) === 'writer', first.output)
  const second = startAt(1)
  await until(async () => (await roleOf(ports[1])) === 'attendant', second.output)

  // What is seen of them from outside, and earlier checkpoints from the standby, before anything happens.
  const seen = await openStore({ dialogue: 'hled', home: mex.home, databaseUrl: both, mode: 'read' })
  const { report, processes } = await checkProcesses(seen, { store: { dialogue: 'hled', home: mex.home, databaseUrl: both }, replicaUrl: replica })
  await seen.close()
  assert.deepEqual([report.findings, processes.writer?.process, processes.attendants.map(({ process: number }) => number)], [[], first.child.pid, [second.child.pid]])
  assert.ok(processes.lock !== null && processes.lock.silentSeconds <= 9 && processes.lock.heldSeconds < 240 && (processes.standbyBehind ?? 99) < 20, JSON.stringify(processes))
  const checkpoint = String((await ask(ports[1], '/at')).headers.location)
  const past = await Promise.all(ports.map((port) => ask(port, `${checkpoint.replace(/(en|es)\/$/, '')}en/plan/I.1`)))
  // Each has an address of its own, for want of a balancer.
  const [at, there] = past.map(({ text }, index) => text.replaceAll(`:${ports[index]}`, ''))
  assert.ok(past.every(({ status }) => status === 200) && at === there)

  const officers = await Promise.all([new Officer(ports[0], 'One').signIn('mex-sre'), new Officer(ports[1], 'Two').signIn('mex-se')])
  let isEnding = false
  const working = officers.map((officer) => officer.work(() => isEnding))
  await new Promise((resolve) => setTimeout(resolve, LOAD_BEFORE_AND_AFTER))

  // 1. The process that writes is killed.
  const killedAt = performance.now()
  first.child.kill('SIGKILL')
  await until(async () => (await roleOf(ports[1])) === 'writer', second.output)
  t.diagnostic(`the other process wrote ${Math.round(performance.now() - killedAt)} ms after the first was killed`)
  const again = startAt(0)
  await until(async () => (await roleOf(ports[0])) === 'attendant', again.output)
  await new Promise((resolve) => setTimeout(resolve, LOAD_BEFORE_AND_AFTER))

  // 2. The primary is killed, and the standby promoted.
  const gone = performance.now()
  await primary.stop('SIGKILL')
  await replication.promote()
  t.diagnostic(`the standby was promoted ${Math.round(performance.now() - gone)} ms after the primary was killed`)
  const before = Math.max(...officers.map(({ statements }) => statements.size))
  await until(async () => (await Promise.all(ports.map(roleOf))).includes('writer'), () => again.output() + second.output())
  await until(() => Math.max(...officers.map(({ statements }) => statements.size)) > before, () => JSON.stringify([officers.map(({ unanswered }) => unanswered.slice(-3)), again.output().slice(-800), second.output().slice(-800)]))
  t.diagnostic(`the next statement was answered ${Math.round(performance.now() - gone)} ms after the primary was killed`)
  await new Promise((resolve) => setTimeout(resolve, LOAD_BEFORE_AND_AFTER))
  isEnding = true
  await Promise.all(working)

  // What the promoted server holds, and what was answered.
  const store = await openStore({ dialogue: 'hled', home: mex.home, databaseUrl: replica, mode: 'read' })
  t.after(() => store.close())
  const heads = await store.heads()
  const acts = await store.acts('MEX', 0, 100_000)
  assert.deepEqual(acts.map(({ sequence }) => sequence), acts.map((_, index) => index + 1), 'the sequence is unbroken')
  const [notes, drafts] = [await store.listPrivate('note'), await store.listPrivate('draft')]
  for (const officer of officers) {
    const told = (held: readonly string[], text: string) => held.filter((body) => body.includes(`"${text}"`)).length
    for (const text of officer.statements) assert.equal(told(acts.map(({ line }) => line), text), 1, `${text}: said once`)
    for (const text of officer.notes) assert.equal(told(notes.map(({ body }) => body), text), 1, `${text}: kept once`)
    for (const text of officer.drafts) assert.ok(told(drafts.map(({ body }) => body), text) >= 1, `${text}: kept`)
    for (const text of officer.typed) assert.ok(told(acts.map(({ line }) => line), text) <= 1, `${text}: never twice`)
    t.diagnostic(`${officer.statements.size} statements, ${officer.notes.size} notes and ${officer.drafts.size} drafts were answered; ${officer.unanswered.length} were not: ${JSON.stringify([...new Set(officer.unanswered)])}`)
    assert.ok(officer.statements.size > 0 && officer.notes.size > 0 && officer.drafts.size > 0)
  }
  // The other side has pulled all of it, and so has checked every signature and every link of the chain.
  await until(() => (usa.running.node.ledger.heads() as Record<string, number>).MEX === heads.MEX, () => `${JSON.stringify(usa.running.node.ledger.heads())} ${JSON.stringify(heads)} ${JSON.stringify(usa.running.peers.map(({ status }) => status))}`)
  assert.equal(usa.running.node.contestedAt('MEX'), null)
  assert.deepEqual((await store.proofs()), [])
})
