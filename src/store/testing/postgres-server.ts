// A throw-away PostgreSQL server: made in a fresh folder, on a free port of the loopback address,
// run by an unprivileged user (the server refuses root), gone with its folder at the end.
//
// However this process ends, kill -9 included, a watchdog process notices that the pipe from it has
// closed, stops the server and removes the folder.

import { spawn, spawnSync } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chownSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { freePort } from './free-port.ts'
import type { Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import pg from 'pg'
import type { TestPostgres } from './postgres.ts'

export type User = { readonly uid?: number; readonly gid?: number }

const STARTING_IN_MILLISECONDS = 60_000

/** Starts a server with the programs of one folder, or says why it cannot. */
export async function startServer(programs: string): Promise<TestPostgres | { readonly reason: string }> {
  const user = unprivilegedUser()
  const folder = makeFolder(user)
  if (folder === null) return { reason: 'no PostgreSQL: no temporary folder that an unprivileged user may enter' }
  const watchdog = watch(folder, user)
  const server = new Server(programs, folder, user)
  try {
    server.initialize()
    await server.start()
  } catch (error) {
    await server.stop('SIGQUIT')
    await watchdog()
    return { reason: `PostgreSQL of ${programs} does not start: ${String(error)}` }
  }
  return {
    url: server.url,
    data: join(folder, 'data'),
    crash: async () => {
      await server.stop('SIGKILL')
      await server.start()
    },
    stop: async () => {
      await server.stop('SIGQUIT')
      await watchdog()
    },
  }
}

/** A primary, and a standby that follows it by streaming replication. */
export interface TestReplication {
  readonly primary: Server
  readonly standby: Server
  /** From now on nothing is answered by the primary before the standby has it on its disk. */
  synchronize(): Promise<void>
  /** The standby takes writes from now on. */
  promote(): Promise<void>
  stop(): Promise<void>
}

/** Both with the programs of one folder, or why not. The standby is made as https://www.postgresql.org/docs/15/app-pgbasebackup.html says. */
export async function startReplication(programs: string): Promise<TestReplication | { readonly reason: string }> {
  const user = unprivilegedUser()
  const folders = [makeFolder(user), makeFolder(user)] as const
  const [one, other] = folders
  if (one === null || other === null) return { reason: 'no PostgreSQL: no temporary folder that an unprivileged user may enter' }
  const watchdogs = [watch(one, user), watch(other, user)]
  const primary = new Server(programs, one, user)
  const standby = new Server(programs, other, user, primary.password)
  const stop = async () => {
    await Promise.all([primary.stop('SIGQUIT'), standby.stop('SIGQUIT')])
    await Promise.all(watchdogs.map((end) => end()))
  }
  try {
    primary.initialize()
    await primary.start()
    const address = primary.url.replace(/\/postgres$/, '?application_name=standby')
    // Links to single programs stand beside each other; what they lead to stands among all of them.
    const copied = spawnSync(join(dirname(realpathSync(join(programs, 'postgres'))), 'pg_basebackup'), ['-d', address, '-D', join(other, 'data'), '-R', '-X', 'stream', '--checkpoint=fast', '--no-sync'], { ...user, cwd: other, encoding: 'utf8' })
    if (copied.status !== 0) throw new Error(`pg_basebackup: ${copied.error?.message ?? copied.stderr}`)
    await standby.start()
  } catch (error) {
    await stop()
    return { reason: `PostgreSQL of ${programs} does not replicate: ${String(error)}` }
  }
  return {
    primary, standby, stop,
    synchronize: async () => {
      await askOnce(primary.url, `ALTER SYSTEM SET synchronous_standby_names = 'standby'`)
      await askOnce(primary.url, 'SELECT pg_reload_conf()')
      for (let tries = 0; (await askOnce(primary.url, `SELECT 1 FROM pg_stat_replication WHERE sync_state = 'sync'`)).length === 0; tries++) {
        if (tries > 200) throw new Error('the standby does not become synchronous')
        await new Promise((resolve) => setTimeout(resolve, 50))
      }
    },
    promote: async () => { await askOnce(standby.url, 'SELECT pg_promote(true, 30)') },
  }
}

async function askOnce(url: string, text: string): Promise<readonly unknown[]> {
  const client = new pg.Client(url)
  await client.connect()
  return client.query(text).then(({ rows }) => rows as unknown[]).finally(() => client.end())
}

/** One server in one folder, which may be a copy of another's. */
export class Server {
  readonly #programs: string
  readonly #folder: string
  readonly #user: User
  readonly password: string
  #port = 0
  #child: ChildProcess | null = null
  #output = ''

  constructor(programs: string, folder: string, user: User, password: string = randomBytes(18).toString('base64url')) {
    this.#programs = programs
    this.password = password
    this.#folder = folder
    this.#user = user
  }

  get url(): string {
    return `postgres://alternat:${this.password}@127.0.0.1:${this.#port}/postgres`
  }

  /** Of the first of its processes; undefined while it does not run. */
  get pid(): number | undefined {
    return this.#child?.pid
  }

  initialize(): void {
    const passwordFile = join(this.#folder, 'password')
    writeFileSync(passwordFile, this.password, { mode: 0o644 })
    const args = ['-D', join(this.#folder, 'data'), '-U', 'alternat', '--pwfile', passwordFile, '--auth=scram-sha-256', '-E', 'UTF8', '--locale=C', '--no-sync']
    const made = spawnSync(join(this.#programs, 'initdb'), args, { ...this.#user, cwd: this.#folder, encoding: 'utf8' })
    if (made.status !== 0) throw new Error(`initdb: ${made.error?.message ?? made.stderr}`)
  }

  /**
   * Starts on a free port, which another program may take in between: hence several attempts. After a
   * crash the port stays, and the attempts wait for the last processes of the old server to end.
   */
  async start(): Promise<void> {
    const isRestart = this.#port !== 0
    for (let attempt = 1; ; attempt++) {
      if (!isRestart) this.#port = await freePort()
      this.#spawn()
      const problem = await this.#answered()
      if (problem === null) return
      await this.stop('SIGQUIT')
      if (attempt === (isRestart ? 50 : 3)) throw new Error(problem)
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }

  /** SIGKILL is the crash, SIGQUIT the quick end; either way nothing is written any more. */
  async stop(signal: 'SIGKILL' | 'SIGQUIT'): Promise<void> {
    const child = this.#child
    if (child === null || child.exitCode !== null || child.signalCode !== null) return
    const ended = new Promise((resolve) => child.once('exit', resolve))
    child.ref()
    child.kill(signal)
    await ended
  }

  #spawn(): void {
    const settings = [
      `port=${this.#port}`, 'listen_addresses=127.0.0.1', `unix_socket_directories=${this.#folder}`, 'fsync=on', 'synchronous_commit=on',
      'shared_buffers=32MB', 'max_connections=60', 'autovacuum=off', 'logging_collector=off',
    ]
    const args = ['-D', join(this.#folder, 'data'), ...settings.flatMap((setting) => ['-c', setting])]
    this.#output = ''
    this.#child = spawn(join(this.#programs, 'postgres'), args, { ...this.#user, cwd: this.#folder, stdio: ['ignore', 'ignore', 'pipe'] })
    this.#child.on('error', (error) => { this.#output += error.message })
    this.#child.stderr?.on('data', (text: Buffer) => { this.#output = (this.#output + text.toString()).slice(-2000) })
    this.#child.unref()
    ;(this.#child.stderr as Socket | null)?.unref()
  }

  /** Null once the server answers a query, or what it said when it ended. */
  async #answered(): Promise<string | null> {
    const deadline = performance.now() + STARTING_IN_MILLISECONDS
    while (performance.now() < deadline) {
      if (this.#child?.pid === undefined || this.#child.exitCode !== null || this.#child.signalCode !== null) return this.#output
      const client = new pg.Client({ connectionString: this.url })
      client.on('error', () => {})
      const isReady = await client.connect().then(() => true, () => false)
      await client.end().catch(() => {})
      if (isReady) return null
      await new Promise((resolve) => setTimeout(resolve, 30))
    }
    return `no answer: ${this.#output}`
  }
}

/** Root must become somebody else: the package's own user if there is one, else nobody. */
export function unprivilegedUser(): User {
  if (process.getuid?.() !== 0) return {}
  const users = readFileSync('/etc/passwd', 'utf8').split('\n').map((line) => line.split(':'))
  const found = users.find(([name]) => name === 'postgres') ?? users.find(([name]) => name === 'nobody')
  return { uid: Number(found?.[2] ?? 65534), gid: Number(found?.[3] ?? 65534) }
}

/** Socket addresses have about 100 bytes, and a private folder above keeps other users out: hence several candidates. */
function makeFolder(user: User): string | null {
  for (const parent of new Set([tmpdir(), '/tmp', '/var/tmp', '/dev/shm'])) {
    if (parent.length > 60) continue
    try {
      const folder = mkdtempSync(join(parent, 'alternat-pg-'))
      if (user.uid !== undefined && user.gid !== undefined) chownSync(folder, user.uid, user.gid)
      if (spawnSync('/bin/sh', ['-c', 'cd "$0" && test -w .', folder], { ...user, cwd: '/' }).status === 0) return folder
      rmSync(folder, { recursive: true, force: true })
    } catch {
      continue
    }
  }
  return null
}

/** Starts the watchdog; the answer lets it do its work at once and waits for it. */
function watch(folder: string, user: User): () => Promise<void> {
  const script = 'cat >/dev/null; test -f "$0/data/postmaster.pid" && kill -QUIT "$(head -n 1 "$0/data/postmaster.pid")" && sleep 1; rm -rf "$0"'
  const watchdog = spawn('/bin/sh', ['-c', script, folder], { ...user, cwd: '/', stdio: ['pipe', 'ignore', 'ignore'], detached: true })
  watchdog.on('error', () => {})
  watchdog.stdin.on('error', () => {})
  watchdog.unref()
  ;(watchdog.stdin as Socket).unref()
  return async () => {
    const ended = new Promise((resolve) => watchdog.once('exit', resolve))
    if (watchdog.pid === undefined) return
    watchdog.ref()
    watchdog.stdin.end()
    await ended
  }
}
