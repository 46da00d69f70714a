// From nothing running to the first page of both nodes, and what a node weighs when it rests.

import { execFileSync, spawnSync } from 'node:child_process'
import { inTurns, milliseconds } from '../row.ts'
import type { Bench, Row } from '../row.ts'
import { founded, pause, placeDemonstration, serveFounded, start } from '../world/demonstration.ts'

const alone = () => milliseconds(() => spawnSync(process.execPath, ['-e', '0']))
const AGAINST = 'starting Node alone'

export const starting: Row = {
  name: 'start',
  asks: '`npm start` on an installed, built and founded tree, to the first page of both nodes',
  grows: false,
  async *measure(bench) {
    const place = await founded(bench)
    const { processor: _, ...pairs } = await inTurns(bench.rounds, async () => {
      const started = await start(bench, place)
      await started.stop()
      return started.milliseconds
    }, alone)
    yield { row: 'start', size: 'two nodes', unit: 'ms', ...pairs, against: AGAINST, aim: { of: 'ours', atMost: 1000 } }
  },
}

export const firstStart: Row = {
  name: 'first-start',
  asks: '`npm start` on an installed and built tree for the first time, the founding signed by both',
  grows: false,
  async *measure(bench) {
    const { processor: _, ...pairs } = await inTurns(bench.rounds, () => startNew(bench), alone)
    yield { row: 'first-start', size: 'two nodes, founding', unit: 'ms', ...pairs, against: AGAINST, aim: { of: 'ours', atMost: 4000 } }
  },
}

async function startNew(bench: Bench): Promise<number> {
  const started = await start(bench, await placeDemonstration(bench))
  await started.stop()
  return started.milliseconds
}

export const memory: Row = {
  name: 'memory',
  asks: 'resident memory of one founded node at rest, after its first page',
  grows: false,
  async *measure(bench) {
    const figure = { row: 'memory', size: 'one node', unit: 'MB', limit: [], against: '', aim: { of: 'ours', atMost: 200 } } as const
    if (process.platform === 'win32') { yield { ...figure, ours: [], note: 'not measured on Windows' }; return }
    const served = await serveFounded(bench)
    await pause(bench.seconds * 400)
    const ours: number[] = []
    for (let round = 0; round < bench.rounds; round++) {
      ours.push(Number(execFileSync('ps', ['-o', 'rss=', '-p', String(served.pid)]).toString()) * 1024 / 1e6)
      await pause(200)
    }
    await served.stop()
    yield { ...figure, ours }
  },
}
