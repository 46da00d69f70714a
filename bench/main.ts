// npm run bench: what is fast and what is not, measured and not asserted.
//
//   npm run bench -- --rows verify,append --size 1000,10000 --seconds 5 --plan 29x53,10000x100000 --json
//
// The HLED is about a hundred acts, and 29 activities with 53 advances: what grows is measured at that size, and at
// ten and a hundred times it.
//
// Nothing timed is a test. What ends up here is written to docs/benchmarks.md by hand, with the
// circumstances in which it was measured.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { pathToFileURL } from 'node:url'
import type { Figure } from './figure.ts'
import { asJson, figureLines, growthLines, headerLines, headings, machine } from './report.ts'
import type { Bench, Row } from './row.ts'
import { ROWS } from './rows/index.ts'
import { folderIn } from './world/nodes.ts'

export interface Wanted {
  readonly rows: readonly Row[]
  readonly bench: Pick<Bench, 'sizes' | 'rounds' | 'seconds' | 'plans'>
}

/** The rows whose name begins with a word asked for; throws for a word that begins none. */
export function rowsNamed(words: readonly string[]): readonly Row[] {
  for (const word of words) if (!ROWS.some(({ name }) => name.startsWith(word))) throw new Error(`no row begins with ${word}: ${ROWS.map(({ name }) => name).join(', ')}`)
  return words.length === 0 ? ROWS : ROWS.filter(({ name }) => words.some((word) => name.startsWith(word)))
}

/** Measures; whatever was started has ended and whatever was written is gone when it returns. */
export async function run({ rows, bench }: Wanted, onFigure: (figure: Figure) => void): Promise<readonly Figure[]> {
  const place = mkdtempSync(join(tmpdir(), 'alternat-bench-'))
  const undoing: (() => Promise<void> | void)[] = [() => rmSync(place, { recursive: true, force: true })]
  let folders = 0
  const full: Bench = { ...bench, folder: () => folderIn(place, String(++folders)), atEnd: (undo) => undoing.push(undo) }
  const figures: Figure[] = []
  try {
    for (const row of rows) {
      for await (const figure of measured(row, full)) { figures.push(figure); onFigure(figure) }
    }
    return figures
  } finally {
    for (const undo of undoing.reverse()) await undo()
  }
}

/** A row that cannot be measured says why; the others are measured all the same. */
async function* measured(row: Row, bench: Bench): AsyncGenerator<Figure> {
  try {
    yield* row.measure(bench)
  } catch (error) {
    yield { row: row.name, size: '', unit: '', ours: [], limit: [], against: '', aim: null, note: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

function readWords(words: readonly string[]): Wanted & { readonly isJson: boolean } {
  const { values } = parseArgs({
    args: [...words],
    options: {
      rows: { type: 'string', default: '' }, size: { type: 'string', default: '100,1000,10000' }, rounds: { type: 'string', default: '5' },
      seconds: { type: 'string', default: '5' }, plan: { type: 'string', default: '29x53,290x530,2900x5300,10000x100000' }, json: { type: 'boolean', default: false },
    },
  })
  const plans = values.plan.split(',').map((plan) => { const [activities = 1, advances = 1] = numbers(plan.replace('x', ',')); return { activities, advances } })
  const bench = { sizes: numbers(values.size), rounds: Number(values.rounds), seconds: Number(values.seconds), plans }
  return { rows: rowsNamed(values.rows.split(',').filter((word) => word !== '')), bench, isJson: values.json }
}

function numbers(text: string): readonly number[] {
  const found = text.split(',').map(Number)
  if (!found.every((one) => Number.isSafeInteger(one) && one > 0)) throw new Error(`${text}: whole numbers, separated by commas`)
  return found
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { isJson, ...wanted } = readWords(process.argv.slice(2))
  const here = machine(new Date().toISOString().slice(0, 10))
  const say = (text: string) => { if (!isJson) console.log(text) }
  for (const text of [...headerLines(here, wanted.bench.rounds), '', headings()]) say(text)
  const figures = await run(wanted, (figure) => { for (const text of figureLines(figure)) say(text) })
  for (const text of ['', ...growthLines(figures)]) say(text)
  if (isJson) console.log(asJson(here, figures))
  if (figures.some(({ ours, unit }) => ours.length === 0 && unit === '')) process.exitCode = 1
}
