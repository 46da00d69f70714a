// A public page under load, against bare node:http sending the same bytes under the same headers.

import { fork } from 'node:child_process'
import { join } from 'node:path'
import { ROOT } from '../../src/web/place.ts'
import type { Figure } from '../figure.ts'
import type { Bench, Row } from '../row.ts'
import { serveFounded } from '../world/demonstration.ts'
import { fetchRaw } from '../world/fetch-raw.ts'
import type { Load } from '../world/load.ts'
import { loadApart } from '../world/load-apart.ts'

const CONNECTIONS = 32
const PATH = '/en/plan'
/** Headers that node:http writes by itself. */
const OWN_HEADERS = ['date', 'connection', 'keep-alive']

export const page: Row = {
  name: 'page',
  asks: `serve a public page to ${CONNECTIONS} connections`,
  grows: false,
  async *measure(bench) {
    const served = await serveFounded(bench)
    const { headers, body } = await fetchRaw(served.url + PATH)
    const bare = await serveBare(bench, headers, body)
    const seconds = bench.seconds / (2 * (bench.rounds + 1))
    const turns: { ours: Load; limit: Load }[] = []
    await loadApart(served.url + PATH, CONNECTIONS, seconds)
    await loadApart(bare + PATH, CONNECTIONS, seconds)
    for (let round = 0; round < bench.rounds; round++) turns.push({ ours: await loadApart(served.url + PATH, CONNECTIONS, seconds), limit: await loadApart(bare + PATH, CONNECTIONS, seconds) })
    await served.stop()
    const size = `${PATH}, ${(body.length / 1000).toFixed(1)} kB brotli`
    const pairs = (of: (load: Load) => number) => ({ ours: turns.map(({ ours }) => of(ours)), limit: turns.map(({ limit }) => of(limit)) })
    const figure = { size, against: 'bare node:http, same bytes' }
    yield { row: 'page', ...figure, unit: 'requests/s', ...pairs((load) => load.perSecond), aim: { of: 'ratio', atLeast: 0.8 } } satisfies Figure
    yield { row: 'page-p99', ...figure, unit: 'ms', ...pairs((load) => load.p99), aim: { of: 'ratio', atMost: 2 } } satisfies Figure
  },
}

async function serveBare(bench: Bench, headers: Readonly<Record<string, unknown>>, body: Buffer): Promise<string> {
  const child = fork(join(ROOT, 'bench/world/bare-server.ts'))
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  bench.atEnd(async () => { child.kill('SIGTERM'); await ended })
  const same = Object.fromEntries(Object.entries(headers).filter(([name]) => !OWN_HEADERS.includes(name)))
  child.send({ headers: same, body: body.toString('base64') })
  const port = await new Promise<unknown>((resolve, reject) => { child.once('message', resolve); child.once('exit', () => reject(new Error('the bare server ended'))) })
  return `http://127.0.0.1:${String(port)}`
}
