// Several processes of one node: what two and four of them answer against one, what it costs, how long nobody writes when the
// one that does is killed, and what others that follow cost an act on PostgreSQL.
//
// The method: the node of a founded demonstration, SQLite, with one, two and four processes in turns; requests over
// connections that are kept, from a process of its own. Where there are two cores the asking and the answering share them, so that
// two processes cannot answer twice as much; the processor time of the processes is told beside the rate. Acts: a node in
// this process, on a PostgreSQL, alone and with attendants in processes of their own, in turns.

import { fork } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { SERVING_FLAGS } from '../../bin/serving.mjs'
import { Serving } from '../../src/api/many/serving.ts'
import { TestDesk } from '../../src/api/testing/desk.ts'
import { KEYS_FILE } from '../../src/node/home-files.ts'
import { TEST_PIN, writeTestKeyFile } from '../../src/node/keys/testing/pin.ts'
import { writeSettings } from '../../src/node/settings.ts'
import { startPostgres } from '../../src/store/testing/postgres.ts'
import { freePort } from '../../src/store/testing/free-port.ts'
import { loadRenderer } from '../../src/web/render.ts'
import { builtProgram } from '../../src/web/testing/built-program.ts'
import { workspacePath } from '../../src/web/workspace/routes.ts'
import { median } from '../figure.ts'
import type { Figure } from '../figure.ts'
import type { Bench, Row } from '../row.ts'
import { loadApart } from '../world/load-apart.ts'
import { storeWith } from '../world/nodes.ts'
import { serveProcesses, until } from '../world/processes.ts'
import type { Processes } from '../world/processes.ts'
import { DIALOGUE, HERE, advanceContent, keysFile, synthetic } from '../world/synthetic.ts'

const CONNECTIONS = 32
const OFFICER = 'mex-sre'
const COUNTS = [1, 2, 4] as const
const ATTENDANTS = [1, 3] as const
const ASKED = [['many-public', '/en/plan'], ['many-workspace', workspacePath('item-talk', 'en', 'element/I.1')]] as const

export const many: Row = {
  name: 'many',
  asks: 'answer with several processes of a node, and sign while others follow',
  grows: false,
  async *measure(bench) {
    yield* answering(bench)
    yield* following(bench)
  },
}

interface Measured {
  readonly perSecond: number
  /** Milliseconds of processor time of the processes for each answer. */
  readonly processor: number
}

async function* answering(bench: Bench): AsyncGenerator<Figure> {
  const measured = new Map<string, Measured[]>()
  const takeovers: number[] = []
  for (let round = 0; round <= bench.rounds; round++) {
    for (const count of COUNTS) {
      const processes = await serveProcesses(bench, count)
      const desk = await new TestDesk(processes.port).signIn(OFFICER)
      for (const [, path] of ASKED) {
        await rateOf(processes, path, desk, sliceOf(bench) / 4)
        const one = await rateOf(processes, path, desk, sliceOf(bench))
        if (round > 0) measured.set(`${path} ${count}`, [...(measured.get(`${path} ${count}`) ?? []), one])
      }
      if (count === 2 && round > 0) takeovers.push(await takeover(processes))
      await processes.stop()
    }
  }
  for (const [row, path] of ASKED) {
    const of = (count: number) => measured.get(`${path} ${count}`) ?? []
    const cost = (count: number) => median(of(count).map(({ processor }) => processor)).toFixed(2)
    for (const count of COUNTS.slice(1)) {
      yield { row: `${row}-${count}`, size: path, unit: 'requests/s', ours: of(count).map(({ perSecond }) => perSecond), limit: of(1).map(({ perSecond }) => perSecond), against: 'one process', aim: null, note: `${count} processes; ${CONNECTIONS} connections from the same machine; processor time for each answer ${cost(count)} ms, with one ${cost(1)} ms` }
    }
  }
  yield { row: 'many-takeover', size: 'the writer is killed', unit: 'ms', ours: takeovers, limit: [], against: '', aim: { of: 'ours', atMost: 5_000 }, note: 'until another process writes' }
}

/** Seconds of one turn. */
function sliceOf({ seconds, rounds }: Bench): number {
  return seconds / (2 * (rounds + 1))
}

async function rateOf(processes: Processes, path: string, desk: TestDesk, seconds: number): Promise<Measured> {
  // Public pages are asked for as a stranger does: who sends a cookie gets plain bytes.
  const cookie = path.includes('/workspace/') ? [...desk.cookies].map(([name, value]) => `${name}=${value}`).join('; ') : ''
  const spent = processes.processorTime()
  const { perSecond } = await loadApart(`http://127.0.0.1:${processes.port}${path}`, CONNECTIONS, seconds, cookie)
  return { perSecond, processor: ((processes.processorTime() ?? NaN) - (spent ?? NaN)) / (perSecond * seconds) }
}

/** Milliseconds from the end of the writer until another process writes. */
async function takeover({ roles }: Processes): Promise<number> {
  const writer = (await roles()).find(({ role }) => role === 'writer')?.process
  if (writer === undefined) throw new Error('nobody writes')
  const begin = performance.now()
  process.kill(writer, 'SIGKILL')
  await until(async () => (await roles()).some(({ role, process: id }) => role === 'writer' && id !== writer))
  const milliseconds = performance.now() - begin
  await until(async () => (await roles()).length === 2)
  return milliseconds
}

async function* following(bench: Bench): AsyncGenerator<Figure> {
  const server = await startPostgres()
  const figure = { row: 'many-append', size: 'PostgreSQL', unit: 'each/s', against: 'the same process alone', aim: null }
  if ('reason' in server) { yield { ...figure, ours: [], limit: [], note: server.reason }; return }
  bench.atEnd(() => server.stop())
  const { home, databaseUrl, activities } = await foundOn(bench, server.url)
  const renderer = await loadRenderer()
  const onFault = (error: unknown) => { throw error }
  const serving = await Serving.open({ home, databaseUrl, replicaUrl: undefined, attendsOnly: false, internal: null, renderer, onFault, surroundings: { clock: { now: () => '2024-01-31T12:00:00Z' }, dialogues: home, renderPage: renderer.renderPage, onFault, pin: TEST_PIN } })
  const rates = new Map<number, number[]>()
  try {
    for (let round = 0; round <= bench.rounds; round++) {
      for (const count of [0, ...ATTENDANTS]) {
        const stops = await Promise.all(Array.from({ length: count }, () => attend(bench, databaseUrl)))
        await until(async () => serving.standing().attendants === count)
        const perSecond = await sayFor(serving, activities, sliceOf(bench))
        if (round > 0) rates.set(count, [...(rates.get(count) ?? []), perSecond])
        await Promise.all(stops.map((stop) => stop()))
        await until(async () => serving.standing().attendants === 0)
      }
    }
  } finally {
    await serving.close()
  }
  for (const count of ATTENDANTS) yield { ...figure, row: `many-append-${count + 1}`, ours: rates.get(count) ?? [], limit: rates.get(0) ?? [], note: `one writes, ${count} on the same machine follow every commit` }
}

/** A home on PostgreSQL that may speak: it has no peer to be heard first. */
async function foundOn(bench: Bench, url: string): Promise<{ readonly home: string; readonly databaseUrl: string; readonly activities: readonly string[] }> {
  const record = synthetic({ advances: 100, activities: 10 })
  const [home, databaseUrl, speaker] = [bench.folder(), `${url}?schema=bench_many`, record.parties[HERE]]
  if (speaker === undefined) throw new Error(`${HERE} is no party here`)
  writeSettings(home, { party: HERE, dialogue: DIALOGUE, host: '127.0.0.1', port: await freePort(), peers: [], keyFile: writeTestKeyFile(join(bench.folder(), 'key')) })
  writeFileSync(join(home, KEYS_FILE), keysFile(speaker), { mode: 0o600 })
  await (await storeWith([...record.founding, ...record.advances], { home, databaseUrl })).close()
  return { home, databaseUrl, activities: record.activities }
}

async function attend(bench: Bench, databaseUrl: string): Promise<() => Promise<void>> {
  const child = fork(builtProgram(), ['serve', '--attend'], { execArgv: [...SERVING_FLAGS], env: { ...process.env, ALTERNAT_HOME: await homeOfOwn(bench), DATABASE_URL: databaseUrl, ALTERNAT_LOG_LEVEL: 'error' }, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const stop = async () => { child.kill('SIGTERM'); await ended }
  bench.atEnd(stop)
  return stop
}

/** As on a machine that only attends: no keys. */
async function homeOfOwn(bench: Bench): Promise<string> {
  const home = bench.folder()
  writeSettings(home, { party: HERE, dialogue: DIALOGUE, host: '127.0.0.1', port: await freePort(), peers: [] })
  return home
}

let said = 2_000_000

async function sayFor({ running: { node } }: Serving, activities: readonly string[], seconds: number): Promise<number> {
  const begin = performance.now()
  let count = 0
  for (; performance.now() - begin < seconds * 1000; count++) {
    const answer = await node.say({ name: 'state', about: activities[said % activities.length] ?? '', type: 'advance', content: advanceContent(said++), replaces: null, audience: 'public' })
    if (!('acts' in answer)) throw new Error(`not said: ${JSON.stringify(answer)}`)
  }
  return (count / (performance.now() - begin)) * 1000
}
