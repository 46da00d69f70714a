// A real PostgreSQL for tests, from the first of these that can be had: the server that
// TEST_DATABASE_URL names; a throw-away server from the programs installed here; the same from
// Debian's package, installed when this is root on a machine with apt-get. Never a substitute: with
// no server the tests that need one are skipped, and say why.

import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { startServer } from './postgres-server.ts'

export interface TestPostgres {
  /** An address with all rights; every test takes a schema of its own in it. */
  readonly url: string
  /** The folder of its data; null for a server that is not ours. */
  readonly data: string | null
  /** Ends the server as a power cut would, without a last write, and starts it again; null for a server that is not ours. */
  readonly crash: (() => Promise<void>) | null
  stop(): Promise<void>
}

/** A server, or the reason why there is none. */
export async function startPostgres(): Promise<TestPostgres | { readonly reason: string }> {
  const given = process.env.TEST_DATABASE_URL
  if (given !== undefined && given !== '') return { url: given, data: null, crash: null, stop: async () => {} }
  if (process.platform === 'win32') return { reason: 'no PostgreSQL: set TEST_DATABASE_URL to test against one' }
  const programs = findPrograms() ?? (await installPrograms())
  return typeof programs === 'string' ? startServer(programs) : programs
}

/** The folder that has both `initdb` and `postgres`, the newest version first. */
export function findPrograms(): string | null {
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian) ? readdirSync(debian).sort((one, other) => Number(other) - Number(one)) : []
  const folders = [...(process.env.PATH ?? '').split(':'), ...versions.map((version) => join(debian, version, 'bin'))]
  return folders.find((folder) => folder !== '' && existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres'))) ?? null
}

async function installPrograms(): Promise<string | { readonly reason: string }> {
  const wanted = 'no PostgreSQL here: install it or set TEST_DATABASE_URL'
  if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version']).error !== undefined) return { reason: wanted }
  const lock = ['-o', 'DPkg::Lock::Timeout=120', '-o', 'Acquire::Retries=1', '-o', 'Acquire::http::Timeout=20']
  await runQuietly(['update', ...lock])
  const installed = await runQuietly(['install', '-y', '--no-install-recommends', ...lock, 'postgresql'])
  return findPrograms() ?? { reason: `${wanted} (apt-get answered ${installed})` }
}

// RUNLEVEL=1 keeps the package from starting a server of its own.
async function runQuietly(args: readonly string[]): Promise<number | null> {
  const child = spawn('apt-get', ['-q', ...args], { stdio: 'ignore', timeout: 300_000, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' } })
  return new Promise((resolve) => {
    child.on('error', () => resolve(null))
    child.on('close', resolve)
  })
}
