// The real datasets of this dialogue on a shelf, for tests of its tools.

import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import type { Cell } from '../../../../src/dialogue/data/query.ts'
import type { ShelfTable } from '../../../../src/instruments/testing/shelf.ts'
import { DATASETS } from '../../datasets.ts'

/** A dataset as its side states it: cells as the description types them. */
export function realTable(dataset: string): ShelfTable {
  const found = DATASETS.find(({ description }) => description.dataset === dataset)
  if (found === undefined) throw new Error(`no dataset ${dataset}`)
  const [head = [], ...lines] = readCsv(gunzipSync(readFileSync(new URL(`../../${found.file}`, import.meta.url))).toString('utf8'))
  const types = new Map(found.description.columns.map(({ name, type }) => [name, type]))
  const isNumber = head.map((name) => ['integer', 'decimal', 'year'].includes(types.get(name) ?? ''))
  return {
    party: found.party, dataset, columns: Object.fromEntries(found.description.columns.map(({ name, type }) => [name, type])),
    rows: lines.map((cells) => found.description.columns.map(({ name }): Cell => { const at = head.indexOf(name); const cell = cells[at] ?? ''; return cell === '' ? null : isNumber[at] === true ? Number(cell) : cell })),
  }
}

/** RFC 4180, with the quotes that the files have. */
function readCsv(text: string): string[][] {
  return text.trimEnd().split('\n').map((line) => [...line.replace(/\r$/, '').matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].slice(0, line.endsWith(',') ? undefined : -1).map(([, cell = '']) => (cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell)))
}
