// Power cuts: a writer on a disk of its own is stopped in the middle, the disk is copied as it is at
// that moment, nothing flushed, and the copy is what the machine finds when the power is back. Every act
// that was answered is there; the doctor finds nothing wrong; the node goes on.

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestContext } from 'node:test'
import type { DoctorReport } from '../../src/node/doctor/index.ts'
import { writeSettings } from '../../src/node/settings.ts'
import { DIALOGUE, found, openNode } from '../../src/node/testing/nodes.ts'
import { openStore } from '../../src/store/open.ts'
import { findPrograms } from '../../src/store/testing/postgres.ts'
import { Server, unprivilegedUser } from '../../src/store/testing/postgres-server.ts'
import { runCli } from '../node-process.ts'
import type { Chance } from '../random.ts'
import type { Engine } from '../world.ts'
import { openDisk } from './disk.ts'
import type { Disk } from './disk.ts'
import { UNSYNCED_FILE } from './writer.ts'
import type { WriterOptions } from './writer.ts'

export interface CutReport {
  /** Acts and drafts that were answered before the power went. */
  readonly answered: number
  /** Lines that nobody had asked to be durable and that the cut took: none over many cuts would mean that it is no cut. */
  readonly unsyncedLost: number
  readonly problems: readonly string[]
}

const PARTY = 'MEX'
const MEGABYTES: Readonly<Record<Engine, number>> = { sqlite: 96, postgres: 400 }

/** One cut; or the reason why this machine cannot make one. */
export async function cutPower(engine: Engine, chance: Chance): Promise<CutReport | { readonly reason: string }> {
  const folder = mkdtempSync(join(process.env.ALTERNAT_DISK ?? tmpdir(), 'alternat-cut-'))
  // The server is run by somebody else, who has to reach its own folder below.
  chmodSync(folder, 0o711)
  const undoing: (() => unknown)[] = [() => rmSync(folder, { recursive: true, force: true })]
  const openOn = (name: string): Disk | { readonly reason: string } => {
    const disk = openDisk(join(folder, `${name}.image`), join(folder, name), MEGABYTES[engine])
    if (!('reason' in disk)) undoing.push(() => disk.close())
    return disk
  }
  try {
    const disk = openOn('before')
    if ('reason' in disk) return disk
    const server = engine === 'postgres' ? await serverOn(disk, undoing, null) : null
    if (server !== null && 'reason' in server) return server
    const lines = await writeUntilCut(disk, server, chance, () => disk.copyTo(join(folder, 'after.image')))
    await server?.stop('SIGKILL')
    const after = openOn('after')
    if ('reason' in after) return after
    const again = server === null ? null : await serverOn(after, undoing, server.password)
    if (again !== null && 'reason' in again) return again
    return await examine(join(after.place, 'home'), again?.url, lines)
  } finally {
    for (const undo of undoing.reverse()) await undo()
  }
}

/** A server whose data stand on this disk; with a password, the one that stood there when the power went. */
async function serverOn(disk: Disk, undoing: (() => unknown)[], password: string | null): Promise<Server | { readonly reason: string }> {
  const programs = findPrograms()
  if (programs === null) return { reason: 'no PostgreSQL on this machine' }
  const [folder, user] = [join(disk.place, 'pg'), unprivilegedUser()]
  const server = new Server(programs, folder, user, ...(password === null ? [] : [password]))
  if (password === null) {
    mkdirSync(folder)
    if (user.uid !== undefined && user.gid !== undefined) chownSync(folder, user.uid, user.gid)
    server.initialize()
    // The server is made in haste, unsynced, for tests; what it does from here on is what is tried.
    disk.sync()
  } else rmSync(join(folder, 'data/postmaster.pid'), { force: true })
  undoing.push(() => server.stop('SIGKILL'))
  await server.start()
  return server
}

/** What the writer told before it was stopped; `cut` runs while nothing moves. */
async function writeUntilCut({ place }: Disk, server: Server | null, chance: Chance, cut: () => void): Promise<readonly string[]> {
  const home = join(place, 'home')
  mkdirSync(home, { mode: 0o700 })
  const databaseUrl = server?.url
  await foundAt(home, databaseUrl)
  const options: WriterOptions = { party: PARTY, home, databaseUrl }
  const child = spawn(process.execPath, [join(import.meta.dirname, 'writer.ts'), JSON.stringify(options)], { stdio: ['ignore', 'pipe', 'pipe'] })
  const ended = once(child, 'exit')
  const said = { out: '', err: '' }
  child.stderr.on('data', (text: Buffer) => { said.err += text.toString() })
  const enough = chance.between(5, 150)
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (text: Buffer) => { said.out += text.toString(); if (said.out.split('\n').length > enough) resolve() })
    child.once('exit', () => reject(new Error(`the writer ended: ${said.err}`)))
  })
  await new Promise((resolve) => setTimeout(resolve, chance.next() * 8))
  const processes = [child.pid, ...(server?.pid === undefined ? [] : [server.pid, ...childrenOf(server.pid)])].flatMap((pid) => pid ?? [])
  for (const pid of processes) process.kill(pid, 'SIGSTOP')
  cut()
  // Whatever it told before it stopped is still in the pipe.
  await new Promise((resolve) => setTimeout(resolve, 50))
  for (const pid of processes) process.kill(pid, 'SIGKILL')
  await ended
  return said.out.split('\n').slice(0, -1)
}

function childrenOf(pid: number): readonly number[] {
  return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter((text) => /^\d+$/.test(text)).map(Number)
}

/** A founded dialogue whose second party lives elsewhere. */
async function foundAt(home: string, databaseUrl: string | undefined): Promise<void> {
  const cleaners: (() => unknown)[] = []
  const t = { after: (clean: () => unknown) => { cleaners.push(clean) } } as unknown as TestContext
  // The disk that loses its power is a small one.
  writeSettings(home, { party: PARTY, dialogue: DIALOGUE, host: '127.0.0.1', port: 0, origin: null, peers: [], databaseUrl: databaseUrl ?? null, demonstration: null, operations: { leastFreeMegabytes: 0 } })
  const nodes = [await openNode(t, PARTY, { home, ...(databaseUrl === undefined ? {} : { databaseUrl }) }), await openNode(t, 'USA')]
  await found(nodes)
  for (const clean of cleaners.reverse()) await clean()
}

async function examine(home: string, databaseUrl: string | undefined, lines: readonly string[]): Promise<CutReport> {
  const problems: string[] = []
  const answered = join(home, 'answered')
  writeFileSync(answered, lines.filter((line) => line.startsWith('act ')).map((line) => line.slice(4)).join('\n'))
  const settings = join(home, 'node.json')
  if (!existsSync(settings)) return { answered: lines.length, unsyncedLost: 0, problems: ['the settings are gone'] }
  const environment: NodeJS.ProcessEnv = databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl }
  // As the power left it, and once more after a writer has been there.
  for (const step of ['left', 'opened'] as const) {
    if (step === 'opened') await sayMore(home, databaseUrl).catch((error: unknown) => problems.push(`the node does not go on: ${String(error)}`))
    const { code, out, err } = await runCli(['doctor', '--json', '--answered', answered], home, environment)
    if (code !== 0 && code !== 3) { problems.push(`the doctor could not look: ${err}`); continue }
    const findings = (JSON.parse(out) as DoctorReport).checks.flatMap((check) => check.findings)
    problems.push(...findings.filter((finding) => finding.code !== 'key-never-introduced').map((finding) => `${step}: ${finding.code} ${finding.about} ${finding.detail}`))
  }
  const store = await openStore({ dialogue: DIALOGUE, home, databaseUrl, mode: 'read' })
  const drafts = new Set((await store.listPrivate('draft')).map(({ id }) => `draft ${id}`))
  await store.close()
  problems.push(...lines.filter((line) => line.startsWith('draft ') && !drafts.has(line)).map((line) => `answered and gone: ${line}`))
  const unsynced = existsSync(join(home, UNSYNCED_FILE)) ? readFileSync(join(home, UNSYNCED_FILE), 'utf8').split('\n').length - 1 : 0
  return { answered: lines.length, unsyncedLost: lines.length - unsynced, problems }
}

async function sayMore(home: string, databaseUrl: string | undefined): Promise<void> {
  const cleaners: (() => unknown)[] = []
  const t = { after: (clean: () => unknown) => { cleaners.push(clean) } } as unknown as TestContext
  const node = await openNode(t, PARTY, { home, ...(databaseUrl === undefined ? {} : { databaseUrl }) })
  const rotated = await node.rotate('after the power cut')
  for (const clean of cleaners.reverse()) await clean()
  if (!('acts' in rotated)) throw new Error(JSON.stringify(rotated))
}
