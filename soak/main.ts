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
import { fuzz } from './fuzz/index.ts'
import { targets } from './fuzz/targets.ts'
import { cutPower } from './power-cuts/index.ts'
import { chanceOf } from './random.ts'
import { soak, sumOf } from './run.ts'
import type { SoakReport } from './run.ts'
import type { Engine } from './world.ts'

interface Wanted {
  readonly minutes: number
  readonly kills: number
  readonly engines: readonly Engine[]
  readonly seed: string
  /** Power cuts instead of kills, so many on each engine. */
  readonly powerCuts: number
  /** Inputs for the parsers instead, for so long. */
  readonly fuzzMinutes: number
}

export function readWords(words: readonly string[]): Wanted {
  const { values } = parseArgs({
    args: [...words],
    options: { minutes: { type: 'string', default: '10' }, kills: { type: 'string', default: '1000000' }, engine: { type: 'string', default: 'both' }, seed: { type: 'string' }, 'power-cuts': { type: 'string' }, 'fuzz-minutes': { type: 'string' } },
  })
  const engines: Readonly<Record<string, readonly Engine[]>> = { sqlite: ['sqlite'], postgres: ['postgres'], both: ['sqlite', 'postgres'] }
  const wanted = engines[values.engine]
  if (wanted === undefined) throw new Error(`--engine ${values.engine}: sqlite, postgres or both`)
  const optional = (text: string | undefined) => (text === undefined ? 0 : numberIn(text))
  return {
    minutes: numberIn(values.minutes), kills: numberIn(values.kills), engines: wanted, seed: values.seed ?? randomBytes(4).toString('hex'),
    powerCuts: optional(values['power-cuts']), fuzzMinutes: optional(values['fuzz-minutes']),
  }
}

function numberIn(text: string): number {
  const number = Number(text)
  if (!(number > 0)) throw new Error(`${text}: a number above 0`)
  return number
}

function print(report: SoakReport): void {
  const { engine, seed, kills, cuts, answered, acts, backups, seconds, problems } = report
  console.log(`${engine}, seed ${seed}: ${kills} kills, ${cuts} cuts and ${backups} backups in ${seconds} s; ${sumOf(answered)} answered, ${acts} acts in the record`)
  console.log(`  proposed ${answered.hash}, signed ${answered.sign}, withdrawn ${answered.withdraw}, reported ${answered.text}, retracted ${answered.retract}`)
  console.log(problems.length === 0 ? '  nothing is lost, and the doctor finds nothing wrong' : problems.map((problem) => `  ✗ ${problem}`).join('\n'))
}

async function cutPowerOften(engine: Engine, seed: string, times: number): Promise<void> {
  let [answered, unsyncedLost] = [0, 0]
  for (let time = 1; time <= times; time++) {
    const report = await cutPower(engine, chanceOf(`${seed}/${engine}/${time}`))
    if ('reason' in report) { console.log(`${engine}: ${report.reason}`); return }
    answered += report.answered
    unsyncedLost += report.unsyncedLost
    for (const problem of report.problems) console.log(`  ✗ cut ${time}: ${problem}`)
    if (report.problems.length > 0) process.exitCode = 3
    console.log(`${engine}, power cut ${time} of ${times}: ${answered} answered until now and there; ${unsyncedLost} lines that nobody had asked to be durable are gone`)
  }
}

async function fuzzLong(seed: string, minutes: number): Promise<void> {
  const all = targets()
  for (const target of all) {
    const number = chanceOf(`${seed}/${target.name}`).between(0, 2 ** 31 - 1)
    const { name, inputs, outcomes } = await fuzz(target, { runs: 1e9, seed: number, milliseconds: (minutes * 60_000) / all.length })
    console.log(`${name}: ${inputs} inputs, ${JSON.stringify(outcomes)}`)
  }
}

if (import.meta.main) {
  const { minutes, kills, engines, seed, powerCuts, fuzzMinutes } = readWords(process.argv.slice(2))
  console.log(`seed ${seed}`)
  if (fuzzMinutes > 0) await fuzzLong(seed, fuzzMinutes)
  else for (const engine of engines) {
    if (powerCuts > 0) { await cutPowerOften(engine, seed, powerCuts); continue }
    const report = await soak({ engine, seed, kills, isThorough: true, leastAnswered: 0, milliseconds: (minutes * 60_000) / engines.length, onProgress: (line) => console.log(line) })
    if ('reason' in report) { console.log(`${engine}: ${report.reason}`); continue }
    print(report)
    if (report.problems.length > 0) process.exitCode = 3
  }
}
