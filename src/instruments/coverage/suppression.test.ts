import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { suppressSmall } from './suppression.ts'
import type { ShownCounts } from './suppression.ts'
import { joinAreas } from './areas.ts'
import { withheldCells } from './withheld.ts'

/** Everything that could stand behind what is shown, by trying it all: the least and the most of each hidden cell, none above `most`. */
function reconstructed(shown: ShownCounts, most: number): ReadonlyMap<string, readonly [number, number]> {
  const rows = shown.cells.length
  const columns = shown.cells[0]?.length ?? 0
  const found = new Map<string, [number, number]>()
  const note = (name: string, value: number) => { const before = found.get(name); found.set(name, before === undefined ? [value, value] : [Math.min(before[0], value), Math.max(before[1], value)]) }
  const values: number[][] = Array.from({ length: rows }, () => [])
  const rowSum = (r: number) => (values[r] ?? []).reduce((sum, value) => sum + value, 0)
  const columnSum = (c: number) => values.reduce((sum, row) => sum + (row[c] ?? 0), 0)
  const fits = (told: number | null | undefined, value: number) => told === null || told === undefined || told === value
  const walk = (at: number): void => {
    if (at === rows * columns) {
      const total = values.reduce((sum, _, r) => sum + rowSum(r), 0)
      if (!fits(shown.total, total) || !Array.from({ length: columns }, (_, c) => c).every((c) => fits(shown.columnTotals[c], columnSum(c)))) return
      shown.cells.forEach((row, r) => row.forEach((cell, c) => { if (cell === null) note(`${r},${c}`, values[r]?.[c] ?? 0) }))
      shown.rowTotals.forEach((cell, r) => { if (cell === null) note(`row ${r}`, rowSum(r)) })
      shown.columnTotals.forEach((cell, c) => { if (cell === null) note(`column ${c}`, columnSum(c)) })
      if (shown.total === null) note('total', total)
      return
    }
    const [r, c] = [Math.floor(at / columns), at % columns]
    const told = shown.cells[r]?.[c] ?? null
    for (const value of told === null ? Array.from({ length: most + 1 }, (_, one) => one) : [told]) {
      values[r]?.push(value)
      if (c < columns - 1 || fits(shown.rowTotals[r], rowSum(r))) walk(at + 1)
      values[r]?.pop()
    }
  }
  walk(0)
  return found
}

const hiddenIn = (shown: ShownCounts) => [...shown.cells.flat(), ...shown.rowTotals, ...shown.columnTotals, shown.total].filter((cell) => cell === null).length

describe('a table of people', () => {
  it('cells under a set size are suppressed, complementary too', () => {
    const shown = suppressSmall({ cells: [[120, 3, 80], [200, 150, 40], [90, 70, 60]] }, 5)
    assert.equal(shown.cells[0]?.[1], null)
    // One hidden cell alone would be the difference of its row: another in its row, its column, and where these meet are hidden too.
    assert.equal(hiddenIn(shown), 4)
    assert.deepEqual(shown.rowTotals, [203, 390, 220])
    const found = reconstructed({ ...suppressSmall({ cells: [[12, 1], [9, 30]] }, 3) }, 45)
    for (const [cell, [least, most]] of found) assert.ok(most - least > 3, cell)
  })

  it('shows everything where nothing is small, and zero is not small', () => {
    for (const cells of [[[5, 10], [0, 7]], [[0, 0]], [], [[5]]]) assert.equal(hiddenIn(suppressSmall({ cells }, 5)), 0)
  })

  it('hides a total that is small itself, and whatever would give it away', () => {
    const shown = suppressSmall({ cells: [[2, 1], [50, 60]] }, 5)
    assert.deepEqual([shown.rowTotals[0], shown.cells[0]], [null, [null, null]])
    for (const [cell, [least, most]] of reconstructed(suppressSmall({ cells: [[1, 1], [9, 8]] }, 3), 20)) assert.ok(most - least > 3, cell)
  })

  it('leaves of no hidden cell an interval as narrow as the smallest number, whatever the table: every possibility is tried', () => {
    const small = fc.integer({ min: 2, max: 3 })
    const cells = fc.tuple(fc.integer({ min: 1, max: 2 }), fc.integer({ min: 1, max: 3 })).chain(([rows, columns]) => fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }))
    fc.assert(fc.property(cells, small, (table, smallest) => {
      const shown = suppressSmall({ cells: table }, smallest)
      for (const [cell, [least, most]] of reconstructed(shown, 14)) assert.ok(most - least > smallest, `${cell}: ${least}–${most} in ${JSON.stringify(table)} shown as ${JSON.stringify(shown)}`)
      table.forEach((row, r) => row.forEach((value, c) => { const told = shown.cells[r]?.[c] ?? null; assert.ok(told === null ? true : told === value && (value === 0 || value >= smallest)) }))
    }), { seed: 20261126, numRuns: 40 })
  })

  it('leaves it so in large tables too: each hidden cell can be moved along hidden cells alone', () => {
    const cells = fc.array(fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 8, maxLength: 8 }), { minLength: 12, maxLength: 12 })
    fc.assert(fc.property(cells, (table) => {
      const shown = suppressSmall({ cells: table }, 10)
      const hidden = (r: number, c: number) => shown.cells[r]?.[c] === null
      // A shown total with one hidden cell in its line would give it away by a subtraction.
      table.forEach((row, r) => { if (shown.rowTotals[r] !== null) assert.notEqual(row.filter((_, c) => hidden(r, c)).length, 1) })
      Array.from({ length: 8 }, (_, c) => c).forEach((c) => { if (shown.columnTotals[c] !== null) assert.notEqual(table.filter((_, r) => hidden(r, c)).length, 1) })
    }), { seed: 7, numRuns: 60 })
  })
})

describe('numbers of people of areas that lie in each other', () => {
  const area = (place: string, ...within: readonly string[]) => ({ place, name: null, within, point: null, list: null })
  const AREAS = joinAreas([area('H'), area('m1', 'H'), area('m2', 'H'), area('m3', 'H')])
  const counts = (told: Readonly<Record<string, Readonly<Record<string, number>>>>) => new Map(Object.entries(told).map(([place, own]) => [place, new Map(Object.entries(own))]))

  it('are not given away by the national total: a second municipality is hidden with the small one, and the total stays', () => {
    assert.deepEqual([...withheldCells(counts({ H: { a: 500, b: 300 }, m1: { a: 200, b: 100 }, m2: { a: 297, b: 100 }, m3: { a: 3, b: 100 } }), AREAS, 10)].sort(), ['m1 a', 'm1 b', 'm3 a', 'm3 b'])
  })

  it('hide the national total where it alone could hide them', () => {
    assert.deepEqual([...withheldCells(counts({ H: { a: 3 }, m3: { a: 3 } }), AREAS, 10)].sort(), ['H a', 'm3 a'])
    assert.deepEqual([...withheldCells(counts({ H: { a: 300 }, m1: { a: 300 } }), AREAS, 10)], [])
  })

  it('are as they were counted where none is small, whatever lies in what', () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.constantFrom('H', 'm1', 'm2', 'm3'), fc.constantFrom('a', 'b', 'c'), fc.integer({ min: 0, max: 30 })), { minLength: 1, maxLength: 12 }), (told) => {
      const table = new Map<string, Map<string, number>>()
      for (const [place, activity, value] of told) table.set(place, (table.get(place) ?? new Map<string, number>()).set(activity, value))
      const hidden = withheldCells(table, AREAS, 10)
      for (const [place, own] of table) for (const [activity, value] of own) if (value > 0 && value < 10) assert.ok(hidden.has(`${place} ${activity}`))
      // What is hidden of a column, beside a total that is shown, is never one cell alone.
      for (const activity of ['a', 'b', 'c']) {
        const parts = ['m1', 'm2', 'm3'].filter((place) => table.get(place)?.has(activity) === true)
        const sum = parts.reduce((so, place) => so + (table.get(place)?.get(activity) ?? 0), 0)
        if (table.get('H')?.get(activity) === sum && !hidden.has(`H ${activity}`)) assert.notEqual(parts.filter((place) => hidden.has(`${place} ${activity}`)).length, 1)
      }
    }), { seed: 20261126, numRuns: 300 })
  })
})
