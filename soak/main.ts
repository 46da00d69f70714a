// npm run soak: nothing that was answered is lost, tried for as long as you like.
//
//   npm run soak -- --minutes 10 --engine both
//   npm run soak -- --kills 300 --engine postgres --seed 2026-11-25
//   npm run soak -- --power-cuts 20
//   npm run soak -- --fuzz-minutes 5
//
// The seed is said at the beginning: the same seed makes the same plan again.

import { randomBytes } from 'node:crypto'
import { parseArgs } from 'node:util'
import { soak } from './run.ts'
import type { SoakReport } from './run.ts'
import type { Engine } from './world.ts'

interface Wanted {
  readonly minutes: number
  readonly kills: number
  readonly engines: readonly Engine[]
  readonly seed: string
}

export function readWords(words: readonly string[]): Wanted {
  const { values } = parseArgs({
    args: [...words],
    options: { minutes: { type: 'string', default: '10' }, kills: { type: 'string', default: '1000000' }, engine: { type: 'string', default: 'both' }, seed: { type: 'string' } },
  })
  const engines: Readonly<Record<string, readonly Engine[]>> = { sqlite: ['sqlite'], postgres: ['postgres'], both: ['sqlite', 'postgres'] }
  const wanted = engines[values.engine]
  if (wanted === undefined) throw new Error(`--engine ${values.engine}: sqlite, postgres or both`)
  return { minutes: numberIn(values.minutes), kills: numberIn(values.kills), engines: wanted, seed: values.seed ?? randomBytes(4).toString('hex') }
}

function numberIn(text: string): number {
  const number = Number(text)
  if (!(number > 0)) throw new Error(`${text}: a number above 0`)
  return number
}

function print(report: SoakReport): void {
  const { engine, seed, kills, cuts, answered, acts, backups, seconds, problems } = report
  console.log(`${engine}, seed ${seed}: ${kills} kills, ${cuts} cuts and ${backups} backups in ${seconds} s; ${answered} answered, ${acts} acts in the record`)
  console.log(problems.length === 0 ? '  nothing is lost, and the doctor finds nothing wrong' : problems.map((problem) => `  ✗ ${problem}`).join('\n'))
}

if (import.meta.main) {
  const { minutes, kills, engines, seed } = readWords(process.argv.slice(2))
  console.log(`seed ${seed}`)
  for (const engine of engines) {
    const report = await soak({ engine, seed, kills, milliseconds: (minutes * 60_000) / engines.length, onProgress: (line) => console.log(line) })
    if ('reason' in report) { console.log(`${engine}: ${report.reason}`); continue }
    print(report)
    if (report.problems.length > 0) process.exitCode = 3
  }
}
