// Several processes of one node on its machine, as `alternat serve --processes` runs them: what two answer against one, and
// how long nobody writes when the one that does is killed.
//
// The method: the node of a founded demonstration, SQLite; requests over connections that are kept, from this process. On
// two cores the asking and the answering share them, so that two processes cannot answer twice as much.

import { fork } from 'node:child_process'
import { Agent, request } from 'node:http'
import type { ClientRequest } from 'node:http'
import { join } from 'node:path'
import { TestDesk } from '../../src/api/testing/desk.ts'
import { builtProgram } from '../../src/web/testing/built-program.ts'
import { workspacePath } from '../../src/web/workspace/routes.ts'
import type { Figure } from '../figure.ts'
import { rate } from '../row.ts'
import type { Bench, Row } from '../row.ts'
import { founded, pause } from '../world/demonstration.ts'

const CONNECTIONS = 16
const OFFICER = 'mex-sre'
const GIVE_UP_IN_MILLISECONDS = 60_000
const ASKED = [['many-public', '/en/plan'], ['many-workspace', workspacePath('item-talk', 'en', 'element/I.1')]] as const

export const many: Row = {
  name: 'many',
  asks: 'answer with two processes of a node what one answers',
  grows: false,
  async *measure(bench) {
    const one = await measured(bench, 1)
    const two = await measured(bench, 2)
    for (const [row, path] of ASKED) yield { row, size: path, unit: 'requests/s', ours: two.rates.get(path) ?? [], limit: one.rates.get(path) ?? [], against: 'one process', aim: null, note: `two processes; ${CONNECTIONS} connections from the same machine` } satisfies Figure
    yield { row: 'many-takeover', size: 'the writer is killed', unit: 'ms', ours: two.takeovers, limit: [], against: '', aim: { of: 'ours', atMost: 5_000 }, note: 'until another process writes' } satisfies Figure
  },
}

async function measured(bench: Bench, processes: number): Promise<{ readonly rates: ReadonlyMap<string, readonly number[]>; readonly takeovers: readonly number[] }> {
  const { folder, ports: { MEX: port } } = await founded(bench)
  const child = fork(builtProgram(), ['serve', '--processes', String(processes)], { env: { ...process.env, ALTERNAT_HOME: join(folder, 'mex'), DATABASE_URL: undefined }, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const stop = async () => { child.kill('SIGTERM'); await ended }
  bench.atEnd(stop)
  await until(async () => (await roles(port)).size === processes)
  const desk = await new TestDesk(port).signIn(OFFICER)
  const rates = new Map<string, readonly number[]>()
  for (const [, path] of ASKED) rates.set(path, await ratesOf(port, path, desk, bench))
  const takeovers: number[] = []
  for (let round = 0; processes > 1 && round < bench.rounds; round++) {
    const writer = (await roles(port)).get('writer')
    if (writer === undefined) throw new Error('nobody writes')
    const begin = performance.now()
    process.kill(writer, 'SIGKILL')
    await until(async () => { const next = (await roles(port)).get('writer'); return next !== undefined && next !== writer })
    takeovers.push(performance.now() - begin)
    await until(async () => (await roles(port)).size === processes)
  }
  await stop()
  return { rates, takeovers }
}

/** Process ids by what they are. */
async function roles(port: number): Promise<ReadonlyMap<string, number>> {
  const asked = await Promise.all(Array.from({ length: 8 }, () => text(port, '/readyz', undefined, '')))
  return new Map(asked.flatMap((answer) => { try { const { role, process: id } = JSON.parse(answer) as { role: string; process: number }; return [[role, id] as const] } catch { return [] } }))
}

async function ratesOf(port: number, path: string, desk: TestDesk, { rounds, seconds }: Bench): Promise<readonly number[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS })
  const cookie = [...desk.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const measured: number[] = []
  for (let round = 0; round <= rounds; round++) {
    const end = performance.now() + (seconds * 1000) / (2 * (rounds + 1))
    let count = 0
    const asking = async () => { while (performance.now() < end) { await text(port, path, agent, cookie); count += 1 } }
    const perMillisecond = await rate(1, () => Promise.all(Array.from({ length: CONNECTIONS }, asking)))
    if (round > 0) measured.push(count * perMillisecond)
  }
  agent.destroy()
  return measured
}

function text(port: number, path: string, agent: Agent | undefined, cookie: string): Promise<string> {
  return new Promise((resolve) => {
    request({ host: '127.0.0.1', port, path, agent: agent ?? false, headers: { cookie }, timeout: 10_000 }, (answer) => {
      let body = ''
      answer.on('data', (part: Buffer) => { body += part.toString() }).on('end', () => resolve(body)).on('error', () => resolve(''))
    }).on('timeout', function gone(this: ClientRequest) { this.destroy() }).on('error', () => resolve('')).end()
  })
}

async function until(isTrue: () => Promise<boolean>): Promise<void> {
  const begin = performance.now()
  while (!(await isTrue())) {
    if (performance.now() - begin > GIVE_UP_IN_MILLISECONDS) throw new Error('the processes did not come to an order')
    await pause(20)
  }
}
