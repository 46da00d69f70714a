// Several processes of one founded node, as `alternat serve --processes` runs them.

import { fork } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { request } from 'node:http'
import type { Agent, ClientRequest } from 'node:http'
import { join } from 'node:path'
import { SERVING_FLAGS } from '../../bin/serving.mjs'
import { builtProgram } from '../../src/web/testing/built-program.ts'
import type { Bench } from '../row.ts'
import { founded, pause } from './demonstration.ts'

export interface Processes {
  readonly port: number
  /** Ids by what they are. */
  roles(): Promise<readonly { readonly role: string; readonly process: number }[]>
  /** Milliseconds of processor time of all that serve; null where the system does not tell. */
  processorTime(): number | null
  stop(): Promise<void>
}

const GIVE_UP_IN_MILLISECONDS = 30_000
const KILLED_AFTER = 10_000
/** The unit of /proc/<id>/stat on Linux (proc(5), sysconf(_SC_CLK_TCK)). */
const TICK_IN_MILLISECONDS = 10

/** Resolves once each of them has said what it is. */
export async function serveProcesses(bench: Bench, count: number): Promise<Processes> {
  const { folder, ports: { MEX: port } } = await founded(bench)
  const words = count === 1 ? ['serve'] : ['serve', '--processes', String(count)]
  const child = fork(builtProgram(), words, { execArgv: [...SERVING_FLAGS], env: { ...process.env, ALTERNAT_HOME: join(folder, 'mex'), DATABASE_URL: undefined, ALTERNAT_LOG_LEVEL: 'error' }, stdio: ['ignore', 'ignore', 'ignore', 'ipc'] })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const seen = new Set<number>()
  const stop = async () => {
    child.kill('SIGTERM')
    const late = setTimeout(() => { for (const id of [...seen, child.pid ?? 0]) if (id > 0) killed(id) }, KILLED_AFTER)
    await ended
    clearTimeout(late)
  }
  bench.atEnd(stop)
  const roles = async () => {
    if (count === 1) return [{ role: 'writer', process: child.pid ?? 0 }]
    const asked = await Promise.all(Array.from({ length: 8 * count }, () => askText(port, '/readyz', undefined, '')))
    const told = asked.flatMap((answer) => { try { return [JSON.parse(answer) as { role: string; process: number }] } catch { return [] } })
    for (const { process: id } of told) seen.add(id)
    return [...new Map(told.map((one) => [one.process, one])).values()]
  }
  if (count === 1) await until(async () => (await askText(port, '/en/', undefined, '')) !== '')
  else await until(async () => { const found = await roles(); return found.length === count && found.filter(({ role }) => role === 'writer').length === 1 })
  if (count === 1) seen.add(child.pid ?? 0)
  return { port, roles, stop, processorTime: () => [...seen].reduce<number | null>((sum, id) => { const own = processorTimeOf(id); return sum === null || own === null ? null : sum + own }, 0) }
}

function killed(id: number): void {
  try { process.kill(id, 'SIGKILL') } catch { /* it has ended by itself */ }
}

function processorTimeOf(id: number): number | null {
  try {
    const fields = readFileSync(`/proc/${id}/stat`, 'utf8').replace(/^.*\) /, '').split(' ')
    return (Number(fields[11]) + Number(fields[12])) * TICK_IN_MILLISECONDS
  } catch {
    return null
  }
}

/** Empty where nothing came. */
export function askText(port: number, path: string, agent: Agent | undefined, cookie: string): Promise<string> {
  return new Promise((resolve) => {
    request({ host: '127.0.0.1', port, path, agent: agent ?? false, headers: { cookie }, timeout: 10_000 }, (answer) => {
      let body = ''
      answer.on('data', (part: Buffer) => { body += part.toString() }).on('end', () => resolve(answer.statusCode === 200 ? body : '')).on('error', () => resolve(''))
    }).on('timeout', function gone(this: ClientRequest) { this.destroy() }).on('error', () => resolve('')).end()
  })
}

export async function until(isTrue: () => Promise<boolean>): Promise<void> {
  const begin = performance.now()
  while (!(await isTrue())) {
    if (performance.now() - begin > GIVE_UP_IN_MILLISECONDS) throw new Error('the processes did not come to an order')
    await pause(20)
  }
}
