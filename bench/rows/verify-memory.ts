// How much memory a verification takes as the record grows: `alternat verify` in a process of its
// own, over files, watched from outside. What grows is what the rules must remember of each act.

import { spawn } from 'node:child_process'
import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { RECORD_FORMAT } from '../../src/record/index.ts'
import { builtProgram } from '../../src/web/testing/built-program.ts'
import type { Bench, Row } from '../row.ts'
import type { Figure } from '../figure.ts'
import { DIALOGUE, HERE, THERE, synthetic } from '../world/synthetic.ts'

/** A process with its threads, and what each act may add: its hash, what it had seen, whose statement it is. */
const [BASE_MEGABYTES, BYTES_AN_ACT] = [220, 600] as const

export const verifyMemory: Row = {
  name: 'verify-memory',
  asks: 'peak memory of a process that verifies a record, and how much of it grows with an act',
  grows: false,
  async *measure(bench) {
    let before: { readonly acts: number; readonly peak: number } | null = null
    for (const size of bench.sizes) {
      const { folder, acts, bytes } = writeRecord(bench, size)
      const peak = await peakOf(['verify', folder, '--quick'])
      const figure: Figure = { row: 'verify-memory', size: acts, unit: 'MB', ours: [peak / 1e6], limit: [bytes / 1e6], against: 'the bytes of the record', aim: { of: 'ours', atMost: BASE_MEGABYTES + (acts * BYTES_AN_ACT) / 1e6 } }
      const grown: number | null = before === null || acts === before.acts ? null : (peak - before.peak) / (acts - before.acts)
      yield grown === null ? figure : { ...figure, note: `${Math.round(grown)} bytes an act more than at ${before?.acts} acts; an act is ${Math.round(bytes / acts)} bytes` }
      before = { acts, peak }
    }
  },
}

/** A record folder as `alternat publish` writes it. */
export function writeRecord(bench: Pick<Bench, 'folder'>, size: number): { readonly folder: string; readonly acts: number; readonly bytes: number } {
  const { founding, advances, parties } = synthetic({ advances: size, activities: Math.min(1000, Math.ceil(size / 10)), isTwoSided: true })
  const folder = join(bench.folder(), 'record', DIALOGUE)
  mkdirSync(folder, { recursive: true })
  const all = [...founding, ...advances]
  let bytes = 0
  const listed = [HERE, THERE].map((party) => {
    const file = openSync(join(folder, `${party}.ndjson`), 'w')
    const chain = all.filter((act) => act.party === party)
    for (const { line } of chain) bytes += writeSync(file, `${line}\n`)
    closeSync(file)
    const last = chain.at(-1)
    return { party, file: `${party}.ndjson`, root: parties[party]?.root.id, head: { sequence: last?.sequence, hash: last?.hash } }
  })
  writeFileSync(join(folder, 'index.json'), JSON.stringify({ format: RECORD_FORMAT, dialogue: DIALOGUE, parties: listed }))
  return { folder, acts: all.length, bytes }
}

/** Otherwise the engine lets its heap grow before it looks what is still needed, and that would be measured. */
const SMALL_HEAP = ['--max-semi-space-size=4', '--max-old-space-size=96']

/** The highest resident size of a process of ours, in bytes. `maxRSS` would count that of its parent, from which it was forked. */
async function peakOf(words: readonly string[]): Promise<number> {
  const tell = `import { existsSync, readFileSync } from 'node:fs'
    import { main } from ${JSON.stringify(builtProgram())}
    process.exitCode = await main(${JSON.stringify(words)}, process.env, { out: () => {}, err: () => {} })
    const status = existsSync('/proc/self/status') ? readFileSync('/proc/self/status', 'utf8') : ''
    console.log(/^VmHWM:\\s+(\\d+)/m.exec(status)?.[1] ?? process.resourceUsage().maxRSS)`
  const child = spawn(process.execPath, [...SMALL_HEAP, '--input-type=module', '-e', tell], { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, NODE_OPTIONS: '' } })
  let said = ''
  child.stdout.on('data', (part: Buffer) => { said += part.toString() })
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve))
  if (code !== 0) throw new Error(`alternat ${words.join(' ')} ended with ${code}`)
  return Number(said) * 1024
}
