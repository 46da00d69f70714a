// The real engine in a folder of its own, for tests.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestContext } from 'node:test'
import type { Column } from '../../../dialogue/data/columns.ts'
import { DataEngine } from '../engine.ts'
import type { EngineOptions } from '../engine.ts'
import type { Loaded, LoadTask } from '../loading/load.ts'
import type { LoadReport } from '../loading/report.ts'

export interface Bench {
  readonly engine: DataEngine
  readonly folder: string
  readonly faults: unknown[]
  /** Writes a file and answers its path. */
  write(name: string, content: string | Uint8Array): string
}

export function opened(t: TestContext, options: Partial<EngineOptions> = {}): Bench {
  const folder = mkdtempSync(join(tmpdir(), 'alternat-engine-'))
  const faults: unknown[] = []
  const engine = new DataEngine({ folders: [folder], spill: join(folder, 'spill'), onFault: (error) => faults.push(error), ...options })
  t.after(async () => {
    await engine.close()
    rmSync(folder, { recursive: true, force: true })
  })
  return { engine, folder, faults, write: (name, content) => { const path = join(folder, name); writeFileSync(path, content); return path } }
}

export function column(name: string, type: Column['type'] = 'text', more: Partial<Column> = {}): Column {
  return { name, type, role: type === 'text' ? 'dimension' : 'measure', title: { en: name, es: name }, definition: null, unit: null, codes: null, ...more }
}

/** Loads a file into `made.parquet`. */
export async function loadText(bench: Bench, content: string | Uint8Array, columns: readonly Column[], more: Partial<LoadTask> = {}): Promise<Loaded> {
  const source = bench.write('source', content)
  const loaded = await bench.engine.do<'load'>({ order: 'load', source, target: join(bench.folder, 'made.parquet'), form: 'csv', sheet: null, columns, key: [], listed: 100, mostRows: 1_000_000, ...more })
  if ('refused' in loaded) throw new Error(`refused: ${loaded.refused} ${bench.faults.map(String).join()}`)
  return loaded
}

/** `line column code` of each problem that is listed. */
export function told(loaded: Loaded): readonly string[] {
  return 'report' in loaded ? reported(loaded.report) : []
}

export function reported({ listed }: LoadReport): readonly string[] {
  return listed.map(({ line, column, code, firstLine }) => `${line} ${column ?? '-'} ${code}${firstLine === null ? '' : ` (${firstLine})`}`)
}
