// The demonstration as a newcomer starts it: `npm start`, two nodes, each in a process of its own.

import { fork, spawn } from 'node:child_process'
import { get } from 'node:http'
import { join } from 'node:path'
import { SERVING_FLAGS } from '../../bin/serving.mjs'
import { ROOT } from '../../src/web/place.ts'
import { builtProgram } from '../../src/web/testing/built-program.ts'
import type { Bench } from '../row.ts'
import { freePort } from '../../src/store/testing/free-port.ts'
import type { Served } from './nodes.ts'

export interface Demonstration {
  readonly folder: string
  readonly ports: Readonly<Record<'MEX' | 'USA', number>>
}

export interface Started {
  /** From the start of the process to the first page of both nodes. */
  readonly milliseconds: number
  stop(): Promise<void>
}

const GIVE_UP_IN_MILLISECONDS = 60_000
const ASK_AGAIN_IN_MILLISECONDS = 10

export async function placeDemonstration(bench: Bench): Promise<Demonstration> {
  return { folder: bench.folder(), ports: { MEX: await freePort(), USA: await freePort() } }
}

/** Runs `npm start` without npm; the caller stops it. */
export async function start(bench: Bench, { folder, ports }: Demonstration): Promise<Started> {
  const words = [...Object.entries(ports).flatMap(([party, port]) => ['--port', `${party}=${port}`]), ...(bench.isTrial === true ? ['--without-data'] : [])]
  const begin = performance.now()
  const child = spawn(process.execPath, [join(ROOT, 'bin/start.mjs'), ...words], { env: { ...process.env, ALTERNAT_HOME: folder, DATABASE_URL: undefined }, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => { said = (said + text.toString()).slice(-2000) })
  let hasEnded = false
  const ended = new Promise<void>((resolve) => child.once('exit', () => { hasEnded = true; resolve() }))
  const stop = async () => { child.kill('SIGTERM'); await ended }
  bench.atEnd(stop)
  await Promise.all(Object.values(ports).map((port) => firstPage(`http://127.0.0.1:${port}/en/`, () => hasEnded)))
    .catch((error: unknown) => { throw new Error(`the demonstration did not start: ${said}`, { cause: error }) })
  return { milliseconds: performance.now() - begin, stop }
}

/** What each side loads last. */
const LAST_LOADED = ['/en/data/MEX/mx-states', '/en/data/USA/cybersecurity-index']

/** What stands once both have signed the founding. */
const LAST_FOUNDED = ['/en/plan/I.1']

/** Both nodes founded, with their datasets but in a trial, and stopped again; made once a run. */
export async function founded(bench: Bench): Promise<Demonstration> {
  const kept = foundings.get(bench) ?? (async () => {
    const place = await placeDemonstration(bench)
    const started = await start(bench, place)
    const last = bench.isTrial === true ? LAST_FOUNDED : LAST_LOADED
    await Promise.all(Object.values(place.ports).flatMap((port) => last.map((path) => firstPage(`http://127.0.0.1:${port}${path}`, () => false))))
    await pause(1500)
    await started.stop()
    return place
  })()
  foundings.set(bench, kept)
  return kept
}

const foundings = new WeakMap<Bench, Promise<Demonstration>>()

/** One node of a founded demonstration alone. */
export async function serveFounded(bench: Bench): Promise<Served> {
  const { folder, ports } = await founded(bench)
  const child = fork(builtProgram(), ['serve'], { execArgv: [...SERVING_FLAGS], env: { ...process.env, ALTERNAT_HOME: join(folder, 'mex'), DATABASE_URL: undefined, ALTERNAT_LOG_LEVEL: 'error' }, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  let hasEnded = false
  const ended = new Promise<void>((resolve) => child.once('exit', () => { hasEnded = true; resolve() }))
  const stop = async () => { child.kill('SIGTERM'); await ended }
  bench.atEnd(stop)
  const url = `http://127.0.0.1:${ports.MEX}`
  await firstPage(`${url}/en/`, () => hasEnded)
  return { url, pid: child.pid ?? 0, stop }
}

async function firstPage(url: string, hasEnded: () => boolean): Promise<void> {
  const begin = performance.now()
  while (!(await answers(url))) {
    if (hasEnded() || performance.now() - begin > GIVE_UP_IN_MILLISECONDS) throw new Error(`${url} never answered`)
    await pause(ASK_AGAIN_IN_MILLISECONDS)
  }
}

function answers(url: string): Promise<boolean> {
  return new Promise((resolve) => {
    get(url, { agent: false }, (response) => { response.resume(); response.once('end', () => resolve(response.statusCode === 200)) }).once('error', () => resolve(false))
  })
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
