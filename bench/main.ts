// npm run bench: what is fast and what is not, measured and not asserted.
//
//   npm run bench -- --rows verify,append --size 1000,10000 --seconds 5 --plan 29x53,10000x100000 --minutes 25 --markdown
//
// What grows is measured at 1, 10 and 100 times a size: 1,000 acts, and the plan of the HLED, 29 activities with 53 advances.
//
// A run ends by itself within about the minutes that it is given: rows that begin late measure fewer rounds and say so, a row
// that hangs is given up and named, and those whose turn would come after the end are named too (`pace.ts`).
//
// Nothing timed is a test. What ends up here is written to docs/benchmarks.md by hand, with the
// circumstances in which it was measured.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { pathToFileURL } from 'node:url'
import type { Figure } from './figure.ts'
import { asJson, asMarkdown, figureLines, growthLines, headerLines, headings, machine } from './report.ts'
import { atLast, Pace } from './pace.ts'
import type { Bench, Row } from './row.ts'
import { ROWS } from './rows/index.ts'
import { folderIn } from './world/nodes.ts'

export interface Wanted {
  readonly rows: readonly Row[]
  readonly bench: Pick<Bench, 'sizes' | 'rounds' | 'seconds' | 'plans' | 'isTrial'>
  /** How long the whole run may take; as long as it takes if not given. */
  readonly minutes?: number
}

/** The rows whose name begins with a word asked for; throws for a word that begins none. */
export function rowsNamed(words: readonly string[]): readonly Row[] {
  for (const word of words) if (!ROWS.some(({ name }) => name.startsWith(word))) throw new Error(`no row begins with ${word}: ${ROWS.map(({ name }) => name).join(', ')}`)
  return words.length === 0 ? ROWS : ROWS.filter(({ name }) => words.some((word) => name.startsWith(word)))
}

/** Measures; whatever was started has ended and whatever was written is gone when it returns. `onRow` hears how far it is. */
export async function run({ rows, bench, minutes = Infinity }: Wanted, onFigure: (figure: Figure) => void, onRow: (progress: string) => void = () => undefined): Promise<readonly Figure[]> {
  const place = mkdtempSync(join(tmpdir(), 'alternat-bench-'))
  const undoing: (() => Promise<void> | void)[] = [() => rmSync(place, { recursive: true, force: true })]
  let folders = 0
  const pace = new Pace(rows.length, minutes)
  const full: Bench = { ...bench, get rounds() { return pace.roundsOf(bench.rounds) }, folder: () => folderIn(place, String(++folders)), atEnd: (undo) => undoing.push(undo) }
  const figures: Figure[] = []
  try {
    for (const row of rows) {
      onRow(pace.begin(row.name))
      for await (const figure of measured(row, full, pace)) { figures.push(figure); onFigure(figure) }
    }
    return figures
  } finally {
    // A row that was given up may hold what it began: the end waits for each, and not for ever.
    for (const undo of undoing.reverse()) await atLast(Promise.resolve().then(undo), 15_000)
  }
}

/** A row that cannot be measured says why; the others are measured all the same. */
async function* measured(row: Row, bench: Bench, pace: Pace): AsyncGenerator<Figure> {
  try {
    if (pace.isOver) throw new Error('the time of this run is over: --minutes')
    const figures = row.measure(bench)
    for (let next = await pace.within(figures.next()); next.done !== true; next = await pace.within(figures.next())) {
      yield pace.isHurried ? { ...next.value, note: `${next.value.note ?? ''}${next.value.note === undefined ? '' : '; '}fewer rounds, for want of time` } : next.value
    }
  } catch (error) {
    yield { row: row.name, size: '', unit: '', ours: [], limit: [], against: '', aim: null, note: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

function readWords(words: readonly string[]): Wanted & { readonly form: 'text' | 'json' | 'markdown' } {
  const { values } = parseArgs({
    args: [...words],
    options: {
      rows: { type: 'string', default: '' }, size: { type: 'string', default: '1000,10000,100000' }, rounds: { type: 'string', default: '5' },
      seconds: { type: 'string', default: '5' }, plan: { type: 'string', default: '29x53,290x530,2900x5300,10000x100000' }, json: { type: 'boolean', default: false }, markdown: { type: 'boolean', default: false },
      minutes: { type: 'string', default: '25' },
    },
  })
  const plans = values.plan.split(',').map((plan) => { const [activities = 1, advances = 1] = numbers(plan.replace('x', ',')); return { activities, advances } })
  const bench = { sizes: numbers(values.size), rounds: Number(values.rounds), seconds: Number(values.seconds), plans }
  return { rows: rowsNamed(values.rows.split(',').filter((word) => word !== '')), bench, minutes: Math.max(...numbers(values.minutes)), form: values.json ? 'json' : values.markdown ? 'markdown' : 'text' }
}

function numbers(text: string): readonly number[] {
  const found = text.split(',').map(Number)
  if (!found.every((one) => Number.isSafeInteger(one) && one > 0)) throw new Error(`${text}: whole numbers, separated by commas`)
  return found
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { form, ...wanted } = readWords(process.argv.slice(2))
  const here = machine(new Date().toISOString().slice(0, 10))
  const say = (text: string) => { if (form === 'text') console.log(text) }
  for (const text of [...headerLines(here, wanted.bench.rounds), '', headings()]) say(text)
  const figures = await run(wanted, (figure) => { for (const text of figureLines(figure)) say(text) }, (progress) => { console.error(progress) })
  for (const text of ['', ...growthLines(figures)]) say(text)
  if (form !== 'text') console.log(form === 'json' ? asJson(here, figures) : asMarkdown(here, figures))
  // At once: a row that was given up may keep the process alive.
  process.exit(figures.some(({ ours, unit }) => ours.length === 0 && unit === '') ? 1 : 0)
}
